"""What newsld publishes for others to check against, and checks against itself.

JSON Schemas of JSON-LD nodes and of what the command line prints; the requirements for complete metadata,
and the SHACL shapes that say the same of a graph.
"""
