"""Every number of Watch opens its tickets: what is clicked says how many, and the desk counts as many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from designer import desks
from designer.dashboard.drill import Drill, Spans
from designer.dashboard.flow_bands import Band
from designer.dashboard.plots.flow import FlowPlot
from designer.dashboard.plots.scatter import ScatterPlot
from runtime.messages.behind import Behind
from runtime.messages.charts import Lateness, Scatter
from runtime.messages.detectors import Detections, LongStay, SlowPerformer, SlowTransition
from runtime.messages.figures import Bottleneck, Spread, StateFigures, TimeParts
from runtime.model.values import DAY
from tests.dashboard.test_watch import choose, turn

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def counted(watch, place) -> Callable[[Drill], int]:
    """How many the desk counts behind what was clicked."""
    desk = desks.open_existing(str(place))
    yield lambda drill: desk.ask(drill.query(watch._question, watch.watched.figures.now)).counted
    desk.close()


@pytest.fixture
def incident(qtbot, watch):
    choose(qtbot, watch, "Incident")
    return watch


def clicked(qtbot, page, bars, row: int) -> Drill:
    with qtbot.waitSignal(page.drilled) as opened:
        qtbot.mouseClick(bars, LEFT, pos=bars.row_rect(row).center())
    return opened.args[0]


def test_limits_by_team_by_priority_and_by_week(qtbot, incident, counted):
    turn(qtbot, incident, "limits")
    page, charts = incident.limits, incident.watched.charts
    for bars, kept in ((page.by_team, charts.teams), (page.by_priority, charts.priorities)):
        assert bars.bars
        for row in range(len(bars.bars)):
            drill = clicked(qtbot, page, bars, row)
            shown = int(bars.bars[row].parts[0])
            key = drill.team if drill.priority is None else drill.priority
            assert counted(drill) == (shown if drill.behind is Behind.LEFT_LATE else kept[key].open_late)
    rows = page._limited(incident.watched)
    row, column = next((r, c) for r, (_, course) in enumerate(rows) for c, n in enumerate(course.limited) if n)
    with qtbot.waitSignal(page.drilled) as opened:
        qtbot.mouseClick(page.grid, LEFT, pos=page.grid.cell_rect(row, column).center().toPoint())
    assert counted(opened.args[0]) == rows[row][1].late[column]
    page.grid.setFocus()
    qtbot.keyClick(page.grid, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.drilled) as opened:
        qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert counted(opened.args[0]) == rows[0][1].late[0]


def test_how_late_and_how_soon(qtbot, incident):
    turn(qtbot, incident, "limits")
    page, watched = incident.limits, incident.watched
    told = Lateness(since=(1, 0, 0, 0, 0, 3), ahead=(2, 0, 0, 1))
    page._fill_late(replace(watched, charts=watched.charts.having(lateness=told)))
    for bars, behind, spans, bounds in (
        (page.late, Behind.LATE_BY, Spans.OVER, [(0, 3_600), (7 * 86_400, None)]),
        (page.soon, Behind.DUE_SOON, Spans.LEFT, [(0, 3_600), (8 * 3_600, 86_400)]),
    ):
        found = [clicked(qtbot, page, bars, row) for row in (0, len(bars.bars) - 1)]
        assert [(each.least_s, each.most_s) for each in found] == bounds
        assert {(each.behind, each.spans) for each in found} == {(behind, spans)}


def test_ways_and_what_came_back(qtbot, incident, counted):
    turn(qtbot, incident, "stuck")
    page, charts = incident.stuck, incident.watched.charts
    qtbot.waitUntil(lambda: bool(page.variants.bars.bars), timeout=10_000)
    for row in range(len(page.variants.bars.bars)):
        assert counted(clicked(qtbot, page, page.variants.bars, row)) == page.variants._ways[row].n
    for bars, found in ((page.again, charts.returns), (page.handed, charts.handovers)):
        for row in range(len(bars.bars)):
            assert counted(clicked(qtbot, page, bars, row)) == found[row].n


def test_arrivals_by_the_hour(qtbot, incident, counted):
    cells = incident.watched.charts.arrivals
    grid, page = incident.overview.hours, incident.overview
    for day, hour in [(day, hour) for day, row in enumerate(cells) for hour, n in enumerate(row) if n][:3]:
        with qtbot.waitSignal(page.drilled) as opened:
            qtbot.mouseClick(grid, LEFT, pos=grid.cell_rect(day, hour).center().toPoint())
        assert counted(opened.args[0]) == cells[day][hour]


def test_where_they_go_next_and_who_made_how_many_that_day(qtbot, incident, counted):
    turn(qtbot, incident, "transitions")
    page = incident.transitions
    qtbot.waitUntil(lambda: bool(page.next_bars.bars) and bool(page._report.rows), timeout=10_000)
    for row in range(len(page.next_bars.bars)):
        assert counted(clicked(qtbot, page, page.next_bars, row)) == page._branches.next[row].n
    qtbot.waitUntil(lambda: bool(page.grid._heat), timeout=10_000)
    day = next(at for at, heat in enumerate(page.grid._heat[0]) if heat)
    with qtbot.waitSignal(page.drilled) as opened:
        page.grid.picked.emit(0, day)
    drill = opened.args[0]
    who = sum(row.days[day] for row in page._report.rows if (row.performer or "") == drill.performer)
    assert drill.within[1] - drill.within[0] >= DAY / 2 and counted(drill) == who


def press(qtbot, plot, stop: int) -> None:
    plot.go_to(stop)
    qtbot.keyClick(plot, Qt.Key.Key_Return)


def test_points_buckets_and_courses(qtbot, incident, counted):
    turn(qtbot, incident, "flow")
    page, charts = incident.flow, incident.watched.charts
    for slot in (page.scatter_slot, page.throughput_slot):
        page.ensureWidgetVisible(slot)
        qtbot.waitUntil(lambda slot=slot: slot.plot is not None and len(slot.plot._xs) > 0, timeout=10_000)
    told, plot = charts.throughput, page.throughput_slot.plot
    for stop in range(min(6, len(plot._xs))):
        gone = told.completed[stop // 2] + told.otherwise[stop // 2]
        with qtbot.waitSignal(page.drilled) as opened:
            press(qtbot, plot, stop)
        assert counted(opened.args[0]) == (gone if stop % 2 else told.started[stop // 2])
    with qtbot.waitSignal(page.drilled) as opened:
        press(qtbot, page.scatter_slot.plot, 0)
    drill = opened.args[0]
    assert drill.within[0] == charts.completed.ended[0] and counted(drill) == 1
    turn(qtbot, incident, "time")
    page = incident.time
    page.ensureWidgetVisible(page.trend_slot)
    qtbot.waitUntil(lambda: page.trend_slot.plot is not None and len(page.trend_slot.plot._xs) > 0, timeout=10_000)
    course = charts.states[page.state.currentText()].course
    with qtbot.waitSignal(page.drilled) as opened:
        press(qtbot, page.trend_slot.plot, len(course.left) - 1)
    assert counted(opened.args[0]) == course.left[-1]


def test_days_and_bands_of_the_flow(qtbot, incident, counted):
    turn(qtbot, incident, "flow")
    page, flow = incident.flow, incident.watched.figures.flow
    qtbot.waitUntil(lambda: page.flow_slot.plot is not None and len(page.flow_slot.plot._xs) > 0, timeout=10_000)
    plot, bands = page.flow_slot.plot, page.bands(incident.watched)
    day = max(range(len(plot._ends)), key=lambda at: flow.wip[at])
    with qtbot.waitSignal(page.drilled) as opened:
        press(qtbot, plot, day)
    assert counted(opened.args[0]) == flow.wip[day]
    number = next(number for number, band in enumerate(bands) if band.held[day])
    plot.go_to(day)
    for _ in range(number + 1):
        qtbot.keyClick(plot, Qt.Key.Key_Up)
    assert f"▸ {bands[number].name}" in plot.reading.text()
    with qtbot.waitSignal(page.drilled) as opened:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert (opened.args[0].states, counted(opened.args[0])) == (bands[number].states, bands[number].held[day])
    middle = plot._heights[number][day] - bands[number].held[day] / 2
    place = plot.mapFromScene(plot.box.mapViewToScene(QPointF(plot._ends[day], middle)))
    with qtbot.waitSignal(page.drilled) as opened:
        qtbot.mouseClick(plot.viewport(), LEFT, pos=place)
    assert opened.args[0].states == bands[number].states
    with qtbot.assertNotEmitted(page.drilled):  # dragged aside, not clicked
        qtbot.mousePress(plot.viewport(), LEFT, pos=place)
        qtbot.mouseMove(plot.viewport(), place + QPoint(60, 0))
        qtbot.mouseRelease(plot.viewport(), LEFT, pos=place + QPoint(60, 0))


def test_the_name_of_a_band_opens_what_it_holds_now(qtbot, theme):
    told = []
    plot = FlowPlot(theme, lambda end, bands: told.append((end, *(band.name for band in bands))))
    qtbot.addWidget(plot)
    bands = (Band("Low", ("Low",), (1, 2, 0)), Band("High", ("High", "Higher"), (3, 4, 5)))
    plot.show_flow((0, DAY, 2 * DAY, 3 * DAY), bands)
    for stop, x, y in ((2, 3.4 * DAY, plot._named[1]), (1, 2 * DAY, 1.0), (1, 2 * DAY, 5.0), (1, 2 * DAY, 6.1)):
        plot.aim(stop, QPointF(x / 1_000, y))
        plot.chosen(stop)
    assert told == [(3 * DAY, "High"), (2 * DAY, "Low"), (2 * DAY, "High"), (2 * DAY, "Low", "High")]
    plot.aim(2, QPointF(3.4 * DAY / 1_000, plot._named[0]))
    plot.chosen(2)
    assert len(told) == 4, "nothing stood there"


def test_a_cell_of_a_density_opens_its_runs(qtbot, theme):
    told = []
    plot = ScatterPlot(theme, told.append)
    qtbot.addWidget(plot)
    edges = (60.0, 600.0, 6_000.0)
    plot.show_runs(Scatter(begin=1_000, end=1_101, density=((0, 2), (3, 0))), edges, Spread(n=5, median_s=90.0))
    for stop in range(2):
        plot.chosen(stop)
    assert [tuple(each) for each in told] == [(2, 1_000, 1_051, 600.0, None), (3, 1_051, 1_101, 0.0, 600.0)]
    assert plot._near(QPointF(-5, -5)) == -1


def test_what_stands_out_opens_and_the_factor_is_chosen(qtbot, incident, counted):
    turn(qtbot, incident, "stuck")
    page = incident.stuck
    qtbot.waitUntil(lambda: bool(page.stays.numbers.titles), timeout=10_000)
    before = page.stays.numbers.rows
    page.stays.times.setFocus()
    qtbot.keyClick(page.stays.times, Qt.Key.Key_Up)
    assert page.stays.factor == 3.0
    qtbot.waitUntil(lambda: page.stays.numbers.rows != before or not before, timeout=10_000)
    told = Detections(
        times=3.0,
        stays=(LongStay(state="New", median_s=1.0, least_s=3.0, ended=2, open=1),),
        slow=(
            SlowTransition(
                id="t", name="Take", from_state="New", to="Work", n=9, median_s=1.0, least_s=3.0, slow=2,
                performers=(SlowPerformer(performer="nora", n=5, median_s=7.0),),
            ),
        ),
    )  # fmt: skip
    page.stays.show_detections(told)
    page.slow.show_detections(told, {"nora": "Nora"})
    assert "Nora" in page.slow.bars.bars[0].value and "Nora" in page.slow.numbers.rows[0][-1]
    for part, behind in ((0, Behind.VISITS), (1, Behind.OPEN)):
        with qtbot.waitSignal(page.drilled) as opened:
            qtbot.mouseClick(page.stays.bars, LEFT, pos=page.stays.bars.part_rects(0)[part].center().toPoint())
        assert (opened.args[0].behind, opened.args[0].state, opened.args[0].least_s) == (behind, "New", 3.0)
    drill = clicked(qtbot, page, page.slow.bars, 0)
    assert (drill.behind, drill.transition, drill.state, drill.least_s) == (Behind.TRANSITION, "t", "New", 3.0)


def test_what_the_desk_finds_standing_out_is_as_many(qtbot, incident, counted):
    turn(qtbot, incident, "stuck")
    page = incident.stuck
    page.stays.times.setCurrentIndex(0)
    qtbot.waitUntil(lambda: bool(page.stays.numbers.titles), timeout=10_000)
    for row, stay in enumerate(page.stays._stays):
        drill = clicked(qtbot, page, page.stays.bars, row)
        assert counted(drill) in (stay.ended, stay.open)
    for row, slow in enumerate(page.slow._slow):
        assert counted(clicked(qtbot, page, page.slow.bars, row)) == (slow.slow or slow.n)


@pytest.mark.parametrize(("team", "state"), [("Returns desk", None), (None, "New")])
def test_the_bottleneck_opens_what_queued(qtbot, incident, team, state):
    card, page = incident.overview.bottleneck, incident.overview
    first = Bottleneck(team=team, states=("New", "Work"), queueing_s=60.0, share=0.2, confident=True, why="")
    card.show_figures(incident.watched.figures.having(bottlenecks=(first,)), {})
    with qtbot.waitSignal(page.drilled) as opened:
        qtbot.mouseClick(card.tickets_button, LEFT)
    drill = opened.args[0]
    assert (drill.behind, drill.team, drill.state) == (Behind.QUEUED, team, state)
    card.show_figures(incident.watched.figures.having(bottlenecks=()), {})
    assert card.tickets_button.isHidden()


def test_where_nobody_is_named_it_is_told_where_tickets_were(qtbot, incident):
    card, figures = incident.overview.bottleneck, incident.watched.figures
    asked = StateFigures(outside=True, time_business=TimeParts(outside_s=180.0))
    closed = StateFigures(outside=True, final=True, time_business=TimeParts(outside_s=900.0))
    new = StateFigures(time_business=TimeParts(waiting_s=3.0, working_s=17.0))
    whole = TimeParts(outside_s=180.0, waiting_s=3.0, working_s=17.0)
    told = figures.having(bottlenecks=(), states={"New": new, "Asked": asked, "Closed": closed}, time_business=whole)
    card.show_figures(told, {})
    assert card.others.text().splitlines() == [
        "Of the time tickets were with us in opening hours, 15% was queueing.",
        "In opening hours, 90% of ticket time was outside in “Asked”.",
        "The longest queue was in “New”: 1.5%.",
    ]
    with qtbot.waitSignal(card.map_wanted) as wanted:
        qtbot.mouseClick(card.map_button, LEFT)
    assert wanted.args == ["Asked"] and card.tickets_button.isHidden()
    card.show_figures(told.having(states={"New": new}, time_business=TimeParts(waiting_s=3.0, working_s=17.0)), {})
    own, queue = card.others.text().splitlines()
    assert queue == "The longest queue was in “New”: 15%." and "15% was queueing" in own
    nobody_took_any_up = TimeParts(outside_s=180.0, waiting_s=20.0)
    card.show_figures(told.having(states={"Asked": asked}, time_business=nobody_took_any_up), {})
    assert "queueing" not in card.others.text(), "whether they queued or were worked on is not known"
    card.show_figures(told.having(tickets=0, states={}, time_business=TimeParts()), {})
    assert not card.others.text() and card.map_button.isHidden()
