"""The strictest law: of several countries, what is owed to a client of any of them."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Final

from checks.law.country import Fact, Law, facts_of

# Where more than the fact itself has to be weighed. Of two, the greater is the stricter.
_WEIGHT: Final[dict[str, Callable[[Any], int]]] = {
    "withdrawal_days": lambda days: days,
    "withdrawal_function_from": lambda day: -day.toordinal(),
    "refund_within_days": lambda days: -days,
    "renewal_months": lambda months: -months,
    "dispute_platform_closed": lambda day: -day.toordinal(),
}


def law(markets: Iterable[str], audience: str) -> Law:
    """Return what the law of these countries asks for this audience, the strictest of each.

    Of equals the country named first is cited. Without markets, or with unknown ones, it asks
    nothing.
    """
    return _law(tuple(markets), audience)


@cache
def _law(markets: tuple[str, ...], audience: str) -> Law:
    strictest: dict[str, Fact[Any]] = {}
    for code in markets:
        for name, fact in facts_of(code).items():
            if audience != "consumer" and audience not in fact.also:
                continue
            there = strictest.get(name)
            if there is None or _weight(name, fact) > _weight(name, there):
                strictest[name] = fact.model_copy(update={"country": code})
    return Law.model_validate(strictest)


def _weight(name: str, fact: Fact[Any]) -> tuple[int, bool]:
    return _WEIGHT.get(name, bool)(fact.value), fact.firm
