"""The command line as a whole: its sub-commands, and what an error becomes."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version

from platformdirs import user_log_path

from runtime.cli import (
    absence,
    access,
    check,
    clock,
    demo,
    desk,
    diff,
    figures,
    files,
    flows,
    migrate,
    post,
    replay,
    test,
    ticket,
)
from runtime.cli.desks import signing_in
from runtime.cli.faults import FINE, INTERRUPTED, MISUSE, end_of
from runtime.cli.screen import Screen

COMMANDS = (
    "replay",
    "figures",
    "demo",
    "desk",
    "clock",
    "post",
    "ticket",
    "export",
    "import",
    "convert",
    "render",
    "test",
    "check",
    "diff",
    "migrate",
    "absence",
    "password",
    "audit",
)
"""Every sub-command, for whoever must tell a command from something else."""


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line; the exit code: 0 fine, 1 findings or a refusal, 2 misuse, 130 interrupted."""
    _log_to_a_file()
    try:
        options = parser().parse_args(arguments)
    except SystemExit as asked:  # argparse has said it all: help or misuse
        return asked.code if isinstance(asked.code, int) else MISUSE
    return _carried_out(options, Screen(as_json=options.json))


def parser() -> argparse.ArgumentParser:
    """Every sub-command with its options."""
    whole = argparse.ArgumentParser(
        prog="main.py",
        description="Blueprint Designer without a screen. Without a sub-command the desktop opens, on a desk that is "
        "named: main.py my.desk.",
        epilog="Exit codes: 0 fine, 1 findings or a refusal, 2 misuse, 130 interrupted.",
    )
    whole.add_argument("--version", action="version", version=f"Blueprint Designer {version('blueprint-designer')}")
    commands = whole.add_subparsers(required=True, metavar="COMMAND", dest="command")
    told = (replay, figures, demo, desk, clock, post, ticket, files, flows, test, check, diff, migrate, absence, access)
    for module in told:
        module.add(commands)
    return whole


def _carried_out(options: argparse.Namespace, screen: Screen) -> int:
    command: Callable[[argparse.Namespace, Screen], int] = options.run
    try:
        with signing_in(options):
            code = command(options, screen)
        sys.stdout.flush()
    except KeyboardInterrupt:
        screen.note("Stopped.")
        return INTERRUPTED
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except Exception as error:  # noqa: BLE001  end_of logs what nobody foresaw
        end = end_of(error)
        screen.bad_end(end)
        return end.exit_code
    return code


def _log_to_a_file() -> None:
    """What is logged goes to a file of the user's, made when there is something to say; never to the terminal."""
    logging.raiseExceptions = False
    if logging.getLogger().handlers:
        return
    try:
        folder = user_log_path("blueprint-designer", appauthor=False, ensure_exists=True)
        handler: logging.Handler = logging.FileHandler(folder / "blueprint-designer.log", encoding="utf-8", delay=True)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
