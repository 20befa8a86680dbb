"""Addresses: where a page is, counted from the root of the site, which is "". Others end in "/"."""

from re import ASCII
from re import compile as pattern

_SCHEME = pattern(r"[a-z][a-z0-9+.-]*:", ASCII)
# Browsers drop these from an address before they look at its scheme.
_INVISIBLE = pattern(r"[\x00-\x20\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]")


def relative(target: str, page: str) -> str:
    """Return the link from one page to another, so that a site works in any folder."""
    return "../" * page.count("/") + target or "./"


def is_web(address: str) -> bool:
    """Whether an address leads to the web or to a mailbox, and does nothing else."""
    return address.lower().startswith(("https://", "http://", "mailto:"))


def is_harmless(address: str) -> bool:
    """Whether a link to this address can run no script and imitate no other place."""
    if _INVISIBLE.search(address) or "\\" in address or address.startswith("//"):
        return False
    return is_web(address) or not _SCHEME.match(address.lower())
