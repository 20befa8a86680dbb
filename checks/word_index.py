"""A word index: what stands under a word, the beginning or ending of one, or a part of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")

Key = tuple[str, str]
"""A table, exact, starts, ends or inside, and the letters."""


class WordIndex(Generic[T]):
    """What may be looked up by a whole word."""

    __slots__ = ("_ends", "_entries", "_inside", "_starts")

    def __init__(self, entries: Iterable[tuple[Key, T]]) -> None:
        found: defaultdict[Key, list[T]] = defaultdict(list)
        for key, entry in entries:
            found[key].append(entry)
        self._entries: Mapping[Key, list[T]] = dict(found)
        self._starts = sorted({len(letters) for table, letters in found if table == "starts"})
        self._ends = sorted({len(letters) for table, letters in found if table == "ends"})
        self._inside = [letters for table, letters in found if table == "inside"]

    def under(self, word: str) -> Iterator[T]:
        """Yield what a word leads to, whole words first; the same may come more than once."""
        get = self._entries.get
        yield from get(("exact", word), ())
        for length in self._starts:
            yield from get(("starts", word[:length]), ())
        for length in self._ends:
            yield from get(("ends", word[-length:]), ())
        for part in self._inside:
            if part in word:
                yield from self._entries["inside", part]

    def whole_words(self) -> list[str]:
        """Return the words that stand here as a whole."""
        return sorted(letters for table, letters in self._entries if table == "exact")
