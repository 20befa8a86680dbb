"""All that is found in a text: by phrases, and by the model where no phrase was found."""

from collections.abc import Iterator, Set

from checks.impression import HONEST, Impressions, around, impressions
from checks.language import Language
from checks.leaning import leaning
from checks.matcher import Hit, find_in
from checks.passage import passage


def hits(text: str, language: Language, accusing: Set[str]) -> list[Hit]:
    """Return every hit in a text, in the order of the text.

    `accusing` are the rules that words alone can break. Theirs are taken back where the model
    reads the whole as honest; what other rules hold against the facts says nothing by itself.
    """
    read = passage(text, language.spelling, language.numerals)
    found = find_in(read, language)
    if seen := impressions(text, read, language):
        found, taken = _kept(found, seen, accusing)
        found += _implied(seen, taken)
    return sorted(found, key=lambda hit: (hit.start, hit.end))


def _kept(found: list[Hit], seen: Impressions, accusing: Set[str]) -> tuple[list[Hit], set[int]]:
    """Return the hits that are not taken back, and which stretches they are on."""
    kept: list[Hit] = []
    taken: set[int] = set()
    for hit in found:
        there = around(hit, seen.judged)
        if hit.rule not in accusing:
            kept.append(hit)
        elif not there or any(seen.judged[at].score >= HONEST for at in there):
            kept.append(hit)
            taken.update(there)
    return kept, taken


def _implied(seen: Impressions, taken: set[int]) -> Iterator[Hit]:
    """Yield what only the model says, where no phrase was found."""
    judged, more = seen.judged, leaning(seen, taken)
    # A sentence by itself says more exactly where than one with the next.
    for at in sorted(range(len(judged)), key=lambda at: judged[at].end - judged[at].start):
        if judged[at].over > more and at not in taken:
            hit = seen.hit(judged[at])
            yield hit
            taken.update(around(hit, judged))
