"""A real SMTP server on this machine, for as long as a test takes."""

from __future__ import annotations

import socket
import ssl
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from aiosmtpd.controller import Controller
    from aiosmtpd.smtp import AuthResult

CERTIFICATE = Path(__file__).parent / "certificates" / "localhost.pem"


def trusting() -> ssl.SSLContext:
    """Trusts the certificate of the tests' servers, and nothing else."""
    return ssl.create_default_context(cafile=str(CERTIFICATE))


def serving() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    return context


class Mailbox:
    """Keeps what is sent to it. `answers` are given to RCPT first; `drops` letters are taken without an answer."""

    def __init__(self, *answers: str, drops: int = 0) -> None:
        self.answers = list(answers)
        self.drops = drops
        self.received: list[EmailMessage] = []
        self.readers: list[str] = []

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if self.answers:
            return self.answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.received.append(message_from_bytes(envelope.content, policy=policy.default))
        self.readers += envelope.rcpt_tos
        if self.drops:
            self.drops -= 1
            server.transport.abort()
        return "250 Taken"

    @property
    def ids(self) -> list[str]:
        return [str(mail["Message-ID"]) for mail in self.received]


def only_ann(server, session, envelope, mechanism, data) -> AuthResult:
    return AuthResult(success=data.login == b"ann" and data.password == b"right", handled=False)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving_mail(mailbox: Mailbox, **options) -> Iterator[int]:
    """The server's port."""
    server = Controller(mailbox, hostname="127.0.0.1", port=free_port(), **options)
    server.start()
    try:
        yield server.port
    finally:
        server.stop()
