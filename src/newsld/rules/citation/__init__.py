"""Rules about the marks in the prose and the entries they point to."""

from newsld.rules.citation import binding, quotations, short_forms, style, timing

RULES = (*binding.RULES, *short_forms.RULES, *quotations.RULES, *timing.RULES, *style.RULES)
