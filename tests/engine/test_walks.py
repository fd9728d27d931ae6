"""Random walks: what holds after any sequence of commands and sweeps."""

from collections import Counter
from contextlib import suppress
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.engine import limits
from runtime.engine.decide import decide
from runtime.engine.enroll import enroll, exit_run, force_move
from runtime.engine.lifecycle import claim, comment, edit, release
from runtime.engine.moves import status_of
from runtime.engine.timekeeper import settle
from runtime.engine.votes import vote
from runtime.model.approval_events import ApprovalClosed, ApprovalGranted, ApprovalRejected, ApprovalRequested
from runtime.model.approvals import Standing
from runtime.model.event_json import decode, encode
from runtime.model.events import Escalated, LimitBroken, Moved, Reminded, RunEnded, RunStarted, TicketOpened
from runtime.model.fold import fold
from runtime.model.reasons import NotAllowed
from runtime.model.values import MINUTE
from tests.engine.random_worlds import DESK, NAMES, STATES, processes, tickets
from tests.engine.worlds import Walk

steps = st.lists(
    st.one_of(
        st.tuples(
            st.just("decide"), st.sampled_from([f"t{n}" for n in range(8)] + ["p0", "p1", "p2"]), st.sampled_from(NAMES)
        ),
        st.tuples(st.just("vote"), st.booleans()),
        st.tuples(st.just("wait"), st.integers(1, 3000)),
        st.tuples(
            st.just("edit"),
            st.sampled_from(
                [{"priority": 4}, {"team": "first"}, {"department": "billing"}, {"tags": ("y",)}, {"status": "open"}]
            ),
        ),
        st.tuples(st.just("comment"), st.sampled_from(NAMES)),
        st.tuples(st.just("force"), st.sampled_from(STATES)),
        st.tuples(st.just("exit")),
        st.tuples(st.just("enroll")),
        st.tuples(st.just("claim")),
        st.tuples(st.just("release")),
    ),
    min_size=5,
    max_size=25,
)


def rest(walk):
    """As the desk: due moments first, transaction after transaction."""
    for _ in range(60):
        if not any(arm.at <= walk.situation.now for arm in walk.arms.values()):
            return
        before = walk.situation
        keep(walk, settle(before, tuple(walk.arms.values())))
    raise AssertionError("It never comes to rest.")


def keep(walk, outcome):
    assert len(outcome.steps) == len(outcome.events)
    assert not outcome.events or outcome.steps[-1] is outcome.after
    walk.keep(outcome)
    check(walk)


def votes_next(walk, *, approve):
    """Somebody whose vote is awaited gives it; where none is, a stranger tries."""
    awaited = [(key, voter) for key, one in walk.snapshot.run.approvals.items() for voter in one.awaited]
    transition, voter = awaited[0] if awaited else ("t0", "ann")
    return vote(walk.by(voter), transition, approve=approve)


COMMANDS = {
    "decide": lambda walk, transition, by: decide(walk.by(by), transition),
    "vote": lambda walk, approve: votes_next(walk, approve=approve),
    "edit": lambda walk, changes: edit(walk.by("ann"), changes),
    "comment": lambda walk, by: comment(walk.by(by), "Hello", public=True),
    "force": lambda walk, target: force_move(walk.by("sue"), target, "because"),
    "exit": lambda walk: exit_run(walk.by("sue"), "because"),
    "enroll": lambda walk: enroll(walk.situation, 2),
    "claim": lambda walk: claim(walk.by("ann")),
    "release": lambda walk: release(walk.by("ann")),
}


@settings(max_examples=100, deadline=None)
@given(process=processes(approved=True), values=tickets, todo=steps)
def test_a_walk_keeps_its_promises(process, values, todo):
    walk = Walk(desk=DESK, **values)
    opened = TicketOpened(ticket=walk.ticket)
    walk.situation = replace(walk.situation, blueprint=process)
    keep(walk, enroll(walk.situation, 1))
    for name, *given_ in todo:
        if name == "wait":
            walk.wait_until(walk.situation.now + given_[0] * MINUTE)
            rest(walk)
            continue
        rest(walk)
        with suppress(NotAllowed):
            keep(walk, COMMANDS[name](walk, *given_))
    refolded = None
    for at, event in [(walk.history[0][0], opened), *walk.history]:
        refolded = fold(refolded, decode(event.kind, encode(event)), at)
    assert replace(refolded, ticket=replace(refolded.ticket, version=walk.ticket.version)) == walk.snapshot


def check(walk):
    check_visits(walk)
    check_state(walk)
    for scope in ("visit", "run"):
        check_clock(walk, scope)
    check_levels(walk)
    check_approvals(walk)


def check_approvals(walk):
    """A request with a deadline has its clock, any other clock of the kind is gone; whoever asked has no vote."""
    requests = walk.snapshot.run.approvals
    timed = {f"approval:{key}": one.deadline for key, one in requests.items() if one.deadline is not None}
    assert {clock: arm.at for clock, arm in walk.arms.items() if clock.startswith("approval:")} == timed
    for one in requests.values():
        assert one.asker not in one.voters and one.standing is Standing.OPEN
    asked, over = 0, 0
    for _, event in walk.history:
        asked += isinstance(event, ApprovalRequested)
        over += isinstance(event, ApprovalGranted | ApprovalRejected | ApprovalClosed)
    assert asked - over == len(requests)


def check_visits(walk):
    """Visits follow each other without gap or overlap, counted per run and state."""
    counted, here = Counter(), None
    for _, event in walk.history:
        if isinstance(event, RunStarted):
            assert here is None
            counted, here = Counter({event.state: 1}), event.state
        elif isinstance(event, Moved):
            assert event.source == here
            here = event.target
            counted[here] += 1
            assert event.occurrence == counted[here]
        elif isinstance(event, RunEnded):
            assert here is not None
            here = None
    visit, run = walk.snapshot.visit, walk.snapshot.run
    assert (visit.state if visit else None) == here
    assert Counter(run.occurrences) == counted
    if visit:
        assert visit.occurrence == counted[here]


def check_state(walk):
    visit, run, process = walk.snapshot.visit, walk.snapshot.run, walk.situation.blueprint
    if visit is None:
        assert run.ended is not None
        return
    state = process.states_by_id[visit.state]
    assert (walk.ticket.status, walk.ticket.category) == status_of(state, DESK, walk.ticket.department)
    assert state.final is (run.ended is not None)
    assert visit.state not in run.came_from[-1:]
    assert all(0 < len(done) < 3 for done in run.done.values())


def check_clock(walk, scope):
    """A running clock is armed at the next level that has not fired; one that stands still is not armed."""
    process, snapshot = walk.situation.blueprint, walk.snapshot
    holder = snapshot.visit if scope == "visit" else snapshot.run
    clock = holder.limit if holder else None
    if clock is None or clock.since is None or snapshot.visit is None:
        assert scope not in walk.arms
        assert clock is None or clock.due is None
        return
    limit = process.limit if scope == "run" else process.states_by_id[snapshot.visit.state].limit
    moments = [limits.moment_of(clock, DESK, level) for level in limits.levels(limit, clock, DESK)]
    assert moments == sorted(moments) and clock.due in moments
    left = [moment for moment in moments if moment > walk.situation.now]
    if scope in walk.arms:
        assert walk.arms[scope].at in moments
    else:
        assert not left


def check_levels(walk):
    """No level twice in one visit or in one run."""
    seen = set()
    for _, event in walk.history:
        if isinstance(event, RunStarted):
            seen.clear()
        elif isinstance(event, Moved):
            seen = {one for one in seen if one[1] == "run"}
        elif isinstance(event, Reminded | LimitBroken | Escalated):
            one = (event.kind, event.scope.value, getattr(event, "level", 1))
            assert one not in seen
            seen.add(one)
