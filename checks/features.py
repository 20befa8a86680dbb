"""Features: what a sentence looks like to the model, in terms that can be shown to people.

Words are cut to their beginnings, which stands in for stems and serves all four languages alike;
values are told by their kind, so that no amount is learnt by heart; words that are quoted, and
those that a denial may reach, count as words of their own.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from re import compile as pattern
from typing import NamedTuple

from checks.language import Language
from checks.passage import END, Passage

_SHOUTED = pattern(r"[^\W\d_a-zà-ÿąćęłńóśźż]{4,}")
_WORD, _PAIR = 6, 5  # letters kept of a word alone, and of each of two
_REACH = 5  # words after a denial
_FEWEST = 5
_LENGTHS = 7  # words in a step of length, of which four are told apart


class Reading(NamedTuple):
    """A text that is about to be judged: its words, and at which of them a value or quote is."""

    text: str
    passage: Passage
    kinds: Mapping[int, str]
    quotes: Mapping[int, range]
    denials: frozenset[str]


def reading(text: str, read: Passage, language: Language) -> Reading:
    """Return a text with what its windows have in common, so that each is looked at once."""
    kinds = {place: kind for kind, place in read.values}
    quotes = {at: quote for quote in read.quotes for at in quote}
    denials = frozenset(each for each in language.classes.get("deny", ()) if " " not in each)
    return Reading(text, read, kinds, quotes, denials)


def windows(text: str, read: Passage) -> list[range]:
    """Return each sentence, and each with the next of its paragraph: some need two to be said.

    Labels and headings are too short to be judged by more than their words.
    """
    sentences = [each for each in read.sentences if each]
    pairs = [
        range(one.start, other.stop)
        for one, other in pairwise(sentences)
        if "\n" not in text[read.words[one.stop - 1].end : read.words[other.start].start]
    ]
    return [each for each in (*sentences, *pairs) if len(each) >= _FEWEST]


def features(read: Reading, window: range) -> set[str]:
    """Return the features of some words of a text: words, neighbours, and marks around them."""
    words = list(_words(read, window))
    row = read.passage.words
    ends = ["^", *(_cut(each, _PAIR) for each in words), "$"]
    found = {_cut(each, _WORD) for each in words}
    found.update(f"{one} {other}" for one, other in pairwise(ends))
    found.update(f"{one} _ {other}" for one, other in zip(ends, ends[2:], strict=False))
    found.update(_denied(words, read.denials))
    shown = read.text[row[window.start].start : row[window.stop - 1].end + 3]
    found.update(f"mark {mark}" for mark in "!?" if mark in shown)
    if _SHOUTED.search(shown):
        found.add("mark capitals")
    found.add(f"length {min(4, len(words) // _LENGTHS)}")
    return found


def _words(read: Reading, window: range) -> Iterator[str]:
    for at in window:
        if read.passage.gaps[at] == END and at > window.start:
            yield "."
        kind, quote = read.kinds.get(at), read.quotes.get(at)
        word = f"<{kind}>" if kind else read.passage.words[at].norm
        # A quotation that is all there is of a sentence is no quotation in it.
        inside = quote and not (quote.start <= window.start and window.stop <= quote.stop)
        yield f"“{word}" if inside else word


def _cut(word: str, letters: int) -> str:
    if word.startswith("<"):
        return word
    return word[: letters + 1] if word.startswith("“") else word[:letters]


def _denied(words: list[str], denials: frozenset[str]) -> Iterator[str]:
    left = 0
    for word in words:
        if word in denials:
            left = _REACH
        elif word == ".":
            left = 0
        elif left:
            yield f"not {_cut(word, _WORD)}"
            left -= 1
