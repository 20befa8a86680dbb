"""The contract of a pack: the same rules, terms and placeholders in every language."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import yaml

import checks.language
from checks.language import CODES, language, language_from
from checks.lexicon import classes, notation
from checks.passage import Passage, passage
from checks.phrase import Node, compile_phrase
from checks.search import Search

PACKS = Path(checks.language.__file__).with_name("languages")
ENGLISH = language("en")
PROSE = [rule for rule, words in ENGLISH.rules.items() if words.phrases]
ENOUGH = 8


def placeholders(text: str) -> Counter[str]:
    return Counter(re.findall(r"\{([a-z]+)\}", text))


def unmarked(example: str) -> str:
    return example.replace("[[", "").replace("]]", "")


def test_every_file_is_a_language_and_every_language_a_file() -> None:
    assert {path.stem for path in PACKS.glob("*.yaml")} == set(CODES)


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="xx"):
        language("xx")


@pytest.mark.parametrize("code", CODES)
def test_a_pack_has_the_same_rules_and_terms_as_the_others(code: str) -> None:
    pack = language(code)
    assert set(pack.rules) == set(ENGLISH.rules)
    assert set(pack.terms) == set(ENGLISH.terms)
    assert [rule for rule, words in pack.rules.items() if words.phrases] == PROSE


@pytest.mark.parametrize("code", CODES)
def test_a_pack_has_the_same_kinds_of_phrases(code: str) -> None:
    for rule in PROSE:
        assert set(language(code).rules[rule].phrases) == set(ENGLISH.rules[rule].phrases), rule


@pytest.mark.parametrize("code", CODES)
def test_a_pack_has_the_same_placeholders(code: str) -> None:
    pack = language(code)
    for rule, words in pack.rules.items():
        for part in ("title", "message", "why", "fix"):
            ours, theirs = getattr(words, part), getattr(ENGLISH.rules[rule], part)
            assert placeholders(ours) == placeholders(theirs), (rule, part)
            assert not re.search(r"[{}]", re.sub(r"\{[a-z]+\}", "", ours)), (rule, part)
    for key, term in pack.terms.items():
        assert placeholders(term) == placeholders(ENGLISH.terms[key]), key


@pytest.mark.parametrize("code", CODES)
def test_a_message_is_one_line_without_a_full_stop(code: str) -> None:
    for rule, words in language(code).rules.items():
        assert "\n" not in words.message, rule
        assert not words.message.rstrip().endswith("."), rule
        assert "{" not in words.title and not words.title.endswith("."), rule
        assert words.why.rstrip()[-1] in ".?!", rule
        assert words.fix.rstrip()[-1] in ".?!", rule


@pytest.mark.parametrize("code", CODES)
def test_a_word_rule_says_what_it_found(code: str) -> None:
    for rule in PROSE:
        assert placeholders(language(code).rules[rule].message)["found"] == 1, rule


@pytest.mark.parametrize("code", CODES)
def test_nothing_in_a_pack_is_said_twice(code: str) -> None:
    def keys(node: yaml.Node, at: str) -> Iterator[str]:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                yield f"{at}.{key.value}"
                yield from keys(value, f"{at}.{key.value}")

    root = yaml.compose((PACKS / f"{code}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    assert [key for key, times in Counter(keys(root, "")).items() if times > 1] == []
    for rule, words in language(code).rules.items():
        for texts in (*words.phrases.values(), words.unless, words.flags, words.passes):
            assert [text for text, times in Counter(texts).items() if times > 1] == [], rule


@pytest.mark.parametrize("code", CODES)
def test_the_examples_are_enough(code: str) -> None:
    for rule in PROSE:
        words = language(code).rules[rule]
        assert len(words.flags) >= ENOUGH, rule
        assert len(words.passes) >= ENOUGH, rule
        assert not {*map(unmarked, words.flags)} & {*words.passes}, rule


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("rule", PROSE)
def test_every_phrase_is_found_in_an_example(code: str, rule: str) -> None:
    pack = language(code)
    words = pack.rules[rule]
    reads = [passage(unmarked(example), pack.spelling, pack.numerals) for example in words.flags]
    searches = [(read, Search(read, classes(pack))) for read in reads]
    for phrases in words.phrases.values():
        for phrase in phrases:
            nodes = compile_phrase(phrase, notation(pack))
            assert any(_finds(read, search, nodes) for read, search in searches), phrase


def _finds(read: Passage, search: Search, nodes: Iterable[Node]) -> bool:
    for at in range(len(read.words)):
        search.allow()
        if any(search.longest(node, at) for node in nodes):
            return True
    return False


BROKEN = {
    "name: X\nterms: {a: b}\nrules: {}\ncolour: red": "colour",
    "name: X\nterms: {a: b}\nrules:\n  r: {title: t, message: m, why: w}": "rules.r.fix",
    "name: X\nterms: {a: b}\nrules:\n  r: {title: t, message: m, why: w, fix: f, phrase: [a]}": "rules.r: .*phrase",
    "name: X\nterms: {a: [b]}\nrules: {}": "terms.a",
    "name: X\nterms: {a: b}\nrules: {}\ndrop_accents: maybe": "drop_accents",
    "name: X\nterms: {a: b}\nrules: {}\nclasses: {c: d}": "classes.c",
    "name: X\nterms: {a: b}\nrules: {}\nnumerals: {numbers: {ten: ten}}": "numerals.numbers.ten",
    "name: X\nterms: {a: b}\nrules: {}\nnumerals: {number: {ten: 10}}": "number",
    "terms: {a: b}\nrules: {}": "name",
    "name: 'X": "quoted scalar",
    "[1, 2]": "expected keys",
}


@pytest.mark.parametrize(("pack", "said"), BROKEN.items())
def test_a_broken_pack_is_refused_by_name_and_key(pack: str, said: str) -> None:
    with pytest.raises(ValueError, match=f"(?s)language pack xx.*{said}"):
        language_from("xx", pack)


def test_words_that_yaml_likes_to_turn_into_truths_stay_words() -> None:
    pack = language_from("xx", "name: no\nterms: {on: yes, off: 1.0}\nrules: {}")
    assert (pack.name, dict(pack.terms)) == ("no", {"on": "yes", "off": "1.0"})


def test_wording_a_message_compiles_no_phrase() -> None:
    bad = "name: X\nterms: {a: b}\nrules:\n  r: {title: t, message: m, why: w, fix: f, phrases: ['(']}"
    assert language_from("xx", bad).rules["r"].message == "m"
