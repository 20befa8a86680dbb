"""Shape: from a document to an offer; missing, unknown and wrong values as problems."""

from decimal import Decimal
from difflib import get_close_matches
from re import compile as pattern
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from checks.document import Block, Items, Node, Route, Text
from checks.finding import Match, Problem, Term
from checks.offer import Languages, Offer
from checks.offer.people import Coach, Contact, Provider
from checks.offer.terms import Price
from checks.offer.values import LANGUAGES, Scalar, Words
from checks.prose import is_part, item_kind, keys, part_at
from checks.source import Place

# What people coming from elsewhere call these keys; too far apart in letters to be guessed.
_ALSO_CALLED = {
    "lang": "languages", "language": "languages", "seller": "provider", "description": "summary",
    "cancellation": "stopping", "settlement": "stopping", "guarantee": "refund",
    "money_back": "refund", "vat": "vat_percent", "total": "total_incl_vat",
    "amount": "total_incl_vat", "window_days": "until_day", "days": "until_day",
    "seats": "max_clients", "seats_left": "active", "counted_at": "as_of",
    "deadline": "enrol_closes", "deducted": "credited", "after": "converts", "quote": "text",
    "author": "person", "reviews": "testimonials", "discount": "prior_price_30d",
    "questions": "intake_questions", "crisis_line": "crisis", "link": "proof", "url": "proof",
}  # fmt: skip

_COLOUR = pattern(r"[ \t]+#[0-9a-fA-F]{6}\b")

_EXPECTED = {
    "model_type": "map",
    "dict_type": "map",
    "list_type": "list",
    "too_short": "list",
    "too_long": "list",
}


def read_offer(
    document: Block, skipped: frozenset[str]
) -> tuple[Offer, list[Problem], frozenset[str]]:
    """Return the offer, what is wrong with its shape, and the sections that cannot be relied on.

    `skipped` are sections that could not even be read as YAML.
    """
    data = _data(document, Offer)
    data = {key: value for key, value in data.items() if key not in skipped}
    try:
        return Offer.model_validate(data), [], frozenset()
    except ValidationError as error:
        errors = [each for each in error.errors() if each["loc"][0] not in skipped]
        broken = skipped.union(str(each["loc"][0]) for each in error.errors())
        whole = {key: value for key, value in data.items() if key not in broken}
        stand_ins = {key: value for key, value in _stand_ins().items() if key in broken}
        offer = Offer.model_validate(whole | stand_ins)
        problems = [_problem(document, each) for each in errors]
        return offer, [each for each in problems if not _misspelt(each, problems)], broken


def _stand_ins() -> dict[str, Any]:
    """Return something for each required section, so that the other sections are still checked.

    No rule that reads such a section is asked while the section itself is missing or wrong.
    """
    unknown = Words({"": "–"})
    contact = Contact(email="nobody@example.org")
    return {
        "languages": Languages(source="en"),
        "title": unknown,
        "summary": unknown,
        "provider": Provider(legal_name="–", address="–", contact=contact),
        "coach": Coach(name="–", bio=unknown),
        "price": Price(currency="EUR", total_incl_vat=Decimal(0)),
        "includes": [unknown],
    }


def _data(node: Node, kind: Any) -> Any:
    """Return a node as the model takes it. A key without a value counts as one left out.

    A key that is unknown stays, even without a value: `{en: A calm, clear talk}` is such a one,
    and half a sentence must not get lost.
    """
    if isinstance(node, Text):
        return None if _is_empty(node) else Scalar(node.value, node.kind)
    if isinstance(node, Items):
        return [_data(item, item_kind(kind)) for item in node.items]
    known = keys(kind) if is_part(kind) else dict.fromkeys(LANGUAGES)
    return {
        key: _data(value, known.get(key))
        for key, (_, value) in node.entries.items()
        if key not in known or not _is_empty(value)
    }


def _is_empty(node: Node) -> bool:
    return isinstance(node, Text) and node.is_empty and not _is_colour(node)


def _is_colour(node: Text) -> bool:
    """Whether a colour stands where nothing is read: without quotation marks # is a comment."""
    return bool(_COLOUR.match(node.source.text, node.end))


def _problem(document: Block, error: ErrorDetails) -> Problem:
    route: Route = error["loc"]
    key = str(route[-1])
    if error["type"] == "missing":
        return Problem("missing-key", Match(_place(document, route), route, {"key": key}))
    if error["type"] == "extra_forbidden":
        written = document.at(route[:-1])
        text = written.key(key) if isinstance(written, Block) else None
        place = Place(text.span, key) if text else _place(document, route)
        return Problem("unknown-key", Match(place, route, {"key": key, **_guess(route)}))
    if error["type"] == "language":
        block = document.at(route)
        wrong = str(error["ctx"]["key"])
        written = block.key(wrong) if isinstance(block, Block) else None
        place = Place(written.span, wrong) if written else _place(document, route)
        suggestion = Term("comma-splits") if " " in wrong else ""
        return Problem("unknown-key", Match(place, route, {"key": wrong, "suggestion": suggestion}))
    values = {"expected": _expected(error)}
    return Problem("wrong-value", Match(_place(document, route), route, values))


def _misspelt(problem: Problem, problems: list[Problem]) -> bool:
    """Whether a key is missing only because it is there under a wrong name."""
    if problem.rule != "missing-key":
        return False
    *block, key = problem.match.route
    guess = Term("did-you-mean", {"key": str(key)})
    return any(
        other.rule == "unknown-key"
        and other.match.route[:-1] == tuple(block)
        and other.match.values["suggestion"] == guess
        for other in problems
    )


def _place(document: Block, route: Route) -> Place:
    mark = document.mark(route) or document.mark(("title",))
    if mark is None:
        first = next(iter(document.entries.values()), None)
        return Place(first[0].span, first[0].value) if first else Place(document.span, "")
    return Place(mark.span, mark.value)


def _guess(route: Route) -> dict[str, str | Term]:
    part = part_at(route[:-1])
    known = list(keys(part)) if part else []
    wrong = str(route[-1])
    also = _ALSO_CALLED.get(wrong)
    close = get_close_matches(wrong.lower().replace("-", "_"), known, 1, 0.7)
    guess = also if also in known else close[0] if close else None
    if guess is None and " " in wrong:
        return {"suggestion": Term("comma-splits")}
    return {"suggestion": Term("did-you-mean", {"key": guess}) if guess else ""}


def _expected(error: ErrorDetails) -> Term:
    context = error.get("ctx", {})
    if error["type"] == "literal_error":
        choices = context["expected"].replace(" or ", ", ").replace("'", "")
        return Term("expected.choice", {"choices": choices})
    if error["type"] == "expected":
        return Term(f"expected.{context['expected']}")
    return Term(f"expected.{_EXPECTED.get(error['type'], 'text')}")
