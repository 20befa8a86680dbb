"""A way painted too smooth."""

from checks.finding import Family, Severity
from checks.rule import Rule, by_impression

RULE = Rule(
    id="implied-journey",
    family=Family.JOURNEY,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 7",),
    check=by_impression,
    flags=(
        "languages: {source: en}\nsummary: [[From day one it's upwards, and the only surprise is how easily it goes]].\n",
        "languages: {source: pl}\nsummary: [[Codziennie wstajesz z energią i z każdym porankiem jest coraz łatwiej]].\n",
    ),
    passes=(
        "languages: {source: en}\nsummary: From the fourth week on it often gets heavier, and then we slow down.\n",
        "languages: {source: pl}\nsummary: W piątym tygodniu bywa trudniej niż na początku, i to jest zwyczajne.\n",
    ),
)
