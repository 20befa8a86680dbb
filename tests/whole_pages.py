"""Whole sales pages, half of them honest, with the dishonest words of the others marked.

They are only measured on: `sales_pages/<language>/<name>.md`, where `[[…]]` marks what a careful
reader objects to, and a page without a mark is honest.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checks.finding import Severity
from checks.language import language
from checks.rules import BY_ID, OF_SENTENCES, OF_WORDS
from checks.sighting import hits

FOLDER = Path(__file__).parent / "sales_pages"


class WholePage(NamedTuple):
    """A page without its marks, and the places that were marked."""

    name: str
    text: str
    marked: tuple[range, ...]


class Reading(NamedTuple):
    """What is said of a page: places with what is objected to there, by severity."""

    errors: tuple[range, ...]
    warnings: tuple[range, ...]


def whole_pages(code: str) -> Iterator[WholePage]:
    for path in sorted((FOLDER / code).glob("*.md")):
        yield unmarked(path.stem, path.read_text(encoding="utf-8"))


def unmarked(name: str, written: str) -> WholePage:
    """Take the marks out; ValueError if one is not closed."""
    text, marked = "", []
    for number, piece in enumerate(written.split("[[")):
        if number == 0:
            text += piece
            continue
        words, closed, rest = piece.partition("]]")
        if not closed:
            raise ValueError(f"{name}: a mark is not closed: {words[:40]}")
        marked.append(range(len(text), len(text) + len(words)))
        text += words + rest
    return WholePage(name, text, tuple(marked))


def read(page: WholePage, code: str) -> Reading:
    found: dict[Severity, list[range]] = {each: [] for each in Severity}
    for hit in hits(page.text, language(code), OF_WORDS):
        if hit.rule in OF_WORDS | OF_SENTENCES:
            found[BY_ID[hit.rule].severity].append(range(hit.start, hit.end))
    return Reading(tuple(found[Severity.ERROR]), tuple(found[Severity.WARNING]))


def met(place: range, others: tuple[range, ...]) -> bool:
    return any(place.start < each.stop and each.start < place.stop for each in others)


def spans_found(code: str) -> tuple[int, int]:
    """Return how many marked places are objected to, and how many there are."""
    pages = [(page, read(page, code)) for page in whole_pages(code)]
    each = [
        met(span, (*said.errors, *said.warnings)) for page, said in pages for span in page.marked
    ]
    return sum(each), len(each)


def accused_in_vain(code: str) -> tuple[int, int]:
    """Return how many errors and warnings there are where nothing is marked."""
    pages = [(page, read(page, code)) for page in whole_pages(code)]
    return (
        sum(not met(span, page.marked) for page, said in pages for span in said.errors),
        sum(not met(span, page.marked) for page, said in pages for span in said.warnings),
    )
