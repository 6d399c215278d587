"""Options that several commands share, and what they come to."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from newsld.cli.stopping import Stop

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsld.cli.inputs import Input
    from newsld.document import Reference
    from newsld.formats import Format, ReadOptions
    from newsld.formats.registry import Able

# RFC 3987, section 2.2; what no IRI may hold stands in the second half of the pattern.
_ABSOLUTE_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]+")

_MOST_FIGURES = 18


class Reading(NamedTuple):
    """How inputs are read: their format (None: told from each), encoding, and contexts by IRI."""

    format: Format | None
    encoding: str | None
    contexts: Mapping[str, str]
    is_quiet: bool
    references: Sequence[Reference] = ()

    def keywords(self, item: Input) -> dict[str, Any]:
        """What ``newsld.parse`` and ``parse_all`` are told of an input, by keyword."""
        from pathlib import Path

        return {
            "format": self.format,
            "name": item.name,
            "folder": None if item.path is None else Path(item.path).parent,
            "encoding": self.encoding,
            "contexts": self.contexts,
            "references": self.references,
        }

    def options(self, name: str) -> ReadOptions:
        """What a format is told of an input that is a graph."""
        from pathlib import Path

        from newsld.formats import ReadOptions

        contexts = {iri: Path(path) for iri, path in self.contexts.items()}
        return ReadOptions(name=name, encoding=self.encoding, contexts=contexts)


def add_inputs(parser: ArgumentParser) -> None:
    """INPUT… and the options on how to read them."""
    parser.add_argument(
        "inputs",
        metavar="INPUT",
        nargs="*",
        help="a file; a folder, whose files of known extensions are read, of .json only those that hold"
        " articles; a pattern such as 'news/**/*.txt'; - or nothing for standard input",
    )
    add_reading(parser)


def add_reading(parser: ArgumentParser) -> None:
    """The options on how inputs are read."""
    parser.add_argument(
        "--from", "-f", dest="source", metavar="FORMAT", help="the inputs' format; else told from each"
    )
    add_encoding(parser)
    parser.add_argument(
        "--context",
        metavar="IRI=FILE",
        action="append",
        default=[],
        help="read this file where a JSON-LD document names the context IRI; nothing is ever fetched",
    )
    parser.add_argument(
        "--references",
        metavar="FILE",
        help="a BibTeX, RIS or CSL-JSON file whose references the inputs cite",
    )
    add_config(parser)
    add_quiet(parser)


def add_encoding(parser: ArgumentParser) -> None:
    """--encoding."""
    parser.add_argument(
        "--encoding", metavar="NAME", help="the inputs' encoding; else a byte order mark's, or UTF-8"
    )


def add_jobs(parser: ArgumentParser, work: str) -> None:
    """--jobs; ``work`` says what is done by so many processes. None where it is not given."""
    parser.add_argument(
        "--jobs",
        "-j",
        metavar="N",
        type=count,
        help=f"{work} at a time; else as many as there are processors, where there is work for them",
    )


def count(written: str) -> int:
    """A whole number of an option. Raises ArgumentTypeError where it is none, or less than 1."""
    if not (written.isascii() and written.isdecimal() and len(written) <= _MOST_FIGURES and int(written)):
        raise ArgumentTypeError(f"{written!r} is no whole number from 1 on")
    return int(written)


def add_config(parser: ArgumentParser) -> None:
    """--config."""
    parser.add_argument(
        "--config",
        metavar="FILE",
        help="the configuration; else the nearest newsld.toml, or pyproject.toml with [tool.newsld]",
    )


def add_quiet(parser: ArgumentParser) -> None:
    """--quiet."""
    parser.add_argument("--quiet", "-q", action="store_true", help="show neither progress nor warnings")


def reading(args: Namespace) -> Reading:
    """The options of ``add_reading``, checked. Raises Stop where one is wrong."""
    chosen = known_format(args.source, "--from", "reads") if args.source else None
    if args.config or (chosen and chosen.name == "json"):
        chosen = _mapped(chosen, args.config)
    return Reading(
        chosen, known_encoding(args.encoding), contexts(args.context), args.quiet, _references(args)
    )


def _mapped(chosen: Format | None, path: str | None) -> Format | None:
    """The format, of a content system's JSON with the mapping that the configuration has for it."""
    from newsld.cli.configuration import configured
    from newsld.formats.stories.mapped import mapped

    cms = configured(path).cms
    if cms is None or chosen is None or chosen.name != "json":
        return chosen
    return mapped(cms.articles, cms.properties)


def _references(args: Namespace) -> Sequence[Reference]:
    """The references of the file beside the inputs; what of it cannot be read is told."""
    if args.references is None:
        return ()
    import warnings

    from newsld.api import read_references
    from newsld.cli import streams
    from newsld.errors import NewsldError

    try:
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            found = read_references(args.references)
    except NewsldError as error:
        raise Stop(f"newsld: --references {args.references}: {error.message}") from None
    for warning in () if args.quiet else told:
        streams.say(f"newsld: {warning.message}")
    return found


def known_format(name: str, option: str, able: Able) -> Format:
    """The format an option names. Raises Stop where there is none that can be read or written, as asked."""
    from newsld.errors import FormatError
    from newsld.formats import find

    try:
        return find(name, able)
    except FormatError as error:
        raise Stop(f"newsld: {option} {name}: {error.message}") from None


def known_encoding(name: str | None) -> str | None:
    """The name of a text encoding, as given. Raises Stop where Python knows none by it."""
    if name is None:
        return None
    try:
        "".encode(name)
    except (LookupError, ValueError):
        raise Stop(f"newsld: --encoding {name}: no text encoding is called {name!r}") from None
    return name


def contexts(values: Sequence[str]) -> dict[str, str]:
    """The files of ``IRI=FILE``, by IRI. Raises Stop where one has another form or is not there."""
    from pathlib import Path

    found = {}
    for value in values:
        # Either side may hold further equals signs.
        cuts = [place for place, char in enumerate(value) if char == "="]
        pairs = [(value[:cut], value[cut + 1 :]) for cut in cuts if value[:cut] and value[cut + 1 :]]
        if not pairs:
            raise Stop(f"newsld: --context {value}: must have the form IRI=FILE")
        there = [pair for pair in pairs if Path(pair[1]).is_file()]
        if not there:
            raise Stop(f"newsld: --context {value}: there is no file {pairs[-1][1]!r}")
        found[there[0][0]] = there[0][1]
    return found


def absolute_iri(value: str | None, option: str) -> str | None:
    """An absolute IRI, as given. Raises Stop where it is none."""
    if value is not None and not _ABSOLUTE_IRI.fullmatch(value):
        raise Stop(f"newsld: {option} {value}: is no absolute IRI, such as https://example.org/story")
    return value
