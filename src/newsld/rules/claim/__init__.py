"""Rules about what the article has others say: quotations, claims and who makes them."""

from newsld.rules.claim import marks, nodes, reviews

RULES = (*nodes.RULES, *marks.RULES, *reviews.RULES)
