"""A folded text: letters as they are compared, each still knowing its place in the original.

Folding may change the length of a text (ß becomes ss, a soft hyphen disappears), so a place in
the folded text means nothing by itself; `starts` and `ends` give it back."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_UNSEEN = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff\ufe00-\ufe0f"
_ACCENTS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
# Sixteen marks on one letter are plenty; putting a longer run in order takes quadratic time.
_CLUSTER = re.compile(
    f"[\\x00-\\x7f]+(?![{_ACCENTS}{_UNSEEN}])|.[{_ACCENTS}{_UNSEEN}]{{0,16}}", re.DOTALL
)
_UNSEEN_AFTER = re.compile(f"[{_UNSEEN}]+\\Z")
_UNSEEN_ANYWHERE = re.compile(f"[{_UNSEEN}]")
_APOSTROPHES = frozenset("’ʼ´`′＇")
_KEPT = frozenset(["<fraction>", "<square>"])
_DROPPED = frozenset(["<super>", "<sub>"])


@dataclass(frozen=True, slots=True)
class Folded:
    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def fold(text: str, drop_accents: bool) -> Folded:
    if text.isascii():
        return Folded(text.lower().replace("`", "'"), range(len(text)), range(1, len(text) + 1))
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _CLUSTER.finditer(text):
        start, end = match.span()
        cluster = match.group()
        if cluster.isascii():
            pieces.append(cluster.lower().replace("`", "'"))
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
            continue
        end -= len(cluster) - len(_UNSEEN_AFTER.sub("", cluster))
        folded = _fold_cluster(cluster, drop_accents)
        pieces.append(folded)
        starts.extend([start] * len(folded))
        ends.extend([end] * len(folded))
    return Folded("".join(pieces), starts, ends)


@lru_cache(maxsize=4096)
def _fold_cluster(cluster: str, drop_accents: bool) -> str:
    plain = "".join(_plain(char) for char in _UNSEEN_ANYWHERE.sub("", cluster))
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", plain).casefold())
    if drop_accents:
        parts = unicodedata.normalize("NFD", folded)
        folded = "".join(char for char in parts if not unicodedata.combining(char))
    return folded


def _plain(char: str) -> str:
    if char in _APOSTROPHES:
        return "'"
    if char.isspace():
        return " "
    tag = unicodedata.decomposition(char).partition(" ")[0]
    # Footnote marks and ™ would grow on to the word before them; ½ must stay a number by itself.
    if tag in _DROPPED:
        return ""
    if not tag.startswith("<") or tag in _KEPT or (tag == "<compat>" and not char.isalpha()):
        return char
    return unicodedata.normalize("NFKC", char)
