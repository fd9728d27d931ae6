"""Bugzilla's table of status changes: pairs of before and after; nothing before means a new bug."""

from __future__ import annotations

from typing import Final

from runtime.exchange.flow_report import BadFlow, Report
from runtime.exchange.flow_sketch import Move, Sketch
from runtime.exchange.flows.shapes import Data, listed, text

FORMAT: Final = "Bugzilla"
_PAIR = 2


def is_table(data: Data) -> bool:
    """Whether a JSON document is one."""
    return isinstance(data, dict) and isinstance(data.get("pairs"), list)


def sketch(data: Data, name: str, _report: Report) -> Sketch:
    """The workflow of a table. Raises BadFlow."""
    found = Sketch(name)
    for pair in data["pairs"]:
        ends = listed(pair, "pairs", FORMAT)
        if len(ends) != _PAIR or ends[1] is None:
            raise BadFlow("shape", where="pairs", format=FORMAT)
        target = text(ends[1], "pairs", FORMAT)
        found.state(target)
        if ends[0] is None:
            found.starts.append(target)
        else:
            source = text(ends[0], "pairs", FORMAT)
            found.state(source)
            found.moves.append(Move(source, target))
    return found
