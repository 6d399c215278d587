"""WordPress: exports of a site (WXR), and posts as its REST API gives them."""
