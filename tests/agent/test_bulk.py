"""Many tickets at once, by keys and clicks, on a real desk: selected, previewed, gone through, stopped, put back."""

from __future__ import annotations

import csv

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from designer.agent import bulk_run
from designer.agent.lists import SearchList
from designer.panels.editors import ChoiceEditor
from runtime.desk.door import open_desk
from runtime.messages.bulk import BulkStanding, BulkWork, ContinueBulk, Selection, StartBulk
from runtime.messages.faults import Forbidden
from runtime.messages.tickets import EditTicket, GetConversation, GetTicket
from runtime.model.actions import AssignHow
from runtime.model.macros import AssignTo, Say, SetFields
from tests.agent.conftest import AGENT

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def found(qtbot, work):
    """The twenty new returns are listed, by a search."""
    qtbot.keyClicks(work.search.line, "return parcel state:Received")
    qtbot.keyClick(work.search.line, KEY.Key_Return)
    model = work.panel.model
    qtbot.waitUntil(lambda: isinstance(model.list, SearchList) and model.rowCount() == 20)
    qtbot.waitUntil(lambda: work.panel.table.current is not None)
    yield work
    if work.many.dialog is not None:
        work.many.dialog.close()


def _click(qtbot, table, row, modifier=Qt.KeyboardModifier.NoModifier):
    at = table.visualRect(table.model().index(row, 1)).center()
    qtbot.mouseClick(table.viewport(), LEFT, modifier, at)


def _three(qtbot, work):
    """Three tickets, the first by a click, one with Ctrl, and none between."""
    table = work.panel.table
    _click(qtbot, table, 0)
    _click(qtbot, table, 2, CTRL)
    _click(qtbot, table, 4, CTRL)
    return [work.panel.model.line(row).ticket.id for row in (0, 2, 4)]


def _press(qtbot, work, key):
    qtbot.mouseClick(work.panel.bulk.buttons[key], LEFT)


def _dialog(qtbot, work):
    qtbot.waitUntil(lambda: work.many.dialog is not None and work.many.dialog.isActiveWindow())
    return work.many.dialog


def _pick(combo, key):
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def _start(qtbot, dialog):
    qtbot.keyClick(dialog, KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: dialog.progress.run.view is not None and not dialog.progress.run.view.more)
    qtbot.waitUntil(lambda: dialog.progress.results.rowCount() > 0)
    return dialog.progress.run.view


def _texts(dialog):
    return [dialog.preview.topLevelItem(row).text(1) for row in range(dialog.preview.topLevelItemCount())]


def test_the_bar_says_how_many_and_escape_leaves(qtbot, found):
    table, bar = found.panel.table, found.panel.bulk
    assert bar.isHidden()
    _click(qtbot, table, 1)
    assert bar.isHidden()
    _click(qtbot, table, 4, SHIFT)
    assert (bar.isVisible(), bar.count.text()) == (True, "4 selected")
    qtbot.keyClick(table, KEY.Key_A, CTRL)
    assert bar.count.text() == "20 selected"
    found._step_back()
    assert (bar.isHidden(), len(table.marked_lines())) == (True, 1)
    qtbot.keyClick(table, KEY.Key_J)
    qtbot.keyClick(table, KEY.Key_Space)
    qtbot.keyClick(table, KEY.Key_Down, SHIFT)
    assert bar.isVisible()


def test_fields_are_set_and_put_back(qtbot, found, other):
    ids = _three(qtbot, found)
    _press(qtbot, found, "set_fields")
    dialog = _dialog(qtbot, found)
    fields = next(each for each in dialog.form.children() if hasattr(each, "rows"))
    row = fields.rows["priority"]
    _pick(row.editor, "4")
    qtbot.waitUntil(lambda: all("Urgent" in text for text in _texts(dialog)) and len(_texts(dialog)) == 3)
    view = _start(qtbot, dialog)
    assert {each: other.ask(GetTicket(ticket_id=each)).priority for each in ids} == dict.fromkeys(ids, 4)
    assert view.counts == {"done": 3}
    changed = other.ask(GetTicket(ticket_id=ids[0]))
    other.do(EditTicket(ticket_id=ids[0], expected_version=changed.version, fields={"priority": 3}))
    qtbot.mouseClick(dialog.progress.undo, LEFT)
    qtbot.waitUntil(lambda: dialog.progress.run.view.standing is BulkStanding.UNDONE)
    qtbot.waitUntil(lambda: dialog.progress.results.rowCount() == 1)
    assert [other.ask(GetTicket(ticket_id=each)).priority for each in ids] == [3, 2, 2]
    assert "changed this ticket since" in dialog.progress.results.data(dialog.progress.results.index(0, 2))
    assert dialog.progress.undo.isHidden()


def test_an_emptied_field_and_several_together(qtbot, found, other):
    ids = _three(qtbot, found)
    _press(qtbot, found, "set_fields")
    dialog = _dialog(qtbot, found)
    fields = next(each for each in dialog.form.children() if hasattr(each, "rows"))
    qtbot.mouseClick(fields.more, LEFT)
    key = next(key for key in fields.rows if key != "priority")
    fields.rows[key].exchanged.emit("order_number")
    fields.rows["order_number"].empty.click()
    _start(qtbot, dialog)
    tickets = [other.ask(GetTicket(ticket_id=each)) for each in ids]
    assert [(each.priority, each.fields.get("order_number")) for each in tickets] == [(3, None)] * 3


def test_the_status_is_set_of_those_that_no_blueprint_moves(qtbot, found, other):
    ids = _three(qtbot, found)
    _press(qtbot, found, "set_fields")
    dialog = _dialog(qtbot, found)
    fields = next(each for each in dialog.form.children() if hasattr(each, "rows"))
    fields.rows["priority"].exchanged.emit("status")
    row = fields.rows["status"]
    assert row.empty.isHidden(), "a ticket always has one"
    _pick(row.editor, "open")
    qtbot.waitUntil(lambda: len(_texts(dialog)) == 3 and all("transitions only" in text for text in _texts(dialog)))
    assert {other.ask(GetTicket(ticket_id=each)).status for each in ids} == {"new"}


def test_tags_are_added_and_taken_away(qtbot, found, other):
    ids = _three(qtbot, found)
    seen = other.ask(GetTicket(ticket_id=ids[1]))
    other.do(EditTicket(ticket_id=seen.id, expected_version=seen.version, fields={"tags": ("later", "vip")}))
    found.panel.model.refresh()
    qtbot.waitUntil(lambda: found.panel.model.line(2).ticket.version > seen.version)
    _press(qtbot, found, "tags")
    dialog = _dialog(qtbot, found)
    add, remove = (each for each in dialog.form.children() if hasattr(each, "chips"))
    add.line.setFocus()
    qtbot.keyClicks(add.line, "recall,")
    qtbot.keyClicks(remove.line, "later")
    qtbot.keyClick(remove.line, KEY.Key_Return)
    assert dialog.work.deeds[0].add == ("recall",)
    _start(qtbot, dialog)
    assert [set(other.ask(GetTicket(ticket_id=each)).tags) for each in ids] == [
        {"recall"},
        {"vip", "recall"},
        {"recall"},
    ]


def test_assigned_to_a_person(qtbot, found, other):
    ids = _three(qtbot, found)
    _press(qtbot, found, "assign_to")
    dialog = _dialog(qtbot, found)
    combo = next(each for each in dialog.form.children() if hasattr(each, "offer"))
    _pick(combo, AssignHow.PERSON.value)
    person = [each for each in dialog.form.children() if hasattr(each, "offer")][1]
    _pick(person, "paul-lemaire")
    assert dialog.work == BulkWork(deeds=(AssignTo(how=AssignHow.PERSON, person="paul-lemaire"),))
    _start(qtbot, dialog)
    assert {other.ask(GetTicket(ticket_id=each)).assignee for each in ids} == {"paul-lemaire"}


def test_a_reply_goes_to_each(qtbot, found, other):
    ids = _three(qtbot, found)
    _press(qtbot, found, "say")
    dialog = _dialog(qtbot, found)
    text = next(each for each in dialog.form.children() if hasattr(each, "toPlainText"))
    qtbot.waitUntil(lambda: all(each != "…" for each in _texts(dialog)))
    assert not dialog.start.isEnabled() and "Write" in dialog.start.toolTip(), "nobody is mailed a mere “Hello,”"
    qtbot.keyClick(dialog, KEY.Key_Return, CTRL)
    assert not dialog.progress.run.going
    text.setPlainText("About ${ticket.subject}: we are on it.")
    qtbot.waitUntil(
        lambda: len(_texts(dialog)) == 3 and all("About Return of parcel" in each for each in _texts(dialog))
    )
    text.selectAll()
    qtbot.keyClick(text, KEY.Key_Delete)
    assert not dialog.start.isEnabled() and "Write" in dialog.start.toolTip(), "nor what stood there before"
    text.setPlainText("About ${ticket.subject}: we are on it.")
    _start(qtbot, dialog)
    said = [other.ask(GetConversation(ticket_id=each))[0] for each in ids]
    assert all(comment.public and "Return of parcel" in comment.body for comment in said)
    assert dialog.progress.undo.isHidden()


def test_a_transition_is_offered_with_who_may_and_executed_with_its_form(qtbot, found, other, tmp_path):
    ids = _three(qtbot, found)
    _press(qtbot, found, "transition")
    qtbot.waitUntil(lambda: found.many.menu is not None and bool(found.many.menu.actions()))
    accept = next(each for each in found.many.menu.actions() if "Accept the return" in each.text())
    assert accept.text().endswith("3 of 3")
    found.many.menu.close()
    accept.trigger()
    dialog = _dialog(qtbot, found)
    assert "3 ticket" in dialog._said.text()
    qtbot.waitUntil(lambda: len(_texts(dialog)) == 3 and all("Refused" in text for text in _texts(dialog)))
    filled = next(each for each in dialog.form.children() if hasattr(each, "parts"))
    reason = next(part for part in filled.parts if "eason" in part._name)
    reason.editor.setFocus()
    qtbot.keyClicks(reason.editor, "dam")
    qtbot.waitUntil(lambda: all("Awaiting parcel" in text for text in _texts(dialog)))
    moved = other.ask(GetTicket(ticket_id=ids[2]))
    other.do(EditTicket(ticket_id=moved.id, expected_version=moved.version, fields={"priority": 4}))
    view = _start(qtbot, dialog)
    assert view.counts == {"done": 3}
    assert {other.ask(GetTicket(ticket_id=each)).state_name for each in ids} == {"Awaiting parcel"}


def _be_faster(run, other, seen):
    """A colleague changes a ticket between the start of the job and the ticket's turn."""
    original = run._send

    def send(command):
        now = other.ask(GetTicket(ticket_id=seen.id))
        if isinstance(command, bulk_run.ContinueBulk) and now.version == seen.version:
            other.do(EditTicket(ticket_id=now.id, expected_version=now.version, fields={"priority": 4}))
        original(command)

    run._send = send


def test_one_that_refuses_is_told_with_its_reason_opened_and_exported(qtbot, found, other, tmp_path):
    ids = _three(qtbot, found)
    _press(qtbot, found, "assign_to")
    dialog = _dialog(qtbot, found)
    seen = other.ask(GetTicket(ticket_id=ids[1]))
    _be_faster(dialog.progress.run, other, seen)
    view = _start(qtbot, dialog)
    assert view.counts == {"done": 2, "refused": 1}
    progress = dialog.progress
    assert progress.refused.isChecked()
    assert progress.results.rowCount() == 1
    progress.write_csv(tmp_path / "refused.csv")
    qtbot.waitUntil((tmp_path / "refused.csv").exists)
    rows = list(csv.reader((tmp_path / "refused.csv").read_text("utf-8-sig").splitlines()))
    assert rows[1][:3] == [str(ids[1]), seen.subject, "refused"]
    assert rows[1][3]
    qtbot.mouseClick(progress.every, LEFT)
    qtbot.waitUntil(lambda: progress.results.rowCount() == 3)
    with qtbot.waitSignal(dialog.ticket_wanted):
        progress.table.activated.emit(progress.results.index(1, 0))
    qtbot.waitUntil(lambda: found.page.ticket is not None and found.page.ticket.id == ids[1])


def test_a_job_is_stopped_in_the_middle(qtbot, found, other, monkeypatch):
    monkeypatch.setattr(bulk_run, "PORTION", 5)
    qtbot.keyClick(found.panel.table, KEY.Key_A, CTRL)
    _press(qtbot, found, "assign_to")
    dialog = _dialog(qtbot, found)
    dialog.progress.run.advanced.connect(lambda view: dialog.progress.cancel.click() if view.left == 15 else None)
    view = _start(qtbot, dialog)
    assert (view.standing, view.counts["done"] + view.counts["cancelled"]) == (BulkStanding.CANCELLED, 20)
    assert 5 <= view.counts["done"] < 20


def test_closed_it_goes_on_under_the_list_and_is_shown_again(qtbot, found, monkeypatch):
    monkeypatch.setattr(bulk_run, "PORTION", 2)
    qtbot.keyClick(found.panel.table, KEY.Key_A, CTRL)
    _press(qtbot, found, "assign_to")
    dialog = _dialog(qtbot, found)
    run = dialog.progress.run
    run.advanced.connect(lambda view: dialog.accept() if view.left == 18 else None)
    qtbot.keyClick(dialog, KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: run in found.many.lines)
    line = found.many.lines[run]
    qtbot.waitUntil(lambda: not run.view.more)
    assert "20 done" in line.text._whole
    qtbot.mouseClick(line.show_button, LEFT)
    again = _dialog(qtbot, found)
    qtbot.waitUntil(lambda: again.progress.results.rowCount() == 20)
    assert run not in found.many.lines


def test_what_was_left_in_the_middle_is_picked_up(qtbot, work, place, other):
    """As after a restart: a job of hers is there, and nobody drives it."""
    mine = open_desk(str(place), person_id=AGENT, durability="NORMAL")
    ids = tuple(line.ticket.id for line in map(work.panel.model.line, range(8)) if line is not None)
    deeds = BulkWork(deeds=(SetFields(fields={"priority": 1}),))
    job = mine.do(StartBulk(selection=Selection(ids=ids), work=deeds)).result
    mine.close()
    work.many.begin()
    qtbot.waitUntil(lambda: bool(work.many.lines))
    (run,) = work.many.lines
    qtbot.waitUntil(lambda: not run.view.more)
    assert (run.view.job_id, run.view.standing) == (job.job_id, BulkStanding.DONE)
    assert {other.ask(GetTicket(ticket_id=each)).priority for each in ids} == {1}


def test_all_of_a_list_means_what_is_not_loaded_too(qtbot, found):
    table, bar, model = found.panel.table, found.panel.bulk, found.panel.model
    model._after = "1"  # as if the list had more than was fetched
    qtbot.keyClick(table, KEY.Key_A, CTRL)
    assert bar.every.isVisible()
    qtbot.mouseClick(bar.every, LEFT)
    assert found.many.chosen.selection == Selection(words="return parcel state:Received")
    assert "All tickets" in bar.count.text()
    _click(qtbot, table, 3)
    assert found.many.chosen is None
    model._after = None


def test_more_than_a_role_may_is_refused_where_it_can_be_mended(qtbot, found, monkeypatch):
    qtbot.keyClick(found.panel.table, KEY.Key_A, CTRL)
    _press(qtbot, found, "assign_to")
    dialog = _dialog(qtbot, found)
    too_many = Selection(ids=tuple(range(1, 200)))
    dialog._chosen = dialog._chosen.__class__(too_many, (), 199)
    qtbot.keyClick(dialog, KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "tickets at once at most" in dialog.problem.text())
    assert dialog.start.isEnabled()
    assert dialog._pages.currentIndex() == 0


def test_the_menu_on_a_selection_keeps_it(qtbot, found):
    _three(qtbot, found)
    table = found.panel.table
    at = table.visualRect(table.model().index(2, 1)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, table.viewport().mapToGlobal(at))
    QApplication.sendEvent(table.viewport(), event)
    assert len(found.many.menu.actions()) == 6
    assert len(table.marked_lines()) == 3
    found.many.menu.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(found.many.menu), "each opening leaves one more"


def test_no_transition_for_all_is_said(qtbot, found):
    _three(qtbot, found)
    found.many._offer((), QPoint())
    assert "No transition" in found.many.menu.actions()[0].text()
    found.many.menu.close()


def test_what_a_button_does_the_palette_offers(qtbot, found):
    _three(qtbot, found)
    offered = {command.text: command for command in found.panel.bulk.offered_commands()}
    assert {"Assign…", "Tags…", "Reply…"} <= set(offered)
    assert all(command.group == "3 selected" for command in offered.values())


def test_who_may_not_change_several_is_not_offered_to(qtbot, found):
    found.many._cannot_list(Forbidden("This is not for your role."))
    _three(qtbot, found)
    assert found.panel.bulk.isHidden()
    assert found.many.chosen is None


def test_a_line_that_is_done_is_dismissed(qtbot, found, monkeypatch):
    monkeypatch.setattr(bulk_run, "PORTION", 10)
    qtbot.keyClick(found.panel.table, KEY.Key_A, CTRL)
    _press(qtbot, found, "assign_to")
    dialog = _dialog(qtbot, found)
    run = dialog.progress.run
    qtbot.keyClick(dialog, KEY.Key_Return, CTRL)
    dialog.reject()  # before the desk has even begun
    qtbot.waitUntil(lambda: run in found.many.lines and not run.view.more)
    qtbot.mouseClick(found.many.lines[run].away, LEFT)
    assert not found.many.lines


def test_whoever_may_not_apply_an_sla_policy_is_not_offered_to(found):
    assert found.panel.bulk.deeds == ("assign_to", "set_fields", "tags")


@pytest.mark.parametrize("person", ["claire-moreau"])
def test_a_supervisor_applies_an_sla_policy_to_all_of_them(qtbot, found, other):
    policies = found.catalogue.setup.sla_policies
    assert found.panel.bulk.deeds[-1] == "under_policy"
    ids = _three(qtbot, found)
    _press(qtbot, found, "under_policy")
    dialog = _dialog(qtbot, found)
    assert dialog.windowTitle() == "SLA policy"
    (combo,) = dialog.form.findChildren(ChoiceEditor)
    _pick(combo, policies[-1].id)
    assert _start(qtbot, dialog).counts == {"done": 3}
    assert {other.ask(GetTicket(ticket_id=each)).sla.policy for each in ids} == {policies[-1].id}
    found.catalogue.learn(found.catalogue.setup.having(sla_policies=()))
    assert "under_policy" not in found.panel.bulk.deeds


def test_start_waits_for_something_to_change(qtbot, found):
    _three(qtbot, found)
    _press(qtbot, found, "tags")
    dialog = _dialog(qtbot, found)
    qtbot.waitUntil(lambda: not dialog.start.isEnabled())
    assert all("change nothing" in text for text in _texts(dialog))
    add, _ = (each for each in dialog.form.children() if hasattr(each, "chips"))
    add.line.setFocus()
    qtbot.keyClicks(add.line, "carrier,")
    assert dialog.start.isEnabled(), "at once: nobody waits for what is foreseen"
    qtbot.waitUntil(lambda: all("carrier" in text for text in _texts(dialog)))
    assert dialog.start.isEnabled()


@pytest.mark.parametrize(("also", "told"), [((), False), ((Say(text="Told them.", public=False),), True)])
def test_what_undo_leaves_is_told_beside_it(qtbot, found, place, also, told):
    desk = open_desk(str(place), person_id=AGENT)
    deeds = (SetFields(fields={"priority": 4}), *also)
    tickets = tuple(found.panel.model.line(row).ticket.id for row in range(3))
    view = desk.do(StartBulk(selection=Selection(ids=tickets), work=BulkWork(deeds=deeds))).result
    while view.more:
        view = desk.do(ContinueBulk(job_id=view.job_id)).result
    desk.close()
    run = bulk_run.BulkRun(found._courier, found)
    run.view = view
    found.many.show_run(run)
    progress = _dialog(qtbot, found).progress
    assert (progress.undo.isVisible(), progress.stays.isVisible()) == (True, told)
