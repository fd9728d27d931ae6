"""An SLA policy applied by name, by a transition's actions: it stays whatever the rules choose, until they may again."""

from __future__ import annotations

import pytest

from runtime.messages import migration, setup, sla, system, tickets
from runtime.messages.faults import Forbidden, Refused
from runtime.messages.macros import ApplyMacro, PreviewMacro, PutMacro
from runtime.messages.setup import RemoveFromSetup, SetupKind
from runtime.messages.sla import ChosenBy, PutSlaPolicies, TicketSla
from runtime.messages.working import ApplySlaPolicy
from runtime.model.actions import ApplySla
from runtime.model.durations import Duration, Unit
from runtime.model.macros import Macro, UnderPolicy
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from runtime.model.views import Audience
from runtime.model.where_used import Kind
from tests.desk.migrating import publish
from tests.desk.refund import REFUND
from tests.desk.test_promises import create, execute
from tests.desk.test_sla_policies import VIP

HOUR = 3_600_000


def _policy(key: str, hours: int, **more) -> SlaPolicy:
    allows = dict.fromkeys(range(1, 5), Duration(amount=hours, unit=Unit.HOURS))
    return SlaPolicy(id=key, name=key.upper(), targets=(SlaTarget(metric=Metric.RESOLUTION, allows=allows),), **more)


def _doing(**actions: ApplySla):
    return REFUND.having(
        transitions=tuple(
            each.having(actions=(*each.actions, actions[each.id])) if each.id in actions else each
            for each in REFUND.transitions
        )
    )


GOLD, ALL = _policy("gold", 4, conditions=VIP), _policy("all", 48)


@pytest.fixture
def desk(owner):
    """Checking a refund applies “gold”, asking about it lets the rules choose again."""
    owner.do(PutSlaPolicies(policies=(GOLD, ALL)))
    publish(owner, _doing(check=ApplySla(policy="gold"), question=ApplySla()))
    return owner


def _sla(desk, key: int) -> TicketSla | None:
    return desk.ask(tickets.GetTicket(ticket_id=key)).sla


def _swept(desk) -> None:
    while desk.as_clock().do(system.Sweep()).result.more:
        pass


def _facts(desk, key: int) -> list[tuple]:
    found = desk.ask(tickets.GetHistory(ticket_id=key))
    told = ((each.kind, each.data) for each in found if each.kind in ("sla_asked", "sla_applied"))
    return [(kind, data.get("policy"), data.get("why")) for kind, data in told]


def test_it_stays_until_the_rules_may_choose_again(desk, time):
    nora = desk.acting_as("nora")
    place = create(nora, requester="carl")
    opened = time.now
    assert _sla(desk, place.ticket_id).policy == "all"
    time.pass_(hours=1)
    place = execute(nora, place, "check")
    assert (_sla(desk, place.ticket_id).policy, _sla(desk, place.ticket_id).clocks[0].due_at) == (
        "gold",
        opened + 4 * HOUR,
    )
    view = desk.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    edited = desk.do(
        tickets.EditTicket(ticket_id=view.id, expected_version=view.version, fields={"priority": 4})
    ).result
    assert _sla(desk, view.id).policy == "gold"
    desk.do(PutSlaPolicies(policies=(_policy("gold", 6, conditions=VIP),)))
    _swept(desk)
    assert (_sla(desk, view.id).version, _sla(desk, view.id).clocks[0].due_at) == (2, opened + 6 * HOUR)
    version = desk.ask(tickets.GetTicket(ticket_id=view.id)).version
    execute(nora, edited.having(version=version), "question")
    assert _sla(desk, view.id).policy == "all"
    assert _facts(desk, view.id) == [
        ("sla_applied", "all", "opened"),
        ("sla_asked", "gold", None),
        ("sla_applied", "gold", "asked"),
        ("sla_applied", "gold", "policies"),
        ("sla_asked", None, None),
        ("sla_applied", "all", "asked"),
    ]
    assert desk.ask(system.VerifyDesk()).problems == ()


def test_a_ticket_no_policy_matched_begins_with_the_one_applied(owner, time):
    owner.do(PutSlaPolicies(policies=(GOLD,)))
    publish(owner, _doing(check=ApplySla(policy="gold")))
    nora = owner.acting_as("nora")
    place, opened = create(nora, requester="carl"), time.now
    assert _sla(owner, place.ticket_id) is None
    time.pass_(hours=2)
    execute(nora, place, "check")
    found = _sla(owner, place.ticket_id)
    assert (found.policy, found.clocks[0].started_at, found.clocks[0].due_at) == ("gold", opened, opened + 4 * HOUR)
    assert _facts(owner, place.ticket_id) == [("sla_asked", "gold", None), ("sla_applied", "gold", "asked")]
    assert owner.ask(system.VerifyDesk()).problems == ()


def test_switched_off_it_goes_and_the_rules_choose(desk):
    nora = desk.acting_as("nora")
    place = execute(nora, create(nora, requester="carl"), "check")
    desk.do(PutSlaPolicies(policies=(GOLD.having(enabled=False),)))
    _swept(desk)
    assert _sla(desk, place.ticket_id).policy == "all"
    assert _facts(desk, place.ticket_id)[-1] == ("sla_applied", "all", "policies")
    late = create(nora, requester="carl")
    execute(nora, late, "check")
    failed = [each for each in desk.ask(tickets.GetHistory(ticket_id=late.ticket_id)) if each.kind == "action_failed"]
    assert [each.data["reason"] for each in failed] == ["There is no SLA policy “gold” switched on here."]
    assert _sla(desk, late.ticket_id).policy == "all"


def test_what_a_blueprint_applies_is_named_and_not_removed(desk):
    named = desk.ask(migration.WhereUsed(of=Kind.SLA_POLICY, id="gold"))
    assert {each.id for each in named} == {"refund"}
    with pytest.raises(Refused):
        desk.do(RemoveFromSetup(of=SetupKind.SLA_POLICY, ids=("gold",)))
    desk.do(setup.RemoveFromSetup(of=SetupKind.SLA_POLICY, ids=("all",)))
    assert [each.id for each in desk.ask(setup.GetSetup()).sla_policies] == ["gold"]
    assert desk.ask(sla.ListSlaVersions(policy="all"))


def test_an_organisation_s_own_policy_comes_before_the_rules(owner, time):
    owner.do(PutSlaPolicies(policies=(GOLD, ALL)))
    acme = owner.ask(setup.GetSetup()).organisations[0]
    kept = owner.do(tickets.CreateTicket(subject="Kettle", department="billing", requester="carl")).result
    assert _sla(owner, kept.ticket_id).chosen_by is ChosenBy.RULES
    owner.do(setup.PutOrganisations(organisations=(acme.having(sla_policy="gold"),)))
    _swept(owner)
    found = _sla(owner, kept.ticket_id)
    assert (found.policy, found.chosen_by, found.organisation_name) == ("gold", ChosenBy.ORGANISATION, "Acme")
    other = owner.do(tickets.CreateTicket(subject="Kettle", department="billing", requester="cleo")).result
    assert _sla(owner, other.ticket_id).policy == "all"
    with pytest.raises(Refused):
        owner.do(RemoveFromSetup(of=SetupKind.SLA_POLICY, ids=("gold",)))
    view = owner.ask(tickets.GetTicket(ticket_id=kept.ticket_id))
    leaving = tickets.EditTicket(ticket_id=view.id, expected_version=view.version, fields={"organisation": None})
    owner.do(leaving)
    assert _sla(owner, view.id).policy == "all"
    history = [each.data for each in owner.ask(tickets.GetHistory(ticket_id=view.id)) if each.kind == "sla_applied"]
    assert [(data["policy"], data.get("organisation")) for data in history] == [
        ("all", None),
        ("gold", "acme"),
        ("all", None),
    ]
    owner.do(setup.PutOrganisations(organisations=(acme.having(sla_policy=None),)))
    owner.do(RemoveFromSetup(of=SetupKind.SLA_POLICY, ids=("gold",)))
    with pytest.raises(Refused, match="There is no SLA policy “gold” on this desk"):
        owner.do(setup.PutOrganisations(organisations=(acme.having(sla_policy="gold"),)))
    assert owner.ask(system.VerifyDesk()).problems == ()


def test_what_is_applied_by_name_comes_before_the_organisation_s_own(desk):
    acme = desk.ask(setup.GetSetup()).organisations[0]
    desk.do(setup.PutOrganisations(organisations=(acme.having(sla_policy="all"),)))
    nora = desk.acting_as("nora")
    place = create(nora, requester="carl")
    place = execute(nora, place, "check")
    assert (_sla(desk, place.ticket_id).policy, _sla(desk, place.ticket_id).chosen_by) == ("gold", ChosenBy.NAME)
    execute(nora, place, "question")
    assert (_sla(desk, place.ticket_id).policy, _sla(desk, place.ticket_id).chosen_by) == (
        "all",
        ChosenBy.ORGANISATION,
    )


def _by_hand(desk, key: int, policy: str | None):
    version = desk.ask(tickets.GetTicket(ticket_id=key)).version
    return desk.do(ApplySlaPolicy(ticket_id=key, expected_version=version, policy=policy)).result


def test_a_supervisor_applies_one_by_hand_and_lets_the_rules_choose_again(desk):
    sam, nora = desk.acting_as("sam"), desk.acting_as("nora")
    place = create(nora, requester="carl")
    _by_hand(sam, place.ticket_id, "gold")
    assert _sla(desk, place.ticket_id).policy == "gold"
    before = _facts(desk, place.ticket_id)
    _by_hand(sam, place.ticket_id, "gold")
    assert _facts(desk, place.ticket_id) == before, "it is so already"
    _by_hand(sam, place.ticket_id, None)
    assert _sla(desk, place.ticket_id).policy == "all"
    with pytest.raises(Forbidden):
        _by_hand(nora, place.ticket_id, "gold")
    with pytest.raises(Refused, match="no SLA policy"):
        _by_hand(sam, place.ticket_id, "none")
    assert desk.ask(system.VerifyDesk()).problems == ()


def test_a_macro_applies_one_for_who_may(desk):
    sam, nora = desk.acting_as("sam"), desk.acting_as("nora")
    place = create(nora, requester="carl")
    macro = Macro(id="vip", title="VIP", deeds=(UnderPolicy(policy="gold"),), audience=Audience.EVERYONE)
    desk.do(PutMacro(macro=macro))
    told = nora.ask(PreviewMacro(macro_id="vip", ticket_id=place.ticket_id))
    assert told.refused
    version = sam.ask(tickets.GetTicket(ticket_id=place.ticket_id)).version
    sam.do(ApplyMacro(macro_id="vip", ticket_id=place.ticket_id, expected_version=version))
    assert _sla(desk, place.ticket_id).policy == "gold"


def test_a_solved_ticket_is_put_under_none(desk):
    bill = desk.acting_as("bill")
    place = bill.do(tickets.CreateTicket(subject="Invoice", department="billing", assignee="bill")).result
    fields = {"status": "solved"}
    bill.do(tickets.EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields=fields))
    with pytest.raises(Refused, match="promises nothing"):
        _by_hand(desk, place.ticket_id, "gold")
