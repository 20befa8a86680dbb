"""The terms: what the client pays, when, and what comes back. What is left out is the kindest."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from checks.offer.values import (
    Address,
    Currency,
    Day,
    Due,
    Flag,
    Line,
    Money,
    Part,
    Share,
    Slug,
    Whole,
    Words,
)

ZERO = Decimal("0.00")


class PricePart(Part):
    """A part of the price: one amount, or a number of things at a price each."""

    id: Slug = Field(description="A short name, for example plan, session or week.")
    text: Words = Field(description="What the client gets for it.")
    amount: Money | None = Field(None, description="The price of the part as a whole.")
    count: Whole | None = Field(None, description="How many, for example 12 talks.")
    each: Money | None = Field(None, description="The price of one.")
    per: Literal["session", "week"] | None = Field(
        None, description="What is counted: talks or weeks; talks if left out."
    )
    priced_apart: Flag = Field(
        False, description="Delivered in the first talk, and kept in full from then on."
    )

    @property
    def rhythm(self) -> Literal["session", "week"] | None:
        """What earns one of it; None for an amount as a whole."""
        return (self.per or "session") if self.amount is None else None

    @property
    def total(self) -> Decimal:
        return self.amount if self.amount is not None else (self.count or 0) * (self.each or ZERO)


class Instalment(Part):
    """One payment."""

    due: Due = Field(description="signing, a week such as “week 5”, or a date.")
    amount: Money = Field(description="What is paid then.")


class ExtraCost(Part):
    """A cost beside the price."""

    text: Words = Field(description="What it is for.")
    amount: Money = Field(description="What it costs.")
    required: Flag = Field(description="Whether the client cannot do without it.")
    in_total: Flag = Field(False, description="Whether the total holds it already.")


class Price(Part):
    """The whole price, tax included."""

    currency: Currency = Field(description="The currency, for example EUR or PLN.")
    total_incl_vat: Money = Field(description="Everything the client pays, tax included.")
    vat_percent: Share | None = Field(None, description="The rate of the tax in it.")
    vat_exempt: Flag = Field(False, description="Whether there is no such tax on it.")
    parts: list[PricePart] = Field([], description="What the total is made of.")
    instalments: list[Instalment] = Field([], description="The payments, if it is not one.")
    instalment_surcharge: Money = Field(ZERO, description="What paying in parts costs extra.")
    prior_price_30d: Money | None = Field(
        None, description="The lowest price of the last 30 days, if a discount is announced."
    )
    extra_costs: list[ExtraCost] = Field([], description="Costs beside the price.")
    not_included: list[Words] = Field([], description="What the price does not cover.")


class Decision(Part):
    """The time a client has to decide."""

    think_days: Whole = Field(14, description="How many days the offer stays open for someone.")
    offer_stays_open_until: Day | None = Field(None, description="The last day, if there is one.")
    sold_on_call: Flag = Field(False, description="Whether people can buy during the first call.")


class Order(Part):
    """The words on the order button."""

    order_label: Words | None = Field(None, description="They have to say that it must be paid.")


class Trial(Part):
    """A way to find out whether it fits, before the whole is bought."""

    kind: Words = Field(description="For example a first talk or two trial weeks.")
    minutes: Whole | None = Field(None, description="How long it takes.")
    sessions: Whole | None = Field(None, description="How many talks it has.")
    days: Whole | None = Field(None, description="How many days it lasts.")
    price: Money = Field(ZERO, description="What it costs; nothing if left out.")
    credited: Flag = Field(False, description="Whether that is taken off the price afterwards.")
    converts: Literal["never", "on_request", "automatic"] = Field(
        "never", description="Whether the trial turns into the programme."
    )
    price_after: Money | None = Field(None, description="What is charged when it turns into it.")
    reminder_days: Whole | None = Field(None, description="How many days before you warn of that.")
    how_to_stop: Words | None = Field(None, description="How to keep it from going on.")


class Withdrawal(Part):
    """The legal right to change one's mind (Directive 2011/83/EU, articles 9 to 16)."""

    days: Whole = Field(14, description="How many days; the law asks for at least 14.")
    starts: Words | None = Field(None, description="From when; the day of the contract.")
    function_url: Address | None = Field(None, description="The page where a client withdraws.")
    receipt: Words | None = Field(None, description="How the client gets a receipt of it.")
    start_request_text: Words | None = Field(
        None, description="What a client says who wants to start within these days."
    )
    amount_kept: Money = Field(ZERO, description="What you keep on withdrawal.")


class Refund(Part):
    """Money back without the law asking for it; or none, and why."""

    none: Words | None = Field(None, description="Why there is no refund, if there is none.")
    until_day: Whole | None = Field(None, description="Until which day money comes back.")
    counts_from: Literal["first_session", "purchase", "start"] = Field(
        "first_session", description="The day the counting begins."
    )
    share_percent: Share = Field(Decimal(100), description="How much of what was paid.")
    reason_needed: Flag = Field(False, description="Whether the client has to say why.")
    homework_needed: Flag = Field(False, description="Whether tasks have to be done first.")
    conditions: list[Words] = Field([], description="Other conditions.")
    how: Words | None = Field(None, description="How to ask; a mail is enough if left out.")


class Renewal(Part):
    """A contract that goes on by itself unless it is ended."""

    every_months: Whole = Field(description="For how many months it goes on.")
    amount: Money | None = Field(None, description="What is paid each time.")
    notice_days: Whole | None = Field(None, description="How long before it can be ended.")
    reminder_days: Whole | None = Field(None, description="How many days before you warn of it.")
    how_to_stop: Words | None = Field(None, description="How it is ended.")


class WorkedExample(Part):
    """A settlement worked out, for the reader to check."""

    after_session: Whole = Field(description="After which talk the client stops.")
    paid: Money = Field(description="What was paid by then.")
    kept: Money = Field(description="What the coach keeps.")
    refund: Money = Field(description="What comes back.")


class MissedTalks(Part):
    """Talks that a client does not come to, or moves too late."""

    free_until_hours: Whole = Field(24, description="Until how many hours before it can be moved.")
    counted_max: Whole = Field(0, description="How many count as held at most; none if left out.")


class Stopping(Part):
    """What happens when the client stops halfway."""

    notice_days: Whole = Field(0, description="How long before; at once if left out.")
    formula: Words | None = Field(None, description="How it is worked out, in words.")
    how: Words | None = Field(None, description="How to stop; a mail is enough if left out.")
    minimum_weeks: Whole = Field(0, description="Before which week nobody can stop; none is kind.")
    client_owes_max: Money = Field(ZERO, description="The most a client may still owe.")
    missed: MissedTalks = Field(
        default_factory=MissedTalks, description="What a missed talk counts for."
    )
    missed_talks: Words | None = Field(None, description="The same in words.")
    statement_days: Whole = Field(7, description="Within how many days the sums are sent.")
    worked: list[WorkedExample] = Field([], description="Settlements worked out.")


class CoachEnds(Part):
    """What happens when the coach stops."""

    keeps: list[Slug] = Field(
        [], description="The parts of the price you keep for what was delivered; none is kind."
    )
    refund: Words | None = Field(None, description="What comes back then, in words.")
    worked: list[WorkedExample] = Field([], description="Settlements worked out.")
    explain: Words | None = Field(None, description="How the coach explains it.")
    refer: Flag = Field(True, description="Whether the coach helps to find someone else.")


class Payout(Part):
    """How money comes back."""

    by: Line | None = Field(None, description="Who pays it; the business if left out.")
    within_days: Whole = Field(7, description="Within how many days; 14 is the legal limit.")
    means: Words | None = Field(None, description="How; the way it was paid if left out.")
