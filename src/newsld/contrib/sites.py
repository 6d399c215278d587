"""Sites that are built from Markdown files: what the plugins of their generators have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsld.api import read, validate
from newsld.assembling.values import with_values
from newsld.completing import complete
from newsld.config import Config, read_config
from newsld.config_file import find_config
from newsld.contrib.markup import data_of
from newsld.diagnostics import Level
from newsld.document import Document
from newsld.markup import scan
from newsld.terminal import clean

LEVELS = {Level.ERROR: 40, Level.WARNING: 30, Level.NOTE: 20}
"""The levels of findings as those of Python's logging."""


def configured(folder: Path, named: str | None) -> Config:
    """The configuration in the file that is named, else in the nearest one from the folder up.

    Raises ConfigError where it is not right.
    """
    path = folder / named if named else find_config(folder.resolve())
    return read_config(path) if path else Config()


def article_of(path: str | Path, url: str | None, known: Mapping[str, Any]) -> Document:
    """The article in a Markdown file, published at ``url``.

    ``known`` is what its site knows of it where the file does not say it, by schema.org's names.
    Raises ReadError where the file cannot be read.
    """
    document = read(path, format="markdown")
    values = {key: value for key, value in known.items() if value and not document.article.values(key)}
    if url:
        values["url"] = url
    return with_values(document, values, "config") if values else document


def told(document: Document, config: Config) -> Iterator[tuple[int, str]]:
    """What is wrong with the article: the level for ``logging``, and a line, with the place in the file."""
    for found in validate(document, config=config):
        region = found.region_in_file
        place = f":{region.start_line}:{region.start_column}" if region else ""
        yield LEVELS[found.level], clean(f"{_from_here(found.file)}{place}: {found.code} {found.message}")


def _from_here(path: str) -> str:
    """A path below the working folder without what leads to that."""
    return str(Path(path).relative_to(Path.cwd())) if Path(path).is_relative_to(Path.cwd()) else path


def markup_of(document: Document, config: Config) -> str:
    """The JSON-LD of the article's page, completed by the configuration, for ``script_of``."""
    return data_of(complete(document, config), claims=config.all_claims)


def with_script(page: str, script: str) -> str:
    """The page with the script element at the end of its head, unless its theme has printed it already."""
    if not script or script in page:
        return page
    ends = (tag.start for tag in scan(page) if (tag.kind, tag.name) in (("end", "head"), ("start", "body")))
    end = next(ends, None)
    return page if end is None else f"{page[:end]}{script}\n{page[end:]}"
