"""XES, as it should be and as it is found."""

from __future__ import annotations

import time
import xml.etree.ElementTree as ET

import pytest

from runtime.exchange.event_log import BadLog, Classifier, Columns, LostRow
from runtime.exchange.log_files import read_log
from tests.exchange.logs_by_hand import put, xes, xes_event, xes_trace
from tests.traced import TRACED

NEW = xes_event(activity="New", at="2020-01-01T10:00:00+01:00", resource="Ann", prio="high")
DONE = xes_event(activity="Done", at="2020-01-01T12:00:00.250Z")


def read(folder, text, **options):
    return read_log(put(folder, text), **options)


def test_a_case_and_its_events(tmp_path):
    log = read(tmp_path, xes(xes_trace("T1", NEW, DONE)))
    (case,) = log.cases
    first, last = case.events
    assert case.id == "T1"
    assert (first.activity, first.resource, first.group) == ("New", "Ann", None)
    assert (first.at, last.at) == (1_577_869_200_000, 1_577_880_000_250)
    assert first.attributes == {"prio": "high"}
    assert last.attributes == {}


def test_events_are_sorted_by_time_and_ties_stay_in_file_order(tmp_path):
    at = "2020-01-01T10:00:00Z"
    events = [xes_event(activity=name, at=at) for name in "cab"]
    log = read(tmp_path, xes(xes_trace("T1", DONE, *events, xes_event(activity="z", at="2019-01-01"))))
    assert [event.activity for event in log.cases[0].events] == ["z", "c", "a", "b", "Done"]


def test_cases_stand_in_order_of_appearance_and_one_name_is_one_case(tmp_path):
    log = read(tmp_path, xes(xes_trace("b", DONE), xes_trace("a", DONE), xes_trace("b", NEW)))
    assert [(case.id, len(case.events)) for case in log.cases] == [("b", 2), ("a", 1)]
    assert "1 traces bear the name of an earlier one" in " ".join(log.how.notes)


def test_a_trace_without_events_is_no_case_and_is_mentioned(tmp_path):
    log = read(tmp_path, xes(xes_trace("empty"), xes_trace("T1", NEW)))
    assert [case.id for case in log.cases] == ["T1"]
    assert "1 traces without any event" in " ".join(log.how.notes)


def test_defaults_of_global_scopes_are_no_events_and_classifiers_are_kept(tmp_path):
    text = xes(
        '<global scope="event"><string key="concept:name" value="UNKNOWN"/></global>',
        '<classifier name="View" keys="concept:name lifecycle:transition"/>',
        '<string key="creator" value="me"><string key="deep" value="er"/></string>',
        xes_trace("T1", NEW),
    )
    log = read(tmp_path, text)
    assert log.event_count == 1
    assert log.how.classifiers == (Classifier("View", ("concept:name", "lifecycle:transition")),)


def test_nested_attributes_are_left_out_and_mentioned(tmp_path):
    nested = '<string key="a" value="1"><string key="b" value="2"/></string>'
    text = xes(xes_trace("T1", NEW.replace("</event>", f"{nested}</event>")))
    log = read(tmp_path, text)
    assert log.cases[0].events[0].attributes == {"prio": "high", "a": "1"}
    assert "1 attributes within attributes" in " ".join(log.how.notes)


def test_prefixed_tags_and_trace_attributes_behind_the_events(tmp_path):
    text = (
        '<x:log xmlns:x="http://www.xes-standard.org/"><x:trace><x:event>'
        '<x:string key="concept:name" value="New"/><x:date key="time:timestamp" value="2020-01-01"/>'
        '</x:event><x:string key="concept:name" value="T1"/><x:int key="n" value="1"/>'
        "</x:trace></x:log>"
    )
    (case,) = read(tmp_path, text).cases
    assert (case.id, case.attributes, len(case.events)) == ("T1", {"n": "1"}, 1)


def test_told_keys_are_used_and_several_activities_are_joined(tmp_path):
    event = xes_event(activity="New", status="open", began="03.02.2020 10:00", who="Ann", team="A")
    event = event.replace("</event>", '<string key="ticket" value="7"/></event>')
    columns = Columns(
        case="ticket",
        activity=("concept:name", "status"),
        time="began",
        resource="who",
        group="team",
        time_format="day-first",
    )
    (case,) = read(tmp_path, xes(xes_trace("T1", event)), columns=columns).cases
    (event,) = case.events
    assert case.id == "7"
    assert (event.activity, event.resource, event.group) == ("New+open", "Ann", "A")
    assert event.at == 1_580_724_000_000


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (xes_event(activity="New"), "time:timestamp"),
        (xes_event(activity="New", at="yesterday"), "yesterday"),
        (xes_event(activity="New", at="2020-13-01"), "2020-13-01"),
        (xes_event(at="2020-01-01"), "concept:name"),
        (xes_event(activity=" ", at="2020-01-01"), "concept:name"),
    ],
)
def test_a_damaged_event_refuses_the_file_or_is_reported_as_lost(tmp_path, event, reason):
    text = xes(xes_trace("T1", NEW, event, DONE), xes_trace("T2", event))
    line = 1 + text[: text.index(event)].count("\n")
    with pytest.raises(BadLog, match="2 of 4 events cannot be read") as fault:
        read(tmp_path, text)
    assert (fault.value.kind, fault.value.line) == ("rows", line)
    assert reason in str(fault.value)
    assert "--import-with-loss" in str(fault.value)

    log = read(tmp_path, text, import_with_loss=True)
    assert (log.event_count, log.loss.rows, log.loss.cases) == (2, 2, 1)
    assert log.loss.first[0].line == line
    assert reason in log.loss.first[0].reason


def test_events_without_a_case_are_losses(tmp_path):
    text = xes(xes_trace("T1", NEW), xes_trace(None, NEW, DONE), NEW)
    log = read(tmp_path, text, import_with_loss=True)
    assert log.loss.rows == 3
    assert log.loss.first[2] == LostRow(11, "it stands outside every trace, so it has no case")


def test_only_the_first_losses_are_named_but_all_are_counted(tmp_path):
    text = xes(xes_trace("T1", NEW, *[xes_event(activity="x")] * 50))
    loss = read(tmp_path, text, import_with_loss=True).loss
    assert (loss.rows, len(loss.first), loss.cases) == (50, 20, 0)


def test_a_log_whose_every_event_is_lost_is_refused_even_with_loss(tmp_path):
    text = xes(xes_trace("T1", xes_event(activity="x")))
    with pytest.raises(BadLog, match="None of 1 events can be read"):
        read(tmp_path, text, import_with_loss=True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252", "us-ascii"])
def test_the_encoding_a_file_declares(tmp_path, encoding):
    name = "Prüfung" if encoding != "us-ascii" else "Check"
    text = xes(xes_trace("T1", xes_event(activity=name, at="2020-01-01")))
    text = text.replace("UTF-8", encoding)
    (case,) = read(tmp_path, text.encode(encoding)).cases
    assert case.events[0].activity == name


def test_what_concerns_csv_alone_is_said_to_be_idle(tmp_path):
    log = read(tmp_path, xes(xes_trace("T1", NEW)), columns=Columns(delimiter=";"))
    assert "is for CSV" in " ".join(log.how.notes)


def test_progress_ends_at_the_size_of_the_file_and_may_end_the_reading(tmp_path):
    text = xes(xes_trace("T1", *[NEW] * 2000))
    told = []
    read(tmp_path, text, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (len(text), len(text))
    assert told == sorted(told)
    assert len(told) > 2

    def stop(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read(tmp_path, text, progress=stop)


@pytest.mark.benchmark
@pytest.mark.skipif(TRACED, reason="coverage slows our Python, not the library's C")
def test_reading_costs_no_more_than_a_bare_count_by_the_standard_library(tmp_path):
    keys = {f"attribute {n}": f"value {n}" for n in range(6)}
    event = xes_event(activity="New", at="2020-01-01T10:00:00+01:00", resource="Ann", **keys)
    path = put(tmp_path, xes(*[xes_trace(f"T{n}", *[event] * 8) for n in range(1500)]))

    def counted():
        return sum(tag.tag == "event" for _, tag in ET.iterparse(path))  # noqa: S314 - our own

    ours = min(timed(lambda: read_log(path).event_count) for _ in range(3))
    bare = min(timed(counted) for _ in range(3))
    print(f"\n{12_000 / ours:,.0f} events/s; {ours / bare:.2f} of a bare count")
    assert ours < 2 * bare


def timed(work):
    start = time.process_time()
    assert work() == 12_000
    return time.process_time() - start
