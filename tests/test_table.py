"""Tables: what a spreadsheet writes is read back, each cell with its place."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.source import Source
from checks.table import table

CELL = st.text(
    st.characters(blacklist_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]) | st.sampled_from(' ,;"\n'),
    max_size=12,
).map(str.strip)


def wrong(text: str) -> list[tuple[str, str]]:
    found = table(Source("x.csv", text)).problems
    return [(each.wrong, text[each.span.start : each.span.end]) for each in found]


def values(text: str) -> list[list[str]]:
    return [[cell.value for cell in row] for row in table(Source("x.csv", text)).rows]


@given(
    st.lists(st.lists(CELL, min_size=3, max_size=3), max_size=6),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\r\n", "\n"]),
    st.sampled_from(["", "\ufeff"]),
)
def test_what_was_written_is_read(
    rows: list[list[str]], separator: str, line_break: str, mark: str
) -> None:
    written = io.StringIO()
    writer = csv.writer(
        written, delimiter=separator, lineterminator=line_break, quoting=csv.QUOTE_ALL
    )
    writer.writerows([["week", "source", "text"], *rows])
    source = Source("x.csv", mark + written.getvalue())
    found = table(source)
    assert found.problems == ()
    assert [[cell.value for cell in row] for row in found.rows] == [row for row in rows if any(row)]
    for row in found.rows:
        for cell in row:
            shown = source.text[cell.span.start : cell.span.end]
            assert shown.replace('""', '"') == cell.value
            for at in range(len(cell.value)):
                start, end = cell.locate(source, at, at + 1)
                assert source.text[start:end] in (cell.value[at], '""')


@given(st.text(st.sampled_from('ab",;\n\r \t')))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    for each in table(Source("x.csv", text)).problems:
        assert 0 <= each.span.start <= each.span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a,b\n1,2\n", [["1", "2"]]),
        ("a;b\n1,5;2\n", [["1,5", "2"]]),
        ("a\tb\n1\t 2 \n", [["1", "2"]]),
        ('a,b\r\n"1, or ""2""",  "x"\r\n', [['1, or "2"', "x"]]),
        ('a,b\n"two\nlines",2\n', [["two\nlines", "2"]]),
        ("a,b\n\n,\n1,2\n\n", [["1", "2"]]),
        ("a,b,,\n1,2,,\n", [["1", "2", "", ""]]),
        ('"a,x",b\n1,2', [["1", "2"]]),
    ],
)
def test_reading(text: str, read: list[list[str]]) -> None:
    assert values(text) == read
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("no-header", "")]),
        ("\n,,\n", [("no-header", "")]),
        ("a,,b\n1,2,3\n", [("nameless-column", "")]),
        ("a,A\n1,2\n", [("column-twice", "A")]),
        ("a,b\n1\n", [("cells", "1")]),
        ("a,b\n1,2,3\n", [("cells", "1,2,3")]),
        ('a,b\n"1"x,2\n', [("after-quote", "x")]),
        ('a,b\n1,"2\n3,4\n', [("unclosed-quote", '"')]),
    ],
)
def test_mistakes_stand_where_they_are(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(text) == found
