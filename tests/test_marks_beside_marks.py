"""In-text citations of articles that cite in more than one way, and of notes that cite nothing."""

from __future__ import annotations

import pytest

import newsld

LIST = (
    "Holm, R. (2010). Sand. Verso.",
    "Silva, C., & Figo, E. (2013). Ports at war. Verso.",
    "Bundesregierung Deutschland. (2012). Hafenbericht 2012.",
    "Berg, S. (2011). Boats. Verso.",
)


def marks(text: str, name: str = "a.txt") -> list[tuple[str, tuple[int, ...], str]]:
    document = newsld.parse(text, name=name)
    return [(mark.text, mark.references, mark.resolution) for mark in document.in_text_citations]


def article(body: str, works: tuple[str, ...] = LIST) -> str:
    return f"Nets return\n\nBy Ada Moreno\n\n{body}\n\nReferences\n\n" + "\n".join(works) + "\n"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "It fell (Holm, 2010, p. 3). It rose again (cf. ibid; Berg, 2011, p. 6).",
            [("(Holm, 2010, p. 3)", (0,)), ("(cf. ibid; Berg, 2011, p. 6)", (0, 3))],
        ),
        (
            "It fell (Holm, 2010). It rose (Nobody & Else, 1999). It stood (ibid., p. 4).",
            [("(Holm, 2010)", (0,)), ("(Nobody & Else, 1999)", ()), ("(ibid., p. 4)", ())],
        ),
        (
            "It fell (Holm, 2010). It rose (ibid., p. 3). It stood (ibid., p. 4).",
            [("(Holm, 2010)", (0,)), ("(ibid., p. 3)", (0,)), ("(ibid., p. 4)", (0,))],
        ),
        (
            "Studies by Silva and Figo ask who paid for sand (2013). So does another (Berg, 2011).",
            [("(2013)", (1,)), ("(Berg, 2011)", (3,))],
        ),
        (
            "Studies with Silva ask who paid for sand in the south (2013). So does another (Berg, 2011).",
            [("(Berg, 2011)", (3,))],
        ),
    ],
)
def test_years_and_ibid_mean_what_stands_nearest(body, found):
    assert [mark[:2] for mark in marks(article(body))] == found


def test_a_country_behind_a_body_may_be_left_out():
    ((text, references, resolution), _) = marks(
        article("Der Bericht der Bundesregierung (2012) sagt es, und Berg (2011) auch.")
    )
    assert (references, resolution) == ((2,), "name-mismatch")
    assert text.endswith("Bundesregierung (2012)")


@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_many_numbers_above_the_line_lead_to_the_list_though_one_mark_has_a_year(name):
    sentences = "".join(
        f"The board met in the harbour and said nothing of it.<sup>{n}</sup> " for n in range(1, 5)
    )
    body = f"{sentences}So it is “over” (Holm, 2010)."
    if name == "a.md":
        items = "".join(f"{n}. {work}\n" for n, work in enumerate(LIST, 1))
        text = f"# Nets\n\nBy Ada Moreno\n\n{body}\n\n## References\n\n{items}"
    else:
        items = "".join(f"<li>{work}</li>" for work in LIST)
        text = (
            f"<html lang='en'><body><article><h1>Nets</h1><p>By Ada Moreno</p><p>{body}</p>"
            f"<h2>References</h2><ol>{items}</ol></article></body></html>"
        )
    assert [mark[:2] for mark in marks(text, name)] == [
        *[(str(n), (n - 1,)) for n in range(1, 5)],
        ("(Holm, 2010)", (0,)),
    ]


REMARKS = """# Nets

By Ada Moreno

The sand is “degenerate” (Holm 19). They went on.[^1] He left (Berg 4) for good.[^2] And “gone” (Bryant 274).

[^1]: To say nothing of the fact that all of this was known in the harbour for years.
[^2]: Berg, Rosa. Boats. Verso, 2011.

## Works Cited

Holm, Richard. The Love of Sand. Verso, 2009.

Berg, Rosa. “Nets.” Coastal Post, 3 May 2020.
"""


def test_a_note_without_a_work_is_no_reference_and_its_mark_no_citation():
    document = newsld.parse(REMARKS, name="a.md")
    assert [reference.title for reference in document.references] == ["The Love of Sand", "Nets", "Boats"]
    assert ["[^1]", "[^2]"][1] in [mark.text for mark in document.in_text_citations]
    assert "[^1]" not in [mark.text for mark in document.in_text_citations]
    assert ("(Holm 19)", (0,), "resolved") in marks(REMARKS, "a.md")
    assert ("(Bryant 274)", (), "unresolved") in marks(REMARKS, "a.md")


@pytest.mark.parametrize(
    "address",
    [
        "https://twitter.com/adam",
        "https://x.com/adam/",
        "https://medium.example/@adam",
        "https://www.linkedin.com/in/ada-moreno-1",
        "https://post.example/staff/ada-moreno",
    ],
)
def test_a_link_to_a_person_cites_no_work(address):
    text = f"# Nets\n\nAs [Ada Moreno]({address}) says, [so it is](https://post.example/so).\n"
    assert [mark[0] for mark in marks(text, "a.md")] == ["so it is"]


def test_pages_may_have_a_chapter_in_brackets_behind_them():
    text = article(
        "The sand is “degenerate” (de Bury 19–20 [ch. 4]). He left (Holm 3).",
        ("de Bury, Richard. The Love of Sand. Verso, 2009.", "Holm, Rosa. “Nets.” Coastal Post, 3 May 2020."),
    )
    assert [mark[:2] for mark in marks(text)] == [("(de Bury 19–20 [ch. 4])", (0,)), ("(Holm 3)", (1,))]


NOTED = """# Nets

By Ada Moreno

Sand was “over” long ago (Holm 2010).[^1] Nobody saw it.[^2]

[^1]: For what the harbours made of it in those years, see Berg (2011) and, for the south, Holm (2010).
[^2]: The dredger was a ship that the fishers used in “bad” years to keep the mouth of the river open.

## References

Berg, S. 2011. “Boats.” Energy Policy 13 (2): 714–29.
Holm, R. 2010. “Sand.” Energy Policy 12 (2): 714–29.
"""


def test_works_that_a_note_names_are_cited_there_and_the_note_is_none():
    document = newsld.parse(NOTED, name="a.md")
    assert [reference.title for reference in document.references] == ["Boats", "Sand"]
    assert [mark[:2] for mark in marks(NOTED, "a.md")] == [
        ("(Holm 2010)", (1,)),
        ("Berg (2011)", (0,)),
        ("Holm (2010)", (1,)),
    ]


def test_a_short_form_may_be_the_name_that_is_listed():
    text = article(
        "Jobs rose (Bureau of Boats [BoB], 2024a) and fell (Bureau of Boats, 2024b). So it is (BoB, 2024a).",
        ("BoB. (2024a). Boats. https://bob.example/a", "BoB. (2024b). Nets. https://bob.example/b"),
    )
    assert [mark[1:] for mark in marks(text)] == [((n,), "resolved") for n in (0, 1, 0)]


def test_who_made_a_work_may_be_quoted_like_a_title():
    works = ("RPS. “Right Turns.” RPS Pressroom, 2007. Web. 21 June 2012.", "Holm, Rosa. Nets. Verso, 2011.")
    found = marks(article("They turn right (“RPS”). She does not (Holm 3).", works))
    assert [mark[:2] for mark in found] == [("(“RPS”)", (0,)), ("(Holm 3)", (1,))]
