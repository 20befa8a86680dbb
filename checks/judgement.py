"""A judgement: what the rules say of an offer, once its texts have been searched."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from checks.draft import Draft, Found
from checks.finding import Problem
from checks.language import language
from checks.prose import Prose
from checks.rule import Rule
from checks.rules import OF_SENTENCES, OF_WORDS, RULES
from checks.sighting import hits


def found_in(texts: Iterable[Prose]) -> dict[str, tuple[Found, ...]]:
    """Return what was found in the texts, by rule."""
    found: dict[str, list[Found]] = {}
    for each in texts:
        for hit in hits(each.text.value, language(each.language), OF_WORDS):
            found.setdefault(hit.rule, []).append(Found(each, hit))
    return {rule: tuple(theirs) for rule, theirs in found.items()}


def judged(draft: Draft, broken: frozenset[str]) -> Iterator[Problem]:
    """Yield what every rule objects to; rules that read a broken section are not asked."""
    nowhere = draft.place()
    certain: list[Problem] = []
    guessed: list[Problem] = []
    for rule in RULES:
        if rule.check is not None and broken.isdisjoint(rule.reads):
            kept = guessed if rule.id in OF_SENTENCES else certain
            for match in rule.check(draft, _unanswered(rule, draft)):
                # What was left out has its default; there is no place where a reader could see it.
                shown = tuple(each for each in match.related if each[0] != nowhere)
                kept.append(Problem(rule.id, replace(match, related=shown)))
    yield from certain
    # Where something definite is wrong with a sentence, an impression of it adds nothing.
    spans = [each.match.place.span for each in certain]
    for each in guessed:
        start, end = each.match.place.span
        if all(span.end <= start or end <= span.start for span in spans):
            yield each


def _unanswered(rule: Rule, draft: Draft) -> tuple[Found, ...]:
    """Return what was found for a rule, without what the offer's facts settle."""
    found = draft.found.get(rule.id, ())
    answered = rule.answered
    return tuple(each for each in found if not answered(draft, each)) if answered else found
