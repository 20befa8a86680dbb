"""A coach who has all the answers, or without whom the client cannot manage."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="dependency",
    family=Family.AUTHORITY,
    severity=Severity.ERROR,
    sources=(
        "ICF and EMCC codes of ethics (client autonomy)",
        "Directive 2005/29/EC article 8",
    ),
    check=in_prose,
)
