"""The offer: the typed thing that rules read and pages show. One YAML file is one offer.

This is where the names of an offer's fields are written down, once. The descriptions become the
help in editors and the labels of forms.
"""

from typing import Literal

from pydantic import Field

from checks.offer.conduct import Agreement, Complaints, Feedback, Privacy, Safety
from checks.offer.evidence import Capacity, Outcomes, Testimonial, TestimonialsPolicy
from checks.offer.fit import Fit
from checks.offer.journey import Access, Communication, Group, Journey, MatchCall, Workload
from checks.offer.people import Coach, Provider
from checks.offer.terms import (
    CoachEnds,
    Decision,
    Order,
    Payout,
    Price,
    Refund,
    Renewal,
    Stopping,
    Trial,
    Withdrawal,
)
from checks.offer.values import Country, Day, Flag, LanguageCode, Line, Part, Slug, Whole, Words

__all__ = ["Languages", "Offer", "Waiver"]


class Languages(Part):
    """In which languages the offer is published."""

    source: LanguageCode = Field(description="The language you write in.")
    publish: list[LanguageCode] = Field([], description="The languages of the pages.")
    reviewed_by_person: list[LanguageCode] = Field(
        [], description="The languages that a person has read over."
    )

    @property
    def published(self) -> tuple[str, ...]:
        """The languages that get a page, the source language first."""
        return tuple(dict.fromkeys((self.source, *self.publish)))


class Waiver(Part):
    """A rule set aside in one place, for a reason that the page prints."""

    rule: Line = Field(description="The name of the rule, as the finding shows it.")
    where: Line = Field(description="The field, for example summary or journey.phases[0].ask.")
    reason: Words = Field(description="Why the rule does not fit here, for your clients to read.")
    by: Line = Field(description="Who decided it.")
    until: Day = Field(description="The day it has to be looked at again.")


class Offer(Part):
    """A coaching offer. What is left out gets the default that is kindest to the client."""

    schema_: Whole = Field(1, alias="schema", description="The version of this form; 1.")
    id: Slug | None = Field(None, description="A short name; the file's name if left out.")
    status: Literal["draft", "published", "closed"] = Field(
        "published", description="A draft is checked but not published."
    )
    example: Flag = Field(False, description="Whether coach and offer are made up.")
    audience: Literal["consumer", "sole_trader", "business"] = Field(
        "consumer", description="To whom you sell."
    )
    markets: list[Country] = Field([], description="The countries you sell in, such as NL.")
    languages: Languages = Field(description="The language you write in and those you publish.")
    title: Words = Field(description="The name of the offer.")
    summary: Words = Field(description="What it is, in one or two sentences.")
    topics: list[Words] = Field([], description="What it is about, in a word or two each.")
    provider: Provider = Field(description="The business that the client signs with.")
    coach: Coach = Field(description="The person who coaches.")
    price: Price = Field(description="The whole price, tax included.")
    includes: list[Words] = Field(description="What the client gets.", min_length=1)
    coach_commits: list[Words] = Field([], description="What the coach promises to do.")
    decision: Decision = Field(
        default_factory=Decision, description="The time a client has to decide."
    )
    cta: Order = Field(default_factory=Order, description="The words on the order button.")
    trial: Trial | None = Field(None, description="A way to try before buying.")
    withdrawal: Withdrawal = Field(
        default_factory=Withdrawal, description="The legal right to withdraw."
    )
    refund: Refund | None = Field(None, description="Until when money comes back.")
    stopping: Stopping = Field(
        default_factory=Stopping, description="What happens on stopping halfway."
    )
    coach_ends: CoachEnds = Field(
        default_factory=CoachEnds, description="What happens if the coach stops."
    )
    renewal: Renewal | None = Field(None, description="If it goes on by itself.")
    payout: Payout = Field(default_factory=Payout, description="How money comes back.")
    fit: Fit = Field(default_factory=Fit, description="For whom it is and for whom not.")
    match_call: MatchCall | None = Field(None, description="The first call.")
    capacity: Capacity | None = Field(None, description="How many places there are.")
    outcomes: Outcomes = Field(default_factory=Outcomes, description="What usually happens.")
    journey: Journey = Field(default_factory=Journey, description="Week by week.")
    workload: Workload | None = Field(None, description="Who does how much.")
    communication: Communication = Field(
        default_factory=Communication, description="How clients hear from you."
    )
    access: Access = Field(default_factory=Access, description="Who answers, and how fast.")
    agreement: Agreement = Field(default_factory=Agreement, description="What both sign.")
    group: Group | None = Field(None, description="For several people at once.")
    complaints: Complaints = Field(default_factory=Complaints, description="If something is wrong.")
    feedback: Feedback = Field(
        default_factory=Feedback, description="How clients say what they think."
    )
    testimonials_policy: TestimonialsPolicy = Field(
        default_factory=TestimonialsPolicy, description="How testimonials are chosen."
    )
    testimonials: list[Testimonial] = Field([], description="What clients said.")
    safety: Safety = Field(
        default_factory=Safety, description="What this is not, and where help is."
    )
    privacy: Privacy = Field(default_factory=Privacy, description="What is kept about a client.")
    waivers: list[Waiver] = Field([], description="Rules set aside, and why.")
