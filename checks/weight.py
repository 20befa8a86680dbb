"""The weight of an offer: from which price and length on a client needs more to go by."""

from decimal import Decimal

from checks.offer import Offer

# In the currency named. In other currencies no price counts as high.
HIGH_PRICE = {"EUR": Decimal(500), "GBP": Decimal(450), "PLN": Decimal(2000), "USD": Decimal(550)}
LONG = 8
"""Weeks from which on as much depends on an offer as on a high price."""
MIDDLE = 6
"""Weeks from which on there is a middle, where the first eagerness is gone."""


def is_expensive(offer: Offer) -> bool:
    """Whether the price is high in its currency."""
    threshold = HIGH_PRICE.get(offer.price.currency)
    return threshold is not None and offer.price.total_incl_vat >= threshold


def lasts(offer: Offer, weeks: int) -> bool:
    """Whether the offer says that it takes so many weeks or more."""
    return (offer.journey.length or 0) >= weeks


def is_weighty(offer: Offer) -> bool:
    """Whether an offer is expensive or long."""
    return is_expensive(offer) or lasts(offer, LONG)
