import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, Store

from graph.errors import StopRun
from graph.store import doctor, load_lines, locked, memory_store, open_store, replace_store
from graph.store.replacing import recover


def line(number: int, graph: str = "") -> str:
    return f'<urn:s{number}> <urn:p> "nilai {number}"{graph} .\n'


def fill(count: int) -> Callable[[Store], None]:
    def into(store: Store) -> None:
        load_lines(store, ([line(n)] for n in range(count)))

    return into


def test_lines_are_loaded_and_counted() -> None:
    store = memory_store()
    assert load_lines(store, [[line(1), line(2)], [], [line(3, " <urn:g>")]]) == 3
    assert len(store) == 3


def test_a_broken_line_is_an_error_and_nothing_is_visible() -> None:
    store = memory_store()
    with pytest.raises(SyntaxError):
        load_lines(store, [[line(1), "<urn:s> <urn:p> kata .\n"]])


def test_a_store_is_replaced_as_a_whole(tmp_path: Path) -> None:
    where = tmp_path / "store"
    assert replace_store(where, fill(3)) == 3
    assert replace_store(where, fill(2)) == 2
    assert len(open_store(where)) == 2
    assert sorted(p.name for p in tmp_path.iterdir()) == ["store", "store.seal.json"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError])
def test_an_interrupted_build_leaves_the_old_store(tmp_path: Path, error: type[BaseException]) -> None:
    where = tmp_path / "store"
    replace_store(where, fill(3))

    def broken() -> Iterator[list[str]]:
        yield [line(1)]
        raise error

    with pytest.raises(error):
        replace_store(where, lambda store: load_lines(store, broken()) and None)
    assert len(open_store(where)) == 3
    assert doctor(where).ok
    assert sorted(p.name for p in tmp_path.iterdir()) == ["store", "store.seal.json"]


def test_a_crash_between_the_renames_is_mended(tmp_path: Path) -> None:
    where = tmp_path / "store"
    replace_store(where, fill(3))
    where.rename(tmp_path / ".store.old")
    recover(where)
    assert doctor(where).ok


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "skripsi.docx").write_text("penting")
    for mode in ("read", "write"):
        with pytest.raises(StopRun, match=r"skripsi\.docx"):
            open_store(tmp_path, mode)
    assert [p.name for p in tmp_path.iterdir()] == ["skripsi.docx"]
    with pytest.raises(StopRun):
        replace_store(tmp_path, fill(1))
    assert [p.name for p in tmp_path.iterdir()] == ["skripsi.docx"]


def test_a_missing_store_and_a_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="run `jejak build` first"):
        open_store(tmp_path / "tidak-ada")
    (tmp_path / "berkas").write_text("x")
    with pytest.raises(StopRun, match="is a file"):
        open_store(tmp_path / "berkas")


def test_a_second_writer_is_told(tmp_path: Path) -> None:
    first = open_store(tmp_path / "store", "write")
    with pytest.raises(StopRun, match="in use by another process"):
        open_store(tmp_path / "store", "write")
    assert first is not None


def test_one_run_at_a_time(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(StopRun, match="Another run"), locked(tmp_path):
        pass
    with locked(tmp_path):
        pass


def test_an_unwritable_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("x")
    with pytest.raises(StopRun, match="cannot be written"), locked(tmp_path / "berkas"):
        pass


def test_reading_changes_no_file(tmp_path: Path) -> None:
    where = tmp_path / "store"
    replace_store(where, fill(10))
    before = {p.name: p.read_bytes() for p in where.iterdir()}
    assert len(list(open_store(where).query("SELECT * { ?s ?p ?o }"))) == 10
    assert {p.name: p.read_bytes() for p in where.iterdir()} == before


def test_a_flipped_byte_is_found(tmp_path: Path) -> None:
    where = tmp_path / "store"
    replace_store(where, fill(500))
    largest = max(where.glob("*.sst"), key=lambda path: path.stat().st_size)
    data = bytearray(largest.read_bytes())
    data[len(data) // 2] ^= 0x10
    largest.write_bytes(bytes(data))
    health = doctor(where)
    assert not health.ok
    assert largest.name in health.problems[0]


def test_a_lost_quad_a_lost_seal_and_a_lost_store_are_found(tmp_path: Path) -> None:
    where = tmp_path / "store"
    replace_store(where, fill(5))
    store = open_store(where, "write")
    store.remove(next(iter(store)))
    store.flush()
    del store
    assert any("4 quads where 5" in problem for problem in doctor(where).problems)
    shutil.rmtree(where)
    assert not doctor(where).ok
    (tmp_path / "store.seal.json").unlink()
    assert "missing" in doctor(where).problems[0]


def test_a_store_is_closed_before_it_is_sealed(tmp_path: Path) -> None:
    where = tmp_path / "store"
    replace_store(where, lambda store: store.extend([Quad(NamedNode("urn:a"), NamedNode("urn:b"), NamedNode("urn:c"))]))
    assert doctor(where).ok
    assert len(open_store(where, "write")) == 1
