"""Views made, changed, cloned and deleted by an agent, by keys and clicks, on a real desk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from designer.agent.column_chooser import ColumnChooser
from designer.agent.lists import SearchList, ViewList
from designer.panels.criteria.editor import CompareEditor
from designer.widgets.commands import commands_of
from runtime.desk.door import open_desk
from runtime.messages.views import ListViews, PutView, SearchTickets
from runtime.model.criteria import Compare, Operator
from runtime.model.views import ME, Audience, Sort, View

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def editor(qtbot, work):
    """The editor of a new view, opened by its button."""
    qtbot.mouseClick(work.views.new_button, LEFT)
    found = work.views.editor
    qtbot.waitUntil(found.isActiveWindow)
    qtbot.waitUntil(lambda: bool(found.count.text()))
    yield found
    _close(found)


def _close(editor):
    try:
        editor.reject()
    except RuntimeError:  # it was accepted, and is gone
        return


def _pick(combo, key):
    """Choose by hand what has this id."""
    place = combo.findData(key)
    assert place >= 0, [combo.itemData(each) for each in range(combo.count())]
    combo.setCurrentIndex(place)
    combo.activated.emit(place)


def _add_condition(qtbot, criteria):
    buttons = (each for each in criteria.findChildren(QPushButton) if each.isVisibleTo(criteria))
    button = next(each for each in buttons if each.text() == "Add a condition")
    qtbot.mouseClick(button, LEFT)
    return [row for row in criteria.findChildren(CompareEditor) if row.isVisibleTo(criteria)][-1]


def _kept(other, title):
    return next((each.view for each in other.ask(ListViews(counts=False)) if each.view.title == title), None)


def _save(qtbot, editor):
    with qtbot.waitSignal(editor.saved):
        qtbot.keyClick(editor, KEY.Key_Return, CTRL)


def _mine(work):
    return {each.view.title: each.view for each in work.places.summaries}


def test_a_view_is_made_with_conditions_and_shown_at_once(qtbot, work, editor):
    qtbot.keyClicks(editor.title, "Refunds::Parcels")
    row = _add_condition(qtbot, editor.all_of)
    _pick(row.operand, "ticket.subject")
    _pick(row.operator, "contains")
    qtbot.keyClicks(row.value, "parcel 0")
    one = _add_condition(qtbot, editor.any_of)
    _pick(one.operand, "ticket.priority")
    _pick(one.value, "2")
    two = _add_condition(qtbot, editor.any_of)
    _pick(two.operand, "ticket.assignee")
    _pick(two.value, ME)
    qtbot.waitUntil(lambda: editor.count.text().startswith("10 "))
    assert editor.model.rowCount() == 10
    _save(qtbot, editor)
    qtbot.waitUntil(lambda: isinstance(work.panel.model.list, ViewList) and work.panel.model.rowCount() == 10)
    view = work.panel.model.list.view
    assert work.places.current == f"view:{view.id}"
    assert work.places._items[work.places.current].parent().text(0) == "Refunds"
    assert view.all_of == (Compare(operand="ticket.subject", operator=Operator.CONTAINS, value="parcel 0"),)
    assert view.any_of == (
        Compare(operand="ticket.priority", operator=Operator.IS, value=2),
        Compare(operand="ticket.assignee", operator=Operator.IS, value=ME),
    )
    assert (view.audience, view.owner) == (Audience.PERSONAL, "ines-fabre")


def test_conditions_speak_of_states_by_their_names_and_not_of_performers(qtbot, editor):
    qtbot.waitUntil(lambda: bool(editor._names.states()))
    row = _add_condition(qtbot, editor.all_of)
    offered = [row.operand.itemData(place) for place in range(row.operand.count())]
    assert not {"performer.id", "calendar.open", "ticket.requester"} & set(offered)
    _pick(row.operand, "visit.state")
    names = [row.value.itemText(place) for place in range(row.value.count())]
    assert any(name.startswith("Inspection") for name in names)
    assert "changed" not in [row.operator.itemData(place) for place in range(row.operator.count())]


def test_sorted_and_grouped_as_said(qtbot, work, editor):
    qtbot.keyClicks(editor.title, "By priority")
    qtbot.keyClicks(editor.words, '"of parcel"')
    _pick(editor.sort, "id")
    editor.descending.click()
    _pick(editor.group, "priority")
    qtbot.waitUntil(lambda: bool(editor.model.groups()))
    _save(qtbot, editor)
    qtbot.waitUntil(lambda: "By priority" in _mine(work))
    view = _mine(work)["By priority"]
    assert (view.sort, view.group_by, view.words) == (Sort(by="id", descending=True), "priority", '"of parcel"')
    qtbot.waitUntil(lambda: bool(work.panel.model.groups()))
    shown = [line.ticket.id for line in map(work.panel.model.line, range(work.panel.model.rowCount())) if line]
    assert len(shown) >= 20
    assert shown == sorted(shown, reverse=True)


def test_what_is_refused_stands_beside_its_field(qtbot, editor):
    qtbot.keyClick(editor, KEY.Key_Return, CTRL)
    assert not editor.problems["title"].isHidden()
    qtbot.keyClicks(editor.title, "For all")
    editor.audience.buttons[Audience.EVERYONE].click()
    qtbot.keyClick(editor, KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "not yours" in editor.problems["audience"].text())
    assert editor.problems["title"].isHidden()
    editor.audience.buttons[Audience.PERSONAL].click()
    qtbot.keyClicks(editor.words, "stat:open")
    qtbot.mouseClick(editor.preview_button, LEFT)
    qtbot.waitUntil(lambda: "stat" in editor.problems["words"].text())
    assert editor.problems["audience"].isHidden()
    editor.words.clear()
    row = _add_condition(qtbot, editor.all_of)
    _pick(row.operand, "ticket.subject")
    _pick(row.operator, "matches")
    qtbot.keyClicks(row.value, "(")
    qtbot.waitUntil(lambda: not editor.problems["all_of"].isHidden())


def test_a_team_must_be_said(qtbot, editor):
    qtbot.keyClicks(editor.title, "Ours")
    editor.audience.buttons[Audience.TEAM].click()
    assert not editor.audience.team.isHidden()
    editor.audience.team.show_value(None)
    qtbot.keyClick(editor, KEY.Key_Return, CTRL)
    assert not editor.problems["audience"].isHidden()


def test_a_search_is_kept_as_a_view(qtbot, work, other):
    assert work.search.keep.isHidden()
    qtbot.keyClicks(work.search.line, "return parcel")
    qtbot.keyClick(work.search.line, KEY.Key_Return)
    qtbot.waitUntil(lambda: isinstance(work.panel.model.list, SearchList) and work.panel.table.current is not None)
    found = work.panel.model.rowCount()
    qtbot.mouseClick(work.search.keep, LEFT)
    editor = work.views.editor
    qtbot.waitUntil(editor.isActiveWindow)
    assert (editor.title.text(), editor.words.text()) == ("return parcel", "return parcel")
    _save(qtbot, editor)
    qtbot.waitUntil(lambda: isinstance(work.panel.model.list, ViewList) and work.panel.model.rowCount() == found)
    assert (work.search.line.text(), work.panel.model.list.view.words) == ("", "return parcel")


def test_a_view_of_everyone_is_cloned_not_changed_by_an_agent(qtbot, work, other):
    qtbot.waitUntil(lambda: bool(work.places.summaries))
    work.places.choose("view:all_unsolved")
    qtbot.keyClick(work.places, KEY.Key_F2)
    editor = work.views.editor
    qtbot.waitUntil(editor.isActiveWindow)
    assert editor.title.text() == "All unsolved (mine)"
    _save(qtbot, editor)
    qtbot.waitUntil(lambda: "All unsolved (mine)" in _mine(work))
    mine, shipped = _mine(work)["All unsolved (mine)"], _mine(work)["All unsolved"]
    assert (mine.all_of, mine.columns, mine.audience) == (shipped.all_of, shipped.columns, Audience.PERSONAL)
    assert _kept(other, "All unsolved (mine)") is None


def test_deleting_is_confirmed_and_offered_only_where_it_may_be(qtbot, work):
    qtbot.waitUntil(lambda: bool(work.places.summaries))
    work.views.open_menu("view:all_unsolved", QPoint())
    able = {action.text(): action.isEnabled() for action in work.views.menu.actions()}
    work.views.menu.close()
    assert able == {
        "New view…": True,
        "Change the view…": False,
        "Make one like it for me…": True,
        "Delete the view…": False,
    }
    view = View(id="mine", title="Mine", audience=Audience.PERSONAL)
    work._courier.do(PutView(view=view), work, lambda _view: work.refresh(), lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(lambda: "view:mine" in work.places._items)
    work.places.choose("view:mine")
    qtbot.keyClick(work.places, KEY.Key_Delete)
    work.views.question.reject()
    qtbot.keyClick(work.places, KEY.Key_Delete)
    asked = work.views.question
    qtbot.waitUntil(asked.isActiveWindow)
    assert "Only you" in asked.text.text()
    qtbot.mouseClick(asked.yes, LEFT)
    qtbot.waitUntil(lambda: "view:mine" not in work.places._items and work.places.current == "work")


def test_the_menu_opens_where_the_mouse_is(qtbot, work):
    qtbot.waitUntil(lambda: "view:unassigned" in work.places._items)
    item = work.places._items["view:unassigned"]
    at = work.places.visualItemRect(item).center()
    viewport = work.places.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    assert len(work.views.menu.actions()) == 4
    work.views.menu.close()


def test_a_view_changed_elsewhere_is_shown_as_it_is_now(qtbot, work):
    view = View(id="mine", title="Mine", audience=Audience.PERSONAL)
    fail = lambda fault: pytest.fail(str(fault))  # noqa: E731
    work._courier.do(PutView(view=view), work, lambda _view: work.refresh(), fail)
    qtbot.waitUntil(lambda: "view:mine" in work.places._items)
    work.places.choose("view:mine")
    qtbot.waitUntil(lambda: work.panel.table.current is not None and work.panel.model.columnCount() == 5)
    changed = view.having(columns=("priority", "id"))
    work._courier.do(PutView(view=changed), work, lambda _view: work.refresh(), fail)
    qtbot.waitUntil(lambda: work.panel.model.columnCount() == 2 and work.panel.model.rowCount() > 0)
    assert work.panel.model.data(work.panel.model.index(0, 1)).startswith("#")


def test_views_are_in_the_palette(qtbot, work):
    qtbot.waitUntil(lambda: bool(work.places.summaries))
    offered = {command.text: command for command in commands_of(work)}
    assert {"New macro…", "Make one like it for me…"} & set(offered) == {"New macro…"}
    assert {"New view…", "Unassigned", "Breaching soon"} <= set(offered)
    offered["Unassigned"].act()
    assert work.places.current == "view:unassigned"


@pytest.fixture
def chooser(qtbot):
    made = ColumnChooser(str.title)
    qtbot.addWidget(made)
    made.offer(("id", "subject", "team", "tags"))
    made.show_value(("id", "subject"))
    made.resize(500, 220)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _names(column_list):
    return [column_list.item(row).text() for row in range(column_list.count())]


def _drag(source, row, target, before):
    """Press on a row, pull it over a row of the other list, let go."""
    start = source.visualItemRect(source.item(row)).center()
    rect = target.visualItemRect(target.item(min(before, target.count() - 1)))
    y = rect.top() + 1 if before < target.count() else rect.bottom() + 20
    end = source.viewport().mapFromGlobal(target.viewport().mapToGlobal(QPoint(rect.center().x(), y)))
    QTest.mousePress(source.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(source.viewport(), (start + end) / 2)
    QTest.mouseMove(source.viewport(), end)
    QTest.mouseRelease(source.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, end)


def test_columns_are_dragged_between_the_lists_and_within(qtbot, chooser):
    told = []
    chooser.edited.connect(told.append)
    _drag(chooser.left, 0, chooser.right, 1)
    assert chooser.value == ("id", "team", "subject")
    _drag(chooser.right, 2, chooser.right, 0)
    assert chooser.value == ("subject", "id", "team")
    _drag(chooser.right, 1, chooser.left, 0)
    assert chooser.value == ("subject", "team")
    assert (_names(chooser.left), told[-1]) == (["Id", "Tags"], ("subject", "team"))


def test_columns_are_chosen_by_keys_and_one_always_stays(qtbot, chooser):
    chooser.left.setFocus()
    chooser.left.setCurrentRow(0)
    qtbot.keyClick(chooser.left, KEY.Key_Return)
    assert chooser.value == ("id", "subject", "team")
    qtbot.keyClick(chooser.right, KEY.Key_Up, ALT)
    qtbot.keyClick(chooser.right, KEY.Key_Up, ALT)
    assert chooser.value == ("team", "id", "subject")
    qtbot.keyClick(chooser.right, KEY.Key_Return)
    qtbot.keyClick(chooser.right, KEY.Key_Return)
    qtbot.keyClick(chooser.right, KEY.Key_Return)
    assert len(chooser.value) == 1
    assert not chooser.hide_one.isEnabled()


def test_a_preview_finds_what_the_search_finds(qtbot, editor, other):
    qtbot.keyClicks(editor.words, "parcel")
    qtbot.waitUntil(lambda: editor.model.list.view.words == "parcel" and editor.model.rowCount() > 0)
    shown = {editor.model.line(row).ticket.id for row in range(editor.model.rowCount())}
    assert shown == {row.id for row in other.ask(SearchTickets(text="parcel", limit=100)).rows}


def test_columns_dragged_in_a_view_of_ones_own_stay_so(qtbot, work):
    view = View(id="mine", title="Mine", audience=Audience.PERSONAL, columns=("id", "subject", "priority"))
    work._courier.do(PutView(view=view), work, lambda _view: work.refresh(), lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(lambda: "view:mine" in work.places._items)
    work.places.choose("view:mine")
    qtbot.waitUntil(lambda: work.panel.table.current is not None and work.panel.model.columnCount() == 3)
    _drag_header(work.panel.table.horizontalHeader(), 1, 0)
    qtbot.waitUntil(lambda: work.places.summary("view:mine").view.columns == ("subject", "id", "priority"))
    qtbot.waitUntil(lambda: work.panel.model.list.columns[0] == "subject" and work.panel.model.rowCount() > 0)
    header = work.panel.table.horizontalHeader()
    assert [header.logicalIndex(place) for place in range(3)] == [0, 1, 2]


def _drag_header(header, column, to):
    start = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    end = QPoint(header.sectionViewportPosition(to) + 4, header.height() // 2)
    QTest.mousePress(header.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    for at in ((start + end) / 2, end):
        QTest.mouseMove(header.viewport(), at)
    QTest.mouseRelease(header.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, end)


def test_columns_dragged_in_everyones_view_last_until_another_is_shown(qtbot, work):
    qtbot.waitUntil(lambda: bool(work.places.summaries))
    work.places.choose("view:all_unsolved")
    qtbot.waitUntil(lambda: work.panel.table.current is not None and work.panel.model.columnCount() == 5)
    header = work.panel.table.horizontalHeader()
    _drag_header(header, 1, 0)
    assert header.logicalIndex(0) == 1
    with qtbot.waitSignal(work.panel.model.dataChanged):
        work.panel.model.refresh()
    assert header.logicalIndex(0) == 1
    work.places.choose("view:waiting_on_agent")
    assert header.logicalIndex(0) == 0
    assert work.places.summary("view:all_unsolved").view.columns[0] == "id"


@pytest.mark.parametrize("person", ["camille-roux"])
def test_a_view_shared_with_a_team_one_is_not_in_stays_within_reach(qtbot, work, place):
    """Who administrates would otherwise lose what they made for others."""
    theirs = View(id="theirs", title="Refunds::Theirs", audience=Audience.TEAM, team="returns-desk")
    desk = open_desk(str(place), person_id="camille-roux", durability="NORMAL")
    desk.do(PutView(view=theirs))
    desk.close()
    work.views.changed.emit()
    qtbot.waitUntil(lambda: work.places.summary("view:theirs") is not None)
    places = work.places
    rows = [places.topLevelItem(row).text(0) for row in range(places.topLevelItemCount())]
    assert rows[-2:] == ["Views of other teams", "Refunds"]
    places.choose("view:theirs")
    qtbot.waitUntil(lambda: isinstance(work.panel.model.list, ViewList) and work.panel.model.list.view == theirs)
    assert places.currentItem().text(1) == "", "it is not counted"
    assert all(heading.isFirstColumnSpanned() for heading in places._headings), "what has no count is written whole"
    places.deletion_wanted.emit(places.current)
    work.views.question.confirmed.emit("")
    qtbot.waitUntil(lambda: work.places.summary("view:theirs") is None)
    rows = [places.topLevelItem(row).text(0) for row in range(places.topLevelItemCount())]
    assert "Views of other teams" not in rows
    work.views.question.close()
