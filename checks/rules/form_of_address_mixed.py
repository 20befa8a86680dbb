"""One language of an offer that speaks to its reader in two ways, close and at a distance."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.language import Language, language
from checks.mention import mentions
from checks.passage import passage
from checks.prose import Prose
from checks.rule import Rule
from checks.source import Place
from checks.tokens import Kind

_OTHERS_SPEAK = {("testimonials",), ("feedback", "themes")}
_CLIENT_SPEAKS = {("withdrawal", "start_request_text"), ("cta", "order_label")}
_NAMES = {("title",)}
_APART = _OTHERS_SPEAK | _CLIENT_SPEAKS | _NAMES


class _Address(NamedTuple):
    """Words that speak to the reader; `capital` if they are written like a name."""

    prose: Prose
    place: Place
    capital: bool


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    for code in draft.offer.languages.published:
        spoken = language(code)
        if "address-close" not in spoken.classes:
            continue
        texts = [each for each in draft.prose if each.language == code and not _is_apart(each)]
        close = [one for each in texts for one in _addresses(each, "address-close", spoken)]
        distant = [
            one
            for each in texts
            for name in ("address-distant", "address-distant-capital")
            for one in _addresses(each, name, spoken)
            if one.capital or name == "address-distant"
        ]
        if close and distant:
            fewer, more = sorted((distant, close), key=len)
            values = {"language": spoken.name, "other": more[0].place.words}
            related = ((more[0].place, Term("related.other-address")),)
            yield Match(fewer[0].place, fewer[0].prose.route, values, related)


def _is_apart(prose: Prose) -> bool:
    return prose.route[:1] in _APART or prose.route[:2] in _APART


def _addresses(prose: Prose, name: str, spoken: Language) -> Iterator[_Address]:
    """Yield the words of a class outside quotations.

    What begins a sentence has its capital anyway, and before a name it is a title: such words
    count as written without one.
    """
    text = prose.text.value
    found = list(mentions(text, name, spoken)) if name in spoken.classes else []
    if not found:
        return
    read = passage(text, spoken.spelling, spoken.numerals)
    quoted = {at for quote in read.quotes for at in quote}
    numbers = {word.start: at for at, word in enumerate(read.words)}
    for start, end in found:
        at = numbers[start]
        # “24 u” is an hour.
        if at in quoted or (at and read.words[at - 1].kind is Kind.NUMBER):
            continue
        after = read.words[at + 1] if at + 1 < len(read.words) else None
        is_title = after is not None and not read.gaps[at + 1] and text[after.start].isupper()
        capital = not read.gaps[at] and text[start].isupper() and not is_title
        words = text[start:end]
        yield _Address(prose, Place(prose.text.locate(start, end), words), capital)


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
