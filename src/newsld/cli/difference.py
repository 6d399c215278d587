"""What changed between two versions of an article, on a page for a person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsld.cli.table import Row, Section, lay_out
from newsld.comparing import SUBJECTS, Change, Difference
from newsld.source import Region
from newsld.terminal import Style, clean

if TYPE_CHECKING:
    from newsld.document import Document

_HEADINGS = {
    "headline": "Headline",
    "person": "People",
    "date": "Dates",
    "section": "Section",
    "publisher": "Publisher",
    "link": "Links",
    "language": "Language",
    "text": "Text",
    "source": "Sources",
    "claim": "Claims",
}
_LABELS = {
    "alternativeHeadline": "second headline",
    "articleBody": "body",
    "articleSection": "section",
    "dateCreated": "created",
    "dateModified": "modified",
    "datePublished": "published",
    "inLanguage": "language",
    "isPartOf": "part of",
    "jobTitle": "post",
    "mainEntityOfPage": "page",
    "pagination": "pages",
    "sameAs": "other pages",
}
_LABELS_OF = {
    ("claim", "author"): "speaker",
    ("claim", "appearance"): "sources",
    ("source", "name"): "title",
    ("source", "identifier"): "DOI",
}


def report(difference: Difference, versions: tuple[Document, Document], style: Style) -> str:
    """The page, ending with a newline. It holds no control characters but those of the style's colours."""
    names = style.spell(" → ").join(clean(document.source.name) for document in versions)
    sections = [
        Section(_HEADINGS[subject], "", list(_rows(found)))
        for subject in SUBJECTS
        if (found := [change for change in difference.changes if change.subject == subject])
    ]
    if difference.notices:
        rows = [Row(_place(notice.region), "", notice.text) for notice in difference.notices]
        sections.append(Section("Correction notice", "", rows))
    body = f"\n{lay_out(sections, style)}" if sections else ""
    return f"{style.paint(names, 'bold')}\n{body}\n{style.paint(_summary(difference), 'bold')}\n"


def _rows(changes: list[Change]) -> Iterator[Row]:
    """Both sides of each change; what is about one thing stands under its name."""
    name = ""
    for change in changes:
        label = _LABELS_OF.get((change.subject, change.property)) or _LABELS.get(
            change.property, change.property
        )
        is_part = change.name not in ("", change.old, change.new)
        if is_part and change.name != name:
            yield Row("", "", change.name, style="bold")
        name = change.name if is_part else ""
        if change.old is not None:
            yield Row(_place(change.old_region), label, f"- {change.old}", style="red")
            label = ""
        if change.new is not None:
            yield Row(_place(change.new_region), label, f"+ {change.new}", style="green")


def _place(region: Region | None) -> str:
    return f"{region.start_line}:{region.start_column}" if region else ""


def _summary(difference: Difference) -> str:
    count, has_notice = len(difference.changes), bool(difference.notices)
    if not count:
        return "Nothing changed" + (", but a correction notice is new." if has_notice else ".")
    changes = f"{count} change{'s' if count > 1 else ''}"
    return f"{changes}, {'with a' if has_notice else 'and no'} correction notice."
