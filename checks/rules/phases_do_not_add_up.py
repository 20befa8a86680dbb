"""Weeks that do not add up: phases that overlap or leave a gap, or a moment after the end."""

from collections.abc import Iterable, Iterator

from checks.document import Route
from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.gap import gap
from checks.offer import Offer
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    journey = draft.offer.journey
    yield from _phases(draft)
    last = journey.length
    if last is None:
        return
    if journey.weeks not in (None, last):
        values = {"last": str(last), "weeks": str(journey.weeks)}
        yield gap(draft, ("journey", "weeks"), "ends-elsewhere", **values)
    for route, week in _moments(draft.offer):
        if week > last:
            yield gap(draft, route, "beyond-end", week=str(week), last=str(last))


def _phases(draft: Draft) -> Iterator[Match]:
    phases = enumerate(draft.offer.journey.phases)
    following = 1
    for index, phase in sorted(phases, key=lambda each: each[1].weeks):
        first, last = phase.weeks
        route = ("journey", "phases", index, "weeks")
        if first > following:
            yield gap(draft, route, "week-uncovered", week=str(following))
        elif first < following:
            yield gap(draft, route, "week-twice", week=str(first))
        following = max(following, last + 1)


def _moments(offer: Offer) -> Iterator[tuple[Route, int]]:
    """Yield the weeks in which something happens."""
    for index, week in enumerate(offer.journey.talk_weeks):
        yield ("journey", "talk_weeks", index), week
    for index, milestone in enumerate(offer.journey.milestones):
        yield ("journey", "milestones", index, "week"), milestone.week
    for index, checkpoint in enumerate(offer.communication.checkpoints):
        yield ("communication", "checkpoints", index, "week"), checkpoint.week


_START = "journey:\n  phases:\n    - {weeks: [1, 2], stage: A start}\n"

RULE = Rule(
    id="phases-do-not-add-up",
    family=Family.JOURNEY,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(b)",),
    check=check,
    reads=("journey", "communication"),
    flags=(
        _START + "    - {[[weeks]]: [2, 4], stage: The middle}\n",
        _START + "    - {[[weeks]]: [4, 5], stage: The middle}\n",
        "journey:\n  phases:\n    - {[[weeks]]: [2, 4], stage: A start}\n",
        "journey:\n  weeks: [[5]]\n  phases:\n    - {weeks: [1, 4], stage: A start}\n",
        "journey:\n  weeks: 4\n  talk_weeks: [1, 3, [[5]]]\n"
        "  milestones:\n    - {week: [[6]], text: We look back}\n"
        "communication:\n  checkpoints:\n    - {week: [[7]], ask: Go on or stop?}\n",
    ),
    passes=(
        _START + "    - {weeks: [3, 5], stage: The middle}\n",
        "journey:\n  weeks: 4\n  phases:\n    - {weeks: [3, 4], stage: The end}\n"
        "    - {weeks: [1, 2], stage: A start}\n  talk_weeks: [1, 2, 4]\n"
        "  milestones:\n    - {week: 4, text: We look back}\n",
    ),
)
