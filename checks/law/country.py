"""A country: what its law asks of an offer, each fact with the article it stands in."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field

_FOLDER = Path(__file__).parent.parent / "countries"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

T = TypeVar("T")


class Fact(BaseModel, Generic[T]):
    """One thing the law asks, with its article and the day that was last looked up, if it was.

    It holds for consumers, and for the audiences in `also`. What is not `firm`, the two parties may
    agree to leave. `country` is the market the fact was asked for.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: T
    article: str = Field(min_length=1)
    checked: date | None = None
    also: tuple[str, ...] = ()
    firm: bool = True
    country: str = ""


class Law(BaseModel):
    """What the law asks of an offer. None is what it does not ask, or nobody here knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    withdrawal_days: Fact[int] | None = None
    """Days to withdraw without a reason, counted from the contract."""
    withdrawal_function_from: Fact[date] | None = None
    """The day since when a site that sells needs a function to withdraw on it."""
    refund_within_days: Fact[int] | None = None
    """Days after the withdrawal within which the money goes back."""
    pro_rata: Fact[bool] | None = None
    """Whoever withdraws after an early start on request pays the part delivered, and no more."""
    renewal_months: Fact[int] | None = None
    """The longest a contract may bind anew when it goes on by itself, in months."""
    may_stop_any_time: Fact[bool] | None = None
    """A client may end the contract midway, paying for what was done."""
    order_button: Fact[bool] | None = None
    """The button that orders says that it must be paid."""
    prior_price_of_services: Fact[bool] | None = None
    """A reduced price of a service stands beside the lowest one of 30 days."""
    profession_is_named: Fact[bool] | None = None
    """Documents name the law on professions without a register."""
    rights_are_no_gift: Fact[bool] | None = None
    """What the law gives is not presented as something the coach adds."""
    dispute_platform_closed: Fact[date] | None = None
    """The day the European platform for disputes closed; links to it lead nowhere."""


class Country(BaseModel):
    """A file: the codes it stands for, the union it belongs to, and what it says itself."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    codes: tuple[str, ...]
    within: str | None = None
    facts: Law


@cache
def countries() -> Mapping[str, Country]:
    """Every file, by its name."""
    return MappingProxyType(
        {
            path.stem: Country.model_validate(
                yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
            )
            for path in sorted(_FOLDER.glob("*.yaml"))
        }
    )


def facts_of(code: str) -> dict[str, Fact[object]]:
    """Return the facts of a country by name, its own before those of its union.

    A code that no file knows has none.
    """
    known = countries()
    own = known.get(code) or next((each for each in known.values() if code in each.codes), None)
    if own is None:
        return {}
    above = facts_of(own.within) if own.within else {}
    return above | {name: getattr(own.facts, name) for name in own.facts.model_fields_set}
