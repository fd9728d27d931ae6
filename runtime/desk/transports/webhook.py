"""Calls of web addresses: the ticket as JSON, signed where there is a secret."""

from __future__ import annotations

import hmac
import ssl
from typing import override

from runtime.desk.transports.carrier import Carrier, NotEver, NotNow, Parcel
from runtime.desk.transports.https_call import Answer, HttpsCaller, Resolve


class WebhookCarrier(Carrier):
    """Posts JSON. With a secret, `X-Blueprint-Signature` is the body's HMAC-SHA256, in hexadecimal.

    The other options are those of `HttpsCaller`.
    """

    def __init__(
        self,
        secret: bytes = b"",
        *,
        allow_private: bool = False,
        trust: ssl.SSLContext | None = None,
        resolve: Resolve | None = None,
    ) -> None:
        self._secret = secret
        self._caller = HttpsCaller(allow_private=allow_private, trust=trust, resolve=resolve)

    @override
    def carry(self, parcel: Parcel) -> None:
        body = parcel.body.encode()
        _insist(self._caller.call("POST", parcel.recipient, body, self._headers(parcel, body)))

    def _headers(self, parcel: Parcel, body: bytes) -> dict[str, str]:
        headers = {"Content-Type": "application/json", "Idempotency-Key": parcel.message_id.strip("<>")}
        if self._secret:
            headers["X-Blueprint-Signature"] = f"sha256={hmac.digest(self._secret, body, 'sha256').hex()}"
        return headers

    @override
    def rest(self) -> None:
        pass


def _insist(answer: Answer) -> None:
    """Raises unless the other side took the call."""
    host, status = answer.host, answer.status
    if answer.taken:
        return
    if answer.sends_elsewhere:
        raise NotEver(
            f"{host} answered {status}: it sends callers elsewhere, and calls do not follow. Correct the URL."
        )
    if answer.may_pass:
        raise NotNow(f"{host} answered {status}.")
    raise NotEver(f"{host} answered {status}.")
