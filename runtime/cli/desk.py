"""`desk`: a desk as a whole: make one, check it, copy, restore or move it, tell what it holds."""

from __future__ import annotations

import argparse
from pathlib import Path

from runtime.cli import words
from runtime.cli.desks import add_desk, is_file, opened, zone_of
from runtime.cli.faults import FINDINGS, FINE, Misuse
from runtime.cli.options import Commands, command
from runtime.cli.screen import Column, Screen
from runtime.desk import keeping
from runtime.desk.local import LocalDesk
from runtime.messages.faults import Refused
from runtime.messages.setup import GetSetup, PutSettings
from runtime.messages.system import DeskInfo, Hello
from runtime.model.wall_clock import zone_named

_MEGABYTE = 1_000_000


def add(commands: Commands) -> None:
    """The sub-command and its own."""
    parser = commands.add_parser("desk", help="make, check, copy, restore, move or describe a desk")
    own: Commands = parser.add_subparsers(required=True, metavar="WHAT", dest="what")
    init = command(own, "init", "make a fresh desk", _init)
    init.add_argument("--zone", metavar="NAME", default="UTC", help="its time zone, such as Europe/Paris")
    verify = command(own, "verify", "check a desk against its own history", _verify)
    backup = command(own, "backup", "copy a desk to a file while it is in use", _backup)
    backup.add_argument("--to", required=True, type=Path, metavar="FILE", help="a file that does not exist yet")
    restore = command(own, "restore", "make a desk of a backup", _restore)
    restore.add_argument("--from", required=True, type=Path, dest="source", metavar="FILE", help="the backup")
    restore.add_argument("--replace", action="store_true", help="put the desk that is there aside, under another name")
    move = command(own, "move", "copy a desk to another database, from a file to a server or back", _move)
    move.add_argument("--to", required=True, metavar="ADDRESS", help="a new file, or an empty postgresql://… database")
    info = command(own, "info", "tell what a desk holds", _info)
    for each in (init, verify, backup, restore, info):
        add_desk(each)
    add_desk(move, "--from")


def _init(options: argparse.Namespace, screen: Screen) -> int:
    try:
        zone_named(options.zone)
    except ValueError as error:
        raise Misuse(str(error)) from error
    place = Path(options.desk)
    if is_file(options.desk) and place.exists() and place.stat().st_size:
        raise Refused(f"“{options.desk}” exists already. Name another file.")
    with opened(options.desk, create=True) as desk:
        settings = desk.ask(GetSetup()).settings
        desk.do(PutSettings(settings=settings.having(zone=options.zone)))
        _tell(desk.ask(Hello()), options.zone, screen)
    return FINE


def _info(options: argparse.Namespace, screen: Screen) -> int:
    with opened(options.desk) as desk:
        _tell(desk.ask(Hello()), zone_of(desk), screen)
    return FINE


def _tell(info: DeskInfo, zone: str, screen: Screen) -> None:
    if screen.as_json:
        screen.answer(info.model_dump(mode="json"))
        return
    rows = [
        ("Desk", info.name),
        ("Kept in", f"{info.database}, schema {info.schema_revision}"),
        ("Zone", zone),
        ("Tickets", f"{info.tickets:,}, {info.active:,} in a Blueprint"),
        ("Events", f"{info.events:,}"),
        ("People", f"{info.people:,}"),
        ("Blueprints", f"{info.blueprints:,}"),
        ("Letters waiting", _letters(info, zone)),
        ("Letters given up", f"{info.letters_dead:,}"),
        ("Last letter left", words.moment(info.letters_last, zone)),
        ("Next due", words.moment(info.next_due, zone)),
    ]
    screen.table((Column(""), Column("")), rows)


def _letters(info: DeskInfo, zone: str) -> str:
    since = f", the oldest since {words.moment(info.letters_oldest, zone)}" if info.letters_waiting else ""
    return f"{info.letters_waiting:,}{since}"


def _verify(options: argparse.Namespace, screen: Screen) -> int:
    with opened(options.desk) as desk:
        return _verified(desk, screen)


def _verified(desk: LocalDesk, screen: Screen) -> int:
    with screen.progress("Checking") as told:
        report = keeping.check(desk, told)
    if screen.as_json:
        screen.answer(report.model_dump(mode="json"))
    else:
        looked = f"{words.counted(report.tickets, 'ticket')} and {words.counted(report.events, 'event')}"
        found = words.counted(len(report.problems), "problem") if report.problems else "everything agrees"
        screen.line(f"Looked at {looked}: {found}.")
        for problem in report.problems:
            ticket = f"Ticket {problem.ticket_id}: " if problem.ticket_id is not None else ""
            screen.line(f"  · {ticket}{problem.sentence}")
    return FINDINGS if report.problems else FINE


def _backup(options: argparse.Namespace, screen: Screen) -> int:
    with opened(options.desk) as desk, screen.progress("Copying") as told:
        size = keeping.back_up(desk, options.to, told)
    if screen.as_json:
        screen.answer({"file": str(options.to), "bytes": size})
    else:
        screen.line(f"Copied to {options.to} and proved ({size / _MEGABYTE:.1f} MB).")
    return FINE


def _restore(options: argparse.Namespace, screen: Screen) -> int:
    with screen.progress("Restoring") as told:
        aside = keeping.restore(options.source, options.desk, replace=options.replace, told=told)
    if screen.as_json:
        screen.answer({"desk": options.desk, "aside": str(aside) if aside else None})
    else:
        screen.line(f"Restored to {options.desk}.")
        if aside is not None:
            screen.line(f"The desk that was there is now {aside}.")
    return FINE


def _move(options: argparse.Namespace, screen: Screen) -> int:
    with opened(options.desk) as desk, screen.progress("Moving") as told:
        moved = keeping.move(desk, options.to, told)
    if screen.as_json:
        screen.answer(moved.model_dump(mode="json"))
        return FINE
    titles = (Column("Table"), Column("Rows", number=True), Column("Hash of its rows"))
    screen.table(titles, [(each.name, f"{each.rows:,}", each.hash[:16]) for each in moved.tables if each.rows])
    rows = sum(each.rows for each in moved.tables)
    screen.line(f"Moved {words.counted(moved.tickets, 'ticket')}, {words.counted(rows, 'row')} in all, compared.")
    screen.line("What was written to the old desk since is not in the new one: use one of them only.")
    return FINE
