"""Rules about the article itself: what it must say, and what of the page got into it."""

from newsld.rules.article import labels, optional, page, presence, wording

RULES = (*presence.RULES, *page.RULES, *wording.RULES, *optional.RULES, *labels.RULES)
