"""A front page, and stories that are articles for newsld."""

from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.blocks import (
    BlockQuoteBlock,
    CharBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
)
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page

from newsld.contrib.wagtail.pages import ArticlePageMixin
from newsld.contrib.wagtail.panels import FindingsPanel


class Quote(StructBlock):
    text = BlockQuoteBlock()
    speaker = CharBlock(required=False)


class Picture(StructBlock):
    image = ImageChooserBlock()
    caption = CharBlock(required=False)
    credit = CharBlock(required=False)


class Box(StructBlock):
    title = CharBlock()
    content = StreamBlock([("paragraph", RichTextBlock()), ("points", ListBlock(CharBlock()))])


class Front(Page):
    max_count = 1
    subpage_types = ["gauge.Story"]


class Story(ArticlePageMixin, Page):
    body = StreamField(
        [
            ("heading", CharBlock(form_classname="title")),
            ("paragraph", RichTextBlock(features=["bold", "italic", "link"])),
            ("quote", Quote()),
            ("picture", Picture()),
            ("box", Box()),
        ]
    )

    content_panels = [
        FindingsPanel(),
        *Page.content_panels,
        InlinePanel("newsld_credits", heading="Credits", label="Credit"),
        FieldPanel("body"),
        InlinePanel("newsld_sources", heading="Sources", label="Source"),
    ]
    parent_page_types = ["gauge.Front"]
    subpage_types = []
