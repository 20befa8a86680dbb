"""A security policy: what the browser may load and run on a page, and what a server adds to it.

Sources: Content Security Policy Level 3 (W3C); Permissions Policy (W3C).
"""

from collections.abc import Iterable
from re import compile as pattern
from typing import Final

from site_builder.document import Document

_NEEDING_WASM: Final = frozenset({"search.js"})
_STRICT: Final = (
    ("default-src", "'none'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("media-src", "'self'"),
    ("manifest-src", "'self'"),
    ("connect-src", "'self'"),
    ("form-action", "'self'"),
    ("base-uri", "'none'"),
)
_ALIGNED: Final = pattern(r' style="text-align: (left|center|right);"')

_HEADERS: Final = """\
# Headers for hosts that read this file, such as Netlify and Cloudflare Pages.
/*
  Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'; form-action 'self'; \
base-uri 'none'; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Cross-Origin-Opener-Policy: same-origin

# The names of these change with what is in them.
/pagefind/fragment/*
  Cache-Control: public, max-age=31536000, immutable
/pagefind/index/*
  Cache-Control: public, max-age=31536000, immutable
/pagefind/filter/*
  Cache-Control: public, max-age=31536000, immutable
/assets/pictures/*
  Cache-Control: public, max-age=31536000, immutable
/assets/stylesheets/*
  Cache-Control: public, max-age=31536000, immutable
"""


def policy(scripts: Iterable[str] = (), *, preview: bool = False) -> str:
    """Return the policy of a page that runs these files of `theme/assets`.

    A preview reloads itself by a script that MkDocs writes into the page, new every time.
    """
    allowed = "'self'"
    if not _NEEDING_WASM.isdisjoint(scripts):
        allowed += " 'wasm-unsafe-eval'"
    if preview:
        allowed += " 'unsafe-inline'"
    return "; ".join(f"{name} {value}" for name, value in (*_STRICT, ("script-src", allowed)))


def headers() -> Document:
    """Return the file of headers. It says what a page cannot say about itself, and no more.

    What a page may load stands in the page: a coach's own files come under these headers too,
    and are to look as they were made, though no script from elsewhere runs in them.
    """
    return Document("_headers", _HEADERS)


def without_styles(html: str) -> str:
    """Return the HTML of an article with the alignment of its tables as classes."""
    return _ALIGNED.sub(r' class="ho-\1"', html)
