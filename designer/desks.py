"""The desks of this machine: opened, created, or filled with a demonstration. Everything here blocks: an errand."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from designer.addresses import ServerWish, is_server, split
from designer.courier import OpenDesk
from designer.timekeeper import Clock, Turned
from runtime.desk.protocol import Desk
from runtime.messages.access import NOBODY, Entrance
from runtime.messages.faults import Forbidden, Refused
from runtime.messages.system import VerifyReport
from runtime.model.functions import Function
from runtime.model.mailing import Mailing
from runtime.model.outgoing import Outgoing

if TYPE_CHECKING:  # they are loaded by the thread that posts
    from runtime.desk.calling import Trial
    from runtime.desk.consents import Here
    from runtime.desk.post_setup import Secrets
    from runtime.desk.safekeeping import Wanted

if TYPE_CHECKING:  # loaded when a demonstration is wanted
    from runtime.scenario.french import Language


class Stopped(Refused):
    """The person who asked for it does not want it any more."""


def demonstration_place() -> Path:
    """Where the demonstration desk is kept from one time to the next; the command line keeps its own there too."""
    from runtime.scenario.desk_file import usual_place

    return usual_place()


class SignInNeeded(Forbidden):
    """Somebody must say first who they are; `entrance` names those who work there."""

    def __init__(self, sentence: str, entrance: Entrance = NOBODY, person: str = "") -> None:
        super().__init__(sentence)
        self.entrance, self.person = entrance, person


def open_existing(address: str, person: str = "") -> OpenDesk:
    """The desk at an address, for a person or else its owner.

    Raises NotFound and Unavailable; and SignInNeeded where people sign in, or where that person does not work any more.
    """
    from runtime.desk.door import FOUNDER, entrance, open_desk

    who = person or FOUNDER
    desk = open_desk(_reached(address), person_id=who)
    with ExitStack() as closing:
        closing.callback(desk.close)
        _insist_known(entrance(desk), who)
        closing.pop_all()
    return desk


def connect(wish: ServerWish, person: str = "", language: Language = "en", zone: str = "UTC") -> OpenDesk:
    """The desk on a server, for a person or else its owner; its password is known from then on.

    Raises what `open_existing` and `create` raise. Where the keyring does not take the password it is known as long as
    the program runs.
    """
    from runtime.desk.door import open_desk
    from runtime.desk.safekeeping import database_password

    desk = open_desk(wish.place.with_password(wish.password), create=wish.create)
    try:
        if wish.create:
            _furnish(desk, language, zone)
    finally:
        desk.close()
    if wish.password:
        wanted = database_password(wish.place.address)
        tell_secret(wanted, wish.password, lasting=wish.lasting and not why_no_keyring(wanted))
    return open_existing(wish.place.address, person)


def without_password(address: str) -> str:
    """The address as it may be kept and shown; the password that stood in a server's is known to this program.

    Raises Refused where it is none.
    """
    if not is_server(address):
        return address
    from runtime.desk.safekeeping import database_password

    try:
        place, password = split(address)
    except ValueError as error:
        raise Refused("This is no server’s address. Write it as postgresql://user@server:port/database.") from error
    if password:
        tell_secret(database_password(place.address), password, lasting=False)
    return place.address


def _reached(address: str) -> str:
    """The address with the password that this program, the environment or the computer's keyring knows for it."""
    if not is_server(address):
        return address
    from runtime.desk.safekeeping import SAFE, database_password

    return split(address)[0].with_password(SAFE.secret(database_password(address)) or "")


def _insist_known(told: Entrance, who: str) -> None:
    if told.sign_in or not any(each.id == who for each in told.people):
        raise SignInNeeded("Say who you are to open this desk.", told, who)


def enter(address: str, person: str, password: str) -> OpenDesk:
    """The desk for somebody who said who they are, and their password if they have one. Raises Forbidden otherwise."""
    from runtime.desk import door

    place = _reached(address)
    return door.enter(place, person, password) if password else door.open_desk(place, person_id=person)


def enter_with_code(address: str, person: str, code: str, password: str) -> OpenDesk:
    """The same with a code for a new password, which is this one from now on. Raises Forbidden and Refused."""
    from runtime.desk import door

    return door.enter_with_code(_reached(address), person, code, password)


def prove(address: str, person: str, password: str) -> None:
    """Nothing, if that is the person's password at the desk. Raises Forbidden otherwise, and Unavailable."""
    enter(address, person, password).close()


def create(path: Path, language: Language = "en", zone: str = "UTC") -> OpenDesk:
    """A new desk in a file that is not there yet; it names things, and writes, in the language, one of the window's.

    Raises Refused, NotFound and Unavailable.
    """
    if path.exists() and path.stat().st_size:
        raise Refused(f"There is a file at “{path}” already. Open it as a desk, or choose another name.")
    from runtime.desk.door import open_desk

    desk = open_desk(str(path), create=True)
    _furnish(desk, language, zone)
    return desk


def _furnish(desk: Desk, language: Language, zone: str) -> None:
    """What a desk begins with is as where it is made: its first names, the language of its letters, its zone."""
    from runtime.messages.setup import GetSetup, PutPeople, PutSettings
    from runtime.scenario.french import first_names

    for command in first_names(desk.ask(GetSetup()), language):
        desk.do(command)
    setup = desk.ask(GetSetup())
    settings = setup.settings.having(zone=zone, mailing=setup.settings.mailing.having(otherwise=language))
    if settings != setup.settings:
        desk.do(PutPeople(people=tuple(each.having(language=language) for each in setup.people)))
        desk.do(PutSettings(settings=settings))


def back_up(desk: Desk, target: Path, progress: Callable[[int, int], None]) -> int:
    """Copy an open desk to a file that is not there yet, proved; its size in bytes. `progress` may raise Stopped.

    Raises Forbidden for whoever may not operate the desk, Refused and Unavailable; then there is no such file.
    """
    from runtime.desk import keeping

    return keeping.back_up(desk, target, progress)


def restore(source: Path, target: Path, progress: Callable[[int, int], None]) -> Path:
    """Make a desk of a backup in a file that is not there yet; it is proved first. `progress` may raise Stopped.

    Raises NotFound, Refused and Unavailable; then there is no such file.
    """
    from runtime.desk import keeping

    keeping.restore(source, str(target), replace=False, told=progress)
    return target


def check(desk: Desk, progress: Callable[[int, int], None]) -> VerifyReport:
    """Check a desk that is open against its own history. `progress` may raise Stopped. Raises Forbidden."""
    from runtime.desk import keeping

    return keeping.check(desk, progress)


class _RunningClock:
    """The clock of a desk, with a connection of its own."""

    def __init__(self, address: str) -> None:
        from runtime.desk.clocks import system_clock
        from runtime.desk.clockwork import Clockwork
        from runtime.desk.door import open_desk

        self._desk = open_desk(_reached(address))
        self._clockwork = Clockwork(self._desk, system_clock)
        self.turn = self._clockwork.turn

    def close(self) -> None:
        try:
            self._clockwork.end()
        finally:
            self._desk.close()


def open_clock(address: str) -> Clock[Turned]:
    """The clock of the desk at an address, to be turned by one thread. Raises NotFound and Unavailable."""
    return _RunningClock(address)


class _RunningPost:
    """The post of a desk, with a connection of its own."""

    def __init__(self, address: str, stopped: Event) -> None:
        from runtime.desk.clocks import system_clock
        from runtime.desk.door import open_desk
        from runtime.desk.posting import Posting

        self._desk = open_desk(_reached(address))
        self._posting = Posting(self._desk, system_clock, stopped)
        self.turn = self._posting.turn

    def close(self) -> None:
        try:
            self._posting.end()
        finally:
            self._desk.close()


def open_post(address: str, stopped: Event) -> Clock[Turned]:
    """The post of the desk at an address, to be turned by one thread; it ends in mid-round once `stopped` is set.

    Raises NotFound and Unavailable.
    """
    return _RunningPost(address, stopped)


def find_secrets(outgoing: Outgoing, desk: Desk) -> Secrets:
    """Where the secrets are known from that letters leave with. Raises Forbidden and Refused."""
    from runtime.desk import post_setup

    return post_setup.find_secrets(desk, outgoing)


def tell_secret(wanted: Wanted, secret: str, *, lasting: bool) -> None:
    """Know a secret from now on: `lasting` in the computer's keyring, else as long as this program runs.

    Raises Unavailable where there is no keyring that takes it.
    """
    from runtime.desk.safekeeping import SAFE

    if lasting:
        SAFE.keep(wanted, secret)
    else:
        SAFE.remember(wanted, secret)


def forget_secret(wanted: Wanted) -> None:
    """Forget a secret, also in the computer's keyring. Raises Unavailable where that does not let it go."""
    from runtime.desk.safekeeping import SAFE

    SAFE.forget(wanted)


def why_no_keyring(wanted: Wanted) -> str:
    """Why this computer does not keep a secret, and what else can be done, as a sentence; empty where it does."""
    from runtime.desk import safekeeping

    return safekeeping.why_no_keyring(wanted)


def send_test(outgoing: Outgoing, mailing: Mailing, to: str, text: tuple[str, str], desk: Desk) -> None:
    """Send one letter at once, with this subject and text. Raises Forbidden, and Refused with what is wrong."""
    from runtime.desk import post_setup

    post_setup.send_test(desk, outgoing, mailing, to, text)


def send_test_sms(outgoing: Outgoing, mailing: Mailing, to: str, text: str, desk: Desk) -> str:
    """Send one SMS at once by the provider on the web; the number it went to. Raises Forbidden and Refused."""
    from runtime.desk import post_setup

    return post_setup.send_test_sms(desk, outgoing, mailing, to, text)


def find_functions(functions: tuple[Function, ...], desk: Desk) -> dict[str, Here]:
    """By id, how each stands on this computer. Raises Refused and Unavailable."""
    from runtime.desk import calling
    from runtime.desk.consents import Consents

    return calling.look_here(desk, functions, Consents())


def read_function(here: Here) -> str:
    """What stands in a function's file. Raises Refused for one that is gone, or another than was looked at."""
    from runtime.desk import consents

    return consents.read(here)


def allow_function(function: Function, digest: str, desk: Desk) -> None:
    """Let a function of this desk run on this computer, as its file is now. Raises Refused and Unavailable."""
    from runtime.desk import calling
    from runtime.desk.clocks import system_clock
    from runtime.desk.consents import Consents

    Consents().agree(calling.desk_id_of(calling.as_local(desk)), function, digest, at=system_clock())


def forbid_function(function: Function, desk: Desk) -> None:
    """Nothing of it runs on this computer any more. Raises Refused and Unavailable."""
    from runtime.desk import calling
    from runtime.desk.consents import Consents

    Consents().withdraw(calling.desk_id_of(calling.as_local(desk)), function)


def try_function(function: Function, ticket_id: int, desk: Desk) -> Trial:
    """Call it once with a ticket; nothing is changed. Raises Forbidden, and Refused with what is wrong."""
    from runtime.desk import calling
    from runtime.desk.consents import Consents

    return calling.try_function(desk, function, ticket_id, Consents())


def build_demonstration(
    place: Path, *, tickets: int, now: int, progress: Callable[[int, int], None], language: Language = "en"
) -> Path:
    """Live the demonstration through beside its place, which it takes when complete: there is never half of one.

    `progress` raises Stopped to end it; then nothing is left behind.
    """
    from runtime.desk.door import open_desk
    from runtime.scenario import desk_file
    from runtime.scenario.demo import demo

    with desk_file.filled_beside(place, ".window.part") as part:
        desk = open_desk(str(part), create=True, durability="NORMAL")
        try:
            demo(desk, now=now, tickets=tickets, language=language, progress=progress)
        finally:
            desk.close()
    return place
