"""Who stands in for whom: the line of deputies against a walk written down naively, and its bounds."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from runtime.model.absences import Absence, Absences
from runtime.model.deputies import (
    MOST_LINKS,
    StandIn,
    absence_of,
    all_stand_ins,
    one_pair_of_eyes,
    reaches_as_deputy,
    stand_in_for,
    stood_in_for,
)
from runtime.model.people import Person, Role
from runtime.model.rights import Action, OwnRole
from runtime.model.setup import Setup

NAMES = "abcdef"


def person(key: str, **more) -> Person:
    return Person(id=key, name=key.upper(), departments=("desk",), **more)


def desk(*away: tuple[str, int, int, str | None], inactive: str = "", **more) -> Setup:
    """`("a", 10, 20, "b")`: a is away from 10 until 20, b is their deputy."""
    absences: dict[str, list[Absence]] = {}
    for who, begins, ends, deputy in away:
        absences.setdefault(who, []).append(Absence(begins=begins, ends=ends, deputy=deputy))
    people = {key: person(key, active=key not in inactive) for key in NAMES}
    return Setup(
        people={**people, **more}, absences={key: Absences(id=key, times=tuple(own)) for key, own in absences.items()}
    )


def test_an_absence_begins_and_ends_on_the_moment():
    setup = desk(("a", 10, 20, "b"))
    assert [stand_in_for("a", setup, at) is not None for at in (9, 10, 19, 20)] == [False, True, True, False]
    assert stand_in_for("a", setup, 15) == StandIn("b", "a", 20)
    assert stood_in_for("b", setup, 15) == (StandIn("b", "a", 20),)
    assert stood_in_for("b", setup, 20) == ()


def test_a_deputy_who_is_away_hands_on_and_only_then():
    setup = desk(("a", 10, 30, "b"), ("b", 20, 25, "c"))
    assert stand_in_for("a", setup, 15) == StandIn("b", "a", 30)
    assert stand_in_for("a", setup, 22) == StandIn("c", "a", 25)
    assert [each.absent for each in stood_in_for("c", setup, 22)] == ["a", "b"]


def test_who_are_away_at_once_and_deputies_of_each_other_are_stood_in_for_by_nobody():
    setup = desk(("a", 0, 9, "b"), ("b", 0, 9, "a"))
    assert list(all_stand_ins(setup, 5)) == []


def test_a_line_of_deputies_ends():
    line = [(one, 0, 9, other) for one, other in pairwise(NAMES)]
    assert stand_in_for("a", desk(*line[:MOST_LINKS]), 5) == StandIn(NAMES[MOST_LINKS], "a", 9)
    assert stand_in_for("a", desk(*line[: MOST_LINKS + 1]), 5) is None


def test_who_is_not_active_neither_stands_in_nor_is_stood_in_for():
    assert stand_in_for("a", desk(("a", 0, 9, "b"), inactive="b"), 5) is None
    assert stand_in_for("a", desk(("a", 0, 9, "b"), inactive="a"), 5) is None
    assert absence_of("a", desk(("a", 0, 9, "b"), inactive="a"), 5) is None


def test_one_pair_of_eyes_is_the_person_and_whom_they_stand_in_for():
    setup = desk(("a", 0, 9, "b"))
    assert one_pair_of_eyes("b", ("a",), setup, 5) and one_pair_of_eyes("b", ("b", None), setup, 5)
    assert not one_pair_of_eyes("a", ("b",), setup, 5)
    assert not one_pair_of_eyes("b", ("a",), setup, 9)


def test_a_deputy_reaches_as_far_as_their_own_role_and_departments():
    own = OwnRole(id="less", name="Less", made_from=Role.AGENT, without=(Action.TICKET_WORK,))
    setup = Setup(roles={"less": own})
    assert reaches_as_deputy(person("x"), "desk", setup)
    assert not reaches_as_deputy(person("x"), "elsewhere", setup)
    assert reaches_as_deputy(person("x", role=Role.ADMINISTRATOR), "elsewhere", setup)
    assert not reaches_as_deputy(person("x", role=Role.LIGHT_AGENT), "desk", setup)
    assert not reaches_as_deputy(person("x", own_role="less"), "desk", setup)


def test_an_absence_ends_after_it_begins_and_none_reaches_into_the_next():
    with pytest.raises(ValidationError, match="ends after it begins"):
        Absence(begins=5, ends=5)
    with pytest.raises(ValidationError, match="one after the other"):
        Absences(id="a", times=(Absence(begins=0, ends=5), Absence(begins=4, ends=6)))


AWAY = st.tuples(st.sampled_from(NAMES), st.integers(0, 8), st.none() | st.sampled_from(NAMES))


@given(st.lists(AWAY, max_size=6, unique_by=lambda one: one[0]), st.sampled_from(("", *NAMES)), st.integers(0, 12))
def test_the_line_is_walked_as_somebody_would_by_hand(away, inactive, at):
    setup = desk(*((who, begins, begins + 4, deputy) for who, begins, deputy in away), inactive=inactive)
    gone = {who: deputy for who, begins, deputy in away if begins <= at < begins + 4 and who != inactive}

    def by_hand(who: str) -> str | None:
        line = [who]
        while line[-1] in gone:
            following = gone[line[-1]]
            if following is None or following == inactive or following in line:
                return None
            line.append(following)
        return line[-1] if 1 < len(line) <= MOST_LINKS + 1 else None

    for who in NAMES:
        found = stand_in_for(who, setup, at)
        assert (found.deputy if found is not None else None) == by_hand(who)
