"""A hard part with nothing reached to look back on before it ends."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule
from checks.weight import MIDDLE, lasts


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    journey = draft.offer.journey
    ends = [phase.weeks[1] for phase in journey.phases if phase.hard]
    weeks = [milestone.week for milestone in journey.milestones]
    if ends and lasts(draft.offer, MIDDLE) and min(weeks, default=min(ends) + 1) > min(ends):
        yield draft.match(("journey", "milestones"), {"week": str(min(ends))})


_HARD = "hard: true, you_may_notice: Tasks stay undone, coach_does: I call you, ask: Go on or stop?"
_TOLD = "  inoculation: Around week 3 many people find it hard. You may stop then too.\n"
_PHASES = f"  phases:\n    - {{weeks: [1, 4], {_HARD}}}\n    - {{weeks: [5, 7], stage: An end}}\n"

RULE = Rule(
    id="milestone-before-hard-phase",
    family=Family.JOURNEY,
    severity=Severity.ADVICE,
    sources=("A rule of this project: progress is hard to see from the middle of it",),
    check=check,
    reads=("journey",),
    flags=(
        "[[journey]]:\n" + _TOLD + _PHASES,
        "journey:\n" + _TOLD + _PHASES + "  [[milestones]]:\n    - {week: 5, text: We look back}\n",
    ),
    passes=(
        "journey:\n" + _TOLD + _PHASES + "  milestones:\n    - {week: 4, text: We look back}\n",
        f"journey:\n  phases:\n    - {{weeks: [1, 5], {_HARD}}}\n",
    ),
)
