"""A programme that works for everyone, or in every situation."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="works-for-everyone",
    family=Family.OUTCOME,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC article 6(1)(b) (fitness for purpose)",),
    check=in_prose,
)
