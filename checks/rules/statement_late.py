"""A client who stops and waits weeks for the sums."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule

LATEST = 14
"""Days."""


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    days = draft.offer.stopping.statement_days
    if days > LATEST:
        values = {"days": str(days), "most": str(LATEST)}
        yield draft.match(("stopping", "statement_days"), values)


RULE = Rule(
    id="statement-late",
    family=Family.TERMS,
    severity=Severity.WARNING,
    sources=("A rule of this project: a sum that is known does not have to be waited for",),
    check=check,
    reads=("stopping",),
    flags=(
        "stopping: {statement_days: [[30]]}\n",
        "stopping:\n  notice_days: 0\n  statement_days: [[15]]\n",
    ),
    passes=("stopping: {statement_days: 14}\n", "stopping: {notice_days: 0}\n"),
)
