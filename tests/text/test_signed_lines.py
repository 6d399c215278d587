"""Lines that hold a name and a date, names at the end of an article, and notes on its author."""

import json

import pytest

import newsld
from newsld.text.layout import read_layout

HEADLINE = "Night ferry waits for the tide again"
PROSE = (
    "The ferry left the harbour an hour late on Monday, and nobody at the pier could say why it had waited"
    " so long."
)
MORE = "Its captain said that the tide had been wrong, which the port denied in a statement the same day."


def article(*blocks):
    return "\n\n".join(blocks)


def read(*blocks):
    return newsld.parse(article(*blocks), format="text").article


def names(text):
    return [credit.name for credit in read_layout(text).credits]


def bodies(text):
    return [text[slice(*span)] for span in read_layout(text).body]


@pytest.mark.parametrize(
    "line",
    [
        "Ada Finch | 3 May 2024",
        "Ada Finch, 3 May 2024",
        "Ada Finch — May 3, 2024, 9:15 am",
        "3 May 2024 | Ada Finch",
        "By Ada Finch | 3 May 2024",
        "By Ada Finch, May 3, 2024",
        "Published on May 3, 2024 by Ada Finch",
        "May 3, 2024 by Ada Finch",
        "Von Ada Finch, 3. Mai 2024",
        "Par Ada Finch, publié le 3 mai 2024",
        "3 de mayo de 2024 | Ada Finch",
        "Ada Finch - 3 Mayıs 2024",
    ],
)
def test_a_name_and_a_date_on_one_line_are_both_read(line):
    found = read(HEADLINE, line, PROSE)
    assert [person.name for person in found.author] == ["Ada Finch"]
    assert found.date_published == "2024-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "New York, 3 May 2024",
        "Port Holm | 3 May 2024",
        "3 May 2024 | Oslo",
        "The Gauge, 3 May 2024",
        "New York",
    ],
)
def test_places_and_outlets_beside_a_date_are_no_authors(line):
    assert not read(HEADLINE, line, PROSE).author


def test_a_byline_that_says_what_its_date_is_changes_that_date():
    found = read(HEADLINE, "By Ada Finch, updated May 4, 2024", PROSE)
    assert found.date_modified == "2024-05-04"
    assert found.date_published is None


def test_a_month_in_the_title_of_an_authors_book_is_no_date():
    assert read(HEADLINE, "By Ada Finch, author of “May 1968”", PROSE).date_published is None


def test_a_line_that_says_when_and_where_it_was_posted_is_a_date():
    assert read(HEADLINE, "Posted on 3 May 2024 in News", PROSE).date_published == "2024-05-03"


@pytest.mark.parametrize("line", ["_By Ada Finch_", "_Ada Finch_", "*By Ada Finch*", "**Ada Finch**"])
def test_marks_of_emphasis_are_no_part_of_a_name(line):
    assert names(article(HEADLINE, line, PROSE)) == ["Ada Finch"]


@pytest.mark.parametrize("line", ["Ada Finch", "— Ada Finch", "(Ada Finch)"])
def test_a_name_alone_at_the_end_signs_an_article_without_a_byline(line):
    text = article(HEADLINE, "3 May 2024", PROSE, MORE, line)
    assert names(text) == ["Ada Finch"]
    assert bodies(text) == [PROSE, MORE]


def test_an_author_who_signs_again_at_the_end_is_no_paragraph():
    assert bodies(article(HEADLINE, "By Ada Finch", PROSE, "(Ada Finch)")) == [PROSE]


def test_a_name_below_a_quotation_or_told_of_before_signs_nothing():
    said = "“We were told nothing, and the hall was cold, and the last of us came home at four.”"
    assert not names(article(HEADLINE, "3 May 2024", PROSE, said, "— Rosa Holm"))
    told = "The captain, Rosa Holm, said that the tide had been wrong, which the port denied the same day."
    assert not names(article(HEADLINE, "3 May 2024", PROSE, told, "Rosa Holm"))


@pytest.mark.parametrize(
    "note",
    [
        ["About the author: Ada Finch rows, and sells what she catches on the way."],
        ["Zur Autorin: Ada Finch fährt zur See und züchtet Katzen."],
        ["About the author", "She rows, and sells what she catches on the way."],
    ],
)
def test_a_note_below_the_words_for_the_author_is_no_part_of_the_body(note):
    assert bodies(article(HEADLINE, "By Bo Lind", PROSE, *note)) == [PROSE]


def test_a_word_for_pictures_ends_no_name_in_the_middle():
    assert "Ada Finch Foto Bo Lind" not in names(article(HEADLINE, "Text Ada Finch Foto Bo Lind", PROSE))


def test_three_words_that_end_small_are_a_headline():
    layout = read_layout(
        text := article("Mayor Holm resigns", "Ninety people slept on benches", "3 May 2024", PROSE)
    )
    assert text[slice(*layout.headline)] == "Mayor Holm resigns"


def test_an_article_without_long_sentences_has_a_body():
    text = article("# Mayor Holm resigns now", "By Ada Finch", "“A scandal,” he said.", "What happens now?")
    assert bodies(text) == ["“A scandal,” he said.", "What happens now?"]
    entries = (
        "Finch, A. (2023). The price of salt and all that comes with it. Harbour Review. https://review.example/salt",
        "Osei, B. (2022, May 3). The ferry waits until the tide is right for it. The Ledger.",
    )
    text = article(HEADLINE, "By Ada Finch", "What happens now?", "Sources", *entries)
    assert bodies(text) == ["What happens now?"]


@pytest.mark.parametrize(
    "line",
    [
        "By our Oslo correspondent, Ada Finch",
        "By our Oslo correspondent Ada Finch",
        "Par notre correspondante Ada Finch",
        "De notre correspondante à Oslo, Ada Finch",
        "Von unserer Korrespondentin Ada Finch",
    ],
)
def test_whose_correspondent_and_where_stands_before_the_name(line):
    assert names(article(HEADLINE, line, PROSE)) == ["Ada Finch"]


@pytest.mark.parametrize(
    "line", ["Publicerad 10.15, 3 maj 2024", "Yayınlanma tarihi: 3 Mayıs 2024", "10:15, 3 May 2024"]
)
def test_the_time_before_a_date_is_no_part_of_it(line):
    assert read(HEADLINE, line, PROSE).date_published == "2024-05-03"


def test_a_short_sentence_behind_the_byline_opens_the_body():
    text = article(HEADLINE, "By Ada Finch", "“A scandal,” he said.", PROSE)
    assert bodies(text) == ["“A scandal,” he said.", PROSE]


@pytest.mark.parametrize("mark", ["AFP", "(TT)", "AA"])
def test_capitals_alone_below_the_last_sentence_are_who_filed_it(mark):
    assert bodies(article(HEADLINE, "By Ada Finch", PROSE, mark)) == [PROSE]


def test_a_post_that_begins_with_short_paragraphs_keeps_them():
    html = f"<p>“A scandal,” he said.</p><p>What happens now?</p><p>{PROSE}</p>"
    post = {"title": HEADLINE, "html": html, "authors": [{"name": "Ada Finch"}]}
    found = newsld.parse(json.dumps({"posts": [post]}), format="ghost")
    assert [one.text for one in found.paragraphs] == ["“A scandal,” he said.", "What happens now?", PROSE]


@pytest.mark.parametrize("heading", ["", f"# {HEADLINE}\n\n"])
def test_markdown_that_begins_with_a_short_paragraph_keeps_it(heading):
    text = f"---\ntitle: {HEADLINE}\n---\n\n{heading}What happens now?\n\n{PROSE}\n"
    found = newsld.parse(text, format="markdown")
    assert [one.text for one in found.paragraphs] == ["What happens now?", PROSE]


@pytest.mark.parametrize("headline", ["„Niemand hat uns etwas gesagt“", "« Personne ne nous a rien dit »"])
def test_a_headline_that_is_a_quotation_and_nothing_else_is_read(headline):
    assert read(headline, "Ada Finch", PROSE).headline == headline


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        ("Author:\nAda Finch\nEditor:\nTom Berg", {"author": "Ada Finch", "editor": "Tom Berg"}),
        (
            "WRITTEN BY\n\nAda Finch\n\nPHOTOGRAPHS BY\n\nTom Berg",
            {"author": "Ada Finch", "photographer": "Tom Berg"},
        ),
        ("By Ada Finch\n\nEdited by\nTom Berg", {"author": "Ada Finch", "editor": "Tom Berg"}),
        ("Editor\nTom Berg", {"editor": "Tom Berg"}),
    ],
)
def test_a_role_alone_on_a_line_is_that_of_the_name_below_it(lines, people):
    found = read_layout(article(HEADLINE, lines, PROSE)).credits
    assert {credit.role: credit.name for credit in found} == people


def test_who_took_a_picture_behind_the_first_paragraph_makes_it_no_standfirst():
    assert bodies(article(HEADLINE, PROSE, "The ferry. Photo: Bo Lind", MORE)) == [PROSE, MORE]


@pytest.mark.parametrize("lines", ["Reuters\n\n3 May 2024", "3 May 2024\n\nAgence France-Presse"])
def test_an_agency_alone_beside_a_date_is_the_author(lines):
    (agency,) = read_layout(article(HEADLINE, lines, PROSE)).credits
    assert agency.is_organization
    assert agency.name in lines


@pytest.mark.parametrize(
    "lines", ["Reuters", "By Ada Finch\n\nReuters\n\n3 May 2024", "Sea News\n\n3 May 2024"]
)
def test_an_agency_without_a_date_or_beside_an_author_is_none(lines):
    assert [one for one in read_layout(article(HEADLINE, lines, PROSE)).credits if one.is_organization] == []


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Fri, 05/03/2024 - 10:15", "2024-05-03"),
        ("Friday 03/05/2024", "2024-05-03"),
        ("Tue 05/03/2024", "2024-03-05"),
        ("Monday 03/05/2024", None),
        ("05/03/2024", None),
        ("12. listopada 2023.", "2023-10-12"),
        ("12 listopada 2023", "2023-11-12"),
    ],
)
def test_the_day_of_the_week_and_the_stop_behind_the_day_tell_two_dates_apart(line, day):
    assert read(HEADLINE, "By Ada Finch", line, PROSE).date_published == day


def test_a_page_shows_the_day_of_the_week_before_a_date_of_two_readings():
    page = f"<h1>{HEADLINE}</h1><div class=date>Fri, 05/03/2024 - 10:15</div><p>{PROSE}</p><p>{MORE}</p>"
    found = newsld.parse(page, format="html")
    assert (found.node["datePublished"], found.findings) == ("2024-05-03", ())
