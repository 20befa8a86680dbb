"""Rank, or dependence on the coach, between the lines."""

from checks.finding import Family, Severity
from checks.rule import Rule, by_impression

RULE = Rule(
    id="implied-authority",
    family=Family.AUTHORITY,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 6(1)(f)",),
    check=by_impression,
    flags=(
        "languages: {source: nl}\nsummary: [[Ik heb op elke opvoedvraag het juiste antwoord]].\n",
        "languages: {source: pl}\nsummary: [[Poza mną nikt w tej branży nie rozumie kobiet po czterdziestce]].\n",
    ),
    passes=(
        "languages: {source: en}\nsummary: Others see what I overlook, which is why I have a supervisor.\n",
        "languages: {source: pl}\nsummary: Nie na każde pytanie o rodzinę znam odpowiedź, wtedy mówię, kto może wiedzieć.\n",
    ),
)
