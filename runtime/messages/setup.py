"""What administrators say about people, teams, calendars, fields and the rest of a desk's set-up."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import Field as Constraint

from runtime.messages.base import Command, Query
from runtime.model.absences import Absences
from runtime.model.calendar import Calendar
from runtime.model.fields import Field, Layout, OrganisationField
from runtime.model.functions import Function
from runtime.model.people import Department, Organisation, Person, Team
from runtime.model.rights import OwnRole
from runtime.model.setup import Settings, Setup, Status, Template, TicketType
from runtime.model.sla import SlaPolicy
from runtime.model.values import Id, Name, Value


class SetupChanged(Value):
    """The set-up's new revision; `moved` counts due moments that a calendar change moved.

    `warnings` are sentences about what was done as asked and is perhaps not what was meant. `left`: so many tickets
    still bear what is to be removed; the same words again go on with it. `facts`: the number of the last fact by then,
    where newcomers were added: whatever names them came later.
    """

    revision: int
    moved: int = 0
    left: int = 0
    warnings: tuple[str, ...] = ()
    facts: int | None = None


MOST_NEWCOMERS = 500
"""So many people are added at once, from a table."""

_NO_SHELVES = frozenset({"revision", "name", "settings"})


class SetupView(Value):
    """A desk's whole set-up. Customers are not listed: ask for them by name."""

    revision: int
    name: str = ""
    """What the desk is called."""
    settings: Settings
    people: tuple[Person, ...]
    teams: tuple[Team, ...]
    departments: tuple[Department, ...]
    organisations: tuple[Organisation, ...]
    calendars: tuple[Calendar, ...]
    statuses: tuple[Status, ...]
    ticket_types: tuple[TicketType, ...]
    fields: tuple[Field, ...]
    layouts: tuple[Layout, ...]
    templates: tuple[Template, ...]
    organisation_fields: tuple[OrganisationField, ...] = ()
    roles: tuple[OwnRole, ...] = ()
    sla_policies: tuple[SlaPolicy, ...] = ()
    """In the order in which they are asked."""
    absences: tuple[Absences, ...] = ()
    functions: tuple[Function, ...] = ()

    def as_setup(self) -> Setup:
        """The same as checks and adaptations look things up in it."""
        shelves = {name: getattr(self, name) for name in type(self).model_fields if name not in _NO_SHELVES}
        by_id = {name: {each.id: each for each in things} for name, things in shelves.items()}
        return Setup(revision=self.revision, name=self.name, settings=self.settings, **by_id)


class SetupCommand(Command[SetupChanged]):
    """A change to the set-up. With `revision`, refused as a Conflict when the set-up is another one by now.

    Who writes without it writes over whatever somebody else said of the same thing meanwhile.
    """

    revision: int | None = None


class Newcomers(Value):
    """What comes with people who are all new: departments and teams made for them, and the teams they join.

    New teams name their members themselves; `joins` says by the id of another team whom it gains.
    """

    departments: tuple[Department, ...] = ()
    teams: tuple[Team, ...] = ()
    joins: dict[Id, tuple[Id, ...]] = Constraint(default_factory=dict, max_length=MOST_NEWCOMERS)


class PutPeople(SetupCommand):
    """Add people or change them; nobody gives a role above their own.

    With `newcomers` everybody named is new, a Conflict otherwise; `TakeBackPeople` undoes it as a whole.
    """

    kind: ClassVar[str] = "people.put"
    people: tuple[Person, ...]
    newcomers: Newcomers | None = None


class TakeBackPeople(SetupCommand):
    """Undo one's own `PutPeople` with newcomers, as if it had never been said.

    Refused once anything else was changed in the set-up, or they did something, or anybody did something about them:
    what happened stays, and they become inactive instead.
    """

    kind: ClassVar[str] = "people.take_back"
    added: UUID
    """The id of the command that added them."""


class PutTeams(SetupCommand):
    """Add teams or change them. Who leaves a team loses its unsolved tickets, if the desk says so."""

    kind: ClassVar[str] = "teams.put"
    teams: tuple[Team, ...]


class PutDepartments(SetupCommand):
    """Add departments or change them."""

    kind: ClassVar[str] = "departments.put"
    departments: tuple[Department, ...]


class PutOrganisations(SetupCommand):
    """Add customer companies or change them.

    Domains may come as one text, with blanks or commas between them; they are kept as they compare.
    """

    kind: ClassVar[str] = "organisations.put"
    organisations: tuple[Organisation, ...]


class PutCalendars(SetupCommand):
    """Add calendars or change them; due moments that ran on a changed one move, each with an event."""

    kind: ClassVar[str] = "calendars.put"
    calendars: tuple[Calendar, ...]
    default: Id | None = None
    """The desk runs on this one from now on, which may be one of them: only whoever may change the desk's settings."""


class PutStatuses(SetupCommand):
    """Add statuses or change them."""

    kind: ClassVar[str] = "statuses.put"
    statuses: tuple[Status, ...]


class PutTicketTypes(SetupCommand):
    """Add ticket types or change them."""

    kind: ClassVar[str] = "ticket_types.put"
    ticket_types: tuple[TicketType, ...]


class PutFields(SetupCommand):
    """Add custom fields or change them."""

    kind: ClassVar[str] = "fields.put"
    fields: tuple[Field, ...]


class PutOrganisationFields(SetupCommand):
    """Add fields of organisations or change them."""

    kind: ClassVar[str] = "organisation_fields.put"
    fields: tuple[OrganisationField, ...]


class PutLayouts(SetupCommand):
    """Add layouts or change them."""

    kind: ClassVar[str] = "layouts.put"
    layouts: tuple[Layout, ...]


class PutTemplates(SetupCommand):
    """Add letter templates or change them."""

    kind: ClassVar[str] = "templates.put"
    templates: tuple[Template, ...]


class PutRoles(SetupCommand):
    """Add roles of the desk's own or change them: whoever bears one may less from the next message on."""

    kind: ClassVar[str] = "roles.put"
    roles: tuple[OwnRole, ...]


class PutFunctions(SetupCommand):
    """Add functions that actions may call, or change them. Nothing of theirs runs where nobody agreed to it."""

    kind: ClassVar[str] = "functions.put"
    functions: tuple[Function, ...]


class PutSettings(SetupCommand):
    """Change the switches of the desk, and its name if one is given."""

    kind: ClassVar[str] = "settings.put"
    settings: Settings
    name: Name | None = None


class SetupKind(StrEnum):
    """What may be removed from a set-up. People are not: they become inactive and keep their history."""

    TEAM = "team"
    DEPARTMENT = "department"
    ORGANISATION = "organisation"
    CALENDAR = "calendar"
    STATUS = "status"
    TICKET_TYPE = "ticket_type"
    FIELD = "field"
    ORGANISATION_FIELD = "organisation_field"
    LAYOUT = "layout"
    TEMPLATE = "template"
    ROLE = "role"
    SLA_POLICY = "sla_policy"
    FUNCTION = "function"


class RemoveFromSetup(SetupCommand):
    """Remove things that nothing uses: Refused with every use otherwise, so that nothing names what is gone.

    `instead`: the status, type or team that the tickets of the one thing to remove bear from now on. They are taken
    there some at a time, closed ones too, each with an event; while the answer says that some are left, nothing is
    removed yet. Send it again, without `revision` or with the answer's. `instead_in`: another status for the tickets
    of these departments. `only_in`: these departments lose the status, and all others keep it.
    """

    kind: ClassVar[str] = "setup.remove"
    of: SetupKind
    ids: tuple[Id, ...] = Constraint(min_length=1, max_length=1_000)
    instead: Id | None = None
    instead_in: dict[Id, Id] = Constraint(default_factory=dict, max_length=1_000)
    only_in: tuple[Id, ...] = ()


class GetSetup(Query[SetupView]):
    """The desk's set-up."""

    kind: ClassVar[str] = "setup.get"
