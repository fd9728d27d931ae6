"""A table of people is pasted, shown with what is wrong, added in one step and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from designer.admin.people_table_dialog import PeopleTableDialog
from runtime.messages.requesters import AddRequester
from runtime.model.people import Role
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


def test_sound_lines_are_added_at_once_and_taken_back(qtbot, dialog, page, other, now):
    before = now()
    customer = other.do(AddRequester(name="Zoe Newcomer")).result
    press(qtbot, dialog.yes)
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
    qtbot.waitUntil(lambda: "taken back" in people.told.text(), timeout=10_000)
