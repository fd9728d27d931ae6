"""Looking into a stranger's data: what is asked for, or a refusal that says where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from runtime.exchange.flow_report import BadFlow

type Data = Any
"""What a guard made: texts, numbers, lists and mappings."""


def mapping(data: Data, where: str, form: str) -> Mapping[str, Data]:
    """A mapping; nothing counts as an empty one. Raises BadFlow."""
    if data is None or data == []:  # some programs write an empty mapping as an empty list
        return {}
    if not isinstance(data, dict):
        raise BadFlow("shape", where=where, format=form)
    return data


def listed(data: Data, where: str, form: str) -> list[Data]:
    """A list; nothing counts as an empty one, a single text as a list of it. Raises BadFlow."""
    if data is None or data == {}:
        return []
    if isinstance(data, str):
        return [data]
    if not isinstance(data, list):
        raise BadFlow("shape", where=where, format=form)
    return data


def text(data: Data, where: str, form: str) -> str:
    """A text; a number becomes one, nothing an empty one. Raises BadFlow."""
    if data is None:
        return ""
    if isinstance(data, bool) or not isinstance(data, str | int | float):
        raise BadFlow("shape", where=where, format=form)
    return str(data)


def mappings(data: Data, where: str, form: str) -> Iterator[tuple[str, Mapping[str, Data]]]:
    """The members of a mapping of mappings. Raises BadFlow."""
    for key, value in mapping(data, where, form).items():
        yield key, mapping(value, f"{where}.{key}", form)
