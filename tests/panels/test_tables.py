"""Table mode: the same document and selection as the diagram, edited in place with real keys and clicks."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from designer.canvas.overlay import Element
from designer.canvas.selection import Selection
from designer.document import Document
from designer.panels.tables import spans
from designer.panels.tables.tables import Tables
from runtime.model import edits
from runtime.model.blueprint import Category, Waiting
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit, Reminder
from tests.makers import blueprint, state, transition
from tests.pace import reference_seconds

STATES, TRANSITIONS, MATRIX = range(3)


@pytest.fixture
def selection(qapp):
    return Selection()


@pytest.fixture
def tables(qtbot, document, selection, catalogue, theme):
    made = Tables(document, selection, catalogue)
    qtbot.addWidget(made)
    made.resize(1300, 500)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def column(table, title):
    model = table.model()
    titles = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    return titles.index(title)


def cell(table, name, title):
    """The cell of the row that bears a name."""
    model = table.model()
    rows = [row for row in range(model.rowCount()) if model.index(row, 0).data() == name]
    return model.index(rows[0], column(table, title))


def names(table):
    return [table.model().index(row, 0).data() for row in range(table.model().rowCount())]


def editor(table, kind):
    """The editor that is open; those that were closed are deleted later."""
    return next(each for each in table.viewport().findChildren(kind) if each.isVisible())


def type_into(qtbot, table, index, text):
    table.setCurrentIndex(index)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    line = editor(table, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, text) if text else qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()


def pick(qtbot, table, index, value):
    table.setCurrentIndex(index)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    box = editor(table, QComboBox)
    box.setCurrentIndex(box.findData(value))
    qtbot.keyClick(box, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_rows_stand_in_reading_order_and_are_sorted_by_a_click(qtbot, tables):
    assert names(tables.states) == ["Open", "Waiting", "Done"]
    header = tables.states.horizontalHeader()
    at = header.sectionViewportPosition(0) + 20
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 10))
    assert names(tables.states) == ["Done", "Open", "Waiting"]


def test_a_name_is_edited_in_place_and_undone(qtbot, tables, document):
    type_into(qtbot, tables.states, cell(tables.states, "Waiting", "Name"), "Waiting for parts")
    assert document.blueprint.states_by_id["wait"].name == "Waiting for parts"
    document.undo()
    assert names(tables.states) == ["Open", "Waiting", "Done"]


def test_what_is_refused_is_told_and_put_back(qtbot, tables, document):
    told = []
    document.refused.connect(told.append)
    type_into(qtbot, tables.states, cell(tables.states, "Open", "Name"), " ")
    assert document.blueprint.states_by_id["open"].name == "Open"
    type_into(qtbot, tables.states, cell(tables.states, "Open", "Limit"), "soon")
    assert [reason.code for reason in told][-1] == "bad_duration"
    assert "business hours" in told[-1].sentence
    assert document.changes == 0


def test_choices_are_picked(qtbot, tables, document):
    pick(qtbot, tables.states, cell(tables.states, "Waiting", "Category"), "pending")
    pick(qtbot, tables.states, cell(tables.states, "Waiting", "Waiting is"), "customer")
    pick(qtbot, tables.states, cell(tables.states, "Waiting", "Status"), "waiting")
    changed = document.blueprint.states_by_id["wait"]
    assert (changed.category, changed.waiting, changed.status) == (Category.PENDING, Waiting.CUSTOMER, "waiting")
    assert cell(tables.states, "Waiting", "Status").data() == "Waiting for you"


def test_ticks_are_turned_by_key_and_by_click(qtbot, tables, document):
    tables.states.setCurrentIndex(cell(tables.states, "Waiting", "Final"))
    qtbot.keyClick(tables.states, Qt.Key.Key_Return)
    assert document.blueprint.states_by_id["wait"].final
    tables.states.setCurrentIndex(cell(tables.states, "Waiting", "Start"))
    qtbot.keyClick(tables.states, Qt.Key.Key_F2)
    assert document.blueprint.start == "wait"
    qtbot.keyClick(tables.states, Qt.Key.Key_F2)
    assert document.blueprint.start is None


def test_a_limit_is_typed_and_keeps_what_else_it_has(qtbot, tables, document):
    type_into(qtbot, tables.states, cell(tables.states, "Open", "Limit"), "8 bh")
    eight = Duration(amount=8, unit=Unit.BUSINESS_HOURS)
    assert document.blueprint.states_by_id["open"].limit == Limit(allows=eight)
    assert cell(tables.states, "Open", "Limit").data() == "8 business hours"
    reminded = Limit(allows=eight, reminders=(Reminder(before=Duration(amount=1, unit=Unit.BUSINESS_HOURS)),))
    changed = document.blueprint.states_by_id["open"].having(limit=reminded)
    others = [each for each in document.blueprint.states if each.id != "open"]
    document.apply("limit", document.blueprint.having(states=(changed, *others)))
    type_into(qtbot, tables.states, cell(tables.states, "Open", "Limit"), "2 business days")
    limit = document.blueprint.states_by_id["open"].limit
    assert (limit.allows.amount, limit.reminders) == (2, reminded.reminders)
    type_into(qtbot, tables.states, cell(tables.states, "Open", "Limit"), "")
    assert document.blueprint.states_by_id["open"].limit is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 h", (8, Unit.HOURS)),
        ("2d", (2, Unit.DAYS)),
        ("90 min", (90, Unit.MINUTES)),
        ("3 Business D", (3, Unit.BUSINESS_DAYS)),
        ("4 bm", (4, Unit.BUSINESS_MINUTES)),
        ("0 h", None),
        ("5", None),
        ("five hours", None),
        ("2 fortnights", None),
    ],
)
def test_durations_are_read(qapp, text, expected):
    found = spans.read(text)
    assert (found and (found.amount, found.unit)) == expected


@pytest.mark.parametrize("unit", list(Unit))
def test_what_is_written_of_a_duration_can_be_typed_again(qapp, unit):
    duration = Duration(amount=7, unit=unit)
    assert spans.read(spans.written(duration)) == duration


@pytest.mark.parametrize(
    ("unit", "one", "two"),
    [(Unit.DAYS, "1 day", "2 days"), (Unit.BUSINESS_HOURS, "1 business hour", "2 business hours")],
)
def test_one_of_a_unit_is_said_as_one(unit, one, two):
    assert [spans.written(Duration(amount=n, unit=unit)) for n in (1, 2)] == [one, two]


def test_ends_and_triggers_of_transitions(qtbot, tables, document):
    tables.tabs.setCurrentIndex(TRANSITIONS)
    table = tables.transitions
    assert names(table) == ["Ask", "Finish"]
    pick(qtbot, table, cell(table, "Ask", "To"), "done")
    pick(qtbot, table, cell(table, "Finish", "From"), "")
    pick(qtbot, table, cell(table, "Ask", "It happens"), "on:customer_replied")
    drawn = document.blueprint.transitions_by_id
    assert (drawn["ask"].target, drawn["ask"].trigger.kind) == ("done", "on")
    assert drawn["finish"].source is None
    assert cell(table, "Finish", "From").data() == "Every state"
    type_into(qtbot, table, cell(table, "Ask", "After"), "3 days")
    assert document.blueprint.transitions_by_id["ask"].trigger.after == Duration(amount=3, unit=Unit.DAYS)


def test_what_is_changed_elsewhere_opens_its_inspector(qtbot, tables):
    tables.tabs.setCurrentIndex(TRANSITIONS)
    table = tables.transitions
    table.setCurrentIndex(cell(table, "Ask", "Form items"))
    with qtbot.waitSignal(tables.edit_wanted) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [Element("transition", "ask")]


def test_the_selection_goes_both_ways(qtbot, tables, selection):
    area = tables.states.visualRect(cell(tables.states, "Waiting", "Name"))
    qtbot.mouseClick(tables.states.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert selection.elements == (Element("state", "wait"),)
    area = tables.states.visualRect(cell(tables.states, "Done", "Name"))
    qtbot.mouseClick(
        tables.states.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, area.center()
    )
    assert set(selection.elements) == {Element("state", "wait"), Element("state", "done")}
    selection.choose(Element("state", "open"))
    rows = tables.states.selectionModel().selectedRows()
    assert [row.data() for row in rows] == ["Open"]
    selection.choose(Element("transition", "finish"))
    assert tables.states.selectionModel().selectedRows() == []
    tables.tabs.setCurrentIndex(TRANSITIONS)
    assert [row.data() for row in tables.transitions.selectionModel().selectedRows()] == ["Finish"]


def test_rows_are_deleted_with_what_hangs_on_them(qtbot, tables, document, selection):
    tables.states.setFocus()
    selection.choose(Element("state", "wait"))
    qtbot.keyClick(tables.states, Qt.Key.Key_Delete)
    assert "wait" not in document.blueprint.states_by_id
    assert document.blueprint.transitions == ()
    assert document.changes == 1


def test_a_row_is_added_named_and_drawn(qtbot, tables, document, selection):
    qtbot.keyClick(tables.states, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    line = editor(tables.states, QLineEdit)
    qtbot.keyClicks(line, "Checked")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()
    added = next(each for each in document.blueprint.states if each.name == "Checked")
    assert selection.only == Element("state", added.id)
    assert added.id in document.blueprint.drawing.places
    tables.tabs.setCurrentIndex(TRANSITIONS)
    qtbot.keyClick(tables.transitions, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    line = editor(tables.transitions, QLineEdit)
    qtbot.keyClicks(line, "Go on")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()
    made = next(each for each in document.blueprint.transitions if each.name == "Go on")
    assert made.source == added.id


def test_what_is_being_typed_stays_while_something_else_changes(qtbot, tables, document, catalogue):
    tables.states.setCurrentIndex(tables.states.model().index(0, 0))
    qtbot.keyClick(tables.states, Qt.Key.Key_F2)
    line = editor(tables.states, QLineEdit)
    qtbot.keyClicks(line, "Half")
    catalogue.changed.emit()
    document.attempt("draw", lambda drawn: edits.rename_blueprint(drawn, "Renamed"))
    assert line.text() == "Half"
    qtbot.keyClicks(line, " way")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Half way" in {state.name for state in document.blueprint.states})


def test_an_empty_blueprint_begins_with_its_start(qtbot, tables, document):
    document.replace(blueprint())
    qtbot.mouseClick(tables.add, Qt.MouseButton.LeftButton)
    assert document.blueprint.start == document.blueprint.states[0].id


def test_the_matrix_lists_adds_renames_and_deletes(qtbot, tables, document, selection):
    tables.tabs.setCurrentIndex(MATRIX)
    matrix, model = tables.matrix, tables.matrix.model()
    assert [[model.index(row, col).data() for col in range(4)] for row in range(4)] == [
        ["", "Ask", "", ""],
        ["", "", "Finish", ""],
        ["", "", "", ""],
        ["", "", "", ""],
    ]
    type_into(qtbot, matrix, model.index(0, 2), "Close at once")
    made = next(each for each in document.blueprint.transitions if each.name == "Close at once")
    assert (made.source, made.target) == ("open", "done")
    type_into(qtbot, matrix, model.index(0, 1), "Ask first; Call")
    between = [each.name for each in document.blueprint.transitions if (each.source, each.target) == ("open", "wait")]
    assert sorted(between) == ["Ask first", "Call"]
    type_into(qtbot, matrix, model.index(3, 3), "Back")
    common = next(each for each in document.blueprint.transitions if each.name == "Back")
    assert (common.source, common.target) == (None, None)
    changes = document.changes
    type_into(qtbot, matrix, model.index(0, 1), "One")
    assert document.changes == changes, "leaving a name out deletes nothing"
    matrix.setCurrentIndex(model.index(0, 1))
    assert len(selection.ids("transition")) == 2
    qtbot.keyClick(matrix, Qt.Key.Key_Delete)
    assert model.index(0, 1).data() == ""


def test_a_name_with_a_semicolon_stays_whole(qtbot, tables, document):
    tables.tabs.setCurrentIndex(TRANSITIONS)
    type_into(qtbot, tables.transitions, cell(tables.transitions, "Ask", "Name"), "Ask; then wait")
    tables.tabs.setCurrentIndex(MATRIX)
    type_into(qtbot, tables.matrix, tables.matrix.model().index(0, 1), "Ask; and wait")
    assert document.blueprint.transitions_by_id["ask"].name == "Ask; and wait"
    assert len(document.blueprint.transitions) == 2


def test_rows_are_copied_with_tabs(qtbot, tables, selection):
    selection.choose(Element("state", "open"), Element("state", "done"))
    qtbot.keyClick(tables.states, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert [line[0] for line in lines] == ["Name", "Open", "Done"]
    assert [line[1:3] for line in lines] == [["Start", "Final"], ["x", ""], ["", "x"]]
    assert len({len(line) for line in lines}) == 1


def test_undo_is_at_hand_in_the_tables(qtbot, tables, document):
    undo = QAction(tables)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    undo.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    undo.triggered.connect(document.undo)
    tables.borrow(undo)
    type_into(qtbot, tables.states, cell(tables.states, "Open", "Name"), "Opened")
    tables.activateWindow()
    tables.states.setFocus()
    qtbot.keyClick(tables.states, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.blueprint.states_by_id["open"].name == "Open"


def test_a_version_is_read_and_not_changed(qtbot, tables, document, selection):
    document.read_only = True
    tables.states.setCurrentIndex(cell(tables.states, "Open", "Name"))
    qtbot.keyClick(tables.states, Qt.Key.Key_F2)
    assert tables.states.viewport().findChildren(QLineEdit) == []
    assert not tables.add.isEnabled()
    selection.choose(Element("state", "open"))
    qtbot.keyClick(tables.states, Qt.Key.Key_Delete)
    assert document.changes == 0


def test_every_cell_is_said_with_its_title(tables):
    said = cell(tables.states, "Done", "Final").data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Final: yes"
    assert tables.matrix.model().index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "From Open to Waiting: Ask"


def test_five_hundred_states_and_two_thousand_transitions_are_no_burden(qtbot, selection, catalogue, theme):
    states = [state(f"s{place:03}", f"State {place}") for place in range(500)]
    ways = [
        transition(f"t{place:04}", f"s{place % 500:03}", f"s{place * 7 % 500:03}", f"Way {place}")
        for place in range(2000)
    ]
    document = Document(blueprint(*states, *ways, start="s000"))
    made = Tables(document, selection, catalogue)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    for tab in (STATES, TRANSITIONS, MATRIX):
        made.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        names = (f"Renamed {tab} {again}" for again in itertools.count())

        def rename(names: Iterator[str] = names) -> None:
            document.apply("rename", edits.rename_state(document.blueprint, "s250", next(names)))
            QApplication.processEvents()

        assert reference_seconds(rename, within=0.25) < 0.25
    assert made.matrix.model().columnCount() == 501
    made.close()
