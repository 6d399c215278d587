"""Each field of a reference has its place, and there stands what the field says."""

import json
import re
from html import unescape
from unicodedata import normalize

import pytest
from citeproc_items import STYLES, items, render
from hypothesis import given, strategies as st
from labelled_lists import SETS

from newsld.text.references import read_lines

VERBATIM = "title container publisher volume issue page edition url archive".split()
NORMALISED = "issued doi accessed".split()
MARKUP = re.compile(
    r"</?\w{1,4}(?:\s[^<>]*)?>|\[(?:online|en ligne)\]|\[(?=[^\[\]]*\]\()|\]\([^()\s]*\)", re.IGNORECASE
)
PASTED = {
    "tags": ["<i>", "</i>", "<b>", "<em>", "*", "_"],
    "blanks": ["  ", "\u00a0", "\n    ", "\u200b", "\u00ad"],
    "signs": ["&nbsp;", "ﬁ", "e\u0301", "\\&", "``", "''"],
    "links": ["[Tides](https://tides.example/a)", "[Tides](/a/b)", '<a href="tides.example/c">Tides</a>'],
    "addresses": [
        "(archived: https://archive.ph/Zk3xD)",
        "https://tides.example/a",
        "10.5555/a",
        "www.b.example/c",
    ],
    "words": ["(Eds.)", "———.", "et al.", "(n.d.)", "Retrieved 3 May 2020 from", "In:", "[online]", "“", "”"],
}


def letters(text):
    return "".join(filter(str.isalnum, normalize("NFKC", unescape(text)).casefold()))


def said(text, span):
    """What a place says to who reads it."""
    return letters(MARKUP.sub("", text[slice(*span)]))


def misplaced(text):
    """The fields of a text's references without a place, or with another text there."""
    for found in read_lines(text):
        assert text[slice(*found.span)] == found.raw
        assert all(
            found.span.start <= place.start < place.end <= found.span.end for place in found.spans.values()
        )
        for name in (*VERBATIM, *NORMALISED):
            value = getattr(found, name)
            if value and name not in found.spans:
                yield name, value, None
            elif value and name not in ("issued", "accessed"):
                there = said(text, found.spans[name])
                if letters(value) != (there[-len(letters(value)) :] if name == "doi" else there):
                    yield name, value, text[slice(*found.spans[name])]
        yield from misplaced_names(text, found)


def misplaced_names(text, found):
    for name in (*found.author, *found.editor):
        there = said(text, name.span)
        parts = (name.family, name.given, name.suffix, name.literal, name.abbreviation)
        if not all(letters(word) in there for part in parts for word in part.split()):
            yield name, text[slice(*name.span)]


@pytest.mark.parametrize("path", sorted(SETS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_every_field_of_a_labelled_entry_stands_at_its_place(path):
    for line in path.read_text("utf-8").splitlines():
        assert list(misplaced(json.loads(line)["raw"])) == []


@given(items, st.sampled_from(list(STYLES)))
def test_every_field_of_what_citeproc_prints_stands_at_its_place(item, style):
    assert list(misplaced(render(item, style))) == []


@given(items, st.sampled_from(list(STYLES)), st.sampled_from(list(PASTED)), st.data())
def test_every_field_stands_at_its_place_among_what_people_paste(item, style, kind, data):
    words = render(item, style).split(" ")
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(words)))
        words.insert(at, data.draw(st.sampled_from(PASTED[kind])))
    assert list(misplaced(" ".join(words))) == []


ARCHIVED = "https://web.archive.org/web/2020/https://tides.example/a"


@pytest.mark.parametrize(
    ("behind", "places"),
    [
        (ARCHIVED, {"url": ARCHIVED, "archive": ARCHIVED}),
        ("https://doi.org/ 10.5555/tide", {"doi": "https://doi.org/ 10.5555/tide"}),
        ("https://quay.example/nets", {"url": "https://quay.example/nets"}),
    ],
)
def test_what_leads_to_a_work_has_its_place(behind, places):
    text = f"Holm, R. (2024, May 2). Nets return to the bay. The Quay. {behind}"
    (found,) = read_lines(text)
    there = {
        name: text[slice(*found.spans[name])] for name in ("url", "doi", "archive") if name in found.spans
    }
    assert there == places


@pytest.mark.parametrize(
    "other",
    [
        "www.tides.example/a",
        "10.5555/tide",
        "doi.org/10.5555/tide",
        "tides.example/a",
        "[x](https://tides.example/a)",
    ],
)
def test_two_addresses_at_the_end_are_not_made_one(other):
    (found,) = read_lines(
        f"Holm, R. (2024, May 2). Nets return to the bay. The Quay. https://quay.example/nets {other}"
    )
    assert (found.url, found.doi) == ("https://quay.example/nets", "10.5555/tide" if "10." in other else "")


@pytest.mark.parametrize("target", ["/a/b.html", "#note", "b.html", "?p=3", "../b", "//tides.example/a"])
def test_where_a_link_leads_within_its_site_is_no_part_of_a_reference(target):
    for text in (
        f"[Nets return]({target}), The Guardian, 3 May 2024",
        f'<a href="{target}">Nets return</a>, The Guardian, 3 May 2024',
    ):
        (found,) = read_lines(text)
        assert (found.title, found.container, found.author, found.url) == (
            "Nets return",
            "The Guardian",
            (),
            "",
        )
    (found,) = read_lines(
        f"Holm, R. (2024). [Nets return]({target}). The Guardian. https://quay.example/nets"
    )
    assert (found.title, found.url) == ("Nets return", "https://quay.example/nets")


def test_an_entry_that_no_grammar_reads_keeps_what_leads_to_it():
    text = f"Tides {ARCHIVED}"
    (found,) = read_lines(text)
    assert found.archive == found.url == ARCHIVED
    assert list(misplaced(text)) == []
