"""The agent's desk on a real one; the rules of the desktop's tests hold here too."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QCoreApplication, QDateTime, QEvent, Qt

from designer import desks
from designer.courier import Courier
from designer.turns import made_at_once
from designer.workspaces.work import WorkWorkspace
from runtime.desk.door import open_desk
from runtime.messages.tickets import CreateTicket
from tests.designer.conftest import *  # noqa: F403
from tests.designer.conftest import PATIENCE_MS

AGENT = "ines-fabre"
"""She accepts returns, receives parcels and inspects what is in them."""


def now():
    return QDateTime.currentMSecsSinceEpoch()


@pytest.fixture(scope="session")
def lived_in(tmp_path_factory):
    """A desk that thirty tickets went through, with twenty new ones for the agent."""
    place = tmp_path_factory.mktemp("agent") / "demo.desk"
    desks.build_demonstration(place, tickets=30, now=now(), progress=lambda _done, _of: None)
    desk = open_desk(str(place), durability="NORMAL")
    for number in range(20):
        desk.do(
            CreateTicket(
                subject=f"Return of parcel {number:02}",
                description="Hello,\n\nit is broken.\n\n> You wrote\n> that it is not",
                department="returns",
                requester="alice-arnaud",
                type="request",
                fields={"order_number": f"A-10{number:02}"},
            )
        )
    desk.close()
    return place


@pytest.fixture
def place(lived_in, tmp_path):
    return shutil.copy(lived_in, tmp_path / "desk.desk")


@pytest.fixture
def other(place):
    """A colleague of the agent at another screen."""
    desk = open_desk(str(place), person_id="paul-lemaire", durability="NORMAL")
    yield desk
    desk.close()


@pytest.fixture
def person():
    """Who works: the agent, unless a test says otherwise."""
    return AGENT


@pytest.fixture
def work(qtbot, theme, place, person):
    """The workspace of the agent, with her list shown."""
    courier = Courier(lambda: desks.open_existing(str(place), person))
    found = []
    courier.open(courier, found.append, lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    workspace = made_at_once(WorkWorkspace(courier, theme, found[0], now).furnish())
    workspace.complete()
    courier.changed.connect(workspace.changed_elsewhere)
    qtbot.addWidget(workspace)
    workspace.resize(1400, 900)
    with qtbot.waitExposed(workspace):
        workspace.show()
    workspace.begin()
    qtbot.waitUntil(lambda: person != AGENT or workspace.panel.table.current is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: workspace.catalogue.setup is not None, timeout=PATIENCE_MS)
    yield workspace
    workspace.end()
    workspace.close()
    courier.close(wait=True)
    courier.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def opened(qtbot, work):
    """A new ticket is open on its page."""
    table, model = work.panel.table, work.panel.model
    lines = {row: model.line(row) for row in range(model.rowCount())}
    table.choose(
        next(row for row, line in lines.items() if line and line.ticket.subject.startswith("Return of parcel"))
    )
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: work.page.ticket is not None and bool(work.page.conversation.messages))
    qtbot.waitUntil(lambda: bool(work.page.details.rows))
    return work.page
