"""Pages and dialogs are looked at on a real desk, in each language; the rules of the desktop's tests hold here too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from designer.i18n import Languages
from designer.settings import Language
from designer.turns import made_at_once
from designer.workspaces.design import DesignWorkspace
from designer.workspaces.opened import Showing
from designer.workspaces.versions import Versions
from tests.looks.everything import everything
from tests.workspaces.conftest import *  # noqa: F403


@pytest.fixture(params=[Language.ENGLISH, Language.FRENCH], ids=["en", "fr"])
def language(request: pytest.FixtureRequest, qapp: QApplication, english: None) -> Iterator[Language]:
    """The language the window speaks; to be asked for before any widget is made."""
    languages = Languages(qapp)
    languages.speak(request.param)
    yield request.param
    languages.forget()


SMALL = 1024, 600
"""What a window of 1100 by 700 leaves a workspace."""


@pytest.fixture
def full(qtbot, language, open_courier, theme, settings):
    """The workspace on a Blueprint that uses everything, in a small window."""
    workspace = made_at_once(DesignWorkspace(open_courier, theme, settings).furnish())
    workspace.versions = Versions(open_courier, theme, workspace)
    qtbot.addWidget(workspace)
    workspace.resize(*SMALL)
    with qtbot.waitExposed(workspace):
        workspace.show()
    workspace.begin()
    qtbot.waitUntil(lambda: workspace.opened.showing is Showing.DRAFT and workspace.catalogue.setup is not None)
    workspace.document.apply("everything", everything(workspace.document.blueprint, workspace.catalogue))
    qtbot.waitUntil(lambda: workspace.findings.checked == workspace.document.blueprint)
    yield workspace
    workspace.end()
    workspace.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
