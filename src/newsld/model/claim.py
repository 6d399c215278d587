"""Claims, and the reviews that check them."""

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
