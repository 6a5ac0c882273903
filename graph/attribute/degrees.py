"""Degrees between a name and the verb behind it: "Sari Wulandari, M.Biomed, Ph.D mengatakan", "dr Sari, SpOG(K)"."""

import re

from graph.attribute.passage import Passage
from graph.recognise.shapes import is_degree

_DEGREE = re.compile(r"[A-Z][A-Za-z]{0,6}|\.")
_MOST_DEGREES = 16
_NEAR = 4


def before_degrees(passage: Passage, j: int, first: int) -> int:
    """The last token of the name before degrees that end at `j`: "Sari Wulandari, M.Biomed, Ph.D"; else `j` itself."""
    words = passage.tokens.words
    if words[j] == ")" and j - first > _NEAR and words[j - 2] == "(" and is_degree(words[j - 3]):
        j -= 3  # "dr Sari Wulandari, SpOG(K)"
    dotted = is_degree(words[j])
    if j in passage.ends or not (dotted or _DEGREE.fullmatch(words[j])):
        return j
    for k in range(j, max(first, j - _MOST_DEGREES) - 1, -1):
        mention = passage.ends.get(k)
        if mention is not None:
            before = passage.ends.get(passage.tokens.at(mention.start) - 2)  # "Sari Wulandari, M.Biomed"
            named = before if before is not None and "." in mention.name else mention
            return passage.tokens.at(named.end) - 1 if dotted and named.kind == "person" else j
        word = words[k]
        degree = is_degree(word)
        dotted = dotted or degree or word == "."
        if word not in ".," and not degree and not _DEGREE.fullmatch(word):
            break
    return j
