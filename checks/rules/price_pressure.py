"""A coming price rise, a flash discount or a vanishing bonus as a push."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="price-pressure",
    family=Family.SCARCITY,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC article 6(1)(d) and annex I no. 7",),
    check=in_prose,
)
