"""What stands behind a link or before it: the year of the work, and where a preprint is kept."""

import pytest

from newsld.text.references import read_lines


@pytest.mark.parametrize(
    "line",
    [
        "Holm, R. & Lind, S. Slow sand. The Guardian https://www.theguardian.com/slow-sand (1994).",
        "Holm, R. Slow sand. Preprint at https://arxiv.org/abs/1821.91634 (1994).",
        "Holm, R. Slow sand. Preprint at bioRxiv https://doi.org/10.1101/1821 (1994).",
    ],
)
def test_the_year_behind_the_link_is_the_works_where_there_is_no_other(line):
    (reference,) = read_lines(line)
    assert reference.issued == "1994"


@pytest.mark.parametrize(
    ("line", "server"),
    [
        ("Holm, R. Slow sand. Preprint at https://arxiv.org/abs/1821.91634 (1994).", ""),
        ("Holm, R. (2015). Slow sand. Preprint at arXiv.", "arXiv"),
        ("Holm, R. Slow sand. Preprint at bioRxiv https://doi.org/10.1101/1821 (2020).", "bioRxiv"),
    ],
)
def test_that_a_paper_is_a_preprint_is_no_name_of_who_keeps_it(line, server):
    (reference,) = read_lines(line)
    assert (reference.title, reference.container or reference.publisher) == ("Slow sand", server)
