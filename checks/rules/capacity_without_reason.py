"""Few places, or a last day, and no word on why."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.rule import Rule

FEW = 3


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    capacity = draft.offer.capacity
    if capacity is None:
        return
    if 0 <= capacity.max_clients - capacity.active <= FEW and capacity.reason is None:
        fact = Term("places.few", {"left": str(capacity.left)})
        yield draft.match(("capacity", "active"), {"fact": fact, "field": "capacity.reason"})
    if capacity.enrol_closes and capacity.closes_because is None:
        fact = Term("places.closes", {"day": str(capacity.enrol_closes)})
        field = "capacity.closes_because"
        yield draft.match(("capacity", "enrol_closes"), {"fact": fact, "field": field})


_PLACES = "capacity:\n  max_clients: 8\n  active: {}\n  as_of: 2026-11-20\n"

RULE = Rule(
    id="capacity-without-reason",
    family=Family.SCARCITY,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 6(1)(b) and annex I no. 7",),
    check=check,
    reads=("capacity",),
    flags=(
        _PLACES.format("[[5]]"),
        _PLACES.format("[[8]]") + "  next_start: 2027-01-11\n",
        _PLACES.format(2) + "  next_start: 2027-01-11\n  enrol_closes: [[2027-01-04]]\n",
        _PLACES.format("[[6]]") + "  enrol_closes: [[2027-01-04]]\n",
    ),
    passes=(
        _PLACES.format(4),
        _PLACES.format(6) + "  reason: I write back to everybody the same day.\n",
        _PLACES.format(4) + "  enrol_closes: 2027-01-04\n"
        "  closes_because: The room has to be booked a week ahead.\n",
    ),
)
