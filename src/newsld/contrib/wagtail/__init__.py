"""Wagtail: pages are articles, with findings in the editor, a gate before publishing, and markup."""
