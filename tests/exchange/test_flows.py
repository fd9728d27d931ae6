"""Other programs' workflows against their truth files, and hand-made ones for what those do not show."""

from __future__ import annotations

import configparser
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from defusedxml.ElementTree import parse

from runtime.exchange.flow_files import read_flow, read_flow_text
from runtime.exchange.flow_report import BadFlow, Imported
from runtime.exchange.flow_words import LOST, SENTENCES
from runtime.model.blueprint import Blueprint, Category
from runtime.model.checks import check
from runtime.model.integrity import faults
from tests.data import ROOT, real

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
FOLDERS = (
    "bugzilla",
    "drupal-state-machine",
    "frappe-json",
    "itop-datamodel",
    "osworkflow-jira",
    "otobo-process-yaml",
    "plone-dcworkflow",
    "rt-lifecycles",
    "trac-ini",
    "winzou-yaml",
)


def truths(folder: str) -> list[tuple[str, list[dict]]]:
    return list(json.loads(real(f"workflows/{folder}/truth.json").read_text())["files"].items())


def codes(imported: Imported) -> Counter[str]:
    return Counter(loss.code for loss in imported.report)


def names_of(blueprint: Blueprint) -> dict[str, str]:
    return {state.id: state.name for state in blueprint.states}


def edges(blueprint: Blueprint, renamed: dict[str, str]) -> set[tuple[str, str, str]]:
    names = names_of(blueprint)
    return {
        (names[each.source], names[each.target], renamed.get(each.name, each.name)) for each in blueprint.transitions
    }


def plone_names(path):
    root = parse(path).getroot()
    titles = {each.get("state_id"): each.get("title") for each in root.iter("state")}
    buttons = {each.get("transition_id"): each.find("action").text for each in root.iter("transition")}
    return titles, buttons


def trac_labels(path):
    parser = configparser.RawConfigParser()
    parser.optionxform = str
    parser.read(path)
    options = dict(parser["ticket-workflow"])
    return {key.removesuffix(".label"): text for key, text in options.items() if key.endswith(".label")} | {
        key.removesuffix(".name"): text for key, text in options.items() if key.endswith(".name")
    }


def drupal_labels(path):
    found = re.findall(r"^    (\w+):\n      label: '?([^'\n]+)", path.read_text(), re.MULTILINE)
    return dict(found)


@pytest.mark.data
@pytest.mark.parametrize("folder", FOLDERS)
def test_states_edges_and_ends_are_those_of_the_truth_file(folder):
    for file, flows in truths(folder):
        path = ROOT / "workflows" / folder / file
        imported = read_flow(path)
        assert len(imported.blueprints) == len(flows)
        for blueprint, truth in zip(imported.blueprints, flows, strict=True):
            assert not faults(blueprint)
            compare(blueprint, truth, imported, path)


def compare(blueprint, truth, imported, path):
    renamed = {loss.facts["new"]: loss.facts["name"] for loss in imported.report if loss.code == "renamed"}
    states, buttons = {}, {}
    if "plone" in str(path):
        states, buttons = plone_names(path)
    elif "trac" in str(path):
        buttons = trac_labels(path)
    elif "drupal" in str(path):
        states = drupal_labels(path)
    named = lambda key: states.get(key, key)  # noqa: E731
    ours = edges(blueprint, renamed)
    added = {loss.facts["state"] for loss in imported.report if loss.code == "end_added"}
    assert {state.name for state in blueprint.states} - added == {named(key) for key in truth["states"]}
    wanted = {
        (named(edge["from"]), named(edge["to"]), buttons.get(edge["name"], edge["name"]))
        for edge in truth["edges"]
        if edge["from"] is not None and edge["to"] is not None
    }
    nameless = {(source, target) for source, target, name in wanted if name is None}
    kept = {(source, target, None if (source, target) in nameless else name) for source, target, name in ours}
    through = [edge for edge in truth["edges"] if edge["from"] is not None and edge["to"] is None]
    beyond = kept - wanted
    assert wanted <= kept
    assert {name for _, _, name in beyond} == {edge["name"] for edge in through} - {
        loss.facts["action"] for loss in imported.report if loss.code == "way_nowhere"
    }
    starts = [named(key) for key in truth["initial"] if named(key) in names_of(blueprint).values()]
    assert names_of(blueprint)[blueprint.start] in starts
    told = " ".join(loss.sentence() for loss in imported.report if loss.code == "several_starts")
    assert all(f"“{name}”" in told for name in starts[1:] if name != names_of(blueprint)[blueprint.start])
    finals = {state.name for state in blueprint.states if state.final}
    assert {named(key) for key in truth["terminal"]} <= finals
    if not through:  # splits and joins lead on here; the truth file stops at them
        unreachable = {loss.facts["state"] for loss in imported.report if loss.code == "unreachable"}
        assert {named(key) for key in truth["unreachable"]} <= unreachable
        findings = {finding.element for finding in check(blueprint) if finding.code == "unreachable"}
        assert {names_of(blueprint)[key] for key in findings} == {named(key) for key in truth["unreachable"]}


def test_every_sentence_reads_in_both_languages_with_the_same_facts():
    for words in SENTENCES.values():
        assert set(re.findall(r"{\w+}", words.en)) == set(re.findall(r"{\w+}", words.fr))
        assert words.en.endswith((".", "}")) and words.fr.endswith((".", "}"))


def test_lost_things_come_first_in_a_report():
    imported = read_flow_text(JIRA.encode(), "jira.xml")
    weights = [loss.weight for loss in imported.report]
    assert weights == sorted(weights, key=["lost", "changed", "note"].index)
    assert all(loss.weight == LOST for loss in imported.lost())


JIRA = """<?xml version="1.0"?>
<!DOCTYPE workflow PUBLIC "-//OpenSymphony Group//DTD OSWorkflow 2.8//EN" "http://nowhere.invalid/workflow.dtd">
<workflow>
  <meta name="jira.description">Ours</meta>
  <initial-actions><action id="1" name="Create"><results><unconditional-result step="1"/></results></action>
  </initial-actions>
  <common-actions><action id="5" name="Close"><restrict-to><conditions><condition type="class">
    <arg name="class.name">x.UserInGroupCondition</arg><arg name="group">Front desk</arg></condition></conditions>
    </restrict-to><validators><validator type="class"><arg name="class.name">x.FieldsRequiredValidator</arg>
    <arg name="hidFieldsList">comment@@customfield_7@@</arg></validator></validators>
    <results><unconditional-result step="3"><post-functions>
    <function type="class"><arg name="class.name">x.AssignToCurrentUserFunction</arg></function>
    <function type="class"><arg name="class.name">x.Rocket</arg></function>
    </post-functions></unconditional-result></results></action></common-actions>
  <steps>
    <step id="1" name="Open"><actions><common-action id="5"/>
      <action id="2" name="Work"><results><conditional-result step="3"><conditions>
        <condition type="beanshell" name="luck"/></conditions></conditional-result>
        <unconditional-result step="2"/></results></action></actions></step>
    <step id="2" name="Busy"><actions><common-action id="5"/></actions></step>
    <step id="3" name="Closed"/>
  </steps>
</workflow>"""


def test_jira_brings_owners_forms_and_actions_along():
    imported = read_flow_text(JIRA.encode(), "jira.xml")
    (blueprint,) = imported.blueprints
    close = next(each for each in blueprint.transitions if each.name == "Close" and each.source == "open")
    assert close.owners[0].ids == ("front-desk",)
    assert [(item.kind, item.required) for item in close.form] == [("comment", True), ("field", True)]
    assert [action.kind for action in close.actions] == ["assign"]
    assert {each.name for each in blueprint.transitions if each.source == "open"} == {"Close", "Work", "Work 2"}
    found = codes(imported)
    assert (found["function"], found["condition"], found["renamed"]) == (1, 1, 1)
    assert blueprint.states_by_id["closed"].final
    assert blueprint.states_by_id["closed"].category is Category.CLOSED


OTOBO = """---
Activities:
  A1: {Name: Ask, Config: {ActivityDialog: {'1': D1, '2': D2}}}
  A2: {Name: Done, Config: {}}
ActivityDialogs:
  D1: {Name: Yes, Config: {FieldOrder: [State, Article, DynamicField_Size], Fields: {
    State: {Display: '0', DefaultValue: granted}, Article: {Display: '2', Config: {IsVisibleForCustomer: '1'}},
    DynamicField_Size: {Display: '1', DefaultValue: ''}}}}
  D2: {Name: No, Config: {Fields: {State: {Display: '0', DefaultValue: denied}, Lock: {Display: '1'}}}}
Transitions:
  T1: {Name: Grant, Config: {Condition: {'1': {Type: and, Fields: {
    State: {Type: String, Match: granted}, DynamicField_Size: {Type: String, Match: XL},
    DynamicField_Other: {Type: Regexp, Match: .+}}}}}}
  T2: {Name: Deny, Config: {Condition: {'1': {Type: and, Fields: {State: {Type: String, Match: denied}}}}}}
TransitionActions:
  X1: {Name: Note, Config: {Module: 'A::B::TicketArticleCreate', Config: {Body: Granted, IsVisibleForCustomer: '1'}}}
Process:
  Name: Grants
  Activities: [A1, A2]
  Config: {StartActivity: A1, Path: {
    A1: {T1: {ActivityEntityID: A2, TransitionAction: [X1]}, T2: {ActivityEntityID: A2}}, A2: {}}}
"""


def test_otobo_gives_each_way_out_the_dialog_that_leads_there():
    imported = read_flow_text(OTOBO.encode(), "grants.yml")
    (blueprint,) = imported.blueprints
    grant, deny = sorted(blueprint.transitions, key=lambda each: each.order)
    comment, size = grant.form
    assert (comment.kind, comment.required, comment.public) == ("comment", True, True)
    assert size.field == "size" and size.validations[0].must.value == "XL"
    assert grant.criteria.of[0].operand == "field.other"
    assert [(action.kind, action.public) for action in grant.actions] == [("post_note", True)]
    assert deny.form == ()
    assert codes(imported)["item"] == 1 and codes(imported)["condition"] == 0


TRAC = """[ticket-workflow]
create = <none> -> new
take = new -> busy
take.operations = set_owner_to_self
give = new,busy -> busy
give.operations = set_owner
close = * -> closed
close.operations = set_resolution,make_coffee
leave = * -> *
"""


def test_trac_operations_become_forms_and_actions():
    (blueprint,) = (imported := read_flow_text(TRAC.encode(), "trac.ini")).blueprints
    by_name = {(each.source, each.name): each for each in blueprint.transitions}
    assert by_name["new", "take"].actions[0].how == "performer"
    assert by_name["new", "give"].form[0].field == "assignee"
    assert by_name["busy", "close"].form[0].kind == "resolution"
    assert len([key for key in by_name if key[1] == "leave"]) == 3
    assert codes(imported)["function"] == 1


def test_states_that_are_used_but_not_declared_become_states():
    flow = b'{"doctype": "Workflow", "name": "W", "states": [{"state": "A"}], "transitions": ['
    flow += b'{"state": "A", "action": "Go", "next_state": "B"}]}'
    imported = read_flow_text(flow, "w.json")
    assert {state.name for state in imported.blueprints[0].states} == {"A", "B"}
    assert codes(imported)["undeclared"] == 1


def test_a_blueprint_s_own_file_comes_as_it_is(sample_text):
    imported = read_flow_text(sample_text, "returns.json")
    assert imported.format == "Blueprint" and imported.report == ()
    assert imported.blueprints[0].id == "returns"


@pytest.fixture
def sample_text():
    return (SAMPLES / "returns.json").read_bytes()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02", "compressed"),
        (b"<html/>", "unknown_format"),
        (b"{}", "unknown_format"),
        (b"just words", "unknown_format"),
        (b"[ticket-workflow]\nnonsense\n", "bad_text"),
        (b"[ticket-workflow]\nclose = new\n", "shape"),
        (b'{"pairs": [["A"]]}', "shape"),
        (b"winzou_state_machine: {a: {states: 5}}", "shape"),
        (OTOBO.replace("ActivityEntityID: A2}", "ActivityEntityID: A9}").encode(), "dangling"),
        (JIRA.replace('step="2"', 'step="9"').encode(), "dangling"),
        (JIRA.replace('<step id="2"', '<step id="1"').encode(), "id_twice"),
        (b'{"doctype": "Workflow", "name": "W"}', "no_states"),
    ],
)
def test_what_is_no_workflow_is_refused_in_a_sentence(text, code):
    with pytest.raises(BadFlow) as refused:
        read_flow_text(text, "file.txt")
    assert refused.value.code == code
    assert refused.value.sentence("fr") != refused.value.sentence("en")


def test_more_states_than_a_blueprint_has_are_refused():
    rows = ",".join(f'["A{number}", "A{number + 1}"]' for number in range(500))
    with pytest.raises(BadFlow, match="501 states, and a Blueprint has 500"):
        read_flow_text(f'{{"pairs": [{rows}]}}'.encode(), "wide.json")
