"""A big purchase that does not say by what means a client gets an answer, and how soon."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.gap import gaps
from checks.rule import Rule
from checks.weight import MIDDLE, is_expensive, lasts


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    offer = draft.offer
    if not (lasts(offer, MIDDLE) or is_expensive(offer)):
        return
    missing = [] if offer.access.channels else ["channels"]
    if offer.access.reply_hours is None:
        missing.append("reply_hours")
    yield from gaps(draft, "access", missing)


_LONG = "journey: {weeks: 6}\n"

RULE = Rule(
    id="access-undefined",
    family=Family.JOURNEY,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 6(1)(b)",),
    check=check,
    reads=("journey", "price", "access"),
    flags=(
        _LONG + "title: [[Six talks]]\n",
        _LONG + "[[access]]: {channels: [e-mail]}\n",
        "price: {currency: EUR, total_incl_vat: 900.00}\n[[access]]: {reply_hours: 48}\n",
    ),
    passes=(
        _LONG + "access: {channels: [e-mail, phone], reply_hours: 48}\n",
        "languages: {source: nl}\njourney: {weeks: 8}\n"
        "access: {channels: [mail, telefoon], reply_hours: 72, limits: Niet in het weekend.}\n",
        "journey: {weeks: 5}\n",
    ),
)
