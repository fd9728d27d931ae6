"""The templates: whole, alike in both languages, clean, and made to fit a desk."""

from __future__ import annotations

import json
from itertools import combinations

import pytest

from runtime.exchange.fitting import adapted
from runtime.exchange.flow_report import Weight
from runtime.exchange.gallery import LANGUAGES, TEMPLATES, fields_in, gallery, template
from runtime.model.actions import Assign, AssignHow, CallFunction, Recipient, SendLetter, SetField
from runtime.model.arrange.sheet import sheet_of
from runtime.model.blueprint import Blueprint, Entry, State, Timer, Transition
from runtime.model.checks import Severity, check
from runtime.model.criteria import AllOf, AnyOf, Compare, NotOf, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.fields import Field
from runtime.model.forms import CommentItem, FieldItem, Validation
from runtime.model.functions import Function
from runtime.model.owners import NotPerformerOf, Roles, Teams
from runtime.model.people import Team
from runtime.model.setup import Setup

EVERY = [(name, language) for name in TEMPLATES for language in LANGUAGES]
TEXTS = frozenset({"name", "description", "instructions", "customer_label", "text", "title", "subject", "body"})
TEXTS |= {"confirm", "help", "alert", "tags", "add", "remove"}


def without_texts(data):
    if isinstance(data, list):
        return [without_texts(each) for each in data]
    if isinstance(data, dict):
        return {key: without_texts(value) for key, value in data.items() if key not in TEXTS and key != "drawing"}
    return data


def texts(data):
    if isinstance(data, list):
        return [text for each in data for text in texts(each)]
    if isinstance(data, dict):
        own = [data[key] for key in data if key in TEXTS and isinstance(data[key], str) and data[key]]
        return own + [text for value in data.values() for text in texts(value)]
    return []


@pytest.mark.parametrize("name", TEMPLATES)
def test_both_languages_are_the_same_process(name):
    english, french = (json.loads(template(name, each).blueprint.model_dump_json()) for each in LANGUAGES)
    assert without_texts(english) == without_texts(french)
    assert len(texts(english)) == len(texts(french))
    same = set(texts(english)) & set(texts(french))
    assert len(same) < len(set(texts(english))) / 8, same


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_with_the_fields_that_come_along_nothing_of_it_is_lost_on_an_empty_desk(name, language):
    drawn, known = template(name, language).blueprint, fields_in(language)
    wanted = adapted(drawn, Setup()).lacking
    assert set(wanted) <= set(known)
    with_them = adapted(drawn, Setup(fields={key: known[key] for key in wanted}))
    assert with_them.lacking == () and all(loss.weight is Weight.NOTE for loss in with_them.report)
    assert with_them.blueprint.having(id=drawn.id) == drawn


def test_the_fields_are_the_same_in_both_languages_and_each_is_asked_for():
    english, french = (fields_in(each) for each in LANGUAGES)
    bare = [
        {key: (each.type, each.visibility, [option.id for option in each.options]) for key, each in found.items()}
        for found in (english, french)
    ]
    assert bare[0] == bare[1]
    assert {key for key in english if english[key].name == french[key].name} == set()
    asked = {key for name in TEMPLATES for key in adapted(template(name, "en").blueprint, Setup()).lacking}
    assert asked == set(english)


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_nothing_is_left_to_correct(name, language):
    assert check(template(name, language).blueprint) == ()


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_template_is_a_whole_process(name, language):
    blueprint = template(name, language).blueprint
    ways = blueprint.transitions
    assert 8 <= len(blueprint.states) <= 15
    assert sum(state.final for state in blueprint.states) >= 2
    limits = [state.limit for state in blueprint.states if state.limit]
    assert len(limits) >= 5
    assert sum(bool(each.reminders) for each in limits) >= 5 and any(each.escalations for each in limits)
    assert sum(bool(way.form) for way in ways) >= 5
    assert any(isinstance(action, SendLetter) for way in ways for action in way.actions)
    assert all(state.customer_label for state in blueprint.states if state.final)
    assert blueprint.description.endswith(".")


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_template_names_nobody_and_no_team(name, language):
    blueprint = template(name, language).blueprint
    owners = {owner.kind for way in blueprint.transitions for owner in way.owners}
    assert owners <= {"roles", "assignee", "anyone_in_department", "not_performer_of"}
    assert {state.status for state in blueprint.states} == {None}
    assert adapted(blueprint, Setup()).report == () or {loss.code for loss in adapted(blueprint, Setup()).report} == {
        "missing_here"
    }


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_template_is_drawn_with_room(name, language):
    cards = sheet_of(template(name, language).blueprint).cards
    assert not any(one.touches(other, 20) for one, other in combinations(cards.values(), 2))


def test_the_gallery_is_in_the_language_asked_for():
    assert [each.id for each in gallery("fr")] == list(TEMPLATES)
    assert gallery("fr")[0].name == "Retour d’un article"
    assert gallery("de")[0].language == "en"
    with pytest.raises(KeyError):
        template("nonsense", "en")


@pytest.mark.parametrize("name", TEMPLATES)
def test_on_a_bare_desk_a_template_can_be_published_at_once(name):
    blueprint = adapted(template(name, "en").blueprint, Setup()).blueprint
    serious = [each.sentence() for each in check(blueprint, Setup()) if each.severity is Severity.ERROR]
    assert serious == []
    assert blueprint.id == name


def test_fields_of_the_desk_are_found_by_their_names():
    setup = Setup(fields={"f7": Field(id="f7", name="Order number"), "amount": Field(id="amount", name="Sum")})
    found = adapted(template("returns", "en").blueprint, setup, taken=("returns",))
    accept = found.blueprint.transitions_by_id["accept"]
    assert [item.field for item in accept.form if isinstance(item, FieldItem)] == ["f7"]
    codes = {(loss.code, loss.facts.get("named")) for loss in found.report}
    assert codes >= {("field_mapped", "order_number"), ("missing_here", "return_reason"), ("fresh_id", None)}
    assert found.blueprint.id == "return-of-an-article"
    assert all(loss.sentence("fr") for loss in found.report)


def compare(field: str) -> Compare:
    return Compare(operand=f"field.{field}", operator=Operator.IS, value="x")


def wild() -> Blueprint:
    """A Blueprint that names all sorts of things."""
    way = Transition(
        id="t",
        name="Go",
        source="a",
        target="b",
        trigger=Timer(after=Duration(amount=1, unit=Unit.HOURS), calendar="nowhere"),
        owners=(Teams(ids=("front-desk", "gone")), NotPerformerOf(transition="t")),
        criteria=AllOf(of=(AnyOf(of=(compare("gone"),)), NotOf(of=compare("gone")), compare("here"))),
        form=(
            FieldItem(id="one", field="gone"),
            FieldItem(id="two", field="here", validations=(Validation(must=compare("gone"), alert="No"),)),
            CommentItem(id="three", template="nowhere"),
        ),
        actions=(
            Assign(how=AssignHow.TEAM, team="gone"),
            CallFunction(name="gone"),
            SetField(field="here", copy_of="field.gone"),
            SendLetter(to=(Recipient(kind="team", id="gone"),), subject="s", body="b"),
            SendLetter(to=(Recipient(kind="requester"), Recipient(kind="person", id="gone")), subject="s", body="b"),
        ),
    )
    other = Transition(id="u", name="Stay", source="a", target="a", owners=(Teams(ids=("gone",)),))
    states = (State(id="a", name="A", status="gone"), State(id="b", name="B", final=True, category="solved"))
    entry = Entry(criteria=compare("gone"), ticket_types=("gone",))
    return Blueprint(
        id="w", name="W", department="gone", start="a", states=states, transitions=(way, other), entry=entry
    )


def test_whatever_the_desk_does_not_have_is_taken_out_and_told():
    setup = Setup(
        teams={"t1": Team(id="t1", name="Front Desk")},
        fields={"here": Field(id="here", name="Here")},
    )
    found = adapted(wild(), setup)
    way = found.blueprint.transitions_by_id["t"]
    assert way.owners == (Teams(ids=("t1",)), NotPerformerOf(transition="t"))
    assert way.criteria == AllOf(of=(compare("here"),))
    assert [item.id for item in way.form] == ["two", "three"]
    assert way.form[0].validations == () and way.form[1].template is None
    assert [len(action.to) for action in way.actions] == [1]
    assert way.trigger.calendar is None
    assert found.blueprint.transitions_by_id["u"].owners == ()
    assert found.blueprint.department is None and found.blueprint.entry == Entry()
    codes = {loss.code for loss in found.report}
    assert codes == {"missing_here", "team_mapped", "owners_open"}
    assert not [each for each in check(found.blueprint, setup) if each.code.startswith("unknown_")]


def test_functions_that_are_switched_on_stay():
    functions = {key: Function(id=key, name=key, entry=f"{key}:f", enabled=key == "on") for key in ("on", "off")}
    calls = tuple(CallFunction(name=key) for key in functions)
    way = wild().transitions_by_id["u"].having(actions=calls, owners=())
    drawn = wild().having(transitions=(wild().transitions_by_id["t"], way))
    found = adapted(drawn, Setup(functions=functions))
    assert found.blueprint.transitions_by_id["u"].actions == calls[:1]
    told = {loss.sentence("fr") for loss in found.report if loss.facts.get("what") == "function"}
    assert any("de fonction" in each and "off" in each for each in told)


def test_what_fits_already_stays_as_it_is():
    setup = Setup()
    once = adapted(template("vip", "fr").blueprint, setup)
    twice = adapted(once.blueprint, setup)
    assert twice.blueprint == once.blueprint and twice.report == ()
    assert Roles(roles=("supervisor", "administrator", "owner")) in twice.blueprint.transitions_by_id["decided"].owners


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_no_transition_is_called_like_a_button_that_stands_beside_it(name, language):
    beside = {"en": {"Take up", "Put back"}, "fr": {"Prendre en charge", "Remettre en file"}}[language]
    assert beside.isdisjoint(each.name for each in template(name, language).blueprint.transitions)
