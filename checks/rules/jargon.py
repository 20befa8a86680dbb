"""Jargon, or borrowings that have a common word of their own."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="jargon",
    family=Family.CLARITY,
    severity=Severity.ADVICE,
    sources=(
        "ISO 24495-1 (plain language)",
        "Directive 93/13/EEC article 5",
    ),
    check=in_prose,
)
