"""A running clock, a last chance, a moment that will not return."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="now-or-never",
    family=Family.SCARCITY,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC annex I no. 7",),
    check=in_prose,
)
