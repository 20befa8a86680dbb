"""A calm page, judged by what is built: nothing moves, hurries, floats or comes from elsewhere."""

from html.parser import HTMLParser
from pathlib import Path
from re import compile as pattern
from urllib.parse import urlsplit

import pytest

RESTLESS = {"marquee", "blink", "audio", "video", "iframe", "object", "embed", "dialog", "canvas"}
SPOKEN = {"application/ld+json", "application/json"}
"""What stands in a script element and is not run."""
LOADED = {"link": "href", "script": "src", "img": "src", "source": "srcset", "input": "src"}
# Moving, or over the page. The heads of a table may stay in view while it is scrolled.
UNCALM = pattern(r"animation[\w-]*\s*:|@keyframes|position\s*:\s*fixed|@import")
OUTSIDE = pattern(r"url\(\s*[\"']?(?:https?:)?//")
COMMENT = pattern(r"(?s)/\*.*?\*/")


class _Eye(HTMLParser):
    """Looks at a page, and keeps what is not calm in it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.spoken = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.spoken = tag == "script" and given.get("type") in SPOKEN
        if tag in RESTLESS or tag == "style":
            self.found.append(f"<{tag}>")
        if tag == "script" and "src" not in given and not self.spoken:
            self.found.append("a script in the page")
        if tag == "meta" and str(given.get("http-equiv")).lower() == "refresh":
            self.found.append("a page that leaves by itself")
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "autoplay", "autofocus"):
                self.found.append(f"<{tag} {name}>")
            if str(value).strip().lower().startswith("javascript:"):
                self.found.append(f"<{tag} {name}={value}>")
        loads = tag != "link" or given.get("rel") in ("stylesheet", "icon", "preload")
        address = given.get(LOADED.get(tag, "")) or ""
        if loads and urlsplit(address).netloc:
            self.found.append(f"<{tag}> from {address}")


def test_no_page_holds_what_moves_hurries_or_comes_from_elsewhere(built: Path) -> None:
    found = []
    for path in sorted(built.rglob("*.html")):
        eye = _Eye()
        eye.feed(path.read_text(encoding="utf-8"))
        found += [f"{path.relative_to(built)}: {each}" for each in eye.found]
    assert not found, "\n".join(found)


def test_no_style_of_ours_moves_or_floats(built: Path) -> None:
    sheets = sorted((built / "assets").glob("*.css"))
    assert sheets
    found = []
    for path in sheets:
        text = COMMENT.sub("", path.read_text(encoding="utf-8"))
        found += [f"{path.name}: {each}" for each in UNCALM.findall(text)]
        found += [f"{path.name}: from elsewhere"] * bool(OUTSIDE.search(text))
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "word", ["localStorage", "sessionStorage", "indexedDB", "serviceWorker", "document.cookie",
             "setInterval", "sendBeacon", "eval(", "new Function"]
)  # fmt: skip
def test_no_script_of_ours_keeps_counts_or_tells(built: Path, word: str) -> None:
    scripts = sorted((built / "assets").glob("*.js"))
    assert [path.name for path in scripts if word in path.read_text(encoding="utf-8")] == []
