"""Tasks on a ticket's page, by keys and clicks; what is done there is asked of the desk by somebody else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QMenu

from designer.agent import moments
from designer.agent.moments import MomentDialog
from runtime.messages.tickets import GetTicket
from runtime.messages.working import AddTask, ListTasks
from runtime.model.values import DAY

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asked(other, opened):
    """The tasks as a colleague reads them."""
    return lambda: other.ask(ListTasks(ticket_id=opened.ticket.id))


def _add(qtbot, page, *titles):
    qtbot.keyClick(page, KEY.Key_T, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    for title in titles:
        number = len(page.tasks.cards)
        qtbot.keyClicks(page.tasks.line, title)
        qtbot.keyClick(page.tasks.line, KEY.Key_Return)
        qtbot.waitUntil(lambda number=number: len(page.tasks.cards) == number + 1)
    return list(page.tasks.cards.values())


def _change(qtbot, card):
    qtbot.mouseClick(card.open_button, Qt.MouseButton.LeftButton)


def test_a_task_is_added_with_enter_and_ticked_off(qtbot, opened, asked):
    assert not opened.tasks.nothing.isHidden()
    first, second = _add(qtbot, opened, "Call Alice", "Weigh it")
    assert opened.tabs.tabText(1) == "Tasks (2)"
    assert opened.tasks.nothing.isHidden()
    qtbot.mouseClick(first.done.box, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.tabs.tabText(1) == "Tasks (1)")
    assert "done by Inès Fabre" in first.facts.text()
    assert [task.done_at is None for task in asked()] == [False, True]
    qtbot.mouseClick(first.done.box, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: asked()[0].done_at is None)
    assert not second.done.is_checked()


def test_a_task_is_given_to_somebody_until_a_moment_with_a_checklist(qtbot, opened, asked):
    (card,) = _add(qtbot, opened, "Call Alice")
    _change(qtbot, card)
    card.owner.input.show_value("paul-lemaire")
    card.owner.input.edited.emit()
    qtbot.waitUntil(lambda: asked()[0].owner == "paul-lemaire")
    qtbot.keyClicks(card.line, "find the number")
    qtbot.keyClick(card.line, KEY.Key_Return)
    qtbot.waitUntil(lambda: len(card.checks) == 1)
    card.checks[0].click()
    qtbot.waitUntil(lambda: asked()[0].checklist[0].done)
    card._menu.aboutToShow.emit()
    tomorrow = next(action for action in card._menu.actions() if "Tomorrow" in action.text())
    tomorrow.trigger()
    qtbot.waitUntil(lambda: asked()[0].due is not None)
    assert QDateTime.fromMSecsSinceEpoch(asked()[0].due).time().hour() == 9
    qtbot.waitUntil(lambda: "Paul Lemaire" in card.facts.text() and "1 of 1" in card.facts.text())


def test_another_moment_is_chosen_in_the_calendar_and_not_in_the_past(qtbot, opened, asked):
    (card,) = _add(qtbot, opened, "Call Alice")
    card.moment_wanted.emit()
    dialog = opened.tasks.dialog
    assert isinstance(dialog, MomentDialog)
    wanted = QDateTime.currentDateTime().addDays(3)
    dialog.editor.setDateTime(QDateTime.currentDateTime().addDays(-1))
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    assert not dialog.problem.isHidden()
    dialog.editor.setDateTime(wanted)
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: asked()[0].due is not None)
    assert abs(asked()[0].due - wanted.toMSecsSinceEpoch()) < 60_000


def test_tasks_change_their_names_and_places_and_are_removed(qtbot, opened, asked):
    first, second = _add(qtbot, opened, "Call Alice", "Weigh it")
    _change(qtbot, second)
    second.title.input.selectAll()
    qtbot.keyClicks(second.title.input, "Weigh the parcel")
    qtbot.keyClick(second.title.input, KEY.Key_Return)
    qtbot.waitUntil(lambda: asked()[1].title == "Weigh the parcel")
    qtbot.keyClick(second.title.input, KEY.Key_Up, CONTROL)
    qtbot.waitUntil(lambda: [task.title for task in asked()] == ["Weigh the parcel", "Call Alice"])
    qtbot.waitUntil(lambda: opened.tasks._column.indexOf(second) == 0)
    qtbot.mouseClick(second.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: list(opened.tasks.cards.values()) == [first])


def test_a_task_without_a_title_is_refused_beside_it(qtbot, opened, asked):
    (card,) = _add(qtbot, opened, "Call Alice")
    _change(qtbot, card)
    card.title.input.clear()
    qtbot.keyClick(card.title.input, KEY.Key_Return)
    assert not card.title._problem.isHidden()
    assert asked()[0].title == "Call Alice"


def test_what_is_overdue_says_so(qtbot, opened, other, work):
    other.do(AddTask(ticket_id=opened.ticket.id, title="Late", owner="ines-fabre", due=opened._clock() + 1_500))
    work.page.refresh()
    qtbot.waitUntil(lambda: len(opened.tasks.cards) == 1)
    (card,) = opened.tasks.cards.values()
    qtbot.waitUntil(lambda: "overdue" in card.facts.text())
    assert card.facts.property("tone") == "bad"
    assert other.ask(GetTicket(ticket_id=opened.ticket.id)).open_tasks == 1


def test_the_usual_moments_are_to_come_and_said_once(qapp):
    monday_evening = QDateTime.fromString("2026-11-23T18:00:00", Qt.DateFormat.ISODate).toMSecsSinceEpoch()
    found = moments.presets(monday_evening)
    assert [preset.text for preset in found] == ["Tomorrow at 09:00", "Monday at 09:00"]
    assert all(preset.at > monday_evening for preset in found)
    assert found[1].at - found[0].at == 6 * DAY
    menu, chosen = QMenu(), []
    moments.offer(menu, monday_evening, chosen.append, lambda: chosen.append("other"))
    for action in menu.actions():
        action.trigger()
    assert chosen == [found[0].at, found[1].at, "other"]


def test_my_tasks_are_a_place_with_what_is_overdue_marked(qtbot, work, opened, other):
    number = opened.ticket.id
    for title, due in (("Late", opened._clock() + 700), ("Soon", opened._clock() + DAY), ("Somebody else's", None)):
        owner = "ines-fabre" if due is not None else "paul-lemaire"
        other.do(AddTask(ticket_id=number, title=title, owner=owner, due=due))
    opened.close_ticket()
    work.places.choose("tasks")
    qtbot.waitUntil(lambda: work.panel.tasks.asked_for == 2)
    qtbot.waitUntil(lambda: work._clock() > _due(work, "Late"))
    work.refresh()
    qtbot.waitUntil(lambda: work.places._items["tasks"].text(1) == "▲ 2")
    rows = work.panel.tasks._items()
    assert [row.text(0) for row in rows] == ["Overdue (1)", "Late", "To do (1)", "Soon"]
    work.panel.tasks.setCurrentItem(rows[1])
    qtbot.keyClick(work.panel.tasks, KEY.Key_Return)
    qtbot.waitUntil(lambda: opened.ticket is not None and opened.ticket.id == number)
    assert opened.tabs.currentWidget() is opened.tasks
    work.panel.tasks.setCurrentItem(rows[1])
    qtbot.keyClick(work.panel.tasks, KEY.Key_Space)
    qtbot.waitUntil(lambda: work.places._items["tasks"].text(1) == "1")
    done = {task.title: task.done_at for task in other.ask(ListTasks(ticket_id=number))}
    assert [title for title, at in done.items() if at is not None] == ["Late"]


def _due(work, title):
    return next(mine.task.due for mine in work.panel.tasks._tasks if mine.task.title == title)


def test_without_tasks_the_place_says_what_it_is_for(qtbot, work):
    work.places.choose("tasks")
    qtbot.waitUntil(lambda: work.places._items["tasks"].text(1) == "0")
    assert work.panel._stack.currentWidget() is work.panel._empty
    assert "given to you" in work.panel._empty.text()


def test_edits_in_quick_succession_build_on_each_other(qtbot, opened, asked):
    (card,) = _add(qtbot, opened, "Call Alice")
    for number in range(12):
        card.line.setText(f"line {number}")
        card.line.returnPressed.emit()
        card.set_due(opened._clock() + number * DAY)
    qtbot.waitUntil(lambda: not opened.tasks._under_way)
    assert [check.text for check in asked()[0].checklist] == [f"line {number}" for number in range(12)]
    qtbot.waitUntil(lambda: len(card.checks) == 12)
    card.checks[3].click()
    card.line.setText("one more")
    card.line.returnPressed.emit()
    qtbot.waitUntil(lambda: len(card.checks) == 13)
    assert [place for place, tick in enumerate(card.checks) if tick.is_checked()] == [3]
