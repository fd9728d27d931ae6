"""How a desk writes letters: from which address, to which addresses never, and how many to one of them at most."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from pydantic import Field, field_validator

from runtime.model.notices import NoticeKind
from runtime.model.telephone import international, is_country_code
from runtime.model.values import MINUTE, Moment, Span, Value

LONGEST_ADDRESS = 254
NUMBER = "{number}"
"""Where an SMS gateway's address takes the telephone number."""

_LOCAL = re.compile(r"[^\s\x00-\x20\x7f-\x9f()<>\[\]:;@\\,\"]{1,64}")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", re.IGNORECASE)
_NOBODY = re.compile(r"(?:no|do[-_.]?not)[-_.]?reply|mailer[-_.]?daemon|bounces?", re.IGNORECASE)


class Rate(NamedTuple):
    """So many letters within so long."""

    most: int
    within: Span


RATES: tuple[Rate, ...] = (
    Rate(10, 10 * MINUTE),
    Rate(15, 30 * MINUTE),
    Rate(25, 60 * MINUTE),
    Rate(50, 180 * MINUTE),
    Rate(100, 600 * MINUTE),
)
"""What one address may get about one ticket; more is two robots answering each other (as Zammad counts)."""


class Mailing(Value):
    """How the desk writes. Without a sender nothing is mailed; `otherwise` is the language where none is known."""

    sender: str = Field(default="", max_length=LONGEST_ADDRESS)
    sender_name: str = Field(default="", max_length=100)
    own_addresses: tuple[str, ...] = Field(default=(), max_length=200)
    """Mailboxes the desk itself reads: a letter to one of them would come back as a ticket."""
    otherwise: Literal["en", "fr"] = "en"
    signature: dict[str, str] = Field(default_factory=dict)
    """By language; it closes every mail."""
    sms_gateway: str = Field(default="", max_length=LONGEST_ADDRESS)
    """The address that turns a mail into an SMS, such as `{number}@sms.example`; empty: there is none."""
    sms_country: str = Field(default="", max_length=3)
    """The calling code of telephone numbers that name none, such as “33”; empty: they get no SMS."""
    silent: frozenset[NoticeKind] = frozenset()
    """Kinds of news nobody is told of on this desk."""

    @field_validator("sender", "own_addresses")
    @classmethod
    def _are_addresses(cls, given: str | tuple[str, ...]) -> str | tuple[str, ...]:
        for address in (given,) if isinstance(given, str) else given:
            wrong = why_not_address(address) if address else None
            if wrong is not None:
                raise ValueError(wrong)
        return given

    @field_validator("sms_gateway")
    @classmethod
    def _takes_a_number(cls, gateway: str) -> str:
        if gateway and (gateway.count(NUMBER) != 1 or why_not_address(gateway.replace(NUMBER, "33600000000"))):
            raise ValueError(f"“{gateway}” is no SMS gateway: write an address with {NUMBER} in it.")
        return gateway

    @field_validator("sms_country")
    @classmethod
    def _is_a_calling_code(cls, code: str) -> str:
        wrong = why_not_country(code)
        if wrong is not None:
            raise ValueError(wrong)
        return code


def why_not_address(address: str) -> str | None:
    """Why no mail can go there, as a sentence; None for one mail address, letters of any alphabet included."""
    local, at, domain = address.rpartition("@")
    sound = at and len(address) <= LONGEST_ADDRESS and _LOCAL.fullmatch(local) and ".." not in f".{local}."
    if not sound or not _ascii_domain(domain):
        return f"“{_shown(address)}” is no mail address: write one like name@company.example."
    return None


def ascii_address(address: str) -> str:
    """The address with its domain as the mail system writes it (`exämple.fr` as `xn--exmple-cua.fr`).

    The part before the @ stays as it is. Raises ValueError for what is no address.
    """
    wrong = why_not_address(address)
    if wrong is not None:
        raise ValueError(wrong)
    local, _, domain = address.rpartition("@")
    return f"{local}@{_ascii_domain(domain)}"


def _ascii_domain(domain: str) -> str:
    """The domain in ASCII; empty when it is none."""
    try:
        coded = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""
    labels = coded.split(".")
    return coded if len(coded) <= LONGEST_ADDRESS and all(map(_LABEL.fullmatch, labels)) else ""


def _shown(text: str) -> str:
    return "".join(sign if sign.isprintable() else "¿" for sign in text[:80])


def why_never(address: str, mailing: Mailing) -> str | None:
    """Why the desk writes no automatic mail to this address; None when it may."""
    wrong = why_not_address(address)
    if wrong is not None:
        return wrong
    written = ascii_address(address).casefold()
    own = {ascii_address(each).casefold() for each in (mailing.sender, *mailing.own_addresses) if each}
    if written in own:
        return f"“{address}” is an address of the desk itself: the letter would come back as a ticket."
    if _NOBODY.fullmatch(written.partition("@")[0].partition("+")[0]):
        return f"“{address}” is nobody’s address: automatic letters to it are not sent."
    return None


def why_not_country(code: str) -> str | None:
    """Why this is no country's calling code, as a sentence; None when it is one, or nothing."""
    if code and not is_country_code(code):
        return f"“{code}” is no calling code of a country: write one like 33, without a plus."
    return None


def sms_number(text: str, mailing: Mailing) -> str:
    """The telephone number as E.164 writes it. Raises ValueError with what is wrong."""
    found = international(text, mailing.sms_country)
    if found is not None:
        return found
    if international(text, mailing.sms_country or _ANY_COUNTRY) is not None:
        raise ValueError(
            f"“{_shown(text)}” names no country: write it like +33 6 12 34 56 78, or name the calling code of such"
            " numbers in the desk’s settings."
        )
    raise ValueError(f"“{_shown(text)}” is no telephone number: write one like +33 6 12 34 56 78.")


_ANY_COUNTRY = "33"


def sms_address(number: str, mailing: Mailing) -> str:
    """The mail address that turns a mail into an SMS to a number as E.164 writes it. Raises ValueError without one."""
    if not mailing.sms_gateway:
        raise ValueError("No SMS gateway is set up: name one in the desk’s settings, then try this letter again.")
    return mailing.sms_gateway.replace(NUMBER, number.removeprefix("+"))


def too_many(sent: Sequence[Moment], now: Moment) -> Rate | None:
    """The rate that one more letter would break, after letters sent at these moments; None when it may go."""
    for rate in RATES:
        if sum(moment > now - rate.within for moment in sent) >= rate.most:
            return rate
    return None
