"""The list of what was found: its rows outlive a check, and those far down are made when one comes near them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel

from designer.catalogue import Catalogue
from designer.document import Document
from designer.panels.findings import AT_ONCE, Findings
from runtime.model import edits
from tests.makers import blueprint, state, transition

MANY = 60


@pytest.fixture
def findings(qtbot, theme):
    """Every state but the first two is reached by nothing."""
    lonely = [state(f"s{number:02}", f"Lonely {number:02}") for number in range(MANY)]
    first, last = state("one", "One"), state("two", "Two", final=True)
    document = Document(blueprint(first, last, *lonely, transition("go", "one", "two", "Go"), start="one"))
    panel = Findings(document, Catalogue(document))
    qtbot.addWidget(panel)
    panel.resize(500, 180)
    panel.show()
    qtbot.waitExposed(panel)
    qtbot.waitUntil(lambda: len(panel.findings) >= MANY and len(panel.rows) >= AT_ONCE)
    yield panel
    panel.end()


def told(panel):
    return [row.finding for row in panel.rows]


def test_rows_are_made_as_one_comes_near_them(qtbot, findings):
    bar = findings._area.verticalScrollBar()
    assert len(findings.rows) < len(findings.findings)

    def at_the_end():
        """The list grows as one comes near its end, so that its end is further down again."""
        bar.setValue(bar.maximum())
        return len(findings.rows) == len(findings.findings)

    qtbot.waitUntil(at_the_end)
    assert told(findings) == list(findings.findings)
    tops = [row.y() for row in findings.rows]
    qtbot.waitUntil(lambda: (tops := [row.y() for row in findings.rows]) == sorted(set(tops)))
    assert len(tops) == len(findings.rows)


def test_what_is_found_again_keeps_its_row(qtbot, findings):
    before = list(findings.rows)
    gone = before[3].finding
    findings._document.attempt("delete", lambda drawn: edits.remove_states(drawn, [gone.element]))
    qtbot.waitUntil(lambda: gone not in findings.findings)
    kept = [row for row in before if row.finding in findings.findings]
    assert [row for row in findings.rows if row in before] == kept
    assert told(findings) == list(findings.findings[: len(findings.rows)])


def test_the_focus_stays_where_it_was_in_the_list(qtbot, findings):
    row = findings.rows[5]
    row.sentence.setFocus()
    findings._document.attempt("delete", lambda drawn: edits.remove_states(drawn, [findings.rows[0].finding.element]))
    qtbot.waitUntil(lambda: row in findings.rows and findings.rows.index(row) < 5)
    assert QApplication.focusWidget() is row.sentence
    place = findings.rows.index(row)
    findings._document.attempt("delete", lambda drawn: edits.remove_states(drawn, [row.finding.element]))
    qtbot.waitUntil(lambda: row not in findings.rows)
    assert findings.rows[place].isAncestorOf(QApplication.focusWidget())


def test_another_language_says_every_row_again(qtbot, findings):
    before = list(findings.rows)
    QApplication.sendEvent(findings, QEvent(QEvent.Type.LanguageChange))
    assert not set(before) & set(findings.rows)
    assert told(findings) == list(findings.findings[: len(findings.rows)])


def test_a_row_far_down_is_reached_by_key(qtbot, findings):
    findings.rows[0].sentence.setFocus()
    for _ in range(4 * len(findings.findings)):
        focus = QApplication.focusWidget()
        if findings.rows[-1].isAncestorOf(focus) and len(findings.rows) == len(findings.findings):
            return
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
        QApplication.processEvents()
    pytest.fail(f"Tab came only to row {len(findings.rows)} of {len(findings.findings)}")


def test_another_way_is_chosen_from_the_menu_and_is_one_step(qtbot, findings):
    row = findings.rows[0]
    before, element = findings._document.changes, row.finding.element
    qtbot.waitUntil(lambda: not row.more.visibleRegion().isEmpty())
    qtbot.mouseClick(row.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()] == [fix.label("en") for fix in row.finding.more]
    menu.setActiveAction(menu.actions()[0])
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert findings._document.changes == before + 1
    assert [each.target for each in findings._document.blueprint.leaving(element)] == ["two"]
    qtbot.waitUntil(lambda: ("dead_end", element) not in {(each.code, each.element) for each in findings.findings})


@pytest.mark.parametrize("width", [360, 500, 1000])
def test_weight_first_line_and_a_fix_beside_them_are_on_one_line(qtbot, findings, width):
    findings.resize(width, 180)

    def level(row):
        """The middle of the chip, and of the first line of the sentence."""
        chip = row.findChild(QLabel, "chip")
        first = row.sentence.y() + row.sentence.contentsRect().y() + row.sentence.fontMetrics().height() / 2
        return abs(chip.y() + chip.height() / 2 - first) <= 1

    qtbot.waitUntil(lambda: all(level(row) for row in findings.rows[:3]))
