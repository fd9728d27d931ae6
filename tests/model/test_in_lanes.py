"""Lanes: every card in its own, no two cards or lanes touch, and arranged twice nothing moves."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.model.arrange.in_lanes import arrange_in_lanes
from runtime.model.arrange.lines import line_through
from runtime.model.arrange.sheet import Box, sheet_of
from runtime.model.blueprint import Approval
from runtime.model.diff import diff
from runtime.model.drawing import Frame
from runtime.model.edits import put_frame
from runtime.model.integrity import faults
from runtime.model.owners import People
from tests.makers import blueprint, blueprints, state, transition
from tests.model.reference_desks import OWN, complaint

SLOW = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)


def lanes_of(drawn, count=3):
    return {state.id: f"Lane {number % count}" for number, state in enumerate(drawn.states)}


def extents(drawn, lanes):
    """The rectangle around the cards of each lane."""
    found = {}
    for key, box in sheet_of(drawn).cards.items():
        found.setdefault(lanes[key], []).append(box)
    return {
        name: Box(
            min(box.x for box in boxes),
            min(box.y for box in boxes),
            max(box.right for box in boxes) - min(box.x for box in boxes),
            max(box.bottom for box in boxes) - min(box.y for box in boxes),
        )
        for name, boxes in found.items()
    }


def assert_in_lanes(drawn, lanes):
    cards = sheet_of(drawn).cards
    assert not any(one.touches(other, 30) for one, other in combinations(cards.values(), 2))
    columns = sorted((box.x, box.right) for box in extents(drawn, lanes).values())
    assert all(right + 60 < left for (_, right), (left, _) in pairwise(columns))
    framed = {frame.name: set(frame.states) for frame in drawn.drawing.frames if frame.id.startswith("lane-")}
    assert framed == {name: {key for key in lanes if lanes[key] == name} for name in lanes.values()}


@pytest.mark.parametrize("make", OWN)
def test_a_process_stands_in_its_lanes(make):
    lanes = lanes_of(make())
    drawn = arrange_in_lanes(make(), lanes)
    assert_in_lanes(drawn, lanes)
    assert not diff(make(), drawn).is_semantic and faults(drawn) == ()
    assert arrange_in_lanes(drawn, lanes) == drawn


def test_where_rejected_tickets_go_stands_beside_what_was_asked_for():
    approval = Approval(approvers=(People(ids=("ines",)),), reject_to="rejected")
    drawn = blueprint(
        *(state(key) for key in ("new", "asked", "ready")),
        state("done", final=True),
        state("rejected", final=True),
        transition("ask", "new", "asked"),
        transition("see", "asked", "ready"),
        transition("grant", "ready", "done", approval=approval),
    )
    made = arrange_in_lanes(drawn, dict.fromkeys(drawn.states_by_id, "Desk"))
    places = made.drawing.places
    assert places["rejected"].y == places["done"].y
    assert set(made.drawing.routes) <= set(drawn.transitions_by_id) and faults(made) == ()


@SLOW
@given(blueprints(), st.integers(1, 4))
def test_any_blueprint_does(drawn, count):
    lanes = lanes_of(drawn, count)
    made = arrange_in_lanes(drawn, lanes)
    cards = sheet_of(made).cards
    assert cards.keys() == drawn.states_by_id.keys()
    assert not diff(drawn, made).is_semantic and not set(faults(made)) - set(faults(drawn))


def test_a_frame_within_one_lane_stays_and_one_across_lanes_goes():
    drawn, lanes = complaint(), lanes_of(complaint())
    one = [key for key in lanes if lanes[key] == "Lane 0"][:2]
    two = [next(key for key in lanes if lanes[key] == name) for name in ("Lane 0", "Lane 1")]
    drawn = put_frame(
        put_frame(drawn, Frame(id="inside", name="Inside", states=one)), Frame(id="across", name="A", states=two)
    )
    kept = {frame.id for frame in arrange_in_lanes(drawn, lanes).drawing.frames}
    assert "inside" in kept and "across" not in kept


def test_nothing_drawn_stays_nothing():
    empty = blueprint()
    assert arrange_in_lanes(empty, {}) is empty


@pytest.mark.parametrize("make", OWN)
def test_a_line_over_several_rows_runs_through_no_card(make):
    lanes = lanes_of(make())
    drawn = arrange_in_lanes(make(), lanes)
    cards = sheet_of(drawn).cards
    for key, route in drawn.drawing.routes.items():
        way = drawn.transitions_by_id[key]
        line = line_through(cards[way.source], route.bends, cards[way.target])
        for one, two in pairwise(line):
            area = Box(min(one[0], two[0]), min(one[1], two[1]), abs(one[0] - two[0]), abs(one[1] - two[1]))
            others = [box for other, box in cards.items() if other not in (way.source, way.target)]
            assert not any(area.touches(box, 4) for box in others), key
