"""docs/command-line.md: every command with its options, in Markdown.

Taken from the parsers and not from ``--help``, whose layout differs between versions of Python.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

from newsld.cli.program import COMMANDS, Command, command_parser

MADE = "<!-- Made by docs/build.py from the code; change it there and run `make docs`. -->"

INTRODUCTION = """\
`newsld COMMAND --help` says the same. Standard input and output are the default, `-` names them; what a run
has to say goes to standard error.

| exit code | means |
| --- | --- |
| 0 | done |
| 1 | a finding at or above the level that fails, or versions that differ |
| 2 | an input could not be read, or usage, configuration or writing failed |
| 130 | interrupted |
| 141 | the reader of the output has gone |"""


def command_line_page() -> str:
    """The whole page."""
    parts = ["# Command line", MADE, INTRODUCTION]
    for command in COMMANDS:
        parts += _command(command)
    return "\n\n".join(parts) + "\n"


def _command(command: Command) -> Iterator[str]:
    module = command.load()
    parser = command_parser(command, module)
    yield f"## newsld {command.name}"
    yield "```\n" + (parser.usage or "").replace("%(prog)s", parser.prog) + "\n```"
    about = parser.description or f"{command.summary.capitalize()}."
    yield re.sub(r"^  (?=\S)", "    ", about, flags=re.MULTILINE)
    actions = [action for action in parser._actions if action.dest != "help"]  # noqa: SLF001
    rows = [_row(parser, action) for action in actions if action.help is not argparse.SUPPRESS]
    if rows:
        yield "\n".join(["| | |", "| --- | --- |", *rows])


def _row(parser: argparse.ArgumentParser, action: argparse.Action) -> str:
    names = ", ".join(f"`{name}`" for name in action.option_strings)
    value = "" if action.nargs == 0 else _value(action)
    about = parser._get_formatter()._expand_help(action) if action.help else ""  # noqa: SLF001
    return f"| {' '.join(filter(None, (names, value)))} | {about.replace('|', chr(92) + '|')} |"


def _value(action: argparse.Action) -> str:
    """What an option or argument takes, as its help names it."""
    if isinstance(action.metavar, str):
        return f"`{action.metavar}`"
    if action.choices is not None:
        return " ".join(f"`{choice}`" for choice in action.choices)
    return f"`{action.dest.upper()}`"
