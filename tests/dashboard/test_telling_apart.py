from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from designer.dashboard.telling_apart import elided_apart, ways_named


def cut(name):
    return name if len(name) <= 12 else f"{name[:11]}…"


def test_a_long_way_is_its_ends_and_how_much_lies_between():
    assert ways_named([("New", "Open", "Done"), ("New", "a", "b", "c", "Done")]) == [
        "New → Open → Done",
        "New → … 3 … → Done",
    ]


def test_ways_that_look_alike_name_the_states_in_which_they_differ():
    ways = [
        ("New", "a", "b", "c", "d", "Done"),
        ("New", "a", "b", "x", "d", "Done"),
        ("New", "a", "b", "x", "y", "Done"),
    ]
    assert ways_named(ways) == [
        "New → … 2 … → c → d → Done",
        "New → … 2 … → x → d → Done",
        "New → … 2 … → x → y → Done",
    ]


@given(st.lists(st.lists(st.sampled_from("ABC"), min_size=1, max_size=9).map(tuple), max_size=10, unique=True))
def test_different_ways_are_named_differently(ways):
    named = ways_named(ways)
    assert len(set(named)) == len(ways)
    for way, name in zip(ways, named, strict=True):
        assert name.startswith(way[0]) and name.endswith(way[-1])


def test_what_is_cut_alike_begins_where_it_differs():
    assert elided_apart(["Waiting for us", "New", "Waiting for the shop"], cut) == [
        "…\u00a0us",
        "New",
        "…\u00a0the shop",
    ]
    assert elided_apart(["Supercalifragilistic", "Supercalifragility"], cut) == ["…\u00a0stic", "…\u00a0ty"]
    assert elided_apart(["Waiting for Ann", "Waiting for Bob"], cut) == ["…\u00a0Ann", "…\u00a0Bob"]
    assert elided_apart(["Waiting for Ann", "Waiting for Ann"], cut) == ["Waiting for…"] * 2


@given(st.lists(st.lists(st.sampled_from(["aa", "bb", "cc"]), min_size=1, max_size=6).map(" ".join), max_size=6))
def test_names_that_differ_are_cut_so_that_they_still_do(names):
    assert len(set(elided_apart(names, cut))) == len(set(names))
