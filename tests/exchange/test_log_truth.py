"""Every real log, in every view, against figures that others computed; the counting here is plain."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise

import numpy as np
import pytest

from runtime.exchange.event_log import Columns
from runtime.exchange.log_files import read_log, write_log
from tests.data import real

BPIC, SERVICENOW = "bpic2013-incidents/BPIC13_incidents", "servicenow-incident-sample/"
LIFECYCLE = Columns(activity=("concept:name", "lifecycle:transition"))
VIEWS = [
    (f"{BPIC}.xes.gz", "activity", None),
    (f"{BPIC}.xes.gz", "activity+lifecycle", LIFECYCLE),
    ("helpdesk-italian/helpdesk.xes.gz", "activity", None),
    ("receipt/receipt.xes.gz", "activity", None),
    ("running-example/running-example.xes", "activity", None),
    ("running-example/running-example.csv", "activity", None),
    (f"{SERVICENOW}incident_event_log_sample.csv", "state", None),
]


def truth_of(relative: str, view: str) -> dict:
    stem = relative.removesuffix(".gz").rpartition(".")[0]
    return json.loads(real(f"logs/{stem}.truth.json").read_text("utf-8"))["views"][view]


@pytest.mark.data
@pytest.mark.parametrize(("relative", "view", "columns"), VIEWS)
def test_agrees_with_the_published_figures(relative, view, columns):
    truth = truth_of(relative, view)
    log = read_log(real(f"logs/{relative}"), columns=columns)
    traces = [tuple(event.activity for event in case.events) for case in log.cases]
    moments = [event.at for case in log.cases for event in case.events]
    pairs = Counter(pair for trace in traces for pair in pairwise(trace))
    spans = np.array([(c.events[-1].at - c.events[0].at) / 1000 for c in log.cases])

    assert not log.loss
    assert log.event_count == len(moments) == truth["events"]
    assert len(log.cases) == len({case.id for case in log.cases}) == truth["cases"]
    counts = Counter(activity for trace in traces for activity in trace)
    assert counts == truth["activity_counts"]
    assert len(counts) == truth["activities"]
    assert len(set(traces)) == truth["variants"]
    assert Counter(trace[0] for trace in traces) == truth["start_activities"]
    assert Counter(trace[-1] for trace in traces) == truth["end_activities"]
    assert pairs.total() == truth["dfg_pairs_total"]
    assert len(pairs) == truth["dfg_pairs_distinct"]
    assert all(pairs[a, b] == count for a, b, count in truth["dfg_top"])
    variants = Counter(traces)
    assert all(variants[tuple(trace)] == count for count, trace in truth["variants_top"])
    assert min(moments) // 1000 == seconds(truth["first_ts"])
    assert max(moments) // 1000 == seconds(truth["last_ts"])
    duration = truth["case_duration"]
    assert spans.mean() == pytest.approx(duration["mean_s"], abs=0.01)
    assert np.median(spans) == pytest.approx(duration["median_s"], abs=0.01)
    assert np.percentile(spans, 90) == pytest.approx(duration["p90_s"], abs=0.06)
    assert spans.max() == pytest.approx(duration["max_s"], abs=0.01)


def seconds(text: str) -> float:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


@pytest.mark.data
def test_csv_and_xes_of_one_log_hold_the_same_events():
    def facts(name):
        log = read_log(real(f"logs/running-example/running-example.{name}"))
        return {(case.id, event.activity, event.at, event.resource) for case in log.cases for event in case.events}

    assert facts("csv") == facts("xes")


@pytest.mark.data
def test_finds_the_columns_of_an_incident_table():
    how = read_log(real(f"logs/{SERVICENOW}incident_event_log_sample.csv")).how
    assert (how.case, how.activity, how.time) == ("number", ("incident_state",), "sys_updated_at")
    assert (how.resource, how.group) == ("sys_updated_by", "assignment_group")
    assert (how.time_format, how.delimiter, how.encoding) == ("day-first", ",", "utf-8")


@pytest.mark.data
@pytest.mark.parametrize("relative", [view[0] for view in VIEWS[2:]])
@pytest.mark.parametrize("suffix", ["xes", "csv.gz"])
def test_what_is_written_is_read_back_alike(tmp_path, relative, suffix):
    log = read_log(real(f"logs/{relative}"))
    written = write_log(log, tmp_path / f"again.{suffix}")
    assert written.events == log.event_count
    if written.faithful:
        assert read_log(tmp_path / f"again.{suffix}") == log
