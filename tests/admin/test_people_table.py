"""A table of people is pasted, shown with what is wrong, added in one step and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer.admin.people_table_dialog import PeopleTableDialog
from runtime.messages.requesters import AddRequester
from runtime.messages.setup import PutTeams
from runtime.model.people import Role, Team
from tests.admin.hands import dialog_of, press

TABLE = """Name\tMail\tRole\tTeam\tDepartment
Ada Byron\tada@new.example\tSuperviseur\tBench, Night\tWorkshop
Zoe Newcomer\tzoe@new.example\t\tBench\tWorkshop
Ben\tnobody at home\tAgent\t\t
Cid\tada@new.example\t\t\t
Dan\tdan@new.example\tKing\t\t
"""


@pytest.fixture
def dialog(qtbot, page):
    people = page("people")
    press(qtbot, people.table_button)
    shown = dialog_of(qtbot, PeopleTableDialog)
    QApplication.clipboard().setText(TABLE)
    shown.text.setFocus()
    shown.text.paste()
    return shown


def _wrong(dialog):
    return [dialog.table.item(row, 5).text() for row in range(dialog.table.rowCount())]


def test_every_line_tells_what_is_wrong_with_it(dialog):
    assert _wrong(dialog) == [
        "",
        "",
        "“nobody at home” is no mail address.",
        "The same as line 2.",
        "There is no role “King” to give.",
    ]
    assert dialog.yes.text().startswith("Add 2 ")
    assert "Bench" in dialog.makes.text() and "Workshop" in dialog.makes.text()
    dialog.makes.click()
    assert "There is no team “Bench”." in _wrong(dialog)[0]
    assert not dialog.yes.isEnabled()
    table = dialog.table
    assert all(table.rowHeight(row) >= table.sizeHintForRow(row) for row in range(table.rowCount())), "read wholly"
    assert table.rowHeight(0) > table.verticalHeader().defaultSectionSize()


def test_what_is_wrong_is_in_sight_and_takes_no_room_where_nothing_is(dialog):
    table = dialog.table
    assert table.columnViewportPosition(5) == 0 and table.columnWidth(5) >= 100
    people = "\n".join(f"P{n}\tp{n}@new.example" for n in range(30))
    dialog.text.setPlainText(f"Name\tMail\n{people}\nBen\tnobody at home")
    last = table.visualItemRect(table.item(30, 5))
    assert table.viewport().rect().contains(last.topLeft()) and "no mail address" in table.item(30, 5).text()
    dialog.text.setPlainText("Name\tMail\nBen\tben@new.example")
    assert table.isColumnHidden(5)


def test_sound_lines_are_added_at_once_and_taken_back(qtbot, dialog, page, other, now):
    before = now()
    customer = other.do(AddRequester(name="Zoe Newcomer")).result
    press(qtbot, dialog.yes)
    qtbot.waitUntil(dialog.outcome.isVisible, timeout=10_000)
    dialog.reject()
    people = page("people")
    qtbot.waitUntil(people.back_button.isVisible, timeout=10_000)
    after = now().as_setup()
    zoe = next(each for each in after.people.values() if each.email == "zoe@new.example")
    ada = next(each for each in after.people.values() if each.email == "ada@new.example")
    assert zoe.id != customer.id and ada.role is Role.SUPERVISOR
    teams = {each.name: set(each.members) for each in after.teams.values()}
    assert (teams["Bench"], teams["Night"]) == ({ada.id, zoe.id}, {ada.id})
    assert after.departments[ada.departments[0]].name == "Workshop"
    press(qtbot, people.back_button)
    qtbot.waitUntil(lambda: now().people == before.people, timeout=10_000)
    assert (now().teams, now().departments) == (before.teams, before.departments)
    qtbot.waitUntil(lambda: people.told.text().startswith("2 ") and "taken back" in people.told.text(), timeout=10_000)


def test_lines_that_were_left_out_stay_to_be_corrected(qtbot, dialog, page, now):
    press(qtbot, dialog.yes)
    qtbot.waitUntil(dialog.outcome.isVisible, timeout=10_000)
    assert dialog.outcome.text().startswith("2 ") and dialog.no.text() == "Close"
    left = dialog.text.toPlainText().splitlines()
    assert [line.split("\t")[0] for line in left] == ["Name", "Ben", "Cid", "Dan"]
    qtbot.waitUntil(lambda: _wrong(dialog)[1] == "Ada Byron has this address already.", timeout=10_000)
    dialog.text.setPlainText("Name\tMail\nBen\tben@new.example")
    press(qtbot, dialog.yes)
    people = page("people")
    qtbot.waitUntil(lambda: dialog_is_gone(people), timeout=10_000)
    qtbot.waitUntil(lambda: any(each.email == "ben@new.example" for each in now().people), timeout=10_000)
    press(qtbot, people.back_button)
    qtbot.waitUntil(lambda: "ben@new.example" not in {each.email for each in now().people}, timeout=10_000)
    assert "ada@new.example" in {each.email for each in now().people}, "what was added last goes first"
    qtbot.waitUntil(lambda: people.back_button.text().startswith("Undo adding 2 "), timeout=10_000)
    assert "Ada Byron" in people.back_button.toolTip()
    press(qtbot, people.back_button)
    qtbot.waitUntil(lambda: "ada@new.example" not in {each.email for each in now().people}, timeout=10_000)
    qtbot.waitUntil(lambda: not people.back_button.isVisible(), timeout=10_000)
    qtbot.waitUntil(lambda: people.told.text().startswith("2 ") and "taken back" in people.told.text(), timeout=10_000)


def test_taken_back_by_key_the_focus_stays_until_nothing_is_left_to_take_back(qtbot, dialog, page, now):
    press(qtbot, dialog.yes)
    qtbot.waitUntil(dialog.outcome.isVisible, timeout=10_000)
    dialog.reject()
    people = page("people")
    qtbot.waitUntil(people.back_button.isVisible, timeout=10_000)
    people.back_button.setFocus()
    people.window().activateWindow()
    qtbot.waitUntil(people.back_button.hasFocus)
    for _ in range(2):
        qtbot.keyClick(people.back_button, Qt.Key.Key_Space)
        assert people.back_button.hasFocus(), "pressed twice, it is done once, and nobody is taken elsewhere"
    qtbot.waitUntil(lambda: not people.back_button.isVisible(), timeout=10_000)
    assert people.table_button.hasFocus()
    qtbot.waitUntil(lambda: people.told.text().startswith("2 ") and "taken back" in people.told.text(), timeout=10_000)
    assert not people.problem.isVisible()


def test_who_stays_by_now_is_offered_to_be_taken_back_no_more(qtbot, dialog, page, other, now):
    press(qtbot, dialog.yes)
    qtbot.waitUntil(dialog.outcome.isVisible, timeout=10_000)
    dialog.reject()
    people = page("people")
    other.do(PutTeams(teams=(Team(id="other", name="Other"),)))
    press(qtbot, people.back_button)
    qtbot.waitUntil(people.problem.isVisible, timeout=10_000)
    assert "these people stay" in people.problem.text()
    assert not people.back_button.isVisible()
    assert "ada@new.example" in {each.email for each in now().people}


def dialog_is_gone(people):
    return people.findChild(PeopleTableDialog) is None


def test_what_others_set_up_meanwhile_is_known_to_the_table(qtbot, dialog, other, now):
    revision = now().revision
    other.do(PutTeams(teams=(Team(id="bench", name="Bench"),), revision=revision))
    assert "Bench" in dialog.makes.text(), "the page does not listen here: the table still is of the set-up before"
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: "Somebody changed people" in dialog.problem.text(), timeout=10_000)
    assert "Bench" not in dialog.makes.text() and "Night" in dialog.makes.text()
    press(qtbot, dialog.yes)
    qtbot.waitUntil(dialog.outcome.isVisible, timeout=10_000)
    teams = [each for each in now().teams if each.name == "Bench"]
    assert [each.id for each in teams] == ["bench"] and len(teams[0].members) == 2
