"""A number of places in the text that the capacity facts do not bear out."""

from collections.abc import Iterable, Set
from decimal import Decimal

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.rule import Rule
from checks.source import Place

Contradicted = tuple[Term, Place | None]


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    for each in found:
        judge = {"left": _left, "seats": _seats}.get(each.hit.kind)
        if judge and (contradicted := judge(draft, each.numbers)):
            fact, place = contradicted
            related = ((place, Term("related.fact")),) if place else ()
            yield each.match({"fact": fact}, related)


def _left(draft: Draft, numbers: Set[Decimal]) -> Contradicted | None:
    capacity = draft.offer.capacity
    if capacity is None:
        return Term("fact.no-capacity"), None
    facts = {Decimal(capacity.left)}
    if len(numbers) > 1:
        facts.add(Decimal(capacity.max_clients))
    if numbers == facts:
        return None
    fact = Term("fact.left", {"left": str(capacity.left)})
    return fact, draft.place("capacity", "active")


def _seats(draft: Draft, numbers: Set[Decimal]) -> Contradicted | None:
    capacity, group = draft.offer.capacity, draft.offer.group
    facts = []
    if capacity:
        facts.append((capacity.max_clients, draft.place("capacity", "max_clients")))
    if group:
        facts.append((group.size, draft.place("group", "size")))
    if not facts or any(numbers == {Decimal(size)} for size, _ in facts):
        return None
    size, place = facts[0]
    return Term("fact.seats", {"seats": str(size)}), place


_FACTS = "capacity:\n  max_clients: 12\n  active: 9\n  as_of: 2026-11-16\n"

RULE = Rule(
    id="capacity-prose-mismatch",
    family=Family.SCARCITY,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(b) and annex I no. 7",),
    check=check,
    reads=("capacity", "group"),
    flags=(
        "summary: Calm talks in a small group. [[Only 2 places left]].\n" + _FACTS,
        "summary: Calm talks in a small group. [[Only 2 places left]].\n",
        "summary: Calm talks. Today [[3 of 15 places are free]].\n" + _FACTS,
    ),
    passes=(
        "summary: Calm talks in a small group. Only 3 places left.\n" + _FACTS,
        "summary: Calm talks in a small group. Today 3 of 12 places are free.\n" + _FACTS,
    ),
)
