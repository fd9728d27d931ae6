"""Checkpoints of drafts: kept by name, whole, until they are deleted themselves (PO-19, PO-25)."""

from __future__ import annotations

import pytest

from runtime.desk import checkpoints as handlers
from runtime.messages import blueprints, migration
from runtime.messages.blueprints import SaveDraft
from runtime.messages.checkpoints import DeleteCheckpoint, KeepCheckpoint, ListCheckpoints
from runtime.messages.faults import Conflict, Forbidden, NotFound, Refused
from tests.desk.migrating import publish
from tests.desk.refund import REFUND
from tests.desk.test_drafts import named, save


def keep(desk, name, revision, key="refund"):
    return desk.do(KeepCheckpoint(blueprint_id=key, expected_revision=revision, name=name)).result


def kept(desk, key="refund"):
    return desk.ask(ListCheckpoints(blueprint_id=key))


def test_a_draft_is_kept_as_it_stood_newest_first(owner, time):
    first = keep(owner, " Before the audit ", 1)
    assert (first.name, first.blueprint, first.kept_by, first.kept_at) == (
        "Before the audit",
        REFUND,
        "olga",
        time.now,
    )
    save(owner, named("new", "Fresh"), 1)
    time.now += 1_000
    keep(owner.acting_as("petra"), "Before the audit", 2)  # two may be called the same
    assert [(each.name, each.kept_by, each.revision) for each in kept(owner)] == [
        ("Before the audit", "petra", 2),
        ("Before the audit", "olga", 1),
    ]
    assert [each.blueprint for each in kept(owner)] == [named("new", "Fresh"), REFUND]


def test_it_outlives_a_version_and_a_discarded_draft_and_goes_with_the_blueprint(owner):
    keep(owner, "One", 1)
    publish(owner, named("new", "Fresh"))
    owner.do(migration.DiscardDraft(blueprint_id="refund", expected_revision=2))
    assert [each.blueprint for each in kept(owner)] == [REFUND]
    owner.do(blueprints.DeleteBlueprint(blueprint_id="refund"))
    with pytest.raises(NotFound):
        kept(owner)


def test_it_is_of_the_draft_that_was_seen(owner):
    save(owner, named("new", "Fresh"), 1)
    with pytest.raises(Conflict, match="revision 2, not 1"):
        keep(owner, "Old", 1)
    assert kept(owner) == ()


def test_so_many_and_no_more(owner, monkeypatch):
    monkeypatch.setattr(handlers, "MOST_CHECKPOINTS", 2)
    one, _two = keep(owner, "One", 1), keep(owner, "Two", 1)
    with pytest.raises(Refused, match="has 2 checkpoints already: delete one"):
        keep(owner, "Three", 1)
    owner.do(DeleteCheckpoint(blueprint_id="refund", checkpoint_id=one.checkpoint_id))
    keep(owner, "Three", 1)
    assert {each.name for each in kept(owner)} == {"Two", "Three"}
    with pytest.raises(NotFound, match="not there any more"):
        owner.do(DeleteCheckpoint(blueprint_id="refund", checkpoint_id=one.checkpoint_id))


def test_who_may_not_touch_a_draft_finds_none_of_its_checkpoints(owner):
    petra, nora = owner.acting_as("petra"), owner.acting_as("nora")
    bills = REFUND.having(id="bills", name="Bills", department="billing")
    owner.do(SaveDraft(blueprint=bills, expected_revision=0))
    of_billing = keep(owner, "Secret", 1, "bills")
    for desk in (petra, nora):
        for message in (
            KeepCheckpoint(blueprint_id="bills", expected_revision=1, name="Mine"),
            DeleteCheckpoint(blueprint_id="bills", checkpoint_id=of_billing.checkpoint_id),
        ):
            with pytest.raises(Forbidden):
                desk.do(message)
        with pytest.raises(Forbidden):
            kept(desk, "bills")
    owner.do(SaveDraft(blueprint=bills.having(department="returns"), expected_revision=1))
    assert kept(petra, "bills") == ()  # it is theirs now, but was not then
    with pytest.raises(NotFound):
        petra.do(DeleteCheckpoint(blueprint_id="bills", checkpoint_id=of_billing.checkpoint_id))
    assert [each.name for each in kept(owner, "bills")] == ["Secret"]


def test_names_are_words_and_not_long(owner):
    for name in ("", "  ", "x" * 81):
        with pytest.raises(ValueError, match="name"):
            KeepCheckpoint(blueprint_id="refund", expected_revision=1, name=name)
