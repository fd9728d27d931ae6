"""What was just done is taken back, and the next ticket comes by itself: by keys, on a real desk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from designer.agent.afterwards import Then
from designer.agent.lists import MyWorkList
from designer.agent.unsent import UnsentReplies
from designer.widgets.commands import commands_of
from runtime.desk.door import open_desk
from runtime.messages.tickets import AddComment, CreateTicket, GetConversation, GetHistory
from tests.agent.scripts import enter, script, way

KEY, PLAIN = Qt.Key, Qt.KeyboardModifier.NoModifier
CONTROL, ALT, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Alt", "Shift"))
CALLS = script(way("listen", "greet", "listen"), way("advise", "listen", "advise"), way("end", "advise", "done"))


def press(qtbot, work, key, modifiers=PLAIN):
    """A key goes to whoever has the focus."""
    qtbot.keyClick(QApplication.focusWidget() or work, key, modifiers)


@pytest.fixture
def calls(place):
    """Three tickets in a Blueprint whose transitions ask for nothing."""
    first = enter(place, CALLS)
    desk = open_desk(str(place), durability="NORMAL")
    said = {"department": "returns", "requester": "alice-arnaud"}
    more = [desk.do(CreateTicket(subject=f"Call {number}", **said)).result.ticket_id for number in (2, 3)]
    desk.close()
    return first, *more


@pytest.fixture
def open_call(qtbot, calls, work):
    """The first of them is open, by Enter on its row."""
    work.refresh()
    qtbot.waitUntil(lambda: all(work.panel.model.row_of(each) is not None for each in calls), timeout=10_000)
    _open(qtbot, work, calls[0])
    return calls


def _open(qtbot, work, number):
    work.panel.table.setFocus()
    work.panel.table.choose(work.panel.model.row_of(number))
    press(qtbot, work, KEY.Key_Return)
    qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.id == number)
    qtbot.waitUntil(lambda: QApplication.focusWidget() in work.page.strip.buttons)


def _wait_for_state(qtbot, work, name):
    qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.state_name == name, timeout=10_000)


def test_the_row_offers_its_transitions(qtbot, work, open_call):
    press(qtbot, work, KEY.Key_Escape)
    table, row = work.panel.table, work.panel.model.row_of(open_call[1])
    table.setFocus()
    table.choose(row)
    offers = table.current.offers
    press(qtbot, work, KEY.Key_T)
    menu = work.panel.menu
    assert [action.text().split("  ")[-1] for action in menu.actions()[: len(offers)]] == [each.name for each in offers]
    with qtbot.waitSignal(work.executing.executed):
        menu.actions()[0].trigger()
    menu.close()
    QApplication.processEvents()


def test_what_was_done_is_undone_by_ctrl_z(qtbot, work, open_call, other):
    strip = work.page.strip
    assert strip.undo.isHidden() and not work.status.undo.isVisible()
    press(qtbot, work, KEY.Key_1, ALT)
    _wait_for_state(qtbot, work, "Listen")
    assert strip.undo.text() == "Undo “Listen”" and "Greet" in strip.undo.toolTip()
    assert work.status.undo.isVisible()
    press(qtbot, work, KEY.Key_Z, CONTROL)
    _wait_for_state(qtbot, work, "Greet")
    assert strip.undo.isHidden() and not work.status.undo.isVisible()
    assert "as before" in work.status.text()
    qtbot.waitUntil(lambda: work.panel.table.current.ticket.id == open_call[0])
    kinds = [fact.kind for fact in other.ask(GetHistory(ticket_id=open_call[0]))]
    assert kinds[-1] == "move_undone" and "moved" in kinds
    told = lambda: [work.page.history.table.topLevelItem(place).text(1) for place in range(4)]  # noqa: E731
    qtbot.waitUntil(lambda: "“Listen” was undone: in “Greet” as before" in " ".join(told()))
    assert work.page.strip.path.isHidden(), "it came nowhere"


def test_the_button_beside_the_state_does_the_same(qtbot, work, open_call):
    press(qtbot, work, KEY.Key_1, ALT)
    _wait_for_state(qtbot, work, "Listen")
    qtbot.mouseClick(work.page.strip.undo, Qt.MouseButton.LeftButton)
    _wait_for_state(qtbot, work, "Greet")


def test_what_cannot_be_undone_any_more_is_not_offered(qtbot, work, open_call, other):
    press(qtbot, work, KEY.Key_1, ALT)
    _wait_for_state(qtbot, work, "Listen")
    other.do(AddComment(ticket_id=open_call[0], body="We are listening.", public=True))
    work.page.refresh()
    qtbot.waitUntil(lambda: work.page.strip.undo.isHidden() and not work.status.undo.isVisible())
    press(qtbot, work, KEY.Key_Z, CONTROL)
    assert work.page.ticket.state_name == "Listen"


def test_the_next_ticket_comes_by_itself(qtbot, work, open_call):
    work.afterwards.choose(Then.NEXT)
    shown = []
    for _ in range(2):
        shown.append(work.page.ticket.id)
        press(qtbot, work, KEY.Key_1, ALT)
        qtbot.waitUntil(lambda: work.page.ticket.id not in shown, timeout=10_000)
        qtbot.waitUntil(lambda: QApplication.focusWidget() in work.page.strip.buttons)
    press(qtbot, work, KEY.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: work.page.ticket.id == shown[-1] and work.page.ticket.state_name == "Greet")


def test_a_reply_leads_on_and_is_held_back_from_wherever_one_is(qtbot, work, open_call, other):
    work.afterwards.choose(Then.NEXT)
    number = open_call[0]
    work.page.reply.begin(public=True)
    qtbot.keyClicks(work.page.reply.text, "We call back.")
    press(qtbot, work, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: work.page.ticket.id != number, timeout=10_000)
    assert f"#{number}" in work.status.text() and work.status.undo.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() in work.page.strip.buttons)
    press(qtbot, work, KEY.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: work.page.ticket.id == number and work.page.reply.text.toPlainText() == "We call back.")
    assert other.ask(GetConversation(ticket_id=number)) == ()
    assert not work.status.undo.isVisible()


def test_back_to_the_list(qtbot, work, open_call):
    work.afterwards.choose(Then.LIST)
    press(qtbot, work, KEY.Key_1, ALT)
    qtbot.waitUntil(lambda: work.page.isHidden() and work.panel.table.hasFocus(), timeout=10_000)


def test_the_choice_stands_below_what_is_sent_and(qtbot, work, open_call):
    told = []
    work.afterwards.chosen.connect(told.append)
    work.page.reply.then.aboutToShow.emit()
    below = work.page.reply.then.actions()[-1].menu()
    assert [action.isChecked() for action in below.actions()] == [True, False, False]
    below.actions()[1].trigger()
    work.afterwards.choose("nobody knows")
    assert (told, work.afterwards.then) == (["next"], Then.NEXT)


def test_everything_with_keys_is_told_of(qtbot, work, open_call):
    """In the sheet of keys, and by the palette: also what the list and the ticket's buttons do."""
    keys = {command.keys: command for command in commands_of(work) if command.keys}
    wanted = {"Ctrl+T", "Ctrl+M", "Alt+Down", "Alt+Up", "Ctrl+Z", "Ctrl+Shift+R", "Ctrl+Shift+N", "Alt+0", "Alt+1"}
    assert wanted | {"J", "K", "T", "Return", "Space", "Ctrl+A", "F5", "G"} <= keys.keys()
    assert isinstance(work.panel.model.list, MyWorkList)
    keys["Alt+1"].act()
    _wait_for_state(qtbot, work, "Listen")
    work.page.close_ticket()
    still = {command.keys for command in commands_of(work) if command.able}
    assert "Ctrl+T" in still and not {"Alt+0", "Ctrl+Shift+R"} & still


def test_what_is_half_written_is_kept_once_however_often_the_window_is_told_to_end(qtbot, work, open_call, tmp_path):
    unsent, number = UnsentReplies(tmp_path / "unsent"), open_call[0]
    work.resume(unsent)
    work.page.reply.begin(public=True)
    qtbot.keyClicks(work.page.reply.text, "Half a sent")
    work.end()
    work.end()
    (kept,) = unsent.all()
    assert kept.command.body == "Half a sent"
    work.page.reply.text.selectAll()
    qtbot.keyClick(work.page.reply.text, KEY.Key_Delete)
    assert unsent.all() == []
    unsent.keep(kept.command, {}, came_back=True)
    work.resume(unsent)  # the next opening: quietly
    assert f"#{number}" in work.status.text() and "there again" in work.status.text()
    assert work.page.reply.text.toPlainText() == "Half a sent"


def test_what_is_sent_takes_the_ticket_on_by_keys_alone(qtbot, work, open_call, other):
    press(qtbot, work, KEY.Key_R, CONTROL | SHIFT)
    qtbot.keyClicks(work.page.reply.text, "We are listening.")
    QTimer.singleShot(0, lambda: press(qtbot, work, KEY.Key_Return, CONTROL | SHIFT))
    with qtbot.waitSignal(work.page.reply.then.aboutToShow):
        pass
    qtbot.waitUntil(work.page.reply.then.isVisible)
    qtbot.keyClick(work.page.reply.then, KEY.Key_1)
    _wait_for_state(qtbot, work, "Listen")
    assert [each.body for each in other.ask(GetConversation(ticket_id=open_call[0]))] == ["We are listening."]
