"""Results of a group so small that a share of it says nothing."""

from collections.abc import Iterable

from checks.cohort.figures import FEWEST, figures
from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    known = figures(draft.offer, draft.cohort)
    if known and known.results and known.too_few:
        values = {"started": str(known.started), "fewest": str(FEWEST)}
        yield draft.match(("outcomes", "started"), values)


_RESULT = "  typical:\n    - {measure: kept to their plan, count: 2, months_after: 3}\n"

RULE = Rule(
    id="outcomes-too-few",
    family=Family.OUTCOME,
    severity=Severity.ADVICE,
    sources=("A rule of this project: so few people say little, and could be recognised",),
    check=check,
    reads=("outcomes", "journey"),
    flags=(
        "outcomes:\n  started: [[4]]\n" + _RESULT,
        "outcomes:\n  started: [[3]]\n  finished: 3\n" + _RESULT,
    ),
    passes=(
        "outcomes:\n  started: 5\n" + _RESULT,
        "outcomes:\n  started: 4\n",
    ),
)
