"""The figures of real logs equal those of their truth files, which other programs worked out."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from datetime import datetime
from xml.etree import ElementTree as ET

import pytest

from runtime.insight.codes import Codes, StateCode, TransitionCode
from runtime.insight.columns import NONE, OPEN, EndKind, RunColumns, VisitColumns
from runtime.insight.figures import compute
from runtime.insight.filter import Filter
from tests.data import real
from tests.insight import logs

LOGS = {
    "helpdesk": ("logs/helpdesk-italian/helpdesk", "activity"),
    "receipt": ("logs/receipt/receipt", "activity"),
}


def cases(path) -> list[list[tuple[int, str]]]:
    """Per case its (moment, activity), in order of time."""
    with gzip.open(path) as stream:
        root = ET.parse(stream).getroot()  # noqa: S314 - a file of our own
    found = []
    for trace in (child for child in root if child.tag.endswith("trace")):
        events = [
            {item.get("key"): item.get("value") for item in event} for event in trace if event.tag.endswith("event")
        ]
        stamped = [(moment(event["time:timestamp"]), event["concept:name"]) for event in events]
        found.append(sorted(stamped, key=lambda event: event[0]))
    return found


def moment(text: str) -> int:
    return round(datetime.fromisoformat(text).timestamp() * 1000)


def columns(found):
    """An event is an entry into a state; each case rests in its last one."""
    names = sorted({name for events in found for _, name in events})
    code = {name: number for number, name in enumerate(names)}
    visits, runs = [], []
    for run, events in enumerate(found):
        seen: Counter[str] = Counter()
        following = [(at, code[name]) for at, name in events[1:]]
        for seq, ((at, name), after) in enumerate(zip(events, [*following, None], strict=True)):
            seen[name] += 1
            left, target = after or (OPEN, NONE)
            transition = NONE if after is None else code[name] * len(names) + target
            visits.append([run, seq, code[name], seen[name], at, -1, left, transition, -1, 0, -1, 0, 1, NONE])
        last = code[events[-1][1]]
        ends = events[-1][0]
        runs.append([run, 1, events[0][0], ends, EndKind.COMPLETED, NONE, 0, NONE, 0, last])
    transitions = tuple(TransitionCode(f"{a}-{b}", "", code[a], code[b]) for a in names for b in names)
    codes = Codes("Log", tuple(StateCode(name, name) for name in names), transitions)
    return logs.table(VisitColumns, visits), logs.table(RunColumns, runs), codes


@pytest.mark.data
@pytest.mark.parametrize("name", LOGS)
def test_figures_equal_the_truth_file(name):
    path, view = LOGS[name]
    truth = json.loads(real(f"{path}.truth.json").read_text("utf-8"))["views"][view]
    visits, runs, codes = columns(cases(real(f"{path}.xes.gz")))
    figures = compute(visits, runs, codes, Filter(now=int(visits.entered.max()) + 1))
    assert figures.events == truth["events"]
    assert figures.tickets == truth["cases"]
    assert figures.variants == truth["variants"]
    assert figures.full_time.mean_s == pytest.approx(truth["case_duration"]["mean_s"], abs=1e-3)
    assert figures.full_time.p90_s == pytest.approx(truth["case_duration"]["p90_s"], abs=1e-2)
    taken = {(t.from_, t.to): t.n for t in figures.transitions}
    assert all(taken[a, b] == n for a, b, n in truth["dfg_top"])
    top = zip(figures.top_variants, truth["variants_top"], strict=False)
    assert all(ours.n == theirs[0] for ours, theirs in top)
    for key, ours in (("sojourn_event", "visits"), ("sojourn_stay", "stays")):
        for state, theirs in truth[key].items():
            spread = getattr(figures.states[state], ours)
            assert spread.n == theirs["n"], (key, state)
            for part in ("mean_s", "median_s", "p90_s"):
                if spread.n and part in theirs:
                    assert getattr(spread, part) == pytest.approx(theirs[part], abs=1e-2)
