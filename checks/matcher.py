"""Hits: what the phrases of all rules find in a text, and exactly where."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from checks.language import Language
from checks.lexicon import FRAME, UNLESS, Aim, Lexicon, Start, lexicon
from checks.passage import CLAUSE, END, Passage, passage
from checks.search import Found, Search


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found: places in the text, `end` exclusive, from first to last word.

    `values` holds what stood for {number}, {money}, {period} (in days) or {percent}, by that
    name; a second one of the same name is called number.2, and so on. `weighed` are the words
    that spoke for a hit of the model."""

    rule: str
    start: int
    end: int
    values: Mapping[str, Decimal]
    kind: str = ""
    weighed: tuple[str, ...] = ()


_FEW = 3
_MARKS = {END: "stop", CLAUSE: "comma"}


class _Match(NamedTuple):
    aim: Aim
    start: int
    end: int
    found: Found


def find(text: str, language: Language) -> list[Hit]:
    """Every hit in a text, in the order of the text."""
    return find_in(passage(text, language.spelling, language.numerals), language)


def find_in(read: Passage, language: Language) -> list[Hit]:
    """Every hit in a text that has been read already, in the order of the text."""
    matches = _matches(read, lexicon(language))
    kept = _longest(_accusing(matches, read))
    words = read.words
    hits = [
        Hit(
            rule=match.aim.rule,
            start=words[match.start].start,
            end=words[match.end - 1].end,
            values=_named(match.found),
            kind=match.aim.kind,
        )
        for match in kept
    ]
    return sorted(hits, key=lambda hit: (hit.start, hit.end, hit.rule, hit.kind))


def _matches(read: Passage, known: Lexicon) -> list[_Match]:
    search = Search(read, known.classes)
    begun: dict[str, list[Start]] = {}
    matches: list[_Match] = []
    for at, word in enumerate(read.words):
        norm = word.norm
        if norm not in begun:
            begun[norm] = known.beginning_with(norm)
        search.allow()
        for start in (*begun[norm], *_other(read, known, at)):
            longest = search.longest(start.node, at)
            if longest is not None and longest[0] > at:
                matches.append(_Match(start.aim, at, *longest))
    return matches


def _other(read: Passage, known: Lexicon, at: int) -> list[Start]:
    """The phrases that may begin here with a value or a mark."""
    found: list[Start] = []
    for kind, starts in known.values.items():
        if (kind, at) in read.values:
            found += starts
    return found + known.marks.get(_MARKS.get(read.gaps[at], ""), [])


def _accusing(matches: Sequence[_Match], read: Passage) -> list[_Match]:
    """The matches that stand: not taken back by an `unless`, not quoted to talk about words."""
    taken_back: dict[str, set[int]] = {}
    frames = [match for match in matches if match.aim.rule == FRAME]
    for match in matches:
        if match.aim.kind == UNLESS:
            taken_back.setdefault(match.aim.rule, set()).update(range(match.start, match.end))
    return [
        match
        for match in matches
        if match.aim.rule != FRAME
        and match.aim.kind != UNLESS
        and taken_back.get(match.aim.rule, set()).isdisjoint(range(match.start, match.end))
        and not _talked_about(match, frames, read)
    ]


def _talked_about(match: _Match, frames: Sequence[_Match], read: Passage) -> bool:
    """Whether words are quoted in order to talk about them: they then accuse nobody.

    A quotation that stands alone, or with no more than a name behind it, is a testimonial or a
    label and counts. One inside a sentence of at least a few other words is talked about.
    """
    for quote in read.quotes:
        if quote.start <= match.start and match.end <= quote.stop:
            around = next(s for s in read.sentences if s.start <= match.start < s.stop)
            before = range(around.start, quote.start)
            after = range(quote.stop, around.stop)
            signed = not before and after and read.gaps[after.start] == CLAUSE
            if len(before) + len(after) >= _FEW and not signed:
                return True
            return any(
                around.start <= frame.start
                and frame.end <= around.stop
                and (frame.end <= quote.start or quote.stop <= frame.start)
                for frame in frames
            )
    return False


def _longest(matches: Sequence[_Match]) -> list[_Match]:
    """Of matches with one aim that overlap, the longest; of equals the one that knows most."""
    taken: dict[Aim, set[int]] = {}
    kept: list[_Match] = []
    for match in sorted(matches, key=lambda m: (m.start - m.end, -len(m.found), m.start)):
        words = range(match.start, match.end)
        if taken.setdefault(match.aim, set()).isdisjoint(words):
            taken[match.aim].update(words)
            kept.append(match)
    return kept


def _named(found: Found) -> Mapping[str, Decimal]:
    seen: Counter[str] = Counter()
    values: dict[str, Decimal] = {}
    for kind, amount in found:
        seen[kind] += 1
        values[kind if seen[kind] == 1 else f"{kind}.{seen[kind]}"] = amount
    return values
