"""Tickets through the desk: intake, conversation, claims, reopening, interventions, forms, files."""

from __future__ import annotations

import pytest

from runtime.messages import blueprints, setup, system, tickets
from runtime.messages.blueprints import Activity
from runtime.messages.faults import Conflict, Forbidden, Invalid, NotFound, Refused
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.criteria import Compare, Operator
from runtime.model.fields import Field, Layout, LayoutItem
from runtime.model.forms import CommentItem, Filled
from tests.desk.refund import REFUND
from tests.desk.test_promises import create, execute
from tests.makers import transition


def view(desk, place) -> tickets.TicketView:
    return desk.ask(tickets.GetTicket(ticket_id=place.ticket_id))


def test_a_ticket_of_a_known_domain_goes_to_its_organisations_team(nora):
    found = view(nora, create(nora, requester="carl"))
    assert (found.organisation, found.team, found.blueprint_id, found.state) == ("acme", "checkers", "refund", "new")


def test_a_ticket_of_another_department_enters_no_blueprint_of_ours(owner):
    place = owner.acting_as("bill").do(tickets.CreateTicket(subject="Invoice", department="billing")).result
    assert (place.blueprint_id, place.state, place.status) == (None, None, "new")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"department": "nowhere"}, "department"),
        ({"requester": "nobody"}, "nobody"),
        ({"status": "odd"}, "status"),
    ],
)
def test_a_ticket_that_names_what_is_not_there_is_refused(nora, wrong, sentence):
    with pytest.raises(Refused, match=sentence):
        nora.do(tickets.CreateTicket(**({"subject": "Kettle", "department": "returns"} | wrong)))


def test_a_customer_asks_for_himself_only(owner):
    carl = owner.acting_as("carl")
    place = carl.do(tickets.CreateTicket(subject="Kettle", department="returns", requester="cleo")).result
    assert view(carl, place).requester == "carl"


def test_customers_never_see_private_notes(owner, nora):
    place = create(nora, requester="carl")
    nora.do(tickets.AddComment(ticket_id=place.ticket_id, body="CANARY: he is difficult", public=False))
    nora.do(tickets.AddComment(ticket_id=place.ticket_id, body="We are on it.", public=True))
    carl = owner.acting_as("carl")
    seen = carl.ask(tickets.GetConversation(ticket_id=place.ticket_id))
    assert [comment.body for comment in seen] == ["We are on it."]
    assert "CANARY" not in carl.ask(tickets.GetTicket(ticket_id=place.ticket_id)).model_dump_json()
    with pytest.raises(Forbidden):
        carl.ask(tickets.GetHistory(ticket_id=place.ticket_id))
    assert len(nora.ask(tickets.GetConversation(ticket_id=place.ticket_id))) == 2


def test_inside_a_blueprint_the_status_is_locked(nora):
    place = create(nora)
    with pytest.raises(Refused, match="transition"):
        nora.do(
            tickets.EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"status": "open"})
        )


def test_taking_up_and_putting_back(nora, time):
    place = create(nora)
    time.pass_(minutes=5)
    place = nora.do(tickets.ClaimVisit(ticket_id=place.ticket_id)).result
    assert view(nora, place).claimed_at == time.now
    nora.do(tickets.ReleaseVisit(ticket_id=place.ticket_id))
    assert view(nora, place).claimed_at is None


def test_a_complete_run_resumes_when_a_transition_leaves_the_final_state(owner, nora):
    place = execute(nora, create(nora), "check")
    place = execute(owner.acting_as("sam"), place, "pay", form=Filled(resolution="Paid."))
    assert place.complete
    place = execute(nora, place, "reopen")
    assert (place.state, place.complete) == ("review", False)
    assert owner.ask(system.Hello()).active == 1


def test_force_and_exit_need_a_supervisor_and_a_reason(owner, nora):
    place = create(nora)
    force = {"ticket_id": place.ticket_id, "expected_version": place.version, "state": "done"}
    with pytest.raises(Forbidden):
        nora.do(tickets.ForceMove(**force, reason="Because I want it."))
    sam = owner.acting_as("sam")
    place = sam.do(tickets.ForceMove(**force, reason="The customer withdrew.")).result
    assert place.complete
    moved = nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))[-1]
    assert (moved.data["how"], moved.data["reason"]) == ("forced", "The customer withdrew.")
    other = create(nora)
    left = sam.do(
        tickets.ExitBlueprint(ticket_id=other.ticket_id, expected_version=other.version, reason="Opened by mistake.")
    ).result
    assert (left.state, left.complete) == (None, False)


def test_a_half_filled_form_is_kept_until_it_is_executed(owner, nora):
    place = execute(nora, create(nora), "check")
    sam = owner.acting_as("sam")
    half = Filled(resolution="Paid to…")
    sam.do(tickets.SaveForm(ticket_id=place.ticket_id, transition_id="pay", form=half))
    ask = tickets.GetForm(ticket_id=place.ticket_id, transition_id="pay")
    assert sam.ask(ask) == half
    assert nora.ask(ask) is None
    execute(sam, place, "pay", form=Filled(resolution="Paid."))
    assert sam.ask(ask) is None


@pytest.mark.parametrize("empty", [{}, {"form": Filled()}], ids=["without a form", "with an empty form"])
def test_a_half_filled_form_is_gone_also_when_nothing_of_it_was_sent(owner, empty):
    states = State(id="a", name="A"), State(id="z", name="Z", final=True)
    said = Transition(id="t", name="T", source="a", target="z", form=(CommentItem(id="c"),))
    talk = Blueprint(id="talk", name="Talk", department="billing", start="a", states=states, transitions=(said,))
    owner.do(blueprints.SaveDraft(blueprint=talk, expected_revision=0))
    owner.do(blueprints.PublishBlueprint(blueprint_id="talk", expected_revision=1))
    bill = owner.acting_as("bill")
    place = bill.do(tickets.CreateTicket(subject="Invoice", department="billing")).result
    bill.do(tickets.SaveForm(ticket_id=place.ticket_id, transition_id="t", form=Filled(comments={"c": "Sent to…"})))
    assert execute(bill, place, "t", **empty).complete
    assert bill.ask(tickets.GetForm(ticket_id=place.ticket_id, transition_id="t")) is None


def test_files_are_kept_once_and_attached_by_hash(nora):
    import base64

    content = base64.b64encode(b"a picture")
    digest = nora.do(tickets.KeepFile(name="kettle.png", content=content)).result
    assert nora.do(tickets.KeepFile(name="again.png", content=content)).result == digest
    place = create(nora)
    nora.do(tickets.AddComment(ticket_id=place.ticket_id, body="See.", public=True, attachments=(digest,)))
    with pytest.raises(Refused, match="send it first"):
        nora.do(tickets.AddComment(ticket_id=place.ticket_id, body="See.", public=True, attachments=("0" * 64,)))


def test_why_cant_i(owner, nora, marc):
    place = create(nora)
    verdicts = {v.transition_id: v for v in marc.ask(tickets.ExplainTransitions(ticket_id=place.ticket_id))}
    assert not verdicts["check"].allowed
    assert verdicts["check"].could == ("nora", "sam")
    asked = tickets.ExplainTransitions(ticket_id=place.ticket_id, person_id="nora")
    mine = {v.transition_id: v for v in owner.acting_as("sam").ask(asked)}
    assert mine["check"].allowed
    with pytest.raises(Forbidden, match="supervisors"):
        marc.ask(asked)


def test_lists_are_paged_and_counted(nora):
    for _ in range(7):
        create(nora)
    first = nora.ask(tickets.ListTickets(limit=5))
    rest = nora.ask(tickets.ListTickets(limit=5, after=first.after))
    assert [row.id for row in (*first.rows, *rest.rows)] == sorted(row.id for row in (*first.rows, *rest.rows))
    assert (len(first.rows), len(rest.rows), rest.after) == (5, 2, None)
    wanted = Compare(operand="ticket.priority", operator=Operator.AT_LEAST, value=3)
    create(nora, priority=4)
    assert nora.ask(tickets.CountTickets(criteria=wanted)) == 1
    with pytest.raises(Invalid):
        nora.ask(tickets.ListTickets(after="nonsense"))


def test_cases_tell_how_far_an_import_came(owner, nora):
    place = nora.do(tickets.CreateTicket(subject="Kettle", department="returns", ref="log/1")).result
    execute(nora, place, "check")
    (case,) = owner.ask(tickets.ListCases(prefix="log/"))
    assert (case.ref, case.ticket_id, case.entries) == ("log/1", place.ticket_id, 2)


def test_drafts_are_never_overwritten_silently(owner):
    petra = owner.acting_as("petra")
    kept = petra.ask(blueprints.GetDraft(blueprint_id="refund"))
    changed = kept.blueprint.model_copy(update={"description": "Mine"})
    petra.do(blueprints.SaveDraft(blueprint=changed, expected_revision=kept.revision))
    mine = owner.do(blueprints.SaveDraft(blueprint=kept.blueprint, expected_revision=kept.revision)).result
    assert mine.blueprint.description == "Mine"  # nothing of ours stood against it
    other = kept.blueprint.model_copy(update={"description": "Another"})
    with pytest.raises(Conflict, match="changed by Olga"):
        owner.do(blueprints.SaveDraft(blueprint=other, expected_revision=kept.revision))


def test_a_process_owner_designs_for_their_departments_only(owner):
    foreign = REFUND.model_copy(update={"id": "other", "department": "billing"})
    with pytest.raises(Forbidden):
        owner.acting_as("petra").do(blueprints.SaveDraft(blueprint=foreign, expected_revision=0))


def test_publishing_says_everything_that_stands_against(owner):
    broken = REFUND.model_copy(update={"id": "broken", "department": "nowhere", "start": None})
    owner.do(blueprints.SaveDraft(blueprint=broken, expected_revision=0))
    with pytest.raises(Refused) as refusal:
        owner.do(blueprints.PublishBlueprint(blueprint_id="broken", expected_revision=1))
    assert {reason.code for reason in refusal.value.reasons} >= {"no_start", "unknown_department"}


def test_a_ticket_keeps_the_version_it_entered(owner, nora):
    place = create(nora)
    draft = owner.ask(blueprints.GetDraft(blueprint_id="refund"))
    others = [t.having(owners=t.owners[:1]) for t in REFUND.transitions if t.id != "check"]
    without = REFUND.having(transitions=(*others, transition("look", "new", "review")))
    owner.do(blueprints.SaveDraft(blueprint=without, expected_revision=draft.revision))
    second = owner.do(blueprints.PublishBlueprint(blueprint_id="refund", expected_revision=draft.revision + 1)).result
    assert second.number == 2
    assert execute(nora, place, "check").state == "review"
    newer = create(nora)
    with pytest.raises((Refused, NotFound)):
        execute(nora, newer, "check")


def test_fading_lets_the_present_ones_finish_and_deactivating_takes_them_out(owner, nora):
    place = create(nora)
    owner.do(blueprints.SetActivity(blueprint_id="refund", activity=Activity.FADING))
    assert create(nora).state is None
    place = execute(nora, place, "check")
    owner.do(blueprints.SetActivity(blueprint_id="refund", activity=Activity.INACTIVE))
    found = view(nora, place)
    assert (found.state, found.status) == (None, "open")
    with pytest.raises(Refused, match="fade or be deactivated"):
        owner.do(blueprints.DeleteBlueprint(blueprint_id="refund"))


def test_the_last_owner_stays(owner):
    me = next(person for person in owner.ask(setup.GetSetup()).people if person.id == "olga")
    with pytest.raises(Refused, match="active owner"):
        owner.do(setup.PutPeople(people=(me.model_copy(update={"active": False}),)))


def test_nobody_gives_a_role_above_their_own(owner):
    from runtime.model.people import Person, Role

    with pytest.raises(Forbidden):
        owner.acting_as("adam").do(setup.PutPeople(people=(Person(id="x", name="X", role=Role.OWNER),)))


def test_who_leaves_a_team_loses_its_tickets(owner, nora):
    place = create(nora, team="checkers", assignee="nora")
    team = next(each for each in owner.ask(setup.GetSetup()).teams if each.id == "checkers")
    owner.do(setup.PutTeams(teams=(team.model_copy(update={"members": ("sam",)}),)))
    assert view(owner, place).assignee is None


def test_a_form_may_attach_files_the_desk_holds(owner, nora):
    import base64

    from runtime.model.forms import AttachmentItem

    scan = Blueprint(
        id="scan",
        name="Scan",
        department="billing",
        start="a",
        states=(State(id="a", name="A"), State(id="z", name="Z", final=True)),
        transitions=(
            Transition(id="t", name="T", source="a", target="z", form=(AttachmentItem(id="f", extensions=("pdf",)),)),
        ),
    )
    owner.do(blueprints.SaveDraft(blueprint=scan, expected_revision=0))
    owner.do(blueprints.PublishBlueprint(blueprint_id="scan", expected_revision=1))
    bill = owner.acting_as("bill")
    place = bill.do(tickets.CreateTicket(subject="Invoice", department="billing")).result
    digest = bill.do(tickets.KeepFile(name="invoice.pdf", content=base64.b64encode(b"%PDF"))).result
    with pytest.raises(Refused):
        execute(bill, place, "t", form=Filled(attachments={"f": ("0" * 64,)}))
    assert execute(bill, place, "t", form=Filled(attachments={"f": (digest,)})).complete


def test_round_robin_gives_each_member_a_turn(owner):
    from runtime.model.actions import Assign, AssignHow

    take = Assign(how=AssignHow.ROUND_ROBIN, team="checkers")
    turns = Blueprint(
        id="turns",
        name="Turns",
        department="billing",
        start="a",
        states=(State(id="a", name="A", on_entry=(take,)), State(id="z", name="Z", final=True)),
        transitions=(transition("end", "a", "z"),),
    )
    owner.do(blueprints.SaveDraft(blueprint=turns, expected_revision=0))
    owner.do(blueprints.PublishBlueprint(blueprint_id="turns", expected_revision=1))
    bill = owner.acting_as("bill")
    chosen = [
        view(owner, bill.do(tickets.CreateTicket(subject="Invoice", department="billing")).result).assignee
        for _ in range(4)
    ]
    assert sorted(chosen[:2]) == ["nora", "sam"]
    assert chosen[:2] == chosen[2:]


def test_a_form_for_a_new_ticket_is_refused_while_what_its_layout_requires_is_missing(owner, nora):
    """Fields that show only for some tickets are required of those alone; logs and letters fill in no form."""
    wide = Compare(operand="ticket.priority", operator=Operator.AT_LEAST, value=3)
    items = (LayoutItem(field="order", required=True), LayoutItem(field="why", required=True, show_when=wide))
    fields = tuple(Field(id=key, name=name) for key, name in (("order", "Order number"), ("why", "Why so urgent")))
    owner.do(setup.PutFields(fields=fields))
    owner.do(setup.PutLayouts(layouts=(Layout(id="l", name="L", department="returns", items=items),)))
    wanted = tickets.CreateTicket(subject="Broken", department="returns", complete=True)
    with pytest.raises(Refused) as no:
        nora.do(wanted)
    assert [(each.code, each.element, each.sentence) for each in no.value.reasons] == [
        ("required", "order", "Fill in Order number.")
    ]
    with pytest.raises(Refused) as no:
        nora.do(wanted.having(priority=3, fields={"order": "  "}))
    assert {each.element for each in no.value.reasons} == {"order", "why"}
    assert nora.do(wanted.having(fields={"order": "A-1"})).result.ticket_id
    assert nora.do(wanted.having(complete=False)).result.ticket_id
