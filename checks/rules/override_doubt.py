"""Doubt, fear or resistance treated as proof that one should buy."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="override-doubt",
    family=Family.PRESSURE,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC article 8 (undue influence)",),
    check=in_prose,
)
