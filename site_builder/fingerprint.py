"""A fingerprint: sixty-four digits that tell whether two texts of an offer's terms are the same.

It is the SHA-256 of the terms as canonical JSON: UTF-8, keys sorted, nothing between. For texts
and whole numbers, and there is nothing else, that is the form of RFC 8785, so that anyone can
work it out from the published file: `jq -cS .terms offer.json | tr -d '\\n' | sha256sum`.
"""

from hashlib import sha256
from json import dumps
from typing import Any

from site_builder.offer_terms import terms
from site_builder.view import OfferView


def fingerprint(view: OfferView) -> str:
    """Return the fingerprint of an offer's terms in the language of the view, 64 hex digits."""
    return fingerprint_of(terms(view))


def fingerprint_of(agreed: dict[str, Any]) -> str:
    """Return the fingerprint of terms that are worked out already."""
    return sha256(canonical(agreed)).hexdigest()


def canonical(value: dict[str, Any]) -> bytes:
    """Return the one way to write a value of texts and whole numbers as JSON (RFC 8785)."""
    text = dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def short(digits: str) -> str:
    """Return the first sixteen digits in groups of four, to be read aloud."""
    return " ".join(digits[at : at + 4] for at in range(0, 16, 4))
