"""`export` and `import`: Blueprints and logs, as files."""

from __future__ import annotations

import argparse
from pathlib import Path

from runtime.cli import replay, words
from runtime.cli.desks import add_desk, blueprint_named, opened
from runtime.cli.faults import FINE, Misuse
from runtime.cli.options import Commands, command
from runtime.cli.screen import Screen
from runtime.desk.protocol import Desk
from runtime.exchange.blueprint_file import open_file, save
from runtime.exchange.log_files import write_log
from runtime.messages.blueprints import Accepted, GetVersion, ListBlueprints, PublishBlueprint, SaveDraft
from runtime.messages.faults import Refused
from runtime.model.blueprint import Blueprint
from runtime.scenario.history_log import log_of

LOG_ENDINGS = (".xes", ".xes.gz", ".csv", ".csv.gz")


def add(commands: Commands) -> None:
    """Both sub-commands and their own."""
    out = commands.add_parser("export", help="write a Blueprint or the desk's history to a file")
    out_own: Commands = out.add_subparsers(required=True, metavar="WHAT", dest="what")
    blueprint = command(out_own, "blueprint", "write a published Blueprint as JSON", _export_blueprint)
    blueprint.add_argument("--blueprint", metavar="NAME", help="its name or id; else the first of the desk")
    blueprint.add_argument("--version", type=int, metavar="NUMBER", help="this version, not the newest")
    history = command(out_own, "log", "write what the tickets went through as XES or CSV", _export_log)
    history.add_argument("--blueprint", metavar="NAME", help="only through this one")
    for each in (blueprint, history):
        add_desk(each)
        each.add_argument("--to", required=True, type=Path, metavar="FILE", help="replaced when it exists")
    into = commands.add_parser("import", help="bring a Blueprint or a log onto a desk")
    into_own: Commands = into.add_subparsers(required=True, metavar="WHAT", dest="what")
    draft = command(into_own, "blueprint", "bring a Blueprint's JSON onto a desk as a draft", _import_blueprint)
    draft.add_argument("file", type=Path, metavar="FILE")
    draft.add_argument("--publish", action="store_true", help="and publish it")
    draft.add_argument("--accept-warnings", action="store_true", help="publish it though the checks warn")
    add_desk(draft)
    replay.add(into_own, "log")


def _export_blueprint(options: argparse.Namespace, screen: Screen) -> int:
    with opened(options.desk) as desk:
        chosen, _ = blueprint_named(desk, options.blueprint)
        version = desk.ask(GetVersion(blueprint_id=chosen.id, number=options.version))
    save(version.blueprint, options.to)
    if screen.as_json:
        screen.answer({"file": str(options.to), "blueprint": chosen.name, "version": version.number})
    else:
        screen.line(f"“{chosen.name}”, version {version.number}, written to {options.to}.")
    return FINE


def _export_log(options: argparse.Namespace, screen: Screen) -> int:
    if not options.to.name.lower().endswith(LOG_ENDINGS):
        raise Misuse(f"“{options.to.name}” must end in one of {', '.join(LOG_ENDINGS)}.")
    with opened(options.desk) as desk, screen.progress("Reading the history") as advance:
        name = blueprint_named(desk, options.blueprint)[0].name if options.blueprint else None
        log = log_of(desk, name, advance)
    if not log.cases:
        raise Refused("No ticket went through a Blueprint here: there is nothing to export.")
    written = write_log(log, options.to)
    if screen.as_json:
        screen.answer({"file": str(options.to), "cases": len(log.cases), "events": written.events})
    else:
        what = f"{words.counted(len(log.cases), 'case')} with {words.counted(written.events, 'event')}"
        screen.line(f"{what} written to {options.to}.")
    return FINE


def _import_blueprint(options: argparse.Namespace, screen: Screen) -> int:
    blueprint = open_file(options.file)
    with opened(options.desk) as desk:
        number = _put(desk, blueprint, options)
    if screen.as_json:
        screen.answer({"blueprint": blueprint.name, "blueprint_id": blueprint.id, "version": number})
    else:
        how = "kept as a draft" if number is None else f"published as version {number}"
        screen.line(f"“{blueprint.name}” is {how}.")
    return FINE


def _put(desk: Desk, blueprint: Blueprint, options: argparse.Namespace) -> int | None:
    """The draft replaced by this Blueprint; the number it was published under."""
    present = next((each for each in desk.ask(ListBlueprints()) if each.id == blueprint.id), None)
    revision = (present.draft_revision or 0) if present else 0
    saved = desk.do(SaveDraft(blueprint=blueprint, expected_revision=revision)).result
    if not options.publish:
        return None
    note = f"Imported from {options.file.name}"
    accept: Accepted = "all" if options.accept_warnings else ()
    command = PublishBlueprint(blueprint_id=blueprint.id, expected_revision=saved.revision, note=note, accept=accept)
    return desk.do(command).result.number
