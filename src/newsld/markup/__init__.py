"""HTML without a page around it: its tokens, and the text a reader sees, with the way back."""

from newsld.markup.losses import Loss, too_many_tags, unended
from newsld.markup.rendering import BLOCKS, Block, Link, Rendered, render
from newsld.markup.scanner import Attribute, Token, attributes, count_attributes, scan

__all__ = [
    "BLOCKS",
    "Attribute",
    "Block",
    "Link",
    "Loss",
    "Rendered",
    "Token",
    "attributes",
    "count_attributes",
    "render",
    "scan",
    "too_many_tags",
    "unended",
]
