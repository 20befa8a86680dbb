"""A picture: a file that a page can show, or the reason why it cannot."""

from io import BytesIO
from typing import Final, NamedTuple

from checks.finding import Term
from checks.neighbour import Neighbours
from checks.offer import Offer

FORMATS: Final = ("JPEG", "PNG", "WEBP")
LEAST_SIDE: Final = 320
"""How many pixels the shorter side has at least; with fewer it would look blurred."""
MOST_PIXELS: Final = 60_000_000
"""How many pixels a picture has at most; a telephone makes 50 million."""


class Picture(NamedTuple):
    """The bytes of a file that can be opened as a picture."""

    content: bytes


def portrait(offer: Offer, beside: Neighbours) -> Picture | Term | None:
    """Return the picture of the coach or the reason against it; None where there is none."""
    if offer.coach.portrait is None:
        return None
    file = beside(offer.coach.portrait.file)
    return file.reason or picture(file.content)


def picture(content: bytes) -> Picture | Term:
    """Return bytes as a picture, or the reason why they are none that a page can show."""
    # Most offers have no picture, and what reads them takes longer to load than they to check.
    from PIL import Image

    try:
        with Image.open(BytesIO(content), formats=FORMATS) as opened:
            width, height = opened.size
            if width * height > MOST_PIXELS:
                return Term("picture.too-many-pixels")
            opened.load()
            opened.getexif()
    except Image.DecompressionBombError:
        return Term("picture.too-many-pixels")
    except Exception:  # Pillow promises no kind: a broken file can raise nearly any
        return Term("picture.unreadable")
    values = {"width": str(width), "height": str(height)}
    if min(width, height) < LEAST_SIDE:
        return Term("picture.too-small", {**values, "least": str(LEAST_SIDE)})
    if max(width, height) > 2 * min(width, height):
        return Term("picture.too-narrow", values)
    return Picture(content)
