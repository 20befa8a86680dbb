"""A tally: how many people spoke of a theme, when and how; never what one of them said."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from checks.feedback.remark import Remark
from checks.feedback.theme import THEMES, Theme
from checks.offer import Offer

FEW: Final = 3
"""Fewer voices than this are not told apart, so that nobody can be recognised."""
OTHER: Final = ""
"""What is told of those who are too few to be told by themselves."""


@dataclass(frozen=True)
class Tally:
    """The remarks on one theme; those that have none where `theme` is None."""

    theme: Theme | None
    remarks: tuple[Remark, ...]

    @property
    def voices(self) -> int:
        return len(self.remarks)

    @property
    def recurs(self) -> bool:
        """Whether so many speak of it that it may be told."""
        return self.voices >= FEW

    @cached_property
    def by_week(self) -> dict[int, int]:
        """How many spoke of it in each week; those after the end are not in it."""
        weeks = Counter(each.week for each in self.remarks if each.week is not None)
        return dict(sorted(weeks.items()))

    @property
    def after_the_end(self) -> int:
        return sum(each.week is None for each in self.remarks)

    @cached_property
    def by_source(self) -> dict[str, int]:
        return _told_apart(self.remarks, lambda each: each.source)

    @cached_property
    def by_language(self) -> dict[str, int]:
        return _told_apart(self.remarks, lambda each: each.language)

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The stretches of weeks in which it was spoken of, both ends included."""
        runs = groupby(enumerate(self.by_week), lambda each: each[1] - each[0])
        stretches = ([week for _, week in run] for _, run in runs)
        return tuple((weeks[0], weeks[-1]) for weeks in stretches)

    def phase(self, offer: Offer) -> int | None:
        """Return which phase of the journey it comes from: that of more than half of the voices."""
        for index, phase in enumerate(offer.journey.phases):
            first, last = phase.weeks
            inside = sum(n for week, n in self.by_week.items() if first <= week <= last)
            if 2 * inside > self.voices:
                return index
        return None


def tallies(remarks: Iterable[Remark]) -> list[Tally]:
    """Return a tally for each theme that was spoken of, those with most voices first.

    Last of all comes the one of what has no theme.
    """
    listed = list(remarks)
    of_themes = [
        Tally(theme, tuple(each for each in listed if theme.id in each.themes)) for theme in THEMES
    ]
    found = sorted((each for each in of_themes if each.remarks), key=lambda each: -each.voices)
    rest = tuple(each for each in listed if not each.themes)
    return [*found, Tally(None, rest)] if rest else found


def _told_apart(remarks: Iterable[Remark], of: Callable[[Remark], str]) -> dict[str, int]:
    counts = Counter(map(of, remarks))
    told = {name: n for name, n in counts.most_common() if n >= FEW and name != OTHER}
    rest = sum(counts.values()) - sum(told.values())
    return {**told, OTHER: rest} if rest else told
