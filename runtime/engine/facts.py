"""The facts of a situation, by operand: what criteria ask for."""

from __future__ import annotations

from collections.abc import Callable

from runtime.engine.computing import due_of
from runtime.engine.situation import Situation
from runtime.model.business_clock import clock_of
from runtime.model.criteria_eval import Facts
from runtime.model.fields import ORGANISATION_TYPES, FieldValue
from runtime.model.people import Person
from runtime.model.values import Moment, Span


def facts_of(situation: Situation) -> Facts:
    """The value of every operand of `OPERANDS`, `field.<id>` and fields of organisations; KeyError for other paths."""
    custom = situation.snapshot.ticket.fields

    def fact(operand: str) -> FieldValue:
        if operand.startswith("field."):
            return custom.get(operand[6:])
        if operand.startswith("organisation.") and operand not in _FACTS:
            return _organisation_field(situation, operand)
        return _FACTS[operand](situation)

    return fact


def requester_of(situation: Situation) -> Person | None:
    """The person who asked, when they are known: the customer loaded along, or somebody who works here."""
    asked_by = situation.snapshot.ticket.requester
    loaded = situation.requester
    if loaded is not None and loaded.id == asked_by:
        return loaded
    return situation.setup.people.get(asked_by or "")


def over_limit(situation: Situation) -> bool:
    """Whether the open visit has outlasted its limit. At the due instant itself it has not yet."""
    visit = situation.snapshot.visit
    limit = visit.limit if visit else None
    if limit is None:
        return False
    if limit.due is None:
        return limit.spent > limit.allowance
    return situation.now > limit.due


def _ticket(name: str) -> Callable[[Situation], FieldValue]:
    def fact(situation: Situation) -> FieldValue:
        value: FieldValue = getattr(situation.snapshot.ticket, name)
        return value

    return fact


def _age(situation: Situation, since: Moment | None) -> Span | None:
    return None if since is None else max(0, situation.now - since)


def _visit_age(situation: Situation) -> FieldValue:
    visit = situation.snapshot.visit
    return _age(situation, visit.entered if visit else None)


def _run_age(situation: Situation) -> FieldValue:
    run = situation.snapshot.run
    return _age(situation, run.started if run else None)


def _time_left(situation: Situation) -> FieldValue:
    """Until the earliest of the visit's, the run's and the SLA's due moments; negative once past, None without one."""
    due = due_of(situation.snapshot)
    return None if due is None else due - situation.now


def _child_state(situation: Situation) -> FieldValue:
    """The final state in which the child the present state called has ended; None until then."""
    visit = situation.snapshot.visit
    return visit.child.state if visit is not None and visit.child is not None else None


def _organisation_tags(situation: Situation) -> FieldValue:
    organisation = situation.setup.organisations.get(situation.snapshot.ticket.organisation or "")
    return organisation.tags if organisation else ()


def _organisation_field(situation: Situation, operand: str) -> FieldValue:
    """A field of the ticket's organisation; KeyError for what is no path of one."""
    organisation = situation.setup.organisations.get(situation.snapshot.ticket.organisation or "")
    kind, _, key = operand.removeprefix("organisation.").partition(".")
    if not key or kind not in _KINDS:
        raise KeyError(operand)
    return organisation.fields.get(key) if organisation else None


def _requester_role(situation: Situation) -> FieldValue:
    person = requester_of(situation)
    return person.role.value if person else None


def _calendar_open(situation: Situation) -> FieldValue:
    calendar = situation.setup.calendar_for(situation.snapshot.ticket.department)
    return clock_of(calendar).is_open(situation.now)


_KINDS = frozenset(kind.value for kind in ORGANISATION_TYPES)
_TICKET_ATTRIBUTES = (
    "subject",
    "description",
    "resolution",
    "department",
    "team",
    "assignee",
    "requester",
    "organisation",
    "type",
    "status",
    "category",
    "priority",
    "tags",
    "messages",
    "public_replies",
    "reopened",
    "open_tasks",
    "snoozed_until",
    "created_at",
    "updated_at",
)

_FACTS: dict[str, Callable[[Situation], FieldValue]] = {
    **{f"ticket.{name}": _ticket(name) for name in _TICKET_ATTRIBUTES},
    "ticket.age": lambda situation: _age(situation, situation.snapshot.ticket.created_at),
    "ticket.time_left": _time_left,
    "organisation.tags": _organisation_tags,
    "requester.role": _requester_role,
    "visit.state": lambda situation: situation.snapshot.visit.state if situation.snapshot.visit else None,
    "visit.age": _visit_age,
    "visit.occurrence": lambda situation: situation.snapshot.visit.occurrence if situation.snapshot.visit else None,
    "visit.over_limit": over_limit,
    "run.age": _run_age,
    "child.state": _child_state,
    "performer.id": lambda situation: situation.actor.id,
    "performer.role": lambda situation: situation.actor.role.value,
    "performer.teams": lambda situation: tuple(sorted(situation.actor.teams)),
    "calendar.open": _calendar_open,
}
