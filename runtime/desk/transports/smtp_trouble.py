"""Why a mail server cannot be used, each cause in its own sentence that says what to do."""

from __future__ import annotations

import smtplib
import socket
import ssl
from collections.abc import Callable
from typing import NamedTuple

type SmtpError = smtplib.SMTPException | OSError | UnicodeError


class Place(NamedTuple):
    """The server that was spoken to, and how long it had for each answer, in seconds."""

    host: str
    port: int
    patience: float


def answer(error: SmtpError) -> tuple[int, str]:
    """The server's code and words, on one line; 0 and what the connection came to where it said nothing."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, said = next(iter(error.recipients.values()))
    elif isinstance(error, smtplib.SMTPResponseException):
        code, said = error.smtp_code, _bytes(error.smtp_error)
    else:
        return 0, " ".join(str(error).split()) or type(error).__name__
    return code, " ".join(f"{code} {said.decode(errors='replace')}".split())


def _bytes(said: bytes | str) -> bytes:
    return said if isinstance(said, bytes) else said.encode()


def why_unusable(error: SmtpError, place: Place) -> str:
    """What keeps letters from leaving through this server, and what to do about it."""
    return next(say for kind, say in _CAUSES if isinstance(_behind(error), kind))(_behind(error), place)


def _behind(error: SmtpError) -> SmtpError:
    """`smtplib` tells a server that does not answer as one that hung up: the cause tells them apart."""
    slow = isinstance(error, smtplib.SMTPServerDisconnected) and isinstance(error.__context__, TimeoutError)
    return TimeoutError() if slow else error


def _unknown_name(_error: SmtpError, place: Place) -> str:
    return f"No mail server is called “{place.host}”: check its name, and whether this computer is online."


def _untrusted(error: SmtpError, place: Place) -> str:
    words = getattr(error, "verify_message", "") or answer(error)[1]
    return (
        f"The certificate of {place.host} is not trusted here ({words}): write the server’s name as the certificate"
        " has it, or let this computer trust whoever issued it."
    )


def _silent(_error: SmtpError, place: Place) -> str:
    return (
        f"{place.host} did not answer on port {place.port} within {place.patience:.0f} s: a firewall may be in between,"
        " or it waits for TLS from the start (choose TLS, usually port 465)."
    )


def _no_tls(_error: SmtpError, place: Place) -> str:
    return f"{place.host} does not speak TLS on port {place.port}: choose STARTTLS, or the port for TLS (usually 465)."


def _refuses(_error: SmtpError, place: Place) -> str:
    return (
        f"{place.host} takes no connections on port {place.port}: check the port (usually 587 with STARTTLS,"
        " 465 with TLS, 25 without encryption)."
    )


def _not_let_in(error: SmtpError, place: Place) -> str:
    return (
        f"{place.host} does not accept this user with this password ({answer(error)[1]}): type both again;"
        " some providers want a password made for programs."
    )


def _not_offered(error: SmtpError, place: Place) -> str:
    if "STARTTLS" in str(error):
        return (
            f"{place.host} offers no STARTTLS on port {place.port}: choose TLS (usually port 465),"
            " or no encryption within your own network."
        )
    return (
        f"{place.host} asks nobody for a password on port {place.port}: leave the user empty,"
        " or choose the port on which programs sign in (usually 587)."
    )


def _hung_up(_error: SmtpError, place: Place) -> str:
    return (
        f"{place.host} hung up on port {place.port}: it may speak TLS from the start (choose TLS, usually port 465),"
        " or not want this computer’s letters."
    )


def _answered(error: SmtpError, place: Place) -> str:
    return f"The mail server {place.host} cannot be used: {answer(error)[1]}"


def _no_way(error: SmtpError, place: Place) -> str:
    words = getattr(error, "strerror", None) or answer(error)[1]
    return f"There is no way to {place.host} on port {place.port} ({words}): check whether this computer is online."


_CAUSES: tuple[tuple[type[Exception], Callable[[SmtpError, Place], str]], ...] = (
    (socket.gaierror, _unknown_name),
    (UnicodeError, _unknown_name),
    (ssl.SSLCertVerificationError, _untrusted),
    (TimeoutError, _silent),
    (ssl.SSLError, _no_tls),
    (ConnectionRefusedError, _refuses),
    (ConnectionResetError, _hung_up),
    (smtplib.SMTPAuthenticationError, _not_let_in),
    (smtplib.SMTPNotSupportedError, _not_offered),
    (smtplib.SMTPServerDisconnected, _hung_up),
    (smtplib.SMTPException, _answered),
    (OSError, _no_way),
)
"""The first that fits."""
