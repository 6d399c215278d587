"""Notes that begin with a raised number, as scholars of law and writers of long posts set them."""

from __future__ import annotations

from textwrap import dedent

import pytest
from growth import growth

import newsld
from newsld import Document

ARTICLE = dedent("""\
    # Who Owns the Tide

    The tide was free for as long as anybody can remember, and nobody paid for it.<sup>1</sup> Since 1998 a
    fee is asked at every quay of the coast.<sup>2</sup>

    ***
    <sup>1</sup> Rosa Holm, *Rights in Water and Sand*, 50 LARNBY L. REV. 1193, 1221 (1998).
    {: .fs-2}
    <sup>2</sup>. SAM ROE, THE FEE AND THE FERRY 53 (2d ed. 2007), [https://quay.example/fee].
    {: .fs-2}
    ***

    Few ports have put an end to it, though the courts have asked them to,<sup>3</sup> and none has given
    anything back to those who paid.<sup>4</sup>

    ***
    <sup>3</sup>. *Id.* at 54.
    {: .fs-2}
    <sup>4</sup> Ada Lind, *What Is Owed*, TIDE REV. (Mar. 3, 2015), https://tide.example/owed.
    {: .fs-2}
    ***
    """)


def read(text: str) -> Document:
    return newsld.parse(text, format="markdown")


def cited(document: Document) -> list[tuple[str, list[str]]]:
    return [
        (mark.text, [document.references[index].raw.split(",")[0] for index in mark.references])
        for mark in document.in_text_citations
    ]


def test_raised_notes_are_references_wherever_they_stand() -> None:
    document = read(ARTICLE)
    assert [reference.raw[:8] for reference in document.references] == ["Rosa Hol", "SAM ROE,", "Ada Lind"]
    assert cited(document) == [
        ("1", ["Rosa Holm"]),
        ("2", ["SAM ROE"]),
        ("3", ["SAM ROE"]),
        ("4", ["Ada Lind"]),
    ]
    places = [reference.span for reference in document.references]
    assert all(place and ARTICLE[slice(*place)].startswith(("Rosa", "SAM", "Ada")) for place in places)


def test_they_and_the_attributes_behind_them_are_no_paragraphs() -> None:
    body = [paragraph.text for paragraph in read(ARTICLE).paragraphs]
    assert [text.split()[0] for text in body] == ["The", "Few"]
    assert not any("fs-2" in text for text in body)


@pytest.mark.parametrize(
    "mark",
    ['<sup id="n{0}">{0}</sup>', "<sup>[{0}]</sup>", "<sup>{0}.</sup>", "<SUP>{0}</SUP>)"],
)
def test_the_number_may_be_written_otherwise(mark: str) -> None:
    text = ARTICLE
    for number in "1234":
        for stop in ("</sup> ", "</sup>. "):
            text = text.replace(f"\n<sup>{number}{stop}", f"\n{mark.format(number)} ")
    assert len(cited(read(text))) == 4


def test_it_may_be_a_superscript_sign() -> None:
    text = ARTICLE
    for number, sign in zip("1234", "¹²³⁴", strict=True):
        text = text.replace(f"<sup>{number}</sup>", sign)
    signs = dict(zip("1234", "¹²³⁴", strict=True))
    assert cited(read(text)) == [(signs[mark], works) for mark, works in cited(read(ARTICLE))]
    assert cited(read(text.replace("\n¹ ", "\n¹"))) == cited(read(text))


def test_remarks_below_a_table_are_no_notes() -> None:
    remarks = "<sup>1</sup> Without the islands.\n<sup>2</sup> Boats of ten metres and more.\n"
    document = read(
        f"{ARTICLE.partition('***')[0]}\n{remarks}\nThe islands ask for none, as far as we know.\n"
    )
    assert document.references == ()
    assert "Without the islands." in " ".join(paragraph.text for paragraph in document.paragraphs)


def test_a_line_of_attributes_is_not_read() -> None:
    (paragraph,) = read(
        "# Tides\n{: .no_toc}\n\nThe tide was free for as long as we know.\n{: .lead}\n"
    ).paragraphs
    assert paragraph.text == "The tide was free for as long as we know."


def test_time_grows_with_the_number_of_notes() -> None:
    def read_so_many(count: int) -> Document:
        notes = [f"<sup>{n}</sup> Rosa Holm, *Tide {n}* ({n + 999}), 3.\n" for n in range(1, count + 1)]
        return read(
            "".join(f"It is so.<sup>{n}</sup> " for n in range(1, count + 1)) + "\n\n" + "".join(notes)
        )

    assert growth(read_so_many, 800) < 1.7
