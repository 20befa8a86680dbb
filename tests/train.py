"""The models, learnt from the sentences that are there to be learnt from. Run with `make model`.

A sentence is dishonest or honest by logistic regression over its features, rare ones weighing more
(inverse document frequency); the same weights come out every time. The limit is set on sentences
by authors that the model does not know. The measured sentences are never read.
"""

import json
import sys
import zlib
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

import numpy as np
from lessons import HONEST, digest, texts
from quality import LEARNT, SERIOUS
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from checks.features import features, reading, windows
from checks.language import CODES, language
from checks.model import BITS, FAMILY_BITS, FOLDER, bucket
from checks.passage import passage
from checks.rules import BY_ID

FAMILIES = ("outcome", "scarcity", "pressure", "authority", "no-refund", "proof", "journey")
STRENGTH = 0.5  # of a weight, against the evidence for it
RARITY = 1.5  # how much more a rare feature weighs
ALLOWED = 0.02  # of the honest sentences, judged by a model that does not know their author

Seen = list[str]


class Example(NamedTuple):
    """What is seen of a text as a whole, and of each window of it that will be judged."""

    whole: Seen
    windows: list[Seen]
    family: str
    part: str

    @property
    def lessons(self) -> list[Seen]:
        # Each part of an honest text is honest; of a dishonest one only the whole is known.
        return [self.whole, *self.windows] if self.family == HONEST else [self.whole]


def examples(code: str) -> Iterator[Example]:
    known = language(code)
    once = {text: (rule, part) for text, rule, part in texts(code)}
    for text, (rule, part) in once.items():
        if rule != HONEST and BY_ID[rule].severity not in SERIOUS:
            continue
        family = HONEST if rule == HONEST else BY_ID[rule].family.value
        read = passage(text, known.spelling, known.numerals)
        if read.words and family in (HONEST, *FAMILIES):
            whole = range(len(read.words))
            spans = [each for each in windows(text, read) if each != whole]
            marked = reading(text, read, known)
            seen = [sorted(features(marked, each)) for each in (whole, *spans)]
            yield Example(seen[0], seen[1:], family, part)


class Table(NamedTuple):
    """Weights by bucket, and what every sentence begins with."""

    weights: np.ndarray
    bias: float

    def score(self, seen: Seen) -> float:
        at = [bucket(each, BITS) for each in seen]
        return float(self.bias + self.weights[at].sum() / np.sqrt(len(at)))


def trained(given: Sequence[Example]) -> Table:
    """Return the weights by which dishonest sentences are told from honest ones."""
    rows = [(seen, each.family != HONEST) for each in given for seen in each.lessons]
    buckets = [sorted({bucket(name, BITS) for name in seen}) for seen, _ in rows]
    often = np.bincount([at for row in buckets for at in row], minlength=1 << BITS)
    rarity = np.where(often > 0, np.log(1 + len(rows) / np.maximum(often, 1)) ** RARITY, 0)
    columns = np.array([at for row in buckets for at in row])
    sizes = np.array([len(row) for row in buckets])
    values = rarity[columns] / np.repeat(np.sqrt(sizes), sizes)
    matrix = csr_matrix(
        (values, columns, np.concatenate(([0], np.cumsum(sizes)))), (len(rows), 1 << BITS)
    )
    regression = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=500)
    regression.fit(matrix, [dishonest for _, dishonest in rows])
    return Table(regression.coef_[0] * rarity, float(regression.intercept_[0]))


def families(given: Sequence[Example]) -> np.ndarray:
    """Return a table a family: how much a word speaks for it among dishonest sentences."""
    theirs = [each for each in given if each.family != HONEST]
    counts = np.full((len(FAMILIES), 1 << FAMILY_BITS), 0.2)
    for each in theirs:
        for name in each.whole:
            if " " not in name:
                counts[FAMILIES.index(each.family), bucket(name, FAMILY_BITS)] += 1
    shares = counts / counts.sum(axis=1, keepdims=True)
    logs = np.log(shares / shares.mean(axis=0))
    return np.clip(np.round(logs * 30), -127, 127).astype(np.int8)


def limit_of(given: Sequence[Example]) -> tuple[float, float]:
    """Return the score above which a sentence is reported, and the share that is then found.

    Each hand's sentences are judged by a model that has learnt nothing of that hand: sentences of
    authors it knows are twice as easy.
    """
    honest, dishonest = [], []
    for hand in [part for part in LEARNT if part.startswith("hand")]:
        table = trained([each for each in given if each.part != hand])
        for each in given:
            if each.part == hand:
                most = max(map(table.score, each.windows or [each.whole]))
                (dishonest if each.family != HONEST else honest).append(most)
    honest.sort(reverse=True)
    limit = honest[int(len(honest) * ALLOWED)]
    return limit, sum(each > limit for each in dishonest) / len(dishonest)


def main(codes: Sequence[str]) -> None:
    FOLDER.mkdir(exist_ok=True)
    for code in codes or CODES:
        given = list(examples(code))
        Random(1).shuffle(given)
        limit, share = limit_of(given)
        table = trained(given)
        scale = float(np.abs(table.weights).max() / 127)
        weights = np.round(table.weights / scale).astype(np.int8)
        head = {
            "bias": round(table.bias, 4),
            "families": FAMILIES,
            "limit": round(limit, 3),
            "scale": round(scale, 6),
            "sentences": len(given),
            "learnt_from": digest(code),
        }
        packed = zlib.compress(weights.tobytes() + families(given).tobytes(), 9)
        (FOLDER / f"{code}.model").write_bytes(json.dumps(head).encode() + b"\n" + packed)
        said = f"{len(packed) // 1024} kB, limit {limit:.2f}, {share:.0%} found unseen"
        print(f"{code}: {len(given)} sentences, {said}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
