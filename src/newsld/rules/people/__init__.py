"""Rules about authors and editors."""

from newsld.rules.people import authors, editors, house, names, pairs

RULES = (*authors.RULES, *names.RULES, *pairs.RULES, *house.RULES, *editors.RULES)
