"""How the coach behaves: agreement, complaints, feedback, safety and privacy."""

from typing import Literal

from pydantic import Field

from checks.offer.values import Address, Day, Flag, Line, Part, Whole, Words


class Agreement(Part):
    """What both sign."""

    signed_before: Literal["payment", "start"] = Field("payment", description="Before what.")
    points: list[Words] = Field([], description="What it settles.")
    file: Line | None = Field(None, description="Where it can be read.")


class ComplaintStep(Part):
    """A step, and the day by which it is done."""

    text: Words = Field(description="What happens.")
    day: Whole = Field(description="By which day after the complaint.")


class Extra(Part):
    """Something on top that shows effort."""

    kind: Literal["effort", "discount"] = Field(description="Work, or money off.")
    text: Words = Field(description="What it is.")


class Independent(Part):
    """An outside party that can look at a complaint."""

    name: Line = Field(description="Who.")
    paid_by: Words = Field(description="Who pays for it.")
    tie: Words | None = Field(None, description="How it is tied to the business, or none.")


class Complaints(Part):
    """What happens if something is wrong."""

    solve_first: Flag = Field(True, description="First the remedy, then the causes.")
    promise: Words | None = Field(None, description="What a client can count on.")
    steps: list[ComplaintStep] = Field([], description="What happens by which day.")
    talk_within_days: Whole = Field(7, description="Within how many days you talk.")
    extra: Extra | None = Field(None, description="Something on top.")
    independent: Independent | None = Field(None, description="An outside party.")
    no_independent: Words | None = Field(None, description="Why there is none, if there is none.")


class AnonymousBox(Part):
    """A place to say something without a name."""

    kind: Words = Field(description="For example a form or a letter box.")
    login: Flag = Field(False, description="Whether one has to log in.")
    logs_address: Flag = Field(False, description="Whether it keeps a network address.")
    url: Address | None = Field(None, description="Where it is.")


class Theme(Part):
    """What several people said, where it came from and what was changed."""

    theme: Words = Field(description="What they said.")
    origin: Words = Field(description="What in the offer it comes from.")
    changed: Day | None = Field(None, description="The day it was changed.")


class Feedback(Part):
    """How clients say what they think."""

    anonymous: AnonymousBox | None = Field(None, description="A way to say it without a name.")
    ask_weeks: list[Whole] = Field([], description="In which weeks you ask.")
    ask_after_months: Whole | None = Field(None, description="How long after the end you ask.")
    talks_per_cohort: Whole | None = Field(None, description="With how many people you talk.")
    after_complaint: Flag = Field(True, description="Whether you ask after a complaint.")
    exit_question: Words | None = Field(None, description="What you ask those who stop.")
    themes: list[Theme] = Field([], description="What was said, and changed.")


class Crisis(Part):
    """Where to call in need, by country."""

    NL: Line | None = Field(None, description="The number in the Netherlands.")
    IT: Line | None = Field(None, description="The number in Italy.")
    PL: Line | None = Field(None, description="The number in Poland.")
    UK: Line | None = Field(None, description="The number in the United Kingdom.")
    checked: Day | None = Field(None, description="The day you made sure that these numbers work.")


class InPerson(Part):
    """Meetings in one place."""

    offered: Flag = Field(description="Whether you meet in person.")
    place: Words | None = Field(None, description="Where, and who else is near.")


class Safety(Part):
    """What this is not, and where help is."""

    not_: list[Words] = Field([], alias="not", description="What this does not replace.")
    crisis: Crisis | None = Field(None, description="Where to call in need.")
    in_person: InPerson | None = Field(None, description="Meetings in one place.")


class Privacy(Part):
    """What is kept about a client."""

    recording: Words | None = Field(None, description="Whether talks are recorded.")
    kept_months: Whole | None = Field(None, description="How long notes are kept.")
    health_answers: Words | None = Field(None, description="What is asked about health.")
