"""A payment due on a date, in an offer that does not say when it begins."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    offer = draft.offer
    if offer.capacity and offer.capacity.next_start:
        return
    for at, each in enumerate(offer.price.instalments):
        if each.due != "signing" and not each.due.startswith("week "):
            yield draft.match(("price", "instalments", at, "due"), {"due": each.due})


_PRICE = (
    "price:\n  currency: EUR\n  total_incl_vat: 300.00\n  instalments:\n"
    "    - {{due: signing, amount: 100.00}}\n    - {{due: {}, amount: 200.00}}\n"
)
_START = "capacity: {max_clients: 9, active: 1, as_of: 2026-11-20, next_start: 2027-01-11}\n"

RULE = Rule(
    id="instalment-without-start",
    family=Family.TERMS,
    severity=Severity.WARNING,
    sources=("Directive 2011/83/EU, article 6(1)(g)",),
    check=check,
    reads=("price", "capacity"),
    flags=(
        _PRICE.format("[[2027-02-01]]"),
        _PRICE.format("[[2027-02-01]]")
        + "capacity: {max_clients: 9, active: 1, as_of: 2026-11-20}\n",
    ),
    passes=(_PRICE.format("week 4"), _PRICE.format("2027-02-01") + _START),
)
