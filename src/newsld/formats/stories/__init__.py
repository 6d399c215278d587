"""Articles as the JSON of content systems has them: Ghost, ninjs, and any other by a mapping."""
