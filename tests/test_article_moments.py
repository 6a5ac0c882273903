"""Publication times as outlets print them."""

from datetime import date

import pytest

from graph.article import parse_text
from graph.article.days import named_days
from graph.article.moments import read_moment
from graph.article.published import is_date_line

TIMES = {
    "20 Maret 2024 21:39 WIB": "2024-03-20T21:39:00+07:00",
    "Rabu, 23 Juli 2025 8:15 Wita": "2025-07-23T08:15:00+08:00",
    "Jumat, 29 Mei 2026 08:30 WIT": "2026-05-29T08:30:00+09:00",
    "Sabtu, 31 Mei  2025 12:03 WIB": "2025-05-31T12:03:00+07:00",
    "Diperbarui 19 Jun 2025, 14:52 WIB": "2025-06-19T14:52:00+07:00",
    "Tayang: Selasa, 10 Juni 2025 08:52 WIB": "2025-06-10T08:52:00+07:00",
    ",\u00a0Jurnalis-Jum'at, 13 Juni 2025 |19:04 WIB": "2025-06-13T19:04:00+07:00",
    "Rabu   18 Jun 2025  22:02 WIB": "2025-06-18T22:02:00+07:00",
    "22 Februari 2018 | 09.19 WIB": "2018-02-22T09:19:00+07:00",
    "Kompas.com - 10/06/2025, 21:23 WIB": "2025-06-10T21:23:00+07:00",
    "Kompas.com- Diperbarui 19/06/2025, 10:25 WIB": "2025-06-19T10:25:00+07:00",
    "Selasa, 10 Jun 2025 - 21:48 WIB_x0000_": "2025-06-10T21:48:00+07:00",
    "Jumat, 24 Januari 2025 – 16:30 WIB": "2025-01-24T16:30:00+07:00",
    "2025-10-29 08:50:44": "2025-10-29T08:50:00",
    "2025-05-05 13:35:13+07:00": "2025-05-05T13:35:00+07:00",
    "2025-05-07T19:42:24Z": "2025-05-08T02:42:00+07:00",
    "2025-02-22 04:01:59.894000+00:00": "2025-02-22T11:01:00+07:00",
    "2025-07-23 00:00:00": "2025-07-23",
    "2025-07-24": "2025-07-24",
    "10 Juni 2025": "2025-06-10",
    "March 20, 2024 9:39 PM": "2024-03-20T21:39:00",
    "9/19/2025 14:41": "2025-09-19T14:41:00",
    "19/9/2025 14:41": "2025-09-19T14:41:00",
    "10/11/2025 9:05": "2025-10-11T09:05:00",
    "10/11/2025 09.05 WIB": "2025-11-10T09:05:00+07:00",
    "05/06/2025": "2025-06-05",
}
NO_TIMES = (
    "",
    "Tidak ditemukan",
    "Scroll ke bawah untuk membaca berita",
    "31 Februari 2025",
    "2025-13-01",
    "32/1/2025",
    "1,95 triliun",
)


@pytest.mark.parametrize("words", TIMES)
def test_time(words: str) -> None:
    moment = read_moment(words)
    assert moment is not None
    assert moment.iso == TIMES[words]
    assert moment.precision == ("minute" if "T" in moment.iso else "day")
    assert is_date_line(words)


@pytest.mark.parametrize("words", NO_TIMES)
def test_no_time(words: str) -> None:
    assert read_moment(words) is None
    assert not is_date_line(words)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rapat digelar Minggu (10/8/2025).", "2025-08-10"),
        ("Rapat digelar Jumat (8/8/2025), lanjutan Minggu (10/8/2025).", "2025-08-10"),
        ("Rapat digelar Rabu (8/10/2025).", "2025-10-08"),
        ("Rapat digelar Rabu, 8 Oktober 2025.", "2025-10-08"),
        ("Rapat digelar pekan lalu.", "2025-08-10"),
    ],
)
def test_the_story_decides_between_day_and_month(text: str, day: str) -> None:
    published = parse_text(text, "a", headline="Judul", published="8/10/2025 17:28").published
    assert published is not None
    assert published.day == day


def test_a_weekday_that_does_not_fit_its_date_is_no_evidence() -> None:
    assert named_days("Selasa (20/3/2024), Rabu (20/3/2024), Senin (2892025), Minggu (2892025)") == (
        date(2024, 3, 20),
        date(2025, 9, 28),
    )


def test_a_date_line_in_the_text_gives_the_hour_the_metadata_lacks() -> None:
    story = "Menteri Urusan Contoh membuka rapat yang dihadiri para kepala daerah itu."
    text = f"Rabu, 23 Juli 2025 8:15 WIB\n{story}\nSelasa, 22 Juli 2025 7:00 WIB"
    read = parse_text(text, "a", headline="Judul", published="2025-07-23 00:00:00")
    assert read.published is not None
    assert read.published.iso == "2025-07-23T08:15:00+07:00"
    assert [block.role for block in read.blocks] == ["date", "body", "noise"]


def test_without_any_date_the_last_day_named_is_the_best_guess() -> None:
    read = parse_text("Rapat digelar Senin (15/12/2025) sesudah Kamis (11/12/2025).", "a", headline="Judul")
    assert read.published is not None
    assert (read.published.iso, read.published.precision) == ("2025-12-15", "day")
