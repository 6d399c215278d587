"""The parts of an article in plain text, with the noise of the pages it was copied from."""

from pathlib import Path

import pytest
from growth import growth
from hypothesis import given, strategies as st

from newsld.text.layout import read_layout

PROSE = (
    "The ferry left the harbour an hour late on Monday, and nobody at the pier could say why it had waited"
    " so long."
)
MORE = (
    "Its captain said that the tide had been wrong, which the harbour office denied in a statement the same"
    " day."
)
EXAMPLE = Path(__file__).parents[2] / "examples" / "pyongyang-moscow.txt"


def article(*blocks):
    return "\n\n".join(blocks)


def texts(text, spans):
    return [text[slice(*span)] for span in spans]


def headline(text):
    span = read_layout(text).headline
    return text[slice(*span)] if span else None


def test_the_example_article_comes_apart_as_it_was_written():
    text = EXAMPLE.read_text("utf-8")
    layout = read_layout(text)
    title = "Pyongyang Draws Closer to Moscow as the War in Ukraine Drags On"
    assert [(one.kind, tuple(one.span)) for one in layout.chrome] == [("viewing-prefix", (0, 26))]
    assert tuple(layout.repeated_headline) == (26, 26 + len(title))
    assert text[slice(*layout.headline)] == title
    assert layout.headline.start > layout.repeated_headline.end
    labels = [(one.label, text[slice(*one.value)]) for one in layout.metadata]
    assert labels == [("author", ""), ("section", "News")]
    assert text[layout.metadata[0].value.start - 1] == ":"
    assert texts(text, layout.bylines) == [
        "Written by Elena Marchetti",
        "Edited by Tomasz Wilk and Ana Ruiz Calder",
    ]
    assert [line.split(" ")[0] for line in texts(text, layout.body)] == ["Kim", "What", "The", "Washington"]
    assert len(layout.foot) == 8
    assert layout.standfirst is None
    assert layout.dateline is None


@pytest.mark.parametrize(
    "head",
    [
        ("Night ferry waits for the tide",),
        ("Skip to content", "Home › News › Ports", "Night ferry waits for the tide"),
        ("The Harbour Quarterly — Investigation", "Night ferry waits for the tide"),
        ("Reportage · Printemps 2024", "Night ferry waits for the tide"),
        ("QUAYSIDE STUDIES, Vol. 3, No. 2 (October 2018)", "Night ferry waits for the tide"),
        ("NEWS   SPORT   TIDES   LOG IN", "Night ferry waits for the tide"),
        ("HARBOUR WATCH", "Night ferry waits for the tide"),
        ("Analysis", "Night ferry waits for the tide"),
        ("Policy Brief 2025/04", "Night ferry waits for the tide"),
        ("Harbour Review | Essays | About | Archive", "Night ferry waits for the tide"),
        ("# Night ferry waits for the tide",),
        ("Night ferry waits for the tide - The Harbour Ledger", "Night ferry waits for the tide"),
        ("Night ferry waits for the tide", "By Ada Finch", "3 May 2024"),
        ("Night ferry waits for the tide", "Ada Finch", "Share on Facebook  Share on X  Email"),
        ("Startseite / Wirtschaft / Verkehr", "Night ferry waits for the tide", "Von Ada Finch"),
        ("Accueil > Ports > Reportage", "Night ferry waits for the tide", "Temps de lecture : 6 min"),
    ],
)
def test_the_headline_is_found_among_what_stands_around_it(head):
    assert headline(article(*head, PROSE, MORE)) == "Night ferry waits for the tide"


def test_a_headline_that_stands_twice_is_read_once():
    text = article("Night ferry waits for the tide", "Night ferry waits for the tide", PROSE)
    layout = read_layout(text)
    assert (layout.headline.start, layout.repeated_headline.start) == (0, 32)
    text = article("You are currently viewing Night ferry waits", "Night ferry waits", PROSE)
    layout = read_layout(text)
    assert layout.headline.start > layout.repeated_headline.start == 26


CHROME = [
    ("Skip to main content", "navigation"),
    ("Home › Business › Shipping", "navigation"),
    ("Share on Facebook  Share on X  Email  Print  Copy link", "share"),
    ("4 min read", "reading-time"),
    ("1,204 views", "counter"),
    ("12 Comments", "counter"),
    ("Related articles", "navigation"),
    ("Subscribe  |  Sign In", "navigation"),
    ("We use cookies to improve your experience. Accept all · Manage preferences", "notice"),
    ("© 2024 Harbour Media. All rights reserved.", "notice"),
    ("Cite as: Holm, R. (2024). Salt by night. The Gauge. https://gauge.example/salt", "notice"),
    ("Zitiervorschlag: Holm, R. (2024). Salz bei Nacht. Die Pier.", "notice"),
    ("Newsletter: The Tow Line — river news every Thursday. Enter your email", "notice"),
    ("Read more: Dredging starts in June", "notice"),
    ("The post Night ferry waits for the tide appeared first on The Tow Line.", "notice"),
    ("[Photo: Barges wait at the lock. (Hal Roe/The Ledger)]", "caption"),
    ("Advertisement", "navigation"),
    ("Teilen  Merken  Drucken  Kommentare (17)", "navigation"),
    ("Lesen Sie auch: Der Hafen schläft", "notice"),
    ("Partager sur Facebook", "share"),
    ("Réservé aux abonnés", "navigation"),
    ("Compartir en Facebook", "share"),
    ("También te puede interesar", "navigation"),
    ("Leggi anche", "navigation"),
    ("Leia também", "navigation"),
    ("Lees ook", "navigation"),
    ("Les også", "navigation"),
    ("Czytaj także", "navigation"),
    ("Читайте также", "navigation"),
    ("相关阅读", "navigation"),
    ("関連記事", "navigation"),
    ("관련기사", "navigation"),
]


@pytest.mark.parametrize("line", [line for line, _ in CHROME])
def test_chrome_between_paragraphs_is_no_body(line):
    text = article("Night ferry waits for the tide", PROSE, line, MORE)
    layout = read_layout(text)
    assert texts(text, layout.body) == [PROSE, MORE]
    assert [text[slice(*one.span)] for one in layout.chrome] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Comments from the harbour office were not to be had on Monday.",
        "Share of votes: the union won.",
        "What next?",
        "The photo shows a barge, and it is old, says the harbour master of the town.",
        "“Print it,” she said.",
        "Related to all this is the price of salt.",
        "The post has been vacant since March, when its last holder resigned over a tender.",
    ],
)
def test_sentences_and_headings_of_the_article_are_no_chrome(line):
    text = article("Night ferry waits for the tide", PROSE, line, MORE)
    assert texts(text, read_layout(text).body) == [PROSE, line, MORE]


LABELS = [
    ("  • Post category:Ports", "section", "Ports"),
    ("  • Post author:", "author", ""),
    ("Category: Ports", "section", "Ports"),
    ("Tags: ferry, tide", "tags", "ferry, tide"),
    ("Reading time: 4 mins read", "reading-time", "4 mins read"),
    ("Published: 3 May 2024", "published", "3 May 2024"),
    ("Published on May 3rd, 2024 5:30 pm EDT", "published", "May 3rd, 2024"),
    ("Last updated 3 May 2024", "modified", "3 May 2024"),
    ("Kategorie: Häfen", "section", "Häfen"),
    ("Aktualisiert am 3. Mai 2024", "modified", "3. Mai 2024"),
    ("Publié le 3 mai 2024 à 7h15", "published", "3 mai 2024"),
    ("Mis à jour le 3 mai 2024", "modified", "3 mai 2024"),
    ("Publicado el 3 de mayo de 2024", "published", "3 de mayo de 2024"),
    ("Aggiornato il 3 maggio 2024", "modified", "3 maggio 2024"),
    ("Atualizado em 3 de maio de 2024", "modified", "3 de maio de 2024"),
    ("发布时间：2024-05-03 10:00", "published", "2024-05-03 10:00"),
    ("Опубликовано 3 мая 2024", "published", "3 мая 2024"),
]


@pytest.mark.parametrize(("line", "label", "value"), LABELS)
def test_labelled_lines_are_metadata_with_the_place_of_their_value(line, label, value):
    text = article("Night ferry waits for the tide", line, PROSE, MORE)
    (found,) = read_layout(text).metadata
    assert (found.label, text[slice(*found.value)]) == (label, value)


def test_dates_of_one_line_are_told_apart():
    text = article("Night ferry waits", "Published May 3, 2024 | Updated May 4, 2024", PROSE)
    found = [(one.label, text[slice(*one.value)]) for one in read_layout(text).metadata]
    assert found == [("published", "May 3, 2024"), ("modified", "May 4, 2024")]


@pytest.mark.parametrize(
    "line", ["Published 3 May 2024 — The Gauge", "Publicado el 3 de mayo de 2024 | La Vega Abierta"]
)
def test_the_name_of_the_site_may_stand_behind_a_labelled_date(line):
    (found,) = read_layout(f"Nobody counts the boats\n\n{line}\n\n{PROSE}\n\n{MORE}\n").metadata
    assert found.label == "published"


def test_a_sentence_behind_a_date_makes_no_date_line():
    text = f"Nobody counts the boats\n\nPublished 3 May 2024 — and never read since\n\n{PROSE}\n\n{MORE}\n"
    assert read_layout(text).metadata == ()


@pytest.mark.parametrize(
    "line", ["3 May 2024", "Friday, 3 May 2024", "3. Mai 2024, 06:00 Uhr", "2024年5月3日", "12/06/2024"]
)
def test_a_date_alone_is_a_date_line(line):
    text = article("Night ferry waits for the tide", line, PROSE)
    (date,) = read_layout(text).date_lines
    assert text[slice(*date)] in line
    assert texts(text, read_layout(text).body) == [PROSE]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Gull Point, 3 May 2024", "3 May 2024"),
        ("The Harbour Ledger, May 3, 2024, 6:00 am", "May 3, 2024"),
        ("Bremerhaven, 3. Mai 2024", "3. Mai 2024"),
        ("Puerto Chico — 3 de mayo de 2024", "3 de mayo de 2024"),
        ("Le Quai, le 3 mai 2024", "3 mai 2024"),
    ],
)
def test_a_place_or_an_outlet_may_stand_before_the_date(line, date):
    layout = read_layout(article("Night ferry waits for the tide", "By Ada Finch", line, PROSE))
    assert texts(
        article("Night ferry waits for the tide", "By Ada Finch", line, PROSE), layout.date_lines
    ) == [date]
    assert (
        layout.bylines
        == read_layout(article("Night ferry waits for the tide", "By Ada Finch", PROSE)).bylines
    )


@pytest.mark.parametrize("line", ["The ferry sank on 3 May 2024", "Lost boats, found boats, 1998, 2004"])
def test_words_that_are_no_name_before_a_date_are_kept(line):
    assert (
        read_layout(article("Night ferry waits for the tide", "By Ada Finch", line, PROSE)).date_lines == ()
    )


@pytest.mark.parametrize("title", ["Fares: « We will not move »", "Ferry »waits for tide«, says owner"])
def test_a_headline_may_quote_in_angle_marks(title):
    assert headline(article(title, "By Ada Finch", "The Harbour Ledger Weekly", PROSE)) == title


def test_bylines_stand_in_the_head_and_the_foot():
    text = article(
        "Night ferry waits for the tide",
        "By Ada Finch",
        PROSE,
        MORE,
        "Additional reporting by Ben Osei.",
        "© 2024 Ledger",
    )
    layout = read_layout(text)
    assert texts(text, layout.bylines) == ["By Ada Finch", "Additional reporting by Ben Osei."]
    assert texts(text, layout.body) == [PROSE, MORE]


def test_entries_of_the_list_are_no_bylines():
    entries = [
        "• Tide Office, “Mud and Money at Gull Point”, report TO-26, 2 March 2026",
        "Northmere County Auditor. (2018). Report on the ferry fares. Quay Press.",
        "Haddad, O. Report by the harbour board. https://harbour.example/report",
    ]
    layout = read_layout(article("Night ferry waits for the tide", "By Ada Finch", PROSE, MORE, *entries))
    assert len(layout.bylines) == 1


def test_names_alone_behind_the_headline_are_a_byline():
    text = article("Night ferry waits for the tide", "Ada Finch, third-year History", PROSE)
    assert texts(text, read_layout(text).bylines) == ["Ada Finch, third-year History"]
    text = article("Night ferry waits for the tide", "Harbour News Agency", PROSE)
    assert read_layout(text).bylines == ()


def test_a_sentence_before_the_byline_is_the_standfirst():
    standfirst = "The ferry waits, and nobody at the pier can say what it is waiting for this week."
    text = article("Night ferry waits for the tide", standfirst, "By Ada Finch", PROSE, MORE)
    layout = read_layout(text)
    assert text[slice(*layout.standfirst)] == standfirst
    assert texts(text, layout.body) == [PROSE, MORE]


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("LIMA, Peru — ", "LIMA, Peru"),
        ("PARIS (AP) – ", "PARIS (AP)"),
        ("ROME, 3 May (ANSA) - ", "ROME, 3 May (ANSA)"),
        ("", None),
        ("The port — so they say — ", None),
    ],
)
def test_a_dateline_opens_the_body(opening, dateline):
    text = article("Night ferry waits for the tide", opening + PROSE)
    span = read_layout(text).dateline
    assert (text[slice(*span)] if span else None) == dateline


def test_a_sentence_about_a_body_may_be_the_headline():
    standfirst = "A delay of an hour left ninety people on the pier"
    assert headline(article("Harbour office loses a ferry", standfirst, "Ada Finch", PROSE, MORE)) == (
        "Harbour office loses a ferry"
    )


REFERENCES = (
    "Finch, A. (2023). The price of salt. Harbour Review. https://review.example/salt",
    "Osei, B. (2022, May 3). The ferry waits. The Ledger.",
)


@pytest.mark.parametrize(
    "heading", ["References", "Quellen", "Bibliographie", "Fuentes", "Fonti", "Works Cited", "参考文献", None]
)
def test_the_reference_list_is_the_foot_and_no_body(heading):
    text = article("Night ferry waits", PROSE, MORE, *([heading] if heading else []), *REFERENCES)
    layout = read_layout(text)
    assert texts(text, layout.body) == [PROSE, MORE]
    assert texts(text, layout.foot)[-2:] == list(REFERENCES)


def test_a_note_on_the_author_right_below_the_list_is_no_end_of_its_last_entry():
    bio = "Ada Finch is a reporter in the north."
    foot = "\n".join(["References", *REFERENCES, REFERENCES[0], bio])
    text = article("Night ferry waits", PROSE, MORE, foot)
    layout = read_layout(text)
    assert texts(text, layout.foot) == ["References", *REFERENCES, REFERENCES[0]]
    assert texts(text, layout.tail) == [bio]


def test_an_entry_that_reads_like_a_byline_signs_nothing():
    entry = "UN Harbour Panel, Final report S/2025/239, Mar 2025 (rail transit, port recruits)."
    text = article("Night ferry waits", PROSE, MORE, "References", entry, *REFERENCES)
    layout = read_layout(text)
    assert not layout.credits
    assert texts(text, layout.foot) == ["References", entry, *REFERENCES]


@pytest.mark.parametrize("paragraphs", [[PROSE], [PROSE, MORE]])
def test_a_short_article_may_be_signed_at_its_end(paragraphs):
    text = article("Night ferry waits", *paragraphs, "Reporting by Ada Finch", "References", *REFERENCES)
    layout = read_layout(text)
    assert texts(text, layout.body) == paragraphs
    assert texts(text, layout.bylines) == ["Reporting by Ada Finch"]
    assert texts(text, layout.foot) == ["References", *REFERENCES]


def test_what_stands_behind_the_list_is_none_of_its_entries():
    bio = "Ada Finch writes about ports and lives on a boat with two cats."
    text = article("Night ferry waits", PROSE, "References", *REFERENCES, bio, "All rights reserved")
    layout = read_layout(text)
    assert texts(text, layout.foot) == ["References", *REFERENCES]
    assert texts(text, layout.tail) == [bio]


METHOD = (
    "Forty dockers were asked in May how they buy their salt, and all but three of them sent the form back."
)
CITING = (
    "Most of them had said so before (Finch, 2023), and nobody who was asked again in June told it otherwise."
)


@pytest.mark.parametrize(
    "heading",
    ["Appendix", "APPENDIX A. How we asked", "Annex II: Forms", "Anhang 1 – Formulare", "## Anexos"],
)
def test_an_appendix_behind_the_list_is_of_the_body(heading):
    items = ["1. Forms went out.", "2. Forms came back."]
    text = article("Night ferry waits", PROSE, "References", *REFERENCES, heading, METHOD, *items)
    layout = read_layout(text)
    assert texts(text, layout.foot) == ["References", *REFERENCES]
    assert texts(text, layout.body) == [PROSE, heading, METHOD, *items]


def test_a_section_behind_the_list_that_cites_is_of_the_body():
    section = ["How we asked", METHOD + " " + CITING, PROSE]
    text = article("Night ferry waits", PROSE, "References", *REFERENCES, *section)
    layout = read_layout(text)
    assert texts(text, layout.foot) == ["References", *REFERENCES]
    assert texts(text, layout.body) == [PROSE, *section]


@pytest.mark.parametrize(
    "behind",
    [
        ["How we asked", METHOD + " " + METHOD],
        ["About the author", METHOD + " " + CITING],
        ["About the author", "Ada Finch writes about ports.", "Appendix", METHOD],
        ["Appendices to the bylaws of the port", METHOD],
    ],
)
def test_what_else_stands_behind_the_list_is_not(behind):
    text = article("Night ferry waits", PROSE, "References", *REFERENCES, *behind)
    assert texts(text, read_layout(text).body) == [PROSE]


def test_an_appendix_before_the_list_ends_none():
    text = article("Night ferry waits", PROSE, "Appendix A", METHOD, "References", *REFERENCES)
    layout = read_layout(text)
    assert texts(text, layout.body) == [PROSE, "Appendix A", METHOD]
    assert texts(text, layout.foot) == ["References", *REFERENCES]


def test_parts_of_a_list_that_are_told_of_before_their_entries_end_it_not():
    told = "What was read of salt stands below, the newest works first, with those they cite (Finch, 2023)."
    text = article("Night ferry waits", PROSE, "References", *REFERENCES, "On salt", told, *REFERENCES)
    assert texts(text, read_layout(text).body) == [PROSE]


@pytest.mark.parametrize(
    "block", ["On salt", "On salt\n\n" + METHOD + CITING, REFERENCES[0], "Appendix 3 is long"]
)
def test_the_time_of_what_stands_behind_a_list_grows_with_its_length(block):
    head = article("Night ferry waits", PROSE, "References", *REFERENCES)

    def read(size):
        read_layout(head + f"\n\n{block}" * size)

    assert growth(read, 2000) < 1.7


def test_a_subheading_that_could_head_a_list_does_not_cut_the_body():
    text = article("Night ferry waits", PROSE, "Sources", MORE, PROSE)
    assert texts(text, read_layout(text).body) == [PROSE, "Sources", MORE, PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "Correction: The ferry has two engines, not three.",
        "Correction (3 May): The ferry has two engines.",
        "Editor’s note: The ferry has two engines.",
        "An earlier version of this article gave the wrong number of engines.",
        "Korrektur: Die Fähre hat zwei Motoren.",
        "Rectificatif : le bac a deux moteurs.",
    ],
)
def test_corrections_are_kept_apart_from_the_body(line):
    text = article("Night ferry waits", PROSE, MORE, line)
    layout = read_layout(text)
    assert texts(text, layout.corrections) == [line]
    assert texts(text, layout.body) == [PROSE, MORE]


def test_paragraphs_broken_at_a_fixed_width_are_whole():
    wrapped = (
        "The ferry left the harbour an hour late on Monday, and nobody\n"
        "at the pier could say why it had waited\nso long."
    )
    text = article("Night ferry waits", wrapped, MORE)
    assert texts(text, read_layout(text).body) == [wrapped, MORE]


def test_line_ends_and_outer_white_space_change_nothing_but_offsets():
    text = EXAMPLE.read_text("utf-8")
    plain = read_layout(text)
    for other in (
        text.replace("\n", "\r\n"),
        text.replace("\n", "\r"),
        "\n\n" + text + "  \n",
        text.replace("\n", "  \n"),
    ):
        layout = read_layout(other)
        assert texts(other, layout.body) == texts(text, plain.body)
        assert texts(other, layout.bylines) == texts(text, plain.bylines)
        assert texts(other, layout.foot) == texts(text, plain.foot)
        assert other[slice(*layout.headline)] == text[slice(*plain.headline)]


@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from(
            [
                PROSE,
                "By Ada Finch",
                "Tags: a",
                "2024",
                "Share",
                "",
                "#",
                "Correction: x",
                "—",
                "References",
                "文。",
            ]
        ),
        max_size=12,
    ).map("\n".join)
)
def test_any_text_is_read_and_every_span_lies_in_it(text):
    layout = read_layout(text)
    spans = [
        *layout.body,
        *layout.foot,
        *layout.tail,
        *layout.bylines,
        *layout.date_lines,
        *layout.corrections,
    ]
    spans += [one.span for one in layout.chrome] + [one.value for one in layout.metadata]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in zip(layout.body, layout.body[1:], strict=False))


@pytest.mark.parametrize(
    "piece",
    ["\n", "By A B\n", "Author:\n", "Ab cd\n", "Home > ", "a", "文", "(2024\n", "Correction:\n", ": "],
)
def test_time_grows_with_the_length_of_hostile_text(piece):
    assert growth(lambda size: read_layout(piece * (size // len(piece))), 100_000) < 1.7
