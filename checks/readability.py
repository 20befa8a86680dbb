"""Readability: how hard a text is to read, by the formula that is valid for its language.

The formulas are textstat's. Each is fed with words and full stops only, because abbreviations
and decimal points would end sentences for it.
"""

from collections.abc import Callable
from typing import NamedTuple

from checks.language import Language
from checks.tokens import Kind, tokens

LONG_ENOUGH = 40  # words; formulas say little about a line or two
EASY_LIX = 40  # of Björnsson's scale, "standard" prose: below it no formula is asked


class Formula(NamedTuple):
    """A formula, what textstat calls it, and from where on a text is hard."""

    name: str
    locale: str
    ask: str
    is_hard: Callable[[float], bool]


# en: Flesch (1948), below 45 "difficult"; nl: Douma (1960), the same scale; it: Gulpease (GULP
# 1988), below 50 hard for people with middle school; pl: LIX (Björnsson 1968), for textstat has
# no constants for Polish. With the hyphen, textstat counts syllables without the network.
FORMULAS = {
    "en": Formula("Flesch", "en-US", "flesch_reading_ease", lambda score: score < 45),
    "nl": Formula("Flesch-Douma", "nl", "flesch_reading_ease", lambda score: score < 45),
    "it": Formula("Gulpease", "it", "gulpease_index", lambda score: score < 50),
    "pl": Formula("LIX", "pl", "lix", lambda score: score > 58),
}


class Hardness(NamedTuple):
    """How hard a text is: a formula's score, and where its longest sentence stands."""

    formula: str
    score: int
    start: int
    end: int
    words: int


def hardness(text: str, language: Language) -> Hardness | None:
    """Return how hard a text is, or None if it is short or easy enough."""
    sentences: list[list[tuple[str, int, int]]] = [[]]
    for token in tokens(text, language.spelling):
        if token.kind in (Kind.END, Kind.PARAGRAPH):
            sentences.append([])
        elif token.kind in (Kind.WORD, Kind.NUMBER):
            sentences[-1].append((token.norm.replace(".", ""), token.start, token.end))
    sentences = [each for each in sentences if each]
    words = [word for each in sentences for word, _, _ in each]
    if len(words) < LONG_ENOUGH or _lix(words, len(sentences)) < EASY_LIX:
        return None
    plain = " ".join(" ".join(word for word, _, _ in each) + "." for each in sentences)
    formula = FORMULAS[language.code]
    score = _score(formula, plain)
    if not formula.is_hard(score):
        return None
    longest = max(sentences, key=len)
    return Hardness(formula.name, round(score), longest[0][1], longest[-1][2], len(longest))


def _lix(words: list[str], sentences: int) -> float:
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)


def _score(formula: Formula, text: str) -> float:
    import textstat  # a third of a second, and few texts come this far

    textstat.set_lang(formula.locale)
    return float(getattr(textstat, formula.ask)(text))
