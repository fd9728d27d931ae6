"""News: raised with what happened, told as each one wishes, seen by nobody else; on both databases."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa

from runtime.desk.batch import batch
from runtime.messages import blueprints, letters, setup, system, tickets
from runtime.messages.faults import Forbidden, Refused
from runtime.messages.letters import LetterStatus
from runtime.messages.working import FollowTicket
from runtime.model.actions import Channel, Hold, Recipient, RecipientKind, SendLetter
from runtime.model.blueprint import Blueprint, Category, State, Transition
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Escalation, Limit
from runtime.model.mailing import Mailing
from runtime.model.mentions import mentions
from runtime.model.notices import NoticeKind, QuietHours, Way
from runtime.model.setup import Template
from runtime.model.values import DAY, HOUR
from runtime.store import notices, schema
from runtime.store.database import Plan, Session
from runtime.store.notices import News
from tests.desk.conftest import MONDAY, PEOPLE
from tests.desk.refund import REFUND
from tests.desk.test_promises import create, execute


def news(desk, **more) -> list[tuple[str, str]]:
    return [(each.kind.value, each.subject) for each in desk.ask(letters.ListNotices(**more)).notices]


def mails(owner) -> list[tuple[tuple[str, ...], str]]:
    found = owner.ask(letters.ListLetters(status=LetterStatus.WAITING)).letters
    return [(each.to, each.subject) for each in found]


def assign(desk, place, to: str | None):
    now = desk.ask(tickets.GetTicket(ticket_id=place.ticket_id)).version
    return desk.do(tickets.EditTicket(ticket_id=place.ticket_id, expected_version=now, fields={"assignee": to})).result


def say(desk, place, body: str, *, public: bool = False):
    return desk.do(tickets.AddComment(ticket_id=place.ticket_id, body=body, public=public)).result


def wish(desk, **ways) -> None:
    quiet = ways.pop("quiet", None)
    desk.do(letters.PutNoticeWishes(ways={kind: frozenset(how) for kind, how in ways.items()}, quiet=quiet))


def test_who_is_assigned_hears_of_it_in_the_program_and_by_mail(owner, nora, marc):
    place = create(nora)
    assign(nora, place, "marc")
    told = [("assigned", f"Ticket {place.ticket_id} is yours: Broken kettle")]
    assert news(marc) == told and news(nora) == []
    assert mails(owner) == [(("marc@desk.test",), told[0][1])]
    page = marc.ask(letters.ListNotices())
    assert (page.unread, page.notices[0].ticket_id, page.notices[0].read) == (1, place.ticket_id, False)


def test_who_has_a_ticket_no_more_hears_in_whose_hands_it_is(owner, nora, marc):
    place = create(nora, assignee="nora")
    assign(marc, place, "marc")
    assert news(nora) == [("taken_away", f"Ticket {place.ticket_id} is not yours any more: Broken kettle")]
    assert nora.ask(letters.ListNotices()).notices[0].body == "→ Marc" and news(marc) == []
    assign(marc, place, None)
    assert news(marc) == [], "nobody is told of what they did themselves"
    assert mails(owner) == []


def test_nobody_hears_of_what_they_did_themselves(nora):
    assign(nora, create(nora), "nora")
    create(nora, assignee="nora")
    say(nora, create(nora), "I am @nora")
    assert news(nora) == []


def test_a_ticket_opened_for_somebody_is_news_to_them(nora, marc):
    create(nora, assignee="marc")
    assert [kind for kind, _ in news(marc)] == ["assigned"]


def test_who_is_mentioned_hears_what_was_said_if_they_may_see_the_ticket(owner, nora, marc):
    place = create(nora)
    say(nora, place, "@marc and @bill, have a look. @lena? @ghost")
    assert news(marc) == [("mentioned", f"Nora mentioned you in ticket {place.ticket_id}: Broken kettle")]
    assert marc.ask(letters.ListNotices()).notices[0].body.startswith("@Marc and @Bill")
    assert len(news(owner.acting_as("lena"))) == 1
    assert news(owner.acting_as("bill")) == []


def test_mentions_end_where_the_name_ends():
    people = {"ann", "b.c", "d@x.test"}
    assert mentions("@ann. (@b.c) me@ann @@ann @ann, @d@x.test! @annx @Ann", people) == ["ann", "b.c", "d@x.test"]


def test_a_customers_reply_is_news_to_the_assignee_only(owner, nora, marc):
    place = create(nora, requester="carl", assignee="marc")
    say(owner.acting_as("carl"), place, "Any news?", public=True)
    assert [kind for kind, _ in news(marc)] == ["replied", "assigned"]
    assert news(owner.acting_as("sam")) == [] and news(owner.acting_as("carl")) == []


def test_a_limit_that_ends_is_news_to_the_team_until_somebody_has_the_ticket(owner, nora, marc, clock, time):
    create(nora, team="checkers")
    assign(nora, create(nora, team="checkers"), "marc")
    time.pass_(hours=5)
    clock.do(system.Sweep())
    assert (
        [kind for kind, _ in news(nora)]
        == [kind for kind, _ in news(owner.acting_as("sam"))]
        == ["breached", "due_soon"]
    )
    assert [kind for kind, _ in news(marc)] == ["breached", "due_soon", "assigned"]


def test_each_kind_is_told_as_one_wishes(owner, nora, marc):
    wish(marc, assigned={Way.MAIL}, mentioned=(), replied={Way.IN_APP})
    place = create(nora)
    assign(nora, place, "marc")
    say(nora, place, "@marc")
    assert news(marc) == [] and len(mails(owner)) == 1
    wishes = marc.ask(letters.GetNoticeWishes())
    assert wishes.ways[NoticeKind.ASSIGNED] == {Way.MAIL} and wishes.ways[NoticeKind.BREACHED] == {Way.IN_APP}
    assert nora.ask(letters.GetNoticeWishes()).ways[NoticeKind.ASSIGNED] == {Way.IN_APP, Way.MAIL}


def test_a_desk_switches_kinds_off(owner, nora, marc):
    settings = owner.ask(setup.GetSetup()).settings
    owner.do(setup.PutSettings(settings=settings.having(mailing=Mailing(silent={NoticeKind.ASSIGNED}))))
    place = create(nora, assignee="marc")
    say(nora, place, "@marc")
    assert [kind for kind, _ in news(marc)] == ["mentioned"]


def next_tries(owner) -> list[int]:
    return [each.next_try for each in owner.ask(letters.ListLetters(status=LetterStatus.WAITING)).letters]


def test_a_mail_waits_for_the_end_of_quiet_hours_news_in_the_program_does_not(owner, nora, marc, time):
    wish(marc, quiet=QuietHours(begins=10 * 60, ends=14 * 60, zone="Europe/Paris"))  # it is 11:00 there
    create(nora, assignee="marc")
    assert next_tries(owner) == [MONDAY + 3 * HOUR]
    assert len(news(marc)) == 1


def with_action(owner, action: SendLetter) -> None:
    """Let “check” do this."""
    check = REFUND.transitions_by_id["check"].having(actions=(action,))
    process = REFUND.having(transitions=tuple(check if each.id == "check" else each for each in REFUND.transitions))
    draft = owner.ask(blueprints.GetDraft(blueprint_id="refund"))
    draft = owner.do(blueprints.SaveDraft(blueprint=process, expected_revision=draft.revision)).result
    owner.do(blueprints.PublishBlueprint(blueprint_id="refund", expected_revision=draft.revision))


@pytest.mark.parametrize(("hold", "wait"), [(Hold.QUIET_HOURS, 3), (Hold.BUSINESS_HOURS, 14), (Hold.NOTHING, 0)])
def test_a_letter_says_whether_it_breaks_through(owner, nora, time, hold, wait):
    """At 20:00 in Paris: quiet until 23:00, or until 10:00 on Tuesday, an hour after the desk opens again."""
    with_action(owner, SendLetter(to=(Recipient(kind=RecipientKind.PERSON, id="marc"),), subject="Late", hold=hold))
    quiet = {Hold.QUIET_HOURS: (8, 23)}.get(hold, (18, 10))
    wish(owner.acting_as("marc"), quiet=QuietHours(begins=quiet[0] * 60, ends=quiet[1] * 60, zone="Europe/Paris"))
    time.pass_(hours=9)
    execute(nora, create(nora), "check")
    assert next_tries(owner) == [time.now + wait * HOUR]


def test_seen_news_is_unread_no_more_and_only_ones_own(owner, nora, marc):
    for _ in range(3):
        create(nora, assignee="marc")
    first, second, third = (each.id for each in marc.ask(letters.ListNotices()).notices[::-1])
    assert nora.do(letters.MarkNoticesRead(ids=(first,))).result == 0
    assert marc.do(letters.MarkNoticesRead(ids=(third,))).result == 2
    assert marc.do(letters.MarkNoticesRead(until=second)).result == 0
    assert news(marc, unread_only=True) == [] and len(news(marc)) == 3
    page = marc.ask(letters.ListNotices(limit=2))
    assert page.before == page.notices[-1].id
    assert [each.id for each in marc.ask(letters.ListNotices(before=page.before)).notices] == [first]


def test_news_of_a_ticket_one_may_see_no_more_is_gone(owner, nora, marc):
    place = create(nora)
    assign(nora, place, "marc")
    assign(nora, place, "nora")
    person = next(each for each in owner.ask(setup.GetSetup()).people if each.id == "marc")
    owner.do(setup.PutPeople(people=(person.having(departments=("billing",)),)))
    assert news(marc) == [] and marc.ask(letters.ListNotices()).unread == 0


def test_history_is_no_news(owner, marc, time):
    with batch(owner) as written:
        written.do(
            tickets.CreateTicket(subject="Old", department="returns", assignee="marc"),
            person_id="nora",
            at=MONDAY - 2 * DAY,
        )
        written.do(
            tickets.CreateTicket(subject="New", department="returns", assignee="marc"), person_id="nora", at=MONDAY
        )
    assert [subject for _, subject in news(marc)] == ["Ticket 2 is yours: New"]


def test_what_is_refused_tells_nobody(owner, nora, marc):
    place = create(nora)
    with pytest.raises(Refused):
        nora.do(
            tickets.EditTicket(
                ticket_id=place.ticket_id, expected_version=place.version, fields={"assignee": "marc", "priority": 9}
            )
        )
    assert news(marc) == [] and mails(owner) == []


def test_what_is_no_news_costs_no_statement(sqlite_database, nora, monkeypatch):
    place = create(nora)
    say(nora, place, "warm")
    ran: list[Plan] = []
    run = Session.run
    monkeypatch.setattr(Session, "run", lambda session, plan, values: (ran.append(plan), run(session, plan, values))[1])
    say(nora, place, "Nobody is mentioned")
    without = len(ran)
    monkeypatch.setattr("runtime.desk.news.RULES", {})
    ran.clear()
    say(nora, place, "Nobody is mentioned")
    assert len(ran) == without


def test_a_blueprints_notice_lands_in_the_inbox_not_in_the_outbox(owner, nora, marc):
    notice = SendLetter(
        channel=Channel.NOTICE, to=(Recipient(kind=RecipientKind.PERSON, id="marc"),), subject="See ${ticket.id}"
    )
    with_action(owner, notice)
    place = execute(nora, create(nora), "check")
    assert news(marc) == [("letter", f"See {place.ticket_id}")]
    with owner.database.read() as session:
        assert session.core.execute(sa.select(sa.func.count()).select_from(schema.outbox)).scalar_one() == 0


def test_a_broadcast_reaches_everybody_or_some_teams_until_it_is_over(owner, nora, marc, time):
    wish(marc, broadcast={Way.MAIL})
    assert owner.do(letters.SendBroadcast(subject="Fire drill", expires_at=time.now + HOUR)).result == 8
    assert news(nora) == [("broadcast", "Fire drill")] and mails(owner) == [(("marc@desk.test",), "Fire drill")]
    nora.do(letters.MarkNoticesRead(until=nora.ask(letters.ListNotices()).notices[0].id))
    assert news(owner.acting_as("sam"), unread_only=True) == [("broadcast", "Fire drill")]
    assert owner.do(letters.SendBroadcast(subject="Checkers only", teams=("checkers",))).result == 2
    time.pass_(hours=1)
    assert [subject for _, subject in news(owner.acting_as("sam"))] == ["Checkers only"]
    assert news(owner.acting_as("bill")) == []
    for wrong in ({"teams": ("ghosts",)}, {"expires_at": time.now}):
        with pytest.raises(Refused):
            owner.do(letters.SendBroadcast(subject="x", **wrong))
    with pytest.raises(Forbidden):
        nora.do(letters.SendBroadcast(subject="x"))


def test_a_broadcast_is_listed_until_everybody_has_read_it_and_can_be_taken_back(owner, nora, marc, time):
    owner.do(letters.SendBroadcast(subject="Fire drill", body="At three.", expires_at=time.now + HOUR))
    time.pass_(minutes=1)
    owner.do(letters.SendBroadcast(subject="Checkers only", teams=("checkers",)))
    nora.do(letters.MarkNoticesRead(until=nora.ask(letters.ListNotices()).notices[0].id))
    few, drill = owner.ask(letters.ListBroadcasts())
    assert (few.subject, few.told, few.read, few.expires_at) == ("Checkers only", 2, 1, None)
    assert (drill.subject, drill.body, drill.told, drill.read) == ("Fire drill", "At three.", 8, 1)
    assert drill.expires_at == time.now - 60_000 + HOUR
    assert owner.do(letters.WithdrawBroadcast(id=drill.id)).result == 7
    assert [each.subject for each in owner.ask(letters.ListBroadcasts())] == ["Checkers only"]
    assert ("broadcast", "Fire drill") not in news(marc) + news(nora) + news(owner.acting_as("sam"))
    assert news(owner.acting_as("sam"), unread_only=True) == [("broadcast", "Checkers only")]
    for gone in (drill.id, 10_000):
        with pytest.raises(Refused):
            owner.do(letters.WithdrawBroadcast(id=gone))
    with pytest.raises(Forbidden):
        nora.ask(letters.ListBroadcasts())
    with pytest.raises(Forbidden):
        nora.do(letters.WithdrawBroadcast(id=few.id))
    for person in ("sam", "nora"):
        them = owner.acting_as(person)
        them.do(letters.MarkNoticesRead(until=few.id + 10))
    assert owner.ask(letters.ListBroadcasts()) == (), "whoever was told has read it"


def test_two_broadcasts_of_the_same_words_are_two(owner, nora, time):
    for _ in range(2):
        owner.do(letters.SendBroadcast(subject="Fire drill"))
        time.pass_(minutes=5)
    later, first = owner.ask(letters.ListBroadcasts())
    owner.do(letters.WithdrawBroadcast(id=first.id))
    assert [each.id for each in owner.ask(letters.ListBroadcasts())] == [later.id]
    assert news(nora) == [("broadcast", "Fire drill")]


def test_broadcasts_are_found_without_reading_other_news(owner, time):
    owner.do(letters.SendBroadcast(subject="Fire drill"))
    with owner.database.write() as session:
        notices.put(session, [News("nora", NoticeKind.ASSIGNED, "A ticket")] * 5_000, at=time.now)
        session.core.exec_driver_sql("ANALYZE notice")
    heard: list[tuple[str, Any]] = []

    def hear(_connection, _cursor, statement, values, *_more):
        heard.append((statement, values))

    engine = owner.database.engine
    sa.event.listen(engine, "before_cursor_execute", hear)
    (drill,) = owner.ask(letters.ListBroadcasts())
    assert owner.do(letters.WithdrawBroadcast(id=drill.id)).result == 8
    sa.event.remove(engine, "before_cursor_execute", hear)
    by_index = [_plan(owner, *each) for each in heard if "notice" in each[0]]
    assert len(by_index) == 4 and all(
        "ix_notice_broadcast" in each or "PRIMARY KEY" in each or "pk_notice" in each for each in by_index
    ), by_index


def _plan(desk, statement: str, values: Any) -> str:
    how = "EXPLAIN QUERY PLAN" if desk.database.is_sqlite else "EXPLAIN"
    with desk.database.read() as session:
        return "\n".join(map(str, session.core.exec_driver_sql(f"{how} {statement}", values)))


def test_a_broadcast_goes_by_mail_to_everybody_with_an_address(owner, nora, marc):
    wish(nora, broadcast={Way.IN_APP})
    assert owner.do(letters.SendBroadcast(subject="Fire drill", teams=("checkers", "payers"), by_mail=True)).result == 3
    assert {to for to, _ in mails(owner)} == {("nora@desk.test",), ("sam@desk.test",), ("marc@desk.test",)}
    assert news(nora) == news(marc) == [("broadcast", "Fire drill")]


def test_letters_of_a_broadcast_that_is_taken_back_are_not_sent(owner, nora, time):
    for subject in ("Fire drill", "Cake"):
        owner.do(letters.SendBroadcast(subject=subject, teams=("checkers",), by_mail=True))
    cake, drill = owner.ask(letters.ListBroadcasts())
    owner.do(letters.WithdrawBroadcast(id=drill.id))
    assert {subject for _, subject in mails(owner)} == {cake.subject}
    withheld = owner.ask(letters.ListLetters(status=LetterStatus.DISCARDED)).letters
    assert {(each.subject, each.reason) for each in withheld} == {("Fire drill", "The broadcast was taken back.")}


HELLO = Template(
    id="hello",
    name="Hello",
    subject={"en": "About ${ticket.subject}", "fr": "Au sujet de ${ticket.subject}"},
    body={"en": "Dear ${ticket.requester},\n<b>${state.name}</b>", "fr": "Bonjour ${ticket.requester}"},
)


def test_a_preview_is_the_letter_the_ticket_would_send(owner, nora):
    mailing = Mailing(sender="desk@desk.test", signature={"en": "The desk", "fr": "Le bureau"})
    owner.do(setup.PutSettings(settings=owner.ask(setup.GetSetup()).settings.having(mailing=mailing)))
    owner.do(setup.PutTemplates(templates=(HELLO,)))
    ticket = create(nora, requester="carl").ticket_id
    english, french = owner.ask(letters.PreviewLetter(ticket_id=ticket, template="hello"))
    assert (english.language, english.subject) == ("en", "About Broken kettle")
    assert english.body == "Dear Carl,\n<b>New</b>\n\n-- \nThe desk" and "&lt;b&gt;New&lt;/b&gt;" in english.html
    assert (french.subject, french.body) == ("Au sujet de Broken kettle", "Bonjour Carl\n\n-- \nLe bureau")
    action = SendLetter(to=(Recipient(kind=RecipientKind.REQUESTER),), subject="${no.such}", body="x")
    (shown,) = owner.ask(letters.PreviewLetter(ticket_id=ticket, action=action))
    assert (shown.to, shown.unknown) == (("carl@acme.test",), ("no.such",))
    with pytest.raises(Refused, match="nobody to send"):
        owner.ask(
            letters.PreviewLetter(ticket_id=ticket, action=action.having(to=(Recipient(kind=RecipientKind.ASSIGNEE),)))
        )
    with pytest.raises(Refused, match="no template"):
        owner.ask(letters.PreviewLetter(ticket_id=ticket, template="ghost"))
    assert mails(owner) == []


def test_a_template_with_placeholders_nobody_knows_is_refused(owner):
    wrong = HELLO.having(body={"en": "${ticket.subjekt} ${field.size} ${ticket.id}"})
    with pytest.raises(Refused, match=r"\$\{ticket.subjekt\}, \$\{field.size\}\. Correct"):
        owner.do(setup.PutTemplates(templates=(wrong,)))


LATE_WORD = SendLetter(to=(Recipient(kind=RecipientKind.FOLLOWERS),), subject="Late", body="…")
SLOW = Blueprint(
    id="slow",
    name="Slow",
    department="billing",
    start="new",
    states=(
        State(
            id="new",
            name="New",
            limit=Limit(allows=Duration(amount=1, unit=Unit.HOURS), escalations=(Escalation(actions=(LATE_WORD,)),)),
        ),
        State(id="done", name="Done", category=Category.SOLVED, final=True),
    ),
    transitions=(Transition(id="end", name="End", source="new", target="done"),),
)
"""Nothing in it asks for the requester."""


@pytest.mark.parametrize(("person", "address"), [("carl", "carl@acme.test"), ("sam", "sam@desk.test")])
def test_the_clock_writes_to_whoever_follows_also_to_the_requester(owner, time, person, address):
    owner.do(setup.PutPeople(people=(PEOPLE[3].having(departments=("returns", "billing")),)))
    owner.do(blueprints.SaveDraft(blueprint=SLOW, expected_revision=0))
    owner.do(blueprints.PublishBlueprint(blueprint_id="slow", expected_revision=1))
    opening = tickets.CreateTicket(subject="Invoice", department="billing", requester="carl")
    bill = owner.acting_as("bill")
    place = bill.do(opening).result
    bill.do(FollowTicket(ticket_id=place.ticket_id, person=person))
    time.pass_(hours=2)
    owner.as_clock().do(system.Sweep())
    assert mails(owner) == [((address,), "Late")]
