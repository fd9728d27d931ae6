"""A criterion selects in SQL the very tickets for which it holds in Python, on both databases."""

from __future__ import annotations

import random

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql, sqlite

from runtime.engine.facts import facts_of
from runtime.engine.situation import Situation
from runtime.messages.faults import Invalid
from runtime.model.blueprint import Category
from runtime.model.criteria import OPERANDS, AllOf, AnyOf, Compare, Criterion, NotOf, OperandType, Operator
from runtime.model.criteria_eval import evaluate
from runtime.model.folding import fold
from runtime.model.people import Actor, Organisation, Person, Role
from runtime.model.setup import Setup
from runtime.model.snapshot import Snapshot
from runtime.model.ticket import Clock, Run, Ticket, Visit
from runtime.store import criteria_sql, setup_rows, tickets
from runtime.store.criteria_sql import condition
from runtime.store.database import Database, Session
from runtime.store.schema import ticket
from runtime.store.sql_dialects import DIALECTS
from tests.store.rows import put_ticket

NOW = 1_000_000
TEXTS = (
    "",
    "Zażółć gęślą",
    "ZAZOLC",
    "Σίσυφος",
    "σισυφοσ",
    "Straße",
    "100 %",
    "%s",
    "a_b",
    "İı",
    "ﬁn",
    "[]",
    "one\ntwo",
    "'\"\\",
)
IDS = ("ann", "Ann", "acme", "other", "support", "new", "a:b.c", "Élan")
NUMBERS = (0, 1, 2, 3.5, -1, True, False, 0.1, 0.30000000000000004, 2**40, 2**70, -(2**70))
MOMENTS = (0, 1, NOW - 1, NOW, NOW + 1, NOW * 2)
PATTERNS = ("^a", "[0-9]+ %$", ".", "(one|two).two", "ż", "(", "\\d", "a_b", "%")
FIELDS = tuple(f"field.{name}" for name in ("colour", "size.2", "Île", "missing"))
OPERATORS = tuple(Operator)
ORGANISATIONS = (Organisation(id="acme", name="Acme", tags=("vip", "Élan")), Organisation(id="other", name="Other"))
PEOPLE = (Person(id="ann", name="Ann"), Person(id="Ann", name="Ann C.", role=Role.CUSTOMER))
ACTOR = Actor(id="ann", role=Role.AGENT, teams=frozenset({"first"}))


def _maybe(dice: random.Random, values: tuple[object, ...]) -> object:
    return dice.choice((None, *values))


def _field_values(dice: random.Random) -> dict[str, object]:
    lists = ((), ("vip",), ("Élan", "a:b.c"), ("[]",))
    fitting = tuple(number for number in NUMBERS if abs(number) < 2**63)
    pool = (*TEXTS, *IDS, *fitting, *lists, "2026-02-03")
    return {name: _maybe(dice, pool) for name in ("colour", "size.2", "Île") if dice.random() < 0.8}


def _limit(dice: random.Random) -> Clock | None:
    if dice.random() < 0.4:
        return None
    standing = dice.random() < 0.5
    return Clock(
        allowance=50,
        calendar=None,
        spent=dice.choice((0, 49, 50, 51)),
        since=None if standing else 1,
        due=None if standing else dice.choice(MOMENTS),
    )


def _snapshot(dice: random.Random) -> Snapshot:
    found = Ticket(
        id=0,
        version=1,
        subject=dice.choice(TEXTS),
        description=dice.choice(TEXTS),
        resolution=dice.choice(TEXTS),
        created_at=dice.choice(MOMENTS),
        updated_at=dice.choice(MOMENTS),
        department=dice.choice(IDS),
        requester=_maybe(dice, IDS),
        organisation=_maybe(dice, IDS),
        team=_maybe(dice, IDS),
        assignee=_maybe(dice, IDS),
        type=_maybe(dice, IDS),
        priority=dice.randint(1, 4),
        status=dice.choice(IDS),
        category=dice.choice(tuple(Category)),
        tags=tuple(dice.sample(("vip", "Élan", "a:b.c"), dice.randint(0, 3))),
        fields=_field_values(dice),
        messages=dice.randint(0, 3),
        public_replies=dice.randint(0, 3),
        reopened=dice.randint(0, 3),
        open_tasks=dice.randint(0, 3),
        snoozed_until=_maybe(dice, MOMENTS),
    )
    if dice.random() < 0.3:
        return Snapshot(ticket=found)
    run = Run(id=7, version_id=3, started=dice.choice(MOMENTS))
    if dice.random() < 0.3:
        return Snapshot(ticket=found, run=run)
    visit = Visit(
        id=9, state=dice.choice(IDS), occurrence=dice.randint(1, 3), entered=dice.choice(MOMENTS), limit=_limit(dice)
    )
    return Snapshot(ticket=found, run=run, visit=visit)


def _setup() -> Setup:
    return Setup(
        people={PEOPLE[0].id: PEOPLE[0]},
        organisations={each.id: each for each in ORGANISATIONS},
    )


def _store(session: Session, count: int) -> dict[int, Situation]:
    """Random tickets, stored as the desk stores them, with what is known of each."""
    dice = random.Random(20_260_203)  # noqa: S311
    setup_rows.put_items(session, "organisation", ORGANISATIONS)
    setup_rows.put_people(session, PEOPLE)
    found = {}
    for _ in range(count):
        snapshot = _snapshot(dice)
        stored = tickets.insert(session, snapshot)
        requester = next((person for person in PEOPLE if person.id == stored.requester), None)
        found[stored.id] = Situation(
            snapshot=Snapshot(ticket=stored, run=snapshot.run, visit=snapshot.visit),
            actor=ACTOR,
            now=NOW,
            setup=_setup(),
            requester=requester,
        )
    return found


def _values_for(path: str) -> st.SearchStrategy[object]:
    kind = OPERANDS.get(path)
    if kind in {OperandType.MOMENT, OperandType.SPAN}:
        pool: tuple[object, ...] = (*MOMENTS, 0.5)
    elif kind is OperandType.NUMBER:
        pool = NUMBERS
    elif kind is OperandType.YES_NO:
        pool = (True, False)
    elif kind is OperandType.TEXT:
        pool = (*TEXTS, *PATTERNS)
    elif kind is None:
        pool = (*TEXTS, *PATTERNS, *IDS, *NUMBERS, "2026-02-03", "vip")
    else:
        pool = (*IDS, "vip", "agent", "customer")
    odd = st.sampled_from((*TEXTS, *IDS, *NUMBERS))
    one = st.sampled_from(pool) | odd
    return one | st.lists(one, max_size=3).map(tuple) | st.none()


COMPARISONS = st.sampled_from((*sorted(criteria_sql.KNOWN), *FIELDS, *FIELDS, "ticket.unheard_of")).flatmap(
    lambda path: st.builds(Compare, operand=st.just(path), operator=st.sampled_from(OPERATORS), value=_values_for(path))
)
TREES = st.recursive(
    COMPARISONS,
    lambda parts: (
        st.lists(parts, max_size=3).map(lambda of: AllOf(of=tuple(of)))
        | st.lists(parts, max_size=3).map(lambda of: AnyOf(of=tuple(of)))
        | parts.map(lambda of: NotOf(of=of))
    ),
    max_leaves=5,
)


def test_the_rows_selected_are_the_tickets_for_which_it_holds(database: Database) -> None:
    with database.write() as session:
        situations = _store(session, 80)

        @settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
        @given(TREES)
        def agree(criterion: object) -> None:
            where = condition(criterion, dialect=session.dialect.name, now=NOW)
            selected = set(session.core.execute(sa.select(ticket.c.id).where(where)).scalars())
            expected = {key for key, situation in situations.items() if evaluate(criterion, facts_of(situation))}
            assert selected == expected

        agree()


@pytest.mark.parametrize("operator", OPERATORS)
def test_every_operand_with_every_operator(database: Database, operator: Operator) -> None:
    with database.write() as session:
        situations = _store(session, 40)
        for path in (*sorted(criteria_sql.KNOWN), *FIELDS):
            for value in ("Élan", "", "vip", 2, NOW, ("Élan", 2), (1, NOW), None):
                criterion = Compare(operand=path, operator=operator, value=value)
                where = condition(criterion, dialect=session.dialect.name, now=NOW)
                selected = set(session.core.execute(sa.select(ticket.c.id).where(where)).scalars())
                expected = {key for key, each in situations.items() if evaluate(criterion, facts_of(each))}
                assert selected == expected, criterion


def test_who_acts_is_known_or_refused(database: Database) -> None:
    mine = Compare(operand="performer.teams", operator=Operator.IN, value=("first",))
    with database.write() as session:
        situations = _store(session, 3)
        dialect = session.dialect.name
        for teams, expected in ((("first", "second"), set(situations)), ((), set())):
            where = condition(mine, dialect=dialect, now=NOW, given={"performer.teams": teams})
            assert set(session.core.execute(sa.select(ticket.c.id).where(where)).scalars()) == expected
        with pytest.raises(Invalid, match="depends on who acts"):
            condition(mine, dialect=dialect, now=NOW)


def test_no_value_is_ever_part_of_the_statement(database: Database) -> None:
    poison = "x') OR 1=1 --"
    for operator in OPERATORS:
        for path in (*sorted(criteria_sql.KNOWN), "field.colour"):
            compare = Compare(operand=path, operator=operator, value=poison)
            where = condition(compare, dialect=database.engine.dialect.name, now=NOW)
            assert poison not in str(sa.select(ticket.c.id).where(where).compile(database.engine))


SCRIPTS = [
    *range(0x20, 0x250),
    *range(0x370, 0x530),
    *range(0x1E00, 0x2000),
    *range(0xFB00, 0xFB07),
    *range(0xFF21, 0xFF5B),
]


def test_both_databases_fold_as_python_does(database: Database) -> None:
    """Every Latin, Greek and Cyrillic character, alone and in the middle of a word."""
    words = [f"{shape.replace('?', chr(code))}" for code in SCRIPTS for shape in ("?", "a?", "?b")]
    folded = DIALECTS[database.engine.dialect.name].folded(sa.bindparam("word", type_=sa.Text))
    with database.read() as session:
        wrong = [
            word for word in words if session.core.execute(sa.select(folded), {"word": word}).scalar_one() != fold(word)
        ]
    assert wrong == []


def _selected(session: Session, criterion: Criterion) -> set[int]:
    where = condition(criterion, dialect=session.dialect.name, now=NOW)
    return set(session.core.execute(sa.select(ticket.c.id).where(where)).scalars())


ONE = Compare(operand="ticket.subject", operator=Operator.CONTAINS, value="%")
MANY = tuple(str(number) for number in range(1_000))


def _nested(depth: int) -> Criterion:
    found: Criterion = Compare(operand="field.colour", operator=Operator.NOT_IN, value=("red", 1))
    for _ in range(depth - 1):
        found = NotOf(of=found)
    return found


@pytest.mark.parametrize(
    ("most", "more", "sentence"),
    [
        (AnyOf(of=(ONE,) * 500), AnyOf(of=(ONE,) * 501), "more than 500 comparisons"),
        (
            Compare(operand="ticket.tags", operator=Operator.IN, value=MANY),
            Compare(operand="ticket.tags", operator=Operator.IN, value=(*MANY, "more")),
            "more than 1,000 values",
        ),
        (_nested(20), _nested(21), "nested more than 20 deep"),
    ],
)
def test_as_much_as_the_databases_take_and_no_more(
    database: Database, most: Criterion, more: Criterion, sentence: str
) -> None:
    with database.read() as session:
        _selected(session, most)
        with pytest.raises(Invalid, match=sentence):
            _selected(session, more)


def test_a_ticket_with_a_nul_fails_no_search(database: Database) -> None:
    """Both databases store it; PostgreSQL's JSON knows no NUL."""
    with database.write() as session:
        key = put_ticket(session, fields={"note": "a\0b", "colour": "red"})
        assert _selected(session, Compare(operand="field.colour", operator=Operator.IS, value="red")) == {key}
        _selected(session, Compare(operand="field.note", operator=Operator.CONTAINS, value="b"))


@pytest.mark.parametrize(
    ("compare", "asked"),
    [
        (Compare(operand="ticket.category", operator=Operator.LESS, value=4), "ticket.category < 4"),
        (Compare(operand="ticket.category", operator=Operator.IN, value=(0, 1)), "ticket.category IN (0, 1)"),
        (
            Compare(operand="ticket.assignee", operator=Operator.EMPTY),
            "ticket.assignee IS NULL OR ticket.assignee = ''",
        ),
        (Compare(operand="ticket.department", operator=Operator.EMPTY), "ticket.department = ''"),
    ],
)
@pytest.mark.parametrize("dialect", [postgresql.dialect(), sqlite.dialect()], ids=lambda each: each.name)
def test_columns_are_asked_bare_so_that_what_a_server_counted_of_them_serves(compare, asked, dialect) -> None:
    """Inside a function or a conversion it guesses how many rows are left, and reads a desk in the wrong order."""
    found = condition(compare, dialect=dialect.name, now=0)
    assert str(found.compile(dialect=dialect, compile_kwargs={"literal_binds": True})) == asked
