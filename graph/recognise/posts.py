"""Offices in full: the bare "Kapolda" before a name is the "Kapolda Jawa Timur" that the article tells elsewhere.

In: a title, and the offices the article names without their holders.  Out: the title with the words of the one fuller
office that it must mean, else as it is.
"""

from graph.recognise.cast import Cast, Person
from graph.recognise.mention import Title
from graph.recognise.shapes import Shape, shape
from graph.recognise.spellings import name_words

_KOTA = "Kota"  # of "Wali Kota"
# Of any state or any ministry: the next "Presiden Utopia" is somebody else.
_ANYBODY = frozenset({"Presiden", "Menteri", "Kepala", "Ketua", "Anggota", "Direktur", "Sekretaris", "Juru", "Perdana"})


def in_full(cast: Cast, person: Person, title: Title) -> Title:
    """The title of a person, in the words of the article's one fuller office of that name."""
    bare = title.text.split()
    whole = all(shape(word) is Shape.HEAD or word == _KOTA for word in bare)
    if title.status == "former" or bare[0] in _ANYBODY or not whole:
        return title
    found = {tuple(name_words(post.text)): post for post in cast.posts if _is_fuller(cast, person, title, post)}
    fuller = next(iter(found.values()), title)
    return title._replace(text=fuller.text) if len(found) == 1 else title


def _is_fuller(cast: Cast, person: Person, title: Title, post: Title) -> bool:
    """Whether a post told without a holder is the same office in more words, and this person's to hold."""
    if len(post.text) <= len(title.text) or post.status == "former" or not cast.may_hold(person, post):
        return False
    if post.text.startswith(f"{title.text} "):
        rest = post.text.removeprefix(f"{title.text} ").split()
        return rest[0][0].isupper() and all(shape(word) is not Shape.HEAD for word in rest)  # not "X dan Kapolda Y"
    mine, theirs = cast.office(title.text, person), cast.office(post.text)
    return mine is not None and theirs is not None and mine.key == theirs.key
