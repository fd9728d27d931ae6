"""`diff`: how two Blueprint files differ, in words."""

from __future__ import annotations

import argparse
from pathlib import Path

from runtime.cli.faults import FINDINGS, FINE
from runtime.cli.options import Commands, add_language, command
from runtime.cli.screen import Screen
from runtime.exchange.blueprint_file import open_file
from runtime.model.diff import diff
from runtime.model.diff_words import in_words, nothing


def add(commands: Commands) -> None:
    """The sub-command and its options."""
    parser = command(commands, "diff", "say in words how two Blueprint files differ", run)
    parser.epilog = "Exit codes: 0 they are the same, 1 they differ, be it in the drawing only, 2 misuse."
    parser.add_argument("before", type=Path, metavar="BEFORE", help="the Blueprint’s JSON as it was")
    parser.add_argument("after", type=Path, metavar="AFTER", help="and as it is")
    add_language(parser)


def run(options: argparse.Namespace, screen: Screen) -> int:
    """Compare them; the exit code is 1 when they differ."""
    before, after = open_file(options.before), open_file(options.after)
    change = diff(before, after)
    told = in_words(change, before, after, options.lang)
    if screen.as_json:
        same, drawing = change.is_empty, not change.is_empty and not change.is_semantic
        lines = [each.model_dump(mode="json") for each in told]
        screen.answer({"same": same, "only_the_drawing": drawing, "changes": lines})
    else:
        for each in told:
            screen.line(each.sentence)
        if not told:
            screen.note(nothing(options.lang))
    return FINE if change.is_empty else FINDINGS
