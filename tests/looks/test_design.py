"""Design as it is shown in a small window, in each language: nothing is cut off, nothing lies over anything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget

from designer.canvas.overlay import Element
from designer.widgets.late import Late
from designer.workspaces.opened import Showing
from tests.looks.everything import ALONE, COMMON, FULL, GROUP, LATER, NOTE
from tests.looks.resting import lasting_misfits


def _look_at_tabs(qtbot, tabs: QTabWidget, whole):
    found = []
    for place in range(tabs.count()):
        if tabs.isTabVisible(place):
            tabs.setCurrentIndex(place)
            page = tabs.widget(place)
            if isinstance(page, Late):
                qtbot.waitUntil(lambda page=page: page.made is not None and page.made.isVisible())
            found += [f"{tabs.tabText(place)}: {each}" for each in lasting_misfits(qtbot, whole)]
    return found


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("blueprint", None),
        ("state", None),
        ("state", ALONE),
        ("transition", FULL),
        ("transition", COMMON),
        ("transition", LATER),
        ("parallel", GROUP),
    ],
)
def test_every_tab_of_the_inspector(qtbot, full, kind, key):
    drawn = full.document.blueprint
    if kind == "state":
        key = key or next(each.id for each in drawn.states if each.limit is not None and each.on_exit)
    full.selection.choose(*([Element(kind, key)] if key else []))
    full.inspector.follow()
    assert _look_at_tabs(qtbot, full.inspector.tabs(kind), full.inspector) == []


def test_the_inspector_of_several_and_of_what_is_written_on_the_canvas(qtbot, full):
    full.selection.choose(Element("note", NOTE))
    assert lasting_misfits(qtbot, full.inspector) == []
    states = [Element("state", each.id) for each in full.document.blueprint.states[:3]]
    ways = [Element("transition", each.id) for each in full.document.blueprint.transitions[:3]]
    full.selection.choose(*states, *ways)
    full.inspector.follow()
    assert _look_at_tabs(qtbot, full.inspector.tabs("several"), full.inspector) == []


def test_the_window_with_findings_with_history_and_with_heat(qtbot, full):
    assert full.findings.findings
    assert lasting_misfits(qtbot, full) == []
    full.panes.bring("outline")
    full.panes.bring("history")
    qtbot.waitUntil(lambda: full.versions.history.isVisible() and full.versions.history.past is not None)
    table = full.versions.history.versions
    table.setCurrentItem(table.topLevelItem(table.topLevelItemCount() - 1))
    full.tools.named["heat"].trigger()
    assert lasting_misfits(qtbot, full) == []
    full.versions.history.tabs.setCurrentIndex(1)
    assert lasting_misfits(qtbot, full) == []


def test_the_three_tables(qtbot, full):
    full.tools.named["tables"].trigger()
    qtbot.waitUntil(full.tables.isVisible)
    for place in range(full.tables.tabs.count()):
        full.tables.tabs.setCurrentIndex(place)
        assert lasting_misfits(qtbot, full) == []


def test_a_rehearsal_from_its_start_to_a_scenario(qtbot, full):
    full.document.undo()
    panel = full.rehearsing.panel
    qtbot.waitUntil(lambda: panel.keeper.suite is not None)
    full.tools.named["rehearse"].trigger()
    qtbot.waitUntil(panel.start.isVisible)
    assert lasting_misfits(qtbot, full.panes.docks["rehearsal"]) == []
    panel.start.begin.click()
    qtbot.waitUntil(lambda: panel.walk.view is not None)
    panel.keep.click()
    assert lasting_misfits(qtbot, full.panes.docks["rehearsal"]) == []
    panel.name.setText("The customer changes their mind after the parcel was sent")
    panel.save.click()
    qtbot.waitUntil(lambda: bool(panel.scenarios.cards) and panel.scenarios.isVisible())
    assert lasting_misfits(qtbot, full.panes.docks["rehearsal"]) == []


def test_the_first_page_of_an_empty_desk_and_a_version_that_is_only_read(qtbot, full):
    full.versions.look_at(1)
    qtbot.waitUntil(lambda: full.opened.showing is Showing.VERSION)
    assert lasting_misfits(qtbot, full) == []
    full._turn_to_first(wanted=True)
    assert lasting_misfits(qtbot, full) == []


def test_finding_by_a_name(qtbot, full):
    full.tools.named["find"].trigger()
    bar = full.canvas.find_bar
    qtbot.keyClicks(bar.words, "a")
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert lasting_misfits(qtbot, full.canvas) == []
