"""A report: one source, the offer in it, what was found, and whether it may be published."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from checks.cohort.client import Cohort
from checks.finding import Finding, Severity
from checks.offer import Offer, Waiver
from checks.picture import Picture
from checks.source import Source


class Waived(NamedTuple):
    """A finding that a waiver of the offer sets aside."""

    finding: Finding
    waiver: Waiver


@dataclass(frozen=True)
class Report:
    """What was found in one offer. `offer` is None where the file holds none that can be read.

    `cohort` is the file behind the outcomes, where there is one without a mistake, and `portrait`
    the picture of the coach, where there is one that can be shown.
    """

    source: Source
    offer: Offer | None
    slug: str
    language: str
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...] = ()
    cohort: Cohort | None = None
    portrait: Picture | None = None

    @cached_property
    def errors(self) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.severity is Severity.ERROR)

    @property
    def publishable(self) -> bool:
        """Whether a page may be made of it: nothing is wrong, and it is no draft."""
        return not self.errors and self.offer is not None and self.offer.status != "draft"
