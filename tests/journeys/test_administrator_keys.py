"""What the guide of Manage says of its keys holds in the whole window, where menus have keys too."""

from __future__ import annotations

from PySide6.QtCore import Qt


def test_control_n_adds_to_the_list_one_is_in(qtbot, start, desk_file):
    desktop = start(desk_file, workspace="manage")
    manage = desktop.session.manage
    qtbot.waitUntil(lambda: bool(manage.pages))
    manage.go_to("teams")
    teams = manage.pages["teams"]
    qtbot.waitUntil(lambda: teams.setup is not None and teams.nothing.add.isVisible())
    with qtbot.waitActive(desktop.window):
        desktop.window.activateWindow()
    teams.list.setFocus()
    qtbot.keyClick(teams.list, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: teams.list.count() == 1)
    assert teams.form.isVisible()
