"""Tables as spreadsheets: many rows edited at once, pasted, ordered; owners and long texts typed into cells."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from designer.catalogue import Catalogue
from designer.document import Document
from designer.panels.tables import owners_text
from designer.panels.tables.tables import Tables
from runtime.messages.setup import SetupView
from runtime.model.blueprint import Category, Style
from runtime.model.owners import Assignee, NotPerformerOf, People, Requester, Roles, Teams
from runtime.model.people import Role, Team
from runtime.model.setup import Settings as Switches
from tests.canvas.help_desk import NAMES, help_desk
from tests.makers import blueprint
from tests.panels.test_tables import (  # noqa: F401  fixtures
    MATRIX,
    TRANSITIONS,
    cell,
    editor,
    names,
    pick,
    selection,
    tables,
    type_into,
)

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def transitions(tables):  # noqa: F811  the fixture
    tables.tabs.setCurrentIndex(TRANSITIONS)
    return tables.transitions


def paste(qtbot, grid, text):
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(grid, Qt.Key.Key_V, CTRL)


@pytest.fixture
def refusals(document):
    told = []
    document.refused.connect(lambda reason: told.append(reason.sentence))
    return told


def test_owners_are_typed_by_name_and_completed(qtbot, transitions, document):
    transitions.setCurrentIndex(cell(transitions, "Ask", "Owners"))
    qtbot.keyClick(transitions, Qt.Key.Key_F2)
    line = editor(transitions, QLineEdit)
    qtbot.keyClicks(line, "seco")
    qtbot.keyClick(line._list, Qt.Key.Key_Return)
    assert line.text() == "Second line"
    qtbot.keyClicks(line, "; ann")
    qtbot.keyClick(line._list, Qt.Key.Key_Return)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert document.blueprint.transitions_by_id["ask"].owners == (Teams(ids=("second",)), People(ids=("ann",)))
    assert cell(transitions, "Ask", "Owners").data() == "Second line; Ann Ardent"


def test_who_nobody_knows_is_refused_by_name(qtbot, transitions, document, refusals):
    type_into(qtbot, transitions, cell(transitions, "Ask", "Owners"), "First line; Zoe")
    assert "“Zoe”" in refusals[-1]
    assert document.changes == 0


def test_what_cannot_be_typed_stays_where_its_name_is_left(catalogue):
    before = (NotPerformerOf(transition="ask"), Teams(ids=("first", "second")))
    said = owners_text.written(before, catalogue)
    assert said == "Four eyes; First line; Second line"
    assert owners_text.read(said, before, catalogue) == before
    typed = owners_text.read("four eyes; agents; Supervisors; ticket o; bob b", before, catalogue)
    assert typed == (before[0], Roles(roles=(Role.AGENT, Role.SUPERVISOR)), Assignee(), People(ids=("bob",)))
    assert owners_text.read(" ; requester;", (), catalogue) == (Requester(),)
    assert owners_text.read("", before, catalogue) == ()


def test_the_look_of_a_button_and_its_question(qtbot, transitions, document, refusals):
    pick(qtbot, transitions, cell(transitions, "Finish", "Button"), "danger")
    type_into(qtbot, transitions, cell(transitions, "Finish", "Asks before"), "Really?")
    finish = document.blueprint.transitions_by_id["finish"]
    assert (finish.style, finish.confirm) == (Style.DANGER, "Really?")
    type_into(qtbot, transitions, cell(transitions, "Finish", "Asks before"), "x" * 501)
    assert "500" in refusals[-1]


def test_transitions_are_ordered_by_number_and_by_key(qtbot, tables, transitions, document):  # noqa: F811
    tables.tabs.setCurrentIndex(MATRIX)
    type_into(qtbot, tables.matrix, tables.matrix.model().index(0, 1), "Ask; Call; Write")
    tables.tabs.setCurrentIndex(TRANSITIONS)
    transitions.elements.relist()
    assert names(transitions) == ["Ask", "Call", "Write", "Finish"]
    transitions.setCurrentIndex(cell(transitions, "Write", "Name"))
    qtbot.keyClick(transitions, Qt.Key.Key_Up, ALT)
    assert names(transitions) == ["Ask", "Write", "Call", "Finish"]
    assert transitions.currentIndex().data() == "Write"
    qtbot.keyClick(transitions, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(transitions, Qt.Key.Key_Down, ALT)
    type_into(qtbot, transitions, cell(transitions, "Write", "Order"), "1")
    leaving = sorted(document.blueprint.leaving("open"), key=lambda each: each.order)
    assert [each.name for each in leaving] == ["Write", "Ask", "Call"]


def test_instructions_have_several_lines(qtbot, tables, document):  # noqa: F811
    states = tables.states
    states.setCurrentIndex(cell(states, "Open", "Instructions"))
    qtbot.keyClick(states, Qt.Key.Key_F2)
    text = editor(states, QPlainTextEdit)
    qtbot.keyClicks(text, "Read")
    qtbot.keyClick(text, Qt.Key.Key_Return, ALT)
    qtbot.keyClicks(text, "Answer")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert document.blueprint.states_by_id["open"].instructions == "Read\nAnswer"
    assert cell(states, "Open", "Instructions").data() == "Read"


def test_ctrl_enter_lets_every_selected_row_say_it(qtbot, tables, document):  # noqa: F811
    states = tables.states
    states.setFocus()
    states.setCurrentIndex(cell(states, "Open", "Limit"))
    qtbot.keyClick(states, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(states, Qt.Key.Key_F2)
    line = editor(states, QLineEdit)
    qtbot.keyClicks(line, "2 days")
    qtbot.keyClick(line, Qt.Key.Key_Return, CTRL)
    QApplication.processEvents()
    assert [each.limit is not None for each in map(document.blueprint.states_by_id.get, ("open", "wait", "done"))] == [
        True,
        True,
        False,
    ]
    assert document.changes == 1
    states.setCurrentIndex(cell(states, "Open", "Category"))
    qtbot.keyClick(states, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(states, Qt.Key.Key_F2)
    box = editor(states, QComboBox)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClicks(box, "Pen")
    qtbot.keyClick(box, Qt.Key.Key_Return, CTRL)
    QApplication.processEvents()
    changed = [each.id for each in document.blueprint.states if each.category is Category.PENDING]
    assert changed == ["open", "wait"]


def test_a_tick_is_turned_in_every_selected_row(qtbot, tables, document):  # noqa: F811
    states = tables.states
    states.setCurrentIndex(cell(states, "Open", "Final"))
    qtbot.keyClick(states, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(states, Qt.Key.Key_Space)
    assert all(each.final for each in document.blueprint.states)
    assert document.changes == 1


def test_what_is_off_is_ticked_filled_and_pasted(qtbot, tables, document):  # noqa: F811
    states = tables.states
    states.setCurrentIndex(cell(states, "Waiting", "Off"))
    qtbot.keyClick(states, Qt.Key.Key_Space)
    assert [each.id for each in document.blueprint.states if each.off] == ["wait"]
    paste(qtbot, states, "Name\tOff\nWaiting\t\nDone\tx\n")
    assert [each.id for each in document.blueprint.states if each.off] == ["done"]
    before = document.changes
    paste(qtbot, states, "Name\tOff\nOpen\tx\n")  # tickets enter there
    assert document.changes == before
    assert not document.blueprint.states_by_id["open"].off


def test_transitions_are_switched_off_together(qtbot, transitions, document):
    titles = [transitions.model().headerData(at, Qt.Orientation.Horizontal) for at in range(5)]
    assert titles[4] == "Off"
    transitions.setCurrentIndex(transitions.model().index(0, 4))
    qtbot.keyClick(transitions, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(transitions, Qt.Key.Key_Space)
    assert sum(each.off for each in document.blueprint.transitions) == 2
    assert document.changes == 1


def test_tab_goes_on_to_the_next_cell(qtbot, transitions, document):
    qtbot.keyClick(transitions, Qt.Key.Key_N, CTRL)
    line = editor(transitions, QLineEdit)
    qtbot.keyClicks(line, "Close")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    QApplication.processEvents()
    box = editor(transitions, QComboBox)
    qtbot.keyClicks(box, "Wai")
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    QApplication.processEvents()
    box = editor(transitions, QComboBox)
    qtbot.keyClicks(box, "Do")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    QApplication.processEvents()
    made = next(each for each in document.blueprint.transitions if each.name == "Close")
    assert (made.source, made.target) == ("wait", "done")


def test_lines_under_titles_change_and_add(qtbot, tables, document, selection):  # noqa: F811
    paste(
        qtbot,
        tables.states,
        "name\tCategory\tlimit\tFinal\nWAITING\tPending\t3 days\t\nChecked\tOn hold\t8 bh\t\nDone\t\t\tx\n",
    )
    drawn = document.blueprint
    known = {each.name: each for each in drawn.states}
    assert set(known) == {"Open", "WAITING", "Checked", "Done"}
    assert known["WAITING"].id == "wait"
    assert (known["Checked"].category, known["Checked"].limit.allows.amount) == (Category.ON_HOLD, 8)
    assert known["Done"].category is Category.OPEN
    assert document.changes == 1
    assert {each.id for each in selection.elements} == {"wait", "done", known["Checked"].id}
    assert known["Checked"].id in drawn.drawing.places


def test_cells_go_from_the_cursor_on(qtbot, tables, document):  # noqa: F811
    states = tables.states
    states.setCurrentIndex(cell(states, "Waiting", "Name"))
    paste(qtbot, states, "Held\nEnded\nOne more")
    assert [document.blueprint.states_by_id[key].name for key in ("open", "wait", "done")] == ["Open", "Held", "Ended"]
    assert len(document.blueprint.states) == 4
    states.setCurrentIndex(cell(states, "Open", "Category"))
    paste(qtbot, states, "Closed")
    assert document.blueprint.states_by_id["open"].category is Category.CLOSED
    states.setCurrentIndex(cell(states, "Open", "Limit"))
    qtbot.keyClick(states, Qt.Key.Key_Down, SHIFT)
    paste(qtbot, states, "4 hours")
    assert [document.blueprint.states_by_id[key].limit is not None for key in ("open", "wait", "done")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Name\tCategory\nOpen\tPending\nDone\tGone", "Line 2, “Category”: “Gone” is none of: New, Open"),
        ("Name\tLimit\nOpen\tsoon", "Line 1, “Limit”: Type an amount"),
        ("Name\tLimit\n\t2 days", "Line 1, “Name”: A new row needs a name"),
        ("", "There is no text on the clipboard"),
        ("x\n" * 2_001, "more than 2000 lines"),
    ],
)
def test_what_cannot_be_pasted_changes_nothing_and_is_told_with_its_place(tables, refusals, text, said):  # noqa: F811
    QGuiApplication.clipboard().setText(text)
    tables.states.paste()
    assert said in refusals[-1]
    assert tables.states.document.changes == 0


def test_transitions_are_pasted_with_their_ends(qtbot, transitions, document, refusals):
    paste(qtbot, transitions, "Name\tFrom\tTo\tOwners\nCall\tOpen\twaiting\tFirst line\nAsk\tOpen\tWaiting\tAgents")
    drawn = {each.name: each for each in document.blueprint.transitions}
    assert (drawn["Call"].source, drawn["Call"].target) == ("open", "wait")
    assert drawn["Ask"].owners == (Roles(roles=(Role.AGENT,)),)
    paste(qtbot, transitions, "Name\tFrom\tTo\nJump\tOpen\t")
    assert "Paste From and To" in refusals[-1]
    paste(qtbot, transitions, "Name\tFrom\tTo\nLeave\tEvery state\tDone")
    assert next(each for each in document.blueprint.transitions if each.name == "Leave").source is None


def test_names_are_pasted_into_the_matrix(qtbot, tables, document, refusals):  # noqa: F811
    tables.tabs.setCurrentIndex(MATRIX)
    matrix = tables.matrix
    matrix.setCurrentIndex(matrix.model().index(0, 2))
    paste(qtbot, matrix, "Close\tBack\nEnd")
    found = {(each.source, each.target): each.name for each in document.blueprint.transitions}
    assert (found["open", "done"], found["open", None], found["wait", "done"]) == ("Close", "Back", "End")
    assert document.changes == 1
    paste(qtbot, matrix, "1\t2\t3")
    assert "beyond the table" in refusals[-1]


def test_what_is_copied_is_the_same_blueprint_when_it_is_pasted_elsewhere(qtbot, theme, selection):  # noqa: F811
    catalogue = Catalogue()
    catalogue.learn(_setup_with(tuple(Team(id=key, name=name) for key, name in NAMES.items() if key != "requester")))
    given, fresh = Document(help_desk(arranged=False)), Document(blueprint())
    texts = []
    for document in (given, fresh):
        made = Tables(document, selection, catalogue)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        for place, grid in enumerate((made.states, made.transitions)):
            made.tabs.setCurrentIndex(place)
            if document is given:
                grid.selectAll()
                texts.append(grid.as_text())
            else:
                paste(qtbot, grid, texts[place])
        made.close()
    assert _meant(fresh.blueprint) == _meant(given.blueprint)
    assert fresh.changes == 2


def _meant(drawn):
    names = {each.id: each.name for each in drawn.states}
    states = {each.name: each.having(id="x") for each in drawn.states}
    ways = {
        (names[each.source], names[each.target], each.name): (each.owners, each.trigger, each.style)
        for each in drawn.transitions
    }
    orders = {
        name: [way.name for way in sorted(drawn.leaving(key), key=lambda way: (way.order, way.name))]
        for key, name in names.items()
    }
    return states, ways, names[drawn.start], orders


def _setup_with(teams):
    return SetupView(
        revision=1,
        settings=Switches(),
        people=(),
        teams=teams,
        departments=(),
        organisations=(),
        calendars=(),
        statuses=(),
        ticket_types=(),
        fields=(),
        layouts=(),
        templates=(),
    )


def test_a_published_version_takes_nothing_from_the_clipboard(qtbot, tables, document, refusals):  # noqa: F811
    document.read_only = True
    paste(qtbot, tables.states, "Name\nNew one")
    assert "published" in refusals[-1]
    assert document.changes == 0
