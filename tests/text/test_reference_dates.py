"""Dates inside the entries of a list: where they stand, and what they say as EDTF."""

from __future__ import annotations

import pytest

from newsld.source import Span
from newsld.text.clocks import dated_time
from newsld.text.dating import read_dates
from newsld.text.references.scanners.dating import complete, find_dates, in_parentheses, read
from newsld.text.references.scanners.day_order import day_first, read_figures

MANY = ", ".join(f"{day} May {2000 + day}" for day in range(1, 16))


@pytest.mark.parametrize(
    ("entry", "printed", "issued"),
    [
        ("The Quay, 4 March 2024, p. 3.", "4 March 2024", "2024-03-04"),
        ("The Quay, Monday, 4 March 2024, p. 3.", "Monday, 4 March 2024", "2024-03-04"),
        ("The Quay, Mon 4 March 2024 at 5:30 pm GMT, 3.", "Mon 4 March 2024 at 5:30 pm GMT", "2024-03-04"),
        ("Page 12 May 2020.", "12 May 2020", "2020-05-12"),
        ("The Quay (2020).", "2020", "2020"),
        ("The Quay, 2020, 3.", "2020", "2020"),
        ("Paris 2020, Pier Books", "2020", "2020"),
        ("Paris: 2020", "2020", "2020"),
        ("Kurz-Mai, 2020.", "2020", "2020"),
        ("2020–21.", "2020–21", "2020/2021"),
        ("2020 (p. 3)", "2020", "2020"),
        ("2020 pp. 3–4", "2020", "2020"),
        ("2020 https://a.example", "2020", "2020"),
        ("The Quay, 2020 March 4.", "2020 March 4", "2020-03-04"),
        ("n.d. The Quay.", "n.d.", "n.d."),
        ("The Quay, 13/2/2024.", "13/2/2024", "2024-02-13"),
        ("The Quay, 3/2/2024.", "3/2/2024", ""),
        ("The Quay, 2024/3/2.", "2024/3/2", "2024-03-02"),
        ("4.3.2024.", "4.3.2024", "2024-03-04"),
        ("September–December, of 2021.", "September–December, of 2021", "2021-09/2021-12"),
    ],
)
def test_a_date_of_an_entry_is_found_with_its_weekday_and_time(entry: str, printed: str, issued: str) -> None:
    (found,) = find_dates(entry, 0, len(entry))
    assert (entry[slice(*found.span)], found.issued, found.day) == (printed, issued, None)


@pytest.mark.parametrize(
    ("entry", "printed", "day"),
    [
        ("The Quay, 4 March, p. 3.", "4 March", (3, 4)),
        ("The Quay, March 4, 3.", "March 4", (3, 4)),
        ("Chapter 12 May", "12 May", (5, 12)),
        ("The Quay, March, p. 3", "March", (3, 0)),
        ("The Quay, January.", "January.", (1, 0)),
        ("The Quay, December.", "December.", (12, 0)),
    ],
)
def test_a_day_without_its_year_is_kept_as_one(entry: str, printed: str, day: tuple[int, int]) -> None:
    (found,) = find_dates(entry, 0, len(entry))
    assert (entry[slice(*found.span)], found.issued, found.day) == (printed, "", day)


@pytest.mark.parametrize(
    "entry",
    [
        "The Quay 2020.",
        "In The Quay 2020 they",
        "Larnby 2020.",
        "The Quay: 2020–21",
        "2020 p.",
        "2020 and",
        "The Quay, Marching.",
        "The Quay, spring.",
        "4 Marsh 2024.",
        "The Quay, 12.",
        "The Quay 12(3), pp. 1953–1960.",
        "The Quay 12 (3), p. 1998.",
        "Die Mole 12, S. 1953–60.",
        "",
    ],
)
def test_figures_that_are_no_date_stay_text(entry: str) -> None:
    assert find_dates(entry, 0, len(entry)) == ()


def test_dates_are_found_in_their_order_and_between_the_places_asked_for() -> None:
    entry = "The Quay, 4 March 2024–5 March 2024."
    assert [found.issued for found in find_dates(entry, 0, len(entry))] == ["2024-03-04", "2024-03-05"]
    assert [found.issued for found in find_dates(entry, 0, 22)] == ["2024-03-04"]
    assert [found.issued for found in find_dates(entry, 23, len(entry))] == ["2024-03-05"]
    assert [found.issued[:4] for found in find_dates(MANY, 0, len(MANY))] == [
        str(n) for n in range(2001, 2013)
    ]


@pytest.mark.parametrize(("others", "issued"), [(31, ["2024-05-03"]), (32, [])])
def test_behind_many_figures_that_are_no_dates_none_is_looked_for(others: int, issued: list[str]) -> None:
    entry = "2 vols; " * others + "Pier Books, 3 May 2024."
    assert [found.issued for found in find_dates(entry, 0, len(entry))] == issued


@pytest.mark.parametrize(
    ("entry", "printed", "issued", "suffix"),
    [
        ("Quill, T. (2024, March 4). Fees.", "(2024, March 4)", "2024-03-04", ""),
        ("Quill, T. (2020a). Fees.", "(2020a)", "2020", "a"),
        ("Quill, T. (2024, March 4. Fees are high.", "(2024, March 4", "2024-03-04", ""),
        ("Quill, T. 2024, March 4). Fees.", "2024, March 4)", "2024-03-04", ""),
        ("Quill, T. (Ed.) (2020). Fees.", "(2020)", "2020", ""),
        ("Quill, T. (forthcoming). Fees.", "(forthcoming)", "", ""),
        ("Quill, T. (n.d.). Fees.", "(n.d.)", "n.d.", ""),
        ("Quill, T. (n.d.-b). Fees.", "(n.d.-b)", "n.d.", "b"),
        ("Quill, T. (n.d.b). Fees.", "(n.d.b)", "n.d.", "b"),
        ("Quill, T. [2020] Fees.", "[2020]", "2020", ""),
        ("Quill, T. (3/2/2024). Fees.", "(3/2/2024)", "", ""),
        (" " * 200 + "(2020)", "(2020)", "2020", ""),
    ],
)
def test_the_date_in_parentheses_is_the_first(entry: str, printed: str, issued: str, suffix: str) -> None:
    found = in_parentheses(entry, len(entry))
    assert found is not None
    assert (entry[slice(*found.span)], found.issued, found.suffix) == (printed, issued, suffix)


@pytest.mark.parametrize(
    "entry", ["Directive 2020/1/CO(2020) on fees", "Quill (the elder). Fees.", "Quill (x", ""]
)
def test_parentheses_of_other_things_hold_no_date(entry: str) -> None:
    assert in_parentheses(entry, len(entry)) is None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2020", ("2020", "")),
        ("2020a", ("2020", "a")),
        ("2024a, March 4", ("2024-03-04", "a")),
        ("n.d.", ("n.d.", "")),
        ("n. d.-a", ("n.d.", "a")),
        ("n.n.a", None),
        ("3/2/2024", ("", "")),
        ("2020x9", None),
        ("the elder", None),
    ],
)
def test_the_letter_of_a_year_is_told_apart(written: str, said: tuple[str, str] | None) -> None:
    assert read(written) == said


@pytest.mark.parametrize(
    ("text", "is_day_first"),
    [
        ("13/2/2024", True),
        ("2/13/2024", False),
        ("12/12/2024", None),
        ("3/2/2024", None),
        ("13/2/2024 and 2/13/2024", None),
    ],
)
def test_the_order_of_figures_is_told_by_those_that_have_one(text: str, is_day_first: bool | None) -> None:
    assert day_first(text) is is_day_first


@pytest.mark.parametrize(
    ("printed", "by_day", "by_month"),
    [
        ("3/2/2024", "2024-02-03", "2024-03-02"),
        ("3-2-24", "2024-02-03", "2024-03-02"),
        ("13/2/2024", "2024-02-13", "2024-02-13"),
        ("31/2/2024", "", ""),
        ("3 February", "", ""),
    ],
)
def test_figures_are_read_in_the_order_of_their_list(printed: str, by_day: str, by_month: str) -> None:
    assert (read_figures(printed, True), read_figures(printed, False)) == (by_day, by_month)


@pytest.mark.parametrize(
    ("year", "day", "whole"),
    [
        ("2020", (3, 4), "2020-03-04"),
        ("2020", (3, 0), "2020-03"),
        ("2020", None, "2020"),
        ("2020-03", (3, 4), "2020-03"),
        ("n.d.", (3, 4), "n.d."),
        ("", (3, 4), ""),
    ],
)
def test_a_year_is_completed_with_the_day_printed_elsewhere(
    year: str, day: tuple[int, int] | None, whole: str
) -> None:
    assert complete(year, day) == whole


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Time: 4 March 2026", "4 March 2026"),
        ("15: 4 March 2026", "4 March 2026"),
        ("x:4 March 2026", "4 March 2026"),
        ("15:4 March 2026", "March 2026"),
        ("4 March 2026:15", "4 March 2026"),
    ],
)
def test_the_figures_of_a_clock_are_no_day(line: str, date: str) -> None:
    (found,) = read_dates(line, Span(0, len(line)))
    assert line[slice(*found.value)] == date


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("March 4, 2026 3:45 PM EST", "2026-03-04T15:45-05:00"),
        ("March 4, 2026 12:45 AM", "2026-03-04T00:45"),
        ("March 4, 2026 12:45 PM", "2026-03-04T12:45"),
        ("March 4, 2026 1 PM", "2026-03-04T13:00"),
        ("March 4, 2026 23:59:59", "2026-03-04T23:59:59"),
        ("15:45 March 4, 2026 BRT", "2026-03-04T15:45-03:00"),
        ("March 4, 2026 15:45 IST", "2026-03-04T15:45"),
        ("on Wednesday, March 4, 2026 at 15:45", "2026-03-04T15:45"),
        ("today at 15:45 on 4 March 2026", "2026-03-04T15:45"),
        ("15.45 | 4 March 2026", "2026-03-04T15:45"),
        ("4 March 2026T15:45", "2026-03-04T15:45"),
        ("4 March 2026 15:45 (UTC)", "2026-03-04T15:45Z"),
        ("4 March 2026 15:45 GMT+5", "2026-03-04T15:45+05:00"),
        ("4 March 2026 15:45 +0530", "2026-03-04T15:45+05:30"),
        ("March 4, 2026 0:45 PM", ""),
        ("March 4, 2026 13:45 PM", ""),
        ("March 4, 2026 24:00", ""),
        ("March 4, 2026 23:60", ""),
        ("March 4, 2026 23:59:60", ""),
        ("March 4, 2026 15:45 FOO", ""),
        ("March 4, 2026 at 15:45 by Ada", ""),
        ("March 2026 15:45", ""),
    ],
)
def test_a_clock_beside_a_date_is_read_with_the_zone_whose_name_means_one(line: str, time: str) -> None:
    assert dated_time(line) == time
