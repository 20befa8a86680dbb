"""Many weeks without a word on how often a client hears from the coach, or is asked."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.gap import absent, gap
from checks.rule import Rule
from checks.weight import MIDDLE, lasts

MOST_DAYS, MOST_DAYS_WHEN_HARD = 14, 7


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    journey, contact = draft.offer.journey, draft.offer.communication
    if not lasts(draft.offer, MIDDLE):
        return
    if absent(draft, "communication"):
        yield gap(draft, ("communication",))
        return
    most = MOST_DAYS_WHEN_HARD if any(phase.hard for phase in journey.phases) else MOST_DAYS
    days = contact.update_every_days
    if days is None:
        yield gap(draft, ("communication", "update_every_days"))
    elif days > most:
        values = {"count": str(days), "most": str(most)}
        yield gap(draft, ("communication", "update_every_days"), "at-most", **values)
    third = -(-(journey.length or 0) // 3)
    asked = [checkpoint.week for checkpoint in contact.checkpoints]
    asked += [phase.weeks[0] for phase in journey.phases if phase.ask]
    if min(asked, default=third + 1) > third:
        yield gap(draft, ("communication", "checkpoints"), "asked-late", week=str(third))


_LONG = "journey: {weeks: 9}\n"
_HARD = (
    "journey:\n  inoculation: Around week 3 many people find it hard. You may stop then too.\n"
    "  phases:\n    - weeks: [1, 9]\n      hard: true\n      you_may_notice: Tasks stay undone\n"
    "      coach_does: I call you\n      ask: Go on or stop?\n"
)
_ASKED = "  checkpoints:\n    - {week: 3, ask: Go on or stop?}\n"

RULE = Rule(
    id="cadence-missing",
    family=Family.JOURNEY,
    severity=Severity.WARNING,
    sources=("A rule of this project: to hear nothing reads as if nothing were done",),
    check=check,
    reads=("journey", "communication"),
    flags=(
        _LONG + "title: [[Nine talks]]\n",
        _LONG + "[[communication]]:\n" + _ASKED,
        _LONG + "communication:\n  update_every_days: [[21]]\n" + _ASKED,
        _HARD + "communication:\n  update_every_days: [[14]]\n",
        _LONG + "communication:\n  update_every_days: 7\n"
        "  [[checkpoints]]:\n    - {week: 4, ask: Go on or stop?}\n",
    ),
    passes=(
        _LONG + "communication:\n  update_every_days: 14\n" + _ASKED,
        _HARD + "communication:\n  update_every_days: 7\n",
        "journey: {weeks: 5}\n",
    ),
)
