"""The checks at the desk: asked with its set-up, and standing before publishing."""

from __future__ import annotations

import pytest

from runtime.messages import blueprints
from runtime.messages.checks import CheckBlueprint
from runtime.messages.faults import Forbidden, Refused
from runtime.model.owners import Teams
from tests.desk.refund import REFUND
from tests.makers import blueprint, state, transition

LOST = blueprint(
    state("a"), state("lost"), state("z", final=True), transition("t", "a", "z"), transition("u", "lost", "z"),
    id="lost", department="returns",
)  # fmt: skip


def publishing(desk, drawn, **told):
    present = next((each for each in desk.ask(blueprints.ListBlueprints()) if each.id == drawn.id), None)
    revision = present.draft_revision or 0 if present else 0
    saved = desk.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=revision)).result
    return blueprints.PublishBlueprint(blueprint_id=drawn.id, expected_revision=saved.revision, **told)


def test_the_desk_checks_with_its_own_set_up(owner):
    assert [each.sentence() for each in owner.ask(CheckBlueprint(blueprint=REFUND)) if each.severity != "hint"] == []
    stranger = REFUND.having(
        transitions=[
            each.having(owners=(Teams(ids=("nobody",)),)) if each.id == "check" else each for each in REFUND.transitions
        ]
    )
    found = owner.ask(CheckBlueprint(blueprint=stranger))
    assert ("unknown_team", "check") in {(each.code, each.element) for each in found}


def test_a_blueprint_that_is_only_drawn_yet_is_told_by_its_name(owner):
    owner.do(blueprints.SaveDraft(blueprint=LOST.having(name="Spare parts"), expected_revision=0))
    leads_on = REFUND.having(
        states=[each.having(then="lost") if each.final else each for each in REFUND.states],
    )
    found = [
        each.sentence() for each in owner.ask(CheckBlueprint(blueprint=leads_on)) if each.code == "unknown_blueprint"
    ]
    assert found and all("“Spare parts”" in each for each in found)


def test_agents_do_not_ask(nora):
    with pytest.raises(Forbidden):
        nora.ask(CheckBlueprint(blueprint=REFUND))


def test_a_warning_wants_to_be_accepted_by_its_code(owner):
    with pytest.raises(Refused, match="Warnings may be accepted") as refusal:
        owner.do(publishing(owner, LOST))
    (reason,) = refusal.value.reasons
    assert (reason.code, reason.element, reason.facts["element"]) == ("unreachable", "lost", "Lost")
    with pytest.raises(Refused):
        owner.do(publishing(owner, LOST, accept=("criteria_always",)))
    assert owner.do(publishing(owner, LOST, accept=("unreachable",))).result.number == 1


def test_an_error_is_never_accepted(owner):
    stuck = LOST.having(transitions=LOST.transitions[:1])
    with pytest.raises(Refused) as refusal:
        owner.do(publishing(owner, stuck, accept="all"))
    assert {reason.code for reason in refusal.value.reasons} == {"dead_end"}
