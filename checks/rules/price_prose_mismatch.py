"""An amount, or a word such as free, that the price facts do not bear out."""

from collections.abc import Iterable
from decimal import Decimal

from checks.counting import figures
from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.language import language
from checks.money import written
from checks.promise import WHOLE, promises
from checks.rule import Rule
from checks.settlement.amounts import amounts
from checks.source import Place
from checks.tokens import tokens

Contradicted = tuple[Term, Place]
_ABOUT_CLIENTS = frozenset(["fit", "journey", "topics"])
"""Where clients and their work are spoken of, with amounts of their own."""


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    said = [*promises(found)]
    known = _rounded(amounts(draft.offer)) if said else frozenset()
    for each in said:
        if each.hit.kind == "amount":
            contradicted = _amount(draft, each, known)
        else:
            contradicted = {"free": _free, "extras": _extras}[each.hit.kind](draft, each)
        if contradicted:
            fact, place = contradicted
            yield each.match({"fact": fact}, ((place, Term("related.fact")),))


def _amount(draft: Draft, found: Found, known: frozenset[Decimal]) -> Contradicted | None:
    if found.prose.route[0] in _ABOUT_CLIENTS or _other_currency(draft, found):
        return None
    said = {value for name, value in found.hit.values.items() if name.startswith("money")}
    return None if said <= known | _rounded(_counted(draft, found)) else _total(draft)


def _rounded(amounts: Iterable[Decimal]) -> frozenset[Decimal]:
    """Return amounts as people say them: to the cent, or to a whole."""
    return frozenset(said for each in amounts for said in (round(each, 2), Decimal(round(each))))


def _counted(draft: Draft, found: Found) -> set[Decimal]:
    """Return what several of a part come to, where the text says how many."""
    text = figures(found.prose.text.value, language(found.prose.language))
    counts = [each.amount for each in text.found]
    return {part.each * count for part in draft.offer.price.parts if part.each for count in counts}


def _other_currency(draft: Draft, found: Found) -> bool:
    pack = language(found.prose.language)
    signs = [token.norm for token in tokens(found.words, pack.spelling)]
    codes = {pack.numerals.currencies[sign] for sign in signs if sign in pack.numerals.currencies}
    return bool(codes) and draft.offer.price.currency not in codes


def _free(draft: Draft, found: Found) -> Contradicted | None:
    if found.prose.route[0] not in WHOLE or not draft.offer.price.total_incl_vat:
        return None
    return _total(draft)


def _extras(draft: Draft, found: Found) -> Contradicted | None:
    price = draft.offer.price
    for at, each in enumerate(price.extra_costs):
        if each.required and not each.in_total:
            fact = Term("fact.extra", {"amount": written(each.amount, price.currency)})
            return fact, draft.place("price", "extra_costs", at, "amount")
    return None


def _total(draft: Draft) -> Contradicted:
    price = draft.offer.price
    fact = Term("fact.price", {"total": written(price.total_incl_vat, price.currency)})
    return fact, draft.place("price", "total_incl_vat")


RULE = Rule(
    id="price-prose-mismatch",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(d) and annex I no. 20",),
    check=check,
    # What is settled takes its figures from all of these.
    reads=(
        *("price", "trial", "withdrawal", "refund", "stopping", "coach_ends", "renewal"),
        *("match_call", "journey", "capacity", "payout", "markets", "audience"),
    ),
    flags=(
        "summary: Two talks, [[for only €97]].\n",
        "summary: Two talks about one question. It is [[completely free]].\n",
        "languages: {source: nl}\nsummary: [[Doe helemaal gratis mee]] aan twee gesprekken.\n",
        "languages: {source: it}\nsummary: Due colloqui, [[a soli 97 €]].\n",
        "languages: {source: pl}\nsummary: Dwie rozmowy, [[już za 97 zł]].\n"
        "price:\n  currency: PLN\n  total_incl_vat: 180.00\n",
        "summary: Two talks, and [[no hidden costs]].\n"
        "price:\n  currency: EUR\n  total_incl_vat: 180.00\n  extra_costs:\n"
        "    - {text: The book we read, amount: 25.00, required: true}\n",
    ),
    passes=(
        "summary: Two talks, for only €180.\n",
        "summary: Each talk costs 90 euros. Afterwards you get 90 euros back if you stop.\n",
        "summary: Two talks, for only PLN 760.\n",
        "summary: Two talks. A first call is completely free.\n",
        "languages: {source: nl}\nsummary: Het kennismakingsgesprek is helemaal gratis.\n",
        "summary: Two talks, and no hidden costs.\n"
        "price:\n  currency: EUR\n  total_incl_vat: 180.00\n  extra_costs:\n"
        "    - {text: The book we read, amount: 25.00, required: false}\n",
        "fit:\n  for:\n    - You can say it in one sentence\n  not_for:\n"
        "    - You pay 300 euros a month for a loan\n    - You need legal advice\n",
    ),
)
