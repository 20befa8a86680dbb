"""The keyboard alone: it reaches everything once, in order, where the eye can follow, and gets out."""

import pytest
from audit.states import STATES, State, addresses
from playwright.sync_api import Browser, Page

# What a key can reach: numbered, so that what was reached can be told.
NUMBER = """() => {
  const seen = (each) => each.checkVisibility({visibilityProperty: true});
  const all = [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((each) => !each.disabled && each.tabIndex >= 0 && seen(each))
    // Of the buttons of one choice the keyboard reaches the chosen one, or the first.
    .filter((each, _, all) => each.type !== "radio" || each.checked ||
      !all.some((other) => other.name === each.name && other.checked) &&
      all.find((other) => other.name === each.name) === each);
  all.forEach((each, number) => each.dataset.number = number);
  return all.length;
}"""
FOCUS = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const box = at.getClientRects()[0], style = getComputedStyle(at);
  const label = at.type === "checkbox" || at.type === "radio" ? at.closest("label") : null;
  const drawn = [at, label, at.parentElement].filter(Boolean).map((each) => getComputedStyle(each));
  const x = Math.min(Math.max((box?.left ?? 0) + Math.min(box?.width ?? 0, 40) / 2, 1), innerWidth - 2);
  // The middle of what is in view: what is taller than the screen cannot be in view as a whole.
  const from = Math.max(box?.top ?? 0, 0), to = Math.min(box?.bottom ?? 0, innerHeight);
  const top = document.elementFromPoint(x, (from + to) / 2);
  return {
    what: at.outerHTML.slice(0, 110),
    number: at.dataset.number === undefined ? null : +at.dataset.number,
    shown: drawn.some((each) => each.outlineStyle !== "none" && parseFloat(each.outlineWidth) >= 1),
    inView: !!box && to - from >= Math.min(box.height, innerHeight) / 2,
    covered: !top || !(at.contains(top) || top.contains(at)),
    scrolls: at.scrollWidth > at.clientWidth && style.overflowX !== "visible",
  };
}"""

# The keyboard goes on from where it was last, even if nothing has the focus any more.
TOP = """() => {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  scrollTo(0, 0);
}"""


@pytest.mark.parametrize("state", STATES, ids=lambda each: f"{each.kind}, {each.name}")
@pytest.mark.parametrize("width", [360, 1280])
def test_tab_reaches_everything_once_and_in_order(
    browser: Browser, site: str, state: State, width: int
) -> None:
    # The language changes little for the keyboard; where room is short, that of the longest words.
    address = addresses(state.kind)[-1 if width == 360 else 0]
    context = browser.new_context(viewport={"width": width, "height": 740}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(site + address)
    state.do(page)
    page.evaluate(TOP)
    found = _walked(page)
    context.close()
    assert not found, "\n".join([address, *found])


def _walked(page: Page) -> list[str]:
    """Press Tab until the page is left; return what went wrong on the way."""
    expected, found, reached = page.evaluate(NUMBER), [], []
    for _ in range(expected + 30):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUS)
        if at is None or (len(reached) > 1 and at["number"] == reached[0]):
            break
        if at["number"] is None:
            # A table that is wider than the screen takes the focus, to be scrolled.
            found += [] if at["scrolls"] else [f"reached, but is nothing to use: {at['what']}"]
            continue
        if reached and at["number"] == reached[-1]:
            continue  # the day, the month and the year of one date
        reached.append(at["number"])
        found += [f"focus is not shown: {at['what']}"] if not at["shown"] else []
        found += [f"focus is out of view: {at['what']}"] if not at["inView"] else []
        found += [f"focus is covered: {at['what']}"] if at["covered"] else []
    else:
        found.append(f"no way out with Tab after {reached[-1:]}")
    if reached != list(range(expected)):
        missed = sorted(set(range(expected)) - set(reached))
        names = [page.locator(f"[data-number='{each}']").evaluate("(e) => e.outerHTML.slice(0, 110)") for each in missed[:5]]  # fmt: skip
        found.append(f"reached {len(reached)} of {expected}, or in another order; missed: {names}")
    return found


@pytest.mark.parametrize("state", STATES, ids=lambda each: f"{each.kind}, {each.name}")
def test_the_first_tab_leads_to_the_content(browser: Browser, site: str, state: State) -> None:
    for address in {addresses(state.kind)[0], addresses(state.kind)[-1]}:
        context = browser.new_context(viewport={"width": 360, "height": 740})
        page = context.new_page()
        page.goto(site + address)
        page.keyboard.press("Tab")
        first = page.evaluate("document.activeElement.getBoundingClientRect().toJSON()")
        assert first["top"] >= 0 and first["height"] >= 24
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content"
        context.close()
