"""The order in which Blueprints claim tickets: who designs for one department orders theirs and passes nobody else's."""

from __future__ import annotations

import pytest

from runtime.desk.local import LocalDesk
from runtime.messages.blueprints import ListBlueprints, RankBlueprints, SaveDraft
from runtime.messages.faults import Forbidden
from tests.desk.refund import REFUND

MINE = ("alpha", "gamma")
FOREIGN = ("beta", "delta")


@pytest.fixture
def desk(owner: LocalDesk) -> LocalDesk:
    for key, department in (("alpha", "returns"), ("beta", "billing"), ("gamma", "returns"), ("delta", "billing")):
        drawn = REFUND.having(id=key, name=key.title(), department=department)
        owner.do(SaveDraft(blueprint=drawn, expected_revision=0))
    owner.do(RankBlueprints(ids=("alpha", "beta", "gamma", "delta")))
    return owner


def _order(desk: LocalDesk) -> list[str]:
    return [each.id for each in desk.ask(ListBlueprints()) if each.id in (*MINE, *FOREIGN)]


def test_who_designs_for_one_department_passes_nobody_else_s(desk: LocalDesk) -> None:
    petra = desk.acting_as("petra")
    petra.do(RankBlueprints(ids=("gamma", "alpha")))
    assert _order(desk) == ["gamma", "beta", "alpha", "delta"]
    with pytest.raises(Forbidden):
        petra.do(RankBlueprints(ids=("beta", "alpha")))
    assert _order(desk) == ["gamma", "beta", "alpha", "delta"]


def test_who_may_everywhere_puts_them_first(desk: LocalDesk) -> None:
    desk.do(RankBlueprints(ids=("delta",)))
    assert _order(desk) == ["delta", "alpha", "beta", "gamma"]
