"""What the desk has to choose from: teams, people, fields, calendars… by name, for every panel that offers a choice."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QDateTime, QObject, Signal

from runtime.messages.blueprints import BlueprintSummary
from runtime.messages.setup import SetupView
from runtime.model.blueprint import Blueprint
from runtime.model.calendar import OF_TEAM
from runtime.model.folding import fold
from runtime.model.setup import Setup
from runtime.model.values import Moment


class Named(Protocol):
    """Something with an id and a name."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def name(self) -> str:
        """How people call it."""
        ...


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its id, and the name people know it by."""

    id: str
    name: str


class Catalogue(QObject):
    """The names of the open desk. Empty until the desk has answered; a Blueprint file may be drawn without any."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._setup: SetupView | None = None
        self._blueprints: tuple[Choice, ...] = ()
        self._in_force: tuple[Blueprint, ...] | None = None
        self.clock: Callable[[], Moment] = QDateTime.currentMSecsSinceEpoch
        """What tells who is away now: the desk's clock, where the window has another than this computer's."""

    @property
    def setup(self) -> SetupView | None:
        """The whole set-up; None while it is not known."""
        return self._setup

    def learn(self, setup: SetupView) -> None:
        """The desk's set-up, or what became of it."""
        if setup != self._setup:
            self._setup = setup
            self.changed.emit()

    def learn_blueprints(self, blueprints: Iterable[BlueprintSummary]) -> None:
        """The Blueprints of the desk. Only their names are kept: a draft that was saved changes nothing here."""
        found = tuple(Choice(each.id, each.name) for each in blueprints)
        if found != self._blueprints:
            self._blueprints = found
            self.changed.emit()

    @property
    def teams(self) -> tuple[Choice, ...]:
        """Teams, by name."""
        return _choices(self._setup.teams if self._setup else ())

    @property
    def people(self) -> tuple[Choice, ...]:
        """Active staff, by name."""
        return _choices(person for person in (self._setup.people if self._setup else ()) if person.active)

    @property
    def departments(self) -> tuple[Choice, ...]:
        """Departments, by name."""
        return _choices(self._setup.departments if self._setup else ())

    @property
    def organisations(self) -> tuple[Choice, ...]:
        """Organisations, by name."""
        return _choices(self._setup.organisations if self._setup else ())

    @property
    def calendars(self) -> tuple[Choice, ...]:
        """Calendars, by name."""
        return _choices(self._setup.calendars if self._setup else ())

    @property
    def hours(self) -> tuple[Choice, ...]:
        """What may count business time besides the department's calendar: the team's, and those of the desk."""
        return (Choice(OF_TEAM, QCoreApplication.translate("Catalogue", "The team’s calendar")), *self.calendars)

    @property
    def sla_policies(self) -> tuple[Choice, ...]:
        """SLA policies that are switched on, by name."""
        return _choices(policy for policy in (self._setup.sla_policies if self._setup else ()) if policy.enabled)

    @property
    def functions(self) -> tuple[Choice, ...]:
        """Functions that are switched on, by name."""
        return _choices(each for each in (self._setup.functions if self._setup else ()) if each.enabled)

    @property
    def statuses(self) -> tuple[Choice, ...]:
        """Statuses, by name."""
        return _choices(self._setup.statuses if self._setup else ())

    def statuses_in(self, department: str | None, besides: Collection[object] = ()) -> tuple[Choice, ...]:
        """Statuses that tickets of a department may bear, and those that are borne already; without one: all."""
        known = self._setup.statuses if self._setup else ()
        return _choices(each for each in known if department is None or each.borne_in(department) or each.id in besides)

    @property
    def ticket_types(self) -> tuple[Choice, ...]:
        """Ticket types, by name."""
        return _choices(self._setup.ticket_types if self._setup else ())

    def types_offered(self, besides: object = None) -> tuple[Choice, ...]:
        """Ticket types that are not hidden, and the one a ticket has already."""
        known = self._setup.ticket_types if self._setup else ()
        return _choices(each for each in known if each.enabled or each.id == besides)

    @property
    def fields(self) -> tuple[Choice, ...]:
        """Custom fields, by name."""
        return _choices(self._setup.fields if self._setup else ())

    @property
    def organisation_fields(self) -> tuple[Choice, ...]:
        """Fields of organisations, by name."""
        return _choices(self._setup.organisation_fields if self._setup else ())

    @property
    def templates(self) -> tuple[Choice, ...]:
        """Letter templates, by name."""
        return _choices(self._setup.templates if self._setup else ())

    @property
    def blueprints(self) -> tuple[Choice, ...]:
        """Blueprints, in rank order."""
        return self._blueprints

    def names(self) -> Mapping[str, str]:
        """What people, teams, fields and departments are called, by id; fields of organisations by their path.

        Blueprints by `blueprint.` and their id: a department often has the id of its Blueprint.
        """
        lists = (self.teams, self.people, self.fields, self.departments)
        asked = self._setup.organisation_fields if self._setup else ()
        known = {choice.id: choice.name for choices in lists for choice in choices}
        known |= {f"blueprint.{choice.id}": choice.name for choice in self._blueprints}
        return known | {each.operand: each.name for each in asked}

    def every_name(self) -> Mapping[str, str]:
        """What everything of the desk is called, by id."""
        lists = (self.statuses, self.ticket_types, self.hours, self.templates, self.blueprints)
        return {**{choice.id: choice.name for choices in lists for choice in choices}, **self.names()}

    def as_setup(self) -> Setup | None:
        """The set-up as checks look things up in it; None while it is not known."""
        return self._setup.as_setup() if self._setup is not None else None

    def learn_versions(self, versions: Iterable[Blueprint]) -> None:
        """The Blueprints that are in force, as they were published last."""
        self._in_force = tuple(versions)
        self.changed.emit()

    def in_force(self) -> tuple[Blueprint, ...] | None:
        """The Blueprints in force; None while they are not known."""
        return self._in_force

    def person(self, key: str | None) -> str:
        """Somebody's name."""
        return self.name_of(self.people, key or "")

    def name_of(self, choices: Iterable[Choice], key: str) -> str:
        """The name of an id; the id itself where nothing bears it any more."""
        return next((choice.name for choice in choices if choice.id == key), key)


def _choices(things: Iterable[Named]) -> tuple[Choice, ...]:
    found: Mapping[str, Choice] = {thing.id: Choice(thing.id, thing.name) for thing in things}
    return tuple(sorted(found.values(), key=lambda choice: (fold(choice.name), choice.id)))
