"""A site: what all its pages have in common, and at which address each of them is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Final

from checks.language import CODES
from site_builder.article import Article, articles
from site_builder.change import Change

NOT_PUBLISHED: Final = (".yaml", ".yml", ".csv")
"""What pages are made from. A file with a row for each client has no place on a site."""

Alternates = tuple[tuple[str, str], ...]
"""The languages a page exists in, each with its address."""


@dataclass(frozen=True)
class Site:
    """`files` are the published files beside the offers, and their addresses. `today` decides
    whether a count of places is still fresh. A preview also shows what is not published.

    `base` is the address of the site in the world, ending in a slash; "" where it is not known.
    `framed` is a site whose frame is ours too, with a search and headers; pages for another
    generator have neither. `history` has the changes of each offer, newest first, by the path
    of its file. `compared` are the languages with offers to compare. `originals` are files beside
    the offers that pages have copies of, and that are not published themselves.
    """

    main: str = "en"
    languages: tuple[str, ...] = CODES
    folder: str = "offers"
    files: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    articles: tuple[Article, ...] = ()
    today: date | None = None
    preview: bool = False
    base: str = ""
    name: str = ""
    framed: bool = False
    history: Mapping[str, tuple[Change, ...]] = field(default_factory=lambda: MappingProxyType({}))
    compared: tuple[str, ...] = ()
    originals: frozenset[str] = frozenset()

    def address(self, language: str, *parts: str) -> str:
        """Return the address of a page; those of the main language have no prefix."""
        prefix = () if language == self.main else (language,)
        return "".join(f"{part}/" for part in (*prefix, *parts))

    @property
    def shown_folder(self) -> str:
        """The folder of the offers as a reader may see it: its name, not where it is."""
        return PurePosixPath(self.folder).name

    def beside(self, path: str) -> str:
        """Return a path counted from the folder of the offers."""
        file, folder = PurePosixPath(path), PurePosixPath(self.folder)
        return str(file.relative_to(folder)) if file.is_relative_to(folder) else file.name

    def alternates(self, *parts: str) -> Alternates:
        """Return the addresses of a page that every language has."""
        return tuple((code, self.address(code, *parts)) for code in self.languages)

    def articles_in(self, language: str) -> tuple[Article, ...]:
        """Return the articles of a language; where there is no translation, the main one."""
        names = dict.fromkeys(article.name for article in self.articles)
        found = {(article.name, article.language): article for article in self.articles}
        picked = (found.get((name, language)) or found.get((name, self.main)) for name in names)
        return tuple(article for article in picked if article)

    def article_address(self, article: Article) -> str:
        """Return the address of an article."""
        return self.address(article.language, *article.name.split("/"))

    def article_alternates(self, article: Article) -> Alternates:
        """Return the addresses of an article and its translations."""
        same = {each.language: each for each in self.articles if each.name == article.name}
        return tuple(
            (code, self.article_address(same[code])) for code in self.languages if code in same
        )


def site_at(
    folder: Path,
    main: str = "en",
    *,
    today: date | None = None,
    preview: bool = False,
    base: str = "",
    name: str = "",
) -> Site:
    """Return the site of a folder of offers."""
    found = tuple(articles(folder, main, CODES))
    addresses = {path: path for path in published_files(folder)}
    return Site(main, CODES, folder.as_posix(), addresses, found, today, preview, base, name)


def published_files(folder: Path) -> Iterator[str]:
    """Yield the files beside the offers that go to the site as they are, by their path in it."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in inside.parts)
        if path.is_file() and not hidden and path.suffix.lower() not in (*NOT_PUBLISHED, ".md"):
            yield inside.as_posix()
