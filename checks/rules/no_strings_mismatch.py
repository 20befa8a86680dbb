"""“No strings attached”, in an offer with a string."""

from collections.abc import Iterable, Iterator

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.money import written
from checks.promise import promises
from checks.rule import Rule
from checks.source import Place

String = tuple[Term, Place]
"""What holds a client, and where it is written."""


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    said = tuple(promises(found))
    calls = [each for each in said if each.hit.kind == "call"]
    for each in said:
        if each.hit.kind == "call" or each.prose.route[0] == "match_call":
            strings = _to_the_call(draft)
        elif any(_within(each, call) for call in calls):
            continue
        else:
            strings = _to_the_whole(draft, leaving=each.hit.kind == "leaving")
        for fact, place in strings:
            yield each.match({"fact": fact}, ((place, Term("related.fact")),))
            break


def _within(each: Found, call: Found) -> bool:
    """Whether words are part of a sentence about the first call alone."""
    same = each.prose is call.prose
    return same and each.hit.start < call.hit.end and call.hit.start < each.hit.end


def _to_the_call(draft: Draft) -> Iterator[String]:
    call = draft.offer.match_call
    if call and call.price:
        fact = Term("fact.call-price", {"price": written(call.price, draft.offer.price.currency)})
        yield fact, draft.place("match_call", "price")


def _to_the_whole(draft: Draft, *, leaving: bool) -> Iterator[String]:
    """Yield what keeps a client from leaving, and unless `leaving`, what goes on by itself."""
    stopping, renewal, trial = draft.offer.stopping, draft.offer.renewal, draft.offer.trial
    if stopping.minimum_weeks:
        fact = Term("fact.minimum", {"weeks": str(stopping.minimum_weeks)})
        yield fact, draft.place("stopping", "minimum_weeks")
    if stopping.notice_days:
        fact = Term("fact.notice", {"days": str(stopping.notice_days)})
        yield fact, draft.place("stopping", "notice_days")
    if renewal and (renewal.notice_days or not leaving):
        fact = Term("fact.renewal", {"months": str(renewal.every_months)})
        field = "notice_days" if renewal.notice_days else "every_months"
        yield fact, draft.place("renewal", field)
    if trial and trial.converts == "automatic" and not leaving:
        yield Term("fact.converts"), draft.place("trial", "converts")


RULE = Rule(
    id="no-strings-mismatch",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(g)", "Directive 2011/83/EU, article 6(1)(o)"),
    check=check,
    reads=("stopping", "renewal", "trial", "match_call", "price"),
    flags=(
        "summary: Two talks. [[Cancel any time]].\nstopping:\n  notice_days: 30\n",
        "languages: {source: nl}\nsummary: Twee gesprekken. [[Je zit nergens aan vast]].\n"
        "renewal:\n  every_months: 3\n",
        "languages: {source: it}\nsummary: Due colloqui, [[senza vincoli]].\n"
        "trial:\n  kind: Due settimane\n  converts: automatic\n",
        "languages: {source: pl}\nsummary: Dwie rozmowy. [[Rezygnujesz, kiedy chcesz]].\n"
        "stopping:\n  notice_days: 14\n",
        "summary: Two talks. The [[first call is without obligation]].\n"
        "match_call:\n  price: 25.00\n",
    ),
    passes=(
        "summary: Two talks. Cancel any time.\n",
        "summary: Two talks. Cancel any time.\nrenewal:\n  every_months: 1\n  amount: 60.00\n"
        "  notice_days: 0\n  reminder_days: 14\n  how_to_stop: An e-mail is enough.\n",
        "summary: Two talks. The first call is without obligation.\n"
        "match_call:\n  price: 0.00\nstopping:\n  notice_days: 30\n",
        "summary: Two talks. You can cancel any time with 30 days' notice.\n"
        "stopping:\n  notice_days: 30\n",
    ),
)
