"""The schema.org types newsld speaks: typed views of JSON-LD nodes, one idea a file."""

from newsld.model.article import (
    AdvertiserContentArticle,
    AnalysisNewsArticle,
    Article,
    AskPublicNewsArticle,
    BackgroundNewsArticle,
    BlogPosting,
    LiveBlogPosting,
    NewsArticle,
    OpinionNewsArticle,
    Report,
    ReportageNewsArticle,
    ReviewNewsArticle,
    SatiricalArticle,
    ScholarlyArticle,
    SocialMediaPosting,
)
from newsld.model.claim import Claim, ClaimReview, MediaReview, MediaReviewItem, Review
from newsld.model.creative_work import (
    Comment,
    ContactPoint,
    CorrectionComment,
    CreativeWork,
    Place,
    PostalAddress,
    PropertyValue,
    Rating,
)
from newsld.model.media import AudioObject, ImageObject, MediaObject, VideoObject
from newsld.model.organization import (
    NGO,
    Corporation,
    EducationalOrganization,
    GovernmentOrganization,
    NewsMediaOrganization,
    Organization,
    ResearchOrganization,
)
from newsld.model.person import Person
from newsld.model.thing import Thing
from newsld.model.works import (
    Book,
    Chapter,
    CreativeWorkSeries,
    Dataset,
    Episode,
    Legislation,
    Movie,
    Newspaper,
    Periodical,
    PodcastEpisode,
    PublicationIssue,
    PublicationVolume,
    Quotation,
    Thesis,
    WebPage,
    WebSite,
)
from newsld.nodes import Date, Literal, Ordered

__all__ = [
    "Date",
    "Literal",
    "Ordered",
    "AdvertiserContentArticle",
    "AnalysisNewsArticle",
    "Article",
    "AskPublicNewsArticle",
    "AudioObject",
    "BackgroundNewsArticle",
    "BlogPosting",
    "Book",
    "Chapter",
    "Claim",
    "ClaimReview",
    "Comment",
    "ContactPoint",
    "Corporation",
    "CorrectionComment",
    "CreativeWork",
    "CreativeWorkSeries",
    "Dataset",
    "EducationalOrganization",
    "Episode",
    "GovernmentOrganization",
    "ImageObject",
    "Legislation",
    "LiveBlogPosting",
    "MediaObject",
    "MediaReview",
    "MediaReviewItem",
    "Movie",
    "NGO",
    "NewsArticle",
    "NewsMediaOrganization",
    "Newspaper",
    "OpinionNewsArticle",
    "Organization",
    "Periodical",
    "Person",
    "Place",
    "PodcastEpisode",
    "PostalAddress",
    "PropertyValue",
    "PublicationIssue",
    "PublicationVolume",
    "Quotation",
    "Rating",
    "Report",
    "ReportageNewsArticle",
    "ResearchOrganization",
    "Review",
    "ReviewNewsArticle",
    "SatiricalArticle",
    "ScholarlyArticle",
    "SocialMediaPosting",
    "Thesis",
    "Thing",
    "VideoObject",
    "WebPage",
    "WebSite",
]

CLASSES = tuple(
    model.__name__
    for model in sorted(
        (
            value
            for value in map(globals().get, __all__)
            if isinstance(value, type) and issubclass(value, Thing)
        ),
        key=lambda model: len(model.__mro__),
    )
)
"""The names of the declared classes, general before special."""
