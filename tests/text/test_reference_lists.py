"""Where the reference lists of an article stand, and where one entry ends and the next begins."""

from __future__ import annotations

import itertools
import textwrap

import pytest
from hypothesis import given, strategies as st

from newsld.text.layout import read_layout
from newsld.text.references import each_line, find_lists, read_lines

ARTICLE = """\
A harbour learns to wait

By Ann Quill

The harbour of Port Lune has waited eleven years for its third crane, and the men who were to drive it
have grown grey in the meantime. Nobody on the quay remembers who promised it first.

In the spring of 2019 the council voted for a smaller crane, which never came either. The salt trade moved
to the next bay (Moreau, 2021), and the pilots followed it with their boats.

What is left is a good view and a bad road. The ministry says that both will be mended by the end of the
decade, and that the money has been set aside.
"""
APA = tuple(
    """\
Moreau, P. (2021). The price of salt: White gold in small harbours. Harbour Press. https://hp.example/salt/price
Adeyemi, F., & Strand, H. (2020, March 4). Easy to reach. Journal of Docks, 4(2), 1–20. https://doi.org/10.5555/42
Ministry of Harbours. (2023, May 2). Dredging plan for the years to come. https://moh.example/plans/dredging-2023.pdf
O’Brien, F. (2014). Counting-house: Twelve months among clerks, and a little of their arithmetic. Pier Books.
""".splitlines()
)
NOTES = (
    "Paul Moreau, The Price of Salt (Lune: Harbour Press, 2021), 41–67.",
    "Fumi Adeyemi and Hanna Strand, “Easy to Reach,” Journal of Docks 4, no. 2 (2020): 201–19.",
    "Ministry of Harbours, “Dredging Plan for the Years to Come,” May 2, 2023, https://moh.example/plan.",
    "Fiona O’Brien, “Twelve Months among Clerks,” The Quay, June 11, 2014.",
)
MLA = (
    "Moreau, Paul. The Price of Salt: A History of White Gold in Small Harbours. Harbour Press, 2021.",
    "Adeyemi, Fumi, and Hanna Strand. “Easy to Reach.” Journal of Docks, vol. 4, no. 2, 2020, pp. 1–20.",
    "Ministry of Harbours. Dredging Plan for the Years to Come. 2 May 2023, moh.example/plans/dredging.pdf.",
)
FREE = (
    "“The price of salt”, Paul Moreau, The Quay, 12 June 2021, https://thequay.example/salt",
    "Easy to reach and hard to leave, Journal of Docks, March 2020: https://jod.example/42",
    "Interview with Fiona O’Brien, Radio Lune, 11 June 2014",
)
MARKS = {
    "none": "{line}", "dotted": "{n}. {line}", "square": "[{n}] {line}", "bracket": "{n}) {line}",
    "dash": "- {line}", "bullet": "• {line}", "star": "* {line}", "note": "[^{n}]: {line}",
}  # fmt: skip
TAILS = (
    "",
    "\n\nAnn Quill has written about harbours since 2009 and lives above one.",
    "\n\nComments (14)\nsaltyjoe says: about time somebody said it\nShare this article",
    "\n\n© 2024 The Quay. All rights reserved.",
    "\n\nAbout the author\nAnn Quill is a reporter at The Quay. She won the Dock Prize in 2018.",
)


def plain(text):
    return " ".join(text.split())


def entries(text):
    """The entries of each list of an article, white space aside."""
    lists = find_lists(text, read_layout(text).foot)
    return [[plain(text[span.start : span.end]) for span in found.entries] for found in lists]


def wrapped(line, indent):
    return "\n".join(textwrap.wrap(line, 70, subsequent_indent=indent, break_on_hyphens=False))


HEADINGS = """
References · SOURCES · ## References · **Sources** · Works Cited: · Bibliography · Sources and documents
Sources & further reading · 1. References · == References == · Notes and sources · Endnotes · Source list
Literatur · Quellen und Literatur · Literaturverzeichnis · Bibliografía · Fuentes consultadas · Références
Sources : · Bibliografia · Fonti · Referências · Bronnen · Źródła · Källor · Kilder · Lähteet · Kaynakça
Источники · 参考文献 · Βιβλιογραφία · Felhasznált irodalom · Referințe bibliografice · Izvori · Literatūra
Список використаних джерел · Daftar Pustaka · Tài liệu tham khảo · المراجع · מקורות · Selected bibliography
Data Sources · Source Material · Our sources · Main sources · Research cited · Evidence and sources
Datenquellen · Sources des données · Fuentes de datos · Fonti dei dati · Databronnen · Datakällor
"""


@pytest.mark.parametrize("heading", HEADINGS.strip().replace("\n", " · ").split(" · "))
@pytest.mark.parametrize("lines", [APA, FREE], ids=["apa", "free"])
def test_a_heading_of_many_languages_begins_the_list(heading, lines):
    text = f"{ARTICLE}\n{heading}\n\n" + "\n".join(lines)
    assert entries(text) == [list(lines)]
    assert len(read_layout(text).body) == 3


@pytest.mark.parametrize(
    ("mark", "lines", "tail"), list(itertools.product(MARKS, [APA, NOTES, MLA, FREE], TAILS))
)
def test_a_list_is_found_with_a_heading_or_without(mark, lines, tail):
    marked = [MARKS[mark].format(n=n, line=line) for n, line in enumerate(lines, 1)]
    for heading, gap in itertools.product(["\nReferences\n\n", "\n"], ["\n", "\n\n"]):
        text = ARTICLE + heading + gap.join(marked) + tail
        assert entries(text) == [marked]
        assert len(read_layout(text).body) == 3


@pytest.mark.parametrize(
    ("mark", "indent", "gap"), list(itertools.product(MARKS, ["", "    "], ["\n", "\n\n"]))
)
def test_wrapped_entries_are_put_together(mark, indent, gap):
    marked = [MARKS[mark].format(n=n, line=line) for n, line in enumerate(APA, 1)]
    text = f"{ARTICLE}\nReferences\n\n" + gap.join(wrapped(line, indent) for line in marked)
    assert entries(text) == [marked]


def test_a_number_on_a_line_of_its_own_is_that_of_the_entry_below():
    marked = [f"{n}.\n{line}" for n, line in enumerate(APA, 1)]
    assert entries(f"{ARTICLE}\nReferences\n\n" + "\n".join(marked)) == [[plain(one) for one in marked]]
    dates = [found.issued for found in read_lines("\n".join(marked))]
    assert dates == ["2021", "2020-03-04", "2023-05-02", "2014"]
    assert len(read_lines("\n".join((APA[0], "7", APA[1])))) == 3


def test_each_heading_begins_a_list_of_its_own():
    text = f"{ARTICLE}\nNotes\n\n" + "\n".join(NOTES) + "\n\nFurther reading\n\n" + "\n".join(MLA)
    assert entries(text) == [list(NOTES), list(MLA)]


@pytest.mark.parametrize("parts", [("Books", "News articles:"), ("**Primärquellen**", "### Presse")])
def test_the_parts_of_a_list_are_lists_of_their_own(parts):
    first, second = parts
    text = f"{ARTICLE}\nReferences\n\n{first}\n\n" + "\n".join(MLA) + f"\n\n{second}\n" + "\n".join(NOTES)
    assert entries(text) == [list(MLA), list(NOTES)]
    assert len(read_layout(text).body) == 3


def test_a_line_of_the_list_that_is_no_reference_is_an_entry_to_be_reported():
    odd = "ask the archive for the rest"
    text = f"{ARTICLE}\nReferences\n\n" + "\n".join((APA[0], odd, *APA[1:]))
    (found,) = entries(text)
    assert found == [APA[0], odd, *APA[1:]]


def test_a_heading_amid_the_article_heads_no_list():
    text = ARTICLE.replace("\nWhat is left", "\nSources\n\nWhat is left")
    assert entries(text) == []


def test_prose_with_years_is_no_list():
    paragraph = "In 2019, and again in 2020, the council voted (Moreau, 2021; Gay, 1989)."
    assert entries(f"{ARTICLE}\n{paragraph}\n\n{paragraph}") == []


def test_a_paragraph_that_cites_several_works_is_none_of_the_list_below_it():
    cites = (
        "Pilots left (Moreau, 2021, p. 4), says the Ministry of Harbours (2023, p. 12); others stayed "
        "with their boats and nets, nobody knows why (O’Brien, 2014; see also Gay, 1989). The crane is late."
    )
    head = f"A harbour learns to wait\n\nBy Ann Quill\n\n{cites}"
    assert entries(f"{head}\n\n" + "\n".join(APA)) == [list(APA)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Cha, V. (2022). A title that\n    goes on. The Quay.\nKim, J. (2023). Two. The Quay.", 2),
        ("[1] Cha V. A title\nthat goes on. 2022.\n[2] Kim J. Two. 2023.", 2),
        ("Cha, V. (2022). One. The Quay.\nhttps://quay.example/1\nKim, J. (2023). Two. The Quay.", 2),
        ("Cha, V. (2022). One. The Quay.\nKim, J. (2023). Two. The Quay.\nLee, S. (n.d.). Three.", 3),
    ],
)
def test_plain_lists_are_joined_where_indentation_or_a_missing_start_says_so(text, count):
    assert len(read_lines(text)) == count


@given(
    st.lists(
        st.sampled_from([*APA, *NOTES, "References", "", "    ", "- ", "1. ", "x", "\r\n", "İ"]), max_size=12
    )
)
def test_no_line_is_lost_and_none_is_read_twice(lines):
    text = "\n".join(lines)
    end = 0
    kept = []
    for reference in read_lines(text):
        assert reference.span.start >= end
        end = reference.span.end
        kept.append(text[reference.span.start : reference.span.end])
    read = plain(" ".join(kept))
    wanted = plain(" ".join(line for line in text.splitlines() if plain(line) != "References"))
    assert read == wanted


@pytest.mark.parametrize("rule", ["________________", "----------", "* * *", "———", "====", "~~~"])
def test_a_rule_above_notes_is_none_of_them(rule):
    entries = [
        "[1]Rosa Holm, “Sand at the Quay,” Harbour Review, May 5, 2015, https://quay.example/sand.",
        "[2]Sam Berg, “Ten Years of Dredging,” The Tide, May 1, 2010, https://tide.example/ten.",
    ]
    found = read_lines("\n".join([rule, *entries]))
    assert [reference.raw for reference in found] == entries
    assert [reference.author[0].family for reference in found] == ["Holm", "Berg"]


def test_a_list_of_thousands_is_read_like_a_short_one():
    entries = [f"Holm, R. (2019). Ships of the quay, part {number}. Coast Post." for number in range(2500)]
    entries[1000] = entries[2000] = "———. (2020). What the tide left. Coast Post."
    found = read_lines("\n".join(entries))
    assert [reference.raw for reference in found] == entries
    assert {reference.author[0].family for reference in found} == {"Holm"}
    assert {(reference.list, reference.style, reference.container) for reference in found} == {
        (0, "apa", "Coast Post")
    }
    assert list(each_line("\n".join(entries))) == list(found)
