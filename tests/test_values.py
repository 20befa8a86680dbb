"""Numbers, money, periods and percentages as people write them, in four languages."""

from decimal import Decimal

import pytest

from checks.language import language
from checks.tokens import tokens
from checks.values import values


def found(code: str, text: str) -> set[tuple[str, Decimal]]:
    pack = language(code)
    return {(v.kind, v.amount) for v in values(tokens(text, pack.spelling), pack.numerals)}


@pytest.mark.parametrize(
    ("code", "text", "kind", "amount"),
    [
        ("en", "10k", "money", "10000"),
        ("en", "$5k", "money", "5000"),
        ("en", "€10,000", "money", "10000"),
        ("en", "€4,997.50", "money", "4997.50"),
        ("en", "a hundred thousand euros", "money", "100000"),
        ("en", "half a million", "number", "500000"),
        ("en", "six-figure", "money", "100000"),
        ("en", "twenty-five", "number", "25"),
        ("en", "two thousand five hundred", "number", "2500"),
        ("en", "2½", "number", "2.5"),
        ("en", "30 days", "period", "30"),
        ("en", "30-day", "period", "30"),
        ("en", "14 full calendar days", "period", "14"),
        ("en", "a month", "period", "30"),
        ("en", "half a year", "period", "182.5"),
        ("en", "a fortnight", "period", "14"),
        ("en", "two weeks", "period", "14"),
        ("en", "100%", "percent", "100"),
        ("en", "a hundred per cent", "percent", "100"),
        ("nl", "€ 10.000", "money", "10000"),
        ("nl", "€ 997,-", "money", "997"),
        ("nl", "1.200,50 euro", "money", "1200.50"),
        ("nl", "een ton", "money", "100000"),
        ("nl", "zes cijfers", "money", "100000"),
        ("nl", "10K-maanden", "money", "10000"),
        ("nl", "dertig dagen", "period", "30"),
        ("nl", "tweeëntwintig dagen", "period", "22"),
        ("nl", "anderhalve maand", "period", "45"),
        ("nl", "één kwartaal", "period", "91"),
        ("nl", "honderd procent", "percent", "100"),
        ("it", "3mila euro", "money", "3000"),
        ("it", "480mila euro", "money", "480000"),
        ("it", "centomila euro", "money", "100000"),
        ("it", "1.200 €", "money", "1200"),
        ("it", "sei cifre", "money", "100000"),
        ("it", "due settimane", "period", "14"),
        ("it", "novanta giorni", "period", "90"),
        ("it", "mezzo milione", "number", "500000"),
        ("it", "cento per cento", "percent", "100"),
        ("pl", "10 tys. zł", "money", "10000"),
        ("pl", "5 tysięcy złotych", "money", "5000"),
        ("pl", "pół miliona złotych", "money", "500000"),
        ("pl", "20 000 zł", "money", "20000"),
        ("pl", "1 200,50 euro", "money", "1200.50"),
        ("pl", "sześciocyfrowych", "money", "100000"),
        ("pl", "w kwartał", "period", "91"),
        ("pl", "czternastu dni", "period", "14"),
        ("pl", "30-dniowa", "period", "30"),
        ("pl", "pół roku", "period", "182.5"),
        ("pl", "stuprocentowa", "percent", "100"),
    ],
)
def test_a_value_is_read(code: str, text: str, kind: str, amount: str) -> None:
    assert (kind, Decimal(amount)) in found(code, text)


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("en", "€500/month", "period"),
        ("en", "30, days", "period"),
        ("en", "30. Days go by", "period"),
        ("en", "the month of May", "period"),
        ("en", "10 people", "money"),
        ("en", "a good thousand reasons", "percent"),
        ("nl", "een plek", "period"),
    ],
)
def test_no_such_value(code: str, text: str, kind: str) -> None:
    assert kind not in {found_kind for found_kind, _ in found(code, text)}


def test_a_value_knows_its_tokens() -> None:
    pack = language("en")
    row = tokens("Pay € 1,200 now", pack.spelling)
    money = next(value for value in values(row, pack.numerals) if value.kind == "money")
    assert [token.norm for token in row[money.start : money.end]] == ["€", "1,200"]
