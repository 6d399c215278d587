"""What newsld finds in an article as Django's ValidationError, so that forms show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from newsld.contrib.django.articles import at_least, findings_of, place_of


@dataclass(frozen=True)
class ArticleValidator:
    """Refuses an instance with findings at ``level`` or above, each beside the field it is about."""

    level: str = "error"

    def __call__(self, instance: Any) -> None:
        """Raises ValidationError, by field, where something was found."""
        story, found = findings_of(instance)
        errors: dict[str, list[ValidationError]] = {}
        names = {field.name for field in instance._meta.concrete_fields if field.editable}
        for one in at_least(self.level, found):
            field = place_of(instance, story, one)
            told = errors.setdefault(field if field in names else NON_FIELD_ERRORS, [])
            told.append(ValidationError(f"{one.code}: {one.message}", code=one.code))
        if errors:
            raise ValidationError(errors)
