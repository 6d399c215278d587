"""The program: which commands there are, how one is chosen, and how a run ends."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple, NoReturn

from newsld import __version__
from newsld.cli import streams
from newsld.cli.stopping import FAILED, INTERRUPTED, Stop, hint, internal_error


class Command(NamedTuple):
    """A command by its name, what it does in a line, and the module that does it."""

    name: str
    summary: str
    module: str

    def load(self) -> Any:
        """The module, with ``add_arguments(parser)`` and ``run(args) -> int``."""
        return import_module(self.module)


COMMANDS = (
    Command("convert", "turn articles into linked data", "newsld.cli.convert"),
    Command("inspect", "show what was understood of articles, and where it stands", "newsld.cli.inspection"),
    Command("validate", "say what is wrong or missing in articles, and where", "newsld.cli.validate"),
    Command("references", "take lists of references apart", "newsld.cli.references"),
    Command("claims", "show who says what in articles, and on which source", "newsld.cli.claims"),
    Command("diff", "show what changed between two versions of an article", "newsld.cli.diff"),
    Command("people", "print the markup of author pages, from the configuration", "newsld.cli.people"),
    Command("wordpress", "fetch, check and mark up the posts of a WordPress site", "newsld.cli.wordpress"),
    Command("explain", "explain a rule: what it finds, why, and how to mend it", "newsld.cli.explain"),
    Command("rules", "list the rules, or the profiles", "newsld.cli.rules"),
    Command("init", "write a configuration from what is in a folder", "newsld.cli.init"),
    Command("formats", "list the formats that are read and written", "newsld.cli.formats"),
    Command("schema", "print the published JSON Schemas and SHACL shapes", "newsld.cli.schema"),
    Command("completion", "print a script that completes newsld's words in a shell", "newsld.cli.completion"),
)
"""Every command, in the order of the help."""

_EXITS = """\
exit codes: 0 done; 1 a finding at or above the level that fails, or versions that differ;
2 an input could not be read, or usage, configuration or writing failed; 130 interrupted;
141 broken pipe."""


class Parser(argparse.ArgumentParser):
    """An ArgumentParser whose errors are one line, and whose options are not abbreviated.

    An abbreviation that is clear today breaks the script that uses it when an option is added.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter, **options)

    def _print_message(self, message: str, file: Any = None) -> None:  # noqa: ARG002
        """Print help or the version. argparse's own hides a failure, or raises where there is no stream."""
        streams.show(message)

    def error(self, message: str) -> NoReturn:
        end = " See" if message.endswith("?") else "; see"
        raise Stop(f"{self.prog}: {message}{end} {self.prog} --help")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line in ``argv`` (``sys.argv`` without one) and give the exit code; never raises."""
    try:
        code = _run(list(sys.argv[1:] if argv is None else argv))
        streams.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Stop as stop:
        return _stopped(stop)
    except Exception as error:
        if os.environ.get("NEWSLD_TRACEBACK"):
            raise
        streams.say(f"newsld: {internal_error(error)}")
        return FAILED
    return code


def _stopped(stop: Stop) -> int:
    try:
        streams.flush()
    except Stop as lost:
        stop = stop if stop.message else lost
    if stop.message:
        streams.say(stop.message)
    return stop.code


def _run(argv: list[str]) -> int:
    try:
        if argv and not argv[0].startswith("-"):
            return _command(argv[0], argv[1:])
        parser = overview()
        if not argv:
            for line in parser.format_help().splitlines():
                streams.say(line)
            return FAILED
        parser.exit_on_error = False
        _refuse(parser, parser.parse_known_args(argv[:1])[1] or argv)
    except SystemExit as done:
        return int(done.code or 0)
    return FAILED


def _command(name: str, argv: list[str]) -> int:
    for command in COMMANDS:
        if command.name == name:
            module = command.load()
            parser = command_parser(command, module)
            args, rest = parser.parse_known_intermixed_args(_without_dashes(argv))
            if rest:
                _refuse(parser, rest)
            return int(module.run(args))
    raise Stop(f"newsld: there is no command {name!r}{hint(name, (known.name for known in COMMANDS))}")


def _without_dashes(argv: list[str]) -> list[str]:
    """The arguments with what follows ``--`` made plain: ``-odd.txt`` is the file ``./-odd.txt``.

    argparse forgets ``--`` where options and operands are mixed. https://github.com/python/cpython/issues/59317
    """
    if "--" not in argv:
        return argv
    cut = argv.index("--")
    return argv[:cut] + [f"./{word}" if word[:1] == "-" != word else word for word in argv[cut + 1 :]]


def command_parser(command: Command, module: Any) -> Parser:
    """The parser of one command. Its usage is given, since argparse's own costs more than all the rest."""
    parser = Parser(
        prog=f"newsld {command.name}",
        usage=f"%(prog)s [options] {module.OPERANDS}".rstrip(),
        description=module.DESCRIPTION,
        epilog=_EXITS,
    )
    module.add_arguments(parser)
    return parser


def overview() -> Parser:
    """The parser of what stands before a command; it lists the commands, but does not parse them."""
    listing = "\n".join(f"  {command.name:<12}{command.summary}" for command in COMMANDS)
    parser = Parser(
        prog="newsld",
        usage="newsld [--version] [--help] COMMAND …",
        description="News articles to schema.org linked data, and what is missing from their metadata.",
        epilog=f"commands:\n{listing}\n\nnewsld COMMAND --help tells more.\n\n{_EXITS}",
    )
    parser.add_argument("-V", "--version", action="version", version=f"newsld {__version__}")
    return parser


def _refuse(parser: Parser, rest: list[str]) -> NoReturn:
    """Say what of the command line is not known, with the option that may have been meant."""
    option = next((word for word in rest if word.startswith("-")), rest[0])
    name = option.partition("=")[0]
    known = (text for action in parser._actions for text in action.option_strings)  # noqa: SLF001
    what = "option" if option.startswith("-") else "argument"
    parser.error(f"there is no {what} {name!r}{hint(name, known)}")
