"""What one can tell the canvas to do, by menu, by key or by the command palette: one table of actions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, reduce

from PySide6.QtCore import QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from designer.canvas import clipboard, compose, menus, turning
from designer.canvas.compose import Edge
from designer.canvas.find import FindBar, found
from designer.canvas.kinds import KINDS, become, kind_names
from designer.canvas.overlay import Element
from designer.canvas.view import CanvasView
from designer.canvas.walk import following, preceding
from designer.document import Document
from runtime.exchange.blueprint_file import BadBlueprint
from runtime.model import edits
from runtime.model.blueprint import Blueprint
from runtime.model.faces import Stripe
from runtime.model.reasons import Reason
from runtime.model.refusals import EditRefused
from runtime.model.switched import switch


class Commands(QObject):
    """Owns the actions; each works on what is chosen."""

    edit_wanted = Signal(object)
    """An Element is to be shown in its inspector."""

    def __init__(self, view: CanvasView, bar: FindBar) -> None:
        super().__init__(view)
        self.view, self.bar = view, bar
        self.actions: dict[str, QAction] = {}
        self.offered: list[QAction] = []
        """What others offer to do with what is chosen."""
        self._found: list[Element] = []
        self._at = -1
        for name, shortcuts, do in self._table():
            action = QAction(self)
            action.setShortcuts([QKeySequence(keys) for keys in shortcuts.split()])
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(partial(self._act, name, do))
            view.addAction(action)
            self.actions[name] = action
        self.retranslate()
        bar.searched.connect(self._search)
        bar.onward.connect(self._go_on)
        bar.closed.connect(view.setFocus)
        self.document.stack_changed.connect(self._enable)
        self.document.read_only_changed.connect(self._enable)
        view.canvas.selection.changed.connect(self._enable)
        self._enable()

    def _act(self, name: str, do: Callable[[], object], _checked: bool = False) -> None:
        """Whatever is under way is cancelled first, unless this merely looks elsewhere or concludes it."""
        if name not in _LEAVES_GESTURES:
            self.view.cancel()
        do()

    @property
    def document(self) -> Document:
        """What is drawn on."""
        return self.view.canvas.document

    @property
    def blueprint(self) -> Blueprint:
        """The draft as it is now."""
        return self.document.blueprint

    @property
    def chosen(self) -> tuple[Element, ...]:
        """What the commands work on."""
        return self.view.canvas.selection.elements

    def _table(self) -> list[tuple[str, str, Callable[[], object]]]:
        """Names, shortcuts and what they do; the texts are in `retranslate`."""
        view = self.view
        rows: list[tuple[str, str, Callable[[], object]]] = [
            ("undo", "Ctrl+Z", self.document.undo),
            ("redo", "Ctrl+Y Ctrl+Shift+Z", self.document.redo),
            ("cut", "Ctrl+X", self.cut),
            ("copy", "Ctrl+C", self.copy),
            ("paste", "Ctrl+V", self.paste),
            ("duplicate", "Ctrl+D", self.duplicate),
            ("delete", "Del Backspace", self.delete),
            ("select_all", "Ctrl+A", self.select_all),
            ("select_following", "Alt+Shift+Right", self.select_following),
            ("select_preceding", "Alt+Shift+Left", self.select_preceding),
            ("append", "A", self.append),
            ("connect", "C", self.connect_chosen),
            ("rename", "F2 E", self.rename),
            ("edit", "Return Enter", self.edit),
            ("type", "R", self.choose_type),
            ("reroute", "R", self.reroute),
            ("pin", "P", self.pin),
            ("make_start", "", self.make_start),
            ("make_final", "", self.make_final),
            ("switch", "Ctrl+Shift+O", self.switch),
            ("make_common", "", self.make_common),
            ("make_parallel", "", self.make_parallel),
            ("group", "Ctrl+G", self.group),
            ("ungroup", "Ctrl+Shift+G", self.ungroup),
            ("fold", "F", self.fold),
            ("lanes", "", self.lanes),
            ("find", "Ctrl+F", self.bar.open),
            ("zoom_in", "Ctrl++ Ctrl+=", view.zoom_in),
            ("zoom_out", "Ctrl+-", view.zoom_out),
            ("zoom_normal", "0", view.zoom_to_normal),
            ("fit", "1 Ctrl+0", view.fit),
            ("fit_selection", "2", self.fit_selection),
            ("select_tool", "V", partial(view.take_tool, "select")),
            ("lasso_tool", "L", partial(view.take_tool, "lasso")),
            ("hand_tool", "H", partial(view.take_tool, "hand")),
            ("space_tool", "S", partial(view.take_tool, "space")),
        ]
        rows += [(f"become_{kind}", "", partial(self.become, kind)) for kind in KINDS]
        rows += [(f"align_{edge}", "", partial(self.align, edge)) for edge in menus.EDGES]
        rows += [("distribute_across", "", partial(self.distribute, across=True))]
        rows += [("distribute_down", "", partial(self.distribute, across=False))]
        return rows

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        for name, text in (self._texts() | self._turning()).items():
            self.actions[name].setText(text)

    def _texts(self) -> dict[str, str]:
        return {f"become_{kind}": name for kind, name in kind_names().items()} | {
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
            "cut": self.tr("Cut"),
            "copy": self.tr("Copy"),
            "paste": self.tr("Paste"),
            "duplicate": self.tr("Duplicate"),
            "delete": self.tr("Delete"),
            "select_all": self.tr("Select all"),
            "select_following": self.tr("Select what follows"),
            "select_preceding": self.tr("Select what leads here"),
            "connect": self.tr("Connect"),
            "rename": self.tr("Rename"),
            "edit": self.tr("Edit"),
            "type": self.tr("Type…"),
            "reroute": self.tr("Draw the line anew"),
            "make_start": self.tr("Tickets enter here"),
            "make_common": self.tr("Offer in every state"),
            "make_parallel": self.tr("Do in parallel"),
            "group": self.tr("Frame"),
            "ungroup": self.tr("Remove frame"),
            "find": self.tr("Find"),
            "zoom_in": self.tr("Zoom in"),
            "zoom_out": self.tr("Zoom out"),
            "zoom_normal": self.tr("100 %"),
            "fit": self.tr("Show everything"),
            "fit_selection": self.tr("Show the selection"),
            "select_tool": self.tr("Select"),
            "lasso_tool": self.tr("Rubber band"),
            "hand_tool": self.tr("Hand"),
            "space_tool": self.tr("Make room"),
            "align_left": self.tr("Align left edges"),
            "align_middle": self.tr("Align middles, one below the other"),
            "align_right": self.tr("Align right edges"),
            "align_top": self.tr("Align upper edges"),
            "align_centre": self.tr("Align middles, side by side"),
            "align_bottom": self.tr("Align lower edges"),
            "distribute_across": self.tr("Same gaps across"),
            "distribute_down": self.tr("Same gaps down"),
        }

    # Changes

    def cut(self) -> None:
        """Copy what is chosen, and delete it."""
        self.copy()
        self._attempt(self.tr("Cut"), lambda drawn: compose.remove(drawn, self.chosen))

    def copy(self) -> None:
        """Put what is chosen on the clipboard."""
        if self.states or any(element.kind == "note" for element in self.chosen):
            QGuiApplication.clipboard().setText(clipboard.to_text(self.blueprint, self.chosen))

    def paste(self) -> None:
        """Put what is on the clipboard where the pointer is."""
        try:
            given = clipboard.from_text(QGuiApplication.clipboard().text())
        except BadBlueprint as fault:
            self.document.refused.emit(Reason("bad_paste", str(fault)))
            return
        if given is None:
            sentence = self.tr("There is no part of a Blueprint on the clipboard. Copy some states first.")
            self.document.refused.emit(Reason("no_paste", sentence))
            return
        view = self.view
        at = view.pointer if view.viewport().underMouse() else view.seen().center()
        self._put_in(self.tr("Paste"), lambda: clipboard.paste(self.blueprint, given, (at.x(), at.y())))

    def duplicate(self) -> None:
        """Copies beside the originals."""
        if self.chosen:
            self._put_in(self.tr("Duplicate"), lambda: clipboard.duplicate(self.blueprint, self.chosen))

    def _put_in(self, text: str, make: Callable[[], tuple[Blueprint, list[Element]]]) -> None:
        try:
            after, made = make()
        except EditRefused as why:
            self.document.refused.emit(why.reasons[0])
            return
        if self.document.apply(text, after):
            self.view.canvas.selection.choose(*made)

    def delete(self) -> None:
        """Take away what is chosen."""
        if self.chosen:
            self._attempt(self.tr("Delete"), lambda drawn: compose.remove(drawn, self.chosen))

    def append(self) -> None:
        """A state below the one chosen, joined to it; on an empty sheet the first one."""
        states, drawn = self.states, self.blueprint
        if states:
            self.view.put(self.tr("Append state"), lambda: compose.append(drawn, states[-1]))
            return
        middle = self.view.seen().center()
        kind: compose.StateKind = "state" if drawn.states else "start"
        self.view.put(self.tr("Add state"), lambda: compose.add_state(drawn, kind, (middle.x(), middle.y())))

    def connect_chosen(self) -> None:
        """Draw a transition from the state that is chosen; without one, from the next that is clicked."""
        states = self.states
        if len(states) == 1:
            self.view.start_connecting(states[0])
        else:
            self.view.take_tool("connect")

    def rename(self) -> None:
        """Edit the name of what is chosen."""
        if self.view.canvas.selection.only is not None:
            self.view.rename(self.view.canvas.selection.only)

    def edit(self) -> None:
        """Show what is chosen in its inspector; or finish the transition that is being drawn by key."""
        if self.view.gesture is not None:
            self.view.conclude()
            return
        current = self.view.canvas.selection.current
        if current is not None:
            self.edit_wanted.emit(current)

    def reroute(self) -> None:
        """Let the router draw the chosen lines with their labels."""
        lines = set(self.view.canvas.selection.ids("transition"))
        self._attempt(self.tr("Draw the line anew"), lambda drawn: compose.without_routes(drawn, lines))

    def pin(self) -> None:
        """Keep the chosen cards where they are when the drawing is arranged; or let them go when all are kept."""
        states = self.states
        pinned = turning.all_pinned(self.blueprint, states)
        self._attempt(self.actions["pin"].text(), lambda drawn: edits.pin(drawn, states, pinned=not pinned))

    def make_start(self) -> None:
        """Let tickets enter at the chosen state."""
        states = self.states
        if states:
            self._attempt(self.tr("Start state"), lambda drawn: edits.set_start(drawn, states[0]))

    def make_final(self) -> None:
        """Let the chosen states complete a run, or no more."""
        states = self.states
        final = not turning.all_final(self.blueprint, states)
        self._attempt(self.tr("Final state"), lambda drawn: compose.with_final(drawn, states, final=final))

    def switch(self) -> None:
        """Switch the chosen states and transitions off; on again when all of them are off."""
        selection = self.view.canvas.selection
        keys = [*selection.ids("state"), *selection.ids("transition")]
        on = turning.all_off(self.blueprint, keys)
        self._attempt(self.tr("Switch on") if on else self.tr("Switch off"), lambda drawn: switch(drawn, keys, on=on))

    def become(self, kind: Stripe) -> None:
        """Make the chosen states this kind."""
        self._attempt(self.tr("Type"), lambda drawn: become(drawn, self.states, kind))

    def make_common(self) -> None:
        """Offer the chosen transition in every state."""
        only = self.view.canvas.selection.only
        if only is not None and only.kind == "transition":
            self._attempt(self.tr("Offer in every state"), lambda drawn: edits.make_common(drawn, only.id))

    def make_parallel(self) -> None:
        """Make the chosen transitions branches that are all to be done."""
        drawn, chosen = self.blueprint, self.view.canvas.selection.ids("transition")
        self.view.put(self.tr("Do in parallel"), lambda: compose.add_parallel(drawn, chosen))

    def group(self) -> None:
        """Draw a frame around the chosen states."""
        drawn, states = self.blueprint, self.states
        self.view.put(self.tr("Frame"), lambda: compose.add_frame(drawn, states))

    def ungroup(self) -> None:
        """Take the chosen frames away, or those around the chosen states; what is inside stays."""
        frames = {*self.view.canvas.selection.ids("frame"), *compose.frames_around(self.blueprint, self.states)}
        self._attempt(self.tr("Remove frame"), lambda drawn: edits.remove_frames(drawn, frames))

    def fold(self) -> None:
        """Fold the chosen frames into a card each, or open them; else those around the chosen states."""
        frames = [frame.id for frame in turning.frames_meant(self.blueprint, self.view.canvas.selection)]
        if frames:
            self._attempt(self.actions["fold"].text(), lambda drawn: reduce(compose.fold, frames, drawn))
            self.view.canvas.selection.choose(*(Element("frame", key) for key in frames))

    def lanes(self) -> None:
        """Show whose turn it is by the ground under the cards, or no more."""
        shown = self.blueprint.drawing.lanes
        self._attempt(self.actions["lanes"].text(), lambda drawn: edits.set_lanes(drawn, not shown))

    def align(self, edge: Edge) -> None:
        """Put the chosen cards on one line."""
        self._attempt(self.tr("Align"), lambda drawn: compose.align(drawn, self.states, edge))

    def distribute(self, *, across: bool) -> None:
        """Make the gaps between the chosen cards equal."""
        self._attempt(self.tr("Distribute"), lambda drawn: compose.distribute(drawn, self.states, across=across))

    def _attempt(self, text: str, edit: Callable[[Blueprint], Blueprint]) -> None:
        self.document.attempt(text, edit)

    @property
    def states(self) -> list[str]:
        """The ids of the chosen states."""
        return list(self.view.canvas.selection.ids("state"))

    # Looking

    def select_all(self) -> None:
        """Choose everything."""
        items = self.view.canvas.element_items()
        self.view.canvas.selection.choose(*sorted(item.element for item in items if item.isVisible()))

    def select_following(self) -> None:
        """Choose all that can come after what is chosen."""
        self.view.canvas.selection.choose(*following(self.blueprint, self._ends(of="target")))

    def select_preceding(self) -> None:
        """Choose all that can come before what is chosen."""
        self.view.canvas.selection.choose(*preceding(self.blueprint, self._ends(of="source")))

    def _ends(self, of: str) -> list[str]:
        known = self.blueprint.transitions_by_id
        ends = [getattr(known[key], of) for key in self.view.canvas.selection.ids("transition")]
        return [*self.states, *(end for end in ends if end is not None)]

    def fit_selection(self) -> None:
        """Show what is chosen as large as it fits."""
        area = QRectF()
        for element in self.chosen:
            item = self.view.canvas.item_of(element)
            area = area if item is None else area.united(item.sceneBoundingRect())
        self.view.fit(area)

    def _search(self, words: str) -> None:
        self._found = found(self.blueprint, words, self.view.canvas.names)
        self._at = -1
        self.bar.tell(0, len(self._found))
        if self._found:
            self._go_on(forwards=True)

    def _go_on(self, forwards: bool) -> None:
        if not self._found:
            return
        self._at = (self._at + (1 if forwards else -1)) % len(self._found)
        self.bar.tell(self._at + 1, len(self._found))
        self.centre(self._found[self._at])

    def centre(self, element: Element) -> None:
        """Choose an element and put it in the middle of the view."""
        item = self.view.canvas.item_of(element)
        if item is not None:
            self.view.canvas.selection.choose(element)
            self.view.centerOn(item.sceneBoundingRect().center())

    # Menus

    def open_menu(self, at: QPoint) -> None:
        """Show the context menu at a place of the screen."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def menu(self) -> QMenu:
        """What can be done with what is chosen."""
        return menus.context_menu(self)

    def choose_type(self) -> None:
        """Show the types that the chosen states may become, beside the last of them."""
        menu = menus.types_menu(self, self.view)
        menu.aboutToHide.connect(menu.deleteLater)
        area = self.view.mapFromScene(self.view.label_area(Element("state", self.states[-1]))).boundingRect()
        menu.popup(self.view.viewport().mapToGlobal(area.center()))
        menu.setActiveAction(next((each for each in menu.actions() if each.isChecked()), menu.actions()[0]))

    def _turning(self) -> dict[str, str]:
        return dict(turning.said_of(self.blueprint, self.view.canvas.selection))

    def _enable(self) -> None:
        for name, text in self._turning().items():
            self.actions[name].setText(text)
        free, chosen = not self.document.read_only, bool(self.chosen)
        for name in _CHANGING:
            self.actions[name].setEnabled(free and chosen)
        self.actions["undo"].setEnabled(free and self.document.changes > 0)
        self.actions["redo"].setEnabled(free and bool(self.document.redo_text))
        self.actions["copy"].setEnabled(chosen)
        for name in ("paste", "append", "connect", "lanes"):
            self.actions[name].setEnabled(free)
        states = bool(self.states)
        self.actions["type"].setEnabled(free and states)
        self.actions["reroute"].setEnabled(free and chosen and not states)


_LEAVES_GESTURES = frozenset({"edit", "zoom_in", "zoom_out", "zoom_normal", "fit"})
_CHANGING = (
    *("cut", "duplicate", "delete", "rename", "pin", "make_start", "make_final", "make_common", "switch"),
    *(f"become_{kind}" for kind in KINDS),
    *("make_parallel", "group", "ungroup", "fold", "distribute_across", "distribute_down"),
    *(f"align_{edge}" for edge in menus.EDGES),
)
