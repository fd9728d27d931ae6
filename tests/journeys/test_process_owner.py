"""The process owner draws: the help desk of the pictures, taken back to the empty sheet, and a draft that runs."""

from __future__ import annotations

from designer import desks
from designer.canvas.overlay import Element
from designer.workspaces.draft_keeper import Keeping
from runtime.messages.blueprints import Activity, GetDraft, ListBlueprints, PublishBlueprint
from runtime.messages.tickets import CreateTicket, ExecuteTransition
from tests.canvas.conftest import Hand
from tests.journeys import owner
from tests.journeys.owner import WANTED


def test_the_help_desk_is_drawn_by_mouse_from_an_empty_sheet(qtbot, start, desk_file):
    desktop = start(desk_file)
    design = owner.begin(qtbot, desktop)
    hand = Hand(design.canvas)
    hand.view.zoom_to(0.5)
    hand.view.centerOn(420.0, 330.0)
    owner.draw_states(hand, [state.name for state in WANTED.states if state.id != "new"])
    design.selection.clear()
    hand.view.fit()
    for transition in sorted(WANTED.transitions, key=lambda each: each.order):
        ends = (WANTED.states_by_id[key].name for key in (transition.source, transition.target))
        owner.connect(hand, design, *ends, transition.name)
    design.selection.clear()
    design.tools.named["arrange"].trigger()
    qtbot.waitUntil(lambda: design.opened.keeper.keeping is Keeping.SAVED and not design.document.dirty)
    desk = desks.open_existing(str(desk_file))
    kept = desk.ask(GetDraft(blueprint_id=design.opened.blueprint_id)).blueprint
    desk.close()
    assert owner.mean_the_same(kept) == owner.mean_the_same(WANTED)
    steps = design.document.changes
    for _ in range(steps):
        design.document.undo()
    assert [state.name for state in design.document.blueprint.states] == ["New"]
    for _ in range(steps):
        design.document.redo()
    assert design.document.blueprint == kept


def test_findings_are_fixed_and_what_is_published_runs(qtbot, start, desk_file):
    desktop = start(desk_file)
    design = owner.begin(qtbot, desktop)
    hand = Hand(design.canvas)
    hand.view.zoom_to(0.8)
    hand.double_click((500.0, 300.0))
    hand.type("Done")
    hand.field_key(owner.RETURN)
    owner.connect(hand, design, "New", "Done", "Finish")
    qtbot.waitUntil(lambda: any(finding.code == "no_final" for finding in design.findings.findings))
    design.selection.choose(Element("state", owner.id_of(design, "Done")))
    design.canvas.commands.actions["make_final"].trigger()
    qtbot.waitUntil(lambda: not any(finding.severity.value == "error" for finding in design.findings.findings))
    qtbot.waitUntil(lambda: design.opened.settled)
    desk = desks.open_existing(str(desk_file))
    ann = owner.staff(desk)
    (summary,) = desk.ask(ListBlueprints())
    desk.do(PublishBlueprint(blueprint_id=summary.id, expected_revision=summary.draft_revision, accept="all"))
    assert desk.ask(ListBlueprints())[0].activity is Activity.ACTIVE
    place = ann.do(CreateTicket(subject="Printer", department="help")).result
    (way,) = design.document.blueprint.transitions
    done = ann.do(
        ExecuteTransition(ticket_id=place.ticket_id, transition_id=way.id, expected_version=place.version)
    ).result
    desk.close()
    assert done.complete
