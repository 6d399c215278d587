"""Dates that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newsld.checking import Context, Hit, rule
from newsld.nodes import Date
from newsld.rules.needs import text_of
from newsld.rules.reference.entries import called, dated

_PAIRS = (
    ("datePublished", "dateModified", "the article was modified on {1}, before it was published on {0}"),
    ("dateCreated", "datePublished", "the article was published on {1}, before it was created on {0}"),
    ("datePublished", "expires", "the article expires on {1}, before it was published on {0}"),
)


@rule("DAT005", "date-order", "error", "base")
def date_order(context: Context) -> Iterator[Hit]:
    """The article was modified, or expires, before it was published, or was created after that.

    ## Why it matters
    One of the two dates is wrong, and readers see one of them.

    ## How to fix it
    Correct the wrong one. A time zone left out of one of them is a common cause.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "datePublished": "2024-03-05", "dateModified": "2024-03-01"}
    ```
    - 2:50-60: the article was modified on 2024-03-01, before it was published on 2024-03-05

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "datePublished": "2024-03-05T10:00:00+01:00", "dateModified": "2024-03-05"}
    ```

    ## Sources
    - <https://schema.org/dateModified>
    """
    for first, second, message in _PAIRS:
        early, late = text_of(context.article, first), text_of(context.article, second)
        start, end = Date(early).earliest, Date(late).latest
        if start is None or end is None:
            continue
        # Without a zone on both, clocks may be up to fourteen hours apart. Systems stamp the last change of a
        # text shortly before they publish it.
        slack = timedelta(hours=1) if _are_alike(early, late) else timedelta(hours=14)
        if end + slack < start:
            yield Hit(message.format(early, late), context.place(f"/{second}"))


def _are_alike(one: str, other: str) -> bool:
    return Date(one).has_zone == Date(other).has_zone and Date(one).precision == Date(other).precision


@rule("DAT007", "future-date", "warning", "base")
def future_date(context: Context) -> Iterator[Hit]:
    """The article, or a work it cites, is dated later than today.

    ## Why it matters
    A mistyped year makes a source look newer than the event it is cited for.

    ## How to fix it
    Correct the date. For a work that is yet to appear write “in press” or “forthcoming”.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2084).

    References

    Quill, T. (2084, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 9:12-25: “Quill (2084)” is dated 2084-03-04, which is yet to come

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    tomorrow = context.today + timedelta(days=1)
    published = text_of(context.article, "datePublished")
    start = Date(published).earliest
    if start is not None and start.date() > tomorrow and context.stage == "publish":
        yield Hit(f"the article is dated {published}, which is yet to come", context.place("/datePublished"))
    for entry in context.document.references:
        issued = Date(entry.issued.partition("/")[0]).earliest
        if issued is not None and issued.date() > tomorrow:
            message = f"{called(entry)} is dated {entry.issued}, which is yet to come"
            yield Hit(message, dated(context, entry))


@rule("DAT008", "reference-after-publication", "warning", "base")
def reference_after_publication(context: Context) -> Iterator[Hit]:
    """A cited work is dated later than the article itself.

    ## Why it matters
    What had not appeared could not be cited: either date is wrong, or the article was changed and does not say
    so.

    ## How to fix it
    Correct the date, or give the day of the change: `dateModified`.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno
    2 March 2024

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 10:12-25: “Quill (2024)” is dated 2024-03-04, later than the article (2024-03-02)

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno
    2 March 2024

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    last = text_of(context.article, "dateModified") or text_of(context.article, "datePublished")
    end = Date(last).latest
    if end is None:
        return
    for entry in context.document.references:
        issued = Date(entry.issued.partition("/")[0]).earliest
        if issued is not None and issued > end + timedelta(hours=14):
            message = f"{called(entry)} is dated {entry.issued}, later than the article ({last[:10]})"
            yield Hit(message, dated(context, entry))


RULES = (date_order, future_date, reference_after_publication)
