"""An offer's terms: all that a client agrees to in one language, as plain values for programs.

Names and order are those of the offer's file. What the file leaves out has the value the offer
gives it; a text or a list nobody wrote is left out. Values are of four kinds: texts, whole
numbers, true and false, and lists and objects of these. An amount is a text with the decimals of
its currency, `"1440.00"`; a share or a number of hours a text with no more decimals than it
needs, `"12.5"`; a day is written as in ISO 8601.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any, Final, get_args

from pydantic.fields import FieldInfo

from checks.offer.values import Money, Part, Words
from checks.settlement.settle import Settlement
from site_builder.sheets.plain import one_line
from site_builder.view import OfferView

_BESIDE: Final = frozenset(
    {
        "schema_",
        "id",
        "status",
        "example",
        "languages",
        # What is counted or was said, and changes by itself while the terms stay.
        "capacity",
        "outcomes",
        "testimonials",
        "testimonials_policy",
        "feedback.themes",
        "safety.crisis.checked",
        # What it looks like.
        "coach.accent",
        "coach.portrait",
    }
)
"""What an offer holds beside its terms, by the names of its fields."""

_DECIMALS: Final = MappingProxyType({"JPY": 0, "KRW": 0, "ISK": 0, "CLP": 0, "VND": 0})


def terms(view: OfferView) -> dict[str, Any]:
    """Return the terms of an offer in the language of the view.

    `stops` are the rows of the table on stopping, one for each talk or week; empty where the
    offer does not say enough to work it out.
    """
    known = view.sums.terms
    if view.language not in known:
        known[view.language] = _terms(view)
    return known[view.language]


def _terms(view: OfferView) -> dict[str, Any]:
    talks = view.counts_talks
    return {
        **_part(view.offer, view, ""),
        "stops_count": "talks" if talks else "weeks",
        "stops": [
            {
                "after": each.after,
                "client": _settled(each.client, view),
                "coach": _settled(each.coach, view),
            }
            for each in view.stops
        ],
    }


def exact(amount: Decimal, currency: str) -> str:
    """Return an amount with the decimals of its currency (ISO 4217), and never less than it has."""
    decimals = _DECIMALS.get(currency, 2)
    return f"{amount:.{decimals if amount == round(amount, decimals) else 2}f}"


def text_of(words: Words, view: OfferView) -> str:
    """Return a text as it reads on the page: how its lines were broken in the file is no matter."""
    text, _ = words.text(view.language, view.source_language)
    paragraphs = (one_line(each) for each in text.replace("\r\n", "\n").split("\n\n"))
    return "\n\n".join(each for each in paragraphs if each)


def _settled(settled: Settlement, view: OfferView) -> dict[str, Any]:
    currency = view.offer.price.currency
    amounts = {
        "paid": settled.paid,
        "kept": settled.kept,
        "back": settled.back,
        "owed": settled.owed,
    }
    told = {name: exact(amount, currency) for name, amount in amounts.items()}
    return {**told, "basis": settled.basis, "within_days": settled.within_days}


def _part(part: Part, view: OfferView, at: str) -> dict[str, Any]:
    return dict(_fields(part, view, at))


def _fields(part: Part, view: OfferView, at: str) -> Iterator[tuple[str, Any]]:
    for name, alias, is_money in _names(type(part)):
        where = f"{at}{name}"
        value = getattr(part, name)
        if where in _BESIDE or value is None or value == []:
            continue
        if is_money:
            yield alias, exact(value, view.offer.price.currency)
        else:
            yield alias, _value(value, view, where)


@cache
def _names(kind: type[Part]) -> tuple[tuple[str, str, bool], ...]:
    """Return the fields of a block: the name here, the name in the file, whether it is money."""
    fields = kind.model_fields.items()
    return tuple((name, field.alias or name, _is_money(field)) for name, field in fields)


def _is_money(field: FieldInfo) -> bool:
    return Money.__metadata__[0] in field.metadata or Money in get_args(field.annotation)  # type: ignore[attr-defined]


def _value(value: object, view: OfferView, at: str) -> Any:
    if isinstance(value, Part):
        return _part(value, view, f"{at}.")
    if isinstance(value, Words):
        return text_of(value, view)
    if isinstance(value, list | tuple):
        return [_value(each, view, at) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return one_line(value) if isinstance(value, str) else value
