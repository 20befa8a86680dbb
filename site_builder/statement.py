"""A statement: what is paid, kept and given back, told line by line in the offer's language."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from checks.offer import Offer
from checks.settlement.earning import Line
from checks.settlement.settle import Basis, By, Moment, Settlement, withdrawal_days
from site_builder.view import OfferView

_WIDTH = 72

Row = tuple[str, str]


@dataclass(frozen=True)
class Statement:
    """A settlement with the moment and the offer it is about."""

    view: OfferView
    moment: Moment
    by: By
    settlement: Settlement
    title: str


def as_text(statement: Statement) -> str:
    """Return a statement as plain text, amounts in a column of their own."""
    view, settled, moment = statement.view, statement.settlement, statement.moment
    say, money = view.label, view.money
    happened = [say("settle.held", n=moment.held)]
    if settled.begun:
        happened.append(say("settle.begun", n=settled.begun))
    if moment.missed:
        happened.append(say("settle.missed", n=moment.missed))
    lines = [
        statement.title,
        "=" * len(statement.title),
        f"{say(f'settle.by_{statement.by}')} {', '.join(happened).capitalize()}.",
        why(view, settled.basis),
        "",
        *_column(say("settle.paid"), paid_rows(view, settled), money(settled.paid), view),
        "",
        *_column(say("settle.kept"), kept_rows(view, settled), money(settled.kept), view),
        "",
        _row(say("settle.back"), money(settled.back)),
    ]
    if settled.back:
        lines.append(say("settle.within", n=settled.within_days))
    if settled.unpaid:
        lines.append(say("settle.unpaid", amount=money(settled.unpaid)))
    lines.append(
        _row(say("settle.owed"), money(settled.owed)) if settled.owed else say("settle.owed_none")
    )
    return "\n".join(lines)


def why(view: OfferView, basis: Basis) -> str:
    """Say on what ground a contract is settled."""
    offer = view.offer
    if basis == "withdrawal":
        return view.label("settle.why_withdrawal", n=withdrawal_days(offer))
    if basis == "refund":
        return view.label("settle.why_refund", n=_until_day(offer))
    return view.label(f"settle.why_{basis}")


def paid_rows(view: OfferView, settled: Settlement) -> list[Row]:
    """Return each payment with what it is and its amount."""
    return [(view.due(each.due), view.money(each.amount)) for each in settled.payments]


def kept_rows(view: OfferView, settled: Settlement) -> list[Row]:
    """Return each line of what is kept with what it is and its amount."""
    return [(_named(view, each), view.money(each.amount)) for each in settled.lines]


def as_data(statement: Statement) -> dict[str, Any]:
    """Return a statement for other programs; amounts as text, exact to the cent."""
    view, settled = statement.view, statement.settlement
    return {
        "offer": view.report.slug,
        "currency": view.offer.price.currency,
        "by": statement.by,
        "day": statement.moment.day,
        "talks_held": statement.moment.held,
        "basis": settled.basis,
        "payments": [{"due": each.due, "amount": _exact(each.amount)} for each in settled.payments],
        "kept_for": [
            {"what": what, "amount": _exact(line.amount)}
            for (what, _), line in zip(kept_rows(view, settled), settled.lines, strict=True)
        ],
        "paid": _exact(settled.paid),
        "kept": _exact(settled.kept),
        "back": _exact(settled.back),
        "owed": _exact(settled.owed),
        "within_days": settled.within_days,
    }


def _exact(amount: Decimal) -> str:
    return f"{amount:.2f}"


def _until_day(offer: Offer) -> int:
    return (offer.refund and offer.refund.until_day) or 0


def _named(view: OfferView, line: Line) -> str:
    if line.part is None:
        name = view.label("settle.whole" if line.kind == "spread" else f"settle.{line.kind}")
    else:
        text, _ = view.offer.price.parts[line.part].text.text(view.language, view.source_language)
        name = " ".join(text.split())
    each = view.money(line.each)
    if line.kind in ("session", "week"):
        return f"{name}, {view.label('settle.units', units=line.units, each=each)}"
    if line.kind in ("spread", "surcharge") and line.units != line.of:
        return f"{name}, {view.label('settle.spread', units=line.units, of=line.of, each=each)}"
    return name


def _column(title: str, rows: list[Row], total: str, view: OfferView) -> Iterator[str]:
    yield title
    for what, amount in rows:
        yield "  " + _row(what, amount, _WIDTH - 2)
    if not rows:
        yield "  " + view.label("settle.nothing")
    if len(rows) > 1:
        yield "  " + _row(view.label("settle.together"), total, _WIDTH - 2)


def _row(what: str, amount: str, width: int = _WIDTH) -> str:
    gap = width - len(what) - len(amount)
    if gap < 1:
        return f"{what}\n{amount:>{width + 2}}"
    return f"{what}{' ' * gap}{amount}"
