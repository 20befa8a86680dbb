"""A model: how much each feature of a sentence speaks for dishonesty, and for which family of it.

It is a file a language, made by `make model` from the sentences in tests/sentences: a line of
JSON, then two compressed tables of signed bytes. Features are found by their checksum (feature
hashing, Weinberger et al. 2009), so that a model is small and nothing in it has to be parsed.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from json import loads
from math import sqrt
from pathlib import Path
from zlib import crc32, decompress

BITS, FAMILY_BITS = 20, 14  # of the checksum, for each of the two tables
FOLDER = Path(__file__).with_name("models")


@dataclass(frozen=True)
class Model:
    """`weights` say how dishonest a feature is, `families` of which kind; a score above `limit`
    is reported. A unit of weight is `scale`, and `bias` is what every sentence begins with."""

    limit: float
    bias: float
    scale: float
    weights: array[int]
    families: Mapping[str, array[int]]

    def weight(self, feature: str) -> int:
        return self.weights[bucket(feature, BITS)]

    def score(self, features: Iterable[str]) -> float:
        """Return how dishonest a sentence seems: below 0 it is rather honest."""
        weights = [self.weight(each) for each in features]
        return self.bias + self.scale * sum(weights) / sqrt(len(weights))

    def family(self, features: Iterable[str]) -> str:
        """Return the family that a sentence, taken to be dishonest, most likely belongs to."""
        buckets = [bucket(each, FAMILY_BITS) for each in features if " " not in each]
        sums = {name: sum(table[each] for each in buckets) for name, table in self.families.items()}
        return max(sums, key=lambda name: (sums[name], name))


def bucket(feature: str, bits: int) -> int:
    """Return the place of a feature in a table."""
    return crc32(feature.encode()) & ((1 << bits) - 1)


@cache
def model(code: str) -> Model | None:
    """Return the model of a language, or None where none has been made."""
    file = FOLDER / f"{code}.model"
    if not file.exists():
        return None
    head, _, packed = file.read_bytes().partition(b"\n")
    said = loads(head)
    table = array("b", decompress(packed))
    weights, rest = table[: 1 << BITS], table[1 << BITS :]
    size = 1 << FAMILY_BITS
    families = {name: rest[at * size : (at + 1) * size] for at, name in enumerate(said["families"])}
    return Model(said["limit"], said["bias"], said["scale"], weights, families)
