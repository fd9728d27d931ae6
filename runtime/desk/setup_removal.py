"""Removing from the set-up (AD-06): nothing goes while something names it, and tickets are taken along first.

What was removed is gone: a new thing with its name is another one. Figures of the past show its id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

import sqlalchemy as sa

from runtime.desk import setup_changes
from runtime.desk.clock import load_to_change
from runtime.desk.enrolment import enrolled
from runtime.desk.policy import insist_not_without, roles_of
from runtime.desk.uses import blueprint_uses, scenario_uses, waiting_uses
from runtime.desk.work import Work
from runtime.engine import lifecycle
from runtime.engine.computing import emptied
from runtime.messages import setup as said
from runtime.messages.faults import Conflict, Forbidden, Refused
from runtime.messages.migration import UsedBy
from runtime.messages.setup import RemoveFromSetup, SetupKind
from runtime.messages.sla import PutSlaPolicies
from runtime.messages.tickets import CountTickets
from runtime.model.calendar import ALWAYS
from runtime.model.criteria import AllOf, Compare, Criterion, Operator
from runtime.model.fields import Field, Layout
from runtime.model.functions import Function
from runtime.model.people import Department, Organisation, Person, Team
from runtime.model.reasons import Reason
from runtime.model.setup import DEFAULT_STATUSES, Setup, Status, Template, TicketType
from runtime.model.sla import SlaPolicy
from runtime.model.where_used import Kind, named_by, view_uses
from runtime.store import function_calls, lists, macros, setup_rows, sla_clocks, views

AT_ONCE = 200
"""So many tickets one command takes to what replaces the thing: short enough for others to get in between."""

_PUT: Mapping[SetupKind, type[said.SetupCommand]] = {
    SetupKind.TEAM: said.PutTeams,
    SetupKind.DEPARTMENT: said.PutDepartments,
    SetupKind.ORGANISATION: said.PutOrganisations,
    SetupKind.CALENDAR: said.PutCalendars,
    SetupKind.STATUS: said.PutStatuses,
    SetupKind.TICKET_TYPE: said.PutTicketTypes,
    SetupKind.FIELD: said.PutFields,
    SetupKind.ORGANISATION_FIELD: said.PutOrganisationFields,
    SetupKind.LAYOUT: said.PutLayouts,
    SetupKind.TEMPLATE: said.PutTemplates,
    SetupKind.ROLE: said.PutRoles,
    SetupKind.SLA_POLICY: PutSlaPolicies,
    SetupKind.FUNCTION: said.PutFunctions,
}
"""Who may put a thing on the desk may take it away."""

_THINGS: Mapping[SetupKind, Callable[[Setup], Mapping[str, setup_rows.Item]]] = {
    SetupKind.TEAM: lambda setup: setup.teams,
    SetupKind.DEPARTMENT: lambda setup: setup.departments,
    SetupKind.ORGANISATION: lambda setup: setup.organisations,
    SetupKind.CALENDAR: lambda setup: setup.calendars,
    SetupKind.STATUS: lambda setup: setup.statuses,
    SetupKind.TICKET_TYPE: lambda setup: setup.ticket_types,
    SetupKind.FIELD: lambda setup: setup.fields,
    SetupKind.ORGANISATION_FIELD: lambda setup: setup.organisation_fields,
    SetupKind.LAYOUT: lambda setup: setup.layouts,
    SetupKind.TEMPLATE: lambda setup: setup.templates,
    SetupKind.ROLE: lambda setup: setup.roles,
    SetupKind.SLA_POLICY: lambda setup: setup.sla_policies,
    SetupKind.FUNCTION: lambda setup: setup.functions,
}
_BORNE: Mapping[SetupKind, str] = {
    SetupKind.STATUS: "status",
    SetupKind.TICKET_TYPE: "type",
    SetupKind.TEAM: "team",
    SetupKind.DEPARTMENT: "department",
    SetupKind.ORGANISATION: "organisation",
}
"""The field of a ticket that names a thing of the kind."""
_REPLACED = frozenset({SetupKind.STATUS, SetupKind.TICKET_TYPE, SetupKind.TEAM})

_NEVER_NAMED = frozenset({SetupKind.LAYOUT})

_ALWAYS_THERE = {SetupKind.CALENDAR: {ALWAYS.id}, SetupKind.STATUS: {status.id for status in DEFAULT_STATUSES}}
"""What the desk itself falls back on."""


def remove_from_setup(command: RemoveFromSetup, work: Work) -> said.SetupChanged:
    """Remove what nothing uses, after its tickets were taken to what replaces it."""
    if work.actor.role not in roles_of(_PUT[command.of]):
        raise Forbidden(f"A {work.actor.role.replace('_', ' ')} may not remove a {_word(command.of)}.")
    insist_not_without(_PUT[command.of], work.actor)
    if command.revision not in (None, work.setup.revision):
        raise Conflict("Somebody changed the desk’s set-up meanwhile: look at it as it is now, then remove again.")
    for key in command.ids:
        _insist_removable(command.of, key, command.only_in, work)
    _insist_statuses_alone(command, work)
    if command.instead is not None or command.instead_in:
        _insist_fitting(command, work)
    reasons = [reason for key in command.ids for reason in _against(command, key, work)]
    if reasons:
        raise Refused(" ".join(reason.sentence for reason in reasons), tuple(reasons))
    if command.of is SetupKind.STATUS:
        setup_changes.insist_served(replace(work.setup, statuses=_statuses_after(command, work)))
    left = _left_on_tickets(command, work)
    return said.SetupChanged(revision=work.setup.revision, left=left) if left else _removed(command, work)


def _left_on_tickets(command: RemoveFromSetup, work: Work) -> int:
    """How many tickets still bear what is to go, after the next of them have lost it."""
    if command.instead is not None or command.instead_in:
        return _take_along(command, work)
    if command.of is not SetupKind.FIELD:
        return 0
    return sum(_empty(key, work) for key in command.ids if work.setup.fields[key].formula)


def _removed(command: RemoveFromSetup, work: Work) -> said.SetupChanged:
    """The things are gone; tickets whose SLA policy was one of them are looked at again."""
    if command.only_in:
        setup_rows.put_items(work.session, command.of.value, list(_statuses_after(command, work).values()))
        return setup_changes.saved(work, command)
    setup_rows.remove_items(work.session, command.of.value, command.ids)
    if command.of is SetupKind.ORGANISATION_FIELD:
        _forget_values(command.ids, work)
    if command.of is SetupKind.SLA_POLICY:
        sla_clocks.look_again(work.session, work.now)
    return setup_changes.saved(work, command)


def _statuses_after(command: RemoveFromSetup, work: Work) -> Mapping[str, Status]:
    """The desk's statuses without these; or with the one, but borne in these departments no more."""
    others = {key: status for key, status in work.setup.statuses.items() if key not in command.ids}
    if not command.only_in:
        return others
    status = work.setup.statuses[command.ids[0]]
    left = tuple(each for each in work.setup.departments if status.borne_in(each) and each not in command.only_in)
    if not left:
        raise Refused(f"No department would be left to bear “{status.name}”: remove it instead.")
    return {**others, status.id: status.having(departments=left)}


def _forget_values(keys: Iterable[str], work: Work) -> None:
    """Organisations have no value of a field that is gone: another one of its name begins empty."""
    having = [each for each in work.setup.organisations.values() if not each.fields.keys().isdisjoint(keys)]
    emptied_ = [each.having(fields={k: v for k, v in each.fields.items() if k not in keys}) for each in having]
    setup_rows.put_items(work.session, "organisation", emptied_)


def _word(kind: SetupKind) -> str:
    return kind.value.replace("_", " ")


def _name(kind: SetupKind, key: str, work: Work) -> str:
    return str(getattr(_THINGS[kind](work.setup)[key], "name", key))


def _insist_removable(kind: SetupKind, key: str, only_in: tuple[str, ...], work: Work) -> None:
    if key not in _THINGS[kind](work.setup):
        raise Refused(f"There is no {_word(kind)} “{key}” on this desk: it was removed already.")
    if key in _ALWAYS_THERE.get(kind, ()) and not only_in:
        raise Refused(f"“{_name(kind, key, work)}” stays: every desk falls back on it. It can be renamed.")


def _insist_statuses_alone(command: RemoveFromSetup, work: Work) -> None:
    """Departments matter for statuses only, one at a time."""
    departments = (*command.only_in, *command.instead_in)
    if departments and (command.of is not SetupKind.STATUS or len(command.ids) != 1):
        raise Refused("One status at a time is taken from departments, or replaced in them.")
    setup_changes.refuse_unknown("department", departments, work.setup.departments)


def _insist_fitting(command: RemoveFromSetup, work: Work) -> None:
    """What the tickets get instead is there, another one, and means the same for them."""
    if command.of not in _REPLACED or len(command.ids) != 1:
        raise Refused("One status, ticket type or team at a time can be replaced by another one on tickets.")
    for instead in filter(None, (command.instead, *command.instead_in.values())):
        if instead in command.ids or instead not in _THINGS[command.of](work.setup):
            raise Refused(f"Choose another {_word(command.of)} that the tickets get instead.")
        if command.of is SetupKind.STATUS:
            _insist_same_meaning(command.ids[0], instead, work)
    if command.of is SetupKind.STATUS:
        _insist_borne(command, work)


def _insist_same_meaning(status: str, instead: str, work: Work) -> None:
    before, after = work.setup.statuses[status], work.setup.statuses[instead]
    if before.category is not after.category:
        category = before.category.name.replace("_", " ").lower()
        raise Refused(f"“{after.name}” would mean something else for the tickets: choose one that is {category}.")


def _insist_borne(command: RemoveFromSetup, work: Work) -> None:
    """Every department whose tickets change knows the status that they get."""
    for department in _concerned(command, work):
        instead = work.setup.statuses.get(_instead_in(command, department.id) or "")
        wanted = _bearing(command.of, command.ids[0], (department.id,))
        if instead is not None and not instead.borne_in(department.id) and wanted and _count(wanted, work):
            raise Refused(
                f"Tickets of “{department.name}” do not bear the status “{instead.name}”: choose one of theirs."
            )


def _concerned(command: RemoveFromSetup, work: Work) -> list[Department]:
    """The departments that lose the status."""
    return [each for each in work.setup.departments.values() if not command.only_in or each.id in command.only_in]


def _instead_in(command: RemoveFromSetup, department: str) -> str | None:
    return command.instead_in.get(department, command.instead)


def _against(command: RemoveFromSetup, key: str, work: Work) -> Iterator[Reason]:
    """Everything that names the thing, but for tickets that are to be taken along."""
    name = _name(command.of, key, work)
    if command.of not in _NEVER_NAMED and not command.only_in:
        kind = Kind(command.of.value)
        yield from (_by_blueprint(name, use) for use in blueprint_uses(work, kind, key))
        yield from (_by_scenarios(name, use) for use in scenario_uses(work, kind, key))
        yield from (_by_waiting(name, use) for use in waiting_uses(work, kind, key))
        yield from _by_others(name, kind, key, work)
    if command.of is SetupKind.CALENDAR:
        yield from _by_clocks(name, key, work)
    if command.of is SetupKind.FUNCTION:
        yield from _by_calls(name, key, work)
    if command.of is SetupKind.STATUS and len(work.setup.departments) > 1:
        yield from _by_tickets_of_departments(command, name, work)
    elif command.instead is None:
        yield from _by_tickets(command.of, name, key, work)


def _by_blueprint(name: str, use: UsedBy) -> Reason:
    which = f"version {use.version}" if use.version is not None else "draft"
    elements = ", ".join(use.elements)
    sentence = f"The Blueprint “{use.name}” ({which}) uses “{name}”: {elements}."
    facts = {"name": name, "place": use.name, "version": str(use.version or ""), "elements": elements}
    return Reason("used_by_blueprint", sentence, use.id, facts)


def _by_scenarios(name: str, use: UsedBy) -> Reason:
    which = ", ".join(use.elements)
    facts = {"name": name, "place": use.name, "elements": which}
    return Reason("used_by_scenarios", f"Scenarios of “{use.name}” use “{name}”: {which}.", use.id, facts)


def _by_waiting(name: str, use: UsedBy) -> Reason:
    sentence = f"Actions that wait use “{name}”, on so many tickets: {use.tickets}. Remove it once they are done."
    return Reason("used_by_waiting", sentence, facts={"name": name, "count": str(use.tickets)})


def _by_others(name: str, kind: Kind, key: str, work: Work) -> Iterator[Reason]:
    found = (kind, key)
    for view in views.every(work.session):
        if found in view_uses(view):
            yield _used(name, "view", view.id, view.title, "The view")
    for macro in macros.every(work.session):
        if found in named_by(macro):
            yield _used(name, "macro", macro.id, macro.title, "The macro")
    for place, noun, things in _setup_that_names(work):
        yield from (
            _used(name, place, each.id, each.name, noun)
            for each in things
            if found in named_by(each) and (place, each.id) != found
        )
    if found in named_by(work.setup.settings):
        yield Reason("used_by_settings", f"“{name}” is the desk’s own: choose another one in its settings first.")
    if kind is Kind.ORGANISATION:
        yield from _by_people(name, key, work)


type _Naming = (
    TicketType | Team | Department | Organisation | Field | Layout | Template | Person | SlaPolicy | Status | Function
)


def _setup_that_names(work: Work) -> Iterator[tuple[str, str, Iterable[_Naming]]]:
    setup = work.setup
    yield "team", "The team", setup.teams.values()
    yield "department", "The department", setup.departments.values()
    yield "organisation", "The organisation", setup.organisations.values()
    yield "status", "The status", setup.statuses.values()
    yield "ticket_type", "The ticket type", setup.ticket_types.values()
    yield "field", "The field", setup.fields.values()
    yield "layout", "The layout", setup.layouts.values()
    yield "template", "The letter template", setup.templates.values()
    yield "sla_policy", "The SLA policy", setup.sla_policies.values()
    yield "function", "The function", setup.functions.values()
    yield "person", "The person", _staff(work)


def _staff(work: Work) -> Iterable[Person]:
    """Their organisations are counted with everybody's."""
    return [person.having(organisations=()) for person in work.setup.people.values()]


def _used(name: str, place: str, key: str, title: str, noun: str) -> Reason:
    facts = {"name": name, "kind": place, "place": title}
    return Reason("used_by_setup", f"{noun} “{title}” names “{name}”.", key, facts)


def _by_people(name: str, key: str, work: Work) -> Iterator[Reason]:
    people = setup_rows.belonging_to(work.session, key)
    if people:
        word = "person belongs" if people == 1 else "people belong"
        sentence = f"{people} {word} to “{name}”: take them out of it first."
        yield Reason("used_by_people", sentence, facts={"name": name, "count": str(people)})


def _by_clocks(name: str, key: str, work: Work) -> Iterator[Reason]:
    tickets = lists.measured_by(work.session, key)
    if tickets:
        word = "ticket was or is" if tickets == 1 else "tickets were or are"
        sentence = f"The limits of {tickets} {word} measured by “{name}”: figures of the past need it."
        yield Reason("used_by_clocks", sentence, facts={"name": name, "count": str(tickets)})


def _by_calls(name: str, key: str, work: Work) -> Iterator[Reason]:
    calls = sum(each.calls for each in function_calls.waiting(work.session) if each.function == key)
    if calls:
        sentence = f"So many calls of “{name}” wait: {calls}. Let them be made, or give them up in Manage ▸ Health."
        yield Reason("used_by_calls", sentence, facts={"name": name, "count": str(calls)})


def _by_tickets(kind: SetupKind, name: str, key: str, work: Work) -> Iterator[Reason]:
    if kind is SetupKind.FIELD and work.setup.fields[key].formula:
        return  # nobody typed what they have: it goes with the formula
    wanted = _bearing(kind, key)
    tickets = 0 if wanted is None else _count(wanted, work)
    if tickets:
        word = "ticket bears" if tickets == 1 else "tickets bear"
        what = "say what they get instead" if kind in _REPLACED else "find them with a view that asks for it"
        facts = {"name": name, "count": str(tickets), "kind": kind.value}
        yield Reason("used_by_tickets", f"{tickets} {word} “{name}”: {what}.", key, facts)


def _by_tickets_of_departments(command: RemoveFromSetup, name: str, work: Work) -> Iterator[Reason]:
    """Each department says for itself what its tickets get instead."""
    for department in _concerned(command, work):
        wanted = _bearing(command.of, command.ids[0], (department.id,))
        tickets = 0 if wanted is None or _instead_in(command, department.id) else _count(wanted, work)
        if tickets:
            word = "ticket" if tickets == 1 else "tickets"
            facts = {"name": name, "count": str(tickets), "kind": command.of.value, "place": department.name}
            facts["department"] = department.id
            sentence = f"{tickets} {word} of “{department.name}” bear “{name}”: say what they get instead."
            yield Reason("used_by_tickets", sentence, command.ids[0], facts)


def _bearing(kind: SetupKind, key: str, departments: tuple[str, ...] = ()) -> Criterion | None:
    """What the tickets that name the thing meet; those of these departments only, if any are said."""
    if kind is SetupKind.FIELD:
        return Compare(operand=f"field.{key}", operator=Operator.NOT_EMPTY)
    field = _BORNE.get(kind)
    if field is None:
        return None
    bearing = Compare(operand=f"ticket.{field}", operator=Operator.IS, value=key)
    there = Compare(operand="ticket.department", operator=Operator.IN, value=departments)
    return AllOf(of=(bearing, there)) if departments else bearing


def _count(wanted: Criterion, work: Work) -> int:
    query = CountTickets(criteria=wanted)
    return lists.count(work.session, query, visible=sa.true(), now=work.now, fields=work.setup.fields)


def _empty(key: str, work: Work) -> int:
    """The next tickets have no value of the formula any more; how many are left."""
    wanted = Compare(operand=f"field.{key}", operator=Operator.NOT_EMPTY)
    for ticket_id in lists.first_meeting(work.session, wanted, AT_ONCE, now=work.now, fields=work.setup.fields):
        before = load_to_change(work, ticket_id)
        work.record(before, emptied(before, key))
    return _count(wanted, work)


def _take_along(command: RemoveFromSetup, work: Work) -> int:
    """The next tickets get the other one; how many are left."""
    field, key = _BORNE[command.of], command.ids[0]
    wanted = _bearing(command.of, key, command.only_in)
    if wanted is None:
        raise AssertionError("What is replaced on tickets is borne by them.")
    for ticket_id in lists.first_meeting(work.session, wanted, AT_ONCE, now=work.now, fields=work.setup.fields):
        before = load_to_change(work, ticket_id)
        instead = _instead_in(command, before.ticket.department)
        if before.ticket.value(field) == key and instead is not None:
            after = work.record(before, lifecycle.replaced(work.situation(before), field, instead))
            enrolled(work, after, before=before)
    return _count(wanted, work)
