"""The demonstration desk: a small company, and some months of its tickets lived through by the engine.

A simulation of discrete events: tickets arrive, queue for a team, are taken up by whoever is free, worked on in
opening hours, and moved; customers answer or do not. Every change is a command to the desk, so nothing in the demo
is possible that would not be possible by hand. The same seed, number and present moment make the same rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from runtime.desk.local import LocalDesk
from runtime.messages.base import Command
from runtime.messages.blueprints import PublishBlueprint, SaveDraft
from runtime.messages.faults import Refused
from runtime.messages.setup import GetSetup, SetupView
from runtime.messages.system import Hello, SealDays
from runtime.model.values import DAY, MINUTE, Moment
from runtime.model.wall_clock import wall_time, zone_named
from runtime.scenario import demo_setup
from runtime.scenario.demo_arrivals import arrivals
from runtime.scenario.demo_floor import Floor
from runtime.scenario.french import Language, first_names, in_french
from runtime.scenario.samples import samples
from runtime.scenario.simulated_desk import SimulatedDesk
from runtime.store import notices, outbox

USUAL_TICKETS = 3_000
USUAL_SEED = 1
LONGEST_DAYS, SHORTEST_DAYS = 182, 21

type Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Lived:
    """What a demonstration desk holds: the tickets opened and the period they were lived through."""

    tickets: int
    since: Moment
    until: Moment


def demo(
    desk: LocalDesk,
    *,
    now: Moment,
    seed: int = USUAL_SEED,
    tickets: int = USUAL_TICKETS,
    language: Language = "en",
    progress: Progress | None = None,
) -> Lived:
    """Set up the company on an empty desk and let `tickets` be lived through until `now`.

    `language`: of the names on the desk and among colleagues; customers write in their own. Fewer tickets take fewer
    days, more are worked on faster. Refused when the desk holds something already.
    """
    held = desk.ask(Hello())
    if held.tickets or held.blueprints:
        raise Refused("This desk is in use already: a demonstration needs one of its own.")
    now -= now % MINUTE
    days = min(LONGEST_DAYS, max(SHORTEST_DAYS, round(LONGEST_DAYS * tickets / USUAL_TICKETS)))
    since = now - days * DAY
    dice = Random(seed)  # noqa: S311  a simulation, no secret
    with SimulatedDesk(desk, Random(dice.getrandbits(64))) as simulated:  # noqa: S311
        for command in _company(desk.ask(GetSetup()), since, now, language):
            simulated.do(command, person_id=demo_setup.OWNER, at=since - DAY)
        simulated.commit()
        floor = Floor(simulated, desk, dice, pace=_pace(tickets, days), language=language)
        floor.live(arrivals(dice, tickets, since, now), until=now, progress=progress)
        simulated.do(SealDays(), person_id=demo_setup.OWNER, at=now)
    with desk.database.write() as session:
        outbox.take_as_sent(session, until=now)
        notices.take_as_read(session, until=now - DAY)
    return Lived(tickets, since, now)


def _pace(tickets: int, days: int) -> float:
    """How much shorter work must be for more tickets a day than usual; at the usual number it is 1."""
    usual = USUAL_TICKETS / LONGEST_DAYS
    return min(2.0, usual * days / max(tickets, 1))


def _company(fresh: SetupView, since: Moment, now: Moment, language: Language) -> Iterator[Command[Any]]:
    """The company and its Blueprints, a day before the first ticket."""
    zone = zone_named(demo_setup.ZONE)
    years = range(wall_time(zone, since - DAY).year, wall_time(zone, now).year + 2)
    yield from first_names(fresh, language)
    yield from map(in_french, _in_english(years)) if language == "fr" else _in_english(years)


def _in_english(years: Iterable[int]) -> Iterator[Command[Any]]:
    yield from demo_setup.commands(years)
    for blueprint in samples():
        yield SaveDraft(blueprint=blueprint, expected_revision=0)
        yield PublishBlueprint(blueprint_id=blueprint.id, expected_revision=1, note="Comes with the demonstration")
