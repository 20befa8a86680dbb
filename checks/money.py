"""Money as messages write it: the way the YAML does, so that it can be copied there."""

from collections.abc import Iterable
from decimal import Decimal


def written(amount: Decimal, currency: str) -> str:
    """Return an amount with two decimals and its currency, for example `1440.00 EUR`."""
    return f"{amount:.2f} {currency}"


def added(amounts: Iterable[Decimal]) -> Decimal:
    """Return the exact sum."""
    return sum(amounts, Decimal("0.00"))
