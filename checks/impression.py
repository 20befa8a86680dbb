"""An impression: what a small model makes of whole sentences.

Where no phrase was found its word is a warning, never an error, and it says which words weighed.
Where one was found, it may take it back: what reads as honest from beginning to end accuses nobody.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checks.features import Reading, features, reading, windows
from checks.language import Language
from checks.matcher import Hit
from checks.model import Model, model
from checks.passage import Passage

RULE = "implied-{}"
HONEST = -1.0
"""The score below which a sentence reads as honest, whatever phrase is in it."""
_SHOWN = 3
TOGETHER = 0.3  # more, for two sentences: each has had its chance to be wrong already
_FAMILIAR = 0.5  # of its words, for a sentence to be judged


class Impression(NamedTuple):
    """A stretch of text and how dishonest it seems: `over` is how far its score is above the
    limit, and `alone` whether it is one sentence; `window` counts in words."""

    start: int
    end: int
    score: float
    over: float
    alone: bool
    window: range


@dataclass(frozen=True)
class Impressions:
    """What the model makes of a text, in its order; of stretches that begin together the shorter
    first."""

    known: Model
    read: Reading
    judged: Sequence[Impression]

    def hit(self, each: Impression) -> Hit:
        """Return what is reported of a stretch: a rule, and the words that weighed."""
        rule = RULE.format(self.known.family(features(self.read, each.window)))
        weighed = _weighed(self.known, self.read, each.window)
        return Hit(rule, each.start, each.end, {}, weighed=weighed)


def impressions(text: str, read: Passage, language: Language) -> Impressions | None:
    """Return what the model makes of each sentence, and of each with the next; None without one."""
    known = model(language.code)
    if known is None:
        return None
    seen = reading(text, read, language)
    judged = sorted(_judged(seen, known), key=lambda each: (each.start, each.end))
    return Impressions(known, seen, judged)


def _judged(read: Reading, known: Model) -> Iterator[Impression]:
    words = read.passage.words
    sentences = {(each.start, each.stop) for each in read.passage.sentences}
    for window in windows(read.text, read.passage):
        shown = features(read, window)
        if not _is_familiar(known, shown):
            continue
        start, end = words[window.start].start, words[window.stop - 1].end
        alone = (window.start, window.stop) in sentences
        score = known.score(shown)
        over = score - known.limit - (0 if alone else TOGETHER)
        yield Impression(start, end, score, over, alone, window)


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
