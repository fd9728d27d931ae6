"""What is painted in parts and from stamps looks as if it were drawn whole and by hand."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from designer.canvas.ink import Ink, ScreenInk, ink_for
from designer.canvas.looks import Look
from designer.canvas.shapes import CardGround, CountPill, LabelGround, LimitChip, OwnerPill
from designer.canvas.stamps import Stamps
from designer.tokens import LIGHT
from tests.canvas.conftest import state
from tests.canvas.help_desk import help_desk, live_figures


def pixels(image: QImage) -> np.ndarray:
    """Rows of red, green and blue."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1, 4)[:, :, :3].astype(int)


def differing(hand) -> int:
    """How many pixels change when all that is on the screen is painted again; faint differences do not count."""
    on_screen = []
    for _ in range(2):
        for _ in range(4):
            QApplication.processEvents()
        grabbed = QApplication.primaryScreen().grabWindow(hand.canvas.winId())
        on_screen.append(pixels(grabbed.toImage()))
        map_at = hand.canvas.minimap.geometry()  # it is drawn when it is time, not when all is
        on_screen[-1][map_at.top() : map_at.bottom() + 1, map_at.left() : map_at.right() + 1] = 0
        hand.view.viewport().update()
    return int((np.abs(on_screen[0] - on_screen[1]).max(axis=2) > 24).sum())


@pytest.mark.parametrize("zoom", [0.25, 0.5, 0.8713, 1.0])
def test_nothing_is_left_behind_by_what_is_dragged_unchosen_or_scrolled(open_canvas, zoom):
    hand = open_canvas(help_desk())
    hand.canvas.show_overlay(live_figures())
    hand.view.zoom_to(zoom)
    hand.canvas.commands.centre(state("wip"))
    hand.canvas.scene.settle()
    at = hand.canvas.scene.boxes["wip"].centre
    hand.press(at)
    for stroke in range(1, 4):
        hand.move((at[0] + 50.0 * stroke, at[1] - 31.0 * stroke))
        assert differing(hand) == 0
    hand.release((at[0] + 150.0, at[1] - 93.0))
    hand.canvas.scene.settle()
    assert differing(hand) == 0
    hand.canvas.selection.clear()
    assert differing(hand) == 0
    hand.view.pan(37, -23)
    assert differing(hand) == 0


SHAPES = [
    (CardGround("open", chosen=False, hovered=False, heat=0, walked=False, change=None), QRectF(0, 0, 216, 88)),
    (CardGround("#aa3366", chosen=True, hovered=False, heat=4, walked=False, change="added"), QRectF(0, 0, 300, 120)),
    (LabelGround(chosen=False, hovered=False), QRectF(4, 8, 93, 20)),
    (LabelGround(chosen=True, hovered=True), QRectF(4, 8, 279, 20)),
    (OwnerPill(), QRectF(4, 8, 60, 22)),
    (LimitChip("warn"), QRectF(4, 8, 47, 22)),
    (CountPill(), QRectF(4, 8, 24, 20)),
]


@pytest.mark.parametrize("zoom", [0.5, 1.0, 1.5, 4.0])
@pytest.mark.parametrize(("shape", "box"), SHAPES, ids=lambda each: type(each).__name__)
def test_a_stamp_is_the_shape_pixel_for_pixel(qapp, shape, box, zoom):
    look, found = Look(LIGHT), []
    for kind in (Ink, ScreenInk):
        image = QImage(1400, 640, QImage.Format.Format_RGB32)
        image.fill(look.canvas)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(20, 20)
        painter.scale(zoom, zoom)
        ink = kind(painter, look) if kind is Ink else kind(painter, look, 1.0)
        width = round(box.width() * zoom) / zoom  # a stamp ends with a pixel
        ink.lay(shape, QRectF(box.x(), box.y(), width, box.height()))
        painter.end()
        found.append(pixels(image))
    assert np.abs(found[0] - found[1]).max() <= 3  # what is put together of clear colours is rounded twice


def test_shapes_are_drawn_once_for_a_zoom(qapp):
    stamps, drawn = Stamps(), []
    for fineness in (1.0, 1.0, 1.5, 1.0):
        stamps.find("card", fineness, lambda fineness=fineness: drawn.append(fineness))
    assert drawn == [1.0, 1.5, 1.0]


def test_files_get_vectors_and_screens_stamps(hand):
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    look = hand.canvas.scene.look
    assert type(ink_for(painter, look, None)) is Ink
    assert type(ink_for(painter, look, hand.view.viewport())) is ScreenInk
    painter.end()


def test_cards_look_alike_wherever_they_stand_between_two_pixels(hand):
    hand.view.zoom_to(0.8713)
    shown, edges = hand.view.viewport().grab().toImage(), set()
    for box in hand.canvas.scene.boxes.values():
        corner = hand.view.mapFromScene(box.x, box.y)
        within_the_border = shown.copy(corner.x() + 20, corner.y() + 1, 100, 6)
        edges.add(bytes(within_the_border.constBits()))
    assert len(edges) == 1
