"""The JSON of any content system, read by where it has what: a property of schema.org to a JSON Pointer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from newsld.document import Document
from newsld.errors import FormatError, ReadError
from newsld.formats.json_entries import documents, loads
from newsld.formats.registry import Format, ReadOptions
from newsld.formats.stories.story import Story, document_of
from newsld.formats.stories.values import TEXTS, found, text, texts


@dataclass(frozen=True, slots=True)
class MappedJson(Format):
    """The format ``json`` with a mapping, ``[cms]`` of newsld.toml: give it as a format to ``parse``.

    ``articles`` is the pointer to the article or to a list of them, ``properties`` are pointers in each.
    """

    articles: str = ""
    properties: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def load(self) -> Any:
        return self

    def read(self, data: bytes, options: ReadOptions) -> Iterator[Document]:
        """The articles. Raises ReadError where there is no JSON, or no article where it should stand."""
        held = loads(data, options)
        there = list(found(held, self.articles))
        articles = [one for value in there for one in (value if isinstance(value, list) else [value])]
        if not articles:
            raise ReadError(
                f"nothing stands at {self.articles!r}, where its articles should be", file=options.name
            )

        def read_article(index: int, article: Any) -> Document:
            story = self._story(article)
            if not story.title and not story.body:
                message = f"article {index + 1} has no headline and no articleBody where newsld.toml says"
                raise ReadError(message, file=options.name)
            return document_of(story, options.name, self.name, index)

        yield from documents(articles, read_article)

    def _story(self, article: Any) -> Story:
        story = Story()
        for name, pointer in self.properties.items():
            held = list(found(article, pointer))
            value = held[0] if len(held) == 1 else held
            if name == "headline":
                story.title = text(value, (*TEXTS, "name"))
            elif name == "articleBody":
                story.body = "\n\n".join(texts(value, TEXTS))
            else:
                story.take(name, value)
        return story


def mapped(articles: str, properties: Mapping[str, str]) -> MappedJson:
    """The format by a mapping."""
    return MappedJson(
        "json", "application/json", (), __name__, writes=False, articles=articles, properties=properties
    )


def read(data: bytes, options: ReadOptions) -> Iterator[Document]:  # noqa: ARG001
    """Raises FormatError: without a mapping nobody knows what the JSON of a content system means."""
    raise FormatError("json needs a table [cms] in newsld.toml that says where headline, articleBody … stand")
