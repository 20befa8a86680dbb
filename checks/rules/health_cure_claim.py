"""Coaching said to heal, or to take the place of treatment."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="health-cure-claim",
    family=Family.OUTCOME,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC annex I no. 17",),
    check=in_prose,
)
