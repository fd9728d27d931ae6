"""The panels of the design workspace by key: F6, the order of Tab, and panels behind others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QTabBar, QWidget

from designer.turns import made_at_once
from designer.workspaces.design import DesignWorkspace
from designer.workspaces.opened import Showing
from designer.workspaces.status_line import StatusLine, StatusText


def _press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def _pane(design):
    """The name of the panel that has the focus."""
    focus = QApplication.focusWidget()
    panels = {name: dock.widget() for name, dock in design.panes.docks.items()}
    return next((name for name, panel in panels.items() if panel is focus or panel.isAncestorOf(focus)), "middle")


def _in_front(design):
    design.activateWindow()
    design.setFocus()
    assert QApplication.focusWidget() is design.canvas.view


def test_f6_goes_from_panel_to_panel_and_back(qtbot, design):
    _in_front(design)
    qtbot.waitUntil(lambda: design.findings.checked == design.document.blueprint)
    last = ["findings"] if design.findings.findings else []  # where nothing is found there is no finding to go to
    walked = []
    for _ in range(4 + len(last)):
        _press(Qt.Key.Key_F6)
        walked.append(_pane(design))
    assert walked == ["blueprints", "palette", "inspector", *last, "middle"]
    _press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert _pane(design) == walked[-2]


def test_a_panel_behind_another_comes_to_the_front_by_its_entry_and_closes_by_it(qtbot, design):
    _in_front(design)
    outline = design.panes.actions["outline"]
    assert outline.isChecked()
    outline.trigger()
    qtbot.waitUntil(lambda: _pane(design) == "outline")
    outline.trigger()
    assert design.panes.docks["outline"].isHidden()
    assert not outline.isChecked()
    outline.trigger()
    qtbot.waitUntil(lambda: _pane(design) == "outline")


def test_tab_goes_round_the_whole_window_and_never_behind_a_panel(qtbot, design):
    _in_front(design)
    design.tools.named["tables"].trigger()
    seen = [QApplication.focusWidget()]
    for _ in range(200):
        _press(Qt.Key.Key_Tab)
        if QApplication.focusWidget() is seen[0]:
            break
        seen.append(QApplication.focusWidget())
    assert QApplication.focusWidget() is seen[0]
    assert design.tables.tabs.tabBar() in seen
    assert not any(design.outline is widget or design.outline.isAncestorOf(widget) for widget in seen)
    assert not any(design.rehearsing.panel.isAncestorOf(widget) for widget in seen)


def test_every_widget_is_in_one_order_of_tab(design):
    ring, at = {design}, design.nextInFocusChain()
    while at is not design:
        ring.add(at)
        at = at.nextInFocusChain()
    inside = {widget for widget in design.findChildren(QWidget) if widget.window() is design.window()}
    assert inside <= ring


@pytest.fixture
def behind(qtbot, open_courier, theme, settings, design):
    """Design with its panels as they stood last time, made while another workspace is in front."""
    design.end()
    workspaces, second = QStackedWidget(), made_at_once(DesignWorkspace(open_courier, theme, settings).furnish())
    qtbot.addWidget(workspaces)
    workspaces.addWidget(QLabel("Work"))
    workspaces.addWidget(second)
    workspaces.resize(1400, 900)
    with qtbot.waitExposed(workspaces):
        workspaces.show()
    second.begin()
    qtbot.waitUntil(lambda: second.opened.showing is Showing.DRAFT, timeout=10_000)
    yield workspaces, second
    second.end()
    workspaces.close()


def test_no_tabs_lie_over_a_panel_where_another_workspace_was_shown_first(qtbot, behind):
    workspaces, design = behind
    workspaces.setCurrentWidget(design)
    palette = design.panes.docks["palette"]
    qtbot.waitUntil(lambda: not palette.visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: design._placed)
    QApplication.processEvents()
    bars = design.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    seen = [bar for bar in bars if bar.isVisible() and bar.count()]
    assert sorted(bar.tabText(0) for bar in seen) == ["Inspector", "Palette"]
    docks = [dock for dock in design.panes.docks.values() if dock.isVisible()]
    assert not any(bar.geometry().intersects(dock.geometry()) for bar in seen for dock in docks)
    outline = next(bar for bar in seen if bar.tabText(0) == "Palette")
    qtbot.mouseClick(outline, Qt.MouseButton.LeftButton, pos=outline.tabRect(1).center())
    qtbot.waitUntil(lambda: not design.outline.visibleRegion().isEmpty())


def test_in_a_low_window_the_drawing_keeps_its_room_and_panels_stay_readable(qtbot, design):
    findings = design.panes.docks["findings"]
    usual = findings.height()
    design.resize(930, 600)
    qtbot.waitUntil(lambda: findings.height() <= 600 // 6 + 30)
    assert design.panes.docks["blueprints"].width() >= 190
    assert design.panes.docks["inspector"].width() >= 190
    design.resize(1400, 900)
    qtbot.waitUntil(lambda: findings.height() >= usual - 2)


def _height(design):
    return design.canvas.view.height()


def test_one_click_or_ctrl_j_hides_what_stands_below_and_shows_it_again(qtbot, design):
    _in_front(design)
    design.panes.bring("findings")
    before = _height(design)
    qtbot.mouseClick(design.foot.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _height(design) > before + 100)
    assert not design.panes.docks["findings"].isVisible()
    _press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: abs(_height(design) - before) < 4)
    qtbot.waitUntil(design.findings.isEnabled)
    assert design.panes.below.isChecked()
    design.panes.docks["findings"].close()
    assert not design.panes.below.isChecked()


def test_what_was_hidden_below_is_hidden_the_next_time(qtbot, design, open_courier, theme, settings):
    design.panes.below.trigger()
    design.end()
    again = made_at_once(DesignWorkspace(open_courier, theme, settings).furnish())
    qtbot.addWidget(again)
    again.resize(1400, 900)
    with qtbot.waitExposed(again):
        again.show()
    assert not again.panes.below.isChecked()
    assert not again.panes.docks["findings"].isVisible()
    again.panes.below.trigger()
    assert again.panes.docks["findings"].isVisible()


def _seen(design, name):
    return not design.panes.docks[name].visibleRegion().isEmpty()


def test_the_next_time_the_inspector_stands_before_a_rehearsal_that_is_over(
    qtbot, design, open_courier, theme, settings
):
    design.tools.named["rehearse"].trigger()
    qtbot.waitUntil(lambda: _seen(design, "rehearsal"))
    design.end()
    again = made_at_once(DesignWorkspace(open_courier, theme, settings).furnish())
    qtbot.addWidget(again)
    again.resize(1400, 900)
    with qtbot.waitExposed(again):
        again.show()
    qtbot.waitUntil(lambda: _seen(again, "inspector"))
    assert not _seen(again, "rehearsal")
    again.end()


def test_the_drawing_has_most_of_the_height_at_first(design):
    assert _height(design) > design.height() * 2 // 3


@pytest.mark.parametrize(("width", "brief"), [(600, False), (300, True)])
def test_where_it_is_narrow_the_text_has_the_room_and_the_button_its_icon(qtbot, qapp, width, brief):
    text, below = StatusText(), QAction("Panels below")
    line = StatusLine(text, below)
    qtbot.addWidget(line)
    line.resize(width, 30)
    text.setText("15 states · 30 transitions · 2 errors · zoom 70 % · saved " * 3)
    with qtbot.waitExposed(line):
        line.show()
    assert (line.button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly) is brief
    assert line.width() == width
    assert text.toolTip() == text.text()
    assert text.width() > width * 2 // 3


def _width(design, name):
    return design.panes.docks[name].width()


def _drag_line_left_of_inspector(design, by):
    """The line between the drawing and the inspector, by hand."""
    dock = design.panes.docks["inspector"]
    start = QPoint(dock.x() - 2, dock.y() + dock.height() // 2)
    QTest.mousePress(design, Qt.MouseButton.LeftButton, pos=start)
    end = start + QPoint(by, 0)
    # the line is drawn by moves with the button held, which a test has to say itself
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, end, design.mapToGlobal(end), Qt.MouseButton.NoButton, left, none)
    QApplication.sendEvent(design, move)
    QApplication.processEvents()
    QTest.mouseRelease(design, Qt.MouseButton.LeftButton, pos=end)


def test_in_a_narrow_window_the_drawing_has_the_room_and_panels_have_the_chosen_widths_again(qtbot, design):
    _drag_line_left_of_inspector(design, -70)
    qtbot.waitUntil(lambda: _width(design, "inspector") >= 390)
    blueprints, inspector = _width(design, "blueprints"), _width(design, "inspector")
    design.resize(884, 520)
    qtbot.waitUntil(lambda: _width(design, "inspector") < 300 and _width(design, "blueprints") < 210)
    assert design.canvas.view.width() > 380
    design.resize(1400, 900)
    qtbot.waitUntil(lambda: (_width(design, "blueprints"), _width(design, "inspector")) == (blueprints, inspector))


def test_a_width_drawn_in_a_narrow_window_holds_there_and_only_there(qtbot, design):
    wide = _width(design, "inspector")
    design.resize(900, 560)
    qtbot.waitUntil(lambda: _width(design, "inspector") < 300)
    slim = _width(design, "inspector")
    _drag_line_left_of_inspector(design, -40)
    qtbot.waitUntil(lambda: _width(design, "inspector") == slim + 40)
    design.resize(1400, 900)
    qtbot.waitUntil(lambda: _width(design, "inspector") == wide)
    design.resize(900, 560)
    qtbot.waitUntil(lambda: _width(design, "inspector") == slim + 40)


def test_the_chosen_widths_come_back_after_a_restart_in_a_narrow_window(qtbot, design, open_courier, theme, settings):
    _drag_line_left_of_inspector(design, -70)
    qtbot.waitUntil(lambda: _width(design, "inspector") >= 390)
    chosen = _width(design, "inspector")
    design.resize(884, 520)
    qtbot.waitUntil(lambda: _width(design, "inspector") < 300)
    design.end()
    again = made_at_once(DesignWorkspace(open_courier, theme, settings).furnish())
    qtbot.addWidget(again)
    again.resize(884, 520)
    with qtbot.waitExposed(again):
        again.show()
    qtbot.waitUntil(lambda: _width(again, "inspector") < 300)
    again.resize(1400, 900)
    qtbot.waitUntil(lambda: _width(again, "inspector") == chosen)
    again.end()


def test_a_click_that_nothing_in_a_panel_wants_chooses_no_width(qtbot, design):
    """Where panels were squeezed: the window hears such a click as it hears one at the lines between them."""
    _drag_line_left_of_inspector(design, -170)
    qtbot.waitUntil(lambda: _width(design, "inspector") >= 490)
    chosen = _width(design, "inspector")
    design.canvas.setMinimumWidth(600)
    design.resize(1050, 700)
    qtbot.waitUntil(lambda: _width(design, "inspector") < chosen)
    label = next(each for each in design.inspector.findChildren(QLabel) if each.isVisible() and each.text())
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    design.resize(1500, 900)
    qtbot.waitUntil(lambda: _width(design, "inspector") == chosen)
