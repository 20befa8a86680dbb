"""Sums: what is worked out once for an offer, in whatever language and on whatever page it is."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from checks.offer import Offer
from checks.settlement.schedule import StartUnknownError
from checks.settlement.settle import By
from checks.settlement.span import Band, bands
from checks.settlement.stop_table import Stop, stop_table

SIDES: Final[tuple[By, ...]] = ("client", "coach")
"""Who may end a contract."""


@dataclass(frozen=True, eq=False)
class Sums:
    """`terms` are remembered by language; see `offer_terms`."""

    offer: Offer
    terms: dict[str, dict[str, Any]] = field(default_factory=dict)

    @cached_property
    def stops(self) -> tuple[Stop, ...]:
        """What comes back after each talk or week; nothing where that cannot be told."""
        try:
            return stop_table(self.offer)
        except StartUnknownError:
            return ()

    @cached_property
    def bands(self) -> dict[By, tuple[Band, ...]]:
        """What comes back on every day. Raises StartUnknownError."""
        return {by: bands(self.offer, by) for by in SIDES}
