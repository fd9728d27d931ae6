"""The postman: takes letters that are due, sends them, marks what became of each.

Any number of postmen may go round at once. Taking and marking are transactions of their own, the sending lies between
them: a postman who dies after the other side said yes leaves a letter that is sent once more, under the same
Message-ID, when the lease has ended. These are no commands of the desk: nobody asks for them a second time, and the
journal is no place for what letters say.
"""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from uuid import uuid4

from runtime.desk.local import LocalDesk
from runtime.desk.replies import enclosures, reply_behind
from runtime.desk.transports.carrier import Carrier, NotEver, NotNow, NoWay, Parcel
from runtime.messages.faults import Refused
from runtime.model.mailing import Mailing, sms_address, sms_number, too_many, why_never
from runtime.model.outgoing import SmsWay
from runtime.model.replies import sender_name
from runtime.model.setup import Setup
from runtime.model.sms import why_too_long
from runtime.model.values import HOUR, MINUTE, SECOND, Moment, Span
from runtime.store import function_calls, outbox
from runtime.store.outbox import Before, Taken

log = logging.getLogger("blueprint.postman")

AT_ONCE = 10
"""Letters taken together: few, so that a postman who dies holds few up."""
CALLS_AT_ONCE = 3
"""Calls of functions taken together: fewer, for each may take its time."""
LEASE: Span = 15 * MINUTE
MARGIN: Span = 5 * MINUTE
"""So long before its lease ends a postman begins no more letters; longer than any server is waited for."""
TRIES = 20
FIRST_WAIT: Span = MINUTE
LONGEST_WAIT: Span = 4 * HOUR


@dataclass(frozen=True, slots=True)
class Round:
    """What became of the letters of one round."""

    sent: int = 0
    later: int = 0
    dead: int = 0

    @property
    def taken(self) -> int:
        """How many there were."""
        return self.sent + self.later + self.dead

    def __add__(self, other: Round) -> Round:
        return Round(self.sent + other.sent, self.later + other.later, self.dead + other.dead)


_SENT, _LATER, _DEAD = Round(sent=1), Round(later=1), Round(dead=1)


def channels_of(carriers: Collection[str], sms: SmsWay) -> frozenset[str]:
    """What these carriers carry, where SMS leave that way."""
    texts = "sms" in carriers or (sms is SmsWay.MAIL and "mail" in carriers)
    return frozenset(each for each in outbox.CHANNELS if (texts if each == "sms" else each in carriers))


@dataclass(slots=True)
class Postman:
    """Delivers a desk's letters. `carriers` by channel: mail, sms (without one, SMS may go as mails), webhook.

    What waits for a carrier that is not given goes on waiting. `dice` spreads the tries; `sender` takes the place of
    the one in the desk's settings; `goes_on` is asked before every letter, and its No leaves the rest untouched.
    """

    desk: LocalDesk
    carriers: Mapping[str, Carrier]
    clock: Callable[[], Moment]
    dice: random.Random = field(default_factory=random.SystemRandom)
    sender: str = ""
    goes_on: Callable[[], bool] = lambda: True
    functions: frozenset[str] = frozenset()
    """Whose calls are taken, in place of letters: those that may run on this computer."""
    trouble: str = ""
    """Why a way could not be used in the last round; empty when every one could."""

    def go_round(self) -> Round:
        """Take what is due, a few letters at most, and send it. Raises Refused when no sender is set up."""
        setup, mailing, desk_id = self._letterhead()
        self.trouble = ""
        until = self.clock() + LEASE
        delivery = _Delivery(self, setup, mailing, desk_id, uuid4().hex)
        taken = self._take(until, delivery.lease, setup)
        left, done = list(taken), Round()
        try:
            while left and self._goes_on(until):
                done += delivery.deliver(left.pop(0))
        finally:
            for carrier in set(self.carriers.values()):
                carrier.rest()
        for letter in left:
            delivery.hand_back(letter, self.clock())
        return done

    def _take(self, until: Moment, lease: str, setup: Setup) -> tuple[Taken, ...]:
        now = self.clock()
        with self.desk.database.write() as session:
            if self.functions:
                return function_calls.take(
                    session, now=now, until=until, lease=lease, most=CALLS_AT_ONCE, functions=self.functions
                )
            channels = channels_of(self.carriers, setup.settings.outgoing.sms)
            return outbox.take(session, now=now, until=until, lease=lease, most=AT_ONCE, channels=channels)

    def _goes_on(self, until: Moment) -> bool:
        if self.clock() > until - MARGIN:
            log.warning("Letters are taking too long: the rest wait for the next round.")
            return False
        return self.goes_on()

    def _letterhead(self) -> tuple[Setup, Mailing, str]:
        with self.desk.database.write() as session:
            setup = self.desk.clock_work(session, self.clock()).setup
            desk_id = outbox.desk_id(session)
        mailing = setup.settings.mailing
        offices = tuple(each.sender for each in setup.departments.values() if each.sender)
        mailing = mailing.model_copy(update={"own_addresses": (*mailing.own_addresses, *offices)})  # however many
        found = mailing.having(sender=self.sender) if self.sender else mailing
        if not found.sender and "mail" in self.carriers:
            raise Refused("Nothing says from which address the desk writes: name it in the settings, or with --from.")
        return setup, found, desk_id


@dataclass(slots=True)
class _Delivery:
    """The letters of one lease."""

    postman: Postman
    setup: Setup
    mailing: Mailing
    desk_id: str
    lease: str
    closed: dict[Carrier, Moment] = field(default_factory=dict)
    """Ways that cannot be used just now, and when to try again: no letter's tries are spent on them meanwhile."""

    def deliver(self, letter: Taken) -> Round:
        """Send one letter and mark it."""
        try:
            carrier, parcel = self._prepared(letter)
            if carrier in self.closed:
                return self.hand_back(letter, self.closed[carrier])
            self._carry(carrier, parcel, letter)
        except NotEver as never:
            return self._bury(letter, str(never))
        except NotNow as trouble:
            return self._put_off(letter, str(trouble))
        except Exception as error:
            incident = uuid4().hex[:8]
            log.exception("Incident %s: letter %s could not be sent", incident, letter.key)
            return self._put_off(letter, f"{type(error).__name__} (incident {incident})")
        with self.postman.desk.database.write() as session:
            outbox.mark_sent(session, letter, self.lease, at=self.postman.clock())
        return _SENT

    def _carry(self, carrier: Carrier, parcel: Parcel, letter: Taken) -> None:
        """Raises what the carrier raises; a way that cannot be used is not tried again in this round."""
        try:
            carrier.carry(parcel)
        except NoWay as trouble:
            self.postman.trouble = str(trouble)
            self.closed[carrier] = self.postman.clock() + wait_after(letter.attempts, self.postman.dice)
            raise

    def hand_back(self, letter: Taken, at: Moment) -> Round:
        """It was not its turn after all."""
        with self.postman.desk.database.write() as session:
            outbox.hand_back(session, letter, self.lease, at=at)
        return Round()

    def _prepared(self, letter: Taken) -> tuple[Carrier, Parcel]:
        """Who carries it, and what. Raises NotEver for what may not leave."""
        carriers = self.postman.carriers
        if letter.channel in ("webhook", outbox.FUNCTION):
            return carriers[letter.channel], self._parcel(letter, letter.recipient, ())
        carrier = carriers.get(letter.channel) or carriers["mail"]
        recipient = self._number(letter, by_mail="sms" not in carriers) if letter.channel == "sms" else letter.recipient
        wrong = why_never(recipient, self.mailing) if letter.channel == "mail" else why_too_long(letter.body)
        if wrong is not None:
            raise NotEver(wrong)
        with self.postman.desk.database.read() as session:
            before = outbox.sent_before(session, letter)
        _insist_on_rate(letter, before, self.postman.clock())
        return carrier, self._parcel(letter, recipient, before)

    def _number(self, letter: Taken, *, by_mail: bool) -> str:
        try:
            number = sms_number(letter.recipient, self.mailing)
            return sms_address(number, self.mailing) if by_mail else number
        except ValueError as error:
            raise NotEver(str(error)) from error

    def _parcel(self, letter: Taken, recipient: str, before: tuple[Before, ...]) -> Parcel:
        with self.postman.desk.database.read() as session:
            reply = reply_behind(session, letter.key)
            files = enclosures(session, reply, letter.queued_at) if reply is not None else ()
            sender, name = self._sender(outbox.department_behind(session, letter))
        return Parcel(
            key=letter.key,
            message_id=message_id(letter.key, self.desk_id),
            channel=letter.channel,
            recipient=recipient,
            subject=letter.subject,
            body=letter.body,
            queued_at=letter.queued_at,
            sender=sender,
            sender_name=name if reply is None else sender_name(reply.author, self.setup, name),
            by_hand=reply is not None,
            enclosed=files,
            earlier=tuple(message_id(each.key, self.desk_id) for each in reversed(before)),
            ticket_id=letter.ticket_id,
        )

    def _sender(self, department: str | None) -> tuple[str, str]:
        """From which address, under which name: the department's where it has its own and nobody said another."""
        own = self.setup.departments.get(department or "")
        if own is None or self.postman.sender:
            return self.mailing.sender, self.mailing.sender_name
        return own.sender or self.mailing.sender, own.sender_name or self.mailing.sender_name

    def _put_off(self, letter: Taken, reason: str) -> Round:
        if letter.attempts >= TRIES:
            return self._bury(letter, f"Given up after {TRIES} tries: {reason}")
        at = self.postman.clock() + wait_after(letter.attempts, self.postman.dice)
        with self.postman.desk.database.write() as session:
            outbox.mark_later(session, letter, self.lease, at=at, reason=reason)
        return _LATER

    def _bury(self, letter: Taken, reason: str) -> Round:
        with self.postman.desk.database.write() as session:
            outbox.mark_dead(session, letter, self.lease, reason=reason)
        return _DEAD


def message_id(key: str, desk_id: str) -> str:
    """The Message-ID of the letter with this key: the same at every try, another on every desk."""
    return f"<{key}@{desk_id}.blueprint-designer>"


def wait_after(attempts: int, dice: random.Random) -> Span:
    """How long after so many tries until the next: anything up to a bound that doubles from a minute to four hours.

    Full jitter (Brooker, "Exponential Backoff And Jitter"), but never less than a second.
    """
    bound = min(LONGEST_WAIT, FIRST_WAIT << min(attempts - 1, 10))
    return max(SECOND, round(dice.uniform(0, bound)))


def _insist_on_rate(letter: Taken, before: tuple[Before, ...], now: Moment) -> None:
    rate = too_many([each.sent_at for each in before], now)
    if rate is not None:
        raise NotEver(
            f"“{letter.recipient}” got {rate.most} letters about this ticket within {rate.within // MINUTE} minutes:"
            " two robots may be answering each other. Try it again later if it should leave all the same."
        )
