"""Signatures: whose stands below a reply, who may set them, and what is told of a reply before it leaves."""

from __future__ import annotations

import pytest

from runtime.messages import keeping, setup, signing, tickets, working
from runtime.messages.faults import Refused
from runtime.messages.signing import PreviewReply, PutSignature, ReplyReader
from runtime.model.people import Person, Role
from runtime.model.setup import Lifecycle
from tests.desk.test_replies import MAILING, opened, reply, settings, waiting


@pytest.fixture
def desk(owner):
    """The desk, which says from which address it writes, with a customer who reads French."""
    settings(owner, mailing=MAILING)
    cora = Person(id="cora", name="Cora", role=Role.CUSTOMER, email="cora@acme.test", language="fr")
    owner.do(setup.PutPeople(people=(cora,)))
    return owner


def sign(desk, **texts: str):
    desk.do(PutSignature(texts=texts))


def in_department(desk, **signature: str) -> None:
    own = next(each for each in desk.ask(setup.GetSetup()).departments if each.id == "returns")
    desk.do(setup.PutDepartments(departments=(own.having(signature=signature),)))


def below(desk) -> str:
    """What stands below the letter queued last."""
    return waiting(desk)[-1][2].partition("\n\n-- \n")[2]


def test_ones_own_signature_takes_the_place_of_the_departments_and_the_desks(desk):
    sam = desk.acting_as("sam")
    ticket = opened(sam, department="returns")
    reply(sam, ticket)
    assert below(desk) == "The returns team"
    in_department(desk, en="Returns, ground floor")
    reply(sam, ticket)
    assert below(desk) == "Returns, ground floor"
    sign(sam, en="Sam ${performer.email}\n#${ticket.id}")
    reply(sam, ticket)
    assert below(desk) == f"Sam sam@desk.test\n#{ticket}"
    reply(desk.acting_as("nora"), ticket)
    assert below(desk) == "Returns, ground floor"
    sign(sam)
    reply(sam, ticket)
    assert below(desk) == "Returns, ground floor"


def test_the_house_may_keep_its_own_lines_around_it(desk):
    in_department(desk, en="${performer.signature}\nKettles & Co, Reg. 1234")
    sam, nora = desk.acting_as("sam"), desk.acting_as("nora")
    ticket = opened(sam, department="returns")
    sign(sam, en="Sam\nReturns", fr="Sam, Retours")
    reply(sam, ticket)
    assert below(desk) == "Sam\nReturns\nKettles & Co, Reg. 1234"
    reply(nora, ticket)
    assert below(desk) == "Kettles & Co, Reg. 1234"
    sam.do(working.FollowTicket(ticket_id=ticket, person="cora"))
    reply(sam, ticket)
    assert below(desk) == "Sam, Retours\nKettles & Co, Reg. 1234"


def test_it_is_in_no_note_and_not_in_the_conversation(desk):
    sam = desk.acting_as("sam")
    sign(sam, en="Yours, Sam")
    ticket = opened(sam, department="returns")
    reply(sam, ticket, "Look here", public=False)
    assert waiting(desk) == []
    reply(sam, ticket, "Done")
    said = desk.ask(tickets.GetConversation(ticket_id=ticket))
    assert [each.body for each in said] == ["Look here", "Done"]


def test_a_desk_that_names_no_author_signs_in_nobodys_name(desk):
    sam = desk.acting_as("sam")
    sign(sam, en="Yours, Sam")
    settings(desk, lifecycle=Lifecycle(replies_name_author=False))
    ticket = opened(sam, department="returns")
    reply(sam, ticket)
    assert below(desk) == "The returns team"


def test_what_nobody_would_fill_in_is_refused(desk):
    sam = desk.acting_as("sam")
    with pytest.raises(Refused, match=r"\$\{ticket.subject\}, \$\{x\}"):
        sign(sam, en="${ticket.subject} ${x} ${performer.name}")
    with pytest.raises(Refused):
        sign(sam, en="${performer.signature}")  # its own would be in itself
    with pytest.raises(Refused):
        in_department(desk, en="${performer.nmae}")
    with pytest.raises(Refused):
        settings(desk, mailing=desk.ask(setup.GetSetup()).settings.mailing.having(signature={"en": "${oops}"}))
    (person,) = [each for each in desk.ask(setup.GetSetup()).people if each.id == "sam"]
    with pytest.raises(Refused):
        desk.do(setup.PutPeople(people=(person.having(signature={"en": "${oops}"}),)))
    desk.do(setup.PutPeople(people=(person.having(signature={"en": "As the owner wrote it"}),)))
    ticket = opened(sam, department="returns")
    reply(sam, ticket)
    assert below(desk) == "As the owner wrote it"


def test_a_reply_tells_before_it_leaves_whom_it_reaches_and_what_stands_below(desk):
    sam = desk.acting_as("sam")
    in_department(desk, en="The house", fr="La maison")
    ticket = opened(sam, department="returns", requester="cora")
    sam.do(working.FollowTicket(ticket_id=ticket, person="carl"))
    told = sam.ask(PreviewReply(ticket_id=ticket))
    assert told.mailed and told.signature == "La maison"
    assert told.readers == (
        ReplyReader(name="Cora", address="cora@acme.test"),
        ReplyReader(name="Carl", address="carl@acme.test", in_copy=True),
    )
    reply(sam, ticket)
    assert next((to, body) for to, _, body in waiting(desk)) == (
        "cora@acme.test",
        "It is on its way.\n\n-- \nLa maison",
    )
    settings(desk, lifecycle=Lifecycle(replies_are_mailed=False))
    assert sam.ask(PreviewReply(ticket_id=ticket)) == signing.ReplyPreview(mailed=False)


def test_whoever_is_anonymised_signs_nothing_any_more(desk):
    sign(desk.acting_as("sam"), en="Sam Ample, 555-123")
    desk.do(keeping.AnonymisePerson(person_id="sam", reason="asked for it"))
    (gone,) = [each for each in desk.ask(setup.GetSetup()).people if each.id == "sam"]
    assert gone.signature == {}
