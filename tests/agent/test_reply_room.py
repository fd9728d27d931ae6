"""A reply grows with what is written; in a low window an idle one leaves its room to what was said before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from runtime.messages.tickets import AddComment


@pytest.fixture
def low(qtbot, work, opened):
    """The page in a window of little height."""
    work.resize(1000, 560)
    qtbot.waitUntil(lambda: opened.reply.room.idle)
    return opened.reply


def test_it_grows_with_what_is_written_up_to_half_of_the_room(qtbot, opened):
    text = opened.reply.text
    short = text.height()
    for _ in range(5):
        qtbot.keyClick(text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: text.height() > short)
    text.setPlainText("\n" * 60)
    qtbot.waitUntil(lambda: text.height() > 7 * text.fontMetrics().lineSpacing())
    assert text.height() <= opened.reply.parentWidget().height() / 2
    text.clear()
    qtbot.waitUntil(lambda: text.height() == short)


def test_idle_in_a_low_window_it_is_one_line(qtbot, low):
    assert low.send.isHidden() or not low.send.isVisible()
    line = low.text.fontMetrics().lineSpacing()
    assert low.text.height() < 3 * line
    qtbot.mouseClick(low.text.viewport(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: low.send.isVisible() and low.text.height() > 3 * line)
    qtbot.mouseClick(low.attach.parentWidget(), Qt.MouseButton.LeftButton)
    assert low.send.isVisible(), "what was begun stays open while the focus is within"


def test_what_is_half_written_stays_open(qtbot, work, low):
    low.begin(public=False)
    qtbot.keyClicks(low.text, "half")
    work.panel.focus_list()
    assert low.send.isVisible() and not low.room.idle
    low.text.clear()
    qtbot.waitUntil(lambda: low.room.idle)


def test_what_was_said_last_stays_in_sight_while_a_reply_grows(qtbot, work, low, opened, other):
    for number in range(6):
        other.do(AddComment(ticket_id=opened.ticket.id, body=f"Note {number}\n\nwith\n\nlines", public=False))
    opened.refresh()
    bar = opened.conversation.area.verticalScrollBar()
    qtbot.waitUntil(lambda: len(opened.conversation.messages) == 7 and bar.value() == bar.maximum() > 0)
    low.begin(public=True)
    qtbot.waitUntil(lambda: low.send.isVisible() and bar.value() == bar.maximum())
    bar.setValue(0)
    low.text.setPlainText("one\ntwo\nthree\nfour\nfive\nsix")
    qtbot.waitUntil(lambda: low.text.height() > 4 * low.text.fontMetrics().lineSpacing())
    assert bar.value() == 0, "whoever reads above is left there"
