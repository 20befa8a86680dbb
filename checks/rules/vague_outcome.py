"""A promise so general that nobody could say whether it came true."""

from checks.finding import Family, Severity
from checks.rule import Rule, in_prose

RULE = Rule(
    id="vague-outcome",
    family=Family.CLARITY,
    severity=Severity.ADVICE,
    sources=("Directive 2005/29/EC article 7(2) (unclear or vague information)",),
    check=in_prose,
)
