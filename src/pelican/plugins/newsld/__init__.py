"""Pelican looks for plugins here: ``newsld.contrib.pelican`` by the name ``newsld``, or by no name at all.

https://docs.getpelican.com/en/latest/plugins.html#namespace-plugin-structure
"""

from newsld.contrib.pelican import register

__all__ = ["register"]
