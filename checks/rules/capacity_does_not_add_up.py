"""Places that cannot be as they are counted."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    capacity, group = draft.offer.capacity, draft.offer.group
    if capacity is None:
        return
    most = str(capacity.max_clients)
    related = ((draft.place("capacity", "max_clients"), Term("related.fact")),)
    if capacity.active > capacity.max_clients:
        fact = Term("places.too-many", {"active": str(capacity.active), "most": most})
        yield draft.match(("capacity", "active"), {"fact": fact}, related)
    if capacity.as_of > draft.today:
        fact = Term("places.counted-ahead", {"day": str(capacity.as_of)})
        yield draft.match(("capacity", "as_of"), {"fact": fact})
    if group and group.size > capacity.max_clients:
        fact = Term("places.group-bigger", {"size": str(group.size), "most": most})
        yield draft.match(("group", "size"), {"fact": fact}, related)


_CAPACITY = "capacity: {{max_clients: 8, active: {}, as_of: {}, reason: The room has 8 chairs.}}\n"

RULE = Rule(
    id="capacity-does-not-add-up",
    family=Family.SCARCITY,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(b)",),
    check=check,
    reads=("capacity", "group"),
    flags=(
        _CAPACITY.format("[[9]]", "2026-11-20"),
        _CAPACITY.format("5", "[[2026-11-24]]"),
        _CAPACITY.format("5", "2026-11-20") + "group: {size: [[10]]}\n",
    ),
    passes=(
        _CAPACITY.format("8", "2026-11-23") + "group: {size: 8}\n",
        _CAPACITY.format("0", "2026-11-20"),
        "group: {size: 10}\n",
    ),
)
