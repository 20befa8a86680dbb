"""Where a section is checked: every rule of facts stands in one section, and links to its page."""

from datetime import date
from pathlib import Path
from re import findall

import pytest

from checks.language import CODES
from checks.linter import lint
from checks.rule import by_impression, in_prose
from checks.rules import BY_ID, RULES
from site_builder.concern import craft
from site_builder.offer_page import offer_page
from site_builder.rule_pages import rule_title
from site_builder.section import ORDER
from site_builder.section_rules import SECTION_RULES, other_rules
from site_builder.site import Site
from site_builder.templates import PAGES
from site_builder.view import OfferView

OFFERS = sorted((Path(__file__).parents[1] / "offers").glob("*.yaml"))
PLACED = [(section, rule) for section, rules in SECTION_RULES.items() for rule in rules]
# What the view takes from the offer, under a name of its own.
SEEN_AS = {"places": "capacity"}


def test_every_rule_of_facts_stands_in_exactly_one_section() -> None:
    """A new rule about facts is named in site_builder/section_rules.py, where a reader looks."""
    words = (None, in_prose, by_impression)
    of_facts = [
        each.id
        for each in RULES
        if each.check not in words and each.reads and each.id not in craft()
    ]
    assert sorted(rule for _, rule in PLACED) == sorted(of_facts)


def test_every_section_named_is_one_of_the_page() -> None:
    assert set(SECTION_RULES) <= set(ORDER)


@pytest.mark.parametrize(("section", "rule"), PLACED, ids=lambda each: each)
def test_a_rule_reads_what_its_section_shows(section: str, rule: str) -> None:
    template = (PAGES / "offer" / f"{section}.html").read_text("utf-8")
    shown = {SEEN_AS.get(name, name) for name in findall(r"(?:offer|view)\.([a-z_]+)", template)}
    assert shown & set(BY_ID[rule].reads)


@pytest.mark.parametrize("path", OFFERS, ids=lambda path: path.stem)
@pytest.mark.parametrize("code", CODES)
def test_a_page_links_every_rule_once(path: Path, code: str) -> None:
    report = lint(path, today=date(2026, 11, 23))
    assert report.offer
    address = Site().address(code, "offers", path.stem)
    view = OfferView(report, report.offer, Site(), code, address)
    html = offer_page(view).html
    lines = html.split('<details class="ho-rest ho-checked">')[1:]
    linked = [
        rule
        for line in lines
        for rule in findall(
            r'href="(?:\.\./)+(?:[a-z]{2}/)?rules/([a-z0-9-]+)/"', line.split("</details>")[0]
        )
    ]
    assert sorted(linked) == sorted(BY_ID)
    shown = [name for name in view.sections if name in SECTION_RULES]
    assert len(lines) == len(shown) + 1
    for section in html.split('<section class="ho-section')[1:]:
        assert section.count("ho-checked-by") <= 1 + ("ho-last" in section)
    assert rule_title("parts-sum", code) in html


def test_what_no_shown_section_names_is_named_at_the_end() -> None:
    rest = other_rules(("price",))
    assert "parts-sum" not in rest
    assert {"supervision-missing", "guilt-appeal", "yaml-syntax"} <= set(rest)
    assert len(rest) + len(SECTION_RULES["price"]) == len(RULES)
