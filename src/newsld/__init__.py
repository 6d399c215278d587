"""newsld: news articles to schema.org linked data, and what is missing from their metadata, and where.

Everything public is a name of this package and loaded when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_MODULES = {
    "newsld.api": (
        "embed",
        "from_graph",
        "from_jsonld",
        "parse",
        "parse_all",
        "read",
        "read_all",
        "serialize",
        "to_graph",
        "to_jsonld",
        "write",
    ),
    "newsld.document": (
        "Attribution",
        "CitedWork",
        "Deviation",
        "Document",
        "Evidence",
        "Finding",
        "InTextCitation",
        "Name",
        "Reference",
    ),
    "newsld.errors": (
        "ContextError",
        "FormatError",
        "NewsldError",
        "NewsldWarning",
        "ReadError",
        "WriteError",
    ),
    "newsld.formats": ("FORMATS", "Format"),
    "newsld.model": (
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
    ),
    "newsld.source": ("Region", "Source", "Span"),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}

if TYPE_CHECKING:
    from newsld.api import (
        embed as embed,
    )
    from newsld.api import (
        from_graph as from_graph,
    )
    from newsld.api import (
        from_jsonld as from_jsonld,
    )
    from newsld.api import (
        parse as parse,
    )
    from newsld.api import (
        parse_all as parse_all,
    )
    from newsld.api import (
        read as read,
    )
    from newsld.api import (
        read_all as read_all,
    )
    from newsld.api import (
        serialize as serialize,
    )
    from newsld.api import (
        to_graph as to_graph,
    )
    from newsld.api import (
        to_jsonld as to_jsonld,
    )
    from newsld.api import (
        write as write,
    )
    from newsld.document import (
        Attribution as Attribution,
    )
    from newsld.document import (
        CitedWork as CitedWork,
    )
    from newsld.document import (
        Deviation as Deviation,
    )
    from newsld.document import (
        Document as Document,
    )
    from newsld.document import (
        Evidence as Evidence,
    )
    from newsld.document import (
        Finding as Finding,
    )
    from newsld.document import (
        InTextCitation as InTextCitation,
    )
    from newsld.document import (
        Name as Name,
    )
    from newsld.document import (
        Reference as Reference,
    )
    from newsld.errors import (
        ContextError as ContextError,
    )
    from newsld.errors import (
        FormatError as FormatError,
    )
    from newsld.errors import (
        NewsldError as NewsldError,
    )
    from newsld.errors import (
        NewsldWarning as NewsldWarning,
    )
    from newsld.errors import (
        ReadError as ReadError,
    )
    from newsld.errors import (
        WriteError as WriteError,
    )
    from newsld.formats import (
        FORMATS as FORMATS,
    )
    from newsld.formats import (
        Format as Format,
    )
    from newsld.model import (
        NGO as NGO,
    )
    from newsld.model import (
        AdvertiserContentArticle as AdvertiserContentArticle,
    )
    from newsld.model import (
        AnalysisNewsArticle as AnalysisNewsArticle,
    )
    from newsld.model import (
        Article as Article,
    )
    from newsld.model import (
        AskPublicNewsArticle as AskPublicNewsArticle,
    )
    from newsld.model import (
        AudioObject as AudioObject,
    )
    from newsld.model import (
        BackgroundNewsArticle as BackgroundNewsArticle,
    )
    from newsld.model import (
        BlogPosting as BlogPosting,
    )
    from newsld.model import (
        Book as Book,
    )
    from newsld.model import (
        Chapter as Chapter,
    )
    from newsld.model import (
        Claim as Claim,
    )
    from newsld.model import (
        ClaimReview as ClaimReview,
    )
    from newsld.model import (
        Comment as Comment,
    )
    from newsld.model import (
        ContactPoint as ContactPoint,
    )
    from newsld.model import (
        Corporation as Corporation,
    )
    from newsld.model import (
        CorrectionComment as CorrectionComment,
    )
    from newsld.model import (
        CreativeWork as CreativeWork,
    )
    from newsld.model import (
        CreativeWorkSeries as CreativeWorkSeries,
    )
    from newsld.model import (
        Dataset as Dataset,
    )
    from newsld.model import (
        Date as Date,
    )
    from newsld.model import (
        EducationalOrganization as EducationalOrganization,
    )
    from newsld.model import (
        Episode as Episode,
    )
    from newsld.model import (
        GovernmentOrganization as GovernmentOrganization,
    )
    from newsld.model import (
        ImageObject as ImageObject,
    )
    from newsld.model import (
        Legislation as Legislation,
    )
    from newsld.model import (
        Literal as Literal,
    )
    from newsld.model import (
        LiveBlogPosting as LiveBlogPosting,
    )
    from newsld.model import (
        MediaObject as MediaObject,
    )
    from newsld.model import (
        Movie as Movie,
    )
    from newsld.model import (
        NewsArticle as NewsArticle,
    )
    from newsld.model import (
        NewsMediaOrganization as NewsMediaOrganization,
    )
    from newsld.model import (
        Newspaper as Newspaper,
    )
    from newsld.model import (
        OpinionNewsArticle as OpinionNewsArticle,
    )
    from newsld.model import (
        Ordered as Ordered,
    )
    from newsld.model import (
        Organization as Organization,
    )
    from newsld.model import (
        Periodical as Periodical,
    )
    from newsld.model import (
        Person as Person,
    )
    from newsld.model import (
        Place as Place,
    )
    from newsld.model import (
        PodcastEpisode as PodcastEpisode,
    )
    from newsld.model import (
        PostalAddress as PostalAddress,
    )
    from newsld.model import (
        PropertyValue as PropertyValue,
    )
    from newsld.model import (
        PublicationIssue as PublicationIssue,
    )
    from newsld.model import (
        PublicationVolume as PublicationVolume,
    )
    from newsld.model import (
        Quotation as Quotation,
    )
    from newsld.model import (
        Rating as Rating,
    )
    from newsld.model import (
        Report as Report,
    )
    from newsld.model import (
        ReportageNewsArticle as ReportageNewsArticle,
    )
    from newsld.model import (
        ResearchOrganization as ResearchOrganization,
    )
    from newsld.model import (
        Review as Review,
    )
    from newsld.model import (
        ReviewNewsArticle as ReviewNewsArticle,
    )
    from newsld.model import (
        SatiricalArticle as SatiricalArticle,
    )
    from newsld.model import (
        ScholarlyArticle as ScholarlyArticle,
    )
    from newsld.model import (
        SocialMediaPosting as SocialMediaPosting,
    )
    from newsld.model import (
        Thesis as Thesis,
    )
    from newsld.model import (
        Thing as Thing,
    )
    from newsld.model import (
        VideoObject as VideoObject,
    )
    from newsld.model import (
        WebPage as WebPage,
    )
    from newsld.model import (
        WebSite as WebSite,
    )
    from newsld.source import (
        Region as Region,
    )
    from newsld.source import (
        Source as Source,
    )
    from newsld.source import (
        Span as Span,
    )

__all__ = ["__version__", *_HOME]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'newsld' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
