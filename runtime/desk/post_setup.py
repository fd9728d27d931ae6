"""What setting up the ways out takes besides the settings: where their secrets are known from, and a test letter.

For whoever may change the settings, in the program they sit at: secrets and servers are this computer's to reach.
"""

from __future__ import annotations

import ssl
from typing import NamedTuple
from uuid import uuid4

from runtime.desk.clocks import system_clock
from runtime.desk.local import LocalDesk
from runtime.desk.posting import lacking, server_of, sms_carrier, way_out
from runtime.desk.protocol import Desk
from runtime.desk.safekeeping import SAFE, Found, Safekeeping, Wanted, calls_secret, mail_password, sms_secret
from runtime.desk.transports.carrier import Carrier, NotEver, NotNow, NoWay, Parcel
from runtime.desk.transports.smtp import SmtpCarrier
from runtime.messages.access import WhoHasPasswords
from runtime.messages.faults import Refused
from runtime.model.mailing import Mailing, sms_number, why_not_address
from runtime.model.outgoing import Outgoing, SmsWay, why_not_outgoing

TEST_PATIENCE = 10.0
"""Seconds a server has for each answer while somebody waits for the test."""


class Known(NamedTuple):
    """A secret, and where it is known from."""

    wanted: Wanted
    found: Found


class Secrets(NamedTuple):
    """Of the mail server, of calls of web addresses, and of the SMS provider."""

    mail: Known
    calls: Known
    sms: Known


def find_secrets(desk: Desk, outgoing: Outgoing, safe: Safekeeping = SAFE) -> Secrets:
    """Where the secrets are known from that letters leave with. Raises Forbidden and Refused."""
    desk_id = way_out(_insist_may_set_up(desk), system_clock())[1]
    wanted = mail_password(outgoing), calls_secret(desk_id), sms_secret(outgoing)
    safe.look_again()
    return Secrets(*(Known(each, safe.find(each)) for each in wanted))


def send_test(desk: Desk, outgoing: Outgoing, mailing: Mailing, to: str, text: tuple[str, str]) -> None:
    """Send one letter with this subject and text at once, as the settings would. Raises Forbidden.

    Raises Refused, whose sentence says which of all the things that can be wrong is.
    """
    desk_id = way_out(_insist_may_set_up(desk), system_clock())[1]
    wanted = outgoing.having(mail=True)
    if not mailing.sender:
        raise Refused("Name the address letters leave from before mail is switched on.")
    wrong = why_not_address(to)
    if wrong is not None:
        raise Refused(wrong)
    for missing in lacking(wanted.having(calls=False), desk_id):
        raise Refused(missing.sentence)
    letter = _parcel(desk_id, "mail", to, text, mailing)
    try:
        _carry(SmtpCarrier(server_of(outgoing, patience=TEST_PATIENCE)), letter)
    except NoWay as trouble:
        raise Refused(str(trouble)) from trouble
    except (NotNow, NotEver) as trouble:
        raise Refused(
            f"{outgoing.host} lets us in, but does not take the letter from {letter.sender} to {letter.recipient}:"
            f" {trouble}"
        ) from trouble


def send_test_sms(
    desk: Desk, outgoing: Outgoing, mailing: Mailing, to: str, text: str, *, trust: ssl.SSLContext | None = None
) -> str:
    """Send one SMS at once by the provider on the web; the number it went to. Raises Forbidden, and Refused.

    `trust`: which certificates count; None: those this machine trusts.
    """
    desk_id = way_out(_insist_may_set_up(desk), system_clock())[1]
    wanted = outgoing.model_copy(update={"sms": SmsWay.WEB, "texts": True, "mail": False, "calls": False})
    wrong = why_not_outgoing(wanted)
    if wrong is not None:
        raise Refused(wrong)
    for missing in lacking(wanted, desk_id):
        raise Refused(missing.sentence)
    try:
        number = sms_number(to, mailing)
        _carry(sms_carrier(wanted, trust=trust), _parcel(desk_id, "sms", number, ("", text), mailing))
    except (ValueError, NotNow, NotEver) as trouble:
        raise Refused(str(trouble)) from trouble
    return number


def _parcel(desk_id: str, channel: str, to: str, text: tuple[str, str], mailing: Mailing) -> Parcel:
    key = f"test-{uuid4().hex}"
    return Parcel(
        key=key,
        message_id=f"<{key}@{desk_id}.blueprint-designer>",
        channel=channel,
        recipient=to,
        subject=text[0],
        body=text[1],
        queued_at=system_clock(),
        sender=mailing.sender,
        sender_name=mailing.sender_name,
    )


def _carry(carrier: Carrier, parcel: Parcel) -> None:
    try:
        carrier.carry(parcel)
    finally:
        carrier.rest()


def _insist_may_set_up(desk: Desk) -> LocalDesk:
    """The desk as one of this process, for whoever may change its settings."""
    if not isinstance(desk, LocalDesk):
        raise Refused("This desk is on another machine: its letters are sent there.")
    desk.ask(WhoHasPasswords())
    return desk
