"""Rules about links and identifiers."""

from newsld.rules.link import addresses, identifiers, order, tidy

RULES = (*addresses.RULES, *order.RULES, *identifiers.RULES, *tidy.RULES)
