"""An outcome in the making: facts are recorded one by one, each decided on what the former made of the ticket."""

from __future__ import annotations

from runtime.engine.computing import difference
from runtime.engine.situation import Situation
from runtime.model.altered import altered
from runtime.model.blueprint import Blueprint
from runtime.model.events import AlarmRaised, Event, FollowerAdded, TurnGiven
from runtime.model.fold import fold
from runtime.model.people import Actor
from runtime.model.snapshot import Arm, Outcome, Snapshot, new_outcome
from runtime.model.ticket import Run, Visit


class Draft:
    """Collects the events and due moments of one decision. Lives no longer than the decision.

    `fires` are the transitions that actions asked the system to execute; `happened` names an event that automatic
    transitions may wait for; `in_a_row` counts the automatic moves that led here; `stuck` is set when automatic
    transitions must not be tried again until something changes.
    """

    def __init__(self, situation: Situation, *, in_a_row: int = 0) -> None:
        self.before = situation.snapshot
        self.snapshot = situation.snapshot
        self.now = situation.now
        self.setup = situation.setup
        self.blueprint = situation.blueprint
        self.in_a_row = in_a_row
        self.events: list[Event] = []
        self._steps: list[Snapshot] = []
        self.fires: list[str] = []
        self.happened = ""
        self.stuck = False
        self._situation = situation
        self._begun_by = situation.actor.id
        self._arms: dict[str, Arm] = {}
        self._disarms: dict[str, None] = {}

    @property
    def situation(self) -> Situation:
        """The situation with the ticket as it is by now."""
        if self._situation.snapshot is not self.snapshot:
            self._situation = self._situation.seeing(self.snapshot)
        return self._situation

    @property
    def actor(self) -> Actor:
        """Who acts."""
        return self._situation.actor

    @property
    def author(self) -> str | None:
        """Who writes what is written now, where that is not who began the decision."""
        return None if self.actor.id == self._begun_by else self.actor.id

    @property
    def run(self) -> Run:
        """The ticket's run. Only for decisions that have made sure there is one."""
        if self.snapshot.run is None:
            raise AssertionError("This is decided inside a run only.")
        return self.snapshot.run

    @property
    def visit(self) -> Visit:
        """The open visit. Only for decisions that have made sure there is one."""
        if self.snapshot.visit is None:
            raise AssertionError("This is decided inside a state only.")
        return self.snapshot.visit

    @property
    def process(self) -> Blueprint:
        """The run's Blueprint. Only for decisions that have made sure there is one."""
        if self.blueprint is None:
            raise AssertionError("This is decided with the run’s Blueprint only.")
        return self.blueprint

    def acting(self, actor: Actor) -> None:
        """From now on this actor acts."""
        self._situation = altered(self._situation, actor=actor)

    def add_follower(self, person: str) -> None:
        """From now on this person follows the ticket, and what comes later in the decision knows it."""
        followers = self._situation.followers
        if person not in followers:
            self._situation = altered(self._situation, followers=(*followers, person))
            self.record(FollowerAdded(person=person))

    def give_turn(self, team: str, person: str) -> None:
        """Round robin chose this person: the team's next turn, be it in this decision, begins after them."""
        self._situation = altered(self._situation, turns={**self._situation.turns, team: person})
        self.record(TurnGiven(team=team, person=person))

    def record(self, event: Event) -> None:
        """The event happened, now."""
        self._keep(event)
        if self.setup.formulas.ordered:
            self.compute()

    def _keep(self, event: Event) -> None:
        self.events.append(event)
        self.snapshot = fold(self.snapshot, event, self.now)
        self._steps.append(self.snapshot)

    def compute(self) -> None:
        """What the desk's formulas give by now, where it is something else."""
        computed = difference(self.snapshot, self.setup)
        if computed is not None:
            self._keep(computed)

    def alarm(self, code: str, sentence: str) -> None:
        """Something needs a person."""
        self.record(AlarmRaised(code=code, sentence=sentence))

    def arm(self, arm: Arm) -> None:
        """Keep this due moment, in place of the clock's former one."""
        self._arms[arm.clock] = arm
        self._disarms.pop(arm.clock, None)

    def disarm(self, clock: str) -> None:
        """Keep no due moment for the clock."""
        self._arms.pop(clock, None)
        self._disarms[clock] = None

    def armed(self, clock: str) -> Arm | None:
        """The clock's due moment as this decision sets it."""
        return self._arms.get(clock)

    def outcome(self) -> Outcome:
        """All of it."""
        return new_outcome(
            events=tuple(self.events),
            steps=tuple(self._steps),
            after=self.snapshot,
            arms=tuple(self._arms.values()),
            disarms=tuple(self._disarms),
        )


def unchanged(snapshot: Snapshot) -> Outcome:
    """Nothing happened."""
    return Outcome(events=(), steps=(), after=snapshot)
