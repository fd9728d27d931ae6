"""`absence`: who is away, until when, and who stands in; said for oneself, or for whoever one leads."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from runtime.cli import words
from runtime.cli.desks import add_desk, opened, person_named
from runtime.cli.faults import FINE
from runtime.cli.options import Commands, command
from runtime.cli.screen import Column, Screen
from runtime.desk.clocks import system_clock
from runtime.desk.protocol import Desk
from runtime.messages.absences import PutAbsences
from runtime.messages.faults import Refused
from runtime.messages.setup import GetSetup, SetupView
from runtime.messages.system import Hello
from runtime.model.absences import Absence
from runtime.model.people import Person
from runtime.model.values import Moment

_COLUMNS = (Column("Person"), Column("From"), Column("Until"), Column("Stands in"), Column("Why"))


def add(commands: Commands) -> None:
    """The sub-command and its own."""
    parser = commands.add_parser("absence", help="show who is away, say it, or end it")
    own: Commands = parser.add_subparsers(required=True, metavar="WHAT", dest="what")
    listed = command(own, "list", "show who is away now or will be, and who stands in", _list)
    put = command(own, "put", "say when somebody is away, and who stands in", _put)
    end = command(own, "end", "say that somebody is back, or call an absence off that is still to come", _end)
    for each, whose in ((listed, "everybody"), (put, "you"), (end, "you")):
        add_desk(each)
        each.add_argument("--person", metavar="PERSON", help=f"whose (name or id); else {whose}")
    put.add_argument("--from", required=True, dest="begins", metavar="MOMENT", help="a date is its midnight")
    put.add_argument("--until", required=True, dest="ends", metavar="MOMENT", help="from then on they are here again")
    put.add_argument("--deputy", metavar="PERSON", help="who stands in (name or id); else nobody")
    put.add_argument("--why", default="", metavar="TEXT", help="a word for colleagues")
    end.add_argument(
        "--from", dest="begins", metavar="MOMENT", help="the one that begins then; else the one that is on"
    )


def _list(options: argparse.Namespace, screen: Screen) -> int:
    with opened(options.desk) as desk:
        setup = desk.ask(GetSetup())
    only = person_named(setup.people, options.person).id if options.person else None
    whose = [person for person in setup.people if only in (None, person.id)]
    found = [(person.id, absence) for person in whose for absence in _times(person, setup)]
    found.sort(key=lambda each: each[1].begins)
    if screen.as_json:
        screen.answer(_as_values(found))
    else:
        _tell(found, setup, screen)
    return FINE


def _put(options: argparse.Namespace, screen: Screen) -> int:
    """One more absence; it takes the place of one that begins at the same moment."""
    with opened(options.desk) as desk:
        setup = desk.ask(GetSetup())
        zone = setup.settings.zone
        begins, ends = words.moment_from(options.begins, zone), words.moment_from(options.ends, zone)
        if ends <= begins:
            raise Refused("An absence ends after it begins: say a later moment with --until.")
        deputy = person_named(setup.people, options.deputy).id if options.deputy else None
        new = Absence(begins=begins, ends=ends, deputy=deputy, why=options.why)
        person = _whose(options, desk, setup)
        kept = [each for each in _times(person, setup) if each.begins != begins]
        _save(person, [*kept, new], setup, desk, screen)
    return FINE


def _end(options: argparse.Namespace, screen: Screen) -> int:
    with opened(options.desk) as desk:
        setup = desk.ask(GetSetup())
        person = _whose(options, desk, setup)
        at = words.moment_from(options.begins, setup.settings.zone) if options.begins else None
        times = _times(person, setup)
        gone = _meant(times, at)
        if gone is None:
            raise Refused(_why_none(person, times, at, setup.settings.zone))
        _save(person, [each for each in times if each is not gone], setup, desk, screen)
    return FINE


def _whose(options: argparse.Namespace, desk: Desk, setup: SetupView) -> Person:
    return person_named(setup.people, options.person or desk.ask(Hello()).actor)


def _times(person: Person, setup: SetupView) -> tuple[Absence, ...]:
    """What is on and what is to come."""
    now = system_clock()
    mine = next((each.times for each in setup.absences if each.id == person.id), ())
    return tuple(each for each in mine if each.ends > now)


def _meant(times: Iterable[Absence], at: Moment | None) -> Absence | None:
    now = system_clock()
    return next((each for each in times if (each.covers(now) if at is None else each.begins == at)), None)


def _why_none(person: Person, times: Iterable[Absence], at: Moment | None, zone: str) -> str:
    to_come = ", ".join(words.moment(each.begins, zone) for each in times)
    when = "now" if at is None else f"from {words.moment(at, zone)} on"
    hint = f" Say --from with one of: {to_come}." if to_come else " Nothing is to be ended."
    return f"{person.name} is not away {when}.{hint}"


def _save(person: Person, times: list[Absence], setup: SetupView, desk: Desk, screen: Screen) -> None:
    """What somebody else said meanwhile is not written over: then the desk refuses, and nothing has changed."""
    said = PutAbsences(person=person.id, times=tuple(times), revision=setup.revision)
    warnings = desk.do(said).result.warnings
    after = desk.ask(GetSetup())
    kept = [(person.id, each) for each in _times(person, after)]
    if screen.as_json:
        screen.answer({"absences": _as_values(kept), "warnings": list(warnings)})
        return
    _tell(kept, after, screen)
    for warning in warnings:
        screen.line(warning)


def _tell(found: list[tuple[str, Absence]], setup: SetupView, screen: Screen) -> None:
    if not found:
        screen.line("No absence is on or to come.")
        return
    names, zone = {person.id: person.name for person in setup.people}, setup.settings.zone
    screen.table(_COLUMNS, [_row(names.get(person, person), absence, names, zone) for person, absence in found])


def _as_values(found: Iterable[tuple[str, Absence]]) -> list[dict[str, object]]:
    return [{"person": person, **absence.model_dump(mode="json")} for person, absence in found]


def _row(person: str, absence: Absence, names: dict[str, str], zone: str) -> tuple[str, ...]:
    deputy = names.get(absence.deputy or "", absence.deputy or "nobody")
    times = words.moment(absence.begins, zone), words.moment(absence.ends, zone)
    return (person, *times, deputy, absence.why or words.NOTHING)
