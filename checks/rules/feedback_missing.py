"""Many weeks with few ways for a client to say what they think."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.gap import gaps
from checks.rule import Rule
from checks.weight import LONG, lasts


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    feedback = draft.offer.feedback
    if not lasts(draft.offer, LONG):
        return
    ways = ("anonymous", "ask_weeks", "talks_per_cohort")
    yield from gaps(draft, "feedback", (way for way in ways if not getattr(feedback, way)))


_LONG = "journey: {weeks: 8}\n"
_BOX = "  anonymous: {kind: a form}\n"

RULE = Rule(
    id="feedback-missing",
    family=Family.CONDUCT,
    severity=Severity.ADVICE,
    sources=("A rule of this project: a form alone judges the product, a talk finds the cause",),
    check=check,
    reads=("journey", "feedback"),
    flags=(
        _LONG + "title: [[Eight talks]]\n",
        _LONG + "[[feedback]]:\n" + _BOX + "  talks_per_cohort: 3\n",
        _LONG + "[[feedback]]:\n" + _BOX + "  ask_weeks: [3, 8]\n",
        _LONG + "[[feedback]]: {ask_weeks: [3, 8], talks_per_cohort: 2}\n",
    ),
    passes=(
        _LONG + "feedback:\n" + _BOX + "  ask_weeks: [3, 8]\n  talks_per_cohort: 2\n",
        "journey: {weeks: 6}\nfeedback: {ask_weeks: [3]}\n",
    ),
)
