"""A desk that was used is sound; whatever is falsified in its tables is found."""

from __future__ import annotations

import random

import pytest
import sqlalchemy as sa

from runtime.messages import system, tickets
from runtime.messages.faults import Fault
from runtime.messages.system import GetFigures
from runtime.store import segments, verify
from tests.desk.test_promises import create, execute

WAYS = ("check", "pay", "question", "reopen", "cancel")


@pytest.fixture
def used(owner, nora, marc, time):
    """A desk with some weeks of work behind it: moves, comments, claims, exits, forced moves, sealed days."""
    dice = random.Random(4)  # noqa: S311
    places = [create(nora, requester="carl") for _ in range(4)]
    for _ in range(40):
        time.pass_(hours=dice.choice((1, 9, 30)))
        number = dice.randrange(len(places))
        place = nora.ask(tickets.GetTicket(ticket_id=places[number].ticket_id))
        what = dice.choice((*WAYS, "comment", "claim", "force", "edit"))
        try:
            if what in WAYS:
                execute(dice.choice((nora, marc)), places[number], what)
            elif what == "comment":
                nora.do(tickets.AddComment(ticket_id=place.id, body="50 %", public=dice.random() < 0.5))
            elif what == "claim":
                nora.do(tickets.ClaimVisit(ticket_id=place.id))
            elif what == "force":
                owner.do(
                    tickets.ForceMove(ticket_id=place.id, expected_version=place.version, state="ask", reason="by hand")
                )
            else:
                nora.do(
                    tickets.EditTicket(
                        ticket_id=place.id, expected_version=place.version, fields={"tags": (f"t{number}",)}
                    )
                )
        except Fault:
            continue
        finally:
            places[number] = places[number].having(version=nora.ask(tickets.GetTicket(ticket_id=place.id)).version)
        owner.as_clock().do(system.Sweep())
    last = nora.ask(tickets.GetTicket(ticket_id=places[0].ticket_id))
    owner.do(tickets.ExitBlueprint(ticket_id=last.id, expected_version=last.version, reason="by hand"))
    owner.do(system.SealDays())
    return owner


def _found(desk) -> set[str]:
    return {problem.code for problem in desk.ask(system.VerifyDesk()).problems}


def test_a_used_desk_is_sound(used):
    report = used.ask(system.VerifyDesk())
    assert report.problems == ()
    assert (report.tickets, report.events > 40) == (4, True)


def test_the_check_tells_how_far_it_is(used, monkeypatch):
    monkeypatch.setattr(verify, "_AT_ONCE", 3)
    with used.database.read() as session:
        steps = list(verify.check(session))
    assert [(step.done, step.total) for step in steps] == [(0, 4), (3, 4), (4, 4)]


FALSE = {
    "row_differs": ("UPDATE ticket SET subject = 'Another' WHERE id = 1",),
    "run_differs": ("UPDATE ticket SET memory = replace(memory, '\"occurrence\":', '\"occurrence\":1')",),
    "comments_differ": ("DELETE FROM comment WHERE id = (SELECT min(id) FROM comment)",),
    "history_unreadable": ("UPDATE event SET kind = 'dreamt' WHERE seq = 2",),
    "visit_missing": ("UPDATE visit SET seq = seq + 1 WHERE id = (SELECT max(id) FROM visit)",),
    "visit_gap": ("UPDATE visit SET entered = entered + 1 WHERE seq = 2",),
    "visit_backwards": ('UPDATE visit SET "left" = entered - 5 WHERE id = 1',),
    "stray_visit": ("UPDATE ticket SET visit_id = visit_id + 100 WHERE visit_id IS NOT NULL",),
    "visit_left_open": ("UPDATE run SET end_kind = 2 WHERE ended IS NOT NULL",),
    "no_visit": ('UPDATE visit SET "left" = entered WHERE "left" IS NULL',),
    "run_row": ("UPDATE run SET ended = 5",),
    "letter_again": ("UPDATE outbox SET sent_at = 5, next_try = 5",),
    "segment_count": ("UPDATE metric_segment SET n = n + 1 WHERE kind = 'visits'",),
    "due_without_visit": (
        "DELETE FROM due",
        "INSERT INTO due (ticket_id, clock, at, stage, payload) VALUES (1, 'visit', 5, 0, '')",
    ),
    "no_text": ("DELETE FROM ticket_text WHERE ticket_id = 1",),
}


@pytest.mark.parametrize("code", FALSE)
def test_what_was_falsified_is_found(used, code):
    with used.database.write() as session:
        for statement in FALSE[code]:
            session.core.execute(sa.text(statement.replace(":", r"\:")))
    assert code in _found(used)


def test_sealed_figures_of_a_used_desk_are_the_unsealed_ones(used, time):
    question = GetFigures(blueprint_id="refund")
    sealed = used.ask(question)
    assert sealed.tickets >= 4
    with used.database.write() as session:
        assert segments.Seal.read(session) is not None
        for table in ("metric_segment", "metric_code"):
            session.command(f"DELETE FROM {table}")
        session.command("DELETE FROM desk_fact WHERE name = 'sealed'")
    assert used.ask(question) == sealed
