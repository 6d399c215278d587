"""Reference lists whose entries are linked: which words lead somewhere tells what they are."""

from __future__ import annotations

import re

import pytest

import newsld
from newsld.document import Document

PROSE = (
    "The port of Skell has run out of sand, its captain said on Monday, and no barge is due for weeks.",
    "It is the third time in a year that this has happened, and nobody at the town hall knows why.",
)
FIRST = "Berg, A. (2023, June 1). Who owns the pier. Tideline. https://tideline.example/pier"
LAST = "Roca, L. (2022, April 9). A barge too many. Tideline. https://tideline.example/barge"
LINKED = r'<a href="\2">\1</a>'
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


def as_markdown(entry: str) -> str:
    prose = "\n\n".join(PROSE)
    return f"# Sand runs out\n\nBy Ada Finch\n\n{prose}\n\n## References\n\n- {FIRST}\n- {entry}\n- {LAST}\n"


def as_html(entry: str) -> str:
    prose = "".join(f"<p>{one}</p>" for one in PROSE)
    rows = "".join(f"<li>{one}</li>" for one in (FIRST, LINK.sub(LINKED, entry), LAST))
    head = '<h1>Sand runs out</h1><p class="byline">By Ada Finch</p>'
    return f"<article>{head}{prose}<h2>References</h2><ul>{rows}</ul></article>"


FORMS = {"markdown": as_markdown, "html": as_html}


def read(entry: str, form: str) -> Document:
    return newsld.parse(FORMS[form](entry), format=form)


SAND, AT = "Sand runs short at the port", "https://www.skellgazette.example/sand"

DAY = "3 May 2024"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("entry", "author", "container"),
    [
        (f"[{SAND}]({AT}) – a report on what a berth costs, and whom. Tideline, {DAY}.", "", "Tideline"),
        (f"[{SAND}]({AT}), Tideline, {DAY}", "", "Tideline"),
        (f"[Skell Gazette: {SAND}]({AT}), {DAY}", "", "Skell Gazette"),
        (f"[{SAND} – Skell Gazette]({AT}), {DAY}", "", "Skell Gazette"),
        (f"{SAND}, [The Skell Gazette]({AT}), {DAY}", "", "The Skell Gazette"),
        (
            f"[{SAND}]({AT}) ([archived](https://web.archive.org/web/2024/{AT})), Tideline, {DAY}",
            "",
            "Tideline",
        ),
        (f"Holm, R. (2024, May 3). [{SAND}]({AT}). Tideline.", "Holm", "Tideline"),
        (f"[Holm, R. (2024, May 3). {SAND}. Tideline.]({AT})", "Holm", "Tideline"),
        (f"Rosa Holm, [“{SAND},”]({AT}) Tideline, {DAY}.", "Holm", "Tideline"),
        (f"Rosa Holm, “{SAND},” [The Skell Gazette]({AT}), {DAY}.", "Holm", "The Skell Gazette"),
    ],
)
def test_linked_words_are_the_title_or_the_outlet_or_all(form, entry, author, container):
    found = read(entry, form).references[1]
    assert [name.family for name in found.author] == ([author] if author else [])
    assert (found.issued, found.title, found.container, found.url) == ("2024-05-03", SAND, container, AT)


@pytest.mark.parametrize("form", FORMS)
def test_the_address_is_that_of_the_work_not_that_of_its_author(form):
    by = "[Rosa Maria Holm](https://www.skellgazette.example/by/rosa-holm)"
    found = read(f"{by}, [{SAND} of Skell]({AT}), Tideline, 3 May 2024", form).references[1]
    assert (found.title, found.container, found.url) == (f"{SAND} of Skell", "Tideline", AT)


@pytest.mark.parametrize("form", FORMS)
def test_an_address_that_shows_is_the_one_that_is_read(form):
    shown = "https://tideline.example/sand"
    found = read(f"Holm, R. (2024). [{SAND}]({AT}). Tideline. {shown}", form).references[1]
    assert (found.title, found.url) == (SAND, shown)


@pytest.mark.parametrize("form", FORMS)
def test_places_are_those_of_the_words_and_an_address_that_does_not_show_has_none(form):
    document = read(f"Holm, R. (2024, May 3). [{SAND}]({AT}). Tideline.", form)
    found = document.references[1]
    text = document.source.text
    assert text[slice(*found.spans["title"])] == SAND
    assert text[slice(*found.spans["container"])] == "Tideline"
    assert "url" not in found.spans
    assert found.raw == f"Holm, R. (2024, May 3). {SAND}. Tideline."


@pytest.mark.parametrize("form", FORMS)
def test_links_within_the_page_lead_to_no_source(form):
    found = read(f"[Holm, R.](#holm) (2024). {SAND}. Tideline.", form).references[1]
    assert (found.title, found.url) == (SAND, "")


def test_an_address_with_blanks_and_marks_is_read_whole():
    at = "https://tideline.example/a port's \u201csand\u201d.html"
    found = read(f"Holm, R. (2024). [{SAND}]({at}). Tideline.", "html").references[1]
    assert found.url == "https://tideline.example/a%20port's%20%E2%80%9Csand%E2%80%9D.html"


LISTED = (
    "[Sand runs short at the port](https://tideline.example/1) – Reuters",
    "[A barge too many](https://harbourpost.example/2)",
    "[Who owns the pier](https://quay.example/3), Quay Review",
)


def whole(form: str, heading: str, *entries: str) -> Document:
    if form == "markdown":
        lines = "\n\n".join(entries)
        prose = "\n\n".join(PROSE)
        text = f"# Sand runs out\n\nBy Ada Finch\n\n{prose}\n\n## {heading}\n\n{lines}\n"
    else:
        lines = "".join(f"<p>{LINK.sub(LINKED, one)}</p>" for one in entries)
        prose = "".join(f"<p>{one}</p>" for one in PROSE)
        head = '<h1>Sand runs out</h1><p class="byline">By Ada Finch</p>'
        text = f"<article>{head}{prose}<h2>{heading}</h2>{lines}</article>"
    return newsld.parse(text, format=form)


@pytest.mark.parametrize("form", FORMS)
def test_below_a_heading_lines_of_links_are_entries_without_a_date(form):
    found = whole(form, "Sources", *LISTED).references
    assert [(one.list, one.title, one.container, one.url) for one in found] == [
        (0, "Sand runs short at the port", "Reuters", "https://tideline.example/1"),
        (0, "A barge too many", "", "https://harbourpost.example/2"),
        (0, "Who owns the pier", "Quay Review", "https://quay.example/3"),
    ]


@pytest.mark.parametrize("form", FORMS)
def test_below_other_headings_and_in_sentences_links_are_no_entries(form):
    told = "The captain, whom [a barge](https://quay.example/3) had kept awake, said that he would wait."
    for heading, lines in (("What came of it", LISTED), ("Sources", (told,))):
        document = whole(form, heading, *lines)
        assert all(one.style == "link" for one in document.references)


FINDERS = [
    "[Crossref](https://doi.org/10.1000/sand)",
    "[Crossref](https://doi.org/10.1000/sand) | [Google Scholar](https://scholar.google.com/q)",
    "[PubMed](https://doi.org/10.1000/sand), [Google Scholar](https://scholar.google.com/q)",
]


@pytest.mark.parametrize("finders", FINDERS)
@pytest.mark.parametrize(
    "work",
    ["Roe, K. (2021). Sand and sea. Tideline Press.", "Roe, K., 2021. *Sand and sea*. Tideline Press."],
)
def test_links_to_where_a_work_is_found_publish_nothing(work, finders):
    found = read(f"{work} {finders}", "html").references[1]
    assert (found.title, found.publisher, found.doi, found.url) == (
        "Sand and sea",
        "Tideline Press",
        "10.1000/sand",
        "",
    )
    assert found.raw.endswith(("Crossref", "Scholar"))


def test_a_search_for_a_work_is_not_where_it_stands():
    found = read(
        "Roe, K. (2021). Sand and sea. Tideline Press. [Google Scholar](https://scholar.google.com/q)", "html"
    ).references[1]
    assert (found.title, found.publisher, found.url) == ("Sand and sea", "Tideline Press", "")


def test_an_entry_of_such_a_link_alone_is_kept():
    found = read("[Crossref](https://doi.org/10.1000/sand)", "html").references[1]
    assert (found.raw, found.doi) == ("Crossref", "10.1000/sand")


@pytest.mark.parametrize("mark", ["↩", " ↑", " ²"])
@pytest.mark.parametrize("form", FORMS)
def test_a_link_may_hold_the_mark_behind_the_entry(mark, form):
    found = read(f"Holm, R. (2024, May 3). {SAND}. [Tideline.{mark}]({AT})", form).references[1]
    assert (found.title, found.container, found.url) == (SAND, "Tideline", AT)
