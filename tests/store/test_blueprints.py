"""Drafts, versions, ranks: on both databases."""

from __future__ import annotations

import hashlib
from contextlib import suppress

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.messages.blueprints import Activity
from runtime.messages.faults import Conflict, NotFound
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.store import blueprints
from runtime.store.database import Database, Session
from runtime.store.schema import blueprint_version, run
from tests.store.rows import put_ticket

REFUND = Blueprint(
    id="refund",
    name="Refund “100 %”",
    start="asked",
    states=(State(id="asked", name="Asked"), State(id="paid", name="Paid", final=True)),
    transitions=(Transition(id="pay", name="Pay", source="asked", target="paid"),),
)


def _publish(session: Session, value: Blueprint = REFUND, at: int = 5) -> int:
    return blueprints.publish(session, value, at=at, by="petra", note="first").version_id


def test_a_draft_is_kept_with_its_revision(database: Database) -> None:
    with database.write() as session:
        assert blueprints.draft(session, "refund") is None
        blueprints.save_draft(session, REFUND, revision=1, at=10, by="petra")
        renamed = REFUND.having(name="Refunds")
        blueprints.save_draft(session, renamed, revision=2, at=20, by="paul")
        found = blueprints.draft(session, "refund")
    assert found is not None
    assert (found.blueprint, found.revision, found.saved_at, found.saved_by) == (renamed, 2, 20, "paul")


@pytest.mark.parametrize("revision", [1, 3])
def test_a_draft_somebody_saved_meanwhile_is_never_overwritten(database: Database, revision: int) -> None:
    with database.write() as session:
        blueprints.save_draft(session, REFUND, revision=1, at=10, by="petra")
    with pytest.raises(Conflict), database.write() as session:
        blueprints.save_draft(session, REFUND.having(name="Mine"), revision=revision, at=11, by="paul")
    with database.read() as session:
        found = blueprints.draft(session, "refund")
        assert found is not None and found.saved_by == "petra"
        (summary,) = blueprints.summaries(session)
        assert summary.name == REFUND.name


def test_versions_count_up_and_stay_as_they_were(database: Database) -> None:
    with database.write() as session:
        first = _publish(session)
        second = _publish(session, REFUND.having(name="Refunds"), at=6)
        assert blueprints.load_version(session, first) == REFUND
        newest = blueprints.version(session, "refund")
        assert newest is not None and (newest.number, newest.version_id, newest.note) == (2, second, "first")
        assert [each.number for each in blueprints.versions(session, "refund")] == [2, 1]
        assert blueprints.version(session, "refund", 3) is None
        body, checksum = session.core.execute(
            sa.select(blueprint_version.c.body, blueprint_version.c.checksum).where(blueprint_version.c.id == first)
        ).one()
        assert hashlib.sha256(body.encode()).hexdigest() == checksum
    with pytest.raises(NotFound), database.read() as session:
        blueprints.load_version(session, 99)


def test_only_the_newest_version_of_active_blueprints_claims_in_rank_order(database: Database) -> None:
    other, third = REFUND.having(id="other"), REFUND.having(id="third")
    with database.write() as session:
        _publish(session)
        refund, returns, _ = _publish(session), _publish(session, other), _publish(session, third)
        assert blueprints.claiming_versions(session) == ()
        for each in ("refund", "other"):
            blueprints.set_activity(session, each, Activity.ACTIVE)
        assert [version for version, _ in blueprints.claiming_versions(session)] == [refund, returns]
        blueprints.rank(session, ("third", "other", "unknown"))
        assert [version for version, _ in blueprints.claiming_versions(session)] == [returns, refund]
        assert [each.id for each in blueprints.summaries(session)] == ["third", "other", "refund"]
        found = blueprints.summary(session, "refund")
        assert found is not None
        assert (found.activity, found.version, found.draft_revision, found.active) == (Activity.ACTIVE, 2, None, 0)


def test_a_blueprint_a_ticket_entered_is_not_deleted(database: Database) -> None:
    with database.write() as session:
        version = _publish(session)
        blueprints.save_draft(session, REFUND, revision=1, at=10, by="petra")
        ticket = put_ticket(session)
        row = {
            "ticket_id": ticket,
            "version_id": version,
            "started": 1,
            "ended": None,
            "end_kind": 0,
            "violation_kind": 0,
        }
        session.core.execute(sa.insert(run).values(row))
        assert blueprints.active_tickets(session, "refund") == (ticket,)
        found = blueprints.summary(session, "refund")
        assert found is not None and found.active == 1
        assert blueprints.ever_entered(session, "refund")
    with pytest.raises(Conflict), database.write() as session:
        blueprints.delete(session, "refund")
    with database.write() as session:
        session.core.execute(sa.delete(run))
        assert not blueprints.ever_entered(session, "refund")
        blueprints.delete(session, "refund")
        assert blueprints.summaries(session) == ()


NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30).filter(str.strip)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=NAMES, description=st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0")))
def test_equal_blueprints_are_equal_texts_and_any_text_survives(
    sqlite_database: Database, name: str, description: str
) -> None:
    value = REFUND.having(name=name, description=description)
    assert blueprints.text_of(Blueprint.model_validate_json(blueprints.text_of(value))) == blueprints.text_of(value)
    with sqlite_database.write() as session:
        assert blueprints.load_version(session, _publish(session, value)) == value


def _rolled_back(database: Database) -> int:
    numbers = []
    with suppress(KeyError), database.write() as session:
        numbers.append(_publish(session))
        raise KeyError
    return numbers[0]


def test_the_number_of_a_version_is_never_given_again(database: Database) -> None:
    """Processes remember versions by it: one of a deleted Blueprint, or of a batch that was rolled back."""
    with database.write() as session:
        deleted = _publish(session)
        blueprints.delete(session, "refund")
    undone = _rolled_back(database)
    with database.write() as session:
        found = _publish(session)
    assert found > deleted
    assert found != undone
