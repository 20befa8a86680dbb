"""A view: what a template may see of an offer in one language, ready to be read.

What an offer leaves out has its default in the model; here it becomes a sentence like the rest.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import PurePosixPath
from posixpath import normpath

from markupsafe import Markup, escape

from checks.cohort.figures import Figures, Result, figures
from checks.cohort.interval import in_hundred
from checks.law import Fact, law
from checks.offer import Offer
from checks.offer.evidence import Capacity, TypicalOutcome
from checks.offer.terms import ZERO, PricePart
from checks.offer.values import Part, Words
from checks.report import Report
from checks.settlement.schedule import rhythm_is_assumed, talk_days
from checks.settlement.stop_table import Stop
from site_builder.address import is_harmless, is_web, relative
from site_builder.chart import chart
from site_builder.section import sections
from site_builder.site import Site
from site_builder.slug import slug_of
from site_builder.sums import Sums
from site_builder.voice import Voice


@dataclass(frozen=True)
class OfferView:
    """An offer in a language, seen from the page at `uri`."""

    report: Report
    offer: Offer
    site: Site
    language: str
    uri: str
    shared: Sums | None = field(default=None, compare=False, repr=False)

    @cached_property
    def sums(self) -> Sums:
        """What was worked out for this offer already, or will be once."""
        return self.shared or Sums(self.offer)

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
        return replace(self, uri=uri, shared=self.sums)

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

    @property
    def stops(self) -> tuple[Stop, ...]:
        """What comes back after each talk or week; nothing where that cannot be told."""
        return self.sums.stops

    @property
    def counts_talks(self) -> bool:
        """Whether the rows of the stop table are talks, and not weeks."""
        return bool(talk_days(self.offer))

    @property
    def assumes_weekly(self) -> bool:
        """Whether one talk a week is only assumed."""
        return rhythm_is_assumed(self.offer)

    def earning(self, part: PricePart) -> str:
        """Say what is kept of a part of the price, and when."""
        each = self.money(part.total if part.rhythm is None else part.each or ZERO)
        if part.rhythm:
            return self.label(f"stopping.per_{part.rhythm}", each=each)
        if part.priced_apart:
            return self.label("stopping.apart", each=each)
        return self.label(
            "stopping.spread" if self.counts_talks else "stopping.spread_weeks", each=each
        )

    @property
    def rights(self) -> tuple[tuple[str, Fact[int]], ...]:
        """The legal right to withdraw in each country that gives one, with the country's name."""
        audience = self.offer.audience
        found = [(code, law((code,), audience).withdrawal_days) for code in self.offer.markets]
        return tuple(
            (self.voice.country(code), fact) for code, fact in found if fact and fact.value
        )

    def taught(self, phase: str | None) -> str | None:
        """Say in which weeks a result is worked on."""
        phases = [each for each in self.offer.journey.phases if phase and each.id == phase]
        return self.weeks(phases[0].weeks) if phases else None

    @property
    def places(self) -> Capacity | None:
        """The places, while their count is fresh. An old one says nothing about today."""
        places, today = self.offer.capacity, self.site.today
        if places and today and not places.is_fresh(today):
            return None
        return places

    @cached_property
    def figures(self) -> Figures | None:
        """What became of everyone who started, counted in the file where there is one."""
        return figures(self.offer, self.report.cohort)

    @property
    def results(self) -> list[tuple[TypicalOutcome, Result]]:
        """What is said to happen usually, each with its count."""
        counts = self.figures.results if self.figures else ()
        return list(zip(self.offer.outcomes.typical, counts, strict=False))

    def chart(self, typical: TypicalOutcome, result: Result) -> Markup:
        """Return the bar of a result, with the same in words."""
        text = self.label(
            "outcomes.chart_text",
            measure=" ".join(typical.measure.text(self.language, self.source_language)[0].split()),
            of=result.of,
            reached=result.reached,
            no=result.not_reached,
            unknown=result.no_answer,
            low=in_hundred(result.interval.low),
            high=in_hundred(result.interval.high),
        )
        return chart(result, text)


def _words(value: object) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            yield from _words(getattr(value, name))
    elif isinstance(value, list):
        for each in value:
            yield from _words(each)
