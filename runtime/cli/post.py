"""`post`: letters leave, until the command is stopped."""

from __future__ import annotations

import argparse
import os
import stat
import sys
import threading
from collections.abc import Callable, Mapping
from getpass import getpass
from pathlib import Path

from runtime.cli import words
from runtime.cli.clock import stop_signals
from runtime.cli.desks import add_desk, opened
from runtime.cli.faults import FINE, Misuse
from runtime.cli.options import Commands, command
from runtime.cli.screen import Screen
from runtime.desk.calling import Calling, desk_id_of, look_here
from runtime.desk.clocks import system_clock
from runtime.desk.consents import Consents, Standing
from runtime.desk.local import LocalDesk
from runtime.desk.posting import REST_BESIDE_S, REST_IN_TROUBLE_S, REST_S, carriers, lacking, post_tenure, way_out
from runtime.desk.postman import Postman, Round
from runtime.desk.safekeeping import (
    CALLS_VARIABLE,
    MAIL_VARIABLE,
    SAFE,
    SMS_VARIABLE,
    calls_secret,
    mail_password,
    sms_secret,
)
from runtime.desk.tenure import Tenure
from runtime.desk.transports.carrier import Carrier
from runtime.desk.transports.folder import FolderCarrier
from runtime.desk.transports.smtp import SmtpCarrier, SmtpServer
from runtime.desk.transports.webhook import WebhookCarrier
from runtime.messages.faults import Unavailable
from runtime.messages.setup import GetSetup
from runtime.model.mailing import why_not_address
from runtime.model.outgoing import DEFAULT_PORTS, Outgoing, Security, SmsWay

PASSWORD, SECRET = MAIL_VARIABLE, CALLS_VARIABLE


def add(commands: Commands) -> None:
    """The sub-command and its options."""
    parser = command(
        commands, "post", "send letters and SMS, call web addresses as they become due, until stopped", run
    )
    add_desk(parser)
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--smtp", metavar="HOST[:PORT]", help="the mail server, in place of what the desk’s settings say")
    way.add_argument("--folder", type=Path, metavar="DIR", help="write each letter to a file there instead")
    parser.add_argument(
        "--from", dest="sender", default="", metavar="ADDRESS", help="write from this address, not from the desk’s"
    )
    parser.add_argument("--once", action="store_true", help="send what is due now, then end")
    parser.add_argument(
        "--allow-functions",
        action="store_true",
        help="let the desk’s functions run on this computer, as their files are now, while this command does",
    )
    mail = parser.add_argument_group("the mail server")
    mail.add_argument("--security", choices=[each.value for each in Security], default=None)
    mail.add_argument("--user", default="", metavar="NAME", help=f"sign in; the password is in ${PASSWORD}")
    mail.add_argument("--password-file", type=Path, metavar="FILE", help="…or in this file that only you may read")
    calls = parser.add_argument_group("web addresses")
    calls.add_argument(
        "--webhook-secret-file", type=Path, metavar="FILE", help=f"sign calls with what is in it, or in ${SECRET}"
    )
    calls.add_argument(
        "--sms-secret-file", type=Path, metavar="FILE", help=f"what the SMS provider asks for, or in ${SMS_VARIABLE}"
    )
    calls.add_argument("--allow-private", action="store_true", help="let calls go into your own network too")


def run(options: argparse.Namespace, screen: Screen) -> int:
    """Send, rest, send again; SIGINT and SIGTERM end it between two rounds."""
    if options.sender and why_not_address(options.sender):
        raise Misuse(str(why_not_address(options.sender)))
    ways = _carriers(options) if options.smtp or options.folder else None
    with opened(options.desk) as owner:
        found = _with_sms(options, owner, ways) if ways is not None else _as_the_desk_says(options, owner)
        consents = _consents(options, owner, screen)
        with stop_signals() as stopped:
            calling = Calling(owner, system_clock, consents, lambda: not stopped.is_set()) if consents else None
            postman = Postman(owner, found, system_clock, sender=options.sender, goes_on=lambda: not stopped.is_set())
            if options.once:
                done = _send_all(postman, calling, stopped)
            else:
                done = _keep_sending(postman, calling, stopped, screen)
    _tell(done, screen)
    return FINE


def _consents(options: argparse.Namespace, owner: LocalDesk, screen: Screen) -> Consents | None:
    """What may run here: what was agreed to in the window, and with --allow-functions what is here now.

    None where everything is only written to files.
    """
    consents = Consents()
    if not options.allow_functions:
        return None if options.folder else consents
    functions = tuple(each for each in owner.ask(GetSetup()).functions if each.enabled)
    for key, here in look_here(owner, functions, consents).items():
        function = next(each for each in functions if each.id == key)
        if here.standing is Standing.MISSING:
            screen.note(f"The function “{function.name}” does not run here: there is no file “{here.file}”.")
            continue
        if here.standing is not Standing.AGREED:
            consents.agree(desk_id_of(owner), function, here.digest, at=system_clock(), lasting=False)
        screen.note(f"The function “{function.name}” runs here: {function.callable} in “{here.file}”.")
    return consents


def _send_all(postman: Postman, calling: Calling | None, stopped: threading.Event) -> Round:
    """Whoever else sends: no letter leaves twice by it."""
    done = last = _round(postman) + _round(calling)
    while last.taken and not stopped.is_set():
        last = _round(postman) + _round(calling)
        done += last
    return done


def _keep_sending(postman: Postman, calling: Calling | None, stopped: threading.Event, screen: Screen) -> Round:
    """While no other program does; functions are called by each."""
    tenure, done, told = post_tenure(postman.desk, system_clock), Round(), ""
    postman.goes_on = lambda: not stopped.is_set() and tenure.hold() is None
    while not stopped.is_set():
        other, last = _in_turn(tenure, postman)
        last += _round(calling)
        done += last
        if other and other != told:
            told = other
            screen.note(f"Another program sends the letters ({told}); this one takes over when that one ends.")
        if postman.trouble or not last.taken:
            stopped.wait(_rest(other, postman))
    tenure.end()
    return done


def _rest(other: str, postman: Postman) -> float:
    if other:
        return REST_BESIDE_S
    return REST_IN_TROUBLE_S if postman.trouble else REST_S


def _in_turn(tenure: Tenure, postman: Postman) -> tuple[str, Round]:
    """Who else sends, or what became of a round here; a busy or restarting database is waited for."""
    try:
        held = tenure.hold()
        return (held.holder, Round()) if held is not None else ("", postman.go_round())
    except Unavailable:
        return "", Round()


def _round(whoever: Postman | Calling | None) -> Round:
    try:
        return whoever.go_round() if whoever is not None else Round()
    except Unavailable:  # a busy or restarting database is waited for
        return Round()


def _tell(done: Round, screen: Screen) -> None:
    if screen.as_json:
        screen.answer({"sent": done.sent, "later": done.later, "dead": done.dead})
        return
    screen.line(
        f"Sent {words.counted(done.sent, 'letter')}; to be tried again: {done.later:,}; given up: {done.dead:,}."
    )


def _as_the_desk_says(options: argparse.Namespace, owner: LocalDesk) -> Mapping[str, Carrier]:
    """By the ways of the desk's settings, whether or not its windows send too."""
    if options.user or options.security:
        raise Misuse("--user and --security belong to --smtp: without it, the desk’s settings say both.")
    settings, desk_id = way_out(owner, system_clock())
    if not settings.host and not settings.calls and not _texts(settings):
        if options.allow_functions:
            return {}
        raise Misuse("The desk’s settings name no mail server: write --smtp or --folder, or name one in the window.")
    private = settings.private or options.allow_private
    outgoing = settings.having(mail=bool(settings.host), calls=True, texts=_texts(settings), private=private)
    _say_secrets(options, outgoing, desk_id)
    return carriers(outgoing, desk_id, SAFE)


def _with_sms(options: argparse.Namespace, owner: LocalDesk, ways: Mapping[str, Carrier]) -> Mapping[str, Carrier]:
    """Besides, the SMS provider of the desk's settings, where there is one and letters are not files."""
    settings, desk_id = way_out(owner, system_clock())
    if options.folder or not _texts(settings):
        return ways
    private = settings.private or options.allow_private
    outgoing = settings.having(mail=False, calls=False, texts=True, private=private)
    _say_secrets(options, outgoing, desk_id)
    return {**ways, **carriers(outgoing, desk_id, SAFE)}


def _texts(settings: Outgoing) -> bool:
    """Whether the settings name an SMS provider on the web."""
    return settings.sms is SmsWay.WEB and bool(settings.gateway.url)


def _say_secrets(options: argparse.Namespace, outgoing: Outgoing, desk_id: str) -> None:
    """What the command was told goes before what is kept; what nobody knows is asked for where somebody sits."""
    told = {
        mail_password(outgoing): _secret(options.password_file, PASSWORD),
        calls_secret(desk_id): _secret(options.webhook_secret_file, SECRET),
        sms_secret(outgoing): _secret(options.sms_secret_file, SMS_VARIABLE),
    }
    for wanted, secret in told.items():
        if secret is not None:
            SAFE.remember(wanted, secret())
    for missing in lacking(outgoing, desk_id, SAFE):
        if not sys.stdin.isatty():
            raise Misuse(
                f"{missing.sentence} Say it in ${missing.wanted.variable}, or in a file; or keep it in the"
                " keyring of this computer, from the window."
            )
        SAFE.remember(missing.wanted, getpass(f"{missing.wanted.name}: "))


def _carriers(options: argparse.Namespace) -> Mapping[str, Carrier]:
    if options.folder is not None:
        if not options.folder.is_dir():
            raise Misuse(f"There is no folder “{options.folder}”: make it first.")
        folder = FolderCarrier(options.folder)
        return {"mail": folder, "sms": folder, "webhook": folder}
    secret = _secret(options.webhook_secret_file, SECRET)
    calls = WebhookCarrier(secret().encode() if secret else b"", allow_private=options.allow_private)
    return {"mail": SmtpCarrier(_server(options)), "webhook": calls}


def _server(options: argparse.Namespace) -> SmtpServer:
    security = Security(options.security or Security.STARTTLS)
    if options.user and security is Security.NONE:
        raise Misuse("A password is not sent over an open line: choose --security starttls or tls.")
    host, _, port = options.smtp.rpartition(":") if ":" in options.smtp else (options.smtp, "", "")
    if not host or (port and not port.isdecimal()):
        raise Misuse(f"“{options.smtp}” is no mail server: write mail.company.example or mail.company.example:587.")
    password = _secret(options.password_file, PASSWORD) if options.user else None
    if options.user and password is None:
        raise Misuse(f"Say the password of “{options.user}” in ${PASSWORD} or with --password-file.")
    number = int(port) if port else DEFAULT_PORTS[security]
    return SmtpServer(host=host, port=number, security=security, user=options.user, password=password)


def _secret(file: Path | None, variable: str) -> Callable[[], str] | None:
    """What tells the secret; None where there is none. It is never shown, kept or given on."""
    if file is None:
        found = os.environ.get(variable, "")
        return (lambda: found) if found else None
    _insist_private(file)
    return lambda: file.read_text(encoding="utf-8").rstrip("\r\n")


def _insist_private(file: Path) -> None:
    if not file.is_file():
        raise Misuse(f"There is no file “{file}”.")
    if os.name == "posix" and file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise Misuse(f"Others may read “{file}”: take that from them first (chmod 600).")
