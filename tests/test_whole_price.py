"""The whole price: what the client really pays, whatever costs stand beside the total."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

cents = st.integers(0, 100_000).map(lambda amount: Decimal(amount) / 100)
extras = st.lists(st.tuples(cents, st.booleans(), st.booleans()), max_size=4)


@settings(max_examples=30)
@given(extras=extras)
def test_the_real_total_holds_every_cost_that_is_needed(plain, lint_text, extras) -> None:  # type: ignore[no-untyped-def]
    costs = "".join(
        f"    - {{text: a cost, amount: {amount:.2f}, required: {str(required).lower()}, "
        f"in_total: {str(in_total).lower()}}}\n"
        for amount, required, in_total in extras
    )
    parts = "  parts:\n    - {id: talk, text: A talk, count: 2, each: 90.00}\n"
    price = "price:\n  currency: EUR\n  total_incl_vat: 180.00\n" + parts
    report = lint_text(plain(price + ("  extra_costs:\n" + costs if costs else "")), "en")
    found = [each for each in report.findings if each.rule == "price-incomplete"]
    left_out = [amount for amount, required, in_total in extras if required and not in_total]
    real = Decimal(180) + sum(left_out)
    assert [each.text for each in found] == [f"{amount:.2f}" for amount in left_out if amount]
    assert all(f"the whole price is {real:.2f} EUR" in each.message for each in found)
