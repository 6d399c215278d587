"""Rules about authors and editors."""

from newsld.rules.people import authors, details, editors, house, names, pairs

RULES = (*authors.RULES, *names.RULES, *pairs.RULES, *house.RULES, *editors.RULES, *details.RULES)
