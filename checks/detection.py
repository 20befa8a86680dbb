"""Detection: the language of a text, by the words it shares with the packs."""

from functools import cache

from checks.language import CODES, Language, language
from checks.tokens import Kind, Spelling, tokens

_ENOUGH = 4000  # characters; the rest of a long text would say the same
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
