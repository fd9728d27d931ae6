"""The whole desktop as `main.py` starts it, on a desk of its own."""

from __future__ import annotations

import pytest

from designer import desks
from designer.desktop import Desktop
from tests.designer.conftest import *  # noqa: F403
from tests.designer.shutting import shut


@pytest.fixture
def desk_file(tmp_path):
    path = tmp_path / "shop.desk"
    desks.create(path).close()
    return path


def in_front(desktop):
    """The name of the workspace that is shown; nothing before the first is."""
    furnished = desktop.session.furnished
    shown = furnished is not None and furnished.view.in_front is not None and furnished.view.isVisible()
    return furnished.view.current if shown else ""


@pytest.fixture
def start(qtbot, qapp, settings):
    """Opens the desktop on a desk."""
    open_ones = []

    def start(address, workspace="design"):
        settings.workspace = workspace
        desktop = Desktop(str(address), settings)
        open_ones.append(desktop)
        qtbot.addWidget(desktop.window)
        desktop.window.resize(1600, 1000)
        with qtbot.waitExposed(desktop.window):
            desktop.show()
        qtbot.waitUntil(lambda: desktop.session is not None and in_front(desktop) == workspace, timeout=20_000)
        return desktop

    yield start
    shut(open_ones)
