"""Guilt towards family, team, coach or self as a reason to buy."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="guilt-appeal",
    family=Family.PRESSURE,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, articles 8 and 9 and annex I no. 30",),
    check=in_prose,
)
