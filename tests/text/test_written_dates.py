"""Dates as people write them: read where they can mean one day only."""

import pytest
from growth import growth
from hypothesis import given, strategies as st

from newsld.source import Span
from newsld.text.dates import is_undated, parse_date, parse_day
from newsld.text.dating import read_dates
from newsld.text.timestamps import timestamp


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("4 March 2024", "2024-03-04"),
        ("March 4th, 2024", "2024-03-04"),
        ("4. März 2024", "2024-03-04"),
        ("4-Mar-2024", "2024-03-04"),
        ("04-sept.-2024", "2024-09-04"),
        ("2024-Mar-04", "2024-03-04"),
        ("2024-Mar-32", ""),
        ("4 de marzo de 2024", "2024-03-04"),
        ("le 4 mars 2024", "2024-03-04"),
        ("2024年3月4日", "2024-03-04"),
        ("令和6年3月4日", "2024-03-04"),
        ("令和元年5月", "2019-05"),
        ("昭和64年1月7日", "1989-01-07"),
        ("3 พฤษภาคม 2567", "2024-05-03"),
        ("3 พ.ค. 2567", "2024-05-03"),
        ("3 พฤษภาคม 2024", "2024-05-03"),
        ("३ जनवरी २०२४", "2024-01-03"),
        ("৩ মে ২০২৪", "2024-05-03"),
        ("3 ستمبر 2024", "2024-09-03"),
        ("٣ مايو ٢٠٢٤", "2024-05-03"),
        ("3 أيار/مايو 2024", "2024-05-03"),
        ("ngày 3 tháng 5 năm 2024", "2024-05-03"),
        ("3. јуна 2024", "2024-06-03"),
        ("3 qershor 2024", "2024-06-03"),
        ("၃ မေလ ၂၀၂၄", "2024-05-03"),
        ("13/06/2023", "2023-06-13"),
        ("12.06.2023", "2023-06-12"),
        ("2023", "2023"),
        ("June 2023", "2023-06"),
        ("2024年3月", "2024-03"),
        ("2024年", "2024"),
        ("2023-12", "2023-12"),
        ("12/2023", "2023-12"),
        ("1/2023", "2023-01"),
        ("2024/3/4", "2024-03-04"),
        ("5/5/2023", "2023-05-05"),
        ("5.12.2023", "2023-12-05"),
        ("13/12/2023", "2023-12-13"),
        ("12/13/2023", "2023-12-13"),
        ("12/12/2023", "2023-12-12"),
        ("31 December 2023", "2023-12-31"),
        ("12.1.23", "2023-01-12"),
        ("12/13/99", "1999-12-13"),
        ("13/6/99", "1999-06-13"),
        ("5.6.39", "2039-06-05"),
        ("5.6.40", "1940-06-05"),
        ("Mar 4 ’24", "2024-03-04"),
        ("4 March ’39", "2039-03-04"),
        ("4 March ’40", "1940-03-04"),
        ("June ’24", "2024-06"),
        ("spring 2023", "2023-21"),
        ("2024 March 4, 2024", "2024-03-04"),
        ("29 February 2024", "2024-02-29"),
        ("30 June 2023", "2023-06-30"),
        ("1000", "1000"),
        ("2999", "2999"),
        ("4" + " " * 53 + "March 2024", "2024-03-04"),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(written: str, meant: str) -> None:
    assert parse_date(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "12/06/2023",
        "١٢/٠٦/٢٠٢٣",
        "3 أيار/حزيران 2024",
        "3 tháng 15 năm 2024",
        "ngày 3 tháng 5",
        "03-04-2024",
        "5/6/99",
        "2023-02-30",
        "31 April 2024",
        "29 February 2023",
        "32 March 2024",
        "0 March 2024",
        "4 March",
        "tomorrow",
        "20230612345",
        "12345",
        "0999",
        "3000",
        "999",
        "13/06/999",
        "2023-13",
        "13/2023",
        "0/2023",
        "13.13.2023",
        "0/13/2023",
        "13/0/2023",
        "1.0.2023",
        "2024-0-4",
        "2024-4-0",
        "2024/13/4",
        "2024年13月1日",
        "2024年0月1日",
        "4 spring 2023",
        "4 4 March 2024",
        "March April 2024",
        "2024 March 4, 2023",
        "4 March 20240",
        "4 March of the year 2024",
        "15:45",
        "4" + " " * 54 + "March 2024",
    ],
)
def test_what_can_mean_two_days_or_none_is_no_date(written: str) -> None:
    assert parse_date(written) == ""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("June 12–14, 2023", "2023-06-12/2023-06-14"),
        ("June–July 2023", "2023-06/2023-07"),
        ("June 2023–July 2023", "2023-06/2023-07"),
        ("12 June – 3 July 2023", "2023-06-12/2023-07-03"),
        ("12 June 2022 to 3 July 2023", "2022-06-12/2023-07-03"),
        ("2023–2025", "2023/2025"),
        ("1898-99", "1898/1899"),
        ("2023-24", "2023/2024"),
        ("1999/2001", "1999/2001"),
        *((written, "") for written in ("2023–2023", "2023–2022", "14–12 June 2023", "12–12 June 2023")),
        *((written, "") for written in ("12–14–16 June 2023", "– June 2023", "June 2023 –")),
        *((written, "") for written in ("June 12 – 2023", "12 June – July 2023")),
    ],
)
def test_a_range_has_two_ends_that_say_the_same_of_their_days(written: str, meant: str) -> None:
    assert parse_date(written) == meant


@pytest.mark.parametrize(
    "written",
    ["4 March 2024 at 3:45 pm", "4 March 2024, 15.45 Uhr", "4 March 2024 15:45", "2024-03-04T15:45:00Z"],
)
def test_the_time_behind_a_date_is_passed_over(written: str) -> None:
    assert parse_date(written) == "2024-03-04"


@pytest.mark.parametrize(
    ("written", "month", "day"),
    [
        ("3 May", 5, 3),
        ("Feb 23rd", 2, 23),
        ("29 Feb", 2, 29),
        ("16. August", 8, 16),
        ("May", 5, 0),
        ("3" + " " * 60 + "May", 5, 3),
    ],
)
def test_a_day_is_read_without_its_year(written: str, month: int, day: int) -> None:
    assert parse_day(written) == (0, month, day)


@pytest.mark.parametrize(
    "written",
    ["", "x", "3", "3 May 2024", "30 Feb", "32 May", "0 May", "3 spring", "3–5 May", "3" + " " * 61 + "May"],
)
def test_what_is_no_day_of_any_year_is_none(written: str) -> None:
    assert parse_day(written) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2024-03-04", "2024-03-04"),
        ("20240304", "2024-03-04"),
        ("2024-03-04Z", "2024-03-04"),
        ("2024-03-04T5:06", "2024-03-04T05:06"),
        ("2024-03-04 05:06:07.25+02:00", "2024-03-04T05:06:07.25+02:00"),
        ("2024-03-04T05:06:07,5Z", "2024-03-04T05:06:07.5Z"),
        ("2024-03-04T05:06:07+02", "2024-03-04T05:06:07+02:00"),
        ("2024-03-04T05:06:07 -0530", "2024-03-04T05:06:07-05:30"),
        ("2024-03-04T05:06z", "2024-03-04T05:06Z"),
        ("2024-03-04T05:06 utc", "2024-03-04T05:06Z"),
        ("2024/3/4", "2024-03-04"),
        ("2024/3/4 5:06", "2024-03-04T05:06"),
        ("2024/3/4 05:06:07", "2024-03-04T05:06:07"),
        ("1709528707", "2024-03-04T05:05:07Z"),
        ("1709528707123", "2024-03-04T05:05:07Z"),
        ("Mon, 04 Mar 2024 05:06:07 +0100", "2024-03-04T05:06:07+01:00"),
        ("Mon Mar 04 2024 05:06:07 GMT+0100", "2024-03-04T05:06:07+01:00"),
        ("4 Mar 2024 05:06", "2024-03-04T05:06"),
        ("4 Mar 2024 5 pm", "2024-03-04T17:00"),
        ("4 Mar 2024 12:06 am", "2024-03-04T00:06"),
        ("4 Mar 2024 12:06:59 pm", "2024-03-04T12:06:59"),
        ("4 Mar 2024 23:59:59", "2024-03-04T23:59:59"),
        ("15:45, 4 March 2024 GMT", "2024-03-04T15:45Z"),
        ("4 March 2024, 15:45 UTC+2", "2024-03-04T15:45+02:00"),
        ("4 March 2024, 15:45 (-0330)", "2024-03-04T15:45-03:30"),
        ("4 March 2024", "2024-03-04"),
        ("1600-01-01", "1600-01-01"),
        ("2199-12-31", "2199-12-31"),
        ("1970-01-02", "1970-01-02"),
        ("4 March 2024" + " " * 90, "2024-03-04"),
    ],
)
def test_a_time_of_metadata_is_as_precise_as_it_is_written(written: str, meant: str) -> None:
    assert timestamp(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "2024-02-30",
        "1599-12-31",
        "2200-01-01",
        "2024/13/4",
        "170952870",
        "March 2024",
        "2024",
        "4 March 24:61",
        "Mon, 04 Mar 2024 25:06:07 +0100",
        "1970-01-01",
        "1970-01-01T00:00:00Z",
        "4 March 2024 " + "x " * 34,
    ],
)
def test_what_no_clock_or_calendar_shows_is_no_time(written: str) -> None:
    assert timestamp(written) == ""


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("Published 3 May 2024 | Updated 4 May 2024", ["published 3 May 2024", "modified 4 May 2024"]),
        ("Updated: 2024-03-04 Published 2024-03-01", ["modified 2024-03-04", "published 2024-03-01"]),
        ("Published: 3 May 2024, 4 May 2025", ["published 3 May 2024", " 4 May 2025"]),
        ("4 min read · May 3rd, 2024", [" May 3rd, 2024"]),
        ("2024年3月4日", [" 2024年3月4日"]),
        ("2024年 3月 4日", [" 2024年 3月 4日"]),
        ("2024年03月04日09:15", [" 2024年03月04日"]),
        ("เผยแพร่: 3 พ.ค. 2567 เวลา 09:15 น.", ["published 3 พ.ค. 2567"]),
        ("Thứ Sáu, ngày 3 tháng 5 năm 2024, 09:15", [" 3 tháng 5 năm 2024"]),
        ("نشر في: ٣ أيار/مايو ٢٠٢٤", ["published ٣ أيار/مايو ٢٠٢٤"]),
        ("更新日：令和6年3月4日", ["modified 令和6年3月4日"]),
        ("令和6年度の予算、大正製薬", []),
        ("last edited 4 March 2024", ["modified 4 March 2024"]),
        ("2024 March 14 and more", [" 2024 March 14"]),
        ("14/03/2024", [" 14/03/2024"]),
        ("14.03.2024", [" 14.03.2024"]),
        ("1 2 2024", [" 1 2 2024"]),
        ("2024-03-04T05:06Z by Ada Berg", [" 2024-03-04T05:06Z"]),
        ("15:45, 4 March 2026", [" 4 March 2026"]),
        ("4 March 2026 15:45", [" 4 March 2026"]),
        ("at 9:30 3 May 2024", [" 3 May 2024"]),
        ("2 x 3 May 2024", [" 3 May 2024"]),
        ("March 2024 April 2025", [" March 2024", " April 2025"]),
        ("2024 2025 March", [" 2025 March"]),
        ("3 of the 5 days of May 2024", [" May 2024"]),
        *((line, []) for line in ("3 May", "2024", "Apples 2024", "2024 3 2025", "15:45")),
    ],
)
def test_the_dates_of_a_line_have_the_label_before_them(line: str, dates: list[str]) -> None:
    found = read_dates(line, Span(0, len(line)))
    assert [f"{one.label} {line[slice(*one.value)]}" for one in found] == dates


@pytest.mark.parametrize("written", ["n.d.", "o. J.", "s.f."])
def test_words_for_no_date_are_no_day(written: str) -> None:
    assert parse_date(written) == "n.d."
    assert timestamp(written) == ""
    assert is_undated(written)
    assert not is_undated(written + " " * 64)


@pytest.mark.parametrize("mark", ["1", "1/", "2024-", "March ", "4. ", "年", "T00:", " "])
@pytest.mark.parametrize("read", [parse_date, timestamp])
def test_time_grows_with_the_length_of_a_hostile_date(mark, read) -> None:
    assert growth(lambda size: [read(mark * size) for _ in range(5)], 80_000) < 1.7


@given(st.text())
def test_any_text_is_taken_for_a_date(text: str) -> None:
    assert all(char.isdigit() or char in "-/.nd" for char in parse_date(text))
    assert timestamp(text)[:4].isdigit() or not timestamp(text)
