"""Web pages whose article is hard to find: trafilatura chooses the paragraphs, all else is as in html.

https://trafilatura.readthedocs.io; it comes with the extra ``pages``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsld.document import Document
from newsld.errors import FormatError
from newsld.formats.html import read_page
from newsld.formats.html.body import Blocks
from newsld.formats.registry import ReadOptions

_LEAST = 25
"""A shorter block counts only as a line of its own."""


def read(data: bytes, options: ReadOptions) -> Iterator[Document]:
    """The article of a page, one Document.

    Raises ReadError as ``html`` does, FormatError where trafilatura is not installed.
    """
    return read_page(data, options, choose)


def choose(blocks: Blocks, source: str) -> Sequence[int]:
    """The indexes of the blocks that trafilatura takes for the article's; our own choice if it takes none."""
    try:
        import trafilatura
    except ImportError as error:
        message = f"html-trafilatura needs trafilatura ({error}): pip install 'newsld[pages]'"
        raise FormatError(message) from None
    found = trafilatura.extract(source, include_comments=False, include_tables=True, favor_recall=False)
    lines = ["".join(line.removeprefix("- ").split()) for line in (found or "").splitlines()]
    whole, known = "".join(lines), set(filter(None, lines))
    kept = [n for n, one in enumerate(blocks.blocks) if _is_held("".join(one.text.split()), whole, known)]
    return kept or blocks.article()


def _is_held(text: str, whole: str, lines: set[str]) -> bool:
    return text in lines or (len(text) >= _LEAST and text in whole)
