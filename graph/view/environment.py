"""The Jinja environment of our HTML: everything is escaped, and a missing word is an error."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import jinja2


def environment(package: str, *, keep_trailing_newline: bool = False) -> "jinja2.Environment":
    """An environment over the templates of a package; its filter "verbatim" is for our own scripts and style only."""
    import jinja2  # noqa: PLC0415 - 0.1 s of import that only a page needs
    from markupsafe import Markup  # noqa: PLC0415 - the same

    made = jinja2.Environment(
        loader=jinja2.PackageLoader(package),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=keep_trailing_newline,
    )
    made.filters["verbatim"] = Markup
    return made
