"""The coach's sheets: in every language of an offer, with every text as it was written."""

from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from re import findall
from unicodedata import category

import pytest
import yaml
from click.testing import CliRunner, Result
from conftest import ROOT, TODAY
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import markdown

from checks.language import CODES
from checks.linter import lint, lint_source
from checks.report import Report
from checks.source import Source
from site_builder.__main__ import main
from site_builder.labels import labels
from site_builder.sheets.agreement import agreement_sheet, crisis_numbers
from site_builder.sheets.calendar import calendar
from site_builder.sheets.journey import journey_sheet
from site_builder.sheets.plain import plain
from site_builder.sheets.sheet import Sheet, as_html, sheet

GOLDEN = Path(__file__).parent / "sheets"
STEADY = ROOT / "offers/steady-weeks.yaml"
START = date(2027, 1, 11)
NAMES = ["intake", "agreement", "journey"]


def honest(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments], catch_exceptions=False)


def printed(name: str, report: Report, language: str) -> Sheet:
    offer = report.offer
    assert offer is not None
    if name == "agreement":
        return agreement_sheet(report, offer, language, today=TODAY)
    if name == "journey":
        return journey_sheet(report, offer, language, calendar(offer, START))
    return sheet(name, report, offer, language)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("code", ["en", "it"])
def test_the_example_in_two_languages(name: str, code: str, golden) -> None:  # type: ignore[no-untyped-def]
    made = printed(name, lint(STEADY, today=TODAY), code)
    golden(GOLDEN / f"steady-weeks.{name}.{code}.md", made.text)


@pytest.mark.parametrize("code", ["en", "nl", "it", "pl"])
@pytest.mark.parametrize("name", NAMES)
def test_every_example_has_every_sheet_in_its_languages(name: str, code: str) -> None:
    extra = ["--start", "2027-01-11"] if name == "journey" else []
    for path in sorted((ROOT / "offers").glob("*.yaml")):
        result = honest(name, path, "--language", code, "--today", "2026-11-23", *extra)
        published = yaml.safe_load(path.read_text(encoding="utf-8"))["languages"]
        if code in (published["source"], *published.get("publish", ())):
            assert result.exit_code == 0, result.output
            assert result.output.startswith("# ")
            assert "{" not in result.output
        else:
            assert result.exit_code == 2 and code in result.output


def test_every_label_that_a_sheet_names_is_there_and_none_is_left_over() -> None:
    folder = ROOT / "site_builder/sheets"
    templates = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.md"))
    code = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    named = set(findall(r't\("([a-z_]+(?:\.[a-zA-Z_]+)?)"[,)]', templates))
    assert named <= set(labels("en"))
    kinds = {f"sheet.{each}" for each in ("talk", "payment", "phase", "checkpoint", "milestone", "feedback", "update", "afterwards")}  # fmt: skip
    used = (
        named
        | kinds
        | {f"sheet.{name}" for name in NAMES}
        | set(findall(r'"(sheet\.[a-z_]+)"', code))
    )
    assert {name for name in labels("en") if name.startswith("sheet.")} == {
        name for name in used if name.startswith("sheet.") and name != "sheet.html"
    }


# What an offer says, in Markdown and in the page that is made of it.


class Seen(HTMLParser):
    """What a reader sees of a page: its words, block by block, and the marks that made it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def words(self) -> str:
        return " ".join("".join(self.texts).split())


HOSTILE = [
    "<script>alert(1)</script>",
    "a | b | c",
    "*bold* _low_ **x** __y__ ~~z~~",
    "# heading #",
    "C# and F#",
    "1. one",
    "1986. A year",
    "2) two",
    "- item",
    "+ item",
    "* item",
    "---",
    "===",
    "```code```",
    "`x`",
    "[text](javascript:alert(1))",
    "![x](y)",
    "[x]: http://evil.example",
    "&lt;b&gt; &amp; &#60;",
    "<!-- gone -->",
    "<https://example.org>",
    "\\*not\\*",
    "ends with \\",
    "{{ offer }} {% if %}",
    "> quoted",
    "☐ [x] {#id .class}",
    "“Zażółć” 😀 e\u0301",
    "line one\n\n# line two",
    ": defined",
    "    indented",
    "| a |\n|---|\n| b |",
]
TEXT = st.text(
    st.sampled_from(list("ab1 .)*_`#-+=|~<>&[](){}!\\\"':;/\n")) | st.characters(codec="utf-8"),
    max_size=30,
).filter(lambda text: any(not each.isspace() and each.isprintable() for each in text))


@given(TEXT)
@settings(max_examples=300)
@example("\\")
@example("1.")
@example("a\x00\x02b\x03")
def test_any_text_survives_as_text(text: str) -> None:
    made = plain(text)
    seen = [
        Seen(markdown(f"{before}{made}{after}", extensions=["tables"]))
        for before, after in (("", ""), ("- ", ""), ("### ", ""), ("Why: ", " (x)"), ("**", "**"))
    ]
    kept = (each for each in text if each.isspace() or category(each) != "Cc")
    shown = " ".join("".join(kept).split())
    assert seen[0].words == shown and seen[0].tags == ["p"]
    assert seen[1].words == shown and seen[1].tags == ["ul", "li"]
    assert seen[2].words == shown and seen[2].tags == ["h3"]
    assert seen[3].words == f"Why: {shown} (x)" and seen[3].tags == ["p"]
    assert seen[4].words == shown and seen[4].tags == ["p", "strong"]


def hostile(text: str) -> str:
    """An offer with a text in every field that a sheet prints."""
    said = yaml.safe_dump(text, allow_unicode=True, width=10**6, default_style='"').strip()
    return f"""
languages: {{source: en}}
title: {said}
summary: {said}
provider:
  legal_name: {said}
  address: {said}
  contact: {{email: a@example.org, phone: {said}}}
coach: {{name: {said}, bio: {said}, not_qualified_for: [{said}]}}
price: {{currency: EUR, total_incl_vat: 10.00}}
includes: [{said}]
match_call: {{how: {said}}}
fit:
  for: [{said}]
  not_for: [{said}]
  intake_questions: [{{ask: {said}, why: {said}}}]
  decide_no_when: [{said}]
  referral: [{{text: {said}, fee_received: {said}}}]
agreement: {{points: [{said}], file: {said}}}
safety: {{not: [{said}], in_person: {{offered: true, place: {said}}}, crisis: {{NL: {said}}}}}
access: {{who_answers: {said}, channels: [{said}], limits: {said}}}
communication: {{speak_up: {said}, if_coach_late: {said}, checkpoints: [{{week: 1, ask: {said}}}]}}
stopping: {{missed_talks: {said}, how: {said}}}
coach_ends: {{refund: {said}, explain: {said}}}
complaints:
  promise: {said}
  steps: [{{text: {said}, day: 1}}]
  extra: {{kind: effort, text: {said}}}
  independent: {{name: {said}, paid_by: {said}, tie: {said}}}
privacy: {{recording: {said}, health_answers: {said}}}
group: {{size: 3, meets: {said}}}
journey:
  inoculation: {said}
  exit_goal: {said}
  phases:
    - {{weeks: [1, 1], stage: {said}, you_may_notice: {said}, coach_does: {said}, ask: {said}}}
  milestones: [{{week: 1, text: {said}}}]
"""


def report_of(text: str) -> Report:
    return lint_source(Source("offer.yaml", text), today=TODAY)


PLAIN_REPORT = report_of(hostile("qwx"))
EXPECTED = {name: Seen(as_html(printed(name, PLAIN_REPORT, "en"))) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_offer_changes_words_and_no_marks(name: str, text: str) -> None:
    made = Seen(as_html(printed(name, report_of(hostile(text)), "en")))
    assert made.tags == EXPECTED[name].tags
    shown = " ".join(text.split())
    times = EXPECTED[name].words.count("qwx")
    assert times > 5
    assert made.words.count(shown) >= times


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("code", ["nl", "pl"])
def test_the_page_is_one_page_in_its_language(name: str, code: str) -> None:
    html = as_html(printed(name, lint(STEADY, today=TODAY), code))
    assert html.startswith("<!doctype html>\n") and f'<html lang="{code}">' in html
    assert html.count("<h1>") == 1 and html.count("<main>") == 1
    assert "<script" not in html and "src=" not in html and "url(" not in html
    assert "<link" not in html and "@import" not in html


# What is on each sheet.


def test_the_client_comes_first_only_where_that_was_said(plain) -> None:  # type: ignore[no-untyped-def]
    first = printed("intake", report_of(plain("match_call: {answer_within_days: 3}\n")), "en").text
    assert "Your questions come first" in first and "Within 3 days" in first
    silent = "match_call: {client_may_ask: false, no_sale_on_call: false}\n"
    second = printed("intake", report_of(plain(silent)), "en").text
    assert "Your questions come first" not in second and "Nothing is sold" not in second


@pytest.mark.parametrize("language", CODES)
def test_the_agreement_says_which_terms_it_is_about(language: str) -> None:
    told = honest("fingerprint", STEADY, "--language", language).output.split()
    said = honest("agreement", STEADY, "--language", language).output
    assert told[0] == language and f"`{told[1]}`" in said and "steady-weeks" in said


@pytest.mark.parametrize(
    ("markets", "countries"),
    [("[NL]", ["NL"]), ("[GB, PL]", ["PL", "UK"]), ("[]", ["NL", "PL", "UK"]), ("[FR]", [])],
)
def test_the_crisis_numbers_are_those_of_the_markets(
    markets: str, countries: list[str], plain
) -> None:  # type: ignore[no-untyped-def]
    safety = "safety: {crisis: {NL: '113', PL: '116 123', UK: '116 124'}}\n"
    report = report_of(plain(f"markets: {markets}\n{safety}"))
    assert report.offer is not None
    assert [country for country, _ in crisis_numbers(report.offer)] == countries


# The calendar.


@pytest.mark.parametrize(
    "arguments",
    [
        ["journey", STEADY],
        ["journey", STEADY, "--start", "soon"],
        ["journey", STEADY, "--start", "2027-02-30"],
        ["journey", STEADY, "--start", "9999-12-01"],
        ["journey", STEADY, "--start", "2027-01-11", "--format", "pdf"],
        ["intake", STEADY, "--format", "ics"],
        ["intake", "nowhere.yaml"],
        ["intake", ROOT / "offers/one-good-talk.yaml", "--language", "pl"],
        ["intake", STEADY, "-o", "nowhere/sheet.md"],
    ],
)
def test_what_cannot_run_is_2(arguments: list[str | Path]) -> None:
    result = honest(*arguments)
    assert result.exit_code == 2
    assert "Usage:" in result.output and "Traceback" not in result.output


@pytest.mark.parametrize("name", NAMES)
def test_an_offer_with_an_error_is_refused_but_a_draft_is_printed(
    name: str, tmp_path: Path, plain
) -> None:  # type: ignore[no-untyped-def]
    extra = ["--start", "2027-01-11"] if name == "journey" else []
    path = tmp_path / "mine.yaml"
    scarce = "summary: Only a few spots left!\n"
    path.write_text(plain(scarce), encoding="utf-8")
    refused = honest(name, path, *extra)
    assert refused.exit_code == 1
    assert "mine.yaml:1:10 " in refused.output and "[vague-scarcity]" in refused.output
    path.write_text(plain(scarce + "status: draft\n"), encoding="utf-8")
    draft = honest(name, path, *extra)
    assert draft.exit_code == 0 and "This is a draft." in draft.output
    path.write_text("title: [x\n", encoding="utf-8")
    assert honest(name, path, *extra).exit_code == 1
