"""Real builds with MkDocs in strict mode: of a small site, and of the offers of this repository."""

from datetime import date
from os import environ
from pathlib import Path
from posixpath import normpath
from re import findall
from subprocess import CompletedProcess, run
from sys import executable
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from checks.linter import lint_files, offer_files

ROOT = Path(__file__).parents[1]
TWO_LANGUAGES = """\
languages: {source: en, publish: [en, nl], reviewed_by_person: [en, nl]}
title: {en: One good talk, nl: Eén goed gesprek}
"""


def mkdocs(config: Path, *options: str) -> CompletedProcess[str]:
    return run(
        [executable, "-m", "mkdocs", "build", "--strict", "-f", str(config), *options],
        capture_output=True,
        text=True,
        env={**environ, "NO_MKDOCS_2_WARNING": "1"},
        check=False,
    )


@pytest.fixture
def project(tmp_path: Path, plain) -> Path:
    offers = tmp_path / "offers"
    (offers / "about").mkdir(parents=True)
    (offers / "agreement").mkdir()
    (offers / "talk.yaml").write_text(
        plain(TWO_LANGUAGES + "agreement: {file: agreement/en.pdf}\n"), encoding="utf-8"
    )
    (offers / "clients.csv").write_text("name\nsecret\n", encoding="utf-8")
    (offers / "agreement" / "en.pdf").write_bytes(b"%PDF")
    (offers / "about" / "why.md").write_text("---\ntitle: Why\n---\n\nBecause.\n", "utf-8")
    (offers / "about" / "why.nl.md").write_text("---\ntitle: Waarom\nlang: nl\n---\n\nDus.\n")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Test\ndocs_dir: offers\nstrict: true\nplugins: [honest-offers]\n"
        f"theme: {{name: material, custom_dir: {ROOT / 'theme'}, language: en, font: false}}\n"
        "exclude_docs: |\n  *.yaml\n  *.csv\n",
        encoding="utf-8",
    )
    return tmp_path


def html_of(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): path.read_text("utf-8")
        for path in site.rglob("*.html")
    }


def attribute(html: str, pattern: str) -> str:
    (found,) = findall(pattern, html)
    return str(found)


def test_a_small_site_builds_in_strict_mode(project: Path) -> None:
    built = mkdocs(project / "mkdocs.yml")
    assert built.returncode == 0, built.stderr
    site = html_of(project / "site")
    assert {"", "nl/", "offers/talk/", "nl/offers/talk/", "about/why/", "nl/about/why/"} <= set(
        site
    )
    for uri, language in {
        "": "en",
        "nl/offers/talk/": "nl",
        "it/rules/": "it",
        "pl/": "pl",
    }.items():
        assert f'<html lang="{language}"' in site[uri]
    assert '<html lang="nl"' in site["nl/about/why/"]
    assert 'href="../../about/why/"' in site["offers/talk/"]
    assert 'href="../../agreement/en.pdf"' in site["offers/talk/"]


def test_every_link_of_a_site_leads_to_a_file(project: Path) -> None:
    assert mkdocs(project / "mkdocs.yml").returncode == 0
    site = project / "site"
    for uri, html in html_of(site).items():
        if uri == "404.html":
            continue
        for link in findall(r'(?:href|src)="([^"]*)"', html):
            parts = urlsplit(link)
            if parts.scheme or not parts.path:
                continue
            assert not parts.path.startswith("/"), (uri, link)
            path = site / normpath(f"{uri}{parts.path}")
            assert path.is_file() or (path / "index.html").is_file(), (uri, link)


def test_alternates_go_both_ways(project: Path) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("site_url: https://example.org/coaches/\n")
    assert mkdocs(project / "mkdocs.yml").returncode == 0
    site = html_of(project / "site")
    base = "https://example.org/coaches/"
    pattern = r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">'
    for uri, html in site.items():
        if uri == "404.html":
            continue
        alternates = dict(findall(pattern, html))
        default = alternates.pop("x-default")
        assert base + uri in alternates.values()
        assert default == alternates.get("en", default)
        for address in alternates.values():
            other = dict(findall(pattern, site[address.removeprefix(base)]))
            assert base + uri in other.values(), (uri, address)
        assert attribute(html, r'<link rel="canonical" href="([^"]+)">') == base + uri


def test_the_sitemap_names_every_page_with_its_translations(project: Path) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("site_url: https://example.org/\n")
    assert mkdocs(project / "mkdocs.yml").returncode == 0
    tree = ElementTree.fromstring((project / "site" / "sitemap.xml").read_bytes())
    spaces = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    named = {url.findtext("s:loc", "", spaces): url for url in tree.findall("s:url", spaces)}
    pages = {f"https://example.org/{uri}" for uri in html_of(project / "site")}
    assert set(named) == pages - {"https://example.org/404.html"}
    talk = named["https://example.org/nl/offers/talk/"].findall("x:link", spaces)
    assert {each.get("hreflang") for each in talk} == {"en", "nl", "x-default"}


def test_without_an_address_there_is_no_canonical_one(project: Path) -> None:
    assert mkdocs(project / "mkdocs.yml").returncode == 0
    for html in html_of(project / "site").values():
        assert 'rel="canonical"' not in html


def test_what_pages_are_made_from_is_not_published(project: Path) -> None:
    assert mkdocs(project / "mkdocs.yml").returncode == 0
    names = [path.name for path in (project / "site").rglob("*")]
    assert not [name for name in names if name.endswith((".yaml", ".yml", ".csv", ".md"))]
    assert "offer.html" not in names
    assert not (project / "site" / "pages").exists()


def test_an_error_aborts_with_the_findings_and_keeps_the_site(project: Path, plain) -> None:
    assert mkdocs(project / "mkdocs.yml").returncode == 0
    before = html_of(project / "site")
    wrong = plain("summary: You will earn 10,000 euros a month.\n")
    (project / "offers" / "wrong.yaml").write_text(wrong, encoding="utf-8")
    built = mkdocs(project / "mkdocs.yml")
    assert built.returncode == 1
    assert "reads as a promise of income" in built.stderr
    assert "wrong.yaml:1:" in built.stderr
    assert "Traceback" not in built.stderr
    assert "\x1b" not in built.stderr
    assert html_of(project / "site") == before


def test_a_file_in_the_way_of_a_page_is_said_in_words(project: Path) -> None:
    assert mkdocs(project / "mkdocs.yml").returncode == 0
    before = html_of(project / "site")
    (project / "offers" / "index.md").write_text("# Mine\n", encoding="utf-8")
    built = mkdocs(project / "mkdocs.yml")
    assert html_of(project / "site") == before
    assert built.returncode == 1
    assert "index.md stands in the way" in built.stderr
    assert "Traceback" not in built.stderr


def test_two_builds_are_the_same_to_the_byte(project: Path) -> None:
    config = project / "mkdocs.yml"
    assert mkdocs(config, "-d", str(project / "one")).returncode == 0
    assert mkdocs(config, "-d", str(project / "two")).returncode == 0
    assert html_of(project / "one") == html_of(project / "two")


def test_the_offers_of_this_repository_build(tmp_path: Path) -> None:
    built = mkdocs(ROOT / "mkdocs.yml", "-d", str(tmp_path))
    assert built.returncode == 0, built.stderr
    site = html_of(tmp_path)
    reports = list(lint_files(offer_files(ROOT / "offers"), today=date.today()))
    assert reports
    for report in reports:
        assert report.offer is not None
        for code in report.offer.languages.published:
            prefix = "" if code == "en" else f"{code}/"
            assert f"{prefix}offers/{report.slug}/" in site


def test_a_page_asks_nothing_of_third_parties(project: Path) -> None:
    assert mkdocs(project / "mkdocs.yml").returncode == 0
    for uri, html in html_of(project / "site").items():
        head = html.split("</head>")[0]
        for script in findall(r"<script([^>]*)>", html):
            data = script in (' type="application/json"', ' type="application/ld+json"')
            assert data or findall(r' src="(?![a-z]+:|//)[^"]+"', script), (uri, script)
        assert not findall(r'<link rel="(?!canonical|alternate)[^>]*href="(?:https?:)?//', head)
        assert 'name="generator"' not in head
        assert "autocomplete" not in html
        assert 'name="description" content="' in head or "about/" in uri or uri == "404.html"
