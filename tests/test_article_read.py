"""Paths become articles: what is read, in which order, and what is skipped with which word."""

import gzip
import json
import unicodedata
from pathlib import Path

import pytest

from graph.article import parse_text, read_path
from graph.article.decode import MAX_BYTES, decode
from graph.errors import SkipArticle, StopRun
from graph.model import Article, Skipped

TEXT = "Judul Contoh\n20 Maret 2024\nJakarta (ANTARA) - Menteri Urusan Contoh membuka rapat.\n"
ROW = {
    "url": "https://contoh.example/1",
    "outlet": "",
    "title": "Judul",
    "date": "",
    "author": "",
    "text": "Isi berita.",
}


def only(path: Path) -> Article | Skipped:
    (one,) = read_path(path)
    return one


def reason(path: Path) -> str:
    skipped = only(path)
    assert isinstance(skipped, Skipped)
    return skipped.reason


def article(path: Path) -> Article:
    one = only(path)
    assert isinstance(one, Article), one
    return one


def test_a_clean_file_keeps_its_characters(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("  Judul\u00a0Contoh \n\n" + TEXT + "\u200bAkhir\u202e.  ", encoding="utf-8")
    assert article(path).text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfJudul\r\nIsi\rLagi", "Judul\nIsi\nLagi"),
        (unicodedata.normalize("NFD", "Café Üsküdar").encode(), "Café Üsküdar"),
        ("Kami “siap” \u2013 kata dia".encode("cp1252"), "Kami “siap” \u2013 kata dia"),
        ("Kami “siap”".encode() + b"\xff", "Kami “siap”\ufffd"),
        ("Kami siap".encode("utf-16"), "Kami siap"),
    ],
    ids=["byte-order mark and line ends", "decomposed", "windows-1252", "one bad byte", "utf-16"],
)
def test_decode(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_a_picture_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x89PNG\0\0")
    assert "NUL bytes" in reason(path)


def test_a_document_too_big_is_skipped_without_reading_it_all(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(MAX_BYTES * 50)
    assert "split it" in reason(path)


@pytest.mark.parametrize("text", ["", " \n\t\n", "***\n123\n"])
def test_an_empty_text_is_skipped(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    assert "empty" in reason(path)
    with pytest.raises(SkipArticle):
        parse_text(text, "a")


@pytest.mark.parametrize(
    ("line", "word"),
    [
        (b"{", "JSON object"),
        (b"[1, 2]", "JSON object"),
        (b'{"text": ', "JSON object"),
        (b'{"title": "Judul"}', '"text"'),
        (b'{"text": null}', '"text"'),
        (b'{"text": {"a": 1}}', '"text"'),
        (b'{"text": "  "}', '"text"'),
        (b"[" * 100_000, "JSON object"),
        (b'{"text": ' + b"[" * 100_000, "JSON object"),
        (b'{"text": "' + b"a" * MAX_BYTES + b'"}', "longer than"),
    ],
    ids=["cut", "list", "half", "no text", "null", "object", "blank", "deep", "deep field", "long"],
)
def test_a_broken_line_is_skipped_and_the_next_one_read(line: bytes, word: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(line + b"\n\n" + json.dumps(ROW).encode() + b"\n")
    skipped, read = read_path(path)
    assert isinstance(skipped, Skipped)
    assert word in skipped.reason
    assert skipped.source == f"{path}#1"
    assert isinstance(read, Article)
    assert read.source == f"{path}#3"


def test_a_line_with_a_bad_byte_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"title": "Caf\xe9", "text": "Rapat di caf\xe9 itu selesai."}\n')
    assert article(path).text == "Rapat di café itu selesai."


def test_fields_under_other_names_and_of_other_kinds(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    row = {
        "headline": "Judul",
        "content": "Isi berita.",
        "link": None,
        "published": 5,
        "authors": ["Sari W", "Budi T", 3],
    }
    path.write_text(json.dumps(row), encoding="utf-8")
    read = article(path)
    assert (read.headline, read.text, read.url, read.published) == ("Judul", "Isi berita.", None, None)
    assert read.authors == ("Sari W", "Budi T")


def test_gzip_and_its_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    whole = gzip.compress(
        b"".join(json.dumps(ROW | {"text": f"Isi berita {i}."}).encode() + b"\n" for i in range(2000))
    )
    path.write_bytes(whole)
    assert sum(isinstance(one, Article) for one in read_path(path)) == 2000
    path.write_bytes(whole[: len(whole) // 2])
    *some, last = read_path(path)
    assert some
    assert isinstance(last, Skipped)
    assert "damaged" in last.reason
    path.write_bytes(b"no gzip")
    assert "damaged" in reason(path)


def test_a_gzip_bomb_is_one_long_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    with gzip.open(path, "wb", compresslevel=1) as stream:
        for _ in range(60):
            stream.write(b" " * 1_000_000)
    assert "longer than" in reason(path)


def test_a_folder_is_walked_in_sorted_order_and_other_files_pass(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", "c.jsonl", "readme.md", ".hidden.txt", ".git/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(ROW) if name.endswith("jsonl") else TEXT, encoding="utf-8")
    told = [one.source for one in read_path(tmp_path)]
    assert told == [f"{tmp_path}/{name}" for name in ("a.txt", "c.jsonl#1", "b/1.txt", "b/2.txt")]


def test_another_kind_of_file_named_outright_is_skipped(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_text("x", encoding="utf-8")
    assert ".txt" in reason(path)


def test_a_file_without_permission_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")

    def refuse(*_args: object, **_words: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "Permission denied" in reason(path)


def test_a_missing_path_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="no such file"):
        list(read_path(tmp_path / "nowhere"))


def test_the_same_address_is_the_same_article() -> None:
    one = parse_text("Isi.", "a", url="https://www.contoh.example/berita/1?utm_source=x&page=all", headline="")
    two = parse_text("Isi lain.", "b", url="http://contoh.example/berita/1/", headline="")
    other = parse_text("Isi.", "c", url="https://contoh.example/berita/1?id=2", headline="")
    assert one.key == two.key != other.key
    assert parse_text(TEXT, "a").key == parse_text(TEXT, "b").key
    assert len(one.key) == 16
