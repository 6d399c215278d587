"""JSON-LD nodes and the values in them, as they are read, checked and written, without models."""

from newsld.nodes.adopting import adopt, adopt_value, as_dict
from newsld.nodes.node import Node
from newsld.nodes.values import Date, Literal, Ordered
from newsld.nodes.walking import values, walk

__all__ = ["Date", "Literal", "Node", "Ordered", "adopt", "adopt_value", "as_dict", "values", "walk"]
