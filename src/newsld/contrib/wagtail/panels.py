"""The panel of findings in the editor: ``panels = [..., FindingsPanel()]``."""

from __future__ import annotations

from typing import Any

from django.forms import Media
from wagtail.admin.panels import Panel
from wagtail.admin.staticfiles import versioned_static


class FindingsPanel(Panel):
    """What newsld finds in the article, while it is written."""

    def __init__(self, heading: str = "Findings", **kwargs: Any) -> None:
        super().__init__(heading=heading, icon=kwargs.pop("icon", "") or "clipboard-list", **kwargs)

    class BoundPanel(Panel.BoundPanel):
        """The panel on a page; its script asks the server, which sends what it found."""

        template_name = "newsld_wagtail/findings_panel.html"

        @property
        def media(self) -> Media:
            """Wagtail's, and the script."""
            return Media(
                js=[versioned_static("newsld_wagtail/findings.js")],
                css={"all": [versioned_static("newsld_wagtail/findings.css")]},
            )
