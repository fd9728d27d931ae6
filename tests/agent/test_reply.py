"""What is written: templates filled in by the desk, and a message that takes the ticket on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from runtime.desk.door import open_desk
from runtime.messages.base import Changes
from runtime.messages.setup import PutTemplates
from runtime.messages.tickets import GetConversation, GetTicket
from runtime.model.setup import Template


@pytest.fixture
def template(qtbot, work, opened, place):
    """A template that names the requester and the ticket."""
    body = {"en": "Dear ${ticket.requester},\nabout ${ticket.subject}.", "fr": "Bonjour ${ticket.requester} !"}
    made = Template(id="thanks", name="Thanks & more", subject={"en": "x"}, body=body)
    owner = open_desk(str(place), durability="NORMAL")
    owner.do(PutTemplates(templates=(made,)))
    owner.close()
    work.changed_elsewhere(Changes(setup=True))
    qtbot.waitUntil(lambda: any(each.id == "thanks" for each in work.catalogue.templates))
    return made


def _choose(menu, text):
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if text in action.text()).trigger()


def test_a_template_is_filled_in_and_sent_by_hand(qtbot, opened, other, template):
    reply = opened.reply
    reply.begin(public=True)
    qtbot.keyClicks(reply.text, "PS ")
    _choose(reply.phrases.menu(), "Thanks")
    qtbot.waitUntil(lambda: "Alice Arnaud" in reply.text.toPlainText())
    assert reply.text.toPlainText().startswith("PS ")
    assert "${" not in reply.text.toPlainText()
    assert reply.draft.body == reply.text.toPlainText()
    assert other.ask(GetConversation(ticket_id=opened.ticket.id)) == ()


def test_a_note_is_saved_and_the_ticket_moves_on(qtbot, work, opened, other):
    reply, number = opened.reply, opened.ticket.id
    assert not reply.send_and.isEnabled()
    qtbot.keyClicks(reply.text, "it is fine")
    assert reply.send_and.isEnabled()
    _choose(reply._then, "Accept the return")
    qtbot.waitUntil(lambda: work.executing.dialog is not None and work.executing.dialog.isVisible())
    assert [said.body for said in other.ask(GetConversation(ticket_id=number))] == ["it is fine"]
    dialog = work.executing.dialog
    reason = next(part for part in dialog.form.parts if "eason" in part._name)
    qtbot.keyClicks(reason.editor, "dam")
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: other.ask(GetTicket(ticket_id=number)).state_name == "Awaiting parcel")


def test_without_templates_none_are_offered(qtbot, work, opened):
    work.catalogue.learn(work.catalogue.setup.having(templates=()))
    assert opened.reply.phrases.isHidden()
