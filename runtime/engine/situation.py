"""The facts a decision rests on, all of them: no clock, no database behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from runtime.model.altered import altered, maker, quick
from runtime.model.blueprint import Blueprint
from runtime.model.people import Actor, Person
from runtime.model.setup import Setup
from runtime.model.snapshot import Snapshot
from runtime.model.values import Moment


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Who wants something of which ticket, when, on which desk.

    `blueprint` is the frozen version the run entered (None outside a run); `requester` the ticket's customer when
    loaded, or the one an edit is about to name; `loads` the open tickets per agent of the teams an assignment may
    choose from, the ticket's own included; `followers` person ids; `turns` what round robin gave last, per team;
    `files` the names of the files a form attaches, by hash.
    """

    snapshot: Snapshot
    actor: Actor
    now: Moment
    setup: Setup
    blueprint: Blueprint | None = None
    requester: Person | None = None
    followers: tuple[str, ...] = ()
    loads: Mapping[str, int] = field(default_factory=dict)
    turns: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    restricted: bool = False
    """The actor may read the ticket's subject and the forms of their transitions only."""

    def seeing(self, snapshot: Snapshot) -> Situation:
        """The same with the ticket as it is by then."""
        return altered(self, snapshot=snapshot)


new_situation = maker(Situation)
