"""A built site in a browser: serving it, and opening a page that must keep to itself."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from shutil import which
from threading import Thread

from playwright.sync_api import Browser, Page, Request, sync_playwright

# What a server packs; the rest is packed already.
_PACKED = (".html", ".css", ".js", ".svg", ".xml", ".json", ".txt", ".ics", ".webmanifest")


class _Handler(SimpleHTTPRequestHandler):
    """Serves as a good host does: packed, with a length, and its own page for what is missing."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *request: object, missing: Path, directory: str) -> None:
        self.missing = missing
        super().__init__(*request, directory=directory)  # type: ignore[arg-type]

    def log_message(self, *_: object) -> None:
        pass

    def send_head(self) -> BytesIO | None:  # type: ignore[override]
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            if not self.path.split("?")[0].split("#")[0].endswith("/"):
                return super().send_head()  # type: ignore[return-value]
            path = path / "index.html"
        status = 200 if path.is_file() else 404
        if status == 404:
            path = self.missing
        if not path.is_file():
            return super().send_head()  # type: ignore[return-value]
        pack = path.suffix in _PACKED and "gzip" in self.headers.get("Accept-Encoding", "")
        body = packed(path) if pack else path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", f"{self.guess_type(path)}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        if pack:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return BytesIO(body)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        pass  # a browser that leaves a page hangs up on its requests


@cache
def packed(path: Path) -> bytes:
    """Return a file as it travels."""
    return gzip.compress(path.read_bytes(), 9, mtime=0)


@contextmanager
def served(folder: Path, missing: Path | None = None) -> Iterator[str]:
    """Serve a folder on this machine, until the end of the block; yield its address.

    `missing` is the page for what is not there, by default the folder's own."""
    page = missing or folder / "404.html"
    handler = partial(_Handler, missing=page, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def browser_path() -> str:
    """Return the browser of this machine; without one the tests fail."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    found = next(filter(None, map(which, names)), None)
    assert found, f"These tests need a browser: one of {', '.join(names)}."
    return found


@contextmanager
def launched() -> Iterator[Browser]:
    """Start the browser of this machine, until the end of the block."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path())
        yield browser
        browser.close()


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
