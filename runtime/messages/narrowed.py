"""Whose open tickets a question is about, as the filters over all figures say it."""

from __future__ import annotations

from runtime.model.values import Count, Id, Value


class Narrowed(Value):
    """Only the tickets that are all of this now; nothing said means all. `version` is a number of the Blueprint."""

    blueprint_id: Id | None = None
    version: Count | None = None
    departments: tuple[Id, ...] = ()
    teams: tuple[Id, ...] = ()
    priorities: tuple[Count, ...] = ()
    organisations: tuple[Id, ...] = ()
