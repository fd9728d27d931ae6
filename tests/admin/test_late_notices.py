"""What is being typed stays as it is when a change of the set-up is heard of in the midst of it, one's own last save too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.admin.edits import NEW
from designer.panels.several import Picker
from tests.admin.hands import choose, press, type_into, until_saved


@pytest.fixture
def hear(manage, now):
    """A notice arrives: every page shows the set-up anew."""
    return lambda: manage._learn(now())


def _type_in_two(qtbot, line, first, hear, second):
    type_into(qtbot, line, first)
    hear()
    qtbot.keyClicks(line, second)
    hear()


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("departments", "name"),
        ("people", "name"),
        ("people", "email"),
        ("teams", "name"),
        ("organisations", "name"),
        ("organisations", "domains"),
        ("organisations", "tags"),
        ("settings", "mail_from"),
        ("settings", "own"),
        ("fields", "name"),
        ("templates", "name"),
    ],
)
def test_a_line_half_typed_in_a_new_form_is_gone_on_with(qtbot, page, hear, name, part):
    shown = page(name)
    if name != "settings":
        press(qtbot, shown.add_button)
    line = getattr(shown.form, part)
    _type_in_two(qtbot, line, "first, sec", hear, "ond, th")
    assert line.text() == "first, second, th"
    assert line.hasFocus()
    if name != "settings":
        assert shown.current == NEW


def test_a_list_that_is_open_stays_open_with_what_was_sought(qtbot, page, hear):
    shown = page("teams")
    press(qtbot, shown.add_button)
    type_into(qtbot, shown.form.name, "Night")
    press(qtbot, shown.form.members.add)
    picker = shown.form.members.findChild(Picker)
    qtbot.keyClicks(picker.search, "In")
    hear()
    qtbot.keyClicks(picker.search, "es")
    assert picker.isVisible() and picker.search.text() == "Ines"
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert shown.form.members.value and shown._edits.thing(NEW).members == tuple(shown.form.members.value)


def test_what_was_just_saved_is_offered_on_the_next_page_before_any_notice(qtbot, manage, page):
    """`manage` hears of nothing by itself here: the page that saved passes on what it learned."""
    teams = page("teams")
    press(qtbot, teams.add_button)
    type_into(qtbot, teams.form.name, "Nights")
    press(qtbot, teams.save_button)
    until_saved(qtbot, teams)
    organisations = page("organisations")
    press(qtbot, organisations.add_button)
    choose(qtbot, organisations.form.team, "nights")


def test_whoever_adds_the_next_while_a_save_is_under_way_gets_another_form(qtbot, page, now):
    teams = page("teams")
    press(qtbot, teams.add_button)
    type_into(qtbot, teams.form.name, "Days")
    press(qtbot, teams.save_button)
    press(qtbot, teams.add_button)
    qtbot.waitUntil(lambda: teams.current == NEW and "Days" not in teams.form.name.text(), timeout=10_000)
    type_into(qtbot, teams.form.name, "Nig")
    qtbot.waitUntil(lambda: any(each.name == "Days" for each in teams.setup.teams), timeout=10_000)
    qtbot.keyClicks(teams.form.name, "hts")
    assert teams.current == NEW and teams.form.name.text() == "Nights"
    press(qtbot, teams.save_button)
    qtbot.waitUntil(lambda: not teams.unsaved, timeout=10_000)
    assert {"Days", "Nights"} <= {each.name for each in now().teams}


def test_whoever_goes_elsewhere_while_a_save_is_under_way_stays_there(qtbot, page, now):
    """The answer to the save comes later: it does not lead back, under the fingers, to what was saved."""
    teams = page("teams")
    first, other = sorted(teams.setup.teams, key=lambda each: each.name)[:2]
    teams.choose(first.id)
    type_into(qtbot, teams.form.name, "Days")
    press(qtbot, teams.save_button)
    teams.choose(other.id)
    type_into(qtbot, teams.form.name, "Nig")
    qtbot.waitUntil(lambda: any(each.name == "Days" for each in teams.setup.teams), timeout=10_000)
    qtbot.keyClicks(teams.form.name, "hts")
    assert teams.current == other.id and teams.form.name.text() == "Nights"
    assert not teams.told.isVisible(), "what was saved is not what is shown"


def test_whoever_types_on_while_a_save_is_under_way_types_on_in_what_was_saved(qtbot, page, now):
    """Also when a notice comes between the answer to the save and what the page asks for then."""
    teams = page("teams")
    before = len(teams.setup.teams)
    press(qtbot, teams.add_button)
    type_into(qtbot, teams.form.name, "Days")
    press(qtbot, teams.save_button)
    qtbot.keyClicks(teams.form.name, " and n")
    qtbot.waitUntil(lambda: teams.current == "days", timeout=10_000)
    qtbot.keyClicks(teams.form.name, "ights")
    qtbot.waitUntil(lambda: len(teams.setup.teams) == before + 1, timeout=10_000)
    assert teams.current == "days" and teams.form.name.text() == "Days and nights"
    press(qtbot, teams.save_button)
    qtbot.waitUntil(lambda: not teams.unsaved, timeout=10_000)
    assert [each.name for each in now().teams if each.id == "days"] == ["Days and nights"]
