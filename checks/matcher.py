"""Hits: what the phrases of all rules find in a text, and exactly where."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from checks.language import Language
from checks.lexicon import Aim, Lexicon, Start, accusing, classes, frames, unless
from checks.passage import CLAUSE, MARKS, Passage, passage
from checks.search import Found, Search
from checks.sieve import open_sieve, open_starts, sieve, sieve_after


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


class PhraseMatch(NamedTuple):
    """A phrase found, by its words: from the first to before `end`."""

    aim: Aim
    start: int
    end: int
    found: Found


def find(text: str, language: Language) -> list[Hit]:
    """Every hit in a text, in the order of the text."""
    return find_in(passage(text, language.spelling, language.numerals), language)


def find_in(read: Passage, language: Language) -> list[Hit]:
    """Every hit in a text that has been read already, in the order of the text."""
    search = Search(read, classes(language))
    found = matches(read, accusing(language), search)
    if not found:
        return []
    kept = _longest(_standing(found, read, language, search))
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


def matches(read: Passage, known: Lexicon, search: Search) -> list[PhraseMatch]:
    """Return every way in which a phrase can be found, overlapping ones too."""
    found: list[PhraseMatch] = []
    may_go_on = {id(start.node) for start in open_sieve(known).anywhere(read)}
    for at, word in enumerate(read.words):
        search.allow()
        begun = [
            *sieve(known, word.norm).passing(read, at + 1),
            *(each for each in _open(read, known, at) if id(each.node) in may_go_on),
        ]
        if mark := MARKS.get(read.gaps[at]):
            begun += sieve_after(known, mark).passing(read, at)
        for start in begun:
            longest = search.longest(start.node, at)
            if longest is not None and longest[0] > at:
                found.append(PhraseMatch(start.aim, at, *longest))
    return found


def _open(read: Passage, known: Lexicon, at: int) -> Iterator[Start]:
    """Yield the phrases that may begin here with a class or a value."""
    yield from open_starts(known, read.words[at].norm)
    for kind, starts in known.values.items():
        if (kind, at) in read.values:
            yield from starts


def _standing(
    found: Sequence[PhraseMatch], read: Passage, language: Language, search: Search
) -> list[PhraseMatch]:
    """The matches that stand: not taken back by an `unless`, not quoted to talk about words."""
    taken_back: dict[str, set[int]] = {}
    for rule in {match.aim.rule for match in found}:
        back = matches(read, unless(language, rule), search)
        taken_back[rule] = {at for each in back for at in range(each.start, each.end)}
    around = matches(read, frames(language), search) if read.quotes else []
    return [
        match
        for match in found
        if taken_back[match.aim.rule].isdisjoint(range(match.start, match.end))
        and not _talked_about(match, around, read)
    ]


def _talked_about(match: PhraseMatch, frames: Sequence[PhraseMatch], read: Passage) -> bool:
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


def _longest(matches: Sequence[PhraseMatch]) -> list[PhraseMatch]:
    """Of matches with one aim that overlap, the longest; of equals the one that knows most."""
    taken: dict[Aim, set[int]] = {}
    kept: list[PhraseMatch] = []
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
