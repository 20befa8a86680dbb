"""Borrowing or overspending urged, or a lack of money called a lack of will."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="money-leap",
    family=Family.PRESSURE,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC article 8 and 9(c) (exploiting a person's situation)",),
    check=in_prose,
)
