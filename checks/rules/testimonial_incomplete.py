"""A testimonial without what one has to know to judge it."""

from collections.abc import Iterable, Iterator

from checks.document import Route
from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.gap import gap
from checks.language import language
from checks.mention import mentions
from checks.prose import Prose
from checks.rule import Rule
from checks.source import Place

OLDEST = 5 * 365 + 1
"""Days."""


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    for index, each in enumerate(draft.offer.testimonials):
        here: Route = ("testimonials", index)
        if each.typical is None:
            yield gap(draft, (*here, "typical"))
        age = (draft.today - each.consent).days
        if age < 0:
            yield gap(draft, (*here, "consent"), "day-ahead", day=str(each.consent))
        elif age > OLDEST:
            yield gap(draft, (*here, "consent"), "long-ago", day=str(each.consent))
        striking = next(_striking(draft, here), None)
        if striking and each.context is None:
            yield striking


def _striking(draft: Draft, here: Route) -> Iterator[Match]:
    """Yield the words that readers would take for what they may expect.

    What another rule accuses already is left to it.
    """
    accused = [each for hits in draft.found.values() for each in hits if not each.hit.weighed]
    for each in draft.prose:
        if each.route[:3] != (*here, "text"):
            continue
        for start, end in mentions(each.text.value, "striking", language(each.language)):
            if not any(_overlaps(one, each, start, end) for one in accused):
                words = each.text.value[start:end]
                field = f"testimonials[{here[1]}].context"
                term = Term("gap.no-context", {"words": words, "field": field})
                yield Match(Place(each.text.locate(start, end), words), each.route, {"gap": term})


def _overlaps(found: Found, prose: Prose, start: int, end: int) -> bool:
    return found.prose is prose and found.hit.start < end and start < found.hit.end


_VOICE = "testimonials:\n  - text: {}\n    person: A., 34\n    consent: {}\n    typical: {}\n"

RULE = Rule(
    id="testimonial-incomplete",
    family=Family.PROOF,
    severity=Severity.WARNING,
    sources=("16 CFR 255.2(b)", "Regulation (EU) 2016/679, article 7", "CAP Code (UK), 3.45"),
    check=check,
    reads=("testimonials",),
    flags=(
        "testimonials:\n  - [[text]]: I plan, at last.\n    person: A., 34\n"
        "    consent: 2026-03-02\n",
        _VOICE.format("I plan, at last.", "[[2027-03-02]]", "true"),
        _VOICE.format("I plan, at last.", "[[2021-11-22]]", "true"),
        _VOICE.format("Since then I have [[twice as many]] clients.", "2026-03-02", "false"),
        _VOICE.format("It [[changed my life]].", "2026-03-02", "false"),
        "languages: {source: nl}\n"
        + _VOICE.format("Ik heb nu [[twee keer zo veel]] klanten.", "2026-03-02", "false"),
        "languages: {source: it}\n"
        + _VOICE.format("Mi [[ha cambiato la vita]].", "2026-03-02", "false"),
        "languages: {source: pl}\n"
        + _VOICE.format("Mam teraz [[dwa razy więcej]] klientów.", "2026-03-02", "false"),
    ),
    passes=(
        _VOICE.format("I still plan late, but I plan.", "2021-11-23", "true"),
        _VOICE.format("I stopped after talk 6.", "2026-11-23", "false"),
        _VOICE.format("It changed my life.", "2026-03-02", "false")
        + "    context: She had been looking for a year, and did most of it herself.\n",
        _VOICE.format("The 40 euros for the trial were well spent.", "2026-03-02", "true"),
        "languages: {source: nl}\n"
        + _VOICE.format("Ik heb twee keer gebeld en kreeg antwoord.", "2026-03-02", "true"),
        "languages: {source: pl}\n"
        + _VOICE.format("Dwa razy przekładałam rozmowę.", "2026-03-02", "true"),
    ),
)
