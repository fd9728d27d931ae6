"""How a desk is set up: the reference data that rules and Blueprints name, as one immutable value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pydantic import Field as ModelField

from runtime.model.absences import Absences
from runtime.model.blueprint import Category
from runtime.model.calendar import ALWAYS, OF_TEAM, Calendar
from runtime.model.fields import Field, Layout, OrganisationField
from runtime.model.formulas.desk import Formulas
from runtime.model.functions import Function
from runtime.model.mailing import Mailing
from runtime.model.notices import NoticeWishes
from runtime.model.outgoing import Outgoing
from runtime.model.people import Department, Organisation, Person, Team
from runtime.model.retention import MOST_RULES, RetentionRule
from runtime.model.rights import OwnRole
from runtime.model.sla import SlaPolicy, SlaVersion
from runtime.model.values import Id, Name, Value

LONGEST_LOCK = 480
"""In minutes: a working day."""


class Status(Value):
    """A status of the desk with the category that says what it means."""

    id: Id
    name: Name
    category: Category
    customer_label: str = ""
    departments: tuple[Id, ...] = ()
    """Only tickets of these departments bear it; none: those of every department."""

    def borne_in(self, department: str | None) -> bool:
        """Whether a ticket of the department may bear it. Without a department: whether every ticket may."""
        return not self.departments or department in self.departments


class TicketType(Value):
    """A kind of ticket."""

    id: Id
    name: Name
    icon: str = ""
    enabled: bool = True
    status: Id | None = None
    """Which status a ticket of it begins with; None: its department's."""


class Template(Value):
    """A letter's text by language; `${…}` placeholders from a closed list."""

    id: Id
    name: Name
    subject: dict[str, str]
    body: dict[str, str]


class Lifecycle(Value):
    """The native rules of a ticket outside a Blueprint (AG-07); only *closed is read-only* cannot be switched off."""

    open_on_assignment: bool = True
    never_back_to_new: bool = True
    agent_reply_waits: bool = True
    """A public reply of an agent makes a new or open ticket pending: it waits for the customer."""
    customer_comment_reopens: bool = True
    solved_needs_assignee: bool = True
    leaving_team_unassigns: bool = True
    replies_are_mailed: bool = True
    """What somebody who works here writes to the customer leaves as a letter too, inside a Blueprint as outside."""
    replies_name_author: bool = True
    """…and bears the name of whoever wrote it before the desk's."""


class Settings(Value):
    """Switches of the desk."""

    zone: str = "UTC"
    """The site's IANA zone: borders of days in figures."""
    default_calendar: Id = ALWAYS.id
    several_organisations: bool = False
    agents_assign: bool = True
    """Agents may give tickets of their departments to others."""
    people_sign_in: bool = False
    """Whoever has a password acts with it only; see the guide on what that protects, and what it does not."""
    lock_after: int = ModelField(default=0, ge=0, le=LONGEST_LOCK)
    """After so many minutes without input, the window of whoever signed in with a password locks; 0: never."""
    lifecycle: Lifecycle = Lifecycle()
    mailing: Mailing = Mailing()
    outgoing: Outgoing = Outgoing()
    retention: tuple[RetentionRule, ...] = ModelField(default=(), max_length=MOST_RULES)


DEFAULT_STATUSES: tuple[Status, ...] = (
    Status(id="new", name="New", category=Category.NEW),
    Status(id="open", name="Open", category=Category.OPEN),
    Status(id="pending", name="Pending", category=Category.PENDING),
    Status(id="on_hold", name="On hold", category=Category.ON_HOLD),
    Status(id="solved", name="Solved", category=Category.SOLVED),
    Status(id="closed", name="Closed", category=Category.CLOSED),
)


def _in_life(status: Status) -> tuple[Category, str]:
    return status.category, status.id


@dataclass(frozen=True, kw_only=True)
class Setup:
    """Everything a decision may need to look up, by id. Customers are not in `people`: only those who work here."""

    revision: int = 0
    name: str = ""
    """What the desk is called."""
    settings: Settings = field(default_factory=Settings)
    people: Mapping[str, Person] = field(default_factory=dict)
    teams: Mapping[str, Team] = field(default_factory=dict)
    departments: Mapping[str, Department] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    calendars: Mapping[str, Calendar] = field(default_factory=lambda: {ALWAYS.id: ALWAYS})
    statuses: Mapping[str, Status] = field(default_factory=lambda: {status.id: status for status in DEFAULT_STATUSES})
    ticket_types: Mapping[str, TicketType] = field(default_factory=dict)
    fields: Mapping[str, Field] = field(default_factory=dict)
    organisation_fields: Mapping[str, OrganisationField] = field(default_factory=dict)
    layouts: Mapping[str, Layout] = field(default_factory=dict)
    templates: Mapping[str, Template] = field(default_factory=dict)
    roles: Mapping[str, OwnRole] = field(default_factory=dict)
    functions: Mapping[str, Function] = field(default_factory=dict)
    wishes: Mapping[str, NoticeWishes] = field(default_factory=dict)
    """How people want to hear of news, by person; who has said nothing is not in it."""
    absences: Mapping[str, Absences] = field(default_factory=dict)
    """When people are away, by person; who never is, is not in it."""
    sla_policies: Mapping[str, SlaPolicy] = field(default_factory=dict)
    sla_versions: Mapping[str, SlaVersion] = field(default_factory=dict)
    """Every version of every policy there ever was, by `sla.version_id`: clocks and figures name theirs."""

    @cached_property
    def formulas(self) -> Formulas:
        """The fields that nobody types, ready to be computed."""
        return Formulas.of(self.fields)

    @cached_property
    def sla_order(self) -> tuple[SlaPolicy, ...]:
        """The policies in the order in which they are asked."""
        return tuple(sorted(self.sla_policies.values(), key=lambda policy: (policy.rank, policy.id)))

    @cached_property
    def sla_in_force(self) -> tuple[SlaPolicy, ...]:
        """Those that are switched on, in their order."""
        return tuple(policy for policy in self.sla_order if policy.enabled)

    @cached_property
    def teams_of(self) -> Mapping[str, frozenset[str]]:
        """The ids of each person's teams."""
        found: dict[str, set[str]] = {}
        for team in self.teams.values():
            for member in team.members:
                found.setdefault(member, set()).add(team.id)
        return {person: frozenset(teams) for person, teams in found.items()}

    def statuses_in(self, department: str | None) -> tuple[Status, ...]:
        """The statuses a ticket of the department may bear, in the order of a ticket's life."""
        borne = (status for status in self.statuses.values() if status.borne_in(department))
        return tuple(sorted(borne, key=_in_life))

    def status_for(self, category: Category, department: str | None) -> Status | None:
        """The department's status of this category: the desk's own, else the first there is; None where it has none."""
        own = self.statuses.get(category.name.lower())
        if own is not None and own.category is category and own.borne_in(department):
            return own
        return next((status for status in self.statuses_in(department) if status.category is category), None)

    def first_status(self, ticket_type: str | None, department: str | None = None) -> Status:
        """The status a ticket begins with: its type's own, else its department's, else “new”, else the first there is.

        What the department does not know is passed over.
        """
        kind, place = self.ticket_types.get(ticket_type or ""), self.departments.get(department or "")
        for key in (kind and kind.status, place and place.status, "new"):
            status = self.statuses.get(key or "")
            if status is not None and status.borne_in(department):
                return status
        return next(iter(self.statuses_in(department)), None) or min(self.statuses.values(), key=_in_life)

    def calendar_for(self, department: str | None, named: str | None = None, *, team: str | None = None) -> Calendar:
        """The calendar named, else the department's, else the desk's. `OF_TEAM` names the team's, if it has its own.

        Raises KeyError when the named calendar does not exist.
        """
        if named == OF_TEAM:
            own_team = self.teams.get(team or "")
            named = own_team.calendar if own_team else None
        if named is not None:
            return self.calendars[named]
        place = self.departments.get(department or "")
        own = place.calendar if place else None
        return self.calendars[own or self.settings.default_calendar]
