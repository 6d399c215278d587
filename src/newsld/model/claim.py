"""Claims, and the reviews that check them and the media they are made with."""

from __future__ import annotations

from newsld.model.creative_work import CreativeWork
from newsld.model.properties import Many, Text
from newsld.model.thing import Thing


class Claim(CreativeWork):
    """A statement somebody made; its ``author`` is who made it. https://schema.org/Claim"""

    appearance: Many[Thing] = ()
    first_appearance: Many[Thing] = ()
    claim_interpreter: Many[Thing | str] = ()


class Review(CreativeWork):
    """A review of something. https://schema.org/Review"""

    item_reviewed: Many[Thing] = ()
    review_body: Text = None
    review_rating: Many[Thing] = ()


class ClaimReview(Review):
    """A fact-check of a claim. https://schema.org/ClaimReview"""

    claim_reviewed: Text = None


class MediaReview(Review):
    """A fact-check of a picture, film or sound: whether it shows what it is said to show.

    https://schema.org/MediaReview
    """

    media_authenticity_category: Many[str] = ()
    original_media_context_description: Text = None
    original_media_link: Many[Thing | str] = ()


class MediaReviewItem(CreativeWork):
    """The pictures, films or sounds that are looked at as one. https://schema.org/MediaReviewItem"""

    media_item_appearance: Many[Thing] = ()
