"""Links: everything a page points to is there, wherever the site stands, and so is the 404."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from threading import Thread
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from urllib.request import urlopen

import pytest
from conftest import ROOT
from playwright.sync_api import Browser, sync_playwright

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


@contextmanager
def hosted(folder: Path, missing: Path) -> Iterator[str]:
    """Serve a folder as a host does: an address without a page gets the page for that."""

    class Host(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def send_error(self, code: int, *_: object) -> None:
            body = missing.read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    class Calm(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            pass  # a browser that leaves a page hangs up on its requests

    with Calm(("127.0.0.1", 0), partial(Host, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


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
    with hosted(root, folder / "404.html") as host:
        yield f"{host}{place}", place, folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(which, ("chromium", "chromium-browser", "google-chrome"))), None)
    assert found, "These tests need a browser."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found)
        yield browser
        browser.close()


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
