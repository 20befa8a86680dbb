"""The sitemap of a real build: every page once, with its translations and its last change."""

import gzip
import json
import subprocess
from dataclasses import replace
from pathlib import Path
from shutil import copyfile, copytree
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import pytest
from conftest import ROOT
from PIL import Image

from checks.language import CODES
from site_builder.documents import documents
from site_builder.plugin import build_site
from site_builder.site import Site

BASE = "https://example.org/coaching/"
"""In a folder, as the pages of a repository are."""
SPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
# The order that the schema asks for; what is of another namespace comes last.
CHILDREN = ["loc", "lastmod", "changefreq", "priority"]
COMMITTED = "2026-05-06T23:30:00-02:00"


def project(folder: Path, base: str) -> Path:
    """Build two offers from a repository of their own; returns the folder of the site."""
    (folder / "offers" / "about").mkdir(parents=True)
    for name in ("steady-weeks.yaml", "steady-weeks.feedback.csv", "eerste-baan.yaml"):
        copyfile(ROOT / "offers" / name, folder / "offers" / name)
    copytree(ROOT / "offers" / "data", folder / "offers" / "data")
    (folder / "offers" / "about" / "why.md").write_text("# Why\n\nBecause.\n", encoding="utf-8")
    config = (
        "site_name: Test\ndocs_dir: offers\nstrict: true\nplugins: [honest-offers]\n"
        f"theme: {{name: material, custom_dir: {ROOT / 'theme'}, language: en, font: false}}\n"
        'exclude_docs: "*.yaml\\n*.csv\\n"\n'
    )
    (folder / "mkdocs.yml").write_text(
        config + (f"site_url: {base}\n" if base else ""), encoding="utf-8"
    )
    for command in (
        ["init", "-q"],
        ["add", "offers/steady-weeks.yaml"],
        ["commit", "-qm", "First"],
    ):
        subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *command],
            cwd=folder,
            env={"PATH": "/usr/bin:/bin", "GIT_COMMITTER_DATE": COMMITTED, "HOME": str(folder)},
            check=True,
        )
    build_site(folder / "mkdocs.yml", folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("based"), BASE)


@pytest.fixture(scope="module")
def urls(site: Path) -> dict[str, ElementTree.Element]:
    root = ElementTree.fromstring((site / "sitemap.xml").read_bytes())
    assert root.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset"
    found = root.findall("s:url", SPACES)
    assert len(found) == len(root) < 50_000
    named = {each.findtext("s:loc", "", SPACES): each for each in found}
    assert len(named) == len(found)
    return named


def test_every_page_is_named_once_by_its_own_address(
    site: Path, urls: dict[str, ElementTree.Element]
) -> None:
    pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
    assert set(urls) == {BASE if page == "." else f"{BASE}{page}/" for page in pages}
    for address in urls:
        html = (site / address.removeprefix(BASE) / "index.html").read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{address}">' in html


def test_an_entry_is_as_the_schema_asks(urls: dict[str, ElementTree.Element]) -> None:
    for address, url in urls.items():
        parts = urlsplit(address)
        assert parts.scheme == "https" and not parts.query and not parts.fragment
        assert len(address) < 2048
        own = [each.tag.removeprefix(f"{{{SPACES['s']}}}") for each in url]
        links = [name for name in own if name == f"{{{SPACES['x']}}}link"]
        assert own == [*(name for name in CHILDREN if name in own), *links]


def links_of(url: ElementTree.Element) -> dict[str, str]:
    links = url.findall("x:link", SPACES)
    assert all(each.get("rel") == "alternate" for each in links)
    return {str(each.get("hreflang")): str(each.get("href")) for each in links}


def test_translations_name_each_other_and_where_to_send_the_rest(
    urls: dict[str, ElementTree.Element],
) -> None:
    for address, url in urls.items():
        links = links_of(url)
        default = links.pop("x-default")
        assert address in links.values() and default in links.values()
        assert set(links) <= set(CODES)
        for other in links.values():
            assert links_of(urls[other]) == {**links, "x-default": default}
    steady = links_of(urls[f"{BASE}nl/offers/steady-weeks/"])
    assert set(steady) == {*CODES, "x-default"}
    assert steady["x-default"] == f"{BASE}offers/steady-weeks/"


def test_the_last_change_is_told_where_it_is_known(urls: dict[str, ElementTree.Element]) -> None:
    told = {
        address: url.findtext("s:lastmod", None, SPACES)
        for address, url in urls.items()
        if url.find("s:lastmod", SPACES) is not None
    }
    assert told[f"{BASE}pl/offers/steady-weeks/"] == "2026-05-07"
    assert f"{BASE}offers/eerste-baan/" not in told
    assert all("/offers/steady-weeks/" in address for address in told)


def test_crawlers_find_it(site: Path) -> None:
    assert f"Sitemap: {BASE}sitemap.xml\n" in (site / "robots.txt").read_text(encoding="utf-8")
    packed = gzip.decompress((site / "sitemap.xml.gz").read_bytes())
    assert packed == (site / "sitemap.xml").read_bytes()


def test_what_the_head_of_a_page_points_to_is_there(site: Path) -> None:
    for code in CODES:
        prefix = "" if code == "en" else f"{code}/"
        told = feedparser.parse((site / prefix / "feed.xml").read_bytes())
        assert not told.bozo and told.entries[0].updated == "2026-05-07T01:30:00Z"
        folder = site / prefix / "offers/steady-weeks"
        head = (folder / "index.html").read_text(encoding="utf-8").split("</head>")[0]
        assert '<link rel="alternate" type="application/json" href="offer.json">' in head
        assert f'href="{BASE}{prefix}feed.xml"' in head
        assert f'content="{BASE}{prefix}offers/steady-weeks/card.png"' in head
        with Image.open(folder / "card.png") as picture:
            assert picture.size == (1200, 630)
        data = json.loads((folder / "offer.json").read_text(encoding="utf-8"))
        assert data["page"] == f"{BASE}{prefix}offers/steady-weeks/"
        assert data["languages"][code] == f"{data['page']}offer.json"


def test_an_own_file_for_crawlers_is_left_alone() -> None:
    site = Site(base=BASE, files={"robots.txt": "robots.txt"})
    assert "robots.txt" not in [each.uri for each in documents({}, site)]
    assert "robots.txt" in [each.uri for each in documents({}, replace(site, files={}))]


def test_without_an_address_nothing_is_told_that_needs_one(tmp_path: Path) -> None:
    site = project(tmp_path, "")
    names = {path.name for path in site.rglob("*")}
    assert not {"robots.txt", "feed.xml", "card.png"} & names and "offer.json" in names
    assert "<url>" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    for html in site.rglob("*.html"):
        head = html.read_text(encoding="utf-8").split("</head>")[0]
        assert "og:url" not in head and "atom+xml" not in head and "og:image" not in head
