"""Everything a concern points to is there, and no rule that judges is left without a concern."""

import re
from typing import Any

import pytest

from checks.language import CODES
from checks.offer import Offer
from checks.prose import is_part, item_kind, keys
from checks.rules import BY_ID, RULES
from site_builder.__main__ import main
from site_builder.concern import PARTS, Concern, concerns, craft
from site_builder.labels import labels
from site_builder.rule_pages import rule_pages
from site_builder.section import ORDER
from site_builder.site import Site
from site_builder.templates import PAGES

ROWS = concerns()
each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)


def kind_at(route: str) -> Any:
    """The kind of a field; None for a step that the model does not have."""
    kind: Any = Offer
    for step in route.split("."):
        name = step.removesuffix("[]")
        kind = keys(kind).get(name) if is_part(kind) else None
        kind = item_kind(kind) if name != step else kind
    return kind


def test_there_are_fifty_of_three_kinds() -> None:
    assert len({row.id for row in ROWS}) == len(ROWS) == 50
    assert tuple(dict.fromkeys(row.part for row in ROWS)) == PARTS
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", row.id) for row in ROWS)


def test_a_route_that_leads_nowhere_is_known_as_such() -> None:
    assert kind_at("outcomes.typical[].taught_in") is not None
    assert kind_at("safety.not") is not None
    for wrong in ("safety.not_", "outcomes.typical.taught_in", "price[].currency", "summary.en.x"):
        assert kind_at(wrong) is None


@each_row
def test_a_concern_is_served(row: Concern) -> None:
    assert row.fields or row.rules
    assert row.section or row.commands


@each_row
def test_what_a_concern_points_to_is_there(row: Concern) -> None:
    assert [route for route in row.fields if kind_at(route) is None] == []
    assert [rule for rule in row.rules if rule not in BY_ID] == []
    assert [name for name in row.commands if name not in main.commands] == []
    for named in (row.fields, row.rules, row.commands):
        assert len(set(named)) == len(named)


@each_row
def test_the_section_of_a_concern_is_one_of_the_page(row: Concern) -> None:
    assert row.section in ("", "facts", "fit", *ORDER)
    if row.section:
        assert (PAGES / "offer" / f"{row.section}.html").is_file()
        assert all(row.heading in labels(code) for code in CODES)


def test_every_rule_that_judges_answers_to_a_concern() -> None:
    """A new rule is named in site_builder/concerns.yaml, where a client would look for it."""
    answering = {rule for row in ROWS for rule in row.rules}
    assert [rule for rule in craft() if rule not in BY_ID or rule in answering] == []
    judging = [rule.id for rule in RULES if rule.check is not None]
    assert [rule for rule in judging if rule not in answering.union(craft())] == []


@pytest.mark.parametrize("code", CODES)
def test_every_concern_is_one_plain_sentence_in_every_language(code: str) -> None:
    said = {name: text for name, text in labels(code).items() if name.startswith("concern.row.")}
    assert sorted(said) == sorted(f"concern.row.{row.id}" for row in ROWS)
    for name, text in said.items():
        assert isinstance(text, str) and text.endswith("."), name
        assert 8 <= len(text.split()) <= 20, name
    assert len(set(said.values())) == len(said)


@pytest.mark.parametrize("code", CODES)
def test_the_page_shows_every_concern_and_what_serves_it(code: str) -> None:
    uri = Site().address(code, "how-offers-are-checked")
    html = next(
        page.html for page in rule_pages(Site(), {code: {} for code in CODES}) if page.uri == uri
    )
    shown = html[html.index('id="concerns"') : html.index("ho-table-title")]
    blocks = shown.split("<li>")[1:]
    for row, block in zip(ROWS, blocks, strict=True):
        assert str(labels(code)[f"concern.row.{row.id}"]) in block
        assert re.findall(r'href="[^"]*/rules/([a-z0-9-]+)/"', block) == list(row.rules)
        fields = [f"<code>{each.replace('.', '.<wbr>')}</code>" for each in row.fields]
        commands = [f"<code>honest {each}</code>" for each in row.commands]
        assert re.findall("<code>.*?</code>", block) == fields + commands
        assert not row.section or f"<dd>{labels(code)[row.heading]}</dd>" in block
