"""For whom the offer is, for whom not, and how both sides find out."""

from pydantic import Field

from checks.offer.values import Flag, Part, Words


class IntakeQuestion(Part):
    """A question of the first call, and why it is asked."""

    ask: Words = Field(description="The question.")
    why: Words = Field(description="What you want to find out with it.")


class Referral(Part):
    """Somebody else who may help better."""

    text: Words = Field(description="Who, or what kind of help.")
    fee_received: Words | None = Field(None, description="What you get for it, or none.")


class Fit(Part):
    """For whom it is and for whom not."""

    for_: list[Words] = Field([], alias="for", description="For whom this is meant.")
    not_for: list[Words] = Field([], description="For whom it is not.")
    intake_questions: list[IntakeQuestion] = Field([], description="What you ask beforehand.")
    decide_no_when: list[Words] = Field([], description="When you say no.")
    coach_may_pause: Flag = Field(True, description="The coach may take time to decide.")
    client_may_pause: Flag = Field(True, description="The client may take time to decide.")
    referral: list[Referral] = Field([], description="Where you send people instead.")
