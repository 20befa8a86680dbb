"""Identities: what in a remark could tell who said it. Told is where it stands, not what it is."""

from collections.abc import Collection, Iterator
from re import IGNORECASE, escape
from re import compile as pattern
from typing import Literal, NamedTuple

from checks.feedback.remark import Remark
from checks.feedback.vocabulary import vocabulary
from checks.source import Span

_MAIL = pattern(r"[^\s@<>,;:()]+@[^\s@<>,;:()]+\.\w+")
_DATE = r"(?:\d{4}[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./]\d{4})"
_PHONE = pattern(rf"(?<![\w.,-])(?!{_DATE})\+?\(?\d(?:[\s./()-]{{0,2}}\d){{8,14}}(?!\w)")
_WORD = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_END = pattern(r"(?:\A|[.!?…:\n•–—\"“„«‘-])[\s\"'“”„«»‘’(\[]*\Z")
_SHORTEST_NAME = 3  # letters


class Identity(NamedTuple):
    """What seems to be there, and where in the file the remark stands."""

    kind: Literal["mail", "phone", "name"]
    span: Span


def identities(remark: Remark, known: Collection[str]) -> Iterator[Identity]:
    """Yield what could tell who said something, one of a kind.

    `known` are words that the offer itself uses, such as the name of the coach.
    """
    if _MAIL.search(remark.text):
        yield Identity("mail", remark.span)
    if _PHONE.search(remark.text):
        yield Identity("phone", remark.span)
    if any(_names(remark, known)):
        yield Identity("name", remark.span)


def _names(remark: Remark, known: Collection[str]) -> Iterator[str]:
    words = vocabulary(remark.language)
    text = _MAIL.sub("", remark.text)
    before = "|".join(escape(each) for each in words.names)
    introduced = pattern(rf"(?:\b(?:{before})[\s,:!.–—-]+)\Z", IGNORECASE)
    for word in _WORD.finditer(text):
        written = word[0]
        if len(written) < _SHORTEST_NAME or not written.istitle() or written in known:
            continue
        ahead = text[: word.start()]
        begins = _SENTENCE_END.search(ahead)
        if written not in words.not_names and (not begins or introduced.search(ahead)):
            yield written
