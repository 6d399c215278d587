"""The command line, thin over ``newsld.api``: ``newsld COMMAND …``.

Each command is a module with ``add_arguments(parser)`` and ``run(args) -> exit code``, named in
``newsld.cli.program.COMMANDS`` and imported when it is called, so that no command pays for another's imports.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line in ``argv`` (``sys.argv`` without one) and give the exit code; never raises."""
    # Nothing that a command imports is garbage; looking through it time and again costs a twelfth of the run.
    gc.disable()
    try:
        from newsld.cli import program

        return program.main(argv)
    except KeyboardInterrupt:
        return 130
