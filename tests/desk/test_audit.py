"""The sealed audit: every way to tamper with it is found, and everybody reads their part only."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from runtime.desk.local import LocalDesk
from runtime.messages import access, blueprints, tickets
from runtime.messages.access import AuditHead, ReadAudit, SealAudit, VerifyAudit
from runtime.messages.faults import Forbidden, Invalid
from runtime.store import audit
from runtime.store.rights_tables import audit_seal
from runtime.store.schema import journal
from tests.desk.test_promises import create, execute
from tests.makers import blueprint, state


def seal(desk: LocalDesk) -> AuditHead:
    return desk.do(SealAudit()).result


@pytest.fixture
def sealed(owner: LocalDesk, monkeypatch: pytest.MonkeyPatch) -> LocalDesk:
    """Three blocks, and something done since."""
    monkeypatch.setattr(audit, "BLOCK", 6)
    nora = owner.acting_as("nora")
    for _ in range(8):
        create(nora, requester="carl")
    while seal(owner).blocks < 3:
        pass
    create(nora)
    return owner


def run(desk: LocalDesk, *statements: sa.Executable) -> None:
    with desk.database.write() as session:
        for statement in statements:
            session.core.execute(statement)


def problems(desk: LocalDesk, head: AuditHead | None = None) -> str:
    return " ".join(desk.ask(VerifyAudit(head=head)).problems)


def one_of(desk: LocalDesk, block: int) -> sa.ColumnElement[bool]:
    with desk.database.read() as session:
        found = session.core.execute(sa.select(journal).where(journal.c.seal == block).limit(1)).one()
    return sa.and_(journal.c.command_id == found.command_id, journal.c.actor == found.actor)


def test_an_untouched_audit_agrees_with_itself_and_with_every_head(sealed):
    heads = [sealed.ask(access.ExportAuditHead())]
    assert heads[0].blocks == 3
    heads += [seal(sealed), seal(sealed)]
    assert heads[1].commands > heads[0].commands
    for head in (None, *heads):
        assert problems(sealed, head) == ""
    assert heads[1].hash != heads[0].hash


def test_sealing_alone_is_no_reason_to_seal(sealed):
    seal(sealed)
    last = seal(sealed)
    assert [seal(sealed) for _ in range(3)] == [last] * 3
    assert sealed.ask(VerifyAudit()).unsealed > 0


@pytest.mark.parametrize("column", ["actor", "kind", "at", "body", "receipt"])
def test_an_edited_row_is_found(sealed, column):
    forged = 5 if column == "at" else "forged"
    run(sealed, sa.update(journal).where(one_of(sealed, 2)).values({column: forged}))
    assert "Block 2" in problems(sealed)


def test_a_deleted_row_is_found(sealed):
    run(sealed, sa.delete(journal).where(one_of(sealed, 2)))
    assert "sealed with 6 commands and has 5" in problems(sealed)


def test_an_inserted_row_is_found(sealed):
    row = {"command_id": "0", "actor": "nora", "kind": "x", "at": 1, "body": "{}", "receipt": "{}", "seal": 1}
    run(sealed, sa.insert(journal).values(row))
    assert "sealed with 6 commands and has 7" in problems(sealed)


def test_two_rows_that_change_places_are_found(sealed):
    one, two = one_of(sealed, 1), one_of(sealed, 2)
    run(
        sealed,
        sa.update(journal).where(one).values(seal=2),
        sa.update(journal).where(two).values(seal=1),
    )
    assert "Block 1" in problems(sealed) and "Block 2" in problems(sealed)


def test_a_block_that_is_gone_is_found(sealed):
    run(sealed, sa.delete(audit_seal).where(audit_seal.c.number == 2))
    assert "Block 2 of the audit is gone" in problems(sealed)


def test_a_tail_cut_with_all_its_traces_is_found_by_the_head_alone(sealed):
    head = sealed.ask(access.ExportAuditHead())
    run(
        sealed,
        sa.delete(journal).where(sa.or_(journal.c.seal == 3, journal.c.seal.is_(None))),
        sa.delete(audit_seal).where(audit_seal.c.number == 3),
    )
    assert problems(sealed) == ""
    assert "its tail is gone" in problems(sealed, head)


def test_a_chain_written_anew_is_found_by_the_head_alone(sealed):
    head = sealed.ask(access.ExportAuditHead())
    run(
        sealed,
        sa.update(journal).where(one_of(sealed, 1)).values(body="{}"),
        sa.update(journal).values(seal=None),
        sa.delete(audit_seal),
    )
    while seal(sealed).blocks < 3:
        pass
    assert problems(sealed) == ""
    assert "written anew" in problems(sealed, head)


def test_an_override_keeps_its_reason(sealed):
    sam, place = sealed.acting_as("sam"), create(sealed.acting_as("nora"))
    sam.do(
        tickets.ForceMove(
            ticket_id=place.ticket_id, expected_version=place.version, state="done", reason="The court said so."
        )
    )
    rows = sealed.ask(ReadAudit(kinds=("ticket.force_move",))).rows
    assert [(row.actor, row.body["reason"], row.ticket_id) for row in rows] == [
        ("sam", "The court said so.", place.ticket_id)
    ]
    history = sam.ask(tickets.GetHistory(ticket_id=place.ticket_id))
    assert any(event.data.get("reason") == "The court said so." for event in history)


def test_everybody_reads_their_part(owner):
    owner.do(
        blueprints.SaveDraft(blueprint=blueprint(state("a"), id="plans", department="billing"), expected_revision=0)
    )
    place = execute(owner.acting_as("nora"), create(owner.acting_as("nora")), "check")
    owner.acting_as("bill").do(tickets.CreateTicket(subject="X", department="billing"))

    def read(person: str) -> set[tuple[str, int | None]]:
        return {(row.kind, row.ticket_id) for row in owner.acting_as(person).ask(ReadAudit()).rows}

    everything = read("adam")
    assert {("ticket.create", place.ticket_id + 1), ("draft.save", None), ("people.put", None)} <= everything
    assert read("sam") == {("ticket.create", place.ticket_id), ("transition.execute", place.ticket_id)}
    assert read("petra") == {("draft.save", None), ("blueprint.publish", None)}
    petras = owner.acting_as("petra").ask(ReadAudit()).rows
    assert "plans" not in str(petras)
    for person in ("nora", "lena", "carl"):
        with pytest.raises(Forbidden):
            owner.acting_as(person).ask(ReadAudit())


def test_pages_of_the_audit_are_the_whole_of_it(sealed, monkeypatch):
    monkeypatch.setattr(audit, "LOOKED_THROUGH", 7)
    monkeypatch.setattr("runtime.store.audit.LOOKED_THROUGH", 7)
    whole, after = [], None
    while True:
        page = sealed.ask(ReadAudit(limit=4, after=after))
        whole += page.rows
        after = page.after
        if after is None:
            break
    with sealed.database.read() as session:
        count = session.core.execute(sa.select(sa.func.count()).select_from(journal)).scalar_one()
    assert len(whole) == len({row.command_id for row in whole}) == count
    assert {row.sealed for row in whole} == {True, False}


def test_the_audit_is_asked_by_actor_ticket_and_time(sealed):
    assert {row.actor for row in sealed.ask(ReadAudit(actor="nora")).rows} == {"nora"}
    assert {row.ticket_id for row in sealed.ask(ReadAudit(ticket_id=2)).rows} == {2}
    now = sealed.ask(ReadAudit(limit=1)).rows[0].at
    assert sealed.ask(ReadAudit(since=now + 1)).rows == ()
    assert sealed.ask(ReadAudit(until=now)).rows == ()
    with pytest.raises(Invalid):
        sealed.ask(ReadAudit(after="nonsense"))
