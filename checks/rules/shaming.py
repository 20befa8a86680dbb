"""The reader belittled for hesitating, asking the price or saying no."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="shaming",
    family=Family.PRESSURE,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC article 9(b) (abusive language)",),
    check=in_prose,
)
