"""A way told as always pleasant, with steady progress and no dip."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="always-smooth",
    family=Family.JOURNEY,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC article 7 (omissions)",),
    check=in_prose,
)
