"""An impression: what a small model makes of whole sentences.

Where no phrase was found its word is a warning, never an error, and it says which words weighed.
Where one was found, it may take it back: what reads as honest from beginning to end accuses nobody.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checks.features import Reading, features, reading, windows
from checks.language import Language
from checks.matcher import Hit
from checks.model import Model, model
from checks.passage import Passage

RULE = "implied-{}"
HONEST = -0.5
"""The score below which a sentence reads as honest, whatever phrase is in it."""
_SHOWN = 3
TOGETHER = 0.6  # more, for two sentences: each has had its chance to be wrong already
_FAMILIAR = 0.5  # of its words, for a sentence to be judged


class Impression(NamedTuple):
    """A stretch of text, how dishonest it seems, and, where it is reported, the hit."""

    start: int
    end: int
    score: float
    hit: Hit | None


def impressions(text: str, read: Passage, language: Language) -> list[Impression]:
    """Return what the model makes of each sentence, and of each with the next; [] without one.

    In the order of the text, and of those that begin together the shorter first.
    """
    known = model(language.code)
    if known is None:
        return []
    judged = _judged(reading(text, read, language), known)
    return sorted(judged, key=lambda each: (each.start, each.end))


def _judged(read: Reading, known: Model) -> Iterator[Impression]:
    words = read.passage.words
    sentences = {(each.start, each.stop) for each in read.passage.sentences}
    for window in windows(read.text, read.passage):
        shown = features(read, window)
        if not _is_familiar(known, shown):
            continue
        start, end = words[window.start].start, words[window.stop - 1].end
        score, hit = known.score(shown), None
        alone = (window.start, window.stop) in sentences
        if score > known.limit + (0 if alone else TOGETHER):
            rule = RULE.format(known.family(shown))
            hit = Hit(rule, start, end, {}, weighed=_weighed(known, read, window))
        yield Impression(start, end, score, hit)


def _is_familiar(known: Model, shown: set[str]) -> bool:
    """Whether enough words have been seen before: an address or a list of names has not."""
    words = [each for each in shown if " " not in each]
    return sum(known.weight(each) != 0 for each in words) >= _FAMILIAR * len(words)


def _weighed(known: Model, read: Reading, window: range) -> tuple[str, ...]:
    """Return the words that spoke most for dishonesty, in their order."""
    weights: dict[str, int] = {}
    for at in window:
        word = read.passage.words[at]
        shown = read.text[word.start : word.end]
        alone = features(read, range(at, at + 1))
        weight = sum(known.weight(each) for each in alone if " " not in each)
        if weight > 0 and shown.isalpha():
            weights[shown] = max(weight, weights.get(shown, 0))
    heavy = sorted(weights, key=lambda each: -weights[each])[:_SHOWN]
    return tuple(each for each in weights if each in heavy)


def around(hit: Hit, judged: Sequence[Impression]) -> list[int]:
    """Return the places in `judged` of the stretches that share a character with a hit.

    A stretch is a sentence or two, so behind the first that ends too early none reaches further.
    """
    found = []
    for at in range(bisect_left(judged, hit.end, key=lambda each: each.start) - 1, -1, -1):
        if judged[at].end <= hit.start:
            break
        found.append(at)
    return found
