"""Numerals: the words with which a language counts, pays and measures time, read from its pack."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

KEYS = (
    "numbers",
    "multipliers",
    "money_multipliers",
    "articles",
    "currencies",
    "percents",
    "periods",
    "lone_periods",
    "between",
    "amounts",
    "minutes",
    "months",
    "allusions",
)
_SORTS = ("number", "money", "period", "percent")


Unit = tuple[tuple[str, ...], Decimal]
"""The words of a unit, and how much it is."""


@dataclass(frozen=True, slots=True)
class Idiom:
    """Words that are a value by themselves: six figures, fortnight. A `*` ends an open word."""

    sort: str
    amount: Decimal
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Numerals:
    """`currencies` leads from a sign or word to the code; `periods` are in days, `minutes` in
    minutes, by the first word of the unit; `months` keep their capital where a language writes
    one; `allusions` are beginnings of words that say a number without counting anything."""

    numbers: Mapping[str, Decimal]
    multipliers: Mapping[str, Decimal]
    money_multipliers: frozenset[str]
    articles: frozenset[str]
    currencies: Mapping[str, str]
    percents: tuple[tuple[str, ...], ...]
    periods: Mapping[str, Decimal]
    lone_periods: frozenset[str]
    between: frozenset[str]
    idioms: Mapping[str, tuple[Idiom, ...]]
    open_idioms: tuple[Idiom, ...]
    openings: tuple[str, ...]
    minutes: Mapping[str, tuple[Unit, ...]]
    months: Mapping[str, int]
    allusions: tuple[tuple[str, Decimal], ...]


def numerals_from(content: object, at: str, normal: Callable[[str], str]) -> Numerals:
    """The numerals of a pack, spelt as `normal` spells a text; ValueError names a wrong key."""
    numerals = _block(_normal(content, normal), at)
    for key in numerals:
        if key not in KEYS:
            raise ValueError(f"{at}: unknown key {key!r}; known are {', '.join(KEYS)}")

    def counts(key: str) -> dict[str, Decimal]:
        block = _block(numerals.get(key, {}), f"{at}.{key}")
        return {word: _count(amount, f"{at}.{key}.{word}") for word, amount in block.items()}

    def words(key: str) -> list[str]:
        return _words(numerals.get(key, []), f"{at}.{key}")

    def by_amount(key: str) -> Iterator[tuple[str, Decimal]]:
        for amount, listed in _block(numerals.get(key, {}), f"{at}.{key}").items():
            for word in _words(listed, f"{at}.{key}.{amount}"):
                yield word, _count(amount, f"{at}.{key}")

    money = counts("money_multipliers")
    idioms = _idioms(numerals.get("amounts", {}), f"{at}.amounts")
    open_idioms = tuple(idiom for idiom in idioms if idiom.words[0].endswith("*"))
    by_first: dict[str, tuple[Idiom, ...]] = {}
    for idiom in idioms:
        by_first[idiom.words[0]] = (*by_first.get(idiom.words[0], ()), idiom)
    return Numerals(
        numbers=counts("numbers"),
        multipliers=counts("multipliers") | money,
        money_multipliers=frozenset(money),
        articles=frozenset(words("articles")),
        currencies={
            sign: code.upper()
            for code, signs in _block(numerals.get("currencies", {}), f"{at}.currencies").items()
            for sign in _words(signs, f"{at}.currencies.{code}")
        },
        percents=tuple(tuple(text.split()) for text in words("percents")),
        periods=dict(by_amount("periods")),
        lone_periods=frozenset(words("lone_periods")),
        between=frozenset(words("between")),
        idioms=by_first,
        open_idioms=open_idioms,
        openings=tuple(idiom.words[0][:-1] for idiom in open_idioms),
        minutes=_by_first_word(by_amount("minutes")),
        months=_months(content, f"{at}.months"),
        allusions=tuple(by_amount("allusions")),
    )


def _by_first_word(units: Iterable[tuple[str, Decimal]]) -> Mapping[str, tuple[Unit, ...]]:
    found: dict[str, tuple[Unit, ...]] = {}
    for unit, amount in units:
        words = tuple(unit.split())
        found[words[0]] = (*found.get(words[0], ()), (words, amount))
    return found


def _months(content: object, at: str) -> dict[str, int]:
    months = content.get("months", {}) if isinstance(content, dict) else {}
    return {
        name: int(_count(number, at))
        for number, names in _block(months, at).items()
        for name in _words(names, f"{at}.{number}")
    }


def _normal(content: object, normal: Callable[[str], str]) -> object:
    if isinstance(content, dict):
        return {_normal(key, normal): _normal(value, normal) for key, value in content.items()}
    if isinstance(content, list):
        return [_normal(item, normal) for item in content]
    return normal(str(content))


def _idioms(content: object, at: str) -> list[Idiom]:
    found = []
    for sort, amounts in _block(content, at).items():
        if sort not in _SORTS:
            raise ValueError(f"{at}: unknown key {sort!r}; known are {', '.join(_SORTS)}")
        for amount, texts in _block(amounts, f"{at}.{sort}").items():
            value = _count(amount, f"{at}.{sort}")
            for text in _words(texts, f"{at}.{sort}.{amount}"):
                found.append(Idiom(sort, value, tuple(text.split())))
    return found


def _count(amount: object, at: str) -> Decimal:
    try:
        return Decimal(str(amount))
    except InvalidOperation as error:
        raise ValueError(f"{at}: {amount!r} is not a number") from error


def _block(content: object, at: str) -> Mapping[str, object]:
    if not isinstance(content, dict):
        raise ValueError(f"{at}: expected keys with values")
    return content


def _words(content: object, at: str) -> list[str]:
    if not isinstance(content, list) or not all(isinstance(x, str) and x for x in content):
        raise ValueError(f"{at}: expected a list of words")
    return content
