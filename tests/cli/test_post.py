"""`post`: letters leave from the command line; secrets come from where only their owner reads."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest

from runtime.cli import post
from runtime.desk.calling import desk_id_of, look_here
from runtime.desk.clocks import system_clock
from runtime.desk.consents import FOLDER_VARIABLE, Consents
from runtime.desk.door import open_desk
from runtime.desk.posting import post_tenure
from runtime.desk.safekeeping import Safekeeping
from runtime.messages.functions import ListCalls
from runtime.messages.setup import GetSetup, PutDepartments, PutFunctions, PutSettings
from runtime.messages.tickets import CreateTicket, GetConversation
from runtime.model.functions import Function, ToNote
from runtime.model.mailing import Mailing
from runtime.model.outgoing import Outgoing
from runtime.model.people import Department
from runtime.model.sms import SmsGateway
from runtime.store import outbox
from tests.cli.commands import ROOT, environment
from tests.desk.smtp_server import Mailbox, serving_mail

NOW = 1_741_600_800_000


@pytest.fixture
def with_letters(tmp_path) -> Path:
    """A desk with a letter, a second one to nobody, and a call that wait."""
    path = tmp_path / "letters.desk"
    desk = open_desk(str(path), create=True, clock=lambda: NOW)
    with desk.database.write() as session:
        waiting = (("mail", "carl@acme.test"), ("mail", "no-reply@acme.test"), ("webhook", "https://127.0.0.1:1/"))
        for number, (channel, to) in enumerate(waiting):
            outbox.put(
                session, ticket_id=None, key=f"k{number}", channel=channel, to=(to,), subject="Hi", body="{}", at=NOW
            )
    desk.close()
    return path


def test_letters_become_files(cli, with_letters, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    ended = cli("post", "--desk", with_letters, "--folder", folder, "--from", "desk@desk.test", "--once", "--json")
    assert (ended.code, ended.json) == (0, {"sent": 2, "later": 0, "dead": 1})
    assert sorted(path.suffix for path in folder.iterdir()) == [".eml", ".json"]
    info = cli("desk", "info", "--desk", with_letters, "--json").json
    assert (info["letters_waiting"], info["letters_dead"]) == (0, 1) and info["letters_last"] > NOW
    shown = cli("desk", "info", "--desk", with_letters).out
    assert "Letters given up  1" in shown


def test_letters_go_to_a_mail_server_and_calls_stay_out_of_the_own_network(cli, with_letters):
    mailbox = Mailbox()
    with serving_mail(mailbox) as port:
        ended = cli(
            "post", "--desk", with_letters, "--smtp", f"127.0.0.1:{port}", "--security", "none",
            "--from", "desk@desk.test", "--once",
        )  # fmt: skip
    assert ended.code == 0 and "Sent 1 letter; to be tried again: 0; given up: 2." in ended.out
    assert mailbox.readers == ["carl@acme.test"]


@pytest.fixture
def with_calls(tmp_path, monkeypatch) -> Path:
    """A desk with calls of two functions that wait; the file of one of them is here."""
    path, here = tmp_path / "calls.desk", tmp_path / "functions"
    here.mkdir()
    (here / "notes.py").write_text("def write(): return {'note': 'Looked at'}")
    monkeypatch.setenv(FOLDER_VARIABLE, str(here))
    monkeypatch.setattr("runtime.desk.consents.user_data_path", lambda *_of, **_as: tmp_path / "data")
    desk = open_desk(str(path), create=True)
    noted = Function(id="noted", name="Noted", entry="notes:write", outputs=(ToNote(name="note"),))
    desk.do(PutFunctions(functions=(noted, Function(id="away", name="Away", entry="away:go"))))
    desk.do(PutDepartments(departments=(Department(id="shop", name="Shop"),)))
    ticket = desk.do(CreateTicket(subject="Kettle", department="shop")).result.ticket_id
    with desk.database.write() as session:
        for each in ("noted", "away"):
            outbox.put(
                session, ticket_id=ticket, key=each, channel="function", to=(each,), subject="", body="{}", at=NOW
            )
    desk.close()
    return path


def test_functions_run_where_they_are_allowed_to_and_for_that_run_only(cli, with_calls, tmp_path):
    refused = cli("post", "--desk", with_calls, "--once")
    assert refused.code == 2 and "no mail server" in refused.err
    ended = cli("post", "--desk", with_calls, "--once", "--allow-functions")
    assert ended.code == 0 and "Sent 1 letter; to be tried again: 0; given up: 0." in ended.out
    assert f"runs here: write in “{tmp_path / 'functions' / 'notes.py'}”" in ended.err
    assert "“Away” does not run here: there is no file" in ended.err
    desk = open_desk(str(with_calls))
    assert [each.body for each in desk.ask(GetConversation(ticket_id=1))] == ["Looked at"]
    assert [each.function for each in desk.ask(ListCalls())] == ["away"]
    desk.close()
    assert not (tmp_path / "data").exists()


def test_what_was_agreed_to_in_the_window_is_called_but_not_where_letters_become_files(cli, with_calls, tmp_path):
    desk = open_desk(str(with_calls))
    (noted,) = [each for each in desk.ask(GetSetup()).functions if each.id == "noted"]
    consents = Consents()
    consents.agree(desk_id_of(desk), noted, look_here(desk, (noted,), consents)["noted"].digest, at=NOW)
    desk.close()
    out = tmp_path / "out"
    out.mkdir()
    files = cli("post", "--desk", with_calls, "--folder", out, "--from", "desk@desk.test", "--once", "--json")
    assert files.json["sent"] == 0
    as_the_desk_says(with_calls, port=1)
    assert cli("post", "--desk", with_calls, "--once", "--json").json["sent"] == 1


def as_the_desk_says(path: Path, **outgoing) -> None:
    desk = open_desk(str(path))
    settings = desk.ask(GetSetup()).settings
    given = {"host": "127.0.0.1", "security": "none"} | outgoing
    mailing = Mailing(sender="desk@desk.test")
    desk.do(PutSettings(settings=settings.having(mailing=mailing, outgoing=Outgoing(**given))))
    desk.close()


def test_without_options_of_its_own_it_does_as_the_desks_settings_say(cli, with_letters):
    mailbox = Mailbox()
    with serving_mail(mailbox) as port:
        as_the_desk_says(with_letters, port=port)
        ended = cli("post", "--desk", with_letters, "--once", "--json")
    assert (ended.code, ended.json) == (0, {"sent": 1, "later": 0, "dead": 2})
    assert mailbox.readers == ["carl@acme.test"]


def test_the_password_the_settings_need_is_looked_for_where_it_may_be(cli, with_letters, monkeypatch, tmp_path):
    monkeypatch.setattr(post, "SAFE", Safekeeping())
    monkeypatch.delenv(post.PASSWORD, raising=False)
    as_the_desk_says(with_letters, port=1, user="ann", security="tls")
    ended = cli("post", "--desk", with_letters, "--once")
    assert ended.code == 2 and "does not know the password of “ann”" in ended.err and post.PASSWORD in ended.err
    file = tmp_path / "password"
    file.write_text("right\n")
    file.chmod(0o600)
    for more in (("--password-file", file), ()):
        ended = cli("post", "--desk", with_letters, "--once", *more)
        assert ended.code == 0, "what was said is known from then on"


def test_where_somebody_sits_the_password_is_asked_for(cli, with_letters, monkeypatch):
    monkeypatch.setattr(post, "SAFE", Safekeeping())
    monkeypatch.delenv(post.PASSWORD, raising=False)
    monkeypatch.setattr("sys.stdin", SimpleNamespace(isatty=lambda: True))
    asked = []
    monkeypatch.setattr(post, "getpass", lambda prompt: asked.append(prompt) or "right")
    as_the_desk_says(with_letters, port=1, user="ann", security="tls")
    assert cli("post", "--desk", with_letters, "--once").code == 0
    assert asked == ["ann at 127.0.0.1: "]


def test_while_another_program_sends_this_one_waits_and_says_so(cli, with_letters, tmp_path, monkeypatch):
    desk = open_desk(str(with_letters))
    tenure = post_tenure(desk, system_clock, "shop-pc · 4711 · 9f3a")
    assert tenure.hold() is None
    monkeypatch.setattr(post, "stop_signals", _stopped_after_a_look)
    ended = cli("post", "--desk", with_letters, "--folder", tmp_path, "--from", "desk@desk.test")
    tenure.end()
    desk.close()
    assert "Another program sends the letters (shop-pc" in ended.err and "Sent 0 letters" in ended.out


@contextmanager
def _stopped_after_a_look():
    class Stopped(Event):
        def wait(self, timeout=None):
            self.set()

    yield Stopped()


def test_without_a_sender_the_command_says_what_to_do(cli, with_letters, tmp_path):
    ended = cli("post", "--desk", with_letters, "--folder", tmp_path, "--once")
    assert ended.code == 1 and "--from" in ended.err


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (("--folder", "nowhere"), "There is no folder"),
        (("--smtp", "mail.test", "--from", "me"), "no mail address"),
        (("--smtp", ":25"), "no mail server"),
        (("--smtp", "mail.test:smtp"), "no mail server"),
        (("--smtp", "mail.test", "--user", "ann"), "--password-file"),
        (("--smtp", "mail.test", "--user", "ann", "--security", "none"), "open line"),
        (("--smtp", "mail.test", "--user", "ann", "--password-file", "nothing"), "There is no file"),
        ((), "name no mail server"),
        (("--user", "ann"), "belong to --smtp"),
    ],
)
def test_misuse_says_how_to_write_it(cli, with_letters, more, sentence):
    ended = cli("post", "--desk", with_letters, *more)
    assert ended.code == 2 and sentence in ended.err


def test_a_password_others_may_read_is_not_used(cli, with_letters, tmp_path):
    file = tmp_path / "password"
    file.write_text("right\n")
    file.chmod(0o644)
    words = ("post", "--desk", with_letters, "--smtp", "mail.test", "--user", "ann", "--password-file", file)
    assert "chmod 600" in cli(*words).err
    file.chmod(0o600)
    assert post._secret(file, "NOT_SET")() == "right"


def test_a_password_may_come_from_the_environment(monkeypatch):
    monkeypatch.setenv(post.PASSWORD, "right")
    assert post._secret(None, post.PASSWORD)() == "right"
    monkeypatch.delenv(post.PASSWORD)
    assert post._secret(None, post.PASSWORD) is None


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
def test_it_goes_round_until_it_is_stopped(with_letters, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    words = ["post", "--desk", str(with_letters), "--folder", str(folder), "--from", "desk@desk.test"]
    with subprocess.Popen(
        [sys.executable, "main.py", *words], cwd=ROOT, env=environment(tmp_path), stdout=subprocess.PIPE, text=True
    ) as running:
        while not list(folder.glob("*.json")):
            assert running.poll() is None
        running.send_signal(signal.SIGTERM)
        said, _ = running.communicate(timeout=30)
    assert running.returncode == 0 and said.startswith("Sent 2 letters")


def test_sms_leave_by_the_provider_of_the_settings_or_as_files(cli, with_letters, tmp_path):
    """The web is spoken to in tests/desk/test_sms.py: here the provider is in the own network, where calls may not go."""
    desk = open_desk(str(with_letters))
    gateway = SmsGateway(url="https://127.0.0.1:1/", user="desk")
    settings = desk.ask(GetSetup()).settings
    desk.do(PutSettings(settings=settings.having(outgoing=Outgoing(sms="web", gateway=gateway))))
    with desk.database.write() as session:
        outbox.put(
            session, ticket_id=None, key="s", channel="sms", to=("+33612345678",), subject="", body="Hello", at=NOW
        )
    desk.close()
    folder = tmp_path / "out"
    folder.mkdir()
    refused = cli("post", "--desk", with_letters, "--once")
    assert refused.code == 2 and "BLUEPRINT_SMS_SECRET" in refused.err and "SMS provider 127.0.0.1" in refused.err
    ended = cli("post", "--desk", with_letters, "--folder", folder, "--from", "desk@desk.test", "--once", "--json")
    assert ended.json == {"sent": 3, "later": 0, "dead": 1}
    assert next(folder.glob("*.txt")).read_text(encoding="utf-8") == "+33612345678\n\nHello\n"
