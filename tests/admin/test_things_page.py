from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from designer import desks
from designer.courier import Courier
from designer.workspaces.manage import ManageWorkspace
from runtime.messages.setup import PutTeams
from runtime.messages.system import Hello
from tests.admin.conftest import HEARD

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def teams(page):
    return page("teams")


def _team(now, key):
    return next((team for team in now().teams if team.id == key), None)


def _type(qtbot, line, text):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def _names(teams):
    return [teams.list.item(row).text() for row in range(teams.list.count())]


def _saved(qtbot, teams):
    qtbot.waitUntil(lambda: not teams.unsaved and teams.told.isVisible(), timeout=10_000)


def test_a_name_typed_is_on_the_desk_after_control_enter(qtbot, teams, now):
    key = teams.current
    _type(qtbot, teams.form.name, "Night shift")
    assert _team(now, key).name != "Night shift"
    qtbot.keyClick(teams.form.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _saved(qtbot, teams)
    assert _team(now, key).name == "Night shift"
    assert teams.current == key
    assert "Night shift" in _names(teams)


def test_what_the_desk_said_stays_when_the_change_comes_round(qtbot, manage, teams):
    _type(qtbot, teams.form.name, "Night shift")
    qtbot.mouseClick(teams.save_button, LEFT)
    _saved(qtbot, teams)
    before = teams.setup
    manage.changed_elsewhere(HEARD)
    qtbot.waitUntil(lambda: teams.setup is not before, timeout=10_000)
    assert teams.told.isVisible()
    teams.list.setCurrentRow(1 if teams.list.currentRow() == 0 else 0)
    assert not teams.told.isVisible()


def test_nothing_typed_is_lost_by_looking_elsewhere(qtbot, teams):
    first = teams.current
    _type(qtbot, teams.form.name, "Night shift")
    other = next(
        teams.list.item(row).data(Qt.ItemDataRole.UserRole)
        for row in range(teams.list.count())
        if teams.list.item(row).data(Qt.ItemDataRole.UserRole) != first
    )
    qtbot.mouseClick(teams.list.viewport(), LEFT, pos=teams.list.visualItemRect(teams.list.item(1)).center())
    assert teams.current == other
    assert not teams.discard_button.isEnabled()
    teams.choose(first)
    assert teams.form.name.text() == "Night shift"
    assert any(name.startswith("● ") for name in _names(teams))
    qtbot.mouseClick(teams.discard_button, LEFT)
    assert teams.form.name.text() != "Night shift"
    assert not teams.unsaved


def test_an_unsaved_page_is_marked_at_the_side_in_sign_and_in_words(qtbot, manage, teams):
    item = manage.list.currentItem()
    assert item.text() == "Teams"
    _type(qtbot, teams.form.name, "Night shift")
    assert manage.unsaved
    assert item.text() == "Teams ●"
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Teams, not saved"
    qtbot.mouseClick(teams.discard_button, LEFT)
    assert item.text() == "Teams"


def test_a_new_one_gets_an_id_after_its_name(qtbot, teams, now):
    qtbot.mouseClick(teams.add_button, LEFT)
    assert teams.form.name.hasFocus()
    _type(qtbot, teams.form.name, "Éclair de nuit")
    qtbot.mouseClick(teams.save_button, LEFT)
    _saved(qtbot, teams)
    assert _team(now, "eclair-de-nuit").name == "Éclair de nuit"
    assert teams.current == "eclair-de-nuit"


def test_without_a_name_it_cannot_be_saved_and_says_why(qtbot, teams):
    teams.form.name.setFocus()
    teams.form.name.selectAll()
    qtbot.keyClick(teams.form.name, Qt.Key.Key_Delete)
    assert not teams.save_button.isEnabled()
    assert teams.problem.text() == "Give it a name."
    assert teams.problem.isVisible()


def test_another_thing_changed_by_somebody_else_is_no_conflict(qtbot, teams, now, other):
    key = teams.current
    foreign = next(team for team in now().teams if team.id != key)
    _type(qtbot, teams.form.name, "Mine")
    other.do(PutTeams(teams=(foreign.having(name="Theirs"),)))
    qtbot.mouseClick(teams.save_button, LEFT)
    _saved(qtbot, teams)
    assert _team(now, key).name == "Mine"
    assert _team(now, foreign.id).name == "Theirs"
    assert "Theirs" in _names(teams)


@pytest.mark.parametrize("left", ["Mine", "Theirs"])
def test_the_same_thing_changed_by_two_is_shown_and_settled_by_hand(qtbot, teams, now, other, left):
    key = teams.current
    _type(qtbot, teams.form.name, "Mine")
    other.do(PutTeams(teams=(_team(now, key).having(name="Theirs"),)))
    qtbot.mouseClick(teams.save_button, LEFT)
    qtbot.waitUntil(teams.mine_button.isVisible, timeout=10_000)
    assert _team(now, key).name == "Theirs"
    assert teams.form.name.text() == "Mine"
    assert not teams.save_button.isEnabled()
    qtbot.mouseClick(teams.mine_button if left == "Mine" else teams.theirs_button, LEFT)
    assert not teams.mine_button.isVisible()
    if left == "Mine":
        qtbot.mouseClick(teams.save_button, LEFT)
        _saved(qtbot, teams)
    assert not teams.unsaved
    assert teams.form.name.text() == left
    assert _team(now, key).name == left


def test_what_is_typed_while_it_is_saved_stays_a_change(qtbot, teams, now):
    key = teams.current
    _type(qtbot, teams.form.name, "First")
    teams.save()
    qtbot.keyClicks(teams.form.name, " and more")
    qtbot.waitUntil(teams.told.isVisible, timeout=10_000)
    assert _team(now, key).name == "First"
    assert teams.form.name.text() == "First and more"
    assert teams.unsaved
    qtbot.mouseClick(teams.save_button, LEFT)
    qtbot.waitUntil(lambda: not teams.unsaved, timeout=10_000)
    assert _team(now, key).name == "First and more"


def test_the_search_leads_into_the_list_and_the_list_into_the_form(qtbot, teams):
    qtbot.keyClick(teams, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    _type(qtbot, teams.search, "second")
    assert _names(teams) == ["Second line"]
    qtbot.keyClick(teams.search, Qt.Key.Key_Down)
    assert teams.list.hasFocus()
    qtbot.keyClick(teams.list, Qt.Key.Key_Return)
    assert teams.form.name.hasFocus()
    qtbot.keyClick(teams.form.name, Qt.Key.Key_Escape)
    assert teams.list.hasFocus()


def test_the_arrows_pass_over_the_titles_of_the_parts(qtbot, manage, page):
    page("teams")
    side: QListWidget = manage.list
    side.setFocus()
    visited = []
    for _ in range(side.count()):
        qtbot.keyClick(side, Qt.Key.Key_Up)
    for _ in range(side.count()):
        visited.append(manage.current)
        qtbot.keyClick(side, Qt.Key.Key_Down)
    assert all(visited)
    assert set(visited) == set(manage.pages)


def test_everything_has_a_name_for_those_who_do_not_see_it(manage, teams):
    assert manage.list.accessibleName()
    assert teams.list.accessibleName() == "Teams"
    assert teams.search.accessibleName()
    assert "member(s)" in teams.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def bare_templates(qtbot, tmp_path, settings):
    """The page of letter templates on a desk that has none."""
    desk = desks.create(tmp_path / "bare.desk")
    info = desk.ask(Hello())
    desk.close()
    courier = Courier(lambda: desks.open_existing(str(tmp_path / "bare.desk")))
    courier.open(courier, lambda _info: None, lambda fault: pytest.fail(str(fault)))
    workspace = ManageWorkspace(courier, info, settings)
    qtbot.addWidget(workspace)
    workspace.resize(1300, 850)
    with qtbot.waitExposed(workspace):
        workspace.show()
    qtbot.waitUntil(lambda: bool(workspace.pages), timeout=10_000)
    workspace.go_to("templates")
    qtbot.waitUntil(workspace.pages["templates"].isVisible, timeout=10_000)
    yield workspace.pages["templates"]
    workspace.close()
    courier.close(wait=True)
    courier.deleteLater()


def test_an_empty_list_offers_the_first_thing_to_add(qtbot, bare_templates):
    nothing = bare_templates.nothing
    qtbot.waitUntil(lambda: bare_templates.setup is not None and nothing.add.isVisible())
    assert "agents put it into a reply" in nothing.told.text()
    assert not nothing.end_search.isVisible()
    nothing.add.setFocus()
    qtbot.keyClick(nothing.add, Qt.Key.Key_Return)
    assert bare_templates.form.isVisible()
    assert bare_templates.list.count() == 1


def test_a_search_that_finds_nothing_says_so_and_can_be_ended(qtbot, teams):
    before = _names(teams)
    _type(qtbot, teams.search, "zzz")
    assert not teams.list.count()
    assert "“zzz”" in teams.nothing.told.text()
    assert not teams.nothing.add.isVisible()
    qtbot.mouseClick(teams.nothing.end_search, LEFT)
    assert _names(teams) == before
