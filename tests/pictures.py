"""The pictures of the README, taken from the real thing. Run with `make pictures`."""

import re
import subprocess
import sys
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

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


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *values: object) -> None:
        pass


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


def page_pictures(browser: Browser, site: Path) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    for name, uri, width, height, scheme in (
        ("offer-desk", "offers/steady-weeks/", 1280, 860, "light"),
        ("offer-phone", "pl/offers/steady-weeks/", 360, 780, "light"),
        ("offer-phone-dark", "it/offers/steady-weeks/", 360, 780, "dark"),
    ):
        page = browser.new_page(
            viewport={"width": width, "height": height}, color_scheme=scheme, device_scale_factor=2
        )
        page.goto(f"{address}/{uri}")
        page.screenshot(path=PICTURES / f"{name}.png")
    server.shutdown()


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    found = next(filter(None, map(which, ("chromium", "chromium-browser", "google-chrome"))))
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        subprocess.run([HONEST, "build", "--to", site], cwd=ROOT, check=True)
        browser = playwright.chromium.launch(executable_path=found)
        lint_picture(browser)
        page_pictures(browser, site)
        browser.close()


if __name__ == "__main__":
    main()
