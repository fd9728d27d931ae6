"""A supervisor on a real help desk's log: the worst bottleneck, where it is on the map, its tickets, and stepping in."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPointF, Qt

from designer import desks, words
from designer.dashboard.intervene_dialog import InterveneDialog
from runtime.cli.main import run
from runtime.messages.blueprints import ListBlueprints
from runtime.messages.setup import PutPeople
from runtime.messages.tickets import CreateTicket, GetHistory, GetTicket
from runtime.model.people import Person, Role
from tests.data import real
from tests.journeys import told_figures
from tests.scenario.truths import HELPDESK

LEFT = Qt.MouseButton.LeftButton
PATIENCE_MS = 30_000


@pytest.fixture(scope="module")
def helpdesk(tmp_path_factory):
    """The replayed log, with a supervisor who may see all of it."""
    log = real(f"logs/{HELPDESK.log}")
    place = tmp_path_factory.mktemp("helpdesk") / "helpdesk.desk"
    assert run(["replay", str(log), "--desk", str(place)]) == 0
    owner = desks.open_existing(str(place))
    department = owner.ask(ListBlueprints())[0].department
    sue = Person(id="sue", name="Sue", role=Role.SUPERVISOR, departments=(department,))
    owner.do(PutPeople(people=(sue,)))
    owner.close()
    return place


def _said_by_the_command_line(place, capsys):
    capsys.readouterr()
    assert run(["figures", "--desk", str(place), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def _names(table):
    model = table.model()
    return {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}


@pytest.mark.data
@pytest.mark.slow
def test_a_supervisor_finds_the_bottleneck_and_steps_in(qtbot, settings, start, helpdesk, capsys):
    told, truth = _said_by_the_command_line(helpdesk, capsys), HELPDESK.expected
    settings.keep_person(str(helpdesk), "sue")
    desktop = start(helpdesk, "watch")
    watch = desktop.session.watch
    qtbot.waitUntil(lambda: watch.watched is not None and watch.plotting.idle, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: watch.overview.states.model().rowCount() > 0)

    # what is on the screen is what the command line says, which is the truth of the log
    figures = watch.watched.figures
    assert figures.tickets == told["tickets"] == truth["cases"]
    assert figures.events == told["events"] == truth["events"]
    shown = {name.removesuffix(" (final)"): number for name, number in _names(watch.overview.states).items()}
    ends = {name for name, state in told["states"].items() if state["open"] == 0}
    assert set(shown) == set(told["states"]) == set(truth["activity_counts"])
    for name in ends:
        assert int(shown[name].replace(",", "")) == told["states"][name]["visits"]["n"]

    # the worst bottleneck, by its name, on the map
    worst = told["bottlenecks"][0]["states"][0]
    assert worst in watch.overview.bottleneck.headline.text()
    qtbot.mouseClick(watch.overview.bottleneck.map_button, LEFT)
    qtbot.waitUntil(lambda: watch.map.isVisible() and watch.map.selection.only is not None)
    state = watch.map.document.blueprint.states_by_id[watch.map.selection.only.id]
    assert state.name == worst

    # its tickets: nobody is there now, so the longest visits
    visits = told["states"][worst]["visits"]["n"]
    qtbot.waitUntil(lambda: watch.tickets.list.count() > 0, timeout=PATIENCE_MS)
    assert f"{visits:,} counted" in watch.tickets.count.text()

    _step_in(qtbot, desktop, helpdesk, state)


def _step_in(qtbot, desktop, helpdesk, state):
    """Somebody else opens a ticket; it shows within two seconds, and is moved on by force, with a reason."""
    watch = desktop.session.watch
    owner = desks.open_existing(str(helpdesk))
    department = owner.ask(ListBlueprints())[0].department
    place = owner.do(CreateTicket(subject="The printer is on fire", department=department)).result
    assert place.state == state.id
    qtbot.waitUntil(lambda: watch.map.canvas.scene.overlay_of(state.id).count == 1, timeout=PATIENCE_MS)
    watch.map.selection.clear()
    watch.map.canvas.view.fit()
    box = watch.map.canvas.scene.boxes[state.id]
    middle = watch.map.canvas.view.mapFromScene(QPointF(box.x + box.width / 2, box.y + box.height / 2))
    qtbot.mouseClick(watch.map.canvas.view.viewport(), LEFT, pos=middle)
    qtbot.waitUntil(lambda: watch.tickets.list.count() == 1, timeout=PATIENCE_MS)
    assert "on fire" in watch.tickets.list.item(0).text()
    qtbot.mouseClick(watch.tickets.move_button, LEFT)
    qtbot.waitUntil(lambda: desktop.window.findChild(InterveneDialog) is not None, timeout=PATIENCE_MS)
    dialog = desktop.window.findChild(InterveneDialog)
    qtbot.keyClicks(dialog.state, "Insert")
    wanted = dialog.state.currentData()
    assert dialog.state.currentText() == "Insert ticket"
    qtbot.keyClicks(dialog.reason, "The fire brigade is on its way.")
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: owner.ask(GetTicket(ticket_id=place.ticket_id)).state == wanted, timeout=PATIENCE_MS)
    history = owner.ask(GetHistory(ticket_id=place.ticket_id))
    assert any("fire brigade" in json.dumps(each.model_dump(mode="json")) for each in history)
    qtbot.waitUntil(lambda: not watch.map.canvas.scene.overlay_of(state.id).count, timeout=PATIENCE_MS)

    owner.close()
    _open_in_work(qtbot, desktop, place.ticket_id, wanted)


def _open_in_work(qtbot, desktop, ticket_id, wanted):
    """The ticket is in the state it was moved to, and opens in Work."""
    watch = desktop.session.watch
    watch.map.go_to(watch.map.document.blueprint.states_by_id[wanted].name)
    qtbot.waitUntil(lambda: watch.tickets.list.count() == 1, timeout=PATIENCE_MS)
    qtbot.mouseClick(watch.tickets.open_button, LEFT)
    qtbot.waitUntil(lambda: desktop.session.work is not None and desktop.session.work.page.ticket is not None)
    assert desktop.session.work.page.ticket.id == ticket_id


@pytest.mark.data
@pytest.mark.slow
def test_every_figure_on_the_screen_is_the_one_the_command_line_tells(qtbot, settings, start, helpdesk, capsys):
    told = _said_by_the_command_line(helpdesk, capsys)
    settings.keep_person(str(helpdesk), "sue")
    watch = start(helpdesk, "watch").session.watch
    qtbot.waitUntil(lambda: watch.watched is not None and watch.plotting.idle, timeout=PATIENCE_MS)
    overview = watch.overview
    qtbot.waitUntil(lambda: overview.filled and overview.states.model().rowCount() > 0, timeout=PATIENCE_MS)

    faces = {tile.face.title: (tile.face.value, tile.face.note) for tile in overview.board.tiles}
    assert faces == told_figures.tiles_of(told)
    assert all(tile._title._whole in faces for tile in overview.board.tiles)

    ordered = {"key": lambda row: row["State"]}
    stated = sorted(told_figures.states_of(told, told_figures.kinds_of(told)), **ordered)
    assert sorted(told_figures.rows(overview.states), **ordered) == stated
    made = sorted(told["transitions"], key=lambda each: -each["n"])
    shown = [
        (row["Transition"], row["From"], row["Times"], row["Led back"])
        for row in told_figures.rows(overview.transitions)
    ]
    named = [(each["name"], each["from"], words.number(each["n"]), words.number(each["back"])) for each in made]
    assert sorted(shown) == sorted(named[: len(shown)]) and len(shown) == 15

    rows = overview.time.numbers.rows
    assert [row[0] for row in rows] == [row[0] for row in told_figures.spent_in(told)]
    for row, expected in zip(rows, told_figures.spent_in(told), strict=True):
        assert row[1:] == pytest.approx(expected[1:])
    assert sum(sum(row[1:]) for row in overview.arrivals.numbers.rows) == told["tickets"]
    assert told["bottlenecks"][0]["states"][0] in overview.bottleneck.headline.text()


@pytest.mark.data
@pytest.mark.slow
def test_every_page_counts_what_the_command_line_counts(qtbot, settings, start, helpdesk, capsys):
    told = _said_by_the_command_line(helpdesk, capsys)
    settings.keep_person(str(helpdesk), "sue")
    watch = start(helpdesk, "watch").session.watch
    qtbot.waitUntil(lambda: watch.watched is not None and watch.plotting.idle, timeout=PATIENCE_MS)

    def turn(name):
        watch.tabs.go_to(name)
        page = getattr(watch, name)
        qtbot.waitUntil(lambda: page.filled and watch.plotting.idle, timeout=PATIENCE_MS)
        return page

    flow = turn("flow")
    came, gone = (sum(row[at] for row in flow.throughput.numbers.rows) for at in (1, 2))
    assert (came, len(flow.scatter.numbers.rows)) == (told["tickets"], told["full_time"]["n"])
    assert gone == told["full_time"]["n"]
    time = turn("time")
    spent = {row[0]: row for row in time.time.numbers.rows}
    for name, row in spent.items():
        visits = told["states"][name]["visits"]
        assert row[1] == visits["n"]
        assert row[3] == pytest.approx(visits["median_s"], nan_ok=True) if visits["n"] else row[3] is None
    limits = turn("limits")
    assert {row[0]: (row[1], row[2], row[4]) for row in limits.states.numbers.rows} == told_figures.kept_in(told)
    stuck = turn("stuck")
    qtbot.waitUntil(lambda: bool(stuck.variants.numbers.rows), timeout=PATIENCE_MS)
    ways = [each["n"] for each in told["top_variants"]][: len(stuck.variants.numbers.rows)]
    assert [row[1] for row in stuck.variants.numbers.rows][: len(ways)] == ways
    transitions = turn("transitions")
    qtbot.waitUntil(lambda: bool(transitions.performed.numbers.rows), timeout=PATIENCE_MS)
    titles = list(transitions.performed.numbers.titles)
    times = titles.index("Times")
    assert sum(row[times] for row in transitions.performed.numbers.rows) == sum(
        each["n"] for each in told["transitions"]
    )
    _replay_counts_it_too(qtbot, watch, told)


def _replay_counts_it_too(qtbot, watch, told):
    """At the end of the log: who came in, and who is done."""
    watch.tabs.go_to("replay")
    qtbot.waitUntil(lambda: watch.replay.recording is not None, timeout=PATIENCE_MS)
    watch.replay.bar.wanted.emit(watch.replay.player.end)
    active, _, came_in, done, _ = (label.text() for label in watch.replay.standing.values)
    expected = told["active"], told["tickets"], told["full_time"]["n"]
    assert (active, came_in, done) == tuple(map(words.number, expected))
