"""A mention: words of one of a pack's classes, found in a text whatever is said with them."""

from collections.abc import Iterator

from checks.language import Language
from checks.lexicon import lexicon
from checks.passage import passage
from checks.search import Search


def mentions(text: str, name: str, language: Language) -> Iterator[tuple[int, int]]:
    """Yield where a text holds words of the class, as offsets, the end exclusive."""
    known = lexicon(language)
    read = passage(text, language.spelling, language.numerals)
    search = Search(read, known.classes)
    for at in range(len(read.words)):
        search.allow()
        ends = [found[0] for node in known.classes[name] if (found := search.longest(node, at))]
        if ends:
            yield read.words[at].start, read.words[max(ends) - 1].end
