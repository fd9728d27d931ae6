from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from designer.panels.blueprint_page import BlueprintPage
from runtime.model import edits
from runtime.model.blueprint import Strict
from runtime.model.owners import Assignee, Roles
from runtime.model.people import Role
from tests.makers import blueprint, state, transition

OWN = Strict(locks=("notes", "attachments"), exempt=(Roles(roles=(Role.SUPERVISOR,)),))


@pytest.fixture
def page(qtbot, document, catalogue):
    made = BlueprintPage(document, catalogue)
    qtbot.addWidget(made)
    made.resize(340, 1300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _click(qtbot, tick):
    qtbot.mouseClick(tick.box, Qt.MouseButton.LeftButton)


def _strict(document, strict):
    document.attempt("Test", lambda drawn: edits.change_properties(drawn, strict=strict))


def test_what_is_locked_is_ticked_one_by_one(qtbot, page, document):
    assert not page.strict.locks["notes"].isVisible()
    _click(qtbot, page.strict.strict)
    assert document.blueprint.strict == Strict()
    _click(qtbot, page.strict.locks["notes"])
    _click(qtbot, page.strict.locks["tags"])
    assert document.blueprint.strict.locks == ("fields", "replies", "notes", "resolution")
    document.undo()
    assert page.strict.locks["tags"].box.isChecked()


def test_off_and_on_again_loses_nothing(qtbot, page, document):
    _strict(document, OWN)
    assert {lock for lock, tick in page.strict.locks.items() if tick.box.isChecked()} == set(OWN.locks)
    _click(qtbot, page.strict.strict)
    assert document.blueprint.strict is None
    _click(qtbot, page.strict.strict)
    assert document.blueprint.strict == OWN


def test_nothing_is_remembered_of_another_blueprint(qtbot, page, document):
    _strict(document, OWN)
    other = blueprint(state("a"), state("z", final=True), transition("t", "a", "z"), id="other", start="a")
    document.replace(other)
    _click(qtbot, page.strict.strict)
    assert document.blueprint.strict == Strict()


def test_who_is_exempt_is_chosen(qtbot, page, document):
    _strict(document, Strict())
    qtbot.mouseClick(page.strict.exempt.list.add, Qt.MouseButton.LeftButton)
    menu = page.strict.exempt.list.findChild(QMenu)
    next(each for each in menu.actions() if each.text() == "The ticket’s owner").trigger()
    menu.close()
    assert document.blueprint.strict.exempt == (Assignee(),)


def test_nothing_locked_says_so(qtbot, page, document):
    _strict(document, Strict(locks=("tags",)))
    assert not page.strict._none.isVisible()
    _click(qtbot, page.strict.locks["tags"])
    assert document.blueprint.strict.locks == ()
    assert page.strict._none.isVisible()


def test_the_common_transitions_have_an_order_of_their_own(qtbot, page, document):
    assert not page.order.isVisible()
    drawn = blueprint(
        state("a"),
        state("z", final=True),
        transition("t", "a", "z"),
        transition("x", None, "z", "One"),
        transition("y", None, "z", "Two"),
        start="a",
    )
    document.replace(drawn)
    rows = page.order.list.rows
    rows.setFocus()
    rows.setCurrentRow(1)
    qtbot.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    order = {each.id: each.order for each in document.blueprint.transitions}
    assert order["y"] < order["x"]
