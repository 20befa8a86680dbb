"""A count of places that is too old to say anything about today."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    capacity = draft.offer.capacity
    if capacity and not capacity.is_fresh(draft.today):
        days = str((draft.today - capacity.as_of).days)
        yield draft.match(("capacity", "as_of"), {"days": days})


_CAPACITY = "capacity: {{max_clients: 12, active: 4, as_of: {}}}\n"

RULE = Rule(
    id="capacity-stale",
    family=Family.SCARCITY,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 6(1)(b) and annex I no. 7",),
    check=check,
    reads=("capacity",),
    flags=(
        _CAPACITY.format("[[2026-10-22]]"),
        "capacity:\n  max_clients: 12\n  active: 4\n  as_of: [[2025-11-23]]\n",
    ),
    passes=(_CAPACITY.format("2026-10-23"), _CAPACITY.format("2026-11-23")),
)
