"""Links in the sentences of an article: which lead to a source, and which only explain."""

from __future__ import annotations

import pytest

import newsld

LIST = "## References\n\nRoe, S. (2019). Boats by the number. *Tide Review*, 4(2), 11–19.\n"
ENCYCLOPEDIA = "https://en.wikipedia.org/wiki"


def cited(link: str, foot: str = LIST) -> list[str]:
    text = f"# Boats\n\nThe boats of the coast are small (Roe, 2019), and {link} has to do with it.\n\n{foot}"
    document = newsld.parse(text, format="markdown")
    return [mark.text for mark in document.in_text_citations if "Roe" not in mark.text]


@pytest.mark.parametrize(
    "link",
    [
        f"[second-tide feminism]({ENCYCLOPEDIA}/Second-tide_feminism)",
        f"[Bishop Anselm of Larnby]({ENCYCLOPEDIA}/Anselm_of_Larnby)",
        "[Tidalism](https://www.britannica.com/topic/tidalism-philosophy#ref1)",
        "[Rosa Holm](https://quay.example/profiles/rholm)",
        "[Rosa Holm](https://quay.example/staff/rosa-holm/)",
    ],
)
def test_a_link_to_what_a_term_is_or_a_person_cites_nothing_beside_a_list(link: str) -> None:
    assert cited(link) == []


@pytest.mark.parametrize(
    ("link", "words"),
    [
        (f"[40 were lost in a night]({ENCYCLOPEDIA}/2015_Larnby_storm)", "40 were lost in a night"),
        (f"[Wikipedia]({ENCYCLOPEDIA}/Larnby)", "Wikipedia"),
        ("[the small boat](https://tide.example/the-small-boat)", "the small boat"),
        ("[Rosa Holm](https://quay.example/staff/sroe)", "Rosa Holm"),
    ],
)
def test_a_link_to_a_source_cites_it(link: str, words: str) -> None:
    assert cited(link) == [words]


def test_where_all_sources_are_links_an_encyclopedia_s_page_is_one() -> None:
    assert cited(f"[tidalism]({ENCYCLOPEDIA}/Tidalism)", "") == ["tidalism"]


def test_a_listed_page_of_an_encyclopedia_is_cited_by_its_link() -> None:
    entry = f"Tidalism. (2020). In *Wikipedia*. {ENCYCLOPEDIA}/Tidalism\n"
    assert cited(f"[tidalism]({ENCYCLOPEDIA}/Tidalism)", f"{LIST}\n{entry}") == ["tidalism"]
