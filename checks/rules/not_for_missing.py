"""Too little said about whom the offer is for, and whom it is not."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.gap import absent, gap
from checks.rule import Rule

ENOUGH = 2
# What these rules find says what somebody is like, not what somebody needs.
_JUDGING = ("uncoachable-label", "velvet-rope", "shaming", "victim-role")


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    fit = draft.offer.fit
    if absent(draft, "fit"):
        yield gap(draft, ("fit",))
        return
    for field, points in (("for", fit.for_), ("not_for", fit.not_for)):
        if len(points) < ENOUGH:
            values = {"count": str(len(points)), "least": str(ENOUGH)}
            yield gap(draft, ("fit", field), "count", **values)
        elif field == "not_for" and len(_judged(draft)) == len(points):
            yield gap(draft, ("fit", field), "only-judgements")


def _judged(draft: Draft) -> set[str | int]:
    """Return the points that say of people what they are like, by number."""
    hits = (each for rule in _JUDGING for each in draft.found.get(rule, ()))
    return {each.prose.route[2] for each in hits if each.prose.route[:2] == ("fit", "not_for")}


_FOR = "fit:\n  for:\n    - You lead a team of two people or more\n    - You have an hour a week\n"

RULE = Rule(
    id="not-for-missing",
    family=Family.FIT,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 6(1)(b): fitness for purpose",),
    check=check,
    reads=("fit",),
    flags=(
        "[[fit]]:\n",
        "fit:\n  [[for]]: [Anybody who wants more from work]\n"
        "  not_for: [You need legal advice, You are still looking for work]\n",
        "[[fit]]:\n  for: [You lead a team of two people or more, You have an hour a week]\n",
        _FOR + "  [[not_for]]:\n    - You need legal advice\n",
        _FOR + "  [[not_for]]:\n    - Complainers, please stay away\n"
        "    - You are simply not coachable\n",
    ),
    passes=(
        _FOR + "  not_for:\n    - You need legal advice\n    - Your hours are fixed by a roster\n",
        "languages: {source: pl}\nfit:\n  for: [Kierujesz zespołem, Masz godzinę w tygodniu]\n"
        "  not_for: [Potrzebujesz porady prawnej, Szukasz dopiero pracy]\n",
    ),
)
