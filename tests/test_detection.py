"""The language a text is in: told by small words, and only where there is no doubt."""

import pytest

from checks.detection import detected, foreign
from checks.language import CODES, common_words, language

REASONS = {code: [words.why for words in language(code).rules.values()] for code in CODES}
MOST = 0.95


@pytest.mark.parametrize("code", CODES)
def test_the_small_words_read_alone_are_those_of_the_pack(code: str) -> None:
    assert common_words(code) == language(code).common


@pytest.mark.parametrize("code", CODES)
def test_no_text_of_a_pack_is_foreign_under_its_own_language(code: str) -> None:
    assert [text for text in REASONS[code] if foreign(text, code)] == []
    assert [text for text in REASONS[code] if foreign(text, code, CODES)] == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("other", CODES)
def test_nearly_every_text_of_a_pack_is_foreign_under_another(code: str, other: str) -> None:
    if other != code:
        told = [foreign(text, other) for text in REASONS[code]]
        assert told.count(code) >= MOST * len(told)
        assert set(told) <= {code, None}


@pytest.mark.parametrize("code", CODES)
def test_a_text_is_told_by_its_small_words(code: str) -> None:
    assert language(code).common
    assert {detected(text) for text in REASONS[code]} == {code}


def test_what_may_be_a_name_is_left_alone() -> None:
    assert foreign("One good talk for you", "nl") is None
    assert foreign("12 online coaching sessions, Zoom, 60 minutes, Teams", "pl") is None
    assert foreign("Een gesprek volgens ‘How to do nothing’, en daarna nog een", "nl") is None


def test_of_a_text_that_stands_twice_less_has_to_be_told() -> None:
    text = "Online talks, notes included, every Tuesday"
    assert foreign(text, "nl") is None
    assert foreign(text, "nl", ["en", "nl"]) == "en"
    assert foreign(text, "en", ["en", "nl"]) is None
