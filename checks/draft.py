"""A draft: an offer as the rules see it, with its document, its prose and the date of today."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from checks.cohort.client import Cohort
from checks.document import Block, Route
from checks.finding import Match, Term
from checks.matcher import Hit
from checks.offer import Offer
from checks.picture import Picture
from checks.prose import Prose
from checks.source import Place


@dataclass(frozen=True)
class Found:
    """A phrase of a rule, found in a text of the offer."""

    prose: Prose
    hit: Hit

    @property
    def words(self) -> str:
        return self.prose.text.value[self.hit.start : self.hit.end]

    @property
    def numbers(self) -> Set[Decimal]:
        """The numbers in it: one, or two as in “3 of 12 places”, in any order."""
        values = self.hit.values.items()
        return frozenset(value for name, value in values if name.startswith("number"))

    def overlaps(self, other: "Found") -> bool:
        """Return whether both stand on some of the same words."""
        one, two = self.hit, other.hit
        return self.prose is other.prose and one.start < two.end and two.start < one.end

    def match(
        self,
        values: Mapping[str, str | Term] | None = None,
        related: tuple[tuple[Place, Term], ...] = (),
    ) -> Match:
        """Make the match that stands on exactly these words."""
        place = Place(self.prose.text.locate(self.hit.start, self.hit.end), self.words)
        return Match(place, self.prose.route, values or {}, related)


@dataclass(frozen=True)
class Draft:
    """What a rule may look at. `cohort` is the file of `outcomes.data`, where it can be read.

    `absent` are the names of files that the offer shows its readers and that are not there.
    `portrait` is the picture of the coach, or the reason why it cannot be shown.
    """

    document: Block
    offer: Offer
    today: date
    prose: tuple[Prose, ...] = ()
    found: Mapping[str, tuple[Found, ...]] = field(default_factory=dict)
    cohort: Cohort | None = None
    absent: frozenset[str] = frozenset()
    portrait: Picture | Term | None = None

    def place(self, *route: str | int) -> Place:
        """Return the place to point at; for what is missing, the block it is missing from."""
        mark = self.document.mark(route) or self.document.mark(("title",))
        return Place(mark.span, mark.value) if mark else Place(self.document.span, "")

    def match(
        self,
        route: Route,
        values: Mapping[str, str | Term] | None = None,
        related: tuple[tuple[Place, Term], ...] = (),
    ) -> Match:
        """Make a match at a value of the offer."""
        return Match(self.place(*route), route, values or {}, related)
