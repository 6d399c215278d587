"""People."""

from __future__ import annotations

from newsld.model.properties import Many, Text
from newsld.model.thing import Thing


class Person(Thing):
    """A person, named as the source names him or her. https://schema.org/Person"""

    given_name: Text = None
    family_name: Text = None
    additional_name: Text = None
    honorific_prefix: Text = None
    honorific_suffix: Text = None
    job_title: Many[str] = ()
    affiliation: Many[Thing | str] = ()
    works_for: Many[Thing | str] = ()
    email: Text = None
    knows_about: Many[Thing | str] = ()
    knows_language: Many[Thing | str] = ()
