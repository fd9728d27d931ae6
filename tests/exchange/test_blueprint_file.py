"""The Blueprint's text: the same for the same Blueprint, strict on the way in, readable in a review."""

import contextlib
import difflib
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.exchange.blueprint_file import BadBlueprint, dump, load, open_file, save
from runtime.model.blueprint import Category
from runtime.model.drawing import Drawing, Place
from runtime.model.edits import move
from runtime.model.owners import Teams
from runtime.model.plain import same
from tests.makers import blueprint, blueprints, small, state, transition

SLOW = settings(
    max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=10,
)


def read(text):
    return load(text, source_name="desk.json")


@SLOW
@given(blueprints())
def test_out_and_in_and_out_again_is_the_same_text(drawn):
    text = dump(drawn)
    back = read(text)
    assert same(back, drawn)
    assert dump(back) == text
    assert text.endswith("}\n")


def test_the_text_is_small_and_readable():
    text = dump(blueprint(state("open"), drawing=Drawing(places={"open": Place(x=1.5)})))
    assert text == (
        '{\n  "format": 1,\n  "kind": "blueprint",\n  "id": "desk",\n  "name": "Desk",\n  "start": "open",\n'
        '  "states": [\n    {\n      "id": "open",\n      "name": "Open"\n    }\n  ],\n'
        '  "drawing": {\n    "places": {\n      "open": {\n        "x": 1.5\n      }\n    }\n  }\n}\n'
    )


def test_categories_are_written_by_name():
    text = dump(blueprint(state("hold", category=Category.ON_HOLD)))
    assert '"category": "on_hold"' in text
    assert read(text).states[0].category is Category.ON_HOLD


def changed_blocks(before, after):
    matcher = difflib.SequenceMatcher(None, before.splitlines(), after.splitlines(), autojunk=False)
    return [code for code in matcher.get_opcodes() if code[0] != "equal"]


@pytest.mark.parametrize(
    "after",
    [
        small().having(name="Counter"),
        small().having(start="waiting"),
        small().having(states=tuple(s.having(name="Ajar") if s.id == "open" else s for s in small().states)),
        move(small(), {"open": (40, 80)}),
    ],
)
def test_one_changed_property_is_one_changed_block(after):
    assert len(changed_blocks(dump(small()), dump(after))) == 1


def edited(change):
    data = json.loads(dump(small().having(transitions=(*small().transitions, OWNED))))
    change(data)
    return json.dumps(data)


OWNED = transition("approve", "open", "done", owners=(Teams(ids=("leads",)),))


def approve(data):
    return next(each for each in data["transitions"] if each["id"] == "approve")


@pytest.mark.parametrize(
    ("change", "path", "words"),
    [
        (lambda d: approve(d)["owners"][0].update(idz=1), "transitions[approve].owners[0].idz", "not known"),
        (lambda d: approve(d).update(name=3), "transitions[approve].name", "text"),
        (lambda d: approve(d).update(order="1"), "transitions[approve].order", "whole number"),
        (lambda d: approve(d)["owners"][0].update(kind="herd"), "transitions[approve].owners[0]", "kind"),
        (lambda d: approve(d)["owners"][0].pop("kind"), "transitions[approve].owners[0]", "kind"),
        (lambda d: approve(d).update(target="gone"), "transitions[approve].target", "gone"),
        (lambda d: approve(d).update(form=[{"kind": "field", "id": "f", "field": "x", "required": 1}]),
         "transitions[approve].form[f].required", "true or false"),
        (lambda d: d["states"][0].update(limit={"allows": {"unit": "hours"}}), "states[cancelled].limit.allows.amount", "missing"),
        (lambda d: d.update(drawing={"places": {"open": {"x": "1"}}}), "drawing.places[open].x", "number"),
        (lambda d: d.update(drawing={"places": {"gone": {}}}), "drawing.places[gone]", "gone"),
        (lambda d: d.update(states=[*d["states"], d["states"][0]]), "states", "cancelled"),
        (lambda d: d.pop("name"), "name", "missing"),
        (lambda d: d.update(colour="red"), "colour", "not known"),
        (lambda d: d.update(format=2), "format", "newer version"),
        (lambda d: d.update(format=True), "format", "format"),
        (lambda d: d.pop("format"), "format", "missing"),
        (lambda d: d.pop("kind"), "", "no Blueprint"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_place(change, path, words):
    with pytest.raises(BadBlueprint) as refused:
        read(edited(change))
    assert refused.value.path == path
    assert words in refused.value.sentence
    assert str(refused.value).startswith("desk.json")


@settings(max_examples=150)
@given(st.binary() | st.text() | JSON.map(json.dumps))
def test_no_text_raises_anything_but_bad_blueprint(raw):
    with pytest.raises(BadBlueprint):
        read(raw)


@SLOW
@given(blueprints(), st.data())
def test_a_damaged_text_is_read_or_refused_and_nothing_else(drawn, data):
    text = bytearray(dump(drawn).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        text[data.draw(st.integers(0, len(text) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(BadBlueprint):
        read(bytes(text))


def places_in(data):
    """Every container in JSON data with each of its keys or positions."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, inner in list(items):
        yield data, key
        yield from places_in(inner)


@SLOW
@given(blueprints(), st.data(), JSON)
def test_a_property_with_any_other_value_is_read_or_refused_and_nothing_else(drawn, data, other):
    tree = json.loads(dump(drawn))
    container, key = data.draw(st.sampled_from(list(places_in(tree))))
    container[key] = other
    try:
        again = read(json.dumps(tree))
    except BadBlueprint:
        return
    assert same(read(dump(again)), again)


OLD = """{"format": 0, "kind": "blueprint", "id": "desk", "name": "Desk", "start": "open",
"states": [{"id": "open", "name": "Open"}, {"id": "done", "name": "Done", "final": true}],
"transitions": [{"id": "solve", "name": "Solve", "from": "open", "to": "done"},
                {"id": "drop", "name": "Drop", "from": "*", "to": "done"}]}"""


def test_format_0_is_upgraded():
    assert read(OLD) == blueprint(
        state("open"), state("done", final=True), transition("solve", "open", "done"), transition("drop", None, "done")
    )


def test_format_0_does_not_know_the_later_names():
    with pytest.raises(BadBlueprint) as refused:
        read(OLD.replace('"to": "done"', '"to": "done", "target": "done"', 1))
    assert refused.value.path == "transitions[solve].to"


@pytest.mark.parametrize("transitions", ["3", '[3, "x", null]'])
def test_format_0_upgrades_nonsense_into_a_refusal(transitions):
    with pytest.raises(BadBlueprint, match="transitions"):
        read(f'{{"format": 0, "kind": "blueprint", "id": "a", "name": "A", "transitions": {transitions}}}')


def test_a_file_is_saved_and_opened(tmp_path):
    path = tmp_path / "desk.blueprint.json"
    save(small(), path)
    save(small().having(name="Über"), path)
    assert open_file(path).name == "Über"
    assert path.read_bytes().decode() == dump(open_file(path))
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_read_is_refused(tmp_path):
    with pytest.raises(BadBlueprint, match="cannot be read"):
        open_file(tmp_path / "missing.json")
