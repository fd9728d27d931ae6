"""`desk`: a desk as a whole: make one, check it, copy it, tell what it holds."""

from __future__ import annotations

import argparse
from pathlib import Path

from runtime.cli import words
from runtime.cli.desks import add_desk, is_file, opened, zone_of
from runtime.cli.faults import FINDINGS, FINE, Misuse
from runtime.cli.options import Commands, command
from runtime.cli.screen import Column, Screen
from runtime.desk.backup import back_up
from runtime.desk.protocol import Desk
from runtime.messages.faults import Refused
from runtime.messages.setup import GetSetup, PutSettings
from runtime.messages.system import DeskInfo, Hello, VerifyDesk
from runtime.model.wall_clock import zone_named

_MEGABYTE = 1_000_000


def add(commands: Commands) -> None:
    """The sub-command and its own."""
    parser = commands.add_parser("desk", help="make, check, copy or describe a desk")
    own: Commands = parser.add_subparsers(required=True, metavar="WHAT", dest="what")
    init = command(own, "init", "make a fresh desk", _init)
    init.add_argument("--zone", metavar="NAME", default="UTC", help="its time zone, such as Europe/Paris")
    verify = command(own, "verify", "check a desk against its own history", _verify)
    backup = command(own, "backup", "copy a desk to a file while it is in use", _backup)
    backup.add_argument("--to", required=True, type=Path, metavar="FILE", help="a file that does not exist yet")
    info = command(own, "info", "tell what a desk holds", _info)
    for each in (init, verify, backup, info):
        add_desk(each)


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


def _verified(desk: Desk, screen: Screen) -> int:
    report = desk.ask(VerifyDesk())
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
    with opened(options.desk) as desk:
        size = back_up(desk, options.to)
    if screen.as_json:
        screen.answer({"file": str(options.to), "bytes": size})
    else:
        screen.line(f"Copied to {options.to} ({size / _MEGABYTE:.1f} MB).")
    return FINE
