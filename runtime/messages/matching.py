"""How many tickets criteria would let through: asked while somebody writes them."""

from __future__ import annotations

from typing import ClassVar

from runtime.messages.base import Query
from runtime.model.criteria import Criterion
from runtime.model.values import Id, Value

RECENT = 500
"""So many tickets are looked at, those opened last."""


class Matched(Value):
    """Of so many tickets, how many meet the criteria as they are now.

    `least` and `most` differ where the criteria ask for what only the moment of executing tells: who does it, whether
    the calendar is open, and what changes.
    """

    of: int
    least: int
    most: int


class CountMatches(Query[Matched]):
    """How many of the last tickets meet these criteria: of a Blueprint, or, without one, of a department and of types.

    None and no types stand for every one. Only tickets that the asker may read are looked at. Criteria that make no
    sense are Invalid.
    """

    kind: ClassVar[str] = "criteria.count"
    criteria: Criterion
    blueprint_id: Id | None = None
    department: Id | None = None
    ticket_types: tuple[Id, ...] = ()
