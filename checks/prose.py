"""Prose: the texts of an offer that people read, found by the offer's own model."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from checks.document import Block, Items, Node, Route, Text
from checks.offer import Offer
from checks.offer.values import LANGUAGES, Part, Words


@dataclass(frozen=True)
class Prose:
    """One text in one language, with the route that leads to it."""

    route: Route
    language: str
    text: Text


def prose(document: Block, source_language: str) -> Iterator[Prose]:
    """Yield every text of a document that a reader of the page will see.

    The document is walked, not the offer, so that a mistake elsewhere in the file hides nothing.
    """
    yield from _walk(document, Offer, (), source_language)


def part_at(route: Route) -> type[Part] | None:
    """Return the model of the block at a route, or None where there is no block."""
    kind: Any = Offer
    for step in route:
        if isinstance(step, int):
            kind = item_kind(kind)
        elif is_part(kind):
            kind = keys(kind).get(step)
        else:
            return None
    return kind if is_part(kind) else None


@cache
def keys(part: type[Part]) -> dict[str, Any]:
    """Return the keys of a block as they are written in the file, with the kind of each."""
    return {
        field.alias or name: _without_none(field.annotation)
        for name, field in part.model_fields.items()
    }


def is_part(kind: Any) -> bool:
    """Whether a kind is that of a block."""
    return isinstance(kind, type) and issubclass(kind, Part)


def item_kind(kind: Any) -> Any:
    """Return the kind of a list's items."""
    return get_args(kind)[0] if get_origin(kind) is list else None


def _walk(node: Node, kind: Any, route: Route, language: str) -> Iterator[Prose]:
    if kind is Words:
        yield from _texts(node, route, language)
    elif isinstance(node, Items):
        for index, item in enumerate(node.items):
            yield from _walk(item, item_kind(kind), (*route, index), language)
    elif isinstance(node, Block) and is_part(kind):
        kinds = keys(kind)
        for name, (_, value) in node.entries.items():
            if name in kinds:
                yield from _walk(value, kinds[name], (*route, name), language)


def _texts(node: Node, route: Route, language: str) -> Iterator[Prose]:
    if isinstance(node, Text):
        if not node.is_empty:
            yield Prose(route, language, node)
    elif isinstance(node, Block):
        for code, (_, text) in node.entries.items():
            if code in LANGUAGES and isinstance(text, Text) and not text.is_empty:
                yield Prose((*route, code), code, text)


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in (Union, UnionType):
        return next(each for each in get_args(kind) if each is not NoneType)
    return kind
