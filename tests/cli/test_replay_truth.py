"""Every real log through the real command line: its figures are those that others computed from the log itself."""

from __future__ import annotations

import pytest

from tests.cli.commands import answer
from tests.data import real
from tests.scenario.truths import QUICK, SLOW, assert_equal_to_truth


@pytest.mark.data
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    "view",
    [*QUICK, *(pytest.param(view, marks=pytest.mark.slow) for view in SLOW)],
    ids=lambda view: f"{view.log}-{view.view}",
)
def test_a_replayed_log_has_the_figures_of_the_log(view, tmp_path):
    desk = tmp_path / "log.desk"
    replayed = answer("replay", real(f"logs/{view.log}"), "--desk", desk, *view.options, home=tmp_path)
    assert replayed["complete"] and not replayed["deviations"] and not replayed["left_out"]
    assert_equal_to_truth(answer("figures", "--desk", desk, home=tmp_path), view.expected)
    assert answer("desk", "verify", "--desk", desk, home=tmp_path)["problems"] == []
