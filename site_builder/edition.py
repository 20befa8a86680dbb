"""An edition: what a folder of offers comes to on one day, ready to be built."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from checks.language import CODES
from checks.linter import lint_files, offer_files
from checks.output.text import as_text
from site_builder.catalogue import compared
from site_builder.document import Document
from site_builder.documents import documents
from site_builder.history import history
from site_builder.original import originals
from site_builder.page import Page
from site_builder.pages import pages, views_of
from site_builder.site import Site, site_at


class UnpublishableError(Exception):
    """Nothing may be published; the text says why."""


@dataclass(frozen=True)
class Edition:
    """The pages and other files of a site, and what was found in the offers on the way."""

    site: Site
    pages: tuple[Page, ...]
    found: str
    documents: tuple[Document, ...] = ()


def edition_of(
    folder: Path,
    language: str,
    *,
    today: date,
    preview: bool = False,
    withhold: bool = False,
    base: str = "",
    name: str = "",
    framed: bool = False,
) -> Edition:
    """Check a folder of offers and make the pages of what may be published.

    An offer with errors stops it all, unless it is to be withheld, or seen in a preview.
    """
    reports = tuple(lint_files(offer_files(folder), today=today))
    found = "\n".join(as_text(reports)) if any(report.findings for report in reports) else ""
    if wrong := [report.source.path for report in reports if report.errors]:
        if not preview and not withhold:
            raise UnpublishableError(found)
        found += f"\nNot published: {', '.join(wrong)}"
    main = language if language in CODES else CODES[0]
    site = site_at(folder, main, today=today, preview=preview, base=base, name=name)
    kept = originals(reports, site)
    files = {path: address for path, address in site.files.items() if path not in kept}
    site = replace(site, files=files, originals=kept)
    site = replace(site, framed=framed, history=history(folder, unrecorded=preview))
    site = replace(site, compared=compared(views_of(reports, site)))
    views = views_of(reports, site)
    made = tuple(pages(reports, views, site))
    _must_be_free(folder, made)
    return Edition(site, made, found, tuple(documents(views, site)))


def _must_be_free(folder: Path, made: Iterable[Page]) -> None:
    for page in made:
        if (folder / page.uri / "index.md").exists():
            raise UnpublishableError(f"{page.uri}index.md stands in the way of a page made here.")
