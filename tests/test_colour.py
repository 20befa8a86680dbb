"""A colour: told apart as WCAG does, and an accent that everyone can read by day and by night."""

from pathlib import Path
from re import findall

import pytest
from axe import COLOURS, axe
from browsing import opened, served
from conftest import ROOT, TODAY
from hypothesis import example, given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from checks.colour import (
    DARK,
    LEAST,
    LIGHT,
    contrast,
    darkened,
    is_readable,
    lightened,
    luminance,
    mixed,
    soft,
    weakest,
)
from checks.language import CODES
from checks.linter import lint_files
from site_builder.documents import documents
from site_builder.pages import pages, views_of
from site_builder.plugin import build_site
from site_builder.site import Site

CSS = (ROOT / "theme/assets/offers.css").read_text(encoding="utf-8")
BY_DAY, BY_NIGHT = (
    dict(findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))
    for block in findall(r"(?s):root \{(.*?)\}", CSS)[:2]
)
COACH = "coach:\n  name: Ruth Sample\n  bio: I listen to people who face a choice.\n  accent: {}\n"
NAMED = "(each) => getComputedStyle(each).getPropertyValue('--accent')"
SHOWN = "(each) => getComputedStyle(each).color"

every_colour = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#ffffff", "#ffffff", 1),
        ("#777777", "#ffffff", 4.478),
        ("#767676", "#ffffff", 4.542),
        ("#ff0000", "#ffffff", 3.998),
        ("#0000ff", "#ffffff", 8.592),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.001)


def test_luminance_is_that_of_wcag() -> None:
    told = [luminance(each) for each in ("#000000", "#ff0000", "#00ff00", "#0000ff", "#ffffff")]
    assert told == pytest.approx([0, 0.2126, 0.7152, 0.0722, 1])
    assert luminance("#808080") == pytest.approx(0.2159, abs=0.0001)


def test_the_colours_it_is_read_on_are_those_of_the_site() -> None:
    for scheme, named in ((LIGHT, BY_DAY), (DARK, BY_NIGHT)):
        assert list(scheme) == [named[each] for each in ("paper", "card", "warm", "on-accent")]
    assert is_readable(BY_DAY["accent"])


def test_a_mixture_has_so_many_parts_of_each() -> None:
    assert mixed("#000000", "#ffffff", 0) == "#000000"
    assert mixed("#000000", "#ffffff", 100) == "#ffffff"
    assert mixed("#204060", "#406080", 50) == "#305070"


@given(every_colour)
@example("#000000")
@example("#ffffff")
@example("#ffff00")
@example("#0000ff")
def test_some_shade_of_every_colour_can_be_read_by_day_and_by_night(colour: str) -> None:
    shade, tint = darkened(colour), lightened(colour)
    assert is_readable(shade)
    assert min(contrast(shade, each) for each in (*LIGHT, soft(shade, LIGHT))) >= LEAST
    assert min(contrast(tint, each) for each in (*DARK, soft(tint, DARK))) >= LEAST
    # What else stands on the ground that goes with it can still be read there.
    for accent, scheme, named in ((shade, LIGHT, BY_DAY), (tint, DARK, BY_NIGHT)):
        for name in ("ink", "quiet", "stop"):
            assert contrast(named[name], soft(accent, scheme)) >= LEAST


@given(every_colour)
def test_a_colour_changes_no_more_than_it_must(colour: str) -> None:
    if is_readable(colour):
        assert darkened(colour) == colour
    elif (step := next(s for s in range(101) if is_readable(mixed(colour, "#000000", s)))) > 0:
        assert darkened(colour) == mixed(colour, "#000000", step)
    if weakest(colour, DARK) >= LEAST:
        assert lightened(colour) == colour
    assert luminance(lightened(colour)) >= luminance(colour) >= luminance(darkened(colour))


@pytest.mark.parametrize("code", CODES)
def test_the_finding_names_a_colour_that_passes(code: str, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain(COACH.format('"#7FC4AE"')), code)
    [found] = [each for each in report.findings if each.rule == "accent-contrast"]
    assert "#7FC4AE" in found.message and "1.80" in found.message and "4.5" in found.message
    [nearest] = findall("#[0-9a-f]{6}", found.fix)
    assert nearest == darkened("#7fc4ae")
    again = lint_text(plain(COACH.format(f'"{nearest}"')), code)
    assert "accent-contrast" not in {each.rule for each in again.findings}
    assert report.publishable


@pytest.mark.parametrize("written", ["#1a5f4a", "  #1a5f4a # mine", "green", '"#1a5f4"', "[1, 2]"])
def test_what_is_no_colour_is_said_with_an_example(written: str, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain(COACH.format(written)))
    wrong = [each for each in report.findings if each.rule == "wrong-value"]
    assert len(wrong) == 1
    assert written == "[1, 2]" or '"#1a5f4a"' in wrong[0].message
    assert wrong[0].route == ("coach", "accent")


@pytest.mark.parametrize("written", ['"#1A5F4A"', "1a5f4a", "'#1a5f4a' # mine"])
def test_a_colour_may_be_written_in_several_ways(written: str, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain(COACH.format(written)))
    assert report.offer and report.offer.coach.accent == "#1a5f4a"


def test_a_comment_behind_a_key_without_a_value_is_one(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain(COACH.format(" # a colour, one day")))
    assert report.offer and report.offer.coach.accent is None


@pytest.fixture
def folder(tmp_path: Path, plain) -> Path:  # type: ignore[no-untyped-def]
    """Two offers of one coach, of which one has a colour, and one of another with a faint one."""
    offers = tmp_path / "offers"
    offers.mkdir()
    plainer = COACH.replace("  accent: {}\n", "")
    (offers / "a.yaml").write_text(plain(plainer), encoding="utf-8")
    (offers / "b.yaml").write_text(plain(COACH.format('"#274b7a"')), encoding="utf-8")
    faint = COACH.replace("Ruth", "Rosa").format('"#7fc4ae"')
    (offers / "c.yaml").write_text(plain(faint), encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Test\ndocs_dir: offers\nplugins: [honest-offers]\n"
        f"theme: {{name: material, custom_dir: {ROOT / 'theme'}, language: en, font: false}}\n",
        encoding="utf-8",
    )
    return tmp_path


def test_a_colour_is_on_the_pages_of_its_coach_and_nowhere_else(folder: Path) -> None:
    reports = list(lint_files(sorted((folder / "offers").glob("*.yaml")), today=TODAY))
    site = Site(folder=(folder / "offers").as_posix())
    views = views_of(reports, site)
    coloured = {
        page.uri
        for page in pages(reports, views, site)
        if any("accent" in style for style in page.styles)
    }
    assert coloured == {"offers/b/", "offers/b/terms/", "coaches/ruth-sample/"}
    sheets = [each.uri for each in documents(views, site) if each.uri.startswith("assets/")]
    assert sheets == ["assets/accent-274b7a.css"]


def test_a_browser_shows_it_by_day_and_by_night(browser: Browser, folder: Path) -> None:
    build_site(folder / "mkdocs.yml", folder / "site")
    with served(folder / "site") as address:
        for path in ("offers/b/", "offers/b/terms/", "coaches/ruth-sample/"):
            with opened(browser, address + path) as page:
                page.evaluate(
                    "document.querySelectorAll('details').forEach((each) => each.open = true)"
                )
                for scheme, accent in (("light", "#274b7a"), ("dark", lightened("#274b7a"))):
                    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                    assert page.locator(".ho").evaluate(NAMED) == accent
                    for link in page.locator(".ho :is(.ho-facts, .ho-around) a").all():
                        if "ho-button" not in (link.get_attribute("class") or ""):
                            red, green, blue = bytes.fromhex(accent[1:])
                            assert link.evaluate(SHOWN) == f"rgb({red}, {green}, {blue})"
                    assert axe(page, COLOURS) == []
                page.emulate_media(media="print", color_scheme="light")
                printed = page.locator(".ho").evaluate(NAMED)
                assert printed == ("#000000" if "terms" in path else BY_DAY["accent"])
        for path, most in (("offers/a/", 0), ("offers/b/", 1), ("offers/c/", 0), ("", 0)):
            asked: list[str] = []
            context = browser.new_context()
            page = context.new_page()
            page.on("request", lambda request, asked=asked: asked.append(request.url))  # type: ignore[misc]
            page.goto(address + path)
            assert len([url for url in asked if "accent" in url]) == most
            context.close()
