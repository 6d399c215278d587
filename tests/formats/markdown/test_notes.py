"""Footnotes in a sentence, ^[Doe 2020], and notes that only name works of the list."""

from __future__ import annotations

import pytest
from growth import growth

import newsld
from newsld import Document

SENTENCE = "The ferry leaves at six, and nobody at the pier could say when it had last been late"
LIST = (
    "## References\n\nHolm, K. (2021). *Waiting at the pier*. The Gauge. https://gauge.example/pier\n\n"
    "Roca, L., & Berg, A. (2020). Six o’clock. *Quay Review*, 4(2), 1–20.\n"
)


def read(*notes: str, behind: str = "") -> Document:
    """An article whose sentences bear these notes."""
    body = "".join(f"{SENTENCE}.{note}\n\n" for note in notes)
    return newsld.parse(f"# The ferry waits\n\nBy Ada Berg\n\n{body}{behind}", format="markdown")


def inline(*notes: str, behind: str = "") -> Document:
    return read(*[f"^[{note}]" for note in notes], behind=behind)


def below(*notes: str, behind: str = "") -> Document:
    told = "".join(f"[^{n}]: {note}\n\n" for n, note in enumerate(notes, 1))
    return read(*[f"[^{n}]" for n in range(1, len(notes) + 1)], behind=told + behind)


def links(document: Document) -> list[tuple[str, tuple[int, ...]]]:
    return [(mark.text, mark.references) for mark in document.in_text_citations]


HOLM = "See Holm, K. (2021). *Waiting at the [pier](https://gauge.example/pier)*. The Gauge."
LATE = "It was late once in the great storm, when all the boats of the town stayed in."


def test_a_note_in_a_sentence_is_a_reference_and_its_place_a_mark():
    document = inline(HOLM, LATE, "Holm, *Waiting at the pier*, 12.")
    (reference,) = document.references
    assert (reference.title, reference.url) == ("Waiting at the pier", "https://gauge.example/pier")
    assert document.source[reference.span] == HOLM
    assert links(document) == [("[^1]", (0,)), ("[^3]", (0,))]
    assert [document.source[mark.span] for mark in document.in_text_citations] == ["^[", "^["]
    assert (document.article.article_body or "").startswith(f"{SENTENCE}.[^1]\n")


def test_notes_in_sentences_are_numbered_past_the_labels_of_others():
    document = read("^[Holm, K. (2021). *Piers*.]", "[^1]", behind="[^1]: Roca, L. (2020). *Quays*.\n")
    assert [(mark, document.references[n].title) for mark, (n,) in links(document)] == [
        ("[^2]", "Piers"),
        ("[^1]", "Quays"),
    ]


def test_a_note_in_a_note_is_of_it():
    document = below("Holm, K. (2021). *Piers*. The Gauge. ^[A second printing.]")
    assert [reference.raw for reference in document.references] == [
        "Holm, K. (2021). Piers. The Gauge. A second printing."
    ]
    assert links(document) == [("[^1]", (0,))]


@pytest.mark.parametrize("text", ["^[", "2^[3", "^[so\n\nit is]", "\\^[so]"])
def test_what_is_not_closed_or_escaped_is_no_note(text):
    assert not read(text).in_text_citations


SHORT = [
    ("Holm, 2021, p. 4", (0,)),
    ("Vgl. Holm (2021), S. 4f.", (0,)),
    ("Holm 2021: 4; Roca & Berg 2020.", (0, 1)),
    ("See Holm, K. (2021). Waiting at the pier. The Gauge.", (0,)),
    ("[@holm2021, p. 3]", (0,)),
    ("@roca2020", (1,)),
]


@pytest.mark.parametrize("article", [inline, below])
@pytest.mark.parametrize(("note", "references"), SHORT)
def test_a_note_that_only_names_works_of_the_list_is_a_mark_of_these(article, note, references):
    document = article(note, "Ibid., 9.", behind=LIST)
    assert len(document.references) == 2
    assert links(document) == [("[^1]", references), ("[^2]", references)]


@pytest.mark.parametrize("article", [inline, below])
def test_other_notes_beside_a_list_are_works_of_their_own_or_are_read_as_text(article):
    other = "Holm, K. (2021). *Tides and what they bring*. Harbour Press."
    document = article(other, f"{LATE[:-1]} (Holm, 2021).", "Novak, 2021, p. 4.", behind=LIST)
    titles = [one.title for one in document.references]
    assert "Tides and what they bring" in titles
    found = links(document)
    assert found[0] == ("[^1]", (titles.index("Tides and what they bring"),))


def test_footnotes_bear_their_labels_in_whatever_order_they_stand():
    document = read(
        "[^1]", "[^2]", behind="[^2]: Holm, K. (2021). *Piers*.\n\n[^1]: Roca, L. (2020). *Quays*.\n"
    )
    assert [document.references[n].title for _, (n,) in links(document)] == ["Quays", "Piers"]


def test_numbered_notes_before_a_bibliography_may_only_name_its_works():
    notes = "Notes\n\n1. Cf. Holm 2021, p. 4.\n2. Roca & Berg 2020: 12.\n\nBibliography\n\n"
    entries = LIST.partition("\n\n")[2].replace("*", "")
    text = f"The ferry waits\n\nBy Ada Berg\n\n{SENTENCE}.[1]\n\n{SENTENCE}.[2]\n\n{notes}{entries}"
    document = newsld.parse(text, format="text")
    assert [reference.author[0].family for reference in document.references] == ["Holm", "Roca"]
    assert links(document) == [("[1]", (0,)), ("[2]", (1,))]


@pytest.mark.parametrize(
    "note", ["^[Holm 2021] ", "so ^[", "^[@holm2021] so ", "^[^[so] it] is ", "^[a]\n\n"]
)
def test_time_grows_with_the_number_of_notes_in_sentences(note):
    assert growth(lambda size: read(note * size, behind=LIST), 2000) < 1.7


@pytest.mark.parametrize("note", ["[^{}]: Holm 2021, p. {}\n", "[^{}]: @holm2021\n"])
def test_time_grows_with_the_number_of_short_notes(note):
    def parse(size: int) -> object:
        return read(behind="".join(note.replace("{}", str(n)) for n in range(size)) + LIST)

    assert growth(parse, 800) < 1.7
