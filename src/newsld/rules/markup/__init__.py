"""Rules about JSON-LD itself: terms, values, ids; on files and in the scripts of pages."""

from newsld.rules.markup import ids, shapes, sharing, shown, terms, values

RULES = (*terms.RULES, *values.RULES, *ids.RULES, *shapes.RULES, *sharing.RULES, *shown.RULES)
