"""JSON-LD: an offer in the words of schema.org, for search engines. It says what its page says.

There is no rating and no review: what clients said was chosen by the coach, and says so there.
"""

from collections.abc import Iterator
from json import dumps
from typing import Any, Final

from checks.law import law
from site_builder.offer_terms import exact, text_of
from site_builder.portrait import portrait_address
from site_builder.view import OfferView

_ISO: Final = {"UK": "GB", "EL": "GR"}
"""The countries that people write otherwise than ISO 3166."""

# What could end a script, or begin a comment in it.
_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def json_ld(view: OfferView) -> str:
    """Return the element for the head of an offer's page. It runs nothing."""
    text = dumps(service(view), ensure_ascii=False).translate(_ESCAPED)
    return f'<script type="application/ld+json">{text}</script>'


def service(view: OfferView) -> dict[str, Any]:
    """Return an offer as a `Service`, without what is empty (https://schema.org/Service)."""
    offer, base = view.offer, view.site.base
    notes = [
        view.label(f"offer.{each}")
        for each, holds in (("example", offer.example), ("closed", offer.status == "closed"))
        if holds
    ]
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "Service",
            "@id": f"{base}{view.uri}#offer" if base else "",
            "url": base + view.uri if base else "",
            "name": text_of(offer.title, view),
            "description": text_of(offer.summary, view),
            "disambiguatingDescription": " ".join(notes),
            "mainEntityOfPage": {"@type": "WebPage", "inLanguage": view.language},
            "provider": list(_providers(view)),
            "offers": _offer(view),
        }
    )


def _providers(view: OfferView) -> Iterator[dict[str, Any]]:
    business, coach, image = view.offer.provider, view.offer.coach, portrait_address(view)
    same = business.legal_name == coach.name
    yield _filled(
        {
            "@type": "Person" if same else "Organization",
            "name": business.legal_name,
            "address": business.address,
            "email": business.contact.email,
            "telephone": business.contact.phone,
            "image": image if same else "",
        }
    )
    if not same:
        yield _filled({"@type": "Person", "name": coach.name, "image": image})


def _offer(view: OfferView) -> dict[str, Any]:
    offer, price = view.offer, view.offer.price
    amount = exact(price.total_incl_vat, price.currency)
    until = offer.decision.offer_stays_open_until
    return _filled(
        {
            "@type": "Offer",
            "price": amount,
            "priceCurrency": price.currency,
            "priceSpecification": {
                "@type": "PriceSpecification",
                "price": amount,
                "priceCurrency": price.currency,
                "valueAddedTaxIncluded": True,
            },
            "availability": _availability(view),
            "validThrough": until and until.isoformat(),
            "hasMerchantReturnPolicy": list(_ways_back(view)),
        }
    )


def _availability(view: OfferView) -> str:
    """Return whether one can have it: known where it is closed, or its places are counted."""
    if view.offer.status == "closed":
        return "https://schema.org/SoldOut"
    if view.places is None:
        return ""
    return f"https://schema.org/{'InStock' if view.places.left else 'SoldOut'}"


def _ways_back(view: OfferView) -> Iterator[dict[str, Any]]:
    """Yield the right to withdraw, and money back beyond it (schema.org/MerchantReturnPolicy)."""
    right, refund = view.offer.withdrawal, view.offer.refund
    if right.days:
        yield _way_back(view, "withdrawal", right.days, whole=not right.amount_kept)
    if refund and refund.until_day:
        yield _way_back(view, "refund", refund.until_day, whole=refund.share_percent == 100)


def _way_back(view: OfferView, name: str, days: int, *, whole: bool) -> dict[str, Any]:
    offer = view.offer
    found = ((code, law((code,), offer.audience).withdrawal_days) for code in offer.markets)
    return _filled(
        {
            "@type": "MerchantReturnPolicy",
            "name": view.label(f"{name}.title"),
            "applicableCountry": [
                _ISO.get(code, code) for code, days in found if days and days.value
            ],
            "returnPolicyCategory": "https://schema.org/MerchantReturnFiniteReturnWindow",
            "merchantReturnDays": days,
            "refundType": "https://schema.org/FullRefund" if whole else "",
            "returnFees": "https://schema.org/FreeReturn" if whole else "",
        }
    )


def _filled(value: dict[str, Any]) -> dict[str, Any]:
    return {name: each for name, each in value.items() if each not in (None, "", [])}
