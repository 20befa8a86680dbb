"""A catalogue: the offers that one can start with in a language, each with what people choose by.

An offer says nothing of the minutes of a talk or the language that is spoken, so neither is here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Literal, NamedTuple

from checks.offer.values import Words
from checks.settlement.earning import CENT
from checks.settlement.schedule import WEEK, rhythm_is_assumed, talk_days
from checks.settlement.stop_table import Stop
from site_builder.slug import slug_of
from site_builder.view import OfferView

Trial = Literal["no_trial", "free", "paid"]
QUARTERS = (1, 2, 3)
"""The points of the way at which offers are compared."""


class Topic(NamedTuple):
    """What an offer is about: its name in addresses and in the language of the page."""

    slug: str
    name: str


@dataclass(frozen=True)
class Listing:
    """An offer as a catalogue lists it. Amounts are in `currency`, tax included."""

    view: OfferView

    @property
    def slug(self) -> str:
        return self.view.report.slug

    @property
    def price(self) -> Decimal:
        return self.view.offer.price.total_incl_vat

    @property
    def currency(self) -> str:
        return self.view.offer.price.currency

    @property
    def topics(self) -> tuple[Topic, ...]:
        texts = (each.text(self.view.language, self.view.source_language) for each in self._topics)
        return tuple(Topic(slug_of(text), " ".join(text.split())) for text, _ in texts)

    @property
    def _topics(self) -> Iterable[Words]:
        return self.view.offer.topics

    @property
    def trial(self) -> Trial:
        trial = self.view.offer.trial
        if trial is None:
            return "no_trial"
        return "paid" if trial.price else "free"

    @property
    def formats(self) -> tuple[str, ...]:
        """For one or for a group; and where, if the offer says so.

        Who also meets in person may meet online as well: only a no is said to be online.
        """
        who = "group" if self.view.offer.group else "one"
        place = self.view.offer.safety.in_person
        return (who,) if place is None else (who, "in_person" if place.offered else "online")

    @cached_property
    def talks(self) -> int:
        """How many talks there are; 0 where weeks are counted."""
        return len(talk_days(self.view.offer))

    @property
    def weeks(self) -> int | None:
        """How many weeks it takes, None where the offer says nothing of it."""
        offer = self.view.offer
        said = offer.journey.length or max(offer.journey.talk_weeks, default=0)
        if said or self.talks < 2 or rhythm_is_assumed(offer):
            return said or None
        return talk_days(offer)[-1] // WEEK + 1

    @property
    def per_talk(self) -> Decimal | None:
        """The whole price divided by the talks, to the cent; None for less than two."""
        if self.talks < 2:
            return None
        return (self.price / self.talks).quantize(CENT, ROUND_HALF_UP)

    @property
    def start(self) -> date | None:
        """The next start, None where there is no such day or it has passed."""
        places, today = self.view.offer.capacity, self.view.site.today
        day = places.next_start if places else None
        return None if day and today and day < today else day

    @property
    def stops(self) -> tuple[Stop | None, ...]:
        """What comes back at each of the QUARTERS; None where that cannot be told."""
        return tuple(self.stop_at(quarter) for quarter in QUARTERS)

    def stop_at(self, quarter: int) -> Stop | None:
        """Return the row of the offer's own table at a quarter of its talks, or of its weeks.

        What falls between two rows is the later one, which leaves the client less; the last row
        is the whole way and none of the quarters.
        """
        rows = self.view.stops
        if not rows:
            return None
        last = len(rows) - 1
        return rows[max(min(-(-last * quarter // 4), last - 1), 0)]


def listings(views: Iterable[OfferView], uri: str) -> list[Listing]:
    """Return the offers that are open, by title, as seen from a page."""
    found = [Listing(each.seen_from(uri)) for each in views if each.offer.status != "closed"]
    return sorted(found, key=lambda each: slug_of(each.view.title))


def compared(views: Mapping[str, Iterable[OfferView]]) -> tuple[str, ...]:
    """Return the languages in which there are two offers or more to compare."""
    return tuple(language for language, each in views.items() if len(listings(each, "")) > 1)
