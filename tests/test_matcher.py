"""Hits: longest first, taken back by `unless` and by talk about language, never slow."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checks.language import CODES, Language, language, language_from
from checks.lexicon import Lexicon, accusing, unless
from checks.matcher import PhraseMatch, find, matches
from checks.passage import MARKS, passage
from checks.search import STEPS, Search
from checks.tokens import SOLID, tokens

PACK = language_from(
    "test",
    """
name: Test
numerals:
  numbers: {three: 3, twelve: 12}
  periods: {1: [day, days]}
frames: [a phrase, we do not write]
terms: {a: b}
rules:
  promise:
    {title: t, message: m, why: w, fix: f, phrases: [guaranteed result*, guaranteed result* for you, you win],
     unless: [not guaranteed result*, "you win (a prize|)  nothing"]}
  size:
    {title: t, message: m, why: w, fix: f,
     phrases: {left: ["{number} of {number} left"], seats: ["{number}"], window: ["within {period}"]}}
  other: {title: t, message: m, why: w, fix: f, phrases: [result* for you]}
""",
)


def said(text: str, rule: str = "promise", pack: Language = PACK) -> list[str]:
    return [text[hit.start : hit.end] for hit in find(text, pack) if hit.rule == rule]


def test_the_longest_hit_of_a_rule_wins() -> None:
    assert said("Guaranteed results for you!") == ["Guaranteed results for you"]


def test_hits_of_different_rules_may_overlap() -> None:
    assert said("Guaranteed results for you!", "other") == ["results for you"]


def test_two_hits_in_one_text_are_both_found_in_order() -> None:
    assert said("You win. Guaranteed results.") == ["You win", "Guaranteed results"]


@pytest.mark.parametrize("text", ["Not guaranteed results.", "You win nothing."])
def test_unless_takes_back_what_it_overlaps(text: str) -> None:
    assert said(text) == []


def test_unless_takes_back_nothing_else_in_the_sentence() -> None:
    assert said("Not guaranteed results, but you win.") == ["you win"]


@pytest.mark.parametrize(
    "text",
    [
        "“Guaranteed results” is a phrase we avoid.",
        "We do not write «guaranteed results!» here.",
        "We do not write ‘guaranteed results’.",
        'We do not write "guaranteed results".',
        "We do not write „guaranteed results”.",
    ],
)
def test_a_quotation_in_talk_about_language_does_not_count(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“Guaranteed results”, says Mark.",
        "“A phrase: guaranteed results” says Mark.",
        "We do not write much. “Guaranteed results!”",
        "We do not write “guaranteed” results.",
        "We do not write “guaranteed results.",
        "A phrase\n\n“guaranteed results”",
    ],
)
def test_other_quotations_count(text: str) -> None:
    assert len(said(text)) == 1


def test_values_are_named_by_kind_and_counted() -> None:
    (left,) = [hit for hit in find("Three of twelve left", PACK) if hit.kind == "left"]
    assert left.values == {"number": Decimal(3), "number.2": Decimal(12)}
    (window,) = [hit for hit in find("within 14 days", PACK) if hit.kind == "window"]
    assert window.values == {"period": Decimal(14)}


def test_kinds_of_one_rule_do_not_displace_one_another() -> None:
    assert {hit.kind for hit in find("Three of twelve left", PACK)} == {"left", "seats"}


def test_a_hit_covers_its_words_and_no_mark_around_them() -> None:
    text = "(“Guaran\u00adteed  results”!)"
    assert said(text) == ["Guaran\u00adteed  results"]


MARKETING = st.sampled_from(
    [
        *("guaranteed", "results", "for", "you", "win", "not", "a", "phrase", "we", "do", "write"),
        *(
            "three",
            "of",
            "twelve",
            "left",
            "within",
            "14",
            "days",
            "Ｇｕａｒａｎｔｅｅｄ",
            "re\u00adsults",
        ),
        *("“", "”", "«", "»", ",", ".", "!", "…", "-", "–", "\u200b", "ﬁ", "e\u0301", "😀"),
    ]
)


@given(st.lists(MARKETING, max_size=30).map(" ".join))
@example("Ｇｕａｒａｎｔｅｅｄ re\u00adsults")
def test_a_hit_read_again_by_itself_is_the_same_words(text: str) -> None:
    row = [token for token in tokens(text, PACK.spelling) if token.kind in SOLID]
    for hit in find(text, PACK):
        inside = [token.norm for token in row if hit.start <= token.start and token.end <= hit.end]
        again = tokens(text[hit.start : hit.end], PACK.spelling)
        assert [token.norm for token in again if token.kind in SOLID] == inside
        assert again[0].start == 0
        assert again[-1].end == hit.end - hit.start


@given(st.text(max_size=60), st.sampled_from(CODES))
def test_no_text_breaks_the_search(text: str, code: str) -> None:
    for hit in find(text, language(code)):
        assert 0 <= hit.start < hit.end <= len(text)


def steps(text: str, pack: Language) -> int:
    """How many steps it takes to try every phrase at every word; a count, so no clock is needed."""
    return tried(text, pack, accusing(pack))[1]


def tried(text: str, pack: Language, known: Lexicon) -> tuple[set[PhraseMatch], int]:
    """What is found without a sieve, and the steps it takes."""
    read = passage(text, pack.spelling, pack.numerals)
    search = Search(read, known.classes)
    found = set()
    for at, word in enumerate(read.words):
        search.allow()
        begun = [*known.words.under(word.norm), *known.marks.get(MARKS.get(read.gaps[at], ""), [])]
        for kind, starts in known.values.items():
            begun += starts if (kind, at) in read.values else []
        for start in begun:
            if (longest := search.longest(start.node, at)) and longest[0] > at:
                found.add(PhraseMatch(start.aim, at, *longest))
    return found, search.steps


@pytest.mark.parametrize("code", CODES)
def test_a_sieve_loses_no_phrase(code: str) -> None:
    pack = language(code)
    for rule, words in pack.rules.items():
        for text in (*words.flags, *words.passes):
            read = passage(text, pack.spelling, pack.numerals)
            for known in (accusing(pack), unless(pack, rule)):
                found = set(matches(read, known, Search(read, known.classes)))
                assert found == tried(text, pack, known)[0], text


@pytest.mark.parametrize("code", CODES)
def test_hostile_text_costs_each_word_a_bounded_number_of_steps(code: str) -> None:
    pack = language(code)
    for word in accusing(pack).words.whole_words():
        assert steps(f"{word} " * 50, pack) <= 50 * STEPS
    for phrase in pack.rules["blame-for-results"].phrases[""]:
        for mark in ("", ", ", ". "):
            hostile = phrase.translate(str.maketrans("(|){}*", "      ")) + mark
            assert steps(hostile * 30, pack) <= len(hostile.split()) * 30 * STEPS


@pytest.mark.parametrize("code", CODES)
def test_twice_the_text_costs_twice_the_steps(code: str) -> None:
    pack = language(code)
    text = " ".join(pack.rules["income-promise"].flags)
    once, twice = steps(text, pack), steps(f"{text} {text}", pack)
    assert 1.8 * once < twice < 2.2 * once


def test_the_bound_holds_for_a_phrase_made_to_be_slow() -> None:
    slow = language_from(
        "slow",
        "name: S\nterms: {a: b}\nrules:\n  r: {title: t, message: m, why: w, fix: f, phrases: "
        + '["a '
        + "({words} a|a {words}|{words}) " * 12
        + 'never"]}\n',
    )
    assert steps("a " * 200, slow) <= 200 * STEPS
    assert find("a " * 200, slow) == []


QUOTED = {
    "inside a sentence about it": ("Lines like “guaranteed results” make us frown.", []),
    "at the end of one": ("Nobody here says “guaranteed results”.", []),
    "with a frame and few words": ("A phrase: “guaranteed results”", []),
    "alone": ("“Guaranteed results!”", ["Guaranteed results"]),
    "with a name behind it": (
        "“Guaranteed results” – Anna, teacher, Leeds",
        ["Guaranteed results"],
    ),
    "on a button": ("Click “guaranteed results” now", ["guaranteed results"]),
    "only in part": ("We have “guaranteed” results for everyone here", ["guaranteed” results"]),
}


@pytest.mark.parametrize(("text", "found"), QUOTED.values(), ids=QUOTED)
def test_words_that_are_quoted(text: str, found: list[str]) -> None:
    hits = [text[hit.start : hit.end] for hit in find(text, PACK) if hit.rule == "promise"]
    assert [each.split(" for ")[0] for each in hits] == found
