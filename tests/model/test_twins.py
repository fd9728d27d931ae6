"""Twins: who is proposed is who a comparison of everybody with everybody finds, and nobody else."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from runtime.model.twins import MOST_ALIKE, Known, Likeness, bare, digits, shared_by_two, twins_among
from tests.pace import reference_seconds

NAMES = st.sampled_from(["anna berg", "bo dahl", "carla eriksson"])
PARTS = st.sampled_from(["anna.berg", "annaberg", "anna-berg+shop", "bo", "b.o", "carla", "car.la"])
DOMAINS = st.sampled_from(["acme.test", "other.test"])
ADDRESSES = st.builds("{}@{}".format, PARTS, DOMAINS)
PHONES = st.sampled_from(["", "", "123", "+39 02 5512", "0039025512", "+46 70 99887"])


@st.composite
def desks(draw: st.DrawFn) -> list[Known]:
    people = st.tuples(
        NAMES, st.lists(ADDRESSES, max_size=2), PHONES, st.lists(st.sampled_from(["x", "y"]), max_size=2, unique=True)
    )
    return [
        Known(f"c{place}", name, tuple(addresses), phone, tuple(organisations))
        for place, (name, addresses, phone, organisations) in enumerate(draw(st.lists(people, max_size=MOST_ALIKE)))
    ]


def alike(one: Known, other: Known) -> set[Likeness]:
    """By looking at the two."""
    parts = [{(bare(a.split("@")[0]), a.split("@")[1]) for a in each.addresses} for each in (one, other)]
    long = [{(part, domain) for part, domain in each if len(part) >= 4} for each in parts]
    named = one.name == other.name
    told = {
        Likeness.PHONE: digits(one.phone) == digits(other.phone) and len(digits(one.phone)) >= 6,
        Likeness.ADDRESS: bool(long[0] & long[1]),
        Likeness.NAME_AND_ORGANISATION: named and bool(set(one.organisations) & set(other.organisations)),
        Likeness.NAME_AND_DOMAIN: named and bool({d for _, d in parts[0]} & {d for _, d in parts[1]}),
        Likeness.NAME_AND_ADDRESS: named and bool({p for p, _ in long[0]} & {p for p, _ in long[1]}),
    }
    return {why for why, yes in told.items() if yes}


def united(pairs: list[tuple[str, str]], everybody: list[Known]) -> set[frozenset[str]]:
    groups = {each.id: {each.id} for each in everybody}
    for one, other in pairs:
        joined = groups[one] | groups[other]
        for key in joined:
            groups[key] = joined
    return {frozenset(group) for group in groups.values()}


@given(desks())
def test_who_is_proposed_is_who_a_comparison_of_all_finds(everybody: list[Known]) -> None:
    by_id = {each.id: each for each in everybody}
    found = twins_among(everybody)
    for (one, other), why in found.items():
        assert set(why) <= alike(by_id[one], by_id[other]) and why
    compared = [(one.id, other.id) for one, other in combinations(everybody, 2) if alike(one, other)]
    assert united(list(found), everybody) == united(compared, everybody)
    assert [len(why) for why in found.values()] == sorted((len(why) for why in found.values()), reverse=True)


@given(desks(), st.data())
def test_who_was_told_apart_is_not_proposed_and_everybody_else_is(everybody: list[Known], data: st.DataObject) -> None:
    pairs = sorted(combinations(sorted(each.id for each in everybody), 2))
    apart = set(data.draw(st.lists(st.sampled_from(pairs), unique=True))) if pairs else set()
    found = twins_among(everybody, apart)
    by_id = {each.id: each for each in everybody}
    assert not apart & found.keys()
    for (one, other), why in found.items():
        assert set(why) <= set(shared_by_two(by_id[one], by_id[other])) == alike(by_id[one], by_id[other])
    left = {pair for pair in combinations(by_id, 2) if alike(by_id[pair[0]], by_id[pair[1]])} - apart
    assert {later for _, later in left} == {later for _, later in found}


def test_what_many_share_says_nothing() -> None:
    house = [Known(f"c{number}", f"name {number}", phone="+39 02 5512345") for number in range(MOST_ALIKE + 1)]
    assert twins_among(house) == {} and len(twins_among(house[1:])) == MOST_ALIKE - 1


def test_tens_of_thousands_are_looked_through_in_one_pass() -> None:
    many = [
        Known(f"c{number}", f"name {number // 2}", (f"n{number}@d{number % 500}.test",), f"+39 {number:07}", ())
        for number in range(30_000)
    ]
    assert twins_among([*many, many[7]._replace(id="twin")])
    assert reference_seconds(lambda: twins_among(many), within=3) < 3
