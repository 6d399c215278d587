"""Rules about what the article has others say: quotations, claims and who makes them."""

from newsld.rules.claim import assertions, marks, nodes, quotes, reviews, speakers, variants

RULES = (
    *nodes.RULES,
    *marks.RULES,
    *reviews.RULES,
    *quotes.RULES,
    *speakers.RULES,
    *assertions.RULES,
    *variants.RULES,
)
