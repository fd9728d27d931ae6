"""The oracle itself: what is planted is found, what fits is let be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDockWidget,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTabBar,
    QTableView,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from designer.widgets.elided import ElidedLabel
from tests.looks.fitting import misfits

LONG = "A sentence that takes more room than it is given here"


@pytest.fixture
def page(qtbot, theme):
    page = QWidget()
    QVBoxLayout(page)
    qtbot.addWidget(page)
    return page


def shown(qtbot, page, *widgets, width=160, height=200):
    for widget in widgets:
        page.layout().addWidget(widget)
    page.setFixedSize(width, height)
    with qtbot.waitExposed(page):
        page.show()
    return misfits(page)


def narrow(widget, width=80):
    widget.setFixedWidth(width)
    return widget


def box(text):
    combo = QComboBox()
    combo.addItem(text)
    return combo


def asking(widget):
    widget.setPlaceholderText(LONG)
    return widget


def spin():
    return QSpinBox(suffix=" business minutes")


@pytest.mark.parametrize(
    "make",
    [
        lambda: QLabel(LONG),
        lambda: QLabel(f"<b>{LONG}</b>"),
        lambda: QPushButton(LONG),
        lambda: QCheckBox(LONG),
        lambda: box(LONG),
        lambda: asking(QLineEdit()),
        spin,
    ],
)
def test_a_text_that_is_cut_off_is_found_until_a_tooltip_says_it(make, qtbot, page):
    widget = narrow(make())
    assert len(shown(qtbot, page, widget)) == 1
    widget.setToolTip(widget.text() if isinstance(widget, QSpinBox) else LONG)
    assert misfits(page) == []


@pytest.mark.parametrize(
    "make",
    [lambda: QLabel("Short"), lambda: QPushButton("&Save"), lambda: box("One"), lambda: QLineEdit(LONG), ElidedLabel],
)
def test_a_text_that_fits_is_let_be(make, qtbot, page):
    assert shown(qtbot, page, make()) == []


def test_a_label_that_breaks_its_lines_needs_their_height_and_room_for_its_longest_word(qtbot, page):
    label = QLabel(LONG, wordWrap=True)
    label.setFixedHeight(18)
    assert "of height" in shown(qtbot, page, label)[0]
    label.setFixedSize(140, 160)
    assert misfits(page) == []
    label.setText("Benutzerdefiniertesfeldbeschreibungswort")
    assert "a word of" in misfits(page)[0]


def test_an_elided_label_has_said_the_whole_in_its_tooltip(qtbot, page):
    label = ElidedLabel()
    label.setText(LONG)
    assert shown(qtbot, page, label) == []


def test_what_a_long_field_asks_for_has_to_be_seen(qtbot, page):
    entry = asking(QPlainTextEdit())
    entry.setFixedSize(110, 30)
    assert len(shown(qtbot, page, entry)) == 1
    entry.setPlainText("Something")
    assert misfits(page) == []


def test_titles_of_columns_and_tabs(qtbot, page):
    model = QStandardItemModel(1, 2)
    model.setHorizontalHeaderLabels([LONG, "Name"])
    table = QTableView()
    table.setModel(model)
    bar = QTabBar(usesScrollButtons=True)
    for text in ("One of many", "Two of many", "Three of many"):
        bar.addTab(text)
    found = shown(qtbot, page, table, bar)
    assert len([each for each in found if "A sentence" in each]) == 1
    assert any("'Three of many' has to be scrolled to" in each for each in found)
    model.setHeaderData(0, Qt.Orientation.Horizontal, LONG, Qt.ItemDataRole.ToolTipRole)
    assert not [each for each in misfits(page) if "A sentence" in each]


def test_a_control_outside_its_parent_is_found_and_one_that_is_scrolled_is_not(qtbot, page):
    within, area = QWidget(), QScrollArea()
    within.setFixedSize(100, 40)
    stray = QPushButton("Save", within)
    stray.setGeometry(80, 0, 60, 28)
    area.setWidget(QWidget())
    area.widget().setFixedSize(60, 900)
    found = shown(qtbot, page, within, area)
    assert len(found) == 1
    assert "outside" in found[0]
    area.widget().setFixedSize(600, 40)
    assert any("wider than is seen" in each for each in misfits(page))


def test_controls_that_a_layout_puts_over_one_another_are_found_and_what_floats_is_not(qtbot, page):
    row = QWidget()
    cell = QGridLayout(row)
    for text in ("Keep", "Leave"):
        cell.addWidget(QPushButton(text), 0, 0)
    floating = QLabel("over it", page)
    floating.move(4, 4)
    found = shown(qtbot, page, row)
    assert len(found) == 1
    assert "'Keep' and 'Leave' overlap" in found[0]


def test_tools_behind_an_arrow_are_found_and_a_list_may_scroll(qtbot, page):
    tools, rows = QToolBar(), QListView()
    for text in ("Undo", "Redo", "Arrange", "Publish"):
        tools.addAction(text)
    rows.setModel(QStringListModel([LONG], rows))
    found = shown(qtbot, page, tools, rows)
    assert any("stand behind it" in each for each in found)
    assert not any("A sentence" in each for each in found)


def test_a_panel_behind_another_one_is_not_looked_at(qtbot, theme):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QLabel("Drawing"))
    docks = [QDockWidget(name) for name in ("Findings", "History")]
    for dock in docks:
        dock.setWidget(narrow(QLabel(LONG), 120))
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.tabifyDockWidget(*docks)
    window.resize(500, 200)
    with qtbot.waitExposed(window):
        window.show()
    docks[0].raise_()
    qtbot.waitUntil(lambda: docks[1].visibleRegion().isEmpty())
    assert len([each for each in misfits(window) if "A sentence" in each]) == 1
