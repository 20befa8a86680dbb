"""What people and programs get to see of a report."""

import json
from pathlib import Path

import pytest
from click import unstyle

from checks.language import CODES
from checks.output.github import as_github
from checks.output.json import as_json
from checks.output.text import as_text

REPORTS = Path(__file__).parent / "reports"
CASES = sorted(path.stem for path in REPORTS.glob("*.yaml"))

SCARCE = "summary: >-\n  Zażółć 😀:\n  only a few\n  spots left!\n"


@pytest.mark.parametrize("name", CASES)
def test_a_report_as_a_coach_reads_it(name, lint_text, golden) -> None:  # type: ignore[no-untyped-def]
    report = lint_text((REPORTS / f"{name}.yaml").read_text(encoding="utf-8"))
    golden(REPORTS / f"{name}.txt", unstyle("\n".join(as_text([report]))) + "\n")


@pytest.mark.parametrize("code", CODES)
def test_a_report_in_the_language_asked_for(code, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain(SCARCE), code)
    text = unstyle("\n".join(as_text([report], code)))
    others = {
        lint_text(plain(SCARCE), other).findings[0].message for other in CODES if other != code
    }
    assert report.findings[0].message in text
    assert not any(other in text for other in others)


def test_the_last_line_speaks_for_the_reports_that_found_something(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    english, dutch = lint_text(plain(SCARCE)), lint_text(plain(), "nl")
    assert unstyle(list(as_text([dutch, english]))[-1]).startswith("Errors: 1")
    assert not unstyle(list(as_text([dutch]))[-1]).startswith("Nothing")
    polish = lint_text(plain(), "pl")
    assert unstyle(list(as_text([dutch, polish]))[-1]).startswith("Nothing")


def test_json(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    [finding] = json.loads("\n".join(as_json([lint_text(plain(SCARCE))])))
    assert {key: finding[key] for key in list(finding)[:9]} == {
        "path": "offer.yaml",
        "rule": "vague-scarcity",
        "family": "scarcity",
        "severity": "error",
        "line": 3,
        "column": 3,
        "end_line": 4,
        "end_column": 13,
        "text": "only a few spots left",
    }
    assert list(finding)[9:] == ["message", "why", "fix", "related"]


def test_json_shows_both_places_of_a_contradiction(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    text = plain(
        "summary: A 30-day money-back guarantee, no questions asked.\nrefund: {until_day: 14}\n"
    )
    [finding] = json.loads("\n".join(as_json([lint_text(text)])))
    assert finding["rule"] == "refund-prose-mismatch"
    assert (finding["line"], finding["column"]) == (1, 12)
    [related] = finding["related"]
    assert (related["line"], related["column"], related["text"]) == (2, 21, "14")


def test_json_of_nothing_is_an_empty_array(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    assert json.loads("\n".join(as_json([lint_text(plain())]))) == []


def test_github(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    text = plain("title: Only a few spots left, 50% full\nprice: 3\n")
    lines = list(as_github([lint_text(text, "en")]))
    assert lines[0].startswith(
        "::error file=offer.yaml,line=1,endLine=1,col=8,endColumn=29,title=vague-scarcity::"
    )
    assert all("\n" not in line for line in lines)
    assert "%0A" in lines[0]


def test_github_escapes_what_would_end_a_property(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    from dataclasses import replace

    from checks.source import Source

    report = lint_text(plain(SCARCE))
    finding = replace(report.findings[0], source=Source("a,b:c%.yaml", report.source.text))
    [line] = as_github([replace(report, findings=(finding,))])
    assert line.startswith("::error file=a%2Cb%3Ac%25.yaml,line=3,endLine=4,title=vague-scarcity::")


def test_github_names_errors_first(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    text = plain("languages: {source: en, publish: [en, nl]}\n" + SCARCE)
    kinds = [line.split(" ")[0] for line in as_github([lint_text(text)])]
    assert kinds == sorted(kinds, key=["::error", "::warning", "::notice"].index)
    assert len(set(kinds)) == 2


def test_nothing_that_a_terminal_would_obey_is_printed(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain('status: "\\e[31mred\\u202e"\n"\\e]0;x\\a": 1\n'))
    assert len(report.findings) == 2
    text = unstyle("\n".join(as_text([report])))
    assert "\x1b" not in text and "\x07" not in text and "\u202e" not in text
    assert "\x1b" not in "".join(as_github([report]))


def test_the_line_below_stands_under_the_words(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    shown = unstyle(
        "\n".join(as_text([lint_text(plain("title: Żółć 😀 only a few spots left\n"))]))
    )
    line, mark = shown.splitlines()[1:3]
    # An emoji is two columns wide.
    assert mark.index("^") == line.index("only") + 1
    assert mark.count("^") == len("only a few spots left")


def test_a_long_line_is_cut_around_the_words(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    title = "calm " * 16 + "only a few spots left " + "calm " * 16
    shown = unstyle("\n".join(as_text([lint_text(plain(f"title: {title}\n"))])))
    line, mark = shown.splitlines()[1:3]
    assert max(map(len, (line, mark))) < 110
    assert line[mark.index("^") : mark.rindex("^") + 1] == "only a few spots left"
