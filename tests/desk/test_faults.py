"""Faults of the machine: kills, full and read-only disks, locks, restarts, clocks that jump, bits that rot.

Their numbers are those of the list of faults. Elsewhere: F1 on a file `test_kill`; F14 to F16 `test_postman`; F21
`store/test_old_desk`; F23 `store/test_backup`; F29 `test_faults_nth`.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from runtime.desk.auditing import seal_all
from runtime.desk.door import open_desk
from runtime.desk.local import LocalDesk
from runtime.messages import system, tickets
from runtime.messages.faults import Conflict, Unavailable
from runtime.store import schema, verify
from runtime.store.database import Database
from runtime.store.opening import open_database
from runtime.store.whole_file import insist_sound, looked_into
from tests.desk.conftest import MONDAY
from tests.desk.test_promises import create, execute, rows
from tests.postgres import Server
from tests.store.racing import both

ROOT = Path(__file__).resolve().parents[2]
FRIDAY = 1_743_174_000_000
"""2025-03-28T15:00:00Z: 16:00 in Paris, two working hours before a weekend in which an hour is missing."""


def address(database: Database) -> str:
    """Of a test's desk, as a child process opens it."""
    return str(database.url.database if database.is_sqlite else database.url.render_as_string(hide_password=False))


def sound(desk: LocalDesk) -> None:
    """The desk does not contradict itself."""
    assert desk.ask(system.VerifyDesk()).problems == ()


# Kills


def died(*words: object) -> list[tuple[int, ...]]:
    """What processes acknowledged before they were killed (see `dying`)."""
    child = subprocess.run(
        [sys.executable, "-m", "tests.desk.dying", *map(str, words)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [tuple(map(int, line.split())) for line in child.stdout.splitlines()]


FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes that are killed are forked")


@FORKS
@pytest.mark.postgres
def test_f1_what_a_server_acknowledged_survives_twenty_kills(postgres_database):
    _killed_at_work(postgres_database, kills=20)


@FORKS
@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.postgres
def test_f1_what_a_server_acknowledged_survives_two_hundred_kills(postgres_database, request):
    if "slow" not in request.config.option.markexpr:
        pytest.skip("takes a minute; ask for it with -m slow")
    _killed_at_work(postgres_database, kills=200)


def _killed_at_work(database: Database, kills: int) -> None:
    owner = furnished(database)
    acknowledged: Counter[int] = Counter()
    for ticket, version in died("move", address(database), kills):
        acknowledged[ticket] = max(version, acknowledged[ticket])
    assert len(acknowledged) >= kills // 2
    for ticket, version in acknowledged.items():
        assert owner.ask(tickets.GetTicket(ticket_id=ticket)).version >= version
    sound(owner)


def furnished(database: Database) -> LocalDesk:
    """The small desk, without the fixture's parameter."""
    from tests.desk import conftest

    build = conftest.owner.__wrapped__ if hasattr(conftest.owner, "__wrapped__") else conftest.owner
    return build(database, conftest.Time(MONDAY))


@FORKS
def test_f20_timers_fire_once_whoever_dies_firing_them(owner, nora, time):
    """Three sweep at once; two are killed at work, the last is let finish; every level fired once."""
    made = [create(nora).ticket_id for _ in range(40)]
    time.pass_(hours=24 * 7)
    died("sweep", address(owner.database), time.now)
    owner.as_clock().do(system.Sweep())
    for ticket_id in made:
        kinds = Counter(event.kind for event in nora.ask(tickets.GetHistory(ticket_id=ticket_id)))
        assert [kinds[kind] for kind in ("reminded", "limit_broken", "escalated")] == [1, 1, 2]
    with owner.database.read() as session:
        keys = list(session.core.execute(sa.select(schema.outbox.c.key)).scalars())
    assert len(keys) == len(set(keys))
    sound(owner)


# Disks


@pytest.fixture
def small_disk(tmp_path):
    """A file system of its own, of four megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    if not mounted("-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)):
        pytest.skip("F3 and F5 need root and the right to mount: nothing was proved here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def mounted(*words: str) -> bool:
    return subprocess.run(["mount", *words], capture_output=True, check=False).returncode == 0


def test_f3_a_full_disk_is_said_nothing_is_lost_and_with_space_it_goes_on(small_disk, sqlite_database):
    owner = furnished(sqlite_database)
    owner.close()
    path = small_disk / "small.desk"
    shutil.copyfile(str(sqlite_database.url.database), path)
    desk = open_desk(str(path), person_id="nora")
    kept = []
    with pytest.raises(Unavailable, match=r"disk is full|did not take"):  # noqa: PT012  until it is full
        while True:
            kept.append(
                desk.do(tickets.CreateTicket(subject="x" * 400, department="returns", description="y" * 60_000))
            )
    assert mounted("-o", "remount,size=16m", str(small_disk))
    place = desk.do(tickets.CreateTicket(subject="Space again", department="returns")).result
    assert rows(desk, schema.ticket) == len(kept) + 1
    assert execute(desk, place, "check").state == "review"
    sound(desk.acting_as("olga"))
    desk.close()


def test_f5_a_read_only_disk_is_said_before_anything_is_tried(small_disk, empty_desk_file):
    path = small_disk / "kept.desk"
    shutil.copyfile(empty_desk_file, path)
    assert mounted("-o", "remount,ro", str(small_disk))
    with pytest.raises(Unavailable, match="read-only for you"):
        open_database(path, create=False)
    insist_sound(path)  # it can still be read, and restored from


WRITER = """
import os, random, resource, signal, sys
from runtime.desk.door import open_desk
from runtime.messages.faults import Unavailable
from runtime.messages.tickets import CreateTicket
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
desk = open_desk(sys.argv[1], person_id="nora")
log, dice, most = sys.argv[1] + "-wal", random.Random(5), resource.getrlimit(resource.RLIMIT_FSIZE)[1]
desk.do(CreateTicket(subject="First", department="returns"))
done = failed = 0
for number in range(60):
    if number % 2:
        size = os.path.getsize(log)
        resource.setrlimit(resource.RLIMIT_FSIZE, (max(1, size + dice.randint(-60_000, 20_000)), most))
    try:
        desk.do(CreateTicket(subject=str(number), department="returns", description="z" * 3_000))
        done += 1
    except Unavailable:
        failed += 1
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
print(done, failed)
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="limits of files")
def test_f4_f28_writes_that_fail_at_random_are_said_and_leave_no_half(sqlite_database):
    """A file may not grow beyond a limit that is drawn anew before every other command: the write fails where it is."""
    owner = furnished(sqlite_database)
    done, failed = _counted([sys.executable, "-c", WRITER, address(sqlite_database)])
    assert failed >= 10 and done >= 30
    assert rows(owner, schema.ticket) == done + 1
    sound(owner)


UNSYNCED = """
import ctypes, struct, sys
from runtime.desk.door import open_desk
from runtime.messages.faults import Unavailable
from runtime.messages.tickets import CreateTicket
desk, libc = open_desk(sys.argv[1], person_id="nora"), ctypes.CDLL(None, use_errno=True)
done = failed = 0
for number in range(5):
    desk.do(CreateTicket(subject=str(number), department="returns"))
    done += 1
numbers = [int(each) for each in sys.argv[2:]]
program = struct.pack("HBBI", 0x20, 0, 0, 0)
for place, each in enumerate(numbers):
    program += struct.pack("HBBI", 0x15, len(numbers) - place, 0, each)
program += struct.pack("HBBI", 0x06, 0, 0, 0x7FFF0000) + struct.pack("HBBI", 0x06, 0, 0, 0x00050000 | 5)
kept = ctypes.create_string_buffer(program)
words = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(kept)))
assert libc.prctl(38, 1, 0, 0, 0) == 0 and libc.prctl(22, 2, words, 0, 0) == 0, ctypes.get_errno()
for number in range(5):
    try:
        desk.do(CreateTicket(subject=str(number), department="returns"))
        done += 1
    except Unavailable:
        failed += 1
print(done, failed)
"""
"""From its sixth command on, the kernel answers each wish to have data on the disk with EIO, as a broken disk does."""

_SYNC = {"x86_64": (74, 75), "aarch64": (82, 83)}
"""The numbers of `fsync` and `fdatasync`."""


@pytest.mark.skipif(
    sys.platform != "linux" or os.uname().machine not in _SYNC, reason="F28 refuses system calls by a filter of Linux"
)
def test_f28_a_disk_that_does_not_keep_what_it_took_is_said(sqlite_database):
    """What may not be on the disk is not acknowledged; what was before stays."""
    owner = furnished(sqlite_database)
    numbers = map(str, _SYNC[os.uname().machine])
    done, failed = _counted([sys.executable, "-c", UNSYNCED, address(sqlite_database), *numbers])
    assert (done, failed) == (5, 5)
    assert rows(owner, schema.ticket) == 5
    sound(owner)


@pytest.mark.skipif(shutil.which("fiu-run") is None, reason="F28 by fault injection needs fiu-run: not installed here")
@pytest.mark.parametrize(
    "faults",
    ["name=posix/io/rw/pwrite,probability=0.05,failinfo=28", "name=posix/io/sync/fdatasync,probability=0.2,failinfo=5"],
)
def test_f28_injected_faults_are_said_and_leave_no_half(sqlite_database, faults):
    owner = furnished(sqlite_database)
    words = ["fiu-run", "-x", "-c", f"enable_random {faults}", sys.executable, "-c", WRITER, address(sqlite_database)]
    done, failed = _counted(words)
    assert failed >= 1
    assert rows(owner, schema.ticket) == done + 1
    sound(owner)


def _counted(words: list[str]) -> tuple[int, int]:
    child = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert child.returncode == 0, child.stderr
    done, failed = child.stdout.split()
    return int(done), int(failed)


def test_f22_a_bit_that_rots_is_found_before_the_backup_is_used(sqlite_database, tmp_path):
    """Of sixty bits flipped one by one: the proof of a backup or the check finds it, or what counts is as it was."""
    owner = furnished(sqlite_database)
    nora = owner.acting_as("nora")
    for number in range(6):
        place = create(nora, requester="carl", description=f"Kettle {number}")
        nora.do(tickets.AddComment(ticket_id=place.ticket_id, body="Here it is.", public=False))
        execute(nora, place.having(version=nora.ask(tickets.GetTicket(ticket_id=place.ticket_id)).version), "check")
    seal_all(owner)
    owner.close()
    content = Path(str(sqlite_database.url.database)).read_bytes()
    true = _what_counts(Path(str(sqlite_database.url.database)))
    dice, found, path = random.Random(3), 0, tmp_path / "rotten.desk"  # noqa: S311
    for _ in range(60):
        rotten = bytearray(content)
        rotten[dice.randrange(len(rotten))] ^= 1 << dice.randrange(8)
        path.write_bytes(rotten)
        noticed = _is_found(path)
        assert noticed or _what_counts(path) == true
        found += noticed
    assert found >= 5


def _is_found(path: Path) -> bool:
    try:
        insist_sound(path)
        with looked_into(path) as session:
            return verify.report(session).problems != ()
    except Unavailable:
        return True
    except Exception:  # noqa: BLE001  what cannot even be read is found
        return True


def _what_counts(path: Path) -> object:
    """Tickets, what was said, the sealed audit, the published Blueprints."""
    version = schema.blueprint_version.c
    counted = (
        sa.select(schema.ticket),
        sa.select(schema.comment),
        sa.select(schema.journal).where(schema.journal.c.seal.is_not(None)),
        sa.select(version.id, version.body),
    )
    try:
        with looked_into(path) as session:
            return [sorted(map(repr, session.core.execute(statement))) for statement in counted]
    except sa.exc.DBAPIError:
        return None


# Locks and servers


def test_f6_a_desk_that_another_program_holds_is_busy_for_a_while_only(sqlite_database):
    owner = furnished(sqlite_database)
    with sqlite_database.read() as session:
        session.command("PRAGMA busy_timeout=50")
    other = sqlite3.connect(address(sqlite_database), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    command = tickets.CreateTicket(subject="Kettle", department="returns")
    with pytest.raises(Unavailable, match="Another program is writing"):
        owner.do(command)
    other.execute("ROLLBACK")
    other.close()
    assert owner.do(command) == owner.do(command)
    assert rows(owner, schema.ticket) == 1


@pytest.mark.postgres
def test_f6_a_ticket_that_another_program_holds_on_a_server_is_busy_for_a_while_only(postgres_database):
    owner = furnished(postgres_database)
    nora = owner.acting_as("nora")
    place = create(nora)
    with postgres_database.read() as session:
        session.command("SET lock_timeout = '50ms'")
    with psycopg.connect(address(postgres_database)) as other:
        other.execute("SELECT * FROM ticket FOR UPDATE")
        with pytest.raises(Unavailable, match="Another program is writing"):
            execute(nora, place, "check")
    assert execute(nora, place, "check").state == "review"
    sound(owner)


def test_f7_what_is_read_to_be_written_waits_and_never_fails(database):
    """Two count up one number forty times, each reading it first: none is refused, and none is lost."""
    fact = schema.desk_fact
    with database.write() as session:
        session.core.execute(sa.insert(fact).values(name="count", value="0"))

    def count_up() -> None:
        for _ in range(20):
            with database.write() as session:
                read = sa.select(fact.c.value).where(fact.c.name == "count").with_for_update()
                value = int(session.core.execute(read).scalar_one()) + 1
                session.core.execute(sa.update(fact).where(fact.c.name == "count").values(value=str(value)))

    both(count_up, count_up)
    with database.read() as session:
        assert session.core.execute(sa.select(fact.c.value).where(fact.c.name == "count")).scalar_one() == "40"


@pytest.mark.postgres
@pytest.mark.parametrize("mode", ["immediate", "fast"])
def test_f8_a_server_that_restarts_in_the_middle_loses_nothing(
    postgres_database: Database, postgres: Server, mode: str
):
    """Stopped as in a crash, or as whoever looks after it does it: whoever works there is cut off."""
    if postgres.own is None:
        pytest.skip("this server is not ours to restart")
    owner = furnished(postgres_database)
    acknowledged: list[tuple[int, int]] = []
    enough = threading.Semaphore(0)
    restarted = threading.Event()

    def work(name: str) -> None:
        desk, after = owner.acting_as(name), 0
        while after < 5:
            place = _insistent(desk, tickets.CreateTicket(subject="Kettle", department="returns"))
            acknowledged.append((place.ticket_id, place.version))
            after += restarted.is_set()
            enough.release()

    with ThreadPoolExecutor(3) as workers:
        done = [workers.submit(work, name) for name in ("nora", "marc", "sam")]
        for _ in range(15):
            assert enough.acquire(timeout=30)
        postgres.restart(mode)
        restarted.set()
        for each in done:
            each.result(timeout=60)
    assert len(acknowledged) == rows(owner, schema.ticket)  # each command once, none lost
    for ticket, version in acknowledged:
        assert owner.ask(tickets.GetTicket(ticket_id=ticket)).version >= version
    sound(owner)


def _insistent(desk: LocalDesk, command: tickets.CreateTicket) -> tickets.TicketPlace:
    """As a desktop does: the same command until it is answered."""
    while True:
        with suppress(Unavailable):
            return desk.do(command).result


# Races


def test_f12_of_two_agents_at_one_ticket_one_wins(owner, nora):
    """Twenty times, from two processes' points of view: each with its own memory of the set-up."""
    time = lambda: MONDAY  # noqa: E731
    one, two = (LocalDesk(owner.database, time, name) for name in ("nora", "sam"))
    for _ in range(20):
        place = create(nora)
        answers = both(lambda: _outcome(one, place), lambda: _outcome(two, place))  # noqa: B023
        assert sorted(answers) == ["conflict", "review"]
    sound(owner)


def _outcome(desk: LocalDesk, place) -> str:
    try:
        return str(execute(desk, place, "check").state)
    except Conflict:
        return "conflict"


def test_f13_the_same_command_twice_at_once_is_answered_the_same_twice(owner, nora):
    one, two = (LocalDesk(owner.database, lambda: MONDAY, "nora") for _ in range(2))
    for _ in range(20):
        place = create(nora)
        command = tickets.ExecuteTransition(
            ticket_id=place.ticket_id, transition_id="check", expected_version=place.version
        )
        first, second = both(lambda: one.do(command), lambda: two.do(command))  # noqa: B023
        assert first.result == second.result
        history = nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))
        assert [event.kind for event in history].count("moved") == 1
    sound(owner)


# Clocks


def test_f18_a_clock_that_goes_back_fires_nothing_twice(owner, nora, clock, time):
    place = create(nora)
    time.pass_(hours=24 * 7)
    clock.do(system.Sweep())
    time.pass_(hours=-2)
    clock.do(system.Sweep())
    place = execute(nora, place.having(version=nora.ask(tickets.GetTicket(ticket_id=place.ticket_id)).version), "check")
    time.pass_(hours=-24)
    execute(nora, place, "question")
    time.pass_(hours=24 * 14)
    clock.do(system.Sweep())
    history = nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))
    kinds = Counter(event.kind for event in history)
    assert [kinds[kind] for kind in ("reminded", "limit_broken", "escalated")] == [1, 1, 2]
    assert [event.seq for event in history] == sorted(event.seq for event in history)
    with owner.database.read() as session:
        backwards = sa.select(schema.visit.c.id).where(schema.visit.c.left < schema.visit.c.entered)
        assert session.core.execute(backwards).all() == []
    sound(owner)


@pytest.mark.parametrize(
    ("begun", "due"),
    [
        (FRIDAY, 1_743_411_600_000),  # two hours on Friday, two on Monday: 11:00 in summer time, 09:00Z
        (1_835_366_400_000, 1_835_434_800_000),  # Monday 2028-02-28 17:00 in Paris; the leap day, 12:00: 11:00Z
    ],
    ids=["an hour is missing in between", "a leap day"],
)
def test_f19_a_limit_runs_through_a_change_of_time_and_a_leap_day(owner, nora, time, begun, due):
    time.now = begun
    place = create(nora)
    assert nora.ask(tickets.GetTicket(ticket_id=place.ticket_id)).due_at == due
    time.now = due - 1
    owner.as_clock().do(system.Sweep())
    assert "limit_broken" not in [each.kind for each in nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))]
    time.now = due
    owner.as_clock().do(system.Sweep())
    assert "limit_broken" in [each.kind for each in nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))]
