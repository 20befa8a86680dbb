"""Little said to be left, in a way that nobody can check."""

from decimal import Decimal

from checks.draft import Draft, Found
from checks.finding import Family, Severity
from checks.rule import Rule, in_prose


def is_answered(draft: Draft, found: Found) -> bool:
    """Whether the offer's own count of free places says enough about these words.

    It is the same number, with the day of the count, or another rule tells that it is not.
    """
    capacity = draft.offer.capacity
    if capacity is not None and found.numbers == {Decimal(capacity.left)}:
        return True
    compared = draft.found.get("capacity-prose-mismatch", ())
    return any(each.numbers == found.numbers and each.overlaps(found) for each in compared)


_FACTS = "capacity:\n  max_clients: 12\n  active: 9\n  as_of: 2026-11-16\n"

RULE = Rule(
    id="vague-scarcity",
    family=Family.SCARCITY,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(b) and annex I no. 7",),
    check=in_prose,
    answered=is_answered,
    reads=("capacity",),
    flags=(
        "summary: Calm talks in a small group. [[Almost gone]]!\n" + _FACTS,
        "summary: Calm talks in a small group. [[Almost gone]]!\n",
    ),
    passes=("summary: Calm talks in a small group. Only 3 left!\n" + _FACTS,),
)
