"""An offer that does not say whether money comes back."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    refund = draft.offer.refund
    if refund is None or (refund.none is None and refund.until_day is None):
        yield draft.match(("refund",))


RULE = Rule(
    id="refund-missing",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=("Directive 2011/83/EU, article 6(1)", "Directive 2005/29/EC, article 7"),
    check=check,
    reads=("refund",),
    flags=("[[refund]]:\n  share_percent: 50\n", "[[refund]]:\n"),
    passes=("refund:\n  until_day: 21\n", "refund:\n  none: The room is paid a year ahead.\n"),
)
