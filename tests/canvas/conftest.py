"""What tests of the canvas may ask for: a canvas in a window, in English, and a hand that moves the mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.canvas.canvas import Canvas
from designer.canvas.overlay import Element
from designer.document import Document
from designer.settings import Appearance
from designer.theme import Theme
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.drawing import Drawing, Place
from tests.designer.conftest import (  # noqa: F401
    _no_dialog_unanswered,
    collected_here,
    english,
    no_window_left,
    theme,
)

NONE, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


def three_states() -> Blueprint:
    """New → Open → Closed, one below the other, far enough apart for labels."""
    return Blueprint(
        id="small",
        name="Small",
        start="new",
        states=(
            State(id="new", name="New"),
            State(id="open", name="Open"),
            State(id="closed", name="Closed", final=True),
        ),
        transitions=(
            Transition(id="begin", name="Begin", source="new", target="open"),
            Transition(id="finish", name="Finish", source="open", target="closed"),
        ),
        drawing=Drawing(
            places={"new": Place(x=0, y=0), "open": Place(x=0, y=240), "closed": Place(x=0, y=480)},
        ),
    )


class Hand:
    """Presses, drags and types as a person does: real events at places of the viewport."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas, self.view = canvas, canvas.view

    def place(self, at) -> QPoint:
        """A place of the viewport: of an element's middle, or of a point of the scene."""
        if isinstance(at, Element):
            return self.view.mapFromScene(self.view.label_area(at).center())
        return self.view.mapFromScene(QPointF(*at))

    def hover(self, at) -> None:
        self._send(QEvent.Type.MouseMove, self.place(at), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, NONE)

    def click(self, at, modifiers=NONE, button=LEFT) -> None:
        QTest.mouseClick(self.view.viewport(), button, modifiers, self.place(at))

    def double_click(self, at) -> None:
        self.click(at)
        QTest.mouseDClick(self.view.viewport(), LEFT, NONE, self.place(at))
        QTest.mouseRelease(self.view.viewport(), LEFT, NONE, self.place(at))

    def press(self, at, modifiers=NONE, button=LEFT) -> None:
        self._send(QEvent.Type.MouseButtonPress, self.place(at), button, button, modifiers)

    def move(self, at, modifiers=NONE, button=LEFT) -> None:
        self._send(QEvent.Type.MouseMove, self.place(at), Qt.MouseButton.NoButton, button, modifiers)

    def release(self, at, modifiers=NONE, button=LEFT) -> None:
        self._send(QEvent.Type.MouseButtonRelease, self.place(at), button, Qt.MouseButton.NoButton, modifiers)

    def drag(self, start, end, modifiers=NONE, button=LEFT) -> None:
        """From one place to another in four strokes; both are fixed before anything moves."""
        one, two = self.place(start), self.place(end)
        self._send(QEvent.Type.MouseButtonPress, one, button, button, modifiers)
        for stroke in range(1, 5):
            at = one + (two - one) * stroke / 4
            self._send(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, button, modifiers)
        self._send(QEvent.Type.MouseButtonRelease, two, button, Qt.MouseButton.NoButton, modifiers)

    def key(self, key, modifiers=NONE) -> None:
        if not self.canvas.isActiveWindow():
            self.canvas.activateWindow()
            QTest.qWaitForWindowActive(self.canvas)
        QTest.keyClick(self.view, key, modifiers)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.view.field, text)

    def field_key(self, key, modifiers=NONE) -> None:
        QTest.keyClick(self.view.field, key, modifiers)

    def _send(self, kind, at: QPoint, button, buttons, modifiers) -> None:
        viewport = self.view.viewport()
        event = QMouseEvent(kind, QPointF(at), QPointF(viewport.mapToGlobal(at)), button, buttons, modifiers)
        QApplication.sendEvent(viewport, event)


@pytest.fixture
def open_canvas(qtbot, theme: Theme) -> Iterator[Callable[..., Hand]]:  # noqa: F811
    """Opens canvases on Blueprints; every one is closed again."""
    opened: list[Canvas] = []

    def open_one(blueprint: Blueprint | None = None, *, read_only: bool = False) -> Hand:
        document = Document(three_states() if blueprint is None else blueprint, read_only=read_only)
        canvas = Canvas(document, theme)
        document.setParent(canvas)
        qtbot.addWidget(canvas)
        opened.append(canvas)
        canvas.resize(1000, 800)
        with qtbot.waitExposed(canvas):
            canvas.show()
        canvas.activateWindow()
        canvas.view.setFocus()
        canvas.view.fit()
        return Hand(canvas)

    yield open_one
    theme.wear(Appearance.LIGHT)
    for canvas in opened:
        canvas.close()
        canvas.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def hand(open_canvas) -> Hand:
    """A canvas with New → Open → Closed."""
    return open_canvas()


def state(key: str) -> Element:
    return Element("state", key)


def transition(key: str) -> Element:
    return Element("transition", key)
