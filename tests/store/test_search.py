"""The search finds the same tickets on both databases: those a reader with a finger on the page would find."""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass, field

import pytest
import sqlalchemy as sa

from runtime.model.people import Actor, Person, Role
from runtime.model.search_text import Term, words
from runtime.store import search, setup_rows, verify, view_pages
from runtime.store.database import Database, Session
from runtime.store.schema import comment, ticket
from runtime.store.view_pages import Wanted
from runtime.store.visibility import visible_to
from tests.store.rows import put_ticket

TEXTS = (
    "L’imprimante du 3ᵉ étage",
    "l'Imprimante est en panne",
    "paper jam in the printer",
    "Paper. Jam!",
    "jam paper",
    "ŒUVRE d'art, café crème",
    "oeuvre D ART cafe",
    "write to jean.dupont@acme.fr",
    "jean dupont (acme)",
    "e-mail wi-fi 12:30 3.14",
    "order #4711 of 2026-01-02",
    "STRASSE straße",
    "naïve coöperation",
    "a' OR 1=1 -- \" * ( ) : & | ! <-> NEAR",
    "under_score ½ ²",
    "",
)
QUERIES = (
    "imprimante",
    "l'imprimante",
    "étage",
    "ETAGE",
    "paper jam",
    "jam",
    "oeuvre",
    "œuvre",
    "café crème",
    "cafe",
    "jean.dupont@acme.fr",
    "jean dupont",
    "acme",
    "e-mail",
    "mail",
    "12:30",
    "4711",
    "2026-01",
    "strasse",
    "cooperation",
    "score",
    "near",
    "or",
    "nothing",
    "vip",
    "doe",
)


@dataclass
class Page:
    """A ticket as somebody who reads it sees it; the reader has nothing of the program."""

    number: int
    public: list[str] = field(default_factory=list)
    private: list[str] = field(default_factory=list)
    asker: list[str] = field(default_factory=list)

    def has(self, term: Term, *, by_customer: bool) -> bool:
        texts = self.asker if term.of_requester else self.public
        if not term.of_requester and not by_customer:
            texts = [*self.public, *self.private, *self.asker]
        return any(_reads(text, term) for text in texts)


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKD", text).replace("œ", "oe").replace("Œ", "OE").replace("ß", "ss")
    return "".join(char for char in text if not unicodedata.combining(char)).lower()


def _reads(text: str, term: Term) -> bool:
    """Whether the words stand in the text with nothing but signs between them."""
    ending = "" if term.begins else r"(?![^\W_])"
    pattern = r"(?<![^\W_])" + r"[\W_]+".join(re.escape(word) for word in term.words) + ending
    return re.search(pattern, _plain(text)) is not None


def _corpus(session: Session, dice: random.Random, count: int) -> list[Page]:
    people = (
        Person(id="jane", name="Jane Doé", email="jane@acme.fr", role=Role.CUSTOMER),
        Person(id="john", name="John Roe", role=Role.CUSTOMER),
    )
    setup_rows.put_people(session, people)
    pages = []
    for _ in range(count):
        subject, description, resolution, value = (dice.choice(TEXTS) for _ in range(4))
        tags, who = dice.choice(((), ("vip",), ("vip", "Éte"))), dice.choice((None, "jane", "john"))
        key = put_ticket(
            session,
            subject=subject,
            description=description,
            resolution=resolution,
            tags=tags,
            fields={"note": value, "size": 4711},
            requester=who,
            ref=None,
        )
        page = Page(key, [str(key), f"{key} {subject}", description, resolution], [" ".join(tags), value])
        page.asker += [text for each in people if each.id == who for text in (each.name, each.email)]
        for _ in range(dice.randrange(3)):
            body, public = dice.choice(TEXTS), dice.random() < 0.5
            values = {"ticket_id": key, "at": 1, "author": "ann", "public": int(public), "body": body}
            session.core.execute(sa.insert(comment).values(values | {"attachments": "[]"}))
            (page.public if public else page.private).append(body)
        pages.append(page)
    return pages


def _found(session: Session, terms: tuple[Term, ...], *, by_customer: bool) -> list[int]:
    look = search.look_up(session, terms, public_only=by_customer)
    return [key for key, _ in view_pages.newest(session, Wanted(sa.true(), look), 1_000)]


def _terms(dice: random.Random, *, by_customer: bool) -> tuple[Term, ...]:
    chosen = []
    for _ in range(dice.choice((1, 1, 2, 3))):
        found = tuple(words(dice.choice(QUERIES)))
        of_requester = not by_customer and dice.random() < 0.15
        if dice.random() < 0.3:
            found = (*found[:-1], found[-1][: dice.choice((2, 3, 4))])
            chosen.append(Term(found, begins=True, of_requester=of_requester))
        else:
            chosen.append(Term(found, excluded=dice.random() < 0.25, of_requester=of_requester))
    return tuple(chosen)


@pytest.mark.parametrize("one_of", [1, 400], ids=["of the index", "in order"])
def test_what_is_found_is_what_a_reader_finds(database: Database, monkeypatch, one_of: int) -> None:
    """By either way that a server looks words up."""
    monkeypatch.setattr(search, "_ONE_OF", one_of)
    dice = random.Random(7)  # noqa: S311
    with database.write() as session:
        pages = _corpus(session, dice, 60)
        assert search.rebuild(session) == 60
        for _ in range(300):
            by_customer = dice.random() < 0.4
            terms = _terms(dice, by_customer=by_customer)
            expected = [
                page.number
                for page in reversed(pages)
                if all(page.has(term, by_customer=by_customer) is not term.excluded for term in terms)
            ]
            assert _found(session, terms, by_customer=by_customer) == expected, terms


def test_words_kept_one_by_one_are_those_of_a_rebuild(database: Database) -> None:
    dice = random.Random(3)  # noqa: S311
    with database.write() as session:
        for page in _corpus(session, dice, 20):
            search.keep(session, page.number)
            search.keep(session, page.number)
        assert list(search.problems(session)) == []
        session.core.execute(sa.update(ticket).where(ticket.c.id == 3).values(subject="Altered by hand"))
        assert [(each.code, each.ticket_id) for each in search.problems(session)] == [("search_differs", 3)]
        search.rebuild(session)
        assert list(search.problems(session)) == []


def test_words_of_a_ticket_that_is_not_there_are_found_by_the_check(database: Database) -> None:
    with database.write() as session:
        key = put_ticket(session)
        search.keep(session, key)
        session.core.exec_driver_sql("DELETE FROM ticket_text")
        session.core.exec_driver_sql("DELETE FROM ticket")
        assert [each.code for each in search.problems(session)] == ["search_stray"]
        assert "search_stray" in {problem.code for progress in verify.check(session) for problem in progress.problems}


def test_a_very_long_text_is_kept_as_far_as_both_databases_take_it(database: Database) -> None:
    dice = random.Random(1)  # noqa: S311
    long = " ".join("".join(dice.choices("abcdefghij", k=dice.randint(3, 9))) for _ in range(150_000))
    with database.write() as session:
        key = put_ticket(session, subject="Beginning", description=long, fields={"note": long})
        said = [f"newest{number} {long[:40_000]}" for number in range(12)]
        for body in said:
            values = {"ticket_id": key, "at": 1, "author": "a", "public": 1, "body": body, "attachments": "[]"}
            session.core.execute(sa.insert(comment).values(values))
        search.keep(session, key)
        assert list(search.problems(session)) == []
        assert _found(session, (Term(("beginning",)),), by_customer=False) == [key]
        assert _found(session, (Term(("newest11",)),), by_customer=False) == [key]
        assert _found(session, (Term(("newest0",)),), by_customer=False) == []


def test_no_phrase_reaches_from_one_text_into_the_next(database: Database) -> None:
    with database.write() as session:
        key = put_ticket(session, subject="about paper", description="jam today", fields={"note": "tomorrow"})
        search.keep(session, key)
        for phrase in (("paper", "jam"), ("today", "tomorrow")):
            assert _found(session, (Term(phrase),), by_customer=False) == []
        assert _found(session, (Term(("paper",)), Term(("jam",))), by_customer=False) == [key]


@pytest.mark.parametrize("public_only", [False, True])
def test_a_page_of_a_common_word_reads_its_first_rows_only(sqlite_database: Database, public_only: bool) -> None:
    """SQLite walks the index backwards: nothing is collected and sorted first."""
    with sqlite_database.read() as session:
        look = search.look_up(session, (Term(("printer",)),), public_only=public_only)
        statement = view_pages.newest_statement(Wanted(sa.true(), look), 50, 100)
        compiled = statement.compile(sqlite_database.engine, compile_kwargs={"literal_binds": True})
        plan = [row[3] for row in session.core.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")]
    assert "VIRTUAL TABLE" in plan[0]
    assert not any("TEMP B-TREE" in line for line in plan)


def test_a_server_begins_with_what_is_few(postgres_database: Database) -> None:
    """A rare word is asked of its index, and each ticket looked up; a customer's tickets are those that are read."""
    carl = Actor("carl", Role.CUSTOMER)
    with postgres_database.write() as session:
        for number in range(800):
            key = put_ticket(session, subject=f"printer {number}", requester=f"c{number}")
            search.keep(session, key)
        for table in ("ticket", "ticket_search"):
            session.core.exec_driver_sql(f"ANALYZE {table}")
        rare = _plan_of(session, Term(("printer7",)), sa.true(), public_only=False)
        own = _plan_of(session, Term(("printer",)), visible_to(carl), public_only=True)
    assert "ix_ticket_search_everything" in rare and "ticket_id = ANY" in rare
    assert "ix_ticket_requester" in own


def _plan_of(session: Session, term: Term, condition: sa.ColumnElement[bool], *, public_only: bool) -> str:
    """How the server would read the first page; on a few tickets it would read them all, were it let."""
    look = search.look_up(session, (term,), public_only=public_only)
    statement = view_pages.newest_statement(Wanted(condition, look), 50, None)
    session.command("SET LOCAL enable_seqscan = off")
    compiled = statement.compile(session.core.engine, compile_kwargs={"literal_binds": True})
    return "\n".join(row[0] for row in session.core.exec_driver_sql(f"EXPLAIN {compiled}"))
