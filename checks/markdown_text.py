"""The text of a Markdown file: what is not seen is blanked out, so places stay as they are."""

from re import DOTALL, MULTILINE, VERBOSE, Match
from re import compile as pattern

from checks.manuscript import Manuscript
from checks.source import Source

_FRONT_MATTER = pattern(r"\A---[ \t]*\r?\n.*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", DOTALL)
_DECLARED = pattern(r"^lang(?:uage)?:[ \t]*[\"']?([a-z]{2})\b", MULTILINE)
_UNSEEN = pattern(
    r"""
    ^(?P<fence>`{3,}|~{3,})[^\n]*\n (?:.*\n)*? (?P=fence)[`~]*[ \t]*$   # a block of code
    | (?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)                          # code in a line
    | <!--[\s\S]*?-->                                                     # a comment
    | </?[a-zA-Z][^<>]*>                                                  # a tag
    | <(?:https?://|mailto:)[^>\s]*>                                      # a bare address
    | (?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)                        # where a link leads
    | ^[ ]{0,3}\[[^\]\n]+\]:[^\n]*$                                       # a definition of a link
    | \{[.#:][^{}\n]*\}                                                   # attributes
    """,
    VERBOSE | MULTILINE,
)
_VISIBLE = pattern(r"[^\r\n]")


def markdown_text(source: Source) -> Manuscript:
    """Return what is seen of a Markdown file, as long as the file and in the same places."""
    front = _FRONT_MATTER.match(source.text)
    head = front[0] if front else ""
    declared = _DECLARED.search(head)
    text = _VISIBLE.sub(" ", head) + _UNSEEN.sub(_blank, source.text[len(head) :])
    return Manuscript(source, text, language=declared[1] if declared else None)


def _blank(unseen: Match[str]) -> str:
    return _VISIBLE.sub(" ", unseen[0])
