"""A filter of a catalogue: what can be asked for, and which offers answer to it.

Everything is worked out here, so that a script only looks whether a word is among others: an
offer carries the options it answers to, and its place in each order.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from typing import Any, NamedTuple

from site_builder.catalogue import Listing
from site_builder.slug import slug_of
from site_builder.voice import Voice

FROM = 4
"""With fewer offers than this, looking is faster than asking."""
ORDERS = ("title", "price", "length", "start")

_STEPS = tuple(map(Decimal, ("1", "1.5", "2", "3", "5", "7.5")))


class Option(NamedTuple):
    """Something to ask for: a word for the address, what a reader sees, and a group of options."""

    value: str
    name: str
    group: str = ""


@dataclass(frozen=True)
class Filter:
    """A question with the options that tell some of the offers from others."""

    name: str
    options: tuple[Option, ...]


def filters(listings: Sequence[Listing], voice: Voice) -> tuple[Filter, ...]:
    """Return the filters that make a difference among these offers; few offers need none."""
    if len(listings) < FROM:
        return ()
    made = (
        Filter(name, tuple(_telling(name, options(listings, voice), listings)))
        for name, options in _OPTIONS.items()
    )
    return tuple(each for each in made if each.options)


def answers(listing: Listing, name: str, options: Iterable[Option]) -> tuple[str, ...]:
    """Return the options of a filter that an offer answers to."""
    if name == "max":
        limits = (each.value.split("-") for each in options)
        return tuple(
            f"{amount}-{currency}"
            for amount, currency in limits
            if currency == listing.currency and listing.price <= Decimal(amount)
        )
    return _WORDS[name](listing)


def places(listings: Sequence[Listing]) -> dict[str, dict[str, int | None]]:
    """Return the place of every offer in every order; None goes last, whichever way round.

    Amounts in different currencies are not compared: each currency has its own stretch, the one
    with the most offers first.
    """
    currencies = currencies_of(listings)
    keys: dict[str, Callable[[Listing], Any]] = {
        "title": lambda each: slug_of(each.view.title),
        "price": lambda each: (currencies.index(each.currency), each.price),
        "length": lambda each: each.weeks,
        "start": lambda each: each.start,
    }
    found: dict[str, dict[str, int | None]] = {each.slug: {} for each in listings}
    for order in ORDERS:
        values = {each.slug: keys[order](each) for each in listings}
        known = sorted({each for each in values.values() if each is not None})
        at = {value: place for place, value in enumerate(known)}
        for slug, value in values.items():
            found[slug][order] = None if value is None else at[value]
    return found


def currencies_of(listings: Iterable[Listing]) -> list[str]:
    """Return the currencies, the one with the most offers first."""
    counted = Counter(each.currency for each in listings)
    return sorted(counted, key=lambda each: (-counted[each], each))


def _telling(name: str, options: Iterable[Option], all_: Sequence[Listing]) -> Iterator[Option]:
    """Yield the options that some of the offers answer to and others do not."""
    chosen = tuple(options)
    for option in chosen:
        fitting = sum(option.value in answers(each, name, chosen) for each in all_)
        if 0 < fitting < len(all_):
            yield option


def _topics(listings: Sequence[Listing], voice: Voice) -> Iterator[Option]:
    names = {topic.slug: topic.name for each in listings for topic in each.topics}
    yield from (Option(slug, names[slug]) for slug in sorted(names))


def _languages(listings: Sequence[Listing], voice: Voice) -> Iterator[Option]:
    codes = dict.fromkeys(code for each in listings for code in each.view.languages)
    yield from (Option(code, voice.language(code)) for code in codes)


def _limits(listings: Sequence[Listing], voice: Voice) -> Iterator[Option]:
    """Yield round amounts, each of which lets in an offer that the one before it left out."""
    currencies = currencies_of(listings)
    for currency in currencies:
        prices = {each.price for each in listings if each.currency == currency}
        group = currency if len(currencies) > 1 else ""
        for limit in dict.fromkeys(map(_round_up, sorted(prices))):
            name = voice.label("catalogue.up_to", amount=voice.money(limit, currency))
            yield Option(f"{limit:f}-{currency}", name, group)


def _round_up(price: Decimal) -> Decimal:
    limits = (step * Decimal(10) ** power for power in count() for step in _STEPS)
    limit = next(each for each in limits if price <= each)
    return limit.quantize(Decimal(1)) if limit == int(limit) else limit


def _trials(listings: Sequence[Listing], voice: Voice) -> Iterator[Option]:
    for name in ("free", "paid", "no_trial"):
        yield Option(name, voice.label(f"catalogue.{name}"))


def _formats(listings: Sequence[Listing], voice: Voice) -> Iterator[Option]:
    for name in ("one", "group", "in_person", "online"):
        yield Option(name, voice.label(f"catalogue.{name}"))


def _starts(listings: Sequence[Listing], voice: Voice) -> Iterator[Option]:
    for day in sorted({each.start.replace(day=1) for each in listings if each.start}):
        yield Option(f"{day:%Y-%m}", voice.month(day))
    yield Option("open", voice.label("catalogue.no_start"))


def _started(listing: Listing) -> tuple[str, ...]:
    return (f"{listing.start:%Y-%m}" if listing.start else "open",)


_OPTIONS: dict[str, Callable[[Sequence[Listing], Voice], Iterator[Option]]] = {
    "topic": _topics,
    "max": _limits,
    "trial": _trials,
    "format": _formats,
    "start": _starts,
    "language": _languages,
}
_WORDS: dict[str, Callable[[Listing], tuple[str, ...]]] = {
    "topic": lambda each: tuple(topic.slug for topic in each.topics),
    "trial": lambda each: (each.trial,),
    "format": lambda each: each.formats,
    "start": _started,
    "language": lambda each: each.view.languages,
}
