"""Dashboards of one's own: kept, shared, changed by whom they belong to, and by nobody else."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from runtime.desk.local import LocalDesk
from runtime.messages import dashboards as said
from runtime.messages.dashboards import Dashboard, DashboardCard, DeleteDashboard, ListDashboards, PutDashboard
from runtime.messages.faults import Conflict, Forbidden, NotFound, Refused
from runtime.messages.setup import GetSetup, PutTeams
from runtime.model.views import Audience

TILE = DashboardCard(card="overview.tile1", column=0, row=0, columns=2, rows=3)
CHART = DashboardCard(card="flow.scatter", column=2, row=0, columns=10, rows=9)


def own(key: str = "mine", **more: object) -> Dashboard:
    return Dashboard.model_validate({"id": key, "title": key.title(), "cards": (TILE, CHART), **more})


def titles(desk: LocalDesk) -> list[tuple[str, bool]]:
    return [(each.dashboard.title, each.may_change) for each in desk.ask(ListDashboards())]


def test_a_personal_one_is_its_owners_alone(owner):
    sam, petra = owner.acting_as("sam"), owner.acting_as("petra")
    kept = sam.do(PutDashboard(dashboard=own(owner="petra"))).result
    assert kept.dashboard.owner == "sam" and kept.dashboard.cards == (TILE, CHART) and kept.may_change
    assert titles(sam) == [("Mine", True)] and titles(petra) == [] and titles(owner) == []
    for other in (petra, owner):
        with pytest.raises(Forbidden, match="not yours to change"):
            other.do(PutDashboard(dashboard=own()))
        with pytest.raises(NotFound):
            other.do(DeleteDashboard(dashboard_id="mine"))
    sam.do(PutDashboard(dashboard=own(title="Better", cards=(CHART,))))
    assert sam.ask(ListDashboards())[0].dashboard.cards == (CHART,)
    sam.do(DeleteDashboard(dashboard_id="mine"))
    assert titles(sam) == []


def test_a_team_and_everyone_see_what_is_shared_with_them(owner):
    sam, nora, marc = (owner.acting_as(name) for name in ("sam", "nora", "marc"))
    sam.do(PutDashboard(dashboard=own("team", audience=Audience.TEAM, team="checkers")))
    sam.do(PutDashboard(dashboard=own("all", audience=Audience.EVERYONE)))
    nora.do(PutDashboard(dashboard=own("zoo")))
    assert titles(nora) == [("Zoo", True), ("Team", False), ("All", False)]
    assert titles(marc) == [("All", False)]
    assert titles(sam) == [("Team", True), ("All", True)]
    for wrong in (own("x", audience=Audience.EVERYONE), own("x", audience=Audience.TEAM, team="checkers")):
        with pytest.raises(Forbidden):
            nora.do(PutDashboard(dashboard=wrong))
    with pytest.raises(Forbidden):
        marc.do(DeleteDashboard(dashboard_id="all"))
    with pytest.raises(Forbidden):
        nora.do(PutDashboard(dashboard=own("all")))  # not even as one of her own
    owner.do(DeleteDashboard(dashboard_id="team"))
    assert titles(nora) == [("Zoo", True), ("All", False)]


def test_who_shares_one_with_a_team_they_are_not_in_still_finds_it(owner):
    owner.do(PutDashboard(dashboard=own("theirs", audience=Audience.TEAM, team="payers")))
    owner.do(PutDashboard(dashboard=own("zoo", audience=Audience.EVERYONE)))
    assert titles(owner) == [("Zoo", True), ("Theirs", True)], "those of other teams come last"
    seen = {name: titles(owner.acting_as(name)) for name in ("marc", "sam", "nora")}
    assert seen == {"marc": [("Theirs", False), ("Zoo", False)], "sam": [("Zoo", True)], "nora": [("Zoo", False)]}
    payers = next(each for each in owner.ask(GetSetup()).teams if each.id == "payers")
    owner.do(PutTeams(teams=(payers.having(lead="nora"),)))
    assert titles(owner.acting_as("nora")) == [("Zoo", False), ("Theirs", True)], "who leads it without being in it"


def test_those_of_teams_one_is_not_in_are_marked(owner):
    elsewhere = {}
    theirs = owner.do(PutDashboard(dashboard=own("theirs", audience=Audience.TEAM, team="payers"))).result
    for each in (own("zoo", audience=Audience.EVERYONE), own("mine")):
        assert not owner.do(PutDashboard(dashboard=each)).result.elsewhere
    for name, asks in (("owner", owner), ("marc", owner.acting_as("marc"))):
        elsewhere[name] = {each.dashboard.id for each in asks.ask(ListDashboards()) if each.elsewhere}
    assert theirs.elsewhere and elsewhere == {"owner": {"theirs"}, "marc": set()}


def test_titles_with_accents_stand_where_one_looks_for_them(owner):
    for number, title in enumerate(("Technique", "Échanges", "Zoo", "École")):
        owner.do(PutDashboard(dashboard=own(f"d{number}", title=title, audience=Audience.EVERYONE)))
    assert [title for title, _may in titles(owner)] == ["Échanges", "École", "Technique", "Zoo"]


def test_of_two_who_change_one_at_once_the_second_is_told(owner):
    sam, petra = owner.acting_as("sam"), owner.acting_as("petra")
    first = sam.do(PutDashboard(dashboard=own("all", audience=Audience.EVERYONE), revision=0)).result.dashboard
    assert (first.revision, petra.ask(ListDashboards())[0].dashboard) == (1, first)
    changed = sam.do(PutDashboard(dashboard=first.having(title="Sam's"), revision=1)).result.dashboard
    for overtaken in (0, 1):
        with pytest.raises(Conflict, match="as it is now"):
            petra.do(PutDashboard(dashboard=first.having(title="Petra's"), revision=overtaken))
    assert petra.ask(ListDashboards())[0].dashboard == changed
    kept = petra.do(PutDashboard(dashboard=first.having(title="Petra's"), revision=changed.revision)).result.dashboard
    assert (kept.title, kept.revision) == ("Petra's", 3)
    sam.do(DeleteDashboard(dashboard_id="all"))
    with pytest.raises(Conflict):
        petra.do(PutDashboard(dashboard=kept, revision=kept.revision))


def test_what_makes_no_sense_is_refused(owner):
    with pytest.raises(Refused, match="no team"):
        owner.do(PutDashboard(dashboard=own(audience=Audience.TEAM, team="nobody")))
    for number in range(said.MOST_OWN):
        owner.do(PutDashboard(dashboard=own(f"d{number}")))
    owner.do(PutDashboard(dashboard=own("d0")))
    with pytest.raises(Refused, match="delete one"):
        owner.do(PutDashboard(dashboard=own("c")))
    with pytest.raises(Forbidden):
        owner.acting_as("carl").ask(ListDashboards())


@pytest.mark.parametrize(
    "wrong",
    [
        {"cards": (TILE, TILE.having(row=5))},
        {"cards": (TILE, CHART.having(column=1, columns=3))},
        {"cards": ({"card": "x", "column": 0, "row": 0, "columns": 1, "rows": 1},)},
        {"cards": ({"card": "a.b", "column": 11, "row": 0, "columns": 2, "rows": 1},)},
        {"audience": "team"},
        {"team": "checkers"},
    ],
)
def test_cards_stand_beside_one_another(wrong):
    with pytest.raises(ValidationError):
        own(**wrong)
