"""The published schema says what the reader says, as far as shapes go."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from runtime.exchange.blueprint_file import BadBlueprint, dump, load
from runtime.exchange.blueprint_schema import SCHEMA_NAME, json_schema, schema_text
from tests.exchange.test_blueprint_file import places_in
from tests.makers import blueprints

SLOW = settings(
    max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None
)
VALIDATOR = Draft202012Validator(json_schema())


def test_the_published_file_is_the_generated_one():
    path = Path(__file__).parents[2] / "resources" / "schema" / SCHEMA_NAME
    assert path.read_text(encoding="utf-8") == schema_text()


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(json_schema())


@SLOW
@given(blueprints())
def test_every_text_we_write_is_valid(drawn):
    VALIDATOR.validate(json.loads(dump(drawn)))


@SLOW
@given(blueprints(), st.data())
def test_a_text_with_a_stray_key_is_refused_by_both(drawn, data):
    tree = json.loads(dump(drawn))
    closed = [tree, *tree.get("states", ()), *tree.get("transitions", ()), tree["entry"]] if "entry" in tree else [tree]
    data.draw(st.sampled_from(closed))["stray"] = 1
    assert not VALIDATOR.is_valid(tree)
    with pytest.raises(BadBlueprint):
        load(json.dumps(tree), source_name="x")


@SLOW
@given(blueprints(), st.data())
def test_what_the_schema_refuses_the_reader_refuses(drawn, data):
    tree = json.loads(dump(drawn))
    container, key = data.draw(st.sampled_from(list(places_in(tree))))
    container[key] = data.draw(st.sampled_from([{"x": 1}, [[]], "", "¿", -1, 1.5, True]))
    if not VALIDATOR.is_valid(tree):
        with pytest.raises(BadBlueprint):
            load(json.dumps(tree), source_name="x")
