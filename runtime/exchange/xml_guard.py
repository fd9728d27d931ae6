"""XML from strangers, as a small tree: limits of size, depth and count are met while it is parsed.

A document type that only names itself is passed over, for every Jira workflow has one; nothing it points to is ever
opened. One that declares anything is refused, so no entity is ever expanded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from runtime.exchange.json_guard import MEGABYTE, Bounds, shown

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

XML: Final = Bounds(size=8 * MEGABYTE, depth=100, count=100_000)
"""What an XML text may cost; elements and attributes both count."""


class BadXml(ValueError):
    """The text is no XML that is accepted here; the sentence says why, `code` says it for programs."""

    def __init__(self, sentence: str, code: str = "not_xml") -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(slots=True)
class XmlElement:
    """An element: its namespace and its name without a prefix; attributes by their names without a prefix."""

    namespace: str
    name: str
    attributes: dict[str, str]
    children: list[XmlElement] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What is written directly in it."""
        return "".join(self.texts).strip()

    def get(self, name: str, otherwise: str = "") -> str:
        """An attribute."""
        return self.attributes.get(name, otherwise)

    def all(self, *names: str) -> Iterator[XmlElement]:
        """The children of these names, in order."""
        return (child for child in self.children if child.name in names)

    def first(self, *path: str) -> XmlElement | None:
        """The first element at the end of a path of names."""
        found: XmlElement | None = self
        for name in path:
            found = next(found.all(name), None) if found is not None else None
        return found

    def within(self) -> Iterator[XmlElement]:
        """Every element inside of it, in the order of the text."""
        waiting = self.children[::-1]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.children))


def read_xml(raw: bytes, bounds: Bounds = XML) -> XmlElement:
    """The root element of an XML text. Raises BadXml, and nothing else."""
    if len(raw) > bounds.size:
        raise BadXml(f"The text is larger than {bounds.size // MEGABYTE} MB.", "too_large")
    reading = _Reading(bounds)
    try:
        reading.parser.Parse(raw, True)
    except expat.ExpatError as fault:
        message = expat.ErrorString(fault.code)
        raise BadXml(f"Not XML at line {fault.lineno}, column {fault.offset + 1}: {message}.") from fault
    except (UnicodeError, LookupError, ValueError) as fault:
        if isinstance(fault, BadXml):
            raise
        raise BadXml(f"The encoding cannot be read: {shown(str(fault))}. Save it as UTF-8.", "encoding") from fault
    return reading.root()


class _Reading:
    """One pass of the parser; its methods are called by expat."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._count = 0
        self._open: list[XmlElement] = []
        self._root: XmlElement | None = None
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity
        self.parser.SkippedEntityHandler = self._entity
        self.parser.ExternalEntityRefHandler = self._entity

    def root(self) -> XmlElement:
        if self._root is None:
            raise BadXml("There is no element in it.")
        return self._root

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1 + len(attributes)
        if self._count > self._bounds.count:
            raise BadXml(f"The text holds more than {self._bounds.count:,} elements. Split it.", "too_many")
        if len(self._open) >= self._bounds.depth:
            raise BadXml(f"Elements lie deeper inside each other than {self._bounds.depth} levels.", "too_deep")
        namespace, _, local = name.rpartition(" ")
        element = XmlElement(namespace, local, {key.rpartition(" ")[2]: value for key, value in attributes.items()})
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        self._open[-1].texts.append(text)

    def _doctype(self, _name: str, _system: str | None, _public: str | None, has_own: int) -> None:
        if has_own:
            raise BadXml("It brings a document type of its own (DTD), which is never read. Remove it.", "doctype")

    def _entity(self, *_what: object) -> int:
        raise BadXml("It names an entity that is not XML’s own. Write the text itself.", "doctype")


def writable(text: str) -> str:
    """A text without the signs that XML cannot hold, however they are escaped."""
    return _NOT_XML.sub("�", text)
