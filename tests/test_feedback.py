"""Feedback: told by theme, never by voice, and never on the site."""

import json
from pathlib import Path
from shutil import copy
from textwrap import dedent

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from checks.feedback.remark import read_remarks
from checks.feedback.theme import THEMES
from checks.feedback.vocabulary import vocabulary
from checks.language import CODES
from checks.linter import offer_files
from checks.prose import keys, part_at
from checks.source import Source
from checks.table import table
from site_builder.__main__ import main
from site_builder.edition import edition_of
from site_builder.folder import write_folder
from site_builder.site import published_files

GOLDEN = Path(__file__).parent / "feedback"
HEADER = "week,source,text,language\n"


def honest(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments], catch_exceptions=False)


@pytest.fixture
def told(tmp_path: Path, plain):  # type: ignore[no-untyped-def]
    """Return a function that runs the command on an offer and what was said about it."""

    def told(said: str | bytes, sections: str = "", *options: str) -> Result:
        offer = tmp_path / "mine.yaml"
        offer.write_text(plain(sections), encoding="utf-8")
        content = said if isinstance(said, bytes) else (HEADER + dedent(said)).encode()
        (tmp_path / "mine.feedback.csv").write_bytes(content)
        return honest("feedback", offer, *options)

    return told


THREE_TASKS = """\
    3,box,There were too many tasks.,en
    3,talk,Too much homework for me.,en
    4,box,Te veel taken.,nl
"""
PHASES = """\
journey:
  phases:
    - {weeks: [1, 2], stage: Start}
    - {weeks: [3, 4], stage: Doubts, coach_does: I ring you}
"""


@pytest.mark.parametrize("code", CODES)
def test_the_example(code, golden) -> None:  # type: ignore[no-untyped-def]
    result = honest("feedback", ROOT / "offers/steady-weeks.yaml", "--language", code)
    assert result.exit_code == 0, result.output
    golden(GOLDEN / f"steady-weeks.{code}.txt", result.output)


@pytest.mark.parametrize("code", CODES)
def test_themes_find_their_own_sentences_and_leave_the_near_ones(code: str) -> None:
    words = vocabulary(code)
    assert set(words.phrases.rules) == {theme.id for theme in THEMES}
    for theme, own in words.phrases.rules.items():
        assert len(own.flags) >= 2 and own.passes and own.title
        for sentence in own.flags:
            bare = sentence.replace("[[", "").replace("]]", "")
            assert theme in words.themes_said(bare), sentence
        for sentence in own.passes:
            assert theme not in words.themes_said(sentence), sentence


@pytest.mark.parametrize("code", CODES)
def test_the_vocabularies_say_the_same_things(code: str) -> None:
    def shape(code: str) -> list[object]:
        words = vocabulary(code)
        tables = (words.report, words.sources, words.problems)
        gaps = [
            {name: sorted(gap for gap in GAPS if gap in text) for name, text in each.items()}
            for each in tables
        ]
        return [*gaps, bool(words.names)]

    assert shape(code) == shape("en")


GAPS = ["{title}", "{n}", "{weeks}", "{theme}", "{when}", "{places}", "{reason}", "{column}", "{found}", "{expected}"]  # fmt: skip


def test_every_field_of_a_theme_is_a_field_of_an_offer() -> None:
    for theme in THEMES:
        if theme.field:
            above = part_at(theme.field[:-1])
            assert above and theme.field[-1] in keys(above), theme.id


def test_three_voices_and_an_offer_that_is_silent(told) -> None:  # type: ignore[no-untyped-def]
    result = told(THREE_TASKS, PHASES)
    assert result.exit_code == 0
    assert (
        "3 said “Too many tasks” (weeks 3–4); journey.phases[1], workload: no word about it, "
        "and feedback.themes has no entry"
    ) in result.output


@pytest.mark.parametrize(
    "spoken",
    [
        PHASES.replace("I ring you", "I take tasks away"),
        "feedback: {themes: [{theme: Too many tasks, origin: The plan asked for ten}]}\n" + PHASES,
    ],
)
def test_an_offer_that_speaks_of_it_is_not_silent(told, spoken: str) -> None:  # type: ignore[no-untyped-def]
    assert "no word about it" not in told(THREE_TASKS, spoken).output


def test_words_of_it_elsewhere_do_not_count(told) -> None:  # type: ignore[no-untyped-def]
    elsewhere = PHASES.replace("[1, 2], stage: Start", "[1, 2], stage: Tasks")
    assert "no word about it" in told(THREE_TASKS, elsewhere).output


def test_two_voices_are_never_told_apart(told) -> None:  # type: ignore[no-untyped-def]
    two = "3,box,There were too many tasks.,en\n5,talk,Too much homework.,en\n"
    text = told(two).output
    assert "Too many tasks: fewer than three" in text
    assert "Voices: fewer than three" in text
    data = json.loads(told(two, "", "--format", "json").output)
    assert data["themes"] == [
        {"theme": "too-many-tasks", "title": "Too many tasks", "voices": None}
    ]
    assert data["voices"] is None and data["silences"] == []


def test_a_thing_said_twice_is_one_voice(told) -> None:  # type: ignore[no-untyped-def]
    same = "3,box,Too many tasks,en\n3,box,too  many TASKS,en\n3,box,Too many tasks,en\n"
    assert "Too many tasks: fewer than three" in told(same).output


@given(
    st.lists(
        st.tuples(
            st.integers(1, 12),
            st.sampled_from(["box", "talk", "exit"]),
            st.sampled_from(["too many tasks", "exhausted", "the link failed"]),
            st.integers(0, 9),
        ),
        max_size=12,
    )
)
def test_no_number_below_three_is_printed(said: list[tuple[int, str, str, int]]) -> None:
    from checks.feedback.tally import tallies

    rows = "".join(f"{week},{source},{text} {n},en\n" for week, source, text, n in said)
    remarks, mistakes = read_remarks(table(Source("x.csv", HEADER + rows)), "en")
    assert mistakes == []
    for tally in tallies(remarks):
        assert tally.voices == sum(tally.by_week.values()) + tally.after_the_end
        for counts in (tally.by_source, tally.by_language):
            assert sum(counts.values()) == tally.voices
            assert all(n >= 3 for name, n in counts.items() if name)


@pytest.mark.parametrize("form", ["text", "json"])
def test_no_text_of_anybody_is_printed(told, form: str) -> None:  # type: ignore[no-untyped-def]
    said = THREE_TASKS + "    5,Zebra told me so,The quokka was exhausted. Love Zuzanna,en\n"
    output = told(said, PHASES, "--format", form).output
    for word in ("quokka", "Zuzanna", "zebra", "Zebra", "homework for me", "There were"):
        assert word not in output


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Write to ola@example.org please", "mail"),
        ("Ring me on +31 6 1234 5678", "phone"),
        ("My number is 06-12345678.", "phone"),
        ("Regards, Yvonne", "name"),
        ("In the group Piotr talks over me", "name"),
        ("I talked with Jean-Luc about it", "name"),
    ],
)
def test_who_can_be_recognised_is_pointed_out(told, said: str, kind: str) -> None:  # type: ignore[no-untyped-def]
    result = told(f'1,box,fine,en\n2,box,"{said}",en\n', "", "--format", "json")
    assert [(each["line"], each["kind"]) for each in json.loads(result.output)["identities"]] == [
        (3, kind)
    ]
    assert "mine.feedback.csv:3:" in told(f'1,box,fine,en\n2,box,"{said}",en\n').output


@pytest.mark.parametrize(
    "said",
    [
        "Ruth was slow to answer on Monday. Zoom did not work.",
        "I think that I'd like more talks. It costs 1.440,00 euros in 2026-11.",
        "12 weeks, 3 tasks. Not bad: Good even.",
        "On 2026-11-23 12:30 she said “Good morning”, and 23.11.2026 14:00 was fine.",
    ],
)
def test_nobody_is_recognised_where_nobody_is_named(told, said: str) -> None:  # type: ignore[no-untyped-def]
    result = told(f'1,box,"{said}",en\n', "", "--format", "json")
    assert json.loads(result.output)["identities"] == []


@pytest.mark.parametrize(
    ("said", "at", "words"),
    [
        (b"", "1:1", "the file is empty"),
        (b"week,text,language\n1,x,en\n", "1:1", "no column “source”"),
        (HEADER.encode() + b"soon,box,x,en\n", "2:1", "“soon” is no week"),
        (HEADER.encode() + b"0,box,x,en\n", "2:1", "“0” is no week"),
        (HEADER.encode() + b"-1,box,x,en\n", "2:1", "“-1” is no week"),
        (HEADER.encode() + b"1,box,x,de\n", "2:9", "“de” is no language"),
        (HEADER.encode() + b"1,box,,en\n", "2:7", "says nothing"),
        (HEADER.encode() + b"1,box,a, b,en\n", "2:1", "5 cells"),
        (HEADER.encode() + b'1,box,"a" b,en\n', "2:11", "closing quotation mark"),
        (HEADER.encode() + b'1,box,ok,en\n1,box,"a,en\n', "3:7", "never closed"),
        (HEADER.encode() + b"1,box,\xff,en\n", "2:7", ""),
        (HEADER.encode() + b"1,box,\x00,en\n", "2:7", ""),
    ],
)
def test_a_mistake_is_said_with_its_line(told, said: bytes, at: str, words: str) -> None:  # type: ignore[no-untyped-def]
    result = told(said)
    assert result.exit_code == 1
    [line] = [each for each in result.output.splitlines() if f"mine.feedback.csv:{at} " in each]
    assert words in line
    assert told(said, "", "--format", "json").exit_code == 1


def test_lines_without_a_mistake_still_count(told) -> None:  # type: ignore[no-untyped-def]
    result = told(THREE_TASKS + "    never,box,Too many tasks again.,en\n")
    assert result.exit_code == 1
    assert "Voices: 3" in result.output


def test_semicolons_a_mark_and_no_language(told) -> None:  # type: ignore[no-untyped-def]
    said = "\ufeffweek;source;text;language\r\n" + "".join(
        f"3;box;too many tasks, {n};\r\n" for n in "abc"
    )
    assert "Voices: 3" in told(said.encode()).output


def test_what_cannot_run_is_2(tmp_path: Path, plain) -> None:  # type: ignore[no-untyped-def]
    offer = tmp_path / "mine.yaml"
    offer.write_text(plain(), encoding="utf-8")
    missing = honest("feedback", offer)
    assert missing.exit_code == 2 and "mine.feedback.csv" in missing.output
    assert honest("feedback", tmp_path / "none.yaml").exit_code == 2


@pytest.mark.parametrize("content", ["- a list\n", "title: [x\n", "", "title: only\n", "\x00"])
def test_an_offer_that_cannot_be_read_is_said_in_words(tmp_path: Path, content: str) -> None:
    (tmp_path / "mine.yaml").write_text(content, encoding="utf-8")
    (tmp_path / "mine.feedback.csv").write_text(HEADER, encoding="utf-8")
    result = honest("feedback", tmp_path / "mine.yaml")
    assert result.exit_code == 1
    assert "mine.yaml:1" in result.output


def test_neither_the_linter_nor_the_site_looks_at_it(tmp_path: Path, plain) -> None:  # type: ignore[no-untyped-def]
    folder = tmp_path / "offers"
    (folder / "ruth").mkdir(parents=True)
    (folder / "ruth" / "mine.yaml").write_text(plain(), encoding="utf-8")
    for name in ("mine.feedback.csv", "MINE.FEEDBACK.CSV", "ruth/mine.feedback.csv"):
        (folder / name).write_text("secret", encoding="utf-8")
    (folder / "photo.svg").write_text("<svg/>", encoding="utf-8")
    assert [path.name for path in offer_files(folder)] == ["mine.yaml"]
    assert list(published_files(folder)) == ["photo.svg"]
    from conftest import TODAY

    edition = edition_of(folder, "en", today=TODAY)
    write_folder(edition, tmp_path / "out")
    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert files and not [path for path in files if path.suffix.lower() == ".csv"]
    assert not [path for path in files if "secret" in path.read_text(encoding="utf-8")]


def test_no_configuration_publishes_it(tmp_path: Path) -> None:
    (tmp_path / "offers").mkdir()
    copy(ROOT / "offers/one-good-talk.yaml", tmp_path / "offers")
    (tmp_path / "offers" / "one-good-talk.feedback.csv").write_text("secret", encoding="utf-8")
    (tmp_path / "offers" / "OTHER.CSV").write_text("secret", encoding="utf-8")
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        f"site_name: x\ndocs_dir: offers\ntheme: {{name: material, custom_dir: {ROOT / 'theme'}}}\n"
        "plugins: [honest-offers]\n",
        encoding="utf-8",
    )
    result = honest("build", "--config", config, "--to", tmp_path / "site")
    assert result.exit_code == 0, result.output
    names = [path.name.lower() for path in (tmp_path / "site").rglob("*")]
    assert "index.html" in names
    assert not [name for name in names if name.endswith((".csv", ".yaml"))]
