"""Logs out: what is written is read back alike, guarded against formulas, whole or not at all."""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import pickle
import xml.etree.ElementTree as ET

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from runtime.exchange import atomic_file
from runtime.exchange.event_log import NONE_MORE, Attributes, BadLog, EventLog, LogCase, LogEvent
from runtime.exchange.log_files import read_log, write_csv, write_log, write_xes
from tests.exchange.logs_by_hand import RESERVED, event_logs, said

FORMULA = ("=", "+", "-", "@", "\t", "\r")
MISSING = {"?", "NULL", "NaN", "nan"}
keys = said.filter(lambda text: text not in RESERVED and not text.startswith("case:"))
plain = said.filter(lambda text: not text.startswith(FORMULA) and text not in MISSING)
columns = st.text("abcdefg", min_size=1, max_size=3).filter(lambda name: name not in MISSING)


def log_of(*events, case="T1", attributes=NONE_MORE):
    return EventLog((LogCase(case, events, attributes),))


@settings(deadline=None)
@given(event_logs(said, keys), st.sampled_from(["log.xes", "log.xes.gz"]))
def test_xes_is_read_back_alike(tmp_path_factory, log, name):
    path = tmp_path_factory.getbasetemp() / name
    assert write_log(log, path).faithful
    again = read_log(path)
    assert again == log
    assert again.digest == hashlib.sha256(path.read_bytes()).hexdigest()


@settings(deadline=None)
@given(event_logs(plain, columns, empty=False), st.sampled_from(["log.csv", "log.csv.gz"]))
@example(log_of(LogEvent("a", 0, None, None, Attributes.of({"user": "Ann"}))), "log.csv")
def test_csv_is_read_back_alike(tmp_path_factory, log, name):
    path = tmp_path_factory.getbasetemp() / name
    assert write_log(log, path).faithful
    assert read_log(path) == log


@settings(deadline=None)
@given(event_logs(st.text(min_size=1), st.text(min_size=1)))
@example(log_of(LogEvent("=cmd|' /C calc'!A0", 0, "+1", "@x", Attributes.of({"\t=1": "-2"})), case="\r=1"))
def test_no_cell_of_csv_begins_a_formula(tmp_path_factory, log):
    path = tmp_path_factory.getbasetemp() / "guard.csv"
    write_csv(log, path)
    rows = csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), strict=True)
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA)]


@settings(deadline=None)
@given(event_logs(st.text(min_size=1), st.text(min_size=1)))
def test_any_text_gives_well_formed_xes_and_replacements_are_counted(tmp_path_factory, log):
    path = tmp_path_factory.getbasetemp() / "any.xes"
    written = write_xes(log, path)
    tree = ET.parse(path)  # noqa: S314 - our own file
    names = [tag.get("value") for tag in tree.iter() if tag.get("key") == "concept:name"]
    replaced = sum(name.count("\ufffd") for name in names)
    assert written.events == log.event_count
    if "\ufffd" not in repr(log):
        assert replaced <= written.replaced


def test_what_xml_cannot_carry_is_replaced_and_said(tmp_path):
    log = log_of(LogEvent("a\0b\x1fc\ud800d\ufffe", 0))
    for name in ("log.xes", "log.csv"):
        written = write_log(log, tmp_path / name)
        assert written.replaced == 4
        assert not written.faithful
        event = read_log(tmp_path / name).cases[0].events[0]
        assert event.activity == "a\ufffdb\ufffdc\ufffdd\ufffd"


def test_attributes_named_like_the_standard_are_kept_beside_it(tmp_path):
    event = LogEvent("a", 0, None, None, Attributes.of({"concept:name": "x", "org:group": "y"}))
    log = log_of(event, attributes=Attributes.of({"concept:name": "z"}))
    for name in ("log.xes", "log.csv"):
        write_log(log, tmp_path / name)
        (case,) = read_log(tmp_path / name).cases
        assert case.events[0].activity == "a"
        assert case.events[0].attributes == {"other:concept:name": "x", "other:org:group": "y"}
        assert case.attributes == {"other:concept:name": "z"}


def test_the_same_log_gives_the_same_bytes(tmp_path):
    log = log_of(LogEvent("a", 0))
    for name in ("log.xes.gz", "log.csv.gz"):
        first, second = tmp_path / f"1{name}", tmp_path / f"2{name}"
        write_log(log, first)
        write_log(log, second)
        assert first.read_bytes() == second.read_bytes()
        assert gzip.decompress(first.read_bytes())


def test_another_ending_is_refused(tmp_path):
    with pytest.raises(ValueError, match=r"neither in \.xes nor in \.csv"):
        write_log(log_of(LogEvent("a", 0)), tmp_path / "log.xlsx")


@pytest.mark.parametrize("name", ["log.xes", "log.csv.gz"])
def test_a_failed_writing_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, name):
    path = tmp_path / name
    write_log(log_of(LogEvent("old", 0)), path)
    before = path.read_bytes()

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic_file.os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_log(log_of(LogEvent("new", 0)), path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_log_that_fails_halfway_leaves_the_old_file(tmp_path):
    path = tmp_path / "log.xes"
    path.write_text("old")
    with pytest.raises(OverflowError):
        write_log(log_of(LogEvent("a", 0), LogEvent("b", 10**18)), path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_attributes_are_a_mapping_like_any_other():
    some = Attributes(("a", "b"), ("1", "2"))
    assert some == {"b": "2", "a": "1"} == dict(some)
    assert (some["a"], some.get("c"), "b" in some, len(some)) == ("1", None, True, 2)
    assert hash(some) == hash(Attributes.of({"b": "2", "a": "1"}))
    assert pickle.loads(pickle.dumps(some)) == some  # noqa: S301 - our own
    assert repr(some) == "Attributes({'a': '1', 'b': '2'})"


def test_a_bad_log_travels_between_processes():
    fault = pickle.loads(pickle.dumps(BadLog("No.", 3, "rows")))  # noqa: S301 - our own
    assert (str(fault), fault.line, fault.kind) == ("No.", 3, "rows")
