"""What must hold for a Blueprint to run on this desk at all. Everything finer is a finding of the checks."""

from __future__ import annotations

from collections.abc import Iterator

from runtime.model import integrity
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.owners import OtherDepartment, Owner, People, PersonInField, Teams
from runtime.model.reasons import Reason
from runtime.model.setup import Setup


def why_not_publish(blueprint: Blueprint, setup: Setup) -> tuple[Reason, ...]:
    """Every reason why this Blueprint cannot run here; empty when it can."""
    reasons: list[Reason] = [*integrity.faults(blueprint), *_ends(blueprint)]
    if blueprint.department is not None:
        reasons += _unknown("department", blueprint.department, setup.departments, blueprint.id)
    for state in blueprint.states:
        reasons += _state(state, setup)
    for transition in blueprint.transitions:
        reasons += _transition(transition, setup)
    return tuple(reasons)


def _ends(blueprint: Blueprint) -> Iterator[Reason]:
    if blueprint.start is None:
        yield Reason("no_start", "No state is the start: choose where tickets enter.", blueprint.id)
    if not any(state.final for state in blueprint.states):
        yield Reason("no_final", "No state is final: choose where tickets are done.", blueprint.id)


def _state(state: State, setup: Setup) -> Iterator[Reason]:
    if state.status is not None:
        known = setup.statuses.get(state.status)
        yield from _unknown("status", state.status, setup.statuses, state.id)
        if known is not None and known.category is not state.category:
            yield Reason(
                "status_category",
                f"The state “{state.name}” is {state.category.name.lower()}, but its status “{known.name}” is not.",
                state.id,
            )
    if state.limit is not None and state.limit.calendar is not None:
        yield from _unknown("calendar", state.limit.calendar, setup.calendars, state.id)
    if state.calls is not None or state.then is not None:
        yield _not_yet(state.id, f"“{state.name}” hands over to another Blueprint")


def _transition(transition: Transition, setup: Setup) -> Iterator[Reason]:
    if transition.approval is not None:
        yield _not_yet(transition.id, f"“{transition.name}” needs an approval")
    for owner in transition.owners:
        yield from _owner(owner, transition, setup)
    for item in transition.form:
        if item.kind == "field" and item.field not in setup.fields and item.field not in FORM_FIELDS:
            yield from _unknown("field", item.field, setup.fields, transition.id)


FORM_FIELDS = frozenset({"subject", "priority", "team", "assignee", "type", "organisation"})
"""Built-in fields that a form may ask for."""


def _owner(owner: Owner, transition: Transition, setup: Setup) -> Iterator[Reason]:
    match owner:
        case Teams():
            for team in owner.ids:
                yield from _unknown("team", team, setup.teams, transition.id)
        case People():
            for person in owner.ids:
                yield from _unknown("person", person, setup.people, transition.id)
        case OtherDepartment():
            yield from _unknown("department", owner.department, setup.departments, transition.id)
        case PersonInField():
            yield from _unknown("field", owner.field, setup.fields, transition.id)


def _unknown(kind: str, each: str, known: object, element: str) -> Iterator[Reason]:
    if each not in known:  # type: ignore[operator]
        yield Reason(f"unknown_{kind}", f"There is no {kind} “{each}” on this desk.", element, {kind: each})


def _not_yet(element: str, what: str) -> Reason:
    return Reason("not_yet", f"{what}: this version of the desk cannot run that yet.", element)
