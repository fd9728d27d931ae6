"""The picture: overlays that never touch the document, findings, looks, labels that cover no card, and its speed."""

from __future__ import annotations

import time
from dataclasses import fields
from typing import override

import pytest
from PySide6.QtCore import QBuffer, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from designer.canvas.boxes import boxes_of, free_corner
from designer.canvas.captions import owner_caption, state_owner
from designer.canvas.overlay import Element, Mark, Overlay
from designer.canvas.palette import FORMAT, KINDS, Palette
from designer.canvas.tooltips import tooltip
from designer.settings import Appearance
from designer.tokens import DARK, LIGHT, Tokens
from runtime.model import edits
from runtime.model.arrange.sheet import Box
from runtime.model.blueprint import Approval, Timer
from runtime.model.durations import Duration, Unit
from runtime.model.faces import stripe_of
from runtime.model.owners import Assignee, People, Requester, Roles, Teams
from runtime.model.people import Role
from tests.canvas.conftest import state, three_states, transition
from tests.canvas.help_desk import NAMES, help_desk, live_figures
from tests.canvas.same import assert_drawn_as_it_is
from tests.makers import blueprint
from tests.makers import state as drawn_state
from tests.makers import transition as drawn_way
from tests.pace import reference_seconds, slowness
from tests.traced import untraced


def test_where_tickets_go_that_no_line_shows_is_on_the_cards_and_in_their_tooltips(open_canvas):
    agreed = Approval(approvers=(Requester(),), reject_to="refused")
    drawn = blueprint(
        drawn_state("open"),
        drawn_state("wait", calls="spare-part-k3f9qz"),
        drawn_state("done", final=True, then="survey"),
        drawn_state("refused", final=True),
        drawn_way("ask", "open", "wait", "Ask", approval=agreed),
        drawn_way("late", "wait", "done", trigger=Timer(after=Duration(amount=2, unit=Unit.DAYS))),
    )
    hand = open_canvas(drawn)
    hand.canvas.show_names({"blueprint.survey": "Customer survey"})
    scene = hand.canvas.scene
    told = {key: item.face.leads for key, item in scene.states.items()}
    assert told == {"open": "", "wait": "calls Spare part", "done": "→ Customer survey", "refused": "rejected: Ask"}
    assert "it goes on to the Blueprint “Customer survey”" in tooltip(scene, state("done"))
    assert "needs the approval of Requester, rejected: to Refused" in tooltip(scene, transition("ask"))
    assert "automatic, after 2 days" in tooltip(scene, transition("late"))
    free = drawn.transitions_by_id["ask"].having(approval=None)
    hand.canvas.document.apply("x", edits.change_transition(drawn, free))
    assert scene.states["refused"].face.leads == ""
    hand.canvas.grab()


def test_figures_lie_over_the_cards_and_never_in_the_document(open_canvas):
    hand = open_canvas(help_desk())
    before = hand.canvas.document.blueprint
    hand.canvas.show_overlay(live_figures())
    assert hand.canvas.scene.states["esc2"].over.heat == 4
    assert hand.canvas.document.blueprint is before and hand.canvas.document.changes == 0
    hand.canvas.show_overlay({"wip": Overlay(count=1, token=True, change="added")})
    assert hand.canvas.scene.states["esc2"].over == Overlay()
    hand.canvas.grab()


def test_findings_are_badges_that_go_when_they_are_solved(hand):
    marks = {state("open"): Mark("error", "No way out"), transition("begin"): Mark("warning", "Nobody may")}
    hand.canvas.show_findings(marks)
    assert hand.canvas.scene.states["open"].mark.severity == "error"
    assert hand.canvas.scene.transitions["begin"].label.mark.severity == "warning"
    hand.canvas.show_findings({})
    assert hand.canvas.scene.states["open"].mark is None and hand.canvas.scene.transitions["begin"].label.mark is None


def test_names_of_teams_are_on_the_cards(open_canvas):
    hand = open_canvas(help_desk())
    hand.canvas.show_names(NAMES)
    assert hand.canvas.scene.states["triage"].face.owner == "Dispatcher"
    assert hand.canvas.scene.states["new"].face.owner == "Requester"


def test_owners_in_words(qapp):
    assert owner_caption(Teams(ids=("a", "b")), {"a": "First line"}) == "First line +1"
    assert owner_caption(People(ids=("x",)), {}) == "x"
    assert owner_caption(Roles(roles=(Role.SUPERVISOR,)), {}) == "Supervisors"
    assert owner_caption(Assignee(), {}) == "Ticket owner" and owner_caption(Requester(), {}) == "Requester"
    drawn = three_states()
    assert state_owner(drawn, drawn.states_by_id["open"], {}) == ""
    timer = Timer(after=Duration(amount=1, unit=Unit.DAYS))
    drawn = edits.change_transition(drawn, drawn.transitions_by_id["finish"].having(trigger=timer))
    assert state_owner(drawn, drawn.states_by_id["open"], {}) == "System"
    assert [stripe_of(drawn, each) for each in drawn.states] == ["done", "start", "open"]


def test_labels_cover_no_card_on_the_help_desk_also_when_the_router_draws(open_canvas):
    for arranged in (True, False):
        drawn = help_desk()
        if not arranged:
            drawn = drawn.having(drawing=drawn.drawing.having(routes={}))
        scene = open_canvas(drawn).canvas.scene
        scene.settle()
        cards = [item.sceneBoundingRect().adjusted(11, 11, -11, -11) for item in scene.states.values()]
        covering = [
            item.text for item in scene.transitions.values() if any(item.label_box.intersects(c) for c in cards)
        ]
        assert covering == []


def test_states_nobody_placed_stand_apart():
    drawn = help_desk(arranged=False)
    boxes = list(boxes_of(drawn).values())
    assert len(boxes) == 15 and not any(a.touches(b) for a in boxes for b in boxes if a is not b)


def test_a_free_corner_is_next_to_the_one_wanted():
    taken = [Box(0, 0, 216, 88)]
    assert free_corner((500.0, 500.0), taken) == (504.0, 504.0)
    x, y = free_corner((0.0, 0.0), taken)
    assert not Box(x, y, 216, 88).touches(taken[0]) and max(abs(x), abs(y)) <= 264


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_texts_and_lines_stand_out(tokens: Tokens):
    drawing = tokens.drawing
    texts = [(drawing.label, drawing.label_fill), (drawing.owner, drawing.owner_fill), (tokens.good, drawing.ok_fill)]
    texts += [(tokens.warning, tokens.warning_soft), (tokens.bad, tokens.bad_soft), (drawing.count, drawing.count_fill)]
    texts += [(tokens.text, tokens.card), (tokens.secondary, tokens.card), (drawing.note_text, drawing.note)]
    texts += [(ink, tokens.card) for ink in drawing.heat_text]
    assert min(contrast(ink, ground) for ink, ground in texts) >= 4.5
    lines = [(drawing.line, tokens.canvas), (tokens.outline, tokens.canvas), (tokens.accent, tokens.canvas)]
    lines += [(getattr(drawing, kind), tokens.card) for kind in ("start", "open", "hold", "done")]
    assert min(contrast(ink, ground) for ink, ground in lines) >= 3.0
    assert all(getattr(drawing, field.name) for field in fields(drawing))


def contrast(one: str, two: str) -> float:
    """WCAG 2.1, relative luminance."""

    def luminance(name: str) -> float:
        colour = QColor(name)
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def picture(canvas) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    canvas.view.grab().save(buffer, "PNG")
    return bytes(buffer.data().data())


def test_the_look_changes_while_it_is_open_and_comes_back(open_canvas, theme):
    hand = open_canvas(help_desk())
    hand.canvas.show_overlay(live_figures())
    theme.wear(Appearance.LIGHT)
    light = picture(hand.canvas)
    theme.wear(Appearance.DARK)
    assert picture(hand.canvas) != light
    theme.wear(Appearance.LIGHT)
    assert picture(hand.canvas) == light


@pytest.mark.parametrize("zoom", [0.1, 0.25, 0.35, 0.8, 4.0])
def test_every_level_of_detail_is_painted(open_canvas, zoom):
    drawn = edits.connect(help_desk(), None, "closed", "Cancel")
    hand = open_canvas(edits.set_lanes(drawn, True))
    hand.canvas.selection.choose(state("wip"), transition("t04"))
    hand.view.zoom_to(zoom)
    assert len(picture(hand.canvas)) > 500


class Painted(QObject):
    """How many pixels of a widget are painted, all in all."""

    pixels = 0

    @override
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.pixels += sum(box.width() * box.height() for box in event.region())
        return super().eventFilter(watched, event)


def test_what_is_scrolled_is_not_painted_again(open_canvas):
    hand = open_canvas(help_desk())
    hand.view.zoom_to(0.8713)
    QApplication.processEvents()
    painted, viewport = Painted(), hand.view.viewport()
    viewport.installEventFilter(painted)
    hand.view.pan(17, 11)
    QApplication.processEvents()
    assert 0 < painted.pixels < viewport.width() * viewport.height() / 3
    assert hand.canvas.minimap.isHidden() or viewport.rect().contains(hand.canvas.minimap.geometry())


def test_the_map_shows_where_one_is_and_goes_there(open_canvas):
    hand = open_canvas(help_desk())
    hand.view.zoom_to(1.5)
    hand.canvas.minimap.draw()
    QTest.mouseClick(hand.canvas.minimap, Qt.MouseButton.LeftButton, pos=QPoint(100, 6))
    top = hand.view.seen().center().y()
    QTest.mouseClick(hand.canvas.minimap, Qt.MouseButton.LeftButton, pos=QPoint(100, 122))
    assert hand.view.seen().center().y() > top + 800


def drop(hand, kind: str, at) -> None:
    """A drag out of the palette as the window system tells of it: it enters, moves and is dropped."""
    palette_drag = Palette.drag(hand.palette, kind)
    data, place = palette_drag.mimeData(), hand.place(at)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    viewport = hand.view.viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(QPointF(place), copy, data, left, none))
    hand.moved = QDragMoveEvent(QPointF(place), copy, data, left, none)
    QApplication.sendEvent(viewport, hand.moved)
    hand.said = hand.view.hinted
    hand.canvas.grab()
    QApplication.sendEvent(viewport, QDropEvent(QPointF(place), copy, data, left, none))
    palette_drag.deleteLater()


@pytest.fixture
def dropping(hand, theme, qtbot):
    hand.palette = Palette(theme)
    qtbot.addWidget(hand.palette)
    return hand


@pytest.mark.parametrize(("kind", "check"), [
    ("start", lambda drawn, made: drawn.start == made),
    ("hold", lambda drawn, made: drawn.states_by_id[made].outside),
    ("final", lambda drawn, made: drawn.states_by_id[made].final),
    ("state", lambda drawn, made: not drawn.states_by_id[made].final),
])  # fmt: skip
def test_states_are_dragged_from_the_palette(dropping, kind, check):
    drop(dropping, kind, (500.0, 200.0))
    drawn = dropping.canvas.document.blueprint
    (made,) = drawn.states_by_id.keys() - {"new", "open", "closed"}
    assert check(drawn, made) and dropping.moved.isAccepted() and dropping.canvas.document.changes == 1
    dropping.field_key(Qt.Key.Key_Escape)
    assert_drawn_as_it_is(dropping.canvas)


def test_a_state_dropped_on_a_transition_is_put_into_it(dropping):
    drop(dropping, "hold", transition("finish"))
    drawn = dropping.canvas.document.blueprint
    made = drawn.transitions_by_id["finish"].target
    assert made not in ("new", "open", "closed") and [each.target for each in drawn.leaving(made)] == ["closed"]


def test_transitions_and_notes_are_dragged_from_the_palette(dropping):
    drop(dropping, "note", (500.0, 200.0))
    dropping.field_key(Qt.Key.Key_Escape)
    drop(dropping, "common", state("closed"))
    dropping.field_key(Qt.Key.Key_Escape)
    drop(dropping, "automatic", state("new"))
    dropping.click(state("closed"))
    drawn = dropping.canvas.document.blueprint
    assert len(drawn.drawing.notes) == 1
    assert [each.target for each in drawn.transitions if each.source is None] == ["closed"]
    assert [each.manual for each in drawn.leaving("new") if each.source and each.target == "closed"] == [False]


def test_a_transition_dropped_on_nothing_says_why(dropping):
    drop(dropping, "transition", (500.0, 200.0))
    assert not dropping.moved.isAccepted() and "Drop it on one" in dropping.said
    assert dropping.canvas.document.changes == 0


def test_the_palette_works_by_key(dropping):
    wanted = []
    dropping.palette.wanted.connect(wanted.append)
    dropping.palette.show()
    dropping.palette.activateWindow()
    QTest.qWaitForWindowActive(dropping.palette)
    QTest.keyClick(dropping.palette, Qt.Key.Key_Down)
    QTest.keyClick(dropping.palette, Qt.Key.Key_Return)
    assert wanted == ["state"] and dropping.palette.count() == len(KINDS)
    dropping.canvas.add("state")
    assert len(dropping.canvas.document.blueprint.states) == 4
    dropping.field_key(Qt.Key.Key_Escape)
    dropping.canvas.selection.choose(state("new"))
    dropping.canvas.add("common")
    assert any(each.source is None for each in dropping.canvas.document.blueprint.transitions)
    assert FORMAT.startswith("application/")


def test_the_tree_for_screen_readers_can_be_walked(open_canvas):
    hand = open_canvas(help_desk())
    hand.canvas.show_names(NAMES)
    hand.canvas.show_overlay(live_figures())
    tree = QAccessible.queryAccessibleInterface(hand.view)
    text = QAccessible.Text
    assert tree.text(text.Name) == "Blueprint canvas"
    assert tree.text(text.Description) == "Help desk: 15 state(s), 30 transition(s)" or "15 states" in tree.text(
        text.Description
    )
    assert tree.role() == QAccessible.Role.List and tree.childCount() == 15
    seen, ways = [], 0
    for index in range(tree.childCount()):
        child = tree.child(index)
        seen.append(child.text(text.Name))
        assert tree.indexOfChild(child) == index and child.isValid()
        for place in range(child.childCount()):
            way = child.child(place)
            assert way.text(text.Name).startswith("Transition ") and "from " in way.text(text.Description)
            assert child.indexOfChild(way) == place
            ways += 1
    assert seen[0] == "State New" and ways == 30
    wip = next(tree.child(i) for i in range(15) if tree.child(i).text(text.Name) == "State In progress")
    said = wip.text(text.Description)
    assert "Agent L1" in said and "8 hours" in said and "38" in said and "Escalate" in said
    hand.canvas.selection.choose(state("wip"))
    assert wip.state().selected and tree.focusChild().text(text.Name) == "State In progress"
    middle = wip.rect().center()
    assert tree.childAt(middle.x(), middle.y()).text(text.Name) == "State In progress"
    hand.canvas.commands.delete()
    assert tree.childCount() == 14 and not wip.isValid() and wip.text(text.Name) == ""


def test_a_tooltip_tells_what_the_card_cuts_short(open_canvas):
    from designer.canvas.tooltips import tooltip

    hand = open_canvas(help_desk())
    hand.canvas.show_findings({state("wip"): Mark("warning", "Two ways are called Resolve")})
    said = tooltip(hand.canvas.scene, state("wip"))
    assert said.startswith("In progress\n") and "8 hours" in said and "Two ways" in said
    assert tooltip(hand.canvas.scene, Element("transition", "t13")).startswith(
        "Escalate\nfrom In progress to Escalated"
    )


def test_a_drag_at_100_states_costs_no_more_than_8_ms_of_cpu(open_canvas):
    from tests.benchmarks.canvas_graphs import blueprint_of, grid_graph

    hand = open_canvas(blueprint_of(grid_graph(100)))
    hand.canvas.scene.settle()
    hand.view.zoom_to(1.0)
    key = grid_graph(100).central
    hand.canvas.commands.centre(state(key))
    start = hand.canvas.scene.boxes[key].centre
    hand.press(start)
    spent = []
    with untraced():
        slow = slowness()
        for frame in range(15):
            began = time.process_time()
            hand.move(
                (start[0] + 12.0 * (frame % 6 + 1), start[1] + 12.0 * (frame % 5)), Qt.KeyboardModifier.AltModifier
            )
            QApplication.processEvents()
            spent.append(time.process_time() - began)
    hand.key(Qt.Key.Key_Escape)
    slow = max(slow, slowness())
    assert sorted(spent)[len(spent) // 2] / slow <= 0.012, "the goal is 8 ms; half as much again for a busy machine"
    centre = hand.view.seen().center()
    assert reference_seconds(lambda: [hand.canvas.scene.element_at(centre) for _ in range(20)], within=0.008) <= 0.008


def test_who_sees_everything_sees_it_after_the_window_became_lower_until_they_look_elsewhere(hand):
    hand.view.fit()
    hand.canvas.resize(hand.canvas.width(), 260)
    assert hand.view.seen().contains(hand.canvas.scene.drawn_rect())
    hand.view.zoom_in()
    zoom = hand.view.zoom
    hand.canvas.resize(hand.canvas.width(), 420)
    assert hand.view.zoom == zoom


def test_no_map_where_it_would_cover_much(hand):
    hand.view.zoom_to(4.0)
    hand.canvas.resize(900, 600)
    assert hand.canvas.minimap.isVisible()
    hand.canvas.resize(500, 360)
    assert not hand.canvas.minimap.isVisible()


def test_what_is_wholly_in_view_steps_aside_for_a_card_in_the_corner(hand):
    view, scene = hand.view, hand.canvas.scene
    card = QWidget()
    card.resize(view.viewport().width() // 2 - 40, 300)
    view.put_in_corner(card)
    assert not view.covered, "a card that is not shown is in nobody's way"
    card.show()
    assert view.covered
    view.make_room()
    assert not view.covered
    assert view.seen().contains(scene.drawn_rect())


def test_a_part_that_is_looked_at_stays_where_it_is_under_a_card(hand):
    view = hand.view
    card = QWidget()
    card.resize(420, 300)
    view.put_in_corner(card)
    card.show()
    view.zoom_to(3.0)
    before = view.seen()
    view.make_room()
    assert view.seen() == before
