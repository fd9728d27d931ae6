"""The dialog that gives tickets away, between its question and the desk's answer, and when the desk cannot answer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from designer.dashboard.reassign_dialog import ReassignDialog
from runtime.messages.bulk import BulkFate, BulkStanding, BulkView, BulkWork, CancelBulk, ContinueBulk, StartBulk
from runtime.messages.faults import Unavailable
from runtime.model.macros import SetFields

LEFT = Qt.MouseButton.LeftButton


class _Desk(QObject):
    """Keeps every command until the test answers it."""

    failed = Signal(object)

    def __init__(self):
        super().__init__()
        self.sent = []

    @property
    def courier(self):
        return self

    def do(self, command, _asker, then, otherwise):
        self.sent.append((command, then, otherwise))

    def ask(self, *_question):
        pass


@pytest.fixture
def desk(qapp):
    return _Desk()


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    return page


@pytest.fixture
def dialog(qtbot, desk, page):
    """Filled in and sent."""
    dialog = ReassignDialog(desk, (1, 2), {"returns": "Returns"}, {}, page)
    dialog.show()
    dialog.team.setCurrentIndex(2)
    qtbot.keyClicks(dialog.reason, "They know it better.")
    qtbot.mouseClick(dialog.yes, LEFT)
    assert isinstance(desk.sent[-1][0], StartBulk)
    return dialog


def _job(standing, left):
    return BulkView(
        job_id=7,
        started_at=0,
        ended_at=None,
        started_by="sam",
        work=BulkWork(deeds=(SetFields(fields={"team": "returns"}),)),
        standing=standing,
        total=2,
        counts={BulkFate.WAITING: left},
    )


def test_whoever_cancels_before_the_job_is_made_stops_it(qtbot, desk, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    desk.sent[-1][1](_job(BulkStanding.RUNNING, 2))
    assert isinstance(desk.sent[-1][0], CancelBulk)
    desk.sent[-1][1](_job(BulkStanding.CANCELLED, 0))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_desk_that_cannot_go_on_holds_nobody(qtbot, desk, dialog):
    desk.sent[-1][1](_job(BulkStanding.RUNNING, 1))
    assert isinstance(desk.sent[-1][0], ContinueBulk)
    desk.sent[-1][2](Unavailable("The desk is busy."))
    assert dialog.outcome.text() == "The desk is busy."
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
