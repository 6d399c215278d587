"""Works that references point to, and what such works are part of."""

from __future__ import annotations

from newsld.model.creative_work import CreativeWork
from newsld.model.properties import Many, Number, Text
from newsld.model.thing import Thing


class WebPage(CreativeWork):
    """A page of a web site. https://schema.org/WebPage"""

    breadcrumb: Many[Thing | str] = ()
    primary_image_of_page: Many[Thing] = ()


class WebSite(CreativeWork):
    """A web site: what a web source is part of. https://schema.org/WebSite"""

    issn: Text = None


class Book(CreativeWork):
    """A book. https://schema.org/Book"""

    isbn: Text = None
    book_edition: Text = None
    number_of_pages: Number = None


class Chapter(CreativeWork):
    """A chapter of a book. https://schema.org/Chapter"""

    page_start: Text = None
    page_end: Text = None
    pagination: Text = None


class Thesis(CreativeWork):
    """A thesis. https://schema.org/Thesis"""

    in_support_of: Text = None


class Legislation(CreativeWork):
    """A law, regulation or bill. https://schema.org/Legislation"""

    legislation_identifier: Text = None


class Dataset(CreativeWork):
    """A body of data. https://schema.org/Dataset"""


class Periodical(CreativeWork):
    """A journal or magazine. https://schema.org/Periodical"""

    issn: Text = None


class Newspaper(Periodical):
    """A printed newspaper. https://schema.org/Newspaper"""


class PublicationVolume(CreativeWork):
    """A volume of a periodical. https://schema.org/PublicationVolume"""

    volume_number: Number = None


class PublicationIssue(CreativeWork):
    """An issue of a periodical. https://schema.org/PublicationIssue"""

    issue_number: Number = None


class Movie(CreativeWork):
    """A film. https://schema.org/Movie"""

    director: Many[Thing | str] = ()


class Episode(CreativeWork):
    """An episode of a series. https://schema.org/Episode"""

    episode_number: Number = None
    part_of_series: Many[Thing | str] = ()


class PodcastEpisode(Episode):
    """An episode of a podcast. https://schema.org/PodcastEpisode"""


class CreativeWorkSeries(CreativeWork):
    """A series of works, such as a podcast. https://schema.org/CreativeWorkSeries"""


class Quotation(CreativeWork):
    """Words quoted from somebody. https://schema.org/Quotation"""

    spoken_by_character: Many[Thing] = ()
