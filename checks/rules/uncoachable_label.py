"""People labelled as uncoachable, difficult or draining."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="uncoachable-label",
    family=Family.PRESSURE,
    severity=Severity.ERROR,
    sources=("ICF and EMCC codes of ethics (respect)",),
    check=in_prose,
)
