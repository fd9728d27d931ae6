"""Approvals: any, all, k of n; rejected, late, handed on, withdrawn, overtaken; four eyes. One outcome, once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.engine import votes
from runtime.engine.decide import decide
from runtime.engine.enroll import exit_run, force_move
from runtime.engine.explain import explain
from runtime.engine.lifecycle import edit
from runtime.engine.timekeeper import settle
from runtime.model.actions import Fire
from runtime.model.approval_events import (
    ApprovalClosed,
    ApprovalDelegated,
    ApprovalGranted,
    ApprovalRejected,
    ApprovalRequested,
    ApprovalVoted,
)
from runtime.model.approvals import why_not_approval
from runtime.model.blueprint import Approval, Category, When
from runtime.model.criteria import Compare
from runtime.model.durations import Unit
from runtime.model.event_json import decode, encode
from runtime.model.events import AlarmRaised, CommentAdded, How, LetterQueued, Moved, TicketOpened
from runtime.model.fold import fold
from runtime.model.forms import CommentItem, Filled, ResolutionItem
from runtime.model.limits import Limit
from runtime.model.notices import NoticeKind, NoticeWishes, Way
from runtime.model.owners import NotPerformerOf, People, Requester, Roles, Teams
from runtime.model.people import CLOCK, Person, Role
from runtime.model.reasons import NotAllowed
from runtime.model.values import HOUR
from tests.engine.worlds import MONDAY, SETUP, Walk, blueprint, lasting, person, setup, state, way

BOSSES = ("b1", "b2", "b3", "b4", "b5")
DESK = setup(people={**SETUP.people, **{name: person(name, Role.SUPERVISOR) for name in BOSSES}})
BIG = Compare(operand="ticket.priority", operator="at_least", value=2)


def process(approval: Approval, **more):
    return blueprint(
        [state("a"), state("b"), state("refused"), state("done", Category.SOLVED, final=True)],
        [
            way("pay", "a", "b", approval=approval, **more),
            way("other", "a", "done"),
            way("again", "refused", "a"),
            way("back", "b", "a"),
        ],
    )


def asked(approval: Approval, filled: Filled | None = None, *, desk=DESK, **more) -> Walk:
    walk = Walk(process(approval, **more), desk=desk)
    walk.keep(decide(walk.situation, "pay", filled or Filled()))
    return walk


def named(*people: str, **more) -> Approval:
    return Approval(approvers=(People(ids=people),), **more)


def vote(walk: Walk, who: str, approve: bool = True, **more) -> None:
    walk.keep(votes.vote(walk.by(who), "pay", approve=approve, **more))


def verdict(walk: Walk):
    return next(found for found in explain(walk.situation) if found.transition_id == "pay")


def codes(act, *given, **more) -> list[str]:
    with pytest.raises(NotAllowed) as refusal:
        act(*given, **more)
    return [reason.code for reason in refusal.value.reasons]


def test_asking_moves_nothing_and_writes_nothing():
    walk = asked(named("b1", "b2"), Filled(resolution="Paid."), form=(ResolutionItem(id="r"),))
    assert walk.state == "a" and walk.ticket.resolution == "" and not walk.said(Moved)
    (request,) = walk.said(ApprovalRequested)
    assert (request.asker, request.voters, request.needed, request.form.resolution) == ("ann", ("b1", "b2"), 2, "Paid.")
    waits = next(guard for guard in verdict(walk).guards if guard.kind == "approval")
    assert not waits.met and "B1 or B2 (0 of 2 so far)" in waits.sentence and "B1 or B2" in waits.fix
    assert verdict(walk).could == ("b1", "b2") and not verdict(walk).allowed


def test_everything_is_checked_before_anybody_is_asked():
    walk = Walk(process(named("b1"), criteria=BIG, form=(ResolutionItem(id="r"),)), desk=DESK, priority=1)
    assert codes(decide, walk.situation, "pay") == ["criteria", "required"]


def test_enough_approvals_execute_it_as_the_askers_move():
    form = (ResolutionItem(id="r"), CommentItem(id="c", public=True))
    walk = asked(named("b1", "b2", "b3", needs=2), Filled(resolution="Paid.", comments={"c": "Hello"}), form=form)
    vote(walk, "b1")
    assert walk.state == "a"
    vote(walk, "b3")
    (moved,) = walk.said(Moved)
    assert (walk.state, moved.performer, moved.how, moved.transition) == ("b", "ann", How.MANUAL, "pay")
    assert walk.ticket.resolution == "Paid." and walk.said(CommentAdded)[0].body == "Hello"
    assert walk.snapshot.run.approvals == {} and len(walk.said(ApprovalGranted)) == 1
    assert codes(votes.vote, walk.by("b2"), "pay", approve=True) == ["no_approval"]


def test_a_rejection_that_makes_it_impossible_moves_the_ticket_to_where_the_approval_says():
    walk = asked(named("b1", "b2", "b3", needs=2, reject_to="refused"))
    vote(walk, "b1", approve=False)
    assert walk.state == "a"
    vote(walk, "b2", approve=False, comment="Too dear.")
    (moved,) = walk.said(Moved)
    assert (walk.state, moved.how, moved.transition, moved.reason, moved.performer) == (
        "refused",
        How.REJECTED,
        None,
        "Too dear.",
        "b2",
    )
    assert "pay" not in walk.snapshot.run.performers


def test_without_a_reject_target_the_ticket_stays_and_may_be_asked_about_again():
    walk = asked(named("b1"))
    vote(walk, "b1", approve=False)
    assert walk.state == "a" and walk.snapshot.run.approvals == {}
    walk.keep(decide(walk.by("ann"), "pay"))
    vote(walk, "b1")
    assert walk.state == "b"


def test_what_no_longer_holds_closes_the_request_and_everybody_is_told():
    walk = asked(named("b1"), criteria=BIG)
    walk.keep(edit(walk.by("ann"), {"priority": 1}))
    vote(walk, "b1")
    (closed,) = walk.said(ApprovalClosed)
    assert walk.state == "a" and closed.why == "barred" and "priority" in closed.sentence
    told = {reader for letter in walk.said(LetterQueued)[2:] for reader in letter.to}
    assert {"ann", "b1"} <= told and not walk.said(ApprovalGranted)


def test_an_asker_who_owns_it_no_longer_still_gets_what_was_approved():
    walk = asked(named("b1"), owners=(Teams(ids=("first",)),))
    gone = replace(DESK, teams={})
    walk.situation = replace(walk.situation, setup=gone)
    vote(walk, "b1")
    assert walk.state == "b"


def test_a_deadline_is_a_rejection_once_also_after_downtime():
    walk = asked(named("b1", deadline=lasting(2, Unit.BUSINESS_HOURS), reject_to="refused"))
    arm = walk.arms["approval:pay"]
    assert arm.at == MONDAY + 2 * HOUR
    walk.wait_until(arm.at - 1)
    assert settle(walk.by("sue"), tuple(walk.arms.values())).events == ()
    walk.wait_until(arm.at + 90 * HOUR)
    walk.keep(settle(walk.situation, tuple(walk.arms.values())))
    (rejected,) = walk.said(ApprovalRejected)
    (moved,) = walk.said(Moved)
    assert (rejected.scheduled, moved.scheduled, walk.state, moved.performer) == (arm.at, arm.at, "refused", "system")
    assert walk.arms == {} and settle(walk.situation, tuple(walk.arms.values())).events == ()


def test_a_decision_in_time_leaves_no_deadline():
    walk = asked(named("b1", deadline=lasting(2)))
    vote(walk, "b1")
    assert walk.arms == {}


def test_a_deadline_that_never_comes_is_an_alarm_and_no_deadline():
    walk = asked(named("b1", deadline=lasting(10_000_000, Unit.BUSINESS_DAYS)))
    assert [alarm.code for alarm in walk.said(AlarmRaised)] == ["calendar_never_opens"] and walk.arms == {}


@pytest.mark.parametrize("leave", ["transition", "force", "exit"])
def test_another_way_out_cancels_the_request(leave):
    walk = asked(named("b1", deadline=lasting(2)))
    if leave == "transition":
        walk.keep(decide(walk.by("bob"), "other"))
    elif leave == "force":
        walk.keep(force_move(walk.by("sue"), "done", "enough of it"))
    else:
        walk.keep(exit_run(walk.by("sue"), "enough of it"))
    (closed,) = walk.said(ApprovalClosed)
    assert (closed.why, walk.snapshot.run.approvals, walk.arms) == ("left", {}, {})


def test_only_the_asker_withdraws():
    walk = asked(named("b1"))
    assert codes(votes.withdraw, walk.by("b1"), "pay") == ["not_approver"]
    walk.keep(votes.withdraw(walk.by("ann"), "pay"))
    assert walk.said(ApprovalClosed)[0].why == "withdrawn" and walk.state == "a"
    assert codes(votes.withdraw, walk.by("ann"), "pay") == ["no_approval"]


def test_four_eyes_the_asker_never_votes():
    walk = Walk(process(Approval(approvers=(People(ids=("ann",)),))), desk=DESK)
    assert codes(decide, walk.situation, "pay") == ["nobody_approves"] and not verdict(walk).allowed
    assert [fix.element for fix in verdict(walk).fixes][:1] == ["b1"], "a colleague may ask in their place"
    walk = asked(named("ann", "b1"))
    assert walk.said(ApprovalRequested)[0].voters == ("b1",) and walk.said(ApprovalRequested)[0].needed == 1
    assert codes(votes.vote, walk.by("ann"), "pay", approve=True) == ["not_approver"]


def test_too_few_who_could_approve_is_said_before_anybody_is_asked():
    walk = Walk(process(named("b1", "gone", needs=2)), desk=DESK)
    with pytest.raises(NotAllowed, match="needs 2 approvals, and only B1 could"):
        decide(walk.situation, "pay")


def test_one_request_at_a_time_and_one_vote_each():
    walk = asked(named("b1", "b2"))
    assert codes(decide, walk.by("bob"), "pay") == ["approval_open"]
    vote(walk, "b1")
    assert codes(votes.vote, walk.by("b1"), "pay", approve=False) == ["voted"]
    assert codes(votes.vote, walk.by("b3"), "pay", approve=True) == ["not_approver"]


def test_votes_are_handed_on_without_loops_doubles_or_a_way_around_four_eyes():
    walk = asked(Approval(approvers=(People(ids=("b1", "b2")), NotPerformerOf(transition="back"))))
    run = replace(walk.snapshot.run, performers={"back": ("b5",)})
    walk.situation = replace(walk.situation, snapshot=replace(walk.snapshot, run=run))

    def hand(who: str, target: str, **more):
        return votes.delegate(walk.by(who), "pay", target, **more)

    assert codes(hand, "b1", "b2") == ["votes_already"]
    assert codes(hand, "b1", "ann") == ["asker"]
    assert codes(hand, "b1", "gone") == ["inactive_target"]
    assert codes(hand, "b1", "nobody") == ["inactive_target"]
    assert codes(hand, "b1", "b5") == ["not_independent"]
    assert codes(hand, "b3", "b4") == ["not_approver"]
    walk.keep(hand("b1", "b3"))
    assert codes(hand, "b1", "b4") == ["not_approver"]
    assert codes(hand, "b3", "b1") == ["gave_away"]
    walk.keep(hand("b3", "b4"))
    assert codes(votes.vote, walk.by("b3"), "pay", approve=True) == ["not_approver"]
    vote(walk, "b4")
    assert codes(hand, "b4", "b3") == ["voted"]
    vote(walk, "b2")
    assert walk.state == "b"


def test_a_supervisor_reassigns_the_vote_of_somebody_who_left():
    walk = asked(named("b1"))
    people = {**DESK.people, "b1": DESK.people["b1"].having(active=False)}
    walk.situation = replace(walk.situation, setup=replace(DESK, people=people))
    assert "B1 (inactive)" in str(verdict(walk).guards)
    assert codes(votes.delegate, walk.by("bob"), "pay", "b2", source="b1") == ["not_approver"]
    walk.keep(votes.delegate(walk.by("sue"), "pay", "b2", source="b1"))
    handed = walk.said(ApprovalDelegated)[0]
    assert (handed.source, handed.target, handed.by) == ("b1", "b2", "sue")
    vote(walk, "b2")
    assert walk.state == "b"


def test_an_action_that_fires_it_asks_too():
    process_ = blueprint(
        [state("a"), state("b"), state("c")],
        [
            way("go", "a", "b", actions=(Fire(transition="pay"),)),
            way("pay", "b", "c", approval=named("b1")),
        ],
    )
    walk = Walk(process_, desk=DESK)
    walk.keep(decide(walk.situation, "go"))
    assert walk.state == "b" and walk.said(ApprovalRequested)[0].asker == CLOCK.id
    vote(walk, "b1")
    assert walk.state == "c" and walk.said(Moved)[-1].how is How.FIRED


def test_the_requester_may_be_the_one_who_approves():
    walk = asked(Approval(approvers=(Requester(),)))
    mails = [letter for letter in walk.said(LetterQueued) if letter.channel == "mail"]
    assert mails[0].to == ("cat@acme.example",) and mails[0].subject.startswith("À décider")
    assert all(letter.channel == "mail" for letter in walk.said(LetterQueued)), "customers have no inbox here"
    vote(walk, "cat")
    assert walk.state == "b"


def test_letters_say_who_asks_for_what_by_when_in_the_readers_language():
    walk = asked(Approval(approvers=(Requester(), People(ids=("b1",))), deadline=lasting(2)))
    told = {letter.to: letter.body for letter in walk.said(LetterQueued) if letter.channel == "mail"}
    assert told["cat@acme.example",] == (
        "Ann vous demande d’approuver « Pay » (ticket n° 7, « It broke »), avant le 2 mars 2026 à 11:00."
    )
    assert told["b1@desk.example",] == (
        "Ann asks you to approve “Pay” for ticket #7, “It broke”, by 2 March 2026 at 11:00."
    )


def test_approvers_are_told_as_they_wish():
    wishes = NoticeWishes(id="b1", ways={NoticeKind.APPROVAL: frozenset({Way.IN_APP})})
    walk = asked(named("b1", "b2"), desk=replace(DESK, wishes={"b1": wishes}))
    told = [(letter.channel, letter.to, letter.about) for letter in walk.said(LetterQueued)]
    assert told == [("mail", ("b2@desk.example",), "letter"), ("notice", ("b1", "b2"), "approval")]


def test_what_can_never_be_approved_is_not_published():
    def found(**more):
        return [reason.code for reason in why_not_approval(way("t", "a", "b", **more))]

    assert found() == [] == found(approval=named("x"))
    assert found(approval=named("x"), trigger=When()) == ["approval_automatic"]
    assert found(approval=named("x"), parallel="g") == ["approval_branch"]
    assert found(approval=Approval(approvers=())) == ["approval_nobody"]
    assert found(approval=named("x", "x", needs=2)) == ["approval_too_few"]
    assert found(approval=Approval(approvers=(Roles(roles=(Role.AGENT,)),), needs=9)) == []


ORACLE_VOTERS = ("b1", "b2", "b3")
ballots = st.lists(
    st.one_of(
        st.tuples(st.just("vote"), st.sampled_from(BOSSES), st.booleans()),
        st.tuples(st.just("hand"), st.sampled_from(BOSSES), st.sampled_from(BOSSES)),
    ),
    max_size=14,
)


class Oracle:
    """By brute force: chairs that hold a vote, who sits on each, and every way the rest could still vote."""

    def __init__(self, needed: int) -> None:
        self.chairs: list[list] = [[name, None] for name in ORACLE_VOTERS]
        self.stood_up: set[str] = set()
        self.needed = needed
        self.outcome: str | None = None

    def may(self, what: str, who: str, other: object) -> bool:
        mine = [chair for chair in self.chairs if chair[0] == who and chair[1] is None]
        if self.outcome is not None or not mine:
            return False
        return what == "vote" or (other not in [chair[0] for chair in self.chairs] and other not in self.stood_up)

    def do(self, what: str, who: str, other: object) -> None:
        chair = next(chair for chair in self.chairs if chair[0] == who)
        if what == "hand":
            chair[0] = other
            self.stood_up.add(who)
            return
        chair[1] = other
        given_ = [chair[1] for chair in self.chairs]
        free = given_.count(None)
        ends = {sum(1 for vote in given_ if vote) + more >= self.needed for more in range(free + 1)}
        if sum(1 for vote in given_ if vote) >= self.needed:
            self.outcome = "granted"
        elif ends == {False}:
            self.outcome = "rejected"


@settings(max_examples=80, deadline=None)
@given(needs=st.sampled_from(["all", "any", 1, 2, 3]), sequence=ballots)
def test_votes_and_delegations_come_to_what_brute_force_says(needs, sequence):
    walk = asked(named(*ORACLE_VOTERS, needs=needs, reject_to="refused"))
    oracle = Oracle({"all": 3, "any": 1}.get(needs, needs))
    for what, who, other in sequence:
        may = oracle.may(what, who, other)
        try:
            if what == "vote":
                walk.keep(votes.vote(walk.by(who), "pay", approve=other))
            else:
                walk.keep(votes.delegate(walk.by(who), "pay", other))
        except NotAllowed:
            assert not may, (what, who, other)
            continue
        assert may, (what, who, other)
        oracle.do(what, who, other)
        assert walk.state == {None: "a", "granted": "b", "rejected": "refused"}[oracle.outcome]
    assert len(walk.said(Moved)) == (oracle.outcome is not None)
    assert len(walk.said(ApprovalGranted)) + len(walk.said(ApprovalRejected)) == (oracle.outcome is not None)
    assert len(walk.said(ApprovalVoted)) == sum(chair[1] is not None for chair in oracle.chairs)
    assert _refolded(walk) == replace(walk.snapshot, ticket=replace(walk.ticket, version=1))


def _refolded(walk: Walk):
    first = Walk(desk=DESK)
    snapshot = None
    for at, event in [(MONDAY, TicketOpened(ticket=first.ticket)), *walk.history]:
        snapshot = fold(snapshot, decode(event.kind, encode(event)), at)
    return snapshot


def test_somebody_unknown_is_no_approver():
    desk = replace(DESK, people={**DESK.people, "zoe": Person(id="zoe", name="Zoe", role=Role.LIGHT_AGENT)})
    walk = asked(named("zoe", "stranger"), desk=desk)
    assert walk.said(ApprovalRequested)[0].voters == ("zoe",)


def test_of_two_requests_the_first_that_is_granted_ends_the_other():
    two = blueprint(
        [state("a"), state("b"), state("c")],
        [way("pay", "a", "b", approval=named("b1")), way("lend", "a", "c", approval=named("b1", deadline=lasting(5)))],
    )
    walk = Walk(two, desk=DESK)
    for transition in ("pay", "lend"):
        walk.keep(decide(walk.by("ann"), transition))
    assert set(walk.snapshot.run.approvals) == {"pay", "lend"}
    vote(walk, "b1")
    assert (walk.state, walk.arms) == ("b", {})
    assert [(event.transition, event.why) for event in walk.said(ApprovalClosed)] == [("lend", "left")]


def test_rejected_to_where_the_ticket_is_already_it_stays_without_a_new_visit():
    walk = asked(named("b1", reject_to="a"))
    vote(walk, "b1", approve=False)
    assert walk.state == "a" and not walk.said(Moved) and len(walk.said(ApprovalRejected)) == 1


def test_a_finished_ticket_may_need_an_approval_to_be_reopened():
    process_ = blueprint(
        [state("a"), state("done", Category.SOLVED, final=True)],
        [way("end", "a", "done"), way("reopen", "done", "a", approval=named("b1"))],
    )
    walk = Walk(process_, desk=DESK)
    walk.keep(decide(walk.situation, "end"))
    walk.keep(decide(walk.situation, "reopen"))
    walk.keep(votes.vote(walk.by("b1"), "reopen", approve=True))
    assert walk.state == "a" and walk.snapshot.active and walk.ticket.reopened == 1


def test_a_deadline_of_a_transition_that_is_gone_closes_the_request():
    walk = asked(named("b1", deadline=lasting(2), reject_to="refused"))
    walk.situation = replace(walk.situation, blueprint=blueprint([state("a"), state("refused")], []))
    walk.wait_until(MONDAY + 3 * HOUR)
    walk.keep(settle(walk.situation, tuple(walk.arms.values())))
    assert [event.why for event in walk.said(ApprovalClosed)] == ["barred"] and walk.state == "a" and walk.arms == {}


def test_a_breach_and_a_deadline_that_are_both_overdue_happen_in_one_settlement():
    """The breach is the visit's that lasted; the rejection's move comes after it and starts no second breach."""
    approval = named("b1", deadline=lasting(2), reject_to="refused")
    limited = blueprint(
        [state("a", limit=Limit(allows=lasting(3))), state("b"), state("refused")],
        [way("pay", "a", "b", approval=approval)],
    )
    walk = Walk(limited, desk=DESK)
    walk.keep(decide(walk.situation, "pay"))
    walk.wait_until(MONDAY + 9 * HOUR)
    walk.keep(settle(walk.situation, tuple(walk.arms.values())))
    happened = [event.kind for _, event in walk.history if event.kind not in ("letter_queued", "run_started")]
    assert happened == ["approval_requested", "limit_broken", "approval_rejected", "moved"]
    assert walk.arms == {}
