"""Copy as agencies file it and desks hand it on: datelines, closing credits, marks, notices, labels."""

import pytest

import newsld

HEADLINE = "Night ferry waits for the tide"
PROSE = (
    "The ferry left the harbour an hour late on Monday, and nobody at the pier could say why it had waited"
    " so long."
)
MORE = "Its captain said that the tide had been wrong, which the harbour office denied the same day."


def parse(*blocks):
    return newsld.parse("\n\n".join(blocks))


def names(people):
    return [person.name for person in people]


def credits_of(document):
    article = document.article
    return (
        names(article.author),
        names(article.editor),
        [getattr(one, "name", None) or one.contributor.name for one in article.contributor],
    )


def codes(document, *select):
    return [finding.code for finding in newsld.validate(document, select=list(select))]


def test_whom_the_byline_named_the_closing_credit_names_no_second_time():
    document = parse(
        HEADLINE,
        "By Ada Finch and Ben Osei",
        f"LARNBY (Reuters) - {PROSE}",
        MORE,
        "(Reporting by Ada Finch in Larnby, Ben Osei in Skell and Ivo Holm; editing by Mona Lind)",
    )
    assert credits_of(document)[:2] == (["Ada Finch", "Ben Osei", "Ivo Holm"], ["Mona Lind"])
    assert codes(document, "AUT012") == []


def test_a_name_that_one_byline_gives_twice_is_still_found():
    assert codes(parse(HEADLINE, "By Ada Finch and Ada Finch", PROSE, MORE), "AUT012") == ["AUT012"]


@pytest.mark.parametrize(
    ("opening", "agency", "published"),
    [
        ("Larnby, 3 mai 2026 (AFP) - ", "AFP", "2026-05-03"),
        ("Larnby, 3 may (EFE).- ", "EFE", None),
        ("(ANSA) - LARNBY, 03 MAG - ", "ANSA", None),
        ("Larnby, 03 mai 2026 (Lusa) – ", "Lusa", "2026-05-03"),
        ("LARNBY (ANP) - ", "ANP", None),
    ],
)
def test_agency_copy_without_a_byline_is_the_agencys_and_of_the_day_of_its_dateline(
    opening, agency, published
):
    document = parse(HEADLINE, opening + PROSE, MORE)
    (author,) = document.article.author
    assert (author.name, author.type) == (agency, ("Organization",))
    assert document.article.date_published == published
    assert document.article.article_body.startswith(opening.strip())
    assert codes(document, "AUT001", "AUT017") == []


def test_an_agencys_dateline_under_a_byline_of_ones_own_is_found():
    document = parse(HEADLINE, "By Ada Finch", f"Larnby, 3 may (EFE).- {PROSE}", MORE)
    assert names(document.article.author) == ["Ada Finch"]
    assert codes(document, "AUT017") == ["AUT017"]


def test_a_place_in_brackets_is_no_agency():
    document = parse(HEADLINE, f"LARNBY (north quay) - {PROSE}", MORE)
    assert list(document.article.author) == []


@pytest.mark.parametrize(
    "mark",
    [
        "kle/rtz/oan",
        "bwr/ klo/ mzy/",
        "AB // CD",
        "Lusa/Fim",
        "2040517",
        "XW4-KLO",
        "___",
        "-30-",
        "* * *",
        "dpa",
    ],
)
def test_the_marks_behind_the_last_sentence_are_not_of_the_text(mark):
    assert parse(HEADLINE, PROSE, MORE, mark).article.article_body == f"{PROSE}\n\n{MORE}"


@pytest.mark.parametrize("last", ["He had won 3/4 of it.", "More rain is due on Sunday.", "Who knows?"])
def test_a_short_last_sentence_is_of_the_text(last):
    assert parse(HEADLINE, PROSE, MORE, last).article.article_body.endswith(last)


@pytest.mark.parametrize("heading", ["# Notizblock", "Notes to editors:", "ENDS", "Nota a los editores"])
def test_what_follows_the_end_of_the_copy_is_for_the_desk(heading):
    document = parse(
        HEADLINE,
        "By Ada Finch",
        PROSE,
        MORE,
        heading,
        "- Editor: Mona Lind, +44 20 7946 0000",
        "- [Timetable](https://ferries.example/times)",
        "* * * *",
        "- Pier: [North Quay](1 Quay Road, Larnby)",
    )
    assert document.article.article_body == f"{PROSE}\n\n{MORE}"
    assert (names(document.article.editor), document.references) == ([], ())


@pytest.mark.parametrize(
    "note",
    [
        "Ada Finch is a pilot and the author of “The Wrong Tide” (Skell Press, 2021). The views are hers.",
        "*Dr Ada Finch teaches navigation at the University of Skell.*",
        "(Ada Finch war Lotsin und arbeitet heute als Autorin in Larnby.)",
        "Ada Finch est pilote de port et enseigne la navigation à l'école de Larnby.",
    ],
)
def test_a_note_on_the_author_at_the_foot_is_not_of_the_text(note):
    document = parse(HEADLINE, "By Ada Finch", PROSE, MORE, note)
    assert document.article.article_body == f"{PROSE}\n\n{MORE}"
    assert len(document.claims) == len(parse(HEADLINE, "By Ada Finch", PROSE, MORE).claims)


def test_a_paragraph_on_somebody_else_is_of_the_text():
    last = "Mona Lind is the harbour master, and she has asked the captain for his log of that night."
    assert parse(HEADLINE, "By Ada Finch", PROSE, MORE, last).article.article_body.endswith(last)


@pytest.mark.parametrize(
    ("notice", "changed"),
    [
        ("• This story was amended on 6 May 2026. The ferry was an hour late, not two.", "2026-05-06"),
        ("Dieser Artikel wurde am 6. Mai 2026 korrigiert: Die Fähre kam eine Stunde zu spät.", "2026-05-06"),
        ("Rectificatif du 6 mai : le bac avait une heure de retard, et non deux.", None),
        ("Correction, 6 May: the ferry was an hour late, not two.", None),
        ("Este artículo ha sido corregido: el barco salió una hora tarde, no dos.", None),
    ],
)
def test_a_notice_at_the_foot_is_a_correction_and_says_when_the_article_was_changed(notice, changed):
    document = parse(HEADLINE, "By Ada Finch", "3 May 2026", PROSE, MORE, notice)
    assert document.article.article_body == f"{PROSE}\n\n{MORE}"
    assert document.evidence["/correction"][0].value == notice
    assert document.article.date_modified == changed


@pytest.mark.parametrize(
    "notice",
    ["Dit artikel is bijgewerkt op 6 mei 2026 om 09:15 uur.", "This article was updated on May 6, 2026."],
)
def test_a_line_that_says_when_the_article_was_updated_is_no_correction(notice):
    document = parse(HEADLINE, "By Ada Finch", "3 May 2026", PROSE, MORE, notice)
    assert document.article.article_body == f"{PROSE}\n\n{MORE}"
    assert document.article.date_modified == "2026-05-06"
    assert "/correction" not in document.evidence


def test_a_sentence_on_another_correction_is_of_the_text():
    last = "The timetable was corrected on 6 May 2026, and this ferry was taken off it without a word."
    document = parse(HEADLINE, "3 May 2026", PROSE, MORE, last)
    assert document.article.article_body.endswith(last)
    assert document.article.date_modified is None


def test_notes_behind_a_list_are_no_entries_of_it():
    document = parse(
        HEADLINE,
        "Von Ada Finch",
        f"{PROSE} (Holm, 2022)",
        "Literatur",
        "Holm, I. (2022). Fähren im Nebel. Skell Verlag.",
        "Lind, M. (2021). Der falsche Pegel. Skell Verlag.",
        "Zu den Autoren: Ada Finch ist Lotsin. Ben Osei schreibt (seit 2021) für den Hafenboten, Larnby.",
        "Dieser Text wurde am 6. Mai 2026 berichtigt: Die Fähre kam eine Stunde zu spät, nicht zwei.",
    )
    assert [reference.title for reference in document.references] == ["Fähren im Nebel", "Der falsche Pegel"]


def test_labels_name_the_headline_and_the_standfirst():
    document = parse(
        "Author: Ada Finch\nSection: Ports\nHeadline: Night ferry waits: nobody knows why",
        "Standfirst: Its captain blames the tide, the harbour office blames its captain",
        PROSE,
        MORE,
    )
    article = document.article
    assert article.headline == "Night ferry waits: nobody knows why"
    assert article.description == "Its captain blames the tide, the harbour office blames its captain"
    assert codes(document, "ART008", "ART010") == []


def test_a_kicker_names_the_section_and_the_standfirst_describes_the_article():
    summary = "A captain and a tide that do not agree with one another on what happened"
    document = parse("POLITICS", HEADLINE, summary, "By Ada Finch", PROSE, MORE)
    assert (document.article.article_section, document.article.description) == (("POLITICS",), summary)
    plain = parse("Long read", HEADLINE, "By Ada Finch", PROSE, MORE).article
    assert (plain.article_section, plain.description) == ((), None)


def test_a_caption_describes_its_picture_and_not_the_article():
    caption = "The ferry at the north pier on Monday evening. Photograph: Ben Osei/The Quay"
    assert parse(HEADLINE, "By Ada Finch", caption, PROSE, MORE).article.description is None


@pytest.mark.parametrize(
    ("byline", "authors", "helpers"),
    [
        ("By Ada Finch, with reporting by Ben Osei in Skell", ["Ada Finch"], ["Ben Osei"]),
        ("By Ada Finch with additional reporting from Ben Osei", ["Ada Finch"], ["Ben Osei"]),
        ("From Ada Finch in Skell", ["Ada Finch"], []),
        ("From Ada Finch and Ben Osei in Skell", ["Ada Finch", "Ben Osei"], []),
        ("From Skell with love", [], []),
        ("From New Skell in May", [], []),
        ("Door onze redactie economie", ["onze redactie economie"], []),
        (
            "Dr. Ada Finch, Senior Research Fellow\nProf. Ben Osei, Non-resident Fellow",
            ["Ada Finch", "Ben Osei"],
            [],
        ),
    ],
)
def test_bylines_of_desks_fellows_and_helpers(byline, authors, helpers):
    document = parse(HEADLINE, byline, PROSE, MORE)
    assert credits_of(document) == (authors, [], helpers)


def test_the_number_of_a_brief_before_its_date_is_no_part_of_it():
    document = parse(HEADLINE, "Policy brief no. 7 | 2 October 2025", "Ada Finch", PROSE, MORE)
    assert document.article.date_published == "2025-10-02"


@pytest.mark.parametrize(
    "last",
    [
        "(mit dpa)",
        "(avec AFP)",
        "Le Monde avec AFP",
        "*Com informações da Reuters",
        "Com informações da Agência Brasil",
        "With files from Reuters",
    ],
)
def test_the_agency_that_helped_is_named_behind_the_text(last):
    assert [one.text for one in parse(HEADLINE, "By Ada Finch", PROSE, MORE, last).paragraphs] == [
        PROSE,
        MORE,
    ]


@pytest.mark.parametrize("last", ["Ready with Reuters", "(mit etwas Wind)", "Nobody left but dpa"])
def test_other_words_behind_which_an_agency_stands_are_of_the_text(last):
    assert parse(HEADLINE, "By Ada Finch", PROSE, last).paragraphs[-1].text == last


@pytest.mark.parametrize(
    "line", ["3.mai.2024 às 10h15", "Publicado em 3.mai.2024", "03.05. 2024", "03.05. 2024, 10:15 Uhr"]
)
def test_dates_whose_parts_are_joined_or_parted_by_stops(line):
    assert parse(HEADLINE, "By Ada Finch", line, PROSE, MORE).article.date_published[:10] == "2024-05-03"


def test_what_stands_before_a_name_and_a_date_is_the_standfirst():
    standfirst = "For an hour nobody at the pier knew where the boat from the outer islands was."
    document = parse(HEADLINE, standfirst, "Ada Finch | 3 May 2024", PROSE, MORE)
    assert names(document.article.author) == ["Ada Finch"]
    assert document.article.date_published == "2024-05-03"
    assert [one.text for one in document.paragraphs] == [PROSE, MORE]
