"""Approvals through the desk: lists, letters, rights, deadlines, races; verify rebuilds every one of them."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from runtime.desk.local import LocalDesk
from runtime.messages import blueprints, setup, system, tickets
from runtime.messages.anatomy import GetAnatomy, Part
from runtime.messages.approvals import DecideApproval, DelegateApproval, ListApprovals, WithdrawApproval
from runtime.messages.behind import Behind, GetCounted
from runtime.messages.faults import Conflict, Forbidden, NotFound, Refused
from runtime.messages.files import ListFiles
from runtime.messages.keeping import AnonymisePerson
from runtime.messages.letters import ListNotices
from runtime.messages.system import GetFigures
from runtime.model import edits
from runtime.model.blueprint import Approval, Blueprint, Category, State, Transition
from runtime.model.durations import Duration, Unit
from runtime.model.events import REDACTED
from runtime.model.forms import AttachmentItem, CommentItem, Filled, ResolutionItem
from runtime.model.notices import NoticeKind
from runtime.model.owners import People, Requester
from runtime.store import schema
from runtime.store.approval_tables import approval
from tests.desk.test_promises import at_once_each, create, execute

HOUR = 3_600_000


def process(**more) -> Blueprint:
    given = {"approvers": (People(ids=("sam", "marc", "bill")),), "needs": 2, "reject_to": "refused"} | more
    return Blueprint(
        id="spend",
        name="Spend",
        department="returns",
        start="wish",
        states=(
            State(id="wish", name="Wish", category=Category.NEW),
            State(id="bought", name="Bought", category=Category.SOLVED, final=True),
            State(id="refused", name="Refused", category=Category.CLOSED, final=True),
        ),
        transitions=(
            Transition(
                id="buy",
                name="Buy",
                source="wish",
                target="bought",
                form=(ResolutionItem(id="why"), AttachmentItem(id="offer", at_least=0)),
                approval=Approval(**given),
            ),
            Transition(id="drop", name="Drop", source="wish", target="refused"),
        ),
    )


def publish(owner: LocalDesk, blueprint: Blueprint) -> None:
    draft = owner.do(blueprints.SaveDraft(blueprint=blueprint, expected_revision=0)).result
    owner.do(blueprints.PublishBlueprint(blueprint_id=blueprint.id, expected_revision=draft.revision, accept="all"))
    owner.do(blueprints.RankBlueprints(ids=(blueprint.id,)))


@pytest.fixture
def spend(owner) -> LocalDesk:
    publish(owner, process())
    return owner


def ask(nora: LocalDesk, **form):
    place = create(nora)
    return execute(nora, place, "buy", form=Filled(resolution="Needed.", **form))


def decide(desk: LocalDesk, place, approve: bool = True, **more):
    return desk.do(
        DecideApproval(
            ticket_id=place.ticket_id, transition_id="buy", expected_version=place.version, approve=approve, **more
        )
    ).result


def view(desk: LocalDesk, place):
    return desk.ask(tickets.GetTicket(ticket_id=place.ticket_id))


def kinds(desk: LocalDesk, place) -> list[str]:
    return [event.kind for event in desk.ask(tickets.GetHistory(ticket_id=place.ticket_id))]


def sound(owner: LocalDesk) -> bool:
    return owner.ask(system.VerifyDesk()).problems == ()


def test_from_the_wish_to_the_purchase(spend, nora, marc):
    spend.do(tickets.KeepFile(name="the first to keep it.pdf", content=b"cGRm"))
    digest = nora.do(tickets.KeepFile(name="offer.pdf", content=b"cGRm")).result
    place = ask(nora, attachments={"offer": (digest,)})
    assert (place.state, place.waits_for) == ("wish", ("buy",))
    shown = view(nora, place)
    (open_,) = shown.approvals
    assert (open_.name, open_.asker_name, open_.needed, open_.approved, open_.yours) == ("Buy", "Nora", 2, 0, False)
    assert [vote.person for vote in open_.votes] == ["bill", "marc", "sam"] and shown.resolution == ""
    (offer,) = [offer for offer in shown.offers if offer.id == "buy"]
    assert offer.needs_approval and not offer.allowed and "waits for approval by Bill, Marc or Sam" in offer.reasons[0]
    (row,) = marc.ask(ListApprovals()).to_decide
    assert (row.subject, row.transition_name, row.approved, row.asker) == ("Broken kettle", "Buy", 0, "nora")
    place = decide(marc, place, comment="Fine.")
    assert view(nora, place).approvals[0].approved == 1 and marc.ask(ListApprovals()).to_decide == ()
    place = decide(spend.acting_as("bill"), place)
    assert (place.state, place.complete, place.waits_for) == ("bought", True, ())
    assert view(nora, place).resolution == "Needed."
    assert nora.ask(tickets.GetConversation(ticket_id=place.ticket_id))[0].attachments == (digest,)
    assert [file.name for file in nora.ask(ListFiles(ticket_id=place.ticket_id))] == ["offer.pdf"]
    (mine,) = nora.ask(ListApprovals()).asked
    assert (mine.outcome, mine.approved) == ("granted", 2)
    history = nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))
    moved = next(event for event in history if event.kind == "moved")
    assert (moved.actor, moved.data["performer"]) == ("bill", "nora")
    assert sound(spend)


def test_what_the_asker_wrote_stays_theirs_though_the_last_vote_brings_it_in(owner, nora, marc):
    said = CommentItem(id="said", public=True, required=True)
    wish = process()
    buy = next(each for each in wish.transitions if each.id == "buy")
    publish(owner, edits.change_transition(wish, buy.having(form=(*buy.form, said))))
    place = ask(nora, comments={"said": "We buy you a new one."})
    place = decide(owner.acting_as("bill"), decide(marc, place))
    (comment,) = nora.ask(tickets.GetConversation(ticket_id=place.ticket_id))
    assert (comment.author, comment.body) == ("nora", "We buy you a new one.")
    assert sound(owner)
    owner.do(AnonymisePerson(person_id="nora", reason="Asked for it", redact_comments=True))
    (comment,) = owner.ask(tickets.GetConversation(ticket_id=place.ticket_id))
    assert (comment.author, comment.body) == ("nora", REDACTED)
    assert sound(owner)


def test_whom_the_asker_mentions_hears_that_the_asker_did(owner, nora, marc):
    said = CommentItem(id="said", public=False)
    wish = process()
    buy = next(each for each in wish.transitions if each.id == "buy")
    publish(owner, edits.change_transition(wish, buy.having(form=(*buy.form, said))))
    place = ask(nora, comments={"said": "@sam @petra: I, @nora, have the offer."})
    decide(owner.acting_as("sam"), decide(marc, place))
    for name in ("sam", "petra"):
        heard = owner.acting_as(name).ask(ListNotices()).notices
        told = [each.subject for each in heard if each.kind is NoticeKind.MENTIONED]
        assert told == [f"Nora mentioned you in ticket {place.ticket_id}: Broken kettle"], name
    assert not [each for each in nora.ask(ListNotices()).notices if each.kind is NoticeKind.MENTIONED]


def test_an_approver_from_elsewhere_reads_the_ticket_while_asked_and_changes_nothing(spend, nora):
    bill = spend.acting_as("bill")
    place = create(nora)
    with pytest.raises(NotFound):
        view(bill, place)
    place = execute(nora, place, "buy", form=Filled(resolution="Needed."))
    assert view(bill, place).approvals[0].yours and view(bill, place).subject == "Broken kettle"
    with pytest.raises(Forbidden):
        bill.do(tickets.EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"priority": 4}))
    place = decide(bill, place)
    nora.do(WithdrawApproval(ticket_id=place.ticket_id, transition_id="buy", expected_version=place.version))
    with pytest.raises(NotFound):
        view(bill, place)
    assert bill.ask(ListApprovals()).to_decide == ()


def test_who_is_no_approver_may_not_decide_and_a_refusal_changes_nothing(spend, nora):
    place = ask(nora)
    with pytest.raises(Forbidden, match="for Bill, Marc or Sam to give"):
        decide(nora, place)
    with pytest.raises(Conflict):
        decide(spend.acting_as("sam"), place.having(version=place.version - 1))
    assert view(nora, place).version == place.version


def test_rejected_the_ticket_goes_where_the_approval_says(spend, nora, marc):
    place = decide(marc, ask(nora), approve=False)
    assert place.state == "wish"
    place = decide(spend.acting_as("sam"), place, approve=False, comment="No money.")
    assert place.state == "refused" and kinds(nora, place)[-2:] == ["approval_rejected", "moved"]
    assert nora.ask(ListApprovals()).asked[0].outcome == "rejected" and sound(spend)


def test_a_customer_who_asks_hears_no_names_of_colleagues(owner, nora, marc):
    asks = process(approvers=(People(ids=("marc", "sam")), Requester()), needs=2)
    asks = asks.having(transitions=tuple(each.having(owners=(Requester(),)) for each in asks.transitions))
    publish(owner, asks)
    carl = owner.acting_as("carl")
    place = execute(carl, create(nora, requester="carl"), "buy", form=Filled(resolution="Please."))
    assert [vote.person for vote in view(nora, place).approvals[0].votes] == ["marc", "sam"]
    shown = view(carl, place)
    (mine,) = shown.approvals
    assert (mine.votes, mine.approved, mine.needed) == ((), 0, 2)
    assert "waits for approval by people of this desk (0 of 2 so far)" in str(shown.offers)
    assert "Marc" not in shown.model_dump_json() and "Sam" not in shown.model_dump_json()
    assert decide(owner.acting_as("sam"), decide(marc, place)).complete
    history = nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))
    assert next(event for event in history if event.kind == "moved").data["performer"] == "carl"


def test_letters_reach_approvers_and_asker(spend, nora, marc):
    place = decide(marc, decide(spend.acting_as("sam"), ask(nora)))
    with spend.database.read() as session:
        rows = session.core.execute(sa.select(schema.outbox.c.recipients, schema.outbox.c.subject)).all()
    assert [row.subject.partition(":")[0] for row in rows] == ["Please decide", "Please decide", "Approved"]
    assert [row.recipients for row in rows] == ['["marc@desk.test"]', '["sam@desk.test"]', '["nora@desk.test"]']
    assert place.complete


def test_a_vote_is_handed_on_and_reassigned_by_supervisors(spend, nora, marc):
    place = ask(nora)

    def hand(desk, to, **more):
        command = DelegateApproval(
            ticket_id=place.ticket_id, transition_id="buy", expected_version=place.version, to=to, **more
        )
        return desk.do(command).result

    with pytest.raises(Refused, match="has a vote already"):
        hand(marc, "sam")
    with pytest.raises(Forbidden, match="Only a supervisor"):
        hand(nora, "petra", source="bill")
    place = hand(marc, "adam", comment="On holiday.")
    place = hand(spend.acting_as("sam"), "petra", source="bill")
    assert [vote.person for vote in view(nora, place).approvals[0].votes] == ["petra", "adam", "sam"]
    assert marc.ask(ListApprovals()).to_decide == ()
    assert len(spend.acting_as("petra").ask(ListApprovals()).to_decide) == 1
    place = decide(spend.acting_as("petra"), decide(spend.acting_as("adam"), place))
    assert place.complete and sound(spend)


def test_a_deadline_passes_once_whoever_notices_it(owner, nora, marc, clock, time):
    publish(owner, process(deadline=Duration(amount=2, unit=Unit.BUSINESS_HOURS)))
    places = [ask(nora) for _ in range(2)]
    assert view(nora, places[0]).approvals[0].deadline == time.now + 2 * HOUR
    time.pass_(hours=72)
    with pytest.raises((Conflict, Refused)):
        decide(marc, places[1])  # too late: the deadline was before
    for _ in range(3):
        clock.do(system.Sweep())
    for place in places:
        assert view(nora, place).state == "refused"
        assert kinds(nora, place).count("approval_rejected") == 1 and kinds(nora, place).count("moved") == 1
    assert {row.outcome for row in nora.ask(ListApprovals()).asked} == {"late"} and sound(owner)


def test_another_way_out_ends_the_request(spend, nora, marc):
    place = execute(nora, ask(nora), "drop")
    assert place.waits_for == () and "approval_closed" in kinds(nora, place)
    with pytest.raises(Refused):
        decide(marc, place)
    assert nora.ask(ListApprovals()).asked[0].outcome == "left" and sound(spend)


def test_two_last_approvers_at_once_are_one_execution(database, spend, nora, time):
    place = decide(spend.acting_as("bill"), ask(nora))
    far = [LocalDesk(database, time, name) for name in ("marc", "sam")]
    outcomes = at_once_each([lambda desk=desk: decide(desk, place) for desk in far])
    assert sorted(isinstance(outcome, Conflict) for outcome in outcomes) == [False, True]
    assert kinds(nora, place).count("moved") == 1 and kinds(nora, place).count("approval_granted") == 1
    assert sound(spend)


def test_inactive_approvers_are_shown_as_unable(spend, nora):
    place = ask(nora)
    marc = next(each for each in spend.ask(setup.GetSetup()).people if each.id == "marc")
    spend.do(setup.PutPeople(people=(marc.having(active=False),)))
    able = {vote.person: vote.able for vote in view(nora, place).approvals[0].votes}
    assert able == {"bill": True, "marc": False, "sam": True}


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM approval_vote WHERE person = 'sam'",
        "UPDATE approval SET ended_at = 5",
        "UPDATE approval_vote SET approve = 0 WHERE person = 'bill'",
    ],
)
def test_falsified_requests_are_found(spend, nora, statement):
    ask(nora)
    with spend.database.write() as session:
        session.core.execute(sa.text(statement))
    assert {problem.code for problem in spend.ask(system.VerifyDesk()).problems} == {"approvals_differ"}


def test_a_desk_without_approvals_has_no_rows_of_them(owner, nora):
    execute(nora, create(nora), "check")
    with owner.database.read() as session:
        assert session.core.execute(sa.select(sa.func.count()).select_from(approval)).scalar_one() == 0


def test_waiting_for_an_approval_is_a_part_of_the_tickets_time(owner, nora, marc, time):
    publish(owner, process(needs=1))
    place = ask(nora)
    time.pass_(hours=3)
    decide(marc, place)
    later = ask(nora)
    time.pass_(hours=1)
    told = owner.ask(GetAnatomy(question=GetFigures(blueprint_id="spend")))
    assert told.states["Wish"].parts == {Part.APPROVAL: 4 * 3_600}
    held = GetCounted(question=GetFigures(blueprint_id="spend"), behind=Behind.SPENT, part=Part.APPROVAL)
    assert {each.ticket.id for each in owner.ask(held).tickets} == {place.ticket_id, later.ticket_id}
    walked = owner.ask(held.having(way=("Wish", "Bought"))).tickets
    assert [each.ticket.id for each in walked] == [place.ticket_id] and walked[0].at is not None
    assert owner.ask(held.having(way=("Wish",), part=None, state="Wish")).counted == 1
    with pytest.raises(NotFound, match="no state"):
        owner.ask(held.having(way=("Nowhere",)))
