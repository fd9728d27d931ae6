"""Options several commands share."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from runtime.cli.screen import Screen
from runtime.exchange.event_log import Columns

type Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  it has no public name
type Run = Callable[[argparse.Namespace, Screen], int]

_DIGITS = 9
"""Of a version's number: more than any desk comes to."""


def command(commands: Commands, name: str, text: str, run: Run) -> argparse.ArgumentParser:
    """A sub-command that `run` carries out; --json is understood by every one."""
    parser = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    parser.add_argument("--json", action="store_true", help="answer with one JSON value")
    parser.set_defaults(run=run)
    return parser


def version_number(text: str) -> int:
    """The number of a version, for argparse."""
    if not text.isdecimal() or not 0 < len(text) <= _DIGITS:
        raise argparse.ArgumentTypeError(f"“{text}” is no version: they are numbered 1, 2, 3 …")
    return int(text)


def add_language(parser: argparse.ArgumentParser) -> None:
    """In which language sentences are written."""
    parser.add_argument("--lang", choices=("en", "fr"), default="en", help="the language of the sentences")


def add_columns(parser: argparse.ArgumentParser) -> None:
    """Which column (or XES attribute) holds what; what is not said is found."""
    told: dict[str, Any] = {"metavar": "COLUMN"}
    group = parser.add_argument_group("the log’s columns", "found where not said; in XES these are attribute keys")
    group.add_argument("--case", help="names the case", **told)
    group.add_argument(
        "--activity", action="append", default=[], help="names the activity; several join with +", **told
    )
    group.add_argument("--time", help="says when", **told)
    group.add_argument("--time-format", metavar="FORMAT", help="iso, day-first, month-first, epoch-s, … or %%d.%%m.%%Y")
    group.add_argument("--resource", help="says who", **told)
    group.add_argument("--team", "--group", dest="team", help="says for which team", **told)
    group.add_argument("--delimiter", metavar="SIGN", help="between the cells of a CSV file")
    group.add_argument("--encoding", metavar="NAME", help="of a CSV file")
    group.add_argument("--import-with-loss", action="store_true", help="leave out events that cannot be read")


def columns_of(options: argparse.Namespace) -> Columns:
    """The columns as told."""
    return Columns(
        case=options.case,
        activity=tuple(options.activity),
        time=options.time,
        resource=options.resource,
        group=options.team,
        delimiter=options.delimiter,
        encoding=options.encoding,
        time_format=options.time_format,
    )
