"""A page, and the frame around it: title, languages and links, as front matter."""

from dataclasses import asdict, dataclass
from datetime import date
from html import unescape

from site_builder.searchable import Searchable
from site_builder.site import Alternates, Site
from site_builder.social import social_tags
from site_builder.voice import Voice

FrontMatter = dict[str, object]

# Themes print titles without escaping, and Material unescapes them once before it does so.
_IN_TITLES = str.maketrans({"<": "‹", ">": "›", '"': "”", "\n": " "})


@dataclass(frozen=True)
class Page:
    """What MkDocs, or any other generator, needs to know. `uri` is an address; "" is the root.

    `head` is HTML for the head of the page; `styles` and `scripts` are files of `theme/assets`, or
    made to stand beside them, that this page needs beside those of every page; `search` is None
    where nobody looks for it.
    `card` says what is on the picture of the page, where it has one; `changed` is the day of its
    last change, where that is known.
    """

    uri: str
    language: str
    title: str
    description: str
    html: str
    alternates: Alternates
    head: str = ""
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    search: Searchable | None = None
    card: str = ""
    changed: date | None = None


def front_matter(page: Page, site: Site) -> FrontMatter:
    """Return what a theme shows around a page, harmless in any. Addresses start at the root."""
    voice = Voice(page.language)

    def link(name: str, uri: str) -> dict[str, object]:
        return {"name": name, "uri": uri, "current": uri == page.uri}

    home = site.address(page.language)
    title, description = harmless(page.title), harmless(page.description)
    social = social_tags(page, site, title, description)
    return {
        "title": title,
        "description": description,
        "lang": page.language,
        "made": bool(page.html),
        "head": f"{page.head}\n{social}".strip(),
        "changed": page.changed and page.changed.isoformat(),
        "styles": list(page.styles),
        "scripts": list(page.scripts),
        "uri": page.uri,
        "searchable": asdict(page.search) if page.search and site.framed else None,
        "home": home,
        "hide": ["navigation", "toc"],
        "links": [
            link(voice.label("site.offers"), home),
            *(
                link(voice.label("compare.name"), site.address(page.language, "compare"))
                for code in site.compared
                if code == page.language
            ),
            link(voice.label("front.check"), site.address(page.language, "how-offers-are-checked")),
        ],
        "find": link(voice.label("search.title"), site.address(page.language, "search"))
        if site.framed
        else None,
        "footer": [
            link(voice.label("site.check"), site.address(page.language, "how-offers-are-checked")),
            link(voice.label("site.rules"), site.address(page.language, "rules")),
            *(
                link(harmless(article.title), site.article_address(article))
                for article in site.articles_in(page.language)
            ),
        ],
        "quiet": voice.label("site.quiet"),
        "choose": voice.label("language.choose"),
        "main": voice.label("site.main"),
        "about": voice.label("site.about"),
        "alternates": [
            {"lang": code, "name": Voice(code).name, "uri": uri, "current": uri == page.uri}
            for code, uri in page.alternates
        ],
        "default": dict(page.alternates).get(site.main) or page.alternates[0][1],
    }


def missing(site: Site) -> list[dict[str, str]]:
    """Return what the page for an unknown address says, in every language."""
    return [
        {
            "lang": code,
            "title": Voice(code).label("site.missing"),
            "text": Voice(code).label("site.missing_text"),
            "back": Voice(code).label("site.back"),
            "uri": site.address(code),
        }
        for code in site.languages
    ]


def harmless(text: str) -> str:
    """Return a text that stays a text in whatever template it is printed."""
    one_line = " ".join(text.split())
    if unescape(one_line) != one_line:
        one_line = one_line.replace("&", "＆")
    return one_line.translate(_IN_TITLES)
