"""What Wagtail asks of an application: https://docs.wagtail.org/en/stable/reference/hooks.html"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import swapper
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter
from wagtail.permissions import policy_registry
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from newsld.contrib.wagtail.gate import held, message_of, record
from newsld.contrib.wagtail.models import Person, SharedSource
from newsld.contrib.wagtail.pages import is_article
from newsld.contrib.wagtail.views import FindingsOnCreate, FindingsOnEdit, FindingsReport

Page = swapper.load_model("wagtailcore", "Page")


class PersonViewSet(SnippetViewSet):
    """The people of the newsroom, by name."""

    model = Person
    icon = "user"
    list_display = ["name", "job_title"]
    search_fields = ["name"]


class SharedSourceViewSet(SnippetViewSet):
    """The sources that several articles name."""

    model = SharedSource
    icon = "openquote"
    search_fields = ["text"]


register_snippet(PersonViewSet)
register_snippet(SharedSourceViewSet)


@hooks.register("before_publish_page")
def hold_before_publishing(request: HttpRequest, page: Any) -> HttpResponse | None:
    """Back to the editor, with messages, where findings hold the article; it is kept as a draft."""
    found = held(page)
    if not found:
        return None
    if request.resolver_match and request.resolver_match.view_name == "wagtailadmin_pages:add":
        # A page that is made is live from its first save on, which is before this hook is called.
        Page.objects.filter(pk=page.pk).update(live=False, has_unpublished_changes=True)
    record(page, "newsld.hold", found, page.latest_revision)
    return _back(request, [(page, found)], reverse("wagtailadmin_pages:edit", args=[page.pk]))


@hooks.register("before_edit_page")
def hold_before_approving(request: HttpRequest, page: Any) -> HttpResponse | None:
    """The same where the last approval of a workflow would publish the article."""
    state = page.current_workflow_state if _approves(request) and is_article(page) else None
    if state is None or not state.is_at_final_task or not page.newsld_newsroom().hold_everywhere:
        return None
    view = FindingsOnEdit()
    view.setup(request, page_id=page.pk)
    edited = view.edited(request)
    found = held(edited) if edited is not None else []
    return (
        _back(request, [(page, found)], reverse("wagtailadmin_pages:edit", args=[page.pk])) if found else None
    )


def _approves(request: HttpRequest) -> bool:
    name = str(request.POST.get("workflow-action-name", ""))
    return bool(request.POST.get("action-workflow-action")) and "approve" in name


@hooks.register("before_bulk_action")
def hold_before_publishing_many(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """Nothing of a selection is published where one of its articles is held."""
    if action_type != "publish" or not issubclass(action.model, Page):
        return None
    pages = [page.get_latest_revision_as_object() for page in objects]
    articles = [page for page in pages if is_article(page) and page.newsld_newsroom().hold_everywhere]
    stopped = [(page, found) for page in articles if (found := held(page))]
    return _back(request, stopped, action.next_url) if stopped else None


def _back(request: HttpRequest, stopped: list[tuple[Any, Any]], url: str) -> HttpResponse:
    for page, found in stopped:
        edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        messages.error(request, message_of(page, found, edit_url))
    return redirect(url)


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    """The findings are asked for below the address that the editor's form is sent to."""
    add = (
        "pages/add/<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/findings/"
    )
    return [
        path("pages/<int:page_id>/edit/findings/", FindingsOnEdit.as_view(), name="newsld_findings_on_edit"),
        path(add, FindingsOnCreate.as_view(), name="newsld_findings_on_create"),
        path("reports/newsld/", FindingsReport.as_view(), name="newsld_findings_report"),
        path(
            "reports/newsld/results/",
            FindingsReport.as_view(results_only=True),
            name="newsld_findings_report_results",
        ),
    ]


class FindingsMenuItem(MenuItem):
    """The report, for who may edit or publish pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may see it."""
        policy = policy_registry.get_by_type(Page)
        return bool(policy.user_has_any_permission(request.user, FindingsReport.any_permission_required))


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    """The report of findings in the menu of reports."""
    url = reverse("newsld_findings_report")
    return FindingsMenuItem("Findings", url, name="newsld", icon_name="clipboard-list", order=1200)


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """The entries of the history."""

    class Counted(LogFormatter):
        def format_message(self, log_entry: Any) -> str:
            """How many findings there were of each level."""
            counts = log_entry.data.get("counts", {})
            return f"{self.label}: " + ", ".join(f"{level}s: {counts.get(level, 0)}" for level in counts)

        def format_comment(self, log_entry: Any) -> str:
            """The first of the findings."""
            found = log_entry.data.get("findings", [])
            return "\n".join(f"{one['code']} {one['message']}" for one in found)

    actions.register_action("newsld.findings")(
        type("Published", (Counted,), {"label": "Published with findings"})
    )
    actions.register_action("newsld.hold")(type("Held", (Counted,), {"label": "Held back from publishing"}))
