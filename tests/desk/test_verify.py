"""A desk that was used is sound; whatever is falsified in its tables is found."""

from __future__ import annotations

import random
from base64 import b64encode
from contextlib import suppress

import pytest
import sqlalchemy as sa

from runtime.messages import access, system, tickets
from runtime.messages.faults import Fault
from runtime.messages.system import GetFigures
from runtime.model.forms import Filled
from runtime.model.limits import Limit, Reentry
from runtime.model.owners import People
from runtime.store import segments, verify
from runtime.store.schema import run, visit
from tests.desk.test_migrations_random import furnished, published
from tests.desk.test_promises import create, execute
from tests.engine.worlds import blueprint, lasting, state, way

WAYS = ("check", "pay", "question", "reopen", "cancel")


def _weeks_of_work(owner, nora, marc, time):
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
    return places


@pytest.fixture
def used(owner, nora, marc, time):
    """A desk with some weeks of work behind it: moves, comments, claims, exits, forced moves, sealed days."""
    places = _weeks_of_work(owner, nora, marc, time)
    proof = nora.do(tickets.KeepFile(name="proof.txt", media_type="text/plain", content=b64encode(b"paid"))).result
    nora.do(tickets.AddComment(ticket_id=places[1].ticket_id, body="Here.", public=False, attachments=(proof,)))
    create(nora, requester="carl")  # its limit runs
    last = nora.ask(tickets.GetTicket(ticket_id=places[0].ticket_id))
    owner.do(tickets.ExitBlueprint(ticket_id=last.id, expected_version=last.version, reason="by hand"))
    owner.do(system.SealDays())
    owner.do(access.SealAudit())
    return owner


def test_a_used_desk_is_sound(used):
    report = used.ask(system.VerifyDesk())
    assert report.problems == ()
    assert (report.tickets, report.events > 40) == (5, True)


def test_the_check_tells_how_far_it_is(used, monkeypatch):
    """Every part of the desk, then every ticket twice: its rows and its words."""
    monkeypatch.setattr(verify, "_AT_ONCE", 3)
    with used.database.read() as session:
        steps = list(verify.check(session))
    assert [step.done for step in steps][-4:] == [steps[0].total - left for left in (7, 5, 0, 0)]
    assert [step.done for step in steps] == sorted(step.done for step in steps)


LAST_OPEN = '(SELECT max(id) FROM visit WHERE "left" IS NULL)'
LETTER = (
    "INSERT INTO outbox (ticket_id, key, channel, recipients, subject, body, queued_at, next_try, attempts, sent_at)"
    " VALUES (1, '{key}', 'mail', '[]', '', '', 5, 5, 0, NULL)"
)
FALSE = {
    "row_differs": ("UPDATE ticket SET subject = 'Another' WHERE id = 1",),
    "run_differs": ("UPDATE ticket SET memory = replace(memory, '\"occurrence\":', '\"occurrence\":1')",),
    "place_differs": ("UPDATE ticket SET state = 'elsewhere' WHERE state IS NOT NULL",),
    "due_at_differs": ("UPDATE ticket SET due_at = due_at - 1",),
    "comments_differ": ("UPDATE comment SET body = 'I never said so' WHERE id = (SELECT min(id) FROM comment)",),
    "tasks_differ": ("INSERT INTO task (ticket_id, title) VALUES (1, 'Nobody asked for it')",),
    "tags_differ": ("DELETE FROM ticket_tag",),
    "history_unreadable": ("UPDATE event SET kind = 'dreamt' WHERE seq = 2",),
    "visit_missing": ("UPDATE visit SET seq = seq + 1 WHERE id = (SELECT max(id) FROM visit)",),
    "visit_gap": ("UPDATE visit SET entered = entered + 1 WHERE seq = 2",),
    "visit_backwards": ('UPDATE visit SET "left" = entered - 5 WHERE id = 1',),
    "visit_differs": (f"UPDATE visit SET claimed = 5 WHERE id = {LAST_OPEN}",),
    "visit_due": (f"UPDATE visit SET due = coalesce(due, 0) + 1 WHERE id = {LAST_OPEN}",),
    "stray_visit": ("UPDATE ticket SET visit_id = visit_id + 100 WHERE visit_id IS NOT NULL",),
    "visit_left_open": ("UPDATE run SET end_kind = 2 WHERE ended IS NOT NULL",),
    "no_visit": ('UPDATE visit SET "left" = entered WHERE "left" IS NULL',),
    "run_row": ("UPDATE run SET ended = 5",),
    "letter_again": ("UPDATE outbox SET sent_at = 5, next_try = 5",),
    "letter_state": ("UPDATE outbox SET status = 'sent' WHERE sent_at IS NULL",),
    "letter_twice": (LETTER.format(key="twin"), LETTER.format(key="twin")),
    "segment_count": ("UPDATE metric_segment SET n = n + 1 WHERE kind = 'visits'",),
    "segment_differs": ('UPDATE visit SET priority = 1 + priority % 4 WHERE "left" IS NOT NULL',),
    "due_without_visit": (
        "DELETE FROM due",
        "INSERT INTO due (ticket_id, clock, at, stage, payload) VALUES (1, 'visit', 5, 0, '')",
    ),
    "clock_missing": ("DELETE FROM due",),
    "no_text": ("DELETE FROM ticket_text WHERE ticket_id = 1",),
    "file_changed": ("UPDATE attachment SET size = size + 1",),
    "file_missing": ("DELETE FROM file_keeper", "UPDATE attachment SET hash = 'another'"),
    "link_circle": ("INSERT INTO link (parent, child) VALUES (1, 2), (2, 1)",),
    "call_astray": ("INSERT INTO call (child, parent, visit_id, blueprint) VALUES (1, 1, 1, 'refund')",),
    "person_differs": ("UPDATE person SET role = 'administrator' WHERE id = 'nora'",),
    "version_changed": ("UPDATE blueprint_version SET body = replace(body, 'Ask the customer', 'Ask nobody')",),
    "audit_broken": ("UPDATE journal SET actor = 'somebody' WHERE actor = 'marc'",),
    "search_differs": ("UPDATE ticket_text SET description = 'unheard of' WHERE ticket_id = 2",),
}


class Undo(Exception):
    """Raised to take a damage back."""


def _found_after(desk, statements) -> set[str]:
    """What the check finds when these are true, which they are not for long."""
    with suppress(Undo), desk.database.write() as session:
        for statement in statements:
            session.core.execute(sa.text(statement.replace(":", r"\:")))
        codes = {problem.code for problem in verify.report(session).problems}
        raise Undo
    return codes


def test_what_was_falsified_is_found(used):
    missed = {code for code, statements in FALSE.items() if code not in _found_after(used, statements)}
    assert missed == set()
    assert _found_after(used, ()) == set()


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


def _at_rest(owner, nora, time):
    place = execute(nora, create(nora), "check")
    time.pass_(hours=3)
    return execute(owner.acting_as("sam"), place, "pay", form=Filled(resolution="Paid."))


def _measured(desk):
    return desk.ask(GetFigures(blueprint_id="refund")).model_dump(exclude={"now"})


def test_a_ticket_taken_out_where_its_run_is_complete_changes_no_figure(owner, nora, time):
    """The run ended as it came to rest: row, visit and figures keep to that; the history says when the ticket left."""
    place = _at_rest(owner, nora, time)
    time.pass_(hours=5)
    before, rested = _measured(owner), time.now - 5 * 3_600_000
    left = tickets.ExitBlueprint(ticket_id=place.ticket_id, expected_version=place.version, reason="Tidied up.")
    place = owner.do(left).result
    assert (place.state, place.complete) == (None, False)
    assert _measured(owner) == before
    with owner.database.read() as session:
        assert session.core.execute(sa.select(run.c.ended)).scalar_one() == rested
        resting = sa.select(visit.c.entered).where(visit.c.left.is_(None))
        assert session.core.execute(resting).scalar_one() == rested
    history = owner.ask(tickets.GetHistory(ticket_id=place.ticket_id))
    assert [event.at for event in history if event.kind == "run_ended"] == [time.now]
    assert owner.ask(system.VerifyDesk()).problems == ()


def test_a_visit_left_open_by_a_run_that_ended_elsewhere_is_found(owner, nora, time):
    _at_rest(owner, nora, time)
    elsewhere = "UPDATE run SET ended = ended + 1", "UPDATE ticket SET run_ended = run_ended + 1"
    assert "visit_left_open" not in _found_after(owner, ())
    assert "visit_left_open" in _found_after(owner, elsewhere)


def test_a_limit_that_earlier_visits_used_up_is_no_trouble(database, time):
    desk = furnished(database, time)
    limit = Limit(allows=lasting(1), reentry=Reentry.ACCUMULATE)
    states = [state("s0", limit=limit), state("s1")]
    owners = (People(ids=("olga",)),)
    ways = [way("t0", "s0", "s1", owners=owners), way("t1", "s1", "s0", owners=owners)]
    published(desk, blueprint(states, ways), 1)
    place = desk.do(tickets.CreateTicket(subject="Kettle", department="support", team="first")).result
    for transition in ("t0", "t1"):
        time.pass_(hours=2)
        place = execute(desk, place, transition)
    assert place.state == "s0"
    assert desk.ask(system.VerifyDesk()).problems == ()
