"""Lists: whole, in order, whatever the page size; and served by the indexes meant for them."""

from __future__ import annotations

import random
from typing import Literal

import pytest
import sqlalchemy as sa

from runtime.engine.automatic import AUTO
from runtime.messages.faults import Invalid
from runtime.messages.tickets import CountTickets, ListTickets
from runtime.model.criteria import AllOf, AnyOf, Compare, NotOf, Operator
from runtime.model.criteria_eval import evaluate
from runtime.model.people import Actor, Role
from runtime.model.snapshot import Arm
from runtime.model.views import DEFAULT_VIEWS, View, seen_by
from runtime.store import lists, view_pages, ways_in
from runtime.store.database import Database, Session
from runtime.store.record import Recorder
from runtime.store.schema import NEVER, ticket
from runtime.store.view_pages import Wanted
from runtime.store.visibility import visible_to
from tests.store.rows import put_ticket

TEAM = Compare(operand="ticket.team", operator=Operator.IS, value="first")


def _fill(session: Session, count: int) -> list[dict[str, object]]:
    dice = random.Random(count)  # noqa: S311
    rows = []
    for _ in range(count):
        row = {
            "team": dice.choice(("first", "second", None)),
            "category": dice.randint(0, 5),
            "due_at": dice.choice((1, 2, 3, NEVER)),
            "updated_at": dice.randint(1, 5),
            "department": dice.choice(("support", "sales")),
        }
        rows.append(row | {"id": put_ticket(session, **row)})
    return rows


def _all(session: Session, query: ListTickets, visible: sa.ColumnElement[bool]) -> list[int]:
    found: list[int] = []
    while True:
        page = lists.page(session, query, visible=visible, now=9, fields={})
        found += [row.id for row in page.rows]
        assert len(page.rows) <= query.limit
        if page.after is None:
            return found
        assert len(page.rows) == query.limit
        query = query.having(after=page.after)


@pytest.mark.parametrize("order", ["id", "due", "updated"])
@pytest.mark.parametrize("limit", [1, 7, 500])
@pytest.mark.parametrize("live", [True, False])
def test_the_pages_of_a_list_are_the_whole_list(
    sqlite_database: Database, order: Literal["id", "due", "updated"], limit: int, live: bool
) -> None:
    keys = {
        "id": lambda row: row["id"],
        "due": lambda row: (row["due_at"], row["id"]),
        "updated": lambda row: (-row["updated_at"], -row["id"]),
    }
    with sqlite_database.write() as session:
        rows = _fill(session, 40)
        query = ListTickets(order=order, limit=limit, live=live, criteria=TEAM)
        wanted = [
            row
            for row in rows
            if row["team"] == "first" and row["department"] == "sales" and (row["category"] < 4 or not live)
        ]
        visible = ticket.c.department == "sales"
        assert _all(session, query, visible) == [row["id"] for row in sorted(wanted, key=keys[order])]
        counted = lists.count(session, CountTickets(criteria=TEAM, live=live), visible=visible, now=9, fields={})
        assert counted == len(wanted)


def test_a_row_says_what_the_ticket_is(database: Database) -> None:
    with database.write() as session:
        key = put_ticket(session, due_at=5, team="first", subject="50 %")
        put_ticket(session, category=4)
        page = lists.page(session, ListTickets(live=True, order="due"), visible=sa.true(), now=9, fields={})
        (row,) = page.rows
        assert (row.id, row.due_at, row.team, row.subject, row.blueprint_id, row.entered_at) == (
            key,
            5,
            "first",
            "50 %",
            None,
            None,
        )
        assert lists.page(session, ListTickets(blueprint_id="none"), visible=sa.true(), now=9, fields={}).rows == ()


@pytest.mark.parametrize("after", ["", "x", "1", "1.2.3", "-1.2", "1.99999999999999999999", "٣.1"])
def test_a_place_that_makes_no_sense_is_refused(sqlite_database: Database, after: str) -> None:
    with pytest.raises(Invalid, match="begin it anew"), sqlite_database.read() as session:
        lists.page(session, ListTickets(order="due", after=after), visible=sa.true(), now=9, fields={})


def test_criteria_that_make_no_sense_are_refused(sqlite_database: Database) -> None:
    nonsense = Compare(operand="field.unknown", operator=Operator.IS, value="x")
    with pytest.raises(Invalid), sqlite_database.read() as session:
        lists.count(session, CountTickets(criteria=nonsense), visible=sa.true(), now=9, fields={})


@pytest.mark.parametrize(
    ("visible", "criteria", "order", "index"),
    [
        (sa.true(), TEAM, "due", "ix_ticket_live_team"),
        (ticket.c.assignee == "ann", None, "due", "ix_ticket_live_assignee"),
        (ticket.c.department == "support", None, "due", "ix_ticket_live_department"),
    ],
)
def test_live_queues_read_their_partial_index_in_order(
    sqlite_database: Database,
    visible: sa.ColumnElement[bool],
    criteria: Compare | None,
    order: Literal["due"],
    index: str,
) -> None:
    query = ListTickets(order=order, live=True, after="1.1", **({"criteria": criteria} if criteria else {}))
    with sqlite_database.read() as session:
        statement = lists.page_statement(session, query, visible=visible, now=9, fields={})
        compiled = statement.compile(sqlite_database.engine, compile_kwargs={"literal_binds": True})
        plan = [row[3] for row in session.core.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")]
    assert f"USING INDEX {index}" in plan[0]
    assert not any("TEMP B-TREE" in line or line.startswith("SCAN") for line in plan)


def test_who_leaves_a_team_has_these_live_tickets_of_it(database: Database) -> None:
    with database.write() as session:
        mine = put_ticket(session, team="first", assignee="ann", due_at=5)
        for other in ({"assignee": "bob"}, {"team": "second"}, {"category": 4}):
            put_ticket(session, **({"team": "first", "assignee": "ann"} | other))
        assert lists.live_tickets(session, team="first", assignees=("ann", "eve")) == (mine,)
        assert lists.has_status(session, "new")
        assert not lists.has_status(session, "open")


def test_what_waits_for_a_turn_of_the_clock_is_found(database: Database) -> None:
    with database.write() as session:
        _limited, waiting, delayed, _ = (put_ticket(session, due_at=at) for at in (5, NEVER, NEVER, NEVER))
        recorder = Recorder(session, actor="ann", at=1)
        recorder.keep_due(waiting, [Arm(clock=AUTO, at=9, stage=0, payload="")])
        recorder.keep_due(delayed, [Arm(clock="delayed:1", at=9, stage=0, payload="{}")])
        assert lists.tickets_awaiting_a_turn(session) == (waiting,)


def _plan(session: Session, statement: sa.Select[tuple[object, ...]]) -> list[str]:
    compiled = statement.compile(session.core.engine, compile_kwargs={"literal_binds": True})
    return [row[3] for row in session.core.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")]


AGENT = Actor(id="ann", role=Role.AGENT, teams=frozenset({"first"}), departments=frozenset({"support"}))
OWNER = Actor(id="olga", role=Role.OWNER)


@pytest.mark.parametrize("actor", [AGENT, OWNER])
@pytest.mark.parametrize("view", DEFAULT_VIEWS, ids=lambda view: view.id)
def test_every_first_view_reads_indexes_in_order(sqlite_database: Database, actor: Actor, view: View) -> None:
    with sqlite_database.read() as session:
        criteria = seen_by(view.criteria, actor)
        ways = ways_in.to_named(criteria) or ways_in.to_seen(actor, ("sales", "support"))
        wanted = Wanted(
            sa.and_(visible_to(actor), lists.matching(session, criteria, now=9, fields={})),
            ways=ways if lists.only_live(criteria) else (),
        )
        plan = _plan(session, view_pages.page_statement("sqlite", view, wanted, limit=50, after=None))
    scanned = [line for line in plan if line.startswith("SCAN ticket")]
    if view.id == "recently_solved":
        assert scanned == ["SCAN ticket USING INDEX ix_ticket_done"]
    else:
        assert scanned == []
        assert any("USING INDEX ix_ticket_live_" in line for line in plan)
        assert len([line for line in plan if "ix_ticket_live_" in line]) >= len(wanted.ways) - 1  # shared ones by id


@pytest.mark.parametrize("limit", [1, 3, 100])
@pytest.mark.parametrize("actor", [AGENT, OWNER])
def test_going_way_by_way_is_the_list_in_order(database: Database, actor: Actor, limit: int) -> None:
    view = View(id="v", title="V")
    with database.write() as session:
        rows = _fill(session, 60)
        seen = [
            row
            for row in rows
            if row["category"] < 4 and (actor is OWNER or row["department"] == "support" or row["team"] == "first")
        ]
        expected = [row["id"] for row in sorted(seen, key=lambda row: (row["due_at"], row["id"]))]
        wanted = Wanted(sa.and_(visible_to(actor), lists.LIVE), ways=ways_in.to_seen(actor, ("sales", "support")))
        found: list[int] = []
        after = None
        while True:
            page, after = view_pages.page(session, view, wanted, limit=limit, after=after)
            found += [row.ticket.id for row in page]
            if after is None:
                break
        assert found == expected
        assert view_pages.counted(session, [wanted, wanted])[1].count == len(expected)


@pytest.mark.parametrize("operator", ["is", "in", "less", "at_most", "greater", "at_least", "is_not", "between"])
@pytest.mark.parametrize("bound", range(-1, 7))
def test_what_is_plainly_live_or_done_is_so_for_every_category(operator: str, bound: int) -> None:
    value = (bound, bound + 1) if operator in {"in", "between"} else bound
    for compare in (
        Compare(operand="ticket.category", operator=operator, value=value),
        AllOf(of=(Compare(operand="ticket.team", operator="is", value="x"), AnyOf(of=(_category(operator, value),)))),
        NotOf(of=_category(operator, value)),
    ):
        met = [
            each for each in range(6) if evaluate(compare, {"ticket.category": each, "ticket.team": "x"}.__getitem__)
        ]
        assert not lists.only_live(compare) or max(met, default=0) < 4
        assert not lists.only_done(compare) or min(met, default=9) >= 4
    plain = _category(operator, value)
    simple = operator in {"is", "in", "less", "at_most"} and met_by(plain)
    assert not simple or lists.only_live(plain) is (max(met_by(plain)) < 4)


def _category(operator: str, value: object) -> Compare:
    return Compare(operand="ticket.category", operator=operator, value=value)


def met_by(criterion: Compare) -> list[int]:
    return [each for each in range(-1, 9) if evaluate(criterion, {"ticket.category": each}.__getitem__)]
