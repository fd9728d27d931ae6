"""The process owner's day: from an empty sheet to a published Blueprint that runs, by mouse and by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer import desks
from designer.canvas.handles import handles
from designer.canvas.overlay import Element
from designer.workspaces.draft_keeper import Keeping
from designer.workspaces.opened import Showing
from runtime.messages.blueprints import Activity, GetDraft, ListBlueprints, PublishBlueprint
from runtime.messages.setup import PutDepartments, PutPeople
from runtime.messages.tickets import CreateTicket, ExecuteTransition
from runtime.model.people import Department, Person, Role
from tests.canvas.conftest import Hand
from tests.model.flows import HELP_DESK, drawn_from

WANTED = drawn_from(HELP_DESK)
COLUMNS, ACROSS, DOWN = 4, 320.0, 190.0
RETURN, F2 = Qt.Key.Key_Return, Qt.Key.Key_F2


def _begin(qtbot, desktop):
    design = desktop.session.design
    design.tools.named["new"].trigger()
    qtbot.waitUntil(
        lambda: design.opened.showing is Showing.DRAFT and design.document.blueprint.name == "New Blueprint"
    )
    return design


def _id_of(design, name):
    return next(state.id for state in design.document.blueprint.states if state.name == name)


def _places():
    keys = list(WANTED.states_by_id)
    keys.remove("new")
    return {key: ((place % COLUMNS) * ACROSS, (place // COLUMNS + 1) * DOWN) for place, key in enumerate(keys)}


def _draw_states(hand):
    for key, (x, y) in _places().items():
        hand.double_click((x + 108.0, y + 44.0))
        hand.type(WANTED.states_by_id[key].name)
        hand.field_key(RETURN)


def _connect(hand, design, source, target, name):
    element = Element("state", _id_of(design, source))
    hand.hover(element)
    shown = handles(hand.canvas.scene, element, hand.view.zoom)
    hand.press([each.at for each in shown if each.element == element and each.grip == "connect"][1])
    hand.move((-300.0, -300.0))
    hand.move(Element("state", _id_of(design, target)))
    hand.release(Element("state", _id_of(design, target)))
    hand.type(name)
    hand.field_key(RETURN)


def _mean_the_same(drawn):
    """States by name, ways by the names of their ends."""
    names = {state.id: state.name for state in drawn.states}
    return set(names.values()), {(names[t.source], names[t.target], t.name) for t in drawn.transitions}


def test_the_help_desk_is_drawn_by_mouse_from_an_empty_sheet(qtbot, start, desk_file):
    desktop = start(desk_file)
    design = _begin(qtbot, desktop)
    hand = Hand(design.canvas)
    hand.view.zoom_to(0.5)
    hand.view.centerOn(420.0, 330.0)
    _draw_states(hand)
    design.selection.clear()
    hand.view.fit()
    for transition in sorted(WANTED.transitions, key=lambda each: each.order):
        ends = (WANTED.states_by_id[key].name for key in (transition.source, transition.target))
        _connect(hand, design, *ends, transition.name)
    design.selection.clear()
    design.tools.named["arrange"].trigger()
    qtbot.waitUntil(lambda: design.opened.keeper.keeping is Keeping.SAVED and not design.document.dirty)
    desk = desks.open_existing(str(desk_file))
    kept = desk.ask(GetDraft(blueprint_id=design.opened.blueprint_id)).blueprint
    desk.close()
    assert _mean_the_same(kept) == _mean_the_same(WANTED)
    steps = design.document.changes
    for _ in range(steps):
        design.document.undo()
    assert [state.name for state in design.document.blueprint.states] == ["New"]
    for _ in range(steps):
        design.document.redo()
    assert design.document.blueprint == kept


def test_findings_are_fixed_and_what_is_published_runs(qtbot, start, desk_file):
    desktop = start(desk_file)
    design = _begin(qtbot, desktop)
    hand = Hand(design.canvas)
    hand.view.zoom_to(0.8)
    hand.double_click((500.0, 300.0))
    hand.type("Done")
    hand.field_key(RETURN)
    _connect(hand, design, "New", "Done", "Finish")
    qtbot.waitUntil(lambda: any(finding.code == "no_final" for finding in design.findings.findings))
    design.selection.choose(Element("state", _id_of(design, "Done")))
    design.canvas.commands.actions["make_final"].trigger()
    qtbot.waitUntil(lambda: not any(finding.severity.value == "error" for finding in design.findings.findings))
    qtbot.waitUntil(lambda: design.opened.settled)
    desk = desks.open_existing(str(desk_file))
    desk.do(PutDepartments(departments=(Department(id="help", name="Help"),)))
    desk.do(
        PutPeople(people=(Person(id="ann", name="Ann", email="a@x.example", role=Role.AGENT, departments=("help",)),))
    )
    (summary,) = desk.ask(ListBlueprints())
    desk.do(PublishBlueprint(blueprint_id=summary.id, expected_revision=summary.draft_revision, accept="all"))
    assert desk.ask(ListBlueprints())[0].activity is Activity.ACTIVE
    ann = desk.acting_as("ann")
    place = ann.do(CreateTicket(subject="Printer", department="help")).result
    (way,) = design.document.blueprint.transitions
    done = ann.do(
        ExecuteTransition(ticket_id=place.ticket_id, transition_id=way.id, expected_version=place.version)
    ).result
    desk.close()
    assert done.complete


def test_a_blueprint_is_drawn_by_keyboard_alone(qtbot, start, desk_file):
    desktop = start(desk_file)
    design = _begin(qtbot, desktop)
    canvas = design.canvas
    canvas.view.setFocus()
    canvas.selection.choose(Element("state", _id_of(design, "New")))
    for name, way in (("Working", "Take up"), ("Done", "Finish")):
        QTest.keyClick(canvas.view, Qt.Key.Key_A)
        QTest.keyClicks(canvas.view.field, name)
        QTest.keyClick(canvas.view.field, RETURN)
        made = _id_of(design, name)
        (ways,) = [each for each in design.document.blueprint.transitions if each.target == made]
        canvas.selection.choose(Element("transition", ways.id))
        QTest.keyClick(canvas.view, F2)
        QTest.keyClicks(canvas.view.field, way)
        QTest.keyClick(canvas.view.field, RETURN)
        canvas.selection.choose(Element("state", made))
    QTest.keyClick(canvas.view, RETURN)
    assert design.inspector.state[0].name.hasFocus()
    design.inspector.state[0].final.box.setFocus()
    QTest.keyClick(design.inspector.state[0].final.box, Qt.Key.Key_Space)
    drawn = design.document.blueprint
    assert _mean_the_same(drawn) == (
        {"New", "Working", "Done"},
        {("New", "Working", "Take up"), ("Working", "Done", "Finish")},
    )
    assert drawn.states_by_id[_id_of(design, "Done")].final
