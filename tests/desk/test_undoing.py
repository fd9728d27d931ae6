"""A move taken back: the ticket is as its twin that never moved, and what came of a move is never taken back."""

from __future__ import annotations

from random import Random

import pytest
import sqlalchemy as sa

from runtime.messages import letters, system, tickets, working
from runtime.messages.faults import NotFound, Refused
from runtime.messages.letters import LetterStatus
from runtime.messages.sla import PutSlaPolicies
from runtime.messages.system import GetFigures
from runtime.messages.tickets import AddComment, EditTicket, ExecuteTransition, GetTicket, TicketPlace, UndoTransition
from runtime.model.actions import CreateTask, PostNote, SetField
from runtime.model.blueprint import Category, State, Transition
from runtime.model.durations import Duration, Unit
from runtime.model.forms import FieldItem, Filled
from runtime.model.limits import Limit, Reentry, Reminder
from runtime.model.owners import Teams
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from runtime.scenario.ticket_path import path_of
from runtime.store.schema import due, outbox, visit
from runtime.store.sla_table import sla_clock
from tests.desk.migrating import history, publish
from tests.desk.refund import REFUND
from tests.desk.test_promises import create, execute

PAID = Filled(resolution="Sent back.")
TWO_HOURS = Limit(
    allows=Duration(amount=2, unit=Unit.HOURS),
    reentry=Reentry.ACCUMULATE,
    reminders=(Reminder(before=Duration(amount=115, unit=Unit.MINUTES)),),
)
QUIET = REFUND.having(
    limit=Limit(allows=Duration(amount=3, unit=Unit.DAYS), pause_on_hold=True),
    states=(
        *[state for state in REFUND.states if state.id != "review"],
        State(id="review", name="Review", category=Category.OPEN, limit=TWO_HOURS),
        State(id="parts", name="Await parts", category=Category.ON_HOLD, limit=TWO_HOURS),
        State(id="binned", name="Binned", category=Category.CLOSED, final=True),
    ),
    transitions=(
        *[way.having(actions=()) if way.id == "check" else way for way in REFUND.transitions],
        Transition(
            id="order",
            name="Order parts",
            source="review",
            target="parts",
            form=(FieldItem(id="which", field="priority"),),
            actions=(SetField(field="subject", value="Parts"), PostNote(text="Ordered")),
        ),
        Transition(id="bin", name="Bin", source="review", target="binned"),
        Transition(
            id="plan", name="Plan", source="review", target="parts", actions=(CreateTask(title="Call the shop"),)
        ),
        Transition(
            id="tell",
            name="Tell",
            source="review",
            target="ask",
            actions=(PostNote(text="Which colour?", public=True),),
        ),
    ),
)
EVERY_PROMISE = SlaPolicy(
    id="all",
    name="All",
    targets=tuple(
        SlaTarget(metric=metric, allows=dict.fromkeys(range(1, 5), Duration(amount=8, unit=Unit.HOURS)))
        for metric in (Metric.FIRST_REPLY, Metric.RESOLUTION)
    ),
)


@pytest.fixture
def desk(owner):
    """The refund without letters, with limits and promises that a wrong undo would get wrong."""
    owner.do(PutSlaPolicies(policies=(EVERY_PROMISE,)))
    publish(owner, QUIET)
    return owner


@pytest.fixture
def twins(desk, nora, time):
    """Two tickets in review for half an hour, one as the other."""
    places = [create(nora, requester="carl") for _ in range(2)]
    time.pass_(minutes=20)
    places = [execute(nora, place, "check") for place in places]
    time.pass_(minutes=30)
    return places


def undo(desk, place):
    return desk.do(UndoTransition(ticket_id=place.ticket_id)).result


def offer(desk, place):
    return desk.ask(GetTicket(ticket_id=place.ticket_id)).undo


def standing(desk, place):
    """Everything a ticket is, but for what tells it from its twin and that something was done to it."""
    _sweep(desk)
    told = desk.ask(GetTicket(ticket_id=place.ticket_id)).model_dump()
    for name in ("id", "version", "updated_at", "undo"):
        del told[name]
    return told, *(_bare(desk, table, place.ticket_id) for table in (visit, due, sla_clock))


def _sweep(desk):
    while desk.as_clock().do(system.Sweep()).result.more:
        pass


def _bare(desk, table, ticket_id):
    kept = [column for column in table.columns if column.name not in {"id", "run_id", "ticket_id"}]
    found = sa.select(*kept).where(table.c.ticket_id == ticket_id).order_by(*kept[:2])
    with desk.database.read() as session:
        return [tuple(row) for row in session.core.execute(found)]


def clean(desk):
    assert desk.ask(system.VerifyDesk()).problems == ()


@pytest.mark.parametrize("way", ["question", "bin", "cancel"])
def test_it_is_as_its_twin_that_never_moved(desk, nora, twins, time, way):
    undone, twin = twins
    moved = execute(nora, undone, way)
    time.pass_(minutes=4)
    undo(nora, moved)
    assert standing(desk, undone) == standing(desk, twin)
    assert [kind for _, kind in history(desk, undone.ticket_id)].count("move_undone") == 1
    clean(desk)


def test_fields_written_along_are_as_before_and_notes_stay(desk, nora, twins):
    undone, twin = twins
    undo(nora, execute(nora, undone, "order", form=Filled(fields={"which": 4})))
    assert standing(desk, undone) == standing(desk, twin)
    told = [each.body for each in desk.ask(tickets.GetConversation(ticket_id=undone.ticket_id))]
    assert told == ["Ordered"]
    clean(desk)


def test_what_was_written_since_stays(desk, nora, twins):
    moved = execute(nora, twins[0], "order")
    nora.do(AddComment(ticket_id=moved.ticket_id, body="They have none.", public=False))
    version = desk.ask(GetTicket(ticket_id=moved.ticket_id)).version
    changed = {"subject": "No parts", "priority": 3}
    nora.do(EditTicket(ticket_id=moved.ticket_id, expected_version=version, fields=changed))
    undo(nora, moved)
    after = desk.ask(GetTicket(ticket_id=moved.ticket_id))
    assert (after.state, after.subject, after.priority) == ("review", "No parts", 3)
    clean(desk)


def test_twins_go_on_alike(desk, nora, twins, time):
    undone, twin = twins
    undone = undo(nora, execute(nora, undone, "order"))
    time.pass_(minutes=7)
    undone, twin = execute(nora, undone, "question"), execute(nora, twin, "question")
    time.pass_(hours=1)
    assert standing(desk, undone) == standing(desk, twin)
    stays = [stay.state for stay in path_of(desk, undone.ticket_id).stays]
    assert stays == ["New", "Review", "Ask the customer"]
    clean(desk)


def test_figures_know_nothing_of_it(desk, nora, twins, time):
    before = desk.ask(GetFigures(blueprint_id="refund"))
    undo(nora, execute(nora, twins[0], "order"))
    assert desk.ask(GetFigures(blueprint_id="refund")) == before


def test_a_reminder_that_came_meanwhile_comes_once_it_is_back(desk, nora, time):
    """Five minutes after it came into review it is to be reminded of; it was elsewhere then."""
    place = execute(nora, create(nora, requester="carl"), "check")
    time.pass_(minutes=4)
    place = execute(nora, place, "question")
    time.pass_(minutes=4)
    undo(nora, place)
    _sweep(desk)
    assert [kind for _, kind in history(desk, place.ticket_id)].count("reminded") == 1
    clean(desk)


def test_it_is_offered_to_whoever_moved_it_and_for_ten_minutes(desk, nora, twins, time):
    assert offer(nora, twins[0]) is None
    moved = execute(nora, twins[0], "question")
    told = offer(nora, moved)
    assert told is not None
    assert (told.name, told.state, told.until) == ("Ask", "Review", time.now + 600_000)
    assert offer(desk.acting_as("sam"), moved) is None
    time.pass_(minutes=10)
    assert offer(nora, moved) is not None
    time.pass_(minutes=0.1)
    assert offer(nora, moved) is None
    with pytest.raises(Refused, match="for 10 minutes"):
        undo(nora, moved)


def test_only_who_made_it_undoes_it(desk, nora, twins):
    moved = execute(nora, twins[0], "question")
    with pytest.raises(Refused, match="only who made it"):
        undo(desk.acting_as("sam"), moved)
    with pytest.raises(NotFound):
        undo(desk.acting_as("bill"), moved)


def test_what_never_moved_cannot_be_undone(nora, desk):
    with pytest.raises(Refused, match="nothing to undo"):
        undo(nora, create(nora))


def test_only_the_last_move_is_undone_and_only_once(desk, nora, twins):
    moved = undo(nora, execute(nora, twins[0], "question"))
    assert offer(nora, moved) is None
    with pytest.raises(Refused, match="come of it"):
        undo(nora, moved)


@pytest.mark.parametrize(("way", "why"), [("plan", "did more"), ("tell", "customer was written to")])
def test_what_reaches_beyond_the_ticket_stays(desk, nora, twins, way, why):
    moved = execute(nora, twins[0], way)
    assert offer(nora, moved) is None
    with pytest.raises(Refused, match=why):
        undo(nora, moved)


def test_what_came_of_it_stays(desk, nora, twins):
    moved = execute(nora, twins[0], "question")
    nora.do(AddComment(ticket_id=moved.ticket_id, body="Which colour?", public=True))
    assert offer(nora, moved) is None
    with pytest.raises(Refused, match="come of it"):
        undo(nora, moved)


def test_a_run_that_was_complete_is_not_completed_again_this_way(desk, nora, twins):
    """When it was complete would be lost: take it there by a transition."""
    done = execute(nora, twins[0], "cancel")
    with pytest.raises(Refused, match="did more"):
        undo(nora, execute(nora, done, "reopen"))


def test_a_letter_that_waits_never_leaves(owner, nora):
    place = execute(nora, create(nora, requester="carl"), "check")
    undo(nora, place)
    assert owner.ask(letters.ListLetters(status=LetterStatus.WAITING)).letters == ()
    (kept,) = owner.ask(letters.ListLetters(status=LetterStatus.DISCARDED)).letters
    assert kept.reason == "The transition was undone."
    assert owner.ask(GetTicket(ticket_id=place.ticket_id)).state == "new"
    clean(owner)


@pytest.mark.parametrize("gone", [{"sent_at": 1, "next_try": None, "status": "sent"}, {"lease": "a postman"}])
def test_a_letter_that_left_or_is_leaving_is_not_taken_back(owner, nora, gone):
    place = execute(nora, create(nora, requester="carl"), "check")
    with owner.database.write() as session:
        session.core.execute(sa.update(outbox).values(gone))
    assert offer(nora, place) is None
    with pytest.raises(Refused, match="left already"):
        undo(nora, place)


def test_a_claim_since_is_forgotten_with_the_visit(desk, nora, twins):
    undone, twin = twins
    moved = execute(nora, undone, "question")
    nora.do(tickets.ClaimVisit(ticket_id=moved.ticket_id))
    undo(nora, moved)
    assert standing(desk, undone) == standing(desk, twin)
    clean(desk)


def test_a_ticket_put_aside_is_taken_out_by_the_move_for_good(desk, nora, twins, time):
    nora.do(working.SnoozeTicket(ticket_id=twins[0].ticket_id, until=time.now + 3_600_000))
    place = desk.ask(GetTicket(ticket_id=twins[0].ticket_id))
    moved = nora.do(
        ExecuteTransition(ticket_id=place.id, transition_id="question", expected_version=place.version)
    ).result
    undo(nora, moved)
    assert desk.ask(GetTicket(ticket_id=place.id)).snoozed_until is None
    clean(desk)


def test_teams_see_it_again(desk, nora, twins):
    """Who may act is decided by where it is."""
    moved = execute(nora, twins[0], "bin")
    undo(nora, moved)
    ways = {each.id for each in desk.acting_as("sam").ask(GetTicket(ticket_id=moved.ticket_id)).offers}
    assert {"question", "order"} <= ways
    assert Teams(ids=("checkers",)) in QUIET.transitions_by_id["check"].owners


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_and_undone_on_the_way_leaves_no_trace(desk, nora, twins, time, seed):
    """One twin slips again and again, and undoes it; the other goes straight on."""
    chance = Random(seed)  # noqa: S311
    slipping, straight = twins
    for _ in range(8):
        for _ in range(chance.randrange(3)):
            moved = execute(nora, slipping, chance.choice(_ways(nora, slipping)))
            time.pass_(minutes=chance.choice((0, 0.5, 3)))
            slipping = undo(nora, moved)
            time.pass_(minutes=chance.choice((0, 6)))
        assert standing(desk, slipping) == standing(desk, straight)
        way = chance.choice(_ways(nora, straight))
        slipping, straight = _done(nora, slipping, way), _done(nora, straight, way)
        time.pass_(minutes=chance.choice((0, 1, 40)))
        if straight.complete:
            break
    assert standing(desk, slipping) == standing(desk, straight)
    clean(desk)


def _ways(desk, place):
    """The ways that lead nowhere but to another state."""
    told = desk.ask(GetTicket(ticket_id=place.ticket_id))
    return [each.id for each in told.offers if each.allowed and each.id not in {"plan", "tell", "pay"}]


def _done(desk, place, way):
    """As the ticket stands by now: what time did to it is done."""
    version = desk.ask(GetTicket(ticket_id=place.ticket_id)).version
    return execute(desk, TicketPlace.model_validate({**place.model_dump(), "version": version}), way)
