"""Doubt or a different view made unwelcome."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="no-dissent",
    family=Family.AUTHORITY,
    severity=Severity.ERROR,
    sources=(
        "Directive 2005/29/EC article 8 (undue influence)",
        "ICF and EMCC codes of ethics",
    ),
    check=in_prose,
)
