"""Somebody is away and somebody stands in: whose turn is lent, and no right with it; on both databases (SU-08)."""

from __future__ import annotations

import pytest

from runtime.messages import setup, system, tickets, views
from runtime.messages.absences import PutAbsences
from runtime.messages.approvals import DecideApproval, DelegateApproval, ListApprovals, WithdrawApproval
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.messages.keeping import AnonymisePerson
from runtime.messages.letters import LetterStatus, ListLetters, ListNotices
from runtime.messages.stuck import StuckTickets
from runtime.messages.workload import GetWorkload, Part
from runtime.model.absences import Absence
from runtime.model.actions import Assign, AssignHow, Channel, Recipient, RecipientKind, SendLetter
from runtime.model.blueprint import Approval, Blueprint, Category, State, Transition
from runtime.model.owners import Assignee, NotPerformerOf, People, SupervisorOfAssignee
from runtime.model.people import Role, Team
from runtime.model.stuck import Cause
from runtime.model.values import DAY, HOUR
from tests.desk.conftest import MONDAY, PEOPLE
from tests.desk.test_approvals import publish
from tests.desk.test_promises import create, execute

UNTIL = MONDAY + 3 * DAY
NORA_AWAY = Absence(begins=MONDAY, ends=UNTIL, deputy="marc", why="Holiday")


def process(**properties) -> Blueprint:
    """Ask, then pay: by the assignee, or as `pay` says."""
    pay = {"owners": (Assignee(),)} | properties
    return Blueprint(
        id="turns",
        name="Turns",
        department="returns",
        start="new",
        states=(
            State(id="new", name="New", category=Category.OPEN),
            State(id="checked", name="Checked", category=Category.PENDING),
            State(id="paid", name="Paid", category=Category.SOLVED, final=True),
        ),
        transitions=(
            Transition(id="check", name="Check", source="new", target="checked", owners=(Assignee(),)),
            Transition(id="pay", name="Pay", source="checked", target="paid", **pay),
        ),
    )


def away(desk, *times: Absence, person: str | None = None):
    return desk.do(PutAbsences(person=person, times=times)).result


@pytest.fixture
def turns(owner):
    publish(owner, process())
    return owner


@pytest.fixture
def theirs(turns, nora):
    """A ticket of Nora's, who is away while Marc stands in."""
    place = create(nora, assignee="nora")
    away(nora, NORA_AWAY)
    return place


def history(desk, place, kind: str):
    return [each for each in desk.ask(tickets.GetHistory(ticket_id=place.ticket_id)) if each.kind == kind]


def verdict(desk, place, transition: str):
    found = desk.ask(tickets.ExplainTransitions(ticket_id=place.ticket_id))
    return next(each for each in found if each.transition_id == transition)


def whole(desk) -> bool:
    return not desk.ask(system.VerifyDesk()).problems


def test_the_deputy_does_what_is_the_assignees_and_history_says_for_whom(theirs, owner, marc):
    assert execute(marc, theirs, "check").state == "checked"
    (moved,) = history(owner, theirs, "moved")
    assert (moved.actor, moved.data["performer"], moved.data["for_whom"]) == ("marc", "marc", "nora")
    assert whole(owner)


def test_before_and_after_nobody_stands_in(turns, nora, marc, time):
    place = create(nora, assignee="nora")
    away(nora, NORA_AWAY.having(begins=MONDAY + HOUR))
    with pytest.raises(Forbidden, match="for the assignee"):
        execute(marc, place, "check")
    time.pass_(hours=1)
    assert execute(marc, place, "check").state == "checked"
    time.now = UNTIL
    with pytest.raises(Forbidden, match="for the assignee"):
        execute(marc, place.model_copy(update={"version": place.version + 1}), "pay")


def test_who_is_away_may_still_act_themself(theirs, nora, owner):
    assert execute(nora, theirs, "check").state == "checked"
    assert "for_whom" not in history(owner, theirs, "moved")[0].data


def test_only_the_deputy_and_why_it_is_theirs_is_said(theirs, owner, marc):
    sam = owner.acting_as("sam")
    with pytest.raises(Forbidden):
        execute(sam, theirs, "check")
    asked = verdict(sam, theirs, "check")
    assert asked.could == ("marc", "nora")
    assert [(each.deputy, each.absent, each.until) for each in asked.stand_ins] == [("marc", "nora", UNTIL)]
    assert "Ask Marc, who stands in for Nora until 2025-03-13 10:00." in asked.fixes
    assert "Ask Nora, who may do it but is away until 2025-03-13 10:00." in asked.fixes
    guard = next(each for each in verdict(marc, theirs, "check").guards if each.kind == "owner")
    assert (guard.met, guard.sentence) == (True, "You may do it: you stand in for Nora until 2025-03-13 10:00.")
    (offer,) = marc.ask(tickets.GetTicket(ticket_id=theirs.ticket_id)).offers
    assert (offer.allowed, offer.for_whom) == (True, "nora")


def test_a_deputy_gains_no_right_of_departments(turns, nora, owner):
    away(nora, NORA_AWAY.having(deputy="bill"))
    place = create(owner, assignee="nora")
    bill = owner.acting_as("bill")
    with pytest.raises(NotFound):
        execute(bill, place, "check")
    assert bill.ask(views.MyWork()).rows == ()
    assert verdict(owner, place, "check").could == ("nora",)


def test_work_of_a_team_is_not_lent(owner, nora, marc):
    place = create(nora)  # “Check” is the team Checkers', of which Marc is none
    away(nora, NORA_AWAY)
    with pytest.raises(Forbidden, match="Checkers"):
        execute(marc, place, "check")


def test_the_work_list_shows_what_is_lent_and_marks_it(theirs, marc, nora):
    (row,) = marc.ask(views.MyWork()).rows
    assert [(offer.id, offer.for_whom) for offer in row.offers] == [("check", "nora")]
    (own,) = nora.ask(views.MyWork()).rows
    assert own.offers[0].for_whom is None


def test_four_eyes_count_the_pair_as_one(owner, nora, marc, time):
    publish(owner, process(owners=(People(ids=("nora",)), NotPerformerOf(transition="check"))))
    mine = execute(marc, create(owner, assignee="marc"), "check")
    hers = execute(nora, create(owner, assignee="nora"), "check")
    away(nora, NORA_AWAY)
    for place in (mine, hers):  # the deputy did the part before, or the one who is away
        with pytest.raises(Forbidden, match="second pair of eyes"):
            execute(marc, place, "pay")
    lent = execute(marc, create(owner, assignee="nora"), "check")
    time.now = UNTIL
    with pytest.raises(Forbidden, match="second pair of eyes"):  # it was done in her name
        execute(nora, lent, "pay")
    assert execute(nora, mine, "pay").state == "paid"


@pytest.fixture
def asked(owner, marc):
    """Approval is asked for by the assignee, or by somebody in their place."""

    def ask(assignee: str, needs=1, approvers=("nora", "sam"), by=None):
        publish(owner, process(approval=Approval(approvers=(People(ids=approvers),), needs=needs)))
        place = execute(by or owner.acting_as(assignee), create(owner, assignee=assignee), "check")
        return execute(by or owner.acting_as(assignee), place, "pay")

    return ask


def decide(desk, place, approve: bool = True):
    now = desk.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    command = DecideApproval(
        ticket_id=place.ticket_id, transition_id="pay", expected_version=now.version, approve=approve
    )
    return desk.do(command).result


def to_decide(desk):
    return [(row.ticket_id, row.vote_of) for row in desk.ask(ListApprovals()).to_decide]


def test_the_deputy_votes_for_who_is_away(asked, owner, nora, marc):
    lea = owner.acting_as("sam")
    place = asked("sam", approvers=("nora",))
    away(nora, NORA_AWAY)
    assert to_decide(marc) == [(place.ticket_id, "nora")]
    (view,) = marc.ask(tickets.GetTicket(ticket_id=place.ticket_id)).approvals
    assert (view.yours, view.vote_of, view.votes[0].deputy) == (True, "nora", "marc")
    assert "Marc (for Nora until 2025-03-13 10:00)" in verdict(lea, place, "pay").guards[3].sentence
    assert decide(marc, place).state == "paid"
    (voted,) = history(owner, place, "approval_voted")
    assert (voted.actor, voted.data["by"], voted.data["deputy"]) == ("marc", "nora", "marc")
    assert whole(owner)


def test_a_deputy_never_decides_what_one_of_the_two_asked_for(asked, owner, nora, marc):
    place = asked("marc", approvers=("nora",))
    away(nora, NORA_AWAY)
    assert to_decide(marc) == []
    with pytest.raises(Forbidden, match="second pair of eyes"):
        decide(marc, place)


def test_who_stands_in_for_the_asker_does_not_decide_with_a_vote_of_their_own(asked, owner, nora, marc):
    place = asked("nora", approvers=("marc",))
    away(nora, NORA_AWAY)
    with pytest.raises(Forbidden, match="Hand your vote to a colleague"):
        decide(marc, place)
    now = marc.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    marc.do(DelegateApproval(ticket_id=place.ticket_id, transition_id="pay", expected_version=now.version, to="sam"))
    assert decide(owner.acting_as("sam"), place).state == "paid"


def test_asked_in_somebodys_name_is_asked_by_both(asked, owner, nora, marc, time):
    away(nora, NORA_AWAY)
    place = asked("nora", approvers=("nora", "marc", "sam"), by=marc)
    (view,) = marc.ask(tickets.GetTicket(ticket_id=place.ticket_id)).approvals
    assert (view.asker, view.for_whom) == ("marc", "nora")
    assert [vote.person for vote in view.votes] == ["sam"]
    time.now = UNTIL
    now = nora.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    nora.do(WithdrawApproval(ticket_id=place.ticket_id, transition_id="pay", expected_version=now.version))


def test_one_person_gives_one_vote(asked, owner, nora, marc):
    place = asked("sam", needs=2, approvers=("nora", "marc"))
    away(nora, NORA_AWAY)
    assert decide(marc, place).waits_for == ("pay",)
    with pytest.raises(Refused, match="one person gives one vote"):
        decide(marc, place)
    assert to_decide(marc) == []


def test_what_the_deputy_settled_is_executed_in_the_askers_name(asked, owner, nora, marc):
    away(nora, NORA_AWAY)
    place = asked("nora", approvers=("sam",), by=marc)
    decide(owner.acting_as("sam"), place)
    moved = history(owner, place, "moved")[-1]
    assert (moved.data["performer"], moved.data["for_whom"]) == ("marc", "nora")
    assert whole(owner)


def news(desk):
    return [(each.kind.value, each.subject) for each in desk.ask(ListNotices()).notices]


def test_the_deputy_hears_what_there_is_news_of(turns, owner, nora, marc):
    away(nora, NORA_AWAY)
    place = create(owner, assignee="nora")
    subject = f"Ticket {place.ticket_id} is yours: Broken kettle"
    assert news(nora) == [("assigned", subject)]
    assert news(marc)[0] == ("assigned", f"To Nora, who is away: {subject}")


def test_who_is_named_deputy_is_told_once(owner, nora, marc):
    away(nora, NORA_AWAY)
    told = ("stands_in", "You stand in for Nora from 10 March 2025 at 10:00 until 13 March 2025 at 10:00")
    assert news(marc) == [told]
    away(nora, NORA_AWAY.having(why="Ill"), NORA_AWAY.having(begins=UNTIL, ends=UNTIL + DAY, deputy="sam"))
    assert news(marc) == [told]
    away(owner, NORA_AWAY.having(ends=UNTIL + DAY), person="nora")
    assert len(news(marc)) == 2


def test_an_absence_goes_with_whoever_is_made_anonymous(owner, nora):
    away(nora, NORA_AWAY)
    owner.do(AnonymisePerson(person_id="nora", reason="Left for good"))
    assert owner.ask(setup.GetSetup()).absences == ()


def letter_on_check(owner, *to, channel=Channel.MAIL):
    """The process with a letter that `check` sends."""
    drawn = process().model_dump()
    letter = SendLetter(channel=channel, to=to, subject="Look at this", body="Now.")
    next(each for each in drawn["transitions"] if each["id"] == "check")["actions"] = (letter.model_dump(),)
    publish(owner, Blueprint.model_validate(drawn))


ASSIGNEE = Recipient(kind=RecipientKind.ASSIGNEE)


def test_a_blueprints_notice_reaches_the_deputy_too(owner, nora, marc):
    away(nora, NORA_AWAY)
    letter_on_check(owner, ASSIGNEE, channel=Channel.NOTICE)
    execute(nora, create(owner, assignee="nora"), "check")
    assert ("letter", "Look at this") in news(nora)
    assert ("letter", "To Nora, who is away: Look at this") in news(marc)


def test_a_blueprints_mail_reaches_the_deputy_too(owner, nora, marc):
    away(nora, NORA_AWAY)
    letter_on_check(owner, ASSIGNEE)
    execute(nora, create(owner, assignee="nora"), "check")
    letters = owner.ask(ListLetters(status=LetterStatus.WAITING)).letters
    assert {each.to: each.subject for each in letters if "Look" in each.subject} == {
        ("nora@desk.test",): "Look at this",
        ("marc@desk.test",): "To Nora, who is away: Look at this",
    }


def test_the_deputy_is_asked_for_the_vote(asked, owner, nora, marc):
    away(nora, NORA_AWAY)
    asked("sam", approvers=("nora",))
    (told,) = [each for each in marc.ask(ListNotices()).notices if each.kind == "approval"]
    assert told.body.endswith("You stand in for Nora until 13 March 2025 at 10:00.")


def test_giving_a_ticket_to_who_is_away_is_warned_of(turns, owner, nora):
    away(nora, NORA_AWAY)
    told = "Nora is away until 2025-03-13 10:00: Marc stands in."
    place = create(owner, assignee="nora")
    assert place.warnings == (told,)
    edit = tickets.EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"assignee": "marc"})
    back = owner.do(edit).result
    assert back.warnings == ()
    again = tickets.EditTicket(ticket_id=place.ticket_id, expected_version=back.version, fields={"assignee": "nora"})
    assert owner.do(again).result.warnings == (told,)


def test_the_radar_counts_a_deputy_as_somebody_who_can_act(turns, owner, nora, marc):
    place = create(nora, assignee="nora")
    away(nora, NORA_AWAY)
    assert owner.ask(StuckTickets()).tickets == ()
    away(nora, NORA_AWAY.having(deputy=None))
    (stuck,) = owner.ask(StuckTickets()).tickets
    assert (stuck.ticket_id, stuck.causes) == (place.ticket_id, (Cause.AWAY,))
    away(nora)
    assert owner.ask(StuckTickets()).tickets == ()


def test_the_workload_says_who_is_away_and_lists_what_they_have(theirs, owner):
    load = owner.ask(GetWorkload(part=Part.ABSENT))
    (nora,) = [each for each in load.people if each.id == "nora"]
    assert (nora.active, nora.away, nora.deputy) == (True, NORA_AWAY, "marc")
    assert (load.absent, load.ids) == (1, (theirs.ticket_id,))


def test_everybody_says_their_own_and_leaders_anybodys(owner, nora, marc):
    sam, lena, petra = (owner.acting_as(each) for each in ("sam", "lena", "petra"))
    for desk in (sam, owner, owner.acting_as("adam")):
        away(desk, NORA_AWAY, person="nora")
    away(lena, Absence(begins=MONDAY, ends=UNTIL, deputy="marc"))
    for desk in (marc, petra):
        with pytest.raises(Forbidden, match="for them, who leads them or an administrator"):
            away(desk, NORA_AWAY, person="nora")
    with pytest.raises(Forbidden):
        away(sam, NORA_AWAY, person="olga")
    with pytest.raises(NotFound):
        away(owner, NORA_AWAY, person="zoe")
    assert [one.times for one in owner.ask(setup.GetSetup()).absences if one.id == "nora"] == [(NORA_AWAY,)]


def test_a_lead_who_is_an_agent_names_not_themself(owner, marc):
    owner.do(setup.PutTeams(teams=(Team(id="payers", name="Payers", members=("nora", "marc"), lead="marc"),)))
    with pytest.raises(Forbidden, match="do not name yourself"):
        away(marc, NORA_AWAY, person="nora")
    away(marc, NORA_AWAY.having(deputy="sam"), person="nora")
    away(owner, NORA_AWAY, person="nora")
    away(marc, NORA_AWAY.having(ends=UNTIL + DAY), person="nora")  # the deputy was named already


@pytest.mark.parametrize(("deputy", "why"), [("nora", "themself"), ("lena", "works on no tickets"), ("zoe", "nobody")])
def test_not_everybody_can_stand_in(owner, nora, deputy, why):
    with pytest.raises(Refused, match=why):
        away(nora, NORA_AWAY.having(deputy=deputy))


def test_absences_do_not_overlap_and_what_is_over_is_forgotten(owner, nora, time):
    later = Absence(begins=UNTIL + DAY, ends=UNTIL + 2 * DAY)
    with pytest.raises(Refused, match="overlap"):
        away(nora, NORA_AWAY, Absence(begins=UNTIL - 1, ends=UNTIL + DAY))
    away(nora, later, NORA_AWAY)
    time.now = UNTIL
    away(nora, NORA_AWAY, later)
    (kept,) = owner.ask(setup.GetSetup()).absences
    assert kept.times == (later,)
    away(nora)
    assert owner.ask(setup.GetSetup()).absences == ()


def test_what_will_not_work_is_told(owner, nora, marc):
    assert away(nora, NORA_AWAY).warnings == ()
    told = away(marc, Absence(begins=MONDAY + DAY, ends=UNTIL + DAY, deputy="nora")).warnings
    assert told == (
        "Marc is away as well from 2025-03-11 10:00 until 2025-03-13 10:00: then nobody stands in for Nora.",
        "Nora is away as well from 2025-03-11 10:00 until 2025-03-13 10:00: then nobody stands in for Marc.",
    )
    away(marc)
    assert away(nora, NORA_AWAY.having(deputy="bill")).warnings == (
        "Bill does not work on tickets of Returns: what waits for Nora there waits on.",
    )


@pytest.mark.parametrize("change", [{"active": False}, {"role": Role.LIGHT_AGENT}])
def test_the_deputy_goes_and_that_is_told(owner, nora, change):
    away(nora, NORA_AWAY)
    marc = next(each for each in PEOPLE if each.id == "marc")
    warnings = owner.do(setup.PutPeople(people=(marc.having(**change),))).result.warnings
    assert "Marc was to stand in for Nora until 2025-03-13 10:00: name somebody else." in warnings


@pytest.mark.parametrize("owners", [(Assignee(),), (People(ids=("nora", "bill")),), (SupervisorOfAssignee(),)])
def test_the_work_list_is_what_the_tickets_pages_offer(owner, nora, owners):
    """Somebody in person, for each way to mean them; asked of each ticket's own page."""
    publish(owner, process(owners=owners))
    places = [create(owner, assignee=each) for each in ("nora", "marc", "sam", None, "nora")]
    for place, by in ((places[0], nora), (places[1], owner.acting_as("marc")), (places[2], owner.acting_as("sam"))):
        execute(by, place, "check")
    for absent in ("nora", "sam"):
        away(owner, NORA_AWAY.having(deputy="marc" if absent == "nora" else "nora"), person=absent)
    seen = 0
    for person in ("marc", "nora", "sam", "bill"):
        desk = owner.acting_as(person)
        rows = {row.ticket.id: [each.id for each in row.offers] for row in desk.ask(views.MyWork()).rows}
        pages = (desk.ask(tickets.GetTicket(ticket_id=each.ticket_id)) for each in places if person != "bill")
        offered = {page.id: [each.id for each in page.offers if each.allowed] for page in pages}
        assert rows == {key: ids for key, ids in offered.items() if ids}
        seen += len(rows)
    assert seen


def test_work_is_given_out_among_those_who_are_here(owner, nora):
    """Round robin and the least loaded pass over who is away; where everybody is, an alarm asks for a person."""
    hand_out = Assign(how=AssignHow.LEAST_LOADED, team="checkers")
    drawn = process().model_dump()
    next(each for each in drawn["states"] if each["id"] == "new")["on_entry"] = (hand_out.model_dump(),)
    publish(owner, Blueprint.model_validate(drawn))
    away(nora, NORA_AWAY)
    first = create(owner)
    assert owner.ask(tickets.GetTicket(ticket_id=first.ticket_id)).assignee == "sam"
    away(owner, NORA_AWAY, person="sam")
    last = create(owner)
    assert owner.ask(tickets.GetTicket(ticket_id=last.ticket_id)).assignee is None
    assert history(owner, last, "alarm_raised")
