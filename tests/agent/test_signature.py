"""Below a reply: whom it reaches, and the signature, which is written from there; nothing of it below a note."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.agent.signature_dialog import SignatureDialog
from runtime.desk.door import open_desk
from runtime.messages.base import Changes
from runtime.messages.setup import GetSetup, PutSettings
from runtime.messages.tickets import GetConversation
from runtime.model.mailing import Mailing


@pytest.fixture
def mailed(qtbot, work, opened, place):
    """The desk mails its replies, over a signature of its own."""
    owner = open_desk(str(place), durability="NORMAL")
    mailing = Mailing(sender="desk@desk.example", signature={"en": "The house of returns"})
    owner.do(PutSettings(settings=owner.ask(GetSetup()).settings.having(mailing=mailing)))
    owner.close()
    work.changed_elsewhere(Changes(setup=True))
    qtbot.waitUntil(lambda: work.catalogue.setup.settings.mailing == mailing)
    return opened.reply


def test_a_reply_tells_whom_it_reaches_and_what_stands_below_it(qtbot, mailed):
    below = mailed.below
    assert below.isHidden()
    mailed.begin(public=True)
    qtbot.waitUntil(below.isVisible)
    assert "Alice Arnaud" in below.readers.toolTip()
    assert below.signature.text() == "The house of returns"
    mailed.begin(public=False)
    assert below.isHidden()


def test_ones_own_is_written_from_there_and_stands_below_at_once(qtbot, work, mailed, opened, other):
    mailed.begin(public=True)
    qtbot.waitUntil(mailed.below.isVisible)
    qtbot.mouseClick(mailed.below.change, Qt.MouseButton.LeftButton)
    dialog = mailed.below.dialog
    assert isinstance(dialog, SignatureDialog) and dialog.preview.text() == "The house of returns"
    dialog.editor.text.insertPlainText("Yours, ${nobody}")
    assert not dialog.confirm.isEnabled() and "${nobody}" in dialog.problem.text()
    dialog.editor.text.selectAll()
    qtbot.keyClicks(dialog.editor.text, "Yours")
    assert dialog.preview.text() == "Yours"
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    work.changed_elsewhere(Changes(setup=True))
    qtbot.waitUntil(lambda: mailed.below.signature.text() == "Yours")
    assert other.ask(GetConversation(ticket_id=opened.ticket.id)) == ()


def test_where_nothing_is_mailed_that_is_said(qtbot, work, opened, place):
    owner = open_desk(str(place), durability="NORMAL")
    settings = owner.ask(GetSetup()).settings
    owner.do(PutSettings(settings=settings.having(lifecycle=settings.lifecycle.having(replies_are_mailed=False))))
    owner.close()
    below = opened.reply.below
    opened.reply.begin(public=True)
    qtbot.waitUntil(below.isVisible)
    assert "not mailed" in below.readers.toolTip()
    assert below.signature.isHidden() and below.change.isHidden()


def test_it_can_be_written_without_a_ticket(qtbot, work):
    command = next(each for each in work.bell.offered_commands() if "signature" in each.text)
    command.act()
    assert work.page.reply.below.dialog is not None
    work.page.reply.below.dialog.reject()
