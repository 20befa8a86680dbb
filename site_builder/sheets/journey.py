"""The journey on paper: the coach's calendar week by week, in the words of a language."""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.offer import Offer
from checks.offer.journey import Phase
from checks.report import Report
from site_builder.sheets.calendar import Calendar, Event
from site_builder.sheets.plain import one_line
from site_builder.sheets.sheet import Sheet, sheet
from site_builder.site import Site
from site_builder.view import OfferView


@dataclass(frozen=True)
class Stretch:
    """A week, or the time before or after; each line is a day, where there is one, and a text."""

    title: str
    phases: tuple[Phase, ...]
    lines: tuple[tuple[str, str], ...]


def journey_sheet(report: Report, offer: Offer, language: str, plan: Calendar) -> Sheet:
    """Return the calendar of a journey as a sheet."""
    view = OfferView(report, offer, Site(""), language, "")
    stretches = tuple(each for each in _stretches(plan, view) if each.phases or each.lines)
    return sheet("journey", report, offer, language, start=plan.start, stretches=stretches)


def said(event: Event, view: OfferView) -> str:
    """Say in a line what an event is."""
    words = text_of(event, view)
    if event.kind == "talk":
        return view.label("sheet.talk", n=event.number, of=event.of)
    if event.amount is not None:
        return view.label("sheet.payment", amount=view.money(event.amount))
    if event.phase:
        return view.label("sheet.phase", stage=words or view.weeks(event.phase.weeks))
    label = view.label(f"sheet.{event.kind}")
    return f"{label} {words}" if words else label


def text_of(event: Event, view: OfferView) -> str:
    """Return the coach's own words for an event, on one line; nothing where there are none."""
    if event.words is None:
        return ""
    return one_line(event.words.text(view.language, view.source_language)[0])


def _stretches(plan: Calendar, view: OfferView) -> Iterator[Stretch]:
    signing = tuple((view.label("price.signing"), view.money(each)) for each in plan.at_signing)
    by_week: dict[int, list[Event]] = {}
    for event in plan.events:
        by_week.setdefault(plan.week(event.day), []).append(event)
    yield Stretch(view.label("sheet.before"), (), (*signing, *_lines(by_week.get(0, []), view)))
    for week in range(1, plan.weeks + 1):
        first, last = plan.first_day(week), plan.last_day(week)
        title = view.label("sheet.week", n=week, first=first, last=last)
        events = by_week.get(week, [])
        phases = tuple(each.phase for each in events if each.phase)
        yield Stretch(title, phases, tuple(_lines(events, view)))
    after = by_week.get(plan.weeks + 1, [])
    yield Stretch(view.label("sheet.after"), (), tuple(_lines(after, view)))


def _lines(events: list[Event], view: OfferView) -> Iterator[tuple[str, str]]:
    for event in events:
        if event.phase is None:
            yield view.voice.weekday(event.day), said(event, view)
