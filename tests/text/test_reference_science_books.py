"""How scholars print books, chapters of them, theses and preprints."""

import pytest

from newsld.source import Span
from newsld.text.references import parse_entries


def read(text):
    (reference,) = parse_entries(text, [Span(0, len(text))])
    return reference


BOOKS = [
    (
        "Holm, R. T. Tides of the Northern Shelf (Oxford Univ. Press, 2003).",
        ("R. T. Holm", "", "Tides of the Northern Shelf", "", "Oxford Univ. Press", "", "2003"),
    ),
    (
        "Holm, R. T., Slow Sand in Wet Winds, (Oxford: Tidal Hall, 1993).",
        ("R. T. Holm", "", "Slow Sand in Wet Winds", "", "Tidal Hall", "", "1993"),
    ),
    (
        "Holm, R., & Berg, S. 2003, Physics of the Diffuse Coast (Berlin: Springer)",
        ("R. Holm; S. Berg", "", "Physics of the Diffuse Coast", "", "Springer", "", "2003"),
    ),
    (
        "Holm, R. & Berg, S. in Strong Sand in Winds (eds Lind, D. & Moe, K.) 43-68 (Springer, 2013).",
        (
            "R. Holm; S. Berg",
            "D. Lind; K. Moe",
            "Strong Sand in Winds",
            "",
            "Springer",
            "43-68",
            "2013",
        ),
    ),
    (
        "Holm, R. (1997). Stone. In For Thea Dahl (A. Lind, B. Moe and G. Yang, eds.) 55-87. Springer, Wien.",
        (
            "R. Holm",
            "A. Lind; B. Moe; G. Yang",
            "Stone",
            "For Thea Dahl",
            "Springer",
            "55-87",
            "1997",
        ),
    ),
    (
        "R. Holm and S. Berg. Sieves. In C. Lind, R. Moe, and T. Aas, editors, Proc. 5th Sand Day, 1992.",
        (
            "R. Holm; S. Berg",
            "C. Lind; R. Moe; T. Aas",
            "Sieves",
            "Proc. 5th Sand Day",
            "",
            "",
            "1992",
        ),
    ),
    (
        "R. Holm. Sieves. In D. Lind, editor, Sand, Vol. 2, pages 26-73. Springer, San Mateo, CA, 1990.",
        (
            "R. Holm",
            "D. Lind",
            "Sieves",
            "Sand",
            "Springer",
            "26-73",
            "1990",
        ),
    ),
    (
        "R. Holm and S. Berg, ``Sorting without sieves,'' Proc. of SIEVE-1, 1995.",
        ("R. Holm; S. Berg", "", "Sorting without sieves", "Proc. of SIEVE-1", "", "", "1995"),
    ),
]
COMPUTING = [
    (
        "Holm, R., Berg, S.: Sieves. In: Lind, D., Moe, K. (eds.) DUN 2016. LNCS, vol. 9. ACM, Wien (2016)",
        ("R. Holm; S. Berg", "D. Lind; K. Moe", "Sieves", "DUN 2016", "ACM", "", "2016"),
    ),
    (
        "Holm, R.: Sieving sand. In: Proceedings of the 12th Day of Sand, pp. 1–13. ACM, New York (2016)",
        ("R. Holm", "", "Sieving sand", "Proceedings of the 12th Day of Sand", "ACM", "1–13", "2016"),
    ),
    (
        "Holm, R.: Sand. In: Lind, D. (ed.) Handbook of Dunes, 3rd edn. Springer, Berlin, Heidelberg (2016)",
        ("R. Holm", "D. Lind", "Sand", "Handbook of Dunes", "Springer", "", "2016"),
    ),
    (
        "Holm, R., Berg, S.: Dunes and Their Winds. Springer, Berlin (2011)",
        ("R. Holm; S. Berg", "", "Dunes and Their Winds", "", "Springer", "", "2011"),
    ),
    (
        "Holm, R.: Sand. In: Lind, D. (ed.)The Dunes .Lect .Notes Dun .899 ,pp .33 -45.Brill, Wien( 2015 )",
        ("R. Holm", "D. Lind", "Sand", "The Dunes", "Brill", "33 -45", "2015"),
    ),
]
PHYSICS = [
    (
        "R. Holm, S. Berg, Dunes and Winds, second ed., Elsevier, Amsterdam, 1999.",
        ("R. Holm; S. Berg", "", "Dunes and Winds", "", "Elsevier", "", "1999"),
    ),
    (
        "R. Holm, S. Berg, Dune shapes, in: D. Lind, K. Moe (Eds.), Sand, Elsevier, Oslo, 1999, pp. 4–6.",
        ("R. Holm; S. Berg", "D. Lind; K. Moe", "Dune shapes", "Sand", "Elsevier", "4–6", "1999"),
    ),
    (
        "R. Holm and S. Berg, Slow Sand, University of Skell Press (1999).",
        ("R. Holm; S. Berg", "", "Slow Sand", "", "University of Skell Press", "", "1999"),
    ),
    (
        "R. Holm, S. Berg, Slow Sand, C. D. Lind & Sons, Inc. (1972).",
        ("R. Holm; S. Berg", "", "Slow Sand", "", "C. D. Lind & Sons, Inc", "", "1972"),
    ),
    (
        "R. Holm, in Handbook of Dunes, edited by D. Lind and K. Moe (Springer, Berlin, 1999), p. 45.",
        ("R. Holm", "D. Lind; K. Moe", "Handbook of Dunes", "", "Springer", "45", "1999"),
    ),
    (
        "R. Holm, Statistics of Sand( Wiley,New York ,1975 ;Mir ,Moscow ,1978 ),Vol. 1.",
        ("R. Holm", "", "Statistics of Sand", "", "Wiley", "", "1975"),
    ),
    (
        "Holm, R. 2000, Theory of Dunes (Dune Publications, Old Skell, NY), doi: 10.1063/1.3033941",
        ("R. Holm", "", "Theory of Dunes", "", "Dune Publications", "", "2000"),
    ),
    (
        "R. Holm, The Sand Problem, Springer-Verlag, NewYork 1983, Ch. 02.",
        ("R. Holm", "", "The Sand Problem", "", "Springer-Verlag", "", "1983"),
    ),
    ("R. Holm. Sand (Wiley,New York ),1977 .", ("R. Holm", "", "Sand", "", "Wiley", "", "1977")),
    ("R. Holm, Sand (Dyuna, Moscow, 2005) [in Russian].", ("R. Holm", "", "Sand", "", "Dyuna", "", "2005")),
]
QUOTED = [
    (
        "R. Holm : “Théorie du sable”. Elsevier, Paris (1966)",
        ("R. Holm", "", "Théorie du sable", "", "Elsevier", "", "1966"),
    ),
    (
        "R. Holm, S. Berg, “Sand, Series and Dunes”. Academic Press, Inc. (1980).",
        ("R. Holm; S. Berg", "", "Sand, Series and Dunes", "", "Academic Press, Inc", "", "1980"),
    ),
]
PREPRINTS = [
    (
        "DUNE collaboration, Splitting sand, DUNE-PAS-HIN-16-006[ INSPIRE].",
        ("DUNE collaboration", "", "Splitting sand", "", "", "", ""),
    ),
    ("Holm R, Berg S A 2014 (Preprint 1402.1200)", ("R Holm; S A Berg", "", "", "", "", "", "2014")),
    ("DUNE Collaboration, DUNE-PH-2013-020, 2014.", ("DUNE Collaboration", "", "", "", "", "", "2014")),
    ("R. Holm, Slow Sand, Report No. ABC-12-34 (2011).", ("R. Holm", "", "Slow Sand", "", "", "", "2011")),
    ("R. Holm, Slow Sand ,arXiv :1101.0618[ INSPIRE].", ("R. Holm", "", "Slow Sand", "", "arXiv", "", "")),
    ("R. Holm and S. Berg, arXiv:1103.1234.", ("R. Holm; S. Berg", "", "", "", "arXiv", "", "")),
    ("R. Holm, arXiv .org:hep -ph/9911415( 1999).", ("R. Holm", "", "", "", "arXiv", "", "1999")),
    ("R. Holm, Slow sand, hep-ph/9811234.", ("R. Holm", "", "Slow sand", "", "", "", "")),
    (
        "Holm, R., Berg, S.: Slow sand in storms. e-print arXiv:1601.04809v2 (2016)",
        ("R. Holm; S. Berg", "", "Slow sand in storms", "", "arXiv", "", "2016"),
    ),
]
EARTH_AND_SKY = [
    (
        "Holm, R. 2013, in ASP Conf. Ser. 396, Wild Dunes, ed. D. Lin & K. Moe (San Francisco, CA: ASP), 293",
        ("R. Holm", "D. Lin; K. Moe", "Wild Dunes", "", "ASP", "293", "2013"),
    ),
    (
        "Holm, R., 2003: Slow sand. Wild Dunes, B. Lind and H. Moe, Eds., Wiley, 1–78.",
        ("R. Holm", "B. Lind; H. Moe", "Slow sand", "Wild Dunes", "Wiley", "1–78", "2003"),
    ),
    (
        "Holm, R.: Slow sand, in: Dunes, edited by: Lind, D. and Moe, K., Springer, Berlin, 45–67, 1999.",
        ("R. Holm", "D. Lind; K. Moe", "Slow sand", "Dunes", "Springer", "45–67", "1999"),
    ),
    (
        "R. Holm. Dans Le sable. Vol. 17. Éditeurs : C. Lind et F. Moe. Elsevier, Amsterdam. 1977. p. 249.",
        ("R. Holm", "C. Lind; F. Moe", "Le sable", "", "Elsevier", "249", "1977"),
    ),
    (
        "Holm, R. and Berg, S. A.: Slow sand, in: The Day of Dunes, 6–13, 2002.",
        ("R. Holm; S. A. Berg", "", "Slow sand", "The Day of Dunes", "", "6–13", "2002"),
    ),
    (
        "R. Holm, “Slow sand” in Dunes, S. A. Berg, D. Lind, Eds. (Springer, Berlin, 1996), pp. 31–52.",
        ("R. Holm", "S. A. Berg; D. Lind", "Slow sand", "Dunes", "Springer", "31–52", "1996"),
    ),
    (
        "Holm, R. (1996). Slow sand. In Dunes, S. A. Berg and D. Lind, eds. (Springer), pp. 31–52.",
        ("R. Holm", "S. A. Berg; D. Lind", "Slow sand", "Dunes", "Springer", "31–52", "1996"),
    ),
    (
        "Holm, R. (1996). Slow sand. In: Proceedings of the Day of Dunes. ACM, New York, pp 31–52",
        ("R. Holm", "", "Slow sand", "Proceedings of the Day of Dunes", "ACM", "31–52", "1996"),
    ),
    (
        "R. Holm, Slow Sand in Proceedings of the Day of Dunes, (ACM, 2001), pp. 5–12.",
        ("R. Holm", "", "Slow Sand", "Proceedings of the Day of Dunes", "ACM", "5–12", "2001"),
    ),
    (
        "R. Holm, Sand: Winds [in Russian], Vol. 1, Nauka, Moscow (1965); English transl., Dover (2007).",
        ("R. Holm", "", "Sand: Winds", "", "Nauka", "", "1965"),
    ),
    (
        "R. Holm, Sand: The Legacy of A. N. Berg, Cambridge Univ. Press, Cambridge (1995).",
        ("R. Holm", "", "Sand: The Legacy of A. N. Berg", "", "Cambridge Univ. Press", "", "1995"),
    ),
    (
        "Berg S. A., Lind D. Harbours and Mud. Oxford: Oxford University Press, 1991.",
        ("S. A. Berg; D. Lind", "", "Harbours and Mud", "", "Oxford University Press", "", "1991"),
    ),
    (
        "R. Holm, Slow sand, Lecture Notes in Dunes, vol. 12, Springer-Verlag, Berlin 1999.",
        ("R. Holm", "", "Slow sand", "", "Springer-Verlag", "", "1999"),
    ),
]
PROCEEDINGS = [
    (
        "R. Holm, Proc. 30th Sand Conf., Oslo, 2007.",
        ("R. Holm", "", "", "Proc. 30th Sand Conf", "", "", "2007"),
    ),
    (
        "R. Holm, Proceedings of the Day of Sand, Brill, Berlin (2006), p. 34.",
        ("R. Holm", "", "", "Proceedings of the Day of Sand", "Brill", "34", "2006"),
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), BOOKS + COMPUTING + PHYSICS + EARTH_AND_SKY + PROCEEDINGS + QUOTED + PREPRINTS
)
def test_books_chapters_proceedings_and_preprints(text, expected):
    found = read(text)
    names, editors = ("; ".join(map(str, people)) for people in (found.author, found.editor))
    parts = found.title, found.container, found.publisher, found.page, found.issued
    assert (names, editors, *parts) == expected


def test_volumes_and_editions():
    chapter = read(
        "Holm, R.: Sand. In: Lind, D. (ed.) Dunes, 2nd edn. LNCS, vol. 99. Springer, Berlin (2016)"
    )
    book = read("R. Holm, Sand, second ed., Elsevier, Oslo, 1999.")
    assert (chapter.volume, book.edition) == ("99", "second ed.")


def test_kinds():
    thesis = read("R. Holm, Slow sand in winds, Ph.D. thesis, University of Skell, 1999.")
    chapter = read("Holm, R.: Sand. In: Lind, D. (ed.) Dunes. Springer, Berlin (2016)")
    preprint = read("R. Holm, Slow sand in storms, arXiv:1103.1234.")
    paper = read("R. Holm, Proc. 30th Sand Conf., Oslo, 2007.")
    assert [found.type for found in (thesis, chapter, preprint, paper)] == [
        "thesis",
        "chapter",
        "report",
        "paper-conference",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "R. Holm, Ph.D. Thesis, University of Skell (1984).",
        "R. HOLM. Thèse, Université de Skell, Skell, France. 1984.",
    ],
)
def test_a_thesis_without_a_title(text):
    found = read(text)
    parts = found.type, found.title, found.issued, len(found.author), found.publisher.rpartition(" ")[2]
    assert parts == ("thesis", "", "1984", 1, "Skell")


@pytest.mark.parametrize(
    "text",
    [
        "Holm, R., Unions in peril, The Guardian, London, 2019.",
        "Holm, R. 2019. Unions in peril, The Times, London (2019).",
        "Holm, R., “Unions in peril,” Harbour Times, Oslo 2019.",
        "Holm, R., Unions in peril, Skell Tidende, Oslo, 2019.",
    ],
)
def test_an_outlet_before_its_place_is_no_house(text):
    assert (read(text).publisher, read(text).title) == ("", "Unions in peril")


def test_what_stands_in_a_title_is_no_host():
    assert (
        read("Holm, R., Slow Sand in Wet Winds (Oxford: Tidal Hall, 1993).").title == "Slow Sand in Wet Winds"
    )


def test_a_thesis_in_brackets():
    found = read("R. Holm, S. Berg, Slow sand (PhD thesis, University of Skell, 1999).")
    assert (found.type, found.title, found.publisher) == ("thesis", "Slow sand", "University of Skell")
