"""The canvas as one widget: view, commands, context pad, find bar and map. What windows and panels build upon."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import override

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from designer.canvas.accessible import make_accessible
from designer.canvas.captions import Names
from designer.canvas.commands import Commands
from designer.canvas.common_item import CommonItem
from designer.canvas.compose import LineKind
from designer.canvas.find import FindBar
from designer.canvas.first_steps import FirstSteps
from designer.canvas.keys import Keys
from designer.canvas.looks import OVERVIEW
from designer.canvas.minimap import Minimap
from designer.canvas.overlay import Element, Mark, Overlay
from designer.canvas.pad import ContextPad
from designer.canvas.rejections import Rejections
from designer.canvas.scene import CanvasScene
from designer.canvas.selection import Selection
from designer.canvas.state_item import StateItem
from designer.canvas.surface import INSET
from designer.canvas.surrounding_items import GroupItem, NoteItem
from designer.canvas.transition_item import LabelItem, TransitionItem
from designer.canvas.view import CanvasView
from designer.canvas.view_state import ViewState
from designer.document import Document
from designer.theme import Theme

_MAP_SIZE = QSize(200, 128)
_MAP_SHARE = 0.08
"""So much of the canvas may lie under the map; it stays away where it would cover more."""
_COVERED = (StateItem, LabelItem, CommonItem, GroupItem, NoteItem)
"""What the pad leaves to be seen, if it can."""


class KeyedView(CanvasView):
    """The view with its keys."""

    def __init__(self, scene: CanvasScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._keys = Keys(self)
        make_accessible(self)

    @override
    def start_connecting(self, source: str, kind: LineKind = "manual") -> None:
        super().start_connecting(source, kind)
        if self.gesture is not None:
            self._keys.begin_to_join()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            event.ignore()

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._keys.release(event):
            event.ignore()

    @override
    def event(self, event: QEvent) -> bool:
        """Tab goes through transitions first, and leaves the canvas at their end. What spells a name is no command."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._keys.spells(event):
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._walked(event):
            event.accept()
            return True
        return super().event(event)

    def _walked(self, event: QKeyEvent) -> bool:
        tab = event.key() == Qt.Key.Key_Tab
        return (tab or event.key() == Qt.Key.Key_Backtab) and self._keys.tab(forwards=tab)


class Canvas(QWidget):
    """A Document drawn, and everything one does to it by hand or by key.

    Others talk to `document`, `selection` and `commands.actions`, lay figures and findings over it with
    `show_overlay` and `show_findings`, and keep `view_state` between visits.
    """

    edit_wanted = Signal(object)
    """An Element is to be shown in its inspector: Enter, or the pad's pencil."""
    said = Signal(str)
    """A sentence for the status line."""
    zoom_changed = Signal(float)

    def __init__(
        self, document: Document, theme: Theme, selection: Selection | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.document = document
        self.selection = Selection(self) if selection is None else selection
        self._theme = theme
        self.scene = CanvasScene(document, self.selection, theme.tokens, self)
        self.rejections = Rejections(self.scene)
        self.view = KeyedView(self.scene, self)
        self.pad = ContextPad(self.view.viewport())
        self.find_bar = FindBar(self)
        self.minimap = Minimap(self.view, self.view.viewport())
        self.commands = Commands(self.view, self.find_bar)
        self.first_steps = FirstSteps(document, self, self._drawn_here)
        self._then: Callable[[], object] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.first_steps.raise_()
        self.setFocusProxy(self.view)
        self._join()
        self.pad.wear(self.scene.look)

    def _join(self) -> None:
        self.view.menu_wanted.connect(self.commands.open_menu)
        self.view.said.connect(self.said)
        self.view.zoom_changed.connect(self.zoom_changed)
        self.commands.edit_wanted.connect(self.edit_wanted)
        self.pad.wanted.connect(self._do_pad)
        for signal in (self.view.seen_changed, self.view.zoom_changed, self.scene.redrawn):
            signal.connect(self._offer_map)
            signal.connect(self.first_steps.place)
        for signal in (self.selection.changed, self.view.seen_changed, self.view.zoom_changed, self.scene.redrawn):
            signal.connect(self._place_pad)
        self.view.gesture_ended.connect(self._place_pad)
        self.view.field_changed.connect(self._place_pad)
        self.document.read_only_changed.connect(self._place_pad)
        self._theme.changed.connect(self._dress)
        self.scene.unsettled.connect(self._hold)
        self.scene.settled.connect(self._appear)

    def when_settled(self, then: Callable[[], object]) -> None:
        """Do this as soon as all labels have their places and are painted: at once where they are few.

        Asked again before that, the last one counts.
        """
        self._then = then
        if not self.scene.labels.waiting:
            self._appear()

    def _hold(self) -> None:
        """What was painted before stays to be seen: labels would be seen to jump, and each time all be painted."""
        self.view.setUpdatesEnabled(False)

    def _appear(self) -> None:
        self.view.setUpdatesEnabled(True)
        then, self._then = self._then, None
        if then is not None:
            then()

    def show_overlay(self, overlays: Mapping[str, Overlay]) -> None:
        """Lay figures over the cards, by state. Neither the document nor its undo knows of it."""
        self.scene.show_overlay(overlays)

    def show_flow(self, widths: Mapping[str, float]) -> None:
        """Draw transitions as wide as said here, in pixels, and the others as ever."""
        for transition in self.document.blueprint.transitions:
            item = self.scene.item_of(Element("transition", transition.id))
            if isinstance(item, TransitionItem):
                item.set_width(widths.get(transition.id, 0.0))

    def show_path(self, ways: Iterable[str], rejected: Iterable[str] = ()) -> None:
        """Draw these transitions as the way a rehearsed ticket took, those `rejected` as the way out, and no others."""
        walked = frozenset(ways)
        self.rejections.show_walked(rejected)
        for transition in self.document.blueprint.transitions:
            item = self.scene.item_of(Element("transition", transition.id))
            if isinstance(item, TransitionItem):
                item.set_walked(transition.id in walked)

    def show_findings(self, marks: Mapping[Element, Mark]) -> None:
        """Badge the elements that findings are about."""
        self.scene.show_findings(marks)

    def show_names(self, names: Names) -> None:
        """Call people, teams and fields by these names, by id."""
        self.scene.show_names(names)

    def cover(self, sheet: QWidget) -> None:
        """Put a sheet of its own over the drawing, under the map. Scrolling then costs more: all is painted again."""
        sheet.setParent(self)
        self.minimap.setParent(self)
        sheet.stackUnder(self.minimap)
        self._offer_map()

    def centre(self, element: Element) -> None:
        """Choose an element and put it in the middle of the view: a finding or an outline row was clicked."""
        self.commands.centre(element)

    def show_element(self, element: Element) -> None:
        """Move just so far that an element is in view; what is chosen stays."""
        item = self.scene.item_of(element)
        if item is not None:
            self.view.show_area(item.sceneBoundingRect())

    def add(self, kind: str) -> None:
        """Put a thing of the palette where there is room: chosen by key, not dragged."""
        current = self.selection.only
        item = None if current is None else self.scene.item_of(current)
        over_state = current is not None and current.kind == "state" and kind in ("transition", "automatic", "common")
        seen = self.view.seen().center()
        self.view.setFocus()
        self.view.drop_from_palette(kind, item.sceneBoundingRect().center() if item and over_state else seen)

    def view_state(self) -> ViewState:
        """How large and which part is shown: to be kept for the next visit."""
        return self.view.view_state()

    def restore(self, state: ViewState | None) -> None:
        """Show what was shown then; when nothing was kept everything, or the beginning of what is large."""
        start = self.scene.boxes.get(self.document.blueprint.start or "")
        if state is not None:
            self.view.restore(state)
        elif start is None:
            self.view.fit()
        else:
            self.view.begin_at(QRectF(start.x, start.y, start.width, start.height))

    def _do_pad(self, wanted: str) -> None:
        names = {"append": "append", "transition": "connect", "edit": "edit", "delete": "delete"}
        self.commands.actions[names[wanted]].trigger()

    def _place_pad(self) -> None:
        only, view = self.selection.only, self.view
        busy = view.gesture is not None or view.field is not None  # the pad would cover what is typed
        hidden = busy or self.document.read_only or view.zoom < OVERVIEW
        item = None if only is None or hidden else self.scene.item_of(only)
        if only is None or item is None or not item.isVisible():
            self.pad.hide()
            return
        box = view.mapFromScene(view.label_area(only)).boundingRect()
        if not view.viewport().rect().intersects(box):
            self.pad.hide()
            return
        self.pad.stand_by(only, box, view.viewport().rect(), lambda place: self._covered(place, only))

    def _offer_map(self) -> None:
        """The map stands over the drawing where there is room for it and more than is seen; it is not scrolled away."""
        self._place_map()
        room = self.width() * self.height() * _MAP_SHARE
        large = _MAP_SIZE.width() * _MAP_SIZE.height() <= room
        self.minimap.setVisible(large and not self.scene.lies_within(self.view.seen()))

    def _place_map(self) -> None:
        right, bottom = self.width() - INSET, self.height() - INSET
        self.minimap.move(right - _MAP_SIZE.width(), bottom - _MAP_SIZE.height())

    def _covered(self, place: QRect, but: Element) -> int:
        """How many cards, labels and badges lie under a rectangle of the viewport."""
        items = self.scene.items(self.view.mapToScene(place).boundingRect())
        return sum(isinstance(item, _COVERED) and item.element != but for item in items)

    def _drawn_here(self) -> QRect:
        area = self.scene.drawn_rect()
        return QRect() if area.isEmpty() else self.view.mapFromScene(area).boundingRect()

    def _dress(self) -> None:
        self.scene.wear(self._theme.tokens)
        self.pad.wear(self.scene.look)
        self.view.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.minimap.setFixedSize(_MAP_SIZE)
        self._place_map()
        self.first_steps.place()
        self.find_bar.stand(self.width(), INSET)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.commands.retranslate()
            self.scene.rewrite()
        super().changeEvent(event)
