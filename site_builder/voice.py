"""The voice of one language: labels, money, dates and numbers as its readers write them.

Babel is imported on first use: commands that make no page do not pay for it. What was said once
is remembered, for the same amounts and labels return on every page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from site_builder.labels import labels

if TYPE_CHECKING:
    from babel import Locale

# "2 March" and "€1,440" for English: most readers here are European.
_LOCALES = {"en": "en_GB"}


@dataclass(frozen=True)
class Voice:
    """Says things in one language."""

    code: str

    def label(self, name: str, /, **values: object) -> str:
        """Say a label. `n` chooses the form of the word; numbers and days are written out."""
        label = labels(self.code)[name]
        if not isinstance(label, str):
            count = values["n"]
            assert isinstance(count, int | Decimal)
            label = label.get(_plural(self.code, count), label["other"])
        if not values:
            return label
        return label.format(**{key: self._written(value) for key, value in values.items()})

    def _written(self, value: object) -> str:
        if isinstance(value, date):
            return self.day(value)
        return self.number(value) if isinstance(value, int | Decimal) else str(value)

    def number(self, value: int | Decimal) -> str:
        return _number(self.code, value)

    def day(self, value: date) -> str:
        return _day(self.code, value)

    def weekday(self, value: date) -> str:
        """Write a day with its name: Monday, 11 January 2027."""
        return _day(self.code, value, "full")

    def month(self, value: date) -> str:
        """Write a month and its year on their own: February 2027."""
        return _month(self.code, value)

    def money(self, amount: Decimal, currency: str) -> str:
        """Write an amount; cents only where there are any."""
        return _money(self.code, amount, currency)

    @property
    def name(self) -> str:
        """The language's own name, for the switch."""
        return self.label("language.name")

    @property
    def tag(self) -> str:
        """The language as browsers name it, with the country whose dates it writes: en-GB."""
        return _LOCALES.get(self.code, self.code).replace("_", "-")

    def language(self, code: str) -> str:
        """Name another language in this one."""
        return self.label(f"language.{code}")

    def country(self, code: str) -> str:
        """Name a country; a code that nobody knows stands for itself."""
        return _country(self.code, code)


@cache
def _locale(code: str) -> Locale:
    from babel import Locale

    return Locale.parse(_LOCALES.get(code, code))


@cache
def _country(code: str, country: str) -> str:
    # The two that people write otherwise than ISO 3166.
    known = {"UK": "GB", "EL": "GR"}.get(country, country)
    return str(_locale(code).territories.get(known, country))


@lru_cache(4096)
def _plural(code: str, count: int | Decimal) -> str:
    return str(_locale(code).plural_form(count))


@lru_cache(4096)
def _number(code: str, value: int | Decimal) -> str:
    from babel.numbers import format_decimal

    return format_decimal(value, locale=_locale(code))


@lru_cache(4096)
def _day(code: str, value: date, length: Literal["long", "full"] = "long") -> str:
    from babel.dates import format_date

    return format_date(value, length, locale=_locale(code))


@lru_cache(4096)
def _month(code: str, value: date) -> str:
    from babel.dates import format_skeleton

    return format_skeleton("yMMMM", value, locale=_locale(code))


@lru_cache(4096)
def _money(code: str, amount: Decimal, currency: str) -> str:
    from babel.numbers import format_currency, get_currency_symbol

    locale = _locale(code)
    pattern = locale.currency_formats["standard"].pattern
    if get_currency_symbol(currency, locale)[-1].isalpha():
        pattern = pattern.replace("¤#", "¤\N{NO-BREAK SPACE}#")  # PLN 2,400, but €2,400
    whole = amount == amount.to_integral_value()
    if whole:
        pattern = pattern.replace(".00", "")
    return format_currency(amount, currency, pattern, locale, currency_digits=not whole)
