"""Given these entries, these fields at these places."""

import pytest
from hypothesis import given, strategies as st

from newsld.source import Span
from newsld.text.references import excess, find_lists, parse_entries, read_lines


def entry(text):
    (reference,) = parse_entries(text, [Span(0, len(text))])
    return reference


@pytest.mark.parametrize(
    ("text", "author", "issued", "title", "container"),
    [
        (
            "Berg, A. (2026, March 4). Ferry crews walk out at dawn. The Guardian.",
            ["A. Berg"],
            "2026-03-04",
            "Ferry crews walk out at dawn",
            "The Guardian",
        ),
        (
            "Berg, A., & Holm, I. (2025). Who pays for the harbour? Reuters.",
            ["A. Berg", "I. Holm"],
            "2025",
            "Who pays for the harbour?",
            "Reuters",
        ),
        (
            "Ministry of Transport. (2026, February). Winter timetable. https://transport.example/winter",
            ["Ministry of Transport"],
            "2026-02",
            "Winter timetable",
            "",
        ),
        (
            "Associated Press (2026, March 1). Strike vote near, says union. The Guardian.",
            ["Associated Press"],
            "2026-03-01",
            "Strike vote near, says union",
            "The Guardian",
        ),
    ],
)
def test_apa_entries(text, author, issued, title, container):
    found = entry(text)
    assert [str(name) for name in found.author] == author
    assert (found.issued, found.title, found.container) == (issued, title, container)
    assert found.confidence > 0.8
    assert text[slice(*found.spans["title"])] == title


def test_a_full_stop_for_the_comma_behind_a_family_name_is_read_as_meant():
    found = entry("Holm. I. (2026, March 3). What the crews earn. CBS News.")
    assert [(name.family, name.given) for name in found.author] == [("Holm", "I.")]
    assert [deviation.kind for deviation in found.deviations] == ["author-punctuation"]


def test_a_title_before_the_date_is_read_as_a_title():
    found = entry("Ministry of Transport. Greetings to the Crews. (2026, March 3). CBS News.")
    assert [name.literal for name in found.author] == ["Ministry of Transport"]
    assert (found.title, found.container) == ("Greetings to the Crews", "CBS News")
    assert [deviation.kind for deviation in found.deviations] == ["element-order"]


def test_a_letter_behind_the_year_is_kept_apart():
    found = entry("Berg, A. (2026b). Ferry crews walk out. Reuters.")
    assert (found.issued, found.year_suffix) == ("2026", "b")


def test_an_entry_without_a_date_in_parentheses_keeps_its_text_and_no_more():
    text = "See the minutes of the meeting"
    found = entry(text)
    assert (found.raw, found.confidence, found.author, found.title) == (text, 0.0, (), "")


def test_a_heading_begins_a_list_and_is_no_entry():
    text = "References\nBerg, A. (2026). One. Reuters.\nHolm, I. (2026). Two. Reuters."
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Span(at, at + len(line)))
        at += len(line) + 1
    (found,) = find_lists(text, lines)
    assert found.heading == lines[0]
    assert found.entries == tuple(lines[1:])


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("A, B. (2026). One. Reuters.\n\nC, D. (2026). Two. Reuters.\n", [0, 0]),
        (
            "A, B. (2026). One. Reuters.\nC, D. (2026). Two. Reuters.\n\nE, F. (2026). Three. Reuters.\n",
            [0, 0, 1],
        ),
        ("", []),
    ],
)
def test_blank_lines_part_lists_only_where_a_block_has_several_lines(text, lists):
    assert [reference.list for reference in read_lines(text)] == lists


@given(st.text(max_size=200))
def test_any_text_is_read_and_places_lie_in_it(text):
    for reference in read_lines(text):
        assert text[slice(*reference.span)] == reference.raw
        assert all(0 <= span.start <= span.end <= len(text) for span in reference.spans.values())


@given(
    st.lists(
        st.sampled_from(
            [
                "Berg, A.",
                "(2026, March 4).",
                "(2026).",
                "A. Title",
                ". ",
                ", ",
                "& ",
                "“",
                "(",
                ")",
                "https://a.example/x",
                " ",
            ]
        )
    )
)
def test_pieces_of_entries_in_any_order_are_read(pieces):
    for reference in read_lines("".join(pieces)):
        assert 0 <= reference.confidence <= 1


def test_the_pages_of_an_institute_are_no_newspaper():
    entry = "Finch, A. (2024, May 3). Ferries and fees. Centre for Harbour Studies."
    (reference,) = read_lines(entry)
    assert (reference.type, reference.container) == ("webpage", "Centre for Harbour Studies")


@pytest.mark.parametrize("marks", ["‘", "'" * 3000, "“" * 3000, "‘ “"])
def test_a_title_of_opening_marks_alone_is_none(marks):
    raw = f"Holm, R. (2020) {marks}"
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    assert found.confidence < 0.95


@pytest.mark.parametrize(
    ("form", "joint"),
    [
        ("{}, & Lind, A. (2024). Tides of the north. Quay Letters, 3(2), 4–9.", "{}, R."),
        ("{}, Lind A. Tides of the north. Quay Letters. 2024;3(2):4–9.", "{} R"),
        ("{}, and Ada Lind. “Tides of the North.” Quay Letters, vol. 3, no. 2, 2024, pp. 4–9.", "Rosa {}"),
    ],
)
@pytest.mark.parametrize("count", [30, 240])
def test_authors_by_the_hundred_are_all_read(form, joint, count):
    names = ", ".join(joint.format(f"H{'aeiou'[n % 5]}lm{'abcdefgh'[n // 5 % 8]}") for n in range(count))
    found = entry(form.format(names))
    assert len(found.author) == count + 1
    assert (found.author[-1].family, found.title.casefold()) == ("Lind", "tides of the north")
    assert found.confidence >= 0.95


@pytest.mark.parametrize(
    ("piece", "told"),
    [
        ("[Photo] ", "has 75 brackets, more than any one reference (30)"),
        ("Quay: ", "has 100 colons, more than any one reference (30)"),
        ("“Tides” ", "has 75 quotation marks, more than any one reference (30)"),
        ("pp. 4–9, ", "has 67 dashes, more than any one reference (30)"),
        ("Quay|", "has 120 bars, more than any one reference (30)"),
        ("May 3, 2020, ", "has 46 years, more than any one reference (20)"),
        ("Tides go by. ", "has 46 sentences, more than any one reference (30)"),
        ("R. ", "has 200 letters and signs among its 201 words"),
    ],
)
def test_an_entry_with_far_more_of_something_than_a_reference_is_not_read(piece, told):
    raw = f"Holm, {piece * 200}"[:606].strip()
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    assert (found.confidence, found.raw, excess(raw)) == (0.0, raw, told)


@pytest.mark.parametrize(
    "joint", ["Holm, R. A. S.; ", "Holm RA (Quay Institute), ", "R. A. S. Holm & ", "Holm, R.: "]
)
def test_many_authors_with_all_that_is_said_of_each_are_no_excess(joint):
    assert excess(f"{joint * 28}Lind, A. (2024). Tides of the north. Quay Letters, 3(2), 4–9.") == ""
