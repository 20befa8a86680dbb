"""Many weeks in which those who stop are not asked why."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule
from checks.weight import LONG, lasts


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    if lasts(draft.offer, LONG) and draft.offer.feedback.exit_question is None:
        yield draft.match(("feedback", "exit_question"))


_LONG = "journey: {weeks: 8}\n"

RULE = Rule(
    id="exit-question-missing",
    family=Family.CONDUCT,
    severity=Severity.ADVICE,
    sources=("A rule of this project: who leaves knows what the others do not say",),
    check=check,
    reads=("journey", "feedback"),
    flags=(
        _LONG + "[[feedback]]: {ask_weeks: [3, 8]}\n",
        _LONG + "title: [[Eight talks]]\n",
    ),
    passes=(
        _LONG + "feedback: {exit_question: What made you stop?}\n",
        "journey: {weeks: 6}\n",
    ),
)
