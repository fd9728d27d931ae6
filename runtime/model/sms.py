"""Text messages: how many parts a text takes, and how a provider on the web is asked to send it."""

from __future__ import annotations

import base64
import json
import math
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import quote, urlencode, urlsplit

from pydantic import Field, model_validator

from runtime.model.values import Value

TO, TEXT, SECRET = "{to}", "{text}", "{secret}"
"""What a provider's address, headers and body have in them: the number, the message, the secret."""
MOST_PARTS = 10
"""A longer text is given up: every part is paid for, and telephones join no more."""

_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = "^{}\\[~]|€\f"
"""The GSM 7-bit alphabet and its extension, whose signs count twice (3GPP TS 23.038, 6.2.1)."""
_PLACES = re.compile(r"\{(?:to|text|secret)\}")
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\r\n\0]+")


class Length(NamedTuple):
    """How long a message is: what it counts, the parts it is sent in, and whether signs beyond GSM's are in it."""

    signs: int
    parts: int
    unicode: bool


def length_of(text: str) -> Length:
    """160 signs of the GSM alphabet in one part, else 153 in each; 70 or 67 units of UTF-16 where others occur."""
    if all(sign in _BASIC or sign in _EXTENDED for sign in text):
        signs = len(text) + sum(sign in _EXTENDED for sign in text)
        return Length(signs, _parts(signs, 160, 153), unicode=False)
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    return Length(units, _parts(units, 70, 67), unicode=True)


def _parts(signs: int, alone: int, joined: int) -> int:
    return 1 if signs <= alone else math.ceil(signs / joined)


def why_too_long(text: str) -> str | None:
    """Why no SMS is made of this text, as a sentence; None when one is."""
    parts = length_of(text).parts
    if not text.strip():
        return "The SMS has no text."
    if parts > MOST_PARTS:
        return f"The SMS would take {parts} parts, and {MOST_PARTS} are the most: shorten its text."
    return None


class Written(StrEnum):
    """How a provider wants its body."""

    JSON = "json"
    FORM = "form"


MEDIA_TYPES = {Written.JSON: "application/json", Written.FORM: "application/x-www-form-urlencoded"}


USUAL_BODIES = {Written.JSON: '{"to": "{to}", "text": "{text}"}', Written.FORM: "to={to}&text={text}"}


class Method(StrEnum):
    """How a provider is called."""

    POST = "POST"
    PUT = "PUT"
    GET = "GET"


class SmsGateway(Value):
    """A provider on the web that sends text messages. The secret is kept outside the desk (`desk/safekeeping`)."""

    url: str = Field(default="", max_length=2_000)
    method: Method = Method.POST
    written: Written = Written.JSON
    body: str = Field(default=USUAL_BODIES[Written.JSON], max_length=4_000)
    headers: tuple[str, ...] = Field(default=(), max_length=20)
    """Each as “Name: value”; `{secret}` in one is the secret."""
    user: str = Field(default="", max_length=254)
    """Whom the provider asks for a password (HTTP Basic); the secret is the password."""

    @property
    def host(self) -> str:
        """Whose machine it is; empty where the address names none."""
        try:
            return urlsplit(self.url).hostname or ""
        except ValueError:
            return ""

    @property
    def needs_secret(self) -> bool:
        """Whether a secret goes along."""
        return bool(self.user) or any(SECRET in text for text in (self.body_sent, *self.headers))

    @property
    def body_sent(self) -> str:
        """The body, where there is one."""
        return "" if self.method is Method.GET else self.body

    @model_validator(mode="after")
    def _can_be(self) -> SmsGateway:
        wrong = why_not_gateway(self)
        if wrong is not None:
            raise ValueError(wrong)
        return self


class SmsCall(NamedTuple):
    """A message as its provider is asked to send it."""

    url: str
    method: str
    body: bytes
    headers: dict[str, str]


def why_not_gateway(gateway: SmsGateway) -> str | None:
    """Why no message could leave by this provider, as a sentence; None when it can, or none is named."""
    if not gateway.url:
        return None
    if not gateway.url.startswith("https://") or not gateway.host or not gateway.url.isascii() or " " in gateway.url:
        return "The address of the SMS provider begins with https:// and has no spaces."
    if SECRET in gateway.url:
        return "No secret stands in an address, for addresses are written down on the way: put {secret} into a header."
    for header in gateway.headers:
        if not _HEADER.fullmatch(header) or not header.isascii():
            return f"“{header[:80]}” is no header: write one like “Authorization: Bearer {SECRET}”."
    whole = gateway.url + gateway.body_sent
    for place in (TO, TEXT):
        if place not in whole:
            return f"The SMS provider is told neither in the address nor in the body where {place} goes."
    return _why_not_body(gateway)


def _why_not_body(gateway: SmsGateway) -> str | None:
    if gateway.method is Method.GET or gateway.written is Written.FORM:
        return None
    try:
        json.loads(_put_in(gateway.body, {TO: "+33", TEXT: "x", SECRET: "x"}, _in_json))
    except ValueError as error:
        return f"The body for the SMS provider is no JSON ({error}): texts stand between quotation marks."
    return None


def sms_call(gateway: SmsGateway, to: str, text: str, secret: str) -> SmsCall:
    """What is sent to the provider for one message. What people wrote is data there, whatever it has in it."""
    given = {TO: to, TEXT: text, SECRET: secret}
    headers = {name: value.strip() for name, _, value in (header.partition(":") for header in gateway.headers)}
    headers = {name: value.replace(SECRET, secret) for name, value in headers.items()}
    if gateway.user:
        headers["Authorization"] = f"Basic {base64.b64encode(f'{gateway.user}:{secret}'.encode()).decode()}"
    body = b""
    if gateway.method is not Method.GET:
        headers.setdefault("Content-Type", MEDIA_TYPES[gateway.written])
        encoded = _in_json if gateway.written is Written.JSON else _in_form
        body = _put_in(gateway.body, given, encoded).encode()
    return SmsCall(_put_in(gateway.url, given, _in_address), gateway.method.value, body, headers)


def _put_in(template: str, given: Mapping[str, str], encoded: Callable[[str], str]) -> str:
    """The template with every place filled in once: what is put in is not looked at again."""
    return _PLACES.sub(lambda place: encoded(given[place[0]]), template)


def _in_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _in_form(text: str) -> str:
    return urlencode({"": text})[1:]


def _in_address(text: str) -> str:
    return quote(text, safe="")
