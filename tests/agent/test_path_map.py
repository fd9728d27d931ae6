"""The way a ticket came: read from its history, drawn in the corner, shown large by a click."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from designer.agent.walk import walk_of
from runtime.messages.base import Changes
from runtime.messages.tickets import EventView, TicketView
from tests.agent.scripts import enter, script, way


def make_ticket(state):
    plain = dict.fromkeys(("ref", "requester", "organisation", "team", "assignee", "type"))
    texts = {"subject": "S", "description": "", "resolution": "", "department": "d", "status": "open"}
    numbers = {"id": 1, "version": 1, "priority": 2, "category": 1, "created_at": 1, "updated_at": 1}
    return TicketView(**plain, **texts, **numbers, tags=(), fields={}, state=state)


def event(kind, at=0, **data):
    return EventView(seq=at, at=at, actor="nora", kind=kind, data=data)


def test_a_walk_is_that_of_the_present_run():
    history = [
        event("run_started", 1, state="old"),
        event("moved", 2, transition="gone", source="old", target="end"),
        event("run_started", 3, state="a"),
        event("moved", 4, transition="t", source="a", target="b"),
        event("comment_added", 5),
        event("moved", 6, transition=None, source="b", target="a"),
        event("moved", 7, transition="t", source="a", target="b"),
    ]
    walk = walk_of(make_ticket("b"), history)
    assert walk.entered == {"a": (3, 6), "b": (4, 7)}
    assert (walk.taken, walk.here) == ({"t"}, "b")


def test_a_visit_that_lasts_in_another_version_was_entered_when_it_was():
    history = [event("run_started", 3, state="a"), event("migrated", 9, source="a", target="z", goes_on=True)]
    assert walk_of(make_ticket("z"), history).entered == {"z": (3,)}


def test_nothing_is_walked_where_nothing_is_known():
    assert walk_of(make_ticket("b"), ()).entered == {}


def _colour(page, state):
    box = page.strip.map._scene.boxes[state]
    path = page.strip.map
    at = (QPointF(box.x + box.width / 2, box.y + box.height / 2) - path._area.center()) * path._scale
    place = at + QPointF(path.width() / 2, path.height() / 2)
    return path.grab().toImage().pixelColor((place * path.devicePixelRatioF()).toPoint())


def test_where_the_ticket_is_is_full_and_goes_with_it(qtbot, work, place, theme):
    number = enter(
        place, script(way("ask", "greet", "listen"), way("end", "listen", "done"), way("tell", "advise", "done"))
    )
    work.go_to(number)
    page, path = work.page, work.page.strip.map
    qtbot.waitUntil(lambda: path._scene is not None and not path._picture.isNull())
    accent = QColor(theme.tokens.accent)
    assert _colour(page, "greet") == accent
    assert path.walk.possible == {"ask"}
    qtbot.mouseClick(page.strip.buttons[0], Qt.MouseButton.LeftButton)
    work.changed_elsewhere(Changes(tickets=frozenset({number})))
    qtbot.waitUntil(lambda: path.walk.here == "listen" and path.walk.taken == {"ask"})
    qtbot.waitUntil(lambda: _colour(page, "listen") == accent)
    assert _colour(page, "greet") != accent
    assert (list(path.walk.entered), path.walk.possible) == (["greet", "listen"], {"end"})


def test_a_click_shows_it_large_with_when_it_was_entered(qtbot, opened):
    path = opened.strip.map
    qtbot.waitUntil(lambda: path.isVisible() and path._scene is not None)
    qtbot.mouseClick(path, Qt.MouseButton.LeftButton)
    dialog = opened.strip.dialog
    over = dialog.canvas.scene.overlay_of(opened.ticket.state)
    assert over.token
    assert over.metric.startswith("Entered")
    assert dialog.document.read_only
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_narrow_page_tells_it_in_words_alone(qtbot, opened, work):
    qtbot.waitUntil(opened.strip.map.isVisible)
    work.rooms.setSizes([400, 800, 200])
    work.resize(1_000, 700)
    qtbot.waitUntil(opened.strip.map.isHidden)
