"""Creative works in general, and the small things that hang on them."""

from __future__ import annotations

from newsld.model.properties import Flag, Many, Number, Text, When
from newsld.model.thing import Thing


class CreativeWork(Thing):
    """Anything somebody made: the base of articles, references and claims. https://schema.org/CreativeWork"""

    headline: Text = None
    alternative_headline: Many[str] = ()
    author: Many[Thing | str] = ()
    editor: Many[Thing | str] = ()
    contributor: Many[Thing | str] = ()
    creator: Many[Thing | str] = ()
    translator: Many[Thing | str] = ()
    publisher: Many[Thing | str] = ()
    provider: Many[Thing | str] = ()
    copyright_holder: Many[Thing | str] = ()
    copyright_notice: Text = None
    copyright_year: Number = None
    credit_text: Text = None
    date_created: When = None
    date_published: When = None
    date_modified: When = None
    expires: When = None
    abstract: Text = None
    text: Text = None
    keywords: Many[Thing | str] = ()
    genre: Many[str] = ()
    in_language: Many[Thing | str] = ()
    about: Many[Thing] = ()
    mentions: Many[Thing] = ()
    citation: Many[Thing | str] = ()
    is_based_on: Many[Thing | str] = ()
    is_part_of: Many[Thing | str] = ()
    has_part: Many[Thing] = ()
    correction: Many[Thing | str] = ()
    archived_at: Many[Thing | str] = ()
    license: Many[Thing | str] = ()
    usage_info: Many[Thing | str] = ()
    publishing_principles: Many[Thing | str] = ()
    content_location: Many[Thing | str] = ()
    location_created: Many[Thing | str] = ()
    digital_source_type: Many[str] = ()
    is_accessible_for_free: Flag = None
    word_count: Number = None
    position: Number = None
    sponsor: Many[Thing] = ()


class Comment(CreativeWork):
    """A remark on a work. https://schema.org/Comment"""


class CorrectionComment(Comment):
    """A published correction of a work. https://schema.org/CorrectionComment"""


class Rating(Thing):
    """A value on a scale. https://schema.org/Rating"""

    rating_value: Number = None
    best_rating: Number = None
    worst_rating: Number = None
    rating_explanation: Text = None
    author: Many[Thing | str] = ()


class PropertyValue(Thing):
    """An identifier with the scheme it belongs to. https://schema.org/PropertyValue"""

    property_id: Text = None
    value: Number = None


class ContactPoint(Thing):
    """How to reach a person or body. https://schema.org/ContactPoint"""

    contact_type: Text = None
    email: Text = None
    telephone: Text = None


class PostalAddress(ContactPoint):
    """A postal address. https://schema.org/PostalAddress"""

    street_address: Text = None
    postal_code: Text = None
    address_locality: Text = None
    address_region: Text = None
    address_country: Many[Thing | str] = ()


class Place(Thing):
    """A place. https://schema.org/Place"""

    address: Many[Thing | str] = ()
