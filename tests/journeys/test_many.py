"""An agent keeps a search as a view, and hands all of it on with a macro, by keyboard alone, through the real program."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from runtime.desk.door import open_desk
from runtime.messages.macros import PutMacro
from runtime.messages.tickets import GetTicket
from runtime.model.macros import Macro, SetFields, TagsChange
from tests.agent.conftest import *  # noqa: F403
from tests.agent.conftest import AGENT
from tests.journeys.test_agent import _focused, _press, desktop  # noqa: F401

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
RECALL = Macro(id="recall", title="Recall", deeds=(SetFields(fields={"priority": 4}), TagsChange(add=("recall",))))


@pytest.fixture
def macro(place):
    desk = open_desk(str(place), person_id=AGENT, durability="NORMAL")
    desk.do(PutMacro(macro=RECALL))
    desk.close()


def _chosen(qtbot, menu, name):
    """Walk down a menu to an entry, and press Enter."""
    qtbot.waitUntil(menu.isVisible)
    for _ in range(len(menu.actions())):
        if menu.activeAction() is not None and menu.activeAction().text().endswith(name):
            break
        QTest.keyClick(menu, KEY.Key_Down)
    assert menu.activeAction().text().endswith(name)
    QTest.keyClick(menu, KEY.Key_Return)


@pytest.mark.slow
def test_a_search_becomes_a_view_and_all_of_it_is_recalled(qtbot, macro, desktop, other):  # noqa: F811
    work = desktop.session.work
    _press(KEY.Key_Slash)
    QTest.keyClicks(_focused(), "parcel state:Received")
    _press(KEY.Key_Return)
    qtbot.waitUntil(lambda: work.panel.model.rowCount() == 20 and work.panel.table.hasFocus())
    work.search.line.setFocus()
    _press(KEY.Key_Tab)
    assert work.search.keep.hasFocus()
    _press(KEY.Key_Space)
    qtbot.waitUntil(lambda: work.views.editor is not None and work.views.editor.isActiveWindow())
    QTest.keyClicks(_focused(), "Parcels::Received")
    _press(KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: work.places.current.startswith("view:view-") and work.panel.model.rowCount() == 20)
    work.panel.focus_list()
    _press(KEY.Key_A, CTRL)
    ids = [line.ticket.id for line in work.panel.table.marked_lines()]
    _press(KEY.Key_M, CTRL)
    qtbot.waitUntil(lambda: work.macros.menu is not None)
    _chosen(qtbot, work.macros.menu, "Recall")
    qtbot.waitUntil(lambda: work.many.dialog is not None and work.many.dialog.isActiveWindow())
    dialog = work.many.dialog
    _press(KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: dialog.progress.run.view is not None and not dialog.progress.run.view.more)
    assert (len(ids), dialog.progress.run.view.counts) == (20, {"done": 20})
    assert {other.ask(GetTicket(ticket_id=each)).tags for each in ids} == {("recall",)}
    _press(KEY.Key_Escape)
    qtbot.waitUntil(lambda: work.many.dialog is None)
