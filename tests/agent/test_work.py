"""The inbox and the ticket page on a real desk, by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from designer import desks
from designer.agent.field_edits import FieldEdit
from designer.agent.lists import SearchList
from designer.agent.new_ticket import NewTicketDialog
from runtime.messages.base import Changes
from runtime.messages.blueprints import GetVersion
from runtime.messages.setup import PutLayouts
from runtime.messages.tickets import EditTicket, EventView, ExecuteTransition, ForceMove, GetConversation, GetTicket
from runtime.messages.views import PutView
from runtime.model.criteria import Compare, Operator
from runtime.model.fields import Layout, LayoutItem
from runtime.model.forms import Filled
from runtime.model.views import Audience, View
from tests.agent.conftest import AGENT

KEY = Qt.Key


def _subject(work, row):
    line = work.panel.model.line(row)
    return line.ticket.subject if line is not None else ""


def _offer(page, name):
    return next(button for button in page.strip.buttons if button.text() == name)


def test_my_work_is_grouped_and_walked_by_keys(qtbot, work):
    table, model = work.panel.table, work.panel.model
    assert model.groups()
    first = table.current.ticket.id
    qtbot.keyClick(table, KEY.Key_J)
    second = table.current.ticket.id
    qtbot.keyClick(table, KEY.Key_K)
    assert (table.current.ticket.id, first != second) == (first, True)
    assert all(line.offers for line in map(model.line, range(model.rowCount())) if line is not None)


def test_views_hang_in_a_tree_with_their_counts(qtbot, work, place):
    view = View(id="late", title="Refunds::Late ones", audience=Audience.PERSONAL)
    work._courier.do(PutView(view=view), work, lambda _view: work.refresh(), lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(lambda: "view:late" in work.places._items)
    item = work.places._items["view:late"]
    assert (item.text(0), item.parent().text(0)) == ("Late ones", "Refunds")
    work.places.choose("view:all_unsolved")
    qtbot.waitUntil(lambda: work.panel.model.columnCount() == 5 and work.panel.table.current is not None)
    assert int(work.places._items["view:all_unsolved"].text(1)) == work.panel.model.rowCount()


def test_a_search_that_makes_no_sense_is_marked_where_it_stands(qtbot, work):
    work.search.line.setFocus()
    qtbot.keyClicks(work.search.line, "parcel stat:open")
    qtbot.keyClick(work.search.line, KEY.Key_Return)
    qtbot.waitUntil(lambda: not work.search.problem.isHidden())
    assert work.search.line.selectedText() == "stat"
    assert "stat" in work.search.problem.text()
    qtbot.waitUntil(lambda: work.panel.table.current is not None)


def test_a_search_finds_and_escape_goes_back(qtbot, work):
    qtbot.keyClicks(work.search.line, "parcel")
    qtbot.keyClick(work.search.line, KEY.Key_Return)
    qtbot.waitUntil(lambda: isinstance(work.panel.model.list, SearchList) and work.panel.table.current is not None)
    assert work.panel.model.rowCount() >= 20
    qtbot.keyClick(work.search.line, KEY.Key_Escape)
    assert work.places.current == "work"


def test_what_a_ticket_says_is_shown(qtbot, opened):
    assert "Alice Arnaud" in opened.conversation.messages[0]._author.text()
    assert "broken" in opened.conversation.messages[0].text.toPlainText()
    assert "You wrote" not in opened.conversation.messages[0].text.toPlainText()
    opened.conversation.messages[0].fold.click()
    assert "You wrote" in opened.conversation.messages[0].quoted.toPlainText()
    assert opened.strip.state.text() == "Received"
    assert "left" in opened.strip.limit.text()
    qtbot.waitUntil(lambda: opened.history.table.topLevelItemCount() > 0)
    assert any("Returns" in text for text, _name, _tone in opened.head._parts())


def test_a_form_is_filled_in_and_a_transition_without_one_is_one_click(qtbot, work, opened):
    number = opened.ticket.id
    dialog = _form(qtbot, work, opened)
    with qtbot.waitSignal(work.executing.executed):
        _confirm(qtbot, dialog)
    qtbot.waitUntil(lambda: opened.ticket.state_name == "Awaiting parcel")
    with qtbot.waitSignal(work.executing.executed):
        qtbot.mouseClick(_offer(opened, "Parcel arrived"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.ticket.state_name == "Inspection")
    assert f"#{number}" in work.status.text()
    qtbot.waitUntil(lambda: "Inspection" in opened.strip.path._whole)


def _form(qtbot, work, page, *, fill=True):
    """The form of accepting the return, with what it needs."""
    _offer(page, "Accept the return").click()
    qtbot.waitUntil(lambda: work.executing.dialog is not None and work.executing.dialog.isVisible())
    dialog = work.executing.dialog
    if fill:
        reason = next(part for part in dialog.form.parts if "eason" in part._name)
        reason.editor.setFocus()
        qtbot.keyClicks(reason.editor, "dam")
    return dialog


def _confirm(qtbot, dialog):
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_every_error_is_shown_at_once_and_the_first_has_the_focus(qtbot, work, opened):
    dialog = _form(qtbot, work, opened, fill=False)
    order, reason = (part for part in dialog.form.parts if part.editor is not None and part._required)
    order.input.clear()
    order.input.textEdited.emit("")
    _confirm(qtbot, dialog)
    qtbot.waitUntil(lambda: not order._problem.isHidden() and not reason._problem.isHidden())
    assert order.editor.hasFocus()
    qtbot.keyClicks(order.editor, "A")
    assert order._problem.isHidden() and not reason._problem.isHidden()
    dialog.reject()


def test_escape_keeps_what_was_filled_in(qtbot, work, opened, other):
    dialog = _form(qtbot, work, opened)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, KEY.Key_Escape)
    again = _form(qtbot, work, opened, fill=False)
    reason = next(part for part in again.form.parts if "eason" in part._name)
    qtbot.waitUntil(lambda: reason.input.value == "damaged")
    assert not again.notice.isHidden()
    with qtbot.waitSignal(work.executing.executed):
        _confirm(qtbot, again)


def test_a_conflict_says_who_and_goes_on_with_the_input(qtbot, work, opened, other):
    dialog, ticket = _form(qtbot, work, opened), opened.ticket
    other.do(EditTicket(ticket_id=ticket.id, expected_version=ticket.version, fields={"priority": 4}))
    _confirm(qtbot, dialog)
    qtbot.waitUntil(lambda: not dialog.notice.isHidden())
    assert "Paul Lemaire changed this ticket" in dialog._notice_text.text()
    assert "Urgent" in dialog._notice_text.text()
    dialog.reload.click()
    qtbot.waitUntil(dialog.confirm.isEnabled)
    with qtbot.waitSignal(work.executing.executed):
        _confirm(qtbot, dialog)
    qtbot.waitUntil(lambda: opened.ticket.fields.get("return_reason") == "damaged")


def test_what_others_do_is_told_while_a_form_is_filled_in_and_holds_nobody_up(qtbot, work, opened, other):
    dialog, ticket = _form(qtbot, work, opened), opened.ticket
    other.do(EditTicket(ticket_id=ticket.id, expected_version=ticket.version, fields={"priority": 4}))
    opened.refresh()
    qtbot.waitUntil(lambda: not dialog.notice.isHidden(), timeout=10_000)
    assert "Paul Lemaire changed this ticket" in dialog._notice_text.text() and dialog.reload.isHidden()
    with qtbot.waitSignal(work.executing.executed):
        _confirm(qtbot, dialog)
    qtbot.waitUntil(lambda: opened.ticket.fields.get("return_reason") == "damaged")


def test_what_the_last_vote_brought_in_is_told_with_its_asker(qtbot, work, opened):
    granted = {"performer": "claire-moreau", "source": "new", "target": "new", "new": {"subject": "A table"}}
    event = EventView(seq=1, at=0, actor="paul-lemaire", kind="moved", data=granted)
    assert "Claire Moreau changed this ticket" in _form(qtbot, work, opened)._words_of_last((event,))
    meant = FieldEdit(opened.ticket.id, "subject", "A chair", "A stool")
    with qtbot.waitSignal(opened._edits.refused) as told:
        opened._edits._look_who(meant, opened.ticket, (event,))
    assert told.args[2].startswith("Claire Moreau made it")
    of_mine = event.having(data={**granted, "performer": AGENT})
    with qtbot.waitSignal(opened._edits.refused):
        opened._edits._look_who(meant, opened.ticket, (of_mine,))


def test_a_ticket_that_was_moved_is_told_before_a_form_is_sent(qtbot, work, opened, other):
    dialog, ticket = _form(qtbot, work, opened), opened.ticket
    mover = other.acting_as("claire-moreau")
    mover.do(ForceMove(ticket_id=ticket.id, expected_version=ticket.version, state="inspection", reason="It is here."))
    opened.refresh()
    qtbot.waitUntil(lambda: not dialog.notice.isHidden(), timeout=10_000)
    assert "Claire Moreau changed this ticket" in dialog._notice_text.text()
    assert "cannot be taken through this from there" in dialog._notice_text.text(), "before anybody writes on"
    assert not dialog.confirm.isEnabled() and dialog.reload.isVisible()
    dialog.reject()


def test_how_long_a_ticket_is_there_stays_said_when_names_are_learnt(work, opened):
    opened.strip.tick(opened.ticket.entered_at + 90 * 60_000)
    said = opened.strip.since.text()
    assert said.startswith("for ")
    work.names.changed.emit()
    assert opened.strip.since.text() == said


def test_taking_up_and_putting_back(qtbot, opened):
    opened.strip.claim.click()
    qtbot.waitUntil(lambda: opened.ticket.claimed_at is not None)
    assert opened.strip.claim.text() == "Put back"
    opened.strip.claim.click()
    qtbot.waitUntil(lambda: opened.ticket.claimed_at is None)


def test_why_names_every_condition_and_who_could(qtbot, opened):
    qtbot.keyClick(opened, KEY.Key_0, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: hasattr(opened, "why"))
    said = [label.text() for card in opened.why.cards for label in card.findChildren(object) if hasattr(label, "text")]
    assert any("✓" in line for line in said)
    assert any("Inès Fabre" in line for line in said)
    opened.why.close()


def test_a_long_condition_wraps_beside_its_mark(qtbot, opened):
    qtbot.keyClick(opened, KEY.Key_0, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: hasattr(opened, "why") and opened.why.isVisible())
    opened.why.resize(220, 500)
    card = opened.why.cards[0]
    qtbot.waitUntil(lambda: any(each.height() > 2 * each.fontMetrics().height() for each in _guards(card)[1::2]))
    marks, sentences = _guards(card)[::2], _guards(card)[1::2]
    assert {mark.text() for mark in marks} <= {"✓", "✗"}
    assert all(mark.geometry().right() < said.x() for mark, said in zip(marks, sentences, strict=True))
    opened.why.close()


def _guards(card):
    return [label for label in card.findChildren(QLabel) if label.objectName() == "guard"]


def test_a_note_is_usual_a_reply_is_chosen_and_drafts_are_kept(qtbot, work, opened, other):
    reply, number = opened.reply, opened.ticket.id
    qtbot.keyClicks(reply.text, "for colleagues")
    qtbot.keyClick(reply.text, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(opened.conversation.messages) == 2)
    reply.begin(public=True)
    qtbot.keyClicks(reply.text, "half a reply")
    work.next_ticket()
    qtbot.waitUntil(lambda: opened.ticket.id != number)
    assert reply.text.toPlainText() == ""
    opened.open(number)
    qtbot.waitUntil(lambda: opened.ticket.id == number)
    assert (reply.text.toPlainText(), reply.public.isChecked()) == ("half a reply", True)
    comments = other.ask(GetConversation(ticket_id=number))
    assert [(comment.public, comment.body) for comment in comments] == [(False, "for colleagues")]


def test_a_file_is_attached(qtbot, opened, other, tmp_path):
    (tmp_path / "photo.png").write_bytes(b"\x89PNG...")
    (tmp_path / "empty.txt").touch()
    with qtbot.waitSignal(opened.failed):
        opened.reply.attach_file(tmp_path / "empty.txt")
    opened.reply.attach_file(tmp_path / "photo.png")
    qtbot.waitUntil(lambda: bool(opened.reply.draft.files))
    qtbot.keyClicks(opened.reply.text, "see the photo")
    opened.reply.send_now()
    qtbot.waitUntil(lambda: len(opened.conversation.messages) == 2)
    assert len(other.ask(GetConversation(ticket_id=opened.ticket.id))[0].attachments) == 1
    assert "1 file" in opened.conversation.messages[1]._files.text()


def test_a_field_is_changed_where_it_stands(qtbot, opened, other):
    row = opened.details.rows["amount"]
    row.input.setFocus()
    qtbot.keyClicks(row.input, "12.5")
    qtbot.keyClick(row.input, KEY.Key_Return)
    qtbot.waitUntil(lambda: opened.ticket.fields.get("amount") == 12.5)
    tags = opened.details.rows["tags"].input.line
    tags.setFocus()
    qtbot.keyClicks(tags, "vip, late")
    qtbot.keyClick(tags, KEY.Key_Return)
    qtbot.waitUntil(lambda: set(opened.ticket.tags) == {"late", "vip"})
    assert other.ask(GetTicket(ticket_id=opened.ticket.id)).fields["amount"] == 12.5


def test_a_value_that_makes_no_sense_is_refused_beside_the_field(qtbot, opened):
    row = opened.details.rows["amount"]
    row.input.setFocus()
    qtbot.keyClicks(row.input, "much")
    qtbot.keyClick(row.input, KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(row._problem.text()) and not row._problem.isHidden())


def test_what_a_colleague_does_is_seen_and_the_place_in_the_list_is_kept(qtbot, work, other):
    table, model = work.panel.table, work.panel.model
    rows = [row for row in range(model.rowCount()) if _subject(work, row).startswith("Return of parcel")]
    table.choose(rows[5])
    kept, gone = table.current.ticket.id, model.line(rows[1]).ticket
    _accept(other, gone.id)
    work.changed_elsewhere(Changes(tickets=frozenset({gone.id})))
    with qtbot.waitSignal(model.reloaded):
        pass
    assert table.current.ticket.id == kept
    assert [line.ticket.id for line in table.marked_lines()] == [kept]
    there = model.line(rows[1])  # or the name of a group, which came up
    assert there is None or there.ticket.id != gone.id


def _accept(desk, ticket_id):
    ticket = desk.ask(GetTicket(ticket_id=ticket_id))
    drawn = desk.ask(GetVersion(blueprint_id=ticket.blueprint_id)).blueprint
    key = next(offer.id for offer in ticket.offers if offer.name == "Accept the return")
    item = next(item.id for item in drawn.transitions_by_id[key].form if getattr(item, "field", "") == "return_reason")
    form = Filled(fields={item: "damaged"})
    desk.do(ExecuteTransition(ticket_id=ticket_id, transition_id=key, expected_version=ticket.version, form=form))


def test_countdowns_stop_while_nobody_looks(qtbot, work):
    assert work._ticking.isActive()
    work.hide()
    assert not work._ticking.isActive()


def test_a_ticket_is_opened_on_behalf_of_somebody_new(qtbot, work):
    work.opening.begin()
    dialog = work.opening.dialog
    assert isinstance(dialog, NewTicketDialog)
    qtbot.keyClicks(dialog.requester.line, "zoe@new.example")
    qtbot.waitUntil(lambda: not dialog.requester.found.isHidden())
    qtbot.keyClick(dialog.requester.line, KEY.Key_Return)
    assert (dialog.requester.name, dialog.requester.email.text()) == ("Zoe", "zoe@new.example")
    qtbot.keyClicks(dialog.rows["subject"].input, "Return of parcel again")
    qtbot.waitUntil(lambda: not dialog.similar.isHidden())
    qtbot.keyClick(dialog, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.subject == "Return of parcel again")
    qtbot.waitUntil(lambda: any("Zoe" in part[0] for part in work.page.head._parts()))


def test_who_asks_for_a_new_ticket_before_the_names_are_known_gets_it_with_them(qtbot, work, monkeypatch):
    monkeypatch.setattr(work.catalogue, "_setup", None)
    qtbot.mouseClick(work.new_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(work.opening.dialog, NewTicketDialog))
    assert work.opening.dialog.rows["department"].input.value == "returns"
    work.opening.dialog.reject()


def test_a_new_ticket_wanted_twice_before_the_names_are_known_is_opened_once(qtbot, work, monkeypatch):
    asked, setup = [], work.catalogue.setup
    monkeypatch.setattr(work.catalogue, "_setup", None)
    monkeypatch.setattr(work._courier, "ask", lambda _query, _to, then, _failed: asked.append(then))
    qtbot.mouseClick(work.new_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(work.new_button, Qt.MouseButton.LeftButton)
    for answer in asked:
        answer(setup)
    assert len(work.findChildren(NewTicketDialog)) == 1
    work.opening.dialog.reject()


def test_a_ticket_without_a_subject_is_not_opened(qtbot, work):
    work.opening.begin()
    qtbot.waitUntil(work.opening.dialog.isActiveWindow)
    qtbot.keyClick(work.opening.dialog, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not work.opening.dialog.rows["subject"]._problem.isHidden())
    work.opening.dialog.reject()


def test_what_the_layout_requires_is_marked_and_asked_for(qtbot, work, place):
    desk = desks.open_existing(str(place))
    urgent = Compare(operand="ticket.priority", operator=Operator.AT_LEAST, value=4)
    needs = LayoutItem(field="serial_number", required=True, show_when=urgent)
    layout = Layout(id="r", name="R", department="returns", items=(LayoutItem(field="product", required=True), needs))
    desk.do(PutLayouts(layouts=(layout,)))
    desk.close()
    work.changed_elsewhere(Changes(setup=True))
    qtbot.waitUntil(lambda: any(each.id == "r" for each in work.catalogue.setup.layouts), timeout=10_000)
    work.opening.begin()
    qtbot.waitUntil(work.opening.dialog.isActiveWindow)
    dialog = work.opening.dialog
    assert dialog.rows["product"]._label.text().endswith(" *")
    assert "serial_number" not in dialog.rows
    qtbot.keyClicks(dialog.rows["subject"].input, "Again")
    dialog.rows["priority"].input.show_value(4)
    qtbot.keyClick(dialog, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "serial_number" in dialog.rows and not dialog.rows["serial_number"]._problem.isHidden())
    assert dialog.rows["product"]._problem.text() == "Fill in Product."
    qtbot.keyClicks(dialog.rows["serial_number"].input, "SN1")
    dialog.rows["product"].input.show_value("lamp")
    qtbot.keyClick(dialog, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.fields.get("serial_number") == "SN1")


def test_tags_are_chips_and_complete_from_those_of_the_desk(qtbot, opened, other):
    colleague = other.ask(GetTicket(ticket_id=opened.ticket.id + 1))
    other.do(EditTicket(ticket_id=colleague.id, expected_version=colleague.version, fields={"tags": ("Refurbished",)}))
    tags = opened.details.rows["tags"].input
    tags.line.setFocus()
    qtbot.keyClicks(tags.line, "furb")
    qtbot.waitUntil(lambda: tags.completer.completionCount() == 1)
    tags.completer.popup().hide()
    qtbot.keyClicks(tags.line, "ished")
    tags.line.clear()
    qtbot.keyClicks(tags.line, "REFURBISHED")
    qtbot.keyClick(tags.line, KEY.Key_Return)
    qtbot.waitUntil(lambda: opened.ticket.tags == ("Refurbished",))
    qtbot.mouseClick(tags.chips["Refurbished"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.ticket.tags == ())


def test_what_is_half_typed_stays_with_its_ticket(qtbot, work, opened, other):
    number = opened.ticket.id
    row = opened.details.rows["amount"]
    row.input.setFocus()
    qtbot.keyClicks(row.input, "7")
    work.next_ticket()
    qtbot.waitUntil(lambda: opened.ticket.id != number and not opened.details.rows["amount"].pending)
    qtbot.waitUntil(lambda: other.ask(GetTicket(ticket_id=number)).fields.get("amount") == 7)
    assert other.ask(GetTicket(ticket_id=opened.ticket.id)).fields.get("amount") is None


def test_columns_are_as_wide_as_what_they_say(work):
    table, model = work.panel.table, work.panel.model
    columns, advance = model.list.columns, table.fontMetrics().horizontalAdvance
    for place in (place for place, name in enumerate(columns) if name != "subject"):
        said = [str(model.index(row, place).data() or "") for row in range(model.rowCount()) if model.line(row)]
        assert table.columnWidth(place) >= min(max(map(advance, said)) + 12, 220), columns[place]
    assert sum(map(table.columnWidth, range(len(columns)))) <= table.viewport().width()


def test_a_very_narrow_list_still_shows_the_time_left(qtbot, work):
    table, columns = work.panel.table, work.panel.model.list.columns
    table.setFixedWidth(270)
    place = columns.index("due_at")
    qtbot.waitUntil(lambda: table.columnViewportPosition(place) + table.columnWidth(place) <= table.viewport().width())
    assert not table.isColumnHidden(place)


def test_a_column_drawn_by_hand_keeps_its_width(qtbot, work):
    table, model = work.panel.table, work.panel.model
    place = model.list.columns.index("due_at")
    table.horizontalHeader().resizeSection(place, 201)
    model.dataChanged.emit(model.index(0, 0), model.index(model.rowCount() - 1, model.columnCount() - 1))
    assert table.columnWidth(place) == 201
