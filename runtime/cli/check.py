"""`check`: what is wrong with a Blueprint's file, alone or on a desk."""

from __future__ import annotations

import argparse
from pathlib import Path

from runtime.cli import words
from runtime.cli.desks import opened
from runtime.cli.faults import FINDINGS, FINE
from runtime.cli.options import Commands, add_language, command
from runtime.cli.screen import Screen
from runtime.exchange.blueprint_file import open_file
from runtime.messages.checks import CheckBlueprint
from runtime.model.blueprint import Blueprint
from runtime.model.checks import Finding, Severity, check

_MARKS = {
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "hint"},
    "fr": {Severity.ERROR: "erreur", Severity.WARNING: "avertissement", Severity.HINT: "conseil"},
}


def add(commands: Commands) -> None:
    """The sub-command and its options."""
    parser = command(commands, "check", "say what is wrong with a Blueprint’s file", run)
    parser.epilog = "Exit codes: 0 nothing but hints, 1 an error or a warning, 2 misuse."
    parser.add_argument("file", type=Path, metavar="FILE", help="the Blueprint’s JSON")
    parser.add_argument("--desk", metavar="DESK", help="with this desk’s people, fields, calendars and Blueprints")
    add_language(parser)


def run(options: argparse.Namespace, screen: Screen) -> int:
    """Check it; the exit code is 1 when there is an error or a warning."""
    blueprint = open_file(options.file)
    findings = _findings(blueprint, options.desk)
    if screen.as_json:
        screen.answer([as_data(finding, options.lang) for finding in findings])
    else:
        for finding in findings:
            mark = _MARKS[options.lang][finding.severity]
            screen.line(words.marked(mark, finding.sentence(options.lang), options.lang))
        screen.note(_summary(findings, options.lang))
    return FINDINGS if any(finding.severity is not Severity.HINT for finding in findings) else FINE


def as_data(finding: Finding, language: str) -> dict[str, object]:
    """A finding for a program, with its sentence."""
    data: dict[str, object] = finding.model_dump(mode="json", exclude={"fix", "more"})
    fixes = [{**fix.model_dump(), "label": fix.label(language)} for fix in finding.fixes]
    fix = None if finding.fix is None else fixes[0]
    return {**data, "sentence": finding.sentence(language), "fix": fix, "more": fixes[0 if fix is None else 1 :]}


def _findings(blueprint: Blueprint, address: str | None) -> tuple[Finding, ...]:
    if address is None:
        return check(blueprint)
    with opened(address) as desk:
        return desk.ask(CheckBlueprint(blueprint=blueprint))


def _summary(findings: tuple[Finding, ...], language: str) -> str:
    if not findings:
        return "Nothing to correct." if language == "en" else "Rien à corriger."
    counts = {each: sum(finding.severity is each for finding in findings) for each in Severity}
    marks = _MARKS[language]
    return ", ".join(words.counted(count, marks[each]) for each, count in counts.items() if count)
