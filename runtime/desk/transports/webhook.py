"""Calls of web addresses: https only, never into the own network, no redirects, one address looked up once.

The name is resolved once and the connection goes to the address that was checked: a name that answers differently the
second time leads nowhere else.
"""

from __future__ import annotations

import contextlib
import hmac
import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable
from typing import override
from urllib.parse import SplitResult, urlsplit

from runtime.desk.transports.carrier import Carrier, NotEver, NotNow, Parcel

PATIENCE = 10.0
"""Seconds for each part of a call."""
LONGEST = 30.0
"""Seconds for all of it: who answers a letter a second is not waited for."""
LATER = frozenset({408, 425, 429})
"""Client errors that may pass (RFC 9110, RFC 8470, RFC 6585)."""

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")

type Resolve = Callable[[str, int], str]


def resolved(host: str, port: int) -> str:
    """The first address of a host, as its name system says. Raises OSError."""
    return str(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][4][0])


def is_public(address: str) -> bool:
    """Whether an IP address is out on the internet: not this machine, not a private or reserved network."""
    known = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(known, ipaddress.IPv6Address):
        known = known.ipv4_mapped or known.sixtofour or _translated(known) or known
    return known.is_global and not known.is_multicast


def _translated(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address behind one of the well-known translation prefix (RFC 6052)."""
    return ipaddress.IPv4Address(address.packed[-4:]) if address in _NAT64 else None


class WebhookCarrier(Carrier):
    """Posts JSON. With a secret, `X-Blueprint-Signature` is the body's HMAC-SHA256, in hexadecimal.

    `allow_private` lets calls into the own network, `trust` says which certificates count (None: the machine's).
    """

    def __init__(
        self,
        secret: bytes = b"",
        *,
        allow_private: bool = False,
        trust: ssl.SSLContext | None = None,
        resolve: Resolve = resolved,
    ) -> None:
        self._secret = secret
        self._allow_private = allow_private
        self._trust = trust
        self._resolve = resolve

    @override
    def carry(self, parcel: Parcel) -> None:
        url = _checked(parcel.recipient)
        host, port = url.hostname or "", url.port or 443
        connection = _Connection(host, port, self._checked_address(host, port), self._trust)
        body = parcel.body.encode()
        in_time = threading.Timer(LONGEST, connection.abort)
        in_time.start()
        try:
            connection.request("POST", _path(url), body, self._headers(parcel, body))
            status = connection.getresponse().status
        except (OSError, http.client.HTTPException) as error:
            raise NotNow(f"{host} could not be called: {str(error) or type(error).__name__}.") from error
        finally:
            in_time.cancel()
            connection.close()
            in_time.join()
        _insist(host, status)

    def _checked_address(self, host: str, port: int) -> str:
        try:
            address = self._resolve(host, port)
        except OSError as error:
            raise NotNow(f"{host} has no address just now: {error.strerror or error}.") from error
        if not self._allow_private and not is_public(address):
            raise NotEver(f"{host} leads into the own network ({address}), where web calls may not go.")
        return address

    def _headers(self, parcel: Parcel, body: bytes) -> dict[str, str]:
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "blueprint-designer",
            "Idempotency-Key": parcel.message_id.strip("<>"),
        }
        if self._secret:
            headers["X-Blueprint-Signature"] = f"sha256={hmac.digest(self._secret, body, 'sha256').hex()}"
        return headers

    @override
    def rest(self) -> None:
        pass


class _Connection(http.client.HTTPSConnection):
    """To the address that was checked, in the name that was asked for."""

    def __init__(self, host: str, port: int, address: str, trust: ssl.SSLContext | None) -> None:
        self._encrypted = trust or ssl.create_default_context()
        super().__init__(host, port, timeout=PATIENCE, context=self._encrypted)
        self._address = address

    def abort(self) -> None:
        """End the call from another thread, whatever it waits for."""
        open_now = self.sock
        if open_now is not None:
            with contextlib.suppress(OSError):  # it was closed meanwhile
                open_now.shutdown(socket.SHUT_RDWR)

    @override
    def connect(self) -> None:
        plain = socket.create_connection((self._address, self.port), PATIENCE)
        self.sock = self._encrypted.wrap_socket(plain, server_hostname=self.host, do_handshake_on_connect=False)
        self.sock.do_handshake()


def _checked(address: str) -> SplitResult:
    try:
        url = urlsplit(address)
        port = url.port
    except ValueError as error:
        raise NotEver(f"“{address}” is no web address.") from error
    if url.scheme != "https" or not url.hostname or url.username or port == 0:
        raise NotEver(f"“{address}” cannot be called: only https:// addresses without a name and password can.")
    if not address.isascii() or any(sign.isspace() or not sign.isprintable() for sign in address):
        raise NotEver(f"“{address}” is no web address as computers write it: use ASCII only, no spaces.")
    return url


def _path(url: SplitResult) -> str:
    return (url.path or "/") + (f"?{url.query}" if url.query else "")


def _insist(host: str, status: int) -> None:
    """Raises unless the other side took the call."""
    if 200 <= status < 300:  # noqa: PLR2004
        return
    if 300 <= status < 400:  # noqa: PLR2004
        raise NotEver(
            f"{host} answered {status}: it sends callers elsewhere, and calls do not follow. Correct the URL."
        )
    if status >= 500 or status in LATER:  # noqa: PLR2004
        raise NotNow(f"{host} answered {status}.")
    raise NotEver(f"{host} answered {status}.")
