"""A contract that goes on by itself, and is harder to stop than it was to start."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.gap import gap
from checks.law import law
from checks.rule import Rule

LONGEST_NOTICE = 31
"""Days."""
_SAID = ("amount", "notice_days", "reminder_days", "how_to_stop")


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    renewal = draft.offer.renewal
    if renewal is None:
        return
    owed = law(draft.offer.markets, draft.offer.audience).renewal_months
    if owed and renewal.every_months > owed.value:
        values = {"months": str(renewal.every_months), "article": owed.article}
        yield gap(draft, ("renewal", "every_months"), "bound-anew", **values)
    unsaid = ", ".join(f"renewal.{field}" for field in _SAID if getattr(renewal, field) is None)
    if unsaid:
        yield draft.match(("renewal",), {"gap": Term("gap.unsaid", {"fields": unsaid})})
    notice, reminder = renewal.notice_days, renewal.reminder_days
    if notice is not None and notice > LONGEST_NOTICE:
        values = {"count": str(notice), "most": str(LONGEST_NOTICE)}
        yield gap(draft, ("renewal", "notice_days"), "at-most", **values)
    if reminder == 0:
        yield gap(draft, ("renewal", "reminder_days"), "no-warning")
    elif reminder is not None and notice is not None and reminder < notice:
        values = {"reminder": str(reminder), "notice": str(notice)}
        yield gap(draft, ("renewal", "reminder_days"), "warned-late", **values)


_RENEWAL = (
    "renewal:\n  every_months: {}\n  amount: 90.00\n  notice_days: {}\n  reminder_days: {}\n"
    "  how_to_stop: an e-mail is enough\n"
)

RULE = Rule(
    id="auto-renewal-unclear",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=(
        "Directive 93/13/EEC, annex 1(h)",
        "Directive 2011/83/EU, article 6(1)(o)",
        "Burgerlijk Wetboek, article 6:236(j)",
    ),
    check=check,
    reads=("renewal", "markets", "audience"),
    flags=(
        "[[renewal]]:\n  every_months: 12\n",
        "[[renewal]]: {every_months: 1, amount: 90.00, notice_days: 14, reminder_days: 21}\n",
        _RENEWAL.format(1, "[[60]]", 75),
        _RENEWAL.format(1, 0, "[[0]]"),
        _RENEWAL.format(12, 30, "[[7]]"),
        "markets: [IT, NL]\n" + _RENEWAL.format("[[3]]", 14, 21),
    ),
    passes=(
        _RENEWAL.format(1, 14, 21),
        _RENEWAL.format(1, 0, 7),
        "markets: [IT]\n" + _RENEWAL.format(3, 31, 31),
        "markets: [NL]\n" + _RENEWAL.format(1, 14, 14),
        "markets: [NL]\naudience: business\n" + _RENEWAL.format(12, 30, 40),
    ),
)
