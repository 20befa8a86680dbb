"""A frightening future for those who do not buy."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="fear-of-staying",
    family=Family.PRESSURE,
    severity=Severity.WARNING,
    sources=(
        "Directive 2005/29/EC article 8 and 9",
        "annex I no. 12 (personal security)",
    ),
    check=in_prose,
)
