"""Every sub-command: what it answers, to people and to programs, and its exit codes."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from runtime.cli.main import COMMANDS, parser
from runtime.desk.door import open_desk
from runtime.exchange.log_files import read_log
from runtime.messages.system import Hello
from runtime.messages.tickets import GetTicket
from tests.cli.commands import ROOT, command, environment
from tests.cli.conftest import small_log

KEYS = {
    "blueprint",
    "version",
    "tickets",
    "active",
    "over_limit",
    "sla_broken",
    "events",
    "variants",
    "full_time",
    "states",
    "transitions",
    "bottlenecks",
}


class TestReplayAndFigures:
    def test_a_replay_says_what_it_did(self, cli, log_file, tmp_path):
        ended = cli("replay", log_file, "--desk", tmp_path / "a.desk")
        assert ended.code == 0
        assert "30 cases with" in ended.out and "“incidents”" in ended.out

    def test_figures_have_the_keys_that_were_promised(self, cli, desk_file):
        figures = cli("figures", "--desk", desk_file, "--json").json
        assert figures.keys() >= KEYS
        assert set(figures["full_time"]) >= {"n", "mean_s", "median_s", "p90_s", "p95_s"}
        state = figures["states"]["second"]
        assert set(state) >= {"visits", "stays", "open"}
        assert all(set(state[name]) >= {"n", "mean_s", "median_s", "p90_s"} for name in ("visits", "stays"))
        assert all(set(each) >= {"from", "to", "name", "n"} for each in figures["transitions"])
        assert figures["tickets"] == 30

    def test_figures_for_people_name_states_and_transitions(self, cli, desk_file):
        ended = cli("figures", "--desk", desk_file)
        assert ended.code == 0
        assert "Time in state" in ended.out and "second" in ended.out and "Bottlenecks" in ended.out
        assert "\x1b" not in ended.out  # plain where no terminal is

    def test_a_period_limits_what_is_counted(self, cli, desk_file):
        later = cli("figures", "--desk", desk_file, "--from", "2030-01-01", "--json").json
        assert later["events"] == 0

    @pytest.mark.parametrize(
        ("options", "code", "sentence"),
        [
            (("--blueprint", "nothing"), 1, "There is no Blueprint “nothing” here, but: incidents"),
            (("--from", "soon"), 2, "is no moment"),
            (("--from", "2026-02-01", "--to", "2026-01-01"), 2, "--from must be earlier"),
            (("--team", "nobody"), 2, "There is no team “nobody”"),
            (("--priority", "often"), 2, "is no priority"),
            (("--organisation", "nobody"), 2, "There is no organisation “nobody”"),
        ],
    )
    def test_what_it_cannot_find_it_says(self, cli, desk_file, options, code, sentence):
        ended = cli("figures", "--desk", desk_file, *options)
        assert (ended.code, ended.out) == (code, "")
        assert sentence in ended.err

    def test_errors_are_json_too(self, cli, desk_file):
        ended = cli("figures", "--desk", desk_file, "--priority", "often", "--json")
        assert ended.code == 2
        assert ended.json["error"]["kind"] == "misuse"

    def test_a_second_run_is_refused_and_allowed_when_told(self, cli, desk_file, log_file):
        again = cli("replay", log_file, "--desk", desk_file)
        assert again.code == 1 and "--add" in again.err
        assert cli("figures", "--desk", desk_file, "--json").json["tickets"] == 30
        assert cli("replay", log_file, "--desk", desk_file, "--add").code == 0
        assert cli("figures", "--desk", desk_file, "--json").json["tickets"] == 60

    def test_a_given_blueprint_that_forbids_moves_is_a_finding(self, cli, log_file, desk_file, tmp_path):
        exported = tmp_path / "incidents.json"
        assert cli("export", "blueprint", "--desk", desk_file, "--to", exported).code == 0
        text = exported.read_text("utf-8")
        assert cli("replay", log_file, "--desk", tmp_path / "b.desk", "--blueprint", exported).code == 0
        exported.write_text(text.replace('"second"', '"third"'), "utf-8")  # the name of the state
        ended = cli("replay", log_file, "--desk", tmp_path / "c.desk", "--blueprint", exported)
        assert ended.code == 1 and "Left out" in ended.out


class TestDesk:
    def test_init_info_verify_backup(self, cli, tmp_path):
        desk, copy = tmp_path / "new.desk", tmp_path / "copy.desk"
        assert cli("desk", "init", "--desk", desk, "--zone", "Europe/Paris").code == 0
        info = cli("desk", "info", "--desk", desk, "--json").json
        assert (info["tickets"], info["actor"]) == (0, "owner")
        assert "Europe/Paris" in cli("desk", "info", "--desk", desk).out
        assert "everything agrees" in cli("desk", "verify", "--desk", desk).out
        assert cli("desk", "backup", "--desk", desk, "--to", copy).code == 0
        assert cli("desk", "verify", "--desk", copy).code == 0

    def test_a_backup_holds_what_the_desk_holds(self, cli, desk_file, tmp_path):
        copy = tmp_path / "copy.desk"
        cli("desk", "backup", "--desk", desk_file, "--to", copy)
        told = [cli("desk", "info", "--desk", each, "--json").json for each in (desk_file, copy)]
        assert told[0]["tickets"] == told[1]["tickets"] == 30
        assert told[0]["events"] == told[1]["events"] > 0

    def test_nothing_that_exists_is_overwritten(self, cli, desk_file, tmp_path):
        assert "exists already" in cli("desk", "init", "--desk", desk_file).err
        ended = cli("desk", "backup", "--desk", desk_file, "--to", desk_file)
        assert ended.code == 1 and "exists already" in ended.err

    def test_a_missing_desk_is_told_and_not_made(self, cli, tmp_path):
        missing = tmp_path / "missing.desk"
        for arguments in (("desk", "info"), ("desk", "verify"), ("figures",), ("clock", "--once")):
            ended = cli(*arguments, "--desk", missing)
            assert ended.code == 1 and "There is no desk" in ended.err
        assert not missing.exists()

    def test_an_unknown_zone_is_misuse(self, cli, tmp_path):
        assert cli("desk", "init", "--desk", tmp_path / "a.desk", "--zone", "Mars/North").code == 2
        assert not (tmp_path / "a.desk").exists()

    def test_something_else_is_no_desk(self, cli, tmp_path):
        stranger = tmp_path / "letter.desk"
        stranger.write_text("Dear all,", "utf-8")
        assert cli("desk", "info", "--desk", stranger).code == 1
        assert stranger.read_text("utf-8") == "Dear all,"


class TestTicket:
    def test_show_tells_the_state_the_path_and_what_is_possible(self, cli, desk_file):
        ended = cli("ticket", "show", "1", "--desk", desk_file)
        assert ended.code == 0
        assert "solved" in ended.out and "Path" in ended.out and "What is possible" in ended.out
        told = cli("ticket", "show", "1", "--desk", desk_file, "--json").json
        walked = [event.activity for event in small_log().cases[0].events]
        assert [stay["state"] for stay in told["path"]] == walked

    def test_a_ticket_is_found_by_its_name_from_elsewhere(self, cli, desk_file):
        ref = cli("ticket", "show", "1", "--desk", desk_file, "--json").json["ticket"]["ref"]
        assert cli("ticket", "show", ref, "--desk", desk_file, "--json").json["ticket"]["id"] == 1

    def test_why_lists_every_guard_and_who_could(self, cli, tmp_path):
        desk = tmp_path / "demo.desk"
        assert cli("demo", "--desk", desk, "--tickets", "40", "--now", "2026-03-02T12:00").code == 0
        with _closing(desk) as opened:
            open_ticket = next(number for number in range(1, 41) if not _complete(opened, number))
        ended = cli("ticket", "why", open_ticket, "--desk", desk, "--as", "Rosa Almeida")
        assert ended.code == 0
        assert "Who could now" in ended.out

    def test_unknown_tickets_and_people_are_told(self, cli, desk_file):
        assert cli("ticket", "show", "999", "--desk", desk_file).code == 1
        assert cli("ticket", "show", "no-such", "--desk", desk_file).code == 1
        ended = cli("ticket", "why", "1", "--desk", desk_file, "--as", "Nobody Here")
        assert ended.code == 2 and "Nobody here is called" in ended.err


class TestFiles:
    @pytest.mark.parametrize("name", ["history.xes", "history.csv.gz"])
    def test_a_desk_gives_back_the_log_it_was_given(self, cli, desk_file, tmp_path, name):
        out = tmp_path / name
        assert cli("export", "log", "--desk", desk_file, "--to", out).code == 0
        given = {case.id: [(event.activity, event.at) for event in case.events] for case in small_log().cases}
        back = {case.id: [(event.activity, event.at) for event in case.events] for case in read_log(out).cases}
        assert back == given

    def test_an_exported_blueprint_is_imported_as_it_was(self, cli, desk_file, tmp_path):
        first, second = tmp_path / "first.json", tmp_path / "second.json"
        cli("export", "blueprint", "--desk", desk_file, "--to", first)
        imported = cli("import", "blueprint", first, "--desk", desk_file, "--publish", "--json")
        assert imported.json["version"] == 2
        cli("export", "blueprint", "--desk", desk_file, "--to", second)
        assert first.read_bytes() == second.read_bytes()

    def test_import_log_is_replay(self, cli, log_file, tmp_path):
        assert cli("import", "log", log_file, "--desk", tmp_path / "a.desk").code == 0

    def test_other_endings_and_files_are_refused(self, cli, desk_file, tmp_path):
        assert cli("export", "log", "--desk", desk_file, "--to", tmp_path / "log.xlsx").code == 2
        ended = cli("import", "blueprint", desk_file, "--desk", desk_file)
        assert ended.code == 1 and "Traceback" not in ended.err
        assert cli("export", "blueprint", "--desk", desk_file, "--to", tmp_path / "no" / "folder.json").code == 1


class TestDemo:
    def test_it_is_made_shown_kept_and_replaced_when_asked(self, cli, tmp_path):
        desk = tmp_path / "demo.desk"
        ended = cli("demo", "--desk", desk, "--tickets", "60", "--now", "2026-03-02T12:00")
        assert ended.code == 0 and "60 tickets" in ended.out and "Time in state" in ended.out
        again = cli("demo", "--desk", desk, "--tickets", "80", "--json")
        assert (again.json["made"], again.json["tickets"]) == (False, 60)
        fresh = cli("demo", "--desk", desk, "--tickets", "80", "--fresh", "--json")
        assert (fresh.json["made"], fresh.json["tickets"]) == (True, 80)
        assert not [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")]

    def test_it_needs_no_options(self, cli):
        ended = cli("demo", "--tickets", "30", "--json")
        assert ended.code == 0
        assert ended.json["desk"].endswith("demo.desk")

    def test_a_real_desk_is_never_replaced(self, cli, desk_file):
        ended = cli("demo", "--desk", desk_file, "--fresh")
        assert ended.code == 1 and "no demonstration" in ended.err
        assert cli("desk", "info", "--desk", desk_file, "--json").json["tickets"] == 30

    def test_a_number_that_makes_no_sense_is_misuse(self, cli, tmp_path):
        assert cli("demo", "--desk", tmp_path / "a.desk", "--tickets", "0").code == 2


class TestClock:
    def test_once_fires_what_is_due(self, cli, desk_file):
        ended = cli("clock", "--desk", desk_file, "--once", "--json")
        assert ended.code == 0
        assert set(ended.json) == {"tickets", "days_sealed"}

    @pytest.mark.skipif(sys.platform == "win32", reason="signals")
    @pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
    def test_signals_stop_it_cleanly(self, desk_file, tmp_path, stop):
        clock = subprocess.Popen(
            [sys.executable, "main.py", "clock", "--desk", str(desk_file)],
            cwd=ROOT,
            env=environment(tmp_path),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            _until_caught(clock.pid, stop)
            clock.send_signal(stop)
            out, err = clock.communicate(timeout=30)
        finally:
            clock.kill()
            clock.wait()
        assert clock.returncode == 0, err
        assert "Fired what was due" in out and err == ""


def _until_caught(pid, number):
    """Wait until a process handles a signal itself (Linux tells in /proc)."""
    bit = 1 << (number - 1)
    while True:
        status = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
        caught = next(line for line in status if line.startswith("SigCgt"))
        if int(caught.split()[1], 16) & bit and (number != signal.SIGINT or _sleeps(pid)):
            return


def _sleeps(pid):
    """Python catches SIGINT from the start: the clock is under way when it rests in a timed wait."""
    return "futex" in Path(f"/proc/{pid}/wchan").read_text("ascii")


def _closing(path):
    return closing(open_desk(str(path)))


def _complete(desk, number):
    return desk.ask(GetTicket(ticket_id=number)).complete


class TestTheWhole:
    def test_every_command_has_help_and_json(self):
        told = parser().format_help()
        assert all(name in told for name in COMMANDS)

    @pytest.mark.parametrize(
        "arguments",
        [("nonsense",), ("replay",), ("figures",), ("desk",), ("ticket", "show"), ("demo", "--tickets", "x")],
    )
    def test_misuse_is_two(self, cli, arguments):
        ended = cli(*arguments)
        assert ended.code == 2 and "usage" in ended.err

    def test_without_a_screen_it_says_so_and_names_the_demo(self, tmp_path):
        ended = command(home=tmp_path)
        assert ended.returncode == 2
        assert "uv run main.py demo" in ended.stderr
        assert "Traceback" not in ended.stderr

    def test_a_bug_is_a_number_not_a_traceback(self, cli, desk_file, monkeypatch):
        monkeypatch.setattr("runtime.cli.desk.zone_of", lambda _desk: 1 / 0)
        ended = cli("desk", "info", "--desk", desk_file)
        assert ended.code == 1
        assert "incident" in ended.err and "Traceback" not in ended.err

    def test_the_reader_may_leave_early(self, desk_file, tmp_path):
        figures = subprocess.Popen(
            [sys.executable, "main.py", "figures", "--desk", str(desk_file)],
            cwd=ROOT,
            env=environment(tmp_path),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        figures.stdout.close()
        err = figures.stderr.read()
        figures.stderr.close()
        assert (figures.wait(timeout=60), err) == (0, b"")

    def test_hello_is_the_owner(self, desk_file):
        with _closing(desk_file) as desk:
            assert desk.ask(Hello()).role == "owner"
