"""What the text says about contact, people, time or length, against the journey facts."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.promise import WHOLE, promises
from checks.rule import Rule
from checks.settlement.schedule import talk_days
from checks.source import Place

Contradicted = tuple[Term, Place]
_SAME_DAY = 12  # hours
_WEEK = 7  # days
_OF_THE_WHOLE = frozenset(["length", "talks"])


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    for each in promises(found):
        if each.hit.kind in _OF_THE_WHOLE and each.prose.route[0] not in WHOLE:
            continue
        if contradicted := _JUDGES[each.hit.kind](draft, each.hit.values):
            fact, place = contradicted
            yield each.match({"fact": fact}, ((place, Term("related.fact")),))


def _always(draft: Draft, said: Mapping[str, Decimal]) -> Contradicted | None:
    access = draft.offer.access
    if access.limits:
        return Term("fact.limits"), draft.place("access", "limits")
    if (access.reply_hours or 0) > _SAME_DAY:
        fact = Term("fact.reply-hours", {"hours": str(access.reply_hours)})
        return fact, draft.place("access", "reply_hours")
    return None


def _alone(draft: Draft, said: Mapping[str, Decimal]) -> Contradicted | None:
    group = draft.offer.group
    if group is None:
        return None
    return Term("fact.group", {"size": str(group.size)}), draft.place("group", "size")


def _myself(draft: Draft, said: Mapping[str, Decimal]) -> Contradicted | None:
    who = draft.offer.access.who_answers or ""
    names = who.casefold().split()
    if not names or set(names) & set(draft.offer.coach.name.casefold().split()):
        return None
    return Term("fact.answers", {"who": who}), draft.place("access", "who_answers")


def _hours(draft: Draft, said: Mapping[str, Decimal]) -> Contradicted | None:
    workload = draft.offer.workload
    if workload is None:
        return None
    known = {workload.client_hours_week, workload.coach_hours_week or workload.client_hours_week}
    hours = [value for name, value in said.items() if name.startswith("number")]
    if any(abs(each - fact) <= 1 for each in hours for fact in known):
        return None
    fact = Term("fact.hours", {"hours": f"{workload.client_hours_week:f}"})
    return fact, draft.place("workload", "client_hours_week")


def _length(draft: Draft, said: Mapping[str, Decimal]) -> Contradicted | None:
    weeks = draft.offer.journey.length
    days = said["period"]
    # A month is four weeks to some and a twelfth of a year to others.
    if weeks is None or abs(days - weeks * _WEEK) <= max(Decimal(_WEEK), days / 10):
        return None
    field = "phases" if draft.offer.journey.phases else "weeks"
    return Term("fact.weeks", {"weeks": str(weeks)}), draft.place("journey", field)


def _talks(draft: Draft, said: Mapping[str, Decimal]) -> Contradicted | None:
    counts = [part.count for part in draft.offer.price.parts if part.count]
    talks = len(talk_days(draft.offer))
    if not (counts or draft.offer.journey.talk_weeks):
        return None
    tried = (draft.offer.trial.sessions or 0) if draft.offer.trial else 0
    known = {talks, talks + tried, tried, sum(counts), *counts}
    if said["number"] <= 1 or said["number"] in known:
        return None
    route = ("journey", "talk_weeks") if draft.offer.journey.talk_weeks else ("price", "parts")
    return Term("fact.talks", {"talks": str(talks)}), draft.place(*route)


_JUDGES: Mapping[str, Callable[[Draft, Mapping[str, Decimal]], Contradicted | None]] = {
    "always": _always,
    "alone": _alone,
    "myself": _myself,
    "hours": _hours,
    "length": _length,
    "talks": _talks,
}
_WEEKS = "journey:\n  weeks: 8\n"

RULE = Rule(
    id="journey-prose-mismatch",
    family=Family.JOURNEY,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(b) and annex I no. 6",),
    check=check,
    reads=("access", "group", "coach", "workload", "journey", "price", "trial"),
    flags=(
        "languages: {source: nl}\nsummary: Twee gesprekken. [[Je mag me altijd mailen]] en appen.\n"
        "access:\n  reply_hours: 72\n",
        "summary: Two talks, and [[unlimited access]] to me.\n"
        "access:\n  limits: Not at weekends.\n",
        "languages: {source: it}\nsummary: Due colloqui. Un [[percorso individuale]] con me.\n"
        "group:\n  size: 8\n",
        "languages: {source: pl}\nsummary: Dwie rozmowy. Zawsze [[odpowiadam osobiście]].\n"
        "access:\n  who_answers: Zespół wsparcia\n",
        "summary: Two talks. It [[takes one hour a week]].\nworkload:\n  client_hours_week: 4\n",
        "summary: Two talks. The [[programme takes three months]].\n" + _WEEKS,
        "summary: [[Six talks]] about one question from your work.\n",
    ),
    passes=(
        "summary: Two talks. You can always write to me, and I answer within three days.\n"
        "access:\n  reply_hours: 72\n",
        "summary: Two talks, and unlimited access to me.\naccess:\n  reply_hours: 4\n",
        "summary: Two talks. I answer every mail personally.\naccess:\n  who_answers: Ruth\n",
        "summary: Two talks. It takes 3 to 4 hours a week.\nworkload:\n  client_hours_week: 3.5\n",
        "summary: Two talks. The programme takes two months.\n" + _WEEKS,
        "summary: Two talks about one question. It takes one good talk to begin.\n",
        "testimonials:\n  - text: The programme took me a year. It takes ten hours a week.\n"
        "    person: A., 34\n    consent: 2026-03-02\n" + _WEEKS,
    ),
)
