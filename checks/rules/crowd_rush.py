"""A rush of other buyers, so that waiting feels like being left behind."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="crowd-rush",
    family=Family.SCARCITY,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC article 6(1) and article 7",),
    check=in_prose,
)
