"""A folder of pages: the same pages as Markdown files, for any other site generator.

Each is front matter and raw HTML in one block, in which Markdown finds nothing to do.
"""

from pathlib import Path
from shutil import copyfile

import yaml

from site_builder.edition import Edition
from site_builder.page import FrontMatter, Page, front_matter
from site_builder.searchable import searchable
from site_builder.site import Site


def write_folder(edition: Edition, target: Path) -> None:
    """Write the pages, the articles and the other files of a site into a folder."""
    site = edition.site
    for page in edition.pages:
        _write(target / page.uri / "index.md", front_matter(page, site), page.html)
    for article in site.articles:
        page = article_page(article.path, site)
        _write(target / page.uri / "index.md", front_matter(page, site), article.text.strip())
    source = Path(site.folder)
    for path in site.files:
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        copyfile(source / path, target / path)
    for uri, content in edition.documents:
        (target / uri).parent.mkdir(parents=True, exist_ok=True)
        (target / uri).write_bytes(content.encode() if isinstance(content, str) else content)


def article_page(path: str, site: Site) -> Page:
    """Return the page of an article, whose text the site generator renders."""
    article = next(each for each in site.articles if each.path == path)
    uri = site.article_address(article)
    alternates = site.article_alternates(article)
    search = searchable("article", article.language)
    return Page(
        uri, article.language, article.title, article.description, "", alternates, search=search
    )


def _write(path: Path, front: FrontMatter, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False)
    path.write_text(f"---\n{head}---\n\n{text}\n", encoding="utf-8", newline="\n")
