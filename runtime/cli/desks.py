"""Opening the desk a command names, and finding what it calls by name."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from getpass import getpass
from pathlib import Path

from runtime.cli.faults import Misuse
from runtime.desk.clocks import system_clock
from runtime.desk.door import open_desk
from runtime.desk.local import LocalDesk
from runtime.desk.protocol import Desk
from runtime.desk.sign_in import sign_in
from runtime.messages.blueprints import BlueprintSummary, ListBlueprints
from runtime.messages.faults import NotFound
from runtime.messages.setup import GetSetup
from runtime.messages.system import Hello
from runtime.model.people import Department, Organisation, Person, Team
from runtime.scenario import desk_file

PASSWORD = "BLUEPRINT_PASSWORD"  # noqa: S105  the name of a variable
"""The variable that holds the password where nobody can type it."""

_WHO: ContextVar[str | None] = ContextVar("who", default=None)
"""Whom the command line signs in; nobody: the owner, as whoever may read the desk's file."""


def add_desk(parser: argparse.ArgumentParser, option: str = "--desk") -> None:
    """The option that names the desk."""
    parser.add_argument(
        option, required=True, metavar="FILE", dest="desk", help="the desk’s file, or postgresql://… for a team’s desk"
    )
    parser.add_argument(
        "--sign-in", metavar="EMAIL", help=f"act as this person; the password is asked for, or taken from {PASSWORD}"
    )


@contextmanager
def signing_in(options: argparse.Namespace) -> Iterator[None]:
    """Within it, desks are opened for the person the options name."""
    before = _WHO.set(getattr(options, "sign_in", None))
    try:
        yield
    finally:
        _WHO.reset(before)


def secret_of(question: str, variable: str) -> str:
    """What the variable holds, else what is typed unseen. Raises Misuse where nobody can type."""
    given = os.environ.get(variable)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise Misuse(f"Nobody is here to ask for a password: set {variable}.")
    return getpass(question)


@contextmanager
def opened(address: str, *, create: bool = False) -> Iterator[LocalDesk]:
    """The desk at an address, for whom the command line names, closed again at the end.

    Raises NotFound, Unavailable, and Forbidden for a wrong password.
    """
    desk = open_desk(address, create=create)
    try:
        yield _entered(desk)
    finally:
        desk.close()


def _entered(desk: LocalDesk) -> LocalDesk:
    who = _WHO.get()
    if who is None:
        return desk
    return sign_in(desk.database, system_clock, who, secret_of(f"Password of {who}: ", PASSWORD))


@contextmanager
def opened_or_made(address: str) -> Iterator[LocalDesk]:
    """The desk at an address, or a fresh one; a fresh file is removed again when the block fails before any ticket."""
    fresh = is_file(address) and not Path(address).exists()
    held = True
    try:
        with opened(address, create=True) as desk:
            try:
                yield desk
            except Exception:
                held = desk.ask(Hello()).tickets > 0
                raise
    finally:
        if fresh and not held:
            desk_file.remove(Path(address))


def is_file(address: str) -> bool:
    """Whether the address names a file; else a database server."""
    return "://" not in address


def zone_of(desk: Desk) -> str:
    """The desk's time zone."""
    return desk.ask(GetSetup()).settings.zone


def blueprint_named(desk: Desk, name: str | None) -> tuple[BlueprintSummary, tuple[str, ...]]:
    """The published Blueprint of that name or id, without a name the first in rank; and the names of the others.

    Raises NotFound.
    """
    published = [summary for summary in desk.ask(ListBlueprints()) if summary.version is not None]
    if not published:
        raise NotFound("This desk has no published Blueprint yet: replay a log or publish one.")
    found = published[0] if name is None else _one(name, published)
    return found, tuple(summary.name for summary in published if summary is not found)


def _one(name: str, published: Iterable[BlueprintSummary]) -> BlueprintSummary:
    known = list(published)
    for summary in known:
        if name in (summary.name, summary.id):
            return summary
    alike = [summary for summary in known if summary.name.casefold() == name.casefold()]
    if len(alike) == 1:
        return alike[0]
    raise NotFound(f"There is no Blueprint “{name}” here, but: {', '.join(summary.name for summary in known)}.")


def person_named(people: Iterable[Person], name: str) -> Person:
    """The person of that id or name. Raises Misuse."""
    for person in people:
        if name == person.id or name.casefold() == person.name.casefold():
            return person
    raise Misuse(f"Nobody here is called “{name}”.")


def team_named(desk: Desk, name: str) -> str:
    """The id of the team of that name or id. Raises Misuse."""
    return _named("team", desk.ask(GetSetup()).teams, name)


def department_named(desk: Desk, name: str) -> str:
    """The id of the department of that name or id. Raises Misuse."""
    return _named("department", desk.ask(GetSetup()).departments, name)


def organisation_named(desk: Desk, name: str) -> str:
    """The id of the organisation of that name or id. Raises Misuse."""
    return _named("organisation", desk.ask(GetSetup()).organisations, name)


def _named(kind: str, places: Sequence[Team] | Sequence[Department] | Sequence[Organisation], name: str) -> str:
    for place in places:
        if name in (place.id, place.name) or place.name.casefold() == name.casefold():
            return place.id
    known = ", ".join(sorted(place.name for place in places)) or "none"
    raise Misuse(f"There is no {kind} “{name}” on this desk; there are: {known}.")
