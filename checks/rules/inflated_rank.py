"""A rank, fame or uniqueness that nobody can check."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="inflated-rank",
    family=Family.AUTHORITY,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC article 6(1)(f) and article 12",),
    check=in_prose,
)
