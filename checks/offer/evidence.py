"""The facts that claims are held against: places, outcomes, and what clients said."""

from datetime import date

from pydantic import Field

from checks.offer.values import Day, Flag, LanguageCode, Line, Part, Slug, Whole, Words

FRESH_DAYS = 31
"""How long a count of places says something."""


class AfterClose(Part):
    """What comes after enrolment has closed."""

    next_start: Day | None = Field(None, description="The next start.")
    price_change: Words | None = Field(None, description="Whether the price changes then.")


class Capacity(Part):
    """How many places there are, counted on a day."""

    max_clients: Whole = Field(description="How many clients there can be at once.")
    active: Whole = Field(description="How many there were on the day you counted.")
    as_of: Day = Field(description="The day you counted.")
    reason: Words | None = Field(None, description="Why there are not more places.")
    next_start: Day | None = Field(None, description="The next start.")
    enrol_closes: Day | None = Field(None, description="The last day to enrol.")
    closes_because: Words | None = Field(None, description="Why it closes on that day.")
    after_close: AfterClose | None = Field(None, description="What comes after that day.")

    @property
    def left(self) -> int:
        """Free places on the day of counting."""
        return max(self.max_clients - self.active, 0)

    def is_fresh(self, today: date) -> bool:
        """Whether the count still says something about today."""
        return (today - self.as_of).days <= FRESH_DAYS


class Period(Part):
    """A stretch of time, both days included."""

    from_: Day = Field(alias="from", description="The first day.")
    to: Day = Field(description="The last day.")


class TypicalOutcome(Part):
    """What happened to how many of those who started."""

    measure: Words = Field(description="What was reached, such as: kept the week plan.")
    of: Line = Field("started", description="Counted among everyone who started.")
    count: Whole = Field(description="How many reached it.")
    no_answer: Whole = Field(0, description="How many could not be asked.")
    taught_in: Slug | None = Field(None, description="The phase that teaches it.")
    months_after: Whole = Field(0, description="How many months after the end it was counted.")
    column: Slug | None = Field(None, description="The column of the data that it is counted in.")


class Outcomes(Part):
    """What usually happens, counted over everyone who started."""

    period: Period | None = Field(None, description="From when until when you counted.")
    started: Whole | None = Field(None, description="How many people started.")
    finished: Whole | None = Field(None, description="How many stayed until the end.")
    left_early: Whole | None = Field(None, description="How many stopped before.")
    running: Whole = Field(0, description="How many were still under way when you counted.")
    data: Line | None = Field(
        None, description="A CSV file beside the offer, with a row for everyone who started."
    )
    measured_by: Words | None = Field(None, description="How it was counted, and by whom.")
    typical: list[TypicalOutcome] = Field([], description="What usually happens.")
    best_case: Words | None = Field(None, description="The best that happened, said to be that.")
    not_promised: list[Words] = Field([], description="What nobody should expect.")


class Testimonial(Part):
    """What a client said."""

    text: Words = Field(description="The words of the client.")
    person: Line = Field(description="Who, as agreed with that person.")
    language: LanguageCode | None = Field(
        None, description="The language it was said in; then the others are translations."
    )
    context: Words | None = Field(None, description="What one has to know to judge it.")
    consent: Day = Field(description="The day the client agreed.")
    withdrawable: Flag = Field(True, description="Whether the client can take it back.")
    typical: Flag | None = Field(None, description="Whether this is what usually happens.")
    incentive: Words | None = Field(None, description="What the client got for it, or none.")
    tie: Words | None = Field(None, description="How the client knows the coach, or none.")


class TestimonialsPolicy(Part):
    """How the testimonials were chosen."""

    negative_ok: Flag = Field(True, description="Clients may publish what displeased them.")
    selection: Words | None = Field(None, description="Which ones are shown, and why.")
