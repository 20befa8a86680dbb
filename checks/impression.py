"""An impression: what a small model makes of whole sentences.

Where no phrase was found its word is a warning, never an error, and it says which words weighed.
Where one was found, it may take it back: what reads as honest from beginning to end accuses nobody.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checks.features import denials_of, features, windows
from checks.language import Language
from checks.matcher import Hit
from checks.model import Model, model
from checks.passage import Passage, passage

RULE = "implied-{}"
HONEST = -0.5
"""The score below which a sentence reads as honest, whatever phrase is in it."""
_SHOWN = 3
_FAMILIAR = 0.5  # of its words, for a sentence to be judged


class Impression(NamedTuple):
    """A stretch of text, how dishonest it seems, and, where it is reported, the hit."""

    start: int
    end: int
    score: float
    hit: Hit | None


def impressions(text: str, language: Language) -> list[Impression]:
    """Return what the model makes of each sentence, and of each with the next; [] without one."""
    known = model(language.code)
    if known is None:
        return []
    read = passage(text, language.spelling, language.numerals)
    return list(_judged(text, read, known, denials_of(language)))


def _judged(
    text: str, read: Passage, known: Model, denials: frozenset[str]
) -> Iterator[Impression]:
    for window in windows(text, read):
        shown = features(text, read, window, denials)
        if not _is_familiar(known, shown):
            continue
        start, end = read.words[window.start].start, read.words[window.stop - 1].end
        score, hit = known.score(shown), None
        if score > known.limit:
            rule = RULE.format(known.family(shown))
            hit = Hit(rule, start, end, {}, weighed=_weighed(known, text, read, window))
        yield Impression(start, end, score, hit)


def _is_familiar(known: Model, shown: set[str]) -> bool:
    """Whether enough words have been seen before: an address or a list of names has not."""
    words = [each for each in shown if " " not in each]
    return sum(known.weight(each) != 0 for each in words) >= _FAMILIAR * len(words)


def _weighed(known: Model, text: str, read: Passage, window: range) -> tuple[str, ...]:
    """Return the words that spoke most for dishonesty, in their order."""
    weights: dict[str, int] = {}
    for at in window:
        word = read.words[at]
        shown = text[word.start : word.end]
        alone = features(text, read, range(at, at + 1), frozenset())
        weight = sum(known.weight(each) for each in alone if " " not in each)
        if weight > 0 and shown.isalpha():
            weights[shown] = max(weight, weights.get(shown, 0))
    heavy = sorted(weights, key=lambda each: -weights[each])[:_SHOWN]
    return tuple(each for each in weights if each in heavy)


def reads_as_honest(hit: Hit, judged: Sequence[Impression]) -> bool:
    """Whether every sentence that a phrase was found in seems honest; without any, it does not."""
    around = [each for each in judged if each.start < hit.end and hit.start < each.end]
    return bool(around) and all(each.score < HONEST for each in around)
