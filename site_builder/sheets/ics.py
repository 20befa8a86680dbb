"""A calendar file (RFC 5545), for any calendar program: every event takes whole days."""

from collections.abc import Iterator
from datetime import timedelta

from site_builder.sheets.calendar import Calendar, Event
from site_builder.sheets.journey import said
from site_builder.sheets.plain import one_line
from site_builder.slug import slug_of
from site_builder.view import OfferView

_FOLD = 75  # octets, the break not counted
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def as_ics(plan: Calendar, view: OfferView) -> str:
    """Return a calendar as the text of an .ics file, the same for the same offer and start."""
    return "".join(f"{folded}\r\n" for line in _lines(plan, view) for folded in _folded(line))


def _lines(plan: Calendar, view: OfferView) -> Iterator[str]:
    name = slug_of(view.report.slug)
    started = plan.start.isoformat().replace("-", "")
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//honest-offers//calendar//EN")
    yield "CALSCALE:GREGORIAN"
    yield f"X-WR-CALNAME:{_text(one_line(view.title))}"
    for event in plan.events:
        after = event.day + timedelta(event.days)
        yield "BEGIN:VEVENT"
        yield f"UID:{name}-{started}-{event.kind}-{event.number}@honest-offers"
        yield f"DTSTAMP:{started}T000000Z"
        yield f"DTSTART;VALUE=DATE:{event.day.isoformat().replace('-', '')}"
        yield f"DTEND;VALUE=DATE:{after.isoformat().replace('-', '')}"
        yield f"SUMMARY;LANGUAGE={view.language}:{_text(said(event, view))}"
        if told := "\n".join(_description(event, view)):
            yield f"DESCRIPTION;LANGUAGE={view.language}:{_text(told)}"
        yield from ("TRANSP:TRANSPARENT", "END:VEVENT")
    yield "END:VCALENDAR"


def _description(event: Event, view: OfferView) -> Iterator[str]:
    phase = event.phase
    if phase is None:
        return
    if phase.hard:
        yield view.label("journey.hard_mark")
    told = (("notice", phase.you_may_notice), ("does", phase.coach_does), ("ask", phase.ask))
    for name, words in told:
        if words:
            text = one_line(words.text(view.language, view.source_language)[0])
            yield f"{view.label(f'journey.{name}')}: {text}"


def _text(value: str) -> str:
    return "\n".join(one_line(line) for line in value.split("\n")).translate(_ESCAPED)


def _folded(line: str) -> Iterator[str]:
    """Cut a line into lines of at most 75 octets, the further ones behind a blank."""
    piece, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _FOLD:
            yield piece
            piece, size = " ", 1
        piece += character
        size += octets
    yield piece
