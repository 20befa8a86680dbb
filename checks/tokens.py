"""Tokens: the words, numbers and marks of a text, each with its place in that text."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from checks.folding import fold


class Kind(Enum):
    WORD = "word"
    NUMBER = "number"
    SIGN = "sign"
    QUOTE = "quote"
    CLAUSE = "clause"
    END = "end"
    PARAGRAPH = "paragraph"


# What phrases are made of; everything else only stands between words.
SOLID = frozenset([Kind.WORD, Kind.NUMBER, Kind.SIGN])


class Token(NamedTuple):
    """One piece of a text: `norm` is how it is compared; `start` and `end` are its place."""

    kind: Kind
    norm: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a language writes: whether accents only stress a word, whether an apostrophe ends one
    (l'offerta is two words), and which words keep their full stop."""

    drop_accents: bool = False
    elision: bool = False
    abbreviations: frozenset[str] = frozenset()


_LETTER = r"[^\W\d_]"
_MORE = r"(?:[^\W_]|[\u0300-\u036f])*"
# L E T T E R S with the same gap between all of them are one word.
_PIECE = r"""
    (?P<spread>(?<![^\W_])LETTER(?P<gap>[ .·_*-])ALONE(?:(?P=gap)ALONE){2,})
  | (?P<word>WORD)
  | (?P<number>\d{1,3}(?:[ ]\d{3})+(?!\d)(?:[.,]\d+)? | \d+(?:[.,']\d+)*[½¼¾]? | [½¼¾])
  | (?P<sign>[%$£¥¢€\u20a0-\u20bf])
  | (?P<paragraph>[^\S\n]*\n[^\S\n]*(?:\n\s*|(?=[-*+•–—]\s|[#]|\d{1,2}[.)]\s)) | [•▪◦‣✓✔✅☑►▶])
  | (?P<end>[.!?…‼⁇⁈⁉。！？]+)
  | (?P<clause>[,;:–—―()\[\]{}|/] | (?<=\s)-+(?=\s) | --+)
  | (?P<quote>["“”„‟«»‹›‘‚‛'])
"""
_PIECE = _PIECE.replace("ALONE", r"LETTER(?![^\W_])").replace("LETTER", _LETTER)
_WHOLE = re.compile(
    _PIECE.replace("WORD", f"{_LETTER}{_MORE}(?:['‘]{_LETTER}{_MORE})*"), re.VERBOSE
)
_ELIDED = re.compile(_PIECE.replace("WORD", f"{_LETTER}{_MORE}(?:['‘](?={_LETTER}))?"), re.VERBOSE)
_LONGEST = 12
_KINDS = {kind.value: kind for kind in Kind}


def tokens(text: str, spelling: Spelling) -> list[Token]:
    """The tokens of a text. Hyphens and decoration are none; one newline is white space."""
    folded = fold(text, spelling.drop_accents)
    read = folded.text
    found: list[Token] = []
    for match in (_ELIDED if spelling.elision else _WHOLE).finditer(read):
        first, last = match.span()
        start, end = folded.starts[first], folded.ends[last - 1]
        norm = match.group()
        kind: Kind | None = _KINDS.get(match.lastgroup or "", Kind.WORD)
        if gap := match["gap"]:
            norm = norm.replace(gap, "")
        elif kind is Kind.WORD:
            norm = norm.replace("‘", "'")
        elif kind is Kind.NUMBER:
            norm = norm.replace(" ", "").replace("'", "")
        elif kind is Kind.END:
            kind = _ending(norm, read, first, last, text[end : end + 4], spelling.abbreviations)
        elif norm == ":" and read[first - 1 : first].isdigit() and read[last : last + 1].isdigit():
            kind = None
        if kind is not None:
            found.append(Token(kind, norm, start, end))
    return found


def _ending(
    mark: str, read: str, first: int, last: int, after: str, abbreviations: frozenset[str]
) -> Kind | None:
    if mark != ".":
        trails_off = not mark.strip(".…") and after.lstrip()[:1].islower()
        return Kind.CLAUSE if trails_off else Kind.END
    if read[last : last + 1].isalnum():
        return None
    begin = first
    while (
        begin > 0
        and first - begin < _LONGEST
        and (read[begin - 1].isalpha() or read[begin - 1] == ".")
    ):
        begin -= 1
    word = read[begin:first]
    return None if len(word) == 1 or word in abbreviations else Kind.END
