"""Statements sent together mean what they mean one by one, whatever one of them raises."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import psycopg
import pytest
import sqlalchemy as sa

from runtime.messages.faults import Conflict
from runtime.store.database import Database, Plan, Session
from runtime.store.schema import turn

PUT = Plan(sa.insert(turn).values(team=sa.bindparam("team"), person=sa.bindparam("person")))
CHANGE = Plan(sa.update(turn).where(turn.c.team == sa.bindparam("of_team")).values(person=sa.bindparam("person")))
GET = Plan(sa.select(turn.c.person).where(turn.c.team == sa.bindparam("team")))


type _Act = Callable[[Session], object]
TAKEN = (sqlite3.IntegrityError, psycopg.errors.UniqueViolation)


def _put(team: str, person: str = "ann") -> _Act:
    return lambda session: session.run(PUT, {"team": team, "person": person})


def _change(team: str) -> _Act:
    return lambda session: session.run_one(CHANGE, {"of_team": team, "person": "bob"}, "Gone.")


def _with_core(session: Session) -> None:
    session.core.execute(sa.insert(turn).values(team="core", person="bob"))


def _fail(_session: Session) -> None:
    raise ZeroDivisionError


def _together(session: Session, *acts: _Act) -> None:
    with session.together():
        for act in acts:
            act(session)


def _do(database: Database, *acts: _Act) -> None:
    with database.write() as session:
        _together(session, *acts)


def _teams(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.core.execute(sa.select(turn.c.team).order_by(turn.c.team)).scalars())


def test_all_of_them_are_done_in_order(database: Database) -> None:
    with database.write() as session, session.together():
        _put("a")(session)
        _change("a")(session)
        found = session.run(GET, {"team": "a"}).fetchone()
        _put("b")(session)
        assert session.core.execute(sa.select(sa.func.count()).select_from(turn)).scalar_one() == 2
        _put("c")(session)
    assert found[0] == "bob"
    assert _teams(database) == ["a", "b", "c"]


@pytest.mark.parametrize("then", [(), (_put("b"),), (_with_core,)])
def test_one_that_meets_no_row_is_a_conflict(database: Database, then: tuple[_Act, ...]) -> None:
    with pytest.raises(Conflict, match=r"Gone\."):
        _do(database, _change("nobody"), *then)
    assert _teams(database) == []


def test_one_that_fails_takes_the_others_back(database: Database) -> None:
    with pytest.raises(TAKEN):
        _do(database, _put("a"), _put("a", "bob"), _put("b"))
    assert _teams(database) == []
    _do(database, _put("c"))
    assert _teams(database) == ["c"]


def test_a_savepoint_around_them_holds(database: Database) -> None:
    with database.write() as session:
        _put("a")(session)
        session.command("SAVEPOINT one")
        with pytest.raises(TAKEN):
            _together(session, _put("b"), _put("a"))
        session.command("ROLLBACK TO SAVEPOINT one")
        session.command("RELEASE SAVEPOINT one")
        _put("c")(session)
    assert _teams(database) == ["a", "c"]


def test_what_the_caller_raises_inside_comes_out(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        _do(database, _put("a"), _fail)
    _do(database, _put("b"))
    assert _teams(database) == ["b"]
