"""A deep or lasting change tied to a short, fixed time."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="fixed-time-transformation",
    family=Family.OUTCOME,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC article 6(1)(b)",),
    check=in_prose,
)
