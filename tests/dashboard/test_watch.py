"""The dashboards on a real desk, with real clicks: every figure on screen is the one the command line tells."""

from __future__ import annotations

import csv
import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from designer import desks, words
from designer.dashboard.bars import Bar, Bars, Part
from designer.dashboard.intervene_dialog import InterveneDialog
from designer.dashboard.page import Page
from designer.dashboard.period_chooser import Period
from designer.errands import Errands
from runtime.cli.main import run
from runtime.messages.blueprints import ListBlueprints
from runtime.messages.stuck import StuckReport, StuckTicket
from runtime.messages.tickets import GetTicket, ListTickets
from runtime.model.stuck import Cause


def told(place, capsys, *more: str) -> dict:
    assert run(["figures", "--json", "--desk", str(place), "--blueprint", "Incident", *more]) == 0
    return json.loads(capsys.readouterr().out)


def choose(qtbot, watch, name: str) -> None:
    model = watch.blueprints.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == name)
    place = watch.blueprints.visualRect(model.index(row, 0)).center()
    qtbot.mouseClick(watch.blueprints.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: watch.watched is not None and watch.watched.figures.blueprint == name, timeout=10_000)
    front = watch.tabs.currentWidget().page
    qtbot.waitUntil(lambda: getattr(front, "filled", True), timeout=10_000)


def turn(qtbot, watch, page: str) -> None:
    bar, place = watch.tabs.tabBar(), getattr(watch.tabs, page)
    tab = watch.tabs.indexOf(place)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(tab).center())
    assert watch.tabs.currentIndex() == tab
    qtbot.waitUntil(lambda: place.page.isVisible() and place.page.filled and watch.plotting.idle, timeout=20_000)


def test_watch_begins_where_one_was_last(qtbot, watch, settings, place):
    begun = watch.blueprints.current
    assert settings.watched_at(str(place)) == begun.id, "what Watch chose by itself was looked at, too"
    other = next(each for each in watch.blueprints.summaries if each.version and each.id != begun.id)
    choose(qtbot, watch, other.name)
    assert settings.watched_at(str(place)) == other.id
    assert not settings.watched_at("another.desk"), "each desk has its own"
    watch.blueprints.show_blueprints(())
    watch.refresh()
    qtbot.waitUntil(lambda: watch.blueprints.current is not None, timeout=10_000)
    assert watch.blueprints.current.id == other.id


def test_what_was_looked_at_on_a_desk_says_nothing_of_another(qtbot, watch, settings):
    summaries = watch.blueprints.summaries
    chosen = watch.blueprints.current
    calm = next(each for each in summaries if each.version and each.id != chosen.id)
    settings.keep_watched("another.desk", calm.id)
    watch.blueprints.show_blueprints(())
    watch._show_blueprints(summaries)
    assert watch.blueprints.current.id == chosen.id


def test_every_figure_on_screen_is_the_one_of_the_command_line(qtbot, watch, place, capsys):
    choose(qtbot, watch, "Incident")
    figures = told(place, capsys)
    assert {key: figures[key] for key in ("active", "over_limit", "sla_broken", "tickets")} == {
        key: getattr(watch.watched.figures, key) for key in ("active", "over_limit", "sla_broken", "tickets")
    }
    tiles = [tile.accessibleName() for tile in watch.overview.board.tiles]
    made = sum(each["n"] for each in figures["transitions"])
    for tile, value in zip(
        tiles,
        (
            words.number(figures["active"]),
            words.number(figures["over_limit"]),
            words.duration(figures["full_time"]["mean_s"]),
            words.number(figures["sla_broken"]),
            words.number(made),
        ),
        strict=False,
    ):
        assert f": {value}. " in tile
    assert watch.overview.board.tiles[0].spark.course[-1] == figures["active"], "its dot means the number beside it"
    shown = {row[0]: row[1] for row in watch.overview.states._rows}
    for name, state in figures["states"].items():
        assert shown[name].visits.mean_s == state["visits"]["mean_s"] and shown[name].open == state["open"]
    assert next(each.n for each in watch.overview.transitions._rows) == figures["transitions"][0]["n"]


def test_charts_tell_the_numbers_of_the_figures(qtbot, watch, place, capsys):
    choose(qtbot, watch, "Incident")
    figures = told(place, capsys)
    turn(qtbot, watch, "flow")
    for band in watch.flow.bands(watch.watched):
        assert list(band.held) == figures["flow"]["states"][band.name]["wip"]
    runs = watch.flow.scatter._numbers.rows
    assert len(runs) == figures["full_time"]["n"]
    assert sum(took for _, took in runs) / len(runs) == pytest.approx(figures["full_time"]["mean_s"])
    turn(qtbot, watch, "limits")
    kept = {row[0]: row[1:3] for row in watch.limits.states._numbers.rows}
    for name, (broken, of) in kept.items():
        assert {"n": broken, "of": of} == figures["states"][name]["left_over_limit"]


def test_a_number_opens_as_many_tickets_as_it_says(qtbot, watch):
    tile = watch.overview.board.tiles[0]
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    active = watch.watched.figures.active
    qtbot.waitUntil(lambda: watch.tickets.list.count() == active, timeout=10_000)
    qtbot.mouseClick(watch.tickets.shut, Qt.MouseButton.LeftButton)
    assert not watch.tickets.isVisible()


def test_shares_of_the_time_are_of_the_same_whole_as_those_of_the_bottlenecks(qtbot, watch, place, capsys):
    choose(qtbot, watch, "Incident")
    figures = told(place, capsys)
    spent = {name: sum(state["time"].values()) for name, state in figures["states"].items()}
    assert any(spent[name] for name, state in figures["states"].items() if state["final"])
    shown = {row[0]: row[4] for row in watch.overview.time._numbers.rows}
    assert shown == {name: pytest.approx(took / sum(spent.values())) for name, took in spent.items() if took}
    assert sum(figures["time"].values()) == pytest.approx(sum(spent.values()))


def test_a_legend_takes_as_many_lines_as_it_needs(qtbot, theme):
    bars, names = Bars(theme), ("waiting", "being worked on", "outside (customer, supplier)")
    qtbot.addWidget(bars)
    bars.show_bars([Bar("New", (1.0, 2.0, 3.0), "5%", "New: 5%")], [Part(name, "#888888") for name in names])
    heights = []
    for width in (900, 330, 230):
        bars.resize(width, 50)
        with qtbot.waitExposed(bars):
            bars.show()
        qtbot.waitUntil(lambda: bars.height() == bars.sizeHint().height())
        ends = [15 + bars.fontMetrics().horizontalAdvance(name) for name in names]
        for place, end in zip(bars.legend_places(), ends, strict=True):
            assert place.x() == 4 or place.x() + end <= width
        heights.append(bars.height())
    assert heights[0] < heights[1] <= heights[2]


@pytest.mark.parametrize(
    "page_name", ["overview", "flow", "time", "anatomy", "limits", "stuck", "transitions", "workload"]
)
def test_a_small_window_cuts_no_page_off(qtbot, watch, page_name):
    watch.resize(948, 640)  # what is left of 1024 x 700
    turn(qtbot, watch, page_name)
    page = next(each for each in watch.findChildren(Page) if each.isVisible())
    qtbot.waitUntil(lambda: page.widget().width() <= page.viewport().width())


def test_filters_are_asked_and_remembered(qtbot, watch, settings):
    box = watch.filters.priority
    box.setFocus()
    before = watch.watched.figures.tickets
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: watch.watched.figures.tickets < before, timeout=10_000)
    assert '"priority": 1' in settings.watch_filter
    qtbot.mouseClick(watch.filters.clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: watch.watched.figures.tickets == before, timeout=10_000)
    watch.filters.period.put(Period.CUSTOM)
    assert watch.filters.period.begin.isVisible()


def test_the_clock_turns_without_asking_again(qtbot, watch):
    shown = watch.watched.figures
    qtbot.mouseClick(watch.filters.business, Qt.MouseButton.LeftButton)
    assert watch.watched.business and watch.watched.figures is shown
    mean = words.duration(shown.full_time_business.mean_s)
    assert f": {mean}. " in watch.overview.board.tiles[2].accessibleName()


def test_another_clock_keeps_what_narrows_the_figures_that_are_shown(qtbot, watch):
    """The answer that is narrowed is still awaited: what is shown is everybody's, and is not called one team's."""
    shown = watch.watched.figures
    watch.filters.team.setCurrentIndex(1)
    team = watch.filters.team.currentText()
    qtbot.mouseClick(watch.filters.business, Qt.MouseButton.LeftButton)
    assert (watch.watched.figures, watch.watched.business, watch.watched.bounds) == (shown, True, ())
    qtbot.waitUntil(lambda: watch.watched.figures is not shown, timeout=10_000)
    assert watch.watched.bounds == (team,) and watch.watched.question.teams
    narrowed = watch.watched.figures
    qtbot.mouseClick(watch.filters.clear, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(watch.filters.calendar, Qt.MouseButton.LeftButton)
    assert (watch.watched.figures, watch.watched.business, watch.watched.bounds) == (narrowed, False, (team,))
    qtbot.waitUntil(lambda: watch.watched.figures is not narrowed, timeout=10_000)
    assert watch.watched.bounds == ()


def test_plots_are_read_with_the_arrow_keys(qtbot, watch):
    turn(qtbot, watch, "flow")
    plot = watch.flow.flow_slot.plot
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_End)
    assert plot.reading.isVisible()
    assert words.number(watch.watched.figures.flow.wip[-1]) in plot.reading.text().splitlines()[0]
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert not plot.reading.isVisible()


def test_a_violin_chooses_whose_course_is_shown(qtbot, watch):
    turn(qtbot, watch, "time")
    plot = watch.time.time_slot.plot
    names = [column.name for column in plot._columns]
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    assert names[0] in plot.reading.text()
    qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert watch.time.state.currentText() == names[0]


@pytest.mark.parametrize("page_name", ["overview", "map", "flow", "time", "limits", "stuck"])
def test_every_page_shows_itself_in_both_looks_and_as_tables(qtbot, watch, theme, page_name):
    turn(qtbot, watch, page_name)
    theme.changed.emit()
    page = getattr(watch, page_name)
    for name, card in vars(page).items():
        if hasattr(card, "as_table") and not card.empty.text():
            card.as_table.trigger()
            assert card.table.isVisible() or card.chart is page, name
            assert card.table.model().rowCount() == len(card._numbers.rows)
            card.as_table.trigger()
    QApplication.processEvents()


def test_a_chart_is_exported_as_numbers_and_as_a_picture(qtbot, watch, tmp_path):
    card = watch.overview.time
    card.write_csv(tmp_path / "time.csv")
    card.write_png(tmp_path / "time.png")
    rows = list(csv.reader((tmp_path / "time.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [row[0] for row in rows[1:]] == [bar.name for bar in watch.overview.bars.bars]
    assert (tmp_path / "time.png").read_bytes().startswith(b"\x89PNG")


def test_a_file_that_cannot_be_written_is_said(watch, tmp_path):
    watch.overview.time._write("csv", str(tmp_path / "nowhere" / "time.csv"))
    assert "No such file" in watch.overview.time.about.toolTip()


def test_a_bar_opens_the_tickets_of_its_state(qtbot, watch):
    bars = watch.overview.bars
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=bars.row_rect(0).center())
    assert bars.bars[0].name in watch.tickets.heading.text()
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "counted" in watch.tickets.count.text(), timeout=10_000)


def test_the_heat_grid_is_read_by_keys(qtbot, watch):
    hours = watch.overview.hours
    hours.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
        qtbot.keyClick(hours, key)
    assert hours._at == (0, 0)
    assert hours._cell_at(hours.cell_rect(3, 9).center().toPoint()) == (3, 9)
    assert hours._cell_at(QPoint(0, 0)) is None


def test_a_stuck_ticket_is_moved_with_a_reason(qtbot, watch, place):
    desk = desks.open_existing(str(place))
    rows = (row for row in desk.ask(ListTickets(live=True, limit=200)).rows if row.state is not None)
    row, before = next((row, came) for row in rows if (came := desk.ask(GetTicket(ticket_id=row.id)).came_from))
    named = {each.id: each.name for each in desk.ask(ListBlueprints())}
    choose(qtbot, watch, named[row.blueprint_id])
    turn(qtbot, watch, "stuck")
    stuck = StuckTicket(
        ticket_id=row.id, subject=row.subject, department=row.department, assignee=None, blueprint_id=row.blueprint_id,
        state=row.state, state_name=row.state, entered_at=row.entered_at, causes=(Cause.NOBODY,), sentences=("Nobody.",),
    )  # fmt: skip
    errands = watch.questions.courier.findChildren(Errands)
    qtbot.waitUntil(lambda: watch.stuck._report is not None and not any(each.under_way for each in errands))
    watch.stuck._show_stuck(StuckReport(looked_at=1, counts={Cause.NOBODY: 1}, tickets=(stuck,)))
    assert "Nobody can move it: 1" in watch.stuck.counts.text()
    watch.stuck.table.selectRow(0)
    qtbot.mouseClick(watch.stuck.move_on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: watch.findChild(InterveneDialog) is not None, timeout=10_000)
    dialog = watch.findChild(InterveneDialog)
    assert not dialog.yes.isEnabled()
    wanted = dialog.state.currentData()
    assert wanted == before and dialog.state.currentText().endswith(" (where it came from)")
    assert any("By force" in label.text() for label in dialog.findChildren(QLabel))
    qtbot.waitUntil(dialog.reason.hasFocus)  # the most likely state is chosen: what is left is to say why
    qtbot.keyClicks(dialog.reason, "The owner left.")
    qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.ask(GetTicket(ticket_id=row.id)).state == wanted, timeout=10_000)
    desk.close()
