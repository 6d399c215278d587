"""What holds of any list: its works are found by what cites them, others are not, and time is linear."""

from __future__ import annotations

import pytest
from growth import growth
from hypothesis import given, strategies as st

from newsld.document import Name, Reference
from newsld.source import Span
from newsld.text.citations import find_citations

PLAIN = (
    "Moreau Adeyemi Bakker Østergård O’Brien Müller-Thurgau Nguyễn Kowalczyk Ibáñez Delacroix Fernández "
    "Strand Quayle Zabriskie Håkansson Wibowo Çelik Łoś Pfaff Tanaka"
).split()
FAMILIES = (*PLAIN, "van den Berg", "de la Cruz", "García Márquez")
BODIES = (
    "Ministry of Harbours", "World Salt Council", "Institut für Bodennutzung", "Comisión de la Pesca",
    "Office national des eaux", "Banca di San Elpidio", "Department for Fisheries and Rural Affairs",
)  # fmt: skip
ABSENT = ("Rasmussen", "Vandermeer", "Yilmazoglu", "Fitzwilliam", "Hernquist", "Petrossian")

AND = {"en": "and", "de": "und", "es": "y", "fr": "et", "it": "e", "pt": "e"}
OTHERS = {
    "en": "et al.", "de": "u. a.", "es": "y otros", "fr": "et al.", "it": "e colleghi", "pt": "e outros"
}  # fmt: skip
UNDATED = {"en": "n.d.", "de": "o. J.", "es": "s. f.", "fr": "s. d.", "it": "s.d.", "pt": "s.d."}
PARENTHESES = {
    "en": (
        "It is so ({}).",
        "It is so (see {}, p. 4).",
        "It is so (cf. {}, pp. 4–6).",
        "(for a review, see {})",
    ),
    "de": ("Es ist so ({}).", "Es ist so (vgl. {}, S. 4).", "Es ist so (siehe auch {}, S. 4 f.)."),
    "es": ("Es así ({}).", "Es así (véase {}, p. 4).", "Es así (según {}, pág. 4)."),
    "fr": ("C’est ainsi ({}).", "C’est ainsi (voir {}, p. 4).", "C’est ainsi (cf. {}, chap. 2)."),
    "it": ("È così ({}).", "È così (cfr. {}, p. 4).", "È così (si veda {}, pp. 4-6)."),
    "pt": ("É assim ({}).", "É assim (ver {}, p. 4).", "É assim (cf. {}, pp. 4-6)."),
}
SENTENCES = {
    "en": ("{} ({}) argues so.", "According to {} ({}), it is so.", "But {} ({}, p. 4) found it."),
    "de": ("{} ({}) zeigt es.", "Laut {} ({}) ist es so.", "So sehen es {} ({}, S. 4)."),
    "es": ("{} ({}) sostiene esto.", "Según {} ({}), es así.", "Como {} ({}, p. 4) señala."),
    "fr": ("{} ({}) le montre.", "Selon {} ({}), c’est ainsi.", "Comme {} ({}, p. 4) l’écrit."),
    "it": ("{} ({}) lo mostra.", "Secondo {} ({}) è così.", "Come {} ({}, p. 4) scrive."),
    "pt": ("{} ({}) mostra isso.", "Segundo {} ({}), é assim.", "Como {} ({}, p. 4) escreve."),
}
LANGUAGES = sorted(AND)


def work(names, year, title):
    authors = tuple(
        Name(literal=name) if name in BODIES else Name(family=name, given=f"{name[0].upper()}.")
        for name in names
    )
    raw = f"{', '.join(names)} ({year or 'n.d.'}). {title}."
    return Reference(raw=raw, author=authors, issued=year or "n.d.", title=title, style="apa")


@st.composite
def lists(draw):
    """References no two of which have a first author in common, with a language to cite them in."""
    count = draw(st.integers(2, 8))
    firsts = draw(
        st.lists(st.sampled_from((*FAMILIES, *BODIES)), min_size=count, max_size=count, unique=True)
    )
    references = []
    for number, first in enumerate(firsts):
        more = [name for name in FAMILIES if name not in firsts]
        others = [] if first in BODIES else draw(st.lists(st.sampled_from(more), max_size=3, unique=True))
        year = draw(st.one_of(st.just(""), st.integers(1900, 2026).map(str)))
        references.append(work([first, *others], year, f"Title {'abcdefgh'[number]} of the work"))
    return tuple(references), draw(st.sampled_from(LANGUAGES))


def named(reference, language, joint):
    names = [str(name) if name.literal else name.family for name in reference.author]
    if len(names) == 1:
        return names[0]
    return f"{names[0]} {joint} {names[1]}" if len(names) == 2 else f"{names[0]} {OTHERS[language]}"


def dated(reference, language):
    return UNDATED[language] if reference.issued == "n.d." else reference.issued


def find(text, references):
    return find_citations(text, (Span(0, len(text)),), references)


@given(lists(), st.data())
def test_a_work_cited_in_brackets_is_found_in_each_language(drawn, data):
    references, language = drawn
    index = data.draw(st.integers(0, len(references) - 1))
    joint = data.draw(st.sampled_from(["&", AND[language]]))
    comma = data.draw(st.sampled_from([", ", " "]))
    cited = f"{named(references[index], language, joint)}{comma}{dated(references[index], language)}"
    text = data.draw(st.sampled_from(PARENTHESES[language])).format(cited)
    (mark,) = find(text, references)
    assert (mark.references, mark.resolution) == ((index,), "resolved")
    assert mark.text == text[text.index("(") : text.index(")") + 1]


@given(lists(), st.data())
def test_a_work_named_in_the_sentence_is_found_in_each_language(drawn, data):
    references, language = drawn
    index = data.draw(st.integers(0, len(references) - 1))
    names = named(references[index], language, AND[language])
    text = data.draw(st.sampled_from(SENTENCES[language])).format(names, dated(references[index], language))
    (mark,) = find(text, references)
    assert (mark.references, mark.resolution) == ((index,), "resolved")
    assert mark.text.startswith(names)
    assert mark.text.endswith(")")


@given(lists(), st.data())
def test_several_works_in_one_bracket_are_found_in_their_order(drawn, data):
    references, language = drawn
    order = data.draw(st.permutations(range(len(references))))
    cited = (f"{named(references[n], language, '&')}, {dated(references[n], language)}" for n in order)
    (mark,) = find(f"So it is ({'; '.join(cited)}).", references)
    assert (mark.references, mark.resolution) == (tuple(order), "resolved")


@given(lists(), st.sampled_from(ABSENT), st.integers(1900, 2026), st.data())
def test_a_work_that_is_not_listed_is_never_bound(drawn, name, year, data):
    references, language = drawn
    form = data.draw(st.sampled_from([*PARENTHESES[language], *SENTENCES[language]]))
    text = form.format(name, year) if form.count("{}") == 2 else form.format(f"{name}, {year}")
    assert all(mark.references == () for mark in find(text, references))


@given(lists(), st.data())
def test_a_year_that_is_off_is_never_agreed_with(drawn, data):
    references, language = drawn
    index = data.draw(st.integers(0, len(references) - 1))
    year = data.draw(st.integers(1900, 2026).map(str).filter(lambda year: year != references[index].issued))
    text = f"So it is ({named(references[index], language, '&')}, {year})."
    (mark,) = find(text, references)
    assert (mark.resolution, mark.candidates) == ("year-mismatch", (index,))
    assert mark.references in ((), (index,))


def crowd(count):
    """Citations that each need a look at many works: of one author and year, or of names that are alike."""
    names = [f"Mor{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}eau" for n in range(count)]
    alone = tuple(work(["Moreau"], "2021", f"Title {n}") for n in range(count))
    alike = tuple(work([name], "2021", f"Title {n}") for n, name in enumerate(names))
    return (
        (" ".join(f"So (Moreau & {name}, 2021)." for name in names), alone),
        (" ".join(f"So ({name}x, 2021). {name} (2021) says." for name in names), alike),
    )


@pytest.mark.parametrize("case", [0, 1])
def test_time_grows_with_marks_and_references_not_with_their_product(case):
    assert growth(lambda count: find(*crowd(count)[case]), 640) < 1.7
