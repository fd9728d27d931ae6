"""Decides a transition: may it be executed, and what follows (E-01)."""

from __future__ import annotations

from runtime.engine import automatic, clocks, forms, sla, task_clock
from runtime.engine.actions import ANY_ACTION, record_failure, run_actions
from runtime.engine.approvals import ask
from runtime.engine.draft import Draft
from runtime.engine.forms import Form
from runtime.engine.guards import reasons_against, target_of, transition_named
from runtime.engine.moves import Move, take
from runtime.engine.owners import NOT_YOURS
from runtime.engine.performers import in_place_of
from runtime.engine.situation import Situation
from runtime.model.actions import Fire
from runtime.model.blueprint import EventName, ParallelGroup, State, Transition
from runtime.model.events import BranchDone, CommentAdded, How
from runtime.model.forms import EMPTY, Filled
from runtime.model.people import CLOCK, Role
from runtime.model.reasons import NotAllowed
from runtime.model.snapshot import Outcome
from runtime.model.values import Moment


def decide(situation: Situation, transition_id: str, filled: Filled = EMPTY) -> Outcome:
    """What follows when the actor executes the transition with this form: the move, or a request for its approval.

    Raises NotAllowed with *every* reason: the transition does not leave the present state, is not for people, is not
    the actor's, its criteria do not hold, and each thing wrong with the form. Who does not own the transition learns
    nothing of criteria and form. Due moments that have passed are not looked at: `timekeeper.settle` comes first.
    """
    draft = Draft(situation)
    execute(draft, transition_id, filled, How.MANUAL)
    return finish(draft)


def execute(draft: Draft, transition_id: str, filled: Filled, how: How, *, scheduled: Moment | None = None) -> None:
    """Check everything, then write the form and make the move, or do the branch, or ask for approval first.

    Raises NotAllowed.
    """
    situation = draft.situation
    transition = transition_named(transition_id, situation)
    reasons = reasons_against(transition, situation, how)
    if reasons and any(reason.code in NOT_YOURS for reason in reasons):
        raise NotAllowed(*reasons)
    form = forms.check(transition, situation, filled)
    if reasons or form.reasons:
        raise NotAllowed(*reasons, *form.reasons)
    lent = in_place_of(transition, situation)
    for_whom = lent.absent if lent is not None else None
    if transition.approval is not None:
        ask(draft, transition, transition.approval, filled, for_whom)
    else:
        carry_out(draft, transition, form, how, scheduled, for_whom=for_whom)


def carry_out(
    draft: Draft,
    transition: Transition,
    form: Form,
    how: How,
    scheduled: Moment | None = None,
    *,
    for_whom: str | None = None,
) -> None:
    """Write the form and make the move, or do the branch. Everything has been checked.

    `for_whom`: who is away, where the actor stands in for them.
    """
    _talk(draft, form)
    group = draft.process.parallels_by_id.get(transition.parallel) if transition.parallel else None
    if group is None:
        take(draft, _move(draft, transition, form, how, scheduled, for_whom=for_whom))
    else:
        _do_branch(draft, transition, group, form, for_whom)


def do_again(situation: Situation, action: str, origin: str) -> Outcome:
    """What follows when an action (its JSON) that could not be done is tried once more, whoever asked for it.

    Where it cannot be done again, the outcome has an `ActionFailed` that says why.
    """
    draft = Draft(situation)
    run_actions(draft, (ANY_ACTION.validate_json(action),), origin)
    return finish(draft)


def finish(draft: Draft, why: str = sla.CHANGED) -> Outcome:
    """Execute what actions fired, let clocks follow the ticket, and arm the next look at automatic transitions.

    `why`: what made its SLA policy be looked at.
    """
    execute_fired(draft)
    ticket, before = draft.snapshot.ticket, draft.before.ticket
    if ticket.department != before.department or ticket.team != before.team:
        clocks.follow_place(draft)
    sla.follow(draft, why)
    automatic.keep_watch(draft)
    return draft.outcome()


def execute_fired(draft: Draft) -> None:
    """The transitions that actions fired, in order, by the system. One that may not be executed fails alone."""
    if not draft.fires:
        return
    actor = draft.actor
    draft.acting(CLOCK)
    for _ in range(automatic.MAX_IN_A_ROW):
        if not draft.fires:
            break
        _execute_one_fired(draft, draft.fires.pop(0))
    else:
        _stop_going_in_circles(draft)
    draft.acting(actor)


def _execute_one_fired(draft: Draft, transition_id: str) -> None:
    try:
        execute(draft, transition_id, EMPTY, How.FIRED)
    except NotAllowed as refusal:
        record_failure(draft, Fire(transition=transition_id), str(refusal), "")


def _stop_going_in_circles(draft: Draft) -> None:
    if draft.fires:
        draft.fires.clear()
        raise_circles(draft)


def raise_circles(draft: Draft) -> None:
    """Automatic moves went on and on: stop, and ask for a person."""
    sentence = (
        f"Ticket {draft.snapshot.ticket.id} was moved {automatic.MAX_IN_A_ROW} times in a row by itself and was "
        "stopped: the Blueprint’s automatic transitions go in circles."
    )
    draft.alarm("automatic_loop", sentence)


def _talk(draft: Draft, form: Form) -> None:
    for talk in form.talks:
        draft.record(
            CommentAdded(
                body=talk.body,
                public=talk.public,
                by_customer=draft.actor.role is Role.CUSTOMER,
                attachments=talk.attachments,
                author=draft.author,
            )
        )
    for title in form.tasks:
        task_clock.add(draft, title=title)


def _move(
    draft: Draft, transition: Transition, form: Form, how: How, scheduled: Moment | None, *, for_whom: str | None
) -> Move:
    return Move(
        target=_state(draft, target_of(transition, draft.situation) or ""),
        how=how,
        transition=transition.id,
        returned=transition.target is None,
        old=form.old,
        new=form.new,
        form=form.answers,
        actions=transition.actions,
        scheduled=scheduled,
        for_whom=for_whom,
    )


def _state(draft: Draft, state_id: str) -> State:
    return draft.process.states_by_id[state_id]


def _do_branch(draft: Draft, transition: Transition, group: ParallelGroup, form: Form, for_whom: str | None) -> None:
    """One branch more; with enough of them the ticket moves on."""
    branches = [one for one in draft.process.leaving(group.source) if one.parallel == group.id]
    needed = {"all": len(branches), "any": 1}.get(str(group.needs)) or min(int(group.needs), len(branches))
    done = len(draft.run.done.get(group.id, {})) + 1
    draft.record(
        BranchDone(
            group=group.id,
            transition=transition.id,
            performer=draft.actor.id,
            done=done,
            needed=needed,
            old=form.old,
            new=form.new,
            form=form.answers,
            for_whom=for_whom,
        )
    )
    run_actions(draft, transition.actions, f"transition:{transition.id}")
    if done >= needed:
        take(draft, Move(target=_state(draft, group.target), how=How.PARALLEL, transition=transition.id))
        draft.happened = EventName.GROUP_DONE
