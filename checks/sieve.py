"""A sieve: of the phrases that begin with a word, those that the rest of a text does not rule out.

Most phrases fail at their second step, and a common word begins some hundred of them. So what
their second steps ask for is looked up by the words that follow, and no phrase is lost by it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from checks.lexicon import Classes, Lexicon, Start, first_keys
from checks.passage import MARKS, Passage
from checks.phrase import Node
from checks.search import SKIPPED_WORDS
from checks.word_index import Key, WordIndex

_ANY: Final = ("any", "")


class Need(NamedTuple):
    """What a phrase asks of the words that come next: of the first, or `far`, of any of a few."""

    key: Key
    far: bool = False


class Sieve:
    """Phrases that have taken their first step, by what their second step asks for."""

    __slots__ = ("_far", "_marks", "_near", "_starts", "_sure", "_values")

    def __init__(self, starts: Sequence[Start], classes: Classes) -> None:
        near: list[tuple[Key, int]] = []
        far: list[tuple[Key, int]] = []
        values: defaultdict[str, list[int]] = defaultdict(list)
        marks: defaultdict[str, list[int]] = defaultdict(list)
        self._starts = starts
        self._sure: set[int] = set()
        for number, start in enumerate(starts):
            for (table, name), is_far in _after(start.node, classes):
                if table in ("any", "value", "mark") and (is_far or table == "any"):
                    self._sure.add(number)
                elif table == "value":
                    values[name].append(number)
                elif table == "mark":
                    marks[name].append(number)
                else:
                    (far if is_far else near).append(((table, name), number))
        self._near = WordIndex(near)
        self._far = WordIndex(far)
        self._values: Mapping[str, list[int]] = values
        self._marks: Mapping[str, list[int]] = marks

    def passing(self, read: Passage, place: int) -> list[Start]:
        """Return the phrases that may go on with the word at `place`, in their order."""
        if not self._starts:
            return []
        left = set(self._sure)
        words = read.words
        left.update(self._marks.get(MARKS.get(read.gaps[place], ""), ()))
        if place < len(words):
            left.update(self._near.under(words[place].norm))
            for kind, numbers in self._values.items():
                if (kind, place) in read.values:
                    left.update(numbers)
            for word in words[place : place + SKIPPED_WORDS + 1]:
                left.update(self._far.under(word.norm))
        return [self._starts[number] for number in sorted(left)]

    def anywhere(self, read: Passage) -> list[Start]:
        """Return the phrases that may go on with anything in a text."""
        left = set(self._sure)
        for word in {word.norm for word in read.words}:
            left.update(self._near.under(word))
            left.update(self._far.under(word))
        for kind in {kind for kind, _ in read.values}:
            left.update(self._values.get(kind, ()))
        for gap in set(read.gaps):
            left.update(self._marks.get(MARKS.get(gap, ""), ()))
        return [self._starts[number] for number in left]


@lru_cache(maxsize=1 << 16)
def sieve(known: Lexicon, word: str) -> Sieve:
    """Return the sieve of the phrases whose first step is a word, and takes just that."""
    starts = [start for start in known.words.under(word) if start.node.sort == "word"]
    return Sieve(starts, known.classes)


@lru_cache(maxsize=1 << 16)
def open_starts(known: Lexicon, word: str) -> tuple[Start, ...]:
    """Return the phrases that begin with a class in which a word may come first."""
    return tuple(start for start in known.words.under(word) if start.node.sort != "word")


@cache
def sieve_after(known: Lexicon, mark: str) -> Sieve:
    """Return the sieve of all phrases that begin with a mark, stop or comma."""
    return Sieve(known.marks.get(mark, []), known.classes)


@cache
def open_sieve(known: Lexicon) -> Sieve:
    """Return the sieve of the phrases that begin with a class or a value.

    How many words those take is open; what comes after them has to stand somewhere.
    """
    return Sieve(known.open_starts, known.classes)


def _after(node: Node, classes: Classes) -> set[Need]:
    return {need for then in node.after for need in _needs(then, classes)}


def _needs(node: Node, classes: Classes) -> set[Need]:
    if node.sort == "found":
        return {Need(_ANY)}
    if node.sort == "words":
        after = {need for then in node.after for need in _needs(then, classes)}
        # A few words and then a few words more: too far to look.
        return {Need(_ANY if need.far else need.key, far=True) for need in after}
    return {Need(key) for key in first_keys(node, classes)}
