"""An appeal to science or research that names no source."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="unsourced-science",
    family=Family.PROOF,
    severity=Severity.WARNING,
    sources=(
        "Directive 2005/29/EC article 12",
        "16 CFR 255.2(a)",
    ),
    check=in_prose,
)
