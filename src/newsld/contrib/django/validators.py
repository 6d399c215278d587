"""What newsld finds in an article as Django's ValidationError, so that forms show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from newsld.contrib.django.articles import at_least, findings_of, place_of, set_later

_ABOUT = {"author": ("AUT",), "editor": ("EDT",), "citation": ("REF", "CIT")}
"""The rules that say what is missing from a property, and so nothing of one that is set only after a save."""


@dataclass(frozen=True)
class ArticleValidator:
    """Refuses an instance with findings at ``level`` or above, each beside the field it is about."""

    level: str = "error"

    def __call__(self, instance: Any) -> None:
        """Raises ValidationError, by field, where something was found."""
        story, found = findings_of(instance)
        errors: dict[str, list[ValidationError]] = {}
        names = {field.name for field in instance._meta.concrete_fields if field.editable}
        later = tuple(code for key in set_later(instance) for code in _ABOUT.get(key, ()))
        for one in at_least(self.level, found):
            if one.code.startswith(later):
                continue
            field = place_of(instance, story, one)
            told = errors.setdefault(field if field in names else NON_FIELD_ERRORS, [])
            told.append(ValidationError(f"{one.code}: {one.message}", code=one.code))
        if errors:
            raise ValidationError(errors)
