"""Values: the numbers, amounts of money, periods and percentages in a row of tokens."""

import unicodedata
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from checks.numerals import Numerals
from checks.tokens import Kind, Token

_NOTHING = Decimal(0)


class Value(NamedTuple):
    """An amount and the tokens it stands in, `start` to `end` (exclusive); a period in days.

    `kind` is number, money, period or percent."""

    kind: str
    amount: Decimal
    start: int
    end: int


def values(tokens: Sequence[Token], numerals: Numerals) -> list[Value]:
    """Every value, also those inside a longer one: “€ 500” holds money and a number."""
    found: list[Value] = []
    for start, token in enumerate(tokens):
        norm = token.norm
        if norm in numerals.idioms or norm.startswith(numerals.openings):
            found.extend(_idioms(tokens, start, numerals))
        if norm in numerals.currencies:
            number = _number(tokens, start + 1, numerals)
            if number is not None:
                found.append(Value("money", number[0], start, number[1]))
        elif norm in numerals.lone_periods:
            found.append(Value("period", numerals.periods[norm], start, start + 1))
        elif norm in numerals.articles and _norm(tokens, start + 1) in numerals.periods:
            unit = _norm(tokens, start + 1)
            found.append(Value("period", numerals.periods[unit], start, start + 2))
        number = _number(tokens, start, numerals)
        if number is not None:
            found.extend(_counted(tokens, start, *number, numerals))
    return found


def _counted(
    tokens: Sequence[Token], start: int, amount: Decimal, end: int, numerals: Numerals
) -> Iterator[Value]:
    """What a number from `start` to `end` is a number of, by the tokens after it."""
    yield Value("number", amount, start, end)
    if _norm(tokens, end) in numerals.currencies:
        yield Value("money", amount, start, end + 1)
    elif tokens[end - 1].norm in numerals.money_multipliers:
        yield Value("money", amount, start, end)
    for percent in numerals.percents:
        if tuple(token.norm for token in tokens[end : end + len(percent)]) == percent:
            yield Value("percent", amount, start, end + len(percent))
    # Two filling words at most: “14 full calendar days”.
    skipped = numerals.between | numerals.articles if amount < 1 else numerals.between
    for unit in range(end, end + 3):
        norm = _norm(tokens, unit)
        if norm in numerals.periods:
            yield Value("period", amount * numerals.periods[norm], start, unit + 1)
        if norm not in skipped:
            break


def _number(tokens: Sequence[Token], start: int, numerals: Numerals) -> tuple[Decimal, int] | None:
    """Digits or number words with their multipliers, and where they end."""
    if start >= len(tokens):
        return None
    if tokens[start].kind is Kind.NUMBER:
        amount, end = _decimal(tokens[start].norm), start + 1
        times = numerals.multipliers.get(_norm(tokens, end))
        return (amount, end) if times is None else (amount * times, end + 1)
    total, current, end = _NOTHING, _NOTHING, start
    while end < len(tokens):
        norm = tokens[end].norm
        word = numerals.numbers.get(norm)
        times = numerals.multipliers.get(norm)
        if times is not None and times > current > 0:
            total, current = (
                (total, current * times) if times == 100 else (total + current * times, _NOTHING)
            )
        elif word is not None and _joins(total, current, word):
            current += word
        elif norm in numerals.articles and current < 1 and not total:
            if _norm(tokens, end + 1) not in numerals.multipliers:
                break
            current = current or Decimal(1)
        else:
            break
        end += 1
    return (total + current, end) if end > start else None


def _joins(total: Decimal, current: Decimal, word: Decimal) -> bool:
    """Whether a number word continues a number: twenty + two, hundred + ten, thousand + five."""
    if current >= 100:
        return current % 100 == 0 and word < 100
    if current > 0:
        return current >= 20 and current % 10 == 0 and 1 <= word < 10
    return total == 0 or word < 1000 <= total


def _decimal(digits: str) -> Decimal:
    """Reads 10.000 and 1,200.50 and 1200,5: three digits after a lone mark are thousands."""
    fraction = Decimal(0)
    if not digits[-1].isdigit() or digits[-1] in "½¼¾":
        fraction = Decimal(str(unicodedata.numeric(digits[-1])))
        digits = digits[:-1] or "0"
    marks = [char for char in digits if char in ".,"]
    if not marks:
        return Decimal(digits) + fraction
    head, _, tail = digits.rpartition(marks[-1])
    head = head.replace(".", "").replace(",", "")
    lone = len(set(marks)) == 1
    if lone and (len(marks) > 1 or (len(tail) == 3 and len(head) <= 3 and head != "0")):
        return Decimal(head + tail) + fraction
    return Decimal(f"{head}.{tail}") + fraction


def _idioms(tokens: Sequence[Token], start: int, numerals: Numerals) -> Iterator[Value]:
    for idiom in chain(numerals.idioms.get(tokens[start].norm, ()), numerals.open_idioms):
        end = start + len(idiom.words)
        if end <= len(tokens) and all(
            token.norm.startswith(word[:-1]) if word.endswith("*") else token.norm == word
            for token, word in zip(tokens[start:end], idiom.words, strict=True)
        ):
            yield Value(idiom.sort, idiom.amount, start, end)


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if at < len(tokens) else ""
