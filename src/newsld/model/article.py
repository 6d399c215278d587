"""Articles as newsrooms publish them."""

from __future__ import annotations

from newsld.model.creative_work import CreativeWork
from newsld.model.properties import Many, Text, When
from newsld.model.thing import Thing


class Article(CreativeWork):
    """An article of any kind. https://schema.org/Article"""

    article_body: Text = None
    article_section: Many[str] = ()
    backstory: Many[Thing | str] = ()
    page_start: Text = None
    page_end: Text = None
    pagination: Text = None


class NewsArticle(Article):
    """A news article. https://schema.org/NewsArticle"""

    dateline: Text = None
    print_column: Text = None
    print_edition: Text = None
    print_page: Text = None
    print_section: Text = None


class AnalysisNewsArticle(NewsArticle):
    """An analysis. https://schema.org/AnalysisNewsArticle"""


class AskPublicNewsArticle(NewsArticle):
    """A call for information from the public. https://schema.org/AskPublicNewsArticle"""


class BackgroundNewsArticle(NewsArticle):
    """Context of the news, an explainer. https://schema.org/BackgroundNewsArticle"""


class OpinionNewsArticle(NewsArticle):
    """An opinion piece. https://schema.org/OpinionNewsArticle"""


class ReportageNewsArticle(NewsArticle):
    """Reportage, without opinion. https://schema.org/ReportageNewsArticle"""


class ReviewNewsArticle(NewsArticle):
    """A review that is news too. https://schema.org/ReviewNewsArticle"""


class AdvertiserContentArticle(Article):
    """Content paid for by an advertiser; no news article. https://schema.org/AdvertiserContentArticle"""


class SatiricalArticle(Article):
    """Satire; no news article. https://schema.org/SatiricalArticle"""


class ScholarlyArticle(Article):
    """An article of a scholarly journal. https://schema.org/ScholarlyArticle"""


class Report(Article):
    """A report of an institution. https://schema.org/Report"""

    report_number: Text = None


class SocialMediaPosting(Article):
    """A post on a social platform. https://schema.org/SocialMediaPosting"""

    shared_content: Many[Thing] = ()


class BlogPosting(SocialMediaPosting):
    """A post of a weblog. https://schema.org/BlogPosting"""


class LiveBlogPosting(BlogPosting):
    """A live blog, with its updates. https://schema.org/LiveBlogPosting"""

    coverage_start_time: When = None
    coverage_end_time: When = None
    live_blog_update: Many[Thing] = ()
