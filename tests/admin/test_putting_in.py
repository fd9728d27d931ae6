"""A page of Manage comes into the window piece by piece, and is shown when all of it is there."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from designer.turns import in_its_turn


def test_a_page_that_is_wanted_twice_meanwhile_is_not_shown_in_parts(qtbot, manage):
    stack, whole = manage.findChild(QStackedWidget), []
    stack.currentChanged.connect(lambda _at: whole.append(_is_whole(stack.currentWidget())))

    def want() -> None:
        manage.go_to("teams")
        manage.go_to("settings")
        if not manage.pages["settings"].isVisible():
            in_its_turn(manage, want)

    want()
    qtbot.waitUntil(manage.pages["settings"].isVisible)
    assert len(manage.pages["settings"].parts) > 20
    assert whole and all(whole)


def _is_whole(page) -> bool:
    return all(part.window() is page.window() for part in page.parts)
