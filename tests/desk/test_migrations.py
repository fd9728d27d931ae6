"""Tickets in flight go over to another version and back; what was foreseen is what happens."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from runtime.messages import migration, system, tickets
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.messages.figures import Figures
from runtime.messages.migration import Fate, Standing
from runtime.messages.system import GetFigures
from runtime.model.blueprint import Category, State, Transition, When
from runtime.model.criteria import Compare, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.forms import Filled
from runtime.model.limits import Limit
from runtime.model.migration import Passage, StateRule, Timer
from runtime.model.owners import People, Teams
from runtime.model.values import HOUR
from runtime.store.schema import run, visit
from tests.desk.conftest import MONDAY
from tests.desk.migrating import due_rows, history, migrated, plan_of, publish, rolled_back, rows, start, to_the_end
from tests.desk.refund import REFUND
from tests.desk.test_promises import create, execute


def limited(hours: int, **more):
    return Limit(allows=Duration(amount=hours, unit=Unit.BUSINESS_HOURS), **more)


def with_states(*changed: State, drop: tuple[str, ...] = (), ways: tuple[Transition, ...] | None = None, **more):
    """The refund with some states otherwise."""
    new = {state.id: state for state in (*REFUND.states, *changed) if state.id not in drop}
    kept = [t for t in (ways or REFUND.transitions) if t.source not in drop and t.target not in drop]
    return REFUND.having(states=tuple(new.values()), transitions=tuple(kept), **more)


RENAMED = with_states(
    State(id="verify", name="Review", category=Category.OPEN, limit=limited(2)),
    drop=("review",),
    ways=(
        *[t for t in REFUND.transitions if "review" not in (t.source, t.target)],
        Transition(id="check", name="Check", source="new", target="verify", owners=(Teams(ids=("checkers",)),)),
        Transition(id="pay", name="Pay", source="verify", target="done"),
        Transition(id="approve", name="Approve", source="verify", target="done", order=3),
    ),
)
STAY = StateRule(state="new", target="new")


def verify_clean(owner):
    assert owner.ask(system.VerifyDesk()).problems == ()


def view(desk, place):
    return desk.ask(tickets.GetTicket(ticket_id=place.ticket_id))


@pytest.fixture
def desk(owner, nora, time):
    """Two tickets new, two in review for an hour."""
    places = [create(nora, requester="carl") for _ in range(4)]
    places[2:] = [execute(nora, place, "check") for place in places[2:]]
    time.pass_(hours=1)
    return owner


def test_a_suggested_plan_finds_states_by_id_then_by_name(desk):
    publish(desk, RENAMED)
    plan = desk.ask(migration.SuggestMigration(blueprint_id="refund", to_version=2))
    assert plan.from_versions == (1,)
    found = {rule.state: rule.target for rule in plan.rules}
    assert found == {"new": "new", "review": "verify", "ask": "ask"}


def test_nothing_to_suggest_when_no_ticket_is_elsewhere(owner):
    publish(owner, RENAMED)
    with pytest.raises(Refused, match="nothing to migrate"):
        owner.ask(migration.SuggestMigration(blueprint_id="refund", to_version=2))


def test_a_preview_tells_of_each_state_what_would_be(desk):
    publish(desk, RENAMED)
    before = rows(desk)
    plan = plan_of(StateRule(state="new", target="new"), StateRule(state="review", target="verify"))
    preview = desk.ask(migration.PreviewMigration(plan=plan))
    assert rows(desk) == before
    new, review = preview.states
    assert (preview.tickets, preview.overdue, preview.problems) == (4, 0, ())
    assert (new.numbers.tickets, new.numbers.due_moved, new.gained, new.lost) == (2, 0, (), ())
    assert (review.name, review.numbers.tickets, review.numbers.due_moved) == ("Review", 2, 2)
    assert (review.gained, review.lost) == (("Approve",), ("Ask",))
    assert review.numbers.after.earliest == MONDAY + 2 * HOUR  # two business hours since it came there
    assert [sample.ticket_id for sample in review.sample] == [3, 4]


def test_the_numbers_of_the_preview_are_those_of_the_deed(desk):
    publish(desk, RENAMED)
    plan = plan_of(
        StateRule(state="new", target="verify", timer=Timer.RESTART), StateRule(state="review", target="verify")
    )
    foreseen = desk.ask(migration.PreviewMigration(plan=plan))
    done = migrated(desk, plan, limit=3)
    assert (done.standing, done.counts) == (Standing.DONE, {Fate.MIGRATED: 4})
    assert [each.numbers for each in done.states] == [each.numbers for each in foreseen.states]
    assert [each.target for each in done.states] == [each.target for each in foreseen.states]
    verify_clean(desk)


def test_a_kept_visit_goes_on_with_its_time_claim_and_limit(desk, nora):
    nora.do(tickets.ClaimVisit(ticket_id=3))
    claimed = desk.ask(tickets.GetTicket(ticket_id=3))
    publish(desk, RENAMED)
    migrated(desk, plan_of(STAY, StateRule(state="review", target="verify")))
    after = desk.ask(tickets.GetTicket(ticket_id=3))
    assert (after.state, after.state_name) == ("verify", "Review")
    assert (after.entered_at, after.claimed_at) == (claimed.entered_at, claimed.claimed_at)
    assert after.due_at == claimed.entered_at + 2 * HOUR
    with desk.database.read() as session:
        stays = session.core.execute(sa.select(visit).where(visit.c.ticket_id == 3).order_by(visit.c.seq)).all()
    assert [(stay.state, stay.left is None) for stay in stays] == [("new", False), ("verify", True)]
    verify_clean(desk)


def test_a_restarted_visit_closes_and_another_opens_with_a_fresh_clock(desk, time):
    publish(desk, RENAMED)
    migrated(desk, plan_of(STAY, StateRule(state="review", target="verify", timer=Timer.RESTART)))
    after = desk.ask(tickets.GetTicket(ticket_id=3))
    assert (after.state, after.entered_at, after.due_at) == ("verify", time.now, time.now + 2 * HOUR)
    with desk.database.read() as session:
        stays = session.core.execute(sa.select(visit).where(visit.c.ticket_id == 3).order_by(visit.c.seq)).all()
    assert [(stay.state, stay.left) for stay in stays] == [
        ("new", MONDAY),
        ("review", time.now),
        ("verify", None),
    ]
    verify_clean(desk)


def test_an_unchanged_limit_keeps_its_very_moments_and_levels(desk, clock, time):
    time.pass_(hours=2.5)
    clock.do(system.Sweep())  # the reminder an hour before the end has come
    before = due_rows(desk)
    publish(desk, RENAMED)
    migrated(desk, plan_of(STAY, StateRule(state="review", passage=Passage.STAY)))
    assert due_rows(desk) == before
    time.pass_(hours=1)
    clock.do(system.Sweep())
    kinds = [kind for _, kind in history(desk, 1)]
    assert (kinds.count("reminded"), kinds.count("limit_broken")) == (1, 1)


def test_a_shorter_limit_is_broken_at_once_and_tells_so_before(desk, clock, time):
    short = with_states(State(id="new", name="New", category=Category.NEW, limit=limited(1)))
    publish(desk, short)
    time.pass_(hours=0.5)
    plan = plan_of(STAY, StateRule(state="review", target="review"))
    assert [each.numbers.breaks for each in desk.ask(migration.PreviewMigration(plan=plan)).states] == [2, 0]
    migrated(desk, plan)
    clock.do(system.Sweep())
    assert [kind for _, kind in history(desk, 1)].count("limit_broken") == 1
    verify_clean(desk)


def test_a_limit_that_was_broken_is_not_broken_again_by_a_shorter_one(desk, clock, time):
    time.pass_(hours=4)
    clock.do(system.Sweep())
    assert [kind for _, kind in history(desk, 1)].count("limit_broken") == 1
    publish(desk, with_states(State(id="new", name="New", category=Category.NEW, limit=limited(1))))
    migrated(desk, plan_of(STAY, StateRule(state="review", target="review")))
    clock.do(system.Sweep())
    assert [kind for _, kind in history(desk, 1)].count("limit_broken") == 1
    verify_clean(desk)


def test_exit_by_plan_keeps_the_status_and_comes_back(desk):
    before = rows(desk)
    publish(desk, RENAMED)
    done = migrated(desk, plan_of(STAY, StateRule(state="review", passage=Passage.EXIT)))
    assert done.counts == {Fate.EXITED: 2, Fate.MIGRATED: 2}
    assert desk.ask(tickets.GetTicket(ticket_id=3)).state is None
    verify_clean(desk)
    rolled_back(desk, done.job_id)
    assert rows(desk) == before
    verify_clean(desk)


@pytest.mark.parametrize("timer", list(Timer))
def test_rolling_back_restores_every_row_to_the_byte_and_only_adds_history(desk, nora, time, timer):
    nora.do(tickets.ClaimVisit(ticket_id=3))
    before, dues = rows(desk), due_rows(desk)
    visits, runs = rows(desk, visit), rows(desk, run)
    told = [history(desk, each) for each in (1, 2, 3, 4)]
    publish(desk, RENAMED)
    done = migrated(
        desk,
        plan_of(StateRule(state="new", target="verify", timer=timer), StateRule(state="review", target="verify")),
    )
    assert rows(desk) != before
    time.pass_(hours=0.5)
    back = rolled_back(desk, done.job_id, limit=3)
    assert (back.standing, back.counts) == (Standing.ROLLED_BACK, {Fate.RESTORED: 4})
    assert rows(desk) == before
    assert (due_rows(desk), rows(desk, visit), rows(desk, run)) == (dues, visits, runs)
    for number, old in enumerate(told, start=1):
        assert history(desk, number)[: len(old)] == old
        assert [kind for _, kind in history(desk, number)[len(old) :]] == ["migrated", "migration_undone"]
    verify_clean(desk)


def test_a_ticket_that_moved_since_is_kept_and_told_of(desk, nora):
    publish(desk, RENAMED)
    done = migrated(desk, plan_of(STAY, StateRule(state="review", target="verify")))
    moved = desk.ask(tickets.GetTicket(ticket_id=1))
    nora.do(tickets.ExecuteTransition(ticket_id=1, transition_id="check", expected_version=moved.version))
    back = rolled_back(desk, done.job_id)
    assert back.counts == {Fate.KEPT: 1, Fate.RESTORED: 3}
    (kept,) = desk.ask(migration.ListMigratedTickets(job_id=done.job_id, fates=(Fate.KEPT,)))
    assert (kept.ticket_id, "moved on since" in kept.detail) == (1, True)
    assert desk.ask(tickets.GetTicket(ticket_id=1)).state == "verify"
    verify_clean(desk)


def test_talk_and_edits_since_are_no_reason_to_stay(desk, nora, time):
    before = desk.ask(tickets.GetTicket(ticket_id=3))
    publish(desk, RENAMED)
    done = migrated(desk, plan_of(STAY, StateRule(state="review", target="verify")))
    time.pass_(minutes=5)
    nora.do(tickets.AddComment(ticket_id=3, body="Still here?", public=False))
    nora.do(tickets.ClaimVisit(ticket_id=3))
    assert rolled_back(desk, done.job_id).counts == {Fate.RESTORED: 4}
    after = desk.ask(tickets.GetTicket(ticket_id=3))
    assert (after.state, after.due_at, after.entered_at) == (before.state, before.due_at, before.entered_at)
    assert after.version > before.version
    assert (after.claimed_at, after.updated_at) == (time.now, time.now)
    assert len(nora.ask(tickets.GetConversation(ticket_id=3))) == 1
    verify_clean(desk)


def test_a_cancelled_migration_keeps_what_was_done_and_says_so(desk):
    publish(desk, RENAMED)
    job = start(desk, plan_of(STAY, StateRule(state="review", target="verify")))
    assert (job.total, job.done, job.more) == (4, 0, True)
    with pytest.raises(Refused, match="Migration 1 of this Blueprint is under way"):
        start(desk, job.plan)
    half = desk.do(migration.ContinueMigration(job_id=job.job_id, limit=2)).result
    assert (half.done, half.standing) == (2, Standing.RUNNING)
    stopped = desk.do(migration.CancelMigration(job_id=job.job_id)).result
    assert (stopped.standing, stopped.counts) == (Standing.CANCELLED, {Fate.MIGRATED: 2, Fate.CANCELLED: 2})
    with pytest.raises(Refused, match="nothing to go on with"):
        desk.do(migration.ContinueMigration(job_id=job.job_id))
    assert rolled_back(desk, job.job_id).counts == {Fate.RESTORED: 2, Fate.CANCELLED: 2}
    verify_clean(desk)


def test_tickets_that_changed_since_the_start_are_read_again(desk, nora):
    publish(desk, RENAMED)
    job = start(desk, plan_of(STAY, StateRule(state="review", target="verify")))
    moved = desk.ask(tickets.GetTicket(ticket_id=1))
    nora.do(tickets.ExecuteTransition(ticket_id=1, transition_id="check", expected_version=moved.version))
    out = desk.ask(tickets.GetTicket(ticket_id=2))
    desk.do(tickets.ExitBlueprint(ticket_id=2, expected_version=out.version, reason="elsewhere"))
    done = to_the_end(desk, job.job_id)
    assert done.counts == {Fate.MIGRATED: 3, Fate.GONE: 1}
    assert desk.ask(tickets.GetTicket(ticket_id=1)).state == "verify"
    verify_clean(desk)


def test_what_stands_against_a_plan_is_told_whole(desk):
    publish(desk, RENAMED)
    plan = plan_of(
        StateRule(state="new", target="nowhere"),
        StateRule(state="ask", target="done"),
        StateRule(state="lost", target="new"),
    )
    preview = desk.ask(migration.PreviewMigration(plan=plan))
    assert {problem.code for problem in preview.problems} == {
        "target_missing",
        "target_final",
        "unknown_state",
        "unmapped_state",
    }
    with pytest.raises(Refused) as refusal:
        start(desk, plan)
    assert len(refusal.value.reasons) == 4
    with pytest.raises(NotFound):
        start(desk, plan_of(STAY, to=9))


def test_only_those_who_may_migrate_do(desk, nora):
    publish(desk, RENAMED)
    plan = plan_of(STAY, StateRule(state="review", target="verify"))
    with pytest.raises(Forbidden):
        nora.do(migration.StartMigration(plan=plan, reason="because"))
    assert desk.acting_as("petra").ask(migration.PreviewMigration(plan=plan)).tickets == 4


def test_the_draft_can_be_previewed_before_it_is_published(desk):
    from runtime.messages import blueprints

    desk.do(blueprints.SaveDraft(blueprint=RENAMED, expected_revision=1))
    plan = plan_of(STAY, StateRule(state="review", target="verify"), to=None)
    assert desk.ask(migration.PreviewMigration(plan=plan)).states[1].gained == ("Approve",)
    with pytest.raises(Refused, match="publish the draft first"):
        start(desk, plan)


def test_who_would_be_stuck_is_foreseen(desk):
    nobody = RENAMED.having(
        transitions=tuple(
            t.having(owners=(People(ids=("bill",)),)) if t.source == "verify" else t
            for t in RENAMED.transitions
            if t.id != "cancel"
        )
    )
    publish(desk, nobody)
    from runtime.messages import setup
    from tests.desk.conftest import PEOPLE

    bill = next(person for person in PEOPLE if person.id == "bill")
    desk.do(setup.PutPeople(people=(bill.having(active=False),)))
    plan = plan_of(STAY, StateRule(state="review", target="verify"))
    assert [each.numbers.stuck for each in desk.ask(migration.PreviewMigration(plan=plan)).states] == [0, 2]
    assert [each.numbers.stuck for each in migrated(desk, plan).states] == [0, 2]


def test_an_automatic_transition_of_the_new_version_is_taken_and_then_stays(desk):
    urgent = Compare(operand="ticket.priority", operator=Operator.AT_LEAST, value=2)
    auto = RENAMED.having(
        transitions=(
            *RENAMED.transitions,
            Transition(
                id="by_itself", name="By itself", source="verify", target="ask", trigger=When(), criteria=urgent
            ),
        )
    )
    publish(desk, auto)
    done = migrated(desk, plan_of(STAY, StateRule(state="review", target="verify")))
    assert desk.ask(tickets.GetTicket(ticket_id=3)).state == "ask"
    assert rolled_back(desk, done.job_id).counts == {Fate.KEPT: 2, Fate.RESTORED: 2}
    verify_clean(desk)


def test_a_timer_of_the_old_version_waits_no_more(desk, nora, time, clock):
    place = execute(nora, view_place(desk, 3), "question")
    quiet = REFUND.having(transitions=tuple(t for t in REFUND.transitions if t.id != "silence"))
    publish(desk, quiet)
    rules = [StateRule(state=each, target=each) for each in ("new", "review", "ask")]
    done = migrated(desk, plan_of(*rules))
    assert all(row[1] != "auto" for row in due_rows(desk) if row[0] == place.ticket_id)
    rolled_back(desk, done.job_id)
    time.pass_(hours=80)
    clock.do(system.Sweep())
    assert desk.ask(tickets.GetTicket(ticket_id=3)).state == "done"


def view_place(desk, ticket_id):
    found = desk.ask(tickets.GetTicket(ticket_id=ticket_id))
    return tickets.TicketPlace(
        ticket_id=ticket_id,
        version=found.version,
        status=found.status,
        blueprint_id="refund",
        state=found.state,
        due_at=found.due_at,
        complete=False,
    )


def test_forms_begun_for_a_transition_that_vanished_are_dropped_and_laid_back(desk, nora):
    nora.do(tickets.SaveForm(ticket_id=3, transition_id="question", form=Filled(resolution="Why?")))
    nora.do(tickets.SaveForm(ticket_id=3, transition_id="pay", form=Filled(resolution="Paid")))
    publish(desk, RENAMED)
    done = migrated(desk, plan_of(STAY, StateRule(state="review", target="verify")))
    assert nora.ask(tickets.GetForm(ticket_id=3, transition_id="pay")) == Filled(resolution="Paid")
    rolled_back(desk, done.job_id)
    assert nora.ask(tickets.GetForm(ticket_id=3, transition_id="question")) == Filled(resolution="Why?")


def test_figures_are_the_same_before_and_after_and_by_version(desk, time):
    publish(desk, RENAMED)
    time.pass_(hours=48)
    desk.do(system.SealDays())
    done = migrated(desk, plan_of(STAY, StateRule(state="review", target="verify", timer=Timer.RESTART)))
    time.pass_(hours=48)
    desk.do(system.SealDays())
    verify_clean(desk)
    whole: Figures = desk.ask(GetFigures(blueprint_id="refund"))
    assert whole.tickets == 4
    assert desk.ask(GetFigures(blueprint_id="refund", version=2)).tickets == 4
    assert desk.ask(GetFigures(blueprint_id="refund", version=1)).tickets == 0
    rolled_back(desk, done.job_id)
    verify_clean(desk)
    assert desk.ask(GetFigures(blueprint_id="refund", version=1)).tickets == 4
    desk.do(system.SealDays())
    verify_clean(desk)
    assert desk.ask(GetFigures(blueprint_id="refund", version=1)).tickets == 4
