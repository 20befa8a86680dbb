"""An accent colour in which some people cannot read links and buttons."""

from collections.abc import Iterable
from math import floor

from checks.colour import LEAST, LIGHT, darkened, is_readable, weakest
from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    accent = draft.offer.coach.accent
    if accent and not is_readable(accent):
        # Rounded down: 4.497 is not enough, and must not be told as 4.50.
        ratio = floor(weakest(accent, LIGHT) * 100) / 100
        values = {"ratio": f"{ratio:.2f}", "least": str(LEAST), "nearest": darkened(accent)}
        yield draft.match(("coach", "accent"), values)


_COACH = "coach:\n  name: Ruth Sample\n  bio: I listen to people who face a choice.\n  accent: {}\n"

RULE = Rule(
    id="accent-contrast",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    sources=("WCAG 2.2, 1.4.3",),
    check=check,
    reads=("coach",),
    flags=(_COACH.format('[["#7fc4ae"]]'), _COACH.format("[[F2C14E]]")),
    passes=(_COACH.format('"#1a5f4a"'), _COACH.format('"#7A2E2E"')),
)
