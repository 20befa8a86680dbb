"""Days in a text, as four languages write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.language import CODES, language
from checks.mentioned_day import mentioned_days

DAY = date(2027, 1, 11)


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en", "on 11 January 2027.", "11 January 2027"),
        ("en", "on 11th January", "11th January"),
        ("en", "on January 11, 2027", "January 11"),
        ("en", "on 2027-01-11", "2027-01-11"),
        ("nl", "op maandag 11 januari 2027", "11 januari 2027"),
        ("nl", "op 11-01-2027", "11-01-2027"),
        ("it", "l'11 gennaio", "11 gennaio"),
        ("it", "il 11/1/2027", "11/1/2027"),
        ("pl", "od 11 stycznia 2027 r.", "11 stycznia 2027"),
        ("pl", "11.01.2027", "11.01.2027"),
    ],
)
def test_a_day_is_found_on_its_words(code: str, text: str, words: str) -> None:
    [found] = mentioned_days(text, language(code))
    assert text[found.start : found.end] == words
    assert found.is_on(DAY)
    assert not found.is_on(date(2027, 11, 1))


def test_the_year_counts_where_it_is_named() -> None:
    [found] = mentioned_days("on 11 January 2026", language("en"))
    assert not found.is_on(DAY)


@pytest.mark.parametrize(
    "text", ["Only 8 may join.", "week 11", "11 people", "1.5.2", "in January"]
)
def test_no_day(text: str) -> None:
    assert [*mentioned_days(text, language("en"))] == []


@given(st.dates(date(1000, 1, 1)), st.sampled_from(CODES))
def test_every_day_is_read_in_words_and_in_digits(day: date, code: str) -> None:
    pack = language(code)
    name = next(name for name, number in pack.numerals.months.items() if number == day.month)
    for text in (f"{day.day} {name} {day.year}", day.isoformat(), f"{day:%d.%m.}{day.year}"):
        [found] = mentioned_days(text, pack)
        assert found.is_on(day)
        assert (found.start, found.end) == (0, len(text))


@given(st.text(max_size=40), st.sampled_from(CODES))
def test_any_text_is_read(text: str, code: str) -> None:
    for found in mentioned_days(text, language(code)):
        assert 0 <= found.start < found.end <= len(text)
