"""The page's scripts and style as exact text, and the policy that lets the browser run these and nothing else."""

import base64
import hashlib
import re
from functools import cache
from importlib import resources

SCRIPTS: tuple[str, ...] = (
    "core.js",
    "model.js",
    "state.js",
    "filter.js",
    "labels.js",
    "edges.js",
    "nodes.js",
    "graph.js",
    "keyboard.js",
    "cards.js",
    "strip.js",
    "panel.js",
    "overview.js",
    "search.js",
    "legend.js",
    "histogram.js",
    "path.js",
    "table.js",
    "export.js",
    "turtle.js",
    "main.js",
)
"""In the order they run; each adds to the one object `J`."""

STYLES: tuple[str, ...] = ("page.css", "panel.css", "print.css")


def _text(name: str) -> str:
    return resources.files("graph.view").joinpath("assets", name).read_text("utf-8")


_COMMENT = re.compile(r"^[ ]*(?://.*|/\*(?s:.*?)\*/)[ ]*\n|^[ ]+", re.MULTILINE)


def lean(text: str) -> str:
    r"""A script or style without the comments that have lines of their own, and without indentation.

    >>> lean("/** Say\n *  so. */\nconst a = () => {\n  return 1; // one\n};\n")
    'const a = () => {\nreturn 1; // one\n};\n'
    """
    return _COMMENT.sub("", text)


@cache
def script() -> str:
    """All of our script, one function so that nothing but the page's own name leaks."""
    body = "\n".join(f"// {name}\n{lean(_text(name))}" for name in SCRIPTS)
    return f'"use strict";\n(() => {{\nconst J = {{}};\n{body}}})();\n'


@cache
def style() -> str:
    """All of our style."""
    return "\n".join(lean(_text(name)) for name in STYLES)


def source_hash(text: str) -> str:
    """The hash by which a security policy names an inline script or style.

    >>> source_hash("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def policy(scripts: list[str], styles: list[str], *, wasm: bool = False) -> str:
    """The content security policy: these scripts, these styles, and no request of any kind."""
    allowed = [source_hash(one) for one in scripts] + (["'wasm-unsafe-eval'"] if wasm else [])
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(allowed)}",
            f"style-src {' '.join(source_hash(one) for one in styles)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
