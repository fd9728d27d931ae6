"""`replay`: a log through the desk."""

from __future__ import annotations

import argparse
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from runtime.cli import words
from runtime.cli.desks import add_desk, opened_or_made
from runtime.cli.faults import FINDINGS, FINE, INTERRUPTED
from runtime.cli.options import Commands, add_columns, columns_of, command
from runtime.cli.screen import Column, Screen
from runtime.exchange.blueprint_file import open_file
from runtime.exchange.event_log import EventLog
from runtime.exchange.log_files import read_log
from runtime.scenario.replay import Replayed, replay

SHOWN = 10


def add(commands: Commands, name: str = "replay") -> None:
    """The sub-command and its options; `import log` is another name for it."""
    parser = command(commands, name, "pass every case of an event log through a desk, at the log’s own moments", run)
    parser.add_argument("log", type=Path, metavar="LOG", help="XES or CSV, packed with gzip or not")
    add_desk(parser)
    parser.add_argument("--blueprint", type=Path, metavar="FILE", help="run through this one, not a discovered one")
    parser.add_argument("--add", action="store_true", help="add to a desk that holds something already")
    add_columns(parser)


def run(options: argparse.Namespace, screen: Screen) -> int:
    """Read everything, then open the desk: a bad file leaves no trace."""
    with screen.progress("Reading the log") as advance:
        log = read_log(
            options.log, columns=columns_of(options), progress=advance, import_with_loss=options.import_with_loss
        )
    blueprint = open_file(options.blueprint) if options.blueprint else None
    with (
        opened_or_made(options.desk) as desk,
        _until_interrupted() as stopped,
        screen.progress("Replaying") as advance,
    ):
        done = replay(desk, log, blueprint, add=options.add, progress=advance, cancel=stopped)
    if screen.as_json:
        screen.answer(_as_json(done, log))
    else:
        _tell(done, log, screen)
    if not done.complete:
        return INTERRUPTED
    return FINDINGS if done.deviations or done.left_out else FINE


@contextmanager
def _until_interrupted() -> Iterator[Callable[[], bool]]:
    """The first Ctrl+C asks for a stop between two events; the second one stops at once, and rolls back the batch."""
    asked: list[int] = []

    def ask(number: int, _frame: FrameType | None) -> None:
        asked.append(number)
        signal.signal(signal.SIGINT, former)

    former = signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: bool(asked)
    finally:
        signal.signal(signal.SIGINT, former)


def _as_json(done: Replayed, log: EventLog) -> dict[str, object]:
    return {
        "blueprint": done.blueprint.name,
        "blueprint_id": done.blueprint.id,
        "states": len(done.blueprint.states),
        "transitions": len(done.blueprint.transitions),
        "cases": done.cases,
        "events": done.total,
        "replayed_now": done.events,
        "replayed_before": done.before,
        "complete": done.complete,
        "unreadable": log.loss.rows,
        "left_out": dict(done.left_out),
        "deviations": [
            {"from": deviation.source, "to": deviation.activity, "n": number, "why": deviation.sentence}
            for deviation, number in done.deviations.most_common()
        ],
    }


def _tell(done: Replayed, log: EventLog, screen: Screen) -> None:
    name = f"“{done.blueprint.name}”"
    for note in log.how.notes if log.how else ():
        screen.note(note)
    if log.loss:
        screen.note(f"{words.counted(log.loss.rows, 'event')} of the log could not be read and were left out.")
    if not done.complete:
        passed = f"{done.before + done.events:,} of {words.counted(done.total, 'event')}"
        screen.note(f"Stopped: {passed} are on the desk. The same command goes on from there.")
        return
    size = f"{words.counted(len(done.blueprint.states), 'state')}, "
    size += words.counted(len(done.blueprint.transitions), "transition")
    what = f"{words.counted(done.cases, 'case')} with {words.counted(done.total, 'event')}"
    screen.line(f"{what} passed through {name} ({size}).")
    if done.before:
        screen.line(f"{words.counted(done.before, 'event')} of them were on the desk before.")
    _tell_findings(done, screen)


def _tell_findings(done: Replayed, screen: Screen) -> None:
    if done.left_out:
        screen.title("Left out: the Blueprint has no place for them")
        rows = [(activity, f"{number:,}") for activity, number in done.left_out.most_common(SHOWN)]
        screen.table((Column("Activity"), Column("Events", number=True)), rows)
    if done.deviations:
        screen.title(f"Forced: the Blueprint does not allow {words.counted(done.deviations.total(), 'move')}")
        forced = [
            (deviation.source, deviation.activity, f"{number:,}", deviation.sentence)
            for deviation, number in done.deviations.most_common(SHOWN)
        ]
        screen.table((Column("From"), Column("To"), Column("Times", number=True), Column("Why")), forced)
