"""What every client, the clock and an operator say to a desk as a whole."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from runtime.messages.base import Command, Query
from runtime.messages.figures import Figures
from runtime.model.people import Actor, Role
from runtime.model.rights import Action, may
from runtime.model.values import Count, Id, Moment, Value


class DeskInfo(Value):
    """What a desk is and holds."""

    name: str
    database: str
    schema_revision: str
    tickets: int
    active: int
    events: int
    people: int
    blueprints: int
    letters_waiting: int
    functions_waiting: int = 0
    """Calls of functions, which nothing on this desk runs."""
    letters_dead: int = 0
    """Given up: somebody must look at them."""
    letters_oldest: Moment | None = None
    """Since when the longest waiting letter waits."""
    letters_last: Moment | None = None
    """When a letter left last."""
    size: int = 0
    """What the desk takes on the disk, in bytes."""
    backed_up_at: Moment | None = None
    """When a whole and proved copy was made last; None: never, as far as the desk knows."""
    next_due: Moment | None
    cursor: int
    """Where the change feed stands: ask ChangesSince from here."""
    actor: str
    role: str
    without: tuple[Action, ...] = ()
    """What the actor's own role takes away of what the role may do."""

    def may(self, action: Action) -> bool:
        """Whether whoever asked may do it at least somewhere: what they may not is not offered to them."""
        return may(action, Actor(self.actor, Role(self.role), without=frozenset(self.without)))


class ChangeFeed(Value):
    """What changed after a cursor; ask again with `cursor`. `more`: there is more already."""

    cursor: int
    tickets: tuple[int, ...]
    blueprints: tuple[str, ...]
    setup: bool
    more: bool = False


class Swept(Value):
    """What a sweep of the clock did. `next_due`: when to come again at the latest."""

    tickets: int
    next_due: Moment | None
    more: bool = False


class Sealed(Value):
    """Which days were packed for the figures."""

    days: int
    visits: int


class Problem(Value):
    """Something in the desk's file that contradicts itself."""

    code: str
    sentence: str
    ticket_id: int | None = None


class VerifyReport(Value):
    """The result of checking a whole desk: rows against history, visits, due moments, segments."""

    tickets: int
    events: int
    problems: tuple[Problem, ...]


class Hello(Query[DeskInfo]):
    """Who am I, and what is this desk?"""

    kind: ClassVar[str] = "desk.hello"


class ChangesSince(Query[ChangeFeed]):
    """What changed since I last asked; cursor 0 means from the beginning."""

    kind: ClassVar[str] = "desk.changes"
    cursor: int = Field(default=0, ge=0)
    limit: int = Field(default=1_000, ge=1, le=10_000)


class NextDue(Query[Moment | None]):
    """The earliest due moment of the desk: until then nothing needs a sweep. Costs one look at an index."""

    kind: ClassVar[str] = "clock.next"


class Sweep(Command[Swept]):
    """Fire what is due: reminders, breaches, escalations, timers, delayed actions, automatic transitions."""

    kind: ClassVar[str] = "clock.sweep"
    limit: int | None = Field(default=None, ge=1, le=10_000)
    """So many tickets at most; None: as many as are done in a moment, so that others get in between."""


class KeepWords(Command[bool]):
    """Keep the next tickets of a customer under their name of now, where that is begun; whether there are more."""

    kind: ClassVar[str] = "words.keep"
    passing: ClassVar[bool] = True
    person_id: Id


class SealDays(Command[Sealed]):
    """Pack the visits of finished days for the figures."""

    kind: ClassVar[str] = "figures.seal"


class VerifyDesk(Query[VerifyReport]):
    """Check the whole desk against itself."""

    kind: ClassVar[str] = "desk.verify"


EARLIEST: Moment = -62_135_596_800_000
LATEST: Moment = 253_402_300_799_999
"""The moments a date can say: the years 1 to 9999."""


class GetFigures(Query[Figures]):
    """The figures of a Blueprint over a period [from, to); nothing said means everything until now."""

    kind: ClassVar[str] = "figures.get"
    blueprint_id: Id
    version: Count | None = None
    since: Annotated[Moment, Field(ge=EARLIEST, le=LATEST)] | None = None
    until: Annotated[Moment, Field(ge=EARLIEST, le=LATEST)] | None = None
    departments: tuple[Id, ...] = ()
    """Only tickets that are of these departments now; nothing said means all."""
    teams: tuple[Id, ...] = ()
    priorities: tuple[Count, ...] = ()
    organisations: tuple[Id, ...] = ()
    """Only tickets that are of these organisations now; nothing said means all."""
