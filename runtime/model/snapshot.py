"""A ticket's whole present as one value, and what a decision makes of it."""

from __future__ import annotations

from dataclasses import dataclass

from runtime.model.altered import maker, quick
from runtime.model.events import Event
from runtime.model.sla_clocks import Sla
from runtime.model.ticket import Run, Ticket, Visit
from runtime.model.values import Moment


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The ticket, its latest run (None: it never entered a Blueprint), its open visit, and its SLA clocks, if any.

    A run whose `ended` is set and whose visit is open rests in a final state.
    """

    ticket: Ticket
    run: Run | None = None
    visit: Visit | None = None
    sla: Sla | None = None

    @property
    def active(self) -> bool:
        """True while the ticket is in a Blueprint."""
        return self.run is not None and self.run.ended is None


new_snapshot = maker(Snapshot)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """A due moment to keep: one row per ticket and `clock`, replacing the former one.

    `clock` is `visit` (reminders, breach and escalations of the open visit), `run` (those of the run), `sla:<metric>`
    (those of an SLA clock), `sla` (its policies are to be looked at again), `auto`
    (automatic transitions to look at, timers included), or `action:<key>`. `stage` is how many of the clock's
    moments have fired already; for `auto`, how many automatic moves in a row led here. `payload` is the action's
    JSON or, for `auto`, the name of the event that happened.
    """

    clock: str
    at: Moment
    stage: int = 0
    payload: str = ""


new_arm = maker(Arm)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a decision leads to: facts in order, the ticket after each and after all, and its due moments."""

    events: tuple[Event, ...]
    steps: tuple[Snapshot, ...]
    """The snapshot after each event: whoever writes them need not fold again."""
    after: Snapshot
    arms: tuple[Arm, ...] = ()
    disarms: tuple[str, ...] = ()

    def armed(self, before: tuple[Arm, ...]) -> tuple[Arm, ...]:
        """All the ticket's due moments after it, given those before."""
        replaced = {*self.disarms, *(arm.clock for arm in self.arms)}
        return (*(arm for arm in before if arm.clock not in replaced), *self.arms)


new_outcome = maker(Outcome)
