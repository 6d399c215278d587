"""newsld: news articles to schema.org linked data, and what is missing from their metadata, and where.

Everything public is a name of this package and loaded when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_MODULES = {
    "newsld.api": (
        "diff",
        "embed",
        "fix",
        "from_graph",
        "from_jsonld",
        "parse",
        "parse_all",
        "read",
        "read_all",
        "read_references",
        "serialize",
        "to_graph",
        "to_jsonld",
        "validate",
        "write",
    ),
    "newsld.checking": ("Context", "Diagnostic", "Hit", "Level", "Rule", "rule"),
    "newsld.comparing": ("Change", "Difference", "Notice"),
    "newsld.config": ("Config",),
    "newsld.document": (
        "Attribution",
        "CitedWork",
        "Deviation",
        "Document",
        "Evidence",
        "Finding",
        "InTextCitation",
        "Name",
        "PageMark",
        "Paragraph",
        "Reference",
    ),
    "newsld.errors": (
        "ConfigError",
        "ContextError",
        "FormatError",
        "NewsldError",
        "NewsldWarning",
        "ReadError",
        "RuleError",
        "WriteError",
    ),
    "newsld.fixing": ("Edit", "Fix"),
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
        diff as diff,
        embed as embed,
        fix as fix,
        from_graph as from_graph,
        from_jsonld as from_jsonld,
        parse as parse,
        parse_all as parse_all,
        read as read,
        read_all as read_all,
        read_references as read_references,
        serialize as serialize,
        to_graph as to_graph,
        to_jsonld as to_jsonld,
        validate as validate,
        write as write,
    )
    from newsld.checking import (
        Context as Context,
        Diagnostic as Diagnostic,
        Hit as Hit,
        Level as Level,
        Rule as Rule,
        rule as rule,
    )
    from newsld.comparing import (
        Change as Change,
        Difference as Difference,
        Notice as Notice,
    )
    from newsld.config import (
        Config as Config,
    )
    from newsld.document import (
        Attribution as Attribution,
        CitedWork as CitedWork,
        Deviation as Deviation,
        Document as Document,
        Evidence as Evidence,
        Finding as Finding,
        InTextCitation as InTextCitation,
        Name as Name,
        PageMark as PageMark,
        Paragraph as Paragraph,
        Reference as Reference,
    )
    from newsld.errors import (
        ConfigError as ConfigError,
        ContextError as ContextError,
        FormatError as FormatError,
        NewsldError as NewsldError,
        NewsldWarning as NewsldWarning,
        ReadError as ReadError,
        RuleError as RuleError,
        WriteError as WriteError,
    )
    from newsld.fixing import (
        Edit as Edit,
        Fix as Fix,
    )
    from newsld.formats import (
        FORMATS as FORMATS,
        Format as Format,
    )
    from newsld.model import (
        NGO as NGO,
        AdvertiserContentArticle as AdvertiserContentArticle,
        AnalysisNewsArticle as AnalysisNewsArticle,
        Article as Article,
        AskPublicNewsArticle as AskPublicNewsArticle,
        AudioObject as AudioObject,
        BackgroundNewsArticle as BackgroundNewsArticle,
        BlogPosting as BlogPosting,
        Book as Book,
        Chapter as Chapter,
        Claim as Claim,
        ClaimReview as ClaimReview,
        Comment as Comment,
        ContactPoint as ContactPoint,
        Corporation as Corporation,
        CorrectionComment as CorrectionComment,
        CreativeWork as CreativeWork,
        CreativeWorkSeries as CreativeWorkSeries,
        Dataset as Dataset,
        Date as Date,
        EducationalOrganization as EducationalOrganization,
        Episode as Episode,
        GovernmentOrganization as GovernmentOrganization,
        ImageObject as ImageObject,
        Legislation as Legislation,
        Literal as Literal,
        LiveBlogPosting as LiveBlogPosting,
        MediaObject as MediaObject,
        Movie as Movie,
        NewsArticle as NewsArticle,
        NewsMediaOrganization as NewsMediaOrganization,
        Newspaper as Newspaper,
        OpinionNewsArticle as OpinionNewsArticle,
        Ordered as Ordered,
        Organization as Organization,
        Periodical as Periodical,
        Person as Person,
        Place as Place,
        PodcastEpisode as PodcastEpisode,
        PostalAddress as PostalAddress,
        PropertyValue as PropertyValue,
        PublicationIssue as PublicationIssue,
        PublicationVolume as PublicationVolume,
        Quotation as Quotation,
        Rating as Rating,
        Report as Report,
        ReportageNewsArticle as ReportageNewsArticle,
        ResearchOrganization as ResearchOrganization,
        Review as Review,
        ReviewNewsArticle as ReviewNewsArticle,
        SatiricalArticle as SatiricalArticle,
        ScholarlyArticle as ScholarlyArticle,
        SocialMediaPosting as SocialMediaPosting,
        Thesis as Thesis,
        Thing as Thing,
        VideoObject as VideoObject,
        WebPage as WebPage,
        WebSite as WebSite,
    )
    from newsld.source import (
        Region as Region,
        Source as Source,
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
