"""A ticket moves to another department: what it keeps, what is mapped to what is offered there, what it leaves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from runtime.engine.actions import change_fields
from runtime.engine.decide import finish
from runtime.engine.draft import Draft
from runtime.engine.field_values import stored, why_not_value, why_not_written
from runtime.engine.lifecycle import strict_reasons
from runtime.engine.situation import Situation
from runtime.model.altered import altered
from runtime.model.blueprint import Category
from runtime.model.fields import Field, FieldType, FieldValue
from runtime.model.folding import fold
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.snapshot import Outcome, Snapshot
from runtime.model.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Mapped:
    """What becomes of one custom field that has a value, or was given one."""

    field: Field
    old: FieldValue
    new: FieldValue

    @property
    def kept(self) -> bool:
        """True where nothing changes."""
        return self.old == self.new


@dataclass(frozen=True, slots=True)
class MovePlan:
    """Where a ticket goes with what it takes along."""

    department: str
    team: str | None
    assignee: str | None
    fields: tuple[Mapped, ...]

    def changes(self) -> Mapping[str, FieldValue]:
        """The fields the ticket gets."""
        mapped = {each.field.id: each.new for each in self.fields if not each.kept}
        return {"department": self.department, "team": self.team, "assignee": self.assignee, **mapped}


def plan(situation: Situation, department: str, team: str | None, given: Mapping[str, FieldValue]) -> MovePlan:
    """What the move comes to. A choice the department does not offer becomes the one of the same name, or nothing.

    The team stays where it is of no other department, the assignee where they work there too. Raises NotAllowed with
    every reason: closed, no such department or the present one, a team of another, values that do not fit, strict mode.
    """
    ticket = situation.snapshot.ticket
    there = situation.seeing(_in(situation.snapshot, department))
    new = {name: stored(name, value) for name, value in given.items()}
    reasons = [*_why_not_there(situation, department, team), *_why_not_values(there, new)]
    if reasons:
        raise NotAllowed(*reasons)
    names = dict.fromkeys((*sorted(ticket.fields), *new))
    fields = (situation.setup.fields.get(name) for name in names)
    return MovePlan(
        department=department,
        team=team or _team_there(ticket, department, situation),
        assignee=_assignee_there(ticket, department, situation),
        fields=tuple(_mapped(field, new, there) for field in fields if field is not None and not field.formula),
    )


def move(situation: Situation, planned: MovePlan) -> Outcome:
    """The ticket in its new department, outside any Blueprint: see `enroll.exit_run` for what comes before."""
    draft = Draft(situation)
    change_fields(draft, planned.changes(), "department")
    return finish(draft)


def moved(snapshot: Snapshot, planned: MovePlan) -> Snapshot:
    """The ticket as it will be, in no Blueprint: what a preview asks the Blueprints about."""
    changes = dict(planned.changes())
    plain = {name: changes.pop(name) for name in ("department", "team", "assignee")}
    merged = {name: value for name, value in {**snapshot.ticket.fields, **changes}.items() if value is not None}
    return Snapshot(ticket=altered(snapshot.ticket, **plain, fields=merged))


def _in(snapshot: Snapshot, department: str) -> Snapshot:
    return altered(snapshot, ticket=altered(snapshot.ticket, department=department))


def _why_not_there(situation: Situation, department: str, team: str | None) -> Iterator[Reason]:
    ticket, setup = situation.snapshot.ticket, situation.setup
    if ticket.category == Category.CLOSED:
        yield Reason("closed", "A closed ticket is read-only: open a follow-up ticket instead.")
    if department not in setup.departments:
        yield Reason("unknown_department", f"There is no department “{department}” on this desk.", "department")
    elif department == ticket.department:
        name = setup.departments[department].name
        yield Reason("already_there", f"The ticket is in {name} already: choose another department.", "department")
    found = setup.teams.get(team or "")
    if team is not None and (found is None or found.department not in (None, department)):
        yield Reason("unknown_team", f"There is no team “{team}” in that department: choose one of its own.", "team")
    yield from strict_reasons(situation, {"fields"})


def _why_not_values(there: Situation, new: Mapping[str, FieldValue]) -> Iterator[Reason]:
    for name, value in new.items():
        if name not in there.setup.fields:
            yield Reason("unknown_field", f"There is no field “{name}” to give a value.", name)
        elif (wrong := why_not_written(name, value, there, name)) is not None:
            yield wrong


def _team_there(ticket: Ticket, department: str, situation: Situation) -> str | None:
    found = situation.setup.teams.get(ticket.team or "")
    return ticket.team if found is not None and found.department in (None, department) else None


def _assignee_there(ticket: Ticket, department: str, situation: Situation) -> str | None:
    found = situation.setup.people.get(ticket.assignee or "")
    return ticket.assignee if found is not None and found.active and department in found.departments else None


def _mapped(field: Field, new: Mapping[str, FieldValue], there: Situation) -> Mapped:
    old = there.snapshot.ticket.fields.get(field.id)
    if field.id in new:
        return Mapped(field, old, new[field.id])
    if why_not_value(field.id, old, there, field.id) is None:
        return Mapped(field, old, old)
    return Mapped(field, old, _renamed(field, old, there))


def _renamed(field: Field, old: FieldValue, there: Situation) -> FieldValue:
    """The options of the same names in the department; nothing for what has none."""
    offered = {fold(option.name): option.id for option in field.options_in(there.snapshot.ticket.department)}
    known = (*field.options, *(option for options in field.department_options.values() for option in options))
    names = {option.id: fold(option.name) for option in known}
    chosen = old if isinstance(old, tuple) else (old,)
    found = tuple(dict.fromkeys(offered[name] for each in chosen if (name := names.get(str(each))) in offered))
    if field.type is FieldType.CHOICES:
        return found or None
    return found[0] if field.type is FieldType.CHOICE and found else None
