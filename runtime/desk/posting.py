"""Posts the letters of a desk as its settings say, beside whatever else a program does. One program at a time.

No letter would leave twice without the lease, for postmen take each of them under one of its own (`desk/postman`); the
lease spares the others' work, and tells everybody who posts.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Event

from runtime.desk.calling import Calling
from runtime.desk.consents import Consents
from runtime.desk.local import LocalDesk
from runtime.desk.postman import Postman, Round, channels_of
from runtime.desk.safekeeping import SAFE, Safekeeping, SecretNeeded, calls_secret, mail_password, sms_secret
from runtime.desk.tenure import Tenure
from runtime.desk.transports.carrier import Carrier
from runtime.desk.transports.sms import SmsCarrier
from runtime.desk.transports.smtp import PATIENCE, SmtpCarrier, SmtpServer
from runtime.desk.transports.webhook import WebhookCarrier
from runtime.messages.faults import Fault, Refused, Unavailable
from runtime.model.outgoing import Outgoing
from runtime.model.values import MINUTE, SECOND, Moment, Span
from runtime.store import outbox
from runtime.store.lease import Duty

NOBODY_SENDS = (
    "Letters wait to be sent, and nobody sends them: switch outgoing mail on in the settings, or let “main.py post” run"
    " on a computer that reaches this desk."
)
REST_S = 2.0
"""Between two looks at the outbox."""
REST_BESIDE_S = 5.0
"""How often a program that does not post looks whether it should."""
REST_IN_TROUBLE_S = 30.0
TERM: Span = 2 * MINUTE
"""A lease nobody renewed for so long is anybody's: longer than a server takes for a letter."""
ASK_AGAIN: Span = 5 * MINUTE
"""How often the keyring is asked again for what it did not know."""


@dataclass(frozen=True, slots=True)
class PostTurn:
    """What came of a turn: whether letters leave from here, who sends them, and how many seconds to rest."""

    here: bool
    holder: str
    rest_s: float
    trouble: Fault | None = None
    """Why letters wait, or some of them."""


def lacking(outgoing: Outgoing, desk_id: str, safe: Safekeeping = SAFE) -> list[SecretNeeded]:
    """The secrets that it takes to send, and that nobody knows here."""
    needed = []
    if outgoing.mail and outgoing.user and safe.secret(mail_password(outgoing)) is None:
        said = f"This program does not know the password of “{outgoing.user}” at {outgoing.host}: letters wait for it."
        needed.append(SecretNeeded(said, mail_password(outgoing)))
    if outgoing.calls and outgoing.signed and safe.secret(calls_secret(desk_id)) is None:
        said = "This program does not know the secret that calls of web addresses are signed with: they wait for it."
        needed.append(SecretNeeded(said, calls_secret(desk_id)))
    if outgoing.texts_by_web and outgoing.gateway.needs_secret and safe.secret(sms_secret(outgoing)) is None:
        said = f"This program does not know the secret of the SMS provider {outgoing.gateway.host}: SMS wait for it."
        needed.append(SecretNeeded(said, sms_secret(outgoing)))
    return needed


def carriers(
    outgoing: Outgoing, desk_id: str, safe: Safekeeping = SAFE, *, trust: ssl.SSLContext | None = None
) -> dict[str, Carrier]:
    """What carries the letters of each way that is switched on and whose secrets are known here."""
    closed = {each.wanted for each in lacking(outgoing, desk_id, safe)}
    found: dict[str, Carrier] = {}
    if outgoing.mail and mail_password(outgoing) not in closed:
        found["mail"] = SmtpCarrier(server_of(outgoing, safe, trust=trust))
    if outgoing.calls and calls_secret(desk_id) not in closed:
        secret = (safe.secret(calls_secret(desk_id)) or "").encode() if outgoing.signed else b""
        found["webhook"] = WebhookCarrier(secret, allow_private=outgoing.private, trust=trust)
    if outgoing.texts_by_web and sms_secret(outgoing) not in closed:
        found["sms"] = sms_carrier(outgoing, safe, trust=trust)
    return found


def sms_carrier(outgoing: Outgoing, safe: Safekeeping = SAFE, *, trust: ssl.SSLContext | None = None) -> SmsCarrier:
    """The SMS provider of the settings; its secret is looked up at each call."""
    secret = lambda: safe.secret(sms_secret(outgoing)) or ""  # noqa: E731  asked for at each call
    return SmsCarrier(outgoing.gateway, secret, allow_private=outgoing.private, trust=trust)


def server_of(
    outgoing: Outgoing, safe: Safekeeping = SAFE, *, trust: ssl.SSLContext | None = None, patience: float = PATIENCE
) -> SmtpServer:
    """The mail server of the settings; its password is looked up at each connection."""
    return SmtpServer(
        host=outgoing.host,
        port=outgoing.port,
        security=outgoing.security,
        user=outgoing.user,
        password=(lambda: safe.secret(mail_password(outgoing)) or "") if outgoing.user else None,
        trust=trust,
        patience=patience,
    )


def way_out(desk: LocalDesk, now: Moment) -> tuple[Outgoing, str]:
    """How the desk's settings let letters leave, and what names the desk in their ids."""
    with desk.database.write() as session:
        return desk.clock_work(session, now).setup.settings.outgoing, outbox.desk_id(session)


def post_tenure(desk: LocalDesk, clock: Callable[[], Moment], holder: str = "") -> Tenure:
    """To hold the post while no other program does."""
    return Tenure(desk, Duty.POST, clock, holder, term=TERM)


class Posting:
    """`stopped` ends it after the letter under way: what was taken and not begun waits for somebody else at once."""

    def __init__(
        self,
        desk: LocalDesk,
        clock: Callable[[], Moment],
        stopped: Event,
        *,
        safe: Safekeeping = SAFE,
        consents: Consents | None = None,
        holder: str = "",
        trust: ssl.SSLContext | None = None,
    ) -> None:
        self.done = Round()
        self._desk, self._clock, self._stopped, self._safe, self._trust = desk.as_clock(), clock, stopped, safe, trust
        self._tenure = post_tenure(self._desk, clock, holder)
        self._calling = Calling(self._desk, clock, consents or Consents(), lambda: not stopped.is_set())
        self._way: tuple[Outgoing, str] = (Outgoing(), "")
        self._trouble: Fault | None = None
        self._asked_at: Moment = 0

    def turn(self) -> PostTurn:
        """Send what is due if the post is held here; a busy or restarting database is waited for.

        Functions are called wherever they may run, whoever has the post.
        """
        try:
            turn = self._turn()
        except (Unavailable, Refused) as fault:
            turn = PostTurn(self._tenure.here, self._tenure.holder, REST_BESIDE_S, fault)
        try:
            called = self._calling.go_round()
        except Unavailable as fault:
            return replace(turn, trouble=turn.trouble or fault)
        turn = replace(turn, trouble=turn.trouble or self._calling.wanted)
        return replace(turn, rest_s=0.0) if called.taken else turn

    def end(self) -> None:
        """Let somebody else post at once."""
        self._tenure.end()

    def _turn(self) -> PostTurn:
        outgoing = self._look_up()
        ways = carriers(outgoing, self._way[1], self._safe, trust=self._trust)
        if not ways:
            return self._beside(outgoing)
        held = self._tenure.hold()
        if held is not None:
            return PostTurn(here=False, holder=held.holder, rest_s=REST_BESIDE_S)
        rest_s = self._post(ways)
        missing = lacking(outgoing, self._way[1], self._safe)
        return PostTurn(True, self._tenure.holder, rest_s, self._trouble or next(iter(missing), None))

    def _look_up(self) -> Outgoing:
        """The settings as they are now; what was wrong with others is no news any more."""
        with self._desk.database.read() as session:
            outgoing = self._desk.clock_work(session, self._clock()).setup.settings.outgoing
        if outgoing != self._way[0]:
            self._way, self._trouble = way_out(self._desk, self._clock()), None
        return self._way[0]

    def _beside(self, outgoing: Outgoing) -> PostTurn:
        """Nothing leaves from here: it is switched off, or a secret is missing, which somebody else may know."""
        self._tenure.end()
        held = self._tenure.held_elsewhere()
        if held is not None:
            return PostTurn(here=False, holder=held.holder, rest_s=REST_BESIDE_S)
        missing = lacking(outgoing, self._way[1], self._safe)
        if missing and self._clock() >= self._asked_at + ASK_AGAIN:
            self._asked_at = self._clock()
            self._safe.look_again()
        return PostTurn(False, "", REST_BESIDE_S, next(iter(missing), None) or self._unsent())

    def _unsent(self) -> Fault | None:
        """Letters that wait must be seen."""
        with self._desk.database.read() as session:
            waits = outbox.first_due(session, outbox.CHANNELS) is not None
        return Unavailable(NOBODY_SENDS) if waits else None

    def _post(self, ways: dict[str, Carrier]) -> float:
        """Send a few letters; how many seconds to rest."""
        with self._desk.database.read() as session:
            due = outbox.first_due(session, channels_of(ways, self._way[0].sms))
        if due is None or due > self._clock():
            return REST_S if due is None else min(max((due - self._clock()) / SECOND, 0.0), REST_S)
        postman = Postman(self._desk, ways, self._clock, goes_on=self._goes_on)
        done = postman.go_round()
        self.done += done
        if postman.trouble:
            self._safe.look_again()  # the password may have been changed elsewhere
            self._trouble = Unavailable(postman.trouble)
            return REST_IN_TROUBLE_S
        if done.sent:
            self._trouble = None
        return 0.0 if done.taken else REST_S

    def _goes_on(self) -> bool:
        return not self._stopped.is_set() and self._tenure.hold() is None
