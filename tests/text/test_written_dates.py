"""Dates as people write them: read where they can mean one day only."""

import pytest
from growth import growth
from hypothesis import given, strategies as st

from newsld.text.dates import parse_date
from newsld.text.timestamps import timestamp


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("4 March 2024", "2024-03-04"),
        ("March 4th, 2024", "2024-03-04"),
        ("4. März 2024", "2024-03-04"),
        ("4 de marzo de 2024", "2024-03-04"),
        ("le 4 mars 2024", "2024-03-04"),
        ("2024年3月4日", "2024-03-04"),
        ("13/06/2023", "2023-06-13"),
        ("12.06.2023", "2023-06-12"),
        ("2023", "2023"),
        ("June 2023", "2023-06"),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(written: str, meant: str) -> None:
    assert parse_date(written) == meant


@pytest.mark.parametrize(
    "written",
    ["12/06/2023", "03-04-2024", "2023-02-30", "31 April 2024", "4 March", "tomorrow", "20230612345"],
)
def test_what_can_mean_two_days_or_none_is_no_date(written: str) -> None:
    assert parse_date(written) == ""


@pytest.mark.parametrize("written", ["n.d.", "o. J.", "s.f."])
def test_words_for_no_date_are_no_day(written: str) -> None:
    assert parse_date(written) == "n.d."
    assert timestamp(written) == ""


@pytest.mark.parametrize("mark", ["1", "1/", "2024-", "March ", "4. ", "年", "T00:", " "])
@pytest.mark.parametrize("read", [parse_date, timestamp])
def test_time_grows_with_the_length_of_a_hostile_date(mark, read) -> None:
    assert growth(lambda size: [read(mark * size) for _ in range(5)], 20_000) < 12


@given(st.text())
def test_any_text_is_taken_for_a_date(text: str) -> None:
    assert all(char.isdigit() or char in "-/.nd" for char in parse_date(text))
    assert timestamp(text)[:4].isdigit() or not timestamp(text)
