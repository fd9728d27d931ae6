"""`demo`: a desk with a company on it, some months old, so that every list and figure has something true to show."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from runtime.cli import figures, words
from runtime.cli.desks import is_file, opened
from runtime.cli.faults import FINE, Misuse
from runtime.cli.options import Commands, command
from runtime.cli.screen import Screen
from runtime.desk.clocks import system_clock
from runtime.desk.door import open_desk
from runtime.desk.local import LocalDesk
from runtime.desk.protocol import Desk
from runtime.messages.blueprints import ListBlueprints
from runtime.messages.faults import Refused
from runtime.messages.setup import GetSetup
from runtime.messages.system import GetFigures, Hello
from runtime.scenario.demo import USUAL_SEED, USUAL_TICKETS, demo
from runtime.scenario.demo_setup import MAIL_DOMAIN, ZONE
from runtime.scenario.desk_file import filled_beside, usual_place
from runtime.scenario.samples import SAMPLES

MOST_TICKETS = 1_000_000


def add(commands: Commands) -> None:
    """The sub-command and its options."""
    parser = command(commands, "demo", "make a demonstration desk and show its figures", run)
    parser.add_argument(
        "--desk", metavar="FILE", help="where; else in your own data folder, kept from one time to the next"
    )
    parser.add_argument("--seed", type=int, default=USUAL_SEED, metavar="NUMBER", help="another seed, another story")
    parser.add_argument("--tickets", type=int, default=USUAL_TICKETS, metavar="NUMBER", help=f"else {USUAL_TICKETS:,}")
    parser.add_argument("--language", choices=("en", "fr"), default="en", help="of the names on the desk; else en")
    parser.add_argument("--now", metavar="MOMENT", help="the last moment lived through; else the present")
    parser.add_argument("--fresh", action="store_true", help="replace the demonstration desk that is there")


def run(options: argparse.Namespace, screen: Screen) -> int:
    """Make the desk unless it is there, then show its figures."""
    if not 1 <= options.tickets <= MOST_TICKETS:
        raise Misuse(f"Say --tickets with a number from 1 to {MOST_TICKETS:,}.")
    address = options.desk or str(usual_place())
    made = options.fresh or not _lived_in(address)
    if made:
        _make(address, options, screen)
    with opened(address) as desk:
        _show(desk, address, screen, made=made)
    return FINE


def _lived_in(address: str) -> bool:
    """Whether there is a desk with tickets on it already."""
    if is_file(address) and not (Path(address).exists() and Path(address).stat().st_size):
        return False
    with opened(address, create=not is_file(address)) as desk:
        held = desk.ask(Hello())
        return bool(held.tickets or held.blueprints)


def _make(address: str, options: argparse.Namespace, screen: Screen) -> None:
    now = words.moment_from(options.now, ZONE) if options.now else system_clock()
    with _place_to_fill(address) as filled, screen.progress("Living through tickets") as advance:
        desk = open_desk(filled, create=True, durability="NORMAL")
        try:
            demo(
                desk,
                now=now,
                seed=options.seed,
                tickets=options.tickets,
                language=options.language,
                progress=advance,
            )
        finally:
            desk.close()


@contextmanager
def _place_to_fill(address: str) -> Iterator[str]:
    """A file beside the place, which takes its name only when it is complete: there is never half a demonstration."""
    if not is_file(address):
        yield address
        return
    place = Path(address)
    _refuse_strangers(place)
    with filled_beside(place, ".part") as part:
        yield str(part)


def _refuse_strangers(place: Path) -> None:
    """Only an empty desk, or one that nothing but a demonstration has ever been on, is replaced."""
    if not place.exists() or not place.stat().st_size:
        return
    with opened(str(place)) as desk:
        blueprints = {summary.id for summary in desk.ask(ListBlueprints())}
        people = desk.ask(GetSetup()).people
    strangers = [person for person in people if person.email and not person.email.endswith(f"@{MAIL_DOMAIN}")]
    if blueprints - set(SAMPLES) or strangers:
        raise Refused(f"“{place}” is no demonstration: it is not replaced. Name another file.")


def _show(desk: LocalDesk, address: str, screen: Screen, *, made: bool) -> None:
    held = desk.ask(Hello())
    if screen.as_json:
        screen.answer({"desk": address, "made": made, "tickets": held.tickets, "figures": _figures(desk)})
        return
    how = "A demonstration desk" if made else "The demonstration desk that was there (say --fresh to replace it)"
    screen.line(f"{how}: {address}")
    screen.line(f"{words.counted(held.tickets, 'ticket')}, {held.active:,} of them under way.")
    for summary in desk.ask(ListBlueprints()):
        if summary.version is not None:
            figures.show(summary.name, desk.ask(GetFigures(blueprint_id=summary.id)), desk, screen)


def _figures(desk: Desk) -> list[dict[str, object]]:
    return [
        desk.ask(GetFigures(blueprint_id=summary.id)).model_dump(mode="json", by_alias=True)
        for summary in desk.ask(ListBlueprints())
        if summary.version is not None
    ]
