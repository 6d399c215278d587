"""Dates stay as they were written and can be compared as far as they go."""

import datetime

import pytest
from hypothesis import given, strategies as st

from newsld import Date, NewsArticle, validate


@pytest.mark.parametrize(
    ("written", "precision"),
    [
        ("2026", "year"),
        ("2026-03", "month"),
        ("2026-03-04", "day"),
        ("2026-03-04T05:06", "time"),
        ("2026-03-04T05:06:07Z", "time"),
        ("2026-03-04T05:06:07.123+02:00", "time"),
        ("2023-02-30", None),
        ("2026-13", None),
        ("20260304", None),
        ("4 March 2026", None),
        ("0000", None),
        ("-0044", None),
        ("12345", None),
        ("2023-W24", None),
        ("2023-163", None),
        ("2023-06-12T24:00", None),
        ("2023-06-12T10:00+14:00", "time"),
        ("2023-06-12T10:00+14:01", None),
        ("2023-06-12T10:00-25:00", None),
        ("2023-06-12T10:00+01:60", None),
        ("2023-06-12T10:00-00:59", "time"),
        ("", None),
    ],
)
def test_precision(written, precision):
    date = Date(written)
    assert date == written
    assert date.precision == precision
    assert date.is_valid == (precision is not None)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2025", "2026"),
        ("2026-03", "2026-04"),
        ("2026-03-04", "2026-03-05"),
        ("2026-03-04T12:00:00+02:00", "2026-03-04T10:30:00Z"),
        ("2026-03-04T23:59:59Z", "2026-03-05"),
    ],
)
def test_order(earlier, later):
    assert Date(earlier) < Date(later)
    assert Date(later) > Date(earlier)
    assert Date(earlier) <= Date(later)


@pytest.mark.parametrize(
    "written",
    ["9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "9999", "9999-12-31T23:59:59Z", "0001-01-01"],
)
def test_a_date_at_the_end_of_the_calendar_is_a_date(written):
    date = Date(written)
    assert date.is_valid
    assert date.earliest is not None
    assert date.latest is not None
    assert date.earliest <= date.latest
    assert sorted([date, Date("2026"), date])
    assert isinstance(validate(NewsArticle(headline="Ferry strike ends", date_published=written)), list)


def test_what_is_no_date_comes_after_all_dates():
    written = ["2023-06-13T01:00:00Z", "2023-06-12T24", "2023-06-12T23:00:00-05:00", "n.d.", "1999"]
    assert sorted(map(Date, written)) == [
        "1999",
        "2023-06-13T01:00:00Z",
        "2023-06-12T23:00:00-05:00",
        "2023-06-12T24",
        "n.d.",
    ]


DATES = st.one_of(
    st.text(max_size=3),
    st.builds(
        "{}-{:02}-{:02}{}".format,
        st.sampled_from(["2023", "9999", "0001"]),
        st.integers(11, 13),
        st.integers(28, 31),
        st.sampled_from(["", "T24", "T23:00:00-05:00", "T00:00:00+14:00", "T01:00:00Z", "T01:00"]),
    ),
)


@given(st.lists(DATES.map(Date), min_size=3, max_size=3))
def test_the_order_of_any_texts_is_an_order(dates):
    first, second, third = dates
    assert not (first < second and second < first)
    if first < second and second < third:
        assert first < third
    if first <= second and second <= third:
        assert first <= third


def test_a_month_reaches_from_its_first_instant_to_its_last():
    date = Date("2024-02")
    assert date.earliest == datetime.datetime(2024, 2, 1, tzinfo=datetime.UTC)
    assert date.latest is not None
    assert date.latest.day == 29


@pytest.mark.parametrize(
    ("written", "last"),
    [
        ("2024", "2024-12-31T23:59:59.999999"),
        ("2023-12", "2023-12-31T23:59:59.999999"),
        ("2024-03-04", "2024-03-04T23:59:59.999999"),
        ("2024-03-04T05:06", "2024-03-04T05:06:59.999999"),
        ("2024-03-04T05:06:07+02:00", "2024-03-04T03:06:07.999999"),
        ("2024-03-04T05:06:07-0130", "2024-03-04T06:36:07.999999"),
    ],
)
def test_a_date_reaches_as_far_as_it_may_mean(written, last):
    assert Date(written).latest == datetime.datetime.fromisoformat(f"{last}+00:00")


@pytest.mark.parametrize(
    ("written", "microseconds"),
    [("07.5Z", 500_000), ("07,25Z", 250_000), ("07.123456789Z", 123_456), ("07Z", 0)],
)
def test_a_fraction_of_a_second_counts_as_far_as_it_can_be_held(written, microseconds):
    assert Date(f"2024-03-04T05:06:{written}").earliest.microsecond == microseconds


def test_a_date_is_neither_before_nor_after_itself():
    one, same = Date("2024-03-04T02:00:00+02:00"), Date("2024-03-04")
    assert one <= same
    assert one >= same
    assert not one < same
    assert not one > same


@pytest.mark.parametrize(
    ("written", "has_zone"),
    [
        ("2024-03-04T05:06Z", True),
        ("2024-03-04T05:06-0500", True),
        ("2024-03-04T05:06", False),
        ("soon", False),
    ],
)
def test_a_time_says_its_zone_or_does_not(written, has_zone):
    assert Date(written).has_zone is has_zone


@given(st.text())
def test_any_text_is_kept_as_it_is(text):
    date = Date(text)
    assert date == text
    assert (date.earliest is None) == (date.latest is None) == (not date.is_valid)


@given(st.datetimes(timezones=st.timezones()))
def test_what_python_writes_is_understood(moment):
    date = NewsArticle(date_published=moment).date_published
    assert isinstance(date, Date)
    if moment.utcoffset().total_seconds() % 60 == 0 and 2 < moment.year < 9998:
        assert date.earliest == datetime.datetime.fromisoformat(moment.isoformat())
