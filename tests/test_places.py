"""Any stretch of any value maps to its exact place in the file, however the YAML is written."""

from dataclasses import dataclass
from itertools import pairwise

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checks import reading
from checks.document import Text
from checks.source import Source

LETTERS = "abżółćéèß€—’“”«»0123!?,.;()ij😀👩‍👧e\u0301\u00a0\u2028\ufeff"
QUOTES = "'\"\\"


@dataclass(frozen=True)
class Written:
    """A YAML file with one text in it, and where its words stand in the file and in the value."""

    yaml: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def escaped(word: str, how: int) -> str:
    """Write a word for double quotes; `how` picks the notation, character by character."""
    written = ""
    for index, each in enumerate(word):
        choice = (how >> index) % 3
        if each in '"\\':
            written += "\\" + each
        elif choice == 1 and ord(each) < 0x10000:
            written += f"\\u{ord(each):04x}"
        elif choice == 1:
            written += f"\\U{ord(each):08X}"
        elif choice == 2 and ord(each) < 0x100:
            written += f"\\x{ord(each):02X}"
        else:
            written += each
    return written


BREAKS = ["\n{i}", "\n\n{i}", " \n \n{i}", "\n{i}  "]
FLOW = [" ", "   ", "\t", *BREAKS]
STYLES = {
    # PyYAML's Python parser takes no tab inside a plain text, and says so: not a place to lose.
    "plain": ("", LETTERS, [gap for gap in FLOW if gap != "\t"]),
    "single": ("'", LETTERS + QUOTES, FLOW),
    "double": ('"', LETTERS + QUOTES, [*FLOW, "\\\n{i}", " \\\n{i}\\  ", "\\n", "\\\n\n{i}"]),
    "literal": ("|", LETTERS + QUOTES + "#:", [" ", "\t", "\n{i}", "\n\n{i}", "\n{i}  ", " \n{i}"]),
    "folded": (">", LETTERS + QUOTES + "#:", [" ", "\t", "\n{i}", "\n\n{i}", "\n{i}  ", " \n{i}"]),
}


@st.composite
def written(draw: st.DrawFn) -> Written:
    """Write words in some style, with some breaks, and note where each of them is put."""
    name = draw(st.sampled_from(sorted(STYLES)))
    mark, alphabet, gaps = STYLES[name]
    word = st.text(st.sampled_from(alphabet), min_size=1, max_size=6)
    words = [f"x{each}x" for each in draw(st.lists(word, min_size=1, max_size=6))]
    before = draw(st.sampled_from(["", "\ufeff", "# żółć 😀\n", "first: [1, {a: ü}]\n"]))
    nested = draw(st.booleans())
    head = before + ("top:\n  - key: " if nested else "key: ")
    indent = 4 if nested else 0
    header = ""
    if mark in ("|", ">") and mark:
        extra = draw(st.integers(1, 4))
        indicator = draw(st.sampled_from(["", str(extra)]))
        chomp = draw(st.sampled_from(["", "-", "+"]))
        comment = draw(st.sampled_from(["", " # a | comment", "  "]))
        header = mark + indicator + chomp + comment + "\n" + " " * (indent + extra)
        margin = " " * (indent + extra)
        if indicator and draw(st.booleans()):
            header += "  "  # the first line is indented more than the block
    else:
        header = mark or draw(st.sampled_from(["", "&anchor "]))
        margin = " " * (indent + 2)
    text = head + header
    starts, ends = [], []
    for index, each in enumerate(words):
        if index:
            text += draw(st.sampled_from(gaps)).replace("{i}", margin)
        starts.append(len(text))
        if name == "single":
            text += each.replace("'", "''")
        elif name == "double":
            text += escaped(each, draw(st.integers(0, 10**6)))
        else:
            text += each
        ends.append(len(text))
    text += "" if mark in ("|", ">") else mark
    text += draw(st.sampled_from(["\n", "\n\n", "\nafter: 1\n", "" if mark != "|" else "\n"]))
    if draw(st.booleans()):  # CRLF: every break is one character longer
        starts = [start + text.count("\n", 0, start) for start in starts]
        ends = [end + text.count("\n", 0, end) for end in ends]
        text = text.replace("\n", "\r\n")
    if text.startswith("\ufeff"):
        starts, ends = [each - 1 for each in starts], [each - 1 for each in ends]
    return Written(text, tuple(words), tuple(starts), tuple(ends))


def value_of(source: Source) -> Text:
    document, problems, _ = reading.read_document(source)
    assert document is not None and not problems, problems
    text = document.at(("key",)) or document.at(("top", 0, "key"))
    assert isinstance(text, Text)
    return text


@pytest.fixture(params=["C", "Python"], autouse=True, scope="module")
def parser(request: pytest.FixtureRequest) -> object:
    """Run everything with both of PyYAML's parsers; the second serves where there is no C one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            reading, "Loader", yaml.CSafeLoader if request.param == "C" else yaml.SafeLoader
        )
        yield


@settings(max_examples=300)
@given(written())
def test_every_stretch_of_words_stands_where_it_was_written(file: Written) -> None:
    source, problems = reading.decode(file.yaml.encode(), "offer.yaml")
    assert not problems
    text = value_of(source)
    places, at = [], 0
    for word in file.words:
        at = text.value.index(word, at)
        places.append((at, at := at + len(word)))
    for first, (start, _) in enumerate(places):
        for last, (_, end) in enumerate(places[first:], first):
            assert text.locate(start, end) == (file.starts[first], file.ends[last])


@settings(max_examples=300)
@given(written())
@example(Written("key: |2-\n    a\n\n   b\n", ("a", "b"), (), ()))
def test_every_character_has_a_place_and_they_are_in_order(file: Written) -> None:
    source, _ = reading.decode(file.yaml.encode(), "offer.yaml")
    text = value_of(source)
    spans = [text.locate(index, index + 1) for index in range(len(text.value))]
    assert all(text.span.start <= span.start < span.end for span in spans)
    assert all(a.start <= b.start and a.end <= b.end for a, b in pairwise(spans))


@pytest.mark.parametrize(
    ("file", "words", "expected"),
    [
        pytest.param("key: no refunds ever", "refunds ever", "refunds ever", id="plain"),
        pytest.param("key: 'it''s now'", "it's now", "it''s now", id="doubled quote"),
        pytest.param('key: "caf\\u00e9 now"', "café", "caf\\u00e9", id="escape"),
        pytest.param('key: "a \\"b\\" c"', '"b"', '\\"b\\"', id="escaped quote"),
        pytest.param('key: "now\\\n  here"', "nowhere", "now\\\n  here", id="escaped break"),
        pytest.param("key: last\n  chance", "last chance", "last\n  chance", id="two lines"),
        pytest.param("key: >-\n  last\n  chance\n", "last chance", "last\n  chance", id="folded"),
        pytest.param("key: |\r\n  last\r\n  chance\r\n", "chance", "chance", id="CRLF"),
        pytest.param("a: &t last chance\nkey: *t", "chance", "chance", id="alias"),
        pytest.param("key: !!str  last chance", "last", "last", id="tag"),
        pytest.param("key: a\u2028b c", "b c", "b c", id="pasted line separator"),
    ],
)
def test_words_are_shown_as_written(file: str, words: str, expected: str) -> None:
    text = value_of(Source("offer.yaml", file))
    start = text.value.index(words)
    span = text.locate(start, start + len(words))
    assert file[span.start : span.end] == expected


def test_a_fact_that_was_left_out_has_no_place_to_be_shown(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    payments = (
        "price:\n  currency: EUR\n  total_incl_vat: 180.00\n  parts:\n"
        "    - {id: talk, text: A talk, count: 2, each: 90.00}\n"
        "  instalments:\n    - {due: signing, amount: 50.00}\n    - {due: week 5, amount: 130.00}\n"
    )
    found = lint_text(plain(payments + "refund: {none: No.}\n")).findings
    [finding] = [each for each in found if each.rule == "earned-above-paid"]
    assert finding.related == ()
    said = lint_text(plain(payments + "refund: {none: No.}\nstopping: {client_owes_max: 0.00}\n"))
    [finding] = [each for each in said.findings if each.rule == "earned-above-paid"]
    assert [each.text for each in finding.related] == ["0.00"]
