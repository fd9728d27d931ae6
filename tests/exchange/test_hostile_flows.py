"""Workflows from strangers: every bad one is refused in bounded time and memory, and only by BadFlow."""

from __future__ import annotations

import json
import os
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.exchange.flow_files import read_flow, read_flow_text
from runtime.exchange.flow_report import BadFlow
from runtime.exchange.xml_guard import BadXml, read_xml
from runtime.exchange.yaml_guard import BadYaml, read_yaml
from tests.exchange.test_flows import JIRA, OTOBO, TRAC
from tests.pace import reference_seconds

BPMN = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">{}</process></definitions>'
RT = '{"default": {"initial": ["new"], "active": ["open"], "inactive": ["done"], "transitions": {"": ["new"], "new": ["open", "done"], "open": ["done"]}, "actions": {"new -> open": {"label": "Open"}}}}'
MODEL = BPMN.format(
    '<startEvent id="s"/><task id="a"/><exclusiveGateway id="x"/><subProcess id="u"><task id="i"/></subProcess>'
    '<endEvent id="e"/><boundaryEvent id="b" attachedToRef="a"><timerEventDefinition><timeDuration>PT1H</timeDuration>'
    '</timerEventDefinition></boundaryEvent><sequenceFlow id="1" sourceRef="s" targetRef="a"/>'
    '<sequenceFlow id="2" sourceRef="a" targetRef="x"/><sequenceFlow id="3" sourceRef="x" targetRef="u"/>'
    '<sequenceFlow id="4" sourceRef="u" targetRef="e"/><sequenceFlow id="5" sourceRef="b" targetRef="e"/>'
)
GOOD = [text.encode() for text in (JIRA, OTOBO, TRAC, RT, MODEL)]


def refusal(raw: bytes) -> BadFlow:
    """Why the bytes are refused; it takes less than 2 seconds and 200 MB."""
    refused = []

    def read() -> None:
        with pytest.raises(BadFlow) as told:
            read_flow_text(raw, "evil.xml")
        refused.append(told.value)

    assert reference_seconds(read, within=2) < 2
    tracemalloc.start()
    try:
        read()
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 200 * 1024 * 1024
    return refused[0]


BOMB = (
    '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    "<workflow>&c;</workflow>"
)


def test_an_entity_bomb_is_refused_at_its_document_type():
    assert "document type" in str(refusal(BOMB.encode()))


def test_external_entities_and_document_types_are_never_opened(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    for text in (
        f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{secret}">]><workflow>&x;</workflow>',
        f'<!DOCTYPE d [<!ENTITY % x SYSTEM "file://{secret}"> %x;]><workflow/>',
        f'<!DOCTYPE d SYSTEM "file://{secret}"><workflow>&x;</workflow>',
    ):
        assert "secret" not in str(refusal(text.encode()))


@pytest.mark.parametrize(
    "raw",
    [
        b"<a>" * 100_000,
        b"<workflow>" + b"<a>" * 100_000 + b"</a>" * 100_000 + b"</workflow>",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"- " * 100_000,
        b"a: [" + b"[" * 100_000,
        b"? " * 100_000,
    ],
    ids=["xml", "closed-xml", "json", "objects", "yaml", "flow-yaml", "keys"],
)
def test_a_depth_of_a_hundred_thousand(raw):
    refusal(raw)


def test_fifty_megabytes_are_refused_unread(tmp_path):
    path = tmp_path / "huge.bpmn"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(BadFlow, match="larger than a workflow may be"):
        read_flow(path)


@pytest.mark.parametrize(
    "raw",
    [
        b"<workflow>" + b"<a/>" * 500_000 + b"</workflow>",
        b'<workflow a="' + b"x" * 8_000_000 + b'"/>',
        b"a: b\n" * 200_000,
        b"x" * 8_000_000,
    ],
    ids=["elements", "attribute", "yaml", "word"],
)
def test_as_many_bytes_as_are_read_at_all(raw):
    refusal(raw)


def test_a_file_full_of_workflows_and_one_full_of_transitions():
    process = '<process id="p{0}"><task id="a{0}"/></process>'
    many = "".join(process.format(number) for number in range(2_000))
    root = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">'
    assert "2,000 workflows" in str(refusal(f"{root}{many}</definitions>".encode()))
    pairs = [[f"s{one}", f"s{two}"] for one in range(44) for two in range(44)]
    raw = json.dumps({"pairs": pairs}).encode()
    (blueprint,) = read_flow_text(raw, "dense.json").blueprints
    assert len(blueprint.transitions) == 44 * 44
    assert blueprint.drawing.places.keys() == blueprint.states_by_id.keys()
    assert reference_seconds(lambda: read_flow_text(raw, "dense.json"), within=4) < 4


def test_links_without_end_are_joined_once():
    throw = '<intermediateThrowEvent id="t{0}"><linkEventDefinition name="L"/></intermediateThrowEvent>'
    catch = '<intermediateCatchEvent id="c{0}"><linkEventDefinition name="L"/></intermediateCatchEvent>'
    refusal(BPMN.format("".join((throw + catch).format(number) for number in range(1_000))).encode())


def test_yaml_that_repeats_itself_without_end():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert "more than" in str(refusal("\n".join(lines).encode()))
    refusal(b"a: &a [*a]")
    refusal(b"a: *nowhere")


def test_yaml_tags_make_nothing():
    raw = b"Process: !!python/object/apply:os.system ['touch /tmp/owned']\nActivities: {}\n"
    refusal(raw)
    assert read_yaml(b"a: !!python/name:os.system x") == {"a": "x"}


def test_yaml_scalars_stay_as_they_are_written():
    assert read_yaml(b"on: 0x1F\nat: 2015-02-31 10:99:00\nno: ~\nempty: ''\nfar: 1e999\n") == {
        "on": "0x1F",
        "at": "2015-02-31 10:99:00",
        "no": None,
        "empty": "",
        "far": "1e999",
    }


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b"a: \xff", b"[ticket-workflow]\n\xff = a -> b", b'{"a": "\xff"}'])
def test_bytes_that_are_no_text(raw):
    refusal(raw)


def test_encodings_of_xml():
    text = '<?xml version="1.0" encoding="{}"?><workflow name="é"/>'
    for name in ("utf-8", "utf-16", "iso-8859-1"):
        assert read_xml(text.format(name).encode(name)).get("name") == "é"
    for name in ("utf-7", "nonsense", "cp037"):
        with pytest.raises(BadXml):
            read_xml(text.format(name).encode())


def test_a_path_on_another_computer_is_not_opened():
    for path in (r"\\host\share\flow.bpmn", "//host/share/flow.bpmn"):
        with pytest.raises(BadFlow) as refused:
            read_flow(Path(path))
        assert refused.value.code == "remote"


def test_addresses_inside_of_a_file_are_told_and_not_opened():
    model = MODEL.replace("<process", '<import location="\\\\host\\x.bpmn" namespace="//host" importType="x"/><process')
    assert {"import"} <= {loss.facts.get("kind") for loss in read_flow_text(model.encode(), "x.bpmn").report}


def test_files_that_are_none(tmp_path):
    (tmp_path / "zip.xml").write_bytes(b"PK\x03\x04rest")
    (tmp_path / "gz.xml").write_bytes(b"\x1f\x8brest")
    (tmp_path / "empty.xml").write_bytes(b"")
    found = {}
    for name in ("zip.xml", "gz.xml", "empty.xml", "nowhere.xml", "."):
        with pytest.raises(BadFlow) as refused:
            read_flow(tmp_path / name)
        found[name] = refused.value.code
    assert found == {
        "zip.xml": "compressed",
        "gz.xml": "compressed",
        "empty.xml": "empty",
        "nowhere.xml": "missing",
        ".": "unreadable",
    }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadFlow):
        read_flow(tmp_path / "pipe")


def only_bad_flow(raw: bytes) -> None:
    try:
        read_flow_text(raw, "fuzz")
    except BadFlow as refused:
        refused.sentence("fr")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200))
def test_random_bytes(raw):
    only_bad_flow(raw)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(GOOD), st.data())
def test_real_shapes_with_parts_cut_doubled_and_changed(good, data):
    raw = bytearray(good)
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw)))
        end = min(len(raw), start + data.draw(st.integers(0, 40)))
        with_what = data.draw(st.one_of(st.binary(max_size=8), st.just(bytes(raw[start:end]) * 2), st.just(b"")))
        raw[start:end] = with_what
    only_bad_flow(bytes(raw))


JSON_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from(
    [
        "doctype",
        "states",
        "transitions",
        "state",
        "next_state",
        "action",
        "allowed",
        "initial",
        "active",
        "inactive",
        "actions",
        "pairs",
        "defaults",
        "rights",
        "Process",
        "Activities",
        "ActivityDialogs",
        "Config",
        "Path",
        "Layout",
        "StartActivity",
        "Name",
        "Condition",
        "Fields",
        "from",
        "to",
        "label",
        "winzou_state_machine",
        "callbacks",
    ]
)
SHAPED = st.recursive(
    st.one_of(JSON_VALUES, st.just("Workflow"), st.sampled_from(["A", "B", "new -> open"])),
    lambda inner: st.dictionaries(KEYS, inner, max_size=4) | st.lists(inner, max_size=3),
    max_leaves=12,
)


@settings(max_examples=120, deadline=None)
@given(SHAPED)
def test_the_right_words_in_the_wrong_places(data):
    for whole in (data, {"a": data}, {"doctype": "Workflow", "states": data, "transitions": data}):
        only_bad_flow(json.dumps(whole).encode())
    otobo = {"Process": data, "Activities": data, "ActivityDialogs": data, "Transitions": data}
    only_bad_flow(b"# yaml\n" + json.dumps(otobo).encode())
    only_bad_flow(b"# yaml\n" + json.dumps({"winzou_state_machine": {"m": data}}).encode())


def test_the_guards_say_what_they_are():
    with pytest.raises(BadYaml):
        read_yaml(b"[1, 2")
    with pytest.raises(BadXml):
        read_xml(b"")
