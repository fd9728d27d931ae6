"""SLA policies on a desk: given, followed, broken, met, changed, removed (AD-08)."""

from __future__ import annotations

import pytest

from runtime.desk.local import LocalDesk
from runtime.messages import letters, setup, sla, system, tickets
from runtime.messages.faults import Conflict, Forbidden, Invalid, NotFound, Refused
from runtime.messages.sla import ClockState
from runtime.model.actions import AddFollower, Assign, AssignHow, ChangeTags, PostNote, Recipient, SendLetter, SetField
from runtime.model.calendar import Interval, Week
from runtime.model.criteria import Compare, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Escalation, Reminder
from runtime.model.people import Department, Organisation
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from tests.desk.conftest import MONDAY, OFFICE

HOUR = 3_600_000
VIP = Compare(operand="ticket.tags", operator=Operator.CONTAINS, value="vip")


def hours(amount: int, unit: Unit = Unit.HOURS) -> Duration:
    return Duration(amount=amount, unit=unit)


def target(metric: Metric, *by_priority: int, **more) -> SlaTarget:
    """Hours for low, normal, high, urgent."""
    return SlaTarget(metric=metric, allows={number: hours(each) for number, each in enumerate(by_priority, 1)}, **more)


EVERYBODY = SlaPolicy(
    id="everybody",
    name="Everybody",
    targets=(target(Metric.FIRST_REPLY, 8, 6, 4, 2), target(Metric.RESOLUTION, 80, 40, 20, 10, pause_pending=True)),
)
FIRST = SlaPolicy(id="vip", name="VIP", conditions=VIP, targets=(target(Metric.FIRST_REPLY, 4, 3, 2, 1),))


@pytest.fixture
def adam(owner) -> LocalDesk:
    desk = owner.acting_as("adam")
    desk.do(sla.PutSlaPolicies(policies=(FIRST, EVERYBODY)))
    return desk


@pytest.fixture
def nora(adam) -> LocalDesk:
    return adam.acting_as("nora")


def opened(desk: LocalDesk, **more):
    given = {"subject": "Broken lamp", "department": "billing", **more}
    return desk.do(tickets.CreateTicket(**given)).result


def clocks(desk: LocalDesk, ticket_id: int) -> dict[Metric, sla.SlaClockView]:
    found = desk.ask(tickets.GetTicket(ticket_id=ticket_id)).sla
    return {} if found is None else {clock.metric: clock for clock in found.clocks}


def kinds(desk: LocalDesk, ticket_id: int) -> list[str]:
    return [event.kind for event in desk.ask(tickets.GetHistory(ticket_id=ticket_id))]


def facts(desk: LocalDesk, ticket_id: int, kind: str) -> list[dict[str, object]]:
    return [event.data for event in desk.ask(tickets.GetHistory(ticket_id=ticket_id)) if event.kind == kind]


def sweep(desk: LocalDesk) -> None:
    while desk.as_clock().do(system.Sweep(limit=50)).result.more:
        pass


def sound(desk: LocalDesk) -> bool:
    report = desk.ask(system.VerifyDesk())
    assert report.problems == ()
    return True


def test_the_first_policy_that_matches_is_the_tickets(adam) -> None:
    vip, other = opened(adam, tags=("vip",)), opened(adam)
    view = adam.ask(tickets.GetTicket(ticket_id=vip.ticket_id))
    assert (view.sla.policy, view.sla.policy_name, view.sla.version) == ("vip", "VIP", 1)
    assert clocks(adam, vip.ticket_id)[Metric.FIRST_REPLY].due_at == MONDAY + 3 * HOUR == vip.due_at
    found = clocks(adam, other.ticket_id)
    assert {metric: clock.due_at - MONDAY for metric, clock in found.items()} == {
        Metric.FIRST_REPLY: 6 * HOUR,
        Metric.RESOLUTION: 40 * HOUR,
    }
    assert other.due_at == MONDAY + 6 * HOUR
    assert sound(adam)


def test_a_reply_meets_the_first_and_pending_pauses_the_resolution(adam, time) -> None:
    place = opened(adam)
    time.pass_(hours=2)
    place = adam.do(tickets.AddComment(ticket_id=place.ticket_id, body="We look at it.", public=True)).result
    found = clocks(adam, place.ticket_id)
    assert (found[Metric.FIRST_REPLY].state, found[Metric.FIRST_REPLY].used) == (ClockState.MET, 2 * HOUR)
    assert (found[Metric.RESOLUTION].state, found[Metric.RESOLUTION].used) == (ClockState.PAUSED, 2 * HOUR)
    assert place.due_at is None
    time.pass_(hours=100)
    adam.do(tickets.EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"status": "open"}))
    assert clocks(adam, place.ticket_id)[Metric.RESOLUTION].due_at == time.now + 38 * HOUR
    assert [fact["why"] for fact in facts(adam, place.ticket_id, "sla_changed")] == ["paused", "resumed"]
    assert sound(adam)


def test_solving_meets_and_reopening_resumes(adam, time) -> None:
    place = opened(adam, assignee="adam", status="open")
    time.pass_(hours=5)
    solved = {"status": "solved"}
    place = adam.do(tickets.EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields=solved)).result
    assert {clock.state for clock in clocks(adam, place.ticket_id).values()} == {ClockState.MET}
    time.pass_(hours=50)
    adam.do(tickets.EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"status": "open"}))
    found = clocks(adam, place.ticket_id)
    assert found[Metric.RESOLUTION].due_at == time.now + 35 * HOUR
    assert found[Metric.FIRST_REPLY].due_at == time.now + 1 * HOUR
    assert sound(adam)


def test_what_is_used_up_breaks_once_and_is_told(adam, time) -> None:
    place = opened(adam, assignee="adam")
    time.pass_(hours=7)
    sweep(adam)
    sweep(adam)
    (broken,) = facts(adam, place.ticket_id, "limit_broken")
    assert (broken["scope"], broken["metric"], broken["due"]) == ("sla", "first_reply", MONDAY + 6 * HOUR)
    assert clocks(adam, place.ticket_id)[Metric.FIRST_REPLY].state is ClockState.OVERDUE
    adam.do(tickets.AddComment(ticket_id=place.ticket_id, body="Late.", public=True))
    found = clocks(adam, place.ticket_id)[Metric.FIRST_REPLY]
    assert (found.state, found.broken_at, found.ended_at) == (ClockState.BROKEN, MONDAY + 6 * HOUR, time.now)
    assert sound(adam)


def test_reminders_and_levels_fire_in_order_and_do_what_they_are_to(adam, time) -> None:
    policy = EVERYBODY.having(
        targets=(
            target(
                Metric.FIRST_REPLY,
                8,
                6,
                4,
                2,
                reminders=(Reminder(percent=50, actions=(ChangeTags(add=("hurry",)),)),),
                escalations=(
                    Escalation(actions=(SetField(field="priority", value=3), PostNote(text="Sorry!", public=True))),
                    Escalation(after=hours(2), actions=(Assign(how=AssignHow.LEAST_LOADED, team="checkers"),)),
                    Escalation(after=hours(3), actions=(AddFollower(person="sam"),)),
                ),
            ),
        )
    )
    adam.do(sla.PutSlaPolicies(policies=(policy,)))
    place = opened(adam)
    time.pass_(hours=12)
    sweep(adam)
    said = [kind for kind in kinds(adam, place.ticket_id) if kind in {"reminded", "limit_broken", "escalated"}]
    assert said == ["reminded", "limit_broken", "escalated", "escalated", "escalated"]
    view = adam.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    assert (view.priority, view.tags, view.team) == (3, ("hurry",), "checkers")
    assert "action_failed" not in kinds(adam, place.ticket_id)
    assert clocks(adam, place.ticket_id)[Metric.FIRST_REPLY].ended_at is None  # a rule's words are nobody's reply
    assert sound(adam)


def test_a_higher_priority_moves_the_clock_and_breaks_what_is_over(adam, time) -> None:
    place = opened(adam)
    time.pass_(hours=3)
    adam.do(tickets.EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"priority": 4}))
    first = clocks(adam, place.ticket_id)[Metric.FIRST_REPLY]
    assert (first.priority, first.due_at, first.state) == (4, MONDAY + 2 * HOUR, ClockState.OVERDUE)
    assert {fact["why"] for fact in facts(adam, place.ticket_id, "sla_changed")} == {"priority"}
    sweep(adam)
    assert [fact["due"] for fact in facts(adam, place.ticket_id, "limit_broken")] == [MONDAY + 2 * HOUR]
    assert sound(adam)


def test_a_ticket_that_comes_to_match_another_policy_changes_over(adam, time) -> None:
    place = opened(adam)
    time.pass_(hours=1)
    adam.do(tickets.EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"tags": ("vip",)}))
    (first,) = clocks(adam, place.ticket_id).values()
    assert (first.metric, first.policy, first.due_at) == (Metric.FIRST_REPLY, "vip", MONDAY + 3 * HOUR)
    applied = facts(adam, place.ticket_id, "sla_applied")[-1]
    assert (applied["was"], applied["policy"], applied["why"]) == ("everybody", "vip", "changed")
    assert [(fact["clock"]["metric"], fact["why"]) for fact in facts(adam, place.ticket_id, "sla_ended")] == [
        ("resolution", "dropped")
    ]
    view = adam.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    adam.do(tickets.EditTicket(ticket_id=view.id, expected_version=view.version, fields={"tags": ()}))
    assert clocks(adam, place.ticket_id)[Metric.RESOLUTION].due_at == MONDAY + 40 * HOUR
    assert sound(adam)


def test_rounds_of_replies_and_updates(adam, time) -> None:
    targets = (target(Metric.NEXT_REPLY, 4, 4, 4, 4), target(Metric.PERIODIC_UPDATE, 24, 24, 24, 24))
    adam.do(sla.PutSlaPolicies(policies=(EVERYBODY.having(targets=targets),)))
    place = opened(adam, requester="carl")
    carl = adam.acting_as("carl")

    def say(desk: LocalDesk) -> None:
        desk.do(tickets.AddComment(ticket_id=place.ticket_id, body="…", public=True))

    say(carl)
    assert clocks(adam, place.ticket_id) == {}  # the first reply is still to come
    time.pass_(hours=1)
    say(adam)
    assert {metric: clock.round for metric, clock in clocks(adam, place.ticket_id).items()} == {
        Metric.PERIODIC_UPDATE: 1
    }
    for number in (1, 2):
        time.pass_(hours=1)
        say(carl)
        time.pass_(hours=1)
        say(carl)
        found = clocks(adam, place.ticket_id)[Metric.NEXT_REPLY]
        assert (found.round, found.started_at, found.due_at) == (number, time.now - HOUR, time.now + 3 * HOUR)
        time.pass_(hours=1)
        say(adam)
        found = clocks(adam, place.ticket_id)
        assert (found[Metric.NEXT_REPLY].state, found[Metric.NEXT_REPLY].used) == (ClockState.MET, 2 * HOUR)
        assert found[Metric.PERIODIC_UPDATE].round == number + 1
        assert found[Metric.PERIODIC_UPDATE].due_at == time.now + 24 * HOUR
    assert sound(adam)


def test_waiting_and_work_stand_still_as_they_are_defined(adam, time) -> None:
    targets = (target(Metric.REQUESTER_WAIT, 90, 90, 90, 90), target(Metric.AGENT_WORK, 90, 90, 90, 90))
    adam.do(sla.PutSlaPolicies(policies=(EVERYBODY.having(targets=targets),)))
    place = opened(adam)
    for status in ("open", "pending", "on_hold", "open"):
        time.pass_(hours=1)
        place = adam.do(
            tickets.EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"status": status})
        ).result
    time.pass_(hours=1)
    found = clocks(adam, place.ticket_id)
    assert (found[Metric.REQUESTER_WAIT].used, found[Metric.AGENT_WORK].used) == (4 * HOUR, 3 * HOUR)
    assert sound(adam)


def test_an_edited_policy_is_a_new_version_that_open_tickets_follow(adam, time) -> None:
    place, solved = opened(adam), opened(adam, assignee="adam", status="open")
    adam.do(
        tickets.EditTicket(ticket_id=solved.ticket_id, expected_version=solved.version, fields={"status": "solved"})
    )
    time.pass_(hours=1)
    edited = EVERYBODY.having(targets=(target(Metric.FIRST_REPLY, 9, 9, 9, 9),))
    adam.do(sla.PutSlaPolicies(policies=(edited,)))
    sweep(adam)
    view = adam.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    assert (view.sla.version, [clock.due_at for clock in view.sla.clocks]) == (2, [MONDAY + 9 * HOUR])
    assert adam.ask(tickets.GetTicket(ticket_id=solved.ticket_id)).sla.version == 1
    versions = adam.ask(sla.ListSlaVersions(policy="everybody"))
    assert [(each.policy.version, each.policy.targets, each.by) for each in versions] == [
        (2, edited.targets, "adam"),
        (1, EVERYBODY.targets, "adam"),
    ]
    applied = facts(adam, place.ticket_id, "sla_applied")[-1]
    assert (applied["was_version"], applied["version"], applied["why"]) == (1, 2, "policies")
    adam.do(sla.PutSlaPolicies(policies=(edited.having(enabled=False),)))
    sweep(adam)
    assert adam.ask(tickets.GetTicket(ticket_id=place.ticket_id)).sla.policy is None
    assert clocks(adam, place.ticket_id) == {}
    adam.do(sla.PutSlaPolicies(policies=(edited,)))
    sweep(adam)
    assert [clock.due_at for clock in clocks(adam, place.ticket_id).values()] == [MONDAY + 9 * HOUR]
    assert [each.version for each in adam.ask(setup.GetSetup()).sla_policies if each.id == "everybody"] == [2]
    assert sound(adam)


def test_tickets_opened_before_there_was_a_policy_are_counted_from_their_history(owner, time) -> None:
    adam = owner.acting_as("adam")
    place = opened(adam)
    time.pass_(hours=2)
    place = adam.do(
        tickets.EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"status": "pending"})
    ).result
    time.pass_(hours=3)
    adam.do(tickets.EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"status": "open"}))
    time.pass_(hours=1)
    adam.do(sla.PutSlaPolicies(policies=(EVERYBODY,)))
    assert clocks(adam, place.ticket_id) == {}
    sweep(adam)
    found = clocks(adam, place.ticket_id)
    assert (found[Metric.RESOLUTION].used, found[Metric.FIRST_REPLY].used) == (3 * HOUR, 6 * HOUR)
    assert sound(adam)


def test_a_policy_in_a_blueprint_and_its_calendar(adam, time) -> None:
    business = SlaTarget(metric=Metric.RESOLUTION, allows={2: hours(4, Unit.BUSINESS_HOURS)})
    adam.do(sla.PutSlaPolicies(policies=(EVERYBODY.having(targets=(business,)),)))
    place = opened(adam, department="returns", type=None)
    assert clocks(adam, place.ticket_id)[Metric.RESOLUTION].calendar == "office"
    assert clocks(adam, place.ticket_id)[Metric.RESOLUTION].due_at == MONDAY + 4 * HOUR
    mornings = Week(monday=(Interval(opens=9 * 60, closes=12 * 60),), tuesday=OFFICE.weekly.tuesday)
    changed = adam.do(setup.PutCalendars(calendars=(OFFICE.having(weekly=mornings),))).result
    assert changed.moved >= 1
    tuesday = MONDAY - 2 * HOUR + 24 * HOUR
    assert clocks(adam, place.ticket_id)[Metric.RESOLUTION].due_at == tuesday + 3 * HOUR
    assert facts(adam, place.ticket_id, "sla_changed")[-1]["why"] == "calendar_changed"
    adam.do(setup.PutDepartments(departments=(Department(id="returns", name="Returns"),)))
    with pytest.raises(Refused, match="measured by"):
        adam.do(setup.RemoveFromSetup(of=setup.SetupKind.CALENDAR, ids=("office",)))
    sweep(adam)
    assert clocks(adam, place.ticket_id)[Metric.RESOLUTION].calendar == "always"
    assert sound(adam)


def test_order_decides_and_removal_is_followed(adam, time) -> None:
    place = opened(adam, tags=("vip",))
    adam.do(sla.RankSlaPolicies(ids=("everybody", "vip")))
    assert [each.id for each in adam.ask(setup.GetSetup()).sla_policies] == ["everybody", "vip"]
    sweep(adam)
    assert adam.ask(tickets.GetTicket(ticket_id=place.ticket_id)).sla.policy == "everybody"
    adam.do(setup.RemoveFromSetup(of=setup.SetupKind.SLA_POLICY, ids=("everybody",)))
    sweep(adam)
    assert adam.ask(tickets.GetTicket(ticket_id=place.ticket_id)).sla.policy == "vip"
    assert adam.ask(sla.ListSlaVersions(policy="everybody"))[0].policy.name == "Everybody"
    adam.do(sla.PutSlaPolicies(policies=(EVERYBODY,)))
    assert [(each.id, each.version) for each in adam.ask(setup.GetSetup()).sla_policies] == [
        ("vip", 1),
        ("everybody", 2),
    ]
    with pytest.raises(Refused, match="every SLA policy"):
        adam.do(sla.RankSlaPolicies(ids=("vip",)))
    assert sound(adam)


def test_refusals(adam, nora) -> None:
    with pytest.raises(Forbidden):
        nora.do(sla.PutSlaPolicies(policies=(FIRST,)))
    with pytest.raises(Refused, match="no calendar"):
        adam.do(sla.PutSlaPolicies(policies=(FIRST.having(calendar="nowhere"),)))
    wrong = Compare(operand="ticket.priority", operator=Operator.CONTAINS, value="x")
    with pytest.raises(Invalid):
        adam.do(sla.PutSlaPolicies(policies=(FIRST.having(conditions=wrong),)))
    with pytest.raises(Conflict):
        adam.do(sla.PutSlaPolicies(policies=(FIRST,), revision=1))
    with pytest.raises(NotFound):
        adam.ask(sla.ListSlaVersions(policy="nowhere"))
    with pytest.raises(ValueError, match="changes by itself"):
        FIRST.having(conditions=Compare(operand="ticket.age", operator=Operator.GREATER, value=1))
    with pytest.raises(ValueError, match="one target"):
        FIRST.having(targets=(FIRST.targets[0], FIRST.targets[0]))
    adam.do(setup.PutCalendars(calendars=(OFFICE.having(id="other", name="Other"),)))
    adam.do(sla.PutSlaPolicies(policies=(FIRST.having(calendar="other"),)))
    with pytest.raises(Refused, match="The SLA policy “VIP” names “Other”"):
        adam.do(setup.RemoveFromSetup(of=setup.SetupKind.CALENDAR, ids=("other",)))


def test_a_customer_is_told_nothing_of_it(adam) -> None:
    place = opened(adam, requester="carl")
    assert adam.acting_as("carl").ask(tickets.GetTicket(ticket_id=place.ticket_id)).sla is None


def test_a_preview_says_what_putting_does(adam, time) -> None:
    places = [opened(adam, tags=tags) for tags in (("vip",), (), ())]
    time.pass_(hours=5)
    shorter = EVERYBODY.having(targets=(target(Metric.FIRST_REPLY, 4, 4, 4, 4),))
    found = adam.ask(sla.PreviewSlaPolicies(policies=(FIRST, shorter)))
    assert (found.live, found.examined, found.unmatched) == (3, 3, 0)
    assert [(each.policy, each.tickets, each.now) for each in found.policies] == [("vip", 1, 1), ("everybody", 2, 2)]
    assert (found.moved, found.earlier, found.breached, found.dropped) == (2, 2, 2, 2)
    assert {each.ticket_id for each in found.worst} == {place.ticket_id for place in places[1:]}
    adam.do(sla.PutSlaPolicies(policies=(shorter,)))
    sweep(adam)
    would = {(each.ticket_id, each.metric): each.after for each in found.worst if each.after is not None}
    for (ticket_id, metric), due in would.items():
        assert clocks(adam, ticket_id)[metric].due_at == due
    assert adam.ask(sla.PreviewSlaPolicies(policies=(FIRST, shorter))).worst == ()


def test_organisations_and_letters(adam, time) -> None:
    adam.do(setup.PutOrganisations(organisations=(Organisation(id="acme", name="Acme", domains=("acme.test",)),)))
    tagged = Compare(operand="organisation.tags", operator=Operator.CONTAINS, value="gold")
    letter = SendLetter(subject="Late: ${sla.policy}, due ${sla.due_at}", body="…", to=(Recipient(kind="requester"),))
    policy = FIRST.having(
        conditions=tagged,
        targets=(target(Metric.FIRST_REPLY, 1, 1, 1, 1, escalations=(Escalation(actions=(letter,)),)),),
    )
    adam.do(sla.PutSlaPolicies(policies=(policy,)))
    place = opened(adam, requester="carl")
    assert adam.ask(tickets.GetTicket(ticket_id=place.ticket_id)).sla.policy == "everybody"
    gold = Organisation(id="acme", name="Acme", domains=("acme.test",), tags=("gold",))
    adam.do(setup.PutOrganisations(organisations=(gold,)))
    sweep(adam)
    assert adam.ask(tickets.GetTicket(ticket_id=place.ticket_id)).sla.policy == "vip"
    time.pass_(hours=2)
    sweep(adam)
    assert "action_failed" not in kinds(adam, place.ticket_id)
    (written,) = adam.ask(letters.ListLetters(status=letters.LetterStatus.WAITING)).letters
    assert written.subject.startswith("Late: VIP, due 10 March 2025 at ")
    assert sound(adam)
