"""The panels around a drawing: where they stand, how they are called, and the way to each of them by key."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QStackedWidget, QTabBar, QWidget

from designer.settings import Settings
from designer.turns import in_its_turn
from designer.widgets.focus import enter
from designer.widgets.late import Late
from designer.workspaces.pane_widths import PaneWidths

type Area = Qt.DockWidgetArea

_NARROWEST = {Qt.DockWidgetArea.LeftDockWidgetArea: 190, Qt.DockWidgetArea.RightDockWidgetArea: 280}
"""A panel beside the drawing is never narrower: its rows and tabs would say nothing."""
_SMALL = 760
"""In a window lower than this the panels below the drawing take a fifth of it only."""
_SHARE, _LOWEST = 5, 100

_MARK = "\u2060"
"""Nothing to be seen: by it the bars of tabs that Qt still keeps are known."""


class LatePanel[P: QWidget](Late[P]):
    """A panel that is made when it is in front: behind another one, Qt calls it shown as well."""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        QWidget.showEvent(self, event)

    def come_to_front(self) -> None:
        """Make it, in turns of their own, if it can be seen by then."""
        if self.made is None:
            in_its_turn(self, self._come_if_seen)

    def _come_if_seen(self) -> None:
        if not self.visibleRegion().isEmpty():
            self.come()


class Panes(QObject):
    """Docks by name. F6 goes from one that is in front to the next, Shift+F6 back; the middle is one of them.

    Esc, where a panel has no use for it, goes back to the middle.
    """

    def __init__(self, window: QMainWindow, middle: QStackedWidget) -> None:
        """`middle`: what is shown between the panels."""
        super().__init__(window)
        self._window, self._middle = window, middle
        self.docks: dict[str, QDockWidget] = {}
        self.actions: dict[str, QAction] = {}
        """For a menu: each brings its panel to the front, and closes it when it is there already."""
        self._widths = PaneWidths(window, self.docks)
        self._given_up = self._usual = 0
        self._front_below = ""
        window.installEventFilter(self)
        self.onward, self.back = self._key("F6", partial(self._step, 1)), self._key("Shift+F6", partial(self._step, -1))
        self.below = self._key("Ctrl+J", self._turn_below)
        """Hides what stands under the drawing, and shows it again."""
        self.below.setCheckable(True)

    def add(self, name: str, panel: QWidget, area: Area, *, beside: str = "") -> QDockWidget:
        """Another panel; as a tab beside one that is there, which stays in front."""
        dock = self.docks[name] = QDockWidget()
        dock.setObjectName(name)
        dock.setWidget(panel)
        panel.setMinimumWidth(max(panel.minimumWidth(), _NARROWEST.get(area, 0)))
        self._window.addDockWidget(area, dock)
        dock.installEventFilter(self)
        action = self.actions[name] = QAction(self)
        action.setCheckable(True)
        action.triggered.connect(partial(self._turn, name))
        dock.visibilityChanged.connect(partial(self._seen, name))
        dock.windowTitleChanged.connect(action.setText)
        if beside:
            self._window.tabifyDockWidget(self.docks[beside], dock)
            self.docks[beside].raise_()
            self._hide_strays()
        return dock

    def bring(self, name: str) -> None:
        """To the front, without the focus."""
        self.docks[name].show()
        self.docks[name].raise_()
        panel = self.docks[name].widget()
        if isinstance(panel, LatePanel) and panel.made is None:
            panel.come()

    def go_to(self, name: str) -> None:
        """To the front, and the focus into it, as soon as there is anything."""
        panel = self.docks[name].widget()
        if isinstance(panel, LatePanel) and panel.made is None:
            self.bring(name)
            panel.come(partial(enter, panel))
        else:
            self.bring(name)
            enter(panel)

    def show_all(self, shown: bool) -> None:
        """Show every panel, or none."""
        for dock in self.docks.values():
            dock.setVisible(shown)
        self._hide_strays()

    def keep(self, settings: Settings) -> None:
        """Where they stand and how wide people want them, for the next time."""
        settings.design_state = self._window.saveState()
        self._widths.keep(settings)

    def place(self, settings: Settings, widths: Sequence[tuple[str, int]], heights: Sequence[tuple[str, int]]) -> None:
        """Where they stood last time; the first time as wide and as high as they are told to be. They do at once."""
        self._lay_out()  # what does not know its size yet has none to share out
        if not self._window.restoreState(settings.design_state):
            for sizes, way in ((widths, Qt.Orientation.Horizontal), (heights, Qt.Orientation.Vertical)):
                self._window.resizeDocks([self.docks[name] for name, _ in sizes], [size for _, size in sizes], way)
        self._lay_out()
        self._widths.begin(settings, dict(widths))
        self._lay_out()
        self._hide_strays()
        self._tell_below()

    def _lay_out(self) -> None:
        layout = self._window.layout()
        if layout is not None:
            layout.activate()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QDockWidget):
            if event.type() == QEvent.Type.Resize and self._window.height() >= _SMALL and watched is self._below():
                self._usual = watched.height()
            return False
        if event.type() == QEvent.Type.Resize:
            in_its_turn(self, self._share_height)
        escaped = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_escape(event)
        return escaped and enter(self._middle)

    def _share_height(self) -> None:
        """Leave the drawing its room in a low window; give the panels below theirs back when it is high again."""
        height, below = self._window.height(), self._below()
        if below is None:
            return
        share = max(height // _SHARE, _LOWEST)
        if height < _SMALL and below.height() > share:
            self._given_up = self._given_up or self._usual or below.height()
            self._window.resizeDocks([below], [share], Qt.Orientation.Vertical)
        elif height >= _SMALL and self._given_up:
            self._window.resizeDocks([below], [self._given_up], Qt.Orientation.Vertical)
            self._given_up = 0

    def _below(self) -> QDockWidget | None:
        """A panel that stands under the drawing now."""
        return next((dock for dock in self._all_below().values() if dock.isVisible()), None)

    def retranslate(self, titles: dict[str, str]) -> None:
        """Say everything in the language of the window."""
        for name, title in titles.items():
            self.docks[name].setWindowTitle(title)
        self.below.setText(self.tr("Panels below"))
        self.below.setToolTip(self.tr("Show or hide what stands below the drawing (Ctrl+J)"))
        self.onward.setText(self.tr("Next panel"))
        self.back.setText(self.tr("Panel before"))

    def _all_below(self) -> dict[str, QDockWidget]:
        """The panels whose place is under the drawing, shown or not."""
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        docks = self.docks.items()
        return {
            name: dock for name, dock in docks if self._window.dockWidgetArea(dock) is bottom and not dock.isFloating()
        }

    def _turn_below(self, shown: bool) -> None:
        below = self._all_below()
        if not shown:
            self._front_below = next((name for name, dock in below.items() if _in_front(dock)), self._front_below)
        for dock in below.values():
            dock.setVisible(shown)
        if shown and below:
            self.bring(self._front_below if self._front_below in below else next(iter(below)))
        self._hide_strays()

    def _tell_below(self) -> None:
        below = self._all_below()
        self.below.setEnabled(bool(below))
        self.below.setChecked(any(not dock.isHidden() for dock in below.values()))

    def _key(self, keys: str, act: Callable[[bool], None]) -> QAction:
        action = QAction(self._window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(act)
        self._window.addAction(action)
        return action

    def _hide_strays(self) -> None:
        """Qt forgets bars of tabs where a window not yet shown is laid out or restored, and leaves them lying there.

        Those it keeps follow the titles of their panels; those it forgot do not.
        """
        bars = self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
        for dock in self.docks.values():
            with QSignalBlocker(dock):
                dock.setWindowTitle(f"{dock.windowTitle()}{_MARK}")
        kept = [bar for bar in bars if any(_MARK in bar.tabText(tab) for tab in range(bar.count()))]
        for dock in self.docks.values():
            with QSignalBlocker(dock):
                dock.setWindowTitle(dock.windowTitle().removesuffix(_MARK))
        for bar in bars:
            bar.setVisible(bar in kept or not bar.count())

    def _turn(self, name: str, _on: bool = False) -> None:
        dock = self.docks[name]
        if _in_front(dock):
            dock.close()
        else:
            self.go_to(name)

    def _seen(self, name: str, seen: bool) -> None:
        """What is behind another panel takes no focus: to Qt it is visible, far outside the window."""
        dock = self.docks[name]
        self.actions[name].setChecked(not dock.isHidden())
        self._tell_below()
        focus = QApplication.focusWidget()
        if not seen and focus is not None and dock.widget().isAncestorOf(focus):
            self._window.setFocus()
        panel = dock.widget()
        panel.setEnabled(seen)
        if seen and isinstance(panel, LatePanel):
            panel.come_to_front()

    def _step(self, by: int, _on: bool = False) -> None:
        """To the next pane in which something can have the focus; from elsewhere in the window, to the middle."""
        panes = [self._middle, *(dock.widget() for dock in self.docks.values() if _in_front(dock))]
        focus = QApplication.focusWidget()
        outside = -1 if by > 0 else 0
        here = next((at for at, pane in enumerate(panes) if focus and pane in _with_parents(focus)), outside)
        for step in range(1, len(panes) + 1):
            if enter(panes[(here + by * step) % len(panes)]):
                return


def _is_escape(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape and event.modifiers() == Qt.KeyboardModifier.NoModifier


def _in_front(dock: QDockWidget) -> bool:
    """Whether it is seen, and not behind another one."""
    return dock.isVisible() and not dock.visibleRegion().isEmpty()


def _with_parents(widget: QWidget) -> Iterator[QWidget]:
    at: QWidget | None = widget
    while at is not None:
        yield at
        at = at.parentWidget()
