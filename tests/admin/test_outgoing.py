"""Outgoing letters in Manage: the mail server, its password, a test letter that tells what is wrong, what waits."""

from __future__ import annotations

import json
import threading

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt

from designer.admin.secret_dialog import SecretDialog
from designer.panels.versions.question import Question
from runtime.desk import safekeeping
from runtime.desk.safekeeping import MAIL_VARIABLE, SMS_VARIABLE
from runtime.desk.transports.smtp import SmtpCarrier
from runtime.messages.letters import GetPost, LetterStatus, ListLetters
from runtime.model.outgoing import Security, SmsWay
from runtime.store.schema import outbox
from tests.admin.hands import choose, dialog_of, press, type_into, until_saved
from tests.desk.smtp_server import CERTIFICATE, Mailbox, free_port, only_ann, serving, serving_mail
from tests.desk.test_transports import web

LETTER = {"channel": "mail", "recipients": '["carl@acme.test"]', "body": "x", "queued_at": 1_741_600_800_000}
WAITING = LETTER | {"next_try": 1_741_600_800_000, "attempts": 0, "status": "waiting", "reason": ""}
DEAD = LETTER | {"next_try": None, "attempts": 5, "status": "dead", "reason": "550 No such user"}


@pytest.fixture(autouse=True)
def _nothing_was_said(monkeypatch):
    monkeypatch.setattr(safekeeping.SAFE, "_said", {})
    monkeypatch.setattr(safekeeping.SAFE, "_read", {})
    monkeypatch.delenv(MAIL_VARIABLE, raising=False)
    monkeypatch.delenv(SMS_VARIABLE, raising=False)


@pytest.fixture
def in_outbox(other):
    """Puts letters on the desk in place of those that are there."""

    def put(**counts):
        rows = [
            {**(DEAD if kind == "dead" else WAITING), "key": f"{kind}{number}", "subject": kind}
            for kind, count in counts.items()
            for number in range(count)
        ]
        with other.database.write() as session:
            session.core.execute(sa.delete(outbox))
            session.core.execute(sa.insert(outbox), rows)

    return put


@pytest.fixture
def outgoing(page):
    shown = page("settings")
    return shown.form.outgoing


def write_down(qtbot, page, *, host="localhost", port=25, security=Security.NONE, user=""):
    """What somebody types who sets mail up."""
    form = page("settings").form
    type_into(qtbot, form.mail_from, "desk@desk.test")
    rows = form.outgoing
    type_into(qtbot, rows.host, host)
    choose(qtbot, rows.security, security.value)
    type_into(qtbot, rows.port.lineEdit(), str(port))
    type_into(qtbot, rows.user, user)
    rows.host.setFocus()


def test_a_test_letter_arrives_by_what_is_typed_before_it_is_saved(qtbot, page, outgoing, now):
    mailbox = Mailbox()
    with serving_mail(mailbox) as port:
        write_down(qtbot, page, port=port)
        assert not outgoing.trial.button.isEnabled(), "there is nobody to write to"
        type_into(qtbot, outgoing.trial.to, "carl@acme.test")
        press(qtbot, outgoing.trial.button)
        assert outgoing.trial.told.text() == "Sending…" and not outgoing.trial.button.isEnabled()
        qtbot.waitUntil(lambda: "took the letter to carl@acme.test" in outgoing.trial.told.text())
    (mail,) = mailbox.received
    assert (mail["To"], mail["From"]) == ("carl@acme.test", "desk@desk.test")
    assert "Test letter" in mail["Subject"] and outgoing.trial.button.isEnabled()
    assert now().settings.outgoing.host == "", "nothing was saved"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"host": "nobody.invalid"}, "No mail server is called “nobody.invalid”"),
        ({}, "takes no connections on port"),
        ({"served": {}, "security": Security.TLS}, "does not speak TLS"),
        ({"served": {}, "security": Security.STARTTLS}, "offers no STARTTLS"),
        ({"served": {}, "refuses": "550 Not from you"}, "lets us in, but does not take the letter"),
    ],
)
def test_each_thing_that_is_wrong_has_its_sentence(qtbot, page, outgoing, given, said):
    served, refuses = given.pop("served", None), given.pop("refuses", None)
    mailbox = Mailbox(*([refuses] if refuses else []))
    with serving_mail(mailbox) as port:
        write_down(qtbot, page, port=port if served is not None else free_port(), **given)
        type_into(qtbot, outgoing.trial.to, "carl@acme.test")
        qtbot.keyClick(outgoing.trial.to, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: said in outgoing.trial.told.text())
    assert outgoing.trial.told.property("tone") == "bad" and not mailbox.received


def test_the_window_goes_on_while_a_server_does_not_answer(qtbot, page, outgoing, monkeypatch):
    answered, asked = threading.Event(), threading.Event()

    def wait(_carrier, _parcel) -> None:
        asked.set()
        answered.wait(20)

    monkeypatch.setattr(SmtpCarrier, "carry", wait)
    write_down(qtbot, page)
    type_into(qtbot, outgoing.trial.to, "carl@acme.test")
    press(qtbot, outgoing.trial.button)
    qtbot.waitUntil(asked.is_set)
    type_into(qtbot, page("settings").form.sender_name, "Kettles")
    assert page("settings").form.mailing.sender_name == "Kettles"
    answered.set()
    qtbot.waitUntil(lambda: "took the letter" in outgoing.trial.told.text())


@pytest.fixture
def trusted(monkeypatch):
    """This computer trusts the tests' mail server."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))


@pytest.mark.usefixtures("trusted")
def test_a_password_is_kept_in_the_keyring_and_not_on_the_desk(qtbot, page, outgoing, kept_keyring):
    signed_in = {"tls_context": serving(), "require_starttls": True, "authenticator": only_ann, "auth_required": True}
    with serving_mail(Mailbox(), **signed_in) as port:
        write_down(qtbot, page, port=port, security=Security.STARTTLS, user="ann")
        qtbot.waitUntil(lambda: outgoing.password.text.text() == "Not known on this computer.")
        press(qtbot, outgoing.password.give)
        dialog = dialog_of(qtbot, SecretDialog)
        qtbot.waitUntil(dialog.lasting.is_checked)
        assert dialog.secret.echoMode() is dialog.secret.EchoMode.Password and not dialog.yes.isEnabled()
        qtbot.keyClicks(dialog.secret, "right")
        qtbot.keyClick(dialog.secret, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: outgoing.password.text.text() == "Kept in the keyring of this computer.")
        type_into(qtbot, outgoing.trial.to, "carl@acme.test")
        press(qtbot, outgoing.trial.button)
        qtbot.waitUntil(lambda: "took the letter" in outgoing.trial.told.text())
    press(qtbot, page("settings").save_button)
    until_saved(qtbot, page("settings"))
    assert list(kept_keyring.kept.values()) == ["right"]
    press(qtbot, outgoing.password.forget)
    qtbot.waitUntil(lambda: outgoing.password.text.text() == "Not known on this computer.")
    assert not kept_keyring.kept


def test_without_a_keyring_it_is_said_and_the_password_is_known_for_now(qtbot, page, outgoing):
    write_down(qtbot, page, security=Security.TLS, user="ann")
    qtbot.waitUntil(lambda: "has no keyring" in outgoing.password.text.text())
    assert MAIL_VARIABLE in outgoing.password.text.text()
    press(qtbot, outgoing.password.give)
    dialog = dialog_of(qtbot, SecretDialog)
    qtbot.waitUntil(lambda: "has no keyring" in dialog.note.text())
    assert not dialog.lasting.isEnabled() and not dialog.lasting.is_checked()
    qtbot.keyClicks(dialog.secret, "right")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: outgoing.password.text.text() == "Known as long as this program runs.")
    type_into(qtbot, outgoing.host, "another.test")
    qtbot.keyClick(outgoing.host, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Not known" in outgoing.password.text.text())


def test_the_environment_is_named(qtbot, page, outgoing, monkeypatch):
    monkeypatch.setenv(MAIL_VARIABLE, "right")
    write_down(qtbot, page, security=Security.TLS, user="ann")
    qtbot.waitUntil(lambda: MAIL_VARIABLE in outgoing.password.text.text())
    assert not outgoing.password.give.isEnabled()


def test_what_could_not_be_is_said_while_it_is_typed(qtbot, page, outgoing):
    settings = page("settings")
    outgoing.mail.box.setFocus()
    qtbot.keyClick(outgoing.mail.box, " ")
    assert "Name the mail server" in settings.problem.text() and not settings.save_button.isEnabled()
    type_into(qtbot, outgoing.host, "mail.test:587")
    assert "write its name alone" in settings.problem.text()
    type_into(qtbot, outgoing.host, "mail.test")
    assert "address letters leave from" in settings.problem.text()
    type_into(qtbot, settings.form.mail_from, "desk@desk.test")
    assert settings.save_button.isEnabled()
    type_into(qtbot, outgoing.user, "ann")
    choose(qtbot, outgoing.security, Security.NONE.value)
    assert "open line" in settings.problem.text()


def test_another_encryption_has_another_usual_port(qtbot, outgoing):
    choose(qtbot, outgoing.security, Security.TLS.value)
    assert outgoing.port.value() == 465
    type_into(qtbot, outgoing.port.lineEdit(), "2525")
    choose(qtbot, outgoing.security, Security.STARTTLS.value)
    assert outgoing.outgoing.port == 2525


def test_what_waits_is_not_sent_unasked(qtbot, page, outgoing, in_outbox, now):
    in_outbox(waiting=3)
    settings = page("settings")
    write_down(qtbot, page)
    press(qtbot, settings.save_button)
    until_saved(qtbot, settings)
    for answer in ("no", "yes"):
        if not outgoing.mail.is_checked():
            qtbot.keyClick(outgoing.mail.box, " ")
        press(qtbot, settings.save_button)
        question = dialog_of(qtbot, Question)
        assert "3 letter(s) wait to be sent" in question.text.text()
        press(qtbot, getattr(question, answer))
        if answer == "no":
            assert settings.unsaved and not now().settings.outgoing.mail
    until_saved(qtbot, settings)
    assert now().settings.outgoing.mail


def test_all_that_was_given_up_is_sent_again_and_all_that_waits_is_not(qtbot, page, in_outbox, other):
    in_outbox(dead=3, waiting=2)
    letters = page("health").letters
    qtbot.waitUntil(lambda: letters.table.topLevelItemCount() == 3)
    assert [letters.which.itemText(place) for place in range(2)] == ["Given up (3)", "Waiting (2)"]
    press(qtbot, letters.retry_all_button)
    qtbot.waitUntil(lambda: other.ask(GetPost()).waiting == 5)
    choose(qtbot, letters.which, LetterStatus.WAITING.value)
    qtbot.waitUntil(lambda: letters.table.topLevelItemCount() == 5)
    assert letters.retry_button.text() == "Try now" and not letters.retry_all_button.isVisible()
    press(qtbot, letters.discard_all_button)
    question = dialog_of(qtbot, Question)
    assert "5 letter(s)" in question.text.text()
    qtbot.keyClicks(question.why, "Out of date")
    press(qtbot, question.yes)
    qtbot.waitUntil(lambda: not letters.table.isVisible())
    assert {each.reason for each in other.ask(ListLetters(status=LetterStatus.DISCARDED)).letters} == {"Out of date"}


@pytest.fixture
def provider(monkeypatch):
    """A provider on the loopback, whose certificate this program trusts."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with web(200) as server:
        yield server


def write_provider_down(qtbot, page, port):
    """What somebody types who lets a provider send SMS."""
    sms = page("settings").form.outgoing.sms
    choose(qtbot, sms.way, "web")
    type_into(qtbot, sms.country, "33")
    type_into(qtbot, sms.url, f"https://localhost:{port}/send")
    type_into(qtbot, sms.user, "desk")
    return sms


def test_a_provider_is_set_up_tried_and_switched_on(qtbot, page, now, provider, monkeypatch):
    monkeypatch.setenv(SMS_VARIABLE, "s3cret")
    sms, outgoing = write_provider_down(qtbot, page, provider.server_port), page("settings").form.outgoing
    outgoing.private.box.setFocus()
    qtbot.keyClick(outgoing.private.box, " ")
    type_into(qtbot, sms.trial.to, "06 12 34 56 78")
    press(qtbot, sms.trial.button)
    qtbot.waitUntil(lambda: "took the SMS to +33612345678" in sms.trial.told.text())
    ((_path, headers, body),) = provider.told
    assert "This SMS shows" in json.loads(body)["text"] and headers["Authorization"].startswith("Basic ")
    sms.texts.box.setFocus()
    qtbot.keyClick(sms.texts.box, " ")
    shown = page("settings")
    press(qtbot, shown.save_button)
    until_saved(qtbot, shown)
    saved = now().settings
    assert (saved.outgoing.sms, saved.outgoing.texts, saved.mailing.sms_country) == (SmsWay.WEB, True, "33")
    assert saved.outgoing.gateway.user == "desk" and "s3cret" not in saved.model_dump_json()


def test_what_a_provider_answers_is_told(qtbot, page, outgoing, provider, monkeypatch):
    monkeypatch.setenv(SMS_VARIABLE, "s3cret")
    provider.code = 401
    sms = write_provider_down(qtbot, page, provider.server_port)
    outgoing.private.box.setFocus()
    qtbot.keyClick(outgoing.private.box, " ")
    type_into(qtbot, sms.trial.to, "+33612345678")
    press(qtbot, sms.trial.button)
    qtbot.waitUntil(lambda: "The SMS provider cannot be used" in sms.trial.told.text())
    assert sms.trial.told.property("tone") == "bad"


def test_what_no_provider_could_be_sent_is_said_while_it_is_typed(qtbot, page, outgoing):
    sms, shown = outgoing.sms, page("settings")
    choose(qtbot, sms.way, "web")
    type_into(qtbot, sms.url, "http://sms.test/")
    assert "begins with https" in shown.problem.text()
    type_into(qtbot, sms.url, "https://sms.test/")
    type_into(qtbot, sms.country, "0")
    assert "no calling code" in shown.problem.text()
    type_into(qtbot, sms.country, "33")
    choose(qtbot, sms.written, "form")
    assert sms.body.toPlainText() == "to={to}&text={text}" and not shown.problem.isVisible()
    choose(qtbot, sms.method, "GET")
    assert "where {to} goes" in shown.problem.text() and not sms.body.isVisible()
