"""Two languages of one text that give different figures."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from checks.counting import figures
from checks.document import Route
from checks.draft import Draft, Found
from checks.figure import Figure, Figures
from checks.finding import Family, Match, Severity, Term
from checks.language import language
from checks.mentioned_day import mentioned_days
from checks.offer.values import LANGUAGES
from checks.prose import Prose
from checks.rule import Rule
from checks.source import Place

_NUMBERS_OF_THEIR_OWN = frozenset(["safety", "referral"])  # each country has other telephones
_YEARS = range(1900, 2101)
Words = tuple[int, int]
"""Where words begin and end in a text."""
_ENOUGH = 20  # to tell that two texts differ


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    source = draft.offer.languages.source
    for route, versions in _texts(draft.prose).items():
        if len(versions) > 1 and _NUMBERS_OF_THEIR_OWN.isdisjoint(route):
            first = versions.get(source) or next(iter(versions.values()))
            reference = _read(first)
            for each in versions.values():
                if each is not first:
                    yield from _disagreement(draft, reference, _read(each))


def _texts(prose: Iterable[Prose]) -> dict[Route, dict[str, Prose]]:
    texts: dict[Route, dict[str, Prose]] = {}
    for each in prose:
        route = each.route[:-1] if each.route[-1] in LANGUAGES else each.route
        texts.setdefault(route, {})[each.language] = each
    return texts


class _Version(NamedTuple):
    """A text in one language, with the days it names and its figures."""

    prose: Prose
    days: Mapping[tuple[int, int], Words]
    figures: Figures


def _read(prose: Prose) -> _Version:
    text, pack = prose.text.value, language(prose.language)
    days = {(day.day, day.month): day[:2] for day in mentioned_days(text, pack)}
    return _Version(prose, days, figures(text, pack))


def _disagreement(draft: Draft, reference: _Version, version: _Version) -> Iterator[Match]:
    theirs, ours = _other_days(reference, version)
    if not (theirs or ours):
        theirs, ours = _other_figures(reference, version, draft.offer.price.currency)
    if theirs or ours:
        there, here = _place(reference.prose, theirs), _place(version.prose, ours)
        other = there.words if theirs else Term("figures.none")
        values = {"other": other, "language": reference.prose.language}
        yield Match(here, version.prose.route, values, ((there, Term("related.translation")),))


def _other_days(reference: _Version, version: _Version) -> tuple[list[Words], list[Words]]:
    """Return the days that only one of two texts names; nothing where only one names any."""
    theirs, ours = reference.days, version.days
    if not (theirs and ours):
        return [], []
    return (
        [words for day, words in theirs.items() if day not in ours],
        [words for day, words in ours.items() if day not in theirs],
    )


def _other_figures(
    reference: _Version, version: _Version, currency: str
) -> tuple[list[Words], list[Words]]:
    """Return the figures that only one of two texts gives."""
    theirs, ours = reference.figures, version.figures
    only_theirs, only_ours = _beyond(theirs, ours, currency), _beyond(ours, theirs, currency)
    if not only_ours:
        only_theirs = [each for each in only_theirs if not _may_be_left_out(each)]
    if not only_theirs:
        only_ours = [each for each in only_ours if not _may_be_left_out(each)]
    return [each[:2] for each in only_theirs], [each[:2] for each in only_ours]


def _beyond(one: Figures, other: Figures, currency: str) -> list[Figure]:
    # Readers abroad may be told another currency as well.
    beyond = (each for each in one.beyond(other) if each.currency in (None, currency))
    return [*islice(beyond, _ENOUGH)]


def _may_be_left_out(figure: Figure) -> bool:
    """Whether a text may well say it in other words, or not at all: a year, half, all of it."""
    return figure.sort == "percent" or (figure.sort == "number" and figure.amount in _YEARS)


def _place(prose: Prose, different: Sequence[Words]) -> Place:
    """Return the first words that differ, the whole text where words are lacking."""
    text = prose.text
    if not different:
        return Place(text.span, text.value)
    start, end = different[0]
    return Place(text.locate(start, end), text.value[start:end])


_EN_NL = "languages: {source: en, publish: [en, nl]}\n"
_IT_PL = "languages: {source: it, publish: [it, pl]}\n"

RULE = Rule(
    id="translations-disagree",
    family=Family.CLARITY,
    severity=Severity.ERROR,
    sources=("Directive 2011/83/EU, article 6(1)", "Directive 93/13/EEC, article 5"),
    check=check,
    reads=("languages", "price"),
    flags=(
        _EN_NL + "summary:\n  en: Two talks, the first on 5 March 2027.\n"
        "  nl: Twee gesprekken, het eerste op [[5 april 2027]].\n",
        _EN_NL + "summary:\n  en: Two talks, the second after 14 days.\n"
        "  nl: Twee gesprekken, het tweede na [[30 dagen]].\n",
        _EN_NL + "summary:\n  en: Two talks of 75 minutes.\n"
        "  nl: Twee gesprekken van [[45 minuten]].\n",
        _EN_NL + "summary:\n  en: A talk now, and one after six weeks.\n"
        "  nl: [[Nu een gesprek, en later nog een.]]\n",
        _IT_PL + "summary:\n  it: Un colloquio, e dopo otto settimane un altro.\n"
        "  pl: Rozmowa, a po [[ośmiu miesiącach]] kolejna.\n",
        _IT_PL + "summary:\n  it: Prima del colloquio rispondi a 5 domande.\n"
        "  pl: Przed rozmową odpowiadasz na [[15]] pytań.\n",
        "languages: {source: nl, publish: [nl, en]}\nprice:\n  currency: EUR\n"
        "  total_incl_vat: 180.00\n  not_included:\n"
        "    - {nl: 'Een schrift van € 7,50', en: '[[€12.50]] for a notebook'}\n",
    ),
    passes=(
        _EN_NL + "summary:\n  en: We start on 5 March 2027, in week 9.\n"
        "  nl: We beginnen in week 9, op 05-03-2027.\n",
        _EN_NL + "summary:\n  en: Two talks of 60 minutes, a fortnight apart.\n"
        "  nl: Twee gesprekken van een uur, met 14 dagen ertussen.\n",
        _EN_NL + "summary:\n  en: On Tuesdays from 6 pm, 24/7 never.\n"
        "  nl: Op dinsdag vanaf 18.00 uur, dag en nacht nooit.\n",
        _EN_NL + "summary:\n  en: Two or three weeks later we talk once more.\n"
        "  nl: Een paar weken later praten we nog één keer.\n",
        _IT_PL + "summary:\n  it: Un colloquio di un'ora e mezza, e un altro dopo tre mesi.\n"
        "  pl: Rozmowa przez 90 minut i kolejna po kwartale.\n",
        "languages: {source: nl, publish: [nl, en]}\nprice:\n  currency: EUR\n"
        "  total_incl_vat: 180.00\n  not_included:\n"
        "    - {nl: 'Een schrift van € 7,50', en: a notebook of €7.50 (about $8)}\n",
    ),
)
