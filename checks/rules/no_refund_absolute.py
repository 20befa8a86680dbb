"""Every refund ruled out, or a right to withdraw or to stop taken away."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="no-refund-absolute",
    family=Family.NO_REFUND,
    severity=Severity.ERROR,
    sources=(
        "Directive 2011/83/EU article 9 and 25",
        "Directive 93/13/EEC Annex",
    ),
    check=in_prose,
)
