"""Results that come without effort, by themselves, or through others."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="effortless-result",
    family=Family.OUTCOME,
    severity=Severity.WARNING,
    sources=(
        "Directive 2005/29/EC article 6(1)(b)",
        "16 CFR 437.4",
    ),
    check=in_prose,
)
