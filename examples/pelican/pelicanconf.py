"""A blog with the example article: ``pelican -s pelicanconf.py``, then open output/index.html."""

SITENAME = "The Quay"
SITEURL = "https://quay.example"
PATH = "content"
TIMEZONE = "UTC"
PLUGINS = ["newsld"]
CACHE_CONTENT = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = None
