"""No place on a site where a client can withdraw and gets a receipt at once."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.law import law
from checks.offer.terms import Withdrawal
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    asked = law(draft.offer.markets, draft.offer.audience).withdrawal_function_from
    if asked and draft.today >= asked.value and (field := _lacking(draft.offer.withdrawal)):
        yield draft.match(
            ("withdrawal", field),
            {"lack": Term(f"function.{field}"), "article": asked.article},
        )


def _lacking(withdrawal: Withdrawal) -> str | None:
    # A page that only opens a mail, and a file of this site, can confirm nothing by themselves.
    if not (withdrawal.function_url or "").startswith("https://"):
        return "function_url"
    return None if withdrawal.receipt else "receipt"


_PLACE = "function_url: https://example.org/withdraw"

RULE = Rule(
    id="withdrawal-function-missing",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=(
        "Directive 2011/83/EU, article 11a, as inserted by Directive (EU) 2023/2673",
        "Burgerlijk Wetboek, article 6:230oa",
        "Codice del consumo, article 54-bis",
    ),
    check=check,
    reads=("withdrawal", "markets", "audience"),
    flags=(
        "markets: [BE]\n[[withdrawal]]: {receipt: a mail with the date and the time}\n",
        "markets: [PL]\nwithdrawal:\n  receipt: a mail\n"
        "  function_url: [[mailto:hello@example.org]]\n",
        "markets: [NL]\nwithdrawal:\n  receipt: a mail\n  function_url: [[/withdraw]]\n",
        "markets: [IT]\n[[withdrawal]]: {" + _PLACE + "}\n",
    ),
    passes=(
        "markets: [NL, BE]\nwithdrawal:\n  " + _PLACE + "\n  receipt: a mail with date and time\n",
        "markets: [UK, US]\nwithdrawal: {receipt: a mail with the date and the time}\n",
        "audience: business\nmarkets: [NL]\nwithdrawal: {receipt: a mail}\n",
        "withdrawal: {function_url: 'mailto:hello@example.org'}\n",
    ),
)
