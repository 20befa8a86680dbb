"""A change: what differs between two versions of an offer, for those who read its page.

Compared is what the versions say. Comments, the order of keys and a default that was written out
are no change.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType

from checks.offer.values import Part, Words
from site_builder.version import Version, read, versions

TOPICS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "summary": ("title", "summary", "topics", "cta"),
        "fit": ("fit.for_", "fit.not_for"),
        "included": ("includes", "capacity"),
        "outcomes": ("outcomes",),
        "journey": ("journey",),
        "work": ("workload", "coach_commits", "communication"),
        "group": ("group",),
        "price": ("price", "decision"),
        "trial": ("trial",),
        "stopping": ("stopping", "coach_ends", "renewal"),
        "refund": ("refund", "payout"),
        "withdrawal": ("withdrawal",),
        "first_talk": (
            "match_call",
            "fit.intake_questions",
            "fit.decide_no_when",
            "fit.referral",
            "fit.client_may_pause",
            "fit.coach_may_pause",
        ),
        "coach": ("coach",),
        "reach": ("provider", "access"),
        "agreement": ("agreement",),
        "wrong": ("complaints",),
        "feedback": ("feedback",),
        "voices": ("testimonials", "testimonials_policy"),
        "safety": ("safety",),
        "privacy": ("privacy",),
        "waivers": ("waivers",),
        "sold": ("status", "example", "audience", "markets"),
    }
)
"""What a change is about, and the fields that tell it; most are sections of the page."""

LOOKS = frozenset({"accent", "portrait"})
"""What only changes how the pages look, by the names of the fields."""


@dataclass(frozen=True)
class Change:
    """What changed at a moment; no moment means that it is not recorded yet.

    `topics` are those of `TOPICS` in which a fact or the source language says something else, or
    alone "new" for the first version and "rewritten" after one that cannot be read. `price` is the
    whole price before and after, where it differs, each in the currency of `currencies`.
    `translations` has the topics for the readers of each other language; "translation" among them
    is a language that the offer did not have before.
    """

    moment: datetime | None
    topics: tuple[str, ...]
    price: tuple[Decimal, Decimal] | None = None
    currencies: tuple[str, str] = ("", "")
    translations: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def topics_in(self, language: str) -> tuple[str, ...]:
        """Return what changed for the readers of a language."""
        return self.translations.get(language, self.topics)


def first_change(content: bytes, moment: datetime | None) -> Change | None:
    """Return the change that brought an offer; None where its first version is a draft."""
    first = read(content) if b"draft" in content else None
    return None if first and first.is_draft else Change(moment, ("new",))


def change_between(before: bytes, after: bytes, moment: datetime | None) -> Change | None:
    """Return what changed from one content of a file to the next; None where nothing did.

    Nobody reads a draft: what changed in it is not told, and its end is the first version.
    """
    was, becomes = versions(before, after)
    if becomes and becomes.is_draft:
        return None
    if was is None or becomes is None:
        return Change(moment, ("rewritten",))
    if was.is_draft:
        return Change(moment, ("new",))
    topics = tuple(_topics(was, becomes, becomes.offer.languages.source))
    translations = {}
    for code in becomes.offer.languages.published[1:]:
        known = code in was.offer.languages.published
        translations[code] = (
            tuple(_topics(was, becomes, code)) if known else ("translation", *topics)
        )
    if not topics and not any(translations.values()):
        return None
    price, currencies = _price(was, becomes)
    return Change(moment, topics, price, currencies, MappingProxyType(translations))


def _price(
    before: Version, after: Version
) -> tuple[tuple[Decimal, Decimal] | None, tuple[str, str]]:
    was, becomes = before.offer.price, after.offer.price
    pair = (was.total_incl_vat, becomes.total_incl_vat)
    currencies = (was.currency, becomes.currency)
    known = "price" not in before.broken | after.broken
    same = pair[0] == pair[1] and currencies[0] == currencies[1]
    return (pair, currencies) if known and not same else (None, ("", ""))


def _topics(before: Version, after: Version, language: str) -> Iterator[str]:
    for topic, fields in TOPICS.items():
        if any(_differs(before, after, each, language) for each in fields):
            yield topic


def _differs(before: Version, after: Version, name: str, language: str) -> bool:
    section, _, part = name.partition(".")
    if section in before.broken | after.broken:
        return before.written(section) != after.written(section)
    was, becomes = getattr(before.offer, section), getattr(after.offer, section)
    if was == becomes:
        return False
    if part:
        was, becomes = getattr(was, part), getattr(becomes, part)
    return _meaning(was, language, before.offer.languages.source) != _meaning(
        becomes, language, after.offer.languages.source
    )


def _meaning(value: object, language: str, source: str) -> object:
    """Return what a value says to the readers of a language, fit to be compared."""
    if isinstance(value, Words):
        return " ".join(value.text(language, source)[0].split())
    if isinstance(value, Part):
        names = (each for each in type(value).model_fields if each not in LOOKS)
        return tuple(_meaning(getattr(value, each), language, source) for each in names)
    if isinstance(value, list):
        return tuple(_meaning(each, language, source) for each in value)
    return value
