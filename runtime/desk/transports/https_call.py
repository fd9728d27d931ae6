"""One call over https: never into the own network unless told, no redirects, one address looked up once.

The name is resolved once and the connection goes to the address that was checked: a name that answers differently the
second time leads nowhere else.
"""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from typing import NamedTuple, override
from urllib.parse import SplitResult, urlsplit

from runtime.desk.transports.carrier import NotEver, NotNow

PATIENCE = 10.0
"""Seconds for each part of a call."""
LONGEST = 30.0
"""Seconds for all of it: who answers a letter a second is not waited for."""
LATER = frozenset({408, 425, 429})
"""Client errors that may pass (RFC 9110, RFC 8470, RFC 6585)."""
MOST_READ = 2_000
"""Bytes of an answer that are looked at."""

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")

type Resolve = Callable[[str, int], str]


class Answer(NamedTuple):
    """What the other side said: which one, its status, and of a refusal the first words."""

    host: str
    status: int
    words: str = ""

    @property
    def taken(self) -> bool:
        """Whether it took the call."""
        return 200 <= self.status < 300  # noqa: PLR2004

    @property
    def sends_elsewhere(self) -> bool:
        """Whether it names another address."""
        return 300 <= self.status < 400  # noqa: PLR2004

    @property
    def may_pass(self) -> bool:
        """Whether the same call may be taken another time."""
        return self.status >= 500 or self.status in LATER  # noqa: PLR2004


class HttpsCaller:
    """`allow_private` lets calls into the own network, `trust` says which certificates count (None: the machine's)."""

    def __init__(
        self, *, allow_private: bool = False, trust: ssl.SSLContext | None = None, resolve: Resolve | None = None
    ) -> None:
        self._allow_private, self._trust, self._resolve = allow_private, trust, resolve or resolved

    def call(self, method: str, address: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """What was answered. Raises NotNow, and NotEver for an address that is never called."""
        url = _checked(address)
        host, port = url.hostname or "", url.port or 443
        connection = _Connection(host, port, self._checked_address(host, port), self._trust)
        in_time = threading.Timer(LONGEST, connection.abort)
        in_time.start()
        try:
            connection.request(method, _path(url), body, {"User-Agent": "blueprint-designer", **headers})
            response = connection.getresponse()
            answer = Answer(host, response.status)
            return answer if answer.taken else answer._replace(words=_readable(response.read(MOST_READ)))
        except (OSError, http.client.HTTPException) as error:
            raise NotNow(f"{host} could not be called: {str(error) or type(error).__name__}.") from error
        finally:
            in_time.cancel()
            connection.close()
            in_time.join()

    def _checked_address(self, host: str, port: int) -> str:
        try:
            address = self._resolve(host, port)
        except OSError as error:
            raise NotNow(f"{host} has no address just now: {error.strerror or error}.") from error
        if not self._allow_private and not is_public(address):
            raise NotEver(f"{host} leads into your own network ({address}), where web calls may not go.")
        return address


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


def _readable(answer: bytes) -> str:
    """What somebody can read of an answer, in one line."""
    text = answer.decode("utf-8", "replace")
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
