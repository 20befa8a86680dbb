"""Complaints or bad reviews forbidden, threatened or belittled."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="complaint-silencing",
    family=Family.PRESSURE,
    severity=Severity.ERROR,
    sources=(
        "16 CFR 465.7",
        "US Consumer Review Fairness Act",
        "Directive 2005/29/EC article 9(d)",
    ),
    check=in_prose,
)
