"""Bodies: newsrooms, agencies, ministries, research institutes."""

from __future__ import annotations

from newsld.model.properties import Many, Text, When
from newsld.model.thing import Thing


class Organization(Thing):
    """A body of people. https://schema.org/Organization"""

    legal_name: Text = None
    logo: Many[Thing | str] = ()
    parent_organization: Many[Thing | str] = ()
    department: Many[Thing] = ()
    address: Many[Thing | str] = ()
    contact_point: Many[Thing] = ()
    email: Text = None
    founding_date: When = None
    publishing_principles: Many[Thing | str] = ()
    corrections_policy: Many[Thing | str] = ()
    ethics_policy: Many[Thing | str] = ()
    diversity_policy: Many[Thing | str] = ()
    ownership_funding_info: Many[Thing | str] = ()
    unnamed_sources_policy: Many[Thing | str] = ()
    actionable_feedback_policy: Many[Thing | str] = ()


class NewsMediaOrganization(Organization):
    """A newsroom, or the body that runs one. https://schema.org/NewsMediaOrganization"""

    masthead: Many[Thing | str] = ()
    mission_coverage_priorities_policy: Many[Thing | str] = ()
    no_bylines_policy: Many[Thing | str] = ()
    verification_fact_checking_policy: Many[Thing | str] = ()


class GovernmentOrganization(Organization):
    """A ministry, department or agency of a state. https://schema.org/GovernmentOrganization"""


class EducationalOrganization(Organization):
    """A university or school. https://schema.org/EducationalOrganization"""


class ResearchOrganization(Organization):
    """A research institute or think tank. https://schema.org/ResearchOrganization"""


class NGO(Organization):
    """A non-governmental organisation. https://schema.org/NGO"""


class Corporation(Organization):
    """A business corporation. https://schema.org/Corporation"""
