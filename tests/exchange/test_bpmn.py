"""BPMN 2.0: real models against their truth files, small ones for each construct, and our own there and back."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.exchange.blueprint_file import open_file
from runtime.exchange.bpmn_folding import Folded, folded
from runtime.exchange.bpmn_graph import graph_of
from runtime.exchange.bpmn_reading import NAMESPACE
from runtime.exchange.bpmn_timers import parsed
from runtime.exchange.bpmn_writing import to_bpmn
from runtime.exchange.flow_files import read_flow, read_flow_text
from runtime.exchange.flow_report import BadFlow, Report
from runtime.exchange.xml_guard import read_xml
from runtime.model.blueprint import Blueprint, State, Timer, Transition
from runtime.model.durations import Duration, Unit
from runtime.model.integrity import faults
from tests.data import ROOT, real

FOLDERS = ("bpmn-by-example", "imixs", "miwg-reference", "miwg-vendor-exports", "pm4py", "spiff")
ACTIVITIES = (
    *("task", "userTask", "manualTask", "serviceTask", "scriptTask", "sendTask", "receiveTask"),
    *("businessRuleTask", "callActivity", "subProcess", "adHocSubProcess", "transaction"),
)


def models() -> list[str]:
    return [
        str(path.relative_to(ROOT)) for folder in FOLDERS for path in sorted((ROOT / "bpmn" / folder).glob("*.bpmn"))
    ]


def truth_of(path: Path) -> dict:
    files = json.loads((path.parent / "truth.json").read_text())["files"]
    return next(each for each in files if each["file"] == path.name)


def folds(path: Path) -> tuple[list[Folded], tuple]:
    report = Report()
    processes = read_xml(path.read_bytes()).all("process")
    graphs = [graph_of(process, report) for process in processes]
    return [folded(graph, "P", report) for graph in graphs if graph.parts], report.lines()


@pytest.mark.data
@pytest.mark.parametrize("model", models())
def test_every_sequence_flow_is_on_a_way_or_named_in_the_report(model):
    path = real(model)
    truth = truth_of(path)
    found, report = folds(path)
    carried = Counter(key for each in found for key in each.carried)
    told = Counter(loss.facts["flow"] for loss in report if loss.code in ("flow_left_out", "flow_dangling"))
    assert max((carried + told).values()) == 1
    assert (carried + told).total() == truth["counts"]["sequenceFlow"]


@pytest.mark.data
@pytest.mark.parametrize("model", models())
def test_every_activity_and_end_is_a_state_a_branch_or_told(model):
    """States = activities + ends; less sub-processes drawn out, the ends inside of them that lead on, branches of
    parallel groups and compensation; more what rests though it is passed in BPMN: a start with a choice, a loose end.
    """
    path = real(model)
    truth = truth_of(path)
    imported = read_flow(path)
    for blueprint in imported.blueprints:
        assert not faults(blueprint)
    names = {" ".join((name or "").split()) for kind, name in truth["names"].values() if kind in ACTIVITIES}
    told = {fact for loss in imported.report for fact in loss.facts.values()}
    ours = {state.name for each in imported.blueprints for state in each.states}
    ours |= {way.name for each in imported.blueprints for way in each.transitions}
    renamed = {loss.facts["name"] for loss in imported.report if loss.code == "renamed"}
    assert names - {""} <= ours | told | renamed
    ends = truth["counts"].get("endEvent", 0)
    final = sum(state.final for each in imported.blueprints for state in each.states)
    inner = imported_ends_inside(path)
    loose = len(truth["nodes_without_outgoing_not_end"])
    assert ends - inner <= final <= ends - inner + loose + unconnected(truth)


def imported_ends_inside(path: Path) -> int:
    """End events of sub-processes that something follows: they lead on."""
    root = read_xml(path.read_bytes())
    count = 0
    for sub in root.within():
        if sub.name in ("subProcess", "adHocSubProcess", "transaction"):
            followed = any(
                flow.get("sourceRef") == sub.get("id") for flow in root.within() if flow.name == "sequenceFlow"
            )
            count += followed * sum(child.name == "endEvent" for child in sub.children)
    return count


def unconnected(truth: dict) -> int:
    leaving = {source for source, _, _ in truth["sequence_flows"]}
    return sum(
        key not in leaving and kind not in ("endEvent", "startEvent") for key, (kind, _) in truth["names"].items()
    )


@pytest.mark.data
def test_the_incident_model_reads_as_its_authors_drew_it():
    (blueprint,) = read_flow(real("bpmn/bpmn-by-example/Incident_Management.bpmn")).blueprints
    names = {state.id: state.name for state in blueprint.states}
    ways = {(names[each.source], names[each.target], each.name) for each in blueprint.transitions}
    assert names[blueprint.start] == "Open ticket"
    assert ("edit 1st level ticket", "edit 2nd level ticket", "2nd level issue") in ways
    assert ("edit 2nd level ticket", "Send mail to account manager", "Issue resolved") in ways
    assert len(ways) == 8
    assert set(blueprint.drawing.places) == set(names)


HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p" name="P">'
TAIL = "</process></definitions>"


def flow(source: str, target: str, name: str = "", within: str = "") -> str:
    return f'<sequenceFlow id="{source}-{target}" sourceRef="{source}" targetRef="{target}" name="{name}">{within}</sequenceFlow>'


def imported(*parts: str):
    return read_flow_text((HEAD + "".join(parts) + TAIL).encode(), "p.bpmn")


def ways(blueprint) -> set[tuple[str, str, str]]:
    return {(each.source, each.target, each.name) for each in blueprint.transitions}


def codes(found) -> set[str]:
    return {loss.code for loss in found.report}


START, A, B, C, END = (
    '<startEvent id="s"/>',
    '<task id="a" name="A"/>',
    '<task id="b" name="B"/>',
    '<task id="c" name="C"/>',
    '<endEvent id="e" name="Done"/>',
)


def test_exclusive_gateways_are_folded_into_named_transitions():
    gateways = '<exclusiveGateway id="x"/><exclusiveGateway id="y"/>'
    found = imported(
        *(START, A, B, END, gateways, flow("s", "a"), flow("a", "x"), flow("x", "y", "maybe")),
        *(flow("x", "e", "no"), flow("y", "b", "yes"), flow("y", "a", "again"), flow("b", "e")),
    )
    (blueprint,) = found.blueprints
    assert ways(blueprint) == {
        ("a", "done", "no"),
        ("a", "b", "maybe / yes"),
        ("a", "a", "maybe / again"),
        ("b", "done", "Done"),
    }
    assert blueprint.start == "a"
    assert not found.lost()


def test_activities_between_two_parallel_gateways_are_branches_of_a_group():
    gateways = '<parallelGateway id="x" name="Both"/><parallelGateway id="y"/>'
    found = imported(
        *(START, A, B, C, END, gateways, flow("s", "a"), flow("a", "x"), flow("x", "b"), flow("x", "c")),
        *(flow("b", "y"), flow("c", "y"), flow("y", "e")),
    )
    (blueprint,) = found.blueprints
    (group,) = blueprint.parallels
    assert (group.name, group.source, group.target) == ("Both", "both", "done")
    branches = [each for each in blueprint.transitions if each.parallel == group.id]
    assert {branch.name for branch in branches} == {"B", "C"}
    assert codes(found) >= {"parallel_group"} and not faults(blueprint)


def test_parallel_ways_that_are_no_plain_group_are_a_choice_and_told():
    gateways = '<parallelGateway id="x"/>'
    found = imported(
        START, A, B, C, END, gateways, flow("s", "a"), flow("a", "x"), flow("x", "b"), flow("x", "c"), flow("b", "e")
    )
    assert "choice" in codes(found)
    assert not found.blueprints[0].parallels


def timer(written: str, kind: str = "timeDuration") -> str:
    return f"<timerEventDefinition><{kind}>{written}</{kind}></timerEventDefinition>"


def test_a_boundary_timer_with_a_duration_is_a_timer_transition():
    late = f'<boundaryEvent id="t" name="Late" attachedToRef="a">{timer("PT48H")}</boundaryEvent>'
    found = imported(START, A, B, END, late, flow("s", "a"), flow("a", "e"), flow("t", "b"), flow("b", "e"))
    way = next(each for each in found.blueprints[0].transitions if each.name == "Late")
    assert (way.source, way.target) == ("a", "b")
    assert way.trigger.after == Duration(amount=2, unit=Unit.DAYS)
    (told,) = (loss for loss in found.report if loss.code == "timer_exact")
    assert told.sentence("en") == "“Late” happens by itself 2 days after “A” was entered."
    assert "se fait seule 2 jours après" in told.sentence("fr")


def test_what_has_no_name_is_counted_not_listed():
    nameless = '<dataObject id="_5c5f0068"/><dataObject/><dataObject name="Order"/>'
    found = imported(START, A, END, nameless, flow("s", "a"), flow("a", "e"))
    told = {loss.sentence("en") for loss in found.lost()}
    assert told == {
        "dataObject has no place in a Blueprint: Order.",
        "dataObject has no place in a Blueprint. (2 times)",
    }


def test_a_timer_that_is_no_duration_is_pressed_and_told():
    late = f'<boundaryEvent id="t" name="Late" cancelActivity="false" attachedToRef="a">{timer("R/P1M", "timeCycle")}</boundaryEvent>'
    found = imported(START, A, END, late, flow("s", "a"), flow("a", "e"), flow("t", "e"))
    assert codes(found) >= {"timer_lost", "beside"}
    assert all(each.manual for each in found.blueprints[0].transitions)


def test_a_sub_process_is_drawn_out_and_its_boundary_leaves_each_of_its_states():
    inner = '<startEvent id="is"/><task id="i1" name="I1"/><task id="i2" name="I2"/><endEvent id="ie"/>'
    sub = f'<subProcess id="sub" name="Sub">{inner}{flow("is", "i1")}{flow("i1", "i2")}{flow("i2", "ie")}</subProcess>'
    stop = '<boundaryEvent id="t" name="Stop" attachedToRef="sub"><messageEventDefinition/></boundaryEvent>'
    found = imported(START, sub, A, B, END, stop, flow("s", "sub"), flow("sub", "a"), flow("t", "b"), flow("a", "e"))
    (blueprint,) = found.blueprints
    assert {("i1", "i2", "I2"), ("i2", "a", "A"), ("i1", "b", "Stop"), ("i2", "b", "Stop")} <= ways(blueprint)
    assert {state.id for state in blueprint.states if state.final} == {"done", "b"}
    assert "flattened" in codes(found)


def test_links_are_joined_and_compensation_is_told():
    throw = '<intermediateThrowEvent id="l1"><linkEventDefinition name="L"/></intermediateThrowEvent>'
    catch = '<intermediateCatchEvent id="l2"><linkEventDefinition name="L"/></intermediateCatchEvent>'
    undo = '<task id="u" name="Undo" isForCompensation="true"/>'
    found = imported(
        START, A, B, END, throw, catch, undo, flow("s", "a"), flow("a", "l1"), flow("l2", "b"), flow("b", "e")
    )
    assert ("a", "b", "B") in ways(found.blueprints[0])
    assert "construct" in codes(found)


def test_a_dangling_flow_is_told_and_an_id_used_twice_is_refused():
    found = imported(START, A, flow("s", "a"), flow("a", "gone"))
    assert "flow_dangling" in codes(found)
    with pytest.raises(BadFlow, match="“a”"):
        imported(START, A, A)


def test_gateways_that_lead_only_to_each_other_end_the_search():
    gateways = '<exclusiveGateway id="x"/><exclusiveGateway id="y"/>'
    found = imported(START, A, gateways, flow("s", "a"), flow("a", "x"), flow("x", "y"), flow("y", "x"))
    assert [loss.code for loss in found.report].count("flow_left_out") == 3


def test_a_thicket_of_gateways_is_cut_short_and_told():
    size = 24
    gateways = "".join(f'<exclusiveGateway id="{side}{n}"/>' for n in range(size) for side in "xyz")
    flows = "".join(
        flow(f"x{n}", f"y{n}") + flow(f"x{n}", f"z{n}") + flow(f"y{n}", f"x{n + 1}") + flow(f"z{n}", f"x{n + 1}")
        for n in range(size - 1)
    )
    found = imported(START, A, END, gateways, flow("s", "a"), flow("a", "x0"), flows, flow(f"x{size - 1}", "e"))
    assert "ways_cut" in codes(found)
    assert len(found.blueprints[0].transitions) <= 60 + 2


@pytest.mark.parametrize(
    ("written", "amount", "unit"),
    [
        ("P1D", 1, Unit.DAYS),
        ("P2W", 14, Unit.DAYS),
        ("PT36H", 36, Unit.HOURS),
        ("P1DT30M", 1470, Unit.MINUTES),
        ('"PT5M"', 5, Unit.MINUTES),
    ],
)
def test_durations(written, amount, unit):
    assert parsed(written) == Duration(amount=amount, unit=unit)


@pytest.mark.parametrize("written", ["", "P", "PT", "P1M", "P1Y", "PT0M", "PT5S", "-P1D", "${days}", "P999999W"])
def test_what_is_no_fixed_duration(written):
    assert parsed(written) is None


# --- written by us


SAMPLES = sorted((Path(__file__).resolve().parents[2] / "resources" / "samples").glob("*[a-z].json"))
SAMPLES = [path for path in SAMPLES if "scenarios" not in path.name]


def as_drawn(blueprint):
    """States and transitions as BPMN can say them: common transitions once from each state, none back."""
    states = {(each.id, each.name, each.category, each.final) for each in blueprint.states}
    found = [
        (state.id, each.target, each.name, each.parallel)
        for state in blueprint.states
        for each in blueprint.leaving(state.id)
        if each.target is not None
    ]
    groups = {(each.id, each.name, each.source, each.target) for each in blueprint.parallels}
    return states, Counter(found), groups, blueprint.start


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_what_we_write_reads_back_as_the_same_states_and_transitions(sample):
    blueprint = open_file(sample)
    written = to_bpmn(blueprint)
    found = read_flow_text(written.text.encode(), "x.bpmn")
    (again,) = found.blueprints
    assert as_drawn(again) == as_drawn(blueprint)
    assert again.id == blueprint.id
    own = {each.id for each in blueprint.transitions if each.target is not None}
    assert own <= {each.id for each in again.transitions}
    assert not [loss for loss in found.lost() if loss.code != "timer_lost"]


@st.composite
def plain_blueprints(draw):
    count = draw(st.integers(2, 7))
    states = [State(id=f"s{n}", name=f"State {n}") for n in range(count - 1)]
    states.append(State(id="end", name="End", final=True, category="solved"))
    keys = [state.id for state in states]
    ends = draw(st.lists(st.tuples(st.sampled_from(keys), st.sampled_from(keys)), min_size=1, max_size=12))
    timed = draw(st.lists(st.booleans(), min_size=len(ends), max_size=len(ends)))
    found = [
        Transition(
            id=f"t{n}",
            name=f"Way {n}",
            source=source,
            target=target,
            **({"trigger": Timer(after=Duration(amount=n + 1, unit=Unit.HOURS))} if late else {}),
        )
        for n, ((source, target), late) in enumerate(zip(ends, timed, strict=True))
    ]
    return Blueprint(id="p", name="P", start="s0", states=tuple(states), transitions=tuple(found))


@settings(max_examples=30)
@given(plain_blueprints())
def test_any_plain_blueprint_goes_there_and_back(blueprint):
    (again,) = read_flow_text(to_bpmn(blueprint).text.encode(), "x.bpmn").blueprints
    assert as_drawn(again)[1:] == as_drawn(blueprint)[1:]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_what_we_write_is_sound_bpmn(sample):
    root = fromstring(to_bpmn(open_file(sample)).text)
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", key) for key in ids)
    named = {name: [each.get(name) for each in root.iter() if each.get(name)] for name in REFERENCES}
    assert all(key in ids for keys in named.values() for key in keys)
    process = root.find(f"{{{NAMESPACE}}}process")
    drawn = {each.get("bpmnElement") for each in root.iter() if each.get("bpmnElement")}
    assert {each.get("id") for each in process if each.get("id")} <= drawn
    assert all(len(edge) >= 2 for edge in root.iter() if edge.tag.endswith("BPMNEdge"))


REFERENCES = ("sourceRef", "targetRef", "attachedToRef", "bpmnElement")


def test_what_bpmn_cannot_say_is_told():
    told = {(loss.code, loss.facts["element"]) for loss in to_bpmn(open_file(SAMPLES[-1])).report}
    assert {("export_back", "Send back"), ("export_common", "Cancel")} <= told
    assert ("export_owners", "Returns and refunds") in told


def test_texts_that_xml_cannot_hold_are_replaced():
    name = 'a\x0b"><script>&amp;'
    states = (State(id="a", name=name), State(id="b", name="b", final=True, category="solved"))
    way = Transition(id="t", name="]]>", source="a", target="b")
    text = to_bpmn(Blueprint(id="x", name="x", start="a", states=states, transitions=(way,))).text
    (again,) = read_flow_text(text.encode(), "x.bpmn").blueprints
    assert again.states_by_id["a"].name == 'a�"><script>&amp;'
    assert again.transitions_by_id["t"].name == "]]>"
