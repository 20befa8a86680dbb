"""A scalar as it is written: which characters of the file made each character of its value.

The three decoders follow the scanning rules of YAML 1.2 (chapters 7.3 and 8.1) character by
character. They are run only where a finding has to be pointed at; the parser has already read
the value, so each decoder is checked against it.
"""

from collections.abc import Iterator
from re import compile as pattern

from checks.source import Span

Piece = tuple[str, int, int]  # what it means, where it starts, where it ends

_BREAK = pattern(r"\r\n|\n|\r")
_BLANKS = pattern(r"[ \t]*")
_FOLD = pattern(r"[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)+")
_HEADER = pattern(r"[|>][-+0-9]*(?:[ \t]+#[^\r\n]*|[ \t]*)(?:\r\n|\n|\r|\Z)")
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f",
    "r": "\r", "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0",
    "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_HEX = {"x": 2, "u": 4, "U": 8}


def places(raw: str, style: str | None, value: str) -> list[Span] | None:
    """Return for each character of `value` the stretch of `raw` that stands for it.

    `raw` is the scalar as written, quotes and block header included; `style` is PyYAML's: None,
    "'", '"', "|" or ">". The answer is None where `raw` cannot be read as `value`.
    """
    for pieces in _readings(raw, style):
        found = list(pieces)
        if "".join(piece[0] for piece in found) == value:
            return [Span(start, end) for _, start, end in found]
    return None


def _readings(raw: str, style: str | None) -> Iterator[Iterator[Piece]]:
    if style in ("|", ">"):
        header = _HEADER.match(raw)
        if header is None:
            return
        # An indentation indicator counts from the parent, which is not part of `raw`: the
        # indentation is therefore the deepest one that gives the value the parser has read.
        first = next((line for line in raw[header.end() :].splitlines() if line.strip(" ")), "")
        for indent in range(len(first) - len(first.lstrip(" ")), -1, -1):
            yield _block(raw, header.end(), indent, style == ">", _chomping(header[0]))
    elif style in ("'", '"'):
        yield _quoted(raw, 1, len(raw) - 1, style)
    else:
        yield _quoted(raw, 0, len(raw), "")


def _chomping(header: str) -> str:
    indicator = header.split("#")[0]
    return "-" if "-" in indicator else "+" if "+" in indicator else ""


def _quoted(raw: str, at: int, end: int, quote: str) -> Iterator[Piece]:
    """Read a plain scalar (`quote` is empty) or one between quotes."""
    while at < end:
        if fold := _FOLD.match(raw, at, end):
            yield from _folded_breaks(raw, at, fold.end())
            at = fold.end()
        elif quote == '"' and raw[at] == "\\":
            after = raw[at + 1]
            if line_break := _BREAK.match(raw, at + 1, end):
                # An escaped break joins two lines, but the empty lines behind it still count.
                rest = _FOLD.match(raw, line_break.end(), end)
                at = _BLANKS.match(raw, line_break.end(), end).end()  # type: ignore[union-attr]
                if rest:
                    yield from _breaks(raw, line_break.end(), rest.end())
                    at = rest.end()
                continue
            length = 2 + _HEX.get(after, 0)
            code = raw[at + 2 : at + length]
            yield (chr(int(code, 16)) if code else _ESCAPES[after]), at, at + length
            at += length
        elif quote == "'" and raw.startswith("''", at):
            yield "'", at, at + 2
            at += 2
        else:
            yield raw[at], at, at + 1
            at += 1


def _folded_breaks(raw: str, start: int, end: int) -> Iterator[Piece]:
    """One break is a space; of several the first is dropped and the others stand for themselves."""
    breaks = list(_BREAK.finditer(raw, start, end))
    if len(breaks) == 1:
        yield " ", start, end
    else:
        yield from (("\n", each.start(), each.end()) for each in breaks[1:])


def _breaks(raw: str, start: int, end: int) -> Iterator[Piece]:
    yield from (("\n", each.start(), each.end()) for each in _BREAK.finditer(raw, start, end))


def _block(raw: str, at: int, indent: int, folded: bool, chomping: str) -> Iterator[Piece]:
    """Read the lines of a literal or folded scalar from `at`, just behind its header."""
    pending: list[Piece] = []  # empty lines before the line to come
    last: Piece | None = None  # the break of the line before
    blank_before = False
    while at < len(raw):
        line_break = _BREAK.search(raw, at)
        line_end = line_break.start() if line_break else len(raw)
        after = line_break.end() if line_break else len(raw)
        margin = len(raw[at:line_end]) - len(raw[at:line_end].lstrip(" "))
        start = min(at + indent, line_end)
        if margin < indent or start == line_end:
            if margin < line_end - at:
                return  # text to the left of the margin: not this block, or not this indentation
            if line_break:
                pending.append(("\n", line_end, after))
            at = after
            continue
        blank = raw[start] in " \t"
        if last is not None:
            if folded and not blank and not blank_before:
                if not pending:
                    yield " ", last[1], start
            else:
                yield last
        yield from pending
        yield from ((raw[i], i, i + 1) for i in range(start, line_end))
        pending = []
        last = ("\n", line_end, after) if line_break else None
        blank_before = blank
        at = after
    if chomping != "-" and last is not None:
        yield last
    if chomping == "+":
        yield from pending
