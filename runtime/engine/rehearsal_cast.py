"""Whom a rehearsal is played with: the desk's own people, others assumed, or a pretend cast where there is no desk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from runtime.engine.rehearsal_names import Names, named_in
from runtime.model.blueprint import Blueprint
from runtime.model.calendar import ALWAYS, Calendar, Interval, Week
from runtime.model.durations import Duration, Unit
from runtime.model.fields import Field, FieldValue
from runtime.model.functions import Function, given_like
from runtime.model.people import Department, Person, Role, Team
from runtime.model.scenario import Assumptions
from runtime.model.setup import DEFAULT_STATUSES, Settings, Setup, Status, Template, TicketType
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from runtime.model.ticket import Priority
from runtime.model.values import Value

TEAM, DEPARTMENT, CALENDAR = "team", "desk", "office-hours"
"""What the pretend cast calls its own team, department and opening hours."""
_LONGEST_STEM = 60
_HOURS = (Interval(opens=9 * 60, closes=17 * 60),)
_WEEK = Week(monday=_HOURS, tuesday=_HOURS, wednesday=_HOURS, thursday=_HOURS, friday=_HOURS)


@dataclass(frozen=True, slots=True)
class Assumed:
    """A set-up with what was assumed; `customers` are people who do not work there."""

    setup: Setup
    customers: Mapping[str, Person]
    loads: Mapping[str, int]


def assuming(setup: Setup, *assumptions: Assumptions) -> Assumed:
    """The set-up with assumptions laid over it, the later over the earlier."""
    assumed = Assumed(setup, {}, {})
    for each in assumptions:
        assumed = _laid_over(assumed, each)
    people = assumed.setup.people
    customers = {one.id: one for one in people.values() if one.role is Role.CUSTOMER}
    staff = {one.id: one for one in people.values() if one.role is not Role.CUSTOMER}
    everybody_here = replace(assumed.setup, people=staff, absences={})  # what is expected holds on any day of the year
    return Assumed(everybody_here, customers, assumed.loads)


def _laid_over(assumed: Assumed, assume: Assumptions) -> Assumed:
    setup = assumed.setup
    together = replace(
        setup,
        settings=assume.settings or setup.settings,
        people=_with(setup.people, assume.people),
        teams=_with(setup.teams, assume.teams),
        departments=_with(setup.departments, assume.departments),
        organisations=_with(setup.organisations, assume.organisations),
        calendars=_with(setup.calendars, assume.calendars),
        ticket_types=_with(setup.ticket_types, assume.ticket_types),
        fields=_with(setup.fields, assume.fields),
        templates=_with(setup.templates, assume.templates),
    )
    return Assumed(together, assumed.customers, {**assumed.loads, **assume.loads})


def _with[V: Value](known: Mapping[str, V], more: tuple[V, ...]) -> Mapping[str, V]:
    return {**known, **{getattr(each, "id"): each for each in more}} if more else known  # noqa: B009  every V has one


def pretend_setup(blueprint: Blueprint) -> Setup:
    """A small desk made up for a Blueprint: what it names is there, and so is one person of every role.

    Everybody works in its department, nine to five from Monday to Friday, UTC. People are called after their role
    (`agent`, `supervisor`, `customer`…); `agent` and `supervisor` are the team `team`. Each team that is named has two
    members, `<team>-1` and `<team>-2`, and the supervisor for its lead; each other department one agent,
    `<department>-1`. A field is of the type its use speaks for, else a text.
    """
    names = named_in(blueprint)
    department = blueprint.department or DEPARTMENT
    departments = sorted({*names.departments, department})
    people = tuple(_cast(names, department))
    return Setup(
        settings=Settings(default_calendar=CALENDAR),
        people={one.id: one for one in people},
        teams={one.id: one for one in _teams(names, department)},
        departments={one: Department(id=one, name=one) for one in departments},
        calendars={ALWAYS.id: ALWAYS, **{one: _calendar(one) for one in sorted({*names.calendars, CALENDAR})}},
        statuses={one.id: one for one in (*DEFAULT_STATUSES, *_statuses(names))},
        ticket_types={one: TicketType(id=one, name=one) for one in sorted(names.ticket_types)},
        fields={one: Field(id=one, name=one, type=type_) for one, type_ in sorted(names.fields.items())},
        templates={one: _template(one) for one in sorted(names.templates)},
        sla_policies={one: _policy(one) for one in sorted(names.sla_policies)},
        functions={one: _function(one, given) for one, given in sorted(names.functions.items())},
    )


def _cast(names: Names, department: str) -> Iterator[Person]:
    for other in sorted(names.departments - {department}):
        yield _person(f"{other[:_LONGEST_STEM]}-1", other)
    for one in sorted(names.people):
        yield _person(one, department)
    for team in sorted(names.teams):
        for member in _members(team):
            yield _person(member, department)
    for role in Role:
        yield _person(role.value, department, role)


def _members(team: str) -> tuple[str, ...]:
    return tuple(f"{team[:_LONGEST_STEM]}-{number}" for number in (1, 2))


def _person(key: str, department: str, role: Role = Role.AGENT) -> Person:
    boss = Role.SUPERVISOR.value
    customer = role is Role.CUSTOMER
    return Person(
        id=key,
        name=key.replace("_", " ").capitalize(),
        email=f"{key}@{'customer' if customer else 'desk'}.example",
        role=role,
        departments=() if customer else (department,),
        supervisor=None if customer or key == boss else boss,
    )


def _teams(names: Names, department: str) -> Iterator[Team]:
    lead = Role.SUPERVISOR.value
    yield Team(id=TEAM, name=TEAM, department=department, members=(Role.AGENT.value, lead), lead=lead)
    for team in sorted(names.teams):
        yield Team(id=team, name=team, department=department, members=_members(team), lead=lead)


def _calendar(key: str) -> Calendar:
    return ALWAYS if key == ALWAYS.id else Calendar(id=key, name=key, zone="UTC", weekly=_WEEK)


def _statuses(names: Names) -> Iterator[Status]:
    usual = {one.id for one in DEFAULT_STATUSES}
    for key, state in sorted(names.statuses.items()):
        if key not in usual:
            yield Status(id=key, name=key, category=state.category)


def _template(key: str) -> Template:
    return Template(id=key, name=key, subject={"en": key}, body={"en": f"The text of “{key}”."})


def _function(key: str, given: Mapping[str, FieldValue]) -> Function:
    """A rehearsal calls none: it takes what it is given."""
    inputs = (given_like(name, value) for name, value in sorted(given.items()))
    return Function(id=key, name=key, entry="pretend:function", inputs=tuple(filter(None, inputs)))


def _policy(key: str) -> SlaPolicy:
    """A rehearsal runs no SLA clocks: what the policy promises is never counted."""
    allows = dict.fromkeys(map(int, Priority), Duration(amount=1, unit=Unit.DAYS))
    return SlaPolicy(id=key, name=key, targets=(SlaTarget(metric=Metric.RESOLUTION, allows=allows),))
