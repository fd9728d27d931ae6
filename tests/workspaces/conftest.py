"""Workspaces on a real desk; the rules of the desktop's tests hold here too."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from designer import desks
from designer.courier import Courier
from designer.turns import made_at_once
from designer.workspaces.design import DesignWorkspace
from designer.workspaces.opened import Showing
from tests.designer.conftest import *  # noqa: F403

NOW = 1_790_000_000_000


@pytest.fixture(scope="session")
def lived_in(tmp_path_factory):
    """A desk that thirty tickets went through."""
    place = tmp_path_factory.mktemp("desks") / "demo.desk"
    return desks.build_demonstration(place, tickets=30, now=NOW, progress=lambda _done, _of: None)


@pytest.fixture
def place(lived_in, tmp_path):
    return shutil.copy(lived_in, tmp_path / "desk.desk")


@pytest.fixture
def open_courier(qapp, place):
    courier = Courier(lambda: desks.open_existing(str(place)))
    courier.open(courier, lambda _info: None, lambda fault: pytest.fail(str(fault)))
    yield courier
    courier.close(wait=True)
    courier.deleteLater()


@pytest.fixture
def design(qtbot, open_courier, theme, settings):
    workspace = made_at_once(DesignWorkspace(open_courier, theme, settings).furnish())
    qtbot.addWidget(workspace)
    workspace.resize(1400, 900)
    with qtbot.waitExposed(workspace):
        workspace.show()
    workspace.begin()
    qtbot.waitUntil(lambda: workspace.opened.showing is Showing.DRAFT, timeout=10_000)
    yield workspace
    workspace.end()
    workspace.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
