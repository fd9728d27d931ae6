"""YAML from strangers: texts, lists and mappings only, within limits that are met while it is parsed.

No tag is obeyed, so nothing but data is ever made; every scalar stays the text it was written as, so that `on`,
`0x1F` and an impossible date mean what the file says. Repeated parts (aliases) count as often as they are repeated.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import yaml

from runtime.exchange.json_guard import MEGABYTE, Bounds, shown

YAML: Final = Bounds(size=2 * MEGABYTE, depth=50, count=100_000)

type YamlValue = str | list[YamlValue] | dict[str, YamlValue] | None

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class BadYaml(ValueError):
    """The text is no YAML that is accepted here; the sentence says why, `code` says it for programs."""

    def __init__(self, sentence: str, code: str = "not_yaml") -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read; `key` waits for its value."""

    value: list[YamlValue] | dict[str, YamlValue]
    anchor: str | None
    began: int
    key: str | None = None


def read_yaml(raw: bytes, bounds: Bounds = YAML) -> YamlValue:
    """The data of the first document of a YAML text in UTF-8. Raises BadYaml, and nothing else."""
    if len(raw) > bounds.size:
        raise BadYaml(f"The text is larger than {bounds.size // MEGABYTE} MB.", "too_large")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BadYaml(f"Byte {fault.start + 1} is not UTF-8. Save the text as UTF-8.", "encoding") from fault
    try:
        return _Reading(bounds).read(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as fault:
        line = f" at line {fault.problem_mark.line + 1}" if fault.problem_mark else ""
        raise BadYaml(f"Not YAML{line}: {shown(fault.problem or 'it cannot be read')}.") from fault
    except yaml.YAMLError as fault:
        raise BadYaml(f"Not YAML: {shown(' '.join(str(fault).split()), 100)}.") from fault


class _Reading:
    """One pass over the parser's events; iterative, so no depth of the text is a depth of ours."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._open: list[_Open] = []
        self._sizes: dict[str, int] = {}
        self._named: dict[str, YamlValue] = {}
        self._count = 0
        self._found: YamlValue = None

    def read(self, events: Iterable[yaml.Event]) -> YamlValue:
        for event in events:
            if isinstance(event, yaml.DocumentEndEvent):
                break
            self._take(event)
        return self._found

    def _take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self._weigh(1)
                self._keep(_scalar(event), event.anchor, 1)
            case yaml.AliasEvent():
                self._repeat(event.anchor or "")
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._begin([] if isinstance(event, yaml.SequenceStartEvent) else {}, event.anchor)
            case yaml.CollectionEndEvent():
                done = self._open.pop()
                self._keep(done.value, done.anchor, self._count - done.began)

    def _begin(self, value: list[YamlValue] | dict[str, YamlValue], anchor: str | None) -> None:
        if len(self._open) >= self._bounds.depth:
            raise BadYaml(
                f"Lists and mappings lie deeper inside each other than {self._bounds.depth} levels.", "too_deep"
            )
        self._open.append(_Open(value, anchor, self._count))
        self._weigh(1)

    def _repeat(self, anchor: str) -> None:
        if anchor not in self._named:
            raise BadYaml(f"“*{shown(anchor)}” repeats something that contains itself or is not there.")
        self._weigh(self._sizes[anchor])
        self._keep(self._named[anchor], None, self._sizes[anchor])

    def _weigh(self, count: int) -> None:
        self._count += count
        if self._count > self._bounds.count:
            raise BadYaml(f"The text holds more than {self._bounds.count:,} values. Split it.", "too_many")

    def _keep(self, value: YamlValue, anchor: str | None, size: int) -> None:
        if anchor is not None:
            self._named[anchor], self._sizes[anchor] = value, size
        if not self._open:
            self._found = value
            return
        within = self._open[-1]
        if isinstance(within.value, list):
            within.value.append(value)
        elif within.key is None:
            within.key = _key(value)
        else:
            within.value[within.key] = value
            within.key = None


def _scalar(event: yaml.ScalarEvent) -> YamlValue:
    written: str = event.value
    return None if event.implicit[0] and written in _NOTHING else written


def _key(value: YamlValue) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadYaml("A list or a mapping stands where a name is expected. Give it a plain name.")
    return value
