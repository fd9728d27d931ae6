"""A small desk to decide on: people, a team, an office calendar, and short ways to build Blueprints."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from runtime.engine.enroll import enroll
from runtime.engine.situation import Situation
from runtime.model.blueprint import Blueprint, Category, State, Transition
from runtime.model.calendar import ALWAYS, Calendar, Interval, Week
from runtime.model.durations import Duration, Unit
from runtime.model.events import Event
from runtime.model.people import CLOCK, Actor, Department, Organisation, Person, Role, Team
from runtime.model.setup import Setup
from runtime.model.snapshot import Arm, Outcome, Snapshot
from runtime.model.ticket import Ticket
from runtime.model.values import Moment


def at(text: str) -> Moment:
    """“2026-03-02 17:00” in UTC, as a moment. 2026-03-02 is a Monday."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


MONDAY = at("2026-03-02 09:00")

_HOURS = (Interval(opens="08:00", closes="18:00"),)
OFFICE = Calendar(
    id="office",
    name="Office",
    zone="UTC",
    weekly=Week(monday=_HOURS, tuesday=_HOURS, wednesday=_HOURS, thursday=_HOURS, friday=_HOURS),
)


def person(name: str, role: Role = Role.AGENT, **more: Any) -> Person:
    given = {"departments": ("support",), "email": f"{name}@desk.example"} | more
    return Person(id=name, name=name.capitalize(), role=role, **given)


PEOPLE = (
    person("ann", supervisor="sue"),
    person("bob"),
    person("eve", departments=("billing",)),
    person("gone", active=False),
    person("lou", Role.LIGHT_AGENT),
    person("sue", Role.SUPERVISOR),
    person("root", Role.ADMINISTRATOR, departments=()),
)
CUSTOMER = Person(id="cat", name="Cat", email="cat@acme.example", role=Role.CUSTOMER, language="fr")


def setup(**more: Any) -> Setup:
    base = Setup(
        people={one.id: one for one in PEOPLE},
        teams={
            "first": Team(id="first", name="First line", members=("ann", "bob", "gone"), lead="sue"),
            "empty": Team(id="empty", name="Nobody", members=("gone",)),
        },
        departments={
            "support": Department(id="support", name="Support", calendar="office"),
            "billing": Department(id="billing", name="Billing"),
        },
        organisations={"acme": Organisation(id="acme", name="Acme", domains=("acme.example",), tags=("vip",))},
        calendars={"office": OFFICE, ALWAYS.id: ALWAYS},
    )
    return replace(base, **more)


SETUP = setup()


def actor(name: str, desk: Setup = SETUP) -> Actor:
    if name == CLOCK.id:
        return CLOCK
    known = desk.people.get(name, CUSTOMER)
    return Actor(name, known.role, desk.teams_of.get(name, frozenset()), frozenset(known.departments))


def ticket(**more: Any) -> Ticket:
    given: dict[str, Any] = {
        "id": 7,
        "version": 1,
        "subject": "It broke",
        "created_at": MONDAY,
        "updated_at": MONDAY,
        "department": "support",
        "requester": "cat",
    }
    return Ticket(**given | more)


def state(name: str, category: Category = Category.OPEN, **more: Any) -> State:
    return State(id=name, name=name.capitalize(), category=category, **more)


def way(name: str, source: str | None, target: str | None, **more: Any) -> Transition:
    return Transition(id=name, name=name.capitalize(), source=source, target=target, **more)


def blueprint(states: list[State], transitions: list[Transition], **more: Any) -> Blueprint:
    given = {"id": "bp", "name": "Process", "start": states[0].id} | more
    return Blueprint(states=tuple(states), transitions=tuple(transitions), **given)


def lasting(amount: int, unit: Unit = Unit.HOURS) -> Duration:
    return Duration(amount=amount, unit=unit)


class Walk:
    """A ticket walked through a Blueprint by hand: keeps its history and due moments as a store would."""

    def __init__(
        self,
        process: Blueprint | None = None,
        *,
        now: Moment = MONDAY,
        desk: Setup = SETUP,
        by: str = "ann",
        **more: Any,
    ) -> None:
        self.situation = Situation(
            snapshot=Snapshot(ticket=ticket(**more)),
            actor=actor(by, desk),
            now=now,
            setup=desk,
            blueprint=process,
            requester=CUSTOMER,
        )
        self.arms: dict[str, Arm] = {}
        self.history: list[tuple[Moment, Event]] = []
        if process is not None:
            self.keep(enroll(self.situation, 1))

    def keep(self, outcome: Outcome) -> Outcome:
        """Do with an outcome what the store does."""
        self.history += [(self.situation.now, event) for event in outcome.events]
        after = outcome.after
        after = replace(after, ticket=replace(after.ticket, version=after.ticket.version + 1))
        self.situation = replace(self.situation, snapshot=after)
        for clock in outcome.disarms:
            self.arms.pop(clock, None)
        self.arms |= {arm.clock: arm for arm in outcome.arms}
        return outcome

    def wait_until(self, now: Moment) -> None:
        self.situation = replace(self.situation, now=now)

    def by(self, name: str) -> Situation:
        self.situation = replace(self.situation, actor=actor(name, self.situation.setup))
        return self.situation

    @property
    def snapshot(self) -> Snapshot:
        return self.situation.snapshot

    @property
    def ticket(self) -> Ticket:
        return self.situation.snapshot.ticket

    @property
    def state(self) -> str:
        assert self.snapshot.visit is not None
        return self.snapshot.visit.state

    def said(self, kind: type[Event]) -> list[Any]:
        return [event for _, event in self.history if isinstance(event, kind)]
