"""Forms in which universities, law clinics, NGOs and newsrooms print what they cite."""

from __future__ import annotations

import pytest

from newsld.document import Reference
from newsld.source import Span
from newsld.text.references import parse_entries


def read(raw: str) -> Reference:
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    return found


def parts(found: Reference) -> tuple[list[str], str, str, str]:
    return [str(name) for name in found.author], found.issued, found.title, found.container or found.publisher


VIEWED = "viewed 24 September 2023, https://www.harbour.example/reports"


@pytest.mark.parametrize(
    ("body", "issuer"),
    [
        ("Harbour Council", "Department of Coastal Works, Fisheries, Roads and Parks"),
        ("Ministry of Tides", "Ministry of Tides, Water and the Coast"),
        ("Harbourwatch", "Harbourwatch"),
        ("SkellPort", "SkellPort"),
        ("Harbour Council", "Department of Ports"),
    ],
)
@pytest.mark.parametrize("place", ["Brisbane", "Canberra", "Wellington"])
def test_a_body_and_its_place_follow_a_report_behind_commas(body, issuer, place):
    found = read(f"{body} 2021, Dredging code: a guide for councils, {issuer}, {place}, {VIEWED}")
    assert parts(found) == ([body], "2021", "Dredging code: a guide for councils", issuer)
    assert found.accessed == "2023-09-24"


def test_a_day_behind_the_newspaper_is_of_the_author_s_year():
    found = read(f"Quist, M 2023, ‘Ferry unions walk out’, The Age, 3 March, {VIEWED}")
    assert (found.issued, found.title, found.container) == ("2023-03-03", "Ferry unions walk out", "The Age")


def test_slides_of_a_course_are_hosted_by_it():
    found = read(
        "SkellPort 2020, 'Week 3: Sand', COAST204 Economics of Shores, lecture slides, SkellPort, Hobart."
    )
    assert parts(found) == (["SkellPort"], "2020", "Week 3: Sand", "COAST204 Economics of Shores")


@pytest.mark.parametrize(
    ("entry", "outlet"),
    [
        (
            "Mara Quist, Ferry Pilots Walk Out, N.Y. Times (Mar. 2, 2024), https://www.nytimes.com/f.",
            "N.Y. Times",
        ),
        ("Mara Quist, Ferry Pilots Walk Out, Slate (Mar. 2, 2024, 9:00 AM), https://slate.com/f.", "Slate"),
        ("Mara Quist, Ferry Pilots Walk Out, Keel Review (Mar. 2, 2024).", "Keel Review"),
    ],
)
def test_american_law_puts_the_outlet_before_the_day_in_brackets(entry, outlet):
    assert parts(read(entry)) == (["Mara Quist"], "2024-03-02", "Ferry Pilots Walk Out", outlet)


@pytest.mark.parametrize("title", ["Sand, Ports and Water", "Statement on Ports, Roads and Piers"])
@pytest.mark.parametrize("body", ["UNHCR", "World Bank", "Harbour Council"])
@pytest.mark.parametrize("link", ["", ", https://www.harbour.example/sand"])
def test_commas_of_a_body_s_title_before_the_date_are_its_own(body, title, link):
    assert parts(read(f"{body}, {title} (May 2022){link}.")) == ([body], "2022-05", title, "")


@pytest.mark.parametrize("name", ["Mara Quist", "Coastal Law Centre"])
@pytest.mark.parametrize("link", [", https://www.harbour.example/sand", ".", ", p. 4."])
def test_a_note_may_have_its_day_in_brackets_right_behind_the_title(name, link):
    found = read(f"{name}, “Evictions on the Waterfront” (12 June 2022){link}")
    assert parts(found) == ([name], "2022-06-12", "Evictions on the Waterfront", "")


@pytest.mark.parametrize("kind", ["[N]", "[M]", "[R/OL]", "[EB/OL]"])
def test_what_a_work_is_stands_in_letters_behind_a_title_in_china(kind):
    found = read(f"[1] QUIST M. Ferry pilots walk out{kind}. The Guardian, 2024-03-02(4).")
    assert (found.title, found.container) == ("Ferry pilots walk out", "The Guardian")


@pytest.mark.parametrize("kind", ["[Video]", "(rep.)", "[Podcast]"])
def test_what_a_work_is_may_stand_before_its_title(kind):
    found = read(
        f"Holm, R. (2015). {kind}. How should harbours read science? Retrieved from https://a.example/1"
    )
    assert (found.title, found.container) == ("How should harbours read science?", "")


def test_a_site_is_told_from_whose_it_is():
    found = read(
        "Quist, M. (2023, June 29). Port records exposed. The Ledger from Tidal News. https://theledger.example/a"
    )
    assert (found.title, found.container) == ("Port records exposed", "The Ledger from Tidal News")


@pytest.mark.parametrize("comma", [",", ""])
@pytest.mark.parametrize("title", ["A Voyage", "News of the Sea, Fake Sheikhs and Royal Trappings"])
def test_initials_may_stand_between_commas_without_a_stop(title, comma):
    found = read(f"Burgh, P, {title}{comma} (London, Penguin, 2008)")
    assert [(name.family, name.given) for name in found.author] == [("Burgh", "P")]
    assert (found.title, found.container or found.publisher, found.issued) == (title, "Penguin", "2008")


def test_a_title_printed_again_is_no_outlet():
    found = read(
        "“Port Closures Spread | Harbour Aid.” Port Closures Spread, 2025, www.harbouraid.example/closures."
    )
    assert parts(found) == ([], "2025", "Port Closures Spread", "Harbour Aid")


def test_an_agency_of_two_letters_is_no_place():
    found = read("AP: Sand prices double in a year, 14 July 2023")
    assert (found.title, found.container) == ("Sand prices double in a year", "AP")


@pytest.mark.parametrize(
    ("body", "report", "imprint"),
    [
        ("Institut des marées", "Rapport annuel 2021", "Paris, 2022"),
        ("Getijdeninstituut", "Jaarverslag 2021", "Rotterdam: 2022"),
        ("Küsteninstitut", "Jahresbericht 2021", "Kiel 2022"),
        ("Tidal Institute", "Annual Report 2021", "London, 2022"),
        ("Instituto de Mareas", "Informe anual 2021", "Santiago, 2022"),
    ],
)
def test_the_year_of_a_yearly_report_is_not_that_in_which_it_came_out(body, report, imprint):
    assert parts(read(f"{body}, {report}, {imprint}.")) == ([body], "2022", report, "")


@pytest.mark.parametrize(
    "number", [" (Index: EUR 01/2222/2021)", " (Index Number: AFR 44/1234/2019)", ", UN Doc. A/HRC/50/12"]
)
def test_a_document_s_number_is_no_part_of_its_title(number):
    found = read(f"Amnesty International, Left to Drown: Deaths at Sea{number}, 3 May 2021.")
    assert parts(found)[:3] == (["Amnesty International"], "2021-05-03", "Left to Drown: Deaths at Sea")


def test_a_note_s_see_may_stand_before_a_body_of_one_word():
    found = read("6. See OHCHR, “Statement on the evictions”, 12 June 2022.")
    assert parts(found) == (["OHCHR"], "2022-06-12", "Statement on the evictions", "")


@pytest.mark.parametrize(
    "head",
    [
        "Ministère de la Mer, Communiqué de presse, « {} »",
        "Ministère de la Mer (communiqué de presse), « {} »",
        "Ministère de la Mer, Communiqué de presse: {}",
        "Ministère de la Mer, press release, “{},”",
    ],
)
def test_what_a_body_told_the_press_is_its_own(head):
    found = read(f"{head.format('Plan pour les digues')}, 12 juin 2022.")
    assert parts(found) == (["Ministère de la Mer"], "2022-06-12", "Plan pour les digues", "")


def test_the_day_behind_online_in_brackets_is_the_work_s():
    found = read(
        "Mara Quist, ‘Ferry Pilots Walk Out’, The Age (online, 2 March 2024) <https://www.theage.com.au/f>."
    )
    assert parts(found) == (["Mara Quist"], "2024-03-02", "Ferry Pilots Walk Out", "The Age")
    assert found.accessed == ""


def test_the_form_of_a_file_may_stand_between_online_and_its_link():
    found = read(
        "Coastal Law Centre, “Evictions” (June 2022), online (pdf): <https://www.clc.example/r.pdf>."
    )
    assert parts(found) == (["Coastal Law Centre"], "2022-06", "Evictions", "")


@pytest.mark.parametrize("seen", [" Retrieved 20 July 2023", ""])
@pytest.mark.parametrize(
    ("kind", "outlet", "site"),
    [("(Tweet)", "Twitter", "Twitter"), ("(Video). BBC News.", "BBC News", "YouTube")],
)
def test_the_site_on_which_a_work_was_read_is_its_outlet_where_no_other_is_named(kind, outlet, site, seen):
    found = read(f'Pell, Jonas (14 July 2023). "The sand thieves are back" {kind}.{seen} – via {site}.')
    assert (found.title, found.container) == ("The sand thieves are back", outlet)
    assert found.accessed == ("2023-07-20" if seen else "")


def test_a_report_on_a_file_is_told_from_its_title():
    found = read(
        "Coastal Law Centre (12 June 2022). Evictions on the Waterfront (PDF) (Report). Coastal Law Centre."
    )
    assert found.title == "Evictions on the Waterfront"


@pytest.mark.parametrize(
    ("site", "host"),
    [
        ("Café maritime", "cafemaritime"),
        ("Alternatives portuaires", "alternatives-portuaires"),
    ],
)
def test_the_link_tells_a_site_s_name_before_a_quoted_title(site, host):
    found = read(f"{site}, « Les grues à l’arrêt », 4 septembre 2025. https://www.{host}.example/grues")
    assert parts(found) == ([], "2025-09-04", "Les grues à l’arrêt", site)


def test_the_link_tells_a_body_of_one_word_from_a_family_name():
    found = read(
        "Portualité, « Les grues à l’arrêt », 4 septembre 2025. https://www.portualite.example/grues"
    )
    assert [(name.literal, name.family) for name in found.author] == [("Portualité", "")]


def test_what_a_work_is_names_nobody():
    found = read("Press release: “New gauges announced,” Tidal Institute, 12 May 2024.")
    assert parts(found) == ([], "2024-05-12", "New gauges announced", "Tidal Institute")


@pytest.mark.parametrize(
    "show", ['Programa "Ciência no cais"', "canal “Ciência no cais”", "Sendung „Ciência no cais“"]
)
def test_a_show_in_quotation_marks_is_what_a_linked_title_appeared_in(show):
    found = read(f'["A física das marés"](https://www.youtube.com/watch?v=1), {show}, 18 de março de 2020.')
    assert parts(found) == ([], "2020-03-18", "A física das marés", "Ciência no cais")


def test_a_page_may_follow_a_book_s_imprint_without_a_comma():
    found = read("Tom Wexel, The Law of Tides, 2nd ed (Toronto: Keel Press, 2018) at 44.")
    assert parts(found) == (["Tom Wexel"], "2018", "The Law of Tides", "Keel Press")


def test_a_title_may_stand_before_its_host_without_an_author():
    found = read(
        "Gauge network. In: Tidal Institute [online]. 2023. Available at: https://www.tidal.example/a"
    )
    assert parts(found) == ([], "2023", "Gauge network", "Tidal Institute")


def test_a_report_s_body_and_place_before_a_page_are_no_short_note():
    found = read("Defensoría del Puerto, Informe sobre desalojos, Lima, 2019, p. 14.")
    assert str(found.author[0]) != "Defensoría del Puerto, Informe sobre desalojos, Lima"


@pytest.mark.parametrize("body", ["Human Rights Watch", "UNHCR", "World Bank"])
def test_a_body_before_a_title_of_two_words_makes_no_short_note(body):
    assert parts(read(f"{body}, Sand Thieves, 2023, p. 12.")) == ([body], "2023", "Sand Thieves", "")


def test_a_title_may_end_in_a_dash_and_via():
    assert read("Holm, R. (2020). Shipping to Asia – via Suez.").title == "Shipping to Asia – via Suez"


@pytest.mark.parametrize("name", ["Harbourwatch", "Portualité"])
def test_the_link_tells_a_body_of_one_word_before_a_date(name):
    host = "harbourwatch" if name.isascii() else "portualité"
    found = read(f"{name}. (2021, May 3). Night dredging in the bay. https://{host}.example/night")
    assert [(name.literal, name.family) for name in found.author] == [(name, "")]


@pytest.mark.parametrize("body", ["Amnesty International", "World Bank", "UNHCR"])
@pytest.mark.parametrize("imprint", ["Washington, 2019", "2019, p. 44", "2019", "Geneva, 2019, pp. 3–9"])
@pytest.mark.parametrize("title", ["Ports of the Future", "Low water: deaths at sea"])
def test_a_known_body_s_report_may_stand_between_commas(body, title, imprint):
    assert parts(read(f"{body}, {title}, {imprint}.")) == ([body], "2019", title, "")


@pytest.mark.parametrize(
    "title", ["“Sand exports,”", '"Sand exports,"', "“Sand exports”,", "« Sand exports »,"]
)
def test_the_day_of_access_right_behind_a_quoted_title_is_not_the_work_s(title):
    found = read(f"UN Comtrade, {title} accessed May 3, 2024, https://comtrade.un.org/sand")
    assert (found.title, found.issued, found.accessed) == ("Sand exports", "", "2024-05-03")


def test_an_outlet_is_no_given_name_behind_a_title():
    found = read("The Lock-Keeper, BBC Two, 11 February 2020.")
    assert parts(found) == ([], "2020-02-11", "The Lock-Keeper", "BBC Two")


def test_a_think_tank_s_kind_of_paper_is_no_part_of_its_title():
    found = read("Chatham House, The Politics of Dredging, Research Paper, May 2020.")
    assert (found.title, found.issued) == ("The Politics of Dredging", "2020-05")


def test_the_year_behind_a_link_and_a_comma_is_the_work_s():
    entries = [
        "T. Wexel. The law of tides. Keel Press, Oslo, 2018.",
        "Tidal Institute. Gauge network. https://www.tidal.example/gauge, 2023.",
        "J. Pell. Sand sensing. The Independent, June 2020.",
    ]
    text = "\n".join(entries)
    starts = [text.index(entry) for entry in entries]
    found = parse_entries(
        text, [Span(at, at + len(entry)) for at, entry in zip(starts, entries, strict=True)]
    )[1]
    assert parts(found) == (["Tidal Institute"], "2023", "Gauge network", "")
