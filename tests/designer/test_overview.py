"""A desk at a glance: what is shown, what is asked again, what a person can do with mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from designer.dashboard.overview import Overview
from runtime.messages.blueprints import ListBlueprints
from runtime.messages.faults import Forbidden, Unavailable
from runtime.messages.figures import Spread
from runtime.messages.system import ChangeFeed, ChangesSince, GetFigures, Hello
from runtime.model.values import DAY
from tests.designer.fake_desk import NOW, FakeDesk, figures, state, summary


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def overview(qtbot, courier, desk: FakeDesk, clock, theme):
    courier.open(courier, lambda _: None, lambda fault: pytest.fail(fault.sentence))
    overview = Overview(courier, desk.answers[Hello], clock)
    qtbot.addWidget(overview)
    overview.resize(1_300, 1_000)
    with qtbot.waitExposed(overview):
        overview.show()
    overview.refresh()
    qtbot.waitUntil(overview.page.states.isVisible)
    yield overview
    overview.end()
    courier.close(wait=True)


def cells(table):
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_six_tiles_show_the_figures_and_say_what_they_mean(overview):
    names = [tile.accessibleName() for tile in overview.page.board.tiles]
    assert names == [
        "Active tickets: 12. 1,240 ticket(s) in the period",
        "Over limit now: 3. most in Workshop",
        "Mean full time: 2 d 5 h. median 1 d, 1,228 completed",
        "SLA broken: 62. 5.0% of the tickets",
        "Transitions made: 1,590. 30 of them led back",
        "Longest state, mean: 1 d 6 h. Workshop",
    ]
    assert all(tile.toolTip() and tile.accessibleDescription() == tile.toolTip() for tile in overview.page.board.tiles)


def test_states_stand_slowest_first_and_sort_by_a_click(qtbot, overview):
    table = overview.page.states
    assert [row[0] for row in cells(table)] == ["Customer (outside)", "Workshop", "New", "Done (final)"]
    assert cells(table)[1] == ["Workshop", "700", "1 d 6 h", "1 d 6 h", "1 d 6 h", "8", "3"]
    titles = table.horizontalHeader()
    place = QPoint(titles.sectionViewportPosition(1) + 20, titles.height() // 2)
    qtbot.mouseClick(titles.viewport(), Qt.MouseButton.LeftButton, pos=place)
    by_visits = [row[1] for row in cells(table)]
    assert by_visits == sorted(by_visits, key=int) or by_visits == sorted(by_visits, key=int, reverse=True)


def test_transitions_never_made_are_left_out(overview):
    assert cells(overview.page.transitions) == [
        ["Take in", "New", "Workshop", "900", "0"],
        ["Hand back", "Workshop", "Done", "690", "30"],
    ]


def test_the_bottleneck_is_named_with_its_reason(overview):
    card = overview.page.bottleneck
    assert card.headline.text() == "Mechanics"
    assert "5,000 hours" in card.reason.text() and "40%" in card.reason.text() and "Workshop" in card.reason.text()


def test_nobody_and_nothing_are_said_in_words(overview):
    overview.page.show_figures(figures(bottlenecks=()), {})
    assert overview.page.bottleneck.headline.text() == "Nobody holds tickets up"
    overview.page.show_figures(
        figures(tickets=0, active=0, over_limit=0, sla_broken=0, full_time=Spread(), bottlenecks=(), transitions=()), {}
    )
    assert overview.page.bottleneck.headline.text() == "No tickets in this period"
    assert overview.page.board.tiles[2].accessibleName() == "Mean full time: –. no run was completed"


def test_few_observations_are_greyed(overview):
    overview.page.show_figures(figures(states={"New": state(4, 2.0)}, full_time=Spread(n=2, mean_s=60.0)), {})
    tiles = overview.page.board.tiles
    assert [tiles[number].value.property("tone") for number in (2, 5)] == ["faint", "faint"]


def test_another_blueprint_is_chosen_with_the_arrow_keys(qtbot, overview, desk):
    overview.blueprints.setFocus()
    qtbot.keyClick(overview.blueprints, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: desk.last(GetFigures).blueprint_id == "loans")
    assert overview.blueprints.current.name == "Loans"


def test_another_blueprint_is_chosen_with_the_mouse(qtbot, overview, desk):
    place = overview.blueprints.visualRect(overview.blueprints.model().index(1, 0)).center()
    qtbot.mouseClick(overview.blueprints.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: desk.last(GetFigures).blueprint_id == "loans")


def test_a_period_asks_for_its_days(qtbot, overview, desk):
    box = overview.page.period.box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: desk.last(GetFigures).since == NOW - 7 * DAY)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: desk.last(GetFigures).since is None)


def test_every_part_is_reached_with_tab(qtbot, overview):
    overview.blueprints.setFocus()
    stops = []
    for _ in range(12):
        stops.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    page = overview.page
    for part in (overview.blueprints, page.period.box, *page.board.tiles, page.states, page.transitions):
        assert part in stops, part.accessibleName()


def test_space_on_a_tile_shows_its_definition(qtbot, overview, monkeypatch):
    shown = []
    monkeypatch.setattr("designer.dashboard.tiles.QToolTip.showText", lambda _at, text, _on: shown.append(text))
    tile = overview.page.board.tiles[0]
    tile.setFocus()
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert shown == [tile.toolTip()]


def test_nothing_is_asked_again_while_nothing_changes(qtbot, overview, desk):
    before = desk.count(GetFigures)
    overview._look()
    qtbot.waitUntil(lambda: not overview._looking)
    assert desk.last(ChangesSince).cursor == 7
    assert desk.count(GetFigures) == before


def test_a_change_on_the_desk_brings_fresh_figures(qtbot, overview, desk):
    desk.answers[ChangesSince] = ChangeFeed(cursor=9, tickets=(5,), blueprints=(), setup=False)
    desk.answers[GetFigures] = figures(active=13)
    overview._look()
    qtbot.waitUntil(lambda: overview.page.board.tiles[0].accessibleName().startswith("Active tickets: 13"))
    assert overview._cursor == 9


def test_open_visits_grow_older_without_any_change(qtbot, overview, desk, clock):
    before = desk.count(GetFigures)
    clock.now += 61_000
    overview._look()
    qtbot.waitUntil(lambda: desk.count(GetFigures) == before + 1)


def test_many_changes_at_once_ask_for_figures_once_more_only(qtbot, overview, desk):
    before = desk.count(GetFigures)
    desk.hold.clear()
    for _ in range(5):
        overview._ask_figures()
    desk.hold.set()
    qtbot.waitUntil(lambda: not overview._asking)
    assert desk.count(GetFigures) == before + 2


def test_a_desk_that_fails_and_comes_back(qtbot, overview, desk):
    feed, desk.answers[ChangesSince] = desk.answers[ChangesSince], Unavailable("Locked.")
    with qtbot.waitSignal(overview.failed) as told:
        overview._look()
    assert told.args[0].sentence == "Locked."
    desk.answers[ChangesSince] = feed
    with qtbot.waitSignal(overview.recovered):
        overview._look()


def test_a_right_that_is_missing_stays_told(qtbot, overview, desk):
    desk.answers[GetFigures] = Forbidden("Not for you.")
    with qtbot.waitSignal(overview.failed):
        overview._ask_figures()
    with qtbot.assertNotEmitted(overview.recovered):
        overview._look()
        qtbot.waitUntil(lambda: not overview._looking)


def test_a_draft_and_an_empty_desk_say_why_there_are_no_figures(qtbot, overview, desk):
    desk.answers[ListBlueprints] = (summary("new", "New one", version=None, active=0),)
    overview.refresh()
    qtbot.waitUntil(lambda: "draft" in overview.page._empty.text())
    desk.answers[ListBlueprints] = ()
    overview.refresh()
    qtbot.waitUntil(lambda: "no Blueprints yet" in overview.page._empty.text())
    assert not overview.page.states.isVisible()


def test_tiles_take_fewer_columns_in_a_narrow_window(qtbot, overview):
    board = overview.page.board
    overview.resize(820, 900)
    qtbot.waitUntil(lambda: board._columns == 2)
    assert overview.page.widget().width() <= overview.page.viewport().width()
    overview.resize(1_900, 900)
    qtbot.waitUntil(lambda: board._columns == 6)
