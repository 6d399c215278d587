"""What may not be published yet, and a record of what was, whichever way it went."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.log_actions import log

from newsld.contrib.wagtail.findings import Placed, at_least, counted, findings_in
from newsld.contrib.wagtail.pages import is_article

SHOWN = 10
"""How many findings a message shows, and one entry of the history."""


class PublishRefused(PublishPagePermissionError):  # noqa: N818 - what happened, no fault
    """Raised where an article may not be published; ``findings`` says why."""

    def __init__(self, page: Any, findings: Sequence[Placed]) -> None:
        self.findings = tuple(findings)
        first = findings[0].found
        super().__init__(f"{page.title!r} may not be published: {first.code} {first.message}")


def held(page: Any) -> list[Placed]:
    """The findings for which a page may not be published; none where it is no article."""
    return at_least(page.newsld_newsroom().hold, findings_in(page)) if is_article(page) else []


def let_pass(revision: Any, *, scheduled: bool) -> bool:
    """Whether a revision may be published past the editor; False only of one that a schedule brings.

    Raises PublishRefused for any other that may not.
    """
    page = revision.as_object()
    found = held(page) if page.newsld_newsroom().hold_everywhere else []
    if found and not scheduled:
        raise PublishRefused(page, found)
    if found:
        record(page, "newsld.hold", found, revision)
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
    return not found


def audit(instance: Any, revision: Any = None, **_: Any) -> None:
    """After a page was published: what was wrong with it, for its history."""
    if is_article(instance) and (found := findings_in(instance)):
        record(instance, "newsld.findings", found, revision)


def record(page: Any, action: str, found: Sequence[Placed], revision: Any = None) -> None:
    """An entry in the page's history."""
    data = {"counts": counted(found), "findings": [one.data for one in found[:SHOWN]]}
    log(instance=page, action=action, data=data, revision=revision)


def message_of(page: Any, found: Sequence[Placed], edit_url: str) -> SafeString:
    """Why a page is held, as HTML for a message, with links to the blocks in the editor."""
    rows = format_html_join(
        "",
        "<li>{} {}{}</li>",
        ((one.found.code, one.found.message, _link(one, edit_url)) for one in found[:SHOWN]),
    )
    more = format_html("<li>and {} more</li>", len(found) - SHOWN) if len(found) > SHOWN else ""
    title = page.get_admin_display_title()
    return format_html("“{}” is not published: newsld found what holds it.<ul>{}{}</ul>", title, rows, more)


def _link(one: Placed, edit_url: str) -> SafeString:
    if not one.label:
        return SafeString()
    return format_html(' (<a href="{}#{}">{}</a>)', edit_url, one.anchor, one.label)
