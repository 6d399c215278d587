"""A zip package of XML parts, read part by part in a stream and never unpacked beyond limits."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Protocol
from xml.parsers import expat

from newsld.document import Finding
from newsld.errors import ReadError

MOST_RATIO = 100
"""A part may unpack to so many times its packed size, once it is larger than a small file."""
MOST_BYTES = 64 * 1024 * 1024
"""All parts that are read may unpack to so many bytes."""
_SMALL = 256 * 1024
_CHUNK = 64 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Handler(Protocol):
    """What takes the elements of a part. Names are local; attributes too, without their namespaces."""

    def start(self, name: str, attributes: dict[str, str], /) -> None: ...
    def end(self, name: str, /) -> None: ...
    def data(self, text: str, /) -> None: ...


class DamageError(ReadError):
    """A part is not what it should be; others may be."""


class Package:
    """The parts of a package by their paths. Raises ReadError where the bytes are none.

    ``findings`` tell which parts are damaged that the text can do without.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.findings: list[Finding] = []
        self._name = name
        self._read = 0
        if data.startswith(_OLE):
            raise ReadError("is an encrypted or old Word file (.doc); save it as .docx", file=name)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise ReadError(f"is no Word document: {error}", file=name) from None

    def __contains__(self, path: str) -> bool:
        return path in self._zip.NameToInfo

    def parse_beside(self, path: str, handler: Handler) -> None:
        """Parse a part beside the text as far as it goes, if it is there. Raises ReadError as ``parse`` does
        where it is hostile."""
        if path not in self:
            return
        try:
            self.parse(path, handler)
        except DamageError as error:
            finding = Finding("DOC001", f"{error.message}; what follows there is not read")
            if finding not in self.findings:
                self.findings.append(finding)

    def parse(self, path: str, handler: Handler) -> None:
        """Parse a part. Raises DamageError where it is damaged, else ReadError: a DTD, a limit broken."""
        parser = self._parser(path, handler)
        try:
            with self._zip.open(path) as part:
                packed = max(1, self._zip.NameToInfo[path].compress_size)
                size = 0
                while chunk := part.read(_CHUNK):
                    size += len(chunk)
                    self._count(path, size, packed, len(chunk))
                    parser.Parse(chunk, False)
                parser.Parse(b"", True)
        except expat.ExpatError as error:
            where = f"{path}, line {error.lineno}"
            reason = expat.errors.messages[error.code]
            raise DamageError(f"{where} is damaged: {reason}", file=self._name) from None
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, LookupError) as error:
            raise DamageError(f"{path} is damaged: {error}", file=self._name) from None
        except RuntimeError as error:
            raise DamageError(f"{path} cannot be unpacked: {error}", file=self._name) from None

    def _count(self, path: str, size: int, packed: int, more: int) -> None:
        self._read += more
        if size > _SMALL and size > packed * MOST_RATIO:
            raise self._error(path, f"unpacks to more than {MOST_RATIO} times its size (SEC006); refused")
        if self._read > MOST_BYTES:
            raise self._error(path, f"unpacks to more than {MOST_BYTES >> 20} MiB (SEC006); refused")

    def _parser(self, path: str, handler: Handler) -> expat.XMLParserType:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True

        def start(name: str, attributes: dict[str, str]) -> None:
            handler.start(_local(name), {_local(key): value for key, value in attributes.items()})

        def doctype(*_: object) -> None:
            raise self._error(path, "has a DTD (SEC007), which no Word document has; refused")

        parser.StartElementHandler = start
        parser.EndElementHandler = lambda name: handler.end(_local(name))
        parser.CharacterDataHandler = handler.data
        parser.StartDoctypeDeclHandler = doctype
        return parser

    def _error(self, path: str, message: str) -> ReadError:
        return ReadError(f"{path} {message}", file=self._name)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
