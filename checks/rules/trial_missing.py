"""A high price without a way to find out first whether it fits."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.money import written
from checks.rule import Rule
from checks.weight import HIGH_PRICE, is_expensive

ENOUGH_DAYS = 14


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    price, refund = draft.offer.price, draft.offer.refund
    if draft.offer.trial or not is_expensive(draft.offer):
        return
    # Everything back for a while after the first talk is a trial by another name.
    if (
        refund
        and refund.until_day is not None
        and refund.until_day >= ENOUGH_DAYS
        and refund.counts_from == "first_session"
        and refund.share_percent == 100
    ):
        return
    values = {
        "total": written(price.total_incl_vat, price.currency),
        "threshold": written(HIGH_PRICE[price.currency], price.currency),
    }
    yield draft.match(("price", "total_incl_vat"), values)


RULE = Rule(
    id="trial-missing",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=("A rule of this project: nobody can judge a coaching relation from a page",),
    check=check,
    reads=("price", "trial", "refund"),
    flags=(
        "price:\n  currency: EUR\n  total_incl_vat: [[1440.00]]\n"
        "refund:\n  until_day: 21\n  counts_from: purchase\n",
        "price:\n  currency: PLN\n  total_incl_vat: [[2400.00]]\n"
        "refund:\n  none: The room is paid a year ahead.\n",
    ),
    passes=(
        "price:\n  currency: EUR\n  total_incl_vat: 1440.00\n"
        "refund:\n  none: The room is paid a year ahead.\n"
        "trial:\n  kind: a first talk\n  price: 40.00\n",
        "price:\n  currency: EUR\n  total_incl_vat: 1440.00\n"
        "refund:\n  until_day: 21\n  counts_from: first_session\n",
        "price:\n  currency: PLN\n  total_incl_vat: 1440.00\n"
        "refund:\n  none: The room is paid a year ahead.\n",
    ),
)
