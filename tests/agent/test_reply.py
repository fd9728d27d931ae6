"""What is written: templates filled in by the desk, and a message that takes the ticket on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.agent.unsent import UnsentReplies
from runtime.desk.door import open_desk
from runtime.messages.base import Changes
from runtime.messages.setup import PutTemplates
from runtime.messages.tickets import AddComment, EditTicket, ExitBlueprint, GetConversation, GetTicket
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
    _choose(reply.then, "Accept the return")
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


def _reply(qtbot, opened, text):
    opened.reply.begin(public=True)
    qtbot.keyClicks(opened.reply.text, text)
    qtbot.keyClick(opened.reply.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def _said(other, number):
    return [said.body for said in other.ask(GetConversation(ticket_id=number))]


def test_a_reply_is_taken_back_before_it_leaves(qtbot, opened, other):
    reply, number = opened.reply, opened.ticket.id
    _reply(qtbot, opened, "too early")
    assert not reply.outgoing.isHidden()
    assert reply.text.toPlainText() == ""
    qtbot.keyClicks(reply.text, "more")
    qtbot.mouseClick(reply.outgoing.undo, Qt.MouseButton.LeftButton)
    assert reply.outgoing.isHidden()
    assert reply.text.toPlainText() == "too early\n\nmore"
    assert reply.public.isChecked()
    assert _said(other, number) == []


def test_a_reply_leaves_when_its_time_is_over_also_when_another_ticket_is_open(qtbot, work, opened, other):
    number, opened.reply.outgoing.hold_s = opened.ticket.id, 0.6
    _reply(qtbot, opened, "we look at it")
    work.next_ticket()
    qtbot.waitUntil(lambda: opened.ticket.id != number)
    assert opened.reply.outgoing.isHidden()
    qtbot.waitUntil(lambda: _said(other, number) == ["we look at it"])
    assert not opened.reply.outgoing._ticking.isActive()


def test_that_a_reply_has_left_is_told_and_outside_of_blueprints_where_the_ticket_is_then(qtbot, work, opened, other):
    number = opened.ticket.id
    _reply(qtbot, opened, "one")
    assert "leaves in a moment" in work.status.text() and work.status.undo.isVisible()
    qtbot.mouseClick(opened.reply.outgoing.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: work.status.text() == f"The reply on ticket #{number} has left.")
    assert not work.status.undo.isVisible()
    version = other.ask(GetTicket(ticket_id=number)).version
    other.acting_as("owner").do(ExitBlueprint(ticket_id=number, expected_version=version, reason="By mistake."))
    work.page.refresh()
    qtbot.waitUntil(lambda: opened.ticket.state is None)
    _reply(qtbot, opened, "two")
    qtbot.mouseClick(opened.reply.outgoing.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: work.status.text().endswith("has left. The ticket is “Pending” now."))
    assert other.ask(GetTicket(ticket_id=number)).status == "pending"


def test_a_reply_is_sent_at_once_when_asked_for_or_when_another_follows(qtbot, opened, other):
    number = opened.ticket.id
    _reply(qtbot, opened, "one")
    _reply(qtbot, opened, "two")
    qtbot.waitUntil(lambda: _said(other, number) == ["one"])
    qtbot.mouseClick(opened.reply.outgoing.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _said(other, number) == ["one", "two"])


def test_what_waits_leaves_when_the_screen_is_closed(qtbot, work, opened, other):
    number = opened.ticket.id
    _reply(qtbot, opened, "the last word")
    work.end()
    qtbot.waitUntil(lambda: _said(other, number) == ["the last word"])


def _close_for_good(place, number):
    owner = open_desk(str(place), durability="NORMAL")
    version = owner.ask(GetTicket(ticket_id=number)).version
    owner.do(ExitBlueprint(ticket_id=number, expected_version=version, reason="over"))
    version = owner.ask(GetTicket(ticket_id=number)).version
    owner.do(EditTicket(ticket_id=number, expected_version=version, fields={"status": "closed"}))
    owner.close()


def test_what_is_sent_as_the_window_closes_is_kept_here_only_until_the_desk_has_it(
    qtbot, work, opened, other, tmp_path
):
    unsent, number = UnsentReplies(tmp_path / "unsent"), opened.ticket.id
    opened.reply.resume(unsent)
    _reply(qtbot, opened, "the last word")
    work.end()
    qtbot.waitUntil(lambda: _said(other, number) == ["the last word"] and unsent.all() == [])


def test_what_is_refused_as_the_window_closes_is_a_draft_at_the_next_opening(qtbot, work, opened, place, tmp_path):
    unsent, number, reply = UnsentReplies(tmp_path / "unsent"), opened.ticket.id, opened.reply
    reply.resume(unsent)
    _reply(qtbot, opened, "the last word")
    _close_for_good(place, number)
    work.end()
    assert [each.command.body for each in unsent.all()] == ["the last word"]
    with qtbot.waitSignal(reply.failed) as told:  # the next opening: it is tried once more
        reply.resume(unsent)
    assert f"#{number}" in told.args[0].sentence and "closed" in told.args[0].sentence
    assert reply.text.toPlainText() == "the last word" and reply.public.isChecked()
    qtbot.keyClicks(reply.text, "My ")
    work.end()
    (kept,) = unsent.all()
    assert kept.came_back and kept.command.body == reply.text.toPlainText() != "the last word"
    reply.text.selectAll()
    qtbot.keyClick(reply.text, Qt.Key.Key_Delete)
    assert unsent.all() == [], "nobody wants to send it any more"


def test_files_without_a_word_are_a_draft_at_the_next_opening_until_they_are_taken_off(qtbot, opened, tmp_path):
    unsent, reply = UnsentReplies(tmp_path / "unsent"), opened.reply
    reply.resume(unsent)
    (tmp_path / "bill.txt").write_text("12 EUR")
    reply.attach_file(tmp_path / "bill.txt")
    qtbot.waitUntil(lambda: bool(reply.draft.files))
    reply.flush()
    ((key, _name),) = reply.draft.files
    reply._detach(key)
    assert unsent.all() == [], "nothing is left to lose"
    reply.attach_file(tmp_path / "bill.txt")
    qtbot.waitUntil(lambda: bool(reply.draft.files))
    reply.flush()
    reply._drafts.clear()  # as in another window
    reply.resume(unsent)
    assert reply.draft.files == ((key, "bill.txt"),) and reply.text.toPlainText() == ""
    qtbot.keyClicks(reply.text, "A")
    qtbot.keyClick(reply.text, Qt.Key.Key_Backspace)
    assert len(unsent.all()) == 1, "the file is still there to be lost"


def test_a_kept_reply_that_is_damaged_is_left_and_hides_no_other(tmp_path, caplog):
    unsent = UnsentReplies(tmp_path / "unsent")
    command = AddComment(ticket_id=7, body="Hello", public=True, attachments=("ab",))
    unsent.keep(command, {"ab": "bill.pdf", "cd": "other"})
    (tmp_path / "unsent" / "broken.json").write_text("{")
    (found,) = unsent.all()
    assert found.command == command and found.names == {"ab": "bill.pdf"} and "broken.json" in caplog.text
    assert all(each.stat().st_mode & 0o077 == 0 for each in (tmp_path / "unsent").glob("*-*.json"))


def test_a_reply_that_is_refused_comes_back(qtbot, opened, other, place):
    number, opened.reply.outgoing.hold_s = opened.ticket.id, 0.2
    _close_for_good(place, number)
    with qtbot.waitSignal(opened.failed) as told:
        _reply(qtbot, opened, "too late")
    assert "closed" in told.args[0].sentence.lower()
    assert opened.reply.text.toPlainText() == "too late"


def test_whoever_is_at_another_ticket_is_told_which_reply_was_refused(qtbot, work, opened, place):
    number, opened.reply.outgoing.hold_s = opened.ticket.id, 60.0
    _reply(qtbot, opened, "too late")
    lines = filter(None, map(work.panel.model.line, range(work.panel.model.rowCount())))
    other_number = next(line.ticket.id for line in lines if line.ticket.id != number)
    opened.open(other_number)
    qtbot.waitUntil(lambda: opened.ticket.id == other_number)
    _close_for_good(place, number)
    with qtbot.waitSignal(opened.failed) as told:
        opened.reply.outgoing._send(number)
    assert f"#{number}" in told.args[0].sentence and "closed" in told.args[0].sentence
    opened.open(number)
    qtbot.waitUntil(lambda: opened.ticket.id == number)
    assert not opened.standing.over.isHidden() and "goes along" in opened.standing._over_text.text()


def test_nothing_jumps_when_a_note_becomes_a_reply(opened):
    places = []
    for public in (False, True, False):
        opened.reply.begin(public=public)
        opened.reply.layout().activate()
        places.append((opened.reply.minimumSizeHint().width(), opened.reply.send.minimumWidth()))
    assert len(set(places)) == 1
