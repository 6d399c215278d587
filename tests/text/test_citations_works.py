"""What a mark says of each work it names: names, year, locator, and the words that name it."""

from __future__ import annotations

import pytest
from cited_list import find, read, works

from newsld.source import Span
from newsld.text.citations import find_citations

LISTS = [
    (
        "(Moreau, 2021; Adeyemi & Strand, 2020, pp. 3-5; see also Gay, 1989)",
        [
            (("Moreau",), "2021", "", "Moreau, 2021"),
            (("Adeyemi", "Strand"), "2020", "pp. 3-5", "Adeyemi & Strand, 2020, pp. 3-5"),
            (("Gay",), "1989", "", "Gay, 1989"),
        ],
    ),
    (
        "(Moreau, 2021, Gay, 1989, p. 3, and Lee, 2015, p. 9)",
        [
            (("Moreau",), "2021", "", "Moreau, 2021"),
            (("Gay",), "1989", "p. 3", "Gay, 1989, p. 3"),
            (("Lee",), "2015", "p. 9", "Lee, 2015, p. 9"),
        ],
    ),
    (
        "(Moreau, 2021, S. 4 und Lee, 2015)",
        [(("Moreau",), "2021", "S. 4", "Moreau, 2021, S. 4"), (("Lee",), "2015", "", "Lee, 2015")],
    ),
    (
        "(Moreau 2021: 4, Lee 2015: 7)",
        [(("Moreau",), "2021", "4", "Moreau 2021: 4"), (("Lee",), "2015", "7", "Lee 2015: 7")],
    ),
    (
        "(Moreau, 2021, Table 3, Lee, 2015)",
        [(("Moreau",), "2021", "Table 3", "Moreau, 2021, Table 3"), (("Lee",), "2015", "", "Lee, 2015")],
    ),
    (
        "(Moreau, 2021, June Lee, 2015)",
        [(("Moreau",), "2021", "", "Moreau, 2021"), (("June Lee",), "2015", "", "June Lee, 2015")],
    ),
    (
        "(; Moreau, 2021;; Gay, 1989; see also)",
        [(("Moreau",), "2021", "", "Moreau, 2021"), (("Gay",), "1989", "", "Gay, 1989")],
    ),
    (
        "(Lee, 2015, 2016, p. 4)",
        [(("Lee",), "2015", "", "Lee, 2015"), (("Lee",), "2016", "p. 4", "2016, p. 4")],
    ),
    (
        "(Lee 2015, 4; 2016, 7)",
        [(("Lee",), "2015", "4", "Lee 2015, 4"), (("Lee",), "2016", "7", "2016, 7")],
    ),
    (
        "(Lee, 2015, & 2016)",
        [(("Lee",), "2015", "", "Lee, 2015"), (("Lee",), "2016", "", "2016")],
    ),
    (
        "(Lee, 2015,2016)",
        [(("Lee",), "2015", "", "Lee, 2015"), (("Lee",), "2016", "", "2016")],
    ),
    (
        "(“Statement on the forecourt,” 2017; 2019)",
        [
            (("“Statement on the forecourt,”",), "2017", "", "“Statement on the forecourt,” 2017"),
            (("“Statement on the forecourt,”",), "2019", "", "2019"),
        ],
    ),
    (
        "(World Salt Council, 2022a, b, p. 3)",
        [
            (("World Salt Council",), "2022a", "", "World Salt Council, 2022a, b"),
            (("World Salt Council",), "2022b", "p. 3", "World Salt Council, 2022a, b, p. 3"),
        ],
    ),
    (
        "(Freud, 1923, p. 2, as cited in Gay, 1989, p. 40)",
        [
            (("Freud",), "1923", "p. 2", "Freud, 1923, p. 2"),
            (("Gay",), "1989", "p. 40", "Gay, 1989, p. 40"),
        ],
    ),
    (
        "(Moreau, 2021, as cited in Gay, 1989; Lee, 2015)",
        [
            (("Moreau",), "2021", "", "Moreau, 2021"),
            (("Gay",), "1989", "", "Gay, 1989"),
            (("Lee",), "2015", "", "Lee, 2015"),
        ],
    ),
]


@pytest.mark.parametrize(("mark", "named"), LISTS)
def test_each_work_of_a_mark_is_told_from_the_next(mark, named):
    assert [one.text for one in find(f"It is so {mark}.")] == [mark]
    assert works(f"It is so {mark}.") == named


NAMES = [
    ("(P. Moreau, 2021)", ("P. Moreau",)),
    ("(Bakker, Cole, & Iwu, 2022)", ("Bakker", "Cole", "Iwu")),
    ("(Bakker, Cole, et al., 2022)", ("Bakker", "Cole")),
    ("(Bakker et al. 2022)", ("Bakker",)),
    ("(Bakker u. a., 2022)", ("Bakker",)),
    ("(Adeyemi y Strand, 2020)", ("Adeyemi", "Strand")),
    ("(van den Berg, 2018)", ("van den Berg",)),
    ("(Bakker＆Cole＆Iwu、2022)", ("Bakker", "Cole", "Iwu")),
    ("(AT&T, Inc. & Roe, 2022, p. 4)", ("AT&T", "Inc.", "Roe")),
    ("(Moreau, 2021: 14)", ("Moreau",)),
    ("(Moreau: 2021)", ("Moreau",)),
    ("(Moreau, 12 June 2021)", ("Moreau",)),
    ("(see, for example: Moreau, 2021)", ("Moreau",)),
    ("(Statement on the forecourt, 2017)", ("Statement on the forecourt",)),
    ("(“Statement,” 2017)", ("“Statement,”",)),
    ("(“Statement”)", ("“Statement”",)),
    ("(Gay, op. cit.)", ("Gay",)),
    ("(Ministry of Harbours [MoH], 2023)", ("Ministry of Harbours",)),
    ("(Ministry of Harbours (MoH), 2023)", ("Ministry of Harbours",)),
    ("(J. Smith, personal communication, May 3, 2021)", ("J. Smith",)),
]


@pytest.mark.parametrize(("mark", "names"), NAMES)
def test_names_are_told_apart_as_written(mark, names):
    assert [work[0] for work in works(f"It is so {mark}.")] == [names]


SENTENCES = [
    ("Later, Moreau (2021) argued so.", ("Moreau",), "2021"),
    ("Moreau’s (2021, p. 4) study says so.", ("Moreau",), "2021, p. 4"),
    ("Adeyemi and Strand (2020, 3–5) found it.", ("Adeyemi", "Strand"), "2020, 3–5"),
    ("Bakker et al. (2022) found it.", ("Bakker",), "2022"),
    ("The Ministry of Harbours [MoH] (2023) denied it.", ("The Ministry of Harbours",), "2023"),
    ("“Statement on the Forecourt” (2017) says so.", ("“Statement on the Forecourt”",), "2017"),
    ("Pour l’Harbour Union (n.d.), non.", ("Harbour Union",), "n.d."),
    ("Kowalczyk’s (2023) study says so.", ("Kowalczyk",), "2023"),
    ("Kowalczyk and Novak (2023) argue so.", ("Kowalczyk", "Novak"), "2023"),
]


@pytest.mark.parametrize(("text", "names", "inside"), SENTENCES)
def test_names_in_the_sentence_are_those_of_the_work_in_brackets(text, names, inside):
    ((found, _, _, words),) = works(text)
    assert (found, words) == (names, inside)


LOCATORS = [
    ("(Moreau, 2021, p. 12)", "p. 12"),
    ("(Moreau 2021, 14)", "14"),
    ("(Moreau, 2021 : 14)", "14"),
    ("(Moreau, 2021., p. 4)", "p. 4"),
    ("(Moreau, 2021, p. 4,)", "p. 4"),
    ("(Moreau, 2021,)", ""),
    ("(Moreau, 2021, emphasis in original)", "emphasis in original"),
    ("(Moreau, 2021, 1:23:45)", "1:23:45"),
    ("(Moreau, 12 June 2021, p. 4)", "p. 4"),
    ("(Ministry of Harbours, 2023, May 2)", "May 2"),
    ("(Ministry of Harbours [MoH], 2023, p. 4)", "p. 4"),
    ("(“Statement,” 2017, para. 4)", "para. 4"),
    ("(“Statement”, para. 4)", "para. 4"),
    ("(Gay, op. cit., p. 4)", "p. 4"),
    ("(see Gay, op. cit.: 4)", "4"),
    ("(ibid., p. 4)", "p. 4"),
    ("(ibid.)", ""),
    ("(Gay, 1923 [1989], p. 4)", "p. 4"),
    ("(Gay, [1923] 1989, p. 4)", "p. 4"),
    ("(Gay, 1923/1989, p. 4)", "p. 4"),
    ("(Klein, n.d.-a, p. 4)", "p. 4"),
]


@pytest.mark.parametrize(("mark", "locator"), LOCATORS)
def test_a_locator_is_what_stands_behind_the_year_or_what_is_in_its_place(mark, locator):
    ((_, _, found, words),) = works(f"It is so {mark}.")
    assert (found, words) == (locator, mark.strip("()").removeprefix("see ").rstrip(","))


DATES = [
    "12 June 2021",
    "12th June 2021",
    "12 June, 2021",
    "3 of June 2021",
    "on 12 June 2021",
    "June 12, 2021",
    "June 12 2021",
    "June 3rd, 2021",
    "Sept. 3, 2021",
    "3 Sept. 2021",
    "Sept. 2021",
    "June 2021",
    "June, 2021",
    "spring 2021",
    "12. Juni 2021",
    "am 3. Mai 2021",
    "3 de marzo de 2021",
    "el 3 de marzo de 2021",
    "junio de 2021",
    "le 1er mars 2021",
]


LIKE_MONTHS = (
    "Crown Estate. (1980). Foreshore. https://crown.example/foreshore",
    "March, J. (1991). Learning. Pier Books.",
    "Sommer, K., & Lang, P. (2020). Hitze. Pier Books.",
)


@pytest.mark.parametrize(
    ("mark", "index"),
    [
        ("(Crown Estate, 1980, p. 3)", 0),
        ("Crown Estate (1980)", 0),
        ("(March, 1991)", 1),
        ("(J. March, 1991)", 1),
        ("(Sommer & Lang, 2020)", 2),
    ],
)
def test_a_name_of_the_list_may_be_that_of_a_month(mark, index):
    text, references = read(LIKE_MONTHS)
    whole = f"{text}It is so, {mark} found."
    (found,) = find_citations(whole, (Span(len(text), len(whole)),), references)
    assert (found.text, found.references, found.resolution) == (mark, (index,), "resolved")


@pytest.mark.parametrize("date", DATES)
@pytest.mark.parametrize("form", ["(Moreau, {})", "(Moreau {})", "(see P. Moreau, {}, p. 4)"])
def test_a_day_and_a_month_before_the_year_are_no_names(date, form):
    mark = form.format(date)
    ((names, year, locator, words),) = works(f"It is so {mark}.")
    assert names[0].endswith("Moreau")
    assert (len(names), year, locator) == (1, "2021", "p. 4" if "p." in mark else "")
    assert words == mark.strip("()").removeprefix("see ")


@pytest.mark.parametrize("date", sorted({*DATES} - {"June, 2021"}))
def test_a_date_alone_in_brackets_is_cited_by_the_name_before_it(date):
    assert [(mark.text, mark.references) for mark in find(f"Moreau ({date}) says so.")] == [
        (f"Moreau ({date})", (0,))
    ]
    assert find(f"It rained ({date}).") == []


@pytest.mark.parametrize("rest", ["99 June", "3.", "de", "of June", "0", "Venus"])
def test_what_is_no_day_and_no_month_is_taken_for_a_name(rest):
    (mark,) = find(f"It is so (Moreau, {rest} 2021).")
    assert mark.resolution == "name-mismatch"
