"""Named findings: kept, shared, changed by whom they belong to, and by nobody else."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from runtime.desk.local import LocalDesk
from runtime.messages.behind import Behind, GetCounted
from runtime.messages.faults import Conflict, Forbidden, NotFound, Refused
from runtime.messages.findings import MOST_FINDINGS, Bounds, DeleteFinding, ListFindings, NamedFinding, PutFinding
from runtime.messages.system import GetFigures
from runtime.model.views import Audience

LATE = GetCounted(question=GetFigures(blueprint_id="refund"), behind=Behind.LEFT_LATE, state="Open")


def own(key: str = "mine", **more: object) -> NamedFinding:
    bounds = Bounds(period="7d", team="checkers", priority=3)
    given = {"id": key, "title": key.title(), "blueprint_id": "refund", "page": "limits", "bounds": bounds}
    return NamedFinding.model_validate({**given, **more})


def titles(desk: LocalDesk) -> list[tuple[str, bool]]:
    return [(each.finding.title, each.may_change) for each in desk.ask(ListFindings())]


def test_a_personal_one_is_its_owners_alone_and_comes_back_whole(owner):
    sam, petra = owner.acting_as("sam"), owner.acting_as("petra")
    given = own(owner="petra", opened=LATE, opened_title="Left Open late")
    kept = sam.do(PutFinding(finding=given, revision=0)).result
    assert kept.finding == given.having(owner="sam", revision=1) and kept.may_change
    assert [each.finding for each in sam.ask(ListFindings())] == [kept.finding]
    assert titles(petra) == [] and titles(owner) == []
    for other in (petra, owner):
        with pytest.raises(Forbidden, match="not yours to change"):
            other.do(PutFinding(finding=own()))
        with pytest.raises(NotFound):
            other.do(DeleteFinding(finding_id="mine"))
    sam.do(DeleteFinding(finding_id="mine"))
    assert titles(sam) == []


def test_a_team_and_everyone_see_what_is_shared_with_them(owner):
    sam, nora, marc = (owner.acting_as(name) for name in ("sam", "nora", "marc"))
    sam.do(PutFinding(finding=own("team", audience=Audience.TEAM, team="checkers")))
    sam.do(PutFinding(finding=own("all", audience=Audience.EVERYONE)))
    nora.do(PutFinding(finding=own("zoo")))
    assert titles(nora) == [("Zoo", True), ("Team", False), ("All", False)]
    assert titles(marc) == [("All", False)] and titles(sam) == [("Team", True), ("All", True)]
    for wrong in (own("x", audience=Audience.EVERYONE), own("x", audience=Audience.TEAM, team="checkers"), own("all")):
        with pytest.raises(Forbidden):
            nora.do(PutFinding(finding=wrong))
    with pytest.raises(Forbidden):
        marc.do(DeleteFinding(finding_id="all"))


def test_of_two_who_change_one_at_once_the_second_is_told(owner):
    sam, petra = owner.acting_as("sam"), owner.acting_as("petra")
    first = sam.do(PutFinding(finding=own("all", audience=Audience.EVERYONE), revision=0)).result.finding
    sam.do(PutFinding(finding=first.having(title="Sam's"), revision=1))
    with pytest.raises(Conflict, match="as it is now"):
        petra.do(PutFinding(finding=first.having(title="Petra's"), revision=1))


def test_what_makes_no_sense_is_refused(owner):
    with pytest.raises(Refused, match="no team"):
        owner.do(PutFinding(finding=own(audience=Audience.TEAM, team="nobody")))
    for number in range(MOST_FINDINGS):
        owner.do(PutFinding(finding=own(f"f{number}")))
    owner.do(PutFinding(finding=own("f0", title="Again")))
    with pytest.raises(Refused, match=f"{MOST_FINDINGS} findings already"):
        owner.do(PutFinding(finding=own("other")))
    for wrong in ({"audience": "team"}, {"team": "checkers"}, {"page": "../x"}, {"bounds": {"begin": "soon"}}):
        with pytest.raises(ValidationError):
            own(**wrong)
