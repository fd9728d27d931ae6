"""A supervisor turns the pages that tell who waits where: each counts what the rows of the desk say."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt

from designer import words
from designer.dashboard.anatomy_cards import By, part_name
from designer.dashboard.period_chooser import Period
from designer.panels.heat_measures import Measure
from runtime.cli.main import run
from runtime.messages.anatomy import Part
from tests.journeys.desk_rows import DeskRows

PATIENCE_MS = 40_000
BLUEPRINT = "returns"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def lived(tmp_path_factory) -> Path:
    """A demonstration that was lived until now: people, teams, hours, what is late."""
    place = tmp_path_factory.mktemp("lived") / "lived.desk"
    assert run(["demo", "--tickets", "400", "--desk", str(place)]) == 0
    return place


@pytest.fixture
def watch(qtbot, start, lived):
    shown = start(lived, "watch").session.watch
    qtbot.waitUntil(lambda: shown.watched is not None and shown.plotting.idle, timeout=PATIENCE_MS)
    listed = shown.blueprints
    row = [each.id for each in listed.summaries].index(BLUEPRINT)
    place = listed.visualRect(listed.model().index(row, 0)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: counted(shown) == BLUEPRINT and shown.plotting.idle, timeout=PATIENCE_MS)
    return shown


def counted(watch):
    """The Blueprint of the figures that are shown."""
    return watch.watched.figures.blueprint_id if watch.watched is not None else None


def turn(qtbot, watch, name):
    """The page of this name, with everything on it."""
    watch.tabs.go_to(name)
    page = getattr(watch, name)
    qtbot.waitUntil(lambda: getattr(page, "filled", True) and watch.plotting.idle, timeout=PATIENCE_MS)
    return page


def choose_days(qtbot, watch, first: int, last: int) -> tuple[int, int]:
    """Watch whole days from so many days ago to so many; their borders."""
    today = datetime.now(watch.filters.zone).date()
    days = today - timedelta(days=first), today - timedelta(days=last)
    period = watch.filters.period
    period.box.setCurrentIndex(list(Period).index(Period.CUSTOM))
    for edit, day in zip((period.begin, period.end), days, strict=True):
        edit.setDate(QDate(day.year, day.month, day.day))
    borders = tuple(
        round(datetime(day.year, day.month, day.day, tzinfo=watch.filters.zone).timestamp() * 1_000)
        for day in (days[0], days[1] + timedelta(days=1))
    )
    qtbot.waitUntil(lambda: watch.watched.figures.period == borders, timeout=PATIENCE_MS)
    return borders


def spent_of(card) -> dict[str, dict[str, float]]:
    """The seconds of each part that a card tells, by the name of its row."""
    names = card.numbers.titles[2:-2]
    return {
        row[0]: {name: seconds for name, seconds in zip(names, row[2:-2], strict=True) if seconds}
        for row in card.numbers.rows
    }


def as_told(found, name) -> dict[str, dict[str, float]]:
    """What the rows say, as a card would tell it."""
    return {
        name(key): {part_name(Part(part)): pytest.approx(span / 1_000, abs=1e-3) for part, span in parts.items()}
        for key, parts in found.items()
    }


def test_every_minute_of_where_time_goes_is_in_the_rows(qtbot, watch, lived):
    page = turn(qtbot, watch, "anatomy")
    borders = choose_days(qtbot, watch, 14, 3)
    rows = DeskRows(lived, BLUEPRINT)
    expected = as_told(rows.spent(*borders, lambda stay: stay.state), rows.name)
    qtbot.waitUntil(lambda: spent_of(page.split) == expected, timeout=PATIENCE_MS)

    whole = rows.spent(*borders, lambda _stay: None)
    assert spent_of(page.whole) == as_told(whole, lambda _key: "All tickets")
    together = sum(whole[None].values())
    assert page.whole.numbers.rows[0][-2] == pytest.approx(together / 1_000)
    efficiency = whole[None]["working"] / together
    assert page.whole.efficiency.text() == f"Flow efficiency {words.percent(efficiency)}"

    page.split.by.setCurrentIndex(By.TEAM)
    by_team = rows.spent(*borders, lambda stay: stay.team)
    assert spent_of(page.split) == as_told(by_team, lambda key: rows.named("team", key) or "(no team)")

    page.split.by.setCurrentIndex(By.WAY)
    way = {}
    for stay in rows.stays:
        way.setdefault(stay.run, []).append(rows.name(stay.state))
    expected = Counter()
    for run_id, parts in rows.spent(*borders, lambda stay: stay.run).items():
        expected[" → ".join(way[run_id])] += sum(parts.values())
    told = {row[0]: row[-2] for row in page.split.numbers.rows}
    assert told == {name: pytest.approx(expected[name] / 1_000) for name in told}
    if not page.split._anatomy.other_ways:
        assert set(told) == set(expected)


def test_the_workload_is_the_open_tickets_of_the_rows(qtbot, watch, lived):
    page = turn(qtbot, watch, "workload")
    qtbot.waitUntil(lambda: bool(page.people.numbers.rows), timeout=PATIENCE_MS)
    rows, now = DeskRows(lived, BLUEPRINT), page._load.now
    late = {each["id"] for each in rows.open if each["breaks"] is not None and each["breaks"] < now}
    for card, kind, column, nobody in (
        (page.people, "person", "assignee", "(nobody)"),
        (page.teams, "team", "team", "(no team)"),
    ):
        everyone = Counter(each[column] for each in rows.open)
        behind = Counter(each[column] for each in rows.open if each["id"] in late)
        names = {key: rows.named(kind, key) for key in everyone}
        assert {row[0]: row[1:3] for row in card.numbers.rows} == {
            names[key] or nobody: (everyone[key], behind[key]) for key in everyone
        }
    edges = [0, *(days * 86_400_000 for days in (1, 3, 7, 14, 30)), 1 << 62]
    ages = [now - each["created_at"] for each in rows.open]
    counted = [sum(low <= age < high for age in ages) for low, high in pairwise(edges)]
    assert [row[1] for row in page.ages.numbers.rows] == counted
    assert sorted(row[0] for row in page.backlog.numbers.rows) == sorted(each["id"] for each in rows.open)


def test_the_inbox_holds_what_escalated_on_open_tickets(qtbot, watch, lived):
    page = turn(qtbot, watch, "escalations")
    rows = DeskRows(lived, BLUEPRINT)
    since = watch.watched.figures.now - 30 * 86_400_000
    expected = sorted((ticket, at) for _, ticket, _, at in rows.fired if at >= since)
    assert expected
    qtbot.waitUntil(lambda: sorted((row[0], row[3]) for row in page.inbox.numbers.rows) == expected)
    assert page.inbox.about._whole.startswith(f"{len(expected)} nobody sees to")


def test_a_moment_of_the_past_is_counted_as_it_was(qtbot, watch, lived):
    page = turn(qtbot, watch, "replay")
    qtbot.waitUntil(lambda: page.recording is not None, timeout=PATIENCE_MS)
    rows = DeskRows(lived, BLUEPRINT)
    began = min(stay.entered for stay in rows.stays)
    for back in (1, 4, 9, 15):
        moment = page.player.end - back * 86_400_000 - 12_345
        page.bar.wanted.emit(moment)
        active, late, there = rows.standing(moment)
        shown = [label.text() for label in page.standing.values]
        assert shown[:2] == [words.number(active), words.number(late)]
        assert shown[2] == words.number(len({stay.run for stay in rows.stays if began <= stay.entered <= moment}))
        for state in rows.states:
            assert page.sheet.canvas.scene.overlay_of(state).count == there[rows.name(state)], rows.name(state)


def test_the_map_and_own_cards_say_what_the_command_line_says(qtbot, watch, lived, capsys):
    page = turn(qtbot, watch, "map")
    choose_days(qtbot, watch, 14, 3)
    first, last = watch.filters.period.custom
    told = _figures(lived, capsys, first, last)
    ids = {state["name"]: key for key, state in DeskRows(lived, BLUEPRINT).states.items()}
    overlay = page.canvas.scene.overlay_of

    def shown(measure):
        page.legend.choose(measure)
        return {name: overlay(key).metric for name, key in ids.items()}

    waited = {name: each["time_business"]["waiting_s"] for name, each in told["states"].items() if not each["final"]}
    for name, text in shown(Measure.WAITING).items():
        assert text == (
            f"{words.percent(waited[name] / sum(waited.values()))} of all waiting" if name in waited else ""
        )
    late = {name: each["left_over_limit"] for name, each in told["states"].items()}
    for name, text in shown(Measure.BREACHES).items():
        of = late[name]["of"]
        assert text == (f"{words.percent(late[name]['n'] / of)} left late" if of else "")
    for name, text in shown(Measure.GROWTH).items():
        state = told["states"][name]
        if state["visits"]["n"] and not state["final"]:
            came, gone = words.number(state["arrived"]), words.number(state["visits"]["n"])
            assert text == f"{came} came, {gone} went"

    own = turn(qtbot, watch, "own")
    tiles = {tile.face.title: tile.face.value for tile in own.findChildren(type(watch.overview.board.tiles[0]))}
    assert tiles["SLA broken"] == words.number(told["sla_broken"])
    assert tiles[f"Mean full time of {told['full_time']['n']} runs"] == words.duration(told["full_time"]["mean_s"])


def _figures(place, capsys, first, last):
    capsys.readouterr()
    until = last + timedelta(days=1)
    bounds = ["--from", first.isoformat(), "--to", until.isoformat()]
    assert run(["figures", "--desk", str(place), "--blueprint", BLUEPRINT, *bounds, "--json"]) == 0
    return json.loads(capsys.readouterr().out)
