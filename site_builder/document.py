"""A document: a file of the site that is no page, such as one for other programs to read."""

from typing import NamedTuple


class Document(NamedTuple):
    """A file at an address of the site, for example `offers/steady-weeks/offer.json`."""

    uri: str
    content: str | bytes
