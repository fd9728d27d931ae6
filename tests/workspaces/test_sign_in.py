from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.workspaces.sign_in import SignInDialog
from runtime.messages.access import Colleague, Entrance

LEFT = Qt.MouseButton.LeftButton
GOOD = "three green kettles whistle"
ENTRANCE = Entrance(
    (
        Colleague("bill", "Bill", protected=False),
        Colleague("nora", "Nora", protected=True),
        Colleague("zoe", "Zoé", True),
    ),
    sign_in=True,
)


@pytest.fixture
def show(qtbot):
    def show(entrance=ENTRANCE, person="nora"):
        dialog = SignInDialog("Shop", entrance, person)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        return dialog

    return show


def _names(dialog):
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_whoever_worked_last_is_chosen_and_types_at_once(qtbot, show):
    dialog = show()
    assert dialog.person.name == "Nora"
    assert dialog.password.hasFocus()
    assert not dialog.yes.isEnabled()
    qtbot.keyClicks(dialog.password, GOOD)
    with qtbot.waitSignal(dialog.entering) as entering:
        qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    assert entering.args == ["nora", GOOD]
    assert not dialog.yes.isEnabled()


def test_somebody_is_found_by_a_part_of_the_name_without_accents(qtbot, show):
    dialog = show()
    qtbot.keyClicks(dialog.search, "zoe")
    assert _names(dialog) == ["Zoé"]
    assert dialog.person.id == "zoe"


def test_the_arrows_choose_while_a_name_is_typed(qtbot, show):
    dialog = show(person="bill")
    dialog.search.setFocus()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.person.id == "nora"
    qtbot.keyClick(dialog.search, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Up)
    assert dialog.person.id == "bill"


def test_whoever_has_no_password_is_asked_for_none(qtbot, show):
    dialog = show(person="bill")
    assert not dialog.password.isVisible()
    with qtbot.waitSignal(dialog.entering) as entering:
        qtbot.mouseClick(dialog.yes, LEFT)
    assert entering.args == ["bill", ""]


def test_a_password_typed_for_one_is_not_given_for_another(qtbot, show):
    dialog = show()
    qtbot.keyClicks(dialog.password, GOOD)
    dialog.list.choose("zoe")
    assert not dialog.password.text()


def test_after_three_wrong_tries_one_waits_and_then_may_try_again(qtbot, show):
    dialog = show()
    for tries in range(3):
        assert not dialog._left, tries
        qtbot.keyClicks(dialog.password, "wrong")
        qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
        dialog.refuse("This name and password do not go together.")
        assert not dialog.password.text()
        assert "do not go together" in dialog.problem.text()
    assert "5" in dialog.told.text()
    qtbot.keyClicks(dialog.password, GOOD)
    assert not dialog.yes.isEnabled()
    for _ in range(5):
        dialog._second.timeout.emit()
    assert dialog.yes.isEnabled()


def test_a_code_sets_a_new_password(qtbot, show):
    dialog = show()
    qtbot.mouseClick(dialog.by_code, LEFT)
    assert dialog.code.hasFocus()
    qtbot.keyClicks(dialog.code, "a-code-given-by-hand")
    qtbot.keyClicks(dialog.password, "short")
    assert "12" in dialog.told.text()
    assert not dialog.yes.isEnabled()
    dialog.password.clear()
    qtbot.keyClicks(dialog.password, GOOD)
    qtbot.keyClicks(dialog.again, GOOD)
    with qtbot.waitSignal(dialog.renewing) as renewing:
        qtbot.keyClick(dialog.again, Qt.Key.Key_Return)
    assert renewing.args == ["nora", "a-code-given-by-hand", GOOD]


def test_what_was_said_of_one_code_is_not_said_of_the_next(qtbot, show):
    dialog = show()
    qtbot.mouseClick(dialog.by_code, LEFT)
    qtbot.keyClicks(dialog.code, "wrong")
    dialog.refuse("This name and code do not go together.")
    assert dialog.problem.isVisible() and dialog.code.hasFocus() and dialog.code.text() == "wrong"
    qtbot.keyClicks(dialog.code, "er")
    assert not dialog.problem.isVisible()


def test_where_nobody_signs_in_it_only_asks_who_works(show):
    dialog = show(Entrance((Colleague("bill", "Bill", protected=False),), sign_in=False), "gone")
    assert not dialog.by_code.isVisible()
    assert not dialog.password.isVisible()
    assert dialog.yes.isEnabled()


def test_escape_leaves(qtbot, show):
    dialog = show()
    qtbot.keyClick(dialog.password, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
