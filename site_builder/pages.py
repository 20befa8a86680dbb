"""The whole site as a pure function: reports of offers in, pages out."""

from collections.abc import Iterable, Iterator, Mapping

from checks.offer import Waiver
from checks.report import Report
from site_builder.address import relative
from site_builder.offer_page import offer_page, unreadable_page
from site_builder.page import Page
from site_builder.rule_pages import Waivers, rule_pages
from site_builder.site import Site
from site_builder.templates import render
from site_builder.view import OfferView
from site_builder.voice import Voice

Views = Mapping[str, list[OfferView]]
"""The offers of each language, by the language of their pages."""


def views_of(reports: Iterable[Report], site: Site) -> Views:
    """Return what is shown of the offers; what may not be published only in a preview."""
    shown = _shown(reports, site)
    return {language: list(_views(shown, site, language)) for language in site.languages}


def pages(reports: Iterable[Report], views: Views, site: Site) -> list[Page]:
    """Make every page of the site."""
    made = [offer_page(view) for each in views.values() for view in each]
    made += [unreadable_page(each, site) for each in _shown(reports, site) if each.offer is None]
    made += _coach_pages(views, site)
    made += [_front_page(views, site, language) for language in site.languages]
    made += rule_pages(site, {language: _waivers(each) for language, each in views.items()})
    return made


def _shown(reports: Iterable[Report], site: Site) -> list[Report]:
    wanted = [each for each in reports if each.publishable or site.preview]
    # Of two files with the same id the first has the page; the other has an error that says so.
    return list({each.slug: each for each in reversed(wanted)}.values())[::-1]


def _views(reports: Iterable[Report], site: Site, language: str) -> Iterator[OfferView]:
    for report in reports:
        if report.offer and language in report.offer.languages.published:
            uri = site.address(language, "offers", report.slug)
            yield OfferView(report, report.offer, site, language, uri)


def _front_page(views: Views, site: Site, language: str) -> Page:
    uri = site.address(language)
    label = Voice(language).label
    here = [each for each in views[language] if each.offer.status != "closed"]
    read = {each.report.slug for each in views[language]}
    elsewhere = [
        each
        for code in site.languages
        for each in views[code]
        if code == each.source_language and each.report.slug not in read
    ]
    html = render(
        "front.html",
        t=label,
        language=language,
        views=[each.seen_from(uri) for each in here],
        elsewhere=[each.seen_from(uri) for each in elsewhere if each.offer.status != "closed"],
        check_url=relative(site.address(language, "how-offers-are-checked"), uri),
    )
    lead = label("front.lead")
    return Page(uri, language, label("front.title"), lead, html, site.alternates())


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
        offer=first.offer,
        language=first.language,
        t=first.label,
        say=first.say,
        prose=first.prose,
    )
    alternates = tuple((code, first.site.address(code, "coaches", first.coach)) for code in spoken)
    bio = first.offer.coach.bio.text(first.language, first.source_language)[0]
    return Page(uri, first.language, first.offer.coach.name, bio, html, alternates)


def _waivers(views: Iterable[OfferView]) -> Waivers:
    waivers: dict[str, list[tuple[OfferView, Waiver]]] = {}
    for view in views:
        for waiver in view.offer.waivers:
            waivers.setdefault(waiver.rule, []).append((view, waiver))
    return waivers
