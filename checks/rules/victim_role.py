"""Disagreement or discomfort explained as a victim role, ego or sabotage."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="victim-role",
    family=Family.PRESSURE,
    severity=Severity.ERROR,
    sources=(
        "Directive 2005/29/EC article 8",
        "ICF and EMCC codes of ethics",
    ),
    check=in_prose,
)
