"""The post beside a window: one program at a time, as the settings say; killed or not, no letter is lost."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
import sqlalchemy as sa

from runtime.desk.door import open_desk
from runtime.desk.local import LocalDesk
from runtime.desk.posting import ASK_AGAIN, REST_BESIDE_S, REST_IN_TROUBLE_S, TERM, Posting, way_out
from runtime.desk.postman import AT_ONCE, LEASE, Round
from runtime.desk.safekeeping import MAIL_VARIABLE, Safekeeping, SecretNeeded, calls_secret, mail_password
from runtime.desk.transports.smtp import SmtpCarrier
from runtime.messages import access, letters, setup
from runtime.messages.faults import Forbidden, Unavailable
from runtime.messages.letters import GetPost, LetterStatus
from runtime.model.mailing import Mailing
from runtime.model.outgoing import Outgoing, Security
from runtime.model.values import MINUTE
from runtime.store import outbox, schema
from tests.desk.smtp_server import CERTIFICATE, Mailbox, free_port, only_ann, serving, serving_mail, trusting
from tests.desk.test_transports import web

ROOT = Path(__file__).resolve().parents[2]
SENDER = Mailing(sender="desk@desk.test", sender_name="Returns")
LATE = 1_800_000_000_000
SIGNED_IN = {"tls_context": serving(), "require_starttls": True, "authenticator": only_ann, "auth_required": True}


def serving_signed_in(mailbox: Mailbox):
    """A mail server that lets nobody but Ann in, over an encrypted line."""
    return serving_mail(mailbox, **SIGNED_IN)


def sends(owner: LocalDesk, **outgoing) -> None:
    settings = owner.ask(setup.GetSetup()).settings
    given = {"host": "localhost", "security": Security.NONE} | outgoing
    owner.do(setup.PutSettings(settings=settings.having(mailing=SENDER, outgoing=Outgoing(**given))))


def queue(desk: LocalDesk, count: int, *, channel: str = "mail", to: str = "", at: int = 0) -> None:
    with desk.database.write() as session:
        for number in range(count):
            outbox.put(
                session,
                ticket_id=None,
                key=f"{channel}-{number}",
                channel=channel,
                to=(to or f"p{number}@x.test",),
                subject="Hello",
                body="{}",
                at=at,
            )


def post(desk: LocalDesk, time, holder: str = "first", **more) -> Posting:
    more = {"safe": Safekeeping(), "trust": trusting()} | more
    return Posting(desk, time, more.pop("stopped", Event()), holder=holder, **more)


def statuses(desk: LocalDesk) -> list[str]:
    with desk.database.read() as session:
        return list(session.core.execute(sa.select(schema.outbox.c.status).order_by(schema.outbox.c.id)).scalars())


def test_as_long_as_it_is_switched_off_letters_wait_and_somebody_hears_of_it(owner, time):
    queue(owner, 3)
    turn = post(owner, time).turn()
    assert (turn.here, turn.holder) == (False, "") and "nobody sends them" in turn.trouble.sentence
    view = owner.ask(GetPost())
    assert (view.on, view.runs, view.waiting, view.next_try) == (False, False, 3, 0)


def test_switched_on_letters_leave_from_one_of_two_windows(owner, time):
    queue(owner, AT_ONCE + 2)
    mailbox = Mailbox()
    first, second = post(owner, time), post(owner, time, "second")
    with serving_mail(mailbox) as port:
        sends(owner, mail=True, port=port)
        assert first.turn().here
        beside = second.turn()
        assert (beside.here, beside.holder, beside.rest_s) == (False, "first", REST_BESIDE_S)
        assert first.turn().rest_s == 0.0, "there may be more"
        assert first.turn().rest_s > 0
        view = owner.ask(GetPost())
        assert (view.on, view.runs, view.holder, view.waiting, view.last) == (True, True, "first", 0, time.now)
        first.end()
        assert not owner.ask(GetPost()).runs
        assert second.turn().here
    assert first.done == Round(sent=AT_ONCE + 2)
    assert len(mailbox.ids) == len(set(mailbox.ids)) == AT_ONCE + 2


def test_who_is_not_heard_of_in_time_loses_the_post(owner, time):
    sends(owner, mail=True, port=1)
    first, second = post(owner, time), post(owner, time, "second")
    assert first.turn().here
    time.now += TERM - 1
    assert not second.turn().here
    time.now += 1
    assert second.turn().here and not first.turn().here


def test_switched_off_again_it_is_given_back(owner, time):
    sends(owner, mail=True, port=1)
    first = post(owner, time)
    assert first.turn().here
    sends(owner, mail=False, port=1)
    assert not first.turn().here
    assert not owner.ask(GetPost()).runs


def test_only_what_is_switched_on_leaves(owner, time):
    queue(owner, 1)
    queue(owner, 1, channel="sms", to="+33600000000")
    mailbox = Mailbox()
    with web() as server, serving_mail(mailbox) as port:
        queue(owner, 1, channel="webhook", to=f"https://localhost:{server.server_port}/")
        sends(owner, calls=True, private=True)
        post(owner, time).turn()
        assert len(server.told) == 1 and statuses(owner) == ["waiting", "waiting", "sent"]
        sends(owner, mail=True, port=port)
        post(owner, time).turn()
    assert statuses(owner) == ["sent", "dead", "sent"]  # no gateway: the SMS is given up, saying so
    assert mailbox.readers == ["p0@x.test"]


def test_a_missing_password_is_asked_for_and_keeps_nobody_else_from_sending(owner, time):
    queue(owner, 1)
    safe = Safekeeping()
    mailbox = Mailbox()
    with serving_signed_in(mailbox) as port:
        sends(owner, mail=True, port=port, user="ann", security=Security.STARTTLS)
        first = post(owner, time, safe=safe)
        turn = first.turn()
        assert (
            not turn.here and isinstance(turn.trouble, SecretNeeded) and "“ann” at localhost" in turn.trouble.sentence
        )
        wanted = turn.trouble.wanted
        other = Safekeeping()
        other.remember(wanted, "wr0ng")
        second = post(owner, time, "second", safe=other)
        turn = second.turn()
        assert turn.here and "does not accept this user" in turn.trouble.sentence and turn.rest_s == REST_IN_TROUBLE_S
        assert "wr0ng" not in turn.trouble.sentence
        beside = first.turn()
        assert (beside.holder, beside.trouble) == ("second", None)
        second.end()
        safe.remember(wanted, "right")
        time.now += LEASE
        assert first.turn().trouble is None
    assert mailbox.readers == ["p0@x.test"]


def test_a_password_that_comes_into_the_keyring_later_is_found(owner, time, kept_keyring):
    sends(owner, mail=True, port=1, user="ann", security=Security.STARTTLS)
    first = post(owner, time)
    assert first.turn().trouble is not None
    Safekeeping().keep(mail_password(way_out(owner, time.now)[0]), "right")
    time.now += ASK_AGAIN
    first.turn()
    assert first.turn().here


def test_calls_that_are_to_be_signed_do_not_leave_unsigned(owner, time):
    safe = Safekeeping()
    with web() as server:
        queue(owner, 1, channel="webhook", to=f"https://localhost:{server.server_port}/")
        sends(owner, calls=True, private=True, signed=True)
        first = post(owner, time, safe=safe)
        assert isinstance(first.turn().trouble, SecretNeeded) and not server.told
        safe.remember(calls_secret(way_out(owner, time.now)[1]), "shared")
        assert first.turn().here
    assert server.told[0][1]["X-Blueprint-Signature"].startswith("sha256=")


def test_a_server_that_is_away_spends_one_letters_try_and_is_left_alone_for_a_while(owner, time):
    queue(owner, AT_ONCE + 5)
    sends(owner, mail=True, port=free_port())
    first = post(owner, time)
    turn = first.turn()
    assert turn.here and turn.rest_s == REST_IN_TROUBLE_S and "takes no connections" in turn.trouble.sentence
    with owner.database.read() as session:
        attempts = sorted(session.core.execute(sa.select(schema.outbox.c.attempts)).scalars())
        assert attempts == [0] * (AT_ONCE + 4) + [1]
        handed_back = session.core.execute(sa.select(schema.outbox.c.next_try).where(schema.outbox.c.attempts == 0))
        assert max(handed_back.scalars()) > time.now
    view = owner.ask(GetPost())
    assert (view.waiting, view.retrying, view.dead) == (AT_ONCE + 5, 1, 0)
    first.turn()
    first.turn()
    assert first.turn().trouble is not None, "it stays until a letter leaves"


def test_a_window_that_closes_ends_after_the_letter_under_way(owner, time, monkeypatch):
    queue(owner, 5)
    stopped = Event()
    carry = SmtpCarrier.carry

    def closing(self, parcel) -> None:
        carry(self, parcel)
        stopped.set()

    monkeypatch.setattr(SmtpCarrier, "carry", closing)
    mailbox = Mailbox()
    with serving_mail(mailbox) as port:
        sends(owner, mail=True, port=port)
        first = post(owner, time, stopped=stopped)
        first.turn()
        first.end()
        assert len(mailbox.ids) == 1 and statuses(owner) == ["sent", *["waiting"] * 4]
        monkeypatch.setattr(SmtpCarrier, "carry", carry)
        second = post(owner, time, "second")
        assert second.turn().here
    assert second.done == Round(sent=4), "at once, though nobody waited for a lease to end"


def test_a_desk_that_does_not_answer_is_waited_for(owner, time, monkeypatch):
    first = post(owner, time)
    with monkeypatch.context() as broken:
        broken.setattr(LocalDesk, "clock_work", _away)
        assert first.turn().trouble is not None
    assert first.turn().trouble is None


def _away(*_any: object) -> None:
    raise Unavailable("The desk is busy.")


def test_what_is_wrong_with_the_settings_is_said(owner, time):
    queue(owner, 1)
    sends(owner, mail=True, port=1)
    settings = owner.ask(setup.GetSetup()).settings
    owner.do(setup.PutSettings(settings=settings.having(mailing=Mailing())))
    assert "from which address" in post(owner, time).turn().trouble.sentence


def test_all_that_was_given_up_is_sent_again_or_never(owner, time):
    queue(owner, 3)
    with owner.database.write() as session:
        for taken in outbox.take(session, now=time.now, until=time.now, lease="x", most=3):
            outbox.mark_dead(session, taken, "x", reason="550")
    assert owner.ask(GetPost()).dead == 3
    assert owner.do(letters.RetryLetters()).result == 3
    assert statuses(owner) == ["waiting"] * 3 and owner.ask(GetPost()).retrying == 3
    assert owner.do(letters.RetryLetters()).result == 0
    with owner.database.write() as session:
        for taken in outbox.take(session, now=time.now, until=time.now, lease="x", most=2):
            outbox.mark_dead(session, taken, "x", reason="550")
    assert owner.do(letters.DiscardLetters(reason="Old")).result == 2
    assert sorted(statuses(owner)) == ["discarded", "discarded", "waiting"]
    assert owner.do(letters.DiscardLetters(reason="Old", status=LetterStatus.WAITING)).result == 1
    assert {each.reason for each in owner.ask(letters.ListLetters(status=LetterStatus.DISCARDED)).letters} == {"Old"}


@pytest.mark.parametrize(
    ("person", "may"),
    [
        ("olga", True),
        ("adam", True),
        ("petra", False),
        ("sam", False),
        ("nora", False),
        ("lena", False),
        ("carl", False),
    ],
)
def test_who_may_set_it_up_and_look_after_what_was_given_up(owner, person, may):
    """The matrix's rows “security” and “operate”; whether letters leave is seen by everybody who works here."""
    desk = owner.acting_as(person)
    settings = setup.PutSettings(settings={"outgoing": {"mail": True, "host": "m.test"}})
    for command in (settings, letters.RetryLetters(), letters.DiscardLetters(reason="Old")):
        if may:
            desk.do(command)
        else:
            with pytest.raises(Forbidden):
                desk.do(command)
    if person == "carl":
        with pytest.raises(Forbidden):
            desk.ask(GetPost())
    else:
        assert desk.ask(GetPost()).on is may


def test_no_secret_is_in_the_desk_its_audit_or_the_log(tmp_path, caplog, kept_keyring):
    path = tmp_path / "shop.desk"
    desk = open_desk(str(path), create=True)
    safe = Safekeeping()
    queue(desk, 2)
    sends(desk, mail=True, port=free_port(), user="ann", security=Security.STARTTLS)
    safe.keep(mail_password(way_out(desk, 0)[0]), "hunter2-hunter2")
    with caplog.at_level("DEBUG"):
        turn = post(desk, lambda: MINUTE, safe=safe).turn()
    assert turn.here and turn.trouble is not None
    audit = desk.ask(access.ReadAudit())
    desk.close()
    kept = b"".join(each.read_bytes() for each in tmp_path.iterdir())
    assert b"localhost" in kept and b"hunter2" not in kept
    assert "hunter2" not in f"{audit} {caplog.text} {turn}"


CHILD = """
import sys, time
from threading import Event
from runtime.desk.door import open_desk
from runtime.desk.posting import Posting
from runtime.desk.transports.smtp import SmtpCarrier
import os, signal
address, now, until_kill = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
carry = SmtpCarrier.carry
def killed(self, parcel):
    global until_kill
    carry(self, parcel)
    until_kill -= 1
    if until_kill == 0:
        os.kill(os.getpid(), signal.SIGKILL)
SmtpCarrier.carry = killed
desk = open_desk(address, clock=lambda: now)
posting = Posting(desk, lambda: now, Event())
turn = posting.turn()
while turn.here and turn.rest_s == 0.0:
    turn = posting.turn()
posting.end()
desk.close()
"""


def child(address: str, now: int, until_kill: int = 0) -> list[str]:
    return [sys.executable, "-c", CHILD, address, str(now), str(until_kill)]


SAFE_LINE = {MAIL_VARIABLE: "right", "SSL_CERT_FILE": str(CERTIFICATE)}


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
def test_killed_in_mid_post_another_window_takes_over_and_no_letter_is_lost(database, time):
    """Twelve letters over an encrypted line; the first window dies by SIGKILL right after the server's fourth yes."""
    address = str(database.url.database) if database.is_sqlite else database.url.render_as_string(hide_password=False)
    desk = open_desk(address, create=True, clock=time)
    queue(desk, 12)
    mailbox, safe = Mailbox(), Safekeeping()
    second = post(desk, time, "second", safe=safe)
    with serving_signed_in(mailbox) as port:
        sends(desk, mail=True, port=port, user="ann", security=Security.STARTTLS)
        safe.remember(mail_password(way_out(desk, time.now)[0]), "right")
        done = subprocess.run(child(address, time.now, 4), cwd=ROOT, env=os.environ | SAFE_LINE, check=False)
        assert (done.returncode, len(mailbox.ids)) == (-signal.SIGKILL, 4)
        assert not second.turn().here, "the dead one's lease has not ended"
        time.now += TERM
        assert second.turn().here
        assert len(mailbox.ids) == 6, "those the dead one had not taken"
        time.now += LEASE
        assert second.turn().here
    assert set(statuses(desk)) == {"sent"}
    desk.close()
    assert len(set(mailbox.ids)) == 12 and len(mailbox.ids) == 13, "the one in doubt once more, under the same name"


def test_two_windows_and_a_command_on_one_desk_send_each_letter_once(tmp_path):
    address = str(tmp_path / "shop.desk")
    desk = open_desk(address, create=True)
    queue(desk, 25)
    mailbox = Mailbox()
    with serving_mail(mailbox) as port:
        sends(desk, mail=True, port=port)
        command = [sys.executable, "main.py", "post", "--desk", address, "--once"]
        running = [subprocess.Popen(each, cwd=ROOT) for each in (child(address, LATE), command)]
        here = post(desk, lambda: LATE)
        while here.turn().rest_s == 0.0:
            pass
        for each in running:
            each.wait(60)
        assert [each.returncode for each in running] == [0, 0]
    assert set(statuses(desk)) == {"sent"}
    desk.close()
    assert len(mailbox.ids) == len(set(mailbox.ids)) == 25


def test_a_server_that_never_answers_is_told_apart(owner, time, monkeypatch):
    from runtime.desk.transports import smtp

    monkeypatch.setattr(smtp.SmtpServer, "__init__", _impatient(smtp.SmtpServer.__init__))
    queue(owner, 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        sends(owner, mail=True, host="127.0.0.1", port=silent.getsockname()[1])
        assert "did not answer" in post(owner, time).turn().trouble.sentence


def _impatient(init):
    def begin(self, **given) -> None:
        init(self, **given | {"patience": 0.2})

    return begin
