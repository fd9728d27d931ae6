"""A desk that is left for another one: it goes page by page, whatever happens to the window meanwhile."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from designer import desks
from designer.settings import Appearance, Language

LOOKED_AT = ("work", "design", "manage", "watch")


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory):
    """Tickets and Blueprints, so that every page has something to show."""
    path = tmp_path_factory.mktemp("desk") / "demo.desk"
    desks.build_demonstration(path, tickets=10, now=1_760_000_000_000, progress=lambda _done, _of: None)
    return path


@pytest.fixture
def desktop(qtbot, program, demonstration):
    """All workspaces were looked at, and some of their pages."""
    desktop = program(demonstration, "work")
    qtbot.waitUntil(lambda: desktop.session.furnished is not None)
    furnished = desktop.session.furnished
    for name in LOOKED_AT:
        furnished.view.turn_to(name)
        qtbot.waitUntil(lambda name=name: getattr(furnished, name) is not None and getattr(furnished, name).isVisible())
    qtbot.waitUntil(lambda: bool(furnished.manage.pages) and furnished.watch.overview.watched is not None)
    return desktop


@pytest.fixture
def other(tmp_path):
    path = tmp_path / "other.desk"
    desks.create(path).close()
    return path


def _left(qtbot, desktop, other):
    """The parts of the desk that was left, the first of which has just gone."""
    furnished = desktop.session.furnished
    parts = [*furnished.watch.tabs.made, *furnished.manage.pages.values()]
    parts += [furnished.watch, furnished.manage, furnished.design, furnished.work, furnished.view, furnished]
    desktop.window.desk_wanted.emit(str(other))
    while all(map(isValid, parts)):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return parts


def test_it_goes_over_several_turns_and_nothing_is_left_of_it(qtbot, desktop, other):
    left = _left(qtbot, desktop, other)
    standing = [sum(map(isValid, left))]
    while standing[-1]:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        standing.append(sum(map(isValid, left)))
    assert sum(few < more for more, few in pairwise(standing)) >= len(left) - 3
    qtbot.waitUntil(lambda: desktop.window.windowTitle().startswith("other – "))


def test_another_look_and_language_meet_no_page_in_parts(qtbot, desktop, other):
    left = _left(qtbot, desktop, other)
    looks = [Appearance.DARK, Appearance.LIGHT, Appearance.CONTRAST]
    while any(map(isValid, left)):
        desktop.window.appearance_wanted.emit(looks[0])
        desktop.window.language_wanted.emit(Language.FRENCH if looks[0] is Appearance.DARK else Language.ENGLISH)
        looks.append(looks.pop(0))
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    qtbot.waitUntil(lambda: desktop.window.windowTitle().startswith("other – "))


def test_the_program_may_end_meanwhile(qtbot, desktop, other):
    left = _left(qtbot, desktop, other)
    desktop.window.close()
    desktop.close()
    assert any(isinstance(each, QWidget) and isValid(each) for each in left)


def test_a_desk_that_was_let_go_of_comes_into_no_window_when_its_workspace_is_made(
    qtbot, program, demonstration, other
):
    desktop = program(demonstration, "work")
    session = desktop.session
    qtbot.waitUntil(lambda: session.furnished is not None)
    for address in (other, demonstration) * 3:  # each is left before anything of it is seen
        before = session.furnished
        desktop.window.desk_wanted.emit(str(address))
        while session.furnished in (before, None):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    qtbot.waitUntil(session.furnished.view.isVisible)
    assert desktop.window.pages.currentWidget() is session.furnished.view


def test_what_was_looked_at_is_kept_of_the_desk_it_is_on_whatever_another_program_opened(
    qtbot, program, demonstration, other
):
    desktop = program(demonstration, "work")
    session, settings = desktop.session, desktop.settings
    qtbot.waitUntil(lambda: session.furnished is not None)
    settings.opened(str(other), "other")  # a second program, which shares what is remembered
    session.furnished.view.turn_to("watch")
    qtbot.waitUntil(lambda: session.watch is not None and session.watch.blueprints.current is not None)
    assert settings.watched_at(str(demonstration)) == session.watch.blueprints.current.id
    assert not settings.watched_at(str(other))
