"""Broken YAML of every common kind is explained in a coach's words, whichever parser reads it."""

import pytest
import yaml

from checks.language import CODES, language
from checks.yaml_problem import OTHER, term_for

BROKEN = {
    "title: Calm start: a course": "yaml.colon-in-text",
    "title: one\n summary: two": "yaml.colon-in-text",
    "title: - one": "yaml.dash-in-text",
    "title: one\nsummary": "yaml.missing-colon",
    "title: @anna": "yaml.bad-start",
    "title: `code`": "yaml.bad-start",
    "title: %off": "yaml.bad-start",
    "for:\n  a: 1\n b: 2": "yaml.indentation",
    "title: 'it's'": "yaml.indentation",
    'title: "one" two': "yaml.indentation",
    "title: 'one": "yaml.unclosed-quote",
    'title: "one\n---\n': "yaml.unclosed-quote",
    'title: "one\\q"': "yaml.unknown-escape",
    'title: "\\xZZ"': "yaml.unknown-escape",
    "title: *bold": "yaml.unknown-alias",
    "title: *": "yaml.bad-anchor",
    "title: & more": "yaml.bad-anchor",
    "price: 1\n\ttitle: 2": "yaml.tab",
    "- a\nb: c": "yaml.dash-expected",
    "list: [1, 2": "yaml.unclosed-list",
    "price: {a: 1": "yaml.unclosed-block",
    "price: }": "yaml.missing-value",
    "a: &x 1\nb: &x 2": "yaml.duplicate-anchor",
    "title: !x!y z": "yaml.bad-tag",
    "title: !<x": "yaml.bad-tag",
    "title: >more\n text": "yaml.block-text",
    "title: ?\n": "yaml.question-mark",
    "%YAML 3.0\n---\na": "yaml.directive",
    "--- a\n... b": "yaml.document-mark",
}


def complaint(text: str, loader: type) -> yaml.YAMLError:
    with pytest.raises(yaml.YAMLError) as caught:
        list(yaml.compose_all(text, loader))
    return caught.value


# PyYAML's own parser lets an anchor stand twice.
CASES = [
    (text, key, loader)
    for text, key in BROKEN.items()
    for loader in ("CBaseLoader", "BaseLoader")
    if not (loader == "BaseLoader" and text == "a: &x 1\nb: &x 2")
]


@pytest.mark.parametrize(("text", "key", "loader"), CASES)
def test_real_broken_yaml_is_explained(text: str, key: str, loader: str) -> None:
    error = complaint(text, getattr(yaml, loader))
    assert isinstance(error, yaml.MarkedYAMLError)
    assert term_for(error.problem or "", error.context) == key


@pytest.mark.parametrize("loader", ["CBaseLoader", "BaseLoader"])
def test_a_control_character_is_explained(loader: str) -> None:
    error = complaint("title: \x01", getattr(yaml, loader))
    assert isinstance(error, yaml.reader.ReaderError)
    assert term_for(error.reason, None) == "yaml.control-character"


def test_an_unheard_of_problem_is_passed_on() -> None:
    assert term_for("the moon is full", "while parsing a moon") == OTHER
    assert term_for("the moon is full", None) == OTHER


@pytest.mark.parametrize("code", CODES)
def test_every_explanation_has_words(code: str) -> None:
    from checks.yaml_problem import _ROWS

    keys = {key for _, _, key in _ROWS} | {OTHER}
    assert keys == {key for key in language(code).terms if key.startswith("yaml.")}
