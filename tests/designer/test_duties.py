"""Letters leave from the desktop: the whole program on a real desk, with a real mail server."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer import desks
from designer.admin.secret_dialog import SecretDialog
from runtime.desk import posting, safekeeping
from runtime.desk.consents import FOLDER_VARIABLE
from runtime.desk.safekeeping import MAIL_VARIABLE
from runtime.messages.letters import GetPost
from runtime.messages.setup import GetSetup, PutDepartments, PutFunctions, PutPeople, PutSettings
from runtime.messages.tickets import CreateTicket, GetConversation
from runtime.model.functions import Function, ToNote
from runtime.model.mailing import Mailing
from runtime.model.outgoing import Outgoing, Security
from runtime.model.people import Department, Person
from runtime.store import outbox
from tests.desk.smtp_server import CERTIFICATE, Mailbox, only_ann, serving, serving_mail


@pytest.fixture(autouse=True)
def _nothing_was_said(monkeypatch):
    monkeypatch.setattr(safekeeping.SAFE, "_said", {})
    monkeypatch.setattr(safekeeping.SAFE, "_read", {})
    monkeypatch.delenv(MAIL_VARIABLE, raising=False)
    monkeypatch.setattr(posting, "REST_BESIDE_S", 0.05)
    monkeypatch.setattr(posting, "REST_S", 0.05)


@pytest.fixture
def place(tmp_path):
    """A desk with three letters that wait."""
    path = tmp_path / "shop.desk"
    desk = desks.create(path)
    with desk.database.write() as session:
        for number in range(3):
            given = {"ticket_id": None, "channel": "mail", "subject": "Hello", "body": "Dear", "at": 0}
            outbox.put(session, key=f"k{number}", to=(f"p{number}@x.test",), **given)
    desk.do(PutPeople(people=(Person(id="nora", name="Nora"),)))
    desk.close()
    return path


@pytest.fixture
def start(qtbot, program, place):
    """Opens the desktop on the desk."""

    def start(person=""):
        desktop = program(place, "work", person)
        qtbot.waitUntil(lambda: desktop.session.furnished is not None)
        return desktop

    return start


def sends(place, **outgoing):
    with closing(desks.open_existing(str(place))) as desk:
        settings = desk.ask(GetSetup()).settings
        given = Outgoing(mail=True, host="localhost", **outgoing)
        desk.do(PutSettings(settings=settings.having(mailing=Mailing(sender="d@d.test"), outgoing=given)))


def test_letters_that_nobody_sends_are_seen_and_leave_once_it_is_switched_on(qtbot, start, place):
    desktop = start()
    sign = desktop.session.duties.post_sign
    qtbot.waitUntil(lambda: "Letters wait" in sign.text())
    assert "nobody sends them" in sign.toolTip() and sign.isVisible()
    mailbox = Mailbox()
    with serving_mail(mailbox) as port:
        sends(place, port=port, security=Security.NONE)
        qtbot.waitUntil(lambda: "Letters leave here" in sign.text())
        qtbot.waitUntil(lambda: len(mailbox.received) == 3)
    with closing(desks.open_existing(str(place))) as other:
        assert other.ask(GetPost()).runs
        desktop.window.close()
        desktop.close()
        assert not other.ask(GetPost()).runs


def test_one_of_two_windows_sends_and_the_other_takes_over(qtbot, start, place):
    mailbox = Mailbox()
    with serving_mail(mailbox) as port:
        sends(place, port=port, security=Security.NONE)
        first, second = start(), start()
        signs = [each.session.duties.post_sign for each in (first, second)]
        words = ["Letters leave here", "Letters leave elsewhere"]
        qtbot.waitUntil(lambda: sorted(each.text().removeprefix("● ") for each in signs) == sorted(words))
        qtbot.waitUntil(lambda: len(mailbox.received) == 3)
        sender, left = (first, signs[1]) if "here" in signs[0].text() else (second, signs[0])
        sender.window.close()
        sender.close()
        qtbot.waitUntil(lambda: "Letters leave here" in left.text())
    assert len(set(mailbox.ids)) == len(mailbox.ids) == 3


def test_a_password_that_is_missing_is_asked_for_at_the_start_and_kept_in_memory_only(qtbot, start, place, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    mailbox = Mailbox()
    signed_in = {"tls_context": serving(), "require_starttls": True, "authenticator": only_ann, "auth_required": True}
    with serving_mail(mailbox, **signed_in) as port:
        sends(place, port=port, user="ann")
        desktop = start()
        bar, sign = desktop.session.bar, desktop.session.duties.post_sign
        qtbot.waitUntil(lambda: bar.isVisible() and "password of “ann”" in bar.fault.sentence)
        assert "Letters wait" in sign.text() and sign.property("tone") == "bad"
        qtbot.mouseClick(bar.remedy_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SecretDialog))
        dialog = QApplication.activeModalWidget()
        qtbot.keyClicks(dialog.secret, "right")
        qtbot.keyClick(dialog.secret, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "Letters leave here" in sign.text())
        qtbot.waitUntil(lambda: len(mailbox.received) == 3)


def test_who_may_not_set_letters_up_is_not_asked_for_a_password(qtbot, start, place):
    sends(place, port=1, user="ann")
    desktop = start("nora")
    sign = desktop.session.duties.post_sign
    qtbot.waitUntil(lambda: "Letters wait" in sign.text())
    assert "password of “ann”" in sign.toolTip() and not desktop.session.bar.isVisible()


def test_a_function_waits_until_somebody_here_agrees_and_then_runs_beside_the_window(
    qtbot, program, tmp_path, monkeypatch
):
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    monkeypatch.setattr("runtime.desk.consents.user_data_path", lambda *_of, **_as: tmp_path / "data")
    (tmp_path / "notes.py").write_text("def write(): return {'note': 'Looked at'}")
    noted = Function(id="noted", name="Noted", entry="notes:write", outputs=(ToNote(name="note"),))
    path = tmp_path / "shop.desk"
    with closing(desks.create(path)) as desk:
        desk.do(PutFunctions(functions=(noted,)))
        desk.do(PutDepartments(departments=(Department(id="shop", name="Shop"),)))
        key = desk.do(CreateTicket(subject="Kettle", department="shop")).result.ticket_id
        with desk.database.write() as session:
            given = {"channel": "function", "to": ("noted",), "subject": "", "body": "{}", "at": 0}
            outbox.put(session, ticket_id=key, key="k", **given)
        desktop = program(path, "work", "")
        qtbot.waitUntil(lambda: desktop.session.furnished is not None)
        sign = desktop.session.duties.post_sign
        qtbot.waitUntil(lambda: "A function waits" in sign.text())
        assert "“Noted” wait for somebody to agree" in sign.toolTip()
        desks.allow_function(noted, desks.find_functions((noted,), desk)["noted"].digest, desk)
        qtbot.waitUntil(lambda: [each.body for each in desk.ask(GetConversation(ticket_id=key))] == ["Looked at"])
        qtbot.waitUntil(lambda: not sign.text())
