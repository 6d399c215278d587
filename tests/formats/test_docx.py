"""Word documents: what they say, and what they may not do."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress

import pytest
from docx_support import R, W, core, document, docx, paragraph, relations
from hypothesis import given, strategies as st

import newsld
from newsld import Document

TEXT = "The last ferry leaves at six, and nobody has missed it since the spring"


def parse(data: bytes) -> Document:
    return newsld.parse(data, name="ferry.docx")


def run(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


def text(words: str) -> str:
    return run(f'<w:t xml:space="preserve">{words}</w:t>')


def test_the_title_is_the_paragraph_in_its_style_in_whatever_language() -> None:
    main = document([paragraph("HARBOUR"), paragraph("A ferry waits", "Titel"), paragraph(f"{TEXT}.")])
    found = parse(docx(main))
    assert found.article.headline == "A ferry waits"
    assert found.article.article_body == f"{TEXT}."
    assert found.source[found.evidence["/headline"][0].span] == "A ferry waits"


def test_properties_stand_behind_the_text() -> None:
    main = document([paragraph("A ferry waits", "Titel"), paragraph("By Ada Berg"), paragraph(f"{TEXT}.")])
    properties = core(
        title="ferry FINAL 2", creator="office-pc", language="en-GB", description="Nobody misses it."
    )
    found = parse(docx(main, {"docProps/core.xml": properties}))
    assert found.article.headline == "A ferry waits"
    assert [one.value for one in found.evidence["/headline"]] == ["A ferry waits", "ferry FINAL 2"]
    assert [person.name for person in found.article.author] == ["Ada Berg"]
    assert [one.value for one in found.evidence["/author"]] == ["office-pc"]
    assert found.article.description == "Nobody misses it."
    assert found.article.date_published is None


def test_footnotes_and_links_are_references() -> None:
    link = f'<w:hyperlink r:id="h1">{text("the harbour office")}</w:hyperlink>'
    field = (
        run('<w:fldChar w:fldCharType="begin"/>')
        + run('<w:instrText> HYPERLINK "https://quay.example/x" </w:instrText>')
        + run('<w:fldChar w:fldCharType="separate"/>')
        + text("the quay")
        + run('<w:fldChar w:fldCharType="end"/>')
    )
    note = run('<w:footnoteReference w:id="2"/>')
    body = f"<w:p>{text(TEXT + '.')}{note}{text(' So say ')}{link}{text(' and ')}{field}{text('.')}</w:p>"
    notes = (
        f'<w:footnotes {W} {R}><w:footnote w:type="separator" w:id="0">{paragraph("-----")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph(" Holm, K. (2021). Waiting at the pier. The Gauge.")}</w:footnote>'
        "</w:footnotes>"
    )
    rows = [
        ("s1", "styles", "styles.xml"),
        ("f1", "footnotes", "footnotes.xml"),
        ("h1", "hyperlink", "https://harbour.example/"),
    ]
    found = parse(
        docx(
            document([paragraph("A ferry waits", "Titel"), body]),
            {"word/footnotes.xml": notes, "word/_rels/document.xml.rels": relations(rows)},
        )
    )
    assert [(one.title, one.url) for one in found.references] == [
        ("Waiting at the pier", ""),
        ("the harbour office", "https://harbour.example/"),
        ("the quay", "https://quay.example/x"),
    ]
    assert [(mark.text, mark.references) for mark in found.in_text_citations] == [
        ("[1]", (0,)),
        ("the harbour office", (1,)),
        ("the quay", (2,)),
    ]
    assert found.article.article_body == f"{TEXT}.[1] So say the harbour office and the quay."


def test_changes_are_read_as_accepted_and_boxes_once() -> None:
    body = (
        f"<w:p>{text('The last ')}<w:del>{run('<w:delText>train </w:delText>')}</w:del>"
        f"<w:ins>{text('ferry ')}</w:ins><w:moveFrom>{text('never ')}</w:moveFrom>"
        f"{text('leaves at six, and nobody has missed it since')}{run('<w:br/>')}{text('the spring.')}</w:p>"
    )
    found = parse(docx(document([paragraph("A ferry waits", "Titel"), body])))
    assert "The last ferry leaves at six" in found.source.text
    assert "train" not in found.source.text
    assert "never" not in found.source.text


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "docProps/core.xml"])
def test_any_dtd_is_refused(part: str) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    with pytest.raises(newsld.ReadError, match="DTD"):
        parse(docx(document([paragraph(TEXT)]), {part: bomb}))


def test_a_part_that_unpacks_to_much_more_than_its_size_is_refused() -> None:
    main = document([paragraph("a" * 3_000_000)])
    with pytest.raises(newsld.ReadError, match=r"word/document.xml unpacks to more than 100 times.*SEC006"):
        parse(docx(main))


def test_all_parts_together_unpack_to_no_more_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    from newsld.formats.docx import package

    monkeypatch.setattr(package, "MOST_BYTES", 10_000)
    with pytest.raises(newsld.ReadError, match="MiB"):
        parse(docx(document([paragraph(TEXT)]), {"word/styles.xml": f"<a>{'<b/>' * 4000}</a>"}))


def test_what_is_no_document_of_word_is_said_to_be_none() -> None:
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as package:
        package.writestr("hello.txt", "hello")
    for data, message in [
        (b"", "no Word document"),
        (b"PK\x03\x04 and no more", "no Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "encrypted or old"),
        (empty.getvalue(), "its text is missing"),
        (docx("<w:document"), "word/document.xml, line 1 is damaged"),
    ]:
        with pytest.raises(newsld.ReadError, match=message):
            parse(data)


@pytest.mark.parametrize("part", ["word/styles.xml", "word/_rels/document.xml.rels", "docProps/core.xml"])
@pytest.mark.parametrize("damaged", ["<a><b>", "", '<?xml version="1.0" encoding="nope"?><a/>'])
def test_the_text_is_read_without_a_part_that_is_damaged_and_that_is_told(part: str, damaged: str) -> None:
    found = parse(docx(document([paragraph(TEXT)]), {part: damaged}))
    assert TEXT in found.source.text
    (finding,) = found.findings
    assert finding.code == "DOC001"
    assert finding.message.startswith(part)


def test_an_encoding_that_nobody_knows_is_damage() -> None:
    with pytest.raises(newsld.ReadError, match="unknown encoding"):
        parse(docx('<?xml version="1.0" encoding="nope"?><a/>'))


def test_elements_may_nest_deep() -> None:
    deep = f"<w:p>{'<w:smartTag>' * 5000}{text(TEXT)}{'</w:smartTag>' * 5000}</w:p>"
    assert TEXT in parse(docx(document([deep]))).source.text


@given(st.data())
def test_damaged_files_raise_nothing_but_read_errors(data: st.DataObject) -> None:
    whole = docx(document([paragraph("A ferry waits", "Titel"), paragraph(f"{TEXT}.")]))
    at = data.draw(st.integers(0, len(whole) - 1))
    bitten = whole[:at] + bytes([data.draw(st.integers(0, 255))]) + whole[at + 1 :]
    for damaged in (bitten, whole[:at]):
        with suppress(newsld.ReadError):
            assert parse(damaged).format == "docx"


@pytest.mark.parametrize("creator", ["Windows User", "Microsoft Office User", "Benutzer", "Admin"])
def test_the_account_of_a_machine_is_nobody(creator: str) -> None:
    main = document([paragraph("A ferry waits", "Titel"), paragraph(f"{TEXT}.")])
    assert not parse(docx(main, {"docProps/core.xml": core(creator=creator)})).article.author


def test_hidden_words_are_not_read_and_those_behind_them_are() -> None:
    hidden = run("<w:rPr><w:vanish/></w:rPr><w:t>Ask legal. </w:t>")
    shown = run('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>.</w:t>')
    main = document([paragraph("A ferry waits", "Titel"), f"<w:p>{hidden}{text(TEXT)}{shown}</w:p>"])
    assert parse(docx(main)).article.article_body == f"{TEXT}."


def test_a_table_at_the_head_names_author_and_editor() -> None:
    rows = [("Author", "Ada Berg"), ("Editor", "Luis Roca")]
    cells = ("".join(f"<w:tc>{paragraph(one)}</w:tc>" for one in row) for row in rows)
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"
    found = parse(docx(document([paragraph("A ferry waits", "Titel"), table, paragraph(f"{TEXT}.")])))
    assert [person.name for person in found.article.author] == ["Ada Berg"]
    assert [person.name for person in found.article.editor] == ["Luis Roca"]
