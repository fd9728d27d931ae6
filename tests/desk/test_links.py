"""Tickets that hang together: links without circles, duplicates that forward, comments that are read exactly once."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.messages import links, setup, system, tickets, working
from runtime.messages.faults import Conflict, Fault, Forbidden, NotFound, Refused
from runtime.messages.links import LinkRole
from runtime.model.people import Person, Role
from tests.desk.test_promises import create, execute


def link(desk, one, other, role):
    desk.do(links.LinkTickets(ticket_id=one.ticket_id, other=other.ticket_id, role=role))


def linked(desk, place):
    return [(view.ticket_id, view.role) for view in desk.ask(links.ListLinks(ticket_id=place.ticket_id))]


def say(desk, place, body, *, public=True):
    return desk.do(tickets.AddComment(ticket_id=place.ticket_id, body=body, public=public)).result


def read(desk, ticket_id):
    return [(said.body, said.origin) for said in desk.ask(tickets.GetConversation(ticket_id=ticket_id))]


def merge(desk, master, *duplicates, **more):
    return desk.do(
        links.MergeTickets(
            ticket_id=master.ticket_id,
            expected_version=desk.ask(tickets.GetTicket(ticket_id=master.ticket_id)).version,
            duplicates=tuple(each.ticket_id for each in duplicates),
            **more,
        )
    ).result


def ticket(desk, place):
    return desk.ask(tickets.GetTicket(ticket_id=place.ticket_id))


@pytest.fixture
def sam(owner):
    return owner.acting_as("sam")


def sound(owner):
    assert owner.ask(system.VerifyDesk()).problems == ()


@pytest.mark.parametrize("role", LinkRole)
def test_a_link_is_seen_from_both_ends_and_taken_away(owner, nora, role):
    one, other = create(nora), create(nora)
    for _ in range(2):
        link(nora, one, other, role)
    assert linked(nora, one) == [(other.ticket_id, role.value)]
    assert linked(nora, other) == [(one.ticket_id, links.INVERSE[role].value)]
    nora.do(links.UnlinkTickets(ticket_id=other.ticket_id, other=one.ticket_id, role=links.INVERSE[role]))
    assert linked(nora, one) == linked(nora, other) == []
    with pytest.raises(NotFound):
        nora.do(links.UnlinkTickets(ticket_id=one.ticket_id, other=other.ticket_id, role=role))
    sound(owner)


@pytest.mark.parametrize("down", [LinkRole.CHILD, LinkRole.INCIDENT])
def test_no_ticket_comes_under_itself(nora, down):
    top, middle, low = create(nora), create(nora), create(nora)
    link(nora, top, middle, down)
    link(nora, low, middle, links.INVERSE[down])
    for one, other, role in ((low, top, down), (top, low, links.INVERSE[down]), (middle, top, down)):
        with pytest.raises(Refused, match="under itself"):
            link(nora, one, other, role)
    with pytest.raises(Refused, match="itself"):
        link(nora, top, top, down)
    link(nora, low, top, LinkRole.RELATED)  # beside one another they may be


def test_links_are_shown_to_who_may_read_them(owner, nora):
    one = create(nora)
    foreign = owner.acting_as("bill").do(tickets.CreateTicket(subject="Bill", department="billing")).result
    with pytest.raises(NotFound):
        link(nora, one, foreign, LinkRole.RELATED)
    link(owner, one, foreign, LinkRole.RELATED)
    assert linked(nora, one) == []
    assert linked(owner, one) == [(foreign.ticket_id, "related")]
    with pytest.raises(Forbidden):
        linked(owner.acting_as("carl"), one)


def test_the_incidents_of_a_problem_are_offered(nora):
    problem, one, two = create(nora), create(nora), create(nora)
    for incident in (one, two):
        link(nora, problem, incident, LinkRole.INCIDENT)
    execute(nora, execute(nora, create(nora), "check"), "cancel")
    assert nora.ask(links.GetSolveOffer(ticket_id=problem.ticket_id)).incidents == (one.ticket_id, two.ticket_id)
    one = ticket(nora, one)
    nora.do(tickets.ExecuteTransition(ticket_id=one.id, transition_id="cancel", expected_version=one.version))
    problem_now = ticket(nora, problem)
    nora.do(
        tickets.ExecuteTransition(
            ticket_id=problem.ticket_id, transition_id="cancel", expected_version=problem_now.version
        )
    )
    offer = nora.ask(links.GetSolveOffer(ticket_id=problem.ticket_id))
    assert (offer.solved, offer.incidents) == (True, (two.ticket_id,))


# ---------------------------------------------------------------- duplicates


def test_a_duplicate_leaves_its_blueprint_is_closed_and_forwards(owner, sam, nora):
    master, duplicate = create(nora, requester="carl"), create(nora, requester="cleo")
    say(nora, duplicate, "Hers")
    say(nora, master, "His")
    say(nora, duplicate, "Among us", public=False)
    nora.do(working.FollowTicket(ticket_id=duplicate.ticket_id, person="lena"))
    merge(sam, master, duplicate)
    assert read(nora, master.ticket_id) == [
        ("Hers", duplicate.ticket_id),
        ("His", None),
        ("Among us", duplicate.ticket_id),
    ]
    seen = ticket(nora, duplicate)
    assert (seen.status, seen.state, seen.merged_into) == ("closed", None, master.ticket_id)
    assert read(nora, duplicate.ticket_id) == []
    history = nora.ask(tickets.GetHistory(ticket_id=duplicate.ticket_id))
    (left,) = [event.data for event in history if event.kind == "run_ended"]
    assert left["reason"] == f"Merged into ticket {master.ticket_id}."
    followers = {one.id: one.in_copy for one in nora.ask(working.ListFollowers(ticket_id=master.ticket_id))}
    assert followers == {"cleo": True, "lena": False}
    cleo = owner.acting_as("cleo")
    assert read(cleo, master.ticket_id) == [("Hers", duplicate.ticket_id), ("His", None)]
    assert say(cleo, duplicate, "Mine again").ticket_id == master.ticket_id
    assert read(nora, master.ticket_id)[-1] == ("Mine again", None)
    assert linked(nora, master) == [(duplicate.ticket_id, "duplicate")]
    assert linked(nora, duplicate) == [(master.ticket_id, "master")]
    sound(owner)


def test_without_joining_its_customer_hears_nothing(owner, sam, nora):
    master, duplicate = create(nora, requester="carl"), create(nora, requester="cleo")
    merge(sam, master, duplicate, join=False)
    cleo = owner.acting_as("cleo")
    with pytest.raises(NotFound):
        ticket(cleo, master)
    with pytest.raises(NotFound):
        say(cleo, duplicate, "Hello?")


def test_a_merge_is_undone(owner, sam, nora):
    master, duplicate = create(nora), create(nora)
    say(nora, duplicate, "One")
    say(nora, duplicate, "Two")
    merge(sam, master, duplicate)
    first = nora.ask(tickets.GetConversation(ticket_id=master.ticket_id))[0]
    split = nora.do(
        links.SplitComment(ticket_id=master.ticket_id, comment_id=first.id, subject="Another matter")
    ).result
    place = sam.do(links.UnmergeTicket(ticket_id=duplicate.ticket_id, reason="Not the same")).result
    assert (place.state, place.status) == ("new", "new")  # its Blueprint takes it in again
    assert read(nora, duplicate.ticket_id) == [("Two", None)]
    assert read(nora, split.ticket_id) == [("One", duplicate.ticket_id)]
    assert read(nora, master.ticket_id) == []
    with pytest.raises(Refused, match="was not merged"):
        sam.do(links.UnmergeTicket(ticket_id=duplicate.ticket_id, reason="Again"))
    sound(owner)


ROLES = {"olga": 2, "adam": 2, "petra": 0, "sam": 1, "nora": 0, "lena": 0, "carl": 0}
"""Who may merge: everywhere, in their departments, nowhere."""


@pytest.mark.parametrize("who", ROLES)
def test_who_may_merge_and_take_apart(owner, who):
    for place, least in (("returns", 1), ("billing", 2)):
        pair = [owner.do(tickets.CreateTicket(subject="Pot", department=place)).result for _ in range(2)]
        desk = owner.acting_as(who)
        master, duplicate = pair
        command = links.MergeTickets(
            ticket_id=master.ticket_id, expected_version=master.version, duplicates=(duplicate.ticket_id,)
        )
        apart = links.UnmergeTicket(ticket_id=duplicate.ticket_id, reason="Not the same")
        if ROLES[who] >= least:
            desk.do(command)
            desk.do(apart)
        else:
            with pytest.raises((Forbidden, NotFound)):
                desk.do(command)
            owner.do(command)
            with pytest.raises((Forbidden, NotFound)):
                desk.do(apart)


def test_what_stands_against_a_merge(owner, sam, nora):
    one, two, three = create(nora), create(nora), create(nora)
    with pytest.raises(Forbidden):
        merge(nora, one, two)
    with pytest.raises(Refused, match="itself"):
        merge(sam, one, one)
    with pytest.raises(Conflict):
        sam.do(links.MergeTickets(ticket_id=one.ticket_id, expected_version=1, duplicates=(two.ticket_id,)))
    merge(sam, two, one)
    with pytest.raises(Refused, match="already"):
        merge(sam, three, one)
    with pytest.raises(Refused, match="into that one"):
        merge(sam, one, three)
    merge(sam, three, two)
    with pytest.raises(Refused, match="undo that first"):
        sam.do(links.UnmergeTicket(ticket_id=one.ticket_id, reason="Not the same"))
    say(nora, one, "Carried on twice")
    assert read(nora, three.ticket_id) == [("Carried on twice", None)]
    with pytest.raises(Refused, match="read-only"):
        nora.do(
            tickets.EditTicket(
                ticket_id=one.ticket_id, expected_version=ticket(nora, one).version, fields={"priority": 3}
            )
        )


# ---------------------------------------------------------------- splitting


def test_a_reply_becomes_a_ticket_of_its_own(owner, nora):
    owner.do(setup.PutPeople(people=(Person(id="cora", name="Cora", role=Role.CUSTOMER, email="cora@acme.test"),)))
    place = create(nora, requester="carl")
    say(owner.acting_as("carl"), place, "And the lid is broken too")
    say(nora, place, "Another matter?")
    reply = nora.ask(tickets.GetConversation(ticket_id=place.ticket_id))[0]
    new = nora.do(links.SplitComment(ticket_id=place.ticket_id, comment_id=reply.id, subject="The lid")).result
    assert (new.state, new.ticket_id) == ("new", place.ticket_id + 1)
    seen = ticket(nora, new)
    assert (seen.requester, seen.subject, seen.department) == ("carl", "The lid", "returns")
    assert read(nora, new.ticket_id) == [("And the lid is broken too", place.ticket_id)]
    assert read(nora, place.ticket_id) == [("Another matter?", None)]
    assert linked(nora, new) == [(place.ticket_id, "related")]
    with pytest.raises(NotFound):
        nora.do(links.SplitComment(ticket_id=place.ticket_id, comment_id=reply.id, subject="Again"))
    with pytest.raises(Forbidden):
        owner.acting_as("lena").do(links.SplitComment(ticket_id=new.ticket_id, comment_id=reply.id, subject="No"))
    sound(owner)


# ---------------------------------------------------------------- following up


def test_a_closed_ticket_is_followed_up_by_one_of_the_same_people(owner, nora):
    place = create(nora, requester="carl", description="It is broken")
    with pytest.raises(Refused, match="not closed"):
        nora.do(links.FollowUp(ticket_id=place.ticket_id, subject="Broken again"))
    leave = tickets.ExitBlueprint(ticket_id=place.ticket_id, expected_version=place.version, reason="By telephone")
    out = owner.do(leave).result
    edit = tickets.EditTicket(ticket_id=place.ticket_id, expected_version=out.version, fields={"status": "closed"})
    owner.do(edit)
    closed = ticket(nora, place)
    new = nora.do(links.FollowUp(ticket_id=place.ticket_id, subject="Broken again")).result
    seen = ticket(nora, new)
    same = ("requester", "organisation", "department", "team", "type", "priority")
    assert [getattr(seen, name) for name in same] == [getattr(closed, name) for name in same]
    assert (seen.subject, seen.description, new.state) == ("Broken again", "", "new")
    assert linked(nora, new) == [(place.ticket_id, "related")]
    assert linked(nora, place) == [(new.ticket_id, "related")]
    assert read(nora, new.ticket_id) == []
    with pytest.raises(Forbidden):
        owner.acting_as("lena").do(links.FollowUp(ticket_id=place.ticket_id, subject="No"))
    sound(owner)


def test_a_duplicate_is_followed_up_by_its_master(nora, sam):
    master, duplicate = create(nora), create(nora)
    merge(sam, master, duplicate)
    with pytest.raises(Refused, match=f"merged into {master.ticket_id}"):
        nora.do(links.FollowUp(ticket_id=duplicate.ticket_id, subject="Once more"))


STEPS = st.lists(
    st.tuples(st.sampled_from(["say", "merge", "unmerge", "split"]), st.integers(0, 9), st.integers(0, 9)), max_size=14
)


def test_every_comment_is_read_exactly_once(owner, nora, sam):
    """Whatever is merged, split off and taken apart again, in whatever order."""

    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(steps=STEPS)
    def walk(steps):
        places = [create(nora) for _ in range(3)]
        written = []
        for what, one, two in steps:
            here, there = places[one % len(places)], places[two % len(places)]
            with suppress(Fault):
                if what == "say":
                    say(nora, here, f"Word {len(written)}", public=bool(two % 2))
                    written.append(f"Word {len(written)}")
                elif what == "merge":
                    merge(sam, here, there)
                elif what == "unmerge":
                    sam.do(links.UnmergeTicket(ticket_id=here.ticket_id, reason="Not the same"))
                else:
                    shown = nora.ask(tickets.GetConversation(ticket_id=here.ticket_id))
                    split = links.SplitComment(
                        ticket_id=here.ticket_id, comment_id=shown[two % len(shown)].id if shown else 0, subject="Split"
                    )
                    places.append(nora.do(split).result)
        found = [body for place in places for body, _ in read(nora, place.ticket_id)]
        assert sorted(found) == sorted(written)

    walk()
    sound(owner)
