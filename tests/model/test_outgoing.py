"""Ways out that could not be are refused with what to do."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from runtime.model.mailing import Mailing
from runtime.model.outgoing import Outgoing, Security, why_not_mailed


@pytest.mark.parametrize(
    "host", ["mail.company.example", "localhost", "192.168.1.20", "2001:db8::25", "mäil.example", "m"]
)
def test_servers_have_names_or_numbers(host):
    assert Outgoing(mail=True, host=host).on


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"host": "mail.example:587"}, "no mail server"),
        ({"host": "smtp://mail.example"}, "no mail server"),
        ({"host": "mail example"}, "no mail server"),
        ({"host": "mail.example\r\nQUIT"}, "no mail server"),
        ({"mail": True}, "Name the mail server"),
        ({"host": "m.test", "user": "ann", "security": Security.NONE}, "open line"),
        ({"port": 0}, "greater than or equal to 1"),
        ({"port": 65_536}, "less than or equal to 65535"),
    ],
)
def test_what_could_not_be_is_refused(wrong, said):
    with pytest.raises(ValidationError, match=said):
        Outgoing(**wrong)


def test_mail_needs_an_address_to_leave_from():
    on = Outgoing(mail=True, host="m.test")
    assert why_not_mailed(on, Mailing()) is not None
    assert why_not_mailed(on, Mailing(sender="desk@desk.test")) is None
    assert why_not_mailed(on.having(mail=False), Mailing()) is None
