"""A document: the YAML of a source as blocks, items and texts, each of which knows its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from re import compile as pattern

from checks.scalar import places
from checks.source import Source, Span

Route = tuple[str | int, ...]

# The core schema of YAML 1.2 (10.3.2): `no` is a word, `19:30` a text, `0600` six hundred.
_KINDS = (
    ("null", pattern(r"(?:~|null|Null|NULL)?\Z")),
    ("flag", pattern(r"(?:true|True|TRUE|false|False|FALSE)\Z")),
    ("number", pattern(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?\Z")),
)


@dataclass(frozen=True)
class Text:
    """A scalar: what it says, where it stands, and how it was written (PyYAML's style).

    `end` is where it ends for the parser: behind the line breaks that a block scalar may keep.
    `tagged` means that it is said to be a text, as in `!!str 12`.
    """

    value: str
    span: Span
    style: str | None
    source: Source
    end: int
    tagged: bool = False

    @property
    def kind(self) -> str:
        """What the core schema takes it for: null, flag, number or text."""
        if self.style is not None or self.tagged:
            return "text"
        return next((name for name, shape in _KINDS if shape.match(self.value)), "text")

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing: `key:`, `key: null` and `key: ''` are the same in an offer."""
        return self.kind == "null" or not self.value.strip()

    @cached_property
    def _places(self) -> list[Span] | None:
        raw = self.source.text[self.span.start : self.end]
        return places(raw, self.style, self.value)

    def locate(self, start: int, end: int) -> Span:
        """Return where a stretch of the value stands in the file, to the character."""
        if start >= end or self._places is None:
            return self.span
        return Span(
            self.span.start + self._places[start].start,
            self.span.start + self._places[end - 1].end,
        )


@dataclass(frozen=True)
class Items:
    """A sequence."""

    items: tuple["Node", ...]
    span: Span


@dataclass(frozen=True)
class Block:
    """A mapping. A key that was given twice stands here once, as it was given first."""

    entries: dict[str, tuple[Text, "Node"]]
    span: Span

    def key(self, name: str) -> Text | None:
        """Return a key as it is written in the file."""
        entry = self.entries.get(name)
        return entry[0] if entry else None

    def at(self, route: Route) -> "Node | None":
        """Follow keys and indices down to a value, or return None."""
        node: Node | None = self
        for step in route:
            if isinstance(node, Block) and isinstance(step, str):
                entry = node.entries.get(step)
                node = entry[1] if entry else None
            elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            else:
                return None
        return node

    def mark(self, route: Route) -> Text | None:
        """Return the text to point at for a route: a scalar, or else the key it hangs from.

        Where the end of the route is missing, the nearest key above it is meant.
        """
        for length in range(len(route), 0, -1):
            node = self.at(route[:length])
            if isinstance(node, Text) and not node.is_empty:
                return node
            if node is None:
                continue
            above = self.at(route[: length - 1])
            step = route[length - 1]
            if isinstance(above, Block) and isinstance(step, str):
                return above.key(step)
            if isinstance(node, Block) and node.entries:
                return next(iter(node.entries.values()))[0]
        return None


Node = Text | Items | Block


def texts(node: Node, route: Route = ()) -> Iterator[tuple[Route, Text]]:
    """Yield every scalar below a node with the route that leads there."""
    if isinstance(node, Text):
        yield route, node
    elif isinstance(node, Items):
        for index, item in enumerate(node.items):
            yield from texts(item, (*route, index))
    else:
        for name, (_, value) in node.entries.items():
            yield from texts(value, (*route, name))
