"""The site in a browser: what people see, reach with the keyboard, and are spared."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from json import dumps
from pathlib import Path
from shutil import which
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from site_builder.plugin import build_site

ROOT = Path(__file__).parents[1]
PATHS = {
    "": "en",
    "pl/": "pl",
    "offers/steady-weeks/": "en",
    "nl/offers/steady-weeks/": "nl",
    "it/offers/steady-weeks/": "it",
    "pl/offers/steady-weeks/": "pl",
    "offers/one-good-talk/": "en",
    "coaches/mara-voorbeeld/": "en",
    "rules/": "en",
    "pl/rules/income-promise/": "pl",
    "nl/rules/instalments-incomplete/": "nl",
    "it/how-offers-are-checked/": "it",
    "about/why/": "en",
}
HOSTILE = """<script>window.ran = 1</script><img src=x onerror="window.ran = 2">{{ 7 * 7 }} \
{% raw %} *stars* [link](javascript:window.ran=3) "><svg onload=window.ran=4> ' onclick='x' """
CONTRAST = """() => {
  const parse = (c) => c.match(/[\\d.]+/g).map(Number);
  const light = (c) => c.slice(0, 3).map((v) => v / 255)
    .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const under = (el) => {
    for (; el; el = el.parentElement) {
      const c = parse(getComputedStyle(el).backgroundColor);
      if (c.length < 4 || c[3] === 1) return c;
    }
    return [255, 255, 255];
  };
  const faint = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const el = walk.currentNode.parentElement, box = el.getBoundingClientRect();
    if (!walk.currentNode.data.trim() || box.width < 2 || box.height < 2) continue;
    const style = getComputedStyle(el), size = parseFloat(style.fontSize);
    const [a, b] = [light(parse(style.color)), light(under(el))].sort((x, y) => y - x);
    const large = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < (large ? 3 : 4.5)) faint.push([el.className, ratio, walk.currentNode.data]);
  }
  return faint;
}"""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    class Calm(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            pass  # a browser that leaves a page hangs up on its requests

    with Calm(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    found = next(filter(None, map(which, names)), None)
    assert found, f"These tests need a browser: one of {', '.join(names)}."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The offers of this repository, in a folder below the root of a server."""
    root = tmp_path_factory.mktemp("root")
    # Whether all of them may be published is for other tests to say.
    build_site(ROOT / "mkdocs.yml", root / "deep" / "site", withhold=True)
    with served(root) as address:
        yield f"{address}deep/site/"


def _failed(request: Request) -> list[str]:
    # A page that is left takes its unfinished requests along.
    return [] if request.failure == "net::ERR_ABORTED" else [f"failed: {request.url}"]


@contextmanager
def opened(browser: Browser, address: str, **options: object) -> Iterator[Page]:
    """Open a page; whatever it asks for elsewhere, complains about or keeps is a failure."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
    page = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    answers: list[tuple[int, str]] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.extend(_failed(request)))
    page.on("response", lambda got: answers.append((got.status, got.url)))
    page.goto(address)
    yield page
    origin = "/".join(address.split("/")[:3]) + "/"
    assert [url for url in asked if not url.startswith(origin)] == []
    assert complaints == []
    assert [answer for answer in answers if answer[0] >= 400] == []
    assert context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    context.close()


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_in_its_language_and_keeps_to_itself(
    browser: Browser, site: str, path: str
) -> None:
    with opened(browser, site + path) as page:
        assert page.evaluate("document.documentElement.lang") == PATHS[path]
        assert page.title().endswith("Honest offers")
        assert page.locator("h1").count() == 1


@pytest.mark.parametrize("path", PATHS)
def test_nothing_sticks_out_of_a_narrow_screen(browser: Browser, site: str, path: str) -> None:
    with opened(browser, site + path) as page:
        for width in (320, 360, 640, 992):
            page.set_viewport_size({"width": width, "height": 740})
            assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PATHS)
def test_every_word_can_be_read(browser: Browser, site: str, path: str) -> None:
    with opened(browser, site + path) as page:
        page.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)")
        papers = []
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate(CONTRAST) == []
            papers.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        assert papers[0] != papers[1]


def test_the_facts_stand_on_the_first_screen(browser: Browser, site: str) -> None:
    with opened(browser, site + "offers/steady-weeks/") as page:
        for said in ("The whole price", "You can stop at any time", "This is not for you if"):
            box = page.locator(".ho-hero :is(.ho-row, h2)", has_text=said).bounding_box()
            assert box and box["y"] + box["height"] < 800, said
    narrow = {"width": 360, "height": 740}
    with opened(browser, site + "offers/steady-weeks/", viewport=narrow) as page:
        box = page.locator(".ho-amount").bounding_box()
        assert box and box["y"] + box["height"] < 740


def test_lines_of_text_are_not_too_long(browser: Browser, site: str) -> None:
    with opened(browser, site + "offers/steady-weeks/") as page:
        widths = page.evaluate(
            "[...document.querySelectorAll('.ho-body p')].map((each) => "
            "each.offsetWidth / parseFloat(getComputedStyle(each).fontSize))"
        )
        assert max(widths) < 41  # about 75 letters


def test_the_keyboard_reaches_the_language_and_keeps_the_place(browser: Browser, site: str) -> None:
    with opened(browser, site + "offers/steady-weeks/") as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "ho-skip"
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.hreflang") == "nl":
                break
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"
        page.keyboard.press("Enter")
        page.wait_for_url("**/deep/site/nl/offers/steady-weeks/")
        assert page.evaluate("document.documentElement.lang") == "nl"


def test_the_skip_link_leads_to_the_content(browser: Browser, site: str) -> None:
    with opened(browser, site) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('#content')")


def test_links_of_the_frame_are_large_enough_to_touch(browser: Browser, site: str) -> None:
    with opened(browser, site, viewport={"width": 360, "height": 740}) as page:
        for link in page.locator(".ho-header a, .ho-footer a, .ho-button").all():
            box = link.bounding_box()
            assert box and min(box["width"], box["height"]) >= 24


def test_one_can_walk_from_the_front_to_an_offer_and_its_coach(browser: Browser, site: str) -> None:
    with opened(browser, site) as page:
        page.get_by_role("link", name="Steady weeks").click()
        page.wait_for_url("**/offers/steady-weeks/")
        page.locator(".ho-facts").get_by_role("link", name="Mara Voorbeeld").click()
        page.wait_for_url("**/coaches/mara-voorbeeld/")
        page.get_by_role("link", name="Honest offers").click()
        page.wait_for_url("**/deep/site/")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, plain) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "offers").mkdir()
    words = dumps(HOSTILE)
    offer = plain(
        f"title: {words}\nsummary: {words}\ntopics: [{words}]\nincludes: [{words}]\n"
        f"coach: {{name: {words}, bio: {words}, website: \"https://example.org/'onclick='x\", "
        f"credentials: [{{name: {words}, issuer: {words}, proof: 'javascript:window.ran=5'}}]}}\n"
        f"provider: {{legal_name: {words}, address: {words}, contact: "
        "{email: \"a'b&quot;onload=x@example.org\", phone: '\"><b>'}}\n"
        f"agreement: {{file: 'data:text/html,<script>window.ran=6</script>', points: [{words}]}}\n"
        f"testimonials: [{{text: {words}, person: {words}, consent: 2026-01-01}}]\n"
    )
    (folder / "offers" / "bad.yaml").write_text(offer, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Test\ndocs_dir: offers\nplugins: [honest-offers]\n"
        f"theme: {{name: material, custom_dir: {ROOT / 'theme'}, language: en, font: false}}\n",
        encoding="utf-8",
    )
    build_site(folder / "mkdocs.yml", folder / "site")
    with served(folder / "site") as address:
        yield address


@pytest.mark.parametrize("path", ["", "offers/bad/"])
def test_what_an_offer_says_is_text_whatever_it_says(
    browser: Browser, hostile: str, path: str
) -> None:
    with opened(browser, hostile + path) as page:
        page.mouse.move(400, 400)
        assert page.evaluate("window.ran") is None
        assert page.locator("script, img, #content [onclick], #content [onload]").count() == 0
        shown = " ".join(page.locator("h1" if path else ".ho-card h2").first.inner_text().split())
        assert shown == " ".join(HOSTILE.split())
        links = page.evaluate("[...document.links].map((each) => each.protocol)")
        assert set(links) <= {"http:", "https:", "mailto:"}
        assert "<" not in page.title()


def test_the_page_of_a_hostile_coach_is_text_too(browser: Browser, hostile: str) -> None:
    with opened(browser, hostile) as page:
        page.locator(".ho-card a").first.click()
        page.locator(".ho-facts a").first.click()
        page.wait_for_url("**/coaches/**")
        assert page.evaluate("window.ran") is None
        assert " ".join(page.locator("h1").inner_text().split()) == " ".join(HOSTILE.split())


def test_a_missing_page_is_said_in_every_language(browser: Browser, hostile: str) -> None:
    with opened(browser, hostile + "404.html") as page:
        said = page.evaluate("[...document.querySelectorAll('#content p')].map((e) => e.lang)")
        assert said == ["en", "nl", "it", "pl"]
        page.locator("#content a[hreflang=pl]").click()
        page.wait_for_url("**/pl/")
