"""How one hears of news is chosen below the bell, and the desk keeps it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTime
from PySide6.QtWidgets import QLabel

from designer.agent.notice_wishes import WishesDialog
from designer.widgets.commands import commands_of
from runtime.desk.door import open_desk
from runtime.messages.letters import GetNoticeWishes
from runtime.model.notices import NoticeKind, QuietHours, Way
from tests.agent.conftest import AGENT

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def _wishes(place):
    desk = open_desk(str(place), person_id=AGENT, durability="NORMAL")
    found = desk.ask(GetNoticeWishes())
    desk.close()
    return found


def _opened(qtbot, work):
    qtbot.mouseClick(work.bell, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(work.bell.list.isVisible)
    qtbot.mouseClick(work.bell.list.wishes, Qt.MouseButton.LeftButton)
    return _shown(qtbot, work)


def _shown(qtbot, work):
    qtbot.waitUntil(lambda: isinstance(work.bell.dialog, WishesDialog) and work.bell.dialog.isActiveWindow())
    return work.bell.dialog


def test_ways_and_quiet_hours_are_kept_and_shown_again(qtbot, work, place):
    dialog = _opened(qtbot, work)
    assert work.bell.list.isHidden()
    assert not dialog.begins.isEnabled()
    qtbot.mouseClick(dialog.boxes[NoticeKind.ASSIGNED, Way.MAIL], Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog.boxes[NoticeKind.BREACHED, Way.MAIL], KEY.Key_Space)
    qtbot.mouseClick(dialog.quiet.box, Qt.MouseButton.LeftButton)
    dialog.begins.setTime(QTime(21, 30))
    dialog.zone.show_value("Europe/Paris")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, KEY.Key_Return, CONTROL)
    kept = _wishes(place)
    assert kept.ways[NoticeKind.ASSIGNED] == {Way.IN_APP}
    assert kept.ways[NoticeKind.BREACHED] == {Way.IN_APP, Way.MAIL}
    assert kept.quiet == QuietHours(begins=21 * 60 + 30, ends=7 * 60, zone="Europe/Paris")
    again = _opened(qtbot, work)
    assert again.begins.isEnabled() and again.begins.time() == QTime(21, 30)
    assert not again.boxes[NoticeKind.ASSIGNED, Way.MAIL].isChecked()
    again.reject()


def test_quiet_hours_of_no_length_are_refused_where_they_stand(qtbot, work, place):
    dialog = _opened(qtbot, work)
    qtbot.mouseClick(dialog.quiet.box, Qt.MouseButton.LeftButton)
    dialog.ends.setTime(dialog.begins.time())
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    assert "different times" in dialog.problem.text()
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert _wishes(place).quiet is None


def test_the_palette_leads_there_and_what_a_blueprint_tells_stays(qtbot, work):
    found = next(each for each in commands_of(work) if each.text == "How I hear of news…")
    found.act()
    dialog = _shown(qtbot, work)
    assert not dialog.boxes[NoticeKind.LETTER, Way.IN_APP].isEnabled()
    assert dialog.boxes[NoticeKind.LETTER, Way.IN_APP].isChecked()
    assert {kind for kind, _way in dialog.boxes} == set(NoticeKind)
    dialog.reject()


def test_what_is_told_stands_right_below_its_heading(qtbot, work):
    dialog = _opened(qtbot, work)
    heading = next(each for each in dialog.findChildren(QLabel) if each.text() == "Tell me when…")
    first = dialog.boxes[NoticeKind.ASSIGNED, Way.IN_APP]
    assert (
        0 < first.mapTo(dialog, QPoint()).y() - heading.mapTo(dialog, QPoint()).y() < 2 * heading.fontMetrics().height()
    )
