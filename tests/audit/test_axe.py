"""Nothing that axe-core finds wrong, and nothing that it cannot decide, in any state of any page."""

import pytest
from audit.states import STATES, State, addresses
from axe import COLOURS, axe_of_all
from playwright.sync_api import Browser


@pytest.mark.parametrize("state", STATES, ids=lambda each: f"{each.kind}, {each.name}")
def test_axe_finds_nothing_wrong_and_nothing_undecided(
    browser: Browser, site: str, state: State
) -> None:
    at = addresses(state.kind)
    # A context a language, so that each page has a process of its own.
    contexts = [browser.new_context(viewport={"width": 1280, "height": 800}) for _ in at]
    pages = [context.new_page() for context in contexts]
    for page, address in zip(pages, at, strict=True):
        page.goto(site + address)
        state.do(page)
    found = []
    for width in (1280, 320):
        for page in pages:
            page.set_viewport_size({"width": width, "height": 800})
        for scheme, rules in (("light", ()), ("dark", COLOURS)):
            for page in pages:
                page.emulate_media(color_scheme=scheme)
            for address, lines in zip(at, axe_of_all(pages, rules), strict=True):
                found += [f"{address} {width} {scheme}: {line}" for line in lines]
    for context in contexts:
        context.close()
    assert not found, "\n".join(found)
