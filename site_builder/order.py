"""An order: the next step of someone who wants the offer. No page of ours takes orders itself."""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from site_builder.view import OfferView


@dataclass(frozen=True)
class Step:
    """What can be done now: arrange the first talk, or ask for the agreement where there is none.

    Neither binds anybody; the contract comes after it (2011/83/EU, article 8(2)).
    """

    kind: Literal["talk", "agreement"]
    href: str

    @property
    def is_mail(self) -> bool:
        return self.href.startswith("mailto:")


def next_step(view: OfferView) -> Step:
    """Return the next step: where the coach says, or else in a mail with its subject filled in."""
    call = view.offer.match_call
    kind: Literal["talk", "agreement"] = "talk" if call else "agreement"
    booked = view.href(call.book) if call and call.book else None
    subject = quote(view.label(f"order.mail_{kind}", title=" ".join(view.title.split())), safe="")
    mail = f"mailto:{view.offer.provider.contact.email}?subject={subject}"
    return Step(kind, booked or mail)
