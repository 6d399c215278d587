"""What readers report: they could not read an input, or only with damage."""

from __future__ import annotations

from newsld.checking import Context, Hit, rule


@rule("DOC001", "unreadable", "error", "base")
def unreadable(_: Context) -> tuple[Hit, ...]:
    """The input could not be read at all, or only in part.

    ## Why it matters
    Nothing in it was checked.

    ## How to fix it
    The message says what is in the way, and where. `--from` names the format, `--encoding` the encoding.

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    """
    return ()


RULES = (unreadable,)
