"""Yearly reports, theses, laws, talks, links alone: what each names, and where."""

from __future__ import annotations

import pytest
from test_reference_newsroom_form import entries, entry

from newsld.text.references import read_lines


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("Tidal Bank, Annual Report 2020", ("Tidal Bank", "2020", "Annual Report 2020", "")),
        (
            "Hafenbahn, Integrierter Bericht 2022, https://hafenbahn.example/bericht",
            ("Hafenbahn", "2022", "Integrierter Bericht 2022", ""),
        ),
        (
            "Annual Report 2023, Port Authority of Lund, https://port-lund.example/report.pdf",
            ("", "2023", "Annual Report 2023", "Port Authority of Lund"),
        ),
        (
            "Annual Report 2020, Port Authority of Lund, 2021",
            ("", "2021", "Annual Report 2020", "Port Authority of Lund"),
        ),
    ],
)
def test_the_year_of_a_yearly_work_is_part_of_its_title(raw, told):
    assert entry(raw) == told


@pytest.mark.parametrize(
    "described",
    [
        "[Doctoral dissertation, University of Lund]",
        "(Doctoral thesis, University of Lund)",
        "[Tesis doctoral, University of Lund]",
        "[Thèse de doctorat, University of Lund]",
        "[Masterarbeit, University of Lund]",
    ],
)
def test_brackets_hold_what_a_thesis_is_and_its_university(described):
    told = ("R. Holm", "2019", "Sand and power", "University of Lund")
    assert entry(f"Holm, R. (2019). Sand and power {described}. https://lund.example/12") == told
    assert entry(f"Holm, R. (2019) Sand and power {described}.") == told


@pytest.mark.parametrize(
    ("raw", "outlet"),
    [
        ("Marta Reis, Le dighe e il mare, in «Corriere della Sera», 4 febbraio 2019.", "Corriere della Sera"),
        (
            "Marta Reis, “Le dighe e il mare”, in «Corriere della Sera», 4 febbraio 2019.",
            "Corriere della Sera",
        ),
        ("Marta Reis, Le dighe e il mare, in La Stampa, 4 febbraio 2019.", "La Stampa"),
    ],
)
def test_an_outlet_in_quotation_marks_follows_in(raw, outlet):
    assert entry(raw) == ("Marta Reis", "2019-02-04", "Le dighe e il mare", outlet)


def test_a_word_between_outlet_and_day_is_of_neither():
    raw = 'Leipziger Rundschau vom 4. Mai 2022: "Sand wird am Hafen knapp"'
    assert entry(raw) == ("", "2022-05-04", "Sand wird am Hafen knapp", "Leipziger Rundschau")


@pytest.mark.parametrize(
    "raw",
    [
        "Sand runs short at the port by Rosa Holm (Harbour Notes, 3 May 2021)",
        "Sand runs short at the port, by Rosa Holm (Harbour Notes, 3 May 2021)",
        "Sand runs short at the port by Rosa Holm, Harbour Notes, 3 May 2021",
        "“Sand runs short at the port”, Rosa Holm, Harbour Notes, 3 May 2021",
        "“Sand runs short at the port,” Rosa Holm, Harbour Notes, 3 May 2021",
    ],
)
def test_who_wrote_stands_between_title_and_an_outlet_nobody_listed(raw):
    assert entry(raw) == ("Rosa Holm", "2021-05-03", "Sand runs short at the port", "Harbour Notes")


def test_by_ends_no_title_before_what_is_no_person():
    raw = "Sand runs short by the sea (Reuters, 3 May 2021)"
    assert entry(raw) == ("", "2021-05-03", "Sand runs short by the sea", "Reuters")


def test_a_title_goes_on_in_small_letters_behind_its_colon():
    raw = "Tidal Power Pact: what comes next, Harbour Institute, May 2023, https://harbour.example/pact"
    assert entry(raw) == ("", "2023-05", "Tidal Power Pact: what comes next", "Harbour Institute")
    raw = "Human Rights Watch: What comes next, Reuters, May 2023"
    assert entry(raw) == ("Human Rights Watch", "2023-05", "What comes next", "Reuters")


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("https://harbour.example/sand – 5 July 2023", "2023-07-05"),
        ("5 July 2023: https://harbour.example/sand", "2023-07-05"),
        ("https://harbour.example/sand (accessed 5 July 2023)", ""),
        ("https://harbour.example/sand, Stand: 5.7.2023", ""),
    ],
)
def test_a_day_beside_a_link_alone_is_its_date(raw, day):
    assert entry(raw) == ("", day, "", "")


def test_a_body_stands_before_a_bare_year_and_a_quoted_title():
    raw = "Tidal Broadcasting Corporation 2022, ‘Why sand matters’, Harbour Hour, 17 October."
    assert entry(raw) == ("Tidal Broadcasting Corporation", "2022-10-17", "Why sand matters", "Harbour Hour")


def test_a_talk_ends_its_title_and_the_days_of_a_meeting_are_no_date():
    raw = "Holm, R. (2017) Sand and the state, paper presented at the Tidal Conference, Lund, 4-6 June."
    assert entry(raw) == ("R. Holm", "2017", "Sand and the state", "")


def test_a_law_ends_behind_its_day_and_what_it_says_is_not_its_name():
    raw = "BRASIL. Lei nº 9.711, de 4 de março de 1998. Institui a política da areia. Disponível em: https://x.example"
    assert entry(raw) == ("BRASIL", "1998-03-04", "Lei nº 9.711, de 4 de março de 1998", "")


def test_place_and_year_close_a_german_report():
    raw = "Hafenamt Lund: Sandbericht für 2020. Dessau-Roßlau 2021. https://hafenamt.example/sand"
    assert entry(raw) == ("Hafenamt Lund", "2021", "Sandbericht für 2020", "")


def test_a_length_in_minutes_is_no_day():
    raw = "Tidal TV. “Inside the Old Port.” YouTube video, 12:04. November 3, 2018. https://www.youtube.com/watch?v=a1"
    assert entry(raw) == ("Tidal TV", "2018-11-03", "Inside the Old Port", "YouTube")


def test_a_month_in_or_behind_a_journal_is_of_the_date():
    raw = "Holm, Rosa. 2024. “Examining Sand.” Urban Climate 55 (May): 15."
    assert entry(raw) == ("Rosa Holm", "2024-05", "Examining Sand", "Urban Climate")
    raw = "Holm, Rosa. 2023. “Examining Sand.” Urban Climate, January, 002214652211502."
    assert entry(raw) == ("Rosa Holm", "2023-01", "Examining Sand", "Urban Climate")


def test_an_issue_for_two_days_is_of_both():
    told = ("", "2022-08-20/2022-08-21", "Der Blick zurück", "Süddeutsche Zeitung")
    assert entry("„Der Blick zurück“, in: Süddeutsche Zeitung, 20./21.08.2022.") == told


@pytest.mark.parametrize("date", ["(28 May 2026):", "(28/05/2026):", "(28 May 2026)", ", 28 May 2026:"])
def test_a_site_with_a_day_and_its_link_has_no_title(date):
    name = "Tidenews" if date[0] == "," else "Tidenews "
    assert entry(f"{name}{date} https://www.tidenews.example/en/sand") == ("", "2026-05-28", "", "Tidenews")


@pytest.mark.parametrize("word", ["Tech", "the Art", "a Cat"])
def test_words_that_are_cut_short_elsewhere_end_titles(word):
    raw = f"Holm, R. (2022). Sand and {word}. CRC Press."
    assert entry(raw) == ("R. Holm", "2022", f"Sand and {word}", "CRC Press")


def test_capitals_behind_no_are_of_a_number():
    raw = "Tidal Office. (2023, March 8). Sand runs short (Index No. HRB 13/22). https://tides.example/sand"
    assert entry(raw) == ("Tidal Office", "2023-03-08", "Sand runs short", "")
    raw = "Holm, R. (2022). Sand and saying no. Verso Books."
    assert entry(raw) == ("R. Holm", "2022", "Sand and saying no", "Verso Books")


def test_one_word_in_quotation_marks_is_a_part_of_the_title():
    raw = "Tide News (2018). ‘Likely’ Swedes caught up in the scandal. [online] Harbour Notes."
    assert entry(raw) == (
        "Tide News",
        "2018",
        "‘Likely’ Swedes caught up in the scandal",
        "Harbour Notes",
    )


def test_when_somebody_looked_is_no_title_in_french():
    raw = (
        "Sand runs short at the port. (s. d.). Consulté 21 mai 2024, à l’adresse https://harbour.example/sand"
    )
    assert entry(raw) == ("", "n.d.", "Sand runs short at the port", "")


def test_the_licence_of_a_work_names_nobody():
    raw = "Sand and health: a framework. Geneva: Tidal Organization; 2020. Licence: CC BY-NC-SA 3.0 IGO."
    assert entry(raw) == ("", "2020", "Sand and health: a framework", "Tidal Organization")


def test_a_copied_byline_names_who_follows_by():
    raw = "By Rosa Holm and Sam Berg. “Sand Runs Short.” Harbour Notes, 3 May 2021."
    assert entry(raw) == ("Rosa Holm; Sam Berg", "2021-05-03", "Sand Runs Short", "Harbour Notes")


def test_brackets_that_spell_out_capitals_are_of_the_title():
    raw = "Doppio piano 5: TSR (Treno Sabbia Regionale), La Stampa, 24 ottobre 2020."
    assert entry(raw) == (
        "",
        "2020-10-24",
        "Doppio piano 5: TSR (Treno Sabbia Regionale)",
        "La Stampa",
    )


def test_small_letters_behind_a_colon_part_no_family_name_from_a_given_one():
    raw = "Hafenbahn, Pop: la nuova generazione dei treni, 7 novembre 2017. https://hafenbahn.example/pop"
    assert entry(raw) == ("Hafenbahn", "2017-11-07", "Pop: la nuova generazione dei treni", "")


def test_a_platform_in_brackets_is_where_a_post_stands():
    raw = "Holm, R. [@rosaholm] (2018) We will not dig here again. [Twitter] 13 April."
    assert entry(raw) == ("R. Holm", "2018-04-13", "We will not dig here again", "Twitter")


def test_a_form_in_brackets_is_of_no_title():
    raw = "[Sand and the workplace (PDF)](https://harbour.example/sand.pdf), Harbour Institute, 2022"
    assert entry(raw) == ("", "2022", "Sand and the workplace", "Harbour Institute")


def test_small_letters_in_brackets_belong_to_the_words_before_them():
    raw = "Port of Lund seizures (a survey) | Harbour Institute | 2021"
    assert entry(raw) == ("", "2021", "Port of Lund seizures (a survey)", "Harbour Institute")


def test_the_number_of_an_issue_is_no_month():
    assert entry("Sand wird knapp, Hafenblick, 8/2024") == ("", "2024", "Sand wird knapp", "Hafenblick")


@pytest.mark.parametrize("database", ["JSTOR", "EBSCOhost", "ProQuest Ebook Central"])
def test_a_database_behind_a_books_year_is_where_it_stands(database):
    raw = f"Holm, Rosa. Sand Wars. Harbour Press, 2016. {database}, www.books.example/12."
    assert entry(raw) == ("Rosa Holm", "2016", "Sand Wars", database)


def test_the_editors_of_a_site_are_its_authors():
    raw = 'Tideline.com Editors. "Sand Wars." Tideline, 14 Oct. 2009, www.tideline.com/sand.'
    assert entry(raw) == ("Tideline.com Editors", "2009-10-14", "Sand Wars", "Tideline")


def test_who_performed_is_not_who_directed():
    raw = "Quiet Ports. Directed by Rosa Holm, performance by Sam Berg, United Artists, 2004."
    assert entry(raw) == ("Rosa Holm", "2004", "Quiet Ports", "United Artists")


def test_who_was_asked_stands_before_an_interviews_title():
    raw = "Rosa Holm im Interview: „Wir sparen zu wenig Sand“, ZDFheute, 18.08.2022"
    assert entry(raw) == ("Rosa Holm", "2022-08-18", "Wir sparen zu wenig Sand", "ZDFheute")


def test_a_city_behind_a_reports_title_is_of_neither():
    raw = "Ministerio de Arena (2021), Anuario de estadística 2020, Madrid."
    assert entry(raw) == ("Ministerio de Arena", "2021", "Anuario de estadística 2020", "")


def test_what_kind_of_report_it_is_ends_no_title():
    raw = "Tidal Office, Lund – Harbour Region Update, Situation Report, 26 August 2021."
    assert entry(raw) == ("Tidal Office", "2021-08-26", "Lund – Harbour Region Update", "")


def test_what_begins_a_bodys_name_is_nobodys_initials():
    raw = "U.S. Sand and Harbour Protection. “Sand Encounters.” Sand.gov. Last modified October 14, 2022."
    assert entry(raw) == ("U.S. Sand and Harbour Protection", "2022-10-14", "Sand Encounters", "Sand.gov")


@pytest.mark.parametrize("mark", [" - ", " – ", ", "])
def test_a_house_and_its_year_stand_behind_a_quoted_title(mark):
    raw = f'"Sand Action Program: findings"{mark}Lund University (2020)'
    assert entry(raw) == ("", "2020", "Sand Action Program: findings", "Lund University")


def test_the_language_of_a_work_is_of_no_title():
    raw = "Holm, R. (2020). Sand and ports (in Chinese). Harbour Press."
    assert entry(raw) == ("R. Holm", "2020", "Sand and ports", "Harbour Press")


def test_source_before_an_entry_is_of_nobodys_name():
    assert entry("Source: Tidal Bank, Annual Report 2020.") == (
        "Tidal Bank",
        "2020",
        "Annual Report 2020",
        "",
    )


def test_an_address_without_a_scheme_may_stand_first():
    raw = "harbournotes.example/2022/06/29/sand — Harbour Notes, June 29, 2022"
    assert entry(raw) == ("", "2022-06-29", "", "Harbour Notes")


def test_a_year_in_a_reports_name_is_not_when_it_came_out():
    raw = "Tidal Panel, Final Report Submitted Pursuant to Resolution 2627 (2022), S/2023/171, March 7, 2023."
    told = ("Tidal Panel", "2023-03-07", "Final Report Submitted Pursuant to Resolution 2627 (2022)", "")
    assert entry(raw) == told


def test_the_commas_of_a_meetings_name_do_not_part_it():
    raw = (
        'R. Holm and S. Berg, "Sand shades," in Proc. Conf. Ports, Sand and Tides, New York, 2018, pp. 77–91.'
    )
    assert entry(raw) == ("R. Holm; S. Berg", "2018", "Sand shades", "Proc. Conf. Ports, Sand and Tides")


def test_a_name_that_begins_with_figures_stands_behind_a_number_without_a_mark():
    lines = [
        "1 Rosa Holm, “Sand Runs Short,” Reuters, May 3, 2021.",
        "2 38 Tides, “Ports Close,” Reuters, May 4, 2021.",
        "3 Sam Berg, “Ports Open,” Reuters, May 5, 2021.",
    ]
    assert [told[0] for told in entries(*lines)] == ["Rosa Holm", "38 Tides", "Sam Berg"]


@pytest.mark.parametrize("date", ["(2012).", "(2012)", "2012."])
@pytest.mark.parametrize("house", ["Picador", "Osiris", "Alianza"])
def test_a_name_nobody_listed_is_the_publisher_of_what_a_person_wrote_in_a_year(date, house):
    (found,) = read_lines(f"Holm, R. {date} Sand and the sea. {house}.")
    assert (found.publisher, found.container, found.type) == (house, "", "book")


@pytest.mark.parametrize(
    "entry",
    [
        "Holm, R. (2012, May 3). Sand and the sea. Osiris.",
        "Holm, R. (2012). Sand and the sea. Osiris. https://osiris.example/sand",
        "Holm, R. (2012). Sand and the sea. Osiris, 3(2), 3–9.",
        "Holm, R. (2012) ‘Sand and the sea’, Osiris.",
        "Holm, R. (2012). Sand and the sea. The Osiris.",
        "Holm, R. (2012). Sand and the sea. Osiris Review.",
    ],
)
def test_a_day_a_link_figures_or_words_of_the_press_tell_an_outlet(entry):
    (found,) = read_lines(entry)
    assert found.container.removeprefix("The ").startswith("Osiris")
    assert found.publisher == ""
