"""Weeks: phases that follow each other add up in any order, and others do not."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from checks.offer import Offer
from checks.weight import HIGH_PRICE, LONG, MIDDLE, is_weighty

PHASES = st.lists(st.integers(1, 30), min_size=3, max_size=6, unique=True).map(
    lambda cuts: [(first + 1, last) for first, last in pairwise([0, *sorted(cuts)])]
)


def drawn(phases: list[tuple[int, int]]) -> str:
    lines = "".join(f"    - {{weeks: [{first}, {last}]}}\n" for first, last in phases)
    return f"journey:\n  phases:\n{lines}"


def offer(**sections: object) -> Offer:
    """Return an offer of which only the sections given are looked at."""
    words = dict.fromkeys(("title", "summary"), "x")
    return Offer.model_validate(
        {
            "languages": {"source": "en"},
            "provider": {"legal_name": "x", "address": "x", "contact": {"email": "a@example.org"}},
            "coach": {"name": "x", "bio": "x"},
            "price": {"currency": "EUR", "total_incl_vat": 100},
            "includes": ["x"],
            **words,
            **sections,
        }
    )


@settings(max_examples=40)
@given(data=st.data(), phases=PHASES)
def test_phases_that_follow_each_other_add_up(data, phases, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    def complaints(drawn_phases: list[tuple[int, int]]) -> list[str]:
        report = lint_text(plain(drawn(data.draw(st.permutations(drawn_phases)))))
        return [each.text for each in report.findings if each.rule == "phases-do-not-add-up"]

    one = data.draw(st.sampled_from(phases[:-1]))
    assert complaints(phases) == []
    assert complaints([each for each in phases if each != one]) == ["weeks"]
    assert set(complaints([*phases, one])) == {"weeks"}


@given(weeks=st.integers(0, 60), last=st.integers(1, 60))
def test_length_makes_an_offer_weighty(weeks: int, last: int) -> None:
    assert is_weighty(offer(journey={"weeks": weeks})) == (weeks >= LONG)
    by_phases = offer(journey={"weeks": weeks, "phases": [{"weeks": [1, last]}]})
    assert is_weighty(by_phases) == (last >= LONG)
    assert MIDDLE < LONG


@given(st.sampled_from([*HIGH_PRICE, "CHF"]), st.integers(0, 10**6))
def test_price_makes_an_offer_weighty(currency: str, amount: int) -> None:
    found = is_weighty(offer(price={"currency": currency, "total_incl_vat": amount}))
    assert found == (currency in HIGH_PRICE and amount >= HIGH_PRICE[currency])


@settings(max_examples=40)
@given(days=st.integers(0, 40), left=st.integers(-5, 60))
def test_a_last_day_cuts_the_days_to_think(days, left, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    last = date(2026, 11, 23) + timedelta(days=left)
    section = f"decision: {{think_days: {days}, offer_stays_open_until: {last}}}\n"
    rules = {each.rule for each in lint_text(plain(section)).findings}
    assert ("think-days-cut" in rules) == (0 <= left < days)
