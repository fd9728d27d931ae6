"""Signs typed into a message offer what is at hand: colleagues in a note, templates at the beginning of a line."""

from __future__ import annotations

from PySide6.QtCore import Qt

from runtime.messages.letters import ListNotices
from runtime.messages.tickets import GetConversation
from tests.agent.test_reply import template  # noqa: F401  a fixture


def _pick(qtbot, reply, words):
    picker = reply.at_hand.picker
    qtbot.waitUntil(picker.isVisible)
    qtbot.keyClicks(picker.search, words)
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)


def _focus(qtbot, work, reply, *, public):
    work.activateWindow()
    reply.begin(public=public)
    qtbot.waitUntil(reply.text.hasFocus)


def test_a_colleague_is_addressed_by_name_and_told(qtbot, work, opened, other):
    reply = opened.reply
    _focus(qtbot, work, reply, public=False)
    qtbot.keyClicks(reply.text, "Look, @")
    _pick(qtbot, reply, "paul")
    assert reply.text.toPlainText() == "Look, @paul-lemaire "
    qtbot.keyClicks(reply.text, "please")
    qtbot.mouseClick(reply.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(other.ask(GetConversation(ticket_id=opened.ticket.id))))
    assert any("Look, @Paul Lemaire please" in each.body for each in other.ask(ListNotices()).notices)
    qtbot.waitUntil(
        lambda: any("@Paul Lemaire please" in each.text.toPlainText() for each in opened.conversation.messages)
    )


def test_names_stand_above_where_the_screen_ends_below(qtbot, work, opened):
    reply, screen = opened.reply, work.screen().availableGeometry()
    work.move(work.x(), screen.bottom() - work.height() + 1)
    _focus(qtbot, work, reply, public=False)
    qtbot.keyClicks(reply.text, "@")
    qtbot.waitUntil(reply.at_hand.picker.isVisible)
    shown = reply.at_hand.picker.geometry()
    sign = reply.text.viewport().mapToGlobal(reply.text.cursorRect().topLeft()).y()
    assert shown.bottom() <= screen.bottom() and (shown.top() > sign or shown.bottom() <= sign)


def test_an_address_and_a_reply_address_nobody(qtbot, work, opened):
    reply = opened.reply
    _focus(qtbot, work, reply, public=False)
    qtbot.keyClicks(reply.text, "a@")
    assert reply.at_hand.picker is None
    reply.text.clear()
    _focus(qtbot, work, reply, public=True)
    qtbot.keyClicks(reply.text, "@")
    assert reply.at_hand.picker is None


def test_a_slash_at_the_beginning_of_a_line_offers_templates(qtbot, work, opened, template):  # noqa: F811
    reply = opened.reply
    _focus(qtbot, work, reply, public=True)
    qtbot.keyClicks(reply.text, "1/")
    assert reply.at_hand.picker is None
    qtbot.keyClick(reply.text, Qt.Key.Key_Return)
    qtbot.keyClicks(reply.text, "/")
    _pick(qtbot, reply, "thanks")
    qtbot.waitUntil(lambda: "Alice Arnaud" in reply.text.toPlainText())
    assert reply.text.toPlainText().startswith("1/\n") and "/Dear" not in reply.text.toPlainText()
