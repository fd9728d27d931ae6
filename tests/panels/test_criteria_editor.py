from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from designer.panels.criteria.editor import CompareEditor, CriteriaEditor, GroupEditor, Join, parts_of, tree_of
from designer.panels.criteria.words import operand_names, operator_names
from runtime.model.criteria import ALWAYS_TRUE, OPERANDS, AllOf, AnyOf, Compare, NotOf, Operator
from runtime.model.criteria_eval import compiled
from runtime.model.people import Team
from tests.makers import CRITERIA

URGENT = Compare(operand="ticket.priority", operator=Operator.IS, value=4)
VIP = Compare(operand="ticket.tags", operator=Operator.CONTAINS, value="vip")


@pytest.fixture
def editor(qtbot, catalogue, document):
    made = CriteriaEditor(catalogue, lambda: document.blueprint)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _rows(editor):
    return [each for each in editor.findChildren(CompareEditor) if each.isVisibleTo(editor)]


def _button(editor, text):
    found = [each for each in editor.findChildren(QPushButton) if each.text() == text and each.isVisibleTo(editor)]
    return found[-1]


def _pick(combo, key):
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def test_every_operand_and_operator_has_a_name(qapp):
    assert set(operand_names()) == set(OPERANDS)
    assert set(operator_names()) == set(Operator)


def test_a_condition_is_built_from_nothing(qtbot, editor):
    told = []
    editor.edited.connect(told.append)
    qtbot.mouseClick(_button(editor, "Add a condition"), Qt.MouseButton.LeftButton)
    row = _rows(editor)[0]
    _pick(row.operand, "ticket.team")
    _pick(row.operator, "in")
    assert editor.value == AllOf(of=(Compare(operand="ticket.team", operator=Operator.IN, value=("first",)),))
    _pick(row.operand, "ticket.subject")
    qtbot.keyClicks(row.value, "printer")
    assert editor.value == AllOf(of=(Compare(operand="ticket.subject", operator=Operator.IS, value="printer"),))
    assert told[-1] == editor.value


def test_a_value_that_still_fits_is_kept(qtbot, editor):
    editor.show_value(AllOf(of=(URGENT,)))
    row = _rows(editor)[0]
    _pick(row.operator, "at_least")
    assert editor.value.of[0].value == 4
    _pick(row.operator, "empty")
    assert editor.value.of[0].value is None


def test_groups_nest_and_are_removed(qtbot, editor):
    editor.show_value(AllOf(of=(URGENT,)))
    qtbot.mouseClick(_button(editor, "Add a group"), Qt.MouseButton.LeftButton)
    assert [type(part) for part in editor.value.of] == [Compare, AnyOf]
    inner = [each for each in editor.findChildren(GroupEditor) if each.isVisibleTo(editor)][-1]
    _pick(inner.join, "none")
    assert isinstance(editor.value.of[1], NotOf)
    remover = next(each for each in inner.findChildren(QToolButton) if each.toolTip() == "Remove the group")
    qtbot.mouseClick(remover, Qt.MouseButton.LeftButton)
    assert editor.value == AllOf(of=(URGENT,))
    remover = _rows(editor)[0].findChildren(QToolButton)[0]
    qtbot.mouseClick(remover, Qt.MouseButton.LeftButton)
    assert editor.value == ALWAYS_TRUE


def test_showing_what_is_shown_keeps_the_cursor(qtbot, editor):
    editor.show_value(AllOf(of=(VIP,)))
    row = _rows(editor)[0]
    qtbot.keyClicks(row.value, "s")
    editor.show_value(editor.value)
    assert _rows(editor)[0] is row


@given(CRITERIA)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_tree_is_shown_and_left_as_it_is(qapp, catalogue, document, tree):
    editor = CriteriaEditor(catalogue, lambda: document.blueprint)
    told = []
    editor.edited.connect(told.append)
    editor.show_value(tree)
    assert editor.value == tree
    assert told == []
    editor.deleteLater()


TREES = st.recursive(
    st.sampled_from([URGENT, VIP]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: AllOf(of=tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: AnyOf(of=tuple(parts))),
        inner.map(lambda part: NotOf(of=part)),
    ),
    max_leaves=6,
)


@given(TREES, st.integers(1, 4), st.booleans())
@settings(max_examples=100, deadline=None)
def test_a_tree_taken_apart_and_joined_again_means_the_same(tree, priority, vip):
    world = {"ticket.priority": priority, "ticket.tags": ("vip",) if vip else ()}
    again = tree_of(*parts_of(tree))
    assert compiled(again)(world.__getitem__) == compiled(tree)(world.__getitem__)


def test_a_new_condition_has_the_focus_and_opens_no_window(qtbot, editor):
    qtbot.waitUntil(editor.isActiveWindow)
    for count in (1, 2):
        qtbot.mouseClick(_button(editor, "Add a condition"), Qt.MouseButton.LeftButton)
        assert len(_rows(editor)) == count
        assert _rows(editor)[-1].operand.hasFocus()
        assert editor.isActiveWindow()


def test_outermost_conditions_that_are_always_joined_alike(qtbot, catalogue, document):
    made = CriteriaEditor(catalogue, lambda: document.blueprint, joined=Join.ANY)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.show_value(tree_of(Join.ANY, (URGENT,)))
    qtbot.mouseClick(_button(made, "Add a condition"), Qt.MouseButton.LeftButton)
    assert made.value == AnyOf(of=made.parts)
    assert (len(made.parts), made.parts[0]) == (2, URGENT)
    assert not any(group.join.isVisibleTo(made) for group in made.findChildren(GroupEditor) if group.isVisibleTo(made))


def test_names_that_become_others_take_no_condition_from_under_a_hand(qtbot, editor, catalogue):
    editor.show_value(AllOf(of=(VIP,)))
    row = _rows(editor)[0]
    row.value.setFocus()
    qtbot.waitUntil(row.value.hasFocus)
    qtbot.keyClicks(row.value, "s")
    catalogue.learn(catalogue.setup.having(teams=(*catalogue.setup.teams, Team(id="third", name="Third line"))))
    assert row.value.hasFocus()
    qtbot.keyClicks(row.value, "!")
    assert editor.value.of[0].value == "s!vip"
    row.value.clearFocus()
    qtbot.waitUntil(lambda: _rows(editor)[0] is not row)
    assert editor.value.of[0].value == "s!vip"


def test_conditions_follow_the_language(editor):
    editor.show_value(AllOf(of=(URGENT,)))
    before = _rows(editor)[0]
    QApplication.sendEvent(editor, QEvent(QEvent.Type.LanguageChange))
    assert _rows(editor)[0] is not before
