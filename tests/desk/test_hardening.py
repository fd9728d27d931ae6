"""What a cold review found once, and must never be found again."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from pydantic import ValidationError

from runtime.desk.batch import batch
from runtime.desk.local import LocalDesk
from runtime.messages import blueprints, setup, system, tickets
from runtime.messages.faults import Conflict, Forbidden, Invalid, NotFound, Refused
from runtime.model.actions import OpenTicket
from runtime.model.criteria import Compare, Operator
from runtime.model.people import Person
from runtime.store import schema
from tests.desk.refund import REFUND
from tests.desk.test_promises import create, execute, rows
from tests.desk.test_tickets import view
from tests.makers import blueprint, state, transition


def publish(desk: LocalDesk, drawn) -> None:
    desk.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=0))
    desk.do(blueprints.PublishBlueprint(blueprint_id=drawn.id, expected_revision=1))


def test_another_process_creates_tickets_in_the_newest_version(owner, database, time):
    far = LocalDesk(database, time, "nora")
    first = create(far)
    draft = owner.ask(blueprints.GetDraft(blueprint_id="refund"))
    owner.do(blueprints.SaveDraft(blueprint=REFUND.having(description="New"), expected_revision=draft.revision))
    publishing = blueprints.PublishBlueprint(blueprint_id="refund", expected_revision=draft.revision + 1)
    second = owner.do(publishing).result
    assert view(far, first).blueprint_version != second.version_id
    assert view(far, create(far)).blueprint_version == second.version_id


def test_another_process_knows_at_once_who_left(owner, database, time):
    far = LocalDesk(database, time, "nora")
    far.ask(tickets.ListTickets())
    person = next(each for each in owner.ask(setup.GetSetup()).people if each.id == "nora")
    owner.do(setup.PutPeople(people=(person.having(active=False),)))
    with pytest.raises(Forbidden):
        far.ask(tickets.ListTickets())


def test_another_process_knows_at_once_who_came(owner, database, time):
    far = LocalDesk(database, time, "newcomer")
    with pytest.raises(Forbidden):
        far.ask(tickets.ListTickets())
    owner.do(setup.PutPeople(people=(Person(id="newcomer", name="New", departments=("returns",)),)))
    place = create(owner.acting_as("nora"))
    assert far.ask(tickets.GetTicket(ticket_id=place.ticket_id)).id == place.ticket_id


def test_a_word_of_thanks_begins_nothing(owner, nora):
    place = (
        owner.acting_as("sam")
        .do(
            tickets.ForceMove(
                ticket_id=(made := create(nora)).ticket_id, expected_version=made.version, state="done", reason="Done."
            )
        )
        .result
    )
    nora.do(tickets.AddComment(ticket_id=place.ticket_id, body="Thanks!", public=False))
    assert (view(nora, place).state, view(nora, place).complete) == ("done", True)
    assert rows(owner, schema.run) == 1


def test_a_ticket_that_was_taken_out_stays_out(owner, nora):
    place = create(nora)
    sam = owner.acting_as("sam")
    sam.do(tickets.ExitBlueprint(ticket_id=place.ticket_id, expected_version=place.version, reason="A mistake."))
    nora.do(tickets.AddComment(ticket_id=place.ticket_id, body="A note.", public=False))
    assert view(nora, place).state is None


def test_the_requester_may_do_what_only_the_requester_may(owner, nora):
    place = execute(nora, execute(nora, create(nora, requester="carl"), "check"), "question")
    assert execute(owner.acting_as("carl"), place, "answer").state == "review"


def test_rules_that_open_tickets_without_end_are_stopped(owner):
    again = blueprint(
        state("a", on_entry=(OpenTicket(subject="Again"),)),
        state("z", final=True),
        transition("end", "a", "z"),
        id="again",
        department="billing",
    )
    publish(owner, again)
    place = owner.acting_as("bill").do(tickets.CreateTicket(subject="One", department="billing")).result
    assert 2 <= rows(owner, schema.ticket) <= 12
    with owner.database.read() as session:
        kinds = set(session.core.execute(sa.select(schema.event.c.kind)).scalars())
    assert "alarm_raised" in kinds
    assert place.state == "a"


def test_what_was_overdue_stays_true_although_the_command_came_too_late(owner, nora, time):
    place = execute(nora, execute(nora, create(nora, requester="carl"), "check"), "question")
    time.pass_(hours=80)
    with pytest.raises((Refused, Conflict)):
        execute(owner.acting_as("carl"), place, "answer")
    assert view(nora, place).state == "done"


def test_a_clock_that_goes_back_makes_no_visit_that_ends_before_it_begins(owner, nora, time):
    place = create(nora)
    time.pass_(hours=-2)
    execute(nora, place, "check")
    assert owner.ask(system.VerifyDesk()).problems == ()


def test_nobody_is_the_clock(owner):
    with pytest.raises(Refused, match="clock"):
        owner.do(setup.PutPeople(people=(Person(id="system", name="Me"),)))


def test_a_text_with_nul_is_refused_and_one_about_nul_is_not(nora):
    with pytest.raises(Invalid, match="NUL"):
        nora.do(tickets.CreateTicket(subject="a\0b", department="returns"))
    place = nora.do(tickets.CreateTicket(subject="a\\u0000b", department="returns")).result
    assert view(nora, place).subject == "a\\u0000b"


@pytest.mark.parametrize(("number", "fault"), [(-1, NotFound), (0, NotFound), (2**63, Invalid), (10**40, Invalid)])
def test_a_number_no_ticket_has_is_no_incident(nora, number, fault):
    with pytest.raises(fault):
        nora.ask(tickets.GetTicket(ticket_id=number))


def test_a_number_no_version_has_is_no_incident(nora):
    with pytest.raises(NotFound):
        nora.ask(blueprints.GetVersion(blueprint_id="refund", number=2**31 - 1))
    with pytest.raises(ValidationError):
        blueprints.GetVersion(blueprint_id="refund", number=2**64)


def test_blueprints_and_figures_of_another_department_are_not_seen(owner):
    bill = owner.acting_as("bill")
    assert bill.ask(blueprints.ListBlueprints()) == ()
    with pytest.raises(NotFound):
        bill.ask(blueprints.GetVersion(blueprint_id="refund"))
    boss = Person(id="boss", name="Boss", role="supervisor", departments=("billing",))
    owner.do(setup.PutPeople(people=(boss,)))
    with pytest.raises(NotFound):
        owner.acting_as("boss").ask(system.GetFigures(blueprint_id="refund"))


def test_a_process_owner_changes_no_calendar_of_others(owner):
    petra = owner.acting_as("petra")
    always = owner.ask(setup.GetSetup()).calendars[0]
    with pytest.raises(Forbidden, match="Other departments"):
        petra.do(setup.PutCalendars(calendars=(always,)))


def test_a_batch_answers_a_retry_and_takes_a_new_setup(owner, time):
    command = tickets.CreateTicket(subject="Kettle", department="returns")
    newcomer = setup.PutPeople(people=(Person(id="newcomer", name="New", departments=("returns",)),))
    with batch(owner) as many:
        first = many.do(command, person_id="nora", at=time.now)
        assert many.do(command, person_id="nora", at=time.now) == first
        many.do(newcomer, person_id="olga", at=time.now)
        note = tickets.AddComment(ticket_id=first.result.ticket_id, body="Hello", public=False)
        many.do(note, person_id="newcomer", at=time.now)
    assert rows(owner, schema.ticket) == 1


def test_what_a_batch_wrote_that_came_to_nothing_is_forgotten(owner, time):
    drawn = blueprint(state("a"), state("z", final=True), transition("t", "a", "z"), id="lost", department="billing")
    commands = (
        ("olga", blueprints.SaveDraft(blueprint=drawn, expected_revision=0)),
        ("olga", blueprints.PublishBlueprint(blueprint_id="lost", expected_revision=1)),
        ("bill", tickets.CreateTicket(subject="X", department="billing")),
        ("bill", tickets.CreateTicket(subject="X", department="nowhere")),
    )

    def all_in_one() -> None:
        with batch(owner) as many:
            for person, command in commands:
                many.do(command, person_id=person, at=time.now)

    with pytest.raises(Refused):
        all_in_one()
    other = blueprint(state("b"), state("z", final=True), transition("t", "b", "z"), id="kept", department="billing")
    publish(owner, other)
    place = owner.acting_as("bill").do(tickets.CreateTicket(subject="Y", department="billing")).result
    assert (place.blueprint_id, place.state) == ("kept", "b")


def test_figures_of_a_department_are_those_of_its_tickets(owner):
    everywhere = blueprint(state("a"), state("z", final=True), transition("t", "a", "z"), id="all")
    owner.do(blueprints.SetActivity(blueprint_id="refund", activity="inactive"))
    publish(owner, everywhere)
    for department in ("returns", "returns", "billing"):
        owner.do(tickets.CreateTicket(subject="X", department=department))

    def count(*departments: str) -> int:
        return owner.ask(system.GetFigures(blueprint_id="all", departments=departments)).tickets

    assert (count(), count("returns"), count("billing"), count("returns", "billing")) == (3, 2, 1, 3)


def test_customers_search_only_by_what_they_may_read(owner):
    carl = owner.acting_as("carl")
    tags = Compare(operand="ticket.tags", operator=Operator.CONTAINS, value="difficult")
    with pytest.raises(Forbidden):
        carl.ask(tickets.CountTickets(criteria=tags))
    subject = Compare(operand="ticket.subject", operator=Operator.CONTAINS, value="kettle")
    create(carl)
    assert carl.ask(tickets.CountTickets(criteria=subject)) == 1
