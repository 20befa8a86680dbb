"""Texts that are missing in a language the offer is published in."""

from collections.abc import Iterable

from checks.document import Route
from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.offer.values import LANGUAGES
from checks.rule import Rule

_SHOWN = 3  # of the places; a coach who begins to translate would drown in all of them


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    written: dict[Route, set[str]] = {}
    for each in draft.prose:
        route = each.route[:-1] if each.route[-1] in LANGUAGES else each.route
        written.setdefault(route, set()).add(each.language)
    for index, code in enumerate(draft.offer.languages.publish):
        missing = [route for route, there in written.items() if code not in there]
        if missing:
            values = {"language": code, "count": str(len(missing))}
            note = Term("related.untranslated")
            related = tuple((draft.place(*route), note) for route in missing[:_SHOWN])
            yield draft.match(("languages", "publish", index), values, related)


RULE = Rule(
    id="translation-missing",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    sources=("Directive 93/13/EEC, article 5",),
    check=check,
    reads=("languages",),
    flags=(
        "languages: {source: en, publish: [en, [[nl]]]}\n"
        "title: {en: One good talk, nl: Eén goed gesprek}\nsummary: A talk of an hour.\n",
        "languages:\n  source: en\n  publish:\n    - [[it]]\n    - en\n"
        "summary: {en: A talk of an hour.}\n",
    ),
    passes=("languages: {source: en, publish: [en]}\nsummary: A talk of an hour.\n",),
)
