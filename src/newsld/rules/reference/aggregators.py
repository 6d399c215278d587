"""Sites that print what others wrote."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.rules.needs import quoted
from newsld.rules.reference.entries import key

_AGGREGATORS = frozenset(
    {
        "academia edu",
        "factiva",
        "flipboard",
        "google news",
        "internet archive",
        "kcna watch",
        "lexisnexis",
        "msn",
        "msn com",
        "news break",
        "newsbreak",
        "pressreader",
        "proquest",
        "reliefweb",
        "researchgate",
        "smartnews",
        "wayback machine",
        "yahoo news",
    }
)


@rule("REF014", "aggregator-as-source", "note", "trust", cure="config")
def aggregator_as_source(context: Context) -> Iterator[Hit]:
    """The source of an entry is a site that only republishes what others wrote.

    ## Why it matters
    Readers should know who wrote it and where it appeared first.

    ## How to fix it
    Name the original publisher; the copy's address may stay. `aggregators` in newsld.toml adds names.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. Yahoo News. https://larnby.example/fees
    ```
    - 9:61-71: “Yahoo News” republishes what others wrote; the original publisher is not named

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    known = _AGGREGATORS | {key(name) for name in context.config.aggregators}
    for entry in context.document.references:
        if entry.container and key(entry.container) in known:
            message = f"{quoted(entry.container)} republishes what others wrote"
            place = entry.spans.get("container") or entry.span
            yield Hit(f"{message}; the original publisher is not named", place, confidence=0.9)


RULES = (aggregator_as_source,)
