"""A decision, a signature or a payment asked for during the conversation."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="decide-on-the-call",
    family=Family.PRESSURE,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC article 8 and 9",),
    check=in_prose,
)
