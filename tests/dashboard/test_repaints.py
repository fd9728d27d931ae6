"""A live change repaints what it touched: cards whose numbers stayed the same are left alone."""

from __future__ import annotations

from typing import override

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from designer import desks
from designer.errands import Errands
from designer.turns import in_its_turn
from runtime.messages.blueprints import ListBlueprints
from runtime.messages.tickets import AddComment, CreateTicket, ForceMove, GetTicket, ListTickets
from tests.dashboard.test_watch import choose, turn


class Paints(QObject):
    """Counts how often widgets are painted."""

    def __init__(self, **widgets) -> None:
        super().__init__()
        self.counts = dict.fromkeys(widgets, 0)
        self._names = {widget: name for name, widget in widgets.items()}
        for widget in widgets.values():
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.counts[self._names[watched]] += 1
        return False

    def begin(self) -> None:
        self.counts = dict.fromkeys(self.counts, 0)


def settle(qtbot, watch) -> None:
    """Wait until every question is answered and the answers are on the page."""
    errands = watch.questions.courier.findChildren(Errands)
    place = watch.tabs.currentWidget()
    for _ in range(4):  # an answer may ask more; what was filled is laid out and painted after that
        qtbot.waitUntil(lambda: not any(each.under_way for each in errands), timeout=10_000)
        qtbot.waitUntil(lambda: place.page.filled and watch.plotting.idle, timeout=10_000)
        at_the_end = []
        in_its_turn(watch, lambda done=at_the_end: done.append(True))
        qtbot.waitUntil(lambda done=at_the_end: bool(done))
        QApplication.processEvents()


@pytest.fixture
def desk(place):
    desk = desks.open_existing(str(place))
    yield desk
    desk.close()


def move_one(qtbot, watch, desk) -> None:
    """Somebody else moves one ticket of the Blueprint that is watched, to a state where others are."""
    shown = watch.watched.figures
    lasting = [each.id for each in watch.map.document.blueprint.states if not each.final]
    found = desk.ask(ListTickets(live=True, limit=200)).rows
    row = next(row for row in found if row.blueprint_id == shown.blueprint_id and row.state in lasting)
    other = next(each for each in lasting if each != row.state)
    version = desk.ask(GetTicket(ticket_id=row.id)).version
    desk.do(ForceMove(ticket_id=row.id, expected_version=version, state=other, reason="It must be."))
    qtbot.waitUntil(lambda: watch.watched.figures != shown and not watch._asking, timeout=10_000)
    settle(qtbot, watch)


def test_a_ticket_moved_elsewhere_repaints_only_the_cards_it_concerns(qtbot, watch, desk):
    name = max(desk.ask(ListBlueprints()), key=lambda each: each.active).name
    choose(qtbot, watch, name)
    qtbot.waitUntil(lambda: watch.map.document.blueprint.name == name, timeout=10_000)
    turn(qtbot, watch, "flow")
    page = watch.flow
    slots = {key: getattr(page, f"{key}_slot") for key in ("flow", "throughput", "scatter", "ageing")}
    painted = Paints(**{key: slot.plot.viewport() for key, slot in slots.items()})
    settle(qtbot, watch)
    painted.begin()
    before = watch.watched
    move_one(qtbot, watch, desk)
    now, then = watch.watched.charts, before.charts
    same = {
        "throughput": (now.buckets, now.throughput) == (then.buckets, then.throughput),
        "scatter": (now.completed, watch.watched.full_time()) == (then.completed, before.full_time()),
    }
    assert watch.watched.figures.flow != before.figures.flow and painted.counts["flow"]
    assert any(same.values())
    assert not [name for name, unchanged in same.items() if unchanged and painted.counts[name]]


@pytest.mark.parametrize("name", ["overview", "flow", "time", "anatomy", "limits", "stuck", "transitions"])
def test_the_same_figures_again_repaint_nothing(qtbot, watch, name):
    turn(qtbot, watch, name)
    page = getattr(watch, name)
    painted = Paints(**{key: card.chart for key, card in vars(page).items() if hasattr(card, "as_table")})
    settle(qtbot, watch)
    for _ in range(2):  # a page that asks for more itself is settled after the first time
        painted.begin()
        watch._give(watch.watched.figures, watch.watched.charts, watch.watched.bounds)
        settle(qtbot, watch)
    assert not any(painted.counts.values())


def test_what_happens_to_another_blueprint_repaints_nothing_where_time_goes(qtbot, watch, desk):
    busiest, other = sorted(desk.ask(ListBlueprints()), key=lambda each: -each.active)[:2]
    elsewhere = desk.do(CreateTicket(subject="Elsewhere", department=other.department)).result.ticket_id
    choose(qtbot, watch, busiest.name)
    qtbot.waitUntil(lambda: watch.map.document.blueprint.name == busiest.name, timeout=10_000)
    turn(qtbot, watch, "anatomy")
    page = watch.anatomy
    painted = Paints(whole=page.whole.bars, split=page.split.bars, gathering=page.gathering.bars)
    for _ in range(2):
        settle(qtbot, watch)
    painted.begin()
    cursor = watch.feed.cursor
    desk.do(AddComment(ticket_id=elsewhere, body="Said elsewhere", public=False))
    qtbot.waitUntil(lambda: watch.feed.cursor > cursor, timeout=10_000)
    settle(qtbot, watch)
    assert not any(painted.counts.values())
