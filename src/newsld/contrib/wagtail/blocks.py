"""A StreamField, however it is nested, to pieces of prose and pictures, each with the block that holds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from django.db.models import Model
from wagtail.blocks import (
    CharBlock,
    ListBlock,
    RawHTMLBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
)
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from newsld.markup import render

_CAPTIONS = ("caption", "legend", "description")
_CREDITS = ("credit", "photographer", "copyright")


@dataclass(frozen=True, slots=True)
class Piece:
    """What one block says: HTML, or a picture as a node of schema.org.

    ``path`` is Wagtail's content path ("body.<id of the block>.quote"), ``label`` the same for people.
    """

    path: str
    label: str
    html: str = ""
    image: Mapping[str, Any] | None = None


def pieces_of(page: Model, names: tuple[str, ...] = ()) -> Iterator[Piece]:
    """What a page's fields of prose hold, in their order: the fields named, else all that it has of its own.

    Text that is chosen, dated or counted (choices, links, numbers), tables, embeds and code are no prose.
    """
    for field in page._meta.get_fields():
        if field.name in names or (not names and isinstance(field, StreamField | RichTextField)):
            value = getattr(page, field.name)
            label = str(getattr(field, "verbose_name", field.name))
            if isinstance(field, StreamField):
                yield from _pieces(
                    Piece(field.name, label[:1].upper() + label[1:]), field.stream_block, value
                )
            elif value:
                text = str(value) if isinstance(field, RichTextField) else _html(str(value))
                yield Piece(field.name, label[:1].upper() + label[1:], text)


def _pieces(at: Piece, block: Any, value: Any) -> Iterator[Piece]:
    """The pieces of a value, which is that of a block and stands where ``at`` says."""
    if value is None or value == "":
        return
    if isinstance(block, ImageBlock | ImageChooserBlock):
        yield from _picture(at, value, {})
    elif isinstance(block, StreamBlock):
        for number, child in enumerate(value, 1):
            yield from _pieces(
                _inside(at, child.id, f"{child.block.label} {number}"), child.block, child.value
            )
    elif isinstance(block, ListBlock):
        for number, child in enumerate(value.bound_blocks, 1):
            yield from _pieces(_inside(at, child.id, str(number)), child.block, child.value)
    elif isinstance(block, StructBlock):
        yield from _struct(at, block, value)
    elif isinstance(block, RichTextBlock):
        yield Piece(at.path, at.label, value.source)
    elif isinstance(block, RawHTMLBlock):
        yield Piece(at.path, at.label, str(value))
    elif isinstance(block, CharBlock | TextBlock):
        yield Piece(at.path, at.label, _html(str(value)))


def _struct(at: Piece, block: Any, value: Any) -> Iterator[Piece]:
    """The children one by one; where one is a picture, caption and credit go with it and are no prose."""
    children = block.child_blocks
    pictures = [name for name, child in children.items() if isinstance(child, ImageBlock | ImageChooserBlock)]
    said = {
        key: next((_plain(value.get(name)) for name in children if any(word in name for word in words)), "")
        for key, words in (("caption", _CAPTIONS), ("creditText", _CREDITS))
        if pictures
    }
    for name, child in children.items():
        inside = _inside(at, name, str(child.label))
        if name in pictures:
            yield from _picture(inside, value.get(name), said)
        elif not pictures or not any(word in name for word in (*_CAPTIONS, *_CREDITS)):
            yield from _pieces(inside, child, value.get(name))


def _picture(at: Piece, image: Any, said: Mapping[str, str]) -> Iterator[Piece]:
    if image is None or not image.file:
        return
    node = {
        "@type": "ImageObject",
        "url": image.file.url,
        "width": image.width,
        "height": image.height,
        **said,
    }
    yield Piece(at.path, at.label, image={key: value for key, value in node.items() if value})


def _inside(at: Piece, name: Any, label: str) -> Piece:
    return Piece(f"{at.path}.{name}", f"{at.label} › {label}")


def _html(text: str) -> str:
    """A text without tags as HTML, its lines kept."""
    return "<br>".join(escape(text).splitlines())


def _plain(value: Any) -> str:
    """A caption as text, whichever block it is of."""
    return " ".join(render(getattr(value, "source", None) or _html(str(value or ""))).extract.text.split())
