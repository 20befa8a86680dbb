"""The models, learnt from the sentences that are there to be learnt from. Run with `make model`.

A sentence is dishonest or honest by logistic regression over its features, rare ones weighing more
(inverse document frequency); the same weights come out every time. The limit is set on sentences
by authors that the model does not know. The measured sentences are never read.
"""

import json
import sys
import zlib
from collections.abc import Iterator, Sequence
from math import inf
from random import Random
from typing import Literal, NamedTuple

import numpy as np
from lessons import HONEST, digest, texts
from quality import LEARNT, SERIOUS
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from checks.features import features, reading, windows
from checks.impression import TOGETHER
from checks.language import CODES, language
from checks.model import BITS, FAMILY_BITS, FOLDER, bucket
from checks.passage import passage
from checks.rules import BY_ID

FAMILIES = ("outcome", "scarcity", "pressure", "authority", "no-refund", "proof", "journey")
STRENGTH = 0.5  # of a weight, against the evidence for it
RARITY = 1.5  # how much more a rare feature weighs
FOLDS = 7  # groups of authors, each judged by what the others teach
ALLOWED = 0.0175  # of the honest sentences, judged by a model that does not know their author

Seen = list[str]


class Example(NamedTuple):
    """What is seen of a text: as a whole, and of each stretch of it that will be judged."""

    whole: Seen
    sentences: list[Seen]
    pairs: list[Seen]
    family: str
    part: str

    @property
    def lessons(self) -> list[Seen]:
        # Each part of an honest text is honest; of a dishonest one only the whole is known.
        if self.family != HONEST:
            return [self.whole]
        return [
            self.whole,
            *(each for each in (*self.sentences, *self.pairs) if each != self.whole),
        ]


def examples(code: str) -> Iterator[Example]:
    known = language(code)
    once = {text: (rule, part) for text, rule, part in texts(code)}
    for text, (rule, part) in once.items():
        if rule != HONEST and BY_ID[rule].severity not in SERIOUS:
            continue
        family = HONEST if rule == HONEST else BY_ID[rule].family.value
        read = passage(text, known.spelling, known.numerals)
        if read.words and family in (HONEST, *FAMILIES):
            marked = reading(text, read, known)
            seen: dict[bool, list[Seen]] = {True: [], False: []}
            for window in windows(text, read):
                seen[window in read.sentences].append(sorted(features(marked, window)))
            whole = sorted(features(marked, range(len(read.words))))
            yield Example(whole, seen[True], seen[False], family, part)


class Table(NamedTuple):
    """Weights by bucket, and what every sentence begins with."""

    weights: np.ndarray
    bias: float

    def score(self, seen: Seen) -> float:
        at = [bucket(each, BITS) for each in seen]
        return float(self.bias + self.weights[at].sum() / np.sqrt(len(at)))

    def judge(self, each: Example) -> float:
        """Return the score that decides whether a text is reported, as in `checks.impression`."""
        alone = (self.score(seen) for seen in each.sentences)
        together = (self.score(seen) - TOGETHER for seen in each.pairs)
        return max(*alone, *together, -inf, -inf)


def trained(given: Sequence[Example]) -> Table:
    """Return the weights by which dishonest sentences are told from honest ones."""
    rows = [(seen, each.family != HONEST) for each in given for seen in each.lessons]
    return _regression([seen for seen, _ in rows], [[yes for _, yes in rows]], BITS)[0]


def families(given: Sequence[Example]) -> list[Table]:
    """Return a table a family, which tells it from the other dishonest sentences.

    Half of the sentences press: a small family would lose every doubtful one if it were not given
    as much weight as the others together.
    """
    theirs = [each for each in given if each.family != HONEST]
    answers = [[each.family == name for each in theirs] for name in FAMILIES]
    return _regression([each.whole for each in theirs], answers, FAMILY_BITS, "balanced")


def _regression(
    rows: Sequence[Seen],
    answers: Sequence[Sequence[bool]],
    bits: int,
    balance: Literal["balanced"] | None = None,
) -> list[Table]:
    """Return a table for each question, of which there is an answer to each row."""
    buckets = [sorted({bucket(name, bits) for name in seen}) for seen in rows]
    often = np.bincount([at for row in buckets for at in row], minlength=1 << bits)
    rare = np.where(often > 0, np.log(1 + len(rows) / np.maximum(often, 1)) ** RARITY, 0)
    columns = np.array([at for row in buckets for at in row])
    sizes = np.array([len(row) for row in buckets])
    values = rare[columns] / np.repeat(np.sqrt(sizes), sizes)
    matrix = csr_matrix(
        (values, columns, np.concatenate(([0], np.cumsum(sizes)))), (len(rows), 1 << bits)
    )
    tables = []
    for answer in answers:
        regression = LogisticRegression(
            C=STRENGTH, class_weight=balance, solver="liblinear", max_iter=500
        )
        regression.fit(matrix, answer)
        tables.append(Table(regression.coef_[0] * rare, float(regression.intercept_[0])))
    return tables


def limit_of(given: Sequence[Example]) -> tuple[float, float]:
    """Return the score above which a sentence is reported, and the share that is then found.

    Each hand's sentences are judged by a model that has learnt nothing of that hand, nor of a few
    others: sentences of authors it knows are twice as easy.
    """
    honest, dishonest = [], []
    hands = [part for part in LEARNT if part.startswith("hand")]
    for away in (hands[first::FOLDS] for first in range(FOLDS)):
        table = trained([each for each in given if each.part not in away])
        for each in given:
            if each.part in away:
                (dishonest if each.family != HONEST else honest).append(table.judge(each))
    honest.sort(reverse=True)
    limit = honest[int(len(honest) * ALLOWED)]
    return limit, sum(each > limit for each in dishonest) / len(dishonest)


def _signed(table: Table, scale: float) -> bytes:
    """Return weights as signed bytes, one a unit of `scale`."""
    return np.clip(np.round(table.weights / scale), -127, 127).astype(np.int8).tobytes()


def main(codes: Sequence[str]) -> None:
    FOLDER.mkdir(exist_ok=True)
    for code in codes or CODES:
        given = list(examples(code))
        Random(1).shuffle(given)
        limit, share = limit_of(given)
        table = trained(given)
        kinds = families(given)
        # Coarse steps tell as much as fine ones: with 31, and a few for families, as many sentences
        # of unknown authors are found, in three quarters and a third of the room of 127.
        scale = float(np.abs(table.weights).max() / 31)
        spread = np.abs([each.weights for each in kinds])
        family_scale = float(np.quantile(spread[spread > 0], 0.995) / 3)
        head = {
            "bias": round(table.bias, 4),
            "families": {
                name: round(each.bias, 4) for name, each in zip(FAMILIES, kinds, strict=True)
            },
            "family_scale": round(family_scale, 6),
            "limit": round(limit, 3),
            "scale": round(scale, 6),
            "sentences": len(given),
            "learnt_from": digest(code),
        }
        tables = [_signed(table, scale), *(_signed(each, family_scale) for each in kinds)]
        packed = zlib.compress(b"".join(tables), 9)
        (FOLDER / f"{code}.model").write_bytes(json.dumps(head).encode() + b"\n" + packed)
        said = f"{len(packed) // 1024} kB, limit {limit:.2f}, {share:.0%} found unseen"
        print(f"{code}: {len(given)} sentences, {said}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
