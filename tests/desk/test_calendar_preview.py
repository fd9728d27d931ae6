"""What a change of calendars would move is what it then moves, ticket by ticket; and the list of all limits."""

from __future__ import annotations

import json
import random
from datetime import date

import pytest
import sqlalchemy as sa

from runtime.messages import blueprints, setup, tickets
from runtime.messages.calendars import ListLimits, PreviewCalendars
from runtime.messages.faults import Forbidden
from runtime.model.blueprint import Blueprint, Category, State, Transition
from runtime.model.calendar import Calendar, CalendarException, Holiday, Interval, Week
from runtime.model.durations import Duration, Unit
from runtime.model.events import Scope
from runtime.model.limits import Limit
from runtime.model.values import HOUR
from runtime.store import tickets as store_tickets
from tests.desk.conftest import HOURS, MONDAY, OFFICE

SHOP = OFFICE.having(id="shop", name="Shop", weekly=OFFICE.weekly.having(saturday=HOURS))
TRIAGE = Blueprint(
    id="triage",
    name="Triage",
    department="returns",
    entry={"ticket_types": ("request",)},
    start="in",
    limit=Limit(allows=Duration(amount=2, unit=Unit.BUSINESS_DAYS), calendar="shop"),
    states=(
        State(
            id="in",
            name="In",
            category=Category.OPEN,
            limit=Limit(allows=Duration(amount=6, unit=Unit.BUSINESS_HOURS), pause_pending=True),
        ),
        State(
            id="wait",
            name="Wait",
            category=Category.OPEN,
            limit=Limit(allows=Duration(amount=30, unit=Unit.HOURS)),
        ),
        State(id="out", name="Out", category=Category.SOLVED, final=True),
    ),
    transitions=(
        Transition(id="hold", name="Hold", source="in", target="wait"),
        Transition(id="end", name="End", target="out"),
    ),
)


def due_moments(desk) -> dict[tuple[int, str], tuple[int | None, int | None]]:
    """Every due moment of the desk as its rows hold it, by ticket and clock."""
    with desk.database.read() as session:
        rows = session.core.execute(sa.text("select id, memory from ticket where memory is not null")).all()
    found = {}
    for key, memory in rows:
        run, visit = json.loads(memory)
        for scope, held in (("run", run), ("visit", visit)):
            if held and held.get("limit"):
                found[key, scope] = held["limit"].get("due")
    return found


@pytest.fixture
def busy(owner, time):
    """Twenty-four tickets, begun over a week, in both Blueprints and in several states."""
    owner.do(setup.PutCalendars(calendars=(SHOP,)))
    owner.do(setup.PutTicketTypes(ticket_types=({"id": "request", "name": "Request"},)))
    draft = owner.do(blueprints.SaveDraft(blueprint=TRIAGE, expected_revision=0)).result
    owner.do(blueprints.PublishBlueprint(blueprint_id="triage", expected_revision=draft.revision))
    owner.do(blueprints.RankBlueprints(ids=("triage", "refund")))
    for number in range(24):
        time.pass_(hours=7)
        kind = "request" if number % 3 else None
        place = owner.do(
            tickets.CreateTicket(subject=f"Ticket {number}", department="returns", team="checkers", type=kind)
        ).result
        if number % 4 == 1:
            owner.do(
                tickets.ForceMove(
                    ticket_id=place.ticket_id,
                    state="wait" if kind else "review",
                    reason="As it happens",
                    expected_version=place.version,
                )
            )
    return owner


def random_calendar(dice: random.Random, calendar: Calendar, day: int) -> Calendar:
    """The calendar with other hours, a day off or a crisis."""
    opens = dice.randrange(6, 12) * 60
    hours = (Interval(opens=opens, closes=opens + dice.randrange(2, 12) * 60),)
    week = Week(**dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), hours))
    date = f"2025-03-{10 + day % 20:02}"
    changes = (
        {"weekly": week},
        {"holidays": (*calendar.holidays, Holiday(name="Off", first=date))},
        {"exceptions": (CalendarException(name="Crisis", first=date, last=date, hours=hours),)},
        {"zone": dice.choice(("UTC", "Asia/Kolkata", "Europe/Paris"))},
        {"holidays": (), "exceptions": ()},
    )
    return calendar.having(**dice.choice(changes))


def test_what_was_foretold_is_what_happens(busy):
    dice = random.Random(7)  # noqa: S311 - only which hours
    now = {"office": OFFICE, "shop": SHOP}
    moved_at_all = 0
    for day in range(14):
        chosen = dice.sample(sorted(now), dice.choice((1, 1, 2)))
        edited = {key: random_calendar(dice, now[key], day) for key in chosen}
        before = due_moments(busy)
        foretold = busy.ask(PreviewCalendars(calendars=tuple(edited.values()), most=1_000))
        assert due_moments(busy) == before, "a question changes nothing"
        changed = busy.do(setup.PutCalendars(calendars=tuple(edited.values()))).result
        after = due_moments(busy)
        happened = {key: (before[key], after[key]) for key in before if before[key] != after[key]}
        assert {(each.ticket_id, each.scope.value): (each.before, each.after) for each in foretold.worst} == happened
        assert foretold.moved == changed.moved == len(happened)
        assert foretold.earlier + foretold.later + foretold.endless == foretold.moved
        moved_at_all += foretold.moved
        now |= edited
    assert moved_at_all > 30


def test_the_counts_are_those_of_the_list(busy, time):
    crisis = OFFICE.having(
        exceptions=(
            CalendarException(
                name="All night", first="2025-03-10", last="2025-03-31", hours=(Interval(opens=0, closes=24 * 60),)
            ),
        )
    )
    foretold = busy.ask(PreviewCalendars(calendars=(crisis,), most=1_000))
    now = time.now
    breached = [each for each in foretold.worst if each.after <= now < each.before]
    assert foretold.breached == len(breached) > 0
    assert list(foretold.worst[: len(breached)]) == breached, "those over at once come first"
    assert foretold.rescued == 0 and foretold.hidden == 0
    assert len(busy.ask(PreviewCalendars(calendars=(crisis,), most=2)).worst) == 2
    back = busy.do(setup.PutCalendars(calendars=(crisis,))).result
    assert back.moved == foretold.moved
    again = busy.ask(PreviewCalendars(calendars=(OFFICE,)))
    assert (again.rescued, again.breached, again.moved) == (foretold.breached, 0, foretold.moved)


def test_the_same_calendar_moves_nothing(busy):
    assert busy.ask(PreviewCalendars(calendars=(OFFICE, SHOP))).moved == 0
    renamed = busy.ask(PreviewCalendars(calendars=(OFFICE.having(name="Renamed"),)))
    assert (renamed.moved, renamed.running > 0) == (0, True)


def test_a_calendar_that_never_opens_again_leaves_a_limit_without_an_end(owner, nora, time):
    place = nora.do(tickets.CreateTicket(subject="Late", department="returns", team="checkers")).result
    once = OFFICE.having(
        weekly=Week(), exceptions=(CalendarException(name="Once", first="2025-01-06", last="2025-01-06", hours=HOURS),)
    )
    found = owner.ask(PreviewCalendars(calendars=(once,)))
    assert (found.moved, found.endless) == (1, 1)
    assert found.worst[0].ticket_id == place.ticket_id and found.worst[0].after is None
    assert found.worst[0].before == MONDAY + 4 * HOUR and found.worst[0].difference is None
    assert owner.do(setup.PutCalendars(calendars=(once,))).result.moved == 1


def test_a_process_owner_previews_what_they_may_put_and_sees_their_tickets_only(owner, nora):
    nora.do(tickets.CreateTicket(subject="Mine", department="returns", team="checkers"))
    petra = owner.acting_as("petra")
    closed = OFFICE.having(holidays=(Holiday(name="Off", first="2025-03-10"),))
    assert petra.ask(PreviewCalendars(calendars=(closed,))).moved == 1
    paula = owner.do(
        setup.PutPeople(
            people=({"id": "paula", "name": "Paula", "role": "process_owner", "departments": ("billing",)},)
        )
    )
    assert paula.result.revision
    with pytest.raises(Forbidden, match="Other departments run on"):
        owner.acting_as("paula").ask(PreviewCalendars(calendars=(closed,)))
    with pytest.raises(Forbidden):
        nora.ask(PreviewCalendars(calendars=(closed,)))


def test_tickets_one_may_not_see_are_counted_and_not_shown(owner, nora):
    """A Blueprint of another department may name any calendar for its limits."""
    nora.do(tickets.CreateTicket(subject="Secret", department="returns", team="checkers"))
    limit = Limit(allows=Duration(amount=4, unit=Unit.BUSINESS_HOURS), calendar="shop")
    owner.do(setup.PutCalendars(calendars=(SHOP,)))
    other = Blueprint(
        id="other",
        name="Other",
        department="billing",
        start="only",
        states=(
            State(id="only", name="Only", category=Category.OPEN, limit=limit),
            State(id="end", name="End", category=Category.SOLVED, final=True),
        ),
        transitions=(Transition(id="end", name="End", source="only", target="end"),),
    )
    draft = owner.do(blueprints.SaveDraft(blueprint=other, expected_revision=0)).result
    owner.do(blueprints.PublishBlueprint(blueprint_id="other", expected_revision=draft.revision))
    owner.do(tickets.CreateTicket(subject="Theirs", department="billing"))
    closed = SHOP.having(holidays=(Holiday(name="Off", first="2025-03-10"),))
    found = owner.acting_as("petra").ask(PreviewCalendars(calendars=(closed,)))
    assert (found.moved, found.hidden, found.worst) == (1, 1, ())
    assert owner.ask(PreviewCalendars(calendars=(closed,))).hidden == 0


def test_every_limit_in_force_with_the_tickets_under_it(busy, time):
    found = {(each.blueprint_id, each.state): each for each in busy.ask(ListLimits())}
    assert set(found) == {("refund", "new"), ("triage", None), ("triage", "in"), ("triage", "wait")}
    due = due_moments(busy)
    whole_run = found["triage", None]
    in_triage = {key for key, scope in due if scope == "run"}
    assert whole_run.tickets == len(in_triage) == 16
    assert whole_run.over == sum(due[key, "run"] <= time.now for key in in_triage)
    assert (whole_run.calendar, whole_run.business, whole_run.allows.amount) == ("shop", True, 2)
    waiting = found["triage", "wait"]
    assert (waiting.business, waiting.calendar, waiting.paused) == (False, None, 0)
    new = found["refund", "new"]
    assert (new.reminders, new.escalations, new.state_name, new.version) == (1, 2, "New", 1)
    assert new.tickets + waiting.tickets + found["triage", "in"].tickets == sum(scope == "visit" for _, scope in due)


def test_limits_are_counted_as_far_as_tickets_may_be_seen(busy):
    bill = busy.acting_as("bill")
    assert bill.ask(ListLimits()) == ()
    assert {each.blueprint_id for each in busy.acting_as("nora").ask(ListLimits())} == {"refund", "triage"}


def test_scopes_are_told_apart(busy):
    closed = SHOP.having(holidays=(Holiday(name="Off", first="2025-03-10", last="2025-03-28"),))
    found = busy.ask(PreviewCalendars(calendars=(closed,), most=1_000))
    assert {each.scope for each in found.worst} == {Scope.RUN}
    assert all(each.blueprint_id == "triage" and each.state_name in ("In", "Wait") for each in found.worst)


def test_a_change_that_moves_no_limit_locks_no_ticket(busy, monkeypatch):
    """A holiday of the year after next: most changes are like it, and a desk has many limits running."""
    load, locked = store_tickets.load, []

    def heard(session, ticket_id, *, to_write=False):
        locked.extend([ticket_id] if to_write else [])
        return load(session, ticket_id, to_write=to_write)

    monkeypatch.setattr(store_tickets, "load", heard)
    before = due_moments(busy)
    far = Holiday(name="Far away", first=date(2027, 5, 5))
    busy.do(setup.PutCalendars(calendars=(OFFICE.having(holidays=(far,)), SHOP.having(holidays=(far,)))))
    assert locked == []
    busy.do(setup.PutCalendars(calendars=(OFFICE.having(weekly=Week(monday=HOURS)),)))
    assert locked and due_moments(busy) != before
