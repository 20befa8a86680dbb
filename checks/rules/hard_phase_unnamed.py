"""A way of many weeks whose hard part is not told beforehand."""

from collections.abc import Iterable

from checks.document import Route
from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.gap import gap
from checks.rule import Rule
from checks.weight import MIDDLE, lasts


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    journey = draft.offer.journey
    if not lasts(draft.offer, MIDDLE):
        return
    if not any(phase.hard for phase in journey.phases):
        yield gap(draft, ("journey", "phases"), "no-hard-phase")
    for index, phase in enumerate(journey.phases):
        route: Route = ("journey", "phases", index)
        for field in ("you_may_notice", "coach_does", "ask"):
            if phase.hard and getattr(phase, field) is None:
                yield gap(draft, (*route, field))
    if journey.inoculation is None:
        yield gap(draft, ("journey", "inoculation"))


_TOLD = "  inoculation: Around week 3 many people find it hard. You may stop then too.\n"
_EASY = "    - {weeks: [1, 4], stage: A start}\n"
_HARD = "hard: true, you_may_notice: Tasks stay undone, coach_does: I call you, ask: Go on or stop?"

RULE = Rule(
    id="hard-phase-unnamed",
    family=Family.JOURNEY,
    severity=Severity.WARNING,
    sources=("A rule of this project: who knows of the dip beforehand can judge it calmly",),
    check=check,
    reads=("journey",),
    flags=(
        "journey:\n" + _TOLD + "  [[phases]]:\n" + _EASY + "    - {weeks: [5, 8], stage: An end}\n",
        "journey:\n" + _TOLD + "  phases:\n" + _EASY + "    - [[weeks]]: [5, 8]\n"
        "      hard: true\n      you_may_notice: Tasks stay undone\n      coach_does: I call you\n",
        "[[journey]]:\n  phases:\n" + _EASY + f"    - {{weeks: [5, 8], {_HARD}}}\n",
        "[[journey]]:\n" + _TOLD + "  weeks: 10\n",
    ),
    passes=(
        "journey:\n" + _TOLD + "  phases:\n" + _EASY + f"    - {{weeks: [5, 8], {_HARD}}}\n",
        "journey:\n  weeks: 5\n",
    ),
)
