"""Days in an order in which they cannot come."""

from collections.abc import Iterable

from checks.document import Route
from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    capacity = draft.offer.capacity
    if capacity is None:
        return
    start, closes = capacity.next_start, capacity.enrol_closes
    again = capacity.after_close.next_start if capacity.after_close else None
    if start and closes and closes > start:
        order = Term("order.closes-late", {"start": str(start)})
        related = ((draft.place("capacity", "next_start"), Term("related.fact")),)
        route: Route = ("capacity", "enrol_closes")
        yield draft.match(route, {"day": str(closes), "order": order}, related)
    field, before = ("next_start", start) if start else ("enrol_closes", closes)
    if again and before and again <= before:
        order = Term("order.again-early", {"before": str(before)})
        related = ((draft.place("capacity", field), Term("related.fact")),)
        route = ("capacity", "after_close", "next_start")
        yield draft.match(route, {"day": str(again), "order": order}, related)


_CAPACITY = "capacity: {{max_clients: 12, active: 4, as_of: 2026-11-20, {}}}\n"
_AFTER = "after_close: {{next_start: {}}}"

RULE = Rule(
    id="deadline-order",
    family=Family.SCARCITY,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(b)",),
    check=check,
    reads=("capacity",),
    flags=(
        _CAPACITY.format("next_start: 2027-01-11, enrol_closes: [[2027-01-18]]"),
        _CAPACITY.format("next_start: 2027-01-11, " + _AFTER.format("[[2027-01-11]]")),
        _CAPACITY.format("enrol_closes: 2027-01-04, " + _AFTER.format("[[2026-12-14]]")),
    ),
    passes=(
        _CAPACITY.format("next_start: 2027-01-11, enrol_closes: 2027-01-11"),
        _CAPACITY.format(
            "next_start: 2027-01-11, enrol_closes: 2027-01-04, " + _AFTER.format("2027-04-12")
        ),
        _CAPACITY.format(_AFTER.format("2027-04-12")),
    ),
)
