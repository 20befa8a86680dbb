"""A discount without the price it is measured by."""

from collections.abc import Iterable
from decimal import Decimal

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.law import law
from checks.money import written
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    price = draft.offer.price
    prior, total = price.prior_price_30d, price.total_incl_vat
    if prior is not None and prior <= total:
        term = Term("prior.no-higher", {"total": written(total, price.currency)})
        shown = written(prior, price.currency)
        yield draft.match(("price", "prior_price_30d"), {"found": shown, "lack": term})
        return
    asked = law(draft.offer.markets, draft.offer.audience).prior_price_of_services
    for each in found:
        if each.prose.route[0] == "testimonials":
            continue
        former = _former(each)
        if former is not None and former <= total:
            continue  # a rise, or the price of something smaller
        if prior is None:
            by_law = Term("prior.asked", {"article": asked.article}) if asked else None
            yield each.match({"lack": by_law or Term("prior.missing")})
        elif former not in (prior, None):
            term = Term("prior.other", {"prior": written(prior, price.currency)})
            related = ((draft.place("price", "prior_price_30d"), Term("related.fact")),)
            yield each.match({"lack": term}, related)


def _former(found: Found) -> Decimal | None:
    """Return the earlier price that a sentence names, if it names one."""
    amounts = [value for name, value in found.hit.values.items() if name.startswith("money")]
    if found.hit.kind == "off" or not amounts:
        return None
    return amounts[-1] if found.hit.kind == "instead" else amounts[0]


_PRICE = "price: {{currency: EUR, total_incl_vat: 180.00{}}}\n"
_NOW = "summary: Two talks about your work, {}.\n"

RULE = Rule(
    id="prior-price-undated",
    family=Family.TERMS,
    severity=Severity.WARNING,
    sources=(
        "Directive 98/6/EC, article 6a",
        "Ustawa o informowaniu o cenach towarów i usług, article 4(2)",
        "Directive 2005/29/EC, article 6(1)(d)",
    ),
    check=check,
    reads=("price", "markets", "audience"),
    flags=(
        _NOW.format("[[€180 instead of €240]]") + _PRICE.format(""),
        _NOW.format("[[€180 instead of €240]]") + _PRICE.format(", prior_price_30d: 200.00"),
        _NOW.format("[[20% off]] this month") + _PRICE.format(""),
        "price: {currency: EUR, total_incl_vat: 180.00, prior_price_30d: [[180.00]]}\n",
        "languages: {source: pl}\nmarkets: [PL]\nwithdrawal:\n  function_url: https://example.org\n"
        "  receipt: e-mail z datą\nsummary: Dwie rozmowy o pracy, [[180 euro zamiast 240 euro]].\n",
    ),
    passes=(
        _NOW.format("€180 instead of €240") + _PRICE.format(", prior_price_30d: 240.00"),
        _NOW.format("20% off this month") + _PRICE.format(", prior_price_30d: 225.00"),
        _NOW.format("also for people who pay in parts") + _PRICE.format(""),
        _NOW.format("€180 instead of €170") + _PRICE.format(""),
        _NOW.format("for students €90 instead of €180") + _PRICE.format(""),
        _NOW.format("10% off for people who work in care") + _PRICE.format(""),
        "testimonials:\n  - text: I paid half, €90 instead of €180.\n    person: A., 34\n"
        "    consent: 2026-03-02\n",
    ),
)
