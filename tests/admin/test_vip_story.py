"""The company that matters most, from its set-up in Manage to its first ticket in the right queue."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer import desks
from designer.panels.several import Picker
from runtime.messages.requesters import AddRequester, CustomersOf
from runtime.messages.tickets import CreateTicket, GetTicket
from tests.admin.hands import choose, press, type_into, until_saved


@pytest.fixture
def place(tmp_path):
    """An empty desk."""
    path = tmp_path / "new.desk"
    desks.create(path).close()
    return path


def _begin(qtbot, manage, name, text):
    manage.go_to(name)
    shown = manage.pages[name]
    qtbot.waitUntil(shown.isVisible)
    press(qtbot, shown.add_button)
    type_into(qtbot, shown.form.name, text)
    return shown


def _save(qtbot, shown):
    press(qtbot, shown.save_button)
    until_saved(qtbot, shown)


def _pick(qtbot, editor, text):
    """Choose from the list that a chip editor opens."""
    qtbot.waitUntil(editor.add.isEnabled, timeout=10_000)
    press(qtbot, editor.add)
    picker = editor.findChild(Picker)
    qtbot.keyClicks(picker.search, text)
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)


def test_a_company_set_up_in_manage_gets_its_team_with_its_first_ticket(qtbot, open_courier, manage, other):
    open_courier.changed.connect(manage.changed_elsewhere)
    _save(qtbot, _begin(qtbot, manage, "departments", "Support"))
    people = _begin(qtbot, manage, "people", "Nora Lind")
    _pick(qtbot, people.form.departments, "Supp")
    _save(qtbot, people)
    teams = _begin(qtbot, manage, "teams", "Best customers")
    _pick(qtbot, teams.form.members, "Nora")
    _save(qtbot, teams)
    organisations = _begin(qtbot, manage, "organisations", "Big Company")
    type_into(qtbot, organisations.form.domains, "big.example, BIG.test")
    choose(qtbot, organisations.form.team, "best-customers")
    type_into(qtbot, organisations.form.tags, "vip")
    _save(qtbot, organisations)
    qtbot.waitUntil(lambda: manage.pages["start"].rows["teams"].done, timeout=10_000)

    caller = other.do(AddRequester(name="Ada Big", email="ada@big.test")).result
    ticket = other.do(CreateTicket(subject="Nothing works", department="support", requester=caller.id)).result
    assert other.ask(GetTicket(ticket_id=ticket.ticket_id)).team == "best-customers"
    assert [each.name for each in other.ask(CustomersOf(organisation="big-company")).people] == ["Ada Big"]
