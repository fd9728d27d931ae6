"""By which way a desk's letters leave: its mail server, its SMS provider, what is called. No secret is in it."""

from __future__ import annotations

import re
from enum import StrEnum

from pydantic import Field, model_validator

from runtime.model.mailing import Mailing
from runtime.model.sms import SmsGateway, why_not_gateway
from runtime.model.values import Value

LONGEST_HOST = 253
_LABELS = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63})*\.?|[0-9a-fA-F:.]{2,45}")


class Security(StrEnum):
    """How the connection to a mail server is kept secret."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class SmsWay(StrEnum):
    """How text messages leave."""

    MAIL = "mail"
    """As mails to an address that turns them into SMS (`Mailing.sms_gateway`)."""
    WEB = "web"
    """By a provider's address on the web (`Outgoing.gateway`)."""


DEFAULT_PORTS = {Security.STARTTLS: 587, Security.TLS: 465, Security.NONE: 25}


class Outgoing(Value):
    """How letters leave. What is switched off waits; passwords are kept outside the desk (`desk/safekeeping`)."""

    mail: bool = False
    """Programs that have the desk open send its mail (SMS, too, that leave as mails), one of them at a time."""
    calls: bool = False
    """…and call web addresses."""
    host: str = Field(default="", max_length=LONGEST_HOST)
    port: int = Field(default=DEFAULT_PORTS[Security.STARTTLS], ge=1, le=65_535)
    security: Security = Security.STARTTLS
    user: str = Field(default="", max_length=254)
    """Whom the mail server asks for a password; empty: it asks for none."""
    signed: bool = False
    """Calls are signed with a secret: none leaves where nobody knows it."""
    private: bool = False
    """Calls may go into the own network too; so may those of an SMS provider."""
    sms: SmsWay = SmsWay.MAIL
    texts: bool = False
    """…and send SMS through the provider on the web."""
    gateway: SmsGateway = SmsGateway()

    @property
    def on(self) -> bool:
        """Whether anything leaves by itself."""
        return self.mail or self.calls or self.texts_by_web

    @property
    def channels(self) -> frozenset[str]:
        """What leaves by itself."""
        by_mail = self.mail and self.sms is SmsWay.MAIL
        leaves = {"mail": self.mail, "sms": by_mail or self.texts_by_web, "webhook": self.calls}
        return frozenset(channel for channel, on in leaves.items() if on)

    @property
    def texts_by_web(self) -> bool:
        """Whether SMS leave by themselves through a provider on the web."""
        return self.texts and self.sms is SmsWay.WEB

    @model_validator(mode="after")
    def _can_be(self) -> Outgoing:
        wrong = why_not_outgoing(self)
        if wrong is not None:
            raise ValueError(wrong)
        return self


def why_not_outgoing(outgoing: Outgoing) -> str | None:
    """Why nothing could leave this way, as a sentence; None when it can."""
    if outgoing.host and not _LABELS.fullmatch(outgoing.host):
        return f"“{outgoing.host[:80]}” is no mail server: write its name alone, such as mail.company.example."
    if outgoing.mail and not outgoing.host:
        return "Name the mail server before mail is switched on."
    if outgoing.texts_by_web and not outgoing.gateway.url:
        return "Name the address of the SMS provider before SMS are switched on."
    if outgoing.user and outgoing.security is Security.NONE:
        return "A password is not sent over an open line: choose STARTTLS or TLS, or leave the user empty."
    return why_not_gateway(outgoing.gateway) if outgoing.sms is SmsWay.WEB else None


def why_not_mailed(outgoing: Outgoing, mailing: Mailing) -> str | None:
    """Why mail is switched on and none could leave; None when it could, or is not to."""
    if outgoing.mail and not mailing.sender:
        return "Name the address letters leave from before mail is switched on."
    return None
