"""The amounts of an offer: every figure that an honest sentence can name is among them."""

from decimal import Decimal
from pathlib import Path

import pytest
from conftest import ROOT, TODAY

from checks.linter import lint
from checks.offer import Offer
from checks.settlement.amounts import amounts
from checks.settlement.stop_table import stop_table

OFFERS = sorted((ROOT / "offers").glob("*.yaml"))


def offer(path: Path) -> Offer:
    read = lint(path, today=TODAY).offer
    assert read
    return read


@pytest.mark.parametrize("path", OFFERS, ids=lambda path: path.stem)
def test_the_price_and_all_that_comes_back_are_among_them(path: Path) -> None:
    read = offer(path)
    known = amounts(read)
    assert read.price.total_incl_vat in known
    assert {each.amount for each in read.price.instalments} <= known
    for stop in stop_table(read):
        assert {stop.client.paid, stop.client.kept, stop.client.back, stop.coach.back} <= known


def test_the_amounts_of_steady_weeks() -> None:
    known = amounts(offer(ROOT / "offers" / "steady-weeks.yaml"))
    # The plan, a talk, a week, both together, the trial, the rest after the trial, what is paid
    # by week 5, and what is left then.
    said = (120, 100, 10, 110, 40, 1400, 1020, 420)
    assert {Decimal(each) for each in said} <= known
    assert not {Decimal(97), Decimal(1450), Decimal(200)} & known
