"""A social card: the picture that a message or a post shows for a link to an offer.

It says what one would have to look for: the whole price with its tax, and the way out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from site_builder.offer_terms import text_of
from site_builder.sheets.plain import one_line
from site_builder.view import OfferView

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

FILE: Final = "card.png"
"""The name of the picture, beside the page."""
WIDTH: Final = 1200
HEIGHT: Final = 630
"""In pixels: what https://ogp.me readers cut to least."""

_FONTS = Path(__file__).with_name("fonts")
_DISPLAY = "NotoSerif-SemiBold.ttf"
_TEXT = "NotoSans-Regular.ttf"

# The light colours of theme/assets/offers.css: a card has no dark side.
_PAPER, _INK, _QUIET, _LINE = "#fbfaf6", "#1c2521", "#56615b", "#dedbd1"
_ACCENT, _WARM, _WARM_INK = "#1d5b4c", "#fbf1df", "#6a4309"

_LEFT, _RIGHT = 80, WIDTH - 80
_MIDDLE = 640
_COLOURS = 20


class Said(NamedTuple):
    """The words on a card, in the language of its page. `note` may be empty."""

    site: str
    note: str
    title: str
    coach: str
    price: tuple[str, str, str]
    way_out: tuple[str, str, str]


def said_on(view: OfferView) -> Said:
    """Return what the card of an offer says; all of it stands on the page too."""
    offer, price, t = view.offer, view.offer.price, view.label
    parts = len(price.instalments)
    rate = price.vat_percent
    tax = t("facts.tax_rate", rate=rate) if rate else t("facts.tax")
    paid = t("facts.instalments", n=parts) if parts > 1 else t("facts.once")
    notice, refund = offer.stopping.notice_days, offer.refund
    back = refund and refund.until_day is not None
    return Said(
        site=one_line(view.site.name),
        note=t("front.example")
        if offer.example
        else t("offer.closed")
        if offer.status == "closed"
        else "",
        title=one_line(text_of(offer.title, view)),
        coach=t("offer.with", coach=one_line(offer.coach.name)),
        price=(t("facts.price"), view.money(price.total_incl_vat), f"{tax}, {paid}"),
        way_out=(
            t("facts.way_out"),
            t("facts.stop_notice", n=notice) if notice else t("facts.stop_any"),
            t("facts.refund_until", share=refund.share_percent, n=refund.until_day)
            if refund and back
            else t("facts.withdraw", n=offer.withdrawal.days),
        ),
    )


def description(said: Said) -> str:
    """Return what a card says, for those who do not see it."""
    lines = (said.title, said.coach, said.note, *said.price, *said.way_out)
    return " · ".join(each.rstrip(".") for each in lines if each)


def card(said: Said) -> bytes:
    """Draw a card; returns a PNG, the same for the same words."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, WIDTH, 11), _ACCENT)
    picture.paste(_mark(), (_LEFT, 58))
    noted = _note(draw, said.note)
    _line(draw, (_LEFT + 64, 80), said.site, (_TEXT, 30, _QUIET), noted - _LEFT - 96)
    below = _title(draw, said.title)
    _line(draw, (_LEFT, below + 36), said.coach, (_TEXT, 36, _QUIET), _RIGHT - _LEFT)
    draw.rectangle((_LEFT, 416, _RIGHT, 417), _LINE)
    _column(draw, _LEFT, _MIDDLE - _LEFT - 40, said.price, (_DISPLAY, 56, _ACCENT))
    _column(draw, _MIDDLE, _RIGHT - _MIDDLE, said.way_out, (_TEXT, 30, _INK))
    packed = BytesIO()
    picture.quantize(_COLOURS, Image.Quantize.FASTOCTREE).save(packed, "PNG")
    return packed.getvalue()


_Pen = tuple[str, int, str]
"""A font, its size in pixels and a colour."""


def _column(
    draw: ImageDraw, left: int, width: int, lines: tuple[str, str, str], first: _Pen
) -> None:
    name, head, rest = lines
    _line(draw, (left, 454), name, (_TEXT, 25, _QUIET), width)
    _line(draw, (left, 509), head, first, width)
    _line(draw, (left, 566), rest, (_TEXT, 28, _INK), width)


def _note(draw: ImageDraw, text: str) -> int:
    """Draw the note on the right; return where it begins."""
    if not text:
        return _RIGHT
    text = _cut(text, _font(_TEXT, 26), 620)
    left = _RIGHT - round(_font(_TEXT, 26).getlength(text)) - 36
    draw.rectangle((left, 56, _RIGHT, 104), _WARM)
    _line(draw, (left + 18, 80), text, (_TEXT, 26, _WARM_INK), _RIGHT - left)
    return left


def _title(draw: ImageDraw, title: str) -> int:
    """Draw the title as large as it fits on three lines, or two large ones; return its end."""
    width, top = _RIGHT - _LEFT, 132
    for size, most in ((76, 2), (62, 3), (52, 3)):
        font = _font(_DISPLAY, size)
        lines = list(_broken(title, font, width))
        if len(lines) <= most:
            break
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(" ".join(lines[most - 1 :]), font, width)]
    height = round(size * 1.24)
    if len(lines) < 3:
        top += 30
    for number, line in enumerate(lines):
        _line(draw, (_LEFT, top + height * number + height // 2), line, (_DISPLAY, size, _INK))
    return top + height * len(lines)


def _broken(text: str, font: FreeTypeFont, width: int) -> Iterator[str]:
    """Break a text into lines; a word that is longer than a line is broken too."""
    line = ""
    for word in _drawable(text, font).split():
        longer = f"{line} {word}".strip()
        if font.getlength(longer) <= width:
            line = longer
            continue
        if line:
            yield line
        while font.getlength(word) > width:
            fits = max(at for at in range(1, len(word)) if font.getlength(word[:at]) <= width)
            yield word[:fits]
            word = word[fits:]
        line = word
    if line:
        yield line


def _line(
    draw: ImageDraw, at: tuple[int, int], text: str, pen: _Pen, width: int | None = None
) -> None:
    """Draw a line around a height, smaller if it must be, and cut if even that is too long."""
    name, size, colour = pen
    font = _font(name, size)
    text = _drawable(text, font)
    while width and size > 24 and font.getlength(text) > width:
        size -= 2
        font = _font(name, size)
    if width:
        text = _cut(text, font, width)
    draw.text(at, text, colour, font, anchor="lm")


def _cut(text: str, font: FreeTypeFont, width: int) -> str:
    """Return as much of a text as fits, ending in an ellipsis where it was cut."""
    text = _drawable(text, font)
    if font.getlength(text) <= width:
        return text
    while text and font.getlength(f"{text}…") > width:
        text = text[:-1]
    return f"{text.rstrip(' ,;:.–—-')}…"


def _drawable(text: str, font: FreeTypeFont) -> str:
    """Return a text without the signs that the font does not have, such as emoji."""
    name = str(font.path)
    return one_line("".join(each for each in text if each.isspace() or _has(name, each)))


@cache
def _has(path: str, sign: str) -> bool:
    from PIL import ImageFont

    font = ImageFont.truetype(path, 24)
    drawn, none = font.getmask(sign), font.getmask("\uffff")
    return drawn.getbbox() is not None and (drawn.size != none.size or bytes(drawn) != bytes(none))


@cache
def _font(name: str, size: int) -> FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype(str(_FONTS / name), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _mark() -> Image:
    """Return the mark of the site, as in theme/assets/mark.svg."""
    from PIL import Image, ImageDraw

    fine = 4  # drawn larger, so that its edge gets smooth
    unit = 44 * fine / 32
    large = Image.new("RGB", (44 * fine, 44 * fine), _PAPER)
    draw = ImageDraw.Draw(large)
    draw.ellipse((unit, unit, 31 * unit, 31 * unit), _ACCENT)
    tick = [(9 * unit, 16.5 * unit), (14 * unit, 21.5 * unit), (23 * unit, 12.5 * unit)]
    draw.line(tick, "#ffffff", round(3 * unit), "curve")
    return large.resize((44, 44), Image.Resampling.LANCZOS)
