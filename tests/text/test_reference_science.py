"""How the natural sciences print references, and what copying from a PDF does to them."""

import pytest

from newsld.source import Span
from newsld.text.references import parse_entries, read_lines


def read(text):
    (reference,) = parse_entries(text, [Span(0, len(text))])
    return reference


def fields(text):
    found = read(text)
    names = "; ".join(str(name) for name in found.author)
    return names, found.title, found.container, found.volume, found.issue, found.page, found.issued


UNTITLED = [
    (
        "R. Holm, S. A. Berg and T. van Dam, Phys. Rev. D 12, 045006 (2004).",
        ("R. Holm; S. A. Berg; T. van Dam", "", "Phys. Rev. D", "12", "", "045006", "2004"),
    ),
    (
        "R.T. Holm et al., Astron. J. 98, 71 (1989) [astro-ph/8905201].",
        ("R.T. Holm", "", "Astron. J.", "98", "", "71", "1989"),
    ),
    (
        "R. HOLM et S. BERG. J. Chem. Soc. 311 (1967);",
        ("R. HOLM; S. BERG", "", "J. Chem. Soc.", "", "", "311", "1967"),
    ),
    ("R. Holm, Phys. Lett. B88 (1996) 230.", ("R. Holm", "", "Phys. Lett. B", "88", "", "230", "1996")),
    (
        "Holm, R. T. & Berg, S. Semicond. Sci. Technol. 7, (1995) pp101-119.",
        ("R. T. Holm; S. Berg", "", "Semicond. Sci. Technol.", "7", "", "101-119", "1995"),
    ),
    ("Holm, R., & Berg, S. 2007, ApJ, 61, 8", ("R. Holm; S. Berg", "", "ApJ", "61", "", "8", "2007")),
    (
        "Holm R., Berg S. and Dahl T., JINST, 4 (2009) P01003.",
        ("R. Holm; S. Berg; T. Dahl", "", "JINST", "4", "", "P01003", "2009"),
    ),
    ("Rev. Geol. 24, 58 (1972)", ("", "", "Rev. Geol.", "24", "", "58", "1972")),
]
TITLED = [
    (
        "Holm, R. (1994). How dunes wander over gravel. Ann. Geophys. 19 216-223. MR0423799",
        ("R. Holm", "How dunes wander over gravel", "Ann. Geophys.", "19", "", "216-223", "1994"),
    ),
    (
        "Holm, R., S. Berg, and T. Dahl, 2003a: Drift of dunes. Part II: Wind. J. Climate, 20, 48-59.",
        (
            "R. Holm; S. Berg; T. Dahl",
            "Drift of dunes. Part II: Wind",
            "J. Climate",
            "20",
            "",
            "48-59",
            "2003",
        ),
    ),
    (
        "R. Holm and S. Berg, Drifting Dunes in Wet Winds, J. Geol. B 70 (1974) 39.",
        ("R. Holm; S. Berg", "Drifting Dunes in Wet Winds", "J. Geol. B", "70", "", "39", "1974"),
    ),
    (
        'R. Holm, "On slow sand", Gen. Rel. Grav. 28 (1996) 581.',
        ("R. Holm", "On slow sand", "Gen. Rel. Grav.", "28", "", "581", "1996"),
    ),
    (
        '"Slow sand: A review", R. Holm, and S. Berg, Phys. Stat. Sol. A 103, 3207 (2006).',
        ("R. Holm; S. Berg", "Slow sand: A review", "Phys. Stat. Sol. A", "103", "", "3207", "2006"),
    ),
    (
        "R. Holm. Sorting without a sieve. ACM Trans. Math. Softw., 4(2), 127-136, June 1978.",
        ("R. Holm", "Sorting without a sieve", "ACM Trans. Math. Softw.", "4", "2", "127-136", "1978-06"),
    ),
    (
        "Holm RT, Van der Berg S. Dust in lungs. Its grains. J Mol Biol (1993) 31:96-98.",
        ("RT Holm; S. Van der Berg", "Dust in lungs. Its grains", "J Mol Biol", "31", "", "96-98", "1993"),
    ),
    (
        "Holm R, Berg S: Dust: a slow death in the lungs Semin Pneumol 9: 329-330, 1997.",
        ("R Holm; S Berg", "Dust: a slow death in the lungs", "Semin Pneumol", "9", "", "329-330", "1997"),
    ),
]
SCATTERED = [
    (
        "Holm, R. & Berg, S. Slow sand in a cold wind .Phys .Lett .B 13 ,389 -396( 1983).",
        ("R. Holm; S. Berg", "Slow sand in a cold wind", "Phys. Lett. B", "13", "", "389 -396", "1983"),
    ),
    (
        "R.T. Holm, Phys. Rev. Lett.15 ,798 ( 1965)",
        ("R.T. Holm", "", "Phys. Rev. Lett.", "15", "", "798", "1965"),
    ),
    (
        "Holm, R. et al. Grains of dunes.Science350 ,413 -416( 2015).",
        ("R. Holm", "Grains of dunes", "Science", "350", "", "413 -416", "2015"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), UNTITLED + TITLED + SCATTERED)
def test_names_journal_and_figures(text, expected):
    assert fields(text) == expected


def test_places_are_those_of_the_scattered_text():
    text = "Holm, R. Slow sand .Phys .Lett .B 13 ,389( 1983)."
    place = read(text).spans["container"]
    assert text[place.start : place.end] == "Phys .Lett .B"


@pytest.mark.parametrize(
    "text",
    [
        "Holm, Rosa. 2022. “Sand Runs Short.” Harbour Post, June 28, 2022.",
        "Port Council. (2022). Order 2022/65 on dredging. Official Gazette of the Ports, L 27, 1–12.",
    ],
)
def test_days_and_series_are_no_volumes_and_pages(text):
    found = read(text)
    assert (found.style, found.container.rpartition(" ")[2]) not in {("science", "June"), ("science", "L")}


def test_other_styles_keep_what_they_read_alike():
    lines = (
        "Holm, R. (2001). Slow sand. Journal of Coasts, 12, 3–9.\n"
        "Holm R, Berg S. Slow sand. J Coast Res. 2001;12(2):3-9."
    )
    assert [found.style for found in read_lines(lines)] == ["apa", "numeric"]


@pytest.mark.parametrize("dashes", ["--, ", "--, and ", "-, ", "——, and "])
def test_dashes_before_a_comma_stand_for_the_first_author(dashes):
    first = "Holm, R., and T. Dahl, 2001: Slow sand. J. Climate, 2, 3-9."
    lines = f"{first}\n{dashes}S. Berg, 2002: Fast sand. J. Climate, 3, 4-8."
    assert [str(name) for name in list(read_lines(lines))[1].author] == ["R. Holm", "S. Berg"]


def test_a_title_of_letters_run_together_is_not_sure():
    assert read("R. Holm, andS .Berg, Phys. Rev. C 21, 86 (1980)").confidence < 0.95
