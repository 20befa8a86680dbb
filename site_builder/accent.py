"""An accent: the colour of a coach's own pages, in a style sheet for each colour.

The frame around a page keeps the colour of the site, and so does what is printed: terms are
printed in black.
"""

from collections.abc import Iterable
from typing import Final

from checks.colour import DARK, LIGHT, is_readable, lightened, soft
from site_builder.document import Document
from site_builder.view import OfferView

_ASSETS: Final = "assets/"


def accent_styles(views: Iterable[OfferView]) -> tuple[str, ...]:
    """Return the style sheet that a page of these offers of one coach needs, if any."""
    return tuple(f"accent-{colour[1:]}.css" for colour in _accents(views)[:1])


def accent_files(views: Iterable[OfferView]) -> list[Document]:
    """Return the style sheets of all the colours of these offers, each once."""
    return [
        Document(f"{_ASSETS}accent-{colour[1:]}.css", _style(colour)) for colour in _accents(views)
    ]


def _accents(views: Iterable[OfferView]) -> list[str]:
    """Return the colours that everyone can read; the rule accent-contrast tells of the others."""
    named = (view.offer.coach.accent for view in views)
    return list(dict.fromkeys(each for each in named if each and is_readable(each)))


def _style(colour: str) -> str:
    tint = lightened(colour)
    return f"""\
@media screen {{
  .ho {{
    --accent: {colour};
    --soft: {soft(colour, LIGHT)};
  }}
}}

@media screen and (prefers-color-scheme: dark) {{
  .ho {{
    --accent: {tint};
    --soft: {soft(tint, DARK)};
  }}
}}
"""
