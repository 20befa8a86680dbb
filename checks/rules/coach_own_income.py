"""The coach's own income, shown as what the client may expect."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="coach-own-income",
    family=Family.OUTCOME,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC article 6(1)(b) and (f)",),
    check=in_prose,
)
