"""The figures of SLA policies against what the tickets' histories tell, read fact by fact."""

from __future__ import annotations

from collections import Counter
from random import Random

import numpy as np
import pytest

from runtime.desk import kept_clocks
from runtime.desk.local import LocalDesk
from runtime.messages import setup, sla, system, tickets
from runtime.messages.faults import Fault, Forbidden
from runtime.messages.promised import GetPromised
from runtime.messages.sla import GetPolicyFigures, Standing
from runtime.model.durations import Duration, Unit
from runtime.model.people import Department, Organisation, Person, Role
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from tests.desk.conftest import MONDAY
from tests.desk.test_sla_policies import VIP, opened

HOUR = 3_600_000
DAY = 24 * HOUR
SECOND = 1_000


def _policy(key: str, *, span: int, unit: Unit, **more) -> SlaPolicy:
    allows = {priority: Duration(amount=span * 5 // (priority + 1), unit=unit) for priority in (1, 2, 3, 4)}
    return SlaPolicy(
        id=key, name=key.upper(), targets=tuple(SlaTarget(metric=each, allows=allows) for each in Metric), **more
    )


def _lived(owner, time, steps: int):
    """Some tickets worked on by chance for some days, the clock sweeping now and then."""
    adam, carl, dice = owner.acting_as("adam"), owner.acting_as("carl"), Random(7)  # noqa: S311  a life, no secret
    vip = _policy("vip", span=10, unit=Unit.BUSINESS_HOURS, conditions=VIP)
    adam.do(sla.PutSlaPolicies(policies=(vip, _policy("all", span=20, unit=Unit.HOURS))))
    known = []
    for step in range(steps):
        time.pass_(minutes=dice.randrange(10, 300))
        if step % 8 == 0:
            tags = ("vip",) if dice.random() < 0.4 else ()
            department = dice.choice(("returns", "billing"))
            known.append(opened(adam, tags=tags, requester="carl", assignee="adam", department=department).ticket_id)
        _something(adam, carl, dice.choice(known), dice)
        if step == 40:
            adam.do(sla.PutSlaPolicies(policies=(vip.having(targets=vip.targets[:3], calendar="office"),)))
        if step % 9 == 0:
            while adam.as_clock().do(system.Sweep(limit=50)).result.more:
                pass
    while adam.as_clock().do(system.Sweep(limit=50)).result.more:
        pass
    return adam, known


def _something(adam, carl, ticket_id: int, dice: Random) -> None:
    view = adam.ask(tickets.GetTicket(ticket_id=ticket_id))
    deed = dice.choice(("reply", "ask", "status", "status", "priority", "tags"))
    new = {
        "status": {"status": dice.choice(("open", "pending", "on_hold", "solved"))},
        "priority": {"priority": dice.randrange(1, 5)},
        "tags": {"tags": () if view.tags else ("vip",)},
    }
    try:
        if deed in new:
            adam.do(tickets.EditTicket(ticket_id=ticket_id, expected_version=view.version, fields=new[deed]))
        else:
            who = adam if deed == "reply" else carl
            who.do(tickets.AddComment(ticket_id=ticket_id, body="…", public=True))
    except Fault:
        pass  # some edits are refused: the ticket is in a Blueprint


def _clocks(desk, known) -> list[dict]:
    """Every round of every clock as its ticket's history tells it, the last fact about it counting."""
    found: dict[tuple[int, str, int], dict] = {}
    for ticket_id in known:
        for event in desk.ask(tickets.GetHistory(ticket_id=ticket_id)):
            data = event.data
            if event.kind in {"sla_started", "sla_ended", "sla_changed"}:
                clock = data["new"] if event.kind == "sla_changed" else data["clock"]
                place = (ticket_id, clock["metric"], clock["round"])
                broken = found.get(place, {}).get("broken")
                found[place] = {**clock, "broken": broken, "at": event.at, "kind": event.kind, "ticket": ticket_id}
            elif event.kind == "limit_broken" and data["scope"] == "sla":
                place = max(key for key in found if key[:2] == (ticket_id, data["metric"]))
                found[place] = {**found[place], "broken": data["due"]}
    return list(found.values())


def test_figures_are_what_the_histories_tell(owner, time) -> None:
    desk, known = _lived(owner, time, 90)
    assert desk.ask(system.VerifyDesk()).problems == ()
    told = _clocks(desk, known)
    assert len(told) > 30
    _insist_spread(desk.ask(GetPolicyFigures(since=0, until=time.now + 1)), told)
    for since, until in ((0, time.now + 1), (MONDAY + 50 * HOUR, MONDAY + 140 * HOUR)):
        figures = desk.ask(GetPolicyFigures(since=since, until=until))
        want: Counter = Counter()
        for clock in told:
            keys = (clock["metric"], (clock["policy"], clock["metric"]), (clock["priority"], clock["metric"]))
            for key in keys:
                want.update((key, name) for name in _standing(clock, since, until, time.now))
        got: Counter = Counter()
        for each in figures.metrics:
            got.update(_named(each.metric.value, each.promises))
        for each in figures.policies:
            got.update(_named((each.policy, each.metric.value), each.promises))
        for each in figures.priorities:
            got.update(_named((each.priority, each.metric.value), each.promises))
        assert +got == +want
        assert len({name for _, name in want}) == 5 or since
        _insist_lists(desk, told, since, until, time.now)


def _insist_lists(desk, told: list[dict], since: int, until: int, now: int) -> None:
    """The list behind every number counts as many and names exactly the tickets whose clocks stand so."""
    figures = desk.ask(GetPolicyFigures(since=since, until=until))
    cells = [({"metric": each.metric}, each.promises) for each in figures.metrics]
    cells += [({"metric": each.metric, "policy": each.policy}, each.promises) for each in figures.policies]
    cells += [({"metric": each.metric, "priority": each.priority}, each.promises) for each in figures.priorities]
    for scope, promises in cells:
        own = [clock for clock in told if all(clock[key] == value for key, value in scope.items())]
        for standing in Standing:
            found = desk.ask(GetPromised(since=since, until=until, standing=standing, **scope))
            want = {clock["ticket"] for clock in own if standing in _standing(clock, since, until, now)}
            assert found.counted == getattr(promises, standing)
            assert {each.ticket.id for each in found.tickets} == want
            assert len(found.tickets) == len(want)


def _insist_spread(figures: sla.PolicyFigures, told: list[dict]) -> None:
    """What is spread are the clocks that ended; their percentiles are numpy's."""
    ended = [clock for clock in told if clock.get("ended") and not clock.get("dropped")]
    for each in figures.metrics:
        own = [clock for clock in ended if clock["metric"] == each.metric.value]
        elapsed = [(clock["ended"] - clock["started"]) / SECOND for clock in own]
        used = [clock["clock"].get("spent", 0) / SECOND for clock in own]
        for spread, spans in ((each.elapsed, elapsed), (each.used, used)):
            assert spread.n == len(spans)
            if spans:
                assert (spread.median_s, spread.p90_s) == pytest.approx(tuple(np.percentile(spans, (50, 90))))
        assert each.business.n == len(own)


def _standing(clock: dict, since: int, until: int, now: int):
    ended, dropped = clock.get("ended"), clock.get("dropped", False)
    if clock["broken"] is not None and since <= clock["broken"] < until:
        yield "broken"
    if ended is None:
        spent = clock["clock"].get("spent", 0) >= clock["clock"]["allowance"]
        over = clock["broken"] is not None or spent or (clock["clock"].get("due") or now + 1) <= now
        yield "overdue" if over else "running"
        if not over and now <= (clock["clock"].get("due") or now + 10 * DAY) < now + DAY:
            yield "soon"
    elif clock["broken"] is None and not dropped and since <= ended < until:
        yield "met"


def _named(key, promises) -> dict:
    return {(key, name): number for name, number in promises.model_dump().items()}


def test_scopes_and_rights_narrow_what_is_counted(time, owner) -> None:
    desk, _ = _lived(owner, time, 25)

    def all_of(desk, **scope) -> int:
        found = desk.ask(GetPolicyFigures(since=0, until=time.now + 1, **scope))
        return sum(sum(each.promises.model_dump().values()) for each in found.metrics)

    whole = all_of(desk)
    assert sum(all_of(desk, department=each) for each in ("returns", "billing")) == whole
    assert sum(all_of(desk, policy=each) for each in ("vip", "all")) == whole
    assert sum(all_of(desk, priority=each) for each in (1, 2, 3, 4)) == whole
    owner.do(setup.PutDepartments(departments=(Department(id="far", name="Far"),)))
    owner.do(setup.PutPeople(people=(Person(id="fay", name="Fay", role=Role.SUPERVISOR, departments=("far",)),)))
    assert all_of(owner.acting_as("fay")) == 0
    with pytest.raises(Forbidden):
        all_of(owner.acting_as("lena"))


def test_what_is_kept_in_memory_says_what_a_fresh_reading_says(time, owner) -> None:
    desk, known = _lived(owner, time, 25)
    dice = Random(3)  # noqa: S311  a life, no secret
    carl = owner.acting_as("carl")
    for step in range(12):
        time.pass_(minutes=dice.randrange(10, 300))
        _something(desk, carl, dice.choice(known), dice)
        if step == 5:
            opened(desk, tags=("vip",), requester="carl", department="billing")
        if step == 8:
            owner.do(setup.PutOrganisations(organisations=(Organisation(id="new", name="New"),)))
        since = time.now - dice.randrange(1, 300) * HOUR
        for who in ("adam", "sam"):
            asked = GetPolicyFigures(since=since, until=time.now + 1, organisation=dice.choice((None, "acme")))
            fresh = LocalDesk(owner.database, time, who)
            assert desk.acting_as(who).ask(asked) == fresh.ask(asked)


def test_more_happened_than_is_worth_following(time, owner, monkeypatch) -> None:
    desk, known = _lived(owner, time, 20)
    asked = GetPolicyFigures(since=0, until=time.now + 10 * HOUR)
    before = desk.ask(asked)
    monkeypatch.setattr(kept_clocks, "_MOST_CHANGES", 1)
    monkeypatch.setattr(kept_clocks, "MOST_CLOCKS", 3)
    for key in known[:2]:
        desk.do(tickets.AddComment(ticket_id=key, body="…", public=True))
    assert desk.ask(asked) == LocalDesk(owner.database, time, "adam").ask(asked) != before
