"""Letters leave after their commit, once but for a crash, and what cannot leave says why; on both databases."""

from __future__ import annotations

import contextlib
import random
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from runtime.desk.door import open_desk
from runtime.desk.local import LocalDesk
from runtime.desk.postman import AT_ONCE, LEASE, TRIES, Postman, Round, message_id, wait_after
from runtime.desk.transports.carrier import NotEver, NotNow
from runtime.desk.transports.folder import FolderCarrier
from runtime.desk.transports.smtp import Security, SmtpCarrier, SmtpServer
from runtime.messages import letters, setup, system
from runtime.messages.faults import Forbidden, NotFound, Refused, Unavailable
from runtime.messages.letters import LetterStatus
from runtime.model.mailing import Mailing
from runtime.model.values import HOUR, MINUTE, SECOND
from runtime.store import outbox, schema
from runtime.store.database import Session
from tests.desk.smtp_server import Mailbox, serving_mail
from tests.desk.test_promises import create, execute

ROOT = Path(__file__).resolve().parents[2]
MAILING = Mailing(sender="desk@desk.test", sender_name="Returns", own_addresses=("returns@desk.test",))


class Recorded:
    """A carrier that keeps what it is given, or raises what it is told to."""

    def __init__(self, *troubles: Exception) -> None:
        self.troubles = list(troubles)
        self.parcels = []
        self.rests = 0
        self._lock = threading.Lock()

    def carry(self, parcel) -> None:
        with self._lock:
            if self.troubles:
                raise self.troubles.pop(0)
            self.parcels.append(parcel)

    def rest(self) -> None:
        self.rests += 1


@pytest.fixture
def written(owner):
    """The desk, which says from which address it writes."""
    with_mail(owner, MAILING)
    return owner


def with_mail(owner, mailing: Mailing) -> None:
    owner.do(setup.PutSettings(settings=owner.ask(setup.GetSetup()).settings.having(mailing=mailing)))


def postman(desk, time, carrier, **more) -> Postman:
    carriers = {"mail": carrier, "webhook": carrier}
    return Postman(desk, carriers, clock=time, dice=random.Random(5), **more)  # noqa: S311


def over(port: int) -> SmtpCarrier:
    return SmtpCarrier(SmtpServer(host="127.0.0.1", port=port, security=Security.NONE))


def queue(desk, *to: str, ticket: int | None = None, channel: str = "mail", key: str = "k", **more) -> None:
    with desk.database.write() as session:
        given = {"subject": "Hello", "body": "Dear", "at": desk._clock()} | more
        outbox.put(session, ticket_id=ticket, key=key, channel=channel, to=to, **given)


def of(desk, status: LetterStatus) -> tuple[letters.LetterView, ...]:
    return desk.ask(letters.ListLetters(status=status)).letters


def reason(desk) -> str:
    (letter,) = of(desk, LetterStatus.DEAD)
    return letter.reason


def test_a_letter_arrives_as_it_was_written(written, nora, time):
    place = execute(nora, create(nora, requester="carl"), "check")
    mailbox = Mailbox()
    with serving_mail(mailbox) as port:
        assert postman(written, time, over(port)).go_round() == Round(sent=1)
        assert postman(written, time, over(port)).go_round() == Round()
    (mail,) = mailbox.received
    assert (mail["From"], mail["To"]) == ("Returns <desk@desk.test>", "carl@acme.test")
    assert mail["Subject"] == "We look at Broken kettle"
    assert (mail["Auto-Submitted"], mail["X-Auto-Response-Suppress"]) == ("auto-generated", "All")
    assert mail["Precedence"] is None and mail["In-Reply-To"] is None
    assert mail.get_body(("plain",)).get_content().strip() == "Broken kettle"
    assert "<p>Broken kettle</p>" in mail.get_body(("html",)).get_content()
    (letter,) = of(written, LetterStatus.SENT)
    assert (letter.ticket_id, letter.to, letter.sent_at) == (place.ticket_id, ("carl@acme.test",), time.now)
    info = written.ask(system.Hello())
    assert (info.letters_waiting, info.letters_dead, info.letters_last) == (0, 0, time.now)


def test_later_letters_to_the_same_reader_about_the_same_ticket_follow_the_first(written, nora, time):
    place, other = create(nora), create(nora)
    for number, ticket in enumerate((place.ticket_id, place.ticket_id, other.ticket_id)):
        queue(written, "carl@acme.test", ticket=ticket, key=f"a{number}")
    queue(written, "cleo@other.test", ticket=place.ticket_id, key="b0")
    carrier = Recorded()
    postman(written, time, carrier).go_round()
    by_key = {parcel.key: parcel for parcel in carrier.parcels}
    assert by_key["a1"].earlier == (by_key["a0"].message_id,)
    assert [by_key[key].earlier for key in ("a0", "a2", "b0")] == [(), (), ()]
    assert len({parcel.message_id for parcel in carrier.parcels}) == 4


def test_everybody_gets_a_letter_of_their_own(written, time):
    queue(written, "a@x.test", "b@x.test", "c@x.test")
    carrier = Recorded(NotEver("550 No such user"))
    man = postman(written, time, carrier)
    assert man.go_round() + man.go_round() == Round(sent=2, dead=1)
    assert [parcel.recipient for parcel in carrier.parcels] == ["b@x.test", "c@x.test"]
    assert len({parcel.message_id for parcel in carrier.parcels}) == 2
    assert written.ask(system.VerifyDesk()).problems == ()


def test_what_is_refused_writes_no_letter(written, nora, marc, time):
    place = create(nora, requester="carl")
    with pytest.raises(Forbidden):
        execute(marc, place, "check")
    assert postman(written, time, Recorded()).go_round() == Round()


def test_a_busy_server_is_tried_again_and_the_letter_arrives_once(written, time):
    """F16, the greylist."""
    queue(written, "carl@acme.test")
    mailbox = Mailbox(*["451 4.7.1 Come back later"] * 3)
    with serving_mail(mailbox) as port:
        for _ in range(3):
            assert postman(written, time, over(port)).go_round() == Round(later=1)
            (waiting,) = of(written, LetterStatus.WAITING)
            assert waiting.reason == "451 4.7.1 Come back later"
            assert time.now < waiting.next_try <= time.now + 4 * MINUTE
            assert postman(written, time, over(port)).go_round() == Round()
            time.now = waiting.next_try
        assert postman(written, time, over(port)).go_round() == Round(sent=1)
    assert len(mailbox.received) == 1
    assert of(written, LetterStatus.SENT)[0].attempts == 4


def test_a_reader_nobody_knows_is_given_up_with_the_servers_words(written, time):
    """F16, the last word; then somebody says so, and it leaves after all."""
    queue(written, "carl@acme.test")
    mailbox = Mailbox("550 5.1.1 No such user")
    with serving_mail(mailbox) as port:
        man = postman(written, time, over(port))
        assert man.go_round() == Round(dead=1)
        assert reason(written) == "550 5.1.1 No such user"
        assert written.ask(system.Hello()).letters_dead == 1
        retried = written.do(letters.RetryLetter(letter_id=of(written, LetterStatus.DEAD)[0].id)).result
        assert (retried.status, retried.attempts) == (LetterStatus.WAITING, 0)
        assert man.go_round() == Round(sent=1)
    with pytest.raises(Refused, match="left already"):
        written.do(letters.RetryLetter(letter_id=retried.id))
    with pytest.raises(NotFound):
        written.do(letters.DiscardLetter(letter_id=retried.id + 1, reason="Gone"))


def test_a_connection_that_drops_after_the_text_sends_it_again_under_the_same_name(written, time):
    """F15."""
    queue(written, "carl@acme.test")
    mailbox = Mailbox(drops=1)
    with serving_mail(mailbox) as port:
        assert postman(written, time, over(port)).go_round() == Round(later=1)
        time.pass_(minutes=1)
        assert postman(written, time, over(port)).go_round() == Round(sent=1)
    assert len(mailbox.ids) == 2 and len(set(mailbox.ids)) == 1


def test_a_discarded_letter_never_leaves(written, time):
    queue(written, "carl@acme.test")
    (waiting,) = of(written, LetterStatus.WAITING)
    gone = written.do(letters.DiscardLetter(letter_id=waiting.id, reason="Sent by hand")).result
    assert (gone.status, gone.reason) == (LetterStatus.DISCARDED, "Sent by hand")
    assert postman(written, time, Recorded()).go_round() == Round()
    assert of(written, LetterStatus.DISCARDED) == (gone,)


def test_after_twenty_tries_a_letter_is_given_up(written, time):
    queue(written, "carl@acme.test")
    carrier = Recorded(*[NotNow("No route") for _ in range(TRIES)])
    done = Round()
    for _ in range(TRIES):
        done += postman(written, time, carrier).go_round()
        time.pass_(hours=4)
    assert done == Round(later=TRIES - 1, dead=1)
    assert reason(written) == "Given up after 20 tries: No route"


@given(st.integers(1, TRIES), st.integers())
def test_the_wait_is_anything_up_to_a_bound_that_doubles(attempts, seed):
    bound = min(4 * HOUR, MINUTE * 2 ** (attempts - 1))
    assert SECOND <= wait_after(attempts, random.Random(seed)) <= bound  # noqa: S311


def test_a_bug_in_a_carrier_loses_no_letter(written, time):
    queue(written, "carl@acme.test")
    carrier = Recorded(ZeroDivisionError())
    assert postman(written, time, carrier).go_round() == Round(later=1)
    assert "ZeroDivisionError (incident " in of(written, LetterStatus.WAITING)[0].reason
    assert carrier.rests == 1


def test_several_postmen_at_once_send_each_letter_once(written, time):
    count = 4 * AT_ONCE
    for number in range(count):
        queue(written, f"p{number}@x.test", key=f"k{number}")
    carrier = Recorded()

    def until_nothing_is_left() -> None:
        while postman(written, time, carrier).go_round().taken:
            pass

    threads = [threading.Thread(target=until_nothing_is_left) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(parcel.key for parcel in carrier.parcels) == sorted(f"k{number}" for number in range(count))


def test_a_letter_of_a_postman_who_died_is_free_when_the_lease_ends(written, time):
    queue(written, "carl@acme.test")
    with written.database.write() as session:
        (taken,) = outbox.take(session, now=time.now, until=time.now + LEASE, lease="dead", most=5)
    assert postman(written, time, Recorded()).go_round() == Round()
    time.now += LEASE
    assert postman(written, time, Recorded()).go_round() == Round(sent=1)
    with written.database.write() as session:  # had he only been slow, his word would come too late
        assert not outbox.mark_dead(session, taken, "dead", reason="late")
    assert of(written, LetterStatus.SENT)[0].attempts == 2


def test_a_slow_postman_leaves_the_rest_to_others(written, time):
    for number in range(3):
        queue(written, "carl@acme.test", key=f"k{number}")

    class Slow(Recorded):
        def carry(self, parcel) -> None:
            super().carry(parcel)
            time.now += LEASE

    assert postman(written, time, Slow()).go_round() == Round(sent=0) + Round(sent=1)


@pytest.mark.parametrize(
    ("channel", "to", "why"),
    [
        ("mail", "desk@desk.test", "an address of the desk itself"),
        ("mail", "Returns@DESK.test", "an address of the desk itself"),
        ("mail", "no-reply@acme.test", "nobody’s address"),
        ("mail", "MAILER-DAEMON@acme.test", "nobody’s address"),
        ("mail", "a@x.test, b@x.test", "no mail address"),
        ("mail", "a@x.test\r\nBcc: b@x.test", "no mail address"),
        ("sms", "+33 6 12 34 56 78", "No SMS gateway is set up"),
        ("sms", "0612345678", "names no country"),
        ("sms", "Carl", "is no telephone number"),
    ],
)
def test_what_may_not_leave_is_given_up_and_says_why(written, time, channel, to, why):
    queue(written, to, channel=channel)
    carrier = Recorded()
    assert postman(written, time, carrier).go_round() == Round(dead=1)
    assert why in reason(written) and carrier.parcels == []


def test_an_sms_goes_through_the_gateway(written, time):
    with_mail(written, MAILING.having(sms_gateway="{number}@sms.test"))
    queue(written, "+33 6 12 34 56 78", channel="sms")
    queue(written, "Carl", channel="sms", key="other")
    carrier = Recorded()
    assert postman(written, time, carrier).go_round() == Round(sent=1, dead=1)
    assert carrier.parcels[0].recipient == "33612345678@sms.test"
    assert "no telephone number" in reason(written)


def test_two_robots_that_answer_each_other_are_stopped_after_ten(written, nora, time):
    ticket = create(nora).ticket_id
    carrier = Recorded()
    done = Round()
    for number in range(12):
        queue(written, "robot@x.test", ticket=ticket, key=f"r{number}")
        done += postman(written, time, carrier).go_round()
        time.pass_(minutes=0.5)
    assert done == Round(sent=10, dead=2)
    assert "two robots" in of(written, LetterStatus.DEAD)[0].reason
    queue(written, "carl@acme.test", ticket=ticket, key="another reader")
    queue(written, "robot@x.test", ticket=create(nora).ticket_id, key="another ticket")
    assert postman(written, time, carrier).go_round() == Round(sent=2)


def test_without_a_sender_nothing_leaves_and_the_desk_says_what_to_do(owner, time):
    queue(owner, "carl@acme.test")
    with pytest.raises(Refused, match="--from"):
        postman(owner, time, Recorded()).go_round()
    assert postman(owner, time, Recorded(), sender="me@desk.test").go_round() == Round(sent=1)


def test_a_letter_waits_for_its_moment(written, time):
    queue(written, "carl@acme.test", not_before=time.now + HOUR)
    assert postman(written, time, Recorded()).go_round() == Round()
    time.pass_(hours=1)
    assert postman(written, time, Recorded()).go_round() == Round(sent=1)


def test_a_letter_becomes_one_file_however_often_it_is_carried(written, time, tmp_path):
    queue(written, "carl@acme.test", key="7-1-0")
    queue(written, "https://x.test/", channel="webhook", key="7-1-1", body='{"ticket": 7}')
    folder = tmp_path / "letters"
    folder.mkdir()
    carrier = FolderCarrier(folder)
    assert postman(written, time, carrier).go_round() == Round(sent=2)
    with written.database.write() as session:
        session.core.execute(sa.update(schema.outbox).values(sent_at=None, next_try=0))
        name = message_id("7-1-0", outbox.desk_id(session)).strip("<>").replace("@", "_")
    assert postman(written, time, carrier).go_round() == Round(sent=2)
    assert len(list(folder.iterdir())) == 2
    assert "Subject: Hello" in (folder / f"{name}.eml").read_text()
    assert next(folder.glob("*.json")).read_text() == '{"ticket": 7}'


def test_a_folder_that_is_gone_is_waited_for(written, time, tmp_path):
    queue(written, "carl@acme.test")
    assert postman(written, time, FolderCarrier(tmp_path / "gone")).go_round() == Round(later=1)
    assert "cannot be written" in of(written, LetterStatus.WAITING)[0].reason


def test_agents_do_not_see_the_outbox(nora):
    with pytest.raises(Forbidden):
        nora.ask(letters.ListLetters())


CHILD = """
import os, signal, sys
from runtime.desk.door import open_desk
from runtime.desk.postman import Postman
from runtime.desk.transports.smtp import Security, SmtpCarrier, SmtpServer
class Killed(SmtpCarrier):
    left = int(sys.argv[4])
    def carry(self, parcel):
        super().carry(parcel)
        Killed.left -= 1
        if Killed.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
server = SmtpServer(host="127.0.0.1", port=int(sys.argv[2]), security=Security.NONE)
now = int(sys.argv[3])
desk = open_desk(sys.argv[1], clock=lambda: now)
postman = Postman(desk, {"mail": Killed(server)}, clock=lambda: now, sender="desk@desk.test")
while postman.go_round().taken:
    pass
desk.close()
"""


def test_killed_after_the_servers_yes_a_letter_leaves_twice_at_most_under_one_name(database, time):
    """F14: twelve letters, two postmen killed by SIGKILL right after a 250, the third finishes."""
    address = str(database.url.database) if database.is_sqlite else database.url.render_as_string(hide_password=False)
    desk = open_desk(address, clock=time)
    for number in range(12):
        queue(desk, f"p{number}@x.test", key=f"k{number}")
    mailbox = Mailbox()
    codes = []
    with serving_mail(mailbox) as port:
        for until_kill in (4, 3, 0):
            child = [sys.executable, "-c", CHILD, address, str(port), str(time.now), str(until_kill)]
            done = subprocess.run(child, cwd=ROOT, check=False)
            codes.append(done.returncode)
            time.now += LEASE
    with desk.database.read() as session:
        sent = (
            session.core.execute(sa.select(schema.outbox.c.key).where(schema.outbox.c.sent_at.is_not(None)))
            .scalars()
            .all()
        )
    desk.close()
    assert codes == [-9, -9, 0]
    assert len(sent) == 12 and len(set(mailbox.ids)) == 12
    assert len(mailbox.ids) <= 12 + 2


def test_whichever_statement_fails_no_letter_is_lost_and_few_leave_twice(sqlite_database, time, monkeypatch):
    """The N-th statement fails, for every N until none does (F29); each fault may send one letter once more."""
    run = Session.run
    failed = True
    fault = 0
    while failed:
        fault += 1
        desk = LocalDesk(sqlite_database, time, "system")
        for number in range(3):
            queue(desk, f"p{number}@x.test", f"q{number}@x.test", key=f"k{fault}-{number}")
        carrier, calls, failed = Recorded(), iter(range(1, 10_000)), False

        def failing(session, plan, values, calls=calls, fault=fault):
            nonlocal failed
            if next(calls) == fault:
                failed = True
                raise sqlite3.OperationalError("disk I/O error")
            return run(session, plan, values)

        with monkeypatch.context() as patch, contextlib.suppress(Unavailable, sqlite3.OperationalError):
            patch.setattr(Session, "run", failing)
            while postman(desk, time, carrier, sender="desk@desk.test").go_round().taken:
                pass
        for _ in range(3):
            time.now += LEASE
            while postman(desk, time, carrier, sender="desk@desk.test").go_round().taken:
                pass
        sent = [parcel.message_id for parcel in carrier.parcels]
        assert len(set(sent)) == 6 and len(sent) <= 7
    assert fault > 20
