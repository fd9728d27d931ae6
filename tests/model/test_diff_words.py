"""A Diff in words: every property has its name in both languages, every difference its sentence."""

from __future__ import annotations

from string import Formatter

import pytest
from hypothesis import HealthCheck, given, settings

from runtime.model import edits
from runtime.model.actions import AnyAction
from runtime.model.blueprint import Approval, Blueprint, ParallelGroup, State, Transition
from runtime.model.criteria import NotOf, Operator
from runtime.model.diff import BLUEPRINT_PROPERTIES, diff
from runtime.model.diff_terms import CHOICES, PHRASES, PROPERTIES
from runtime.model.diff_words import in_words, nothing
from runtime.model.forms import FieldItem
from runtime.model.owners import NotPerformerOf, Owner, People, Teams
from tests.makers import blueprints, small
from tests.model.reference_desks import access, after, compare, hours, repair


def said(before: Blueprint, after_: Blueprint, language: str = "en") -> list[str]:
    return [each.sentence for each in in_words(diff(before, after_), before, after_, language)]


def changed(drawn: Blueprint, key: str, **changes: object) -> Blueprint:
    return edits.change_transition(drawn, drawn.transitions_by_id[key].having(**changes))


def kinds_of(union) -> set[str]:
    return {one.model_fields["kind"].default for one in union.__value__.__args__[0].__args__}


def test_both_languages_know_every_property_phrase_and_choice():
    names = {*BLUEPRINT_PROPERTIES, *State.model_fields, *Transition.model_fields, *ParallelGroup.model_fields}
    assert set(PROPERTIES["en"]) == set(PROPERTIES["fr"]) == names
    assert set(CHOICES["en"]) == set(CHOICES["fr"]) >= kinds_of(AnyAction) | kinds_of(Owner)
    assert set(PHRASES["en"]) == set(PHRASES["fr"])
    for key, phrase in PHRASES["en"].items():
        fields = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (phrase, PHRASES["fr"][key])]
        assert fields[0] == fields[1], key


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(blueprints(), blueprints())
def test_every_difference_is_told_once_and_equal_ones_are_silent(before, after_):
    change = diff(before, after_)
    for language in ("en", "fr"):
        told = in_words(change, before, after_, language)
        assert bool(told) is not change.is_empty
        assert len({(each.kind, each.element, each.sentence) for each in told}) == len(told)
        elements = {each.element for each in told if each.kind in {"state", "transition", "parallel"}}
        parts = (change.states, change.transitions, change.parallels)
        assert elements == {one.id for part in parts for one in (*part.added, *part.removed, *part.changed)}
    assert in_words(diff(before, before), before, before) == ()


def test_a_moved_card_changes_the_drawing_only():
    moved = edits.move(small(), {"open": (40.0, 40.0)})
    assert said(small(), moved) == ["Only the drawing differs."]
    assert said(small(), moved, "fr") == ["Seul le dessin diffère."]
    assert nothing("fr") == "Rien ne diffère."


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (lambda one: edits.rename_state(one, "parts", "On order"), "State “Waiting for parts”: name: “Waiting for parts” → “On order”."),
        (lambda one: edits.set_state_limit(one, "diagnosis", hours(1)), "State “Diagnosis”: limit: 16 business hours → 1 business hour."),
        (lambda one: edits.set_final(one, "diagnosis", True), "State “Diagnosis”: final: no → yes."),
        (lambda one: edits.remove_transitions(one, ("scrap",)), "Transition “Scrap” from “Diagnosis” to “Scrapped” is gone."),
        (lambda one: edits.connect(one, None, "scrapped", "Cancel"), "Transition “Cancel” from every state to “Scrapped” is new."),
        (lambda one: changed(one, "arrived", target="diagnosis"), "Transition “Arrived”: to: “Repairing” → “Diagnosis”."),
        (lambda one: changed(one, "arrived", trigger=after(2)), "Transition “Arrived”: trigger: a person → after 2 business days."),
        (
            lambda one: changed(one, "look", owners=(Teams(ids=("first",)), NotPerformerOf(transition="order"))),
            "Transition “Look”: owners: the teams first → the teams first, not who performed “Order”.",
        ),
        (
            lambda one: changed(one, "begin", criteria=NotOf(of=compare("field.cost", Operator.EMPTY))),
            "Transition “Begin”: conditions: field cost at most 200 → not (field cost is empty).",
        ),
        (
            lambda one: changed(one, "order", form=(FieldItem(id="cost", field="cost"),)),
            "Transition “Order”: form: “cost” added, “serial” removed.",
        ),
        (
            lambda one: changed(one, "look", approval=Approval(approvers=(People(ids=("sam",)),), needs=1)),
            "Transition “Look”: approval: none → 1: the people sam.",
        ),
        (lambda one: edits.set_start(one, "diagnosis"), "Blueprint “Repair”: start: “Reported” → “Diagnosis”."),
        (
            lambda one: edits.set_state_limit(one, "repairing", one.states_by_id["repairing"].limit.having(reminders=())),
            "State “Repairing”: limit changed.",
        ),
    ],
)  # fmt: skip
def test_a_change_is_told_in_plain_words(made, sentence):
    before = repair()
    assert said(before, made(before)) == [sentence]


def test_in_french_too():
    before = access()
    later = changed(before, "silence", trigger=after(7))
    assert said(before, later, "fr") == [
        "Transition « Silence » : déclencheur : après 5 jours ouvrés → après 7 jours ouvrés."
    ]


def test_names_of_the_desk_are_used_where_they_are_known():
    """People, teams, fields and statuses are told by their names; whatever is not known by its id."""
    names = {"ann": "Ann Lee", "first": "First line", "amount": "Amount", "wait": "Waiting", "shop": "The shop"}
    before = small()
    key = before.transitions[0].id
    owned = changed(before, key, owners=(People(ids=("ann", "bob")), Teams(ids=("first",))))
    then = edits.change_properties(
        changed(owned, key, criteria=compare("field.amount", Operator.GREATER, 5)), department="shop", owners=("ann",)
    )
    told = " ".join(each.sentence for each in in_words(diff(before, then), before, then, "en", names))
    assert "Ann Lee, bob" in told and "First line" in told and "Amount" in told and "The shop" in told
    assert " ann" not in told and "field amount" not in told
