"""`password` and `audit`: who may come in, and whether what was done is still as it was written."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from pydantic import ValidationError

from runtime.cli import words
from runtime.cli.desks import PASSWORD, add_desk, opened, secret_of
from runtime.cli.faults import FINDINGS, FINE, Misuse
from runtime.cli.options import Commands, command
from runtime.cli.screen import Screen
from runtime.desk.auditing import seal_all
from runtime.exchange.atomic_file import replacing
from runtime.messages.access import AuditHead, SetPassword, VerifyAudit

NEW_PASSWORD = "BLUEPRINT_NEW_PASSWORD"  # noqa: S105  the name of a variable


def add(commands: Commands) -> None:
    """Both sub-commands."""
    own = command(commands, "password", "give yourself a password, or another one", _password)
    audit = command(commands, "audit", "check that nothing was changed in what was done", _audit)
    audit.add_argument("--head", type=Path, metavar="FILE", help="write where the audit ends to a file to keep outside")
    audit.add_argument("--against", type=Path, metavar="FILE", help="check against a head that was kept outside")
    for each in (own, audit):
        add_desk(each)


def _password(options: argparse.Namespace, screen: Screen) -> int:
    with opened(options.desk) as desk:
        new = secret_of("New password: ", NEW_PASSWORD)
        present = secret_of("Present password: ", PASSWORD) if options.sign_in else None
        desk.do(SetPassword(password=new, present=present))
    if screen.as_json:
        screen.answer({"changed": True})
    else:
        screen.line("The password is set. It keeps people apart; it does not encrypt the desk’s file.")
    return FINE


def _audit(options: argparse.Namespace, screen: Screen) -> int:
    kept = _kept(options.against) if options.against else None
    with opened(options.desk) as desk:
        if options.head:
            seal_all(desk.as_clock())
        report = desk.ask(VerifyAudit(head=kept))
    if options.head:
        with replacing(options.head) as file:
            file.write(report.head.model_dump_json(indent=2).encode())
    if screen.as_json:
        screen.answer(report.model_dump(mode="json"))
    else:
        found = words.counted(len(report.problems), "problem") if report.problems else "everything agrees"
        sealed = f"{words.counted(report.head.commands, 'command')} in {words.counted(report.head.blocks, 'block')}"
        screen.line(f"Looked at {sealed}: {found}. Not sealed yet: {report.unsealed:,}.")
        for problem in report.problems:
            screen.line(f"  · {problem}")
    return FINDINGS if report.problems else FINE


def _kept(path: Path) -> AuditHead:
    try:
        return AuditHead.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise Misuse(f"“{path}” cannot be read: {error.strerror}.") from error
    except (ValueError, ValidationError) as error:
        raise Misuse(f"“{path}” is no head of an audit.") from error
