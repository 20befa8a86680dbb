"""An interval: between which shares the true one may lie, when few people were counted."""

from decimal import Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

Z = Decimal("1.959963984540054")  # the middle 95 % of a normal distribution


class Interval(NamedTuple):
    """Two shares, from 0 to 1."""

    low: Decimal
    high: Decimal


def wilson(reached: int, of: int) -> Interval:
    """Return the 95 % score interval of a share; with nobody counted it says nothing.

    E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of
    the American Statistical Association 22 (1927), 209-212: the shares p for which the observed
    one lies at most Z standard errors, those of p itself, away. It stays between 0 and 1 and holds
    for few people, where the common p ± 1.96 standard errors does not.
    """
    if of <= 0:
        return Interval(Decimal(0), Decimal(1))
    with localcontext(prec=28):
        share, square = Decimal(reached) / of, Z * Z / of
        middle = (share + square / 2) / (1 + square)
        half = (share * (1 - share) * square + square * square / 4).sqrt() / (1 + square)
        # At the ends the formula gives the share itself; only rounding would miss it.
        low = Decimal(0) if reached == 0 else max(middle - half, Decimal(0))
        high = Decimal(1) if reached == of else min(middle + half, Decimal(1))
        return Interval(low, high)


def in_hundred(share: Fraction | Decimal) -> int:
    """Return how many in a hundred a share is, for people to read; a half goes up."""
    return int(Fraction(share) * 100 + Fraction(1, 2))
