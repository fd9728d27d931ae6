"""`export` and `import`: Blueprints and logs, as files. What brings Blueprints in is in `bring`."""

from __future__ import annotations

import argparse
from pathlib import Path

from runtime.cli import bring, replay, words
from runtime.cli.desks import add_desk, blueprint_named, opened
from runtime.cli.faults import FINE, Misuse
from runtime.cli.options import Commands, command, version_number
from runtime.cli.screen import Screen
from runtime.exchange.blueprint_file import save
from runtime.exchange.log_files import write_log
from runtime.messages.blueprints import GetVersion
from runtime.messages.faults import Refused
from runtime.scenario.history_log import log_of

LOG_ENDINGS = (".xes", ".xes.gz", ".csv", ".csv.gz")


def add(commands: Commands) -> None:
    """Both sub-commands and their own."""
    out = commands.add_parser("export", help="write a Blueprint or the desk’s history to a file")
    out_own: Commands = out.add_subparsers(required=True, metavar="WHAT", dest="what")
    blueprint = command(out_own, "blueprint", "write a published Blueprint as JSON", _export_blueprint)
    blueprint.add_argument("--blueprint", metavar="NAME", help="its name or id; else the first of the desk")
    blueprint.add_argument("--version", type=version_number, metavar="NUMBER", help="this version, not the newest")
    history = command(out_own, "log", "write what the tickets went through as XES or CSV", _export_log)
    history.add_argument("--blueprint", metavar="NAME", help="only through this one")
    for each in (blueprint, history):
        add_desk(each)
        each.add_argument("--to", required=True, type=Path, metavar="FILE", help="replaced when it exists")
    into = commands.add_parser("import", help="bring a Blueprint or a log onto a desk")
    into_own: Commands = into.add_subparsers(required=True, metavar="WHAT", dest="what")
    bring.add(into_own)
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
