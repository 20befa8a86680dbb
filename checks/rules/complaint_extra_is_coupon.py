"""Money off the next purchase as the answer to a complaint."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    extra = draft.offer.complaints.extra
    if extra and extra.kind == "discount":
        yield draft.match(("complaints", "extra", "kind"))


RULE = Rule(
    id="complaint-extra-is-coupon",
    family=Family.CONDUCT,
    severity=Severity.ADVICE,
    sources=("A rule of this project: a discount asks for another purchase",),
    check=check,
    reads=("complaints",),
    flags=(
        "complaints:\n  extra: {kind: [[discount]], text: 20 euros off the next talk}\n",
        "languages: {source: pl}\ncomplaints:\n  extra:\n    text: 10 zł mniej za rozmowę\n"
        "    kind: [[discount]]\n",
    ),
    passes=(
        "complaints:\n  extra: {kind: effort, text: One more talk on a subject you choose}\n",
        "complaints: {talk_within_days: 5}\n",
    ),
)
