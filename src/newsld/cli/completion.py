"""newsld completion: scripts by which a shell completes commands, options and formats."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from newsld.cli import streams
from newsld.cli.stopping import Stop

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

SHELLS = ("bash", "zsh", "fish", "tcsh", "powershell")
OPERANDS = "|".join(SHELLS)
DESCRIPTION = """\
Print a script that completes newsld's commands, options and formats in a shell. For bash:

  newsld completion bash > ~/.local/share/bash-completion/completions/newsld

For zsh, write it to a file _newsld in a folder of $fpath; for fish, to
~/.config/fish/completions/newsld.fish; for tcsh and PowerShell, source it.
This needs shtab: pip install "newsld[completion]"."""


def add_arguments(parser: ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("shell", metavar="SHELL", choices=SHELLS, help="one of these")


def run(args: Namespace) -> int:
    """Print the script, and give the exit code."""
    try:
        import shtab
    except ImportError:
        raise Stop(
            'newsld completion: needs shtab, which is not installed; pip install "newsld[completion]"'
        ) from None
    script = shtab.complete(whole_parser(), shell=args.shell, root_prefix="newsld")
    streams.write((script.rstrip("\n") + "\n").encode())
    return 0


def whole_parser() -> ArgumentParser:
    """One parser of all commands, as shtab wants it, with what each argument may be."""
    import shtab

    from newsld.cli.program import COMMANDS, Parser, overview
    from newsld.formats import FORMATS

    parser = overview()
    commands = parser.add_subparsers(parser_class=Parser)
    for command in COMMANDS:
        module = command.load()
        part = commands.add_parser(command.name, help=command.summary, description=command.summary)
        module.add_arguments(part)
        for action in part._actions:  # noqa: SLF001 - argparse has no other way to ask
            if action.dest == "source":
                action.choices = [known.name for known in FORMATS if known.reads]
            elif action.dest == "to" and action.choices is None:
                action.choices = [known.name for known in FORMATS if known.writes]
            elif action.metavar in ("INPUT", "PATH", "FILE"):
                _complete(action, shtab.FILE)
    return parser


def _complete(action: argparse.Action, how: Any) -> None:
    """Mark an action with how shtab completes it, which it reads from an attribute."""
    action.complete = how  # type: ignore[attr-defined]
