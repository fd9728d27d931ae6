"""Views say what they show; “me” is whoever looks."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from runtime.model.criteria import AllOf, AnyOf, Compare, NotOf
from runtime.model.criteria_eval import comparisons, evaluate
from runtime.model.criteria_rules import why_not_compare
from runtime.model.people import Actor, Role
from runtime.model.views import DEFAULT_VIEWS, Audience, Sort, View, seen_by

ANN = Actor(id="ann", role=Role.AGENT, teams=frozenset({"a", "b"}))
ALONE = Actor(id="bob", role=Role.AGENT)


def _with(operator: str, value: object) -> Compare:
    return Compare(operand="ticket.team", operator=operator, value=value)


@pytest.mark.parametrize("actor", [ANN, ALONE])
@pytest.mark.parametrize("team", ["a", "c", None])
def test_my_teams_are_those_of_whoever_looks(actor: Actor, team: str | None) -> None:
    def holds(criterion: Compare) -> bool:
        return evaluate(seen_by(criterion, actor), {"ticket.team": team}.__getitem__)

    assert holds(_with("is", "@my_teams")) is (team in actor.teams)
    assert holds(_with("is_not", "@my_teams")) is (team not in actor.teams)
    assert holds(_with("in", ("c", "@my_teams"))) is (team in {"c", *actor.teams})
    assert holds(_with("not_in", ("c", "@my_teams"))) is (team not in {"c", *actor.teams})


def test_me_is_found_anywhere_in_the_tree() -> None:
    mine = Compare(operand="ticket.assignee", operator="is", value="@me")
    tree = AllOf(of=(AnyOf(of=(NotOf(of=mine),)), _with("is", "a")))
    (found, _), (other, _) = comparisons(seen_by(tree, ANN))
    assert found.value == ("ann",)
    assert other == _with("is", "a")


def test_all_and_any_make_one_tree() -> None:
    one, two = _with("is", "a"), _with("is", "b")
    assert View(id="v", title="V", all_of=(one,)).criteria == AllOf(of=(one,))
    assert View(id="v", title="V", all_of=(one,), any_of=(two,)).criteria == AllOf(of=(one, AnyOf(of=(two,))))


def test_a_title_hangs_in_a_tree() -> None:
    assert View(id="v", title="Refunds :: Late").path == ("Refunds", "Late")
    assert View(id="v", title="::").path == ("::",)


@pytest.mark.parametrize(
    "wrong",
    [
        {"columns": ("colour",)},
        {"columns": ("id", "id")},
        {"columns": ()},
        {"group_by": "tags"},
        {"audience": Audience.TEAM},
        {"team": "a"},
    ],
)
def test_a_view_that_cannot_be_shown_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        View(id="v", title="V", **wrong)
    with pytest.raises(ValidationError):
        Sort(by="tags")


def test_the_first_views_make_sense() -> None:
    assert len({view.id for view in DEFAULT_VIEWS}) == 7
    for view in DEFAULT_VIEWS:
        assert [why_not_compare(compare, {}) for compare, _ in comparisons(view.criteria)] == [None] * len(
            comparisons(view.criteria)
        )
