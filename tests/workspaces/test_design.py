from __future__ import annotations

from typing import override

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from designer import desks
from designer.canvas.overlay import Element
from designer.panels.heat import overlays
from designer.panels.heat_measures import Measure, level
from designer.turns import in_its_turn, made_at_once
from designer.workspaces.design import DesignWorkspace
from designer.workspaces.desk_view import DeskView
from designer.workspaces.opened import Showing
from runtime.messages.behind import Behind
from runtime.messages.blueprints import GetDraft, ListBlueprints
from runtime.messages.system import GetFigures
from runtime.model import edits
from runtime.model.drawing import Frame, Note, Place


class Painted(QObject):
    """Keeps the width of a widget each time it was painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.widths = []
        widget.installEventFilter(self)

    @override
    def eventFilter(self, widget, event):
        if event.type() == QEvent.Type.Paint:
            self.widths.append(widget.width())
        return False


def test_the_panels_stand_in_their_places_from_the_first_frame(qtbot, open_courier, theme, settings):
    workspace = made_at_once(DesignWorkspace(open_courier, theme, settings).furnish())
    qtbot.addWidget(workspace)
    panels = {name: Painted(workspace.panes.docks[name]) for name in ("blueprints", "inspector")}
    workspace.resize(1400, 900)
    workspace.show()
    workspace.grab()
    qtbot.waitUntil(lambda: all(panel.widths for panel in panels.values()))
    assert {name: set(panel.widths) for name, panel in panels.items()} == {"blueprints": {230}, "inspector": {330}}
    workspace.end()


def _on_desk(place, query):
    desk = desks.open_existing(str(place))
    try:
        return desk.ask(query)
    finally:
        desk.close()


def test_the_first_blueprint_is_open_and_its_panels_know_it(qtbot, design):
    drawn = design.document.blueprint
    assert design.inspector.heading.text() == f"Blueprint – {drawn.name}"
    assert design.outline.topLevelItemCount() == len(drawn.states)
    qtbot.waitUntil(lambda: "Nothing stands" in design.findings.summary.text())
    assert design.findings.rows == []


def test_what_is_drawn_is_on_the_desk_within_two_seconds(qtbot, design, place):
    state = design.document.blueprint.states[0].id
    design.selection.choose(Element("state", state))
    design.inspector.edit_name()
    with qtbot.waitSignal(design.opened.keeper.saved, timeout=2_000):
        qtbot.keyClicks(design.inspector.state[0].name, "Just in")
    kept = _on_desk(place, GetDraft(blueprint_id=design.opened.blueprint_id))
    assert kept.blueprint.states_by_id[state].name == "Just in"
    assert "saved" in design.status.text()


def test_another_blueprint_is_opened_and_the_first_is_saved(qtbot, design, place):
    first = design.opened.blueprint_id
    design.document.attempt("rename", lambda drawn: edits.rename_blueprint(drawn, "Renamed"))
    other = next(summary for summary in design._summaries if summary.id != first)
    design._choose(other)
    qtbot.waitUntil(lambda: design.document.blueprint.id == other.id)
    assert _on_desk(place, GetDraft(blueprint_id=first)).blueprint.name == "Renamed"
    assert design.document.changes == 0


def test_what_stood_against_one_blueprint_is_not_said_of_the_next(qtbot, design):
    design.document.attempt("no start", lambda drawn: edits.set_start(drawn, None))
    qtbot.waitUntil(lambda: any(finding.code == "no_start" for finding in design.findings.findings))
    other = next(summary for summary in design._summaries if summary.id != design.opened.blueprint_id)
    said = []

    def listen():
        if design.document.blueprint.id == other.id:
            said.append((design.findings.summary.text(), len(design.findings.rows)))

    design.document.changed.connect(listen)
    design._choose(other)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0] == ("Being checked…", 0)
    qtbot.waitUntil(lambda: design.findings.checked == design.document.blueprint)


def test_a_finding_shows_itself_and_its_fix_is_an_edit(qtbot, design):
    design.document.attempt("no start", lambda drawn: edits.set_start(drawn, None))
    qtbot.waitUntil(lambda: any(finding.code == "no_start" for finding in design.findings.findings))
    assert "error" in design.status.text()
    row = next(row for row in design.findings.rows if row.finding.code == "no_start")
    if row.fix is not None:
        qtbot.mouseClick(row.fix, Qt.MouseButton.LeftButton)
        assert design.document.blueprint.start is not None
    else:
        design.document.undo()
    qtbot.waitUntil(lambda: design.findings.findings == ())


def test_a_finding_about_a_state_is_badged_and_found(qtbot, design):
    blueprint = design.document.blueprint
    lonely = edits.new_state(blueprint, "Lonely")
    design.document.attempt("add", lambda drawn: edits.add_state(drawn, lonely))
    qtbot.waitUntil(lambda: Element("state", lonely.id) in design.findings.marks())
    row = next(row for row in design.findings.rows if row.finding.element == lonely.id)
    qtbot.mouseClick(row.sentence, Qt.MouseButton.LeftButton)
    assert design.selection.only == Element("state", lonely.id)


def test_arranging_is_one_step(qtbot, design):
    first = design.document.blueprint.states[0].id
    design.document.attempt("move", lambda drawn: edits.move(drawn, {first: (3_000.0, 40.0)}))
    before = design.document.blueprint
    design.arrange()
    assert design.document.changes == 2
    assert design.document.blueprint.drawing != before.drawing
    design.document.undo()
    assert design.document.blueprint == before


def test_a_new_blueprint_is_begun_and_kept(qtbot, design, place):
    count = len(design._summaries)
    design.new_blueprint()
    qtbot.waitUntil(lambda: design.document.blueprint.name == "New Blueprint")
    qtbot.waitUntil(lambda: len(design._summaries) == count + 1)
    assert design.opened.showing is Showing.DRAFT
    assert [state.name for state in design.document.blueprint.states] == ["New"]
    names = [summary.name for summary in _on_desk(place, ListBlueprints())]
    assert "New Blueprint" in names


def test_a_new_blueprint_asks_for_its_name_and_enter_leads_to_the_drawing(qtbot, design):
    """Typed on the canvas, the letters of a name would be commands."""
    design.new_blueprint()
    name = design.inspector.blueprint[0].name
    qtbot.waitUntil(lambda: name.hasFocus() and name.selectedText() == "New Blueprint")
    QTest.keyClicks(name, "Expense claim")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert design.document.blueprint.name == "Expense claim"
    qtbot.waitUntil(design.canvas.view.hasFocus)
    assert len(design.document.blueprint.states) == 1


def test_every_new_blueprint_has_a_name_of_its_own(qtbot, design):
    for wanted in ("New Blueprint", "New Blueprint 2"):
        design.new_blueprint()
        qtbot.waitUntil(lambda wanted=wanted: design.document.blueprint.name == wanted)
        qtbot.waitUntil(lambda wanted=wanted: wanted in {each.name for each in design.catalogue.blueprints})


def test_a_version_is_looked_at_and_made_a_draft(qtbot, design):
    key = design.opened.blueprint_id
    design.opened.look_at(key)
    qtbot.waitUntil(lambda: design.opened.showing is Showing.VERSION)
    assert design.banner.isVisible()
    assert design.document.read_only
    assert not design.tools.named["publish"].isEnabled()
    design.opened.open(key)
    qtbot.waitUntil(lambda: design.opened.showing is Showing.DRAFT)
    assert not design.banner.isVisible()


@pytest.mark.parametrize(("goes_on_to", "found"), [("billing-dispute", False), ("nowhere", True)])
def test_what_a_run_goes_on_to_is_looked_up_among_the_blueprints_in_force(qtbot, design, place, goes_on_to, found):
    known = {each.id for each in _on_desk(place, ListBlueprints()) if each.version is not None}
    assert (goes_on_to in known) is not found
    qtbot.waitUntil(lambda: design.catalogue.in_force() is not None)
    final = next(state for state in design.document.blueprint.states if state.final)
    design.document.attempt("", lambda drawn: edits.change_state(drawn, final.having(then=goes_on_to)))
    after = design.document.blueprint
    qtbot.waitUntil(lambda: design.findings.checked is after)
    assert ("unknown_blueprint" in {each.code for each in design.findings.findings}) is found


def test_heat_lies_over_the_drawing_and_never_in_it(qtbot, design, place):
    qtbot.waitUntil(lambda: design.heating.figures is not None)
    before, changes = design.document.blueprint, design.document.changes
    design.tools.named["heat"].trigger()
    assert design.document.blueprint is before
    assert design.document.changes == changes
    figures = _on_desk(place, GetFigures(blueprint_id=design.opened.blueprint_id))
    laid = overlays(before, figures, heat=Measure.LIMIT)
    for state in before.states:
        assert laid[state.id].count == figures.states[state.name].open
    busiest = max(before.states, key=lambda state: figures.states[state.name].open)
    design.document.attempt("", lambda drawn: edits.change_state(drawn, busiest.having(name="Called otherwise by now")))
    again = overlays(design.document.blueprint, figures, heat=Measure.LIMIT)
    assert again[busiest.id] == laid[busiest.id]


def test_the_legend_chooses_the_measure_which_is_kept_and_leads_to_tickets(qtbot, design, place):
    qtbot.waitUntil(lambda: design.heating.figures is not None)
    legend, scene = design.heating.legend, design.canvas.scene
    assert not legend.isVisible()
    design.tools.named["heat"].trigger()
    qtbot.waitUntil(legend.isVisible)
    figures = _on_desk(place, GetFigures(blueprint_id=design.opened.blueprint_id))
    busiest = max(design.document.blueprint.states, key=lambda state: figures.states[state.name].open)
    qtbot.keyClick(legend.measures, Qt.Key.Key_End)
    whole = sum(known.open for known in figures.states.values() if not known.final)
    share = figures.states[busiest.name].open / whole
    assert scene.overlay_of(busiest.id).metric == f"{share:.0%} of all open"
    assert design._settings.heat_measure == Measure.NOW
    assert not legend.tickets.isVisible()
    design.selection.choose(Element("state", busiest.id))
    with qtbot.waitSignal(design.heating.tickets_wanted) as told:
        qtbot.mouseClick(legend.tickets, Qt.MouseButton.LeftButton)
    assert told.args[0] == design.opened.blueprint_id
    assert (told.args[1].behind, told.args[1].state) == (Behind.OPEN, busiest.name)
    design.tools.named["heat"].trigger()
    assert not legend.isVisible()
    assert scene.overlay_of(busiest.id).metric == ""


@pytest.mark.parametrize(("share", "expected"), [(None, 0), (0.49, 0), (0.5, 1), (0.8, 2), (1.2, 3), (1.8, 4), (9, 4)])
def test_heat_has_four_levels(share, expected):
    assert level(share) == expected


def test_the_outline_renames_and_follows(qtbot, design):
    item = design.outline.topLevelItem(0)
    key = item.data(0, Qt.ItemDataRole.UserRole + 1)
    item.setText(0, "From the outline")
    assert design.document.blueprint.states_by_id[key].name == "From the outline"
    design.selection.choose(Element("state", key))
    assert [row.text(0) for row in design.outline.selectedItems()] == ["From the outline"]
    item = design.outline.topLevelItem(0)
    item.setText(0, "")
    assert design.outline.topLevelItem(0).text(0) == "From the outline"


def test_rows_of_the_outline_outlive_a_change_of_names(design):
    row = design.outline.topLevelItem(0)
    row.setExpanded(False)
    row.setText(0, "  Spaced out  ")
    assert row.text(0) == "Spaced out"
    transition = design.document.blueprint.leaving(row.data(0, Qt.ItemDataRole.UserRole + 1))[0]
    design.document.attempt("", lambda drawn: edits.rename_transition(drawn, transition.id, "Another way"))
    assert row.child(0).text(0).startswith("→ Another way")
    assert design.outline.topLevelItem(0) is row
    assert not row.isExpanded()


def test_a_state_that_gets_its_first_transition_shows_it(design):
    blueprint = design.document.blueprint
    lone = next(state for state in blueprint.states if not blueprint.leaving(state.id))
    design.outline.topLevelItem(0).setExpanded(False)
    design.document.attempt("", lambda drawn: edits.connect(drawn, lone.id, drawn.start, "Back to the start"))
    rows = [design.outline.topLevelItem(place) for place in range(design.outline.topLevelItemCount())]
    row = next(row for row in rows if row.text(0) == lone.name)
    assert row.isExpanded()
    assert row.childCount() == 1
    assert not rows[0].isExpanded()


def test_the_outline_deletes(qtbot, design):
    blueprint = design.document.blueprint
    last = next(state for state in blueprint.states if state.final)
    design.selection.choose(Element("state", last.id))
    qtbot.keyClick(design.outline, Qt.Key.Key_Delete)
    assert last.id not in design.document.blueprint.states_by_id


def test_panels_and_views_are_remembered(qtbot, design, open_courier, theme, settings):
    design.panes.docks["findings"].hide()
    design.canvas.view.zoom_in()
    zoom = design.canvas.view.zoom
    design.end()
    again = made_at_once(DesignWorkspace(open_courier, theme, settings).furnish())
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    again.begin()
    qtbot.waitUntil(lambda: again.opened.showing is Showing.DRAFT)
    qtbot.waitUntil(lambda: not again.panes.docks["findings"].isVisible())
    assert again.canvas.view.zoom == pytest.approx(zoom, abs=0.01)
    again.end()
    again.close()


def _made(workspace):
    """A workspace that is made in one turn."""
    yield from ()
    return workspace


def test_the_rail_turns_between_workspaces(qtbot):
    design, watch = QWidget(), QWidget()
    view = DeskView({"design": lambda: _made(design), "watch": lambda: _made(watch)})
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    with qtbot.waitSignal(view.turned):
        qtbot.mouseClick(view.rail.buttons["design"], Qt.MouseButton.LeftButton)
    assert (view.current, design.isVisible()) == ("design", True)
    view.turn_to("nowhere")
    assert view.current == "design"


def test_a_workspace_that_is_not_wanted_any_more_when_it_is_made_stays_behind(qtbot):
    made = {name: QWidget() for name in ("design", "watch")}
    view = DeskView({name: (lambda name=name: _made(made[name])) for name in made})
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    shown = []
    view.turned.connect(shown.append)
    view.turn_to("design")
    assert not made["design"].isVisible(), "either takes its time: made now, shown in a turn of its own"
    view.turn_to("watch")
    qtbot.waitUntil(made["watch"].isVisible)
    assert shown == ["watch"]
    view.turn_to("design")
    assert made["design"].isVisible() and shown == ["watch", "design"]


def test_a_workspace_of_many_parts_is_made_over_several_turns_and_whoever_waits_for_it_comes_after(qtbot):
    turns, parts, gone_on = [], [], []
    between = QTimer(interval=0)
    between.timeout.connect(lambda: turns.append(len(parts)))

    def making():
        for part in ("list", "page"):
            parts.append(part)
            yield
        return QWidget()

    view = DeskView({"work": making})
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    between.start()
    view.turn_to("work", lambda: gone_on.append("first"))
    view.turn_to("work", lambda: gone_on.append("second"))
    assert (parts, gone_on, view.in_front) == (["list"], [], None), "asked twice, it is made once"
    with qtbot.waitSignal(view.turned):
        pass
    between.stop()
    assert {1, 2} <= set(turns) and gone_on == ["first", "second"]
    view.turn_to("work", lambda: gone_on.append("third"))
    assert gone_on[-1] == "third", "what is there is not waited for"


def test_a_workspace_that_is_being_made_when_its_desk_is_let_go_of_is_not_made_to_its_end(qtbot):
    parts = []

    def making():
        for part in range(3):
            parts.append(part)
            yield
        return QWidget()

    view = DeskView({"work": making})
    qtbot.addWidget(view)
    view.turn_to("work")
    view.stop_making()
    later = []
    for _ in range(4):  # turns of their own come in line behind those of the making
        in_its_turn(view, lambda: later.append(True))
    qtbot.waitUntil(lambda: len(later) == 4)
    assert parts == [0]


def test_another_language_does_not_disturb_a_workspace_that_is_only_half_made(qtbot, open_courier, theme, settings):
    workspace = DesignWorkspace(open_courier, theme, settings)
    qtbot.addWidget(workspace)
    making = workspace.furnish()
    next(making)
    QApplication.sendEvent(workspace, QEvent(QEvent.Type.LanguageChange))
    assert made_at_once(making) is workspace
    workspace.end()


def test_the_outline_has_frames_and_notes_too_and_deletes_them(qtbot, design):
    drawn = design.document.blueprint
    framed = edits.put_frame(drawn, Frame(id="f", name="First steps", states=(drawn.states[0].id,)))
    design.document.apply("drawn", edits.put_note(framed, Note(id="n", text="Ask\nfirst", place=Place(x=0, y=900))))
    outline = design.outline
    rows = [outline.topLevelItem(at) for at in range(outline.topLevelItemCount())]
    assert [row.text(0) for row in rows[-2:]] == ["▢ First steps", "✎ Ask first"]
    outline.setCurrentItem(rows[-1])
    assert design.selection.only == Element("note", "n")
    qtbot.keyClick(outline, Qt.Key.Key_Delete)
    assert not design.document.blueprint.drawing.notes
    assert design.document.blueprint.drawing.frames
