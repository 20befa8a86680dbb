"""A leaning: what the rest of a text says about each of its sentences.

The sentences of a page share an author. Where many press, one that only seems to is believed less;
where hardly any does, one that seems to is more likely a scene or a joke. (Empirical Bayes: the
others set what is expected.)
"""

from collections.abc import Collection

from checks.impression import Impressions

_ENOUGH = 10  # sentences, for a text to say something about its author
_MANY, _FEW = 0.13, 0.07  # of them
_LESS, _MORE = -0.8, 0.5
"""What the limit is changed by; found on pages put together from authors unknown to the model:
on honest ones a quarter fewer sentences were accused; on others a tenth more was found, and 4
instead of 2 % of the honest sentences beside it accused."""


def leaning(read: Impressions, taken: Collection[int]) -> float:
    """Return what a text adds to the limit for its sentences; `taken` have a phrase already."""
    alone = [at for at, each in enumerate(read.judged) if each.alone]
    if len(alone) < _ENOUGH:
        return 0
    share = sum(at in taken or read.judged[at].over > 0 for at in alone) / len(alone)
    return _LESS if share >= _MANY else _MORE if share <= _FEW else 0
