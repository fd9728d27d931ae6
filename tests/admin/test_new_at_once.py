"""Two administrators add a thing of the same name at the same time."""

from __future__ import annotations

from PySide6.QtCore import Qt

from runtime.messages.setup import PutTeams
from runtime.model.people import Team


def test_the_second_one_never_takes_the_place_of_the_first(qtbot, page, now, other):
    teams = page("teams")
    qtbot.mouseClick(teams.add_button, Qt.MouseButton.LeftButton)
    teams.form.name.selectAll()
    qtbot.keyClicks(teams.form.name, "Billing desk")
    other.do(PutTeams(teams=(Team(id="billing-desk", name="Billing desk", department=now().departments[0].id),)))
    qtbot.mouseClick(teams.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not teams.unsaved and teams.told.isVisible())
    both = {team.id: team.department for team in now().teams if team.name == "Billing desk"}
    assert len(both) == 2
    assert both["billing-desk"] == now().departments[0].id
    assert teams.current in both.keys() - {"billing-desk"}
