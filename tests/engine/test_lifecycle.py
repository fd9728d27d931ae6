"""The native rules of a ticket, inside a Blueprint and outside."""

from dataclasses import replace

import pytest

from runtime.engine.decide import decide
from runtime.engine.lifecycle import admitted, claim, comment, edit, leaving_team, organisation_of, release
from runtime.model.blueprint import Category, EventName, On, Strict
from runtime.model.events import FieldsChanged, RunEnded
from runtime.model.owners import People
from runtime.model.people import Organisation, Team
from runtime.model.reasons import NotAllowed
from runtime.model.setup import Lifecycle, Settings
from runtime.model.values import MINUTE
from tests.engine.worlds import CUSTOMER, MONDAY, Walk, blueprint, person, setup, state, ticket, way

PENDING = {"status": "pending", "category": Category.PENDING}
SOLVED = {"status": "solved", "category": Category.SOLVED}
CLOSED = {"status": "closed", "category": Category.CLOSED}


def without(**switched_off):
    return setup(settings=Settings(lifecycle=Lifecycle(**switched_off)))


def codes(call, *args, **named):
    with pytest.raises(NotAllowed) as refusal:
        call(*args, **named)
    return [reason.code for reason in refusal.value.reasons]


def test_an_assignment_opens_a_new_ticket():
    walk = Walk()
    walk.keep(edit(walk.situation, {"assignee": "bob"}))
    assert (walk.ticket.status, walk.ticket.category) == ("open", Category.OPEN)
    assert [event.why for event in walk.said(FieldsChanged)] == ["edit", "lifecycle:open_on_assignment"]
    walk = Walk(desk=without(open_on_assignment=False))
    walk.keep(edit(walk.situation, {"assignee": "bob"}))
    assert walk.ticket.status == "new"


def test_never_back_to_new_and_solved_needs_somebody():
    assert codes(edit, Walk(**PENDING).situation, {"status": "new"}) == ["back_to_new"]
    assert edit(Walk(desk=without(never_back_to_new=False), **PENDING).situation, {"status": "new"}).events
    assert codes(edit, Walk().situation, {"status": "solved"}) == ["needs_assignee"]
    assert edit(Walk().situation, {"status": "solved", "assignee": "bob"}).after.ticket.category is Category.SOLVED
    assert edit(Walk(desk=without(solved_needs_assignee=False)).situation, {"status": "solved"}).events


def test_a_reason_is_kept_once_with_the_fields_or_with_the_status_alone():
    walk = Walk(desk=without(open_on_assignment=False))
    walk.keep(edit(walk.situation, {"status": "pending"}, "They are asked"))
    assert [event.reason for event in walk.said(FieldsChanged)] == ["They are asked"]
    walk = Walk(desk=without(open_on_assignment=False))
    walk.keep(edit(walk.situation, {"status": "pending", "priority": 4}, "They are asked"))
    assert [event.reason for event in walk.said(FieldsChanged) if event.reason] == ["They are asked"]


@pytest.mark.parametrize("aside", [PENDING, SOLVED, {"status": "on_hold", "category": Category.ON_HOLD}])
def test_a_customers_comment_reopens_what_was_put_aside(aside):
    walk = Walk(**aside)
    walk.keep(comment(walk.by("ann"), "Done", public=True))
    assert walk.ticket.status == aside["status"]
    walk.keep(comment(walk.by("cat"), "No!", public=True))
    assert walk.ticket.status == "open" and walk.ticket.reopened == (aside is SOLVED)
    assert (walk.ticket.messages, walk.ticket.public_replies) == (2, 1)
    walk = Walk(desk=without(customer_comment_reopens=False), **aside)
    walk.keep(comment(walk.by("cat"), "No!", public=True))
    assert walk.ticket.status == aside["status"]


@pytest.mark.parametrize("before", [{}, {"status": "open", "category": Category.OPEN}])
def test_an_agents_public_reply_waits_for_the_customer(before):
    walk = Walk(**before)
    status = walk.ticket.status
    walk.keep(comment(walk.by("ann"), "For us", public=False))
    assert walk.ticket.status == status
    walk.keep(comment(walk.by("ann"), "Which colour?", public=True))
    assert (walk.ticket.status, walk.ticket.category) == ("pending", Category.PENDING)
    assert walk.said(FieldsChanged)[-1].why == "lifecycle:agent_reply_waits"
    walk.keep(comment(walk.by("cat"), "Red", public=True))
    assert walk.ticket.status == "open"
    walk = Walk(desk=without(agent_reply_waits=False), **before)
    walk.keep(comment(walk.by("ann"), "Which colour?", public=True))
    assert walk.ticket.status == status


def test_a_reply_in_a_blueprint_and_on_what_is_aside_changes_no_status():
    walk = Walk(blueprint([state("a", Category.OPEN)], []))
    walk.keep(comment(walk.by("ann"), "Which colour?", public=True))
    assert walk.ticket.category is Category.OPEN
    for aside in (SOLVED, {"status": "on_hold", "category": Category.ON_HOLD}):
        walk = Walk(**aside)
        walk.keep(comment(walk.by("ann"), "Done", public=True))
        assert walk.ticket.status == aside["status"]


def test_closed_is_read_only_whatever_the_switches():
    desk = without(
        open_on_assignment=False,
        agent_reply_waits=False,
        never_back_to_new=False,
        customer_comment_reopens=False,
        solved_needs_assignee=False,
        leaving_team_unassigns=False,
    )
    walk = Walk(desk=desk, **CLOSED)
    assert codes(edit, walk.situation, {"priority": 4, "status": "open"}) == ["closed"]
    assert codes(comment, walk.by("cat"), "Hello", public=True) == ["closed"]


def test_every_wrong_value_is_reported_at_once_and_nothing_is_no_change():
    walk = Walk()
    assert codes(edit, walk.situation, {"priority": 9, "team": "moon", "x": 1, "status": "odd"}) == [
        "bad_value",
        "bad_value",
        "unknown_field",
        "bad_value",
    ]
    assert edit(walk.situation, {"priority": 2}).events == ()


def test_inside_a_blueprint_only_transitions_change_the_status():
    walk = Walk(blueprint([state("a", Category.NEW)], []))
    assert codes(edit, walk.situation, {"status": "open"}) == ["status_locked"]
    walk.keep(edit(walk.situation, {"assignee": "bob"}))
    assert walk.ticket.status == "new"


def test_a_customers_comment_in_a_blueprint_leaves_the_status_to_it():
    walk = Walk(blueprint([state("a", Category.PENDING)], []))
    walk.keep(comment(walk.by("cat"), "Hello?", public=True))
    assert walk.ticket.status == "pending"


FINAL = [state("a"), state("z", Category.SOLVED, final=True)]


def test_a_complete_run_is_left_when_its_ticket_is_reopened():
    walk = Walk(blueprint(FINAL, [way("end", "a", "z")]))
    walk.keep(decide(walk.situation, "end"))
    walk.wait_until(MONDAY + MINUTE)
    walk.keep(comment(walk.by("cat"), "It is back", public=True))
    assert walk.ticket.status == "open" and walk.snapshot.visit is None
    assert walk.said(RunEnded)[0].end.name == "COMPLETED" and walk.snapshot.run.ended == MONDAY


def test_unless_the_blueprint_has_a_way_out_for_it():
    ways = [way("end", "a", "z"), way("again", "z", "a", trigger=On(event=EventName.CUSTOMER_REPLIED))]
    walk = Walk(blueprint(FINAL, ways))
    walk.keep(decide(walk.situation, "end"))
    walk.keep(comment(walk.by("cat"), "It is back", public=True))
    assert walk.state == "z" and walk.ticket.status == "solved" and walk.arms["auto"].payload == "customer_replied"


def test_strict_mode_locks_what_it_names_for_everybody_but_the_exempt():
    strict = Strict(locks=("fields", "notes", "tags", "resolution"), exempt=(People(ids=("sue",)),))
    walk = Walk(blueprint([state("a")], [], strict=strict))
    changes = {"priority": 4, "tags": ("x",), "resolution": "done"}
    assert codes(edit, walk.by("ann"), changes) == ["strict", "strict", "strict"]
    assert codes(comment, walk.by("ann"), "psst", public=False) == ["strict"]
    assert comment(walk.by("ann"), "Hello", public=True, attachments=("h",)).events
    assert edit(walk.by("sue"), changes).events and comment(walk.by("sue"), "psst", public=False).events
    everything = Strict(locks=("fields", "replies", "notes", "attachments", "resolution", "tags"))
    walk = Walk(blueprint([state("a")], [], strict=everything))
    assert codes(comment, walk.by("sue"), "Hello", public=True, attachments=("h",)) == ["strict", "strict"]
    assert comment(walk.by("cat"), "Hello", public=True, attachments=("h",)).events


def test_comments_need_words_or_files_and_customers_have_no_private_notes():
    walk = Walk()
    assert codes(comment, walk.by("ann"), "  ", public=True) == ["empty"]
    assert comment(walk.situation, "", public=True, attachments=("h",)).events
    assert codes(comment, walk.by("cat"), "", public=False) == ["empty", "private"]


def test_another_team_takes_the_ticket_from_who_is_not_in_it():
    desk = replace(setup(), teams={**setup().teams, "second": Team(id="second", name="Second", members=("sue",))})
    walk = Walk(desk=desk, team="first", assignee="ann", status="open", category=Category.OPEN)
    walk.keep(edit(walk.situation, {"team": "second"}))
    assert (walk.ticket.team, walk.ticket.assignee) == ("second", None)
    walk.keep(edit(walk.situation, {"team": "first", "assignee": "sue"}))
    assert walk.ticket.assignee == "sue"


def test_leaving_a_team_unassigns():
    walk = Walk(team="first", assignee="ann", status="open", category=Category.OPEN)
    assert (
        not leaving_team(walk.situation, "bob", "first").events
        and not leaving_team(walk.situation, "ann", "empty").events
    )
    walk.keep(leaving_team(walk.situation, "ann", "first"))
    assert walk.ticket.assignee is None


FIRMS = {
    "z": Organisation(id="z", name="Acme", domains=("acme.example",), default_team="first"),
    "a": Organisation(id="a", name="Zenith", domains=("@ACME.example", "zenith.example")),
}


def test_the_first_organisation_by_name_claims_the_domain_and_brings_its_team():
    desk = setup(organisations=FIRMS)
    assert organisation_of(CUSTOMER, desk) == "z"
    assert organisation_of(person("q", email="q@Zenith.Example"), desk) == "a"
    assert organisation_of(person("q", email="q@acme.example", organisations=("a",)), desk) == "a"
    assert organisation_of(person("q", email=""), desk) is None and organisation_of(None, desk) is None
    opened = admitted(ticket(assignee="ann"), desk, CUSTOMER)
    assert (opened.organisation, opened.team, opened.status, opened.category) == ("z", "first", "open", Category.OPEN)
    assert admitted(ticket(organisation="a", team="empty"), desk, CUSTOMER).team == "empty"


def test_a_new_requester_brings_organisation_and_team():
    walk = Walk(desk=setup(organisations=FIRMS), requester=None)
    walk.keep(edit(walk.situation, {"requester": "cat"}))
    assert (walk.ticket.organisation, walk.ticket.team) == ("z", "first")


def test_claiming_and_putting_back():
    walk = Walk(blueprint([state("a"), state("b")], [way("go", "a", "b")]))
    assert codes(release, walk.situation) == ["not_claimed"]
    walk.wait_until(MONDAY + MINUTE)
    walk.keep(claim(walk.situation))
    assert walk.snapshot.visit.claimed == MONDAY + MINUTE and codes(claim, walk.by("bob")) == ["claimed"]
    walk.keep(release(walk.situation))
    assert walk.snapshot.visit.claimed is None
    assert codes(claim, walk.by("lou")) == ["not_an_agent"] and codes(claim, Walk().situation) == ["not_in_blueprint"]
