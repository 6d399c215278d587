"""newsld explain: what a rule looks for, why, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsld.cli import streams
from newsld.cli.stopping import Stop

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsld.checking import Rule

OPERANDS = "CODE …"
DESCRIPTION = """\
Explain rules by code or name: what they find, why it matters, how to mend it, and an example
of each. The text is Markdown."""


def add_arguments(parser: ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("codes", metavar="CODE", nargs="+", help="a rule's code or name, such as AUT001")


def run(args: Namespace) -> int:
    """Explain, and give the exit code."""
    from newsld.errors import RuleError
    from newsld.rules import find_rule

    try:
        rules = [find_rule(code) for code in args.codes]
    except RuleError as error:
        raise Stop(f"newsld explain: {error.message}") from None
    streams.show("\n".join(page(rule) for rule in rules))
    return 0


def page(rule: Rule) -> str:
    """The rule's explanation, below its code and name."""
    fix = {"no": "", "config": "; newsld.toml can hold it", "safe": "; --fix", "unsafe": "; --unsafe-fixes"}
    about = f"{rule.level} in {', '.join(rule.profiles)}{fix[rule.cure]}"
    return f"# {rule.code} {rule.name}\n\n{about}\n\n{rule.help}\n"
