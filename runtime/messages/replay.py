"""What happened in a Blueprint, move by move: the material of time travel."""

from __future__ import annotations

from typing import ClassVar, Final

from pydantic import Field

from runtime.messages.base import Query
from runtime.messages.system import GetFigures
from runtime.messages.tickets import TicketRow
from runtime.model.values import Id, Moment, Value

NOWHERE: Final = -1
"""Outside the Blueprint: the source of a ticket that enters it, the target of one that leaves it."""

MOST_NAMED = 500


class ReplayState(Value):
    """A state that moves lead from or to. Tickets rest in a final one: they wait there for nobody."""

    id: Id
    name: str
    final: bool = False


class Replay(Value):
    """The moves of a Blueprint's tickets over [begin, end), as columns of one length, in the order they happened.

    Places of `states` and `transitions` stand for them. Moves before `begin` tell where tickets stood then: of each
    that was under way, the last one, so that every move within the period follows one that is told too.
    """

    now: Moment
    begin: Moment
    end: Moment
    states: tuple[ReplayState, ...] = ()
    transitions: tuple[Id, ...] = ()
    """By place; one that leads several ways has several places."""
    at: tuple[Moment, ...] = ()
    ticket: tuple[int, ...] = ()
    source: tuple[int, ...] = ()
    """A state, or NOWHERE."""
    target: tuple[int, ...] = ()
    """A state, or NOWHERE."""
    transition: tuple[int, ...] = ()
    """What was executed; NOWHERE for a ticket that entered, was moved by force, or taken out."""
    breaks: tuple[Moment, ...] = ()
    """When the limit of the visit that began broke or will break; NOWHERE for one that kept it or had none."""
    after: int | None = None
    """Ask again with this for what follows; None: that is all."""


class GetReplay(Query[Replay]):
    """The moves of the tickets a question for figures is about, as far as the asker may read these.

    A page may be short, even empty, and still not the last: `after` says so.
    """

    kind: ClassVar[str] = "figures.replay"
    question: GetFigures
    after: int = Field(default=0, ge=0)
    now: Moment | None = None
    """For what follows a page: `Replay.now` of the first one, so that all tell of one state of the desk."""
    limit: int = Field(default=50_000, ge=1, le=200_000)


class NameReplayed(Query[tuple[TicketRow, ...]]):
    """The tickets of a replay as they are now, in the order asked for, as far as the asker may read them."""

    kind: ClassVar[str] = "figures.replayed"
    ticket_ids: tuple[int, ...] = Field(max_length=MOST_NAMED)
