"""A team's own calendar: limits and timers that ask for it run on it, and move with it."""

from __future__ import annotations

import pytest

from runtime.desk.local import LocalDesk
from runtime.messages import blueprints, calendars, setup, tickets
from runtime.messages.faults import Refused
from runtime.messages.setup import RemoveFromSetup, SetupKind
from runtime.model.blueprint import Entry, Timer
from runtime.model.calendar import OF_TEAM, Interval, Week
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from runtime.model.people import Team
from runtime.model.setup import TicketType
from runtime.model.values import HOUR
from tests.desk.conftest import MONDAY, OFFICE
from tests.makers import blueprint, state, transition

LATE = OFFICE.having(id="late", name="Late", weekly=Week(monday=(Interval(opens=14 * 60, closes=22 * 60),)))
TWO = Duration(amount=2, unit=Unit.BUSINESS_HOURS)
ELEVEN = MONDAY
"""Eleven o'clock in Paris, on a Monday."""


@pytest.fixture
def desk(owner: LocalDesk) -> LocalDesk:
    """A Blueprint whose limit and timer are counted by the team, and a team that begins at two."""
    owner.do(setup.PutCalendars(calendars=(LATE,)))
    payers = Team(id="payers", name="Payers", department="returns", members=("marc",), calendar="late")
    owner.do(setup.PutTeams(teams=(payers,)))
    owner.do(setup.PutTicketTypes(ticket_types=(TicketType(id="lamp", name="Lamp"),)))
    drawn = blueprint(
        state("broken", limit=Limit(allows=TWO, calendar=OF_TEAM)),
        state("gone", final=True),
        transition("wait", "broken", "gone", trigger=Timer(after=TWO, calendar=OF_TEAM)),
        id="lamps",
        entry=Entry(ticket_types=("lamp",)),
    )
    saved = owner.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=0)).result
    owner.do(blueprints.PublishBlueprint(blueprint_id=drawn.id, expected_revision=saved.revision, accept="all"))
    return owner


def due(desk: LocalDesk, team: str | None) -> int | None:
    command = tickets.CreateTicket(subject="Lamp", department="billing", type="lamp", team=team)
    return desk.do(command).result.due_at


def test_each_ticket_is_due_by_its_team_s_hours(desk: LocalDesk) -> None:
    assert due(desk, "payers") == ELEVEN + 5 * HOUR
    assert due(desk, "checkers") == ELEVEN + 2 * HOUR
    assert due(desk, None) == ELEVEN + 2 * HOUR


def test_the_preview_of_its_calendar_says_what_moves_and_saving_moves_it(desk: LocalDesk) -> None:
    due(desk, "payers")
    due(desk, "checkers")
    earlier = LATE.having(weekly=Week(monday=(Interval(opens=12 * 60, closes=22 * 60),)))
    preview = desk.ask(calendars.PreviewCalendars(calendars=(earlier,)))
    assert [(move.before, move.after) for move in preview.worst] == [(ELEVEN + 5 * HOUR, ELEVEN + 3 * HOUR)]
    assert desk.do(setup.PutCalendars(calendars=(earlier,))).result.moved == 1


def test_a_calendar_that_a_team_works_by_is_not_removed(desk: LocalDesk) -> None:
    with pytest.raises(Refused, match="The team “Payers” names “Late”"):
        desk.do(RemoveFromSetup(of=SetupKind.CALENDAR, ids=("late",)))
    with pytest.raises(Refused, match="There is no calendar “moon”"):
        desk.do(setup.PutTeams(teams=(Team(id="far", name="Far", calendar="moon"),)))
