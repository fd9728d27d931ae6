"""What is wrong with a way out is said again in the window's language: every sentence has its pattern."""

from __future__ import annotations

import re
import smtplib
import socket
import ssl

import pytest

from designer.sentences import PATTERNS
from runtime.desk.posting import NOBODY_SENDS, lacking
from runtime.desk.safekeeping import Safekeeping, mail_password, why_no_keyring
from runtime.desk.transports.smtp_trouble import Place, why_unusable
from runtime.model.mailing import Mailing
from runtime.model.outgoing import Outgoing, Security, why_not_mailed, why_not_outgoing

ERRORS = (
    socket.gaierror(-2, "Name or service not known"),
    ssl.SSLCertVerificationError("self-signed certificate"),
    TimeoutError("timed out"),
    ssl.SSLError("WRONG_VERSION_NUMBER"),
    ConnectionRefusedError(111, "Connection refused"),
    ConnectionResetError(104, "Connection reset by peer"),
    smtplib.SMTPAuthenticationError(535, b"5.7.8 No"),
    smtplib.SMTPNotSupportedError("STARTTLS extension not supported by server."),
    smtplib.SMTPNotSupportedError("SMTP AUTH extension not supported by server."),
    smtplib.SMTPServerDisconnected("Connection unexpectedly closed"),
    smtplib.SMTPConnectError(421, b"Come back later"),
    OSError(101, "Network is unreachable"),
)


def _known(sentence: str) -> bool:
    made = (re.sub(r"\\\{\d\\\}", ".+?", re.escape(pattern)) for pattern in PATTERNS)
    return any(re.fullmatch(each, sentence) for each in made)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: f"{type(error).__name__}{error.args[:1]}")
def test_each_trouble_of_a_server_has_its_pattern(error):
    assert _known(why_unusable(error, Place("mail.test", 587, 10.0)))


def test_what_is_wrong_with_settings_and_secrets_has_its_pattern():
    plain = Outgoing(host="m.test", user="ann")
    wrong = (
        plain.model_copy(update={"host": "m.test:25"}),
        Outgoing().model_copy(update={"mail": True}),
        plain.model_copy(update={"security": Security.NONE}),
    )
    said = [str(why_not_outgoing(each)) for each in wrong]
    said.append(str(why_not_mailed(plain.having(mail=True), Mailing())))
    needed = lacking(plain.having(mail=True, calls=True, signed=True), "desk", Safekeeping())
    said += [each.sentence for each in needed] + [why_no_keyring(mail_password(plain)), NOBODY_SENDS]
    assert len(said) == 8
    assert [each for each in said if not _known(each)] == []
