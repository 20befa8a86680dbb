"""A neighbour: a file that stands beside an offer, and that the offer names."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from checks.document import Route
from checks.finding import Problem, Term
from checks.offer import Offer
from checks.reading import MAX_BYTES, decode
from checks.source import Source


class Neighbour(NamedTuple):
    """The text of a file with what is wrong in it, or the reason why it cannot be had.

    `content` are the bytes; of a picture there are only these, and no text.
    """

    source: Source
    problems: tuple[Problem, ...] = ()
    reason: Term | None = None
    content: bytes = b""


ROUTE: Route = ("outcomes", "data")
"""Where an offer names one."""

Neighbours = Callable[[str], Neighbour]
"""Gives the file that stands beside an offer under a name."""


_FILES = (".pdf", ".png", ".jpg", ".jpeg", ".webp", ".html", ".htm", ".md", ".txt", ".odt", ".docx")
PICTURES = (".jpg", ".jpeg", ".png", ".webp")
"""How the names of pictures end."""
_MOST_OF_A_PICTURE = 30 * MAX_BYTES
_ABSENT = ("neighbour.missing", "neighbour.not-a-file")


def shown(offer: Offer) -> Iterator[tuple[Route, str]]:
    """Yield the files that a page links to for its readers, with the field that names each."""
    named: list[tuple[Route, str | None]] = [
        (("coach", "credentials", index, "proof"), each.proof)
        for index, each in enumerate(offer.coach.credentials)
    ]
    for route, name in [*named, (("agreement", "file"), offer.agreement.file)]:
        if name and name.lower().endswith(_FILES) and "://" not in name and name[0] != "/":
            yield route, name


def absent(offer: Offer, beside: Neighbours) -> frozenset[str]:
    """Return the names among them under which nothing can be opened."""
    return frozenset(
        name
        for _, name in shown(offer)
        if (reason := beside(name).reason) and reason.key in _ABSENT
    )


def neighbours(offer: Path) -> Neighbours:
    """Return the way to the files in an offer's folder and below; it leads nowhere else."""

    def read(name: str) -> Neighbour:
        path = offer.parent / name
        nothing = Source(path.as_posix(), "")
        try:
            if not path.resolve().is_relative_to(offer.parent.resolve()):
                return Neighbour(nothing, reason=Term("neighbour.outside"))
            if not path.is_file():
                kind = "not-a-file" if path.exists() else "missing"
                return Neighbour(nothing, reason=Term(f"neighbour.{kind}"))
            is_picture = path.suffix.lower() in PICTURES
            if path.stat().st_size > (_MOST_OF_A_PICTURE if is_picture else MAX_BYTES):
                reason = "picture.too-large" if is_picture else "neighbour.too-large"
                return Neighbour(nothing, reason=Term(reason))
            content = path.read_bytes()
            if is_picture:
                return Neighbour(nothing, content=content)
            source, problems = decode(content, nothing.path)
        except (OSError, RuntimeError, ValueError):
            return Neighbour(nothing, reason=Term("neighbour.unreadable"))
        placed = tuple(_placed(each, source) for each in problems)
        return Neighbour(source, placed, content=content)

    return read


def _placed(problem: Problem, source: Source) -> Problem:
    place = problem.match.place._replace(source=source)
    return problem._replace(match=replace(problem.match, place=place, route=ROUTE))
