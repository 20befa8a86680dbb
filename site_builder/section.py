"""The sections of an offer's page, in the order in which a reader asks."""

from checks.offer import Offer


def sections(offer: Offer) -> tuple[str, ...]:
    """Return the names of those that have something to say; each is a template of that name."""
    has = {
        "journey": offer.journey.length is not None or offer.journey.inoculation is not None,
        "work": bool(offer.workload or offer.coach_commits or offer.communication.model_fields_set),
        "group": offer.group is not None,
        "agreement": bool(offer.agreement.points or offer.agreement.file),
        "order": offer.status != "closed",
        "first_talk": _has_first_talk(offer),
        "voices": bool(offer.testimonials),
        "feedback": bool(offer.feedback.model_fields_set),
        "safety": bool(offer.safety.model_fields_set),
        "privacy": bool(offer.privacy.model_fields_set),
        "waivers": bool(offer.waivers),
    }
    return tuple(name for name in ORDER if has.get(name, True))


def _has_first_talk(offer: Offer) -> bool:
    fit = offer.fit
    return bool(offer.match_call or fit.intake_questions or fit.decide_no_when or fit.referral)


ORDER = (
    "included",
    "outcomes",
    "journey",
    "work",
    "group",
    "price",
    "trial",
    "stopping",
    "refund",
    "withdrawal",
    "order",
    "first_talk",
    "coach",
    "reach",
    "agreement",
    "wrong",
    "feedback",
    "voices",
    "safety",
    "privacy",
    "waivers",
)
"""Every section, as a page shows them."""
