"""The file behind the outcomes: found, told about, shown as a chart, and printed."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from re import findall

import pytest
from click import unstyle
from click.testing import CliRunner
from conftest import TODAY
from hypothesis import given
from hypothesis import strategies as st

from checks.cohort.figures import Result
from checks.linter import lint, lint_source
from checks.neighbour import neighbours
from checks.output.github import as_github
from checks.output.json import as_json
from checks.output.text import as_text
from checks.reading import MAX_BYTES
from checks.report import Report
from checks.source import Source
from site_builder.__main__ import main
from site_builder.chart import chart
from site_builder.pages import pages, views_of
from site_builder.site import Site, published_files

REPORTS = Path(__file__).parent / "reports" / "cohort"
HEADER = "client,started,ended,how,kept-plan\n"
ROW = "c{0:02},2025-01-06,2025-03-28,finished,{1}\n"
FILE = HEADER + "".join(ROW.format(n, "yes" if n < 4 else "no" if n < 7 else "") for n in range(9))
OUTCOMES = (
    "outcomes:\n  started: {0}\n  data: people.csv\n"
    "  typical: [{{measure: Kept on, count: 4, no_answer: 2, months_after: 6, column: kept-plan}}]\n"
)

Offer = Callable[..., Path]


@pytest.fixture
def offer(tmp_path: Path, plain) -> Offer:  # type: ignore[no-untyped-def]
    def write(outcomes: str = OUTCOMES.format(9), file: str | bytes | None = FILE) -> Path:
        path = tmp_path / "offers" / "offer.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(plain(outcomes), encoding="utf-8")
        if file is not None:
            data = file.encode() if isinstance(file, str) else file
            (path.parent / "people.csv").write_bytes(data)
        return path

    return write


def about_results(report: Report) -> list[tuple[str, str, str]]:
    """The findings about the outcomes, with their file and words; the plain offer has others."""
    return [
        (each.rule, Path(each.source.path).name, each.text)
        for each in report.findings
        if each.route[:1] == ("outcomes",)
    ]


def only_results(report: Report) -> Report:
    """The report with these findings only."""
    kept = [each for each in report.findings if each.route[:1] == ("outcomes",)]
    return replace(report, findings=tuple(kept))


# Finding the file.


def test_a_file_that_agrees_gives_no_finding(offer: Offer) -> None:
    report = lint(offer(), today=TODAY)
    assert about_results(report) == []
    assert report.cohort is not None


@pytest.mark.parametrize("name", ["../people.csv", "/etc/passwd", "missing.csv", "sub", "a" * 300])
def test_a_file_that_cannot_be_had_is_told_where_it_is_named(offer: Offer, name: str) -> None:
    path = offer(OUTCOMES.format(9).replace("people.csv", name))
    (path.parent / "sub").mkdir()
    (path.parent.parent / "people.csv").write_text(FILE, encoding="utf-8")
    assert about_results(lint(path, today=TODAY)) == [("data-unreadable", "offer.yaml", name)]


def test_a_link_that_leads_out_of_the_folder_is_not_followed(offer: Offer, tmp_path: Path) -> None:
    path = offer(file=None)
    (tmp_path / "secret.csv").write_text(FILE, encoding="utf-8")
    (path.parent / "people.csv").symlink_to(tmp_path / "secret.csv")
    [(rule, _, _)] = about_results(lint(path, today=TODAY))
    assert rule == "data-unreadable"


def test_a_file_that_is_too_large_is_not_read(offer: Offer) -> None:
    [(rule, _, _)] = about_results(lint(offer(file=b"x" * (MAX_BYTES + 1)), today=TODAY))
    assert rule == "data-unreadable"


@pytest.mark.parametrize(
    ("data", "rule"),
    [(FILE.encode("utf-16"), "not-utf8"), (b"\x00PNG", "control-character")],
)
def test_a_file_that_is_no_text_is_told_in_the_file(offer: Offer, data: bytes, rule: str) -> None:
    [(found, file, _)] = about_results(lint(offer(file=data), today=TODAY))
    assert (found, file) == (rule, "people.csv")


def test_a_web_address_is_left_to_the_reader(offer: Offer) -> None:
    address = OUTCOMES.format(9).replace("people.csv", "https://example.org/people.csv")
    assert about_results(lint(offer(address), today=TODAY)) == []


def test_standard_input_has_no_neighbours(plain) -> None:  # type: ignore[no-untyped-def]
    report = lint_source(Source("-", plain(OUTCOMES.format(9))), today=TODAY)
    assert about_results(report) == []
    assert report.cohort is None


def test_a_name_is_never_followed_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "offers").mkdir()
    (tmp_path / "outside.csv").write_text("x", encoding="utf-8")
    beside = neighbours(tmp_path / "offers" / "offer.yaml")
    for name in ("../outside.csv", "a/../../outside.csv", str(tmp_path / "outside.csv"), "\x00"):
        assert beside(name).reason is not None


# Telling.


@pytest.mark.parametrize("code", ["en", "pl"])
def test_a_report_of_a_bad_file_as_a_coach_reads_it(code, plain, lint_text, golden) -> None:  # type: ignore[no-untyped-def]
    file = (REPORTS / "people.csv").read_text(encoding="utf-8")
    report = lint_text(plain(OUTCOMES.format(9)), code, beside={"people.csv": file})
    shown = unstyle("\n".join(as_text([only_results(report)])))
    golden(REPORTS / f"people.{code}.txt", shown + "\n")


def test_the_offer_comes_first_and_then_the_file_from_top_to_bottom(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    text = plain(OUTCOMES.format(9) + "summary: Only a few spots left!\n")
    report = lint_text(text, beside={"people.csv": HEADER + "c1,x,,running,\nc1,,,running,\n"})
    places = [(each.source.path, each.span) for each in report.findings]
    files = [path for path, _ in places]
    assert files == sorted(files, key=["offer.yaml", "people.csv"].index)
    assert [span for path, span in places if path == "people.csv"] == sorted(
        span for path, span in places if path == "people.csv"
    )


def test_a_count_that_differs_is_shown_in_both_files(offer: Offer) -> None:
    path = offer(OUTCOMES.format(8))
    report = lint(path, today=TODAY)
    assert about_results(report) == [("outcomes-disagree-with-data", "offer.yaml", "8")]
    [finding] = json.loads("\n".join(as_json([only_results(report)])))
    assert (finding["path"], finding["line"], finding["column"]) == (path.as_posix(), 2, 12)
    [related] = finding["related"]
    file = path.with_name("people.csv").as_posix()
    assert (related["path"], related["line"], related["column"]) == (file, 1, 8)
    assert f"{file}:1:8" in unstyle("\n".join(as_text([report])))


def test_an_annotation_stands_in_the_file(offer: Offer) -> None:
    path = offer(file=FILE + "Anna,2025-01-06,,running,\n")
    [line] = as_github([only_results(lint(path, today=TODAY))])
    file = path.with_name("people.csv").as_posix()
    assert line.startswith(f"::error file={file},line=11,endLine=11,col=1,endColumn=5,")


def test_a_preview_names_the_file(offer: Offer) -> None:
    path = offer(file=FILE + "Anna,2025-01-06,,running,\n")
    site = Site(folder=path.parent.as_posix(), today=TODAY, preview=True)
    reports = [lint(path, today=TODAY)]
    made = {each.uri: each.html for each in pages(reports, views_of(reports, site), site)}
    assert "offers/people.csv · Line 11" in made["offers/offer/"]


def test_a_file_that_is_wrong_in_itself_is_not_set_aside_by_a_waiver(offer: Offer) -> None:
    waiver = (
        "waivers:\n  - {rule: data-not-anonymous, where: outcomes.data, by: R., until: 2027-01-01,"
        " reason: She wants to be named here.}\n"
    )
    path = offer(OUTCOMES.format(9) + waiver, FILE + "Anna,2025-01-06,,running,\n")
    rules = {each.rule for each in lint(path, today=TODAY).findings}
    assert {"data-not-anonymous", "waiver-unknown-rule"} <= rules


# Showing.

COUNTS = st.tuples(st.integers(5, 400), st.integers(0, 400), st.integers(0, 400)).map(
    lambda each: Result(
        min(each[1], each[0]), min(each[2], each[0] - min(each[1], each[0])), each[0]
    )
)


@given(COUNTS)
def test_a_bar_is_as_wide_as_its_counts(result: Result) -> None:
    svg = str(chart(result, "words"))
    parts = dict(findall(r'class="ho-chart-(reached|unknown)"[^>]* d="M[\d.]+ 2h([\d.]+)', svg))
    for name, count in (("reached", result.reached), ("unknown", result.no_answer)):
        assert float(parts.get(name, 0)) == pytest.approx(100 * count / result.of, abs=0.01)
    low, high = map(float, findall(r'd="M([\d.]+) 20H([\d.]+)', svg)[0])
    assert 0 <= low <= 100 * result.reached / result.of + 0.01
    assert 100 * result.reached / result.of - 0.01 <= high <= 100


def test_the_words_of_a_chart_are_escaped() -> None:
    svg = chart(Result(1, 0, 5), '"><script>')
    assert "<script>" not in svg and "&lt;script&gt;" in svg


def page_of(report: Report) -> str:
    site = Site(folder="", today=TODAY)
    return {each.uri: each.html for each in pages([report], views_of([report], site), site)}[
        "offers/offer/"
    ]


def test_chart_table_and_words_have_the_same_counts(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    html = page_of(lint_text(plain(OUTCOMES.format(9)), beside={"people.csv": FILE}))
    table = html[html.index('<table class="ho-counts">') :].split("</table>")[0]
    assert findall(r"<td>(\d+)</td>", table) == ["4", "3", "2"]
    assert "<strong>44</strong>" in table and "(19–73)" in table
    svg = html[html.index('<svg class="ho-chart"') :].split("</svg>")[0]
    assert "of the 9 who started, 4 reached this, 3 did not, and 2 gave no answer" in svg
    assert 'role="img"' in svg and "<script" not in svg
    assert "between 19 and 73 in a hundred" in html
    assert "4 of 9" in html


def test_of_fewer_than_five_people_no_result_is_published(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    html = page_of(
        lint_text(plain("outcomes: {started: 4, typical: [{measure: Kept on, count: 3}]}\n"))
    )
    assert "too few to say anything" in html
    assert "Kept on" not in html and "ho-chart" not in html
    html = page_of(
        lint_text(plain("outcomes: {started: 5, typical: [{measure: Kept on, count: 3}]}\n"))
    )
    assert "Kept on" in html and "ho-chart" in html


def test_the_file_itself_is_not_published(offer: Offer) -> None:
    assert "people.csv" not in list(published_files(offer().parent))


# Printing.


def evidence(*arguments: str | Path):  # type: ignore[no-untyped-def]
    words = ["evidence", *map(str, arguments), "--today", date.isoformat(TODAY)]
    return CliRunner().invoke(main, words, catch_exceptions=False)


def test_evidence_prints_what_was_counted(offer: Offer) -> None:
    result = evidence(offer())
    assert result.exit_code == 0
    for line in ("9 people started.", "Reached: 4", "No answer: 2", "In 100: 44 (19–73)"):
        assert line in result.output
    assert "people.csv" in result.output


def test_evidence_speaks_the_language_asked_for(offer: Offer) -> None:
    assert "Bereikt: 4" in evidence(offer(), "--language", "nl").output


def test_evidence_says_what_disagrees(offer: Offer) -> None:
    result = evidence(offer(OUTCOMES.format(8)))
    assert result.exit_code == 1
    assert "Reached: 4" in result.output
    assert "[outcomes-disagree-with-data]" in result.output
    assert "8 here, 9 in the file" in result.output


def test_evidence_of_an_offer_without_figures(offer: Offer) -> None:
    result = evidence(offer("topics: [work]\n"))
    assert result.exit_code == 0
    assert "not counted yet" in " ".join(result.output.split())


def test_evidence_of_a_file_that_is_no_offer(tmp_path: Path) -> None:
    path = tmp_path / "list.yaml"
    path.write_text("- a\n", encoding="utf-8")
    result = evidence(path)
    assert result.exit_code == 1
    assert "[not-an-offer]" in result.output
