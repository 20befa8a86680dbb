"""The notation of phrases: what each sign finds, and how a bad phrase is refused."""

import pytest

from checks.language import Language, language_from
from checks.matcher import find

PACK = """
name: Test
numerals:
  numbers: {ten: 10}
  currencies: {EUR: [€]}
  percents: ["%"]
  periods: {1: [day, days]}
classes:
  deny: [not, never, "under no {pretext}"]
  pretext: [account, circumstances]
terms: {a: b}
rules:
  r: {title: t, message: m, why: w, fix: f, phrases: [PHRASE]}
"""


def pack(phrase: str, classes: str = "") -> Language:
    text = PACK.replace("PHRASE", '"' + phrase + '"')
    return language_from(
        "test", text.replace("  deny:", classes + "\n  deny:") if classes else text
    )


def spans(phrase: str, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in find(text, pack(phrase))]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("free trial", "A Free  trial!", "Free  trial"),
        ("free trial", "a free\ntrial", "free\ntrial"),
        ("money-back", "money back", "money back"),
        ("guarante*", "we guaranteed it", "guaranteed"),
        ("*maanden", "10K-omzetmaanden", "omzetmaanden"),
        ("*back*", "paybacks", "paybacks"),
        ("(a|b c) d", "so b c d", "b c d"),
        ("a (b|) c", "a c", "a c"),
        ("a (b|(c|d) ee) f", "a d ee f", "a d ee f"),
        ("earn {money}", "earn € 500 now", "earn € 500"),
        ("{number} places", "ten places", "ten places"),
        ("within {period}", "within ten days", "within ten days"),
        ("{percent} sure", "100% sure", "100% sure"),
        ("a {words} z", "a b cc d e z", "a b cc d e z"),
        ("a {words} z", "a z", "a z"),
        ("{deny} fail", "never fail", "never fail"),
        ("{deny} fail", "under no circumstances fail", "under no circumstances fail"),
        ("works . always", "It works. Always.", "works. Always"),
        (". always .", "No. Always! Yes", "Always"),
        ("risk free .", "Start risk-free", "risk-free"),
        ("no , sir", "no, sir", "no, sir"),
        ("a {words} , b", "a x y, b", "a x y, b"),
        ("free trial", "a free, “trial”", "free, “trial"),
        ("zero risk", "ｚｅｒｏ ri\u00adsk", "ｚｅｒｏ ri\u00adsk"),
    ],
)
def test_found(phrase: str, text: str, expected: str) -> None:
    assert spans(phrase, text) == [expected]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("free trial", "Free. Trial"),
        ("free trial", "free your trial"),
        ("free", "freedom"),
        ("a {words} z", "a b cc d e f z"),
        ("a {words} z", "a b, c z"),
        ("a {words} z", "a b c, z"),
        ("a {words} z", "a bee. cee z"),
        ("works . always", "works always"),
        ("no , sir", "no sir"),
        ("no , sir", "no. sir"),
        ("earn {money}", "earn ten"),
        ("{deny} fail", "circumstances fail"),
    ],
)
def test_not_found(phrase: str, text: str) -> None:
    assert spans(phrase, text) == []


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("()", "left out"),
        ("(a|)", "left out"),
        ("(a|b", "closed"),
        ("a) b", "opened"),
        ("a | b", "brackets"),
        ("a(b|c)", "beside it"),
        ("{nobody} knows", "{nobody}"),
        ("{} knows", "brace"),
        ("a { b", "brace"),
        ("{words} a", "begin"),
        ("a*b", "\\*"),
        ("a**", "\\*"),
        ("Free", "lower case"),
        ("!!", "not a word"),
    ],
)
def test_a_bad_phrase_is_refused_with_its_reason(phrase: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason) as caught:
        find("x", pack(phrase))
    assert f"“{phrase}”" in str(caught.value)


def test_a_class_that_holds_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="holds itself"):
        find("x", pack("a {loop}", '  loop: ["a {pool}"]\n  pool: ["b {loop}"]'))
