"""A high price of which most is paid before much of it has been delivered."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.money import added, written
from checks.rule import Rule
from checks.settlement.schedule import StartUnknownError, schedule
from checks.weight import is_expensive

_MUCH = 3, 4  # more than three quarters of the price


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    price = draft.offer.price
    try:
        plan = schedule(draft.offer)
    except StartUnknownError:
        return
    paid = added(each.amount for each in plan.paid(0))
    part, whole = _MUCH
    if is_expensive(draft.offer) and plan.weeks > 1 and paid * whole > price.total_incl_vat * part:
        values = {
            "paid": written(paid, price.currency),
            "total": written(price.total_incl_vat, price.currency),
        }
        route = ("price", "instalments") if price.instalments else ("price", "total_incl_vat")
        yield draft.match(route, values)


_PRICE = (
    "trial: {{kind: a first talk}}\njourney: {{weeks: 6}}\n"
    "price:\n  currency: EUR\n  total_incl_vat: {}\n"
)
_PAID = "  {}:\n    - {{due: signing, amount: {}}}\n    - {{due: week 4, amount: {}}}\n"

RULE = Rule(
    id="paid-far-ahead",
    family=Family.TERMS,
    severity=Severity.ADVICE,
    sources=("A rule of this project: who has paid everything finds it hard to leave",),
    check=check,
    reads=("price", "journey", "capacity"),
    flags=(
        _PRICE.format("[[1200.00]]"),
        _PRICE.format("1200.00") + _PAID.format("[[instalments]]", "1000.00", "200.00"),
    ),
    passes=(
        _PRICE.format("1200.00") + _PAID.format("instalments", "900.00", "300.00"),
        _PRICE.format("300.00"),
        _PRICE.format("1200.00").replace("weeks: 6", "weeks: 1"),
    ),
)
