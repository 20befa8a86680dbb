"""JSON-LD: what schema.org has words for, and nothing that the page does not say."""

import json
import subprocess
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from re import DOTALL, findall, sub
from typing import Any

import pytest
from conftest import ROOT, TODAY

from checks.linter import lint
from site_builder.json_ld import json_ld, service
from site_builder.offer_page import offer_page
from site_builder.site import Site
from site_builder.view import OfferView

NODE = Path(__file__).parent / "node" / "node_modules"
OFFERS = sorted((ROOT / "offers").glob("*.yaml"))
SCRIPT = r'<script type="application/ld\+json">(.*?)</script>'


def views() -> Iterator[OfferView]:
    for path in OFFERS:
        report = lint(path, today=TODAY)
        assert report.offer is not None
        for code in report.offer.languages.published:
            for base in ("", "https://example.org/x/"):
                site = Site(today=TODAY, base=base, name="Test")
                uri = site.address(code, "offers", report.slug)
                yield OfferView(report, report.offer, site, code, uri)


@pytest.fixture(scope="module")
def every() -> list[OfferView]:
    return list(views())


@pytest.fixture
def view(plain, lint_text):  # type: ignore[no-untyped-def]
    def make(changes: str = "", **of_site: Any) -> OfferView:
        report = lint_text(plain(changes))
        assert report.offer is not None
        return OfferView(report, report.offer, Site(today=TODAY, **of_site), "en", "offers/offer/")

    return make


def typed(services: list[dict[str, Any]], folder: Path) -> subprocess.CompletedProcess[str]:
    """Let TypeScript hold them against the vocabulary as schema-dts has it."""
    head = 'import type { Service, WithContext } from "schema-dts";\n'
    constants = (
        f"export const each{number}: WithContext<Service> = {json.dumps(one)};\n"
        for number, one in enumerate(services)
    )
    (folder / "offers.ts").write_text(head + "".join(constants), encoding="utf-8")
    (folder / "tsconfig.json").write_text(
        json.dumps(
            {
                "compilerOptions": {
                    "strict": True,
                    "noEmit": True,
                    "module": "esnext",
                    "moduleResolution": "bundler",
                    "types": [],
                    "paths": {"schema-dts": [str(NODE / "schema-dts/dist/schema.d.ts")]},
                },
                "files": ["offers.ts"],
            }
        ),
        encoding="utf-8",
    )
    return subprocess.run(
        [NODE / ".bin/tsc", "-p", folder], capture_output=True, text=True, check=False
    )


def test_it_keeps_to_the_vocabulary(every: list[OfferView], tmp_path: Path) -> None:
    told = []
    for each in every:
        found = findall(SCRIPT, offer_page(each).head, DOTALL)
        assert len(found) == 1
        told.append(json.loads(found[0]))
    checked = typed(told, tmp_path)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"priceCurrency"', '"priceCurency"'),
        ('"merchantReturnDays": 14', '"merchantReturnDays": [{}]'),
        ("FullRefund", "WholeRefund"),
        ('"@type": "Offer"', '"@type": "Bargain"'),
    ],
)
def test_what_is_not_in_the_vocabulary_would_be_noticed(
    old: str, new: str, every: list[OfferView], tmp_path: Path
) -> None:
    text = json.dumps(service(every[0]))
    assert old in text
    assert typed([json.loads(text.replace(old, new))], tmp_path).returncode == 1


def texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            if not name.startswith("@"):
                yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)
    elif isinstance(value, str) and not value.startswith("https://"):
        yield value


def test_every_text_stands_on_the_page(every: list[OfferView]) -> None:
    for each in every:
        told = service(each)
        words = " ".join(unescape(sub(r"<[^>]+>", " ", offer_page(each).html)).split())
        offered = told["offers"]
        amount = each.money(each.offer.price.total_incl_vat)
        assert " ".join(amount.split()) in words
        assert offered["price"] == f"{each.offer.price.total_incl_vat:.2f}"
        facts = {offered["price"], offered["priceCurrency"], each.language}
        facts |= {offered.get("validThrough", ""), told.get("url", "")}
        for way in offered["hasMerchantReturnPolicy"]:
            facts |= set(way.get("applicableCountry", ()))
            assert str(way["merchantReturnDays"]) in words
        for text in texts(told):
            assert text in facts or text in words, text


def test_nobody_is_rated_or_reviewed(every: list[OfferView]) -> None:
    told = " ".join(json_ld(each) for each in every)
    assert "Service" in told and "Rating" not in told and "eview" not in told


def test_a_made_up_offer_says_so(every: list[OfferView], view) -> None:  # type: ignore[no-untyped-def]
    for each in every:
        assert each.label("offer.example") in service(each)["disambiguatingDescription"]
    assert "disambiguatingDescription" not in service(view("example: false\n"))


def test_no_text_can_end_the_script(view) -> None:  # type: ignore[no-untyped-def]
    hostile = "</script><script>alert(1)</script><!-- ]]> & \u2028"
    told = json_ld(view(f"summary: '{hostile}'\n"))
    inside = told.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not {"<", ">", "&"} & set(inside)
    assert json.loads(inside)["description"].startswith("</script><script>alert(1)")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ("capacity: {max_clients: 5, active: 5, as_of: 2026-11-20}\n", "SoldOut"),
        ("capacity: {max_clients: 5, active: 4, as_of: 2026-11-20}\n", "InStock"),
        ("capacity: {max_clients: 5, active: 4, as_of: 2026-01-20}\n", None),
        ("", None),
        ("status: closed\n", "SoldOut"),
    ],
)
def test_whether_it_can_be_had_is_said_only_where_it_is_known(
    changes: str, told: str | None, view
) -> None:  # type: ignore[no-untyped-def]
    said = service(view(changes))["offers"].get("availability")
    assert said == (f"https://schema.org/{told}" if told else None)


def test_the_ways_back_are_those_of_the_terms(view) -> None:  # type: ignore[no-untyped-def]
    kept = service(
        view(
            "markets: [NL, GB]\nwithdrawal: {days: 14, amount_kept: 20.00}\n"
            "refund: {until_day: 30, share_percent: 50}\n"
        )
    )["offers"]["hasMerchantReturnPolicy"]
    assert [each["merchantReturnDays"] for each in kept] == [14, 30]
    assert all("refundType" not in each and "returnFees" not in each for each in kept)
    assert kept[0]["applicableCountry"][0] == "NL"
    whole = service(view("refund: {until_day: 30}\n"))["offers"]["hasMerchantReturnPolicy"]
    assert whole[1]["refundType"] == "https://schema.org/FullRefund"


def test_an_address_is_told_only_where_it_is_whole(view) -> None:  # type: ignore[no-untyped-def]
    assert "url" not in service(view()) and "@id" not in service(view())
    based = service(view(base="https://example.org/x/"))
    assert based["url"] == "https://example.org/x/offers/offer/"
    assert based["@id"] == f"{based['url']}#offer"
