"""Whom a note addresses: `@id`, as it is written, and as it is read."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import NamedTuple

_MENTION = re.compile(r"(?<![\w.@])@([\w.:@+-]{1,64})")


class _Found(NamedTuple):
    """Somebody is addressed; `begins` with the @, `ends` behind the id."""

    begins: int
    ends: int
    person: str


def mentions(text: str, people: Iterable[str]) -> list[str]:
    """The ids of these people that the text addresses, each once, in order."""
    return list(dict.fromkeys(found.person for found in _found(text, frozenset(people))))


def with_names(text: str, names: Mapping[str, str]) -> str:
    """The text as it is read: whoever is addressed and known by name is called by it."""
    parts: list[str] = []
    end = 0
    for found in _found(text, names):
        parts += (text[end : found.begins], "@", names[found.person])
        end = found.ends
    return "".join((*parts, text[end:]))


def _found(text: str, known: Container[str]) -> Iterator[_Found]:
    for match in _MENTION.finditer(text):
        name = match.group(1)
        while name and name not in known:  # a sentence's full stop may stand behind the name
            name = name[:-1] if name[-1] in ".:@+-" else ""
        if name:
            yield _Found(match.start(), match.start() + 1 + len(name), name)
