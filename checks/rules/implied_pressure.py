"""Pressure, guilt, fear or blame between the lines."""

from checks.finding import Family, Severity
from checks.rule import Rule, by_impression

RULE = Rule(
    id="implied-pressure",
    family=Family.PRESSURE,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 8",),
    check=by_impression,
    flags=(
        "languages: {source: en}\nsummary: [[People who keep asking for proof are usually the ones who never get anywhere]].\n",
        "languages: {source: pl}\nsummary: [[Ludzie, którzy pytają o dowody, zwykle nigdy niczego nie zaczynają]].\n",
    ),
    passes=(
        "languages: {source: en}\nsummary: People who ask for proof are right to ask, and we show what we have.\n",
        "languages: {source: pl}\nsummary: Kto pyta o dowody, ma rację, a my pokazujemy to, co mamy.\n",
    ),
)
