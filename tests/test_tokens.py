"""Tokens keep their place in the text, whatever folding does to its letters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.folding import fold
from checks.tokens import Kind, Spelling, tokens

PLAIN = Spelling(abbreviations=frozenset(["e.g", "d.w.z", "dhr", "r", "tys", "np"]))
DUTCH = Spelling(drop_accents=True)
ITALIAN = Spelling(elision=True)

HOSTILE = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("aeEéèüßﬁİ½10.,;:!?…'’‘“”«»„\"()-–—/\n\t %€zł\u00a0\u202f")),
        st.sampled_from(
            ["\u0301", "\u0308", "\u00ad", "\u200b", "\u200d", "\ufe0f", "😀", "Ａ", "１"]
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=80,
)


def norms(text: str, spelling: Spelling = PLAIN) -> list[str]:
    return [token.norm for token in tokens(text, spelling)]


def kinds(text: str, spelling: Spelling = PLAIN) -> list[Kind]:
    return [token.kind for token in tokens(text, spelling)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guaranteed RESULTS", ["guaranteed", "results"]),
        ("a money-back guarantee", ["a", "money", "back", "guarantee"]),
        ("gua\u00adran\u200bteed", ["guaranteed"]),
        ("ｇｕａｒａｎｔｅｅｄ", ["guaranteed"]),
        ("𝐠𝐮𝐚𝐫𝐚𝐧𝐭𝐞𝐞𝐝", ["guaranteed"]),
        ("you’ll don´t", ["you'll", "don't"]),
        ("cafe\u0301 caf\u00e9", ["café", "café"]),
        ("Straße", ["strasse"]),
        ("method™ days²", ["method", "days"]),
        ("10k €10.000 1 200,50 20\u00a0000", ["10", "k", "€", "10.000", "1200,50", "20000"]),
        ("in 2024 300 people", ["in", "2024", "300", "people"]),
        ("**now** 😀 #free", ["now", "free"]),
        ("is G U A R A N T E E D to work", ["is", "guaranteed", "to", "work"]),
        ("L A S T   D A Y S", ["last", "days"]),
        ("o-s-t-a-t-n-i", ["ostatni"]),
        ("options A B C or more", ["options", "a", "b", "c", "or", "more"]),
    ],
)
def test_norms(text: str, expected: list[str]) -> None:
    assert norms(text) == expected


def test_dutch_stress_accents_are_dropped_and_polish_letters_are_not() -> None:
    assert norms("één kún vóélt", DUTCH) == ["een", "kun", "voelt"]
    assert norms("są sa") == ["są", "sa"]


def test_an_italian_apostrophe_ends_a_word() -> None:
    assert norms("l’offerta dell'anno", ITALIAN) == ["l'", "offerta", "dell'", "anno"]
    assert norms("l’offerta") == ["l'offerta"]


@pytest.mark.parametrize(
    "text",
    [
        "Mind 10.000 euro",
        "see example.com today",
        "e.g. this",
        "dhr. Jansen",
        "d.w.z. dit",
        "2025 r. wolne",
        "10 tys. złotych",
        "J. Smith",
        "one line\nand the next",
        "it is 19:30 now",
        "wait… and see",
    ],
)
def test_no_sentence_ends_here(text: str) -> None:
    assert not {Kind.END, Kind.PARAGRAPH} & set(kinds(text))


@pytest.mark.parametrize(
    "text",
    [
        "This works. Always.",
        "Really? Yes",
        "Stop! Now",
        "Wait… Then",
        "It is 10. Then",
        "one\n\ntwo",
        "list\n- item",
        "list\n1. item",
        "one • two",
        "“Really.” Then",
    ],
)
def test_a_sentence_ends_here(text: str) -> None:
    assert {Kind.END, Kind.PARAGRAPH} & set(kinds(text)[:-1])


@pytest.mark.parametrize(
    "text",
    [
        "one, two",
        "one; two",
        "one: two",
        "one – two",
        "one - two",
        "one (two)",
        "one/two",
        "one -- two",
    ],
)
def test_a_clause_mark(text: str) -> None:
    assert Kind.CLAUSE in kinds(text)


@pytest.mark.parametrize("text", ["‘one’", "“one”", "«one»", "„one”", '"one"', "'one'"])
def test_quotation_marks(text: str) -> None:
    assert kinds(text) == [Kind.QUOTE, Kind.WORD, Kind.QUOTE]


def test_places_are_those_of_the_text_given() -> None:
    text = "ẞ\u00ad ﬁrst\u200b “é\u0301t\u00ade”!"
    found = [(token.norm, text[token.start : token.end]) for token in tokens(text, PLAIN)]
    assert ("first", "ﬁrst") in found
    assert found[0] == ("ss", "ẞ")


@given(HOSTILE, st.booleans())
def test_folding_gives_every_letter_a_place(text: str, drop_accents: bool) -> None:
    folded = fold(text, drop_accents)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)


@given(HOSTILE, st.sampled_from([PLAIN, DUTCH, ITALIAN]))
def test_tokens_stand_in_order_and_do_not_overlap(text: str, spelling: Spelling) -> None:
    end = 0
    for token in tokens(text, spelling):
        assert end <= token.start < token.end <= len(text)
        end = token.end


@given(HOSTILE)
def test_a_word_read_again_by_itself_is_the_same_word(text: str) -> None:
    for token in tokens(text, PLAIN):
        if token.kind in (Kind.WORD, Kind.NUMBER):
            assert norms(text[token.start : token.end])[0] == token.norm


@given(st.text(alphabet=st.characters(max_codepoint=0x17F), max_size=60))
def test_composed_and_decomposed_text_read_the_same(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    words = [
        [t.norm for t in tokens(each, PLAIN) if t.kind is Kind.WORD]
        for each in (composed, decomposed)
    ]
    assert words[0] == words[1]
