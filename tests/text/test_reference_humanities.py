"""Notes and bibliographies of history and literature: names and title between commas, numbered journals."""

from __future__ import annotations

import pytest
from growth import growth

import newsld
from newsld.source import Span
from newsld.text.references import parse_entries
from newsld.text.references.finding.lists import read_lines


def entry(raw: str) -> newsld.Reference:
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    return found


def people(names):
    return [f"{name.family}, {name.given}" if name.given else name.family or name.literal for name in names]


@pytest.mark.parametrize(
    ("figures", "issue"),
    [
        ("12, 2014, S. 33–57", ""),
        ("12 (2014), S. 33–57", ""),
        ("12/3, 2014, 33–57", "3"),
        ("12 (3), 2014, S. 33–57", "3"),
        ("12/3 (2014), S. 33–57", "3"),
        ("12 (2014), H. 3, S. 33–57", "3"),
        ("12 (2014) 3, S. 33–57", "3"),
        ("12, 2014, H. 3, S. 33–57", "3"),
        ("12, nᵒ 3 (2014) : 33‑57", "3"),
    ],
)
def test_a_journal_s_figures_are_none_of_its_name(figures, issue):
    found = entry(f"Brandner, Lotte: Der Deich und seine Bauern, in: Deichhistorische Hefte {figures}.")
    assert (found.container, found.volume, found.issue) == ("Deichhistorische Hefte", "12", issue)
    assert (found.issued, found.page.replace("‑", "–"), found.type) == ("2014", "33–57", "article-journal")


@pytest.mark.parametrize("place", ["Göttingen", "Göttingen: Salzpresse", "Göttingen u. a.", "Cambridge, MA"])
def test_a_year_stands_behind_a_place(place):
    found = entry(f"Brandner, Lotte: Deich und Watt, in: Toft, Hella (Hg.): Küsten, {place} 2008, S. 11–29.")
    assert (found.container, found.issued, found.type) == ("Küsten", "2008", "chapter")


def test_a_year_behind_other_words_is_their_own():
    found = entry("Holm, Rosa. “Ports.” Harbour Gazette: Storm of 2008, 3 May 2014.")
    assert found.issued == "2014-05-03"


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("Brandner, Lotte", ["Brandner, Lotte"]),
        ("Lotte Brandner", ["Brandner, Lotte"]),
        ("Brandner, Lotte / Siem, Jan", ["Brandner, Lotte", "Siem, Jan"]),
        ("Brandner, Lotte und Jan Siem", ["Brandner, Lotte", "Siem, Jan"]),
        ("Brandner, Lotte u. a.", ["Brandner, Lotte"]),
        ("van der Toft, L. und Siem, J.", ["van der Toft, L.", "Siem, J."]),
        ("Toft, Hella, Jan Siem and Rosa Holm", ["Toft, Hella", "Siem, Jan", "Holm, Rosa"]),
        ("Amt für Küstenschutz", ["Amt für Küstenschutz"]),
    ],
)
def test_names_before_a_title_and_in(head, names):
    found = entry(f"{head}, Der Deich, das Watt und die Bauern, in: Küstenblatt, 12.3.2021, S. 4.")
    assert (people(found.author), found.title) == (names, "Der Deich, das Watt und die Bauern")
    assert (found.container, found.issued, found.page) == ("Küstenblatt", "2021-03-12", "4")


def test_a_title_before_in_is_no_name():
    found = entry("Wie der Deich am Sonntag brach, in: Küstenblatt, 12.3.2021.")
    assert (people(found.author), found.title) == ([], "Wie der Deich am Sonntag brach")


def test_names_before_a_colon_end_there():
    found = entry("Brandner, L.; Siem, J.: Deich, Watt und Wind, in: Küstenblatt, 12.3.2021.")
    assert (people(found.author), found.title) == (["Brandner, L.", "Siem, J."], "Deich, Watt und Wind")


@pytest.mark.parametrize(
    ("raw", "publisher"),
    [
        ("Brandner, Lotte, Der Deich, Göttingen 2008.", ""),
        ("Brandner, Lotte, Der Deich, Mornau 2008, S. 12–14.", ""),
        ("Lotte Brandner, Der Deich, Göttingen 2008, S. 12.", ""),
        ("Brandner, Lotte, Der Deich, Göttingen, Salzverlag, 2008, 312 p.", "Salzverlag"),
        ("Brandner, Lotte, Der Deich (Göttingen: Salzpresse, 2008), S. 12.", "Salzpresse"),
        ("Brandner, Lotte, and Jan Siem, Der Deich (Salzpresse, 2008)", "Salzpresse"),
    ],
)
def test_a_book_behind_a_name_turned_round(raw, publisher):
    found = entry(raw)
    assert (people(found.author)[0], found.title) == ("Brandner, Lotte", "Der Deich")
    assert (found.publisher, found.container, found.issued) == (publisher, "", "2008")


def test_a_subtitle_before_a_place_is_no_house():
    found = entry("Brandner, Lotte, Der Deich. Eine Geschichte der Küste, Göttingen 2008.")
    assert (found.title, found.publisher) == ("Der Deich. Eine Geschichte der Küste", "")


def test_family_names_a_year_and_a_page_are_a_short_note():
    found = entry("Brandner, Siem und Toft 2008, S. 12.")
    assert (people(found.author), found.title) == (["Brandner", "Siem", "Toft"], "")


def test_a_month_before_a_year_is_no_place():
    found = entry("Brandner, Lotte, Der Deich, Küstenblatt, Oktober 2008.")
    assert (found.issued, found.publisher) == ("2008-10", "")


@pytest.mark.parametrize("quoted", ["‘The Dyke, the Marsh’,", "« The Dyke, the Marsh »,"])
def test_a_quoted_title_behind_a_name_turned_round(quoted):
    found = entry(f"Toft, Hella, {quoted} Coastal History, 12.3 (2008), pp. 33–57")
    assert (people(found.author), found.title) == (["Toft, Hella"], "The Dyke, the Marsh")
    assert (found.container, found.volume, found.issue) == ("Coastal History", "12", "3")


def test_two_persons_in_order_before_a_quoted_title_stay_two():
    found = entry("Rosa Holm, Sam Berg, “The Dyke, the Marsh,” Harbour Gazette, May 3, 2024.")
    assert people(found.author) == ["Holm, Rosa", "Berg, Sam"]


@pytest.mark.parametrize(
    ("imprint", "publisher", "page"),
    [
        ("Göttingen 2008", "", ""),
        ("Göttingen: Salzpresse 2008, S. 12", "Salzpresse", "12"),
        ("Göttingen, Wien 2008", "", ""),
    ],
)
def test_a_book_behind_a_name_and_a_colon(imprint, publisher, page):
    found = entry(f"Brandner, Lotte: Der Deich. Eine Geschichte der Küste, {imprint}.")
    assert (people(found.author), found.title) == (
        ["Brandner, Lotte"],
        "Der Deich. Eine Geschichte der Küste",
    )
    assert (found.publisher, found.issued, found.page) == (publisher, "2008", page)


def test_an_outlet_before_its_place_is_no_part_of_a_title():
    found = entry("Brandner, Lotte: Der Deich bricht. Der Spiegel, Hamburg 2008.")
    assert (found.title, found.container) == ("Der Deich bricht", "Der Spiegel")


def test_editors_with_a_semicolon_before_their_book():
    found = entry(
        "Klaus, W.: Deich und Watt, in: Marsh, Edda; Okafor, Nele (Hg.): Küsten, Göttingen 2020, S. 1–9."
    )
    assert (found.container, people(found.editor)) == ("Küsten", ["Marsh, Edda", "Okafor, Nele"])


def test_a_name_turned_round_before_a_colon_is_no_title():
    found = entry(
        "Holm, Rosa: Harbour Files: Closed: What Ports Hide, Tidewatch, 24.11.2019, https://tidewatch.example/x"
    )
    assert (people(found.author), found.title) == (
        ["Holm, Rosa"],
        "Harbour Files: Closed: What Ports Hide",
    )


def test_a_letter_alone_behind_names_with_stops_is_of_the_title():
    found = entry("Holm, R., Vitamin C and the Ports (Salt Press, 2000)")
    assert (people(found.author), found.title) == (["Holm, R."], "Vitamin C and the Ports")


@pytest.mark.parametrize("head", ["Brandner, Lotte", "Amt für Küstenschutz"])
@pytest.mark.parametrize(
    "title", ["Deich, Watt und die Bauern, ein Überblick", "Deiche und Watt – ein Überblick"]
)
def test_a_title_behind_a_colon_goes_on_to_its_date(head, title):
    found = entry(f"{head}: {title}, 21.06.2006, https://deich.example/watt.")
    assert (people(found.author), found.title) == ([head], title)
    assert (found.container, found.issued) == ("", "2006-06-21")


def test_a_name_in_capitals_before_a_date_may_be_the_outlet_s():
    found = entry("Brandner, Lotte: Der Deich brach am Sonntag, Der Spiegel, 21.06.2006.")
    assert (found.title, found.container) == ("Der Deich brach am Sonntag", "Der Spiegel")


def test_a_month_in_figures_stands_before_its_year():
    found = entry("Brandner, Lotte: Deich und Watt, in: Küstenblatt 65, 06.2014, S. 612–641.")
    assert (found.container, found.volume, found.issued) == ("Küstenblatt", "65", "2014-06")


def test_figures_behind_a_name_are_no_month():
    found = entry("Brandner, Lotte: Deich und Watt 03.2014, in: Küstenblatt, 12.06.2014, S. 6.")
    assert (found.title, found.issued) == ("Deich und Watt 03.2014", "2014-06-12")


def test_who_writes_for_a_site_without_a_name():
    found = entry("Wikipedia contributors, Deich und Watt, in: Wikipedia, 2021, https://wikipedia.org/3")
    assert (people(found.author), found.title) == (["Wikipedia contributors"], "Deich und Watt")


def test_editors_behind_ed_by():
    found = entry(
        "Toft, H., ‘The Dyke?’, in Tides, ed. by E. Marsh and N. Okafor (Berlin: Salt Press, 2020), p. 3"
    )
    assert (found.container, people(found.editor)) == ("Tides", ["Marsh, E.", "Okafor, N."])


@pytest.mark.parametrize("extent", ["", ", 312 p"])
def test_a_series_between_the_house_and_the_year(extent):
    found = entry(f"Dupont, Jean, Les digues du Ponant, Paris, Seuil, coll. « Rivages », 2012{extent}.")
    assert (people(found.author), found.title) == (["Dupont, Jean"], "Les digues du Ponant")
    assert (found.publisher, found.issued) == ("Seuil", "2012")


def test_an_article_in_a_series_keeps_its_quoted_title():
    found = entry(
        "Dupont, Jean, « Les digues », dans A. Roux (dir.), Le Ponant, Paris, Seuil, coll. « Rivages », 2012."
    )
    assert found.title == "Les digues"


def test_lists_of_names_take_time_as_they_are_long():
    def read(size: int) -> object:
        return entry("Holm, A. B. C., " + "A. B. C. Van Der Berg, " * (size // 23) + "T, in: X, 2012")

    assert growth(read, 1_500) < 1.7


BRAZIL = """BRASIL. Ministério dos Portos. Plano de dragagem. Brasília: Ministério dos Portos, 2017.
BREIL, Jaime. Areia crítica: ciência e maré. Rio de Janeiro: Cais, 2006.
BRASIL. Ministério dos Portos. Plano das marés. Brasília: Ministério dos Portos, 2013.
COSTA, Ana Paula. Pensamento do mar: conhecimento e poder. São Paulo: Boia, 2019.
PRADO, Loïc. Punir os barcos: a nova gestão do cais. Rio de Janeiro: Vaga, 2007.
BRASIL. Fundação do Mar. Política das marés. 2. ed. Brasília: Ministério dos Portos, 2002.
BUENO, Berenice. Transmares: redes e direitos. Salvador: EDUFBA, 2017.
LIMA, Silvio Luiz de. Areia estrutural. São Paulo: Vaga, 2019.
NUNES, Ada. Dragas. São Paulo: Vaga, 2018.
TELES, Rui. Canais. São Paulo: Vaga, 2016.
ROCHA, Eva. Cais. São Paulo: Vaga, 2015.
VIANA, Davi. Boias. São Paulo: Vaga, 2014.
COSTA, Ana Paula; BRITO, Sirma. Maré e vento. São Paulo: Boia, 2021.
VENTO, Deisy; YUJRA, Verônica. Sal de migrantes. Rio de Janeiro: Farol, 2019.
DAVID, Ângela Y. Serão os portos obsoletos? Rio de Janeiro: Vaga, 2018.
"""


def test_family_names_in_capitals_are_no_bodies_in_a_list_that_has_some():
    found = {one.raw.partition(",")[0]: one for one in read_lines(BRAZIL)}
    assert [(name.family, name.given) for name in found["VENTO"].author] == [
        ("VENTO", "Deisy"),
        ("YUJRA", "Verônica"),
    ]
    assert found["VENTO"].title == "Sal de migrantes"
    assert [(name.family, name.given) for name in found["DAVID"].author] == [("DAVID", "Ângela Y.")]
    assert found["DAVID"].title == "Serão os portos obsoletos?"
    assert not [
        one.raw for one in found.values() if one.author[0].literal and not one.raw.startswith("BRASIL")
    ]
