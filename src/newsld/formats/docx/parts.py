"""The small parts of a Word document: relations, styles, properties."""

from __future__ import annotations


class _Quiet:
    """A handler for which only start tags count."""

    def end(self, name: str) -> None:
        """Nothing to do at an end tag."""

    def data(self, text: str) -> None:
        """Texts do not count."""


class Relations(_Quiet):
    """What a part refers to: ``rows`` of type and target within the package, ``links`` by id out of it."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, str]] = []
        self.links: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take in a relation."""
        if name != "Relationship":
            return
        target = attributes.get("Target", "")
        if attributes.get("TargetMode") == "External":
            self.links[attributes.get("Id", "")] = target
        else:
            self.rows.append((attributes.get("Type", ""), target))


class Styles(_Quiet):
    """``names`` of paragraph styles by their ids, in lower case; ids are in the writer's language."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._id = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take in a style or its name."""
        if name == "style":
            self._id = attributes.get("styleId", "")
        elif name == "name" and self._id:
            self.names.setdefault(self._id, attributes.get("val", "").lower())


class TextElements:
    """``texts`` of elements that hold nothing else, by their names."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self._words: list[str] = []

    def start(self, _: str, __: dict[str, str]) -> None:
        """Begin an element."""
        self._words = []

    def end(self, name: str) -> None:
        """Keep an element's text."""
        text = " ".join("".join(self._words).split())
        if text:
            self.texts.setdefault(name, text)
        self._words = []

    def data(self, text: str) -> None:
        """Take in a text."""
        self._words.append(text)
