"""Roles: the ready-made ones are looked at; one of the desk's own is made, given to somebody, and holds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer import desks
from runtime.messages.bulk import ListBulks
from runtime.messages.faults import Forbidden
from runtime.messages.system import Hello
from runtime.model.people import Role
from runtime.model.rights import MATRIX, TAKEN_AWAY, Action, Grant
from tests.admin.conftest import HEARD
from tests.admin.test_people_page import _choose, _type

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def roles(page):
    return page("roles")


@pytest.mark.parametrize("role", list(Role))
def test_a_ready_made_role_shows_what_the_matrix_says_and_cannot_be_changed(qtbot, roles, role):
    roles.choose(f"ready-made:{role}")
    for action, tick in roles.form.ticks.items():
        granted = MATRIX[action][role] is not Grant.NO
        assert tick.isVisibleTo(roles.form) == granted == tick.is_checked()
        assert not tick.isEnabled()
    assert not roles.remove_button.isVisibleTo(roles)
    _type(qtbot, roles.form.name, "Mine")
    assert not roles.unsaved


def _make(qtbot, roles, name, without):
    qtbot.mouseClick(roles.add_button, LEFT)
    _type(qtbot, roles.form.name, name)
    for action in without:
        qtbot.mouseClick(roles.form.ticks[action].box, LEFT)
    qtbot.mouseClick(roles.save_button, LEFT)
    qtbot.waitUntil(lambda: not roles.unsaved and roles.told.isVisible(), timeout=10_000)


def test_one_of_the_desk_s_own_is_made_given_and_holds(qtbot, manage, page, now, place):
    roles = page("roles")
    _make(qtbot, roles, "Careful agent", (Action.BULK, Action.ASSIGN))
    (made,) = now().roles
    assert (made.id, made.made_from, set(made.without)) == ("careful-agent", Role.AGENT, {Action.BULK, Action.ASSIGN})
    assert all(roles.form.ticks[action].isEnabled() for action in TAKEN_AWAY & _granted(Role.AGENT))

    people = page("people")
    manage.changed_elsewhere(HEARD)
    qtbot.waitUntil(lambda: bool(people.setup.roles), timeout=10_000)
    agent = next(each.id for each in now().people if each.role is Role.AGENT and each.active)
    people.choose(agent)
    _choose(qtbot, people.form.role, made.id)
    assert "Does without: " in people.form.may.text()
    qtbot.mouseClick(people.save_button, LEFT)
    qtbot.waitUntil(lambda: not people.unsaved and people.told.isVisible(), timeout=10_000)
    assert next(each.own_role for each in now().people if each.id == agent) == made.id

    desk = desks.open_existing(str(place), agent)
    info = desk.ask(Hello())
    assert set(info.without) == {Action.BULK, Action.ASSIGN}
    assert not info.may(Action.BULK) and info.may(Action.TICKET_EDIT) and not info.may(Action.PEOPLE)
    with pytest.raises(Forbidden):
        desk.ask(ListBulks())
    desk.close()

    manage.changed_elsewhere(HEARD)
    shown = page("roles")
    shown.choose(made.id)
    qtbot.waitUntil(lambda: not shown.form.made_from.isEnabled(), timeout=10_000)
    _choose(qtbot, people.form.role, Role.AGENT.value)
    assert "Does without" not in people.form.may.text()


def _granted(role):
    return {action for action in Action if MATRIX[action][role] is not Grant.NO}


def test_a_role_made_from_another_offers_what_that_one_may(qtbot, roles, now):
    qtbot.mouseClick(roles.add_button, LEFT)
    _type(qtbot, roles.form.name, "Watcher")
    _choose(qtbot, roles.form.made_from, Role.SUPERVISOR.value)
    for action in TAKEN_AWAY:
        assert roles.form.ticks[action].isEnabled() == (action in _granted(Role.SUPERVISOR))
    qtbot.mouseClick(roles.discard_button, LEFT)
    assert not roles.unsaved and now().roles == ()
