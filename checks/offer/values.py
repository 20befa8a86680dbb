"""The kinds of value an offer is made of, each read from a scalar as it stands in the file.

Everything is text until a kind is asked for: a telephone number keeps its zeros, `no` stays a
word, and an amount is exact. Each kind refuses with the name of a term (`expected.…`) that says
in the reader's language what belongs there.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from re import compile as pattern
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic.annotated_handlers import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

LanguageCode = Literal["en", "nl", "it", "pl"]
LANGUAGES: Final[tuple[str, ...]] = get_args(LanguageCode)


_SHAPES = {
    "slug": r"[a-z0-9]+(?:-[a-z0-9]+)*",
    "email": r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+",
    "currency": r"[A-Z]{3}",
    "country": r"[A-Z]{2}",
    "address": r"(?:https?://|mailto:|/(?!/))[^\s<>\"]+",
    "colour": r"#?[0-9a-fA-F]{6}",
    "due": r"signing|week [1-9][0-9]{0,2}|[0-9]{4}-[0-9]{2}-[0-9]{2}",
}


class Scalar(str):
    """A scalar of the document on its way into the offer, with the kind that YAML gives it."""

    kind: str

    def __new__(cls, value: str, kind: str) -> "Scalar":
        self = super().__new__(cls, value)
        self.kind = kind
        return self


class Part(BaseModel):
    """A block of the offer: its keys are known, and it does not change."""

    model_config = ConfigDict(
        defer_build=True, extra="forbid", frozen=True, arbitrary_types_allowed=True
    )


def refuse(expected: str) -> PydanticCustomError:
    """Make the error that says what was expected; `expected` is a term without its prefix."""
    return PydanticCustomError("expected", "{expected}", {"expected": expected})


def _kind(value: Any, kind: str, expected: str) -> str:
    if isinstance(value, Scalar) and value.kind == kind:
        return str(value)
    raise refuse(expected)


def _number(value: Any, expected: str = "number") -> Decimal:
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        return Decimal(value)
    try:
        number = Decimal(_kind(value, "number", expected))
    except InvalidOperation:
        raise refuse(expected) from None
    if number < 0:
        raise refuse("not-negative")
    return number


def _money(value: Any) -> Decimal:
    amount = _number(value, "money")
    if amount.as_tuple().exponent < -2 or amount >= 10**9:  # type: ignore[operator]
        raise refuse("money")
    return amount.quantize(Decimal("0.01"))


def _whole(value: Any) -> int:
    number = _number(value, "whole")
    if number != number.to_integral_value() or number >= 10**6:
        raise refuse("whole")
    return int(number)


def _share(value: Any) -> Decimal:
    number = _number(value, "share")
    if number > 100:
        raise refuse("share")
    return number


def _flag(value: Any) -> bool:
    return value if isinstance(value, bool) else _kind(value, "flag", "flag").lower() == "true"


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    try:
        if isinstance(value, str) and len(value) == 10:
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise refuse("date")


def _weeks(value: Any) -> tuple[int, int]:
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise refuse("weeks")
    first, last = _whole(value[0]), _whole(value[1])
    if not 1 <= first <= last:
        raise refuse("weeks")
    return first, last


def _line(value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return str(value)
    raise refuse("text")


def _colour(value: str) -> str:
    return f"#{value.removeprefix('#').lower()}"


def _schema(kind: str, **more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": kind, **more})


def _shaped(name: str) -> tuple[BeforeValidator, WithJsonSchema]:
    whole = pattern(_SHAPES[name])

    def read(value: Any) -> str:
        if isinstance(value, str) and whole.fullmatch(value):
            return str(value)
        raise refuse(name)

    schema = _schema("string", pattern=f"^(?:{_SHAPES[name]})$")
    return BeforeValidator(read), schema


Money = Annotated[Decimal, BeforeValidator(_money), _schema("number", minimum=0, multipleOf=0.01)]
"""An amount in the offer's currency, tax included, two decimals."""
Number = Annotated[Decimal, BeforeValidator(_number), _schema("number", minimum=0)]
Whole = Annotated[int, BeforeValidator(_whole), _schema("integer", minimum=0)]
Share = Annotated[Decimal, BeforeValidator(_share), _schema("number", minimum=0, maximum=100)]
"""A percentage from 0 to 100."""
Weeks = Annotated[
    tuple[int, int],
    BeforeValidator(_weeks),
    _schema("array", items={"type": "integer", "minimum": 1}, minItems=2, maxItems=2),
]
"""The first and the last week, counted from 1."""
Flag = Annotated[bool, BeforeValidator(_flag), _schema("boolean")]
Day = Annotated[date, BeforeValidator(_day), _schema("string", format="date")]
Line = Annotated[str, BeforeValidator(_line), _schema("string", minLength=1)]
"""Words that are the same in every language: a name, an address, a number."""
Slug = Annotated[str, *_shaped("slug")]
Email = Annotated[str, *_shaped("email")]
Currency = Annotated[str, *_shaped("currency")]
Country = Annotated[str, *_shaped("country")]
Address = Annotated[str, *_shaped("address")]
Colour = Annotated[str, *_shaped("colour"), AfterValidator(_colour)]
"""Red, green and blue in two hexadecimal digits each, such as `#1a5f4a`."""
Due = Annotated[str, *_shaped("due")]
"""When an instalment falls due: `signing`, `week 5` counted from the first talk, or a date."""


class Words:
    """A text that people read: in the offer's source language, or one text a language."""

    __slots__ = ("by_language",)

    def __init__(self, by_language: Mapping[str, str]) -> None:
        self.by_language = dict(by_language)  # a text in the source language has the key ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Words) and self.by_language == other.by_language

    def __hash__(self) -> int:
        return hash(tuple(self.by_language.items()))

    def __repr__(self) -> str:
        return f"Words({self.by_language!r})"

    def text(self, language: str, source: str) -> tuple[str, str]:
        """Return the text for a language and the language it is really in."""
        for code in (language, source):
            if code in self.by_language:
                return self.by_language[code], code
            if code == source and "" in self.by_language:
                return self.by_language[""], source
        code, text = next(iter(self.by_language.items()))
        return text, code

    @staticmethod
    def read(value: Any) -> "Words":
        if isinstance(value, Words):
            return value
        if isinstance(value, str):
            return Words({"": _line(value)})
        if not isinstance(value, dict) or not value:
            raise refuse("texts")
        for code, text in value.items():
            if code not in LANGUAGES:
                raise PydanticCustomError("language", "{key}", {"key": code})
            if not isinstance(text, str):
                raise refuse("texts")
        return Words({code: str(text) for code, text in value.items()})

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(cls, _: CoreSchema, handler: GetJsonSchemaHandler) -> Any:
        text = {"type": "string", "minLength": 1}
        return {
            "anyOf": [
                text,
                {
                    "type": "object",
                    "properties": dict.fromkeys(LANGUAGES, text),
                    "additionalProperties": False,
                    "minProperties": 1,
                },
            ]
        }
