"""A version: an offer as its file once held it, read as far as it can be."""

from functools import lru_cache
from typing import NamedTuple

from checks.document import Block, Node, texts
from checks.offer import Offer
from checks.reading import MAX_BYTES, decode, read_document
from checks.shape import read_offer
from checks.source import Source
from site_builder.excerpt import excerpts


class Version(NamedTuple):
    """One version of an offer; `broken` are the sections that cannot be relied on.

    It is sound where nothing is wrong with its YAML.
    """

    offer: Offer
    document: Block
    broken: frozenset[str]
    is_sound: bool

    @property
    def is_draft(self) -> bool:
        return self.offer.status == "draft"

    def written(self, section: str) -> object:
        """Return what stands in a section of the file, fit to be compared."""
        node: Node | None = self.document.at((section,))
        if node is None:
            return None
        return tuple((route, text.value) for route, text in texts(node))


def versions(before: bytes, after: bytes) -> tuple[Version | None, Version | None]:
    """Return two contents of a file as versions, at least those parts of them that differ."""
    plain = _text(before), _text(after)
    if plain[0] and plain[1] and (shorter := excerpts(plain[0], plain[1])):
        was, becomes = _version(shorter[0]), _version(shorter[1])
        if was and becomes and was.is_sound and becomes.is_sound:
            return was, becomes
    return read(before), read(after)


@lru_cache(256)
def read(content: bytes) -> Version | None:
    """Return the version that a file held, or None where it cannot be read."""
    text = _text(content)
    return None if text is None else _version(text)


def _text(content: bytes) -> str | None:
    if len(content) > MAX_BYTES:
        return None
    source, problems = decode(content, "")
    return None if problems else source.text


def _version(text: str) -> Version | None:
    document, problems, skipped = read_document(Source("", text))
    if document is None:
        return None
    offer, _, broken = read_offer(document, skipped)
    return Version(offer, document, broken, not problems)
