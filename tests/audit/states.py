"""A state: a page as somebody may have it before them, in each of its languages.

One line a page and one a state. What an audit should look at is added here, and nowhere else.
"""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

LANGUAGES = ("en", "nl", "it", "pl")
Do = Callable[[Page], object]

PAGES = {
    "front": "",
    "offer": "offers/steady-weeks/",
    "coach": "coaches/mara-voorbeeld/",
    "rules": "rules/",
    "rule": "rules/income-promise/",
    "rule of facts": "rules/instalments-incomplete/",
    "check": "how-offers-are-checked/",
    "compare": "compare/",
    "search": "search/",
    "terms": "offers/steady-weeks/terms/",
    "article": "about/why/",
}
ONCE = {"short offer": "offers/one-good-talk/", "404": "404.html"}
"""The pages that are in one language only, or in all at once."""


def addresses(kind: str) -> list[str]:
    """Return where a kind of page is, in each language that has it."""
    if kind in ONCE:
        return [ONCE[kind]]
    return ["" + ("" if code == "en" else f"{code}/") + PAGES[kind] for code in LANGUAGES]


def _open_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)")


def _asked(query: str) -> Do:
    """Return how a page is opened with a question in its address."""
    return lambda page: page.goto(f"{page.url}?{query}")


def _searched(words: str, until: str) -> Do:
    """Return how something is searched for, until what comes of it is there."""

    def do(page: Page) -> None:
        page.goto(f"{page.url}?q={words}")
        page.locator(until).first.wait_for()
        _open_all(page)

    return do


def _two_chosen(page: Page) -> None:
    other = {"en": "one-good-talk", "nl": "eerste-baan", "it": "tornare-al-lavoro",
             "pl": "spokojny-szef"}[str(page.locator("html").get_attribute("lang"))]  # fmt: skip
    name = "offers" if "/compare/" in page.url else "compare"
    page.goto(f"{page.url}?{name}=steady-weeks,{other}")
    # Where there are no more than two, both are shown and there is nothing to choose.
    if page.locator("form.ho-choosing").count():
        page.locator(f"input[value={other}]:checked").first.wait_for(state="attached")


def _stopped(page: Page) -> None:
    for name, day in (("start", "2027-01-11"), ("stop", "2027-02-20")):
        page.locator(f"input[type=date][name={name}]").fill(day)


@dataclass(frozen=True)
class State:
    """A kind of page, and what is done on it first."""

    name: str
    kind: str
    do: Do


STATES = [
    *(State("as it comes", kind, lambda page: None) for kind in (*PAGES, *ONCE)),
    *(State("all open", kind, _open_all) for kind in ("offer", "rule", "rule of facts", "check")),
    State("filtered", "front", _asked("format=online&sort=price")),
    State("nothing fits", "front", _asked("max=200-EUR&trial=paid&format=group")),
    State("as a table", "front", _asked("view=table")),
    State("two chosen", "front", _two_chosen),
    State("two chosen", "compare", _two_chosen),
    State("found", "search", _searched("coach", "[data-results] li")),
    State("nothing found", "search", _searched("zzzzqqqq", "[data-none]")),
    State("a day chosen", "offer", _stopped),
]
