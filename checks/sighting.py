"""All that is found in a text: by phrases, and by the model where no phrase was found."""

from collections.abc import Set

from checks.impression import HONEST, around, impressions
from checks.language import Language
from checks.matcher import Hit, find_in
from checks.passage import passage


def hits(text: str, language: Language, accusing: Set[str]) -> list[Hit]:
    """Return every hit in a text, in the order of the text.

    `accusing` are the rules that words alone can break. Theirs are taken back where the model
    reads the whole as honest; what other rules hold against the facts says nothing by itself.
    """
    read = passage(text, language.spelling, language.numerals)
    judged = impressions(text, read, language)
    found: list[Hit] = []
    taken: set[int] = set()
    for hit in find_in(read, language):
        there = around(hit, judged)
        if hit.rule not in accusing:
            found.append(hit)
        elif not there or any(judged[at].score >= HONEST for at in there):
            found.append(hit)
            taken.update(there)
    # A sentence by itself says more exactly where than one with the next.
    for at in sorted(range(len(judged)), key=lambda at: judged[at].end - judged[at].start):
        hit_at = judged[at].hit
        if hit_at and at not in taken:
            found.append(hit_at)
            taken.update(around(hit_at, judged))
    return sorted(found, key=lambda hit: (hit.start, hit.end))
