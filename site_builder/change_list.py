"""A list of changes: what an offer's page tells of its history in one language."""

from collections.abc import Iterator
from datetime import UTC, date
from typing import NamedTuple

from checks.offer import Offer
from site_builder.change import Change
from site_builder.view import OfferView

_ALONE = {"new": "began", "rewritten": "rewritten", "translation": "translation"}
_OWN = ("summary", "fit", "sold")


class Item(NamedTuple):
    """One thing that changed, and the part of the page that has it now; "" where none does."""

    text: str
    anchor: str


class Told(NamedTuple):
    """What changed on one day; no day where it is not recorded yet."""

    day: date | None
    told: tuple[Item, ...]
    is_first: bool


def change_list(view: OfferView) -> tuple[Told, ...]:
    """Return what changed for the readers of a language, newest first; days in universal time."""
    return tuple(
        Told(
            change.moment.astimezone(UTC).date() if change.moment else None,
            tuple(items(view, change)),
            change.topics_in(view.language) == ("new",),
        )
        for change in view.site.history.get(view.report.source.path, ())
        if change.topics_in(view.language)
    )


def items(view: OfferView, change: Change) -> Iterator[Item]:
    """Yield what a change is about, for the readers of a language."""
    topics = change.topics_in(view.language)
    for name in topics:
        if name in _ALONE:
            yield Item(view.label(f"changed.{_ALONE[name]}"), "")
    if "translation" in topics:
        return  # all of it is new to its readers
    for name in topics:
        if name in _ALONE:
            continue
        text = view.label(f"feed.{name}" if name in _OWN else f"{name}.title")
        if name == "price" and change.price:
            before, after = (
                view.voice.money(amount, currency)
                for amount, currency in zip(change.price, change.currencies, strict=True)
            )
            text += f" ({view.label('changed.price', before=before, after=after)})"
        yield Item(text, _anchor(name, view))


def _anchor(topic: str, view: OfferView) -> str:
    if topic == "fit":
        return _fit(view.offer)
    return topic if topic in view.sections else ""


def _fit(offer: Offer) -> str:
    return "for" if offer.fit.for_ else "not-for" if offer.fit.not_for else ""
