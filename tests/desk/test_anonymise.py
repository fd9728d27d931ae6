"""A person taken out of a desk: nothing reaches or names them any more but what is told, and every history is whole."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from runtime.desk.auditing import seal_all
from runtime.messages import access, keeping, letters, setup, system, tickets, views
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.messages.letters import LetterStatus
from runtime.model.people import Person, Role
from runtime.store import schema
from tests.desk.test_postman import queue
from tests.desk.test_promises import create, everything, execute

CANARY = ("Kordelia Zwölfminus", "kordelia@zwoelf.test", "+49 555 0100")


@pytest.fixture
def desk(owner, nora):
    """Kordelia asked for a ticket, wrote on it, got letters; others wrote about her. The audit is sealed."""
    name, email, phone = CANARY
    owner.do(setup.PutPeople(people=(Person(id="c7", name="K. Minus", role=Role.CUSTOMER, email="old@zwoelf.test"),)))
    renamed = Person(id="c7", name=name, role=Role.CUSTOMER, email=email, phone=phone)
    owner.do(setup.PutPeople(people=(renamed, Person(id="x1", name="Xaver", role=Role.CUSTOMER))))
    place = create(nora, requester="c7")
    customer = owner.acting_as("c7")
    customer.do(tickets.AddComment(ticket_id=place.ticket_id, body="My kettle, my street", public=True))
    nora.do(tickets.AddComment(ticket_id=place.ticket_id, body="kordelia ZWÖLFMINUS called", public=False))
    execute(nora, place.having(version=nora.ask(tickets.GetTicket(ticket_id=place.ticket_id)).version), "check")
    customer.do(access.SetPassword(password="a kettle on the stove"))
    seal_all(owner)
    return owner


def anonymise(desk, **more):
    return desk.do(keeping.AnonymisePerson(person_id="c7", reason="asked for it", **more)).result


def _whole(desk) -> str:
    """Every text of every table."""
    return "\n".join(row for rows in everything(desk).values() for row in rows)


def test_nothing_reaches_her_and_histories_are_whole(desk):
    head = desk.ask(access.ExportAuditHead())
    done = anonymise(desk)
    customer = next(row for row in everything(desk)["person"] if "c7" in row)
    assert done.name in customer and "'customer', '', 0" in customer
    whole = _whole(desk)
    assert not any(secret in whole for secret in (*CANARY, "K. Minus", "old@zwoelf.test"))
    assert "kordelia ZWÖLFMINUS called" in whole  # what others said of her is told, not changed
    assert [(each.place, each.ticket_id) for each in done.mentions if each.place == "comment"] == [("comment", 1)]
    assert desk.ask(access.VerifyAudit(head=head)).problems == ()
    assert desk.ask(system.VerifyDesk()).problems == ()
    seal_all(desk)
    assert desk.ask(access.VerifyAudit(head=head)).problems == ()
    with pytest.raises(Forbidden):
        desk.acting_as("c7").ask(tickets.ListTickets())
    assert desk.ask(tickets.GetTicket(ticket_id=1)).requester == "c7"
    assert {event.actor for event in desk.ask(tickets.GetHistory(ticket_id=1))} >= {"c7", "nora"}


def test_her_letter_waits_no_more(desk):
    assert CANARY[1] in str(desk.ask(letters.ListLetters(status=LetterStatus.WAITING)))
    done = anonymise(desk)
    assert (done.letters, done.discarded) == (1, 1)
    assert desk.ask(letters.ListLetters(status=LetterStatus.WAITING)).letters == ()
    (discarded,) = desk.ask(letters.ListLetters(status=LetterStatus.DISCARDED)).letters
    assert "anonymised" in str(discarded)


def test_her_sms_waits_no_more_and_her_number_is_nowhere(desk):
    queue(desk, CANARY[2], ticket=1, channel="sms", key="short")
    anonymise(desk)
    assert [each.channel for each in desk.ask(letters.ListLetters(status=LetterStatus.WAITING)).letters] == []
    assert CANARY[2] not in _whole(desk)


def test_she_is_not_found_by_her_name_but_by_what_others_wrote(desk):
    name = 'requester:"Kordelia"'
    assert desk.ask(views.SearchTickets(text=name)).rows
    anonymise(desk)
    assert not desk.ask(views.SearchTickets(text=name)).rows
    assert desk.ask(views.SearchTickets(text="called")).rows


def test_what_she_wrote_is_taken_out_when_told(desk):
    done = anonymise(desk, redact_comments=True)
    assert done.comments == 1
    whole = _whole(desk)
    assert "my street" not in whole
    talk = desk.ask(tickets.GetConversation(ticket_id=1))
    assert "[redacted]" in str(talk) and "called" in str(talk)
    history = desk.ask(tickets.GetHistory(ticket_id=1))
    assert [event.kind for event in history][-1] == "comments_redacted"
    assert "asked for it" in str(history[-1])
    assert not desk.ask(views.SearchTickets(text="street")).rows
    assert desk.ask(access.VerifyAudit()).problems == ()
    assert desk.ask(system.VerifyDesk()).problems == ()


@pytest.mark.parametrize("redact", [False, True])
def test_the_preview_is_what_happens_and_changes_nothing(desk, redact):
    before = everything(desk)
    preview = desk.ask(keeping.PreviewAnonymise(person_id="c7", redact_comments=redact))
    assert everything(desk) == before
    done = anonymise(desk, redact_comments=redact)
    same = ("name", "tickets", "comments", "letters", "discarded", "commands")
    assert [getattr(done, each) for each in same] == [getattr(preview, each) for each in same]
    assert set(done.mentions) <= set(preview.mentions)


def test_a_retry_changes_nothing_more(desk):
    command = keeping.AnonymisePerson(person_id="c7", reason="asked for it")
    first = desk.do(command)
    before = everything(desk)
    assert desk.do(command) == first
    assert everything(desk) == before


def test_a_second_person_of_the_same_command_keeps_the_audit_whole(desk):
    head = desk.ask(access.ExportAuditHead())
    anonymise(desk)
    desk.do(keeping.AnonymisePerson(person_id="x1", reason="too"))
    assert "Xaver" not in _whole(desk)
    assert desk.ask(access.VerifyAudit(head=head)).problems == ()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("UPDATE journal SET body = replace(body, 'Anonymous', 'Nobody') WHERE kind = 'people.put'", "Block"),
        ("DELETE FROM redaction", "Block"),
        ("UPDATE redaction SET since = before", "no command accounts"),
    ],
)
def test_no_change_passes_for_a_redaction(desk, change, sentence):
    anonymise(desk)
    with desk.database.write() as session:
        kind = setup.PutPeople.kind
        session.command(change.replace("people.put", kind))
    assert any(sentence in problem for problem in desk.ask(access.VerifyAudit()).problems)


def test_a_forged_redaction_is_found(desk):
    """Whoever changes a sealed row and writes hashes beside it has no command that says so."""
    with desk.database.write() as session:
        row = session.core.execute(sa.select(schema.journal).where(schema.journal.c.actor == "nora").limit(1)).one()
        from runtime.store import audit
        from runtime.store.rights_tables import redaction

        key = (schema.journal.c.command_id == row.command_id) & (schema.journal.c.actor == row.actor)
        session.core.execute(sa.update(schema.journal).where(key).values(body="{}"))
        since = session.core.execute(sa.select(schema.journal).where(key)).one()
        hashes = {"before": audit.digest(row).hex(), "since": audit.digest(since).hex()}
        forged = {"command_id": row.command_id, "actor": row.actor, **hashes, "by": "x", "at": 1}
        session.core.execute(sa.insert(redaction).values(forged))
    assert any("no command accounts" in problem for problem in desk.ask(access.VerifyAudit()).problems)


def test_only_administrators_and_nobody_above_themselves(desk):
    for person in ("petra", "sam", "nora", "lena", "carl"):
        with pytest.raises(Forbidden):
            anonymise(desk.acting_as(person))
    adam = desk.acting_as("adam")
    with pytest.raises(Refused, match="owner"):
        adam.do(keeping.AnonymisePerson(person_id="olga", reason="x"))
    with pytest.raises(Refused, match="another administrator"):
        adam.do(keeping.AnonymisePerson(person_id="adam", reason="x"))
    with pytest.raises(NotFound):
        adam.do(keeping.AnonymisePerson(person_id="ghost", reason="x"))
    assert anonymise(adam).tickets == 1


def test_what_she_wrote_is_taken_out_of_colleagues_news_as_well(desk, nora):
    """News of a reply repeats it, in the program and by mail; it must not outlive the reply."""
    place = create(nora, requester="c7", assignee="marc")
    desk.acting_as("marc").do(letters.PutNoticeWishes(ways={"replied": ("in_app", "mail")}))
    desk.acting_as("c7").do(tickets.AddComment(ticket_id=place.ticket_id, body="my garden gate", public=True))
    assert "garden" in str(desk.acting_as("marc").ask(letters.ListNotices()))
    anonymise(desk, redact_comments=True)
    assert "garden" not in _whole(desk)
    assert desk.acting_as("marc").ask(letters.ListNotices()).unread


def test_no_news_names_a_colleague_who_is_gone(desk, nora):
    place = create(nora)
    nora.do(tickets.AddComment(ticket_id=place.ticket_id, body="Look, @marc", public=False))
    told = lambda: str(desk.acting_as("marc").ask(letters.ListNotices()))  # noqa: E731
    assert "Nora mentioned you" in told()
    desk.do(keeping.AnonymisePerson(person_id="nora", reason="left"))
    assert "Nora" not in told() and "mentioned you" in told()
