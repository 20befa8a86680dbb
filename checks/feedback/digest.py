"""A digest: one offer and everything that was said about it, ready to be printed."""

from dataclasses import dataclass
from pathlib import Path
from re import compile as pattern

from checks.document import texts
from checks.feedback.identity import Identity, identities
from checks.feedback.remark import Mistake, Remark, read_remarks
from checks.feedback.silence import Silence, silences
from checks.feedback.tally import Tally, tallies
from checks.finding import Finding, Problem
from checks.language import language as words_of
from checks.offer import Offer
from checks.prose import prose
from checks.reading import read_document, read_source
from checks.shape import read_offer
from checks.source import Source
from checks.table import table
from checks.wording import worded

ENDING = ".feedback.csv"
_WORD = pattern(r"[^\W\d_]+")


class NoOfferError(ValueError):
    """There is no offer to hold the remarks against; the text says where and why."""


@dataclass(frozen=True)
class Digest:
    """`unreadable` says why the file of remarks could not be read at all."""

    offer: Offer
    source: Source
    language: str
    remarks: tuple[Remark, ...]
    tallies: tuple[Tally, ...]
    silences: tuple[Silence, ...]
    identities: tuple[Identity, ...]
    mistakes: tuple[Mistake, ...]
    unreadable: tuple[Finding, ...] = ()

    @property
    def title(self) -> str:
        return self.offer.title.text(self.language, self.offer.languages.source)[0]


def beside(offer: Path) -> Path:
    """Return the file of remarks that belongs to the file of an offer."""
    return offer.with_name(offer.stem + ENDING)


def digest(path: Path, language: str | None = None) -> Digest:
    """Read an offer and the remarks beside it. Raises NoOfferError and nothing else.

    `language` is that of the digest, the offer's own if None.
    """
    source, problems = read_source(path)
    document, more, skipped = read_document(source) if not problems else (None, [], frozenset())
    problems = [*problems, *more]
    offer = None
    broken: frozenset[str] = frozenset()
    if document is not None:
        offer, shape_problems, broken = read_offer(document, skipped)
        problems += shape_problems
    if offer is None or document is None or broken:
        raise NoOfferError("; ".join(_said(source, each, language) for each in problems[:1]))
    spoken = language or offer.languages.source
    written, unread = read_source(beside(path))
    remarks, mistakes = ([], []) if unread else read_remarks(table(written), offer.languages.source)
    told = tallies(remarks)
    known = {word for _, text in texts(document) for word in _WORD.findall(text.value)}
    return Digest(
        offer,
        written,
        spoken,
        tuple(remarks),
        tuple(told),
        tuple(silences(told, offer, tuple(prose(document, offer.languages.source)))),
        tuple(each for remark in remarks for each in identities(remark, known)),
        tuple(mistakes),
        tuple(worded(written, each, words_of(spoken)) for each in unread),
    )


def _said(source: Source, problem: Problem, language: str | None) -> str:
    line = source.position(problem.match.place.span.start)[0] + 1
    message = worded(source, problem, words_of(language or "en")).message
    return f"{source.path}:{line} {message}"
