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


def test_a_linked_title_of_two_sentences_is_read_whole():
    (found,) = read_lines(
        "[Divers found a way to 'hack' the tide. Here's why it counts.](https://www.nbcnews.com/x) - NBC News"
    )
    assert found.title.startswith("Divers found a way to 'hack' the tide. Here's why")
    assert found.container == "NBC News"


def test_who_stands_before_a_linked_title_wrote_it_though_the_title_has_a_colon():
    (found,) = read_lines(
        "15. Rosa M. Lee, [_TIDES: A survey of gauges_](https://cp.example/tides/), Coastal Post, May 2017."
    )
    assert [str(name) for name in found.author] == ["Rosa M. Lee"]
    assert (found.title, found.url) == ("TIDES: A survey of gauges", "https://cp.example/tides/")


def test_the_page_of_an_author_is_not_that_of_the_work():
    (found,) = read_lines(
        "[Rosa Holm](https://cp.example/staff/rosa_holm), “Low water,” _Coastal Post_, 3 May 2018."
    )
    assert (found.title, found.url) == ("Low water", "")
    (found,) = read_lines("[Low water](https://cp.example/people/low-water-talk) – Coastal Post, 3 May 2018")
    assert found.url == "https://cp.example/people/low-water-talk"


def test_a_dot_parts_a_title_from_the_name_of_its_site():
    (found,) = read_lines(
        "“Tides of Skell · Harbour Watch.” https://harbourwatch.example/tides (accessed May 11, 2022)."
    )
    assert (found.title, found.container) == ("Tides of Skell", "Harbour Watch")
