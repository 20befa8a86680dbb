"""Phrases: the notation in which a pack says what to look for, and its compiled form.

A phrase is written in lower-case words with a space between them:

- `guarantee*` any ending, `*maanden` any beginning;
- `(a|b c|)` one of several, each of one or more words; an empty one makes it optional;
- `{number}` `{money}` `{period}` `{percent}` a value, `{words}` up to four words of one clause,
  `{name}` anything the pack lists under `classes: name:`;
- a lone `.` the end of a sentence, a lone `,` a clause mark.

Elsewhere clause marks and quotation marks between words are passed over, ends of sentences never.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

VALUES = frozenset(["number", "money", "period", "percent"])
_PIECE = re.compile(r"\{[^{}\s]*\}|[(|)]|[^\s(){}|]+|[{}]")
_APART = re.compile(r"[^\s(|][({]|[)}][^\s|)]")


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A step in a phrase: what must stand here, and the steps that may come after it.

    `sort` is word, value, class, words, comma, stop or found."""

    sort: str
    name: str = ""
    exact: frozenset[str] = frozenset()
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    after: tuple["Node", ...] = ()

    def matches(self, word: str) -> bool:
        return (
            word in self.exact
            or (bool(self.starts) and word.startswith(self.starts))
            or (bool(self.ends) and word.endswith(self.ends))
            or (bool(self.inside) and any(part in word for part in self.inside))
        )


FOUND = Node("found")


@dataclass(frozen=True, slots=True)
class Notation:
    """What a phrase may refer to: the classes there are, and how a language splits a word."""

    classes: Collection[str]
    split: Callable[[str], tuple[str, ...]]


def compile_phrase(phrase: str, notation: Notation) -> tuple[Node, ...]:
    """The first steps of a phrase; ValueError says what is wrong with it."""
    try:
        if _APART.search(phrase):
            raise ValueError("a bracket needs a space, | or another bracket beside it")
        pieces = _PIECE.findall(phrase)
        _balanced(pieces)
        nodes = _read(pieces, (FOUND,), 0, notation)
        if FOUND in nodes:
            raise ValueError("it is empty, or everything in it may be left out")
        if any(node.sort == "words" for node in nodes):
            raise ValueError("it may not begin with {words}")
    except ValueError as error:
        raise ValueError(f"phrase “{phrase}”: {error}") from None
    return nodes


def _balanced(pieces: list[str]) -> None:
    depth = 0
    for piece in pieces:
        depth += (piece == "(") - (piece == ")")
        if depth < 0:
            raise ValueError("a bracket is closed that was never opened")
    if depth:
        raise ValueError("a bracket is opened and never closed")


def _read(
    pieces: list[str], after: tuple[Node, ...], depth: int, notation: Notation
) -> tuple[Node, ...]:
    """The first steps of what stands before `after`, read from its end to its opening bracket,
    so that every step knows what follows it."""
    lone: list[str] = []
    firsts: list[Node] = []
    # A word that is an alternative by itself waits here, to share one step with its like.
    waiting: str | None = None
    current = after
    while True:
        piece = pieces.pop() if pieces else ""
        if piece in ("", "|", "("):
            if waiting is not None:
                lone.append(waiting)
            else:
                firsts.extend(current)
            waiting, current = None, after
            if piece == "|" and depth:
                continue
            if piece == "|":
                raise ValueError("alternatives need brackets around them")
            break
        if waiting is not None:
            current, waiting = _word_nodes([waiting], current, notation), None
        if piece == ")":
            current = _read(pieces, current, depth + 1, notation)
        elif piece in (".", ","):
            current = (Node("stop" if piece == "." else "comma", after=current),)
        elif piece[0] in "{}":
            sort, name = _named(piece, notation)
            current = (Node(sort, name, after=current),)
        elif current is after:
            waiting = piece
        else:
            current = _word_nodes([piece], current, notation)
    return tuple(dict.fromkeys([*_word_nodes(lone, after, notation), *firsts]))


def _named(piece: str, notation: Notation) -> tuple[str, str]:
    name = piece[1:-1]
    if not name:
        raise ValueError("a brace is not closed or holds nothing")
    if name == "words":
        return ("words", "")
    if name in VALUES:
        return ("value", name)
    if name in notation.classes:
        return ("class", name)
    raise ValueError(f"there is no class {piece}")


def _word_nodes(pieces: list[str], after: tuple[Node, ...], notation: Notation) -> tuple[Node, ...]:
    """One step for all words that end at once, and more for those a text splits in two."""
    if not pieces:
        return ()
    tables: tuple[list[str], list[str], list[str], list[str]] = ([], [], [], [])
    longer: list[Node] = []
    for piece in pieces:
        if piece.isalpha() and piece.islower() and notation.split(piece) == (piece,):
            tables[0].append(piece)  # as most are: nothing in it to read
            continue
        bare = piece.strip("*")
        first, last = piece[0] == "*", piece[-1] == "*"
        norms = notation.split(bare)
        if not norms or len(piece) - len(bare) != first + last or "*" in bare:
            raise ValueError(f"“{piece}” is not a word, with a * at its end or none")
        if not bare.islower() and bare != bare.lower():
            raise ValueError(f"“{piece}” is not in lower case")
        if len(norms) == 1:
            tables[2 * first + last].append(norms[0])
            continue
        rest = _word_nodes([norms[-1] + "*" * last], after, notation)
        for norm in norms[-2:0:-1]:
            rest = _word_nodes([norm], rest, notation)
        longer.extend(_word_nodes(["*" * first + norms[0]], rest, notation))
    exact, starts, ends, inside = tables
    if not any(tables):
        return tuple(longer)
    node = Node("word", "", frozenset(exact), tuple(starts), tuple(ends), tuple(inside), after)
    return (node, *longer)
