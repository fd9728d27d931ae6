"""What is written to a customer reaches them as a letter, alone and once; on both databases."""

from __future__ import annotations

import base64
import random

import pytest
import sqlalchemy as sa

from runtime.desk.batch import batch
from runtime.desk.local import NEWS_FOR
from runtime.desk.postman import Postman, Round
from runtime.messages import keeping, letters, links, macros, setup, tickets, working
from runtime.messages.approvals import DecideApproval
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.messages.letters import LetterStatus
from runtime.model.blueprint import Approval, Blueprint, Category, State, Transition
from runtime.model.events import REDACTED
from runtime.model.forms import CommentItem, Filled
from runtime.model.macros import Macro, Say
from runtime.model.mailing import Mailing
from runtime.model.owners import OtherDepartment, People, Share, Teams
from runtime.model.people import Person, Role
from runtime.model.setup import Lifecycle
from runtime.model.values import HOUR
from runtime.store import schema
from tests.desk.smtp_server import Mailbox, serving_mail
from tests.desk.test_approvals import publish
from tests.desk.test_postman import over
from tests.desk.test_promises import create, execute

MAILING = Mailing(sender="desk@desk.test", sender_name="Returns", signature={"en": "The returns team", "fr": "Retours"})


@pytest.fixture
def desk(owner):
    """The desk, which says from which address it writes, with a customer who reads French."""
    settings(owner, mailing=MAILING)
    cora = Person(id="cora", name="Cora", role=Role.CUSTOMER, email="cora@acme.test", language="fr")
    owner.do(setup.PutPeople(people=(cora,)))
    return owner


def settings(desk, **changes) -> None:
    desk.do(setup.PutSettings(settings=desk.ask(setup.GetSetup()).settings.having(**changes)))


def reply(desk, ticket_id: int, body: str = "It is on its way.", *, public: bool = True, **more):
    return desk.do(tickets.AddComment(ticket_id=ticket_id, body=body, public=public, **more)).result


def opened(desk, **more) -> int:
    """A ticket of Carl's in no Blueprint."""
    given = {"subject": "Broken kettle", "department": "billing", "requester": "carl"} | more
    return desk.do(tickets.CreateTicket(**given)).result.ticket_id


def waiting(desk) -> list[tuple[str, str, str]]:
    """To whom, about what and what: in the order in which they were queued."""
    columns = (schema.outbox.c.recipients, schema.outbox.c.subject, schema.outbox.c.body)
    with desk.database.read() as session:
        rows = session.core.execute(sa.select(*columns).where(schema.outbox.c.key.like("%-r%")).order_by("id")).all()
    return [(to.strip('[]"'), subject, body) for to, subject, body in rows]


def sent(desk, time) -> list:
    """The mails that a real server gets of what waits."""
    mailbox = Mailbox()
    with serving_mail(mailbox) as port:
        carriers = {"mail": over(port)}
        while Postman(desk, carriers, clock=time, dice=random.Random(5)).go_round() != Round():  # noqa: S311
            pass
    return mailbox.received


def text(mail) -> str:
    return mail.get_body(("plain",)).get_content().replace("\r\n", "\n").strip()


def test_a_reply_arrives_with_the_tickets_number_under_its_authors_name(desk, time):
    sam = desk.acting_as("sam")
    place = create(sam, requester="carl")
    reply(sam, place.ticket_id, "It is <b>on</b> its way:\nhttps://desk.test/track")
    (mail,) = [each for each in sent(desk, time) if "Re:" in each["Subject"]]
    assert (mail["From"], mail["To"]) == ("Sam via Returns <desk@desk.test>", "carl@acme.test")
    assert mail["Subject"] == f"[#{place.ticket_id}] Re: Broken kettle"
    assert mail["Auto-Submitted"] is None and mail["X-Auto-Response-Suppress"] == "All"
    assert text(mail) == "It is <b>on</b> its way:\nhttps://desk.test/track\n\n-- \nThe returns team"
    html = mail.get_body(("html",)).get_content()
    assert "It is &lt;b&gt;on&lt;/b&gt;" in html and '<a href="https://desk.test/track">' in html
    assert not list(mail.iter_attachments())


def test_replies_follow_each_other_in_the_readers_mail_program(desk, time):
    sam = desk.acting_as("sam")
    ticket, other = opened(sam, department="returns"), opened(sam, department="returns")
    for words in ("One", "Two"):
        reply(sam, ticket, words)
        time.pass_(minutes=1)
    reply(sam, other, "Else")
    found = {text(mail).split("\n")[0]: mail for mail in sent(desk, time)}
    first, second, else_ = (found[words] for words in ("One", "Two", "Else"))
    assert second["In-Reply-To"] == second["References"] == first["Message-ID"]
    assert first["In-Reply-To"] is None and else_["In-Reply-To"] is None
    assert len({each["Message-ID"] for each in found.values()}) == 3


def test_customers_in_copy_get_letters_of_their_own_in_their_language(desk, time):
    sam = desk.acting_as("sam")
    ticket = opened(sam, department="returns")
    for person in ("cora", "nora", "sam"):
        sam.do(working.FollowTicket(ticket_id=ticket, person=person))
    reply(sam, ticket)
    assert [(to, body) for to, _, body in waiting(desk)] == [
        ("carl@acme.test", "It is on its way.\n\n-- \nThe returns team"),
        ("cora@acme.test", "It is on its way.\n\n-- \nRetours"),
    ]
    for mail in sent(desk, time):
        assert len(mail["To"].addresses) == 1 and mail["Cc"] is None


def test_who_wrote_it_who_left_and_who_has_no_address_get_none(desk):
    sam, nora = desk.acting_as("sam"), desk.acting_as("nora")
    own = opened(sam, department="returns", requester="sam")
    reply(sam, own)
    assert waiting(desk) == []
    reply(nora, own)  # a colleague who asks for something is told like any requester
    assert [to for to, _, _ in waiting(desk)] == ["sam@desk.test"]
    gone = (
        Person(id="carl", name="Carl", role=Role.CUSTOMER, email="carl@acme.test", active=False),
        Person(id="cora", name="Cora", role=Role.CUSTOMER),
    )
    ticket = opened(sam, department="returns")
    sam.do(working.FollowTicket(ticket_id=ticket, person="cora"))
    desk.do(setup.PutPeople(people=gone))
    reply(sam, ticket)
    assert len(waiting(desk)) == 1


def test_notes_and_what_customers_write_stay_here(desk):
    sam, carl = desk.acting_as("sam"), desk.acting_as("carl")
    ticket = opened(sam, department="returns")
    reply(sam, ticket, "He is lying", public=False)
    carl.do(tickets.AddComment(ticket_id=ticket, body="Hello?", public=True))
    sam.do(working.FollowTicket(ticket_id=ticket, person="cora"))
    carl.do(tickets.AddComment(ticket_id=ticket, body="Anybody?", public=True))
    assert waiting(desk) == []
    reply(sam, ticket, "We look")
    assert not any("lying" in body or "Hello" in body for _, _, body in waiting(desk))


def test_a_reply_sent_twice_under_one_id_is_one_letter(desk):
    sam = desk.acting_as("sam")
    command = tickets.AddComment(ticket_id=opened(sam, department="returns"), body="Once", public=True)
    assert sam.do(command) == sam.do(command)
    assert len(waiting(desk)) == 1


def test_a_reply_that_is_refused_queues_nothing(desk):
    lena = desk.acting_as("lena")
    ticket = opened(desk.acting_as("sam"), department="returns")
    with pytest.raises(Refused):
        reply(lena, ticket)
    assert waiting(desk) == []


def test_macros_reply_as_people_do(desk):
    sam = desk.acting_as("sam")
    ticket = opened(sam, department="returns")
    macro = Macro(
        id="thanks", title="Thanks", owner="sam", deeds=(Say(text="Thank you, ${ticket.requester}.", public=True),)
    )
    sam.do(macros.PutMacro(macro=macro))
    version = sam.ask(tickets.GetTicket(ticket_id=ticket)).version
    sam.do(macros.ApplyMacro(ticket_id=ticket, macro_id="thanks", expected_version=version))
    assert [(to, body.split("\n")[0]) for to, _, body in waiting(desk)] == [("carl@acme.test", "Thank you, Carl.")]


def talking(**more) -> Blueprint:
    """One transition, with words for the customer and for colleagues in its form, open to another department."""
    tell = Transition(
        id="tell",
        name="Tell",
        source="wait",
        target="told",
        owners=(OtherDepartment(department="billing", share=Share.RESTRICTED), Teams(ids=("checkers",))),
        form=(CommentItem(id="words", public=True), CommentItem(id="note"), CommentItem(id="more", public=True)),
        **more,
    )
    waits = State(id="wait", name="Wait", category=Category.OPEN)
    told = State(id="told", name="Told", category=Category.SOLVED, final=True)
    return Blueprint(
        id="talk", name="Talk", department="returns", start="wait", states=(waits, told), transitions=(tell,)
    )


WORDS = {"words": "We pay.", "note": "He is a nuisance.", "more": "By Friday."}


def test_a_transitions_words_to_the_customer_are_one_letter_without_its_note(desk):
    publish(desk, talking())
    sam, bill = desk.acting_as("sam"), desk.acting_as("bill")
    place = create(sam, requester="carl", description="A secret")
    execute(sam, place, "tell", form=Filled(comments={"note": "Only for us."}))
    assert waiting(desk) == []
    place = create(sam, requester="carl", description="A secret")
    execute(bill, place, "tell", form=Filled(comments=WORDS))  # who may take this transition, and read nothing else
    ((to, subject, body),) = waiting(desk)
    assert (to, subject) == ("carl@acme.test", f"[#{place.ticket_id}] Re: Broken kettle")
    assert body == "We pay.\n\nBy Friday.\n\n-- \nThe returns team"


def test_words_that_wait_for_approval_leave_when_it_is_given(desk, time):
    publish(desk, talking(approval=Approval(approvers=(People(ids=("marc",)),))))
    sam, marc = desk.acting_as("sam"), desk.acting_as("marc")
    asked = execute(sam, create(sam, requester="carl"), "tell", form=Filled(comments=WORDS))
    assert waiting(desk) == []
    ticket = {"ticket_id": asked.ticket_id, "transition_id": "tell", "expected_version": asked.version}
    marc.do(DecideApproval(**ticket, approve=True))
    ((to, _, body),) = waiting(desk)
    assert to == "carl@acme.test" and "We pay." in body and "nuisance" not in body
    (mail,) = (each for each in sent(desk, time) if "Re:" in each["Subject"])
    assert mail["From"].startswith("Sam via")  # as the conversation names them: whoever wrote it


def test_files_travel_with_the_reply_and_what_is_too_large_is_named(desk, time, monkeypatch):
    monkeypatch.setattr("runtime.model.replies.MOST_ENCLOSED", 100)
    sam = desk.acting_as("sam")
    ticket = opened(sam, department="returns")
    small = keep(sam, "label é.pdf", b"%PDF", "application/pdf")
    large = keep(sam, "film.mov", b"x" * 101, "video/quicktime")
    odd = keep(sam, "mail.eml", b"From: x", "message/rfc822")
    reply(sam, ticket, " ", attachments=(small, large, odd))
    (mail,) = sent(desk, time)
    hanging = mail.iter_attachments()
    files = {each.get_filename(): (each.get_content_type(), each.get_payload(decode=True)) for each in hanging}
    assert files == {
        "label é.pdf": ("application/pdf", b"%PDF"),
        "mail.eml": ("application/octet-stream", b"From: x"),
    }
    assert text(mail).startswith("Attached: label é.pdf, mail.eml\n\nToo large for a mail, ask us for them: film.mov\n")


def keep(desk, name: str, content: bytes, media_type: str) -> str:
    coded = base64.b64encode(content)
    return desk.do(tickets.KeepFile(name=name, media_type=media_type, content=coded)).result


def test_the_desk_may_mail_no_replies_or_keep_names_to_itself(desk, time):
    sam = desk.acting_as("sam")
    ticket = opened(sam, department="returns")
    settings(desk, lifecycle=Lifecycle(replies_are_mailed=False))
    reply(sam, ticket)
    assert waiting(desk) == []
    settings(desk, lifecycle=Lifecycle(replies_name_author=False))
    reply(sam, ticket)
    (mail,) = sent(desk, time)
    assert mail["From"] == "Returns <desk@desk.test>"


def test_what_happened_long_ago_is_not_mailed(desk, time):
    sam = desk.acting_as("sam")
    ticket = opened(sam, department="returns")
    command = tickets.AddComment(ticket_id=ticket, body="Long ago", public=True)
    time.now += NEWS_FOR + HOUR
    with batch(desk) as history:
        history.do(command, person_id="sam", at=time.now - NEWS_FOR)
    assert waiting(desk) == []


def test_a_merged_tickets_requester_hears_what_is_said_on_the_other_and_no_more(desk):
    sam = desk.acting_as("sam")
    one, two = opened(sam, department="returns"), opened(sam, department="returns", requester="cleo")
    reply(sam, two, "A secret note", public=False)
    version = sam.ask(tickets.GetTicket(ticket_id=one)).version
    sam.do(links.MergeTickets(ticket_id=one, expected_version=version, duplicates=(two,)))
    assert waiting(desk) == []
    reply(sam, one)
    assert {to for to, _, _ in waiting(desk)} >= {"carl@acme.test"}
    assert not any("secret" in body for _, _, body in waiting(desk))


def test_a_redacted_reply_leaves_no_more_and_its_letters_say_nothing(desk):
    sam = desk.acting_as("sam")
    ticket = opened(sam, department="returns")
    reply(sam, ticket)
    desk.do(keeping.AnonymisePerson(person_id="sam", reason="Asked for it", redact_comments=True))
    assert [body for _, _, body in waiting(desk)] == [REDACTED]
    (letter,) = desk.ask(letters.ListLetters(status=LetterStatus.DISCARDED)).letters
    assert letter.ticket_id == ticket


def test_the_ticket_tells_what_became_of_its_letters(desk, time):
    sam = desk.acting_as("sam")
    ticket, other = opened(sam, department="returns"), opened(sam, department="returns")
    for key in (ticket, other):
        reply(sam, key)
    sent(desk, time)
    reply(sam, ticket, "More")
    about = letters.ListTicketLetters(ticket_id=ticket)
    assert [(each.status, each.ticket_id, each.to) for each in sam.ask(about)] == [
        (LetterStatus.SENT, ticket, ("carl@acme.test",)),
        (LetterStatus.WAITING, ticket, ("carl@acme.test",)),
    ]
    with pytest.raises(Forbidden):
        desk.acting_as("carl").ask(about)
    with pytest.raises(NotFound):
        desk.acting_as("bill").ask(about)
