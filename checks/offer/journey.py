"""The way from the first talk to the last: phases, work, contact, and the hard part."""

from decimal import Decimal

from pydantic import Field

from checks.offer.values import Address, Flag, Line, Money, Number, Part, Slug, Weeks, Whole, Words


class Phase(Part):
    """A stretch of weeks."""

    id: Slug | None = Field(None, description="A short name, so that outcomes can point here.")
    weeks: Weeks = Field(description="The first and the last week, for example [5, 8].")
    stage: Words | None = Field(None, description="What this stretch is often like.")
    hard: Flag = Field(False, description="Whether many people find this the hardest part.")
    you_may_notice: Words | None = Field(None, description="How a client notices it.")
    coach_does: Words | None = Field(None, description="What the coach does then.")
    ask: Words | None = Field(None, description="The question that is asked: go on or stop.")


class Milestone(Part):
    """A moment to look at what has been reached."""

    week: Whole = Field(description="The week.")
    text: Words = Field(description="What is looked at.")


class Journey(Part):
    """Week by week, with the hard part named."""

    weeks: Whole | None = Field(None, description="How long it takes, if no phases are given.")
    talk_weeks: list[Whole] = Field(
        [], description="The week of each talk; evenly spread if left out."
    )
    inoculation: Words | None = Field(None, description="The hard part, told beforehand.")
    success_looks_like: Words | None = Field(None, description="What it is like when it works.")
    exit_goal: Words | None = Field(None, description="How the client goes on without you.")
    phases: list[Phase] = Field([], description="The stretches, in order.")
    milestones: list[Milestone] = Field([], description="Moments to look back.")

    @property
    def length(self) -> int | None:
        """The number of weeks, from the phases where they are given."""
        return max((phase.weeks[1] for phase in self.phases), default=self.weeks)


class Requests(Part):
    """How many things are asked of the client a week."""

    must: Whole = Field(description="Those that are needed; three at most is kind.")
    nice: Whole = Field(0, description="Those that may be left.")


class Workload(Part):
    """Who does how much."""

    client_hours_week: Number = Field(description="Hours a week for the client, talks included.")
    coach_hours_week: Number | None = Field(None, description="Hours a week for the coach.")
    requests: Requests | None = Field(None, description="How many tasks a week.")


class Checkpoint(Part):
    """A moment when the client is asked whether to go on."""

    week: Whole = Field(description="The week.")
    ask: Words = Field(description="The question.")


class Communication(Part):
    """How the client hears from the coach."""

    update_every_days: Whole | None = Field(None, description="At least how often, in days.")
    even_if_no_news: Flag = Field(True, description="Also when there is nothing to tell.")
    checkpoints: list[Checkpoint] = Field([], description="When you ask: go on or stop?")
    speak_up: Words | None = Field(None, description="How a client can ring the bell.")
    if_coach_late: Words | None = Field(None, description="What happens when you are late.")


class Access(Part):
    """Who answers, where and how fast."""

    who_answers: Line | None = Field(None, description="Who; the coach if left out.")
    channels: list[Words] = Field([], description="Mail, phone, …")
    reply_hours: Whole | None = Field(None, description="Within how many hours.")
    limits: Words | None = Field(None, description="When there is no answer.")


class Group(Part):
    """For an offer to several people at once."""

    size: Whole = Field(description="How many people at most.")
    meets: Words | None = Field(None, description="On which day and at what time, and where.")
    rules: list[Words] = Field([], description="What people agree on.")
    disagree_ok: Flag = Field(True, description="Whether members may openly disagree.")


class MatchCall(Part):
    """The first call, to find out whether it fits."""

    minutes: Whole = Field(30, description="How long it takes.")
    how: Words | None = Field(None, description="Who rings whom, and by what means.")
    book: Address | None = Field(None, description="The page or mail address to arrange it.")
    price: Money = Field(Decimal(0), description="What it costs; nothing if left out.")
    client_may_ask: Flag = Field(True, description="Whether the client asks as much as the coach.")
    no_sale_on_call: Flag = Field(True, description="Nothing is sold during the call.")
    answer_within_days: Whole | None = Field(None, description="When you both say yes or no.")
