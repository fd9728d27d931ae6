"""What waits to be written at once is as if it had been written one by one, whoever asks meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial

import pytest
import sqlalchemy as sa

from runtime.store.database import Database, Insertion, Plan, Session
from runtime.store.gathering import Asunder, _Sheaf, gathered
from runtime.store.schema import comment, turn
from tests.store.rows import put_ticket

PUT = Plan(sa.insert(turn).values(team=sa.bindparam("team"), person=sa.bindparam("person")))
CHANGE = Plan(sa.update(turn).where(turn.c.team == sa.bindparam("of_team")).values(person=sa.bindparam("person")))
GET = Plan(sa.select(turn.c.person).where(turn.c.team == sa.bindparam("team")))
_SAID = {"at": 0, "author": "ann", "public": 1, "attachments": "[]", "shown_by": None}
SAY = Insertion(
    sa.insert(comment).values({name: sa.bindparam(name) for name in ("ticket_id", "body", *_SAID)}), comment.c.id
)
ORDER = ((CHANGE, PUT), (SAY,))


class Refused(Exception):
    pass


@contextmanager
def writing(database: Database) -> Iterator[tuple[Session, list[int]]]:
    """A session in which plans wait, and the sizes of what is written at once."""
    sizes: list[int] = []
    whole = _Sheaf.write

    def counted(sheaf: _Sheaf, session: Session) -> None:
        sizes.append(len(sheaf.rows))
        whole(sheaf, session)

    with pytest.MonkeyPatch.context() as patch, database.write() as session:
        patch.setattr(_Sheaf, "write", counted)
        with gathered(session, ORDER, {}):
            yield session, sizes


def put(session: Session, team: str, person: str = "ann") -> None:
    session.run(PUT, {"team": team, "person": person})


def change(session: Session, team: str) -> None:
    session.run_one(CHANGE, {"of_team": team, "person": "bob"}, "Gone.")


def say(session: Session, ticket_id: int, body: str) -> int:
    return session.insert(SAY, {"ticket_id": ticket_id, "body": body, **_SAID})


def refused(session: Session, *teams: str, asking: bool = False) -> None:
    with suppress(Refused), session.apart():
        for team in teams:
            put(session, team)
        if asking:
            session.run(GET, {"team": teams[0]})
        raise Refused


def turns(database: Database) -> dict[str, str]:
    with database.read() as session:
        return dict(iter(session.core.execute(sa.select(turn.c.team, turn.c.person))))


def test_the_rows_of_all_units_are_written_by_one_statement(database: Database) -> None:
    with writing(database) as (session, sizes):
        for team in ("a", "b", "c"):
            with session.apart():
                put(session, team)
    assert (turns(database), sizes) == ({"a": "ann", "b": "ann", "c": "ann"}, [3])


def test_whoever_asks_sees_what_waits(database: Database) -> None:
    with writing(database) as (session, sizes):
        with session.apart():
            put(session, "a")
        with session.apart():
            put(session, "b", "bob")
            assert session.run(GET, {"team": "b"}).fetchone()[0] == "bob"
            assert session.core.execute(sa.select(sa.func.count()).select_from(turn)).scalar_one() == 2
    assert sizes == [1, 1]


@pytest.mark.parametrize("asking", [False, True])
def test_a_unit_that_is_refused_takes_its_rows_back(database: Database, asking: bool) -> None:
    with writing(database) as (session, _):
        with session.apart():
            put(session, "a")
        refused(session, "b", "c", asking=asking)
        with session.apart():
            put(session, "b", "bob")
    assert turns(database) == {"a": "ann", "b": "bob"}


def test_statements_on_one_table_keep_their_order(database: Database) -> None:
    """A change after a row was put is written after it, though changes come first as a rule."""
    with writing(database) as (session, _):
        for team in ("a", "b"):
            with session.apart():
                put(session, team)
                change(session, team)
    assert turns(database) == {"a": "bob", "b": "bob"}


def in_a_unit(session: Session, act: Callable[[Session], None]) -> None:
    with session.apart():
        act(session)


def in_units(database: Database, *acts: Callable[[Session], None]) -> None:
    with writing(database) as (session, _):
        for act in acts:
            in_a_unit(session, act)


def test_changes_of_one_row_are_made_in_their_order(database: Database) -> None:
    """Where a server takes all rows of a plan in one statement, it would make one of them only."""
    with writing(database) as (session, sizes):
        for team in ("a", "b"):
            with session.apart():
                put(session, team)
        session.run(GET, {"team": "a"})
        for team, person in (("a", "bob"), ("b", "cid"), ("a", "dan")):
            with session.apart():
                session.run(CHANGE, {"of_team": team, "person": person})
    assert turns(database) == {"a": "dan", "b": "cid"}
    assert sizes == [2, 3]


def test_many_rows_are_written_as_they_are(database: Database) -> None:
    """Every sign a text may hold, numbers of eight bytes, and nothing at all."""
    texts = ["", "é“”\n\t\\", '{"a": "b"}', "'; --", "null", "\x01"]
    with database.write() as session:
        key = put_ticket(session)
    with writing(database) as (session, _):
        for text in texts:
            with session.apart():
                session.insert(SAY, {"ticket_id": key, "body": text, **_SAID, "at": 1 << 60})
    with database.read() as session:
        said = session.core.execute(sa.select(comment.c.body, comment.c.at, comment.c.shown_by).order_by(comment.c.id))
        assert [tuple(row) for row in said] == [(text, 1 << 60, None) for text in texts]


def test_what_meets_no_row_drives_them_asunder(database: Database) -> None:
    with pytest.raises(Asunder):
        in_units(database, partial(put, team="a"), partial(change, team="nobody"))
    assert turns(database) == {}


def test_and_so_does_what_the_database_refuses(database: Database) -> None:
    with pytest.raises(Asunder):
        in_units(database, partial(put, team="a"), partial(put, team="a", person="bob"))
    assert turns(database) == {}


def test_rows_that_wait_have_the_keys_they_will_have(database: Database) -> None:
    with database.write() as session:
        key = put_ticket(session)
        first = say(session, key, "First")
    with writing(database) as (session, sizes):
        with session.apart():
            second = say(session, key, "Second")
        with suppress(Refused), session.apart():
            say(session, key, "Never")
            raise Refused
        with session.apart():
            third = say(session, key, "Third")
            assert session.core.execute(sa.select(sa.func.count()).select_from(comment)).scalar_one() == 3
            fourth = say(session, key, "Fourth")
    with database.read() as session:
        said = dict(iter(session.core.execute(sa.select(comment.c.id, comment.c.body))))
    assert said == {first: "First", second: "Second", third: "Third", fourth: "Fourth"}
    assert first < second < third < fourth
    if database.is_sqlite:
        assert [first, second, third, fourth] == [1, 2, 3, 4]
    assert sizes == [1, 1, 1]


def test_a_unit_has_no_units(database: Database) -> None:
    with pytest.raises(AssertionError, match="not made of units"):
        in_units(database, lambda session: in_a_unit(session, partial(put, team="a")))


def test_apart_without_a_gathering_is_a_savepoint(database: Database) -> None:
    with database.write() as session:
        put(session, "a")
        refused(session, "b")
        put(session, "c")
    assert set(turns(database)) == {"a", "c"}
