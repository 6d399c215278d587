"""Each style's forms, and what is made of them. One entry, read alone."""

from collections import Counter

import pytest

from newsld.source import Span
from newsld.text.references import parse_entries, read_lines


def fields(text):
    (reference,) = parse_entries(text, [Span(0, len(text))])
    names = "; ".join(str(name) for name in reference.author)
    return (
        reference.style,
        names,
        reference.issued,
        reference.title,
        reference.container or reference.publisher,
    )


APA = [
    (
        "Sea Agency (2023), Sea Outlook 2023, Agency Publishing, Paris, https://doi.org/10.1787/0878-en.",
        ("Sea Agency", "2023", "Sea Outlook 2023", "Agency Publishing"),
    ),
    (
        "Fisheries watch. (2024, May 2). Nets return to the bay. Northern Courier. https://courier.example/nets",
        ("Fisheries watch", "2024-05-02", "Nets return to the bay", "Northern Courier"),
    ),
    (
        "Nets return to the bay. (2024, May 2). The Guardian. https://www.theguardian.com/nets",
        ("", "2024-05-02", "Nets return to the bay", "The Guardian"),
    ),
    (
        "Adeyemi, T. (2019, June 4). Tides. Retrieved July 2, 2020, from Harbour Watch website: https://h.example/t",
        ("T. Adeyemi", "2019-06-04", "Tides", "Harbour Watch"),
    ),
    (
        "Adeyemi, T. (2019). Who dredges? In R. Holm & S. Berg (Eds.), Ports of the south (pp. 3–9). Verso.",
        ("T. Adeyemi", "2019", "Who dredges?", "Ports of the south"),
    ),
    (
        "Port Agency. (2021). Dredging plan (Report No. PA-21/7). Bergen, Norway: Author.",
        ("Port Agency", "2021", "Dredging plan", ""),
    ),
    (
        "Statens havneverk. (2022). Havneplan 2030 (HP0201). https://www.havn.example/plan.pdf",
        ("Statens havneverk", "2022", "Havneplan 2030", ""),
    ),
    (
        "Adeyemi, T. (2023). The tide turns. Coastal Post, November 7, 2023",
        ("T. Adeyemi", "2023-11-07", "The tide turns", "Coastal Post"),
    ),
]
HARVARD = [
    (
        "Holm, R. (2021) ‘Storm season ends early, Coastal Post, 3 May.",
        ("R. Holm", "2021-05-03", "Storm season ends early", "Coastal Post"),
    ),
    (
        "Holm, R. (2021) Storm season, Harbour Watch. Available at: https://www.harbourwatch.example/s.",
        ("R. Holm", "2021", "Storm season", "Harbour Watch"),
    ),
    (
        "Holm, R. (2021) ‘Why “quiet seas” are over’, Coastal Post, 3 May.",
        ("R. Holm", "2021-05-03", "Why “quiet seas” are over", "Coastal Post"),
    ),
    (
        "Holm, R. (2021): Was die Flut lehrt, in: Süddeutsche Zeitung, 11.08.2021, online: https://sz.example/f",
        ("R. Holm", "2021-08-11", "Was die Flut lehrt", "Süddeutsche Zeitung"),
    ),
]
AUTHOR_DATE = [
    (
        "Holm, R. and Berg, S. 2019. The price of sand. Journal of Coasts. 33(2), pp.12-39.",
        ("R. Holm; S. Berg", "2019", "The price of sand", "Journal of Coasts"),
    ),
    (
        "Holm, R n.d., Sand and its price, Harbour Institute, viewed 8 March 2023, <https://h.example/sand>.",
        ("R Holm", "n.d.", "Sand and its price", "Harbour Institute"),
    ),
    (
        "Ministère de la Mer. S.d. « Le sable et la côte ». Consulté le 4 février 2021. https://mer.example/s.",
        ("Ministère de la Mer", "n.d.", "Le sable et la côte", ""),
    ),
    (
        "Holm, Rosa. 2022. Sand runs short, The Guardian, June 28, 2022. https://www.theguardian.com/sand",
        ("Rosa Holm", "2022-06-28", "Sand runs short", "The Guardian"),
    ),
    (
        "Holm, Rosa. 2020. Harbours: A History. 3rd ed. Oxford University Press.",
        ("Rosa Holm", "2020", "Harbours: A History", "Oxford University Press"),
    ),
    (
        "Holm, R., Berg, S., 2020. The price of sand. Energy Policy 13, 714–729.",
        ("R. Holm; S. Berg", "2020", "The price of sand", "Energy Policy"),
    ),
    (
        "Holm, Rosa, and Sven Berg. May 14, 2024. Sand runs short. Reuters. https://www.reuters.com/sand",
        ("Rosa Holm; Sven Berg", "2024-05-14", "Sand runs short", "Reuters"),
    ),
]
MLA = [
    (
        "Holm, Rosa. “Why the Coast Is Moving.” Vox, 4 May 2021, 9:30 a.m. EDT, www.vox.com/coast.",
        ("Rosa Holm", "2021-05-04", "Why the Coast Is Moving", "Vox"),
    ),
    (
        "Holm, Rosa. “Sand.” Ports of the South. Ed. S. Berg and I. Falk. Bergen: Havn UP, 2012. 7-9. Print.",
        ("Rosa Holm", "2012", "Sand", "Ports of the South"),
    ),
    (
        "Holm, Rosa. “Sand.” Energy Policy 90.1 (2011): 28-41. Web. 14 Oct. 2012.",
        ("Rosa Holm", "2011", "Sand", "Energy Policy"),
    ),
    (
        "Holm, Rosa. “Sand.” Film Notes, translated by Ida Berg, vol. 13, no. 4, 2020, pp. 4–9.",
        ("Rosa Holm", "2020", "Sand", "Film Notes"),
    ),
    (
        "Every Day a Tide. “Sand.” YouTube, 26 May 2014.",
        ("Every Day a Tide", "2014-05-26", "Sand", "YouTube"),
    ),
    (
        "Holm, Rosa. “Sand.” Coast Radio, Public Sound, 14 Apr. 2023.",
        ("Rosa Holm", "2023-04-14", "Sand", "Coast Radio"),
    ),
]
NOTES = [
    (
        "Harbour Gazette, Town council votes on flood wall, 14 March 2023",
        ("", "2023-03-14", "Town council votes on flood wall", "Harbour Gazette"),
    ),
    (
        "AFP, « Le sable manque », 15 avril 2023",
        ("", "2023-04-15", "Le sable manque", "AFP"),
    ),
    (
        "Corriere della Sera, Rosa Holm, “Il nodo della sabbia”, 21 giugno 2023",
        ("Rosa Holm", "2023-06-21", "Il nodo della sabbia", "Corriere della Sera"),
    ),
    ("Holm and Berg, Ports of the South, 14.", ("Holm; Berg", "", "Ports of the South", "")),
    (
        "R. Holm, “Sand,” M.S. thesis, Dept. Geol., Havn Univ., Oslo, Norway, 2020.",
        ("R. Holm", "2020", "Sand", "Havn Univ"),
    ),
    (
        "Sea Agency, “Sand leaves the coast,” Alert SA22-074A, Mar. 15, 2022. https://s.example/a",
        ("Sea Agency", "2022-03-15", "Sand leaves the coast", ""),
    ),
    (
        "Rosa Holm, “Sand,” Asian Survey 35, no. 3 (2019): 181–204.",
        ("Rosa Holm", "2019", "Sand", "Asian Survey"),
    ),
    (
        "Rosa Holm and Sven Berg, Harbours (Oxford: Verso, 2019), 14.",
        ("Rosa Holm; Sven Berg", "2019", "Harbours", "Verso"),
    ),
    (
        "R. Holm, “Sand,” in Ports of the South, S. Berg, Ed., Paris: Verso, 2017, pp. 88–118.",
        ("R. Holm", "2017", "Sand", "Ports of the South"),
    ),
]
NUMERIC = [
    (
        "2. Holm R, Berg SA. Sand runs short. The Guardian [Internet]. 2024 Mar 12 [cited 2024 Apr 2]",
        ("R Holm; SA Berg", "2024-03-12", "Sand runs short", "The Guardian"),
    ),
    (
        "3. Holm R, Berg SA. The price of sand. Coast Pol 2020, 103(4): 1621–1629",
        ("R Holm; SA Berg", "2020", "The price of sand", "Coast Pol"),
    ),
    (
        "1. Holm R, Berg SA. The price of sand. Energy Policy. 2020;13(2):714-29.",
        ("R Holm; SA Berg", "2020", "The price of sand", "Energy Policy"),
    ),
]
COLON = [
    (
        "Holm, Rosa / Berg, Sven: Das Geschäft mit dem Sand, in: Küstenpost, Nr. 38 vom 17.09.2023, S. 4f.",
        ("Rosa Holm; Sven Berg", "2023-09-17", "Das Geschäft mit dem Sand", "Küstenpost"),
    ),
    (
        "1. ↑ Rosa Holm: Der Sand wird knapp. In: Der Spiegel. Nr. 42, 2022, S. 28.",
        ("Rosa Holm", "2022", "Der Sand wird knapp", "Der Spiegel"),
    ),
    (
        "Kieler Küstenzeitung: Der Sand wird knapp, 12. März 2024, S. 1",
        ("", "2024-03-12", "Der Sand wird knapp", "Kieler Küstenzeitung"),
    ),
]
GOST = [
    (
        "Holm R. The price of sand // Energy Policy. 2020. Т. 13. № 2. С. 714–729.",
        ("R. Holm", "2020", "The price of sand", "Energy Policy"),
    ),
]
LEGAL = [
    (
        "Ley 4/2000, de 11 de enero, sobre la arena. Boletín Oficial del Estado, 10, de 12 de enero de 2000.",
        ("", "2000-01-12", "Ley 4/2000, de 11 de enero, sobre la arena", "Boletín Oficial del Estado"),
    ),
    ("Holm v. Harbour Board, 588 U.S. 684 (2019).", ("", "2019", "Holm v. Harbour Board", "U.S.")),
    ("Holm v Harbour Board [2019] UKSC 41.", ("", "2019", "Holm v Harbour Board", "")),
    (
        "Sand Act of 2015, Pub. L. No. 114-95, 129 Stat. 1802 (2015).",
        ("", "2015", "Sand Act of 2015", ""),
    ),
    ("Sand Act. 2015. Pub. L. No. 114-95, 129 Stat. 1802.", ("", "2015", "Sand Act", "")),
    (
        "Ustawa z dnia 4 maja 2021 r. o portach, Dz.U. 2021 poz. 17. https://isap.example/17",
        ("", "2021-05-04", "Ustawa z dnia 4 maja 2021 r. o portach", "Dz.U."),
    ),
    (
        "Rozporządzenie Ministra z dnia 3 maja 2021 r. w sprawie kutrów, Dz. U. z 2021 r. poz. 99.",
        ("", "2021-05-03", "Rozporządzenie Ministra z dnia 3 maja 2021 r. w sprawie kutrów", "Dz. U."),
    ),
    (
        "Uchwała w sprawie piasku (M.P. 2023 poz. 12), 3 maja 2023",
        ("", "2023-05-03", "Uchwała w sprawie piasku", "M.P."),
    ),
    (
        "Gesetz zur Sicherung der Küste vom 4. Mai 2021 (BGBl. I S. 99).",
        ("", "2021-05-04", "Gesetz zur Sicherung der Küste", "BGBl. I"),
    ),
    (
        "Decreto-legge 3 marzo 2022, n. 14, Disposizioni sulla sabbia. G.U. Serie Generale n. 51.",
        (
            "",
            "2022-03-03",
            "Decreto-legge 3 marzo 2022, n. 14, Disposizioni sulla sabbia",
            "G.U. Serie Generale",
        ),
    ),
    (
        "Brasil. Lei n. 9.111, de 3 de maio de 2012. Regras da areia. Diário Oficial da União, Brasília, DF.",
        (
            "Brasil",
            "2012-05-03",
            "Lei n. 9.111, de 3 de maio de 2012. Regras da areia",
            "Diário Oficial da União",
        ),
    ),
    (
        "Decreto-Lei n.º 7/2021, de 3 de maio. Diário da República, 1.ª série, n.º 85, 2021-05-04",
        ("", "2021-05-04", "Decreto-Lei n.º 7/2021, de 3 de maio", "Diário da República"),
    ),
    (
        "Regulation (EU) 2020/99 of the Council of 3 May 2020 (1). (2020). Official Journal, L 51, 4–31.",
        (
            "",
            "2020",
            "Regulation (EU) 2020/99 of the Council of 3 May 2020",
            "Official Journal",
        ),
    ),
    (
        "Security Council resolution 99 (2003), S/RES/99 (May 3, 2003). https://undocs.example/S/RES/99(2003)",
        ("", "2003-05-03", "Security Council resolution 99 (2003)", ""),
    ),
    (
        "Naciones Unidas, Asamblea General. Resolución 61/99, A/RES/61/99, 3 de mayo de 2007.",
        ("Naciones Unidas, Asamblea General", "2007-05-03", "Resolución 61/99", ""),
    ),
]
FREE = [
    (
        "Holm, Rosa, Sand and Democracy, Oxford: Oxford University Press 2015, S. 33–45.",
        ("Rosa Holm", "2015", "Sand and Democracy", "Oxford University Press"),
    ),
    (
        "Holm, Rosa: Sand. Geschichte eines Rohstoffs, 2. Auflage, wbg Theiss, Darmstadt 2020.",
        ("Rosa Holm", "2020", "Sand. Geschichte eines Rohstoffs", "wbg Theiss"),
    ),
    (
        "[Sand runs short, again](https://seas.example/sand), Sea Institute, April 5, 2022",
        ("", "2022-04-05", "Sand runs short, again", "Sea Institute"),
    ),
    (
        "El País, 12 marzo 2024, «La arena se acaba», por Rosa Holm",
        ("Rosa Holm", "2024-03-12", "La arena se acaba", "El País"),
    ),
    (
        "Rosa Holm in The Guardian, “Sand runs short”, Wednesday, 3 January 2024",
        ("Rosa Holm", "2024-01-03", "Sand runs short", "The Guardian"),
    ),
    (
        "Sand runs short (Rosa Holm, The Guardian - 9 May ’23) https://www.theguardian.com/sand",
        ("Rosa Holm", "2023-05-09", "Sand runs short", "The Guardian"),
    ),
    (
        "Reuters | Sand runs short | 28.04.2022 | https://www.reuters.com/sand",
        ("", "2022-04-28", "Sand runs short", "Reuters"),
    ),
]
CASES = [
    *(("apa", *case) for case in APA),
    *(("harvard", *case) for case in HARVARD),
    *(("chicago-author-date", *case) for case in AUTHOR_DATE),
    *(("mla", *case) for case in MLA),
    *(("chicago-notes", *case) for case in NOTES),
    *(("numeric", *case) for case in NUMERIC),
    *(("colon", *case) for case in COLON),
    *(("gost", *case) for case in GOST),
    *(("legal", *case) for case in LEGAL),
    *(("free", *case) for case in FREE),
]


@pytest.mark.parametrize(("style", "text", "expected"), CASES)
def test_the_forms_of_a_style(style, text, expected):
    assert fields(text)[1:] == expected


@pytest.mark.parametrize("style", ["apa", "harvard", "mla", "chicago-notes", "gost", "legal", "free"])
def test_a_list_is_read_in_its_style(style):
    lines = "\n".join(text for name, text, _ in CASES if name == style)
    styles = Counter(reference.style for reference in read_lines(lines))
    assert styles.most_common(1)[0][0] == style


def test_figures_are_read_in_the_order_of_the_list():
    lines = "Reuters | Sand runs short | 3/2/2024\nReuters | Sand is back | 17/2/2024"
    assert [reference.issued for reference in read_lines(lines)] == ["2024-02-03", "2024-02-17"]


def test_figures_that_nothing_orders_are_no_date():
    (reference,) = read_lines("Reuters | Sand runs short | 3/2/2024")
    assert (reference.issued, reference.title) == ("", "Sand runs short")


def test_an_outlet_nobody_knows_stands_where_the_others_of_the_list_have_theirs():
    lines = (
        "Reuters – Sand runs short at the coast – 3 May 2024\n"
        "The Guardian – Who owns the sand of the sea – 5 May 2024\n"
        "Blue Water – Sand – 6 May 2024\n"
    )
    assert read_lines(lines)[2].container == "Blue Water"


def test_dashes_stand_for_the_authors_of_the_entry_before():
    lines = "Holm, Rosa. Ports of the South. Verso, 2019.\n———. “Sand.” Reuters, 3 May 2024.\n"
    lines += "---. “Sea.” Reuters, 5 May 2024."
    assert [str(reference.author[0]) for reference in read_lines(lines)] == ["Rosa Holm"] * 3


def test_a_line_of_marks_keeps_its_text():
    (reference,) = read_lines("Holm, R. " + "(2020). Sand " * 60)
    assert (reference.confidence, reference.title) == (0.0, "")
    assert reference.raw.startswith("Holm, R. (2020)")


def test_numbers_without_a_mark_count_footnotes():
    lines = "1 Rosa Holm, “Sand,” Reuters, May 3, 2024.\n2 See Sven Berg, “Sea,” Reuters, May 4, 2024."
    assert [str(reference.author[0]) for reference in read_lines(lines)] == ["Rosa Holm", "Sven Berg"]


def test_a_title_that_is_cut_off_is_not_sure():
    (reference,) = read_lines("Holm, R. (2020), Sand and sea, vol. II , Elsewhere, Insular")
    assert reference.confidence < 0.95


def test_an_outlet_in_the_author_s_place_is_not_sure_unless_the_link_leads_to_its_site():
    entry = "The Guardian. (2020, May 3). Sand runs short. https://{}/s"
    (elsewhere,) = read_lines(entry.format("guardian.example"))
    (own,) = read_lines(entry.format("www.theguardian.com"))
    assert elsewhere.confidence < 0.95 <= own.confidence


def test_an_outlet_in_the_author_s_place_is_never_sure_where_styles_put_it_there_for_want_of_an_author():
    outlet, body = read_lines(
        "The Guardian (2020) ‘Sand runs short’, 3 May. Available at: https://www.theguardian.com/s\n"
        "Ministry of Sand (2020) ‘Sand runs short’, 3 May. Available at: https://www.sand.example/s"
    )
    assert outlet.confidence < 0.95 <= body.confidence


def test_a_platform_in_the_author_s_place_is_not_sure():
    (reference,) = read_lines(
        "YouTube (2020) Sand runs short. Available at: https://www.youtube.com/watch?v=s"
    )
    assert reference.confidence < 0.95


@pytest.mark.parametrize(
    ("author", "host", "literal"),
    [
        ("Open Quay", "openquay.example", "Open Quay"),
        ("Open Quay", "www.open-quay.example", "Open Quay"),
        ("Tidal Barometer", "tidalbarometer.example", "Tidal Barometer"),
        ("Runa Holm", "quay.example", ""),
        ("Holm, R.", "holmr.example", ""),
    ],
)
def test_what_reads_as_a_person_and_is_the_site_s_name_is_a_body(author, host, literal):
    text = (
        f"{author} (2024) Berth count, spring edition. Available at: https://{host}/b (Accessed: 3 May 2024)."
    )
    (reference,) = read_lines(text)
    (name,) = reference.author
    assert (name.literal, reference.title) == (literal, "Berth count, spring edition")


def test_a_list_entry_may_begin_with_a_particle():
    entries = "Holm, R. (2020). Sand. Verso.\nvan der Velde, J. (2021). Sea. Verso."
    assert [reference.author[0].family for reference in read_lines(entries)] == ["Holm", "van der Velde"]


@pytest.mark.parametrize(
    "text",
    [
        "Sand, wind could be the next coal. . 2021. Coast Magazine, August 2.",
        "Coast News. 2016 in: . “Sand runs short.”",
        "Harbour Agency ., & Holm, R. (2021, 14. Dezember). »Sand«. Der Spiegel.",
    ],
)
def test_stray_stops_do_no_harm(text):
    (reference,) = read_lines(text)
    assert reference.raw == text
