"""All that is found in a text: by phrases, and by the model where no phrase was found."""

from collections.abc import Set

from checks.impression import impressions, reads_as_honest
from checks.language import Language
from checks.matcher import Hit, find


def hits(text: str, language: Language, accusing: Set[str]) -> list[Hit]:
    """Return every hit in a text, in the order of the text.

    `accusing` are the rules that words alone can break. Theirs are taken back where the model
    reads the whole as honest; what other rules hold against the facts says nothing by itself.
    """
    judged = impressions(text, language)
    found = [
        hit
        for hit in find(text, language)
        if hit.rule not in accusing or not reads_as_honest(hit, judged)
    ]
    for each in judged:
        taken = (hit for hit in found if hit.rule in accusing or hit.weighed)
        if each.hit and all(each.end <= hit.start or hit.end <= each.start for hit in taken):
            found.append(each.hit)
    return sorted(found, key=lambda hit: (hit.start, hit.end))
