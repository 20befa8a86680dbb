"""The texts that the models are made from, each with what it is and whose."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from re import compile as pattern

import yaml
from quality import LEARNT, sentences

from checks.document import Route
from checks.language import language
from checks.prose import prose
from checks.reading import read_document, read_source
from checks.rule import in_prose
from checks.rules import BY_ID
from checks.shape import read_offer
from checks.waiver import route_of

ROOT = Path(__file__).parents[1]
MARK = pattern(r"\[\[|\]\]")
HONEST = "honest"
OURS = "ours"


def texts(code: str) -> Iterator[tuple[str, str, str]]:
    """Yield texts, what they are and whose: those written to be learnt from, the packs, the offers."""
    for part in LEARNT:
        for each in sentences(code, part):
            yield each.text, HONEST if each.honest else each.rule, part
    for rule, words in language(code).rules.items():
        if rule in BY_ID and BY_ID[rule].check is in_prose:
            yield from ((MARK.sub("", text), rule, OURS) for text in words.flags)
            yield from ((text, HONEST, OURS) for text in words.passes)
    for path in sorted((ROOT / "offers").glob("*.yaml")):
        document, _, skipped = read_document(read_source(path)[0])
        assert document is not None
        offer, _, _ = read_offer(document, skipped)
        # Where a coach has set a rule aside, the words are no model of plain speaking.
        aside = {("waivers",), *(route_of(each.where) for each in offer.waivers)}
        for found in prose(document, offer.languages.source):
            if found.language == code and not any(_begins(found.route, each) for each in aside):
                yield found.text.value, HONEST, OURS
    labels = (ROOT / "site_builder" / "labels" / f"{code}.yaml").read_text("utf-8")
    yield from ((text, HONEST, OURS) for text in _leaves(yaml.load(labels, yaml.CBaseLoader)))


def _begins(route: Route, with_route: Route) -> bool:
    return route[: len(with_route)] == with_route


def _leaves(content: object) -> Iterator[str]:
    if isinstance(content, dict):
        for each in content.values():
            yield from _leaves(each)
    else:
        yield str(content)


def digest(code: str) -> str:
    """Return what tells whether a model was made from the sentences that are there now."""
    return sha256(json.dumps(list(texts(code))).encode()).hexdigest()
