"""A mention: words of one of a pack's classes, found in a text whatever is said with them."""

from collections.abc import Iterator

from checks.language import Language
from checks.lexicon import class_lexicon
from checks.matcher import matches
from checks.passage import Passage, passage
from checks.search import Search


def mentions(text: str, name: str, language: Language) -> Iterator[tuple[int, int]]:
    """Yield where a text holds words of the class, as offsets, the end exclusive."""
    read = passage(text, language.spelling, language.numerals)
    for first, stop in mentions_in(read, name, language):
        yield read.words[first].start, read.words[stop - 1].end


def mentions_in(read: Passage, name: str, language: Language) -> Iterator[tuple[int, int]]:
    """Yield the words of the class in a text that has been read, from the first to before `end`."""
    known = class_lexicon(language, name)
    ends: dict[int, int] = {}
    for each in matches(read, known, Search(read, known.classes)):
        ends[each.start] = max(each.end, ends.get(each.start, 0))
    yield from ends.items()
