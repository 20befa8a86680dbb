"""Results that were only counted at the end, with nobody asked months later."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    typical = draft.offer.outcomes.typical
    later = any(each.months_after for each in typical) or draft.offer.feedback.ask_after_months
    if typical and not later:
        yield draft.match(("outcomes", "typical"))


_RESULT = (
    "outcomes:\n  started: 20\n  [[typical]]:\n    - {measure: kept to their plan, count: 9}\n"
)

RULE = Rule(
    id="measured-only-at-the-end",
    family=Family.OUTCOME,
    severity=Severity.ADVICE,
    sources=("A rule of this project: what lasts shows months later",),
    check=check,
    reads=("outcomes", "feedback"),
    flags=(
        _RESULT,
        _RESULT + "feedback:\n  ask_weeks: [4, 8]\n",
    ),
    passes=(
        "outcomes:\n  started: 20\n  typical:\n"
        "    - {measure: still kept to their plan, count: 9, months_after: 6}\n",
        _RESULT.replace("[[", "").replace("]]", "") + "feedback:\n  ask_after_months: 6\n",
        "outcomes:\n  started: 20\n",
    ),
)
