"""Watch in a small window, in each language: every page, the tickets of a number, and every dialog fit."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from designer import desks
from designer.dashboard.broadcasts_dialog import BroadcastsDialog
from designer.dashboard.own_conflict import Overtaken
from designer.dashboard.period_chooser import Period
from designer.errands import Errands
from runtime.messages.letters import SendBroadcast
from runtime.messages.tickets import GetTicket, ListTickets, SaveForm
from runtime.model.forms import Filled
from tests.dashboard.conftest import *  # noqa: F403  the workspace on a real desk
from tests.looks.resting import lasting_misfits

_FAR = 4_000_000_000_000

pytestmark = [pytest.mark.usefixtures("language"), pytest.mark.slow]

SMALL = (1_025, 610)
"""What a window of 1100 by 700 leaves to a workspace."""
DOUBLED = (900, 470)
"""What a full-HD screen leaves to a workspace where everything is twice as large."""
NARROWEST = (884, 446)
"""The same with everything of the window's around it: rail, menus and status line."""
PAGES = (
    *("overview", "map", "flow", "time", "anatomy", "limits", "stuck", "transitions", "workload", "escalations"),
    *("own", "replay"),
)


def settle(qtbot, watch) -> None:
    """Wait until everything that was asked is on the page."""
    errands, place = watch.questions.courier.findChildren(Errands), watch.tabs.currentWidget()
    for _ in range(3):
        qtbot.waitUntil(lambda: not any(each.under_way for each in errands), timeout=10_000)
        qtbot.waitUntil(lambda: getattr(place.page, "filled", True) and watch.plotting.idle, timeout=10_000)
        QApplication.processEvents()


def faults(qtbot, watch, names=PAGES) -> Iterator[str]:
    for name in names:
        watch.tabs.go_to(name)
        settle(qtbot, watch)
        yield from (f"{name}: {fault}" for fault in lasting_misfits(qtbot, watch))


@pytest.fixture
def small(qtbot, watch):
    watch.resize(*SMALL)
    settle(qtbot, watch)
    return watch


def test_every_page_fits(qtbot, small):
    assert list(faults(qtbot, small)) == []


def test_every_page_fits_where_everything_is_twice_as_large(qtbot, watch):
    watch.resize(*DOUBLED)
    settle(qtbot, watch)
    assert list(faults(qtbot, watch)) == []


def test_the_other_filters_and_the_queue_of_replay_fit_there(qtbot, watch):
    watch.resize(*DOUBLED)
    watch.filters.more.click()
    settle(qtbot, watch)
    assert list(faults(qtbot, watch, ("overview",))) == []
    watch.filters.more.click()
    watch.tabs.replay.page.controls.queue.click()
    assert list(faults(qtbot, watch, ("replay",))) == []


def test_every_page_fits_where_nothing_is_counted(qtbot, small):
    small.filters.period.box.setCurrentIndex(list(Period).index(Period.YESTERDAY))
    settle(qtbot, small)
    assert list(faults(qtbot, small, [name for name in PAGES if name not in {"map", "replay"}])) == []


def test_the_tickets_of_a_number_leave_room_to_the_page(qtbot, small):
    figures = small.watched.figures
    busiest = max(figures.states, key=lambda name: figures.states[name].visits.n)
    small.overview._open_state(busiest)
    settle(qtbot, small)
    assert small.tickets.isVisible()
    assert list(faults(qtbot, small, ("overview", "limits", "transitions"))) == []
    small._close_tickets()
    assert small._side.isVisible()


def test_the_tickets_of_a_number_stand_beside_the_page_where_everything_is_twice_as_large(qtbot, watch):
    watch.resize(*NARROWEST)
    settle(qtbot, watch)
    watch.overview._open_state(next(iter(watch.watched.figures.states)))
    settle(qtbot, watch)
    assert watch.tickets.x() >= watch._stack.geometry().right()
    assert watch.tickets.geometry().right() < watch.width()
    assert list(faults(qtbot, watch, ("overview",))) == []


def dialogs(small, ticket) -> Iterator[tuple[str, object]]:
    step_in = small.escalations.interventions
    yield "move", lambda: step_in.move(ticket, "It waits for 3 hours of 2.")
    yield "take out", lambda: step_in.take_out(ticket, "It waits for 3 hours of 2.")
    yield "give", lambda: step_in.give([ticket], small.watched.figures.now)
    yield "note", lambda: step_in.note(ticket, "It waits for 3 hours of 2.")
    yield "form", lambda: step_in.throw_form_away(ticket, "It lies half filled for 9 days.")
    yield "broadcast", small._tell_everybody
    yield "broadcasts", lambda: BroadcastsDialog(small.questions.courier, small).open()
    yield "finding", small._keep_finding
    yield "target", small.time.targets._open
    yield "name", lambda: small.own._ask_new("My dashboard", ())
    yield "conflict", lambda: Overtaken("Every morning", small).open()
    yield "delete", small.own._ask_delete


def test_every_dialog_fits(qtbot, small, place):
    (ticket,) = (row.id for row in _under_way(place)[:1])
    _begin_forms(place, ticket)
    _tell_everybody(place)
    for name in ("time", "escalations", "own"):
        small.tabs.go_to(name)
        settle(qtbot, small)
    for name, begin in dialogs(small, ticket):
        begin()
        qtbot.waitUntil(lambda: _dialog(small) is not None, timeout=10_000)
        dialog = _dialog(small)
        settle(qtbot, small)
        assert [f"{name}: {fault}" for fault in lasting_misfits(qtbot, dialog)] == []
        dialog.reject()
        dialog.setParent(None)
        dialog.deleteLater()


def _begin_forms(place, ticket):
    """Two people began a form on the ticket and kept it."""
    for person in ("ines-fabre", "paul-lemaire"):
        desk = desks.open_existing(str(place), person)
        (way, *_) = desk.ask(GetTicket(ticket_id=ticket)).offers
        desk.do(SaveForm(ticket_id=ticket, transition_id=way.id, form=Filled(resolution="Half")))
        desk.close()


def _tell_everybody(place):
    """Two things, one of them at length."""
    desk = desks.open_existing(str(place))
    desk.do(SendBroadcast(subject="The printers are out of order"))
    desk.do(SendBroadcast(subject="Long " * 30, body="Many words. " * 60, expires_at=_FAR))
    desk.close()


def _under_way(place):
    desk = desks.open_existing(str(place))
    rows = desk.ask(ListTickets(live=True, limit=50)).rows
    desk.close()
    return [row for row in rows if row.state is not None]


def _dialog(small: QWidget) -> QDialog | None:
    return next((each for each in small.findChildren(QDialog) if each.isVisible()), None)
