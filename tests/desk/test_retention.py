"""Retention: what the rules let go of is what a walk over every ticket finds; it goes once, and histories are whole."""

from __future__ import annotations

import json
import random
from base64 import b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest
import sqlalchemy as sa

from runtime.desk.auditing import seal_all
from runtime.desk.clockwork import Clockwork
from runtime.desk.keeping import back_up
from runtime.messages import access, files, keeping, retention, setup, system, tickets
from runtime.messages.customers import MergeCustomers
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.messages.requesters import AddRequester
from runtime.model.people import Department, Person, Role
from runtime.model.retention import LetGo, RetentionRule
from runtime.model.setup import Lifecycle, Settings, TicketType
from runtime.store import anonymise, schema
from runtime.store.opening import open_database

MONTH_H = 31 * 24
LIFE = Lifecycle(solved_needs_assignee=False)
BOTH = (RetentionRule(what=LetGo.REQUESTER, months=12), RetentionRule(what=LetGo.FILES, months=12))


@pytest.fixture
def desk(owner):
    owner.do(setup.PutDepartments(departments=(Department(id="it", name="IT"),)))
    owner.do(setup.PutTicketTypes(ticket_types=(TicketType(id="question", name="Question"),)))
    owner.do(setup.PutSettings(settings=Settings(lifecycle=LIFE)))
    return owner


def rule(desk, *rules):
    desk.do(setup.PutSettings(settings=Settings(lifecycle=LIFE, retention=rules)))


def keep(desk, content, name="scan.pdf"):
    return desk.do(tickets.KeepFile(name=name, media_type="x/y", content=b64encode(content))).result


def open_one(desk, requester, *, closed=True, content=(), **more):
    kept = tuple(keep(desk, each) for each in content)
    made = {"subject": "Kettle", "department": "it", "requester": requester, "attachments": kept} | more
    place = desk.do(tickets.CreateTicket(**made)).result
    return solve(desk, place.ticket_id) if closed else place.ticket_id


def solve(desk, ticket_id, status="solved"):
    version = desk.ask(tickets.GetTicket(ticket_id=ticket_id)).version
    desk.do(tickets.EditTicket(ticket_id=ticket_id, expected_version=version, fields={"status": status}))
    return ticket_id


def due(desk):
    found = desk.ask(retention.GetDueRetention(limit=500))
    return {each.id for each in found.customers}, set(found.files)


def names(desk):
    with desk.database.read() as session:
        rows = session.core.execute(sa.select(schema.person.c.body).where(schema.person.c.role == "customer"))
        return {each["id"]: each["name"] for each in map(json.loads, rows.scalars())}


def test_without_rules_nothing_goes(desk, time):
    open_one(desk, "carl", content=[b"one"])
    time.pass_(hours=200 * MONTH_H)
    assert due(desk) == (set(), set())
    Clockwork(desk, time).fire()
    assert desk.ask(retention.ListRetentionRuns()) == () and names(desk)["carl"] == "Carl"


def test_the_clock_lets_go_after_the_time_and_not_before(desk, time):
    ticket = open_one(desk, "carl", content=[b"one"])
    rule(desk, *BOTH)
    time.pass_(hours=11 * MONTH_H)
    Clockwork(desk, time).fire()
    assert names(desk)["carl"] == "Carl"
    time.pass_(hours=2 * MONTH_H)
    seal_all(desk)
    head = desk.ask(access.ExportAuditHead())
    Clockwork(desk, time).fire()
    assert names(desk)["carl"] == anonymise.pseudonym("carl") and names(desk)["cleo"] == "Cleo"
    (gone,) = desk.ask(files.ListFiles(ticket_id=ticket))
    assert (gone.name, gone.size, gone.gone.at, gone.gone.rule) == ("scan.pdf", 3, time.now, BOTH[1])
    with pytest.raises(NotFound, match="removed by a rule"):
        desk.ask(files.GetFile(ticket_id=ticket, file=gone.file))
    (run,) = desk.ask(retention.ListRetentionRuns())
    assert (run.began, run.customers, run.files, run.size) == (time.now, 1, 1, 3)
    assert desk.ask(access.VerifyAudit(head=head)).problems == ()
    assert desk.ask(system.VerifyDesk()).problems == ()
    told = {row.kind: row.actor for row in desk.ask(access.ReadAudit(actor="system")).rows}
    assert {"person.anonymise", "file.remove"} <= told.keys()


def test_a_second_look_finds_nothing(desk, time):
    open_one(desk, "carl", content=[b"one"])
    rule(desk, *BOTH)
    time.pass_(hours=13 * MONTH_H)
    Clockwork(desk, time).fire()
    before = [row.command_id for row in desk.ask(access.ReadAudit(kinds=("person.anonymise", "file.remove"))).rows]
    time.pass_(hours=2)
    Clockwork(desk, time).fire()
    after = [row.command_id for row in desk.ask(access.ReadAudit(kinds=("person.anonymise", "file.remove"))).rows]
    assert before == after and len(desk.ask(retention.ListRetentionRuns())) == 1


def test_a_clock_that_is_stopped_in_the_middle_goes_on_where_it_was(desk, time):
    for each in ("carl", "cleo"):
        open_one(desk, each, content=[each.encode()])
    rule(desk, *BOTH)
    time.pass_(hours=13 * MONTH_H)
    stopped = Clockwork(desk, time)
    stopped.turn(), stopped.turn()
    assert due(desk) == ({"cleo"}, set())
    time.pass_(hours=1)
    Clockwork(desk, time).fire()
    assert due(desk) == (set(), set())
    told = desk.ask(retention.ListRetentionRuns())
    assert sum(run.customers for run in told) == 2 and sum(run.files for run in told) == 2


def test_what_the_customer_wrote_goes_where_the_rule_says_so(desk, time):
    ticket = open_one(desk, "carl", closed=False)
    desk.acting_as("carl").do(tickets.AddComment(ticket_id=ticket, body="My street is Elm", public=True))
    solve(desk, ticket)
    rule(desk, BOTH[0].having(written=True))
    time.pass_(hours=13 * MONTH_H)
    Clockwork(desk, time).fire()
    assert "Elm" not in str(desk.ask(tickets.GetConversation(ticket_id=ticket)))
    assert desk.ask(system.VerifyDesk()).problems == ()


def test_that_words_were_taken_out_is_no_change_that_keeps_the_files(desk, time):
    ticket = open_one(desk, "carl", closed=False, content=[b"one"])
    desk.acting_as("carl").do(tickets.AddComment(ticket_id=ticket, body="My street is Elm", public=True))
    solve(desk, ticket)
    rule(desk, BOTH[0].having(months=3, written=True), BOTH[1].having(months=6))
    time.pass_(hours=4 * MONTH_H)
    Clockwork(desk, time).fire()
    assert names(desk)["carl"] != "Carl" and due(desk) == (set(), set())
    time.pass_(hours=3 * MONTH_H)
    assert len(due(desk)[1]) == 1


def test_who_was_united_with_a_customer_goes_with_them(desk, time):
    for key in ("c1", "c2"):
        desk.do(setup.PutPeople(people=(Person(id=key, name=f"Mrs {key}", role=Role.CUSTOMER),)))
    desk.do(MergeCustomers(keep_id="c2", gone_id="c1", reason="One and the same"))
    open_one(desk, "c2")
    desk.do(MergeCustomers(keep_id="carl", gone_id="c2", reason="And the same again"))
    rule(desk, BOTH[0])
    time.pass_(hours=13 * MONTH_H)
    Clockwork(desk, time).fire()
    assert {key: names(desk)[key] for key in ("carl", "c1", "c2")} == {
        key: anonymise.pseudonym(key) for key in ("carl", "c1", "c2")
    }


def test_what_the_audit_told_of_a_requester_who_was_added_goes_too(desk, time):
    added = desk.do(AddRequester(name="Kordelia Zwölfminus", email="kordelia@zwoelf.test")).result
    open_one(desk, added.id)
    rule(desk, BOTH[0])
    time.pass_(hours=13 * MONTH_H)
    seal_all(desk)
    Clockwork(desk, time).fire()
    with desk.database.read() as session:
        every = str(session.core.execute(sa.select(schema.journal)).all())
    assert "Kordelia" not in every and "zwoelf" not in every
    assert desk.ask(access.VerifyAudit()).problems == ()


def test_nobody_goes_by_a_rule_that_does_not_let_them(desk, time):
    open_one(desk, "carl", closed=False)
    rule(desk, *BOTH)
    time.pass_(hours=13 * MONTH_H)
    clock = desk.as_clock()
    with pytest.raises(Refused, match="do not let Carl go"):
        clock.do(keeping.AnonymisePerson(person_id="carl", reason="x", run=time.now))
    digest = keep(desk, b"never attached")
    assert clock.do(retention.RemoveFiles(files=(digest,), run=time.now)).result == 0
    assert desk.ask(retention.ListRetentionRuns()) == ()


def test_a_file_that_is_kept_again_is_there_again(desk, time):
    ticket = open_one(desk, "carl", content=[b"one"])
    rule(desk, BOTH[1])
    time.pass_(hours=13 * MONTH_H)
    Clockwork(desk, time).fire()
    digest = sha256(b"one").hexdigest()
    other = open_one(desk, "carl", closed=False)
    with pytest.raises(Refused):
        desk.do(tickets.AddComment(ticket_id=other, body="Again", public=False, attachments=(digest,)))
    assert keep(desk, b"one") == digest
    desk.do(tickets.AddComment(ticket_id=other, body="Again", public=False, attachments=(digest,)))
    assert desk.ask(files.GetFile(ticket_id=ticket, file=digest)).content == b"one"
    assert due(desk) == (set(), set()) and desk.ask(system.VerifyDesk()).problems == ()


def test_a_content_that_is_gone_without_a_mark_is_found(desk, time):
    open_one(desk, "carl", content=[b"one"])
    with desk.database.write() as session:
        session.core.execute(sa.update(schema.attachment).values(content=b""))
    assert [each.code for each in desk.ask(system.VerifyDesk()).problems] == ["file_changed"]


def test_a_backup_holds_the_marks(desk, time, tmp_path):
    open_one(desk, "carl", content=[b"one"])
    rule(desk, *BOTH)
    time.pass_(hours=13 * MONTH_H)
    Clockwork(desk, time).fire()
    back_up(desk, tmp_path / "copy.desk")
    copy = open_database(tmp_path / "copy.desk", create=False)
    try:
        with copy.read() as session:
            (row,) = session.core.execute(sa.select(schema.attachment)).all()
            assert (bytes(row.content), row.size, row.gone_at) == (b"", 3, time.now)
    finally:
        copy.close()


def test_what_went_is_nowhere_in_the_file(desk, time):
    if not desk.database.is_sqlite:
        pytest.skip("The files of a server are not ours to read.")
    content = b"a scan that nobody may read any more" * 40
    open_one(desk, "carl", content=[content])
    with desk.database.read() as session:
        path = session.core.exec_driver_sql("PRAGMA database_list").one()[2]
    rule(desk, *BOTH)
    time.pass_(hours=13 * MONTH_H)
    Clockwork(desk, time).fire()
    with desk.database.read() as session:
        session.core.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"nobody may read any more" not in Path(path).read_bytes()


def test_the_preview_is_what_goes_and_changes_nothing(desk, time):
    first = open_one(desk, "carl", content=[b"one", b"two"])
    open_one(desk, "cleo", closed=False)
    time.pass_(hours=13 * MONTH_H)
    told = desk.ask(retention.PreviewRetention(rules=BOTH))
    assert (told.customers, told.files, told.size, told.tickets) == (1, 2, 6, (1, 1))
    assert [(each.id, each.requester) for each in told.first] == [(first, "Carl")]
    assert names(desk)["carl"] == "Carl"
    off = tuple(each.having(active=False) for each in BOTH)
    assert desk.ask(retention.PreviewRetention(rules=off)).tickets == (1, 1)
    assert desk.ask(retention.PreviewRetention(rules=off)).customers == 0


def test_rules_name_what_there_is_and_what_they_name_is_in_use(desk):
    with pytest.raises(Refused, match="no department"):
        rule(desk, BOTH[0].having(department="nowhere"))
    with pytest.raises(Refused, match="no ticket type"):
        rule(desk, BOTH[0].having(ticket_type="nothing"))
    rule(desk, BOTH[0].having(ticket_type="question"))
    with pytest.raises(Refused, match="settings"):
        desk.do(setup.RemoveFromSetup(of="ticket_type", ids=("question",)))


def test_agents_neither_see_nor_do_it(desk, nora):
    for query in (retention.PreviewRetention(rules=()), retention.GetDueRetention(), retention.ListRetentionRuns()):
        with pytest.raises(Forbidden):
            nora.ask(query)
    with pytest.raises(Forbidden):
        nora.do(retention.RemoveFiles(files=(), run=0))


@dataclass
class Story:
    """A desk of chance, remembered beside it in plain values."""

    tickets: list[dict] = field(default_factory=list)

    def tell(self, desk, time, chance: random.Random) -> None:
        people = ["carl", "cleo", *(f"c{number}" for number in range(6))]
        desk.do(setup.PutPeople(people=tuple(Person(id=key, name=key, role=Role.CUSTOMER) for key in people[2:])))
        contents = [f"file {number}".encode() for number in range(8)]
        for _ in range(24):
            time.pass_(hours=chance.randrange(1, 2 * MONTH_H))
            made = {
                "requester": chance.choice([*people, None]),
                "department": chance.choice(["it", "billing"]),
                "type": chance.choice(["question", None]),
                "tags": tuple(chance.sample(["keep", "red"], chance.randrange(3))),
                "copies": tuple(chance.sample(people, chance.choice([0, 0, 0, 1]))),
            }
            kept, closed = chance.sample(contents, chance.choice([0, 0, 1, 2])), chance.random() < 0.8
            ticket = open_one(desk, closed=closed, content=kept, **made)
            made |= {"files": {sha256(each).hexdigest() for each in kept}, "id": ticket}
            self.tickets.append(made | {"closed": closed, "at": time.now})

    def let_go(self, rules, now) -> tuple[set[str], set[str]]:
        people: dict[str, list[bool]] = {}
        asked, hashes = set(), {}
        for each in self.tickets:
            by_people, by_files = (any(reaches(one, each, now) for one in rules if one.what is what) for what in LetGo)
            asked.add(each["requester"])
            for key in {each["requester"], *each["copies"]} - {None}:
                people.setdefault(key, []).append(by_people)
            for digest in each["files"]:
                hashes.setdefault(digest, []).append(by_files)
        return (
            {key for key, gone in people.items() if all(gone) and key in asked},
            {key for key, gone in hashes.items() if all(gone)},
        )


def reaches(one: RetentionRule, told: dict, now: int) -> bool:
    return (
        one.active
        and told["closed"]
        and told["at"] <= one.limit(now)
        and one.department in (None, told["department"])
        and one.ticket_type in (None, told["type"])
        and not (one.except_tag and one.except_tag in told["tags"])
    )


def drawn(chance: random.Random) -> RetentionRule:
    return RetentionRule(
        what=chance.choice(list(LetGo)),
        months=chance.randrange(1, 14),
        department=chance.choice([None, None, "it", "billing"]),
        ticket_type=chance.choice([None, None, "question"]),
        except_tag=chance.choice(["", "", "keep"]),
        active=chance.random() < 0.9,
    )


@pytest.mark.parametrize("seed", range(3))
def test_what_goes_is_what_a_walk_over_every_ticket_finds(desk, time, seed):
    chance, story = random.Random(seed), Story()  # noqa: S311  a reproducible walk
    story.tell(desk, time, chance)
    met = 0
    for _ in range(12):
        rules = tuple(drawn(chance) for _ in range(chance.randrange(1, 5)))
        rule(desk, *rules)
        expected = story.let_go(rules, time.now)
        met += bool(expected[0]) + bool(expected[1])
        assert due(desk) == expected, rules
        told = desk.ask(retention.PreviewRetention(rules=rules))
        assert (told.customers, told.files) == tuple(map(len, expected))
        reached = [sum(reaches(each.having(active=True), one, time.now) for one in story.tickets) for each in rules]
        assert list(told.tickets) == reached
    assert met > 3
    Clockwork(desk, time).fire()
    assert {key for key, name in names(desk).items() if name == anonymise.pseudonym(key)} == expected[0]
    assert desk.ask(system.VerifyDesk()).problems == ()
