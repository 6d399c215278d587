"""The Gauge: a newsroom of one model and one page."""
