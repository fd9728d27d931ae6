"""`convert`, `render` and what `import` brings in, as a process owner uses them."""

from __future__ import annotations

import json

import pytest
from defusedxml.ElementTree import fromstring

from runtime.desk.door import open_desk
from runtime.exchange.blueprint_file import open_file
from runtime.exchange.gallery import TEMPLATES
from tests.exchange.test_bpmn import END, HEAD, START, TAIL, A, B, flow
from tests.exchange.test_flows import JIRA, SAMPLES


@pytest.fixture
def model(tmp_path):
    path = tmp_path / "small.bpmn"
    path.write_text(HEAD + START + A + B + END + flow("s", "a") + flow("a", "b", "go") + flow("b", "e") + TAIL)
    return path


@pytest.fixture
def jira(tmp_path):
    path = tmp_path / "jira.xml"
    path.write_text(JIRA)
    return path


@pytest.fixture
def two(tmp_path):
    path = tmp_path / "two.yml"
    machine = "{states: [a, b], transitions: {go: {from: a, to: b}}}"
    path.write_text(f"winzou_state_machine: {{one: {machine}, other: {machine}}}")
    return path


@pytest.fixture
def desk_file(tmp_path):
    path = tmp_path / "my.desk"
    open_desk(str(path), create=True).close()
    return path


def test_a_workflow_becomes_a_blueprint_s_file(cli, model, tmp_path):
    ended = cli("convert", model, "-o", tmp_path / "out.json")
    assert ended.code == 0 and "“P” (3 states, 2 transitions) written to" in ended.out
    assert {state.name for state in open_file(tmp_path / "out.json").states} == {"A", "B", "Done"}
    assert json.loads(cli("convert", model).out)["kind"] == "blueprint"


def test_the_report_reads_in_both_languages(cli, jira):
    english, french = cli("convert", jira, "--report"), cli("convert", jira, "--report", "--lang", "fr")
    assert "lost: A condition of “Work” is not brought over: luck." in english.out.splitlines()
    assert "perdu\N{NO-BREAK SPACE}: " in french.out and len(french.out.splitlines()) == len(english.out.splitlines())
    told = cli("convert", jira, "--json").json
    assert told["format"] == "OSWorkflow" and told["report"][0]["weight"] == "lost"


def test_one_of_several_is_chosen_and_all_are_written_beside_each_other(cli, two, tmp_path):
    several = cli("convert", two)
    assert several.code == 2 and "choose one with --which" in several.err
    assert cli("convert", two, "--which", "other", "-o", tmp_path / "x.json").code == 0
    cli("convert", two, "-o", tmp_path / "all.json")
    assert {path.name for path in tmp_path.glob("*.json")} == {"x.json", "all-one.json", "all-other.json"}
    assert cli("convert", two, "--which", "third").code == 2


@pytest.mark.parametrize("ending", ["svg", "mmd", "bpmn", "json"])
def test_a_blueprint_is_rendered_by_the_ending_of_its_file(cli, tmp_path, ending):
    to = tmp_path / f"returns.{ending}"
    assert cli("render", SAMPLES / "returns.json", "-o", to).code == 0
    text = to.read_text()
    if ending in ("svg", "bpmn"):
        fromstring(text)
    else:
        assert {"mmd": "stateDiagram-v2", "json": '"kind": "blueprint"'}[ending] in text


def test_what_cannot_be_read_or_written_is_told(cli, model, tmp_path):
    assert cli("render", model, "-o", tmp_path / "x.png").code == 2
    assert "none of the workflows known here" in cli("convert", __file__).err
    assert "There is no file nowhere.xml" in cli("convert", tmp_path / "nowhere.xml").err
    assert cli("render", model, "-o", tmp_path / "no" / "x.svg").code == 1


def test_a_foreign_workflow_becomes_a_draft_that_fits_the_desk(cli, jira, desk_file):
    ended = cli("import", "blueprint", jira, "--desk", desk_file)
    assert ended.code == 0 and ended.out == "“jira” is kept as a draft.\n"
    assert "This desk has no team “front-desk”" in ended.err and "every agent of the department may do it" in ended.err
    again = cli("import", "blueprint", jira, "--desk", desk_file, "--as", "Mine", "--json").json
    assert (again["blueprint"], again["blueprint_id"]) == ("Mine", "mine")


def test_a_second_import_stands_beside_the_first(cli, model, desk_file):
    first = cli("import", "blueprint", model, "--desk", desk_file, "--json").json
    second = cli("import", "blueprint", model, "--desk", desk_file, "--json").json
    assert first["blueprint_id"] != second["blueprint_id"]


@pytest.mark.parametrize("name", TEMPLATES[:2])
def test_a_template_is_published_in_one_command(cli, desk_file, name):
    ended = cli("import", "template", name, "--desk", desk_file, "--lang", "fr", "--publish", "--accept-warnings")
    assert ended.code == 0 and "published as version 1" in ended.out
    assert "Ce bureau n’a pas de" in ended.err
    whole = cli("import", "template", name, "--desk", desk_file, "--lang", "fr", "--as", "Whole", "--with-fields")
    assert whole.code == 0 and "Ce bureau n’a pas de" not in whole.err
