"""The pictures of the README, taken from the real thing. Run with `make pictures`."""

import re
import subprocess
import sys
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from browsing import launched, served
from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]
HONEST = Path(sys.executable).with_name("honest")
PICTURES = ROOT / ".github" / "pictures"
REPORT = ROOT / "tests" / "reports" / "contradiction.yaml"
STYLES = {
    "1": "font-weight:700",
    "2": "opacity:.6",
    "31": "color:#b3261e",
    "33": "color:#8a5a00",
    "34": "color:#1f5aa6",
    "36": "color:#00677d",
}
PAGE = """<meta charset="utf-8"><pre style="display:inline-block;margin:0;padding:24px 32px;
font:15px/1.5 'DejaVu Sans Mono',monospace;color:#1c2321;background:#fbfaf6">{}</pre>"""


def as_html(terminal: str) -> str:
    """Return what a terminal shows as HTML."""

    html, opened = "", 0
    for piece in re.split(r"(\x1b\[\d+m)", terminal):
        if style := re.fullmatch(r"\x1b\[(\d+)m", piece):
            html += "</span>" * opened if style[1] == "0" else f'<span style="{STYLES[style[1]]}">'
            opened = 0 if style[1] == "0" else opened + 1
        else:
            html += escape(piece, quote=False)
    return html


def lint_picture(browser: Browser) -> None:
    code = (
        "import sys, click; from checks.linter import lint_source; from datetime import date\n"
        "from checks.source import Source; from checks.output.text import as_text\n"
        "text = open(sys.argv[1], encoding='utf-8').read()\n"
        "report = lint_source(Source('offers/gesprek.yaml', text), today=date(2026, 11, 23))\n"
        "print('\\n'.join(as_text([report])))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, REPORT], capture_output=True, text=True, check=True
    )
    page = browser.new_page(viewport={"width": 1200, "height": 900}, device_scale_factor=2)
    page.set_content(PAGE.format("$ honest lint\n\n" + as_html(run.stdout)))
    page.locator("pre").screenshot(path=PICTURES / "lint.png")


def page_pictures(browser: Browser, address: str) -> None:
    for name, locale, uri, width, height, scheme in (
        ("front-desk", "en-GB", "", 1280, 860, "light"),
        ("offer-desk", "en-GB", "offers/steady-weeks/", 1280, 860, "light"),
        ("offer-phone", "pl-PL", "pl/offers/steady-weeks/", 360, 780, "light"),
        ("offer-phone-dark", "it-IT", "it/offers/steady-weeks/", 360, 780, "dark"),
        ("stopping-phone", "nl-NL", "nl/offers/steady-weeks/#stopping", 360, 780, "light"),
        ("compare-desk", "en-GB", "compare/?offers=steady-weeks,one-good-talk", 1280, 860, "light"),
    ):
        page = browser.new_page(
            viewport={"width": width, "height": height},
            locale=locale,
            color_scheme=scheme,
            device_scale_factor=2,
            reduced_motion="reduce",
        )
        page.goto(address + uri)
        page.screenshot(path=PICTURES / f"{name}.png")


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, launched() as browser:
        site = Path(folder) / "site"
        subprocess.run([HONEST, "build", "--to", site], cwd=ROOT, check=True)
        lint_picture(browser)
        with served(site) as address:
            page_pictures(browser, address)


if __name__ == "__main__":
    main()
