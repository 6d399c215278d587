"""Pictures, sound and film."""

from __future__ import annotations

from newsld.model.creative_work import CreativeWork
from newsld.model.properties import Many, Number, Text, Url, When


class MediaObject(CreativeWork):
    """A media file. https://schema.org/MediaObject"""

    content_url: Url = None
    embed_url: Url = None
    encoding_format: Text = None
    duration: Text = None
    upload_date: When = None
    width: Number = None
    height: Number = None


class ImageObject(MediaObject):
    """A picture. https://schema.org/ImageObject"""

    caption: Text = None


class VideoObject(MediaObject):
    """A video. https://schema.org/VideoObject"""

    transcript: Text = None
    thumbnail_url: Many[str] = ()


class AudioObject(MediaObject):
    """A recording. https://schema.org/AudioObject"""

    transcript: Text = None
