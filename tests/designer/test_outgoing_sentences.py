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
from runtime.desk.transports.https_call import Answer
from runtime.desk.transports.sms import _meaning
from runtime.desk.transports.smtp_trouble import Place, why_unusable
from runtime.model.mailing import Mailing, sms_number, why_not_country
from runtime.model.outgoing import Outgoing, Security, SmsWay, why_not_mailed, why_not_outgoing
from runtime.model.sms import SmsGateway, why_not_gateway, why_too_long

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


def test_what_is_wrong_with_sms_has_its_pattern():
    web = Outgoing().model_copy(update={"sms": SmsWay.WEB, "texts": True})
    gateway = SmsGateway(url="https://sms.test/", user="desk")
    wrong = (
        {"url": "http://x"},
        {"url": "https://x/{secret}"},
        {"headers": ("x",)},
        {"body": "{text}"},
        {"body": "{to}"},
        {"body": '{"{to}": {text}'},
    )
    said = [str(why_not_gateway(gateway.model_copy(update=each))) for each in wrong]
    said += [
        str(why_not_outgoing(web)),
        str(why_too_long("")),
        str(why_too_long("x" * 2_000)),
        str(why_not_country("+")),
    ]
    for number in ("06 12 34 56 78", "Carl"):
        with pytest.raises(ValueError, match="write") as no:
            sms_number(number, Mailing())
        said.append(str(no.value))
    said += [each.sentence for each in lacking(web.model_copy(update={"gateway": gateway}), "desk", Safekeeping())]
    said.append(str(_meaning(Answer("sms.test", 401, "No"), "")))
    assert len(said) == 14
    assert [each for each in said if not _known(each)] == []


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
