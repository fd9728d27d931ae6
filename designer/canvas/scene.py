"""The picture of a Blueprint: one item for each element, kept equal to what it is told to show. Holds no truth."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial
from itertools import chain

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from designer.canvas.badges import hang, stand
from designer.canvas.bounds import Bounds
from designer.canvas.boxes import NOTE_SIZE, box_of, boxes_of, frame_box
from designer.canvas.captions import Names, group_caption
from designer.canvas.common_item import CommonItem, FanItem
from designer.canvas.element_item import ElementItem
from designer.canvas.faces import face_of, label_of
from designer.canvas.labels import AT_ONCE, Labels
from designer.canvas.lines import NO_ROUTE, Lines, Link
from designer.canvas.looks import DIMMED, Look
from designer.canvas.overlay import NOTHING_OVER, Element, Mark, Overlay
from designer.canvas.selection import Selection
from designer.canvas.state_item import StateItem
from designer.canvas.surrounding_items import FrameItem, GroupItem, LanesItem, NoteItem, headings, lanes_of
from designer.canvas.touched import Touched, all_of, touched
from designer.canvas.transition_item import LinesItem, TransitionItem
from designer.document import Document
from designer.tokens import Tokens
from designer.turns import Turns
from runtime.model.arrange.sheet import Box
from runtime.model.blueprint import Blueprint, Transition
from runtime.model.switched import is_off


class CanvasScene(QGraphicsScene):
    """Follows the document. A gesture may `show` what it would become; when it ends, the document is shown again."""

    redrawn = Signal()
    """Something looks different now."""
    unsettled = Signal()
    """Many labels wait for their places; `settled` follows in some turns."""
    settled = Signal()
    """Every label has its place."""

    def __init__(self, document: Document, selection: Selection, tokens: Tokens, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document, self.selection = document, selection
        self.look, self.shown = Look(tokens), document.blueprint
        self.states: dict[str, StateItem] = {}
        self.transitions: dict[str, TransitionItem] = {}
        self.commons: dict[str, CommonItem] = {}
        self.notes: dict[str, NoteItem] = {}
        self.frames: dict[str, FrameItem] = {}
        self.groups: dict[str, GroupItem] = {}
        self.boxes: dict[str, Box] = {}
        """The card of every state, hidden ones too."""
        self.extent = QRectF()
        """Where cards are or were: it never shrinks, so that the view does not jump."""
        self._bounds, self.lines = Bounds(), Lines()
        self.labels = Labels(self.lines)
        self._names: Names = {}
        self._overlays: Mapping[str, Overlay] = {}
        self._marks: Mapping[Element, Mark] = {}
        self._folded: dict[str, str] = {}
        self._lanes: LanesItem | None = None
        self._fan: FanItem | None = None
        self._turns = Turns(self)
        self.redrawn.connect(self._bounds.forget)
        self.lines_item = self._added(LinesItem())
        self._draw(all_of(self.shown), quick=False)
        document.changed.connect(self._follow)
        selection.changed.connect(self._show_chosen)

    def show(self, blueprint: Blueprint, *, quick: bool = False) -> None:
        """Show this instead. `quick`: lines and labels are drawn properly later, as while something is dragged."""
        before, self.shown = self.shown, blueprint
        change = touched(before, blueprint)
        if not change.nothing or not quick:
            self._draw(change, quick=quick)

    def show_document(self) -> None:
        """Show the document again, whatever was tried."""
        self.show(self.document.blueprint)

    def show_overlay(self, overlays: Mapping[str, Overlay]) -> None:
        """Lay figures over the cards, by state; states not named show none. The document knows nothing of it."""
        before, self._overlays = self._overlays, dict(overlays)
        for key in before.keys() | overlays.keys():
            if key in self.states:
                self.states[key].show_over(overlays.get(key, NOTHING_OVER))
        self.redrawn.emit()

    def overlay_of(self, state_id: str) -> Overlay:
        """What lies over a state."""
        return self._overlays.get(state_id, NOTHING_OVER)

    def show_findings(self, marks: Mapping[Element, Mark]) -> None:
        """Badge the elements that findings are about; elements not named lose theirs."""
        before, self._marks = self._marks, dict(marks)
        for element in before.keys() | marks.keys():
            item = self.item_of(element)
            if item is not None:
                item.set_mark(marks.get(element))
        self.redrawn.emit()

    def mark_of(self, element: Element) -> Mark | None:
        """The badge on an element."""
        return self._marks.get(element)

    def show_names(self, names: Names) -> None:
        """Call people, teams and fields by these names, by id."""
        self._names = dict(names)
        self._dress_states(self.states)

    @property
    def names(self) -> Names:
        """What people, teams and fields are called, by id."""
        return self._names

    def wear(self, tokens: Tokens) -> None:
        """Change to another look."""
        self.look = Look(tokens)
        for item in self.element_items():
            item.wear(self.look)
        if self._lanes is not None:
            self._lanes.look = self.look
        self.update()
        self.redrawn.emit()

    def rewrite(self) -> None:
        """The language changed: say everything again."""
        for item in self.element_items():
            item.rewrite()
        self._dress_states(self.states)
        self.redrawn.emit()

    def element_items(self) -> Iterable[ElementItem]:
        """Every item that stands for an element."""
        return chain(
            self.states.values(),
            self.transitions.values(),
            self.commons.values(),
            self.notes.values(),
            self.frames.values(),
            self.groups.values(),
        )

    def item_of(self, element: Element) -> ElementItem | None:
        """The item of an element; None for one that is not drawn."""
        if element.kind == "transition":
            return self.transitions.get(element.id) or self.commons.get(element.id)
        kinds: dict[str, Mapping[str, ElementItem]] = {
            "state": self.states,
            "note": self.notes,
            "frame": self.frames,
            "parallel": self.groups,
        }
        return kinds[element.kind].get(element.id)

    def element_at(self, point: QPointF, but: Iterable[Element] = ()) -> Element | None:
        """What lies on top at a point."""
        left_out = set(but)
        for item in self.items(point):
            if isinstance(item, ElementItem) and item.element not in left_out:
                return item.element
        return None

    def elements_in(self, area: QRectF) -> list[Element]:
        """What a rubber band catches: cards and notes wholly inside, lines with their label inside."""
        found = []
        for item in self.items(area):
            if not isinstance(item, ElementItem):
                continue
            inside = item.label_box if isinstance(item, TransitionItem | CommonItem) else item.sceneBoundingRect()
            if area.contains(inside.center() if isinstance(item, StateItem | NoteItem) else inside):
                found.append(item.element)
        return sorted(found)

    def drawn_rect(self) -> QRectF:
        """Around everything drawn; empty for an empty sheet."""
        return self._bounds.rect(self.element_items())

    def lies_within(self, area: QRectF) -> bool:
        """Whether everything drawn is in an area."""
        return self._bounds.within(area, self.element_items())

    def settle(self) -> None:
        """Place every label that waits, now."""
        while self.labels.waiting:
            self.place_labels()

    def spread_fan(self, key: str | None) -> None:
        """Show from where a common transition is offered; None: no more."""
        if key is None or key not in self.commons:
            if self._fan is not None:
                self.removeItem(self._fan)
                self._fan = None
            return
        if self._fan is None:
            self._fan = FanItem(self.look)
            self.addItem(self._fan)
        item = self.commons[key]
        self._fan.spread(item.sources, item.label_box, self.look)

    @property
    def fan(self) -> FanItem | None:
        """The fan that is spread."""
        return self._fan

    def _follow(self, _before: Blueprint, after: Blueprint) -> None:
        self.show(after)
        self.selection.forget_missing(after)

    def _show_chosen(self) -> None:
        chosen = set(self.selection.elements)
        for item in self.element_items():
            item.set_chosen(item.element in chosen)

    def _draw(self, change: Touched, *, quick: bool) -> None:
        if change.frames:
            self._fold()
        self._draw_states(change)
        self._draw_lines(change, quick=quick)
        if change.notes:
            self._draw_notes()
        if change.frames:
            self._draw_frames()
        self._draw_commons(change, quick=quick)
        if change.groups or change.moved or change.frames:
            self._draw_groups(quick=quick)
        if change.lanes:
            self._draw_lanes()
        if not quick:
            self._queue_labels()
        self.redrawn.emit()

    def _fold(self) -> None:
        """Which frame hides which state."""
        self._folded = {key: frame.id for frame in self.shown.drawing.frames if frame.collapsed for key in frame.states}

    def _anchor(self, state_id: str) -> str:
        frame = self._folded.get(state_id)
        return state_id if frame is None else f"frame {frame}"

    def _draw_states(self, change: Touched) -> None:
        for key in change.states_gone:
            self.removeItem(self.states.pop(key))
            self.boxes.pop(key, None)
        places = self.shown.drawing.places
        if len(places) < len(self.shown.states):
            moved: Mapping[str, Box] = boxes_of(self.shown)
        else:
            moved = {key: box_of(places[key]) for key in change.moved}
        for key, box in moved.items():
            if key not in self.states:
                self.states[key] = self._added(StateItem(key, self.look))
                self.states[key].show_over(self.overlay_of(key))
            if self.boxes.get(key) != box:
                self.boxes[key] = box
                self.states[key].put(box)
                self.extent = self.extent.united(QRectF(box.x, box.y, box.width, box.height))
        self._dress_states(change.states)
        if change.frames:
            for key, item in self.states.items():
                item.setVisible(key not in self._folded)

    def _dress_states(self, keys: Iterable[str]) -> None:
        known, places = self.shown.states_by_id, self.shown.drawing.places
        for key in keys:
            self.states[key].show_face(face_of(self.shown, known[key], places.get(key), self._names))

    def _draw_lines(self, change: Touched, *, quick: bool) -> None:
        for key in change.transitions_gone:
            self._take_line_away(key)
        keys = self.shown.transitions_by_id.keys() if change.frames else change.transitions
        links: dict[str, Link | None] = dict.fromkeys(change.transitions_gone & self.lines.links.keys())
        for key in keys:
            transition = self.shown.transitions_by_id[key]
            link = self._link(transition)
            if link is None:
                if key in self.transitions:
                    self._take_line_away(key)
                    links[key] = None
                continue
            self._dress_line(transition)
            if self.lines.links.get(key) != link:
                links[key] = link
        drawn_anew = self.lines.update(self._changed_boxes(change), links, quick=quick)
        for key in sorted(drawn_anew):  # labels are placed in this order, the same whenever it is opened
            self.transitions[key].run(self.lines.drawn[key], self.labels.carry(key, self.transitions[key].line))

    def _changed_boxes(self, change: Touched) -> dict[str, Box | None]:
        """The rectangles that lines end at, where they are not those the lines know."""
        if not (change.frames or change.states_gone or len(self.shown.drawing.places) < len(self.boxes)):
            return {key: self.boxes[key] for key in change.moved}
        wanted = {key: box for key, box in self.boxes.items() if key not in self._folded}
        for frame in self.shown.drawing.frames:
            box = frame_box(frame, self.boxes) if frame.collapsed else None
            if box is not None:
                wanted[f"frame {frame.id}"] = box
        known = self.lines.boxes
        changed: dict[str, Box | None] = {key: box for key, box in wanted.items() if known.get(key) is not box}
        changed.update((key, None) for key in known if key not in wanted)
        return changed

    def _link(self, transition: Transition) -> Link | None:
        """The line of a transition; None for common ones and those inside a collapsed frame."""
        if transition.source is None:
            return None
        source = self._anchor(transition.source)
        target = None if transition.target is None else self._anchor(transition.target)
        if source == target and transition.source in self._folded:
            return None
        route = self.shown.drawing.routes.get(transition.id, NO_ROUTE)
        folded = transition.source in self._folded or transition.target in self._folded
        return Link(transition.id, source, target, NO_ROUTE if folded else route)

    def _dress_line(self, transition: Transition) -> None:
        key = transition.id
        if key not in self.transitions:
            self.transitions[key] = self._added(TransitionItem(key, self.look))
            self.addItem(self.transitions[key].label)
        item = self.transitions[key]
        item.show_text(label_of(transition), dashed=not transition.manual, off=is_off(self.shown, transition))
        self.labels.resize(key, item.label_size)

    def _take_line_away(self, key: str) -> None:
        line, badge = self.transitions.pop(key, None), self.commons.pop(key, None)
        for item in (line, badge, None if line is None else line.label):
            if item is not None:
                self.removeItem(item)
        self.labels.forget(key)

    def _draw_commons(self, change: Touched, *, quick: bool) -> None:
        if not (self.commons or change.transitions):
            return
        wanted = [each for each in self.shown.transitions if each.source is None]
        gone = self.commons.keys() - {each.id for each in wanted}
        for key in gone:
            self.removeItem(self.commons.pop(key))
        if not wanted or not (change.moved or change.transitions or change.states or gone or change.frames):
            return
        taken = headings(self.frames.values())
        for transition in wanted:
            self._draw_common(transition, taken, quick=quick)

    def _runs(self, *, quick: bool, but: Collection[str] = ()) -> Callable[[Box], list[Box]]:
        """What comes through an area; nobody looks while something is dragged."""
        return lambda area: [] if quick else self.lines.runs_near(area, but)

    def _draw_common(self, transition: Transition, taken: list[Box], *, quick: bool) -> None:
        key = transition.id
        if key not in self.commons:
            self.commons[key] = self._added(CommonItem(key, self.look))
        item = self.commons[key]
        back = transition.target is None
        target = transition.target or self.shown.start or next(iter(self.shown.states_by_id), None)
        item.show_text(label_of(transition), dashed=not transition.manual, back=back)
        item.setOpacity(DIMMED if is_off(self.shown, transition) else 1.0)
        item.setVisible(target is not None)
        if target is None:
            return
        card = self.lines.boxes[self._anchor(target)]
        badge, side = hang(card, item.size, self.lines.cards_near, taken, self._runs(quick=quick))
        taken.append(badge)
        item.hang(card, badge, side)
        offered = (state.id for state in self.shown.states if transition in self.shown.leaving(state.id))
        item.sources = tuple(self.lines.boxes[self._anchor(key)] for key in offered)

    def _obstacles(self) -> list[Box]:
        """What labels keep clear of besides cards: badges, chips, notes, and the headings of frames."""
        boxes = [item.label_box for item in self.commons.values()]
        boxes += [item.chip for item in self.groups.values() if item.isVisible()]
        found = [Box(box.x(), box.y(), box.width(), box.height()) for box in boxes]
        return found + headings(self.frames.values()) + [item.box for item in self.notes.values()]

    def _draw_notes(self) -> None:
        wanted = {note.id: note for note in self.shown.drawing.notes}
        for key in self.notes.keys() - wanted.keys():
            self.removeItem(self.notes.pop(key))
        for key, note in wanted.items():
            if key not in self.notes:
                self.notes[key] = self._added(NoteItem(key, self.look))
            self.notes[key].show_text(note.text)
            self.notes[key].put(box_of(note.place, NOTE_SIZE))

    def _draw_frames(self) -> None:
        wanted = {frame.id: frame for frame in self.shown.drawing.frames}
        for key in self.frames.keys() - wanted.keys():
            self.removeItem(self.frames.pop(key))
        for key, frame in wanted.items():
            box = frame_box(frame, self.boxes)
            if key not in self.frames:
                self.frames[key] = self._added(FrameItem(key, self.look))
            self.frames[key].setVisible(box is not None)
            self.frames[key].show_face(frame.name, len(frame.states), collapsed=frame.collapsed)
            if box is not None:
                self.frames[key].put(box)

    def _draw_groups(self, *, quick: bool) -> None:
        wanted = self.shown.parallels_by_id
        for key in self.groups.keys() - wanted.keys():
            self.removeItem(self.groups.pop(key))
        for key, group in wanted.items():
            branches = [each.id for each in self.shown.transitions if each.parallel == key]
            if key not in self.groups:
                self.groups[key] = self._added(GroupItem(key, self.look))
            self.groups[key].show_text(group_caption(self.shown, group))
            drawn = [self.lines.drawn[branch] for branch in branches if branch in self.lines.drawn]
            self.groups[key].setVisible(len(drawn) > 1)
            foreign = self._runs(quick=quick, but=branches)
            self.groups[key].span(drawn, partial(stand, cards=self.lines.cards_near, runs=foreign))

    def _draw_lanes(self) -> None:
        if not self.shown.drawing.lanes:
            if self._lanes is not None:
                self.removeItem(self._lanes)
                self._lanes = None
            return
        if self._lanes is None:
            self._lanes = LanesItem(self.look)
            self.addItem(self._lanes)
        self._lanes.lay(lanes_of(self.shown, self.boxes, self._folded))

    def _queue_labels(self) -> None:
        self.labels.keep_clear_of(self._obstacles())
        if not self.labels.few:
            self._turns.begin(self.place_labels)
            self.unsettled.emit()
        elif self.labels.waiting:
            self.place_labels()

    def place_labels(self) -> None:
        """Place some of the labels that wait; the others follow, each part of them in a turn of its own."""
        self._bounds.forget()
        for key in self.labels.place_some(AT_ONCE):
            self.transitions[key].run(self.lines.drawn[key], self.labels.centres[key])
        if self.labels.waiting:
            self._turns.begin(self.place_labels)
        else:
            self._turns.begin()
            self.settled.emit()

    def _added[I: QGraphicsItem](self, item: I) -> I:
        self.addItem(item)
        if isinstance(item, ElementItem):
            item.set_chosen(item.element in self.selection)
            item.set_mark(self._marks.get(item.element))
        return item
