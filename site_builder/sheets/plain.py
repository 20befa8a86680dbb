"""Plain text in Markdown: whatever somebody wrote is read as text, never as a mark."""

from re import compile as pattern
from unicodedata import category

from markupsafe import Markup

_MARKS = str.maketrans(
    {mark: f"\\{mark}" for mark in "\\`*_[]#"}
    # These have a meaning in some Markdown, but a backslash before them is shown in other.
    | {"<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;", "~": "&#126;"}
)
_LIST = pattern(r"(?:(?=[-+](?:[\s-]|\Z))|(\d+)(?=[.)](?:\s|\Z)))")


def plain(text: str) -> Markup:
    """Return a text on one line, with every mark in it taken for what it is.

    The answer is what templates take for Markdown already, and leave alone.
    """
    marked = one_line(text).translate(_MARKS)
    if marked.startswith("="):  # under another line it would make that a heading
        marked = f"&#61;{marked[1:]}"
    if listed := _LIST.match(marked):
        marked = f"{listed[0]}\\{marked[listed.end() :]}"
    return Markup(marked)


def one_line(text: str) -> str:
    """Return a text on one line, without what a program would obey instead of show."""
    kept = (each for each in text if each.isspace() or category(each) != "Cc")
    return " ".join("".join(kept).split())
