"""Security: a page runs and loads nothing but its own, and servers are told the same."""

from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from browsing import served
from conftest import ROOT
from playwright.sync_api import Browser, Page, expect
from test_serve import offer, preview  # noqa: F401

from site_builder.document import Document
from site_builder.plugin import build_site, write_pages
from site_builder.security import headers, policy, without_styles

LISTEN = """addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) =>
  (window.broken ??= []).push([violatedDirective, blockedURI, sourceFile]))"""
DATA = ("application/json", "application/ld+json")
KINDS = [
    "",
    "pl/",
    "offers/steady-weeks/",
    "nl/offers/studio-in-kaart/",
    "it/offers/tornare-al-lavoro/",
    "pl/offers/spokojny-szef/",
    "coaches/mara-voorbeeld/",
    "about/why/",
    "rules/",
    "nl/rules/instalments-incomplete/",
    "it/how-offers-are-checked/",
    "pl/search/?q=plan",
    "404.html",
]
ARTICLE = """# Files and tables

![A square](/files/square.svg) and [a page of mine](/files/mine.html).

| left | middle | right |
|:-----|:------:|------:|
| a    | b      | c     |
"""
MINE = """<!doctype html><title>Mine</title><style>p { color: rgb(1, 2, 3) }</style>
<p style="margin: 7px">Made elsewhere</p><script>document.title = "ran"</script>"""
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>'


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory, plain) -> Path:
    """The site of a coach who publishes files and an article of her own."""
    folder = tmp_path_factory.mktemp("own")
    for path, text in {
        "offers/talk.yaml": plain("agreement: {file: files/mine.html, points: [what we do]}\n"),
        "offers/files/mine.html": MINE,
        "offers/files/square.svg": SQUARE,
        "offers/about/tables.md": ARTICLE.replace("/files/", "../files/"),
        "mkdocs.yml": "site_name: Test\ndocs_dir: offers\nplugins: [honest-offers]\n"
        f"theme: {{name: material, custom_dir: {ROOT / 'theme'}, language: en, font: false}}\n",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    build_site(folder / "mkdocs.yml", folder / "site")
    return folder / "site"


@pytest.fixture
def watched(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """Return a function that opens a page and keeps what its policy forbade."""
    context = browser.new_context()
    context.add_init_script(LISTEN)

    def look(address: str) -> Page:
        page = context.new_page()
        page.goto(address, wait_until="networkidle")
        return page

    yield look
    context.close()


def broken(page: Page) -> list[list[str]]:
    return page.evaluate("window.broken ?? []")


class Written(HTMLParser):
    """What of a page a strict policy would forbid, and the policy that stands before it all."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.policies: list[str] = []
        self.loaded_before = False
        self.inline: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if given.get("http-equiv", "").lower() == "content-security-policy":
            self.policies.append(given["content"])
        if tag in ("script", "style", "link") and not self.policies:
            self.loaded_before = True
        if tag == "style" or "style" in given or any(name.startswith("on") for name in given):
            self.inline.append(self.get_starttag_text() or tag)
        if tag == "script" and "src" not in given and given.get("type") not in DATA:
            self.inline.append(self.get_starttag_text() or tag)


@pytest.mark.parametrize("path", KINDS)
def test_a_page_does_nothing_that_its_policy_forbids(
    watched: Callable[[str], Page], site: str, path: str
) -> None:
    page = watched(site + path)
    page.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)")
    assert broken(page) == []


def test_every_page_has_one_policy_before_all_else_and_nothing_inline(example_folder: Path) -> None:
    pages = sorted(example_folder.rglob("*.html"))
    assert len(pages) > 100
    for path in pages:
        written = Written(path.read_text(encoding="utf-8"))
        assert len(written.policies) == 1 and not written.loaded_before, path
        assert written.inline == [], path
        assert "'unsafe-inline'" not in written.policies[0]
        # Only the search compiles: its program is made for the machine that runs it.
        assert ("wasm" in written.policies[0]) == (path.parent.name == "search"), path


@pytest.mark.parametrize("path", ["", "offers/steady-weeks/", "search/", "about/why/", "404.html"])
def test_a_script_that_gets_into_a_page_does_not_run(
    watched: Callable[[str], Page], example_folder: Path, tmp_path: Path, path: str
) -> None:
    source = example_folder / path / ("" if path.endswith(".html") else "index.html")
    html = source.read_text(encoding="utf-8").replace(
        "</main>",
        "<script>window.ran = 1</script><img src='nothing.png' onerror='window.ran = 2'>"
        "<a id='in' href='javascript:window.ran=3'>a</a><base href='https://elsewhere.invalid/'>"
        "<iframe src='https://elsewhere.invalid/'></iframe>"
        "<img src='https://elsewhere.invalid/x.png'></main>",
    )
    assert "window.ran" in html
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    with served(tmp_path) as address:
        page = watched(address)
        page.locator("#in").click()
        assert page.evaluate("window.ran") is None
        assert {each[0] for each in broken(page)} >= {
            "script-src-elem", "script-src-attr", "base-uri", "frame-src", "img-src",
        }  # fmt: skip


def test_what_a_coach_publishes_still_works(watched: Callable[[str], Page], own: Path) -> None:
    with served(own) as address:
        page = watched(address + "about/tables/")
        assert page.evaluate("document.querySelector('#content img').naturalWidth") == 8
        aligned = (
            "[...document.querySelectorAll('tbody td')].map((e) => getComputedStyle(e).textAlign)"
        )
        assert page.evaluate(aligned) == ["left", "center", "right"]
        assert broken(page) == []
        page = watched(address + "offers/talk/")
        page.locator("a[href$='mine.html']").first.click()
        expect(page.locator("p")).to_have_text("Made elsewhere")


def rules(text: str) -> dict[str, dict[str, str]]:
    """Read a file of headers: indented lines belong to the path above them."""
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            path = line
            found[path] = {}
        elif line.startswith("  "):
            name, value = line.strip().split(": ", 1)
            found[path][name] = value
        else:
            assert not line or line.startswith("#")
    return found


def test_servers_are_told_what_a_page_cannot_say_itself(example_folder: Path) -> None:
    document = headers()
    assert (example_folder / document.uri).read_text(encoding="utf-8") == document.content
    given = rules(str(document.content))
    everywhere = given["/*"]
    assert "frame-ancestors 'none'" in everywhere["Content-Security-Policy"]
    assert everywhere["X-Content-Type-Options"] == "nosniff"
    assert {"Referrer-Policy", "Permissions-Policy"} <= {*everywhere}
    for path, added in given.items():
        if path != "/*":
            assert "immutable" in added["Cache-Control"]
            # Kept for a year: so each of these files has its content in its name.
            files = [*example_folder.glob(path.removeprefix("/"))]
            assert all(any(mark.isdigit() for mark in each.name) for each in files), path
    assert [*example_folder.glob("pagefind/fragment/*")]


def test_pages_and_a_coachs_files_work_under_the_headers(
    watched: Callable[[str], Page], own: Path
) -> None:
    sent = rules(Document(*headers()).content)["/*"]

    class Host(SimpleHTTPRequestHandler):
        def __init__(self, *args: object) -> None:
            super().__init__(*args, directory=str(own))

        def end_headers(self) -> None:
            for name, value in sent.items():
                self.send_header(name, value)
            super().end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            address = f"http://127.0.0.1:{server.server_port}/"
            for path in ("", "offers/talk/", "about/tables/", "404.html"):
                assert broken(watched(address + path)) == []
            page = watched(address + "search/?q=talk")
            expect(page.locator("[data-results]")).to_contain_text("One good talk")
            assert broken(page) == []
            page = watched(address + "files/mine.html")
            assert (
                page.evaluate("getComputedStyle(document.querySelector('p')).color")
                == "rgb(1, 2, 3)"
            )
            assert page.title() == "Mine"
            assert [each[0] for each in broken(page)] == ["script-src-elem"]
        finally:
            server.shutdown()
            thread.join()


def test_a_preview_may_reload_itself(
    browser: Browser,
    offer: Path,  # noqa: F811
    preview,  # noqa: F811
    plain,
) -> None:
    preview.page_with("One good talk")
    page = browser.new_page()
    page.goto(f"{preview.address}offers/talk/")
    offer.write_text(plain("title: A calm talk\n"), encoding="utf-8")
    expect(page.locator("h1")).to_have_text("A calm talk", timeout=60_000)
    page.goto(f"{preview.address}search/?q=calm")
    expect(page.locator("[data-results]")).to_contain_text("A calm talk")
    page.close()


def test_a_policy_gives_each_page_what_it_needs_and_no_more() -> None:
    assert "default-src 'none'" in policy()
    assert policy().endswith("script-src 'self'")
    assert policy(["search.js"]).endswith("script-src 'self' 'wasm-unsafe-eval'")
    assert policy(["catalogue.js"]) == policy()
    assert "'unsafe-inline'" in policy(preview=True)


def test_only_the_alignment_of_tables_becomes_a_class() -> None:
    cell = '<td style="text-align: right;">5</td>'
    assert without_styles(cell) == '<td class="ho-right">5</td>'
    assert without_styles("<td>5</td>") == "<td>5</td>"


def test_pages_for_another_generator_bring_no_headers(tmp_path: Path) -> None:
    write_pages(ROOT / "mkdocs.yml", tmp_path / "pages", withhold=True)
    assert not (tmp_path / "pages" / "_headers").exists()
