"""A search: phrases tried at one place of a passage, with every step counted.

No place is reached twice by the same step, so a phrase costs at most its own length times the
few words it can span; `STEPS` bounds what one starting word may cost in all, whatever the text."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from checks.passage import CLAUSE, END, NOTHING, Passage
from checks.phrase import Node

STEPS = 4000
SKIPPED_WORDS = 4

Found = tuple[tuple[str, Decimal], ...]


class Search:
    """One passage under search: what a class matched where is remembered, steps are counted."""

    __slots__ = ("_classes", "_known", "_left", "_passage", "steps")

    def __init__(self, passage: Passage, classes: Mapping[str, tuple[Node, ...]]) -> None:
        self.steps = 0
        self._left = 0
        self._passage = passage
        self._classes = classes
        self._known: dict[tuple[str, int], tuple[int, ...]] = {}

    def allow(self) -> None:
        """A new starting word has its own steps to spend."""
        self._left = STEPS

    def longest(self, node: Node, at: int) -> tuple[int, Found] | None:
        """The furthest end of a phrase whose first step is taken at word `at`, and its values."""
        best: tuple[int, Found] | None = None
        for end, found in self._ends((node,), at):
            if best is None or (end, len(found)) > (best[0], len(best[1])):
                best = (end, found)
        return best

    def _ends(self, nodes: Iterable[Node], at: int) -> list[tuple[int, Found]]:
        passage = self._passage
        words, gaps, length = passage.words, passage.gaps, len(passage.words)
        ends: list[tuple[int, Found]] = []
        # Whether the gap before a word may be crossed is part of the state: the first step and
        # the step after a written full stop may stand behind the end of a sentence.
        todo: list[tuple[Node, int, bool, Found]] = [(node, at, True, ()) for node in nodes]
        seen: set[tuple[int, int, bool]] = set()
        while todo and self._left > 0:
            node, place, free, found = todo.pop()
            state = (id(node), place, free)
            if state in seen:
                continue
            seen.add(state)
            self.steps += 1
            self._left -= 1
            sort = node.sort
            if sort == "found":
                ends.append((place, found))
                continue
            if sort in ("stop", "comma"):
                if gaps[place] == (END if sort == "stop" else CLAUSE):
                    todo.extend((then, place, True, found) for then in node.after)
                continue
            if sort == "words":
                todo.extend(self._skipping(node, place, free, found))
                continue
            if place >= length or (gaps[place] == END and not free):
                continue
            if sort == "word":
                if node.matches(words[place].norm):
                    todo.extend((then, place + 1, False, found) for then in node.after)
            elif sort == "value":
                for end, amount in passage.values.get((node.name, place), ()):
                    more = (*found, (node.name, amount))
                    todo.extend((then, end, False, more) for then in node.after)
            else:
                for end in self._class_ends(node.name, place):
                    todo.extend((then, end, False, found) for then in node.after)
        return ends

    def _skipping(
        self, node: Node, place: int, free: bool, found: Found
    ) -> Iterable[tuple[Node, int, bool, Found]]:
        gaps, length = self._passage.gaps, len(self._passage.words)
        yield from ((then, place, free, found) for then in node.after)
        if place < length and (free or gaps[place] == NOTHING):
            for end in range(place + 1, min(place + SKIPPED_WORDS, length) + 1):
                # A mark after the words is crossed only by a phrase that asks for one.
                marked = gaps[end] != NOTHING
                yield from (
                    (then, end, False, found)
                    for then in node.after
                    if not marked or then.sort in ("comma", "stop")
                )
                if marked:
                    break

    def _class_ends(self, name: str, at: int) -> tuple[int, ...]:
        key = (name, at)
        if key not in self._known:
            self._known[key] = ()
            self._known[key] = tuple({end for end, _ in self._ends(self._classes[name], at)})
        return self._known[key]
