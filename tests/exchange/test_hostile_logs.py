"""Damaged and hostile files: each is refused with a sentence and a line, in bounded memory and time."""

from __future__ import annotations

import gzip
import os
import tracemalloc
import zlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.exchange.event_log import BadLog, Columns
from runtime.exchange.hostile import DEFAULT, MEGABYTE
from runtime.exchange.log_files import read_log
from tests.exchange.logs_by_hand import put, xes, xes_event, xes_trace

EVENT = xes_event(activity="New", at="2020-01-01T10:00:00Z", note="x" * 20)
GOOD = xes(*[xes_trace(f"T{n}", EVENT, EVENT) for n in range(200)])
TABLE = "case,status,time,note\n" + "".join(f"T{n},a,2020-01-01,x\n" for n in range(200))


def refused(path, kind, **options) -> BadLog:
    with pytest.raises(BadLog) as fault:
        read_log(path, **options)
    assert fault.value.kind == kind, fault.value
    assert str(fault.value).endswith(".")
    return fault.value


def test_missing_files_and_folders(tmp_path):
    assert "There is no file nowhere.xes" in str(refused(tmp_path / "nowhere.xes", "missing"))
    assert "a folder" in str(refused(tmp_path, "missing"))
    refused(put(tmp_path, GOOD) / "below", "missing")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    refused(tmp_path / "pipe", "missing")


def test_a_file_the_system_does_not_let_us_read(tmp_path, monkeypatch):
    path = put(tmp_path, GOOD)
    path.chmod(0)
    if os.access(path, os.R_OK):  # an administrator reads everything: let the system say no
        monkeypatch.setattr(type(path), "open", deny)
    assert "Permission denied" in str(refused(path, "unreadable"))


def deny(*_args, **_options):
    raise PermissionError(13, "Permission denied")


def test_a_path_that_no_file_can_have(tmp_path):
    refused(tmp_path / "a\0b", "unreadable")
    refused(tmp_path / ("x" * 5000), "unreadable")


@pytest.mark.parametrize("content", [b"", gzip.compress(b"", mtime=0), b"\n\n  \n", b"<log/>", b"<log><trace/></log>"])
def test_nothing_in_it(tmp_path, content):
    with pytest.raises(BadLog) as fault:
        read_log(put(tmp_path, content))
    assert fault.value.kind in {"empty", "csv"}


@pytest.mark.parametrize("content", [b"PK\x03\x04....", b"BZh9...", b"\xfd7zXZ\x00..", b"%PDF-1.7", b"7z\xbc\xaf\x27"])
def test_other_packings_are_named(tmp_path, content):
    refused(put(tmp_path, content), "compressed")


@pytest.mark.parametrize("content", [bytes(range(256)) * 20, b"\x7fELF\0\0\1", b"\x89PNG\r\n\x1a\n\0\0\0\r"])
def test_binaries(tmp_path, content):
    assert "binary" in str(refused(put(tmp_path, content), "binary"))


@pytest.mark.parametrize("whole", [GOOD, TABLE])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_packed_file_cut_short(tmp_path, whole, share):
    packed = gzip.compress(whole.encode())
    refused(put(tmp_path, packed[: int(len(packed) * share)]), "compressed")


def test_a_packed_file_with_a_wrong_checksum_or_garbage(tmp_path):
    packed = bytearray(gzip.compress(GOOD.encode()))
    refused(put(tmp_path, bytes(packed) + b"garbage"), "compressed")
    packed[-6] ^= 1
    refused(put(tmp_path, bytes(packed)), "compressed")


def test_two_packed_parts_are_one_file(tmp_path):
    half = len(GOOD) // 2
    parts = [gzip.compress(part.encode()) for part in (GOOD[:half], GOOD[half:])]
    assert read_log(put(tmp_path, b"".join(parts))).event_count == 400


def bomb(head: bytes, filling: bytes, megabytes: int) -> bytes:
    """A gzip file that would inflate to so many megabytes; itself it is small."""
    packer = zlib.compressobj(9, wbits=31)
    block = filling * (MEGABYTE // len(filling))
    parts = [packer.compress(head), *(packer.compress(block) for _ in range(megabytes))]
    return b"".join([*parts, packer.flush()])


@pytest.mark.parametrize(
    ("head", "filling"),
    [
        (b"<log>", b"<x></x>\n"),
        (b"<log>", b" \n"),
        (b"<log>", b"<!---->\n"),
        (b"<log><trace>", b"<event/>"),
        (b"<log>", b"<trace><event/></trace>"),
        (b"<log>", b"<event/>"),
        (b"case,status,time\n", b"1,a,2020-01-01\n"),
        (b"case,status,time\n", b"\n"),
    ],
)
def test_a_gzip_bomb_stops_at_the_limit_in_bounded_memory(tmp_path, head, filling):
    limit = 16 * MEGABYTE
    path = put(tmp_path, bomb(head, filling, 64))
    assert path.stat().st_size < MEGABYTE
    tracemalloc.start()
    try:
        limits = replace(DEFAULT, inflated_bytes=limit, events=10_000)
        refused(path, "too large", limits=limits, import_with_loss=True)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < limit / 2


def test_the_documented_limits():
    assert DEFAULT.raw_bytes == 50 * MEGABYTE
    assert DEFAULT.inflated_bytes == 200 * MEGABYTE
    assert DEFAULT.depth == 100


def test_one_endless_line_or_tag_stops_at_the_limit(tmp_path):
    for endless in (b"<log><!--" + b"x", b'<log><string key="', b"case,", b'case,"'):
        path = put(tmp_path, bomb(endless, b"x", 64))
        tracemalloc.start()
        try:
            with pytest.raises(BadLog) as fault:
                read_log(path)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert fault.value.kind in {"too large", "csv"}
        assert peak < 32 * MEGABYTE


def test_limits_of_size_and_count(tmp_path):
    path = put(tmp_path, GOOD)
    refused(path, "too large", limits=replace(DEFAULT, raw_bytes=len(GOOD) - 1))
    assert read_log(path, limits=replace(DEFAULT, raw_bytes=len(GOOD), events=400)).event_count
    refused(path, "too large", limits=replace(DEFAULT, events=399))
    refused(path, "too large", limits=replace(DEFAULT, attributes=399))
    refused(path, "too large", limits=replace(DEFAULT, columns=2))
    table = put(tmp_path, TABLE, "table")
    refused(table, "too large", limits=replace(DEFAULT, columns=3))
    refused(table, "too large", limits=replace(DEFAULT, events=199))
    refused(table, "too large", limits=replace(DEFAULT, line_chars=20))
    refused(put(tmp_path, "case," * 1001 + "\n", "wide"), "too large")
    refused(put(tmp_path, TABLE + "T,a,2020-01-01," + "x" * 200_000, "cell"), "csv")


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 30))


@pytest.mark.parametrize(
    "doctype",
    [
        f'<!DOCTYPE log [<!ENTITY l0 "lol">{LAUGHS}]>',
        '<!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE log SYSTEM "http://localhost/evil.dtd">',
        "<!DOCTYPE html>",
        "<!DOCTYPE log []>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_any_document_type_is_refused(tmp_path, doctype, encoding):
    event = EVENT.replace("New", "&l29;&x;")
    text = f"<?xml version='1.0'?>\n{doctype}\n<log><trace>{event}</trace></log>"
    fault = refused(put(tmp_path, text.encode(encoding)), "doctype")
    assert fault.line == 2


@pytest.mark.parametrize("depth", [101, 100_000])
@pytest.mark.parametrize("top", ["<log>", "<log><trace>", "<log><trace><event>"])
def test_deep_nesting_is_refused(tmp_path, depth, top):
    refused(put(tmp_path, top + "<list>" * depth), "depth")
    closed = top + "<list>" * depth + "</list>" * depth
    refused(put(tmp_path, closed), "depth")


def test_nesting_within_the_limit_is_read(tmp_path):
    deep = EVENT.replace("</event>", f"{'<list>' * 97}{'</list>' * 97}</event>")
    path = put(tmp_path, xes(xes_trace("T1", deep)))
    assert read_log(path).event_count == 1
    refused(path, "depth", limits=replace(DEFAULT, depth=99))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (GOOD[: len(GOOD) // 2], "xml"),
        (GOOD.replace("</trace>", "</trac>", 1), "xml"),
        (GOOD.replace("New", "&new;", 1), "xml"),
        (GOOD + "<log/>", "xml"),
        ("<", "xml"),
        ("<definitions><process/></definitions>", "not a log"),
        ("<html><body>Sign in</body></html>", "not a log"),
        (GOOD.replace("UTF-8", "no-such-code"), "encoding"),
        (GOOD.replace("UTF-8", "shift_jis"), "encoding"),
        (GOOD.replace("UTF-8", "base64"), "encoding"),
        (xes(xes_trace("T1", xes_event(activity="New"))), "rows"),
        ("just a sentence without any table", "csv"),
    ],
)
def test_what_is_no_event_log(tmp_path, text, kind):
    refused(put(tmp_path, text), kind)


def test_damage_is_found_on_its_line(tmp_path):
    lines = GOOD.split("\n")
    lines[99] = lines[99] + "<oops"
    assert refused(put(tmp_path, "\n".join(lines)), "xml").line in {100, 101}


TOLD = Columns(case="case", activity=("status",), time="time", time_format="iso")


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400), st.booleans())
def test_arbitrary_bytes_raise_nothing_but_a_bad_log(tmp_path_factory, content, with_loss):
    attempt(tmp_path_factory, content, with_loss)


TAGS = ["<log>", "<trace>", "<event>", "</event>", "</trace>", "</log>", "<list>", "<!DOCTYPE log>"]
VALUES = ['<string key="concept:name" ', 'value="a"/>', '<date key="time:timestamp" value="2020-01-01"/>']
MARKS = ["<?xml version='1.0'?>", "<![CDATA[", "]]>", "<!--", "-->", "&#0;", "&amp;", "\0", "é"]
pieces = st.sampled_from([*TAGS, *VALUES, *MARKS])
cells = st.sampled_from(
    [",", ";", "\n", "\r", '"', "case", "status", "time", "2020-01-01", "1/2/20", "?", "=1", "\t", "x"]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(pieces, max_size=30) | st.lists(cells, max_size=40), st.booleans(), st.booleans())
def test_arbitrary_pieces_raise_nothing_but_a_bad_log(tmp_path_factory, parts, packed, with_loss):
    content = "".join(parts).encode()
    attempt(tmp_path_factory, gzip.compress(content) if packed else content, with_loss)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_good_file_with_bytes_changed_raises_nothing_but_a_bad_log(tmp_path_factory, data):
    whole = data.draw(st.sampled_from([GOOD.encode()[:2000], TABLE.encode(), gzip.compress(GOOD.encode())]))
    damaged = bytearray(whole)
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=5)):
        damaged[place] = data.draw(st.integers(0, 255))
    attempt(tmp_path_factory, bytes(damaged), with_loss=data.draw(st.booleans()))


@settings(deadline=None)
@given(st.integers(1, 10))
def test_a_file_that_changes_while_it_is_read(tmp_path_factory, more):
    path = put(tmp_path_factory.getbasetemp(), GOOD, "growing")

    class Growing(type(path)):
        def stat(self, **options):
            found = super().stat(**options)
            with super().open("ab") as file:
                file.write(b"x" * more)
            return found

    assert "still being written" in str(refused(Growing(path), "unreadable"))


def attempt(tmp_path_factory, content, with_loss):
    path = put(tmp_path_factory.getbasetemp(), content, "fuzz")
    for columns in (None, TOLD):
        try:
            log = read_log(path, columns=columns, import_with_loss=with_loss)
        except BadLog:
            continue
        assert log.event_count > 0
        assert with_loss or not log.loss
