"""Whom and what a command of the audit is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from runtime.messages.access import AuditRow

_PEOPLE = ("person_id", "keep_id", "gone_id", "owner", "to")
"""Where commands name people by their ids."""


def people_of(row: AuditRow) -> Iterator[str]:
    """The ids of the people whom a command was by and about."""
    yield row.actor
    if row.ticket_id is None:
        yield from _about_people(row)


def about(row: AuditRow, names: Mapping[str, str]) -> str:
    """The ticket, the people or the things that a command names, as far as it does."""
    if row.ticket_id is not None:
        return f"#{row.ticket_id}"
    people = [names.get(key, key) for key in _about_people(row)]
    return ", ".join(people or filter(None, (_named(value) for value in row.body.values())))[:200]


def _about_people(row: AuditRow) -> Iterator[str]:
    found = (row.body.get(name) for name in _PEOPLE)
    return (key for key in found if isinstance(key, str))


def _named(value: object) -> str:
    """The names in what a command puts."""
    if isinstance(value, dict):
        name = value.get("name")
        return name if isinstance(name, str) else ""
    return ", ".join(filter(None, map(_named, value))) if isinstance(value, list) else ""
