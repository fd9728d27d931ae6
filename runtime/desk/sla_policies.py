"""Handlers of SLA policies: what is promised, in which order, and what that would do."""

from __future__ import annotations

from collections.abc import Sequence

from runtime.desk.setup_changes import saved
from runtime.desk.work import Work
from runtime.messages import sla as said
from runtime.messages.faults import Invalid, NotFound, Refused
from runtime.messages.setup import SetupChanged
from runtime.model.criteria_eval import comparisons
from runtime.model.criteria_rules import why_not_compare
from runtime.model.setup import Setup
from runtime.model.sla import SlaPolicy, SlaVersion, version_id
from runtime.model.values import Moment
from runtime.store import setup_rows, sla_clocks


def put_sla_policies(command: said.PutSlaPolicies, work: Work) -> SetupChanged:
    """Add policies or change them; what promises something else than before is a new version."""
    for policy in command.policies:
        insist_sound(policy, work.setup)
    put = with_numbers(command.policies, work.setup)
    if all(work.setup.sla_policies.get(policy.id) == policy for policy in put):
        return saved(work, command)
    setup_rows.put_items(work.session, "sla_policy", put)
    setup_rows.put_items(work.session, "sla_version", new_versions(put, work.setup, at=work.now, by=work.actor.id))
    return _looked_at_again(command, work)


def rank_sla_policies(command: said.RankSlaPolicies, work: Work) -> SetupChanged:
    """The order in which policies are asked."""
    known = work.setup.sla_policies
    if sorted(command.ids) != sorted(known):
        raise Refused("Name every SLA policy of the desk once to put them in order: look at them as they are now.")
    ranked = [known[key].having(rank=place) for place, key in enumerate(command.ids)]
    setup_rows.put_items(work.session, "sla_policy", ranked)
    return _looked_at_again(command, work)


def list_sla_versions(query: said.ListSlaVersions, work: Work) -> tuple[SlaVersion, ...]:
    """Every version of a policy, the newest first."""
    found = _versions_of(query.policy, work.setup)
    if not found:
        raise NotFound(f"There is no SLA policy “{query.policy}” on this desk.")
    return tuple(sorted(found, key=lambda version: -version.policy.version))


def insist_sound(policy: SlaPolicy, setup: Setup) -> None:
    """The policy's calendar is there, and its conditions make sense on this desk."""
    if policy.calendar is not None and policy.calendar not in setup.calendars:
        raise Refused(f"There is no calendar “{policy.calendar}” here: add it.")
    for compare, _ in comparisons(policy.conditions):
        sentence = why_not_compare(compare, setup.fields)
        if sentence is not None:
            raise Invalid(sentence)


def with_numbers(policies: Sequence[SlaPolicy], setup: Setup) -> list[SlaPolicy]:
    """The policies with rank and version as the desk gives them; new ones last, and never a version twice."""
    last = max((policy.rank for policy in setup.sla_policies.values()), default=-1)
    numbered: list[SlaPolicy] = []
    for policy in policies:
        before = setup.sla_policies.get(policy.id)
        if before is None:
            last += 1
            numbered.append(policy.having(rank=last, version=_newest(policy.id, setup) + 1))
        else:
            same = policy.promises_as(before)
            version = before.version if same else _newest(policy.id, setup) + 1
            numbered.append(policy.having(rank=before.rank, version=version))
    return numbered


def new_versions(policies: Sequence[SlaPolicy], setup: Setup, *, at: Moment, by: str) -> list[SlaVersion]:
    """The versions among these policies that were never put before."""
    keys = {policy.id: version_id(policy.id, policy.version) for policy in policies}
    return [
        SlaVersion(id=keys[policy.id], policy=policy, at=at, by=by)
        for policy in policies
        if keys[policy.id] not in setup.sla_versions
    ]


def _newest(policy: str, setup: Setup) -> int:
    return max((version.policy.version for version in _versions_of(policy, setup)), default=0)


def _versions_of(policy: str, setup: Setup) -> list[SlaVersion]:
    return [version for version in setup.sla_versions.values() if version.policy.id == policy]


def _looked_at_again(command: said.PutSlaPolicies | said.RankSlaPolicies, work: Work) -> SetupChanged:
    sla_clocks.look_again(work.session, work.now)
    return saved(work, command)
