"""Who is away, on the workload page: with what they have, and a way to hand it over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QApplication

from designer.dashboard.away_table import away_rows
from designer.dashboard.reassign_dialog import ReassignDialog
from designer.panels.absences_dialog import AbsencesDialog
from runtime.desk.door import open_desk
from runtime.messages.absences import PutAbsences
from runtime.messages.setup import GetSetup
from runtime.messages.tickets import CreateTicket, GetTicket
from runtime.messages.workload import Load
from runtime.model.absences import Absence
from runtime.model.values import DAY
from tests.dashboard.test_watch import choose, turn

LEFT = Qt.MouseButton.LeftButton
KARIM, JULIE = "karim-belkacem", "julie-aubert"


def now():
    return QDateTime.currentMSecsSinceEpoch()


@pytest.fixture
def desk(place):
    opened = open_desk(str(place), durability="NORMAL")
    yield opened
    opened.close()


@pytest.fixture
def theirs(desk):
    """Two tickets of Karim's, who is away while Julie stands in; he will be again, and nobody stands in then."""
    begins = now()
    times = (
        Absence(begins=begins - DAY, ends=begins + DAY, deputy=JULIE, why="Ill"),
        Absence(begins=begins + 10 * DAY, ends=begins + 11 * DAY),
        Absence(begins=begins + 90 * DAY, ends=begins + 91 * DAY),
    )
    desk.do(PutAbsences(person=KARIM, times=times))
    return [
        desk.do(CreateTicket(subject=f"Screen {n}", department="technical", assignee=KARIM)).result.ticket_id
        for n in range(2)
    ]


@pytest.fixture
def away(qtbot, theirs, watch):
    choose(qtbot, watch, "Incident")
    turn(qtbot, watch, "workload")
    page = watch.workload
    page.scope.setCurrentIndex(1)
    qtbot.waitUntil(lambda: any(row.open >= 2 for row in page.away.rows._rows), timeout=10_000)
    return page.away


def test_rows_tell_now_and_soon(desk, theirs):
    first, second = away_rows(desk.ask(GetSetup()), (Load(id=KARIM, open=2, late=1),), now())
    assert (first.name, first.now, first.deputy, first.why, first.open) == ("Karim Belkacem", True, JULIE, "Ill", 2)
    assert (second.now, second.deputy) == (False, None)


def test_their_tickets_are_shown_and_handed_over(qtbot, away, watch, desk, theirs):
    away.rows.selectRow(0)
    qtbot.mouseClick(away.hand_over, LEFT)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ReassignDialog), timeout=10_000)
    dialog = QApplication.activeModalWidget()
    shown = [dialog.preview.item(row).text() for row in range(dialog.preview.count())]
    assert [text for text in shown if text.startswith(f"#{theirs[0]}  Screen 0")]
    assert dialog.person.currentData() == JULIE
    qtbot.keyClicks(dialog.reason, "He is ill")
    with qtbot.waitSignal(dialog.done_with, timeout=10_000):
        qtbot.mouseClick(dialog.yes, LEFT)
    assert {desk.ask(GetTicket(ticket_id=each)).assignee for each in theirs} == {JULIE}
    dialog.reject()


def test_absences_are_said_here_for_those_one_leads(qtbot, away):
    away.whose.picked.emit(JULIE)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), AbsencesDialog), timeout=10_000)
    dialog = QApplication.activeModalWidget()
    assert dialog.windowTitle() == "Absences of Julie Aubert"
    with qtbot.waitSignal(dialog.saved, timeout=10_000):
        qtbot.mouseClick(dialog.confirm, LEFT)
    qtbot.waitUntil(lambda: any(row.person == JULIE for row in away.rows._rows), timeout=10_000)


def test_who_is_away_is_marked_among_the_people(away, watch):
    assert any(name == "Karim Belkacem (away)" for name in watch.workload._behind[watch.workload.people_bars])
