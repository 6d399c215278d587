"""Superscript numbers of pages, and links to the entries of the page's own list."""

from __future__ import annotations

import pytest
from growth import growth

import newsld

PAGE = """<!doctype html><html lang="en"><body><article><h1>The ferry that waits</h1>
<p>Two ferries leave the quay at noon, and neither waits for the other, though there is room for both.{0} The
pilots object, and the owners of the ships have figures of their own, which nobody has seen so far.{1}</p>
<p>On 30 km<sup>2</sup> of water the passengers lost four hours a week last winter, says the town.{2}</p>
<h2>Sources</h2><ol id="list">
<li id="n1">Brekke, O. (2021, May 3). Noon twice. <i>Coast Weekly</i>. https://coast.example/noon</li>
<li><b id="n2"></b>Dahl, I., &amp; Moe, R. (2022). Waiting as work. <i>Labour &amp; Sea, 7</i>, 3–20.</li>
<li id="n3">League of Owners. (2023). <i>Minutes of the board</i>. <a href="#m3">back</a></li></ol>
</article></body></html>"""


def marks(*notes: str) -> list[tuple[str, tuple[int, ...]]]:
    document = newsld.parse(PAGE.format(*notes), format="html")
    assert len(document.references) == 3
    return [(mark.text, mark.references) for mark in document.in_text_citations]


@pytest.mark.parametrize(
    ("notes", "found"),
    [
        (("<sup>1</sup>", "<sup>2</sup>", "<sup>1, 3</sup>"), [("1", (0,)), ("2", (1,)), ("1, 3", (0, 2))]),
        (
            ('<sup><a href="#n1">1</a></sup>', '<a href="#n2"><sup>b</sup></a>', '<a href="#n3">*</a>'),
            [("1", (0,)), ("b", (1,)), ("*", (2,))],
        ),
        (
            (' (<a href="#n2">Dahl &amp; Moe, 2022</a>)', '<sup><a href="#n3">[3]</a></sup>', ""),
            [("(Dahl & Moe, 2022)", (1,)), ("[3]", (2,))],
        ),
        (("<sup>th</sup>", '<a href="#n1">here</a>', '<a href="#gone">1</a>'), []),
        (("", '<a href="#list">1</a>', '<a href="#list">2</a>'), []),
    ],
    ids=["raised", "linked", "beside years", "others", "to the list"],
)
def test_a_mark_points_to_the_entry_of_its_number_or_link(notes, found):
    assert marks(*notes) == found


def test_a_mark_of_a_page_stands_where_its_figures_do():
    document = newsld.parse(PAGE.format("<sup>1</sup>", "", ""), format="html")
    (mark,) = document.in_text_citations
    assert mark.span is not None
    assert document.source.text[mark.span.start - 5 : mark.span.end + 6] == "<sup>1</sup>"


def test_time_grows_with_the_marks_of_a_page():
    def read(size: int) -> None:
        note = "".join(f'<sup><a href="#n{n % 3 + 1}">{n % 3 + 1}</a></sup> word' for n in range(size))
        newsld.parse(PAGE.format(note, "", ""), format="html")

    assert growth(read, 400) < 1.7


STORY = """<!doctype html><html lang="en"><body><article><h1>The ferry that waits</h1>
<p>Two ferries leave the quay at noon, and neither waits for the other, though there is room for both [2]. The
pilots object, and the owners of the ships have figures of their own, which nobody has seen so far [1].</p>
{inside}</article>{behind}</body></html>"""
ENTRIES = (
    "Brekke, O. (2021, May 3). Noon twice. <i>Coast Weekly</i>. https://coast.example/noon",
    "Dahl, I. (2022). Waiting. Moe.",
    "League of Owners. (2023). <i>Minutes of the board</i>. https://league.example/minutes",
)
ROWS = "".join(f"<tr><td>[{n}]</td><td>{entry}</td></tr>" for n, entry in enumerate(ENTRIES, 1))
TERMS = "".join(f"<dt>{n}.</dt><dd>{entry}</dd>" for n, entry in enumerate(ENTRIES, 1))
ITEMS = "".join(f"<li>{entry}</li>" for entry in ENTRIES)


@pytest.mark.parametrize("entries", [f"<table>{ROWS}</table>", f"<dl>{TERMS}</dl>", f"<ol>{ITEMS}</ol>"])
@pytest.mark.parametrize("place", ["inside", "behind"])
def test_a_list_is_read_as_whatever_it_is_set_and_wherever(entries, place):
    listed = {"inside": "", "behind": "", place: f"<section><h2>References</h2>{entries}</section>"}
    document = newsld.parse(STORY.format(**listed), format="html")
    assert [one.issued for one in document.references] == ["2021-05-03", "2022", "2023"]
    assert [mark.references for mark in document.in_text_citations] == [(1,), (0,)]
