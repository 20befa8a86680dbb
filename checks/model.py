"""A model: how much each feature of a sentence speaks for dishonesty, and for which family of it.

It is a file a language, made by `make model` from the sentences in tests/sentences: a line of
JSON, then two compressed tables of signed bytes. Features are found by their checksum (feature
hashing, Weinberger et al. 2009), so that a model is small and nothing in it has to be parsed.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from json import loads
from math import sqrt
from pathlib import Path
from zlib import crc32, decompress

BITS, FAMILY_BITS = 20, 17  # of the checksum, for each of the two tables
FOLDER = Path(__file__).with_name("models")


@dataclass(frozen=True)
class Weights:
    """A table by the checksum of a feature. A unit of weight is `scale`, and `bias` is what every
    sentence begins with."""

    bias: float
    scale: float
    table: array[int]

    def of(self, buckets: Collection[int]) -> float:
        """Return the weight of a sentence that has features in these places of the table."""
        return self.bias + self.scale * sum(self.table[each] for each in buckets) / sqrt(
            len(buckets)
        )


@dataclass(frozen=True)
class Model:
    """`weights` say how dishonest a feature is; a score above `limit` is reported. `families` say
    of which kind it is."""

    limit: float
    weights: Weights
    families: Mapping[str, Weights]

    def weight(self, feature: str) -> int:
        return self.weights.table[bucket(feature, BITS)]

    def score(self, features: Iterable[str]) -> float:
        """Return how dishonest a sentence seems: below 0 it is rather honest."""
        return self.weights.of([bucket(each, BITS) for each in features])

    def family(self, features: Iterable[str]) -> str:
        """Return the family that a sentence, taken to be dishonest, most likely belongs to."""
        buckets = [bucket(each, FAMILY_BITS) for each in features]
        return max(self.families, key=lambda name: (self.families[name].of(buckets), name))


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
    families = {
        name: Weights(bias, said["family_scale"], rest[at * size : (at + 1) * size])
        for at, (name, bias) in enumerate(said["families"].items())
    }
    return Model(said["limit"], Weights(said["bias"], said["scale"], weights), families)
