"""HTML without a page around it: its tokens, and the text a reader sees, with the way back."""

from newsld.markup.rendering import BLOCKS, Block, Link, Rendered, loss, render
from newsld.markup.scanner import Attribute, Token, attributes, count_attributes, scan

__all__ = [
    "BLOCKS",
    "Attribute",
    "Block",
    "Link",
    "Rendered",
    "Token",
    "attributes",
    "count_attributes",
    "loss",
    "render",
    "scan",
]
