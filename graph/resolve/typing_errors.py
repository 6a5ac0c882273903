"""A body or post written with one wrong letter in one long word: "Badan Gizi Nasonal", "Menteri Ketenegakerjaan".

In: known written forms.  Out: the one form that an unknown name is, but for that letter; none where two would do.
"""

from collections.abc import Iterable, Iterator

from graph.resolve.names import edits
from graph.resolve.text import folded

LONG_WORD = 7  # letters that a word with a wrong one has at least; shorter words are one letter apart by chance

Gap = tuple[int, tuple[str, ...]]


class TypingErrors:
    """The known forms of two words and more, by all of their words but one."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._by_rest: dict[Gap, dict[str, str]] = {}
        for form in forms:
            for gap, word in _gaps(form):
                self._by_rest.setdefault(gap, {}).setdefault(word, form)

    def mend(self, name: str) -> str | None:
        """The known form that the name is with one letter dropped, added, changed or swapped; None if none or several.

        >>> TypingErrors(["Badan Gizi Nasional", "Badan Pangan Nasional"]).mend("Badan Gizi Nasonal")
        'Badan Gizi Nasional'
        """
        found = {
            form
            for gap, word in _gaps(name)
            for other, form in self._by_rest.get(gap, {}).items()
            if word != other and edits(word, other, 1)
        }
        return found.pop() if len(found) == 1 else None


def _gaps(form: str) -> Iterator[tuple[Gap, str]]:
    """Each long word of the form, with its place and the other words."""
    words = tuple(folded(form).split())
    if len(words) > 1:
        for at, word in enumerate(words):
            if len(word) >= LONG_WORD:
                yield (at, (*words[:at], *words[at + 1 :])), word
