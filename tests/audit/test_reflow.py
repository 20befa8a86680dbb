"""Enlarged, spread out, in the colours of the system: nothing is cut off, nothing is lost."""

import pytest
from audit.states import STATES, State, addresses
from playwright.sync_api import Browser

# WCAG 2.2, 1.4.12, as it stands there.
SPREAD = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
CUT = """() => {
  const found = [];
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) found.push(`the page is ${wide} wide`);
  for (const each of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(each), box = each.getBoundingClientRect();
    if (!each.checkVisibility() || box.width <= 1 || box.height <= 1) continue;
    const cuts = ["hidden", "clip"];
    // A choice of one line is drawn by the browser, and counts the lines that it does not show.
    if (each instanceof SVGElement || each.matches("select")) continue;
    if (cuts.includes(style.overflowX) && each.scrollWidth > each.clientWidth + 1 ||
        cuts.includes(style.overflowY) && each.scrollHeight > each.clientHeight + 1 ||
        style.textOverflow === "ellipsis")
      found.push(`cut off: ${each.outerHTML.slice(0, 110)}`);
    // Only what is wider than a screen by its nature may be scrolled sideways: a table, code.
    if (["auto", "scroll"].includes(style.overflowX) && each.scrollWidth > each.clientWidth + 1 &&
        !each.matches("pre, :has(> table), fieldset"))
      found.push(`scrolls sideways: ${each.outerHTML.slice(0, 110)}`);
  }
  return found;
}"""


@pytest.mark.parametrize("state", STATES, ids=lambda each: f"{each.kind}, {each.name}")
def test_enlarged_and_spread_out_nothing_is_cut_off(
    browser: Browser, site: str, state: State
) -> None:
    found = []
    for address in addresses(state.kind):
        # 320 by 256 is a screen of 1280 by 1024 at 400 %.
        context = browser.new_context(viewport={"width": 320, "height": 256}, bypass_csp=True)
        page = context.new_page()
        page.goto(site + address)
        state.do(page)
        found += [f"{address}: {each}" for each in page.evaluate(CUT)]
        page.add_style_tag(content=SPREAD)
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            found += [f"{address} spread {width}: {each}" for each in page.evaluate(CUT)]
        context.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("state", STATES, ids=lambda each: f"{each.kind}, {each.name}")
def test_nothing_moves_and_the_colours_may_be_the_readers(
    browser: Browser, site: str, state: State
) -> None:
    for motion, behaviour in (("reduce", "auto"), ("no-preference", "smooth")):
        context = browser.new_context(reduced_motion=motion, forced_colors="active")
        page = context.new_page()
        page.goto(site + addresses(state.kind)[0])
        state.do(page)
        page.wait_for_timeout(300)
        assert page.evaluate("document.getAnimations().length") == 0
        scrolling = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
        assert scrolling == behaviour
        # A sign that is drawn with a background alone would be gone.
        gone = page.evaluate(
            """() => [...document.querySelectorAll(".ho-points li, .ho-legend span")].filter((e) => {
              const sign = getComputedStyle(e, "::before");
              const bare = sign.backgroundColor === getComputedStyle(document.body).backgroundColor;
              return sign.content !== "none" && bare && sign.borderStyle === "none";
            }).map((e) => e.outerHTML.slice(0, 80))"""
        )
        assert not gone, gone[:5]
        context.close()
