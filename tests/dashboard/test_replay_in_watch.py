"""Time travel inside Watch: about what is watched, kept live for who looks at the present."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer import desks
from designer.dashboard.period_chooser import Period
from runtime.messages.tickets import CreateTicket, ForceMove, GetTicket, ListTickets
from runtime.model.values import DAY
from tests.workspaces.conftest import NOW


@pytest.fixture
def page(qtbot, watch):
    bar, place = watch.tabs.tabBar(), watch.tabs.indexOf(watch.tabs.replay)
    assert watch.tabs.tabText(place) == "Replay" and watch.tabs.replay.made is None
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())
    qtbot.waitUntil(lambda: watch.tabs.replay.made is not None and watch.replay.recording is not None, timeout=10_000)
    return watch.replay


def test_it_tells_of_what_is_watched(qtbot, watch, page):
    assert page.standing.values[0].text() == str(watch.watched.figures.active)
    before = page.recording
    qtbot.mouseClick(watch.filters.business, Qt.MouseButton.LeftButton)
    assert page.recording is before  # by whichever clock figures are told
    watch.filters.period.put(Period.HOURS_24)
    watch.filters.changed.emit()
    qtbot.waitUntil(lambda: page.recording not in (None, before), timeout=10_000)
    assert page.recording.begin == max(before.begin, NOW - DAY)
    model = watch.blueprints.model()
    other = next(row for row in range(model.rowCount()) if model.index(row, 0).data() != watch.title.name.text())
    spot = watch.blueprints.visualRect(model.index(other, 0)).center()
    qtbot.mouseClick(watch.blueprints.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    name = model.index(other, 0).data()
    qtbot.waitUntil(lambda: page.sheet.document.blueprint.name == name and page.recording is not None, timeout=10_000)


def test_what_is_done_elsewhere_shows_to_who_looks_at_the_present(qtbot, watch, page, place):
    desk = desks.open_existing(str(place))
    moves = len(page.recording)
    row = next(each for each in desk.ask(ListTickets(live=True, limit=200)).rows if each.blueprint_id == page._key[0])
    states = [state.id for state in page.recording.states if not state.final and state.id != row.state]
    version = desk.ask(GetTicket(ticket_id=row.id)).version
    desk.do(ForceMove(ticket_id=row.id, expected_version=version, state=states[0], reason="It must be."))
    desk.do(CreateTicket(subject="Unrelated", department=row.department))
    desk.close()
    qtbot.waitUntil(lambda: len(page.recording) > moves, timeout=10_000)
    assert page.player.at_end and row.id in {each.ticket for each in page.recording.queue(page.player.at)}


def test_a_ticket_of_the_queue_is_opened(qtbot, watch, page):
    opened = []
    watch.ticket_wanted.connect(opened.append)
    page.queue.list.setCurrentRow(0)
    ticket = page.queue.current()
    qtbot.mouseClick(page.queue.open, Qt.MouseButton.LeftButton)
    assert opened == [ticket]
