"""Time travel on a desk that lived: who was where at any moment is what the tickets' own histories say."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

import pytest

from designer.dashboard.replay.recording import Recording
from runtime.desk.local import LocalDesk
from runtime.messages.faults import Fault, Forbidden, NotFound
from runtime.messages.replay import GetReplay, NameReplayed, Replay
from runtime.messages.system import GetFigures, SealDays, Sweep
from runtime.messages.tickets import (
    CreateTicket,
    ExecuteTransition,
    ExitBlueprint,
    ForceMove,
    GetHistory,
    GetTicket,
    ListTickets,
)
from runtime.model.values import HOUR, MINUTE
from tests.desk.conftest import MONDAY, Time

EVERYTHING = GetFigures(blueprint_id="refund")


def pages(desk: LocalDesk, question: GetFigures = EVERYTHING, limit: int = 50_000) -> tuple[Replay, ...]:
    """Every page of an answer."""
    found = [desk.ask(GetReplay(question=question, limit=limit))]
    while found[-1].after is not None:
        now = found[0].now
        found.append(desk.ask(GetReplay(question=question, limit=limit, after=found[-1].after, now=now)))
    return tuple(found)


def live(desk: LocalDesk, time: Time, dice: random.Random, deeds: int) -> None:
    """A while on a desk: tickets come, move, are forced, taken out, and come back."""
    for _ in range(deeds):
        time.pass_(minutes=dice.choice((0, 1, 30, 600)))
        rows = desk.ask(ListTickets()).rows
        if not rows or dice.random() < 0.3:
            desk.do(CreateTicket(subject="Kettle", department="returns", team="checkers", requester="carl"))
            continue
        try:
            one_deed(desk, dice, dice.choice(rows).id)
        except Fault:  # a move that is not to be had just now
            continue


def one_deed(desk: LocalDesk, dice: random.Random, ticket: int) -> None:
    version = desk.ask(GetTicket(ticket_id=ticket)).version
    act = dice.random()
    if act < 0.1:
        desk.as_clock().do(dice.choice((Sweep, SealDays))())
    elif act < 0.2:
        reason = "It must be."
        state = dice.choice(("new", "review", "ask", "done"))
        desk.do(ForceMove(ticket_id=ticket, expected_version=version, state=state, reason=reason))
    elif act < 0.27:
        desk.do(ExitBlueprint(ticket_id=ticket, expected_version=version, reason="Not one of ours."))
    else:
        way = dice.choice(("check", "question", "cancel", "reopen", "pay"))
        person = dice.choice(("nora", "marc", "sam"))
        desk.acting_as(person).do(ExecuteTransition(ticket_id=ticket, transition_id=way, expected_version=version))


def told(desk: LocalDesk, ticket: int) -> Iterator[tuple[int, str | None]]:
    """A ticket's passage by its own history: when it came where; None is outside. What is done is taken out no more."""
    here = None
    for event in desk.ask(GetHistory(ticket_id=ticket)):
        if event.kind in {"run_started", "moved"}:
            here = event.data["state" if event.kind == "run_started" else "target"]
            yield event.at, here
        elif event.kind == "run_ended" and here != "done":
            here = None
            yield event.at, None


def where(passage: list[tuple[int, str | None]], moment: int) -> str | None:
    return next((state for at, state in reversed(passage) if at <= moment), None)


@pytest.mark.parametrize("seed", range(3))
def test_at_any_moment_every_ticket_is_where_its_history_says(owner, time, seed):
    dice = random.Random(seed)  # noqa: S311
    live(owner, time, dice, 40)
    passages = {row.id: list(told(owner, row.id)) for row in owner.ask(ListTickets()).rows}
    recording = Recording.of(pages(owner, limit=7))
    assert len(recording) == sum(map(len, passages.values()))
    moments = [at + shift for passage in passages.values() for at, _ in passage for shift in (-1, 0, 1)]
    for moment in dice.sample(moments, 25):
        expected = {ticket: state for ticket, passage in passages.items() if (state := where(passage, moment))}
        named = {
            each.ticket: recording.states[each.state].id
            for state in range(len(recording.states))
            for each in recording.queue(moment, state)
        }
        assert named == expected
        counts = {state.id: n for state, n in zip(recording.states, recording.counts(moment).tolist(), strict=True)}
        assert {key: n for key, n in counts.items() if n} == dict(Counter(expected.values()))


def test_pages_fit_together_whatever_happens_between_them(owner, time):
    """Also where another replay is read meanwhile, or the desk keeps nothing of the first page."""
    dice = random.Random(5)  # noqa: S311
    live(owner, time, dice, 30)
    whole = owner.ask(GetReplay(question=EVERYTHING))
    others = GetReplay(question=EVERYTHING, limit=3), GetReplay(question=GetFigures(blueprint_id="refund", since=5))
    for between in (lambda: None, lambda: owner.ask(others[1]), lambda: owner.acting_as("sam").ask(others[0])):
        wanted, told = others[0], []
        first = owner.ask(wanted)
        told += zip(first.at, first.ticket, first.target, strict=True)
        while first.after is not None:
            between()
            time.pass_(minutes=1)
            first = owner.ask(wanted.having(after=first.after, now=whole.now))
            told += zip(first.at, first.ticket, first.target, strict=True)
            assert (first.now, first.end) == (whole.now, whole.end)
        assert told == [*zip(whole.at, whole.ticket, whole.target, strict=True)]
        time.now = whole.now


def test_a_period_begins_with_who_was_there_and_leaves_out_who_was_done(owner, time):
    nora = owner.acting_as("nora")
    first, second = (nora.do(CreateTicket(subject="X", department="returns", requester="carl")).result for _ in "ab")
    time.pass_(hours=1)
    nora.do(ExecuteTransition(ticket_id=first.ticket_id, transition_id="cancel", expected_version=first.version))
    time.pass_(hours=1)
    nora.do(ExecuteTransition(ticket_id=second.ticket_id, transition_id="check", expected_version=second.version))
    (found,) = pages(owner, GetFigures(blueprint_id="refund", since=MONDAY + 90 * MINUTE))
    assert (found.begin, found.end, found.now) == (MONDAY + 90 * MINUTE, MONDAY + 2 * HOUR + 1, MONDAY + 2 * HOUR)
    assert set(found.ticket) == {second.ticket_id} and found.at == (MONDAY, MONDAY + 2 * HOUR)
    recording = Recording.of((found,))
    assert (recording.standing(found.begin).active, recording.standing(found.begin).arrived) == (1, 0)
    assert recording.standing(found.end).moves == 1


def test_who_may_not_read_a_ticket_is_told_none_of_its_moves(owner):
    nora = owner.acting_as("nora")
    hers = nora.do(CreateTicket(subject="X", department="returns", assignee="nora")).result.ticket_id
    others = (
        owner.acting_as("marc").do(CreateTicket(subject="Y", department="returns", assignee="marc")).result.ticket_id
    )
    moved = {person: set(pages(owner.acting_as(person))[0].ticket) for person in ("olga", "sam", "nora", "marc")}
    assert moved == {"olga": {hers, others}, "sam": {hers, others}, "nora": {hers}, "marc": {others}}
    for person in ("lena", "carl"):
        with pytest.raises(Forbidden):
            pages(owner.acting_as(person))
    with pytest.raises(NotFound):
        pages(owner.acting_as("bill"))
    named = {
        person: [row.id for row in owner.acting_as(person).ask(NameReplayed(ticket_ids=(others, hers, 99)))]
        for person in ("olga", "bill")
    }
    assert named == {"olga": [others, hers], "bill": []}
