"""Edits of a Blueprint's own properties."""

from __future__ import annotations

from typing import TypedDict, Unpack

from runtime.model.blueprint import Blueprint, Entry, Mode, Strict
from runtime.model.limits import Limit
from runtime.model.refusals import asked, insist, why_not_name


class Properties(TypedDict, total=False):
    """What may be changed by `change_properties`; for the start see `set_start`."""

    description: str
    department: str | None
    entry: Entry
    limit: Limit | None
    strict: Strict | None
    mode: Mode
    owners: tuple[str, ...]
    tags: tuple[str, ...]


def rename_blueprint(blueprint: Blueprint, name: str) -> Blueprint:
    """Give the Blueprint another name; that it is the only one of its department so named, the desk checks."""
    insist(why_not_name(name))
    return blueprint.having(name=name)


def change_properties(blueprint: Blueprint, **properties: Unpack[Properties]) -> Blueprint:
    """Change properties of the Blueprint as a whole. Raises pydantic's ValidationError for a wrong type."""
    return blueprint.having(**properties)


def set_run_limit(blueprint: Blueprint, limit: Limit | None) -> Blueprint:
    """Limit the time from entry to a final state, or lift the limit."""
    return blueprint.having(limit=limit)


why_not_rename_blueprint = asked(rename_blueprint)
