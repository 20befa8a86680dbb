"""Offers that nobody would write, for the invariants of settling: every mixture of terms."""

from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from checks.offer import Languages, Offer
from checks.offer.journey import Journey
from checks.offer.people import Coach, Contact, Provider
from checks.offer.terms import (
    CoachEnds,
    Instalment,
    MissedTalks,
    Price,
    PricePart,
    Refund,
    Stopping,
    Withdrawal,
)
from checks.offer.values import Words

_WORDS = Words({"": "…"})
_PLAIN = Offer(
    languages=Languages(source="en"),
    title=_WORDS,
    summary=_WORDS,
    provider=Provider(legal_name="…", address="…", contact=Contact(email="a@example.org")),
    coach=Coach(name="…", bio=_WORDS),
    price=Price(currency="EUR", total_incl_vat=Decimal(1)),
    includes=[_WORDS],
)
cents = st.integers(0, 400_000).map(lambda amount: Decimal(amount) / 100)
dues = st.one_of(st.just("signing"), st.integers(1, 30).map("week {}".format))


@st.composite
def _part(draw: st.DrawFn, at: int) -> PricePart:
    shape = draw(st.sampled_from(["amount", "apart", "session", "week", "unsaid"]))
    if shape in ("amount", "apart"):
        amount = draw(cents)
        return PricePart(id=f"p{at}", text=_WORDS, amount=amount, priced_apart=shape == "apart")
    per = None if shape == "unsaid" else shape
    count, each = draw(st.integers(0, 30)), draw(cents)
    return PricePart(id=f"p{at}", text=_WORDS, count=count, each=each, per=per)


@st.composite
def _price(draw: st.DrawFn) -> Price:
    parts = [draw(_part(at)) for at in range(draw(st.integers(0, 4)))]
    total = sum((part.total for part in parts), Decimal("0.00")) if parts else draw(cents)
    surcharge = draw(st.one_of(st.just(Decimal("0.00")), cents))
    left, instalments = total + surcharge, []
    for _ in range(draw(st.integers(0, 4))):
        amount = (left * draw(st.integers(0, 100)) / 100).quantize(Decimal("0.01"))
        instalments.append(Instalment(due=draw(dues), amount=amount))
        left -= amount
    if instalments:
        instalments.append(Instalment(due=draw(dues), amount=left))
    return Price(
        currency="EUR",
        total_incl_vat=total,
        parts=parts,
        instalments=instalments,
        instalment_surcharge=surcharge,
    )


@st.composite
def offers(draw: st.DrawFn) -> Offer:
    """Draw an offer whose parts and instalments add up, and whose other terms are anything."""
    price = draw(_price())
    return _PLAIN.model_copy(
        update={
            "price": price,
            "markets": draw(st.sampled_from([[], ["NL"], ["IT", "PL"], ["US"]])),
            "audience": draw(st.sampled_from(["consumer", "sole_trader", "business"])),
            "journey": Journey(
                weeks=draw(st.one_of(st.none(), st.integers(1, 30))),
                talk_weeks=draw(st.lists(st.integers(1, 30), max_size=12)),
            ),
            "withdrawal": Withdrawal(days=draw(st.integers(0, 30)), amount_kept=draw(cents)),
            "refund": draw(
                st.one_of(
                    st.none(),
                    st.builds(
                        Refund,
                        until_day=st.integers(0, 60),
                        counts_from=st.sampled_from(["first_session", "purchase", "start"]),
                        share_percent=st.one_of(st.just(100), st.integers(0, 100)),
                    ),
                )
            ),
            "stopping": Stopping(
                notice_days=draw(st.integers(0, 60)),
                minimum_weeks=draw(st.one_of(st.just(0), st.integers(0, 30))),
                client_owes_max=draw(st.one_of(st.just(Decimal("0.00")), cents)),
                missed=MissedTalks(counted_max=draw(st.integers(0, 5))),
            ),
            "coach_ends": CoachEnds(
                keeps=draw(st.lists(st.sampled_from(["p0", "p1", "p2", "p3"]), unique=True))
            ),
        }
    )


def moments() -> SearchStrategy[tuple[int, int, int, int | None]]:
    """Draw a day from the first talk on, talks held and missed, and days since the contract."""
    since = st.one_of(st.none(), st.integers(0, 60))
    return st.tuples(st.integers(-30, 240), st.integers(0, 40), st.integers(0, 6), since)
