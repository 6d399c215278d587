"""Forms of articles whose authors or sources are related models."""

from __future__ import annotations

from typing import Any

from django.forms import ModelForm

from newsld.contrib.django.articles import CHOSEN


class ArticleForm(ModelForm):
    """A ModelForm whose gate sees the relations that are chosen in it, before they are stored.

    Other ModelForms judge a stored article by the relations it had, and a new one without looking at these.
    """

    def clean(self) -> dict[str, Any]:
        """The fields' values, which the instance is told too."""
        super().clean()
        many = {field.name for field in self.instance._meta.many_to_many}
        chosen = {name: list(self.cleaned_data[name]) for name in many & self.cleaned_data.keys()}
        setattr(self.instance, CHOSEN, chosen)
        return dict(self.cleaned_data)
