"""Rules about links and identifiers."""

from newsld.rules.link import addresses, identifiers, order

RULES = (*addresses.RULES, *order.RULES, *identifiers.RULES)
