"""A customer with many tickets gets another name: nobody waits until all of them are found by it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from runtime.desk import pace, renamed
from runtime.desk.batch import batch
from runtime.desk.letting_go import LettingGo
from runtime.messages import access, customers, keeping, retention, setup, system, tickets
from runtime.messages.faults import Unavailable
from runtime.messages.views import SearchTickets
from runtime.model.people import Department, Person, Role
from runtime.store import schema, search, words_left
from tests.store.racing import until_it_waits_or_is_done

TICKETS, PORTION = 7, 3


@pytest.fixture
def desk(owner, monkeypatch):
    """Bell's tickets, of which three are a portion."""
    bell = Person(id="bell", name="Bell", email="post@shop.test", role=Role.CUSTOMER)
    owner.do(setup.PutPeople(people=(bell,)))
    owner.do(setup.PutDepartments(departments=(Department(id="it", name="IT"),)))
    for number in range(TICKETS):
        asked = tickets.CreateTicket(subject=f"Kettle {number}", department="it", requester="bell")
        ticket = owner.do(asked).result.ticket_id
        owner.acting_as("bell").do(tickets.AddComment(ticket_id=ticket, body="I live in Elm Street", public=True))
    for name in ("FIRST", "FEWEST", "MOST"):
        monkeypatch.setattr(pace, name, PORTION)
    return owner


@pytest.fixture
def kept(desk, monkeypatch):
    """The tickets whose words were kept, by transaction."""
    told: list[list[int]] = []
    write, whole = desk.database.write, search._write

    def begun():
        told.append([])
        return write()

    monkeypatch.setattr(desk.database, "write", begun)
    monkeypatch.setattr(search, "_write", lambda *given: told[-1].extend(key for key, _ in given[1]) or whole(*given))
    return told


@pytest.fixture
def ended(monkeypatch):
    """The program ends as soon as a name is changed."""
    monkeypatch.setattr(renamed, "go_on", lambda *_given: None)


def change(desk, name, person="bell"):
    known = desk.ask(customers.GetCustomer(person_id=person)).person
    said = {each: getattr(known, each) for each in ("email", "addresses", "phone", "language", "organisations")}
    return customers.ChangeCustomer(person_id=person, name=name, details=known.details, note=known.note, **said)


def found(desk, name):
    return len(desk.ask(SearchTickets(text=f"requester:{name}")).rows)


def left(desk):
    with desk.database.read() as session:
        return words_left.all_left(session)


def is_sound(desk):
    return desk.ask(system.VerifyDesk()).problems == () and desk.ask(access.VerifyAudit()).problems == ()


def test_the_tickets_follow_a_new_name_in_portions(desk, kept):
    desk.do(change(desk, "Zebedee"))
    assert [len(each) for each in kept] == [PORTION, PORTION, 1]
    assert (found(desk, "zebedee"), found(desk, "bell"), left(desk)) == (TICKETS, 0, {}) and is_sound(desk)


def test_so_they_do_where_the_set_up_names_somebody_anew(desk, kept):
    bell = desk.ask(customers.GetCustomer(person_id="bell")).person
    desk.do(setup.PutPeople(people=(bell.having(name="Zebedee"),)))
    assert [len(each) for each in kept] == [PORTION, PORTION, 1]
    assert (found(desk, "zebedee"), found(desk, "bell")) == (TICKETS, 0) and is_sound(desk)


def test_a_customer_with_few_tickets_is_found_at_once(desk, kept, monkeypatch):
    monkeypatch.setattr(pace, "FIRST", TICKETS)
    desk.do(change(desk, "Zebedee"))
    assert [len(each) for each in kept] == [TICKETS] and found(desk, "zebedee") == TICKETS


def test_the_clock_goes_on_where_a_program_ended(desk, time, ended):
    desk.do(change(desk, "Zebedee"))
    assert (found(desk, "zebedee"), found(desk, "bell")) == (PORTION, TICKETS - PORTION) and is_sound(desk)
    clock = LettingGo(desk.as_clock(), time)
    clock.look()
    while clock.portion():
        assert is_sound(desk)
    assert (found(desk, "zebedee"), found(desk, "bell"), left(desk)) == (TICKETS, 0, {})
    assert desk.ask(retention.GetDueRetention()) == retention.Due()
    assert desk.ask(access.ReadAudit(kinds=(keeping.AnonymisePerson.kind,))).rows == ()
    assert desk.ask(customers.GetCustomer(person_id="bell")).person.name == "Zebedee"


ON_A_SERVER = pytest.mark.parametrize("database", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True)


@ON_A_SERVER
def test_an_edit_during_a_portion_is_found_by_its_words(desk, ended, monkeypatch):
    desk.do(change(desk, "Zebedee"))
    edit = tickets.EditTicket(ticket_id=PORTION + 1, expected_version=2, fields={"subject": "Teapot"})
    _while_words_are_kept(desk, monkeypatch, lambda: desk.do(edit))
    assert len(desk.ask(SearchTickets(text="Teapot")).rows) == 1 and is_sound(desk)


@ON_A_SERVER
def test_two_portions_at_once_are_two_portions(desk, ended, monkeypatch):
    desk.do(change(desk, "Zebedee"))
    _while_words_are_kept(desk, monkeypatch, lambda: desk.as_clock().do(system.KeepWords(person_id="bell")))
    assert (found(desk, "zebedee"), left(desk)) == (TICKETS, {}) and is_sound(desk)


def _while_words_are_kept(desk, monkeypatch, act):
    """The clock keeps a portion; as its words were read and are about to be written, `act` comes as far as it can."""
    whole, begun = search._write, []
    with ThreadPoolExecutor(1) as other:

        def write(*given):
            monkeypatch.setattr(search, "_write", whole)
            begun.append(other.submit(act))
            until_it_waits_or_is_done(desk.database, begun[0])
            return whole(*given)

        monkeypatch.setattr(search, "_write", write)
        desk.as_clock().do(system.KeepWords(person_id="bell"))
        begun[0].result(timeout=20)


def test_a_second_new_name_begins_from_the_first_ticket(desk, time, ended, monkeypatch):
    desk.do(change(desk, "Zebedee"))
    monkeypatch.undo()
    desk.do(change(desk, "Yolande"))
    assert [found(desk, name) for name in ("bell", "zebedee", "yolande")] == [0, 0, TICKETS] and is_sound(desk)


def test_who_is_not_being_renamed_keeps_their_words(desk, kept):
    assert desk.as_clock().do(system.KeepWords(person_id="bell")).result is False
    assert kept == [[]]


def test_a_busy_database_leaves_it_to_the_clock(desk, monkeypatch):
    whole = search.keep_next_of

    def busy(session, requester, most, *, beside=()):
        if words_left.left_of(session, requester) is not None:
            raise Unavailable("The desk is busy.")
        return whole(session, requester, most, beside=beside)

    monkeypatch.setattr(search, "keep_next_of", busy)
    assert desk.do(change(desk, "Zebedee")).result.revision == desk.ask(setup.GetSetup()).revision
    assert left(desk) == {"bell": PORTION} and is_sound(desk)


def test_in_a_batch_all_of_it_is_done(desk, time):
    command = change(desk, "Zebedee")
    with batch(desk) as several:
        several.do(command, person_id="olga", at=time.now)
    assert (found(desk, "zebedee"), left(desk)) == (TICKETS, {}) and is_sound(desk)


def test_an_administrator_makes_somebody_anonymous_and_each_ticket_is_kept_once(desk, kept):
    desk.do(keeping.AnonymisePerson(person_id="bell", reason="Asked for it", redact_comments=True))
    assert sorted(key for each in kept for key in each) == list(range(1, TICKETS + 1)), kept
    assert found(desk, "bell") == len(desk.ask(SearchTickets(text="Elm")).rows) == 0
    assert left(desk) == {} and is_sound(desk)


def test_two_who_are_united_under_the_same_name_are_found_as_before(desk, kept):
    other = Person(id="xaver", name="Xaver", email="mail@other.test", role=Role.CUSTOMER)
    desk.do(setup.PutPeople(people=(other,)))
    desk.do(tickets.CreateTicket(subject="Lid", department="it", requester="xaver"))
    kept.clear()
    while desk.do(customers.MergeCustomers(keep_id="bell", gone_id="xaver", reason="One person")).result.left:
        pass
    assert [key for each in kept for key in each] == [TICKETS + 1]
    assert (found(desk, "bell"), found(desk, "xaver")) == (TICKETS + 1, 0) and is_sound(desk)


def test_who_gets_the_others_address_is_found_by_it(desk):
    nameless = Person(id="bare", name="Bell", role=Role.CUSTOMER)
    desk.do(setup.PutPeople(people=(nameless,)))
    desk.do(tickets.CreateTicket(subject="Lid", department="it", requester="bare"))
    while desk.do(customers.MergeCustomers(keep_id="bare", gone_id="bell", reason="One person")).result.left:
        pass
    with desk.database.read() as session:
        asked = session.core.execute(sa.select(sa.func.count()).where(schema.ticket.c.requester == "bare")).scalar()
    assert asked == TICKETS + 1 and left(desk) == {} and is_sound(desk)
