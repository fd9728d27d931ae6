"""The workspace Manage in a window of its own, as long as a test needs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent

from designer.courier import Courier
from designer.settings import Settings
from designer.workspaces.manage import ManageWorkspace
from runtime.messages.system import DeskInfo


@contextmanager
def managing(
    qtbot, courier: Courier, info: DeskInfo, settings: Settings, size: tuple[int, int]
) -> Iterator[ManageWorkspace]:
    """Shown with its first page; it hears of nothing by itself, and nothing may go wrong that no page tells."""
    workspace = ManageWorkspace(courier, info, settings)
    qtbot.addWidget(workspace)
    faults: list[object] = []
    workspace.failed.connect(faults.append)
    workspace.resize(*size)
    with qtbot.waitActive(workspace):
        workspace.show()
        workspace.activateWindow()
    qtbot.waitUntil(lambda: any(page.isVisible() for page in workspace.pages.values()), timeout=10_000)
    yield workspace
    workspace.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not faults
