"""Text messages by a provider on the web, called as the desk's settings write it down."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from typing import override

from runtime.desk.transports.carrier import Carrier, NotEver, NotNow, NoWay, Parcel
from runtime.desk.transports.https_call import Answer, HttpsCaller, Resolve
from runtime.model.sms import SmsGateway, sms_call

_ABOUT_US = frozenset({401, 402, 403, 404, 405, 407})
"""Codes that speak of the address, the secret or the account, not of the message."""
_QUOTED = 160


class SmsCarrier(Carrier):
    """One call for each message; its recipient is a number as E.164 writes it.

    `secret` is asked for at each call, so that it can change. The other options are those of `HttpsCaller`.
    """

    def __init__(
        self,
        gateway: SmsGateway,
        secret: Callable[[], str],
        *,
        allow_private: bool = False,
        trust: ssl.SSLContext | None = None,
        resolve: Resolve | None = None,
    ) -> None:
        self._gateway, self._secret = gateway, secret
        self._caller = HttpsCaller(allow_private=allow_private, trust=trust, resolve=resolve)

    @override
    def carry(self, parcel: Parcel) -> None:
        secret = self._secret() if self._gateway.needs_secret else ""
        if not secret.isascii() or not secret.isprintable():
            raise NoWay("Secrets of SMS providers are ASCII: this one has other signs. Give it again.")
        call = sms_call(self._gateway, parcel.recipient, parcel.body, secret)
        named = {"Idempotency-Key": parcel.message_id.strip("<>")}
        answer = self._caller.call(call.method, call.url, call.body, named | call.headers)
        if not answer.taken:
            raise _meaning(answer, secret)

    @override
    def rest(self) -> None:
        pass


def _meaning(answer: Answer, secret: str) -> NotNow | NotEver:
    """What a refusal means. The provider's words tell most; a secret they repeat is taken out."""
    words = answer.words.replace(secret, "…") if secret else answer.words
    said = f"{answer.host} answered {answer.status}: {words[:_QUOTED] or '(no words)'}"
    if answer.status in _ABOUT_US or answer.sends_elsewhere:
        return NoWay(f"The SMS provider cannot be used: {said}")
    return NotNow(said) if answer.may_pass else NotEver(said)
