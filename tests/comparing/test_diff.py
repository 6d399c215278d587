"""What changed between two versions of an article: given these two texts, these changes."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from growth import growth
from hypothesis import given, strategies as st

import newsld

STORY = """\
# Harbour wall gives way at Larnby

By Ines Okafor and Peter Lund

The sea wall of Larnby gave way on Monday night, and two streets were flooded up to the sills of the houses.
“Nobody warned us before the water came,” said Clara Whitfield, who lives in Quay Street. Ada Brandt said
that the wall had been weak since last March (Osei, 2022).

The wall was built in 1911 and was inspected last year by two engineers of the county, who found cracks.

References

Osei, K. (2022, March 4). Cracks in the harbour wall. *Larnby Courier*. https://courier.example/cracks
Lindqvist, B. (2021). Sea walls of the eastern coast. *Coastal Review, 12*(3), 40–52. https://doi.org/10.5555/cr.12
"""


def changes(old: str, new: str) -> list[tuple[str, str, str, str | None, str | None]]:
    found = newsld.diff(newsld.parse(old, format="markdown"), newsld.parse(new, format="markdown"))
    return [(one.subject, one.kind, one.property, one.old, one.new) for one in found.changes]


def changed(*replacements: tuple[str, str]) -> list[tuple[str, str, str, str | None, str | None]]:
    new = STORY
    for old, to in replacements:
        assert old in new
        new = new.replace(old, to)
    return [change for change in changes(STORY, new) if change[0] != "text"]


def test_the_same_text_has_no_changes() -> None:
    assert changes(STORY, STORY) == []


def test_a_headline_that_was_reworded() -> None:
    assert changed(("gives way", "collapses")) == [
        (
            "headline",
            "changed",
            "headline",
            "Harbour wall gives way at Larnby",
            "Harbour wall collapses at Larnby",
        )
    ]


def test_people_who_were_added_and_taken_away() -> None:
    assert changed(("Ines Okafor and Peter Lund", "Ines Okafor and Marta Ruiz")) == [
        ("person", "removed", "author", "Peter Lund", None),
        ("person", "added", "author", None, "Marta Ruiz"),
    ]


def test_a_name_that_was_misspelt_is_one_change() -> None:
    assert changed(("Ines Okafor", "Inés Okaffor")) == [
        ("person", "changed", "name", "Ines Okafor", "Inés Okaffor")
    ]


def test_the_order_of_authors() -> None:
    assert changed(("Ines Okafor and Peter Lund", "Peter Lund and Ines Okafor")) == [
        ("person", "changed", "order", "Ines Okafor, Peter Lund", "Peter Lund, Ines Okafor")
    ]


def test_somebody_who_edited_and_did_not_write() -> None:
    assert changed(
        ("By Ines Okafor and Peter Lund", "By Ines Okafor\n\nEdited by Peter Lund"),
    ) == [("person", "changed", "role", "author", "editor")]


def test_a_source_whose_details_were_mended() -> None:
    assert changed(("(2022, March 4)", "(2022, March 5)"), ("12*(3), 40–52", "12*(3), 40–53")) == [
        ("source", "changed", "datePublished", "2022-03-04", "2022-03-05"),
        ("source", "changed", "pagination", "40–52", "40–53"),
    ]


def test_a_source_is_known_by_its_doi_whatever_its_title() -> None:
    found = changed(("Sea walls of the eastern coast", "Walls against the tide"))
    assert found == [
        ("source", "changed", "name", "Sea walls of the eastern coast", "Walls against the tide")
    ]


def test_two_works_of_one_author_and_year_are_not_taken_for_each_other() -> None:
    entry = "Lindqvist, B. (2021). Sea walls of the eastern coast. *Coastal Review, 12*(3), 40–52. "
    other = "Lindqvist, B. (2021). Eels in winter. *Coastal Review, 11*(1), 7–19. "
    kinds = [
        (kind, key)
        for subject, kind, key, _, _ in changed((entry + "https://doi.org/10.5555/cr.12", other))
        if subject == "source"
    ]
    assert kinds == [("removed", ""), ("added", "")]


def test_a_claim_that_was_reworded_and_one_given_to_another_speaker() -> None:
    assert changed(("last March (Osei", "last April (Osei")) == [
        (
            "claim",
            "changed",
            "text",
            "the wall had been weak since last March",
            "the wall had been weak since last April",
        )
    ]
    found = changed(("said Clara Whitfield", "said Joan Mercer"))
    assert ("claim", "changed", "author", "Clara Whitfield", "Joan Mercer") in found


def test_the_work_that_a_claim_rests_on() -> None:
    old, new = "March (Osei, 2022)", "March (Lindqvist, 2021)"
    (change,) = changed((old, new))
    assert change[:3] == ("claim", "changed", "appearance")
    assert "Osei" in str(change[3])
    assert "Lindqvist" in str(change[4])


def test_prose_is_compared_by_paragraphs() -> None:
    new = STORY.replace("found cracks", "found deep cracks")
    assert changes(STORY, new) == [
        ("text", "changed", "articleBody", "1 of 2 paragraphs", "1 of 2 paragraphs")
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"datePublished": "2024-03-01T10:00:00Z"}, {"datePublished": "2024-03-01T11:00:00+01:00"}),
        ({"url": "http://www.courier.example/wall/"}, {"url": "https://courier.example/wall?utm_source=x"}),
        ({"headline": "“Never again”"}, {"headline": '"Never  again"'}),
    ],
)
def test_what_means_the_same_is_no_change(old: dict[str, str], new: dict[str, str]) -> None:
    kind = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Wall"}
    assert newsld.diff({**kind, **old}, {**kind, **new}).changes == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"datePublished": "2024-03-01"}, {"datePublished": "2024-03-01T00:00:00Z"}),
        ({"url": "https://courier.example/wall"}, {"url": "https://courier.example/wall?page=2"}),
        ({"headline": "Never again"}, {"headline": "never again"}),
    ],
)
def test_what_means_something_else_is_one(old: dict[str, str], new: dict[str, str]) -> None:
    kind = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Wall"}
    (change,) = newsld.diff({**kind, **old}, {**kind, **new}).changes
    assert change.kind == "changed"
    assert (change.old, change.new) == (next(iter(old.values())), next(iter(new.values())))


@pytest.mark.parametrize("form", ["json-ld", "turtle", "rdf-xml"])
def test_an_article_and_what_it_is_converted_to_say_the_same(form: str) -> None:
    document = newsld.parse(STORY, format="markdown")
    again = newsld.parse(newsld.serialize(document, format=form), format=form)
    assert newsld.diff(document, again).changes == ()
    assert newsld.diff(again, document).changes == ()


def test_places_are_those_of_the_two_sources() -> None:
    old = newsld.parse(STORY, format="markdown")
    new = newsld.parse(
        newsld.serialize(newsld.parse(STORY.replace("Peter Lund", "Peter Lundh"), format="markdown"))
    )
    (change,) = newsld.diff(old, new).changes
    assert change.old_region == newsld.Region(3, 20, 3, 30)
    assert change.new_region is not None
    line = new.source.line(change.new_region.start_line)
    assert line.strip() == '"name": "Peter Lundh",'


NOTICE = "Correction: An earlier version of this article misspelt the name of the mayor."


def test_a_notice_that_readers_see() -> None:
    old = newsld.parse(STORY, format="markdown")
    new = newsld.parse(STORY.replace("\nReferences", f"\n{NOTICE}\n\nReferences"), format="markdown")
    (notice,) = newsld.diff(old, new).notices
    assert notice.text == NOTICE
    assert notice.region is not None
    assert notice.region.start_line == 11
    assert newsld.diff(new, new).notices == ()


@pytest.mark.parametrize(
    "said",
    [
        {"correction": {"@type": "CorrectionComment", "text": NOTICE}},
        {"correction": NOTICE},
        {
            "comment": [
                {"@type": "Comment", "text": "Well done"},
                {"@type": "CorrectionComment", "text": NOTICE},
            ]
        },
    ],
)
def test_a_notice_in_the_markup(said: dict[str, object]) -> None:
    kind = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Wall"}
    found = newsld.diff(kind, {**kind, **said})
    assert [notice.text for notice in found.notices] == [NOTICE]
    assert found.changes == ()


def test_a_page_whose_notice_stands_in_text_and_markup_has_one() -> None:
    script = (
        '{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour wall gives way",'
        f'"correction":{{"@type":"CorrectionComment","text":"{NOTICE}"}}}}'
    )
    prose = (
        "<p>" + "The sea wall of Larnby gave way on Monday night, and two streets were flooded. " * 4 + "</p>"
    )
    page = (
        "<html><head><title>Harbour wall gives way</title>{}</head><body><article>"
        f"<h1>Harbour wall gives way</h1>{prose}{{}}</article></body></html>"
    )
    old = newsld.parse(page.format("", ""), format="html")
    new = newsld.parse(
        page.format(f'<script type="application/ld+json">{script}</script>', f"<p>{NOTICE}</p>"),
        format="html",
    )
    (notice,) = newsld.diff(old, new).notices
    assert notice.text == NOTICE
    assert notice.region is not None


def test_what_is_given_back_is_frozen() -> None:
    found = newsld.diff(newsld.parse(STORY), newsld.parse(STORY.replace("gives way", "falls")))
    assert isinstance(found, newsld.Difference)
    with pytest.raises(FrozenInstanceError):
        found.changes[0].old = "x"  # type: ignore[misc]


names = st.sampled_from(["Ada Berg", "Ada Bergh", "Jo Lind", "Mei Lin Chen", "A. Berg", "", "Berg"])
works = st.fixed_dictionaries(
    {"@type": st.just("Article")},
    optional={
        "name": st.sampled_from(["On walls", "On the walls of towns", "On walls of the towns", "Eels"]),
        "author": names,
        "datePublished": st.sampled_from(["2021", "2021-03", "2022", "soon"]),
        "url": st.sampled_from(
            ["https://a.example/x", "http://www.a.example/x/", "javascript:1", "http://["]
        ),
        "sameAs": st.sampled_from(["https://doi.org/10.5555/x", "https://doi.org/10.5555/X"]),
    },
)
articles = st.fixed_dictionaries(
    {"@context": st.just("https://schema.org"), "@type": st.just("NewsArticle"), "headline": st.just("Wall")},
    optional={
        "author": st.lists(st.builds(lambda name: {"@type": "Person", "name": name}, names), max_size=4),
        "editor": names,
        "citation": st.lists(works, max_size=5),
        "datePublished": st.sampled_from(["2024", "2024-03-01T10:00:00Z"]),
    },
)


@given(articles, articles)
def test_there_and_back_are_mirror_images(old: dict[str, object], new: dict[str, object]) -> None:
    assert newsld.diff(old, old).changes == ()
    there, back = newsld.diff(old, new).changes, newsld.diff(new, old).changes
    assert bool(there) == bool(back)
    turned = {"added": "removed", "removed": "added", "changed": "changed"}
    kinds = sorted((one.subject, one.kind) for one in there if one.subject == "date")
    assert kinds == sorted((one.subject, turned[one.kind]) for one in back if one.subject == "date")


def test_many_sources_are_compared_in_linear_time(tmp_path: Path) -> None:
    def article(count: int, word: str) -> dict[str, object]:
        cited = [
            {"@type": "Article", "name": f"The {word} {n} of the wall", "author": f"A{n}"}
            for n in range(count)
        ]
        return {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": "Wall",
            "citation": cited,
        }

    def compare(count: int) -> None:
        old, new = (newsld.parse(newsld.serialize(article(count, word))) for word in ("stone", "brick"))
        assert len(newsld.diff(old, new).changes) == count

    assert growth(compare, 2_000) < 1.7
