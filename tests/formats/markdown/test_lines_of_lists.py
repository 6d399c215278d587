"""Lists whose entries stand line below line, which CommonMark makes one paragraph of."""

import pytest

import newsld

DATED = [
    "Roe, J. (2001). Waiting for sand. *The Tide*. https://tide.example/sand",
    "Finch, A. (2010). Two barges. *The Tide*, 3(2), 4–9.",
    "Vance, T. (s. f.). Quién paga. *El Muelle*.",
]
UNDATED = [
    "Holm, I. (in press). Silt. *The Tide*.",
    "Harbour Office. *Tables of the tide*. Skell.",
    "Interview with the harbour master",
]
WRAPPED = """Roe, J. (2001). *Waiting for sand and for the ferry that brings it*. Cambridge,
Massachusetts: Tideline Press. https://tide.example/waiting-for-sand

Finch, A. 2010. "Two Barges, and a Third of Which Nobody
Speaks." *Journal of Tides* 12 (3): 4–9.
https://doi.org/10.1234/barges"""


def read(*foot: str) -> list[str]:
    text = "\n".join(
        ["# Sand runs out", "", "By Ada Finch", "", "The port has run out of sand.", "", *foot, ""]
    )
    return [entry.raw for entry in newsld.parse(text, format="markdown").references]


def plain(entries: list[str]) -> list[str]:
    return [entry.replace("*", "") for entry in entries]


@pytest.mark.parametrize("odd", UNDATED)
@pytest.mark.parametrize("heading", ["## References", "**Sources:**", "Bibliografía", "_Works cited_"])
def test_an_entry_without_a_year_or_link_leaves_the_others_by_themselves(heading, odd):
    entries = [*DATED, odd, DATED[0].replace("Waiting", "Weighing")]
    gap = [""] if heading.startswith("#") else []
    assert read(heading, *gap, *entries) == plain(entries)


def test_a_list_without_a_heading_has_its_lines_where_all_begin_as_entries_do():
    assert read(*DATED) == plain(DATED)


@pytest.mark.parametrize("heading", ["## References\n", "**References**\n"])
def test_entries_that_are_paragraphs_may_be_broken_anywhere(heading):
    assert [entry.split()[0] for entry in read(heading, WRAPPED)] == ["Roe,", "Finch,"]


def test_sentences_below_one_another_are_a_paragraph():
    lines = ["In 2001 the port was dredged,", "and in 2010 again, by Roe, Finch and their men."]
    text = "\n".join(["# Sand runs out", "", "By Ada Finch", "", *lines, ""])
    document = newsld.parse(text, format="markdown")
    assert not document.references
    assert document.article.article_body == " ".join(lines)
