"""All files of the site that are no pages, as a pure function of the offers."""

from collections.abc import Iterator

from site_builder.document import Document
from site_builder.pages import Views
from site_builder.site import Site


def documents(views: Views, site: Site) -> Iterator[Document]:
    """Make every file of the site that is no page."""
    yield from ()
