"""A share of clients in the text that the counted outcomes do not bear out."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from checks.cohort.figures import Figures, figures
from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.rule import Rule

# What clients said is theirs, and the best case is said to be the exception.
_ELSEWHERE = (("testimonials",), ("feedback",), ("waivers",), ("outcomes", "best_case"))
_SPOKEN = 10  # “9 out of 10” and the like stand for a share; of more people it is a count


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    known = figures(draft.offer, draft.cohort)
    if known is None or not known.started:
        return
    shown = ", ".join(f"{each.reached}/{each.of}" for each in known.results) or "-"
    values = {"shares": shown, "started": str(known.started)}
    related = ((draft.place("outcomes", "started"), Term("related.fact")),)
    for each in found:
        if any(each.prose.route[: len(route)] == route for route in _ELSEWHERE):
            continue
        if not _true(each, known):
            yield each.match(values, related)


def _true(found: Found, known: Figures) -> bool:
    """Whether some count of the offer makes this share, as people round it."""
    said = found.hit.values
    counts = set(_counts(known))
    if "percent" in said:
        percent = Fraction(said["percent"])
        allowed = Fraction(5, 2) if percent % 5 == 0 else Fraction(1)
        shares = (Fraction(100 * count, known.started) for count in counts)
        return any(abs(share - percent) < allowed for share in shares)
    few, many = sorted(said.values()) if len(said) == 2 else (Decimal(1), Decimal(1))
    answered = {each.of - each.no_answer for each in known.results}
    if many in {known.started, known.finished, *answered} and few in counts:
        return True
    if many > _SPOKEN:
        return False
    spoken = (Fraction(count, known.started) * Fraction(many) for count in counts)
    return any(abs(each - Fraction(few)) <= Fraction(1, 2) for each in spoken)


def _counts(known: Figures) -> Iterator[int]:
    yield known.started
    for each in (known.finished, known.left, known.running or None):
        if each is not None:
            yield each
    for result in known.results:
        yield from (result.reached, result.no_answer, result.not_reached)


_FACTS = """\
outcomes:
  started: 41
  finished: 33
  left_early: 8
  typical:
    - {measure: kept to their plan, count: 19}
"""

RULE = Rule(
    id="outcome-share-contradiction",
    family=Family.OUTCOME,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(b)",),
    check=check,
    reads=("outcomes", "journey"),
    flags=(
        "summary: Calm talks. [[30 of our 41 clients reached]] their goal.\n" + _FACTS,
        "summary: Calm talks. [[87% of participants change jobs]].\n" + _FACTS,
        "languages: {source: pl}\n"
        "summary: Spokojne rozmowy. [[9 na 10 uczestników osiąga]] swój cel.\n" + _FACTS,
    ),
    passes=(
        "summary: Calm talks. 19 of our 41 clients reached their goal.\n" + _FACTS,
        "summary: Calm talks. About 45% of participants reached their goal.\n" + _FACTS,
        "summary: Calm talks. 8 in 10 clients finished.\n" + _FACTS,
        "summary: Calm talks. 30 of our 41 clients live in the Netherlands.\n" + _FACTS,
    ),
)
