"""One language of an offer that speaks to its reader in two ways, close and at a distance."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.language import Language, language
from checks.mention import mentions_in
from checks.passage import passage
from checks.prose import Prose
from checks.rule import Rule
from checks.source import Place
from checks.tokens import Kind

_OTHERS_SPEAK = {("testimonials",), ("feedback", "themes")}
_CLIENT_SPEAKS = {("withdrawal", "start_request_text"), ("cta", "order_label")}
_NAMES = {("title",)}
_CLOSE, _DISTANT, _WITH_CAPITAL = "address-close", "address-distant", "address-distant-capital"
_CLASSES = (_CLOSE, _DISTANT, _WITH_CAPITAL)
_APART = _OTHERS_SPEAK | _CLIENT_SPEAKS | _NAMES


class _Address(NamedTuple):
    """Words of a class that speak to the reader."""

    prose: Prose
    place: Place
    name: str


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    for code in draft.offer.languages.published:
        spoken = language(code)
        if _CLOSE not in spoken.classes:
            continue
        texts = [each for each in draft.prose if each.language == code and not _is_apart(each)]
        spoken_to = [one for each in texts for one in _addresses(each, spoken)]
        close = [one for one in spoken_to if one.name == _CLOSE]
        distant = [one for one in spoken_to if one.name != _CLOSE]
        if close and distant:
            fewer, more = sorted((distant, close), key=len)
            values = {"language": spoken.name, "other": more[0].place.words}
            related = ((more[0].place, Term("related.other-address")),)
            yield Match(fewer[0].place, fewer[0].prose.route, values, related)


def _is_apart(prose: Prose) -> bool:
    return prose.route[:1] in _APART or prose.route[:2] in _APART


def _addresses(prose: Prose, spoken: Language) -> Iterator[_Address]:
    """Yield the words that speak to the reader, outside quotations.

    What begins a sentence has its capital anyway, and before a name it is a title: such words
    count as written without one.
    """
    text = prose.text.value
    read = passage(text, spoken.spelling, spoken.numerals)
    quoted = {at for quote in read.quotes for at in quote}
    for name in _CLASSES:
        for at, stop in mentions_in(read, name, spoken) if name in spoken.classes else ():
            # “24 u” is an hour.
            if at in quoted or (at and read.words[at - 1].kind is Kind.NUMBER):
                continue
            after = read.words[at + 1] if at + 1 < len(read.words) else None
            is_title = after is not None and not read.gaps[at + 1] and text[after.start].isupper()
            start, end = read.words[at].start, read.words[stop - 1].end
            capital = not read.gaps[at] and text[start].isupper() and not is_title
            if capital or name != _WITH_CAPITAL:
                yield _Address(prose, Place(prose.text.locate(start, end), text[start:end]), name)


_SUMMARY = "languages: {{source: {}}}\nsummary: {}\n"

RULE = Rule(
    id="form-of-address-mixed",
    family=Family.CLARITY,
    severity=Severity.ADVICE,
    sources=("A rule of this project: whoever is spoken to in two ways hears two people",),
    check=check,
    reads=("languages",),
    flags=(
        _SUMMARY.format(
            "nl", "Je krijgt twee gesprekken. Jij kiest de vraag, en [[uw]] coach vraagt door."
        ),
        _SUMMARY.format("nl", "U krijgt twee gesprekken, en u kiest [[je]] eigen vraag."),
        _SUMMARY.format(
            "it", "Ti ascolto per due colloqui, e poi decide [[Lei]] come andare avanti."
        ),
        _SUMMARY.format(
            "pl", "Możesz zadać jedno pytanie, a po rozmowie dostaje [[Pani]] notatki."
        ),
    ),
    passes=(
        _SUMMARY.format("nl", "Je krijgt twee gesprekken van 2 u, en je kiest zelf de vraag."),
        _SUMMARY.format(
            "nl",
            "U krijgt twee gesprekken. Velen zeggen ‘Je weet pas waar je heen wilt als je loopt.’",
        ),
        _SUMMARY.format(
            "it",
            "Ti ascolto. Se una collega ti consiglia, lei e il suo capo restano fuori. Lei tace.",
        ),
        _SUMMARY.format(
            "pl",
            "Możesz zadać jedno pytanie. Po rozmowie pani z biura i Pani Anna wyślą ci notatki.",
        ),
        _SUMMARY.format("pl", "Może Pani zadać jedno pytanie, a po rozmowie dostaje Pani notatki."),
        "languages: {source: nl}\nsummary: Je krijgt twee gesprekken.\nwithdrawal:\n"
        "  start_request_text: Ik vraag u om eerder te beginnen.\n",
    ),
)
