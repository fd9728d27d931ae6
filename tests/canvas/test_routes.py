"""Lines: at right angles, from border to border, round what is in the way, apart from each other."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from designer.canvas.lines import Lines, Link
from designer.canvas.routes import Side, along, best_way, facing, length_of, nearest_run, through, with_run_moved
from runtime.model.arrange.sheet import Box
from runtime.model.drawing import Route
from tests.canvas.same import touches

A, B = Box(0, 0, 216, 88), Box(0, 300, 216, 88)
_COORDINATES = st.integers(-100, 100).map(lambda n: n * 12.0)
_BOXES = st.dictionaries(
    st.sampled_from("abcdef"), st.builds(Box, _COORDINATES, _COORDINATES, st.just(216.0), st.just(88.0)), min_size=2
)


def drawn(boxes, *links) -> Lines:
    lines = Lines()
    lines.update(boxes, {link.id: link for link in links})
    return lines


def square(line) -> bool:
    return all(abs(ax - bx) < 0.6 or abs(ay - by) < 0.6 for (ax, ay), (bx, by) in pairwise(line))


def test_cards_below_each_other_are_joined_straight():
    lines = drawn({"a": A, "b": B}, Link("t", "a", "b"))
    assert lines.drawn["t"] == ((108.0, 88.0), (108.0, 300.0))


def test_cards_beside_each_other_are_joined_across():
    assert facing(A, Box(400, 10, 216, 88)).source is Side.RIGHT
    assert facing(Box(400, 10, 216, 88), A).source is Side.LEFT
    assert facing(A, Box(100, 40, 216, 88)).source is facing(A, Box(100, 40, 216, 88)).target


def test_several_lines_between_a_pair_lie_apart():
    links = [Link(f"t{place}", "a", "b") for place in range(4)] + [Link("back", "b", "a")]
    lines = drawn({"a": A, "b": B}, *links)
    starts = sorted(line[0][0] for line in lines.drawn.values())
    assert all(two - one >= 20 for one, two in pairwise(starts))
    assert all(len(line) == 2 for line in lines.drawn.values())


def test_loops_lie_outside_round_each_other():
    lines = drawn({"a": A}, Link("one", "a", "a"), Link("two", "a", "a"))
    inner, outer = lines.drawn["one"], lines.drawn["two"]
    assert all(x >= A.right for line in (inner, outer) for x, _ in line)
    assert max(x for x, _ in outer) > max(x for x, _ in inner) and outer[0][1] < inner[0][1]


def test_a_line_goes_round_a_card_in_its_way():
    between = Box(0, 150, 216, 88)
    lines = drawn({"a": A, "m": between, "b": Box(0, 400, 216, 88)}, Link("t", "a", "b"))
    line = lines.drawn["t"]
    assert square(line)
    assert not any(between.x < x < between.right and between.y < y < between.bottom for x, y in points(line))


def test_a_line_is_drawn_anew_when_a_card_comes_into_its_way_and_leaves_it():
    lines = drawn({"a": A, "b": Box(0, 500, 216, 88), "m": Box(900, 0, 216, 88)}, Link("t", "a", "b"))
    straight = lines.drawn["t"]
    assert lines.update({"m": Box(0, 240, 216, 88)}, {}) == {"t"}
    assert lines.drawn["t"] != straight
    lines.update({"m": Box(900, 240, 216, 88)}, {}, quick=True)
    lines.update({}, {})
    assert lines.drawn["t"] == straight


def points(line):
    return [along(line, place / 200) for place in range(201)]


def test_kept_bends_stay_and_the_ends_keep_to_the_cards():
    line = through(A, B, ((300.0, 44.0), (300.0, 344.0)))
    assert line == ((216.0, 44.0), (300.0, 44.0), (300.0, 344.0), (216.0, 344.0))
    askew = through(A, Box(40, 300, 216, 88), ((500.0, 200.0),))
    assert square(askew) and touches(askew[0], A)


def test_a_dragged_run_takes_its_corners_along():
    line = ((108.0, 88.0), (108.0, 200.0), (400.0, 200.0), (400.0, 300.0))
    assert with_run_moved(line, 1, (0.0, 24.0)) == ((108.0, 224.0), (400.0, 224.0))
    straight = ((108.0, 88.0), (108.0, 300.0))
    moved = through(A, B, with_run_moved(straight, 0, (60.0, 0.0)))
    assert square(moved) and moved[0] == straight[0] and moved[-1] == straight[-1] and (168.0 in {x for x, _ in moved})


def test_sides_may_be_chosen():
    route = Route(source_side="left", target_side="left")
    line = drawn({"a": A, "b": B}, Link("t", "a", "b", route)).drawn["t"]
    assert line[0][0] == line[-1][0] == 0.0 and min(x for x, _ in line) < 0


def test_measures_along_a_line():
    line = ((0.0, 0.0), (10.0, 0.0), (10.0, 30.0))
    assert length_of(line) == 40.0 and along(line, 0.5) == (10.0, 10.0)
    assert nearest_run(line, (12.0, 20.0)) == (1, (10.0, 20.0))


@settings(max_examples=80, deadline=None)
@given(_BOXES, st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=12), st.data())
def test_lines_are_square_and_keep_to_their_cards_whatever_moves(boxes, pairs, data):
    keys = sorted(boxes)
    links = {
        f"t{place}": Link(f"t{place}", keys[one % len(keys)], keys[two % len(keys)])
        for place, (one, two) in enumerate(pairs)
    }
    lines = Lines()
    lines.update(boxes, links)
    moved = data.draw(
        st.dictionaries(
            st.sampled_from(keys), st.builds(Box, _COORDINATES, _COORDINATES, st.just(216.0), st.just(88.0))
        )
    )
    lines.update(moved, {}, quick=data.draw(st.booleans()))
    lines.update({}, {})
    for key, link in links.items():
        line = lines.drawn[key]
        assert square(line)
        assert touches(line[0], lines.boxes[link.source]) and touches(line[-1], lines.boxes[link.target])


@settings(max_examples=60, deadline=None)
@given(_BOXES)
def test_the_best_way_hits_no_more_cards_than_the_direct_one(boxes):
    keys = sorted(boxes)
    source, target = boxes[keys[0]], boxes[keys[1]]
    others = [boxes[key] for key in keys[2:]]

    def near(area):
        return [box for box in others if box.touches(area)]

    way = best_way(source, target, near)
    assert way.source in Side and way.target in Side
