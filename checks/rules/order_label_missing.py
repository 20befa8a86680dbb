"""A button that orders and does not say that it must be paid."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.language import language
from checks.law import law
from checks.mention import mentions
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    offer = draft.offer
    asked = law(offer.markets, offer.audience).order_button if offer.markets else True
    if not asked or offer.audience == "business":
        return
    for each in draft.prose:
        if each.route[:2] == ("cta", "order_label"):
            label = " ".join(each.text.value.split())
            if not any(mentions(label, "to-pay", language(each.language))):
                yield draft.match(each.route)


RULE = Rule(
    id="order-label-missing",
    family=Family.TERMS,
    severity=Severity.WARNING,
    sources=(
        "Directive 2011/83/EU, article 8(2)",
        "Burgerlijk Wetboek, article 6:230v",
        "Codice del consumo, article 51",
        "Ustawa o prawach konsumenta, article 17",
    ),
    check=check,
    reads=("cta", "markets", "audience"),
    flags=(
        "cta: {order_label: [[Count me in]]}\n",
        "markets: [UK]\ncta:\n  order_label: [[Join]]\n",
        "languages: {source: nl}\ncta: {order_label: [[Ik doe mee]]}\n",
        "languages: {source: it}\ncta: {order_label: [[Voglio iniziare]]}\n",
        "languages: {source: pl}\ncta: {order_label: [[Zapisuję się]]}\n",
        "languages: {source: en, publish: [en, nl]}\ntitle: {en: A talk, nl: Een gesprek}\n"
        "cta: {order_label: {en: Buy now, nl: [[Start vandaag]]}}\n",
    ),
    passes=(
        "cta: {order_label: Order with obligation to pay}\n",
        "cta: {order_label: Buy now}\n",
        "cta: {order_label: Book the two talks for €180}\n",
        "languages: {source: nl}\ncta: {order_label: Bestelling met betalingsverplichting}\n",
        "languages: {source: nl}\ncta: {order_label: Kopen}\n",
        "languages: {source: it}\ncta: {order_label: Ordine con obbligo di pagare}\n",
        "languages: {source: it}\ncta: {order_label: Acquista ora}\n",
        "languages: {source: pl}\ncta: {order_label: Zamawiam z obowiązkiem zapłaty}\n",
        "languages: {source: pl}\ncta: {order_label: Kupuję i płacę}\n",
        "markets: [US]\ncta: {order_label: Join}\n",
        "audience: business\ncta: {order_label: Join}\n",
    ),
)
