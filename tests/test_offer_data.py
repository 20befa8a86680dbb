"""The data of an offer: what its page says, for other programs."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, TODAY

from checks.language import CODES
from checks.linter import lint
from checks.report import Report
from site_builder.documents import documents
from site_builder.fingerprint import fingerprint
from site_builder.offer_data import as_json, offer_data
from site_builder.pages import views_of
from site_builder.site import Site
from site_builder.view import OfferView

OFFERS = sorted((ROOT / "offers").glob("*.yaml"))


def report_of(name: str, today: date = TODAY) -> Report:
    return lint(ROOT / "offers" / f"{name}.yaml", today=today)


def data_of(report: Report, language: str = "en", **of_site: Any) -> dict[str, Any]:
    assert report.offer is not None
    site = Site(**{"today": TODAY, **of_site})
    uri = site.address(language, "offers", report.slug)
    return offer_data(OfferView(report, report.offer, site, language, uri))


@pytest.mark.parametrize("code", CODES)
def test_the_data_of_an_offer_reads_well(code: str, golden) -> None:  # type: ignore[no-untyped-def]
    data = data_of(report_of("steady-weeks"), code)
    data["checked_by"] = {**data["checked_by"], "version": "…", "rules": 0}
    golden(Path(__file__).parent / "data" / f"steady-weeks.{code}.json", as_json(data))


def leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for each in value.values():
            yield from leaves(each)
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each)
    else:
        yield value


@pytest.mark.parametrize("path", OFFERS, ids=lambda each: each.stem)
def test_a_term_is_a_text_a_whole_number_or_a_flag(path: Path) -> None:
    report = lint(path, today=TODAY)
    assert report.offer is not None
    for code in report.offer.languages.published:
        data = data_of(report, code)
        assert {type(each) for each in leaves(data["terms"])} <= {str, int, bool}
        assert all(type(each) in (str, int, bool, type(None)) for each in leaves(data))
        assert json.loads(as_json(data)) == data


def test_the_rows_on_stopping_are_those_of_the_page() -> None:
    report = report_of("steady-weeks")
    assert report.offer is not None
    view = OfferView(report, report.offer, Site(), "nl", "")
    rows = data_of(report, "nl")["terms"]["stops"]
    assert [each["after"] for each in rows] == list(range(13))
    for row, stop in zip(rows, view.stops, strict=True):
        assert row["client"]["back"] == f"{stop.client.back:.2f}"
        assert row["coach"]["kept"] == f"{stop.coach.kept:.2f}"
    assert rows[5]["client"] == {
        "paid": "1020.00",
        "kept": "670.00",
        "back": "350.00",
        "owed": "0.00",
        "basis": "parts",
        "within_days": 10,
    }
    assert data_of(report)["terms"]["stops_count"] == "talks"


def test_a_place_count_that_is_old_is_left_out_and_changes_no_term() -> None:
    fresh, old = (
        data_of(report_of("steady-weeks"), today=day) for day in (TODAY, date(2027, 6, 1))
    )
    assert fresh["places"]["left"] == 3 and old["places"] is None
    assert fresh["terms"] == old["terms"] and fresh["fingerprint"] == old["fingerprint"]


def test_of_a_small_group_only_its_size_is_told(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    few = (
        "outcomes:\n  period: {from: 2025-01-01, to: 2025-12-31}\n  started: 3\n  finished: 2\n"
        "  left_early: 1\n  typical: [{measure: Wrote a plan, count: 2}]\n"
    )
    assert data_of(lint_text(plain(few)))["outcomes"] == {"started": 3, "too_few_to_tell": True}
    assert data_of(lint_text(plain()))["outcomes"] is None


def test_what_clients_said_stays_on_the_page() -> None:
    told = as_json(data_of(report_of("steady-weeks")))
    assert "I still plan late" not in told and "R., 41" not in told


def test_addresses_are_whole_where_the_site_knows_its_own_and_links_elsewhere() -> None:
    report = report_of("steady-weeks")
    based = data_of(report, "nl", base="https://example.org/x/")
    assert based["page"] == "https://example.org/x/nl/offers/steady-weeks/"
    assert based["languages"]["en"] == "https://example.org/x/offers/steady-weeks/offer.json"
    alone = data_of(report, "nl")
    assert alone["page"] == "../../../nl/offers/steady-weeks/"
    assert alone["languages"]["en"] == "../../../offers/steady-weeks/offer.json"
    assert based["fingerprint"] == alone["fingerprint"]


def test_a_text_that_is_missing_is_told_in_the_language_there_is(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(
        plain("languages: {source: en, publish: [en, nl]}\ntitle: {en: A talk, nl: Een gesprek}\n")
    )
    data = data_of(report, "nl")
    assert data["terms"]["title"] == "Een gesprek" and data["partly_untranslated"] is True


def test_there_is_a_file_for_each_page_of_an_offer() -> None:
    reports = [lint(path, today=TODAY) for path in OFFERS]
    site = Site(folder=str(ROOT / "offers"), today=TODAY)
    views = views_of(reports, site)
    made = [each for each in documents(views, site) if each.uri.endswith(".json")]
    expected = {f"{view.uri}offer.json" for each in views.values() for view in each}
    assert {each.uri for each in made} == expected and len(made) == len(expected)
    assert set(made) <= set(documents(views, site))
    for view in views["pl"]:
        told = json.loads(
            next(each.content for each in made if each.uri == f"{view.uri}offer.json")
        )
        assert told["fingerprint"] == fingerprint(view) and told["language"] == "pl"
