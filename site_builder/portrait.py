"""A portrait: the picture of a coach in the sizes that pages show, and with nothing else in it.

Where a photograph was made, and with what, stands in the file beside the picture. The copies are
drawn anew, so that none of it is in them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Final, NamedTuple

from checks.picture import FORMATS
from site_builder.address import relative
from site_builder.document import Document
from site_builder.view import OfferView

if TYPE_CHECKING:
    from PIL.Image import Image

_SIZES: Final = ((320, 25_000), (640, 60_000))
"""The widths in pixels, and how many bytes a copy has at most. Pages show it 160 pixels wide."""
_QUALITIES: Final = (80, 70, 60, 50, 40, 30)
_ORIENTATION: Final = 0x0112
"""The tag that says how a camera was held (Exif 2.32, 4.6.4)."""


class _Copy(NamedTuple):
    """A copy of a picture, with the address of its file."""

    uri: str
    width: int
    height: int
    content: bytes


class Portrait(NamedTuple):
    """What an `img` needs. `language` is that of the text, where it is not the page's."""

    src: str
    srcset: str
    width: int
    height: int
    alt: str
    language: str


def portrait(view: OfferView) -> Portrait | None:
    """Return the picture of the coach as the page shows it, or None where there is none."""
    named, found = view.offer.coach.portrait, view.report.portrait
    if named is None or found is None:
        return None
    copies = _copies(found.content)
    links = [(relative(each.uri, view.uri), each.width) for each in copies]
    text, language = named.alt.text(view.language, view.source_language)
    return Portrait(
        links[0][0],
        ", ".join(f"{link} {width}w" for link, width in links),
        copies[0].width,
        copies[0].height,
        " ".join(text.split()),
        language if language != view.language else "",
    )


def portrait_address(view: OfferView) -> str:
    """Return where in the world the largest copy is; "" without a picture or an address."""
    found, base = view.report.portrait, view.site.base
    return base + _copies(found.content)[-1].uri if found and base else ""


def portrait_files(view: OfferView) -> Iterator[Document]:
    """Yield the copies of the picture of the coach, if there is one."""
    if view.report.portrait:
        for each in _copies(view.report.portrait.content):
            yield Document(each.uri, each.content)


@cache
def _copies(content: bytes) -> tuple[_Copy, ...]:
    """Return the copies of a picture, the smallest first. The same picture gives the same bytes."""
    from PIL import Image

    with Image.open(BytesIO(content), formats=FORMATS) as opened:
        upright = _upright(opened)
    copies = []
    for width, most in _SIZES:
        if width <= upright.width:
            height = round(upright.height * width / upright.width)
            smaller = upright.resize((width, height), Image.Resampling.LANCZOS)
            made = _packed(smaller, most)
            name = sha256(made).hexdigest()[:16]
            copies.append(_Copy(f"assets/pictures/{name}-{width}.webp", width, height, made))
    return tuple(copies)


def _upright(opened: Image) -> Image:
    """Return the picture alone, as it was meant to be seen, in the colours of screens (sRGB)."""
    from PIL import Image, ImageCms

    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
    turn = turns.get(opened.getexif().get(_ORIENTATION, 1))
    profile = opened.info.get("icc_profile")
    mode = "RGBA" if opened.has_transparency_data else "RGB"
    drawn = opened if opened.mode == "CMYK" and profile else opened.convert(mode)
    if profile:
        try:
            screen = ImageCms.createProfile("sRGB")
            theirs = ImageCms.ImageCmsProfile(BytesIO(profile))
            drawn = ImageCms.profileToProfile(drawn, theirs, screen, outputMode=mode) or drawn
        except (ImageCms.PyCMSError, OSError):
            pass  # a profile for other channels, or a broken one: the colours as they are
    drawn = drawn.convert(mode)
    alone = Image.frombytes(mode, drawn.size, drawn.tobytes())
    return alone if turn is None else alone.transpose(turn)


def _packed(picture: Image, most: int) -> bytes:
    """Return a picture as WebP in the best quality that is small enough, or else the smallest."""
    for quality in _QUALITIES:
        file = BytesIO()
        picture.save(file, "WEBP", quality=quality, method=6)
        if file.tell() <= most:
            break
    return file.getvalue()
