"""A silence: a theme that came back, and that the offer says nothing of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checks.document import Route
from checks.feedback.tally import Tally
from checks.feedback.vocabulary import vocabulary
from checks.offer import Offer
from checks.prose import Prose

TOLD = ("feedback", "themes")


@dataclass(frozen=True)
class Silence:
    """`places` are the fields that could speak of it, beside feedback.themes."""

    tally: Tally
    places: tuple[Route, ...]


def silences(told: Iterable[Tally], offer: Offer, texts: tuple[Prose, ...]) -> Iterator[Silence]:
    """Yield each theme of three voices or more that no field of its own has a word of."""
    for tally in told:
        if tally.theme is None or tally.theme.field is None or not tally.recurs:
            continue
        phase = tally.phase(offer)
        of_phase: tuple[Route, ...] = () if phase is None else (("journey", "phases", phase),)
        places = (*of_phase, tally.theme.field)
        if not _speak_of(tally.theme.id, (*places, TOLD), texts):
            yield Silence(tally, places)


def _speak_of(theme: str, places: Iterable[Route], texts: Iterable[Prose]) -> bool:
    routes = tuple(places)
    return any(
        theme in vocabulary(each.language).themes_told(each.text.value)
        for each in texts
        if any(each.route[: len(route)] == route for route in routes)
    )
