"""People kept in by what they have paid, or stopping shown as giving up."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="sunk-cost-pressure",
    family=Family.PRESSURE,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC article 8 and 9(d) (barriers to leaving)",),
    check=in_prose,
)
