"""Paths become Articles: a text file, a dump of JSON lines (also gzipped), or a folder of them in sorted order.

What cannot be read is yielded as Skipped with the reason; only an input that does not exist stops the run.
"""

import gzip
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import msgspec

from graph.article.decode import MAX_BYTES, decode, normalise
from graph.article.parse import parse_text
from graph.errors import SkipArticle, StopRun
from graph.model import Article, Skipped

SUFFIXES = (".txt", ".jsonl", ".jsonl.gz")
_ALIASES = {
    "text": ("text", "content", "body", "isi"),
    "title": ("title", "headline", "judul"),
    "date": ("date", "published", "tanggal"),
    "url": ("url", "link"),
    "outlet": ("outlet", "source", "media"),
    "author": ("author", "authors", "penulis"),
}
_DECODER = msgspec.json.Decoder(dict[str, Any])


class _Lines(Protocol):
    """A byte stream that gives lines of bounded length: a file or a gzip file."""

    def readline(self, limit: int = -1, /) -> bytes:
        """The next line, at most `limit` bytes of it."""


def read_path(path: Path) -> Iterator[Article | Skipped]:
    """The articles of a file or a folder.

    Raises:
        StopRun: the path does not exist.
    """
    if path.is_dir():
        for file in _files(path):
            yield from _read_file(file)
    elif path.exists():
        yield from _read_file(path)
    else:
        raise StopRun(f"{path}: no such file or folder; name a .txt, .jsonl or .jsonl.gz file or a folder of them.")


def _files(folder: Path) -> Iterator[Path]:
    """Articles below a folder in sorted order; other files are no articles and pass unmentioned, hidden ones too."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield Path(here, name)


def _read_file(path: Path) -> Iterator[Article | Skipped]:
    name = path.name.lower()
    try:
        if name.endswith(".txt"):
            yield _read_text(path)
        elif name.endswith(".jsonl"):
            with path.open("rb") as stream:
                yield from _read_dump(path, stream)
        elif name.endswith(".jsonl.gz"):
            with gzip.open(path) as stream:
                yield from _read_dump(path, stream)
        else:
            yield Skipped(
                str(path), "this kind of file is not read: save the article's text as .txt, or as .jsonl(.gz)."
            )
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        yield Skipped(
            str(path), f"the gzip file is damaged ({error}): what stood before was read, fetch the rest again."
        )
    except OSError as error:
        yield Skipped(str(path), f"the file cannot be read ({error.strerror or error}): check its permissions.")


def _read_text(path: Path) -> Article | Skipped:
    with path.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    try:
        return parse_text(decode(data), str(path))
    except SkipArticle as skip:
        return Skipped(str(path), str(skip))


def _read_dump(path: Path, stream: _Lines) -> Iterator[Article | Skipped]:
    """One article a line; a line longer than the limit is passed over without being held in memory."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        source = f"{path}#{number}"
        if len(line) > MAX_BYTES and not line.endswith(b"\n"):
            _pass_over(stream)
            yield Skipped(source, f"the line is longer than {MAX_BYTES:,} bytes: split it into articles.")
        elif line.strip():
            yield _read_line(line, source)


def _pass_over(stream: _Lines) -> None:
    while (part := stream.readline(MAX_BYTES)) and not part.endswith(b"\n"):
        pass


def _read_line(line: bytes, source: str) -> Article | Skipped:
    try:
        row = _row(line)
        return parse_text(
            row["text"],
            source,
            url=row["url"].strip() or None,
            outlet=row["outlet"].strip() or None,
            headline=row["title"],
            published=row["date"],
            authors=(row["author"],),
        )
    except SkipArticle as skip:
        return Skipped(source, str(skip))


def _row(line: bytes) -> dict[str, str]:
    """The fields of a line under their own names, missing ones empty."""
    raw = _object(line.removeprefix(b"\xef\xbb\xbf"))
    row = {
        name: _text(next((raw[key] for key in keys if raw.get(key) is not None), "")) for name, keys in _ALIASES.items()
    }
    if not row["text"].strip():
        raise SkipArticle('the line has no "text": give the article\'s words in that field.')
    return row


def _object(line: bytes) -> dict[str, Any]:
    """The JSON object of a line; one with damaged UTF-8 is decoded as a text file would be."""
    try:
        return _DECODER.decode(line)
    except UnicodeDecodeError:
        pass
    except (msgspec.DecodeError, RecursionError) as error:
        if "utf-8" not in str(error).lower():
            raise _no_object(error) from None
    try:
        return _DECODER.decode(decode(line))
    except (msgspec.DecodeError, RecursionError) as error:
        raise _no_object(error) from None


def _no_object(error: Exception) -> SkipArticle:
    return SkipArticle(f"the line is no JSON object ({str(error).rstrip('.')}): give one article a line.")


def _text(value: Any) -> str:
    """A field's words: a list's items joined, anything that is not text nothing."""
    if isinstance(value, list):
        return ", ".join(item for item in value if isinstance(item, str))
    return normalise(value) if isinstance(value, str) else ""
