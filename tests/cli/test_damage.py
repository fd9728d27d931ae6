"""Damaged logs and interruptions: one sentence, the right exit code, and never half a desk."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys

import pytest

from runtime.desk.door import open_desk
from runtime.exchange.event_log import EventLog
from runtime.exchange.log_files import write_log
from runtime.messages.faults import Fault
from runtime.messages.system import Hello
from tests.cli.commands import ROOT, answer, command, environment
from tests.cli.conftest import small_log

BOMB = '<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><log>&b;</log>'


def damaged(folder):
    whole = folder / "whole.xes.gz"
    write_log(small_log(), whole)
    deep = "<log>" + "<trace>" * 100_000
    yield "truncated.xes.gz", whole.read_bytes()[:-200]
    yield "bomb.xes", BOMB.encode()
    yield "deep.xes", deep.encode()
    yield "no-time.csv", b"case,activity,what\n1,New,x\n2,New,y\n"
    yield "wrong-dates.csv", b"case,activity,time\n1,New,2026-01-01T10:00\n1,Done,the day after\n"
    yield "empty.csv", b""
    yield "empty.xes", b'<?xml version="1.0"?><log></log>'
    yield "picture.xes", b"\x89PNG\r\n\x1a\n\x00\x00\x00"
    yield "packed.csv.gz", gzip.compress(b"")


NAMES = [
    "truncated.xes.gz",
    "bomb.xes",
    "deep.xes",
    "no-time.csv",
    "wrong-dates.csv",
    "empty.csv",
    "empty.xes",
    "picture.xes",
    "packed.csv.gz",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_damaged_log_is_refused_with_a_sentence_and_leaves_no_desk(cli, tmp_path, name):
    log, desk = tmp_path / name, tmp_path / "log.desk"
    log.write_bytes(dict(damaged(tmp_path))[name])
    ended = cli("replay", log, "--desk", desk)
    assert ended.code in (1, 2)
    assert ended.out == ""
    lines = ended.err.strip().splitlines()
    assert len(lines) == 1 and lines[0].endswith((".", ")")), ended.err
    assert "Traceback" not in ended.err
    assert not desk.exists()


def test_a_missing_log_is_misuse(cli, tmp_path):
    ended = cli("replay", tmp_path / "none.xes", "--desk", tmp_path / "log.desk", "--json")
    assert ended.code == 2
    assert ended.json["error"]["kind"] == "bad_log"
    assert not (tmp_path / "log.desk").exists()


def test_a_damaged_blueprint_is_told_before_a_desk_is_made(cli, log_file, tmp_path):
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": 1, "kind": "blueprint", "idz": 3}', "utf-8")
    ended = cli("replay", log_file, "--desk", tmp_path / "log.desk", "--blueprint", broken)
    assert ended.code == 1 and "broken.json" in ended.err
    assert not (tmp_path / "log.desk").exists()


def test_a_blueprint_this_desk_cannot_run_leaves_no_desk(cli, log_file, desk_file, tmp_path):
    exported = tmp_path / "incidents.json"
    cli("export", "blueprint", "--desk", desk_file, "--to", exported)
    text = exported.read_text("utf-8")
    exported.write_text(text.replace('"anyone_in_department"', '"teams", "ids": ["nobody"]', 1), "utf-8")
    ended = cli("replay", log_file, "--desk", tmp_path / "log.desk", "--blueprint", exported)
    assert ended.code == 1 and "names the team “nobody”, which this desk does not have" in ended.err
    assert not (tmp_path / "log.desk").exists()


def test_events_that_cannot_be_read_are_left_out_when_told(cli, tmp_path):
    log = tmp_path / "loss.csv"
    good = [f"{number},New,2026-01-{number:02}T10:00:00Z" for number in range(1, 21)]
    log.write_text("\n".join(["case,activity,time", *good, "1,Done,the day after", ""]), "utf-8")
    ended = cli("replay", log, "--desk", tmp_path / "log.desk", "--time", "time", "--import-with-loss", "--json")
    assert ended.code == 0
    assert (ended.json["events"], ended.json["unreadable"]) == (20, 1)


@pytest.fixture(scope="module")
def long_log(tmp_path_factory):
    path = tmp_path_factory.mktemp("long") / "long.xes"
    write_log(EventLog(small_log(900).cases), path)
    return path


@pytest.fixture(scope="module")
def undisturbed(long_log, tmp_path_factory):
    folder = tmp_path_factory.mktemp("undisturbed")
    answer("replay", long_log, "--desk", folder / "whole.desk", home=folder)
    return figures(folder / "whole.desk", folder)


def figures(desk, home):
    told = answer("figures", "--desk", desk, home=home)
    return {name: value for name, value in told.items() if name != "now"}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGKILL, -signal.SIGKILL), (signal.SIGINT, 130)])
def test_an_interrupted_replay_leaves_a_sound_desk_and_goes_on(long_log, undisturbed, tmp_path, number, code):
    desk = tmp_path / "log.desk"
    replay = subprocess.Popen(
        [sys.executable, "main.py", "replay", str(long_log), "--desk", str(desk), "--json"],
        cwd=ROOT,
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        _until_under_way(desk, replay)
        os.kill(replay.pid, number)
        _, err = replay.communicate(timeout=60)
    finally:
        replay.kill()
        replay.wait()
    assert replay.returncode == code, err
    assert b"Traceback" not in err
    assert answer("desk", "verify", "--desk", desk, home=tmp_path)["problems"] == []
    resumed = command("replay", long_log, "--desk", desk, "--json", home=tmp_path)
    assert resumed.returncode == 0, resumed.stderr
    told = json.loads(resumed.stdout)
    assert told["replayed_before"] > 0 and told["replayed_now"] > 0 and told["complete"]
    assert figures(desk, tmp_path) == undisturbed


def _until_under_way(path, process):
    """Wait until some tickets are committed."""
    while process.poll() is None:
        try:
            desk = open_desk(str(path))
        except Fault:
            continue
        try:
            if desk.ask(Hello()).tickets:
                return
        except Fault:
            continue
        finally:
            desk.close()
    raise AssertionError("The replay ended before it could be interrupted.")
