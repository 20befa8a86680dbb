"""The client made responsible, beforehand or afterwards, for a missing result."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="blame-for-results",
    family=Family.PRESSURE,
    severity=Severity.ERROR,
    sources=(
        "Directive 2005/29/EC, article 6(1)",
        "ICF Code of Ethics 2025",
        "EMCC Global Code of Ethics",
    ),
    check=in_prose,
)
