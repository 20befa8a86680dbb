"""Selection as a test of worth or courage in place of a check of fit."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="velvet-rope",
    family=Family.PRESSURE,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC article 8",),
    check=in_prose,
)
