"""Every figure equals the same figure by plain SQL: counts exactly, quantiles to 1e-12."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from runtime.insight.figures import compute
from tests.insight import golden, logs
from tests.insight.oracle import SqlOracle, flat


def agree(figures, codes, expected):
    ours = flat(figures, codes)
    for key in sorted(ours.keys() | {k for k in expected if k[0] != "queue"}, key=str):
        assert ours.get(key, 0) == pytest.approx(expected.get(key, 0), rel=1e-12, abs=1e-12), key


def queues_agree(figures, codes, expected):
    """Bottlenecks are the teams of 2 % or more; without any team, states."""
    if not any(bottleneck.team for bottleneck in figures.bottlenecks):
        return
    total = figures.time_business.total_s
    queues = {
        None if team in (None, -1) else codes.teams[team]: spent
        for (key, team, *_), spent in ((k, v) for k, v in expected.items() if k[0] == "queue")
    }
    named = {team: spent for team, spent in queues.items() if total and spent / total >= 0.02}
    assert {b.team: b.queueing_s for b in figures.bottlenecks} == pytest.approx(named)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(logs.logs(), logs.filters())
def test_random_logs(log, asked):
    figures = compute(*log, logs.CODES, asked)
    with SqlOracle(*log, logs.CODES) as oracle:
        expected = oracle.figures(asked)
    agree(figures, logs.CODES, expected)
    queues_agree(figures, logs.CODES, expected)


def test_the_golden_log():
    log = golden.visits(), golden.runs()
    figures = compute(*log, golden.codes(), golden.window())
    with SqlOracle(*log, golden.codes()) as oracle:
        agree(figures, golden.codes(), oracle.figures(golden.window()))
