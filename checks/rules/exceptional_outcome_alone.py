"""The best that happened, without what usually happens."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    outcomes = draft.offer.outcomes
    if outcomes.best_case is not None and not outcomes.typical:
        yield draft.match(("outcomes", "best_case"))


RULE = Rule(
    id="exceptional-outcome-alone",
    family=Family.OUTCOME,
    severity=Severity.ERROR,
    sources=("16 CFR 255.2(b)", "Directive 2005/29/EC, articles 6(1)(b) and 7(1)"),
    check=check,
    reads=("outcomes",),
    flags=(
        "outcomes:\n  best_case: [[One client now leads a team of forty.]]\n",
        "outcomes:\n  started: 12\n  best_case: [[One client now leads a team of forty.]]\n",
    ),
    passes=(
        "outcomes:\n  started: 12\n  best_case: One client now leads a team of forty.\n"
        "  typical:\n    - {measure: kept to their plan, count: 5}\n",
        "outcomes:\n  not_promised: [a higher income]\n",
    ),
)
