"""Colour and icon of a state: of a closed set, shown in every look, kept with the drawing, and in pictures."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from designer.canvas.looks import Look
from designer.canvas.own_look import COLOURS, colour_names, wear, worn
from designer.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT
from designer.widgets.type_icons import type_icon_names
from runtime.exchange.card_icons import strokes
from runtime.exchange.svg import to_svg
from runtime.model.diff import diff
from tests.canvas.conftest import three_states
from tests.canvas.same import assert_drawn_as_it_is


def test_a_card_wears_it_and_means_the_same(hand):
    canvas = hand.canvas
    before = canvas.document.blueprint
    canvas.document.attempt("look", lambda drawn: wear(drawn, ["open", "new"], colour=COLOURS[0], icon="parcel"))
    after = canvas.document.blueprint
    assert worn(after, "open") == (COLOURS[0], "parcel") and not diff(before, after).is_semantic
    assert (canvas.scene.states["open"].face.colour, canvas.scene.states["open"].face.icon) == (COLOURS[0], "parcel")
    shown = canvas.view.grab().toImage()
    assert_drawn_as_it_is(canvas)
    canvas.document.undo()
    assert canvas.scene.states["open"].face.icon == "" and canvas.view.grab().toImage() != shown
    assert_drawn_as_it_is(canvas)


def test_a_card_that_was_put_nowhere_yet_stays_where_it_shows(hand):
    canvas = hand.canvas
    drawn = three_states()
    canvas.document.apply("x", drawn.having(drawing=drawn.drawing.having(places={})))
    before = dict(canvas.scene.boxes)
    canvas.document.attempt("look", lambda drawn: wear(drawn, ["open"], icon="phone"))
    assert canvas.scene.boxes["open"] == before["open"]


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK])
def test_every_look_has_its_own_of_each_colour(tokens):
    stripes = Look(tokens).stripes
    assert [stripes[colour] for colour in COLOURS] == [QColor(own) for own in tokens.drawing.own]
    assert list(colour_names()) == list(COLOURS) and len(set(tokens.drawing.own)) == len(COLOURS)


def test_pictures_bear_them_and_a_stranger_s_icon_is_left_out():
    drawn = wear(three_states(), ["open"], colour=COLOURS[1], icon="letter")
    text = to_svg(drawn)
    assert text.count(strokes("letter")) == 1 and COLOURS[1] in text
    assert to_svg(wear(three_states(), ["open"], icon="../type-letter")) == to_svg(three_states())
    assert all(strokes(name).startswith("<") for name in type_icon_names())
    assert strokes("../../etc") == strokes("unheard") == ""
