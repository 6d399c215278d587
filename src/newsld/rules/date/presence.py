"""That the article has its dates, in a form machines read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.nodes import Date
from newsld.rules.markup.edits import in_place
from newsld.rules.needs import coerced, lacks, quoted
from newsld.text.timestamps import timestamp


@rule("DAT001", "publication-date-missing", "error, draft", "base")
def publication_date_missing(context: Context) -> Iterator[Hit]:
    """The article has no date of publication.

    ## Why it matters
    News without a date is not news: readers cannot tell whether it still holds, search engines do not show it
    among the latest.

    ## How to fix it
    Give the date: a line below the byline, `date` in front matter, `datePublished` in JSON-LD, or `--set
    datePublished=…`. The latest source is named as a hint: the article cannot be older.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - whole article: no date of publication; its latest source is of 2024-03-04

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno
    5 March 2024

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).
    ```

    ## Sources
    - <https://schema.org/datePublished>
    """
    if lacks(context, "DAT001"):
        today = context.today.isoformat()
        dated = [entry.issued for entry in context.document.references if len(entry.issued) == len(today)]
        latest = max((issued for issued in dated if issued <= today and Date(issued).is_valid), default="")
        hint = f"; its latest source is of {latest}" if latest else ""
        yield Hit(f"no date of publication{hint}")


@rule("DAT003", "date-not-iso", "error", "base", cure="safe")
def date_not_iso(context: Context) -> Iterator[Hit]:
    """A date in the metadata is not in ISO 8601, or no calendar has it.

    ## Why it matters
    “6/5/2024” is May in Boston and June in Bombay; machines take neither.

    ## How to fix it
    Write 2024-05-06, or with the time and its offset 2024-05-06T07:30:00+02:00.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "datePublished": "2024-02-30"}
    ```
    - 2:20-30: datePublished “2024-02-30” is no ISO 8601 date

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "datePublished": "2024-02-29T07:30:00+02:00"}
    ```

    ## Sources
    - <https://schema.org/Date>, <https://schema.org/DateTime>
    """
    found = context.once(coerced)
    for key, pointer, text in (*found.get("Date", ()), *found.get("DateTime", ())):
        if not _is_date(text):
            span = context.place(pointer)
            fix = in_place(context, span, text, _in_iso(text))
            yield Hit(f"{key} {quoted(text)} is no ISO 8601 date", span, fix)


def _is_date(text: str) -> bool:
    """Whether it is a date of ISO 8601, an interval of two, or an uncertain year as EDTF writes it."""
    parts = [part for part in text.strip().split("/") if part not in ("", "..")]
    return bool(parts) and all(Date(part.rstrip("?~%")).is_valid or _is_season(part) for part in parts)


def _in_iso(text: str) -> str:
    """The date as ISO 8601 has it, where it can mean one day only; else ""."""
    read = timestamp(text)
    is_numeric = re.fullmatch(r"\s*(\d{1,2})[./-](\d{1,2})[./-]\d{4}.*", text)
    is_open = (
        is_numeric
        and int(is_numeric[1]) <= 12
        and int(is_numeric[2]) <= 12
        and is_numeric[1] != is_numeric[2]
    )
    return read if not is_open and len(read) >= 10 and Date(read).is_valid else ""


def _is_season(part: str) -> bool:
    year, _, season = part.partition("-")
    return len(year) == 4 and year.isdecimal() and season in ("21", "22", "23", "24")


RULES = (publication_date_missing, date_not_iso)
