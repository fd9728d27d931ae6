"""A desk at a glance: what is shown, what is asked again, what a person can do with mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from designer.dashboard.questions import Feed, Questions
from designer.workspaces.watch import WatchWorkspace
from runtime.messages.base import Changes
from runtime.messages.behind import Behind, GetCounted
from runtime.messages.blueprints import ListBlueprints
from runtime.messages.charts import GetCharts
from runtime.messages.faults import Forbidden, Unavailable
from runtime.messages.figures import Spread
from runtime.messages.system import ChangeFeed, ChangesSince, GetFigures, Hello
from runtime.model.values import DAY
from tests.designer.fake_desk import NOW, FakeDesk, charts, figures, state, summary


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock():
    return Clock()


def show(watch, told):
    watch._give(told, charts(told), ())


@pytest.fixture
def watch(qtbot, courier, desk: FakeDesk, clock, theme, settings):  # noqa: PLR0917  fixtures
    courier.open(courier, lambda _: None, lambda fault: pytest.fail(fault.sentence))
    questions = Questions(courier)
    feed = Feed(questions, desk.answers[Hello].cursor, questions)
    watch = WatchWorkspace(questions, feed, clock, theme, settings, address="a.desk")
    qtbot.addWidget(watch)
    watch.resize(1_300, 1_000)
    with qtbot.waitExposed(watch):
        watch.show()
    watch.refresh()
    qtbot.waitUntil(watch.overview.states.isVisible)
    yield watch
    watch.end()
    courier.close(wait=True)


def cells(table):
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_six_tiles_show_the_figures_and_say_what_they_mean(watch):
    names = [tile.accessibleName() for tile in watch.overview.board.tiles]
    assert names == [
        "Active tickets: 12. 1,240 ticket(s) in the period",
        "Over limit now: 3. most in Workshop",
        "Mean full time of 1,228 run(s): 2 d 5 h. median 1 d · 95% –",
        "SLA broken: 62. 5.0% of the tickets",
        "Transitions made: 1,590. 30 of them led back",
        "Longest state, mean: 1 d 6 h. Workshop, median 1 d 6 h",
    ]
    assert all(tile.toolTip() and tile.accessibleDescription() == tile.toolTip() for tile in watch.overview.board.tiles)


def test_states_stand_slowest_first_and_sort_by_a_click(qtbot, watch):
    table = watch.overview.states
    assert [row[0] for row in cells(table)] == ["Customer (outside)", "Workshop", "New", "Done (final)"]
    assert cells(table)[1] == ["Workshop", "700", "1 d 6 h", "1 d 6 h", "1 d 12 h", "–", "1 d 6 h", "–", "–", "8", "3"]
    titles = table.horizontalHeader()
    place = QPoint(titles.sectionViewportPosition(1) + 20, titles.height() // 2)
    qtbot.mouseClick(titles.viewport(), Qt.MouseButton.LeftButton, pos=place)
    by_visits = [row[1] for row in cells(table)]
    assert by_visits == sorted(by_visits, key=int) or by_visits == sorted(by_visits, key=int, reverse=True)


def test_transitions_never_made_are_left_out(watch):
    assert cells(watch.overview.transitions) == [
        ["Take in", "New", "Workshop", "900", "–", "–", "0"],
        ["Hand back", "Workshop", "Done", "690", "–", "–", "30"],
    ]


def test_the_bottleneck_is_named_with_its_reason(watch):
    card = watch.overview.bottleneck
    assert card.headline.text() == "Mechanics"
    assert "5,000 hours" in card.reason.text() and "40%" in card.reason.text() and "Workshop" in card.reason.text()


def test_nobody_and_nothing_are_said_in_words(watch):
    show(watch, figures(bottlenecks=()))
    assert watch.overview.bottleneck.headline.text() == "Nobody holds tickets up"
    nothing = figures(
        tickets=0, active=0, over_limit=0, sla_broken=0, full_time=Spread(), bottlenecks=(), transitions=()
    )
    show(watch, nothing)
    assert watch.overview.bottleneck.headline.text() == "No tickets yet", "no longer period is to be had"
    show(watch, nothing.having(period=(NOW - DAY, NOW)))
    assert watch.overview.bottleneck.headline.text() == "No tickets in this period"
    assert "longer period" in watch.overview.bottleneck.reason.text()
    assert watch.overview.board.tiles[2].accessibleName() == "Mean full time: –. no run was completed"


def test_few_observations_are_greyed(watch):
    show(watch, figures(states={"New": state(4, 2.0)}, full_time=Spread(n=2, mean_s=60.0)))
    tiles = watch.overview.board.tiles
    assert [tiles[number].value.property("tone") for number in (2, 5)] == ["faint", "faint"]


def test_another_blueprint_is_chosen_with_the_arrow_keys(qtbot, watch, desk):
    watch.blueprints.setFocus()
    qtbot.keyClick(watch.blueprints, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: desk.last(GetFigures).blueprint_id == "loans")
    assert watch.blueprints.current.name == "Loans"


def test_another_blueprint_is_chosen_with_the_mouse(qtbot, watch, desk):
    place = watch.blueprints.visualRect(watch.blueprints.model().index(1, 0)).center()
    qtbot.mouseClick(watch.blueprints.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: desk.last(GetFigures).blueprint_id == "loans")


def test_a_period_asks_for_its_days(qtbot, watch, desk):
    box = watch.filters.period.box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: desk.last(GetFigures).since == NOW - DAY)
    assert desk.last(GetCharts).question.since in (None, NOW - DAY)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: desk.last(GetFigures).since is None)


def test_every_part_is_reached_with_tab(qtbot, watch):
    watch.blueprints.setFocus()
    stops = []
    for _ in range(24):
        stops.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    page = watch.overview
    bars = (page.time.more, page.arrivals.more)
    for part in (watch.blueprints, watch.filters.period.box, *page.board.tiles, *bars, page.states, page.transitions):
        assert part in stops, part.accessibleName()


def test_space_on_a_tile_shows_its_definition(qtbot, watch, monkeypatch):
    shown = []
    monkeypatch.setattr("designer.dashboard.tiles.QToolTip.showText", lambda _at, text, _on: shown.append(text))
    tile = watch.overview.board.tiles[0]
    tile.setFocus()
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert shown == [tile.toolTip()]


def test_nothing_is_asked_again_while_nothing_changes(qtbot, watch, desk):
    before = desk.count(GetFigures)
    watch.feed.look()
    qtbot.waitUntil(lambda: not watch.feed.looking)
    assert desk.last(ChangesSince).cursor == 7
    assert desk.count(GetFigures) == before


def test_a_change_on_the_desk_brings_fresh_figures(qtbot, watch, desk):
    desk.answers[ChangesSince] = ChangeFeed(cursor=9, tickets=(5,), blueprints=(), setup=False)
    desk.answers[GetFigures] = figures(active=13)
    watch.feed.look()
    qtbot.waitUntil(lambda: watch.overview.board.tiles[0].accessibleName().startswith("Active tickets: 13"))
    assert watch.feed.cursor == 9


def test_open_visits_grow_older_without_any_change(qtbot, watch, desk, clock):
    before = desk.count(GetFigures)
    clock.now += 61_000
    watch.feed.look()
    qtbot.waitUntil(lambda: desk.count(GetFigures) == before + 1)


def test_many_changes_at_once_ask_for_figures_once_more_only(qtbot, watch, desk):
    before = desk.count(GetFigures)
    desk.hold.clear()
    for _ in range(5):
        watch._ask()
    desk.hold.set()
    qtbot.waitUntil(lambda: not watch._asking)
    assert desk.count(GetFigures) == before + 2


def test_a_desk_that_fails_and_comes_back(qtbot, watch, desk):
    feed, desk.answers[ChangesSince] = desk.answers[ChangesSince], Unavailable("Locked.")
    with qtbot.waitSignal(watch.questions.failed) as told:
        watch.feed.look()
    assert told.args[0].sentence == "Locked."
    desk.answers[ChangesSince] = feed
    with qtbot.waitSignal(watch.questions.recovered):
        watch.feed.look()


def test_a_right_that_is_missing_stays_told(qtbot, watch, desk):
    desk.answers[GetFigures] = Forbidden("Not for you.")
    with qtbot.waitSignal(watch.questions.failed):
        watch._ask()
    with qtbot.assertNotEmitted(watch.questions.recovered):
        watch.feed.look()
        qtbot.waitUntil(lambda: not watch.feed.looking)


def test_a_draft_and_an_empty_desk_say_why_there_are_no_figures(qtbot, watch, desk):
    desk.answers[ListBlueprints] = (summary("new", "New one", version=None, active=0),)
    watch.refresh()
    qtbot.waitUntil(lambda: "draft" in watch.empty.text())
    desk.answers[ListBlueprints] = ()
    watch.refresh()
    qtbot.waitUntil(lambda: "no Blueprints yet" in watch.empty.text())
    assert not watch.overview.states.isVisible()


def test_tiles_take_fewer_columns_in_a_narrow_window(qtbot, watch):
    board = watch.overview.board
    watch.resize(820, 900)
    qtbot.waitUntil(lambda: board._columns == 2)
    assert watch.overview.widget().width() <= watch.overview.viewport().width()
    watch.resize(1_900, 900)
    qtbot.waitUntil(lambda: board._columns == 6)


def test_a_tile_opens_its_tickets_and_escape_closes_them(qtbot, watch, desk):
    qtbot.mouseClick(watch.overview.board.tiles[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: watch.tickets.list.count() == 1)
    assert desk.last(GetCounted).behind is Behind.OVER_LIMIT
    assert watch.tickets.heading.text() == "Over limit now"
    assert "3 counted" in watch.tickets.count.text() and "Kettle leaks" in watch.tickets.list.item(0).text()
    with qtbot.waitSignal(watch.ticket_wanted) as told:
        qtbot.keyClick(watch.tickets.list, Qt.Key.Key_Return)
    assert told.args == [41]
    qtbot.keyClick(watch.tickets.list, Qt.Key.Key_Escape)
    assert not watch.tickets.isVisible()


def test_nothing_is_asked_while_nobody_looks(qtbot, watch, desk):
    qtbot.waitUntil(lambda: not watch._asking)
    watch.hide()
    before = desk.count(GetFigures)
    watch._ask()
    assert desk.count(GetFigures) == before
    watch.show()
    qtbot.waitUntil(lambda: desk.count(GetFigures) == before + 1)


def test_a_hidden_watch_asks_for_no_blueprints_until_it_is_shown_again(qtbot, watch, desk, clock):
    qtbot.waitUntil(lambda: not watch._asking)
    watch.hide()
    before = desk.count(ListBlueprints)
    desk.answers[ListBlueprints] = (summary(active=13),)
    clock.now += 61_000
    for changes in (Changes(tickets=frozenset({1})), Changes(blueprints=frozenset({"repairs"})), Changes()):
        watch.feed.heard.emit(changes)
    settled = []
    watch.questions.ask(Hello(), settled.append)  # behind all that was asked
    qtbot.waitUntil(lambda: bool(settled))
    assert desk.count(ListBlueprints) == before
    watch.show()
    qtbot.waitUntil(lambda: [each.active for each in watch.blueprints.summaries] == [13])
    assert desk.count(ListBlueprints) == before + 1


def test_the_title_says_which_versions_the_figures_are_of(qtbot, watch, desk):
    assert watch.title.about.text() == "versions 1 to 3", "no version was chosen"
    show(watch, figures(version=2))
    assert watch.title.about.text() == "version 2"
    desk.answers[ListBlueprints] = (summary(version=1),)
    watch.refresh()
    qtbot.waitUntil(lambda: watch.blueprints.summaries[0].version == 1)
    show(watch, figures())
    assert watch.title.about.text() == "version 1"
