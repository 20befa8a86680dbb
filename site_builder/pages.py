"""The whole site as a pure function: reports of offers in, pages out."""

from collections.abc import Iterable, Iterator, Mapping

from checks.offer import Waiver
from checks.report import Report
from site_builder.accent import accent_styles
from site_builder.catalogue import Listing
from site_builder.catalogue_page import catalogue_page
from site_builder.compare_page import compare_page
from site_builder.offer_page import offer_page, unreadable_page
from site_builder.page import Page
from site_builder.portrait import portrait
from site_builder.rule_pages import Waivers, rule_pages
from site_builder.search_page import search_pages
from site_builder.searchable import searchable
from site_builder.site import Site
from site_builder.sums import Sums
from site_builder.templates import render
from site_builder.terms_page import terms_page
from site_builder.view import OfferView

Views = Mapping[str, list[OfferView]]
"""The offers of each language, by the language of their pages."""

OF_AN_OFFER = (offer_page, terms_page)
"""The pages that every offer has in each of its languages."""


def views_of(reports: Iterable[Report], site: Site) -> Views:
    """Return what is shown of the offers; what may not be published only in a preview."""
    read = ((each, each.offer) for each in _shown(reports, site))
    shown = [(report, Sums(offer)) for report, offer in read if offer]
    return {language: list(_views(shown, site, language)) for language in site.languages}


def pages(reports: Iterable[Report], views: Views, site: Site) -> list[Page]:
    """Make every page of the site."""
    made = [make(view) for each in views.values() for view in each for make in OF_AN_OFFER]
    made += [unreadable_page(each, site) for each in _shown(reports, site) if each.offer is None]
    made += _coach_pages(views, site)
    made += [catalogue_page(views, site, language) for language in site.languages]
    compared = (compare_page(each, site, language) for language, each in views.items())
    made += filter(None, compared)
    made += rule_pages(site, {language: _waivers(each) for language, each in views.items()})
    if site.framed:
        made += search_pages(views, site)
    return made


def _shown(reports: Iterable[Report], site: Site) -> list[Report]:
    wanted = [each for each in reports if each.publishable or site.preview]
    # Of two files with the same id the first has the page; the other has an error that says so.
    return list({each.slug: each for each in reversed(wanted)}.values())[::-1]


def _views(shown: Iterable[tuple[Report, Sums]], site: Site, language: str) -> Iterator[OfferView]:
    for report, sums in shown:
        if language in sums.offer.languages.published:
            uri = site.address(language, "offers", report.slug)
            yield OfferView(report, sums.offer, site, language, uri, sums)


def _coach_pages(views: Views, site: Site) -> Iterator[Page]:
    for language in site.languages:
        coaches = dict.fromkeys(each.coach for each in views[language])
        for coach in coaches:
            uri = site.address(language, "coaches", coach)
            theirs = [each.seen_from(uri) for each in views[language] if each.coach == coach]
            spoken = [code for code in site.languages if _has(views[code], coach)]
            yield _coach_page(theirs, uri, spoken)


def _has(views: Iterable[OfferView], coach: str) -> bool:
    return any(each.coach == coach for each in views)


def _coach_page(views: list[OfferView], uri: str, spoken: list[str]) -> Page:
    first = views[0]
    html = render(
        "coach.html",
        view=first,
        views=views,
        listing_of=Listing,
        portrait=next(filter(None, map(portrait, views)), None),
        offer=first.offer,
        language=first.language,
        t=first.label,
        say=first.say,
        prose=first.prose,
    )
    alternates = tuple((code, first.site.address(code, "coaches", first.coach)) for code in spoken)
    bio = first.offer.coach.bio.text(first.language, first.source_language)[0]
    public = any(each.report.publishable for each in views)
    search = searchable("person", first.language) if public else None
    return Page(
        uri,
        first.language,
        first.offer.coach.name,
        bio,
        html,
        alternates,
        styles=("catalogue.css", *accent_styles(views)),
        search=search,
    )


def _waivers(views: Iterable[OfferView]) -> Waivers:
    waivers: dict[str, list[tuple[OfferView, Waiver]]] = {}
    for view in views:
        for waiver in view.offer.waivers:
            waivers.setdefault(waiver.rule, []).append((view, waiver))
    return waivers
