"""A customer with many tickets goes in portions: each is short, all of them come to the same end."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from runtime.desk import pace, renamed
from runtime.desk.letting_go import LettingGo
from runtime.messages import access, customers, keeping, retention, setup, system, tickets
from runtime.messages.views import SearchTickets
from runtime.model.people import Department
from runtime.model.retention import LetGo, RetentionRule
from runtime.model.setup import Lifecycle, Settings
from runtime.store import anonymise, schema, search, traces, words_left
from runtime.store.notice_tables import notice

YEAR_H = 366 * 24
TICKETS, PORTION = 7, 3
RULES = (RetentionRule(what=LetGo.REQUESTER, months=12, written=True),)


@pytest.fixture
def desk(owner, time, monkeypatch):
    """Carl's tickets, a year at rest, of which three are a portion."""
    owner.do(setup.PutDepartments(departments=(Department(id="it", name="IT"),)))
    life = Lifecycle(solved_needs_assignee=False)
    owner.do(setup.PutSettings(settings=Settings(lifecycle=life, retention=RULES)))
    for number in range(TICKETS):
        asks(owner, "carl", f"Kettle {number}")
    time.pass_(hours=YEAR_H)
    for name in ("FIRST", "FEWEST", "MOST"):
        monkeypatch.setattr(pace, name, PORTION)
    return owner


def asks(owner, customer, subject):
    """A ticket of theirs, with their word on it, that is solved."""
    asked = tickets.CreateTicket(subject=subject, department="it", requester=customer)
    ticket = owner.do(asked).result.ticket_id
    owner.acting_as(customer).do(tickets.AddComment(ticket_id=ticket, body="I live in Elm Street", public=True))
    version = owner.ask(tickets.GetTicket(ticket_id=ticket)).version
    owner.do(tickets.EditTicket(ticket_id=ticket, expected_version=version, fields={"status": "solved"}))


@pytest.fixture
def letting_go(desk, time):
    found = LettingGo(desk.as_clock(), time)
    found.look()
    return found


def said(desk):
    with desk.database.read() as session:
        return session.core.execute(sa.select(schema.comment.c.body).order_by(schema.comment.c.id)).scalars().all()


def found(desk, text):
    return len(desk.ask(SearchTickets(text=text)).rows)


def portions(desk):
    return len(desk.ask(access.ReadAudit(kinds=(keeping.AnonymisePerson.kind,))).rows)


def test_a_customer_goes_in_portions_and_comes_to_the_same_end(desk, letting_go):
    seen = []
    while letting_go.portion():
        seen.append((said(desk).count("I live in Elm Street"), found(desk, "requester:carl"), found(desk, "Elm")))
        assert desk.ask(system.VerifyDesk()).problems == ()
    assert seen == [(4, 7, 4), (1, 7, 1), (0, 3, 0), (0, 0, 0), (0, 0, 0)]
    assert portions(desk) == 3 and desk.ask(access.VerifyAudit()).problems == ()
    assert [(run.customers, run.files) for run in desk.ask(retention.ListRetentionRuns())] == [(1, 0)]
    assert "Elm" not in str(desk.ask(access.ReadAudit(limit=200)).rows)
    assert desk.ask(retention.GetDueRetention()) == retention.Due()


def test_the_words_of_a_ticket_are_kept_once_in_a_portion(desk, letting_go, monkeypatch):
    """Of a customer with few tickets, what they wrote and who they are go in one: its words tell of both at once."""
    written: list[int] = []
    whole = search._write
    monkeypatch.setattr(search, "_write", lambda *given: written.extend(key for key, _ in given[1]) or whole(*given))
    monkeypatch.setattr(pace, "FIRST", TICKETS)
    while letting_go.portion():
        assert written and len(written) == len(set(written))
        written.clear()
    assert found(desk, "requester:carl") == found(desk, "Elm") == 0
    assert desk.ask(system.VerifyDesk()).problems == ()


@pytest.mark.parametrize("done", range(1, 5))
def test_whoever_goes_on_begins_where_another_stopped(desk, letting_go, time, done):
    for _ in range(done):
        letting_go.portion()
    again = LettingGo(desk.as_clock(), time)
    again.look()
    while again.portion():
        pass
    assert portions(desk) == 3 and found(desk, "requester:carl") == found(desk, "Elm") == 0
    assert desk.ask(system.VerifyDesk()).problems == () and desk.ask(retention.GetDueRetention()) == retention.Due()


def test_who_writes_between_two_portions_stays(desk, letting_go, caplog):
    letting_go.portion()
    ticket = desk.acting_as("carl").do(tickets.CreateTicket(subject="Again", department="it", requester="carl"))
    while letting_go.portion():
        pass
    assert ticket.result.ticket_id and found(desk, "requester:carl") == TICKETS + 1
    assert desk.ask(system.VerifyDesk()).problems == ()


def test_who_is_renamed_between_two_portions_goes_all_the_same(desk, letting_go, monkeypatch):
    letting_go.portion()
    monkeypatch.setattr(renamed, "go_on", lambda *_given: None)
    known = desk.ask(customers.GetCustomer(person_id="carl")).person
    told = known.model_dump(include={"email", "addresses", "phone", "language", "organisations", "details", "note"})
    desk.do(customers.ChangeCustomer(person_id="carl", name="Zebedee", **told))
    while letting_go.portion():
        pass
    assert [found(desk, text) for text in ("requester:carl", "requester:zebedee", "Elm")] == [0, 0, 0]
    assert desk.ask(customers.GetCustomer(person_id="carl")).person.name == anonymise.pseudonym("carl")
    assert desk.ask(system.VerifyDesk()).problems == () and desk.ask(retention.GetDueRetention()) == retention.Due()


def test_the_desk_is_looked_through_once_for_several_customers(desk, time, monkeypatch):
    for number in range(2):
        asks(desk, "cleo", f"Lid {number}")
    with desk.database.write() as session:
        for subject in ("CARL rang, and Cleo", "Cleo", "Nobody"):
            values = {"person": "nora", "kind": "told", "at": time.now, "subject": subject, "body": "cleo@other.test"}
            session.core.execute(sa.insert(notice).values(**values))
    time.pass_(hours=YEAR_H)
    clock, due = desk.as_clock(), [retention.DueCustomer(id=each, written=True) for each in ("carl", "cleo")]
    alone = [clock.ask(retention.GetDueRetention(customers=(each,))).customers[0] for each in due]
    assert clock.ask(retention.GetDueRetention(customers=tuple(due))).customers == tuple(alone)
    assert [len(each.traces.comments) for each in alone] == [TICKETS, 2]
    assert len({*alone[0].traces.news} & {*alone[1].traces.news}) == 1, "one names both"
    looks, whole = [], traces.find
    monkeypatch.setattr(traces, "find", lambda *given: looks.append(given) or whole(*given))
    going = LettingGo(clock, time)
    going.look()
    while going.portion():
        pass
    assert len(looks) == 1 and found(desk, "requester:carl") == found(desk, "requester:cleo") == 0
    with desk.database.read() as session:
        subjects = " ".join(session.core.execute(sa.select(notice.c.subject)).scalars())
    assert not {"carl", "cleo"} & set(subjects.lower().replace(",", "").split())
    assert desk.ask(system.VerifyDesk()).problems == ()


def test_what_came_since_it_was_looked_for_is_taken_out_too(desk, time):
    """News of the desk between the look and the deed: beyond the last that was seen, all is looked at."""
    customer = retention.DueCustomer(id="carl", written=True)
    (due,) = desk.as_clock().ask(retention.GetDueRetention(customers=(customer,))).customers
    with desk.database.write() as session:
        values = {"person": "nora", "kind": "told", "at": time.now, "subject": "Carl rang", "body": "Carl waits"}
        session.core.execute(sa.insert(notice).values(**values))
    command = {"person_id": "carl", "reason": "A rule", "redact_comments": True, "run": time.now}
    while desk.as_clock().do(keeping.AnonymisePerson(**command, traces=due.traces)).result.more:
        pass
    while desk.as_clock().do(system.KeepWords(person_id="carl")).result:
        pass
    with desk.database.read() as session:
        texts = session.core.execute(sa.select(notice.c.subject, notice.c.body)).all()
        assert words_left.all_left(session) == {}
    assert "Carl" not in str(texts) and anonymise.pseudonym("carl") in str(texts)
