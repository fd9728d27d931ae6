"""Pages of Manage on a real desk; the rules of the desktop's tests hold here too."""

from __future__ import annotations

import pytest

from designer import desks
from runtime.messages.base import Changes
from runtime.messages.setup import GetSetup
from runtime.messages.system import Hello
from tests.admin.managing import managing
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
    with managing(qtbot, open_courier, other.ask(Hello()), settings, (1300, 850)) as workspace:
        yield workspace


@pytest.fixture
def page(qtbot, manage):
    """A page by name, in front and filled."""

    def show(name: str):
        manage.go_to(name)
        qtbot.waitUntil(manage.pages[name].isVisible)
        return manage.pages[name]

    return show


HEARD = Changes(setup=True)
