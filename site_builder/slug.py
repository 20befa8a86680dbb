"""A slug: a name as it stands in an address."""

from re import compile as pattern
from unicodedata import normalize

# Letters that have no accent to take away.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
_LONGEST = 80  # a folder may have 255 bytes, and addresses are read aloud
_OTHER = pattern(r"[^a-z0-9]+")


def slug_of(name: str) -> str:
    """Return a name in plain letters and hyphens; one without such letters by its code points."""
    plain = normalize("NFKD", name.lower().translate(_LETTERS)).encode("ascii", "ignore").decode()
    slug = _OTHER.sub("-", plain).strip("-") or "-".join(f"{ord(each):x}" for each in name.strip())
    return slug[:_LONGEST].rstrip("-")
