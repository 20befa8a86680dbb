"""Themes: what clients may speak of, and where an offer would speak of it."""

from typing import Final, NamedTuple

from checks.document import Route


class Theme(NamedTuple):
    """One theme. Its words are in the vocabulary of each language.

    `field` is where an offer speaks of it; None where there is nothing to answer.
    """

    id: str
    field: Route | None


THEMES: Final = (
    Theme("too-many-tasks", ("workload",)),
    Theme("too-few-talks", ("includes",)),
    Theme("slow-answers", ("access",)),
    Theme("too-fast", ("journey", "inoculation")),
    Theme("too-slow", ("journey", "inoculation")),
    Theme("unclear-aim", ("journey", "success_looks_like")),
    Theme("price", ("price",)),
    Theme("hard-weeks", ("journey", "inoculation")),
    Theme("not-heard", ("communication", "speak_up")),
    Theme("technology", ("access", "channels")),
    Theme("materials", ("includes",)),
    Theme("time-of-day", ("access", "limits")),
    Theme("group", ("group",)),
    Theme("ending", ("journey", "exit_goal")),
    Theme("thanks", None),
)
