"""The private telephone number of the coach, on a public page."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    contact = draft.offer.provider.contact
    if contact.private_number and contact.phone:
        yield draft.match(("provider", "contact", "phone"))


_PROVIDER = (
    "provider:\n  legal_name: Quiet Corner (example)\n  address: Example Street 1, Voorbeeldstad\n"
    "  contact:\n    email: hello@example.org\n"
)

RULE = Rule(
    id="private-number-published",
    family=Family.CONDUCT,
    severity=Severity.WARNING,
    sources=("A rule of this project: a coach at home is out of reach for strangers",),
    check=check,
    reads=("provider",),
    flags=(
        _PROVIDER + "    phone: [[+31 00 000 0000]]\n    private_number: true\n",
        _PROVIDER + "    private_number: true\n    phone: [[003100000]]\n",
    ),
    passes=(
        _PROVIDER + "    phone: +31 00 000 0000\n    private_number: false\n",
        _PROVIDER + "    private_number: true\n",
    ),
)
