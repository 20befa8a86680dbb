"""Places said to be few or running out, without a number and a date."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="vague-scarcity",
    family=Family.SCARCITY,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(b) and annex I no. 7",),
    check=in_prose,
)
