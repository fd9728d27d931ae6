"""Files attached to a ticket: listed and read by whoever may read the message they hang on, by nobody else."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

import pytest
from pydantic import ValidationError

from runtime.desk import wire
from runtime.messages import tickets
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.messages.files import FileContent, GetFile, ListFiles
from tests.desk.test_promises import create

PHOTO, CONTRACT = b"\x89PNG\x00\xff photo", b"%PDF- contract"


def attach(desk, place, content, name, *, public):
    kept = desk.do(tickets.KeepFile(name=name, media_type="x/y", content=b64encode(content))).result
    said = tickets.AddComment(ticket_id=place.ticket_id, body="See it", public=public, attachments=(kept,))
    desk.do(said)
    return kept


@pytest.fixture
def ticket(nora):
    return create(nora, requester="carl")


@pytest.fixture
def photo(nora, ticket):
    return attach(nora, ticket, PHOTO, "photo.png", public=True)


@pytest.fixture
def contract(nora, ticket):
    return attach(nora, ticket, CONTRACT, "contract.pdf", public=False)


def listed(desk, place):
    return [(each.name, each.file, each.size) for each in desk.ask(ListFiles(ticket_id=place.ticket_id))]


def test_colleagues_read_every_file_as_it_was_given(nora, ticket, photo, contract):
    assert photo == sha256(PHOTO).hexdigest()
    assert listed(nora, ticket) == [
        ("contract.pdf", contract, len(CONTRACT)),
        ("photo.png", photo, len(PHOTO)),
    ]
    found = nora.ask(GetFile(ticket_id=ticket.ticket_id, file=photo))
    assert (found.name, found.media_type, found.content) == ("photo.png", "x/y", PHOTO)


def test_customers_read_the_files_of_public_replies_only(owner, ticket, photo, contract):
    carl = owner.acting_as("carl")
    assert [name for name, _, _ in listed(carl, ticket)] == ["photo.png"]
    assert carl.ask(GetFile(ticket_id=ticket.ticket_id, file=photo)).content == PHOTO
    with pytest.raises(NotFound) as refused:
        carl.ask(GetFile(ticket_id=ticket.ticket_id, file=contract))
    assert "contract" not in refused.value.sentence


@pytest.mark.parametrize("person", ["bill", "cleo"])
def test_who_may_not_read_the_ticket_reads_none_of_its_files(owner, ticket, photo, person):
    stranger = owner.acting_as(person)
    for query in (ListFiles(ticket_id=ticket.ticket_id), GetFile(ticket_id=ticket.ticket_id, file=photo)):
        with pytest.raises((NotFound, Forbidden)):
            stranger.ask(query)


def test_a_file_of_another_ticket_is_not_there(nora, ticket, photo):
    other = create(nora, requester="carl")
    with pytest.raises(NotFound) as refused:
        nora.ask(GetFile(ticket_id=other.ticket_id, file=photo))
    with pytest.raises(NotFound) as unknown:
        nora.ask(GetFile(ticket_id=other.ticket_id, file="0" * 64))
    assert refused.value.sentence == unknown.value.sentence
    assert listed(nora, other) == []


def test_what_is_no_hash_is_no_question():
    for wrong in ("", "../../x", "0" * 63, "G" * 64):
        with pytest.raises(ValidationError):
            GetFile(ticket_id=1, file=wrong)


def test_a_file_crosses_the_wire_unchanged(nora, ticket, photo):
    query = GetFile(ticket_id=ticket.ticket_id, file=photo)
    answer = nora.ask(query)
    assert FileContent.model_validate_json(answer.model_dump_json()) == answer
    assert b"PNG" not in wire.encode_answer(query, answer)


def keep(desk, content, name):
    return desk.do(tickets.KeepFile(name=name, media_type="x/y", content=b64encode(content))).result


def say_with(desk, place, *files, public=True):
    desk.do(tickets.AddComment(ticket_id=place.ticket_id, body="Mine", public=public, attachments=files))


def test_who_knows_the_hash_of_a_file_they_may_not_read_gets_nothing_by_it(owner, nora, ticket, contract):
    """The customer in a reply, a colleague of another department on a ticket of theirs: as if it were nowhere."""
    bill = owner.acting_as("bill")
    theirs = bill.do(tickets.CreateTicket(subject="Invoice", department="billing")).result
    for desk, place in ((owner.acting_as("carl"), ticket), (bill, theirs)):
        with pytest.raises(Refused) as held:
            say_with(desk, place, contract)
        with pytest.raises(Refused) as unknown:
            say_with(desk, place, "0" * 64)
        assert held.value.sentence == unknown.value.sentence
    assert listed(bill, theirs) == []


def test_what_one_may_read_one_may_attach_elsewhere(owner, nora, marc, ticket, photo):
    other = create(marc, requester="cleo")
    say_with(marc, other, photo)
    assert listed(marc, other) == [("photo.png", photo, len(PHOTO))]
    assert owner.acting_as("cleo").ask(GetFile(ticket_id=other.ticket_id, file=photo)).content == PHOTO
    carl = owner.acting_as("carl")
    say_with(carl, ticket, photo)
    assert len(carl.ask(tickets.GetConversation(ticket_id=ticket.ticket_id))) == 2


def test_the_same_content_kept_by_two_is_called_by_each_as_they_named_it(owner, nora, ticket, time):
    carl = owner.acting_as("carl")
    digest = keep(nora, CONTRACT, "secret offer.pdf")
    assert keep(carl, CONTRACT, "my contract.pdf") == digest
    time.pass_(minutes=1)
    say_with(carl, ticket, digest)
    assert [name for name, *_ in listed(carl, ticket)] == ["my contract.pdf"]
    say_with(nora, ticket, digest)
    files = nora.ask(ListFiles(ticket_id=ticket.ticket_id))
    said = nora.ask(tickets.GetConversation(ticket_id=ticket.ticket_id))
    assert {(view.name, view.messages) for view in files} == {
        ("my contract.pdf", (said[0].id,)),
        ("secret offer.pdf", (said[1].id,)),
    }
    assert nora.ask(GetFile(ticket_id=ticket.ticket_id, file=digest)).name == "my contract.pdf"


def test_a_file_sent_again_under_another_name_does_not_rename_what_was_said(nora, ticket, time):
    digest = attach(nora, ticket, PHOTO, "first.png", public=True)
    time.pass_(minutes=1)
    assert attach(nora, ticket, PHOTO, "second.png", public=True) == digest
    assert [name for name, *_ in listed(nora, ticket)] == ["first.png", "second.png"]


def test_who_passes_a_file_on_shows_the_name_they_knew_it_by(owner, marc, ticket, contract):
    photo = keep(owner.acting_as("bill"), PHOTO, "bills name.png")
    attach(owner.acting_as("carl"), ticket, PHOTO, "photo.png", public=True)
    other = create(marc)
    say_with(marc, other, photo)
    assert [name for name, *_ in listed(marc, other)] == ["photo.png"]
