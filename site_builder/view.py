"""A view: what a template may see of an offer in one language, ready to be read.

What an offer leaves out has its default in the model; here it becomes a sentence like the rest.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import PurePosixPath
from posixpath import normpath
from typing import NamedTuple

from markupsafe import Markup, escape

from checks.offer import Offer
from checks.offer.evidence import Capacity
from checks.offer.values import Part, Words
from checks.report import Report
from site_builder.address import is_harmless, is_web, relative
from site_builder.section import sections
from site_builder.site import Site
from site_builder.slug import slug_of
from site_builder.voice import Voice

_FRESH_DAYS = 31


class Share(NamedTuple):
    """How many of how many, and how many that are in a hundred."""

    reached: int
    of: int
    no_answer: int
    in_hundred: int


@dataclass(frozen=True)
class OfferView:
    """An offer in a language, seen from the page at `uri`."""

    report: Report
    offer: Offer
    site: Site
    language: str
    uri: str

    @cached_property
    def voice(self) -> Voice:
        return Voice(self.language)

    @property
    def source_language(self) -> str:
        return self.offer.languages.source

    @property
    def sections(self) -> tuple[str, ...]:
        return sections(self.offer)

    def label(self, name: str, /, **values: object) -> str:
        return self.voice.label(name, **values)

    def money(self, amount: Decimal) -> str:
        return self.voice.money(amount, self.offer.price.currency)

    def say(self, words: Words) -> Markup:
        """Return a text; one in another language says so, for eyes and for screen readers."""
        text, language = words.text(self.language, self.source_language)
        return self._marked(" ".join(text.split()), language)

    def prose(self, words: Words) -> Markup:
        """Return a longer text as paragraphs."""
        text, language = words.text(self.language, self.source_language)
        paragraphs = (" ".join(each.split()) for each in text.replace("\r\n", "\n").split("\n\n"))
        return Markup("").join(
            Markup("<p>{}</p>").format(self._marked(each, language)) for each in paragraphs if each
        )

    def _marked(self, text: str, language: str) -> Markup:
        if language == self.language:
            return escape(text)
        return Markup('<span lang="{}">{}</span>').format(language, text)

    def url(self, *parts: str) -> str:
        """Return the link to another page of the site in this language."""
        return relative(self.site.address(self.language, *parts), self.uri)

    def href(self, value: str) -> str | None:
        """Return the link for an address or a file of the coach, or None where there is none."""
        if not is_harmless(value):
            return None
        if is_web(value) or value.startswith("/"):
            return value
        beside = PurePosixPath(self.site.beside(self.report.source.path)).parent / value
        address = self.site.files.get(normpath(beside))
        return None if address is None else relative(address, self.uri)

    @property
    def here(self) -> str:
        """The link to the page of the offer itself."""
        return self.url("offers", self.report.slug)

    def seen_from(self, uri: str) -> "OfferView":
        """Return the same offer with the links that another page needs."""
        return replace(self, uri=uri)

    @property
    def title(self) -> str:
        return self.offer.title.text(self.language, self.source_language)[0]

    @property
    def summary(self) -> str:
        return self.offer.summary.text(self.language, self.source_language)[0]

    @property
    def coach(self) -> str:
        """The name under which the coach has a page."""
        return slug_of(self.offer.coach.name)

    @cached_property
    def is_incomplete(self) -> bool:
        """Whether some text is missing in this language."""
        said = (each.text(self.language, self.source_language)[1] for each in _words(self.offer))
        return any(language != self.language for language in said)

    @property
    def is_unreviewed(self) -> bool:
        """Whether this is a translation that nobody has read over."""
        languages = self.offer.languages
        return self.language not in (languages.source, *languages.reviewed_by_person)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages the offer has a page in, in the order of the site."""
        return tuple(code for code in self.site.languages if code in self.offer.languages.published)

    def due(self, due: str) -> str:
        """Say when an instalment falls due."""
        if due == "signing":
            return self.label("price.signing")
        if due.startswith("week "):
            return self.label("price.week", n=due.removeprefix("week "))
        return self.voice.day(date.fromisoformat(due))

    def weeks(self, weeks: Iterable[int]) -> str:
        """Say which weeks a phase takes."""
        first, last = weeks
        if first == last:
            return self.label("week", n=first)
        return self.label("week_span", first=first, last=last)

    def taught(self, phase: str | None) -> str | None:
        """Say in which weeks a result is worked on."""
        phases = [each for each in self.offer.journey.phases if phase and each.id == phase]
        return self.weeks(phases[0].weeks) if phases else None

    @property
    def places(self) -> Capacity | None:
        """The places, while their count is fresh. An old one says nothing about today."""
        places, today = self.offer.capacity, self.site.today
        if places and today and (today - places.as_of).days > _FRESH_DAYS:
            return None
        return places

    def share(self, count: int, no_answer: int) -> Share:
        """Return a result among everyone who started."""
        started = self.offer.outcomes.started or 0
        hundred = round(Decimal(100 * count) / started) if started else 0
        return Share(count, started, no_answer, hundred)


def _words(value: object) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            yield from _words(getattr(value, name))
    elif isinstance(value, list):
        for each in value:
            yield from _words(each)
