"""Detection: the language of a text, by the words it shares with the packs."""

from collections.abc import Collection
from functools import cache

from checks.language import CODES, Language, common_words, language
from checks.tokens import Kind, Spelling, tokens

_ENOUGH = 4000  # characters; the rest of a long text would say the same
_SHORT = 6  # words; fewer may be a name, or the same in two languages
_CLEAR = 2  # small words of one language only
_TIMES = 3
_PLAIN = Spelling()


def detected(text: str) -> str | None:
    """Return the language a text shares most words with, or None if it shares none with any.

    Small words count double: no text can do without them. A headline may have none, and is known
    by the words of the packs' own examples.
    """
    words = _words(text[:_ENOUGH])
    votes = {code: _votes(words, language(code)) for code in CODES}
    best = max(votes, key=lambda code: votes[code])
    return best if votes[best] else None


def foreign(text: str, code: str, same_in: Collection[str] = ()) -> str | None:
    """Return the language a text is clearly in, where that is not `code`; None in case of doubt.

    Only small words tell, and of those not the ones that two languages share. `same_in` are the
    languages under which the very same text stands: for one of those a single word is enough.
    """
    words = _words(text[:_ENOUGH])
    if len(words) < _SHORT:
        return None
    own = common_words(code)
    others = {each: common_words(each) for each in CODES if each != code}
    other = max(others, key=lambda each: _held(words, others[each]))
    held = _held(words, others[other] - own)
    enough = 1 if other in same_in else _CLEAR
    clear = held >= enough and held >= _TIMES * _held(words, own - others[other])
    return other if clear else None


def _held(words: list[str], common: frozenset[str]) -> int:
    return sum(word in common for word in words)


def _votes(words: list[str], known: Language) -> int:
    vocabulary = _vocabulary(known.code)
    return sum((word in vocabulary) + 2 * (word in known.common) for word in words)


@cache
def _vocabulary(code: str) -> frozenset[str]:
    rules = language(code).rules.values()
    examples = " . ".join(each for words in rules for each in (*words.flags, *words.passes))
    return frozenset(_words(examples))


def _words(text: str) -> list[str]:
    return [token.norm for token in tokens(text, _PLAIN) if token.kind is Kind.WORD]
