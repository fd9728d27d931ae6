"""A limit that starts while its calendar is being changed ends up on the calendar as it is (PostgreSQL; E-06)."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from runtime.desk.clockwork import Clockwork
from runtime.desk.local import LocalDesk
from runtime.messages import blueprints, setup
from runtime.messages.tickets import CreateTicket, GetTicket
from runtime.model.calendar import Interval, Week
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from runtime.model.values import HOUR
from runtime.store import left_over
from runtime.store.record import Recorder
from tests.desk.conftest import MONDAY, OFFICE
from tests.makers import blueprint, state, transition

TWO_HOURS = Limit(allows=Duration(amount=2, unit=Unit.BUSINESS_HOURS))
MORNINGS = (Interval(opens=9 * 60, closes=10 * 60),)
SHORT = OFFICE.having(weekly=Week(monday=MORNINGS, tuesday=MORNINGS, wednesday=MORNINGS))

pytestmark = pytest.mark.postgres


@pytest.fixture
def database(postgres_database):
    """On SQLite writers wait for one another: nobody is under way, and nothing is left over."""
    return postgres_database


@pytest.fixture
def desk(owner) -> LocalDesk:
    drawn = blueprint(state("a", limit=TWO_HOURS), state("z", final=True), transition("t", "a", "z"))
    drawn = drawn.having(id="timed", department="returns")
    for other in owner.ask(blueprints.ListBlueprints()):
        owner.do(blueprints.SetActivity(blueprint_id=other.id, activity=blueprints.Activity.INACTIVE))
    draft = owner.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=0)).result
    owner.do(blueprints.PublishBlueprint(blueprint_id="timed", expected_revision=draft.revision))
    return owner


def _due(desk, ticket_id):
    return desk.ask(GetTicket(ticket_id=ticket_id)).due_at


def _open(desk):
    return desk.do(CreateTicket(subject="Lamp", department="returns")).result.ticket_id


class _Held:
    """Whoever opens a ticket has read the set-up, and waits before anything is written."""

    def __init__(self, monkeypatch) -> None:
        self.reached, self.released = threading.Event(), threading.Event()
        open_ticket, held = Recorder.open_ticket, self

        def waiting(self, ticket):
            held.reached.set()
            assert held.released.wait(20)
            return open_ticket(self, ticket)

        monkeypatch.setattr(Recorder, "open_ticket", waiting)


def test_what_was_under_way_is_counted_again_once_it_is_over(desk, time, monkeypatch):
    held, clockwork = _Held(monkeypatch), Clockwork(desk, time)
    with ThreadPoolExecutor(1) as pool:
        opening = pool.submit(_open, desk)
        assert held.reached.wait(20)
        desk.do(setup.PutCalendars(calendars=(SHORT,)))
        clockwork.fire()
        with desk.database.read() as session:
            assert left_over.find(session).waits_for
        held.released.set()
        ticket = opening.result(20)
    assert _due(desk, ticket) == MONDAY + 2 * HOUR  # by the hours as they were
    clockwork.fire()
    assert _due(desk, ticket) == MONDAY + 47 * HOUR  # Tuesday and Wednesday, an hour each
    with desk.database.read() as session:
        assert left_over.find(session) is None


def test_where_nobody_was_under_way_the_next_turn_ends_it(desk, time):
    desk.do(setup.PutCalendars(calendars=(SHORT,)))
    Clockwork(desk, time).fire()
    with desk.database.read() as session:
        assert left_over.find(session) is None


def test_changes_one_after_the_other_are_counted_together(desk):
    with desk.database.write() as session:
        left_over.note(session, ["office"])
        left_over.wait_for_those_under_way(session, left_over.LeftOver(frozenset(["office"]), None))
        left_over.note(session, ["nights"])
        found = left_over.find(session)
    assert found == left_over.LeftOver(frozenset(["office", "nights"]), None)
