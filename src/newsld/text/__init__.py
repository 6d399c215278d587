"""Prose and reference lists → values: pure functions over str, with a Span for every value."""
