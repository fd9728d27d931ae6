"""What a Blueprint uses of the desk: every kind, in every place that can name it."""

from __future__ import annotations

import typing
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from runtime.model.actions import (
    AddFollower,
    Assign,
    AssignHow,
    CreateTask,
    OpenTicket,
    Recipient,
    RecipientKind,
    SendLetter,
    SetField,
    StartBlueprint,
)
from runtime.model.blueprint import Blueprint, Entry, Strict, Timer
from runtime.model.criteria import AllOf, Compare, NotOf, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.forms import CommentItem, FieldItem, Validation
from runtime.model.limits import Escalation, Limit
from runtime.model.owners import OtherDepartment, People, PersonInField, Teams
from runtime.model.values import Id
from runtime.model.where_used import INSIDE, NAMED, Kind, uses
from tests.makers import blueprint, state, transition

HOURS = Duration(amount=4, unit=Unit.BUSINESS_HOURS)
IN_STATE = {
    ("status", "parts"): {"status": "parts"},
    ("blueprint", "next"): {"then": "next", "final": True},
    ("blueprint", "child"): {"calls": "child"},
    ("calendar", "office"): {"limit": Limit(allows=HOURS, calendar="office")},
    ("person", "ann"): {"on_entry": (Assign(how=AssignHow.PERSON, person="ann"),)},
    ("team", "first"): {"on_exit": (Assign(how=AssignHow.ROUND_ROBIN, team="first"),)},
    ("template", "late"): {
        "limit": Limit(allows=HOURS, escalations=(Escalation(actions=(SendLetter(to=(), template="late"),)),))
    },
    ("field", "colour"): {"on_entry": (SetField(field="colour", value="red"),)},
    ("ticket_type", "incident"): {"on_entry": (SetField(field="type", value="incident"),)},
    ("department", "it"): {"on_entry": (OpenTicket(subject="Part", department="it"),)},
}
IN_TRANSITION = {
    ("team", "first"): {"owners": (Teams(ids=("first", "second")),)},
    ("person", "ann"): {"owners": (People(ids=("ann",)),)},
    ("field", "boss"): {"owners": (PersonInField(field="boss"),)},
    ("department", "it"): {"owners": (OtherDepartment(department="it"),)},
    ("calendar", "office"): {"trigger": Timer(after=HOURS, calendar="office")},
    ("field", "colour"): {"criteria": NotOf(of=Compare(operand="field.colour", operator=Operator.IS, value="red"))},
    ("team", "third"): {
        "criteria": AllOf(of=(Compare(operand="ticket.team", operator=Operator.IN, value=("third",)),))
    },
    ("field", "size"): {"form": (FieldItem(id="one", field="size"),)},
    ("field", "deep"): {
        "form": (
            FieldItem(
                id="one",
                field="subject",
                validations=(Validation(must=Compare(operand="field.deep", operator=Operator.EMPTY), alert="No"),),
            ),
        )
    },
    ("template", "sorry"): {"form": (CommentItem(id="one", template="sorry"),)},
    ("field", "town"): {"actions": (SendLetter(to=(), subject="From ${field.town}", body="Hello"),)},
    ("person", "bob"): {"actions": (SendLetter(to=(Recipient(kind=RecipientKind.PERSON, id="bob"),)),)},
    ("team", "boss"): {"actions": (SendLetter(to=(Recipient(kind=RecipientKind.TEAM, id="boss"),)),)},
    ("person", "cy"): {"actions": (CreateTask(title="Look", owner="cy"),)},
    ("person", "di"): {"actions": (AddFollower(person="di"),)},
    ("blueprint", "audit"): {"actions": (StartBlueprint(blueprint="audit"),)},
    ("field", "from"): {"actions": (SetField(field="subject", copy_of="field.from"),)},
}


def used(value: Blueprint) -> set[tuple[str, str, str]]:
    return {(use.kind.value, use.id, use.element) for use in uses(value)}


@pytest.mark.parametrize("what", IN_STATE, ids=str)
def test_what_a_state_uses_is_found_there(what):
    assert (*what, "a") in used(blueprint(state("a", **IN_STATE[what]), state("b")))


@pytest.mark.parametrize("what", IN_TRANSITION, ids=str)
def test_what_a_transition_uses_is_found_there(what):
    assert (*what, "t") in used(blueprint(state("a"), state("b"), transition("t", "a", "b", **IN_TRANSITION[what])))


def test_what_the_blueprint_itself_uses_is_its_own():
    value = blueprint(
        state("a"),
        department="it",
        owners=("ann",),
        entry=Entry(ticket_types=("incident",), criteria=Compare(operand="field.vip", operator=Operator.NOT_EMPTY)),
        strict=Strict(exempt=(Teams(ids=("first",)),)),
        limit=Limit(allows=HOURS, calendar="office"),
    )
    assert used(value) == {
        ("department", "it", "desk"),
        ("person", "ann", "desk"),
        ("ticket_type", "incident", "desk"),
        ("field", "vip", "desk"),
        ("team", "first", "desk"),
        ("calendar", "office", "desk"),
    }


def test_fields_every_ticket_has_are_nobodys():
    value = blueprint(state("a", on_entry=(SetField(field="priority", value=3),)))
    assert [use for use in uses(value) if use.kind is Kind.FIELD] == []


def test_no_property_that_holds_an_id_was_forgotten():
    """Whoever adds one to the language must say here what it names."""
    unsaid = {
        (model.__name__, name)
        for model in _models(Blueprint, set())
        for name, field in model.model_fields.items()
        if _holds_id(field.annotation) and name not in INSIDE and (model, name) not in NAMED
    }
    assert unsaid - {("Recipient", "id"), ("Drawing", "places"), ("Drawing", "routes")} == set()


def _holds_id(annotation: object) -> bool:
    return annotation is Id or any(_holds_id(part) for part in typing.get_args(annotation))


def _models(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    if model in seen:
        return
    seen.add(model)
    yield model
    for field in model.model_fields.values():
        for inner in _inner(field.annotation):
            yield from _models(inner, seen)


def _inner(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif isinstance(annotation, typing.TypeAliasType):
        yield from _inner(annotation.__value__)
    else:
        for part in typing.get_args(annotation):
            yield from _inner(part)
