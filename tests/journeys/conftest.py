"""The whole desktop as `main.py` starts it, on a desk of its own."""

from __future__ import annotations

import pytest

from designer import desks
from tests.designer.conftest import *  # noqa: F403


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
def start(qtbot, program):
    """Opens the desktop on a desk, in a large window."""

    def start(address, workspace="design"):
        desktop = program(address, workspace)
        desktop.window.resize(1600, 1000)
        qtbot.waitUntil(lambda: in_front(desktop) == workspace)
        return desktop

    return start
