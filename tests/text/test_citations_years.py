"""The years of a mark: letters, second years, works without a date, and figures that are none."""

from __future__ import annotations

import pytest
from cited_list import find, works

YEARS = [
    ("(Moreau, 2021)", [("2021", "")]),
    ("(Moreau, 2021.)", [("2021", "")]),
    ("(Gay, 1923/1989)", [("1923", "")]),
    ("(Gay, 1923 [1989])", [("1923", "")]),
    ("(Gay, 1923 (1989), p. 4)", [("1923", "p. 4")]),
    ("(Gay, [1923] 1989, p. 4)", [("1923", "p. 4")]),
    ("(Gay, (1923) 1989)", [("1923", "")]),
    ("(Gay, [1989], p. 4)", [("1989", "p. 4")]),
    ("(Gay, 1989 [Paris])", [("1989", "[Paris]")]),
    ("(Gay, [1989] Paris)", [("1989", "Paris")]),
    ("(Lee, 2015, 2016)", [("2015", ""), ("2016", "")]),
    ("(Lee, 2015, 4, 2016)", [("2015", "4, 2016")]),
    ("(Lee, 2015 2016)", [("2015", "2016")]),
    ("(Lee, 2015 and 2016, p. 4)", [("2015", ""), ("2016", "p. 4")]),
    ("(World Salt Council, 2022a)", [("2022a", "")]),
    ("(World Salt Council, 2022a 2022b)", [("2022a", ""), ("2022b", "")]),
    ("(World Salt Council, 2022a, b)", [("2022a", ""), ("2022b", "")]),
    ("(World Salt Council, 2022a,b, p. 4)", [("2022a", ""), ("2022b", "p. 4")]),
    ("(World Salt Council, 2022a/b)", [("2022a", ""), ("2022b", "")]),
    ("(World Salt Council, 2022a & b)", [("2022a", ""), ("2022b", "")]),
    ("(World Salt Council, 2022a + b)", [("2022a", ""), ("2022b", "")]),
    ("(World Salt Council, 2022a und b)", [("2022a", ""), ("2022b", "")]),
    ("(World Salt Council, 2022a-b)", [("2022a", ""), ("2022b", "")]),
    ("(World Salt Council, 2022a – b)", [("2022a", ""), ("2022b", "")]),
    ("(World Salt Council, 2022a: b)", [("2022a", "b")]),
    ("(World Salt Council, 2022a, bb)", [("2022a", "bb")]),
    ("(World Salt Council, 2022a, 3)", [("2022a", "3")]),
    ("(World Salt Council, 2022b, b)", [("2022b", "b")]),
    ("(World Salt Council, 2022a–d)", [("2022a", ""), ("2022b", ""), ("2022c", ""), ("2022d", "")]),
    ("(World Salt Council, 2022a-d)", [("2022a", ""), ("2022b", ""), ("2022c", ""), ("2022d", "")]),
    ("(World Salt Council, 2022a, c–e)", [("2022a", ""), ("2022c", ""), ("2022d", ""), ("2022e", "")]),
    ("(World Salt Council, 2022a, b, d)", [("2022a", ""), ("2022b", ""), ("2022d", "")]),
    ("(World Salt Council, 2022a–)", [("2022a", "–")]),
    ("(World Salt Council, 2022, b)", [("2022", "b")]),
    ("(World Salt Council, 2022-b)", [("2022b", "")]),
    ("(Gay, 1923/1989/1990)", [("1923", "/1990")]),
    ("(Novak, 2022k, l)", [("2022k", ""), ("2022l", "")]),
    ("(Novak, 2022k, m)", [("2022k", "m")]),
]


@pytest.mark.parametrize(("mark", "years"), YEARS)
def test_a_mark_says_which_years_it_names(mark, years):
    assert [one.text for one in find(f"It is so {mark}.")] == [mark]
    assert [(year, locator) for _, year, locator, _ in works(f"It is so {mark}.")] == years


UNDATED = [
    ("(Klein, n.d.-a)", [(14, "")]),
    ("(Klein, n.d.-b, p. 4)", [(15, "p. 4")]),
    ("(Klein, n. d.-b)", [(15, "")]),
    ("(Klein, no date-b)", [(15, "")]),
    ("(Klein, o. J.-a, S. 4)", [(14, "S. 4")]),
    ("(Klein, o.J.-a)", [(14, "")]),
    ("(Klein, n.d.-a, n.d.-b)", [(14, ""), (15, "")]),
    ("(Klein, n.d.-a; n.d.-b)", [(14, ""), (15, "")]),
    ("(Harbour Union, n.d.)", [(6, "")]),
    ("(Harbour Union, n.d., p. 4)", [(6, "p. 4")]),
    ("(Harbour Union, nd)", [(6, "")]),
    ("(Harbour Union, no date)", [(6, "")]),
    ("(Harbour Union, in press, p. 4)", [(6, "p. 4")]),
    ("(Harbour Union, [n.d.], p. 4)", [(6, "p. 4")]),
    ("(Harbour Union n.d.)", [(6, "")]),
    ("(Harbour Union, n.d. – revised)", [(6, "– revised")]),
]


@pytest.mark.parametrize(("mark", "meant"), UNDATED)
def test_a_work_without_a_date_is_told_from_another_by_its_letter(mark, meant):
    (found,) = find(f"It is so {mark}.")
    assert [(work.reference, work.locator) for work in found.works] == meant
    assert {work.year for work in found.works} == {"n.d."}
    assert found.resolution == "resolved"


NO_YEARS = [
    "(Moreau, 2021–22)",
    "(Moreau, 2021–2022)",
    "(Moreau, 2021-22)",
    "(Moreau, 2019—2021)",
    "(Moreau, 12/2021)",
    "(Moreau, # 2021)",
    "(Moreau, § 2021)",
    "(Moreau, –2021)",
    "(Moreau, 1399)",
    "(Moreau, 2100)",
    "(Moreau, 20210)",
    "(Moreau, 2021m)",
    "(World Salt Council, 2022b-a)",
    "(Klein, n.d.-m)",
    "(Klein, n.d.-ab)",
    "(Klein, in preparation)",
    "(2021, Moreau)",
    "(in press)",
]


@pytest.mark.parametrize("aside", NO_YEARS)
def test_figures_that_are_no_year_date_no_work(aside):
    assert find(f"It is so {aside}.") == []


@pytest.mark.parametrize(
    ("inside", "names"),
    [("Moreau, 2019–2020, 2021", ("Moreau", "2019–2020")), ("Moreau, 12/2019, 2021", ("Moreau", "12/2019"))],
)
def test_a_year_may_stand_behind_figures_that_are_none(inside, names):
    ((found, year, _, _),) = works(f"It is so ({inside}).")
    assert (found, year) == (names, "2021")
