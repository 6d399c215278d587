"""RDF 1.1: things as quads in five syntaxes and in rdflib graphs, and back.

``walker`` turns things into quads for any syntax; ``compacting`` turns quads into things. Each syntax is a
module with ``dump(things, options)`` and ``load(data, options)``. Reading goes through pyoxigraph, and
nothing is ever fetched.
"""
