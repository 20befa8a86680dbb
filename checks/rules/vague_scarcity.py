"""Little said to be left, in a way that nobody can check."""

from decimal import Decimal

from checks.draft import Draft, Found
from checks.finding import Family, Severity
from checks.rule import Rule, in_prose


def borne_out(draft: Draft, found: Found) -> bool:
    """Whether the offer says the same number of free places, with the day of the count."""
    capacity = draft.offer.capacity
    numbers = {value for name, value in found.hit.values.items() if name.startswith("number")}
    return capacity is not None and numbers == {Decimal(capacity.left)}


_FACTS = "capacity:\n  max_clients: 12\n  active: 9\n  as_of: 2026-11-16\n"

RULE = Rule(
    id="vague-scarcity",
    family=Family.SCARCITY,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(b) and annex I no. 7",),
    check=in_prose,
    borne_out=borne_out,
    reads=("capacity",),
    flags=(
        "summary: Calm talks in a small group. [[Only 2 left]]!\n" + _FACTS,
        "summary: Calm talks in a small group. [[Only 3 left]]!\n",
    ),
    passes=("summary: Calm talks in a small group. Only 3 left!\n" + _FACTS,),
)
