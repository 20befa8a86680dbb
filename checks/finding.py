"""A finding: what is wrong in an offer, on which words, why, and what to write instead."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from checks.document import Route
from checks.source import Place, Source, Span

NOTHING: Mapping[str, "str | Term"] = MappingProxyType({})


class Severity(StrEnum):
    """How much a finding weighs: an error stops publication, the others are shown."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Family(StrEnum):
    """What kind of dishonesty, or of mistake, a rule is about."""

    OUTCOME = "outcome"
    SCARCITY = "scarcity"
    PRESSURE = "pressure"
    AUTHORITY = "authority"
    REFUND_PROMISE = "refund-promise"
    NO_REFUND = "no-refund"
    PROOF = "proof"
    JOURNEY = "journey"
    FIT = "fit"
    CONDUCT = "conduct"
    CLARITY = "clarity"
    TERMS = "terms"
    WAIVER = "waiver"
    FORMAT = "format"


@dataclass(frozen=True)
class Term:
    """Words still to be said in somebody's language: a key of the packs' `terms`, with values."""

    key: str
    values: Mapping[str, "str | Term"] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True)
class Match:
    """What a rule found and where; not yet worded.

    `values` fill the placeholders of the rule's message and fix. `related` are further places,
    each with what it is. `route` leads to the value in the document, for waivers.
    """

    place: Place
    route: Route = ()
    values: Mapping[str, str | Term] = field(default_factory=lambda: NOTHING)
    related: tuple[tuple[Place, Term], ...] = ()


class Problem(NamedTuple):
    """A match that comes from reading the file, before any rule is asked."""

    rule: str
    match: Match


class Related(NamedTuple):
    """A further place of a finding, perhaps in another file, and what is to be seen there."""

    source: Source
    span: Span
    text: str
    note: str


@dataclass(frozen=True)
class Finding:
    """One complaint, worded. `text` is what the reader sees, white space collapsed."""

    source: Source
    rule: str
    family: Family
    severity: Severity
    span: Span
    text: str
    message: str
    why: str
    fix: str
    related: tuple[Related, ...] = ()
    route: Route = ()
