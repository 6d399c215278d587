"""Word documents made for tests, part by part as Word writes them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = (
    f"<w:styles {W}>"
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    "</w:styles>"
)


def paragraph(text: str, style: str = "") -> str:
    """A paragraph of one run."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def document(paragraphs: Iterable[str]) -> str:
    """document.xml of paragraphs as XML."""
    return f"<w:document {W} {R}><w:body>{''.join(paragraphs)}<w:sectPr/></w:body></w:document>"


def relations(rows: Iterable[tuple[str, str, str]]) -> str:
    """A .rels part of ids, kinds and targets; targets with a scheme lead out of the package."""
    made = "".join(
        f'<Relationship Id="{id_}" Type="{KIND}/{kind}" Target="{escape(target)}"'
        + (' TargetMode="External"/>' if ":" in target else "/>")
        for id_, kind, target in rows
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{made}</Relationships>'


def core(**properties: str) -> str:
    """docProps/core.xml."""
    inner = "".join(f"<dc:{name}>{escape(value)}</dc:{name}>" for name, value in properties.items())
    return f'<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/">{inner}</cp:coreProperties>'


def docx(main: str, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """The package with that document.xml and further parts."""
    held: dict[str, str | bytes] = {
        "_rels/.rels": relations([("r1", "officeDocument", "word/document.xml")]),
        "word/document.xml": main,
        "word/styles.xml": STYLES,
        "word/_rels/document.xml.rels": relations([("s1", "styles", "styles.xml")]),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for path, text in {**held, **(parts or {})}.items():
            package.writestr(path, text)
    return out.getvalue()
