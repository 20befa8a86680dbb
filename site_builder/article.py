"""An article: a page written by hand, in the folder about/ beside the offers."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from re import MULTILINE
from re import compile as pattern

import yaml

FOLDER = "about"

_FRONT_MATTER = pattern(r"(?s)\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_HEADING = pattern(r"^# +(.+?) *#* *$", MULTILINE)


@dataclass(frozen=True)
class Article:
    """What is known of it before it is rendered. `name` is shared by its translations."""

    path: str
    name: str
    language: str
    title: str
    description: str
    text: str


def articles(folder: Path, main: str, languages: Collection[str]) -> Iterator[Article]:
    """Read the articles below a folder of offers: `why.md`, and `why.nl.md` in Dutch."""
    for path in sorted((folder / FOLDER).rglob("*.md")):
        name, _, suffix = path.with_suffix("").relative_to(folder).as_posix().partition(".")
        front, text = _parts(path.read_text(encoding="utf-8-sig"))
        language = str(front.get("lang") or suffix)
        heading = _HEADING.search(text)
        title = front.get("title") or (heading[1] if heading else path.stem)
        yield Article(
            path=path.relative_to(folder).as_posix(),
            name=name,
            language=language if language in languages else main,
            title=str(title),
            description=str(front.get("description") or ""),
            text=text,
        )


def _parts(text: str) -> tuple[Mapping[str, object], str]:
    found = _FRONT_MATTER.match(text)
    if not found:
        return {}, text
    front = yaml.safe_load(found[1])
    return (front if isinstance(front, dict) else {}), text[found.end() :]
