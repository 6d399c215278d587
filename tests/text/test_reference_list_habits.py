"""Habits of lists as students, encyclopaedias and newsrooms of several countries type them."""

from __future__ import annotations

import pytest

from newsld.document import Reference
from newsld.text.references.finding.lists import read_lines


def parts(found: Reference) -> tuple:
    names = [name.literal or f"{name.given} {name.family}".strip() for name in found.author]
    return names, found.title, found.container or found.publisher, found.issued


@pytest.mark.parametrize("bullet", ["", "- ", "* "])
def test_a_number_and_a_colon_before_each_entry_are_no_part_of_it(bullet):
    entries = (
        "Harbour data portal. Tidal Survey. https://survey.example/data",
        "Holm, R. (2020). Sand and power. Verso.",
        "7 maps of the shore. Harbour Gazette. https://hg.example/maps",
    )
    found = read_lines("".join(f"{bullet}{n}: {entry}\n" for n, entry in enumerate(entries, 1)))
    assert [parts(one) for one in found] == [
        ([], "Harbour data portal", "Tidal Survey", ""),
        (["R. Holm"], "Sand and power", "Verso", "2020"),
        ([], "7 maps of the shore", "Harbour Gazette", ""),
    ]


@pytest.mark.parametrize("mark", ["^ ", "^ a b ", "^ Jump up to: a b c ", "3. ^ a b "])
def test_marks_that_lead_back_to_an_article_are_no_part_of_an_entry(mark):
    quoted, named = read_lines(
        f"{mark}“Port of Skell”. Harbour Gazette. 3 May 2019.\n{mark}Holm, Rosa (2018). Sand. Verso.\n"
    )
    assert parts(quoted) == ([], "Port of Skell", "Harbour Gazette", "2019-05-03")
    assert parts(named) == (["Rosa Holm"], "Sand", "Verso", "2018")


@pytest.mark.parametrize(
    "tail",
    [
        "Archived (PDF) from the original on 2 May 2019. Retrieved 5 June 2021.",
        "https://skell.example/port. Archived from the original on 2 May 2019. Retrieved 5 June 2021.",
        "https://skell.example/port (accessed 5 June 2021; archived 2 May 2019).",
    ],
)
def test_neither_an_archive_nor_a_reader_dates_a_work(tail):
    (found,) = read_lines(f"“Port of Skell”. Skell Port Authority. {tail}\n")
    assert (found.issued, found.accessed) == ("", "2021-06-05")


@pytest.mark.parametrize(
    "link", ["https://doi. org/10.1234/jrs.2020.0215", "https:// doi.org/10.1234/jrs.2020.0215"]
)
def test_a_doi_that_a_space_cut_is_a_doi(link):
    (found,) = read_lines(f"Berg, T. (2020). Gravel. Journal of River Studies, 14(5), e0215. {link}\n")
    assert (found.doi, found.url) == ("10.1234/jrs.2020.0215", "")


@pytest.mark.parametrize("body", ["ASSEMBLEIA DAS ÁGUAS DO ESTADO DE SÃO PAULO", "MUTIRÃO DA LAGOA DO SUL"])
def test_a_body_in_capitals_before_a_title_is_its_author(body):
    (found,) = read_lines(
        f"[1] {body}. Areia falta para as obras. Disponível em: https://a.example. Acesso em: 3 maio 2024.\n"
    )
    assert parts(found) == ([body], "Areia falta para as obras", "", "")


def test_a_headline_in_capitals_is_a_title_before_its_outlet():
    (found,) = read_lines("BARGES STOP ON THE SKELL. Harbour Gazette. https://hg.example/barges\n")
    assert parts(found) == ([], "BARGES STOP ON THE SKELL", "Harbour Gazette", "")


@pytest.mark.parametrize(
    "title", ["Why Dredgers Went Silent", "Who sold the sand of the Skell?", "Sand Is Sold"]
)
@pytest.mark.parametrize("names", ["Rosa Holm", "By Rosa Holm", "By Rosa Holm and Tom B. Berg"])
def test_who_is_named_between_a_title_and_its_outlet_wrote_it(title, names):
    stop = "" if title.endswith("?") else "."
    (found,) = read_lines(f"{title}{stop} {names}. The Guardian. March 12, 2020.\n")
    persons = names.removeprefix("By ").split(" and ")
    assert parts(found) == (persons, title, "The Guardian", "2020-03-12")


@pytest.mark.parametrize("author", ["United Nations", "Rosa Holm", "Harbour Research Institute"])
def test_who_stands_first_wrote_a_work_whose_title_is_a_name(author):
    (found,) = read_lines(f"{author}. Anna Lind. The Guardian. March 12, 2020.\n")
    assert parts(found)[:2] == ([author], "Anna Lind")


def test_a_name_beside_the_title_is_not_surely_the_outlet_of_another_site():
    (found,) = read_lines("How sand is sold and to whom. Kemi Oduya. https://www.theguardian.com/sand\n")
    assert found.confidence < 0.95


@pytest.mark.parametrize(
    ("locator", "issued"),
    [
        (" 45, no. 1 (March 2005): 65–75", "2005-03"),
        (", no. 25 (March 2005): 86–95", "2005-03"),
        (", no. 18 (July 15, 2001): 48–63", "2001-07-15"),
    ],
)
def test_a_journal_may_count_its_issues_alone(locator, issued):
    (found,) = read_lines(f"Reis, Marta. “Ports Without Water.” Progressive Harbours{locator}.\n")
    assert parts(found) == (["Marta Reis"], "Ports Without Water", "Progressive Harbours", issued)


def test_volumes_may_have_roman_figures():
    (found,) = read_lines(
        "Berg, Tom. 1992. “The Price of Gravel.” Journal of River Studies XLVII (2): 427–465.\n"
    )
    assert (found.container, found.volume, found.issue) == ("Journal of River Studies", "XLVII", "2")


def test_an_editor_behind_a_title_is_not_of_the_work_it_stands_in():
    (found,) = read_lines(
        "Holm, Rosa. “The Last Sandbank.” Edited by Tom Berg. Encyclopedia of Rivers, 2011.\n"
    )
    assert parts(found) == (["Rosa Holm"], "The Last Sandbank", "Encyclopedia of Rivers", "2011")


@pytest.mark.parametrize("years", ["1933-", "1933–1999", "1933-."])
def test_when_a_person_lived_is_no_part_of_the_name(years):
    (found,) = read_lines(f"Lind, Anna, {years.rstrip('.')}. “Shores.” River Quarterly 12 (2001): 48–63.\n")
    assert parts(found) == (["Anna Lind"], "Shores", "River Quarterly", "2001")


@pytest.mark.parametrize(
    "edition",
    [
        "3e druk",
        "2de editie",
        "1ste editie",
        "2e",
        "2nd",
        "wyd. 2",
        "2ª edizione",
        "Revised and expanded edition",
        "Fully updated and revised edition",
        "2nd rev. and enl. ed",
        "3., überarbeitete und erweiterte Auflage",
    ],
)
def test_an_edition_in_brackets_is_no_part_of_a_title(edition):
    (found,) = read_lines(f"Bakker, M. (2019). Zand en macht ({edition}). Boom.\n")
    assert (found.title, found.edition) == ("Zand en macht", edition)


BOOKS = {
    "H. Ettens, W służbie portu, Poznań 1948, s. 59–83": (["H. Ettens"], "W służbie portu", "", "1948"),
    "Sz. Orka, Servite Domino, Wydawnictwo Brzeg, Kraków 2018, s. 87–89, 99–119": (
        ["Sz. Orka"],
        "Servite Domino",
        "Wydawnictwo Brzeg",
        "2018",
    ),
    "E. Nüba, E. Stencel, Przy brzegu morza, Wydawnictwo Bernard, Skellin 2008, s. 9": (
        ["E. Nüba", "E. Stencel"],
        "Przy brzegu morza",
        "Wydawnictwo Bernard",
        "2008",
    ),
    "ks. R. Holm, ks. S. Berg OSB, Mały słownik portowy, PWN, Poznań 2011": (
        ["R. Holm", "S. Berg"],
        "Mały słownik portowy",
        "PWN",
        "2011",
    ),
    "Wójcik M., Wyspy z piasku, tłum. E. Maj, wyd. 2, Kraków 2008.": (
        ["M. Wójcik"],
        "Wyspy z piasku",
        "",
        "2008",
    ),
    "Kalendarz portowy na rok 2018, Kuria Portowa w Kaliszu 2018, s. 222": (
        [],
        "Kalendarz portowy na rok 2018",
        "Kuria Portowa w Kaliszu",
        "2018",
    ),
    "G. Bianchi - L. Verdi, I porti del sud, Einaudi, Torino 2015, pp. 33-41": (
        ["G. Bianchi", "L. Verdi"],
        "I porti del sud",
        "Einaudi",
        "2015",
    ),
    "K. Oduya, M. Reis, Sable et pouvoir, Paris, Seuil, 2018, p. 33.": (
        ["K. Oduya", "M. Reis"],
        "Sable et pouvoir",
        "Seuil",
        "2018",
    ),
    "K. Oduya, M. Reis, and L. Pohl, Sand and Power, 2nd ed. New York, NY, USA: Wiley, 2018.": (
        ["K. Oduya", "M. Reis", "L. Pohl"],
        "Sand and Power",
        "Wiley",
        "2018",
    ),
}


@pytest.mark.parametrize("entry", BOOKS)
def test_books_are_read_with_place_and_house_in_the_order_of_their_country(entry):
    (found,) = read_lines(f"{entry}\n")
    assert parts(found) == BOOKS[entry]


@pytest.mark.parametrize(
    "joint", ["[w:] {}, red. P. Sowa", "w: {}, pod red. P. Sowy", "[in:] {}, red. P. Sowa"]
)
@pytest.mark.parametrize("author", ["K. Lis", "Lis K."])
def test_a_chapter_stands_in_the_book_that_polish_lists_put_behind_it(author, joint):
    host = joint.format("Miasta nad rzeką")
    (found,) = read_lines(f"{author}, Rzeki bez wody, {host}, Wydawnictwo Brzeg, Gdańsk 2012, s. 15–30.\n")
    assert parts(found) == (["K. Lis"], "Rzeki bez wody", "Miasta nad rzeką", "2012")


def test_a_journal_in_quotation_marks_behind_in_need_not_be_spelt_with_capitals():
    (found,) = read_lines("A. Neri, Sabbia e stato, in «Rivista di studi costieri», n. 4, 2018, pp. 33-51\n")
    assert parts(found) == (["A. Neri"], "Sabbia e stato", "Rivista di studi costieri", "2018")


@pytest.mark.parametrize("day", ["10:30 02.08.2019", "2.08.2019, 10:30", "02.08.2019"])
def test_the_day_and_hour_at_which_somebody_looked_do_not_date_a_work(day):
    (found,) = read_lines(
        f"Jan Kowalski, Barki znów płyną, Onet, https://onet.example/barki [dostęp: {day}]\n"
    )
    assert (found.issued, found.accessed) == ("", "2019-08-02")


def test_a_sentence_may_end_in_a_word_that_other_languages_cut_short():
    (found,) = read_lines("Holm, Rosa. The river runs red. Harbour Gazette, 3 May 2019.\n")
    assert parts(found) == (["Rosa Holm"], "The river runs red", "Harbour Gazette", "2019-05-03")


@pytest.mark.parametrize("role", ["a cura di", "red.", "Hrsg.", "Eds."])
def test_who_is_said_to_edit_a_book_is_no_author(role):
    (found,) = read_lines(f"P. Conti ({role}), Fiumi e città, Bologna, Il Mulino, 2012\n")
    assert parts(found) == ([], "Fiumi e città", "Il Mulino", "2012")
    assert [name.family for name in found.editor] == ["Conti"]


@pytest.mark.parametrize("first", ["Rosa Holm", "Rosa T. Holm"])
def test_one_initial_among_the_names_of_a_note_changes_nothing(first):
    (found,) = read_lines(
        f"5. {first}, Tom Berg, and Anna Lind, The Last Sandbank: A History (Oslo: Verso, 2023).\n"
    )
    assert parts(found) == ([first, "Tom Berg", "Anna Lind"], "The Last Sandbank: A History", "Verso", "2023")


def test_the_stops_of_a_meeting_end_no_part_of_its_name():
    (found,) = read_lines(
        "[6] C. Holm, “Silt,” in Proc. 10th Int. Conf. Sand (SandCon), Tallinn, Estonia, 2018, pp. 1–18.\n"
    )
    assert found.container == "Proc. 10th Int. Conf. Sand (SandCon)"


NUMBERINGS = "{}.|{}- |{} - |{} – |#{}: |{}/ |Source {}: |Ref. {}: |Note {}. |({}). |S{}. |{}: ".split("|")


COUNTS = [
    *([one.format(n) for n in range(1, 5)] for one in NUMBERINGS),
    "I. _II. _III. _IV. ".split("_"),
    "A. _B. _C. _D. ".split("_"),
]


@pytest.mark.parametrize("marks", COUNTS)
def test_what_counts_the_entries_of_a_list_is_no_part_of_them(marks):
    entries = (
        "Holm, R. (2020). Sand and power. Verso.",
        "Why dredgers went silent. Harbour Gazette. https://hg.example/7",
        "“Sand sold,” The Guardian, May 3, 2020.",
        "Berg, Tom. The Last Shore. London: Verso, 2012.",
    )
    found = read_lines("".join(f"{mark}{entry}\n" for mark, entry in zip(marks, entries, strict=True)))
    assert [parts(one)[:2] for one in found] == [
        (["R. Holm"], "Sand and power"),
        ([], "Why dredgers went silent"),
        ([], "Sand sold"),
        (["Tom Berg"], "The Last Shore"),
    ]


def test_initials_that_follow_one_another_for_a_while_are_the_authors():
    names = ("A. Holm", "B. Berg", "C. Lind")
    found = read_lines("".join(f"{name}, Sand, Verso, Oslo, 2001\n" for name in names))
    assert [name.given for one in found for name in one.author] == ["A.", "B.", "C."]


def test_figures_that_begin_titles_stay_where_the_entries_have_numbers():
    titles = ("7 maps of the shore", "9 days in silt")
    found = read_lines("".join(f"{n}. {one}. The Guardian, 3 May 2019.\n" for n, one in enumerate(titles, 1)))
    assert tuple(one.title for one in found) == titles


def test_a_title_that_begins_with_an_initial_is_not_sure():
    (found,) = read_lines("6. Joseph R. Holm Jr. Harbour Strategy and Plan. Oslo: The White House; 2022.\n")
    assert found.confidence < 0.95 or parts(found)[0] == ["Joseph R. Holm"]


def test_a_stop_may_be_missing_behind_the_last_initial():
    (found,) = read_lines("[6] Buss P.M, Tobar S. Health and rivers. Harbour Research Encyclopedia. 2018.\n")
    assert parts(found)[:2] == (["P.M Buss", "S. Tobar"], "Health and rivers")


@pytest.mark.parametrize(
    ("author", "title", "outlet"),
    [
        ("Redazione", "Dragaggi fermi", "la Repubblica"),
        ("Claire Martin", "Les dragues se taisent", "Le Monde"),
    ],
)
def test_a_known_outlet_in_guillemets_behind_a_title_is_no_title(author, title, outlet):
    (found,) = read_lines(f"{author}, {title}, «{outlet}», 12 marzo 2023.\n")
    assert parts(found) == ([author], title, outlet, "2023-03-12")


@pytest.mark.parametrize("locator", ["12(3): p. 33-41", "12: p. 33-41"])
def test_names_may_have_a_comma_behind_them_and_a_journal_its_year(locator):
    (found,) = read_lines(
        f"2. Berg, T. and A. Lind, The strike on the Skell. Harbour Studies, 2020. {locator}.\n"
    )
    assert parts(found) == (["T. Berg", "A. Lind"], "The strike on the Skell", "Harbour Studies", "2020")
    assert (found.volume, found.page) == ("12", "33-41")


def test_a_chapter_stands_in_the_book_that_italian_lists_name_behind_its_editors():
    (found,) = read_lines(
        "L. Verdi, Fiumi, in A. Neri (a cura di), Sabbia e stato, Carocci, Roma, 2012, pp. 33-51.\n"
    )
    assert parts(found) == (["L. Verdi"], "Fiumi", "Sabbia e stato", "2012")


def test_the_word_before_an_issue_is_not_of_the_journal():
    (found,) = read_lines(
        "Verdi, L. (2012), “Fiumi e città”, in Rivista di studi costieri, n. 4, pp. 33-51.\n"
    )
    assert (found.container, found.issue) == ("Rivista di studi costieri", "4")


@pytest.mark.parametrize("dash", ["-", "–", "—"])
@pytest.mark.parametrize("outlet", ["Harbour Times", "The Northern Courier", "Skell Daily News"])
def test_an_outlet_and_a_dash_stand_before_a_quoted_title(dash, outlet):
    (found,) = read_lines(f"{outlet} {dash} “Night boat waits for an answer” 26 May 2022\n")
    assert parts(found) == ([], "Night boat waits for an answer", outlet, "2022-05-26")


@pytest.mark.parametrize("dash", ["-", "–"])
def test_a_person_and_a_dash_before_a_quoted_title_is_its_author(dash):
    (found,) = read_lines(f"Rosa Holm {dash} “The price of sand”, The Guardian, 4 May 2023\n")
    assert parts(found) == (["Rosa Holm"], "The price of sand", "The Guardian", "2023-05-04")


def test_dates_with_stops_name_the_month_first_where_others_of_the_list_do():
    entry = "Harbour Times – “Boat {} waits” {}\n"
    days = ["3.08.2023", "06.28.2022", "2.11.2023"]
    found = read_lines("".join(entry.format(n, day) for n, day in enumerate(days)))
    assert [one.issued for one in found] == ["2023-03-08", "2022-06-28", "2023-02-11"]
    (alone,) = read_lines(entry.format(1, "3.08.2023"))
    assert alone.issued == "2023-08-03"
    found = read_lines("".join(entry.format(n, day) for n, day in enumerate(["3.08.2023", "28.06.2022"])))
    assert [one.issued for one in found] == ["2023-08-03", "2022-06-28"]


@pytest.mark.parametrize("journal", ["Discourse & Society", "Speech Monographs", "Address Quarterly"])
def test_a_journal_may_begin_with_the_word_for_a_speech(journal):
    (found,) = read_lines(f"Holm, R. (2023). Frames in harbour work. {journal}, 25(2), 247–258.\n")
    assert parts(found) == (["R. Holm"], "Frames in harbour work", journal, "2023")


@pytest.mark.parametrize("talk", ["Speech to the Harbour Council, Skell", "Remarks Before the Port Board"])
def test_the_occasion_of_a_speech_is_no_outlet(talk):
    (found,) = read_lines(f"Holm, R. (2023, May 3). Frames in harbour work. {talk}.\n")
    assert parts(found) == (["R. Holm"], "Frames in harbour work", "", "2023-05-03")


def test_a_volume_may_have_letters_before_its_number():
    (found,) = read_lines("Rosa Holm, “Man and Tide,” Transactions on Harbours HFE-1 (March 1960): 4–11.\n")
    assert (found.container, found.volume, found.page) == ("Transactions on Harbours", "HFE-1", "4–11")


@pytest.mark.parametrize("dashes", ["———.", "---.", "——— ", "—————,"])
@pytest.mark.parametrize(
    ("year", "issued", "suffix"), [("2021.", "2021", ""), ("2021b.", "2021", "b"), ("n.d.", "n.d.", "")]
)
@pytest.mark.parametrize(
    ("work", "title", "outlet"),
    [
        ("“Nets.” Coastal Post. https://coast.example/nets", "Nets", "Coastal Post"),
        ("“Who Sells Sand?” Energy Policy 13 (2): 714–29.", "Who Sells Sand?", "Energy Policy"),
        ("Boats of the South. London: Verso.", "Boats of the South", "Verso"),
    ],
)
def test_behind_dashes_for_the_authors_a_year_may_stand_with_its_letter(
    dashes, year, issued, suffix, work, title, outlet
):
    first, found = read_lines(
        f"Ministry of Ports. 2020. “Silt.” Coastal Post, May 3.\n{dashes} {year} {work}\n"
    )
    assert parts(found) == (["Ministry of Ports"], title, outlet, issued)
    assert (found.style, found.year_suffix) == (first.style, suffix)


def test_pages_that_look_like_years_are_pages():
    entries = (
        "Holm, R. (2019) ‘The nets’, Harbour Review, 12(3), pp. 1953–1960.",
        "Holm, R. (2019) ‘The nets’, Harbour Review, 12(3), p. 1998.",
        "Holm, R. (2019). The nets. Harbour Review, 12(3), 1953–1960.",
        "Holm, Rosa. “The nets.” Harbour Review, vol. 12, no. 3, 2019, pp. 1953-60.",
    )
    found = read_lines("\n".join(entries))
    assert [one.page for one in found] == ["1953–1960", "1998", "1953–1960", "1953-60"]
    assert {(one.container, one.volume, one.issue, one.issued) for one in found} == {
        ("Harbour Review", "12", "3", "2019")
    }


@pytest.mark.parametrize(
    "edits", ["———, ed. ", "———, eds. ", "---, editor. ", "——— (Ed.). ", "Ders. (Hg.): "]
)
def test_who_wrote_the_entry_before_may_be_the_editor_of_one(edits):
    first, found = read_lines(f"Holm, Rosa. Sand. London: Verso, 2012.\n{edits}Ports. Oxford: Verso, 2014.\n")
    assert [(name.family, name.given) for name in found.editor] == [("Holm", "Rosa")]
    assert (found.author, found.title, found.issued) == ((), "Ports", "2014")
    assert [name.family for name in first.author] == ["Holm"]


def test_dashes_may_stand_for_editors():
    edited, written = read_lines("Holm, R. (Ed.). (2012). Sand. Verso.\n———. (2013). Ports at war. Verso.\n")
    assert [name.family for name in edited.editor] == [name.family for name in written.author] == ["Holm"]


@pytest.mark.parametrize(
    "people",
    ["Holm, Rosa (Hrsg.)", "Holm, Rosa (Hg.)", "Holm, Rosa (dir.)", "Holm, Rosa / Berg, Sam (Hg.)"],
)
def test_editors_may_stand_before_a_colon(people):
    (found,) = read_lines(f"{people}: Sand. Macht und Meer. Hamburg: Suhrkamp 2012.")
    assert [name.family for name in found.editor] == ["Holm", "Berg"][: people.count(",")]
    assert (found.author, found.title, found.publisher) == ((), "Sand. Macht und Meer", "Suhrkamp")


@pytest.mark.parametrize(
    "work", ["“Sand.” The Economist, May 6, 2023, 23–24.", "“Sand.” Quay, Mai 6, 2023, pp. 23–24."]
)
def test_the_day_of_a_date_before_pages_is_no_volume(work):
    (found,) = read_lines(work)
    assert (found.volume, found.page, found.issued) == ("", "23–24", "2023-05-06")
