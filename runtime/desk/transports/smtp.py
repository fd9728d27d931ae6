"""Letters over SMTP: encrypted unless told otherwise, signed in with a password that is kept nowhere in the desk."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from typing import override

from runtime.desk.transports.carrier import Carrier, NotEver, NotNow, NoWay, Parcel
from runtime.desk.transports.mail_text import composed, needs_utf8
from runtime.desk.transports.smtp_trouble import Place, SmtpError, answer, why_unusable
from runtime.model.mailing import ascii_address
from runtime.model.outgoing import Security

PATIENCE = 30.0
"""Seconds a server has for each answer."""

SETUP_TROUBLE = frozenset({530, 534, 535, 538})
"""Codes that speak of the connection's rights, not of the letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpServer:
    """Where to, how, and as whom. `password` is asked for at each connection, so that it can change."""

    host: str
    port: int
    security: Security = Security.STARTTLS
    user: str = ""
    password: Callable[[], str] | None = None
    trust: ssl.SSLContext | None = None
    """None: the certificates this machine trusts."""
    patience: float = PATIENCE

    @property
    def place(self) -> Place:
        """Where it is, for whoever is told of trouble."""
        return Place(self.host, self.port, self.patience)


class SmtpCarrier(Carrier):
    """One connection, opened for the first letter and closed when there is a rest."""

    def __init__(self, server: SmtpServer) -> None:
        self._server = server
        self._open: smtplib.SMTP | None = None

    @override
    def carry(self, parcel: Parcel) -> None:
        content = composed(parcel).as_bytes()
        options = ("SMTPUTF8", "BODY=8BITMIME") if needs_utf8(parcel) else ()
        connection = self._connected()
        try:
            if options:
                _insist_on_utf8(connection, parcel.recipient)
            connection.sendmail(ascii_address(parcel.sender), [ascii_address(parcel.recipient)], content, options)
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            raise _meaning(error) from error

    def _connected(self) -> smtplib.SMTP:
        if self._open is None:
            try:
                self._open = self._connect()
            except (smtplib.SMTPException, OSError, UnicodeError) as error:
                raise NoWay(why_unusable(error, self._server.place)) from error
        return self._open

    def _connect(self) -> smtplib.SMTP:
        server = self._server
        trust = server.trust or ssl.create_default_context()
        if server.security is Security.TLS:
            connection: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, timeout=server.patience, context=trust
            )
        else:
            connection = smtplib.SMTP(server.host, server.port, timeout=server.patience)
        try:
            if server.security is Security.STARTTLS:
                connection.starttls(context=trust)
            if server.user and server.password is not None:
                _sign_in(connection, server.user, server.password())
        except BaseException:
            connection.close()
            raise
        return connection

    def _drop(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    @override
    def rest(self) -> None:
        if self._open is None:
            return
        try:
            self._open.quit()
        except (smtplib.SMTPException, OSError):  # it has gone already
            self._drop()
        self._open = None


def _sign_in(connection: smtplib.SMTP, user: str, password: str) -> None:
    if not f"{user}{password}".isascii():  # the library knows no other, and its error would quote the letter
        raise NoWay("Users and passwords of mail servers are ASCII: this one has other letters. Give it another one.")
    connection.login(user, password)


def _insist_on_utf8(connection: smtplib.SMTP, recipient: str) -> None:
    connection.ehlo_or_helo_if_needed()
    if not connection.has_extn("SMTPUTF8"):
        raise NotEver(f"The mail server cannot write to “{recipient}”: letters beyond ASCII before the @.")


def _meaning(error: SmtpError) -> NotNow | NotEver:
    """What a failure means for the letter: 5xx is the last word on it, anything else may pass (RFC 5321, 4.2.1)."""
    code, words = answer(error)
    is_last = 500 <= code < 600 and code not in SETUP_TROUBLE  # noqa: PLR2004  as the RFC numbers them
    return NotEver(words) if is_last else NotNow(words)
