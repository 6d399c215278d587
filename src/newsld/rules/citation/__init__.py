"""Rules about the marks in the prose and the entries they point to."""

from newsld.rules.citation import binding, short_forms

RULES = (*binding.RULES, *short_forms.RULES)
