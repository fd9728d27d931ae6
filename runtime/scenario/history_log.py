"""A desk's own history as an event log (IN-08): to mine it elsewhere, or to pass it through another desk."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from runtime.desk.protocol import Desk
from runtime.exchange.event_log import Attributes, EventLog, LogCase, LogEvent
from runtime.messages.setup import GetSetup
from runtime.messages.system import Hello
from runtime.messages.tickets import ListTickets
from runtime.scenario.ticket_path import Stay, path_of, versions_of

_REPLAYED = re.compile(r"[0-9a-f]{8}(\.\d+)?/")
_PAGE = 500
_NAMES = ("lifecycle:transition", "blueprint", "version", "transition")


def log_of(desk: Desk, blueprint: str | None = None, progress: Callable[[int, int], None] | None = None) -> EventLog:
    """Every visit of every ticket, or those in the Blueprint of this name: the state is the activity.

    A case is called as the log it was replayed from called it, else by its name from elsewhere, else by its number.
    """
    setup = desk.ask(GetSetup())
    people = {person.id: person.name for person in setup.people}
    teams = {team.id: team.name for team in setup.teams}
    versions = versions_of(desk)
    whole = desk.ask(Hello()).tickets
    found: list[tuple[int, str | None, tuple[LogEvent, ...]]] = []
    for ticket_id in _tickets(desk):
        path = path_of(desk, ticket_id, versions)
        stays = [stay for stay in path.stays if blueprint in (None, stay.blueprint)]
        if stays:
            events = tuple(
                _event(stay, people.get(stay.actor, stay.actor), teams.get(stay.team or "")) for stay in stays
            )
            found.append((ticket_id, path.ref, events))
        if progress is not None:
            progress(len(found), whole)
    return EventLog(tuple(_cases(found)), source=blueprint or "history")


def _tickets(desk: Desk) -> Iterator[int]:
    after: str | None = None
    while True:
        page = desk.ask(ListTickets(limit=_PAGE, after=after))
        yield from (row.id for row in page.rows)
        after = page.after
        if after is None:
            return


def _event(stay: Stay, person: str, team: str | None) -> LogEvent:
    cells = ("complete", stay.blueprint, str(stay.version), stay.transition or "")
    return LogEvent(stay.state, stay.entered, person, team, Attributes(_NAMES, cells))


def _cases(found: list[tuple[int, str | None, tuple[LogEvent, ...]]]) -> Iterator[LogCase]:
    short = {ticket_id: _REPLAYED.sub("", ref or str(ticket_id), count=1) for ticket_id, ref, _ in found}
    often = Counter(short.values())
    for ticket_id, ref, events in found:
        name = short[ticket_id] if often[short[ticket_id]] == 1 else ref or str(ticket_id)
        yield LogCase(name, events)
