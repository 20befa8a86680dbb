"""A passage: a text as phrases meet it, its words in a row with what stands between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from checks.numerals import Numerals
from checks.tokens import Kind, Spelling, Token, tokens
from checks.values import values

NOTHING, CLAUSE, END = 0, 1, 2
MARKS = {END: "stop", CLAUSE: "comma"}
"""What a gap is called in a phrase."""
_GAPS = {Kind.CLAUSE: CLAUSE, Kind.END: END, Kind.PARAGRAPH: END}
_CLOSERS = {
    "“": "”“",
    "„": "”“",
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "‘": "'",
    "‚": "'‘",
    "”": "”",
    '"': '"',
    "'": "'",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """`gaps[i]` is what stands before word i; `values` are by kind and first word; `quotes` are
    the words inside a pair of quotation marks, and `sentences` end outside of them."""

    words: Sequence[Token]
    gaps: Sequence[int]
    values: Mapping[tuple[str, int], Sequence[tuple[int, Decimal]]]
    quotes: Sequence[range]
    sentences: Sequence[range]


def passage(text: str, spelling: Spelling, numerals: Numerals) -> Passage:
    row = tokens(text, spelling)
    words: list[Token] = []
    gaps: list[int] = []
    place: list[int] = []
    gap = END
    for token in row:
        place.append(len(words))
        if token.kind in _GAPS:
            gap = max(gap, _GAPS[token.kind])
        elif token.kind is not Kind.QUOTE:
            words.append(token)
            gaps.append(gap)
            gap = NOTHING
    place.append(len(words))
    gaps.append(END)
    found: dict[tuple[str, int], list[tuple[int, Decimal]]] = {}
    for value in values(row, numerals):
        # The end is counted from the last token, as marks may follow it.
        end = place[value.end - 1] + 1
        found.setdefault((value.kind, place[value.start]), []).append((end, value.amount))
    pairs = _pairs(text, row)
    return Passage(
        words,
        gaps,
        found,
        [range(place[first], place[last]) for first, last in pairs],
        [range(place[first], place[last]) for first, last in _sentences(row, pairs)],
    )


def _pairs(text: str, row: Sequence[Token]) -> list[tuple[int, int]]:
    """The places of quotation marks that open and close one another within a paragraph."""
    pairs: list[tuple[int, int]] = []
    opened: int | None = None
    for at, token in enumerate(row):
        if token.kind is Kind.PARAGRAPH:
            opened = None
        if token.kind is not Kind.QUOTE:
            continue
        before = text[max(token.start - 1, 0) : token.start]
        after = text[token.end : token.end + 1]
        if opened is not None:
            # An apostrophe inside a word closes nothing.
            if token.norm in _CLOSERS[row[opened].norm] and not (
                token.norm == "'" and after.isalnum()
            ):
                pairs.append((opened, at))
                opened = None
        elif token.norm in _CLOSERS and not (token.norm in "'\"”" and before.isalnum()):
            opened = at
    return pairs


def _sentences(row: Sequence[Token], pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where sentences begin and end; what ends one inside quotation marks ends none outside."""
    quoted = {at for first, last in pairs for at in range(first, last)}
    sentences: list[tuple[int, int]] = []
    begin = 0
    for at, token in enumerate(row):
        if token.kind is Kind.PARAGRAPH or (token.kind is Kind.END and at not in quoted):
            sentences.append((begin, at))
            begin = at
    return [*sentences, (begin, len(row))]
