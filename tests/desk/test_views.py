"""Views: who may see and change which, what is in them, how many, in which order and groups."""

from __future__ import annotations

import random

import pytest

from runtime.desk.local import LocalDesk
from runtime.messages.faults import Forbidden, Invalid, NotFound, Refused
from runtime.messages.setup import PutFields, PutTeams
from runtime.messages.tickets import EditTicket, GetTicket
from runtime.messages.views import DeleteView, ListView, ListViews, PreviewView, PutView
from runtime.model.criteria import Compare
from runtime.model.fields import Field, FieldType
from runtime.model.forms import Filled
from runtime.model.people import Team
from runtime.model.views import DEFAULT_VIEWS, SORTS, Audience, Sort, View
from tests.desk.conftest import Time
from tests.desk.test_promises import execute
from tests.desk.test_searching import create

URGENT = Compare(operand="ticket.priority", operator="at_least", value=3)


def titles(desk: LocalDesk) -> set[str]:
    return {each.view.title for each in desk.ask(ListViews(counts=False))}


def ids(desk: LocalDesk, view_id: str) -> list[int]:
    return [row.ticket.id for row in desk.ask(ListView(view_id=view_id)).rows]


def counts(desk: LocalDesk) -> dict[str, int | None]:
    return {each.view.id: each.tickets and each.tickets.count for each in desk.ask(ListViews())}


def test_a_desk_begins_with_views_that_count_what_they_show(
    owner: LocalDesk, nora: LocalDesk, marc: LocalDesk, time: Time
) -> None:
    first, second, third = (create(nora, requester="carl") for _ in range(3))
    execute(nora, first, "check")
    moved = execute(nora, second, "check")
    execute(marc, moved, "pay", form=Filled(resolution="Paid"))
    seen = nora.ask(GetTicket(ticket_id=third.ticket_id))
    nora.do(EditTicket(ticket_id=seen.id, expected_version=seen.version, fields={"assignee": "nora"}))
    time.pass_(minutes=1)
    assert [each.view.id for each in nora.ask(ListViews())] == [view.id for view in DEFAULT_VIEWS]
    assert counts(nora) == {
        "my_open": 1,
        "unassigned": 1,
        "breaching_soon": 1,
        "waiting_on_agent": 2,
        "waiting_on_customer": 0,
        "all_unsolved": 2,
        "recently_solved": 1,
    }
    for desk in (owner, nora, marc, owner.acting_as("bill")):
        for view, count in counts(desk).items():
            assert len(ids(desk, view)) == count
    assert ids(nora, "my_open") == [third.ticket_id]
    assert ids(nora, "recently_solved") == [second.ticket_id]


def test_who_sees_a_view_and_who_changes_it(owner: LocalDesk, nora: LocalDesk, marc: LocalDesk) -> None:
    own = View(id="own", title="Mine::Urgent", all_of=(URGENT,), audience=Audience.PERSONAL)
    team = View(id="team", title="Checkers", audience=Audience.TEAM, team="checkers")
    kept = nora.do(PutView(view=own)).result
    assert kept.owner == "nora"
    with pytest.raises(Forbidden, match="personal"):
        nora.do(PutView(view=team))
    owner.acting_as("sam").do(PutView(view=team))
    assert titles(nora) - titles(marc) == {"Mine::Urgent", "Checkers"}
    with pytest.raises(Forbidden):
        marc.do(PutView(view=kept))
    with pytest.raises(NotFound):
        marc.ask(ListView(view_id="own"))
    with pytest.raises(Forbidden):
        marc.do(PutView(view=DEFAULT_VIEWS[0].having(title="Hijacked")))
    with pytest.raises(Forbidden):
        marc.do(DeleteView(view_id="all_unsolved"))
    with pytest.raises(Forbidden):
        owner.acting_as("carl").ask(ListViews())
    nora.do(DeleteView(view_id="own"))
    owner.do(DeleteView(view_id="all_unsolved"))
    assert titles(nora) == {*(view.title for view in DEFAULT_VIEWS), "Checkers"} - {"All unsolved"}
    assert [each.may_change for each in nora.ask(ListViews(counts=False))] == [False] * 7


def test_a_view_that_makes_no_sense_is_not_kept(owner: LocalDesk) -> None:
    unknown = Compare(operand="field.gone", operator="is", value="x")
    for wrong in (
        View(id="v", title="V", all_of=(unknown,)),
        View(id="v", title="V", words="team:nobody"),
        View(id="v", title="V", columns=("field.gone",)),
    ):
        with pytest.raises(Invalid):
            owner.do(PutView(view=wrong))
        with pytest.raises(Invalid):
            owner.ask(PreviewView(view=wrong))
    with pytest.raises(Refused, match="no team"):
        owner.do(PutView(view=View(id="v", title="V", audience=Audience.TEAM, team="nobody")))


def test_a_preview_counts_and_shows_before_saving(nora: LocalDesk, owner: LocalDesk) -> None:
    owner.do(PutFields(fields=(Field(id="size", name="Size", type=FieldType.NUMBER),)))
    for priority in (1, 3, 4):
        create(nora, priority=priority, subject=f"No {priority}", fields={"size": priority})
    view = View(
        id="v", title="V", all_of=(URGENT,), words="no", columns=("subject", "field.size"), sort=Sort(by="priority")
    )
    shown = nora.ask(PreviewView(view=view, limit=1))
    assert (shown.tickets.count, shown.tickets.more, [row.cells for row in shown.rows]) == (2, False, [("No 3", 3)])
    assert "v" not in counts(nora)


@pytest.mark.parametrize("descending", [False, True])
def test_pages_in_any_order_and_group_are_the_whole_view(owner: LocalDesk, nora: LocalDesk, descending: bool) -> None:
    dice = random.Random(2)  # noqa: S311
    for number in range(12):
        create(
            nora,
            priority=dice.randint(1, 4),
            subject=dice.choice(("zebra", "Ape", "éland")),
            requester=dice.choice((None, "carl", "cleo")),
            team=dice.choice((None, "payers")),
            assignee="marc" if number % 3 == 0 else None,
        )
    for by in SORTS:
        for group in (None, "team", "priority"):
            view = View(id="v", title="V", columns=(by,), sort=Sort(by=by, descending=descending), group_by=group)
            owner.do(PutView(view=view))
            whole = nora.ask(ListView(view_id="v", limit=500)).rows
            assert len({row.ticket.id for row in whole}) == 12
            paged, after = [], None
            while True:
                page = nora.ask(ListView(view_id="v", limit=5, after=after))
                paged += page.rows
                after = page.after
                if after is None:
                    break
            assert tuple(paged) == whole, (by, group)
            groups = [row.group for row in whole]
            assert groups == (sorted(groups, reverse=descending and by == group) if group else [None] * 12)
            if group is None and by in {"priority", "id", "created_at"}:
                assert [row.cells[0] for row in whole] == sorted((row.cells[0] for row in whole), reverse=descending)


@pytest.mark.parametrize("after", ["", "x", "[]", "[1]", '["a", 1]', "[1, 99999999999999999999]", "{}", "null"])
def test_a_place_of_nowhere_is_refused(nora: LocalDesk, after: str) -> None:
    with pytest.raises(Invalid, match="begin it anew"):
        nora.ask(ListView(view_id="all_unsolved", after=after))


def test_who_shares_a_view_with_a_team_they_are_not_in_still_finds_it(owner: LocalDesk) -> None:
    pay = View(id="pay", title="Pay", audience=Audience.TEAM, team="payers")
    owner.do(PutView(view=pay))
    found = owner.ask(ListViews())
    assert [(each.view.id, each.may_change, each.tickets) for each in found if each.elsewhere] == [("pay", True, None)]
    assert found[-1].view == pay, "those elsewhere come last"
    assert owner.ask(ListView(view_id="pay")).view == pay
    (theirs,) = [each for each in owner.acting_as("marc").ask(ListViews()) if each.view == pay]
    assert not theirs.elsewhere and theirs.tickets is not None
    assert pay.title not in titles(owner.acting_as("sam"))
    owner.do(PutTeams(teams=(Team(id="payers", name="Payers", department="returns", lead="sam"),)))
    owner.acting_as("sam").do(PutView(view=pay.having(title="Paid")))
    owner.acting_as("sam").do(DeleteView(view_id="pay"))
    assert not [each for each in owner.ask(ListViews()) if each.elsewhere]


def test_a_supervisor_leads_a_team_they_are_no_member_of(owner: LocalDesk) -> None:
    """As with macros and dashboards: whoever leads a team arranges what it shares."""
    owner.do(PutTeams(teams=(Team(id="payers", name="Payers", department="returns", lead="sam"),)))
    pay = View(id="pay", title="Pay", audience=Audience.TEAM, team="payers")
    assert owner.acting_as("sam").do(PutView(view=pay)).result == pay
    with pytest.raises(Forbidden):
        owner.acting_as("petra").do(PutView(view=pay))
