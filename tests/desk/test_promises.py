"""The ten promises of the seam, on both databases."""

from __future__ import annotations

import logging
import threading
from functools import partial

import pytest
import sqlalchemy as sa

from runtime.desk import policy
from runtime.desk.handlers import HANDLERS
from runtime.desk.local import LocalDesk
from runtime.messages import system, tickets
from runtime.messages.faults import Broken, Conflict, Forbidden, Invalid, NotFound, Refused
from runtime.model.forms import Filled
from runtime.store import schema


def create(desk: LocalDesk, **more):
    return desk.do(tickets.CreateTicket(subject="Broken kettle", department="returns", **more)).result


def execute(desk: LocalDesk, place, transition: str, **more):
    return desk.do(
        tickets.ExecuteTransition(
            ticket_id=place.ticket_id, transition_id=transition, expected_version=place.version, **more
        )
    ).result


def rows(desk: LocalDesk, table: sa.Table) -> int:
    with desk.database.read() as session:
        return session.core.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def everything(desk: LocalDesk) -> dict[str, list]:
    """Every row of every table, to see that nothing changed."""
    with desk.database.read() as session:
        return {
            table.name: sorted(map(repr, session.core.execute(sa.select(table)).all()))
            for table in schema.metadata.sorted_tables
        }


def test_identity_is_the_connections(nora, marc):
    """No message has a field that says who speaks."""
    place = create(nora)
    execute(nora, place, "check")
    history = marc.ask(tickets.GetHistory(ticket_id=place.ticket_id))
    assert {event.actor for event in history} == {"nora"}


def test_a_message_without_a_policy_stops_the_start(monkeypatch):
    without = {kind: roles for kind, roles in policy.POLICY.items() if kind is not tickets.GetTicket}
    monkeypatch.setattr(policy, "POLICY", without)
    with pytest.raises(RuntimeError, match="GetTicket"):
        policy.check_complete()


def test_a_message_without_a_policy_is_refused(nora, monkeypatch):
    monkeypatch.delitem(policy.POLICY, tickets.CreateTicket)
    with pytest.raises(Forbidden):
        create(nora)


def test_first_ring_the_role(owner):
    with pytest.raises(Forbidden, match="light agent"):
        owner.acting_as("lena").do(tickets.EditTicket(ticket_id=1, expected_version=1, fields={"priority": 4}))


def test_second_ring_the_row(owner, nora):
    place = create(nora, requester="carl")
    for stranger in ("bill", "cleo"):
        with pytest.raises(NotFound):
            owner.acting_as(stranger).ask(tickets.GetTicket(ticket_id=place.ticket_id))
        assert owner.acting_as(stranger).ask(tickets.ListTickets()).rows == ()
    assert owner.acting_as("carl").ask(tickets.GetTicket(ticket_id=place.ticket_id)).id == place.ticket_id


def test_third_ring_the_transition(nora, marc):
    place = create(nora)
    before = everything(nora)
    with pytest.raises(Forbidden) as refusal:
        execute(marc, place, "check")
    assert refusal.value.reasons
    assert everything(nora) == before


def test_four_eyes(owner, nora):
    place = execute(nora, create(nora), "check")
    with pytest.raises(Forbidden):
        execute(nora, place, "pay", form=Filled(resolution="Paid."))
    assert execute(owner.acting_as("sam"), place, "pay", form=Filled(resolution="Paid.")).complete


def test_every_reason_at_once(owner, nora, marc):
    place = create(nora, priority=4)
    place = execute(nora, place, "check")
    with pytest.raises(Refused) as refusal:
        execute(marc, place, "pay")
    assert len(refusal.value.reasons) >= 2  # the criterion and the missing field


def test_a_retry_is_harmless(nora):
    place = create(nora)
    command = tickets.ExecuteTransition(
        ticket_id=place.ticket_id, transition_id="check", expected_version=place.version
    )
    first = nora.do(command)
    before = everything(nora)
    assert nora.do(command) == first
    assert everything(nora) == before


def test_a_retry_of_a_creation_makes_one_ticket(nora):
    command = tickets.CreateTicket(subject="Kettle", department="returns")
    assert nora.do(command) == nora.do(command)
    assert rows(nora, schema.ticket) == 1


def test_another_persons_command_id_is_another_command(nora, marc):
    command = tickets.CreateTicket(subject="Kettle", department="returns")
    assert nora.do(command).result.ticket_id != marc.do(command).result.ticket_id


def test_a_command_id_serves_one_command(nora):
    command = tickets.CreateTicket(subject="Kettle", department="returns")
    nora.do(command)
    other = tickets.AddComment(command_id=command.command_id, ticket_id=1, body="Hello", public=False)
    with pytest.raises(Invalid):
        nora.do(other)


def test_the_same_command_twice_at_once_gets_one_answer(nora):
    """Forty raced pairs: each answers the same twice and moves the ticket once."""
    for _ in range(40):
        place = create(nora)
        command = tickets.ExecuteTransition(
            ticket_id=place.ticket_id, transition_id="check", expected_version=place.version
        )
        answers = at_once(lambda command=command: nora.do(command), 2)
        assert answers[0] == answers[1]
        moves = [e for e in nora.ask(tickets.GetHistory(ticket_id=place.ticket_id)) if e.kind == "moved"]
        assert len(moves) == 1


def test_two_agents_at_once_one_wins(owner, nora):
    """Forty races: one moves the ticket, the other is told of the conflict."""
    sam = owner.acting_as("sam")
    for _ in range(40):
        place = create(nora)
        outcomes = at_once_each([partial(execute, desk, place, "check") for desk in (nora, sam)])
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Conflict", "TicketPlace"]


def test_a_stale_version_is_a_conflict_and_changes_nothing(nora):
    place = create(nora)
    nora.do(tickets.AddComment(ticket_id=place.ticket_id, body="Hello", public=False))
    before = everything(nora)
    with pytest.raises(Conflict, match="Reload"):
        execute(nora, place, "check")
    assert everything(nora) == before


def test_a_bug_is_logged_under_the_number_the_user_sees(nora, monkeypatch, caplog):
    def broken(_command, _work):
        raise ZeroDivisionError

    place = create(nora)
    before = everything(nora)
    monkeypatch.setitem(HANDLERS, tickets.AddComment, broken)
    with caplog.at_level(logging.ERROR), pytest.raises(Broken) as fault:
        nora.do(tickets.AddComment(ticket_id=place.ticket_id, body="Hello", public=False))
    number = fault.value.sentence.split("incident ")[1][:8]
    assert number in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert everything(nora) == before


def test_time_comes_from_the_clock_given(nora, time):
    place = create(nora)
    time.pass_(hours=2)
    execute(nora, place, "check")
    history = nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))
    assert [event.at for event in history if event.kind == "moved"] == [time.now]


def test_a_letter_waits_in_the_outbox_after_the_commit_only(owner, nora, marc):
    place = create(nora, requester="carl")
    with pytest.raises(Forbidden):
        execute(marc, place, "check")
    assert rows(owner, schema.outbox) == 0
    execute(nora, place, "check")
    with owner.database.read() as session:
        letter = session.core.execute(sa.select(schema.outbox)).one()
    assert "carl@acme.test" in letter.recipients
    assert letter.subject == "We look at Broken kettle"


def test_changes_since_tells_what_to_ask_again(owner, nora):
    feed = nora.ask(system.ChangesSince())
    place = create(nora)
    feed = nora.ask(system.ChangesSince(cursor=feed.cursor))
    assert feed.tickets == (place.ticket_id,)
    assert nora.ask(system.ChangesSince(cursor=feed.cursor)).tickets == ()
    receipt = owner.do(tickets.AddComment(ticket_id=place.ticket_id, body="Hello", public=False))
    assert receipt.changes.tickets == {place.ticket_id}
    assert nora.ask(system.ChangesSince(cursor=feed.cursor)).tickets == (place.ticket_id,)


def test_somebody_who_left_may_do_nothing(owner, nora):
    from runtime.messages.setup import GetSetup, PutPeople

    person = next(each for each in owner.ask(GetSetup()).people if each.id == "nora")
    owner.do(PutPeople(people=(person.model_copy(update={"active": False}),)))
    with pytest.raises(Forbidden, match="nora"):
        create(nora)
    with pytest.raises(Forbidden):
        owner.acting_as("nobody").ask(system.Hello())


def test_another_process_sees_the_new_setup_at_once(owner, database, time):
    """Two desks on one database, each with a shelf of its own: rights that were taken are gone everywhere."""
    from runtime.messages.setup import GetSetup, PutTeams

    far = LocalDesk(database, time, "nora")
    place = create(far)
    team = next(each for each in owner.ask(GetSetup()).teams if each.id == "checkers")
    owner.do(PutTeams(teams=(replace_members(team, ("sam",)),)))
    with pytest.raises(Forbidden):
        execute(far, place, "check")


def replace_members(team, members):
    return team.model_copy(update={"members": members})


def at_once(call, times: int) -> list:
    return at_once_each([call] * times)


def at_once_each(calls: list) -> list:
    """What each call gives, or the fault it raises, when all start together."""
    barrier, outcomes = threading.Barrier(len(calls)), [None] * len(calls)

    def run(place: int) -> None:
        barrier.wait()
        try:
            outcomes[place] = calls[place]()
        except (Conflict, Refused) as fault:
            outcomes[place] = fault

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes
