"""A WordPress site over its REST API: its posts, and the JSON-LD and findings kept with them.

https://developer.wordpress.org/rest-api/
"""
