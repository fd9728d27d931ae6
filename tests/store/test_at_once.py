"""Several people at the same rows at the same moment: nobody is failed, and nobody overlooks what another wrote."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from runtime.messages.faults import Refused
from runtime.model.snapshot import Arm, Snapshot
from runtime.model.ticket import Ticket
from runtime.store import assignments, files, forms, setup_rows, tickets
from runtime.store.database import Database
from runtime.store.record import ARM, FOLLOWER, Recorder
from tests.store.racing import both, until_it_waits_or_is_done
from tests.store.rows import put_ticket

TEAM = ("ann", "bob")


def _give_turn(database: Database) -> str:
    with database.write() as session:
        last = assignments.last_turns(session, ["duo", "other"], to_write=True).get("duo")
        chosen = TEAM[(TEAM.index(last) + 1) % 2 if last else 0]
        assignments.take_turn(session, "duo", chosen)
        return chosen


def test_round_robin_never_gives_one_turn_twice(database: Database) -> None:
    for _ in range(20):
        assert sorted(both(lambda: _give_turn(database), lambda: _give_turn(database))) == list(TEAM)


def test_a_team_that_never_had_a_turn_has_none_after_a_look(database: Database) -> None:
    with database.write() as session:
        assert assignments.last_turns(session, ["duo"], to_write=True) == {}
    with database.read() as session:
        assert assignments.last_turns(session, ["duo"]) == {}


def test_the_same_file_or_form_kept_twice_at_once_is_kept(database: Database) -> None:
    with database.write() as session:
        ticket_id = put_ticket(session)

    def keep(number: int) -> str:
        with database.write() as session:
            forms.keep(session, ticket_id, "pay", "ann", body=str(number), at=number)
            content = bytes([number]) * 200_000
            return files.keep_file(session, keeper="ann", name="a", media_type="text/plain", content=content, at=number)

    for number in range(20):
        one, two = both(lambda number=number: keep(number), lambda number=number: keep(number))
        assert one == two
    with database.read() as session:
        assert forms.read(session, ticket_id, "pay", "ann") == "19"


def test_to_follow_twice_is_to_follow(database: Database) -> None:
    with database.write() as session:
        row = {"ticket_id": put_ticket(session), "person": "ann"}
        session.run(FOLLOWER, row)
        session.run(FOLLOWER, row)
        assert assignments.followers(session, row["ticket_id"]) == ("ann",)


def test_a_name_from_elsewhere_is_refused_the_second_time(database: Database) -> None:
    ticket = Ticket(id=0, version=1, subject="Kettle", department="support", ref="A-1", created_at=1, updated_at=1)
    with database.write() as session:
        tickets.insert(session, Snapshot(ticket=ticket))
    with pytest.raises(Refused, match="“A-1” from elsewhere is on this desk already"), database.write() as session:
        tickets.insert(session, Snapshot(ticket=ticket))


@pytest.mark.postgres
def test_who_waited_for_a_ticket_sees_everything_of_it_as_it_is_now(postgres_database: Database) -> None:
    """Text, due moments and the set-up's revision are in other rows than the one that was waited for."""
    with postgres_database.write() as session:
        ticket_id = put_ticket(session)
    reading = threading.Event()

    def read() -> tickets.Loaded | None:
        with postgres_database.write() as session:
            reading.set()
            return tickets.load(session, ticket_id, to_write=True)

    with ThreadPoolExecutor(1) as pool:
        with postgres_database.write() as session:
            before = tickets.load(session, ticket_id, to_write=True)
            assert before is not None
            later = pool.submit(read)
            assert reading.wait(timeout=10)
            until_it_waits_or_is_done(postgres_database, later)
            assert not later.done()
            text = {"of_ticket": ticket_id, "description": "", "resolution": "done"}
            session.run(tickets.UPDATE_TEXT, text)
            Recorder(session, actor="ann", at=5).keep_due(ticket_id, [Arm(clock="auto", at=7, stage=0, payload="")])
            revision = setup_rows.next_revision(session)
        found = later.result(timeout=30)
    assert found is not None
    assert (found.snapshot.ticket.resolution, found.next_due, found.setup_revision) == ("done", 7, revision)


@pytest.mark.postgres
def test_set_up_writers_wait_for_one_another(postgres_database: Database) -> None:
    def write() -> tuple[int, int]:
        with postgres_database.write() as session:
            return setup_rows.lock(session), setup_rows.next_revision(session)

    for _ in range(10):
        (one, after_one), (two, after_two) = sorted(both(write, write))
        assert after_one == one + 1 == two == after_two - 1


def test_a_due_moment_replaces_the_one_of_the_same_clock(database: Database) -> None:
    with database.write() as session:
        row = {"ticket_id": put_ticket(session), "clock": "auto", "stage": 0, "payload": ""}
        session.run(ARM, row | {"at": 1})
        session.run(ARM, row | {"at": 2})
        found = tickets.load(session, row["ticket_id"])
    assert found is not None
    assert found.next_due == 2
