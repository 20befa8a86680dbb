"""A text that stands under one language and is written in another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from checks.detection import foreign
from checks.document import Route
from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.language import language
from checks.offer.values import LANGUAGES
from checks.prose import Prose
from checks.rule import Rule

_SHOWN = 3  # of the others; who forgot a whole language knows then


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    same: defaultdict[tuple[Route, str], list[str]] = defaultdict(list)
    for each in draft.prose:
        same[_field(each), each.text.value].append(each.language)
    foreigners: defaultdict[tuple[str, str], list[Prose]] = defaultdict(list)
    for each in draft.prose:
        written_in = foreign(each.text.value, each.language, same[_field(each), each.text.value])
        if written_in and written_in not in _quoted(draft, each):
            foreigners[each.language, written_in].append(each)
    for (code, written_in), texts in foreigners.items():
        values = {
            "language": language(code).name,
            "other": language(written_in).name,
            "count": str(len(texts)),
        }
        note = Term("related.same-language", {"other": language(written_in).name})
        related = tuple((draft.place(*each.route), note) for each in texts[1 : _SHOWN + 1])
        yield draft.match(texts[0].route, values, related)


def _field(prose: Prose) -> Route:
    return prose.route[:-1] if prose.route[-1] in LANGUAGES else prose.route


def _quoted(draft: Draft, prose: Prose) -> Iterator[str]:
    """Yield the language of a client who is quoted."""
    if prose.route[0] == "testimonials" and isinstance(prose.route[1], int):
        said_in = draft.document.at((*prose.route[:2], "language"))
        yield getattr(said_in, "value", "")


_TWO = "languages: {source: en, publish: [en, nl]}\ntitle: {en: A talk, nl: Een gesprek}\n"
_EN = "A talk about one question from your work, and a second talk a month later"
_NL = "Een gesprek over één vraag uit je werk, en een maand later nog een"

RULE = Rule(
    id="mixed-or-untranslated",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    sources=("Directive 2011/83/EU, articles 7 and 8", "Directive 93/13/EEC, article 5"),
    check=check,
    reads=("languages",),
    flags=(
        _TWO + f"summary:\n  en: {_EN}\n  nl: [[{_EN}]]\n",
        _TWO + f"summary:\n  en: [[{_NL}]]\n  nl: {_NL}\n",
        _TWO + "summary:\n  en: Online talks every Tuesday morning, and notes included\n"
        "  nl: [[Online talks every Tuesday morning, and notes included]]\n",
        "languages: {source: pl, publish: [pl, en]}\nsummary:\n"
        "  pl: [[You can stop at any time and get the rest of your money back.]]\n"
        "  en: You may stop at any moment.\n",
        "languages: {source: it}\n"
        "summary: [[Możesz przerwać w każdej chwili i nie tracisz reszty.]]\n",
    ),
    passes=(
        _TWO + f"summary:\n  en: {_EN}\n  nl: {_NL}\n",
        _TWO + "summary:\n  en: '12 online coaching sessions, 60 minutes, Zoom'\n"
        "  nl: '12 online coaching sessions, 60 minutes, Zoom'\n",
        _TWO + "summary:\n  en: We read it and talk about what it is to do nothing.\n"
        "  nl: Je leest het boek ‘How to do nothing’ en we praten erover.\n",
        "languages: {source: en, publish: [en, it]}\nsummary:\n  en: Coaching with feedback.\n"
        "  it: Un percorso di coaching, feedback e follow-up per te\n",
        "languages: {source: en, publish: [en, pl]}\ntestimonials:\n"
        "  - text: {pl: It is late when I plan but I do it on my own.}\n    language: en\n"
        "    person: A., 34\n    consent: 2026-03-02\n    typical: true\n",
    ),
)
