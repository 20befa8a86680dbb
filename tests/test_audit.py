"""Texts that are no offers: what a reader sees of them is checked, and stands at its place."""

import json
from html import escape
from itertools import count, islice
from pathlib import Path
from re import sub

import pytest
from conftest import ROOT, TODAY
from hypothesis import given
from hypothesis import strategies as st

from checks.audit import audit_file, audit_lines, audit_text, audited_files
from checks.detection import detected
from checks.finding import Severity
from checks.html_text import html_text
from checks.language import CODES
from checks.markdown_text import markdown_text
from checks.source import Source

SCARCE = "Only a few spots left"

SEEN = {
    "a paragraph": f"<p>{SCARCE}!</p>",
    "over elements": "<p>Only <b>a <i>few</i></b> spots left!</p>",
    "over lines": "<p>Only a few\n\n   spots left!</p>",
    "over a line break": "<p>Only a few<br>spots left!</p>",
    "entities": "<p>&#79;nly&nbsp;a few spot&#x73; left!</p>",
    "a button": f"<button>{SCARCE}</button>",
    "a submit button": f'<input type="submit" value="{SCARCE}">',
    "an alternative": f"<img src=a.png alt='{SCARCE}'>",
    "a label": f'<a href="#" aria-label="{SCARCE}">→</a>',
    "after a comment": f"<!-- a --><div>{SCARCE}</div>",
    "after a void element that is hidden": f"<input type=hidden><p>{SCARCE}</p>",
    "unclosed": f"<ul><li>{SCARCE}",
    "after a stray end": f"</div><p>{SCARCE}</p>",
}
UNSEEN = {
    "a script": f"<script>'{SCARCE}'</script>",
    "a style": f"<style>/* {SCARCE} */</style>",
    "a comment": f"<!-- {SCARCE} -->",
    "a template": f"<template><p>{SCARCE}</p></template>",
    "hidden": f"<div hidden><p>{SCARCE}</p></div>",
    "not displayed": f'<p style="display: none">{SCARCE}</p>',
    "an address": f'<a href="/{SCARCE}">Read on</a>',
    "a class": f'<p class="{SCARCE}">Read on</p>',
    "over paragraphs": "<p>Only a few</p><p>spots left</p>",
}


@pytest.mark.parametrize("page", SEEN.values(), ids=SEEN)
def test_what_is_seen_of_a_page(page: str) -> None:
    source = Source("a.html", f"<html><body>{page}</body></html>")
    found = audit_text(source, [], declared="en", language=None)
    [finding] = found.report.findings
    assert finding.text == SCARCE
    raw = source.text[slice(*finding.span)]
    assert raw[0] in "O&" and raw.endswith("left")


@pytest.mark.parametrize("page", UNSEEN.values(), ids=UNSEEN)
def test_what_is_not_seen_of_a_page(page: str) -> None:
    source = Source("a.html", f"<html><body>{page}</body></html>")
    assert audit_text(source, [], declared="en", language=None).report.findings == ()


@given(st.lists(st.text("ab &<>\"'é😀\n;#x1", max_size=6), max_size=5))
def test_every_character_of_a_page_has_its_place(texts: list[str]) -> None:
    page = "<p>".join(escape(text).replace("é", "&eacute;") for text in texts)
    manuscript = html_text(Source("a.html", "<body>" + page))
    assert manuscript.text.split() == " ".join(" " + text for text in texts).split()
    assert manuscript.places is not None
    for character, span in zip(manuscript.text, manuscript.places, strict=True):
        raw = manuscript.source.text[span.start : span.end]
        assert character.isspace() or raw == character or raw.startswith("&")


@given(st.text("ab`~<>[]()!#-*_\n {}:\"'", max_size=80))
def test_markdown_keeps_every_place(text: str) -> None:
    seen = markdown_text(Source("a.md", text)).text
    assert len(seen) == len(text)
    assert all(a in (b, " ") for a, b in zip(seen, text, strict=True))


MARKDOWN = {
    "prose": (f"# Title\n\n{SCARCE}!\n", 1),
    "emphasis": ("Only **a few** spots _left_!\n", 1),
    "a link": ("[Only a few spots left](https://example.org)\n", 1),
    "a picture": (f"![{SCARCE}](a.png)\n", 1),
    "a block of code": (f"```\n{SCARCE}\n```\n", 0),
    "code in a line": (f"Never write `{SCARCE}` here.\n", 0),
    "a comment": (f"<!-- {SCARCE} -->\n", 0),
    "an address": (f"[here](/a 'x {SCARCE}')\n", 0),
    "front matter": (f"---\ntitle: {SCARCE}\n---\nText.\n", 0),
}


@pytest.mark.parametrize(("text", "findings"), MARKDOWN.values(), ids=MARKDOWN)
def test_what_is_seen_of_markdown(text: str, findings: int) -> None:
    found = audit_text(Source("a.md", text), [], declared="en", language=None)
    assert len(found.report.findings) == findings


def test_lines_of_json_come_back_in_their_order() -> None:
    lines = [
        {"id": 7, "text": f"Calm. {SCARCE}!"},
        {"id": "b", "lang": "pl", "text": "Zostało już tylko kilka miejsc!"},
        {"text": "A talk of an hour."},
    ]
    encoded = [json.dumps(each).encode() + b"\n" for each in lines]
    found = list(audit_lines(encoded, "x.jsonl", declared=None, language=None))
    assert [(each.id, each.language) for each in found] == [(7, "en"), ("b", "pl"), (3, "en")]
    [finding] = found[0].report.findings
    assert str(lines[0]["text"])[slice(*finding.span)] == SCARCE


def test_a_promise_without_risk_is_objected_to_where_there_are_no_facts_to_hold_it_against() -> (
    None
):
    line = json.dumps(
        {"text": "Join risk-free today. The refund is on its way in a week."}
    ).encode()
    [found] = audit_lines([line], "x.jsonl", declared=None, language=None)
    assert [each.rule for each in found.report.findings] == ["no-risk-promise"]


@pytest.mark.parametrize("line", [b"{", b"[]", b'{"id": 1}', b'{"text": 3}', b"\xff", b"[" * 9000])
def test_a_line_that_is_none_is_said_and_the_others_are_read(line: bytes) -> None:
    good = json.dumps({"text": SCARCE}).encode()
    found = list(audit_lines([line, good], "x.jsonl", declared="en", language=None))
    assert len(found) == 2
    assert found[0].report.errors and found[1].report.findings[0].text == SCARCE


def test_lines_are_read_one_by_one() -> None:
    endless = (json.dumps({"id": number, "text": SCARCE}).encode() for number in count())
    found = audit_lines(endless, "x.jsonl", declared="en", language=None)
    assert [each.id for each in islice(found, 3)] == [0, 1, 2]


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.HTML", "sub/c.md", "d.pdf", ".hidden.txt"):
        (tmp_path / name).write_text(SCARCE, encoding="utf-8")
    names = [path.relative_to(tmp_path).as_posix() for path in audited_files(tmp_path)]
    assert names == ["a.HTML", "b.txt", "sub/c.md"]


def test_a_file_says_its_own_language(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text('<html lang="nl-NL"><p>Het is nu of nooit', encoding="utf-8")
    [found] = audit_file(path, declared=None, language=None)
    assert found.language == "nl"


@pytest.mark.parametrize("code", CODES)
def test_the_language_is_told_from_the_text(code: str) -> None:
    from quality import sentences

    texts = [each.text for each in sentences(code, "measure")]
    right = sum(detected(text) == code for text in texts)
    assert right / len(texts) >= 0.95


def test_the_pages_of_honest_offers_are_honest() -> None:
    from site_builder.edition import edition_of

    pages = edition_of(ROOT / "offers", "en", today=TODAY, preview=False, withhold=False).pages
    offers = [page for page in pages if "offers/" in page.uri]
    assert len(offers) >= 12
    wrong = []
    for page in offers:
        # The names of rules say what nobody should say.
        said = sub(r"(?s)<details class=\"ho-rest ho-checked\".*?</details>", "", page.html)
        source = Source(page.uri, f"<html lang={page.language}>{said}")
        found = audit_text(source, [], declared=None, language="en").report.findings
        # This one quotes an advertisement, and says so in a waiver.
        quoted = "studio-in-kaart" in page.uri
        wrong += [
            (page.uri, each.rule, each.text)
            for each in found
            if each.severity is not Severity.ADVICE
            and not (quoted and each.rule == "income-promise")
        ]
    assert wrong == []


@pytest.mark.parametrize(
    "path", sorted((ROOT / "offers/about").glob("*.md")), ids=lambda path: path.name
)
def test_the_pages_about_this_site_are_honest(path: Path) -> None:
    [found] = audit_file(path, declared=None, language="en")
    findings = [each for each in found.report.findings if each.severity is not Severity.ADVICE]
    assert [(each.rule, each.text) for each in findings] == []
