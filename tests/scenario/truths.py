"""The truth files of the real logs, and how the figures of a desk must compare with them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest

from tests.data import real

TOLERANCE_S = 1.0


@dataclass(frozen=True)
class View:
    """One reading of one log."""

    log: str
    truth: str
    view: str
    options: tuple[str, ...] = ()

    @property
    def expected(self) -> dict[str, Any]:
        return json.loads(real(f"logs/{self.truth}").read_text("utf-8"))["views"][self.view]


BPIC = "bpic2013-incidents/BPIC13_incidents"
SERVICENOW = "servicenow-incident-sample/incident_event_log_sample"
HELPDESK = View("helpdesk-italian/helpdesk.xes.gz", "helpdesk-italian/helpdesk.truth.json", "activity")
RUNNING = View("running-example/running-example.csv", "running-example/running-example.truth.json", "activity")
QUICK = (
    RUNNING,
    View("running-example/running-example.xes", "running-example/running-example.truth.json", "activity"),
)
SLOW = (
    HELPDESK,
    View("receipt/receipt.xes.gz", "receipt/receipt.truth.json", "activity"),
    View(f"{SERVICENOW}.csv", f"{SERVICENOW}.truth.json", "state"),
    View(f"{BPIC}.xes.gz", f"{BPIC}.truth.json", "activity"),
    View(
        f"{BPIC}.xes.gz",
        f"{BPIC}.truth.json",
        "activity+lifecycle",
        ("--activity", "concept:name", "--activity", "lifecycle:transition"),
    ),
)


def assert_equal_to_truth(figures: dict[str, Any], truth: dict[str, Any]) -> None:
    """Counts exactly; spans within a second."""
    assert figures["tickets"] == truth["cases"]
    assert figures["events"] == truth["events"]
    assert figures["variants"] == truth["variants"]
    assert figures["active"] == 0
    _assert_spread(figures["full_time"], truth["case_duration"])
    assert set(figures["states"]) == set(truth["activity_counts"])
    for activity, count in truth["activity_counts"].items():
        state = figures["states"][activity]
        _assert_spread(state["visits"], truth["sojourn_event"].get(activity, {"n": 0}))
        _assert_spread(state["stays"], truth["sojourn_stay"].get(activity, {"n": 0}))
        ended = truth["end_activities"].get(activity, 0)
        assert state["visits"]["n"] + ended == count, activity
    followed = {(each["from"], each["to"]): each["n"] for each in figures["transitions"] if each["n"]}
    assert sum(followed.values()) == truth["dfg_pairs_total"]
    assert len(followed) == truth["dfg_pairs_distinct"]
    for source, target, count in truth["dfg_top"]:
        assert followed[source, target] == count


def _assert_spread(spread: dict[str, Any], truth: dict[str, Any]) -> None:
    assert spread["n"] == truth["n"]
    if truth["n"]:
        for name in ("mean_s", "median_s", "p90_s"):
            assert spread[name] == pytest.approx(truth[name], abs=TOLERANCE_S), name
