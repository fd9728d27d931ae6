"""A letter as a mail: headers that cannot be grown from outside, a text part and the same as simple HTML."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage

from runtime.desk.transports.carrier import Enclosure, NotEver, Parcel
from runtime.model.mailing import ascii_address
from runtime.model.templates import as_html, one_line

PLAIN = policy.SMTP
WIDE = policy.SMTP.clone(utf8=True)
"""For addresses with letters beyond ASCII before the @: only servers that know SMTPUTF8 take them."""

MOST_REFERENCES = 10

_MEDIA_TYPE = re.compile(r"(application|audio|font|image|text|video)/([a-z0-9][a-z0-9.+-]{0,99})", re.IGNORECASE)
"""What a file may be called; mails in mails and texts of several parts are carried as plain bytes."""


def needs_utf8(parcel: Parcel) -> bool:
    """Whether the reader's own part of the address has letters beyond ASCII."""
    return not parcel.recipient.rpartition("@")[0].isascii()


def composed(parcel: Parcel) -> EmailMessage:
    """The mail, the same at every try. Raises NotEver when an address is none."""
    mail = EmailMessage(policy=WIDE if needs_utf8(parcel) else PLAIN)
    mail["From"] = _address(parcel.sender, parcel.sender_name)
    mail["To"] = _address(parcel.recipient)
    mail["Subject"] = one_line(parcel.subject)
    mail["Date"] = datetime.fromtimestamp(parcel.queued_at / 1000, UTC)
    mail["Message-ID"] = parcel.message_id
    if not parcel.by_hand:
        mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    if parcel.earlier:
        mail["In-Reply-To"] = parcel.earlier[-1]
        mail["References"] = " ".join(_shortened(parcel.earlier))
    mail.set_content(parcel.body, cte="quoted-printable")
    if parcel.channel == "mail":
        mail.add_alternative(as_html(parcel.body), subtype="html", cte="quoted-printable")
        mail.set_boundary(_boundary(parcel))
    for file in parcel.enclosed:
        _enclose(mail, file)
    if parcel.enclosed:
        mail.set_boundary(_boundary(parcel, "files_"))
    return mail


def _boundary(parcel: Parcel, what: str = "") -> str:
    """Between the parts: the same at every try, another for the parts within a part."""
    return f"=_{what}{parcel.message_id.strip('<>').partition('@')[0]}_="


def _enclose(mail: EmailMessage, file: Enclosure) -> None:
    known = _MEDIA_TYPE.fullmatch(file.media_type)
    kind, sort = known.groups() if known else ("application", "octet-stream")
    mail.add_attachment(file.content, maintype=kind, subtype=sort, filename=one_line(file.name))


def _shortened(earlier: tuple[str, ...]) -> tuple[str, ...]:
    """The first letter of the thread and the latest."""
    return earlier if len(earlier) <= MOST_REFERENCES else (earlier[0], *earlier[1 - MOST_REFERENCES :])


def _address(address: str, name: str = "") -> Address:
    try:
        local, _, domain = ascii_address(address).rpartition("@")
    except ValueError as error:
        raise NotEver(str(error)) from error
    return Address(one_line(name), username=local, domain=domain)
