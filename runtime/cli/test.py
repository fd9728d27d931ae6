"""`test`: a Blueprint's scenarios, run as tests: in memory, with a pretend cast or against a desk's set-up."""

from __future__ import annotations

import argparse
from pathlib import Path

from runtime.cli import words
from runtime.cli.desks import opened
from runtime.cli.faults import FINDINGS, FINE, Misuse
from runtime.cli.options import Commands, command
from runtime.cli.screen import Screen
from runtime.desk.scenarios import report_of
from runtime.engine.rehearsal_cast import pretend_setup
from runtime.engine.rehearsal_scenarios import run_suite
from runtime.exchange import blueprint_file, scenario_file
from runtime.messages.scenarios import RunScenarios, ScenarioReport, ScenarioResult
from runtime.model.blueprint import Blueprint
from runtime.model.scenario import Suite


def add(commands: Commands) -> None:
    """The sub-command and its options."""
    parser = command(commands, "test", "run the scenarios beside a Blueprint’s file", run)
    parser.add_argument("file", type=Path, metavar="FILE", help="the Blueprint’s JSON")
    parser.add_argument(
        "--scenarios", type=Path, metavar="FILE", help=f"else the Blueprint’s name with {scenario_file.ENDING}"
    )
    parser.add_argument("--desk", metavar="DESK", help="against this desk’s set-up; else a small one is made up")


def run(options: argparse.Namespace, screen: Screen) -> int:
    """Run them; the exit code is 0 when all pass, 1 when one fails."""
    blueprint = blueprint_file.open_file(options.file)
    suite = _suite(options, blueprint)
    report = _report(options.desk, blueprint, suite)
    if screen.as_json:
        screen.answer(_as_data(report))
    else:
        _tell(report, blueprint, screen)
    return FINDINGS if report.failed else FINE


def _suite(options: argparse.Namespace, blueprint: Blueprint) -> Suite:
    path: Path = options.scenarios or scenario_file.beside(options.file)
    if not path.exists():
        raise Misuse(f"There is no file {path}: write the scenarios there, or say --scenarios FILE.")
    suite = scenario_file.open_file(path)
    if suite.blueprint != blueprint.id:
        raise Misuse(f"{path} is about “{suite.blueprint}”, and {options.file} is “{blueprint.id}”.")
    return suite


def _report(desk_address: str | None, blueprint: Blueprint, suite: Suite) -> ScenarioReport:
    if desk_address is None:
        return report_of(run_suite(suite, blueprint, pretend_setup(blueprint)))
    with opened(desk_address) as desk:
        return desk.ask(RunScenarios(blueprint_id=blueprint.id, blueprint=blueprint, suite=suite))


def _as_data(report: ScenarioReport) -> dict[str, object]:
    return {
        "passed": len(report.results) - len(report.failed),
        "failed": len(report.failed),
        "scenarios": [result.model_dump(mode="json") for result in report.results],
    }


def _tell(report: ScenarioReport, blueprint: Blueprint, screen: Screen) -> None:
    for result in report.results:
        screen.line(f"{'FAIL' if result.failures else 'ok  '}  {result.id}: {result.name}")
        _tell_failures(result, screen)
    failed = len(report.failed)
    passed = len(report.results) - failed
    screen.line(f"“{blueprint.name}”: {words.counted(passed, 'scenario')} passed, {failed:,} failed.")


def _tell_failures(result: ScenarioResult, screen: Screen) -> None:
    for failure in result.failures:
        screen.line(f"      {failure.place}")
        screen.line(f"        expected: {failure.expected}")
        screen.line(f"        found:    {failure.found}")
        for reason in failure.reasons:
            screen.line(f"          · {reason}")
