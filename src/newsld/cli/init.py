"""newsld init: a configuration to begin with, made from the articles in a folder."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsld.cli import streams
from newsld.cli.stopping import Stop

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from newsld.cli.inputs import Input
    from newsld.cli.reading import Failure
    from newsld.document import Document

OPERANDS = "[FOLDER]"
DESCRIPTION = """\
Write a newsld.toml to a folder, the working one without an argument: commented, with the
people, language, publisher and site that its articles name. It never overwrites one."""

_MOST_ARTICLES = 200
_MOST_PEOPLE = 40
_SITE = re.compile(r"\Ahttps?://[^/?#\s]+")


def add_arguments(parser: ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("folder", metavar="FOLDER", nargs="?", default=".", help="where to write it")


class Found(NamedTuple):
    """What the articles of a folder say of their newsroom; "" and [] where they do not."""

    people: list[str]
    language: str
    publisher: str
    site: str


def run(args: Namespace) -> int:
    """Write, and give the exit code."""
    from newsld.errors import WriteError
    from newsld.files import replace_file

    folder = Path(args.folder)
    if not folder.is_dir():
        raise Stop(f"newsld init: {args.folder}: is no folder")
    path = folder / "newsld.toml"
    if path.exists():
        raise Stop(f"newsld init: {path}: is there already, and is left as it is")
    text = _page(_found(folder))
    try:
        replace_file(path, text.encode())
    except WriteError as error:
        raise Stop(f"newsld init: {error}") from None
    streams.show(f"Wrote {path}. What begins with # is an example; newsld validate now goes by the rest.\n")
    return 0


def _found(folder: Path) -> Found:
    """The people, and the language, publisher and site that most articles name."""
    from newsld import facts
    from newsld.cli.inputs import expand, load
    from newsld.cli.options import Reading
    from newsld.cli.reading import Failure, documents, each

    people: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    publishers: Counter[str] = Counter()
    sites: Counter[str] = Counter()
    how = Reading(None, None, {}, is_quiet=True)

    def read(item: Input) -> Iterator[Document]:
        return documents(item, load(item), how)

    failures: list[Failure] = []
    inputs = [item for item in expand([str(folder)], "newsld init") if not item.fault][:_MOST_ARTICLES]
    for _, document in each(inputs, True, read):
        if isinstance(document, Failure):
            failures.append(document)
            continue
        article = document.article
        people.update(
            person.name for person in facts.credited(article) if person.role in ("author", "editor")
        )
        languages.update(filter(None, [facts.language(article)]))
        publishers.update(facts.texts(article, "publisher"))
        sites.update(_SITE.findall(facts.first_text(article, "url")))
    _tell(failures)
    names = [name for name, _ in people.most_common(_MOST_PEOPLE)]
    return Found(names, _first(languages), _first(publishers), _first(sites))


def _tell(failures: list[Failure]) -> None:
    """What was left out, by the first of each reason."""
    for reason in dict.fromkeys(failure.message for failure in failures):
        first, *more = (str(failure) for failure in failures if failure.message == reason)
        streams.say(f"{first} (and {len(more)} more)" if more else first)


def _first(counted: Counter[str]) -> str:
    return counted.most_common(1)[0][0] if counted else ""


def _page(found: Found) -> str:
    people, language, publisher, site = found
    listed = "\n".join(
        f'\n[[people]]\nname = {_toml(name)}\n# url = "https://example.org/people/…"' for name in people
    )
    return _TEMPLATE.format(
        language=f"language = {_toml(language)}" if language else '# language = "en"',
        site=f"base-url = {_toml(site)}" if site else '# base-url = "https://example.org"',
        publisher="[publisher]" if publisher else "# [publisher]",
        name=f"name = {_toml(publisher)}" if publisher else '# name = "The Example"',
        people=listed
        or '\n# [[people]]\n# name = "Ada Moreno"\n# url = "https://example.org/people/ada-moreno"',
    )


def _toml(text: str) -> str:
    """A TOML basic string, which for these characters is JSON's. https://toml.io/en/v1.0.0#string"""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


_TEMPLATE = """\
# What newsld knows of this newsroom. Every key is explained at
# https://github.com/newsld/newsld/blob/main/docs/configuration.md

profiles = ["newsroom"]       # newsld rules --profiles lists them
# ignore = ["ART010"]         # rules by code, or by the letters codes begin with
# fail-level = "warning"      # from which level on newsld validate fails
{language}
# time-zone = "Europe/Rome"
{site}
# license = "https://creativecommons.org/licenses/by/4.0/"

# [per-file-ignores]
# "drafts/*" = ["DAT001"]

# [levels]
# AUT011 = "error"

# [sections]
# "Business" = "Economy"       # what articles call it, and what the newsroom does

# [section-types]
# "Opinion" = "OpinionNewsArticle"

{publisher}
{name}
# url = "https://example.org"
# logo = "https://example.org/logo.png"
# corrections-policy = "https://example.org/corrections"
{people}
"""
