"""A colour: how well it can be read on another, and the nearest shade of it that can.

Colours are written `#1a5f4a`: red, green and blue of sRGB in two hexadecimal digits each.
"""

from collections.abc import Iterable
from colorsys import hls_to_rgb, rgb_to_hls
from typing import Final, NamedTuple

LEAST: Final = 4.5
"""The contrast that text needs at least (WCAG 2.2, 1.4.3)."""

_STEPS: Final = range(101)


class Scheme(NamedTuple):
    """What an accent colour is read on, by day or by night: the colours of theme/assets/offers.css.

    `on_accent` is the colour of words that stand on the accent, as on a button.
    """

    paper: str
    card: str
    warm: str
    on_accent: str


LIGHT: Final = Scheme("#fbfaf6", "#ffffff", "#fbf1df", "#ffffff")
DARK: Final = Scheme("#131816", "#1a211e", "#2b2315", "#10211b")


def luminance(colour: str) -> float:
    """Return the relative luminance, from 0 for black to 1 for white.

    Source: WCAG 2.2, definition of relative luminance, with the threshold of sRGB itself
    (IEC 61966-2-1); for eight bits a channel it comes to the same as the older 0.03928.
    """
    red, green, blue = (_linear(each / 255) for each in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, other: str, share: int) -> str:
    """Return a colour with so many parts in a hundred of another."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return _written((one * (100 - share) + two * share) / 25500 for one, two in pairs)


def soft(accent: str, scheme: Scheme) -> str:
    """Return the ground that goes with an accent colour: a card with a breath of it."""
    return mixed(accent, scheme.card, 90)


def weakest(accent: str, scheme: Scheme) -> float:
    """Return the lowest contrast that an accent colour has anywhere on a page."""
    return min(contrast(accent, each) for each in (*scheme, soft(accent, scheme)))


def is_readable(accent: str) -> bool:
    """Whether an accent colour can be read by day. By night it is lightened as far as needed."""
    return weakest(accent, LIGHT) >= LEAST


def darkened(accent: str) -> str:
    """Return the nearest shade that can be read by day: as little black as is enough."""
    shades = (mixed(accent, "#000000", share) for share in _STEPS)
    return next(each for each in shades if is_readable(each))


def lightened(accent: str) -> str:
    """Return the nearest tint that can be read by night: as little lightness as is enough.

    Hue and saturation stay, for a dark colour that is only mixed with white turns grey.
    """
    hue, lightness, saturation = rgb_to_hls(*(each / 255 for each in _channels(accent)))
    tints = (
        _written(hls_to_rgb(hue, lightness + (1 - lightness) * step / 100, saturation))
        for step in _STEPS
    )
    return next(each for each in tints if weakest(each, DARK) >= LEAST)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def _written(channels: Iterable[float]) -> str:
    return "#" + "".join(f"{round(each * 255):02x}" for each in channels)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
