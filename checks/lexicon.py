"""A lexicon: the phrases of a language, compiled and ordered by what they begin with."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple
from unicodedata import is_normalized

from checks.language import Language
from checks.phrase import Node, Notation, compile_phrase
from checks.tokens import SOLID, tokens
from checks.word_index import Key, WordIndex

FRAME = "\0frame"


class Aim(NamedTuple):
    """What a phrase is for: a kind of hit of a rule; FRAME belongs to no rule."""

    rule: str
    kind: str


class Start(NamedTuple):
    """A first step and what is found when the steps after it can all be taken."""

    node: Node
    aim: Aim


Classes = Mapping[str, tuple[Node, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Some phrases of a language, by the word, the value or the mark they begin with.

    `open_starts` begin with a class or a value, which may take any number of words.
    """

    words: WordIndex[Start]
    values: Mapping[str, list[Start]]
    marks: Mapping[str, list[Start]]
    open_starts: tuple[Start, ...]
    classes: Classes


def accusing(language: Language) -> Lexicon:
    """Return the phrases that a rule objects to or looks for. ValueError names pack and phrase."""
    return _lexicon(language, "")


def frames(language: Language) -> Lexicon:
    """Return what stands around a quotation that is talked about."""
    return _lexicon(language, FRAME)


def unless(language: Language, rule: str) -> Lexicon:
    """Return the phrases that take back what was found for a rule."""
    return _lexicon(language, rule)


@cache
def _lexicon(language: Language, what: str) -> Lexicon:
    """Compiled when first asked for: few texts have anything in them to be taken back."""
    with_name = f"language pack {language.code}"
    try:
        phrases = _phrases(language, what)
        read = notation(language)
        nodes = ((node, aim) for phrase, aim in phrases for node in compile_phrase(phrase, read))
        return _ordered([Start(*each) for each in nodes], classes(language))
    except ValueError as error:
        raise ValueError(f"{with_name}: {error}") from None


@cache
def classes(language: Language) -> Classes:
    """Return the first steps of every class; ValueError says what is wrong with one."""
    read = notation(language)
    known = {
        name: compile_phrase(f"({'|'.join(phrases)})", read)
        for name, phrases in language.classes.items()
    }
    for name in known:
        _refuse_circles(name, known, ())
    return known


@cache
def class_lexicon(language: Language, name: str) -> Lexicon:
    """Return what a class holds, as phrases by themselves."""
    known = classes(language)
    return _ordered([Start(node, Aim(name, "")) for node in known[name]], known)


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


def _ordered(starts: Sequence[Start], known: Classes) -> Lexicon:
    words: list[tuple[Key, Start]] = []
    tables: dict[str, defaultdict[str, list[Start]]] = {
        "value": defaultdict(list),
        "mark": defaultdict(list),
    }
    for start in starts:
        for table, key in first_keys(start.node, known):
            if table in tables:
                tables[table][key].append(start)
            else:
                words.append(((table, key), start))
    open_starts = tuple(start for start in starts if start.node.sort in ("class", "value"))
    return Lexicon(
        WordIndex(words), dict(tables["value"]), dict(tables["mark"]), open_starts, known
    )


def _phrases(language: Language, what: str) -> Iterator[tuple[str, Aim]]:
    if what == FRAME:
        yield from ((phrase, Aim(FRAME, "")) for phrase in language.frames)
    elif what:
        yield from ((phrase, Aim(what, "")) for phrase in language.rules[what].unless)
    else:
        for rule, words in language.rules.items():
            for kind, phrases in words.phrases.items():
                yield from ((phrase, Aim(rule, kind)) for phrase in phrases)


def first_keys(node: Node, known: Classes) -> set[Key]:
    """Under what a first step is to be found, that of a class under all its own first steps."""
    if node.sort == "class":
        return {key for first in known[node.name] for key in first_keys(first, known)}
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


def _refuse_circles(name: str, known: Classes, within: tuple[str, ...]) -> None:
    if name in within:
        raise ValueError(f"the class {{{name}}} holds itself")
    todo = list(known[name])
    seen: set[int] = set()
    while todo:
        node = todo.pop()
        if id(node) not in seen:
            seen.add(id(node))
            todo.extend(node.after)
            if node.sort == "class":
                _refuse_circles(node.name, known, (*within, name))
