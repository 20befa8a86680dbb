"""An income promised to the client, or clearly implied."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="income-promise",
    family=Family.OUTCOME,
    severity=Severity.ERROR,
    sources=(
        "Directive 2005/29/EC, articles 6(1)(b) and 12",
        "16 CFR 437.4",
    ),
    check=in_prose,
)
