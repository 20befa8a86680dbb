"""A result that is guaranteed, called certain, or said to be impossible to miss."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="guaranteed-result",
    family=Family.OUTCOME,
    severity=Severity.ERROR,
    sources=(
        "Directive 2005/29/EC, article 6(1)(b)",
        "ICF Code of Ethics 2025",
    ),
    check=in_prose,
)
