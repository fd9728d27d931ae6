"""Cards on a grid: whatever is done to them, none covers another, none is lost, and all are as high as they can be."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from designer.dashboard import own_grid
from designer.dashboard.own_grid import Least
from runtime.messages.dashboards import COLUMNS, Dashboard, DashboardCard

LEAST = Least(2, 2, (4, 3))
names = st.sampled_from([f"page.c{number}" for number in range(7)])
cells = st.integers(-3, 20)
deeds = st.one_of(
    st.tuples(st.just("move"), names, cells, cells),
    st.tuples(st.just("size"), names, cells, cells),
    st.tuples(st.just("nudge"), names, st.sampled_from([-1, 0, 1]), st.sampled_from([-1, 1])),
    st.tuples(st.just("add"), names),
    st.tuples(st.just("take"), names),
)


def done(cards, deed):
    kind, name, *more = deed
    there = any(each.card == name for each in cards)
    if kind == "add":
        return cards if there else own_grid.with_added(cards, name, LEAST)
    if not there:
        return cards
    match kind:
        case "move":
            return own_grid.moved(cards, name, *more)
        case "size":
            return own_grid.resized(cards, name, *more, LEAST)
        case "nudge":
            return own_grid.nudged(cards, name, *more)
    return own_grid.without(cards, name)


@settings(max_examples=80, deadline=None)
@given(st.lists(deeds, max_size=14))
def test_whatever_is_done_the_cards_stand_side_by_side(plan):
    cards = own_grid.with_added((), "page.c0", LEAST)
    for deed in plan:
        before, cards = {each.card for each in cards}, done(cards, deed)
        name = deed[1]
        expected = before | {name} if deed[0] == "add" else before - {name} if deed[0] == "take" else before
        assert {each.card for each in cards} == expected
        Dashboard(id="d", title="D", cards=cards)  # which insists that none covers another
        taken = {
            (each.column + x, each.row + y) for each in cards for x in range(each.columns) for y in range(each.rows)
        }
        assert len(taken) == sum(each.columns * each.rows for each in cards)
        for each in cards:  # nothing hangs in the air
            above = {(each.column + x, each.row - 1) for x in range(each.columns)}
            assert each.row == 0 or above & taken
        assert own_grid.settled(cards) == cards
        assert own_grid.height(cards) == max((row + 1 for _, row in taken), default=0)


def card(name: str, column: int, row: int, columns: int = 6, rows: int = 2) -> DashboardCard:
    return DashboardCard(card=f"page.{name}", column=column, row=row, columns=columns, rows=rows)


def placed(cards) -> dict[str, tuple[int, int]]:
    return {each.card[5:]: (each.column, each.row) for each in cards}


def test_a_card_goes_where_it_is_moved_and_others_make_room():
    cards = (card("a", 0, 0), card("b", 6, 0), card("c", 0, 2))
    assert placed(own_grid.moved(cards, "page.c", 0, 0)) == {"c": (0, 0), "a": (0, 2), "b": (6, 0)}
    assert placed(own_grid.moved(cards, "page.a", 6, 1)) == {"b": (6, 0), "a": (6, 2), "c": (0, 0)}
    assert placed(own_grid.moved(cards, "page.b", 40, -4)) == placed(cards)


def test_keys_move_past_a_neighbour_and_stop_at_the_border():
    cards = (card("a", 0, 0), card("b", 0, 2, rows=5), card("c", 0, 7))
    assert placed(own_grid.nudged(cards, "page.a", 0, 1)) == {"b": (0, 0), "a": (0, 5), "c": (0, 7)}
    assert placed(own_grid.nudged(cards, "page.c", 0, -1)) == {"a": (0, 0), "c": (0, 2), "b": (0, 4)}
    assert own_grid.nudged(cards, "page.a", 0, -1) == cards and own_grid.nudged(cards, "page.c", 0, 1) == cards
    assert own_grid.nudged(cards, "page.a", -1, 0) == cards
    assert placed(own_grid.nudged(cards, "page.a", 1, 0))["a"] == (1, 0)


def test_a_card_is_never_too_small_nor_beyond_the_border():
    cards = (card("a", 6, 0),)
    (small,) = own_grid.resized(cards, "page.a", 0, 0, LEAST)
    (large,) = own_grid.resized(cards, "page.a", 99, 999, LEAST)
    assert (small.columns, small.rows, large.columns, large.rows) == (2, 2, COLUMNS - 6, 100)


@settings(max_examples=40, deadline=None)
@given(st.lists(deeds, max_size=10), st.sampled_from([1, 2, COLUMNS]))
def test_in_a_narrow_window_all_cards_are_there_and_wider(plan, times):
    cards = own_grid.with_added((), "page.c0", LEAST)
    for deed in plan:
        cards = done(cards, deed)
    found = own_grid.folded(cards, times)
    Dashboard(id="d", title="D", cards=found)
    widths = {each.card: min(each.columns * times, COLUMNS) for each in cards}
    assert {each.card for each in found} == widths.keys()
    for each in found:
        to_the_border = each.column + each.columns == COLUMNS
        assert each.columns == widths[each.card] or (to_the_border and each.columns > widths[each.card])


def test_a_new_card_takes_the_room_beside_the_last():
    cards = own_grid.with_added((card("a", 0, 0, 4, 3),), "page.b", LEAST)
    assert placed(own_grid.with_added(cards, "page.c", LEAST)) == {"a": (0, 0), "b": (4, 0), "c": (8, 0)}
