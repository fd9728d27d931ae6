"""`main.py test`: a Blueprint's scenarios as tests, with exit codes a build understands."""

import json
import shutil
from pathlib import Path

import pytest

from runtime.engine.rehearsal_cast import pretend_setup
from runtime.engine.rehearsal_scenarios import run_suite
from runtime.exchange.scenario_file import open_file
from runtime.scenario.samples import SAMPLES, sample
from tests.pace import reference_seconds

FOLDER = Path(__file__).parents[2] / "resources" / "samples"


@pytest.fixture
def returns(tmp_path):
    """The returns sample and its scenarios, to be spoilt."""
    for ending in (".json", ".scenarios.json"):
        shutil.copyfile(FOLDER / f"returns{ending}", tmp_path / f"returns{ending}")
    return tmp_path / "returns.json"


def spoil(path, change):
    scenarios = path.with_name("returns.scenarios.json")
    data = json.loads(scenarios.read_text(encoding="utf-8"))
    change(data)
    scenarios.write_text(json.dumps(data), encoding="utf-8")


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_pass(cli, name):
    done = cli("test", FOLDER / f"{name}.json")
    assert done.code == 0, done.out
    assert "0 failed" in done.out


def test_a_failure_names_its_line_with_what_was_expected_and_found(cli, returns):
    spoil(returns, lambda data: data["scenarios"][1]["when"][4].pop("refused"))
    done = cli("test", returns)
    assert done.code == 1
    assert "FAIL  four-eyes" in done.out
    assert "when[4]" in done.out
    assert "expected: execute pay by refunds-1 is done" in done.out
    assert "second pair of eyes" in done.out
    assert "4 scenarios passed, 1 failed" in done.out


def test_a_program_gets_the_same_as_json(cli, returns):
    spoil(returns, lambda data: data["scenarios"][1]["when"][4].pop("refused"))
    done = cli("test", returns, "--json")
    assert done.code == 1
    assert (done.json["passed"], done.json["failed"]) == (4, 1)
    (failed,) = [one for one in done.json["scenarios"] if one["failures"]]
    assert failed["failures"][0]["place"] == "when[4]"


def test_scenarios_may_lie_elsewhere(cli, returns, tmp_path):
    elsewhere = tmp_path / "elsewhere.json"
    returns.with_name("returns.scenarios.json").rename(elsewhere)
    done = cli("test", returns)
    assert done.code == 2
    assert "--scenarios" in done.err
    assert cli("test", returns, "--scenarios", elsewhere).code == 0


def test_scenarios_of_another_blueprint_are_misuse(cli, returns):
    done = cli("test", returns, "--scenarios", FOLDER / "incident.scenarios.json")
    assert done.code == 2
    assert "incident" in done.err


def test_a_stray_key_is_named_with_its_path(cli, returns):
    spoil(returns, lambda data: data["scenarios"][0]["when"][0].update(persn="x"))
    done = cli("test", returns)
    assert done.code == 1
    assert "scenarios[checks-in-parallel].when[0].persn" in done.err


def test_against_a_desk_its_own_people_and_calendars_count(cli, returns, desk_file):
    done = cli("test", returns, "--desk", desk_file)
    assert done.code == 1
    assert "There is no department" in done.out


def test_hundreds_run_in_a_second():
    suite, process = open_file(FOLDER / "returns.scenarios.json"), sample("returns")
    setup = pretend_setup(process)
    run_suite(suite, process, setup)
    allowed = 0.01 * len(suite.scenarios)
    assert reference_seconds(lambda: run_suite(suite, process, setup), within=allowed) < allowed
