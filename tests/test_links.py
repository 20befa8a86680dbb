"""Links: everything a page points to is there, wherever the site stands, and so is the 404."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from urllib.request import urlopen

import pytest
from browsing import served
from conftest import ROOT
from playwright.sync_api import Browser

from site_builder.plugin import build_site

WORLD = "https://offers.example"
# Below which folder the site stands, and whether it is told so. A file that is shown at every depth
# has to be told where the site begins, unless that is the root.
SITES = [("/", False), ("/", True), ("/some/where/", True), ("/some/where/", False)]
KINDS = [
    "",
    "nl/",
    "offers/steady-weeks/",
    "pl/offers/spokojny-szef/",
    "it/coaches/lia-prova/",
    "about/why/",
    "nl/rules/",
    "rules/income-promise/",
    "it/how-offers-are-checked/",
    "pl/search/",
]


class Links(HTMLParser):
    """What a page points to, and what in it can be pointed to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.found |= {given[name] for name in ("href", "src", "action", "poster") if name in given}
        self.found |= {each.split()[0] for each in given.get("srcset", "").split(",") if each}
        if tag == "meta" and given.get("content", "").startswith(WORLD):
            self.found.add(given["content"])
        if "id" in given:
            self.ids.add(given["id"])


def crawled(start: str, place: str) -> tuple[dict[str, set[str]], list[str]]:
    """Follow every link of a site; return its pages with their ids, and what is broken."""
    host = "/".join(start.split("/")[:3])
    pages: dict[str, set[str]] = {}
    wanted: list[tuple[str, str]] = []
    broken: list[str] = []
    todo, seen = [start], {start}
    while todo:
        page = todo.pop()
        try:
            with urlopen(page) as answer:
                kind = answer.headers.get_content_type()
                html = answer.read().decode() if kind == "text/html" else ""
        except HTTPError as error:
            broken.append(f"{error.code} {page}")
            continue
        links = Links(html)
        pages[page] = links.ids
        for link in links.found:
            whole = urljoin(page, link)
            if whole.startswith(WORLD):
                whole = host + whole.removeprefix(WORLD)
            if not whole.startswith(host):
                continue
            target, part = urldefrag(whole)
            if not urlsplit(target).path.startswith(place):
                broken.append(f"{page} leads out of the site: {link}")
            wanted.append((target.split("?")[0], unquote(part)))
            if target.split("?")[0] not in seen:
                seen.add(target.split("?")[0])
                todo.append(target.split("?")[0])
    broken += [f"no #{part} on {target}" for target, part in wanted
               if part and part not in pages.get(target, {part})]  # fmt: skip
    return pages, sorted(set(broken))


@pytest.fixture(scope="module", params=SITES, ids=str)
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str, Path]]:
    """Where the offers of this repository are served, below which folder, and their files."""
    place, known = request.param
    root = tmp_path_factory.mktemp("root")
    folder = root / place.strip("/")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", f"{WORLD}{place}" if known else "")
        build_site(ROOT / "mkdocs.yml", folder, withhold=True)
    with served(root, missing=folder / "404.html") as host:
        yield f"{host}{place[1:]}", place, folder


def test_nothing_a_page_points_to_is_missing(site: tuple[str, str, Path]) -> None:
    start, place, folder = site
    pages, broken = crawled(start, place)
    assert broken == []
    built = {path.parent.relative_to(folder).as_posix() for path in folder.rglob("index.html")}
    reached = {each.removeprefix(start).strip("/") or "." for each in pages}
    assert built - reached == set()


@pytest.mark.parametrize("path", KINDS)
def test_a_browser_misses_nothing_on_a_page(
    browser: Browser, site: tuple[str, str, Path], path: str
) -> None:
    page = browser.new_page()
    failed: list[str] = []
    page.on("response", lambda got: failed.extend([got.url] if got.status >= 400 else []))
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto(site[0] + path, wait_until="networkidle")
    assert failed == []
    page.close()


@pytest.mark.parametrize("site", SITES[:3], ids=str, indirect=True)
@pytest.mark.parametrize("path", ["nowhere", "a/b/c/d/", "pl/offers/gone/"])
def test_the_page_for_an_unknown_address_works_at_any_depth(
    browser: Browser, site: tuple[str, str, Path], path: str
) -> None:
    start = site[0]
    page = browser.new_page()
    failed: list[str] = []
    page.on("response", lambda got: failed.extend([got.url] if got.status >= 400 else []))
    answer = page.goto(start + path)
    assert answer and answer.status == 404
    assert failed == [start + path]
    said = page.evaluate("[...document.querySelectorAll('#content p')].map((each) => each.lang)")
    assert said == ["en", "nl", "it", "pl"]
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.ho-header')).borderBottomWidth")
        == "1px"
    )
    page.locator("#content a[hreflang=pl]").click()
    page.wait_for_url(f"{start}pl/")
    page.close()
