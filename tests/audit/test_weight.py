"""What a page weighs, asks for and keeps, and whether it holds still and needs a script."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from audit.states import ONCE, PAGES, addresses
from browsing import packed
from playwright.sync_api import Browser

LIMIT = {"offer": 30_000, "short offer": 30_000}
"""How much an offer's page may transfer, in bytes."""
OTHERWISE = 70_000
REQUESTS = 6

# Before the page's own scripts: what is written to a store, and what moves after it was shown.
WATCH = """() => {
  window.kept = []; window.moved = 0;
  const told = (of, name) => {
    const real = of[name];
    of[name] = function (...all) { window.kept.push(name); return real.apply(this, all); };
  };
  told(Storage.prototype, "setItem");
  told(IDBFactory.prototype, "open");
  if (window.CacheStorage) told(CacheStorage.prototype, "open");
  if (window.ServiceWorkerContainer) told(ServiceWorkerContainer.prototype, "register");
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.moved += entry.value;
  }).observe({type: "layout-shift", buffered: true});
}"""
KINDS = (*PAGES, *ONCE)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_light_keeps_nothing_and_holds_still(
    browser: Browser, site: str, folder: Path, kind: str, say: Callable[[str], None]
) -> None:
    for address in addresses(kind):
        context = browser.new_context(viewport={"width": 360, "height": 740})
        page = context.new_page()
        asked: Counter[str] = Counter()
        page.on("request", lambda request, asked=asked: asked.update([request.url]))
        page.add_init_script(f"({WATCH})()")
        page.goto(site + address, wait_until="networkidle")
        page.mouse.wheel(0, 2000)
        page.wait_for_timeout(300)
        assert [url for url in asked if not url.startswith(site)] == []
        weights = {url: len(packed(_file(folder, url, site))) for url in asked}
        total = sum(weights.values())
        say(f"{kind:14} {address:44} {total / 1000:6.1f} kB {len(weights):2} requests")
        assert total <= LIMIT.get(kind, OTHERWISE), weights
        assert len(weights) <= REQUESTS, weights
        assert max(asked.values()) == 1
        assert context.cookies() == []
        assert page.evaluate("[window.kept, window.moved]") == [[], 0]
        assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
        context.close()


def _file(folder: Path, url: str, site: str) -> Path:
    path = folder / unquote(urlsplit(url.removeprefix(site)).path)
    return path / "index.html" if path.is_dir() else path


READ = """() => document.body.innerText.split("\\n")
  .map((line) => line.trim()).filter((line) => line)"""
FIRST = """() => [...document.querySelectorAll("h1, h2, p, dt, dd, a")]
  .filter((each) => !each.closest("noscript") && each.checkVisibility())
  .filter((each) => each.getBoundingClientRect().bottom < innerHeight)
  .map((each) => each.innerText)"""


@pytest.mark.parametrize("kind", KINDS)
def test_without_scripts_a_page_says_the_same(browser: Browser, site: str, kind: str) -> None:
    for address in addresses(kind):
        said = {}
        for scripts in (True, False):
            context = browser.new_context(
                viewport={"width": 360, "height": 740}, java_script_enabled=scripts
            )
            page = context.new_page()
            page.goto(site + address)
            said[scripts] = page.evaluate(FIRST), set(page.evaluate(READ))
            # The front page says the same twice, as cards and as a table; scripts show one of them.
            only = page.locator("noscript, .ho-offers")
            spare = {line.strip() for each in only.all_inner_texts() for line in each.splitlines()}
            context.close()
        with_scripts, without = said[True], said[False]
        # Scripts add controls; what is to be read stands there before they run.
        assert without[1] - spare <= with_scripts[1], address
        assert without[0][:3] and set(without[0][:3]) <= set(with_scripts[0]), address
