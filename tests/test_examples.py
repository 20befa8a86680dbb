"""Every example of every pack: what is marked is found, what passes is left alone.

The rules that hold a sentence against the facts, or its place, find true sentences too, so their
hits accuse nobody: sentences of other rules may hold them."""

import re
from collections.abc import Iterator

import pytest

from checks.language import CODES, language
from checks.matcher import find
from checks.rule import in_prose
from checks.rules import RULES

COMPARED = frozenset(rule.id for rule in RULES if rule.check is not in_prose)
# In an offer, its own facts carry these.
ANSWERED = frozenset(rule.id for rule in RULES if rule.answered)
_MARK = re.compile(r"\[\[|\]\]")


def examples(part: str) -> Iterator[tuple[str, str, str]]:
    for code in CODES:
        for rule, words in language(code).rules.items():
            for example in getattr(words, part):
                yield code, rule, example


def marked(example: str) -> tuple[str, list[tuple[int, int]]]:
    """An example without its marks, and the places they enclosed."""
    text = _MARK.sub("", example)
    places = [match.start() - 2 * at for at, match in enumerate(_MARK.finditer(example))]
    return text, list(zip(places[::2], places[1::2], strict=True))


@pytest.mark.parametrize(("code", "rule", "example"), [*examples("flags")])
def test_what_is_marked_is_found(code: str, rule: str, example: str) -> None:
    text, expected = marked(example)
    hits = [hit for hit in find(text, language(code)) if hit.rule == rule]
    merged: list[tuple[int, int]] = []
    for hit in hits:
        # Hits of different kinds may overlap; the marks enclose them together.
        if merged and hit.start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], hit.end))
        else:
            merged.append((hit.start, hit.end))
    assert [text[a:b] for a, b in merged] == [text[a:b] for a, b in expected]
    assert merged == expected
    assert expected


PROMISES = [each for each in examples("flags") if each[1] in COMPARED]


@pytest.mark.parametrize(("code", "rule", "example"), PROMISES)
def test_an_honest_promise_is_no_accusation(code: str, rule: str, example: str) -> None:
    text, _ = marked(example)
    assert {hit.rule for hit in find(text, language(code))} <= COMPARED | ANSWERED


@pytest.mark.parametrize(("code", "rule", "example"), [*examples("passes")])
def test_what_passes_is_left_alone(code: str, rule: str, example: str) -> None:
    hits = [hit for hit in find(example, language(code)) if hit.rule not in COMPARED - {rule}]
    assert [(hit.rule, example[hit.start : hit.end]) for hit in hits] == []
