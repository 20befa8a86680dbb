"""A stock phrase in place of what people usually achieve."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="boilerplate-disclaimer",
    family=Family.PROOF,
    severity=Severity.WARNING,
    sources=(
        "16 CFR 255.2(b)",
        "Directive 2005/29/EC article 6",
    ),
    check=in_prose,
)
