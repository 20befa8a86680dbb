"""A day of starting or enrolling in the text that the facts do not bear out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from checks.document import Route
from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.language import language
from checks.mentioned_day import MentionedDay, mentioned_days
from checks.promise import promises
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    for each in promises(found):
        facts = {"start": _starts, "close": _closes}[each.hit.kind](draft)
        known = [(route, day) for route, day in facts if day is not None]
        said = _day_after(each)
        if said and known and not any(said.is_on(day) for _, day in known):
            route, day = known[0]
            fact = Term("fact.day", {"field": ".".join(map(str, route)), "day": day.isoformat()})
            words = replace(each, hit=replace(each.hit, end=said.end))
            yield words.match({"fact": fact}, ((draft.place(*route), Term("related.fact")),))


def _day_after(found: Found) -> MentionedDay | None:
    """Return the day that stands right behind the words, a weekday or an article between them."""
    text = found.prose.text.value
    for day in mentioned_days(text, language(found.prose.language)):
        between = text[found.hit.end : day.start]
        if (
            day.start >= found.hit.end
            and len(between.strip(" :").split()) <= 1
            and "." not in between
        ):
            return day
    return None


def _starts(draft: Draft) -> Iterator[tuple[Route, date | None]]:
    capacity = draft.offer.capacity
    if capacity:
        yield ("capacity", "next_start"), capacity.next_start
        if capacity.after_close:
            yield ("capacity", "after_close", "next_start"), capacity.after_close.next_start


def _closes(draft: Draft) -> Iterator[tuple[Route, date | None]]:
    if draft.offer.capacity:
        yield ("capacity", "enrol_closes"), draft.offer.capacity.enrol_closes
    yield ("decision", "offer_stays_open_until"), draft.offer.decision.offer_stays_open_until


_FACTS = (
    "capacity:\n  max_clients: 12\n  active: 9\n  as_of: 2026-11-16\n  next_start: 2027-01-11\n"
    "  enrol_closes: 2027-01-04\n"
)

RULE = Rule(
    id="date-prose-mismatch",
    family=Family.SCARCITY,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(b) and annex I no. 7",),
    check=check,
    reads=("capacity", "decision"),
    flags=(
        "summary: Two talks. [[We start on 18 January]].\n" + _FACTS,
        "languages: {source: nl}\nsummary: Rustig. [[Inschrijven tot 1 januari 2027]] kan.\n"
        + _FACTS,
        "languages: {source: it}\nsummary: Due colloqui. [[Si comincia l'11 gennaio 2028]].\n"
        + _FACTS,
        "languages: {source: pl}\nsummary: Dwie rozmowy. [[Zapisy do 15 marca 2027]].\n" + _FACTS,
        "summary: Two talks. [[Enrolment closes on 2027-01-05]].\n" + _FACTS,
    ),
    passes=(
        "summary: Two talks. We start on Monday 11 January 2027.\n" + _FACTS,
        "languages: {source: nl}\nsummary: Twee gesprekken. Inschrijven tot 4 januari kan.\n"
        + _FACTS,
        "summary: Two talks. We start on 18 January.\n",
        "summary: Two talks. Only 8 may join. We start on time.\n" + _FACTS,
        "languages: {source: pl}\nsummary: Dwie rozmowy. Zapisy do 04.01.2027.\n" + _FACTS,
    ),
)
