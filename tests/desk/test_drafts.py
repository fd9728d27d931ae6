"""Drafts of several people, drafts from old versions, what differs; and what becomes of a Blueprint (PO-19, PO-21, PO-33)."""

from __future__ import annotations

import pytest

from runtime.messages import blueprints, migration, tickets
from runtime.messages.blueprints import Activity, SaveDraft
from runtime.messages.faults import Conflict, Forbidden, NotFound, Refused
from runtime.messages.migration import CompareVersions, DiscardDraft, DraftFromVersion, WhereUsed
from runtime.messages.scenarios import PutScenarios
from runtime.messages.setup import PutTeams, PutTemplates, RemoveFromSetup, SetupKind
from runtime.messages.system import Sweep
from runtime.messages.views import PutView
from runtime.model.actions import Recipient, RecipientKind, SendLetter
from runtime.model.criteria import Compare, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.people import Team
from runtime.model.scenario import Given, Scenario, Suite, TicketValues
from runtime.model.setup import Template
from runtime.model.values import DAY
from runtime.model.views import View
from runtime.model.where_used import Kind
from runtime.store import blueprints as stored
from tests.desk.migrating import publish
from tests.desk.refund import REFUND
from tests.desk.test_promises import create, execute


def named(key, name, base=REFUND):
    """The Blueprint with a state called otherwise."""
    return base.having(states=tuple(each.having(name=name) if each.id == key else each for each in base.states))


def save(desk, value, revision):
    return desk.do(SaveDraft(blueprint=value, expected_revision=revision)).result


def test_two_who_change_different_places_are_merged_and_told(owner):
    adam, petra = owner.acting_as("adam"), owner.acting_as("petra")
    first = save(petra, named("new", "Fresh"), 1)
    assert (first.revision, first.merged_with) == (2, ())
    second = save(adam, named("ask", "Question"), 1)
    assert (second.revision, second.merged_with, second.saved_by) == (3, ("petra",), "adam")
    assert second.blueprint == named("ask", "Question", named("new", "Fresh"))
    assert owner.ask(blueprints.GetDraft(blueprint_id="refund")).blueprint == second.blueprint


def test_two_who_change_the_same_are_told_who_and_when_and_where(owner, time):
    adam, petra = owner.acting_as("adam"), owner.acting_as("petra")
    save(petra, named("new", "Fresh"), 1)
    with pytest.raises(Conflict) as conflict:
        save(adam, named("new", "Begun"), 1)
    changed, where = conflict.value.reasons
    assert changed.sentence == "This draft was changed by Petra at 2025-03-10 10:00."
    assert (changed.facts["by"], changed.facts["at"]) == ("petra", str(time.now))
    assert where.element == "state “new”.name"
    assert owner.ask(blueprints.GetDraft(blueprint_id="refund")).blueprint == named("new", "Fresh")


def test_who_started_from_what_is_not_kept_any_more_starts_anew(owner, monkeypatch):
    monkeypatch.setattr(stored, "KEPT_BODIES", 2)
    for number in range(3):
        save(owner, named("new", f"Name {number}"), number + 1)
    with pytest.raises(Conflict, match="not kept any more"):
        save(owner, named("ask", "Question"), 1)


def test_a_draft_thrown_away_meanwhile_is_not_made_again_by_mistake(owner):
    owner.do(DiscardDraft(blueprint_id="refund", expected_revision=1))
    with pytest.raises(NotFound):
        owner.ask(blueprints.GetDraft(blueprint_id="refund"))
    with pytest.raises(Conflict, match="thrown away"):
        save(owner, REFUND, 1)
    assert save(owner, REFUND, 0).revision == 2  # numbers are never given twice
    assert owner.ask(blueprints.GetVersion(blueprint_id="refund")).number == 1


def test_what_was_never_published_is_deleted_not_discarded(owner):
    save(owner, REFUND.having(id="idea", name="Idea"), 0)
    with pytest.raises(Refused, match="delete the Blueprint"):
        owner.do(DiscardDraft(blueprint_id="idea", expected_revision=1))
    owner.do(blueprints.DeleteBlueprint(blueprint_id="idea"))
    assert [each.id for each in owner.ask(blueprints.ListBlueprints())] == ["refund"]


def test_any_version_is_the_draft_again_and_published_again(owner):
    assert publish(owner, named("new", "Fresh")) == 2
    draft = owner.do(DraftFromVersion(blueprint_id="refund", number=1, expected_revision=2)).result
    assert (draft.blueprint, draft.revision) == (REFUND, 3)
    assert publish(owner, draft.blueprint) == 3
    one, three = (owner.ask(blueprints.GetVersion(blueprint_id="refund", number=number)) for number in (1, 3))
    assert (one.checksum, one.blueprint) == (three.checksum, three.blueprint)
    with pytest.raises(Conflict):
        owner.do(DraftFromVersion(blueprint_id="refund", number=1, expected_revision=1))
    with pytest.raises(NotFound):
        owner.do(DraftFromVersion(blueprint_id="refund", number=9, expected_revision=4))


def test_any_two_versions_and_the_draft_are_compared(owner):
    publish(owner, named("new", "Fresh"))
    found = owner.ask(CompareVersions(blueprint_id="refund", one=1, two=2))
    (change,) = found.states.changed
    assert (change.id, change.properties[0].old, change.properties[0].new) == ("new", "New", "Fresh")
    back = owner.ask(CompareVersions(blueprint_id="refund", one=2, two=1))
    assert (back.states.changed[0].properties[0].new, back.is_semantic) == ("New", True)
    assert owner.ask(CompareVersions(blueprint_id="refund", one=2, two=None)).is_empty


def test_a_process_owner_touches_no_foreign_draft(owner):
    petra = owner.acting_as("petra")
    save(owner, REFUND.having(id="bills", name="Bills", department="billing"), 0)
    for command in (
        DiscardDraft(blueprint_id="bills", expected_revision=1),
        SaveDraft(blueprint=REFUND.having(id="bills", department="billing"), expected_revision=1),
    ):
        with pytest.raises((Forbidden, NotFound)):
            petra.do(command)


def test_fading_takes_no_more_and_lets_the_present_ones_finish(owner, nora):
    inside = create(nora, requester="carl")
    faded = owner.do(blueprints.SetActivity(blueprint_id="refund", activity=Activity.FADING)).result
    assert (faded.activity, faded.active) == (Activity.FADING, 1)
    assert create(nora, requester="carl").blueprint_id is None
    assert execute(nora, inside, "check").state == "review"


def test_deactivating_takes_tickets_out_with_their_status(owner, nora):
    inside = execute(nora, create(nora, requester="carl"), "check")
    owner.do(blueprints.SetActivity(blueprint_id="refund", activity=Activity.INACTIVE))
    after = owner.ask(tickets.GetTicket(ticket_id=inside.ticket_id))
    assert (after.state, after.status) == (None, inside.status)
    assert create(nora, requester="carl").blueprint_id is None


def test_what_tickets_went_through_is_not_deleted_and_the_answer_says_what_else(owner, nora):
    create(nora, requester="carl")
    with pytest.raises(Refused, match="fade or be deactivated"):
        owner.do(blueprints.DeleteBlueprint(blueprint_id="refund"))


def test_a_status_that_an_old_version_bears_may_still_be_changed(owner, nora):
    from runtime.messages import setup
    from runtime.model.blueprint import Category
    from runtime.model.setup import Status

    create(nora, requester="carl")
    publish(owner, named("new", "Fresh"))
    owner.do(setup.PutStatuses(statuses=(Status(id="new", name="Arrived", category=Category.NEW),)))


def test_where_something_is_used_is_told_by_version_and_draft(owner, nora):
    create(nora, requester="carl")
    without = REFUND.having(transitions=tuple(each for each in REFUND.transitions if each.id != "pay"))
    publish(owner, without)
    found = owner.ask(WhereUsed(of=Kind.TEAM, id="payers"))
    assert [(each.version, each.in_force, each.tickets, each.elements) for each in found] == [(1, False, 1, ("Pay",))]
    everywhere = owner.ask(WhereUsed(of=Kind.TEAM, id="checkers"))
    assert [(each.version, each.in_force) for each in everywhere] == [(None, False), (2, True), (1, False)]
    assert owner.ask(WhereUsed(of=Kind.FIELD, id="nothing")) == ()


def test_views_that_name_it_are_told_too(owner):
    condition = Compare(operand="ticket.team", operator=Operator.IS, value="payers")
    owner.do(PutView(view=View(id="paying", title="To pay", all_of=(condition,))))
    found = [each for each in owner.ask(WhereUsed(of=Kind.TEAM, id="payers")) if each.place == "view"]
    assert [(each.id, each.name, each.in_force) for each in found] == [("paying", "To pay", True)]


def test_the_clock_may_carry_a_migration_on(owner, nora, clock):
    create(nora, requester="carl")
    publish(owner, named("new", "Fresh"))
    plan = owner.ask(migration.SuggestMigration(blueprint_id="refund", to_version=2))
    job = owner.do(migration.StartMigration(plan=plan, reason="names")).result
    assert not clock.do(migration.ContinueMigration(job_id=job.job_id)).result.more


def test_actions_that_wait_are_told_until_they_are_done_and_keep_what_they_name(owner, nora, clock, time):
    text = {"en": "Late", "fr": "En retard"}
    owner.do(PutTemplates(templates=(Template(id="late", name="Late", subject=text, body=text),)))
    later = SendLetter(
        to=(Recipient(kind=RecipientKind.ASSIGNEE),), template="late", delay=Duration(amount=2, unit=Unit.DAYS)
    )
    entered = tuple(each.having(on_entry=(later,)) if each.id == "new" else each for each in REFUND.states)
    publish(owner, REFUND.having(states=entered))
    create(nora, requester="carl")
    publish(owner, REFUND)
    asked = WhereUsed(of=Kind.TEMPLATE, id="late")

    def waiting():
        return [each.tickets for each in owner.ask(asked) if each.place == "waiting"]

    assert waiting() == [1]
    with pytest.raises(Refused) as refused:
        owner.do(RemoveFromSetup(of=SetupKind.TEMPLATE, ids=("late",)))
    assert "used_by_waiting" in {reason.code for reason in refused.value.reasons}
    time.now += 3 * DAY
    clock.do(Sweep())
    assert waiting() == []


def test_scenarios_that_name_it_are_told_and_keep_it(owner):
    given = Given(at="2026-03-02T10:00Z", ticket=TicketValues(team="spare"))
    suite = Suite(blueprint="refund", scenarios=(Scenario(id="one", name="Paid", given=given),))
    owner.do(PutTeams(teams=(Team(id="spare", name="Spare"),)))
    owner.do(PutScenarios(suite=suite, expected_revision=0))
    (found,) = owner.ask(WhereUsed(of=Kind.TEAM, id="spare"))
    assert (found.place, found.id, found.elements, found.in_force) == ("scenarios", "refund", ("Paid",), False)
    with pytest.raises(Refused, match="Scenarios of “Refund” use “Spare”: Paid"):
        owner.do(RemoveFromSetup(of=SetupKind.TEAM, ids=("spare",)))
