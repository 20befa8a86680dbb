"""A searchable: what the search knows of a page beside its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from site_builder.voice import Voice

if TYPE_CHECKING:
    from site_builder.view import OfferView

FILTERS: Final = ("kind", "topic", "price", "trial", "format", "coach")
"""What results can be narrowed down by, in the order in which it is shown."""

_CHOICES: Final = {
    "kind": ("offer", "person", "article", "rule"),
    "trial": ("free_trial", "paid_trial", "no_trial"),
    "format": ("alone", "group", "in_person"),
}

# An amount in any currency is true in its band; these are where most offers part.
_LIMITS: Final = {"PLN": (Decimal(1200), Decimal(4000))}
_LIMITS_ELSEWHERE: Final = (Decimal(300), Decimal(1000))


@dataclass(frozen=True)
class Searchable:
    """`facts` are shown with a result; `filters` narrow results down, a name may return."""

    filters: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...] = ()


def searchable(kind: str, language: str) -> Searchable:
    """Return what is known of a page that is no offer: of which kind it is."""
    return Searchable((("kind", Voice(language).label(f"search.{kind}")),))


def searchable_offer(view: OfferView) -> Searchable | None:
    """Return what is known of an offer; None for one that nobody can take up now."""
    if not view.report.publishable or view.offer.status == "closed":
        return None
    total = view.money(view.offer.price.total_incl_vat)
    facts = (("price", total), ("coach", view.offer.coach.name))
    return Searchable(tuple(_filters(view)), facts)


def ordered(name: str, voice: Voice, currencies: Iterable[str]) -> list[str]:
    """Return the choices of a filter in the order in which they are read; none is by alphabet."""
    if name == "price":
        return [band for each in currencies for band in _bands(each, voice)]
    return [voice.label(f"search.{choice}") for choice in _CHOICES.get(name, ())]


def _filters(view: OfferView) -> Iterator[tuple[str, str]]:
    offer, label = view.offer, view.label
    yield "kind", label("search.offer")
    for topic in offer.topics:
        yield "topic", topic.text(view.language, view.source_language)[0]
    yield "price", _band(view)
    yield "trial", label(f"search.{_trial(view)}")
    yield "format", label("search.group" if offer.group else "search.alone")
    if offer.safety.in_person and offer.safety.in_person.offered:
        yield "format", label("search.in_person")
    yield "coach", offer.coach.name


def _bands(currency: str, voice: Voice) -> tuple[str, str, str]:
    low, high = (voice.money(each, currency) for each in _LIMITS.get(currency, _LIMITS_ELSEWHERE))
    return (
        voice.label("search.up_to", amount=low),
        voice.label("search.between", low=low, high=high),
        voice.label("search.over", amount=high),
    )


def _band(view: OfferView) -> str:
    price = view.offer.price
    limits = _LIMITS.get(price.currency, _LIMITS_ELSEWHERE)
    exceeded = sum(price.total_incl_vat > limit for limit in limits)
    return _bands(price.currency, view.voice)[exceeded]


def _trial(view: OfferView) -> str:
    if not view.offer.trial:
        return "no_trial"
    return "paid_trial" if view.offer.trial.price else "free_trial"
