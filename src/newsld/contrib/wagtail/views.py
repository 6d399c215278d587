"""What the admin asks for: the findings of an article as the editor has it, and a report of all articles."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest, JsonResponse
from wagtail.admin.views.pages.preview import PreviewOnCreateView, PreviewOnEditView
from wagtail.admin.views.reports import PageReportView

from newsld.contrib.django.articles import article_models
from newsld.contrib.wagtail.findings import counted, findings_in
from newsld.contrib.wagtail.pages import ArticlePageMixin, is_article


class FindingsOnEdit(PreviewOnEditView):
    """The findings of the form that is sent, for who may edit the page. Nothing is stored."""

    http_method_names = ("post",)

    def post(self, request: HttpRequest, *_: Any, **__: Any) -> JsonResponse:
        """``{"findings": […]}``, or ``{"invalid": true}`` for a form that could not be saved as a draft."""
        page = self.edited(request)
        if page is None:
            return JsonResponse({"invalid": True})
        return JsonResponse({"findings": [one.data for one in findings_in(page)]})

    def edited(self, request: HttpRequest) -> Any:
        """The page as the form has it, None where the form is not valid."""
        if not is_article(self.object):
            raise Http404
        form = self.get_form(request.POST)
        if not self.validate_form(form):
            return None
        return form.save(commit=False)


class FindingsOnCreate(FindingsOnEdit, PreviewOnCreateView):
    """The same of a page that does not exist yet, for who may add one."""


class FindingsReport(PageReportView):
    """The articles a user may edit or publish, with what is wrong with each."""

    page_title = "Findings"
    header_icon = "clipboard-list"
    paginate_by = 25
    index_url_name = "newsld_findings_report"
    index_results_url_name = "newsld_findings_report_results"
    results_template_name = "newsld_wagtail/report_results.html"
    any_permission_required = ["change", "publish"]
    list_export = [*PageReportView.list_export, "errors", "warnings", "notes", "codes"]

    def get_queryset(self) -> Any:
        """The articles that are shown, newest first."""
        models = [model for model in article_models() if issubclass(model, ArticlePageMixin)]
        types = ContentType.objects.get_for_models(*models).values()
        allowed = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, self.any_permission_required
        )
        self.queryset = allowed.filter(content_type__in=types).order_by("-latest_revision_created_at", "-pk")
        return super().get_queryset()

    def decorate_paginated_queryset(self, object_list: Any) -> list[Any]:
        """The pages as their own models, with their findings."""
        return [_reported(page.specific) for page in object_list]


def _reported(page: Any) -> Any:
    page.found = findings_in(page)
    counts = counted(page.found)
    page.errors, page.warnings, page.notes = counts["error"], counts["warning"], counts["note"]
    page.codes = " ".join(one.found.code for one in page.found)
    return page
