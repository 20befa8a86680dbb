"""A lexicon: the phrases of a language, compiled and ordered by what they begin with."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple
from unicodedata import is_normalized

from checks.language import Language
from checks.phrase import Node, Notation, compile_phrase
from checks.tokens import SOLID, tokens

UNLESS = "\0unless"
FRAME = "\0frame"


class Aim(NamedTuple):
    """What a phrase is for: a kind of hit of a rule, or UNLESS; FRAME belongs to no rule."""

    rule: str
    kind: str


class Start(NamedTuple):
    """A first step and what is found when the steps after it can all be taken."""

    node: Node
    aim: Aim


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    exact: Mapping[str, list[Start]]
    starts: Mapping[str, list[Start]]
    ends: Mapping[str, list[Start]]
    inside: Mapping[str, list[Start]]
    start_lengths: tuple[int, ...]
    end_lengths: tuple[int, ...]
    values: Mapping[str, list[Start]]
    marks: Mapping[str, list[Start]]
    classes: Mapping[str, tuple[Node, ...]]

    def beginning_with(self, word: str) -> list[Start]:
        """Every first step that a word may be, those that open with a value or mark aside."""
        found = list(self.exact.get(word, ()))
        for length in self.start_lengths:
            found += self.starts.get(word[:length], ())
        for length in self.end_lengths:
            found += self.ends.get(word[-length:], ())
        for part, begun in self.inside.items():
            if part in word:
                found += begun
        return found


@cache
def lexicon(language: Language) -> Lexicon:
    """Compiled once, when the first text is searched; ValueError names the pack and phrase."""
    try:
        return _compiled(language)
    except ValueError as error:
        raise ValueError(f"language pack {language.code}: {error}") from None


@cache
def notation(language: Language) -> Notation:
    """What the phrases of a language may refer to, and how they split into words."""
    plain = not language.spelling.drop_accents

    @cache
    def split(word: str) -> tuple[str, ...]:
        if word.isalpha() and (word.isascii() or (plain and is_normalized("NFKC", word))):
            return (word,)
        # An apostrophe belongs to an elided word only when the next word follows at once.
        elided = language.spelling.elision and word.endswith("'")
        found = tokens(word + "a" * elided, language.spelling)
        norms = tuple(token.norm for token in found if token.kind in SOLID)
        return norms[:-1] if elided else norms

    return Notation(language.classes, split)


def _compiled(language: Language) -> Lexicon:
    read = notation(language)
    classes = {
        name: compile_phrase(f"({'|'.join(phrases)})", read)
        for name, phrases in language.classes.items()
    }
    for name in classes:
        _refuse_circles(name, classes, ())
    tables: dict[str, defaultdict[str, list[Start]]] = {
        name: defaultdict(list) for name in ("exact", "starts", "ends", "inside", "value", "mark")
    }
    for phrase, aim in _phrases(language):
        for node in compile_phrase(phrase, read):
            for table, key in _keys(node, classes):
                tables[table][key].append(Start(node, aim))
    return Lexicon(
        exact=dict(tables["exact"]),
        starts=dict(tables["starts"]),
        ends=dict(tables["ends"]),
        inside=dict(tables["inside"]),
        start_lengths=tuple(sorted({len(start) for start in tables["starts"]})),
        end_lengths=tuple(sorted({len(end) for end in tables["ends"]})),
        values=dict(tables["value"]),
        marks=dict(tables["mark"]),
        classes=classes,
    )


def _phrases(language: Language) -> Iterator[tuple[str, Aim]]:
    for rule, words in language.rules.items():
        for kind, phrases in words.phrases.items():
            for phrase in phrases:
                yield phrase, Aim(rule, kind)
        for phrase in words.unless:
            yield phrase, Aim(rule, UNLESS)
    for phrase in language.frames:
        yield phrase, Aim(FRAME, "")


def _keys(node: Node, classes: Mapping[str, tuple[Node, ...]]) -> set[tuple[str, str]]:
    """Under what a first step is to be found, that of a class under all its own first steps."""
    if node.sort == "class":
        return {key for first in classes[node.name] for key in _keys(first, classes)}
    if node.sort == "value":
        return {("value", node.name)}
    if node.sort != "word":
        return {("mark", node.sort)}
    return {
        *(("exact", word) for word in node.exact),
        *(("starts", word) for word in node.starts),
        *(("ends", word) for word in node.ends),
        *(("inside", word) for word in node.inside),
    }


def _refuse_circles(
    name: str, classes: Mapping[str, tuple[Node, ...]], within: tuple[str, ...]
) -> None:
    if name in within:
        raise ValueError(f"the class {{{name}}} holds itself")
    todo = list(classes[name])
    seen: set[int] = set()
    while todo:
        node = todo.pop()
        if id(node) not in seen:
            seen.add(id(node))
            todo.extend(node.after)
            if node.sort == "class":
                _refuse_circles(node.name, classes, (*within, name))
