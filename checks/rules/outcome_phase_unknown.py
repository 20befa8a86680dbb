"""A result that is said to be taught in a phase which there is not."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    known = [phase.id for phase in draft.offer.journey.phases if phase.id]
    for index, each in enumerate(draft.offer.outcomes.typical):
        if each.taught_in is not None and each.taught_in not in known:
            values = {"phases": ", ".join(known) or "-"}
            yield draft.match(("outcomes", "typical", index, "taught_in"), values)


_RESULT = (
    "outcomes:\n  started: 20\n  typical:\n    - {measure: kept a plan, count: 9, taught_in: %s}\n"
)
_PHASES = (
    "journey:\n  phases:\n    - {id: start, weeks: [1, 2]}\n    - {id: middle, weeks: [3, 5]}\n"
)

RULE = Rule(
    id="outcome-phase-unknown",
    family=Family.OUTCOME,
    severity=Severity.WARNING,
    sources=("A rule of this project: a result is worked on somewhere, and the page says where",),
    check=check,
    reads=("outcomes", "journey"),
    flags=(
        _RESULT % "[[midle]]" + _PHASES,
        _RESULT % "[[middle]]" + "journey:\n  phases:\n    - {weeks: [1, 5]}\n",
    ),
    passes=(
        _RESULT % "middle" + _PHASES,
        "outcomes:\n  started: 20\n  typical:\n    - {measure: kept a plan, count: 9}\n" + _PHASES,
    ),
)
