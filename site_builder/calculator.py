"""A calculator: the days and answers with which a page says what comes back on a day of choice.

All of it is worked out and worded here; the script of the page only looks a day up.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from json import dumps
from typing import Any

from markupsafe import Markup

from checks.settlement.schedule import schedule
from checks.settlement.settle import By, Settlement, withdrawal_days
from checks.settlement.span import Band, Outcome
from checks.settlement.stop_table import Stop, moments_of
from site_builder.statement import why
from site_builder.view import OfferView


@dataclass(frozen=True)
class Calculator:
    """What the page needs: the day of the first talk if it is known, and whether it stands; a
    day of stopping to begin with; and the answers."""

    start: date | None
    fixed: bool
    stop: date | None
    data: dict[str, Any]

    @property
    def json(self) -> Markup:
        """The answers as a data block; no text can end it or begin anything else."""
        text = dumps(self.data, ensure_ascii=False, separators=(",", ":"))
        return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))


def calculator(view: OfferView) -> Calculator | None:
    """Return the calculator of an offer; None where it cannot be told what is paid by when."""
    if not view.stops:
        return None
    offer = view.offer
    fixed = any(each.due[:1].isdigit() for each in offer.price.instalments)
    start = _next_start(view, fixed)
    answers: list[dict[str, Any]] = []
    sides = {
        by: list(_rows(view, by, _askable(found), answers)) for by, found in view.sums.bands.items()
    }
    plan = schedule(offer, start)
    moments = moments_of(plan)
    example = start + timedelta(moments[len(moments) // 2].day) if start else None
    data = {
        "locale": view.voice.tag,
        "within": view.stops[0].client.within_days,
        "last": plan.last_day,
        "runs": max(limit for limit, _ in sides["client"] if limit is not None),
        "bands": sides,
        "answers": answers,
        "words": {
            name: view.label(f"calculator.{name}", day="{day}")
            for name in ("if_client", "if_coach", "by_day", "over")
        }
        | {
            name: view.label(f"calculator.{name}")
            for name in ("fill", "too_early", "contract_late", "unsigned", "row", "row_before")
        },
    }
    return Calculator(start, fixed, example, data)


def _next_start(view: OfferView, fixed: bool) -> date | None:
    capacity, today = view.offer.capacity, view.site.today
    if capacity is None or fixed:
        return capacity.next_start if capacity else None
    after = capacity.after_close.next_start if capacity.after_close else None
    days = (each for each in (capacity.next_start, after) if each)
    return next((each for each in days if today is None or each >= today), None)


def _askable(found: tuple[Band, ...]) -> tuple[Band, ...]:
    """Leave out days on which nobody asks: the contract is made by the day of the first talk.

    So it is at least as many days since the contract as since the first talk.
    """
    *limited, last = found
    return (*(_until(band, band.limit or 0) for band in limited), last)


def _until(band: Band, day: int) -> Band:
    ends = [each.last for each in band.spans if each.last is not None]
    return band._replace(spans=band.spans[: sum(each < day for each in ends) + 1])


def _rows(
    view: OfferView, by: By, found: tuple[Band, ...], answers: list[dict[str, Any]]
) -> Iterator[list[Any]]:
    """Yield each band as its limit and its spans; a span is its last day and its answer."""
    for band in found:
        spans = []
        for span in band.spans:
            answer = _answer(view, by, span.outcome)
            if answer not in answers:
                answers.append(answer)
            spans.append([span.last, answers.index(answer)])
        yield [band.limit, spans]


def _answer(view: OfferView, by: By, outcome: Outcome) -> dict[str, Any]:
    settled = outcome.settlement
    happened = [view.label("settle.held", n=outcome.held)] if view.counts_talks else []
    happened.append(view.label("settle.begun", n=settled.begun))
    return {
        "happened": f"{', '.join(happened).capitalize()}.",
        "paid": view.money(settled.paid),
        "kept": view.money(settled.kept),
        "back": view.money(settled.back),
        "why": " ".join(_why(view, by, settled)),
        "sent": bool(settled.back),
        "row": outcome.row,
        "same": _is_row(view.stops[outcome.row], by, settled),
    }


def _why(view: OfferView, by: By, settled: Settlement) -> Iterator[str]:
    offer = view.offer
    if settled.basis == "coach":
        yield view.label(f"calculator.coach_{'some' if offer.coach_ends.keeps else 'all'}")
    elif by == "coach" and settled.basis == "withdrawal":
        yield view.label("calculator.coach_withdrawal", n=withdrawal_days(offer))
    else:
        yield why(view, settled.basis)
    if settled.basis == "parts" and offer.stopping.notice_days:
        yield view.label("calculator.notice", n=offer.stopping.notice_days)
    if settled.unpaid:
        yield view.label("settle.unpaid", amount=view.money(settled.unpaid))
    if settled.owed:
        yield view.label("calculator.owed", amount=view.money(settled.owed))


def _is_row(stop: Stop, by: By, settled: Settlement) -> bool:
    """Whether the table says the same; of the coach's side it only says what comes back."""
    if by == "coach":
        return settled.back == stop.coach.back
    row = stop.client
    return (settled.paid, settled.kept, settled.back) == (row.paid, row.kept, row.back)
