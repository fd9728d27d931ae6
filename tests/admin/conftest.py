"""Pages of Manage on a real desk; the rules of the desktop's tests hold here too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from designer import desks
from designer.workspaces.manage import ManageWorkspace
from runtime.messages.base import Changes
from runtime.messages.setup import GetSetup
from runtime.messages.system import Hello
from tests.workspaces.conftest import *  # noqa: F403


@pytest.fixture
def other(place):
    """Another administrator, in another program on the same desk."""
    desk = desks.open_existing(str(place))
    yield desk
    desk.close()


@pytest.fixture
def now(other):
    """The set-up as the desk has it at this moment."""
    return lambda: other.ask(GetSetup())


@pytest.fixture
def manage(qtbot, open_courier, other, settings):
    """The workspace, shown; it hears of nothing by itself."""
    workspace = ManageWorkspace(open_courier, other.ask(Hello()), settings)
    qtbot.addWidget(workspace)
    faults: list[object] = []
    workspace.failed.connect(faults.append)
    workspace.resize(1300, 850)
    with qtbot.waitActive(workspace):
        workspace.show()
        workspace.activateWindow()
    qtbot.waitUntil(lambda: any(page.isVisible() for page in workspace.pages.values()), timeout=10_000)
    yield workspace
    workspace.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not faults


@pytest.fixture
def page(qtbot, manage):
    """A page by name, in front and filled."""

    def show(name: str):
        manage.go_to(name)
        qtbot.waitUntil(manage.pages[name].isVisible)
        return manage.pages[name]

    return show


HEARD = Changes(setup=True)
